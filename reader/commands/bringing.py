"""`armchair import`: files into the library, and then into the search index, with progress for who watches, and Ctrl+C
to stop between two files."""

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from reader import instance
from reader.commands.call import Call
from reader.commands.output import Output, clean, fitted
from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Cancelled, Progress, silent
from reader.services import importing
from reader.services.import_report import Imported, ImportReport
from reader.services.opening import Opened, opened
from reader.services.restoring import restore_cut_off, restore_imported
from reader.storage.library import Library

_SHOWN_WHILE_RUNNING = 40


def import_files(call: Call) -> int:
    """Import what was named, tell of every file; 1 if one failed or the rest was left."""
    paths = [Path(path) for path in call.asked.paths]
    with opened(call.folder, can_write=True) as stored:
        restore_cut_off(stored.state, stored.library)
        with stoppable(call.output) as progress:
            report = importing.run(stored.library, paths, progress, stored.state.trashed())
        _finish(stored, report, paths)
        if not (report.is_cancelled or report.problem):
            _take_in(call, stored.library, report)
    instance.tell_changed(call.folder)
    if call.output.is_json:
        call.output.document(_document(report))
    else:
        _print(call.output, report)
    if report.bugs:
        call.output.finish()
        raise ExceptionGroup("Files could not be read", report.bugs)
    return int(bool(report.failed or report.problem) or report.is_cancelled)


@contextmanager
def stoppable(output: Output) -> Iterator[Progress]:
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


def _finish(stored: Opened, report: ImportReport, paths: Sequence[Path]) -> None:
    """What follows from what is saved; a problem with that is one of the import."""
    try:
        restore_imported(stored.state, report, paths)
        stored.library.apply_author_names(stored.state.author_names())
    except ReaderError as exc:
        report.problem = report.problem or exc


def _take_in(call: Call, library: Library, report: ImportReport) -> None:
    """Have what is new found by its text. Whatever keeps it from that, it waits for the next start."""
    from reader.services.indexing import take_in
    from reader.storage.index import IndexInUse

    try:
        with stoppable(call.output) as progress:
            take_in(library, call.folder.index, lambda done, total, _: progress(done, total, _INDEXING))
    except (Cancelled, IndexInUse):
        pass
    except ReaderError as exc:
        report.problem = exc


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
    if told := _stopped(report):
        document["error"] = {"message": str(told[0]), "hint": str(told[1])}
    return document


def _print(output: Output, report: ImportReport) -> None:
    for note in report.notes:
        output.tell(clean(f"{note.source}: {note.note}"))
    for file in report.failed:
        place = file.source if file.line is None else f"{file.source}:{file.line}"
        output.tell(clean(f"{place}: {file.reason}"))
    counted = f"Added {len(report.added)}, updated {len(report.updated)}, unchanged {len(report.unchanged)}"
    output.lines([f"{counted}, failed {len(report.failed)}."])
    for line in filter(str, _stopped(report)):
        output.tell(clean(str(line)))


def _stopped(report: ImportReport) -> tuple[Phrase, ...]:
    """Why the import stopped before its end, and what to do about it; nothing if it did not."""
    if report.problem and report.unread:
        told = phrase(
            "{problem} What was saved before stays; {n} files are left.",
            problem=report.problem.message,
            n=report.unread,
        )
        return told, report.problem.hint
    if report.problem:
        return report.problem.message, report.problem.hint
    if not report.is_cancelled:
        return ()
    if not report.unread:
        return phrase("Stopped. What was read is saved."), _AGAIN
    return phrase("Stopped. What was read is saved; {n} files are left.", n=report.unread), _AGAIN


_INDEXING = "search index"
_AGAIN = phrase("Import the same again to go on; what is saved is passed over.")
