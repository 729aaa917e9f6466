"""The toolbar out of the way, in focus mode or because the reader wants it so: it comes over the article when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.settings import Settings

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

TOP_EDGE = 14
"""So near the upper edge the pointer asks for the bar."""
ROOM = 8
UPWARD = 60
"""So many pixels scrolled up ask for it, too."""
STAY_MILLISECONDS = 2500


class HiddenBar(QObject):
    """The bar comes when the pointer touches the upper edge, when Tab goes to it, and, unless in focus mode, when the
    reader scrolls up. It goes when nobody needs it; nothing on the page moves for it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._view = window.view
        self.is_peeking = False
        self._value = 0
        self._rest = QTimer(self, singleShot=True, interval=STAY_MILLISECONDS)
        self._rest.timeout.connect(self._rested)
        self._view.viewport().installEventFilter(self)
        window.middle.installEventFilter(self)
        self._view.verticalScrollBar().valueChanged.connect(self._scrolled)
        window.session.settings_changed.connect(self._changed)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        if self._is_hiding:
            window.dock_bar(False)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Put the bar where it belongs: above all, or out of sight, where Tab still reaches it."""
        self.is_peeking = False
        if self._is_hiding:
            self._place(-self._window.top.height())
            self._window.top.show()
        elif not self._window.is_focused:
            self._window.top.show_words(self._window.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window.middle:
            if event.type() is QEvent.Type.Resize and (self._is_hiding or self.is_peeking):
                self._place(0 if self.is_peeking else -self._window.top.height())
        elif event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and self._is_free:
            y = self._window.splitter.mapFromGlobal(event.globalPosition().toPoint()).y()
            if not self.is_peeking and y <= TOP_EDGE and not event.buttons():
                self._peek(True)
            elif self.is_peeking and y > self._window.top.height() + ROOM and not self._rest.isActive():
                self._peek(False)
        return super().eventFilter(watched, event)

    @property
    def _is_hiding(self) -> bool:
        return self._window.session.settings.hides_toolbar and not self._window.is_focused

    @property
    def _is_free(self) -> bool:
        """Whether the bar has no place of its own now."""
        return self._window.is_focused or self._window.session.settings.hides_toolbar

    def _peek(self, is_shown: bool) -> None:
        self.is_peeking = is_shown
        self._rest.stop()
        top = self._window.top
        if is_shown:
            self._place(0)
            top.raise_()
            top.show()
        elif self._window.is_focused:
            top.hide()
        else:
            self._place(-top.height())

    def _place(self, y: int) -> None:
        """Over the article; over all where that is too narrow for the buttons."""
        window = self._window
        corner = window.middle.mapTo(window.splitter, QPoint(0, 0))
        left, width = corner.x(), window.middle.width()
        window.top.show_words(width)
        if width < window.top.minimumSizeHint().width():
            left, width = 0, window.splitter.width()
        window.top.setGeometry(left, y, width, window.top.height())

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        """Scrolling up, the reader looks for something; scrolling down, reads."""
        if value > self._value or not self._is_hiding:
            self._value = value
            if self.is_peeking and self._is_hiding and not self._is_needed():
                self._peek(False)
        elif self._value - value >= UPWARD:
            self._value = value
            if not self._is_finding() and not self._view.is_led:
                if not self.is_peeking:
                    self._peek(True)
                self._rest.start()

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        top = self._window.top
        if now is not None and self._is_hiding:
            if top.isAncestorOf(now):
                self._peek(True)
            elif self.is_peeking and not self._rest.isActive():
                self._rest.start()

    @Slot()
    def _rested(self) -> None:
        if self.is_peeking and self._is_needed():
            self._rest.start()
        elif self.is_peeking:
            self._peek(False)

    def _is_needed(self) -> bool:
        """Whether the pointer or the keys are in the bar, or in a menu of it."""
        top, focused = self._window.top, QApplication.focusWidget()
        has_keys = focused is not None and top.isAncestorOf(focused)
        return has_keys or top.underMouse() or QApplication.activePopupWidget() is not None

    def _is_finding(self) -> bool:
        return "find_bar" in vars(self._window) and self._window.find_bar.isVisible()

    @Slot(object, object)
    def _changed(self, before: Settings, now: Settings) -> None:
        if before.hides_toolbar != now.hides_toolbar and not self._window.is_focused:
            self._window.dock_bar(not now.hides_toolbar)
