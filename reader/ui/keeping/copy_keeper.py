"""The day's copy of what was read and marked, made while the window is open and nothing waits for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from reader.domain.phrase import phrase, template
from reader.paths import DataFolder
from reader.services import copies
from reader.ui.messages import notice_of
from reader.ui.session import Notice, Session

AGAIN_MILLISECONDS = 60 * 60 * 1000
_LANE = "copies"


class CopyKeeper(QObject):
    """Looks once an hour whether a copy is due. What hinders it is told once, not every hour."""

    def __init__(self, session: Session, folder: DataFolder, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._is_told = False
        self._timer = QTimer(self, interval=AGAIN_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and again each hour."""
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Make a copy if one is due."""
        folder = self._folder
        self._session.jobs.apart(_LANE, lambda _: copies.keep(folder), lambda _: None, failed=self._hindered)

    def _hindered(self, exc: Exception) -> None:
        if not self._is_told:
            self._is_told = True
            self._session.noticed.emit(notice_of(exc))


def offer_copies(session: Session, folder: DataFolder, choose: Callable[[], None]) -> None:
    """Where nothing was ever read or marked here, but there are copies in which something was, say so."""
    if session.state.is_untouched() and copies.hold_work(folder):
        text = phrase("Your marks and places are gone from this folder, but there are copies of them.")
        session.noticed.emit(Notice(text, template("Restore…"), choose, is_problem=True))
