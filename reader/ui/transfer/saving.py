"""Pages of the web that the reader asked for, one after the other, each in a lane that nothing else waits for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase, phrase, template
from reader.ui.jobs import Desk, Job
from reader.ui.messages import notice_of
from reader.ui.session import Notice, Session

if TYPE_CHECKING:
    from reader.services.import_report import ImportReport
    from reader.storage.deeds.half_typed import HalfTyped

LONGEST_ADDRESS = 4000


class Saving(QObject):
    """`progressed` tells how many pictures came and which host is asked, `saved` the report on an address.

    `failed` comes with a ReaderError, or with None when the reader stopped it; `ended` when nothing runs any more.
    """

    progressed = Signal(str, int, str)  # address, pictures, host
    saved = Signal(str, object)  # address, ImportReport
    failed = Signal(str, object)  # address, ReaderError or None
    ended = Signal()
    asked_again = Signal(str)  # an address that could not be had, and should be asked for otherwise

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs: dict[str, Job] = {}

    @property
    def half_typed(self) -> "HalfTyped":
        """Where an address is kept that was typed and not asked for."""
        return self._session.state.half_typed

    @property
    def is_running(self) -> bool:
        return bool(self._jobs)

    def save(self, address: str, *, allow_private: bool = False, opens: bool = False, is_watched: bool = False) -> None:
        """Ask for the page at `address`; `opens` shows it then. Who `is_watched` tells of failures elsewhere."""
        if address in self._jobs:
            return
        from reader.services import saving

        def fetch(desk: Desk) -> "saving.Fetched":
            return saving.fetch(address, desk.progress, allow_private=allow_private)

        def fetched(found: "saving.Fetched") -> None:
            if address not in self._jobs:
                return  # it was stopped in the last moment
            self._jobs[address] = self._session.jobs.write(
                lambda desk: saving.keep(desk.library, found, address),
                lambda report: self._finish(address, report, opens=opens),
                failed=failed,
                is_kept=True,
            )

        def failed(exc: Exception) -> None:
            self._fail(address, exc, is_watched=is_watched)

        self._jobs[address] = self._session.jobs.apart(
            "fetch",
            fetch,
            fetched,
            failed=failed,
            told=lambda pictures, _, host: self._tell_progress(address, pictures, host),
        )
        self.progressed.emit(address, 0, "")

    def cancel(self, address: str = "") -> None:
        """Stop asking for `address`, or for all; what is saved stays."""
        for name in [address] if address else list(self._jobs):
            if job := self._jobs.pop(name, None):
                job.cancel()
                self.failed.emit(name, None)
        self._end()

    def _tell_progress(self, address: str, pictures: int, host: str) -> None:
        if address in self._jobs:
            self.progressed.emit(address, pictures, host)

    def _finish(self, address: str, report: "ImportReport", *, opens: bool) -> None:
        self._jobs.pop(address, None)
        self._session.steps.after(lambda: self._take(address, report, opens=opens))

    def _take(self, address: str, report: "ImportReport", *, opens: bool) -> None:
        ids = self._session.import_steps.take_in(report, [address])
        self.saved.emit(address, report)
        self._end()
        if opens and ids:
            self._session.open(ids[0])
        self._tell(report, offers=not opens)

    def _tell(self, report: "ImportReport", *, offers: bool) -> None:
        if report.problem:
            self._session.noticed.emit(notice_of(report.problem))
            return
        items = report.articles
        told = phrase("Saved links: {n}.", n=len(report.links))
        if items:
            told = _told_of(report, items[0].title)
        if report.notes:
            told = phrase("{told} {note}", told=told, note=report.notes[0].note)
        notice = Notice(told)
        if offers and items:
            notice = notice._replace(action=template("Open"), act=lambda: self._session.open(items[0].id))
        if report.has_news:
            notice = notice._replace(also="undo", act_also=lambda: self._session.import_steps.undo(report.number))
        self._session.noticed.emit(notice)

    def _fail(self, address: str, exc: Exception, *, is_watched: bool) -> None:
        if self._jobs.pop(address, None) is None:
            return  # it was stopped before
        self._end()
        if not isinstance(exc, ReaderError):
            self.failed.emit(address, None)
            self._session.jobs.crashed.emit(exc)
            return
        self.failed.emit(address, exc)
        if not is_watched:
            notice = notice_of(exc)._replace(action=template("Try again…"), act=lambda: self.asked_again.emit(address))
            self._session.noticed.emit(notice)

    def _end(self) -> None:
        if not self._jobs:
            self.ended.emit()


def is_address(text: str) -> bool:
    """Whether `text` is nothing but an address of the web."""
    return text.startswith(("http://", "https://")) and len(text) < LONGEST_ADDRESS and not text.split()[1:]


def offering_page(notice: Notice, session: Session, address: str) -> Notice:
    """`notice` with a button that saves the page at `address`, if that is one of the web."""
    if not is_address(address):
        return notice
    return notice._replace(action=template("Save it here"), act=lambda: session.page_asked.emit(address))


def _told_of(report: "ImportReport", title: str) -> Phrase:
    if report.added:
        return phrase("“{title}” is in your library now.", title=title)
    if report.updated:
        return phrase("“{title}” was in your library, and is what the page says now.", title=title)
    return phrase("“{title}” was in your library already.", title=title)
