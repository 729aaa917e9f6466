"""Keys pressed in the first moment of a start: they wait for shortcuts and the list, and then do what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

LONGEST_MILLISECONDS = 3000
"""A list or an article that does not come holds them no longer."""


class EarlyKeys(QObject):
    """Holds all keys that are meant for the article until the list is there, those from before among them: taken one by
    one as they come, some would be lost, and others would be done to an article that the lost ones lead away from."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.work)
        self._window = window
        self._handle = window.windowHandle()
        if self._handle is not None:
            self._handle.installEventFilter(self)
        window.session.list.order_changed.connect(self._let_go)
        self._cap = QTimer(self, singleShot=True, interval=LONGEST_MILLISECONDS)
        self._cap.timeout.connect(self._end)
        self._cap.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not self._window.view.hasFocus():
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # what is no shortcut comes as a key that is pressed
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        self._window.early_keys.append((event.key(), event.modifiers(), event.text()))
        return True

    @Slot()
    def _let_go(self) -> None:
        """What was typed blindly is not put into a field that came meanwhile."""
        self._window.session.list.order_changed.disconnect(self._let_go)
        if not self._window.view.hasFocus():
            self._window.early_keys.clear()
        QTimer.singleShot(0, self, self._press)  # once all that listens to the list has it

    @Slot()
    def _press(self) -> None:
        """One after the other: what opens an article is waited for, since the next one may be meant for that."""
        session, keys = self._window.session, self._window.early_keys
        while keys:
            self._window.told.show_ways()  # at once: till then there is no next one
            press(self._window, *keys.pop(0))
            if session.asked and session.asked != session.current:  # pages of subjects are there at once
                session.opened.connect(self._press, Qt.ConnectionType.SingleShotConnection)
                return
        self._end()

    @Slot()
    def _end(self) -> None:
        self._cap.stop()
        if self._handle is not None:
            self._handle.removeEventFilter(self)
        while keys := self._window.early_keys:
            press(self._window, *keys.pop(0))
        self.deleteLater()


def press(window: MainWindow, key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
    """Press a key as Qt does: who has the keys may want it for itself, else it is a shortcut, else a key."""
    asked: QWidget = QApplication.focusWidget() or window
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    override.ignore()
    QApplication.sendEvent(asked, override)
    if not override.isAccepted():
        for sequence in _sequences(key, modifiers):
            for action in window.actions_table.by_name.values():
                is_wide = action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
                if is_wide and action.isEnabled() and sequence in action.shortcuts():
                    action.trigger()
                    return
    QApplication.sendEvent(asked, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def _sequences(key: int, modifiers: Qt.KeyboardModifier) -> list[QKeySequence]:
    """As which shortcuts a key is meant, the nearest first: / and ? need Shift on many keyboards, and do not say so."""
    held = [modifiers]
    if key in range(0x21, 0x7F) and not chr(key).isalpha():
        held.append(modifiers & ~Qt.KeyboardModifier.ShiftModifier)
    return [QKeySequence(QKeyCombination(each, Qt.Key(key))) for each in held]
