"""Something over the whole window that one key or one click beside it takes away. A child of the window, no window."""

from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QFrame, QWidget

from reader.ui.theme import Theme

_BESIDE = 24
_CARD = "#overlay_card { background: {paper}; border: 1px solid {line}; border-radius: 11px; }"


class Overlay(QWidget):
    """Dims the window and holds `card`. While it is open it has the keys; then the focus goes back where it was."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, width: int, height: int) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._wanted = width, height
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setObjectName("overlay_card")
        self.hide()
        _install()
        parent.installEventFilter(self)
        theme.changed.connect(self._theme_changed)
        self.paint()

    def open_over(self, focused: QWidget) -> None:
        """Show it and give `focused` the keys."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self._place()
        self.show()
        self.raise_()
        focused.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_again(self) -> None:
        """Take it away."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def fit(self, height: int) -> None:
        """Make the card as high as what it holds now."""
        self._wanted = self._wanted[0], height
        if self.isVisible():
            self._place()

    def style_sheet(self) -> str:
        """The style of the card and what is in it, with the palette's colours to fill in."""
        return _CARD

    @Slot()
    def _theme_changed(self) -> None:
        """Told to `paint` itself, which others make anew, Qt would go on telling it after the widget is gone."""
        self.paint()

    def paint(self) -> None:
        """Take the theme's colours."""
        self.card.setStyleSheet(self._theme.palette.filled(self.style_sheet()))
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keys without Ctrl, Alt or Meta are for us, not for a shortcut of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            is_menu = event.key() == Qt.Key.Key_F10  # the window's shortcut, which asks who has the focus
            if not is_menu and not event.modifiers() & (others | Qt.KeyboardModifier.MetaModifier):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_again()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_again()
        event.accept()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes round inside."""
        return go_round(self.card, is_next=is_next)

    def paintEvent(self, _event: QPaintEvent) -> None:
        dim = QColor("black")
        dim.setAlpha(120 if self._theme.palette.is_dark else 50)
        QPainter(self).fillRect(self.rect(), dim)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(self._wanted[0], self.width() - 2 * _BESIDE)
        height = min(self._wanted[1], self.height() - 2 * _BESIDE)
        top = max(_BESIDE, min(self.height() // 8, (self.height() - height) // 2))
        self.card.setGeometry((self.width() - width) // 2, top, width, height)


@cache
def _install() -> None:
    """Have Qt ask us for the interfaces of overlays; once, for it keeps whom it asks."""
    QAccessible.installFactory(_made)


def _made(_kind: str, made_for: QObject | None) -> QAccessibleInterface | None:
    """A screen reader is told of a dialog when the keys come to what is in one."""
    return QAccessibleWidget(made_for, QAccessible.Role.Dialog) if isinstance(made_for, Overlay) else None


def go_round(holder: QWidget, *, is_next: bool) -> bool:
    """Give the next widget inside `holder` the keys, after the last one the first: for what Tab is not to leave."""
    inside = [child for child in holder.findChildren(QWidget) if _takes_tab(child)]
    focused = QApplication.focusWidget()
    if inside:
        place = inside.index(focused) if focused in inside else -1
        inside[(place + (1 if is_next else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
    return True


def _takes_tab(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
