"""Enter presses the button that has the focus, also where it is none of those that Qt lets it press."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class EnterKey(QObject):
    """For a dialog: it listens to the keys that nothing in it wanted.

    A button that Qt lets be pressed so is one that Enter presses from the dialog's fields, too, where nobody means it.
    """

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            focused = watched.focusWidget()
            is_plain = event.key() in _ENTERS and not event.modifiers() & ~_KEYPAD
            if is_plain and isinstance(focused, QPushButton | QToolButton) and focused.isEnabled():
                focused.click()
                return True
        return super().eventFilter(watched, event)
