"""Saving what can be read of damaged databases at a start: done by another process, so that it can be watched and
stopped."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QProgressDialog

from reader.domain.errors import StorageProblem
from reader.domain.phrase import NOTHING, phrase
from reader.paths import DataFolder
from reader.ui.session import Notice
from reader.ui.words import tr

SHOWN_AFTER_MILLISECONDS = 400


def mend(folder: DataFolder) -> list[Notice]:
    """Mend what is damaged, and what is to be told of it. Raises `StorageProblem` if it was stopped or failed."""
    dialog = QProgressDialog(tr("Your library was damaged. What can be read of it is being saved…"), tr("Stop"), 0, 0)
    dialog.setWindowTitle(tr("Armchair"))
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    dialog.setMinimumDuration(SHOWN_AFTER_MILLISECONDS)
    process = QProcess()
    process.finished.connect(dialog.reset)
    process.errorOccurred.connect(dialog.reset)
    dialog.canceled.connect(process.kill)
    program, *words = _command()
    process.start(program, [*words, "mend", "--json", "--data-dir", str(folder.root)])
    if process.state() is not QProcess.ProcessState.NotRunning:
        dialog.exec()
    process.waitForFinished()
    return _notices(bytes(process.readAllStandardOutput().data()), process.exitCode())


def _command() -> list[str]:
    is_frozen = getattr(sys, "frozen", False)
    return [sys.executable] if is_frozen else [sys.executable, "-P", "-m", "reader"]


def _notices(answer: bytes, code: int) -> list[Notice]:
    try:
        found = json.loads(answer)
    except ValueError:
        found = {"error": {"message": tr("It was stopped."), "hint": ""}}
    if code or isinstance(found, dict):
        raise StorageProblem(
            phrase("The damaged library could not be saved: {reason}", reason=found["error"]["message"]),
            phrase("Nothing was changed. Run armchair mend to try again."),
        )
    return _joined([_notice(each) for each in found])


def _joined(notices: list[Notice]) -> list[Notice]:
    """One notice of all: a second one would take the place of the first, unread."""
    if len(notices) < 2:
        return notices
    texts, hints = [note.text for note in notices], [note.hint or NOTHING for note in notices]
    hint = phrase("{told} {note}", told=hints[0], note=hints[1])
    return [Notice(phrase("{told} {note}", told=texts[0], note=texts[1]), is_problem=True, hint=hint)]


def _notice(each: dict[str, object]) -> Notice:
    text = phrase("{name} was damaged: {rows} entries could be read.", name=_name(each["path"]), rows=each["read"])
    if each["copy"]:
        text = phrase(
            "{name} was damaged: {rows} entries could be read, and {copied} came from a copy.",
            name=_name(each["path"]),
            rows=each["read"],
            copied=each["from_copy"],
        )
    hint = phrase("The damaged file is kept in {path}.", path=each["kept_in"])
    if each["lost_articles"]:
        hint = phrase(
            "Articles that are lost: {n}. The damaged file and their names are kept in {path}.",
            n=len(each["lost_articles"]),  # type: ignore[arg-type]
            path=each["kept_in"],
        )
    elif each["unreadable"]:
        hint = phrase(
            "Places in it that could not be read: {n}. The damaged file is kept in {path}.",
            n=each["unreadable"],
            path=each["kept_in"],
        )
    return Notice(text, is_problem=True, hint=hint)


def _name(path: object) -> str:
    return Path(str(path)).name
