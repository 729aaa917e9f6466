"""Shift+F10 for the context menu: many keyboards have no menu key, and Qt knows this one on Windows only."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

KEYS = "Shift+F10"


def give_menu_key(window: QWidget) -> None:
    """Have the keys ask what has the focus for its menu, as the menu key does."""
    QShortcut(QKeySequence(KEYS), window).activated.connect(lambda: _ask(window.focusWidget()))


def _ask(focused: QWidget | None) -> None:
    if focused is not None:
        cursor = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        place = QRectF(cursor or focused.rect())  # fields give QRect, texts QRectF, drawings nothing
        at = place.toRect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, focused.mapToGlobal(at))
        QApplication.sendEvent(focused, asked)
