"""The way back after a jump within an article: where the reader was, and a button that leads there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QToolButton

from reader.domain.marks import Position
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

MOST = 30
_BELOW = 18
_STYLE = """
QToolButton { background: {chrome}; color: {ink}; border: 1px solid {line}; border-radius: 15px; padding: 5px 14px; }
QToolButton:hover { background: {selection}; }
QToolButton:focus { border: 2px solid {accent}; padding: 4px 13px; }
"""


class WayBack(QObject):
    """Places left by jumps, the last one first to go back to. A reader who scrolls back there needs no way back."""

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._places: list[Position] = []
        self._is_leaving = False
        self.button = QToolButton(window.view)
        self.button.setText(tr("↩ Back to where you were"))
        self.button.setAccessibleName(tr("Back to where you were"))
        self.button.setToolTip(tr("Back to where you were (Alt+Left)"))
        self.button.clicked.connect(self.go)
        self.button.hide()
        window.view.jumping.connect(self.remember)
        window.session.opened.connect(self.forget)
        window.session.closed.connect(self.forget)
        window.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        window.view.viewport().installEventFilter(self)
        window.theme.changed.connect(self._paint)
        self._paint()

    @property
    def can_go(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._places)

    @property
    def places(self) -> tuple[Position, ...]:
        """The places to go back to, the last one first."""
        return tuple(self._places)

    def bring_back(self, places: Sequence[Position]) -> None:
        """Offer what `places` were before the program ended."""
        self._places, self._is_leaving = list(places), False
        self._show()

    @Slot()
    def remember(self) -> None:
        """The view is about to jump."""
        place = self._window.view.place()
        if place is not None and (not self._places or self._places[-1] != place):
            self._places = [*self._places[1 - MOST :], place]
            self._is_leaving = True
            self._show()

    @Slot()
    def go(self) -> bool:
        """Go back to where the last jump began; whether there was one."""
        if not self._places:
            return False
        place = self._places.pop()
        self._window.view.return_to(place)
        self._window.view.setFocus()
        self._show()
        return True

    @Slot()
    def forget(self) -> None:
        """Another article is open: the history leads back from here."""
        if self._places:
            self._places = []
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self._places:
            self._put()
        return super().eventFilter(watched, event)

    @Slot()
    def _scrolled(self) -> None:
        """Once away from the place, the reader who comes back to it by scrolling is there."""
        if not self._places:
            return
        view = self._window.view
        near = view.viewport().height() // 4
        is_near = abs(view.top_of(self._places[-1]) - view.verticalScrollBar().value()) < near
        if self._is_leaving:
            self._is_leaving = is_near
        elif is_near:
            self._places.pop()
            self._show()

    def _show(self) -> None:
        self.button.setVisible(bool(self._places))
        self._put()
        self.changed.emit()

    def _put(self) -> None:
        view = self._window.view
        size = self.button.sizeHint()
        self.button.setGeometry(
            (view.viewport().width() - size.width()) // 2,
            view.viewport().height() - size.height() - _BELOW,
            size.width(),
            size.height(),
        )
        self.button.raise_()

    @Slot()
    def _paint(self) -> None:
        self.button.setStyleSheet(self._window.theme.palette.filled(_STYLE))
        self._put()
