"""The window that is closed while a step is being stored: it says what it waits for, and closes once that is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.domain.phrase import phrase, template
from reader.ui.session import Notice

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


class LateClosing(QObject):
    """Who closes it while thousands of rows are written sees no window that has stopped answering, and can still stop
    the step, or stay. A step that failed is told of in an open window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.work)
        self._window = window
        self._is_wanted = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(window.close)
        window.session.steps.failed.connect(self.stay)

    def ask(self) -> None:
        """Close the window when no step is to be taken any more."""
        steps = self._window.session.steps
        if not self._is_wanted:
            self._is_wanted = True
            steps.after(self._close)
        text = phrase("Armchair closes as soon as what you did last is stored.")
        self._window.session.noticed.emit(Notice(text, template("Stay"), self.stay))

    @Slot()
    def stay(self) -> None:
        """Leave the window open after all."""
        self._is_wanted = False

    def _close(self) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self._soon.start()
