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
from reader.domain.choices import BookShape, Choices
from reader.domain.errors import NotFound, ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Cancelled, Progress, silent
from reader.services import importing, undoing
from reader.services.import_report import Failed, ImportReport, Note
from reader.services.opening import Opened, opened
from reader.services.restoring import restore_cut_off, restore_imported
from reader.storage.arriving import merged_authors
from reader.storage.arriving.imports import Imports, PastImport
from reader.storage.library import Library

MOST_NOTES = 40
"""Notes of one import that are told: of a large folder they are thousands, and failures would be lost among them."""
_SHOWN_WHILE_RUNNING = 40


def import_files(call: Call) -> int:
    """Import what was named, tell of every file; 1 if one failed or the rest was left."""
    if call.asked.history:
        return _tell_history(call)
    if call.asked.list:
        from reader.commands.looking_in import list_contents

        return list_contents(call)
    if call.asked.undo or call.asked.redo:
        return _turn(call)
    if address := next((path for path in call.asked.paths if path.startswith(("http://", "https://"))), ""):
        raise NotFound(
            phrase("{address} is an address of the web.", address=address),
            phrase("armchair save {address} saves its page.", address=address),
        )
    paths = [Path(path) for path in call.asked.paths]
    with opened(call.folder, can_write=True) as stored:
        restore_cut_off(stored.state, stored.library)
        undoing.finish(stored.state, stored.library)
        with stoppable(call.output) as progress:
            choices = _choices(call, stored)
            report = importing.run(
                stored.library, paths, progress, stored.state.wastebasket.articles(), choices=choices
            )
        finish(stored, report, paths)
        if not (report.is_cancelled or report.problem):
            take_in(call, stored.library, report)
    instance.tell_changed(call.folder)
    code = tell(call, report)
    if not (report.has_news or report.unchanged or code):
        call.output.tell("Nothing was found there that Armchair reads.")
    return code


def tell(call: Call, report: ImportReport) -> int:
    """Print what an import did; the exit code."""
    if call.output.is_json:
        call.output.document(_document(report))
    else:
        _print(call.output, report)
    if report.bugs:
        call.output.finish()
        raise ExceptionGroup("Files could not be read", report.bugs)
    return int(bool(report.failed or report.problem) or report.is_cancelled)


def _choices(call: Call, stored: Opened) -> Choices:
    """What was asked for; of books, what the reader's settings say otherwise."""
    asked = call.asked
    return Choices(BookShape(asked.books or stored.state.settings().books), asked.only or "", asked.most or 0)


def _tell_history(call: Call) -> int:
    """The imports before, the latest first."""
    with opened(call.folder) as stored:
        found = Imports(stored.library).listed()
    if call.output.is_json:
        call.output.document([_past(past) for past in found])
        return 0
    for past in found:
        told = f"{past.number:4}  {past.at.astimezone():%Y-%m-%d %H:%M}  {_counted(past.report['counts'])}"
        paths = clean(", ".join(past.report["paths"][:3]))
        call.output.lines([f"{told}{'  Undone.' if past.is_undone else ''}  {paths}"])
    return 0


def _past(past: PastImport) -> dict[str, Any]:
    said = {
        "number": past.number,
        "at": past.at.isoformat(timespec="seconds"),
        "is_undone": past.is_undone,
        "can_be_undone": past.is_logged,
        "is_cut_off": not past.is_ended,
    }
    return said | past.report


def _turn(call: Call) -> int:
    """Undo the import with the number that was asked for, or do it again."""
    is_undone = bool(call.asked.undo)
    number = call.asked.undo or call.asked.redo
    with opened(call.folder, can_write=True) as stored:
        undoing.finish(stored.state, stored.library)
        past = next(iter(Imports(stored.library).listed(number)), None)
        if past is None or not past.is_logged or past.is_undone is is_undone:
            raise NotFound(
                _no_import(number, is_undone), phrase("armchair import --history lists the imports with their numbers.")
            )
        what = (undoing.undo if is_undone else undoing.redo)(stored.state, stored.library, past)
        undoing.finish(stored.state, stored.library)
        stored.library.apply_author_names(stored.state.author_names())
        merged_authors.apply(stored.library.database, stored.state.merges.all())
    instance.tell_changed(call.folder)
    if call.output.is_json:
        call.output.document({"number": number, "undone" if is_undone else "redone": str(what)})
        return 0
    name = undoing.name_of(past)
    told = phrase("Undone: {what}", what=name) if is_undone else phrase("Done again: {what}", what=name)
    call.output.lines([clean(str(told))])
    return 0


def _no_import(number: int, is_undone: bool) -> Phrase:
    if is_undone:
        return phrase("There is no import {n} that could be undone.", n=number)
    return phrase("There is no import {n} that was undone.", n=number)


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


def finish(stored: Opened, report: ImportReport, paths: Sequence[Path | str]) -> None:
    """What follows from what is saved; a problem with that is one of the import."""
    try:
        restored = restore_imported(stored.state, report, paths, Imports(stored.library).added_by_undone)
        joins = stored.state.last_step if restored.back else 0
        undoing.finish(stored.state, stored.library, report.number, joins)
        stored.library.apply_author_names(stored.state.author_names())
        merged_authors.apply(stored.library.database, stored.state.merges.all())
    except ReaderError as exc:
        report.problem = report.problem or exc


def take_in(call: Call, library: Library, report: ImportReport) -> None:
    """Have what is new found by its text. Whatever keeps it from that, it waits for the next start."""
    from reader.services import indexing
    from reader.storage.index import IndexInUse

    try:
        with stoppable(call.output) as progress:
            indexing.take_in(library, call.folder.index, lambda done, total, _: progress(done, total, _INDEXING))
    except (Cancelled, IndexInUse):
        pass
    except ReaderError as exc:
        report.problem = exc


def _document(report: ImportReport) -> dict[str, Any]:
    document = report.document() | {"number": report.number}
    if told := _stopped(report):
        document["error"] = {"message": str(told[0]), "hint": str(told[1])}
    return document


def _print(output: Output, report: ImportReport) -> None:
    notes = [f"{_place(note)}: {note.note}" for note in report.notes]
    notes += [f"{twin.source}: {phrase('Same as “{title}”.', title=twin.same_as)}" for twin in report.same]
    for note in notes[:MOST_NOTES]:
        output.tell(clean(note))
    if (further := len(notes) - MOST_NOTES) > 0:
        output.tell(f"Further notes: {further}; with --json all of them are told.")
    for each in (*report.skipped, *report.failed):
        output.tell(clean(f"{_place(each)}: {each.reason}"))
    output.lines([_counted({name: len(getattr(report, name)) for name in _ALWAYS + _SOMETIMES})])
    for line in filter(str, _stopped(report)):
        output.tell(clean(str(line)))


def _place(each: Failed | Note) -> str:
    """File, file in the archive, and line or entry, as far as they are known."""
    name = "/".join(filter(None, (each.source, each.part)))
    return f"{name}:{each.line}" if each.line else f"{name} #{each.entry}" if each.entry else name


def _counted(numbers: dict[str, int]) -> str:
    shown = [*_ALWAYS, *(name for name in _SOMETIMES if numbers.get(name))]
    line = ", ".join(f"{_NAMES.get(name, name)} {numbers.get(name, 0)}" for name in shown)
    return f"{line[0].upper()}{line[1:]}."


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
_ALWAYS = ("added", "updated", "unchanged", "failed")
_SOMETIMES = ("same", "links", "skipped")
_NAMES = {"same": "same as others", "links": "saved links", "skipped": "left out"}
_AGAIN = phrase("Import the same again to go on; what is saved is passed over.")
