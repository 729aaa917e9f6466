"""Keeps the search index as the library is, in the write lane, from the first paint on."""

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.errors import ReaderError
from reader.ui.jobs import Desk
from reader.ui.messages import notice_of
from reader.ui.session import Session


class IndexKeeper(QObject):
    """`progressed` (done, total, what) while many articles are taken in; `ended` when all of them are."""

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._waiting = 0
        session.library_changed.connect(self.bring_up)

    @property
    def is_running(self) -> bool:
        return self._waiting > 0

    @Slot()
    def bring_up(self) -> None:
        """Take in what waits; make the index anew if it cannot be used."""
        self._waiting += 1
        self._session.jobs.write(_take_in, self._done, failed=self._failed, told=self._told)

    def _told(self, done: int, total: int, what: str) -> None:
        self.progressed.emit(done, total, what)

    def _done(self, taken: int) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.ended.emit()
        if taken and self._session.list.query.words:
            self._session.list.refresh()

    def _failed(self, exc: Exception) -> None:
        from reader.storage.index import IndexInUse

        self._waiting -= 1
        self.ended.emit()
        if isinstance(exc, IndexInUse):
            return  # the other program takes in what waits
        if isinstance(exc, ReaderError):
            self._session.noticed.emit(notice_of(exc))
        else:
            self._session.jobs.crashed.emit(exc)


def _take_in(desk: Desk) -> int:
    from reader.storage.indexing.index_queue import IndexQueue

    folder = desk.library.database.path.with_name("index")
    if IndexQueue(desk.library).is_empty_for(folder):
        return 0  # most starts: they do without what the engine takes of time and memory
    from reader.services import indexing

    return indexing.take_in(desk.library, folder, desk.progress)
