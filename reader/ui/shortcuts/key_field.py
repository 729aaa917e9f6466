"""A field that takes the keys that are pressed in it instead of letting them do what they do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.ui.shortcuts.key_rules import pressed
from reader.ui.words import tr

_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class KeyField(QLineEdit):
    """`taken` comes with the portable name of what was pressed. Tab and Escape, which lead out of it, are not taken."""

    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(tr("Press the new keys here"))
        self.setAccessibleName(tr("New keys"))
        self.setAccessibleDescription(tr("Press the keys that the command is to have; Tab leads on"))
        self.setToolTip(tr("Press the keys that the command is to have; Tab leads on"))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not _leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _leaves(event):
            event.ignore()
        else:
            event.accept()
            if key := pressed(event):
                self.taken.emit(key)


def _leaves(event: QKeyEvent) -> bool:
    others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not others and event.key() in _LEAVING
