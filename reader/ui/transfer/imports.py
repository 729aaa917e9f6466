"""Imports started from the window: one after the other in the write lane, with progress, cancel and a report."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QMimeData, QObject, Signal

from reader.domain.choices import BookShape, Choices
from reader.domain.errors import ReaderError
from reader.domain.listing import View
from reader.domain.phrase import phrase, template
from reader.ui.jobs import Desk, Job
from reader.ui.messages import notice_of
from reader.ui.session import Notice, Session
from reader.ui.transfer.saving import is_address

if TYPE_CHECKING:
    from reader.domain.phrase import Phrase
    from reader.services.import_report import ImportReport
    from reader.services.looking_in import Found

REFRESH_MILLISECONDS = 2500


class Imports(QObject):
    """`progressed` while one runs, `ended` with its report; the session hears of what arrived.

    `address_met` comes for an address that was pasted or dropped: nothing is asked of the network for that alone.
    """

    progressed = Signal(int, int, str)
    ended = Signal(object)  # ImportReport
    report_asked = Signal(object)  # ImportReport
    choice_asked = Signal(object, object)  # Path, list[Found]
    address_met = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs: list[Job] = []
        self._since_refresh = QElapsedTimer()
        self.last: ImportReport | None = None

    @property
    def is_running(self) -> bool:
        return bool(self._jobs)

    def take_paths(self, paths: Sequence[Path], *, opens: bool = False) -> None:
        """Import files and folders; `opens` shows the first article of them afterwards. Of an archive of many it is
        asked which, and `take_chosen` takes those."""
        from reader.services.looking_in import ARCHIVES

        archives = [path for path in paths if path.suffix.lower() in ARCHIVES and path.is_file()]
        for path in archives:
            self._look_in(path)
        if others := [path for path in paths if path not in archives]:
            self._take(others, Choices(), opens=opens)

    def take_chosen(self, path: Path, places: Sequence[str]) -> None:
        """Import the articles of an archive that are at these places in it."""
        self._take([path], Choices(chosen=frozenset(places)))

    def _look_in(self, path: Path) -> None:
        """Ask which articles of an archive to take, unless they are few; what is wrong with it, the import tells."""
        from reader.services.looking_in import FEW, listed_in

        job: Job | None = None

        def found(listed: "list[Found]") -> None:
            self._forget(job)
            self.ended.emit(None)
            if len(listed) > FEW:
                self.choice_asked.emit(path, listed)
            else:
                self._take([path], Choices())

        def failed(exc: Exception) -> None:
            if isinstance(exc, ReaderError):
                found([])
                return
            self._forget(job)
            self.ended.emit(None)
            self._session.jobs.crashed.emit(exc)

        job = self._session.jobs.write(
            lambda desk: listed_in(path, desk.progress), found, failed=failed, told=self._told
        )
        self._jobs.append(job)
        self.progressed.emit(0, 0, "")

    def _take(self, paths: Sequence[Path], choices: Choices, *, opens: bool = False) -> None:
        from reader.services import importing  # half a megabyte, which reading does without

        choices = replace(choices, books=BookShape(self._session.settings.books))
        chosen, trashed = list(paths), frozenset(self._session.state.wastebasket.articles())

        def work(desk: Desk) -> "ImportReport":
            return importing.run(desk.library, chosen, desk.progress, trashed, choices=choices)

        self._start(work, opens=opens, named=chosen)

    def take_text(self, text: str) -> None:
        """Import pasted text and show it."""
        from reader.services import importing

        self._start(lambda desk: importing.take_text(desk.library, text), opens=True, named=[], is_kept=True)

    def take_clipboard(self, data: QMimeData | None) -> None:
        """Import the files that were copied or dropped, or else the text; nothing was ever copied for None."""
        urls, text = (data.urls(), data.text()) if data else ([], "")
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self.take_paths(paths, opens=len(paths) == 1 and paths[0].is_file())
        elif is_address(text.strip()):
            self.address_met.emit(text.strip())
        elif text.strip():
            self.take_text(text)
        else:
            self._session.tell(phrase("There is no text and no file to take in."))

    def cancel(self) -> None:
        """Stop what runs; what is saved stays."""
        for job in self._jobs:
            job.cancel()

    def _start(
        self, work: Callable[[Desk], "ImportReport"], *, opens: bool, named: Sequence[Path], is_kept: bool = False
    ) -> None:
        """Give the work to the write lane. Files can be imported again; what `is_kept` is not to be had again."""
        self._since_refresh.start()
        job: Job | None = None

        def done(report: "ImportReport") -> None:
            self._forget(job)
            self._finish(report, opens=opens, named=named)

        def failed(exc: Exception) -> None:
            self._forget(job)
            self.ended.emit(None)
            self._session.list.refresh()
            if isinstance(exc, ReaderError):
                self._session.noticed.emit(notice_of(exc))
            else:
                self._session.jobs.crashed.emit(exc)

        job = self._session.jobs.write(work, done, failed=failed, told=self._told, is_kept=is_kept)
        self._jobs.append(job)
        self.progressed.emit(0, 0, "")

    def _forget(self, job: Job | None) -> None:
        self._jobs = [other for other in self._jobs if other is not job]

    def _told(self, done: int, total: int, what: str) -> None:
        self.progressed.emit(done, total, what)
        if self._since_refresh.elapsed() > REFRESH_MILLISECONDS:
            self._since_refresh.restart()
            self._session.list.refresh()

    def _finish(self, report: "ImportReport", *, opens: bool, named: Sequence[Path]) -> None:
        self.last = report
        self.ended.emit(report)
        self._session.steps.after(lambda: self._take_in(report, opens=opens, named=named))

    def _take_in(self, report: "ImportReport", *, opens: bool, named: Sequence[Path]) -> None:
        ids = self._session.import_steps.take_in(report, named)
        if opens and ids:
            self._session.open(ids[0])
        elif opens and report.links:
            self._session.list.ask(view=View.WANTED, words="")
        self._tell(report)
        if report.bugs:
            self._session.jobs.crashed.emit(ExceptionGroup("Files could not be read", report.bugs))

    def _tell(self, report: "ImportReport") -> None:
        def show() -> None:
            self.report_asked.emit(report)

        told = _told(report)
        is_problem = bool(report.failed or report.problem)
        hint = notice_of(report.problem).hint if report.problem else _only_reason(report)
        also, undo = (
            ("undo", lambda: self._session.import_steps.undo(report.number)) if self._changed(report) else ("", None)
        )
        self._session.noticed.emit(
            Notice(told, "report", show, is_problem=is_problem, hint=hint, also=also, act_also=undo)
        )

    def _changed(self, report: "ImportReport") -> bool:
        """Whether there is anything to undo."""
        return bool(report.number and (report.added or report.updated or report.same or report.links))


def _told(report: "ImportReport") -> "Phrase":
    """What an import did, in a sentence."""
    from reader.services.import_report import Names

    if _only_reason(report):
        return phrase("“{name}” could not be read.", name=Names(report.paths).of(report.failed[0].source))
    if not (report.has_news or report.unchanged or report.is_cancelled or report.problem):
        return phrase("Nothing was found there that Armchair reads.")
    came = (report.articles, report.links, report.skipped, report.is_cancelled, report.problem)
    if report.failed and not any(came):
        return phrase("Nothing came in: {n} could not be read.", n=len(report.failed))
    return joined([_begun(report), *_counts(report)])


def joined(sentences: "Iterable[Phrase | None]") -> "Phrase":
    """Sentences one after the other; None stands for one that there is no need for."""
    return reduce(lambda told, more: phrase("{told} {more}", told=told, more=more), filter(None, sentences))


def count_of(text: str, items: Sequence[object]) -> "Phrase | None":
    """The sentence `text` with the number of `items`, if there are any."""
    return phrase(text, n=len(items)) if items else None


def _begun(report: "ImportReport") -> "Phrase | None":
    """What an import that did not come to its end says of itself."""
    values = {"added": len(report.added), "updated": len(report.updated), "unread": report.unread}
    if report.problem:
        text = template("{problem} Added {added}, updated {updated}; files left: {unread}.")
        return phrase(text, problem=report.problem.message, **values)
    if report.is_cancelled:
        return phrase("Stopped: added {added}, updated {updated}; files not read: {unread}.", **values)
    return None


def _counts(report: "ImportReport") -> "list[Phrase | None]":
    """How many there were of each kind of which there were any."""
    articles = [
        count_of(template("Added: {n}."), report.added),
        count_of(template("Updated: {n}."), report.updated),
        count_of(template("Unchanged: {n}."), report.unchanged),
        count_of(template("Could not be read: {n}."), report.failed),
    ]
    return [
        *(articles if not (report.problem or report.is_cancelled) else ()),
        count_of(template("Saved links: {n}."), report.links),
        count_of(template("Left out: {n}."), report.skipped),
        count_of(template("Same as others: {n}."), report.same),
    ]


def _only_reason(report: "ImportReport") -> "Phrase | None":
    """Why the one file could not be read that was all there was; None if there was more, or less."""
    others = (
        report.articles,
        report.same,
        report.links,
        report.skipped,
        report.is_cancelled,
        report.problem,
        report.bugs,
    )
    return report.failed[0].reason if len(report.failed) == 1 and not any(others) else None
