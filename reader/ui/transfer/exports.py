"""Exports started from the window: one at a time in a lane of their own, with progress and cancel."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.domain.listing import ListQuery
from reader.domain.phrase import Phrase, phrase
from reader.services import exporting
from reader.services.exporting import ExportReport, Request
from reader.ui.jobs import Desk, Job
from reader.ui.messages import notice_of
from reader.ui.session import Session
from reader.ui.words import say
from reader.ui.written_files import with_folder


class Exports(QObject):
    """`progressed` while one runs, `ended` when it is over, whatever came of it."""

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs: list[Job] = []

    @property
    def is_running(self) -> bool:
        return bool(self._jobs)

    def start(self, request: Request, *, is_everything: bool = False) -> None:
        """Write what was asked for; with `is_everything`, all articles that are not in the wastebasket."""
        job: Job | None = None

        def work(desk: Desk) -> ExportReport:
            keys: Sequence[int] = desk.shelf.order(ListQuery(has_archived=True)) if is_everything else request.keys
            return exporting.run(desk.library, request.of(keys, say), desk.progress)

        def over() -> None:
            self._jobs = [other for other in self._jobs if other is not job]
            self.ended.emit()

        def cancelled() -> None:
            over()
            self._session.tell(phrase("The export was stopped. Nothing was written."))

        def done(report: ExportReport) -> None:
            over()
            self._tell(report)

        def failed(exc: Exception) -> None:
            over()
            if isinstance(exc, ReaderError):
                self._session.noticed.emit(notice_of(exc))
            else:
                self._session.jobs.crashed.emit(exc)

        told = self.progressed.emit
        job = self._session.jobs.apart(
            "export", work, done, failed=failed, told=told, cancelled=cancelled, may_hang=False
        )
        self._jobs.append(job)
        self.progressed.emit(0, 0, "")

    def cancel(self) -> None:
        """Stop what runs; nothing of it is left behind."""
        for job in self._jobs:
            job.cancel()

    def _tell(self, report: ExportReport) -> None:
        folder = report.target if report.target.is_dir() else report.target.parent
        notes = _joined(report.notes)
        told = phrase("Exported to {name}. Articles: {n}.", name=report.target.name, n=report.articles)
        self._session.noticed.emit(with_folder(told, folder)._replace(hint=notes))


def _joined(notes: Sequence[Phrase]) -> Phrase | None:
    """The first of the notes, and how many more there are."""
    if not notes:
        return None
    if len(notes) == 1:
        return notes[0]
    return phrase("{note} (And {n} more.)", note=notes[0], n=len(notes) - 1)
