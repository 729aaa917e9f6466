"""`armchair import`: files into the library, with progress for who watches, and Ctrl+C to stop between two files."""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from reader import instance
from reader.commands.call import Call
from reader.commands.output import Output, clean, fitted
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Cancelled, Progress, silent
from reader.services import importing
from reader.services.importing import Imported, ImportReport, Note
from reader.services.opening import Opened, opened

_SHOWN_WHILE_RUNNING = 40


def import_files(call: Call) -> int:
    """Import what was named, tell of every file; 1 if one failed or the rest was left."""
    paths = [Path(path) for path in call.asked.paths]
    with opened(call.folder, can_write=True) as stored:
        with _stoppable(call.output) as progress:
            report = importing.run(stored.library, paths, progress)
        stored.library.apply_author_names(stored.state.author_names())
        _restore(stored, report, paths)
    instance.tell_changed(call.folder)
    if call.output.is_json:
        call.output.document(_document(report))
    else:
        _print(call.output, report)
    return int(bool(report.failed) or report.is_cancelled)


@contextmanager
def _stoppable(output: Output) -> Iterator[Progress]:
    """A `Progress` that shows itself on a terminal and stops at the first Ctrl+C; the second one ends the program."""
    is_stopped = False

    def stop(_number: int, _frame: FrameType | None) -> None:
        nonlocal is_stopped
        is_stopped = True
        signal.signal(signal.SIGINT, before)

    def progress(done: int, total: int, what: str) -> None:
        if is_stopped:
            raise Cancelled
        show(done, total, what)

    show = _shown_on(output)
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, stop)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, before)
        if output.is_watched:
            output.tell("\r\x1b[K", end="")


def _shown_on(output: Output) -> Progress:
    if not output.is_watched:
        return silent

    def show(done: int, total: int, what: str) -> None:
        place = f"{done + 1}/{total}" if done < total else ""
        output.tell(f"\r\x1b[K{place} {fitted(clean(what), _SHOWN_WHILE_RUNNING)}", end="")

    return show


def _restore(stored: Opened, report: ImportReport, named: Sequence[Path]) -> None:
    """Take what was brought anew out of the wastebasket; what lay there unchanged only if its file was named."""
    files = {str(path.absolute()) for path in named if not path.is_dir()}
    brought = [*report.added, *report.updated, *(item for item in report.unchanged if item.source in files)]
    trashed = stored.shelf.trashed
    back = [item for item in _each(brought) if trashed([item.id])]
    stay = [item for item in _each(report.unchanged) if item.source not in files and trashed([item.id])]
    if back:
        text = phrase("Bring {n} articles back from the wastebasket", n=len(back))
        if len(back) == 1:
            text = phrase("Bring “{title}” back from the wastebasket", title=back[0].title)
        stored.state.restore([item.id for item in back], text)
    report.notes += _notes(back, phrase("It was taken out of the wastebasket."))
    report.notes += _notes(stay, phrase("It stays in the wastebasket; import the file itself to bring it back."))


def _each(items: Sequence[Imported]) -> list[Imported]:
    return list({item.id: item for item in items}.values())


def _notes(items: Sequence[Imported], text: Phrase) -> list[Note]:
    return [Note(item.source, text) for item in items]


def _document(report: ImportReport) -> dict[str, Any]:
    def imported(items: Sequence[Imported]) -> list[dict[str, Any]]:
        return [{"id": item.id, "title": item.title, "source": item.source} for item in items]

    document: dict[str, Any] = {
        "added": imported(report.added),
        "updated": imported(report.updated),
        "unchanged": imported(report.unchanged),
        "failed": [{"source": file.source, "line": file.line, "reason": str(file.reason)} for file in report.failed],
        "notes": [{"source": note.source, "note": str(note.note)} for note in report.notes],
    }
    if report.is_cancelled:
        document["error"] = {"message": str(_stopped(report)), "hint": str(_AGAIN)}
    return document


def _print(output: Output, report: ImportReport) -> None:
    for note in report.notes:
        output.tell(clean(f"{note.source}: {note.note}"))
    for file in report.failed:
        place = file.source if file.line is None else f"{file.source}:{file.line}"
        output.tell(clean(f"{place}: {file.reason}"))
    counted = f"Added {len(report.added)}, updated {len(report.updated)}, unchanged {len(report.unchanged)}"
    output.lines([f"{counted}, failed {len(report.failed)}."])
    if report.is_cancelled:
        output.tell(str(_stopped(report)))
        output.tell(str(_AGAIN))


def _stopped(report: ImportReport) -> Phrase:
    if not report.unread:
        return phrase("Stopped. What was read is saved.")
    return phrase("Stopped. What was read is saved; {n} files are left.", n=report.unread)


_AGAIN = phrase("Import the same again to go on; what is saved is passed over.")
