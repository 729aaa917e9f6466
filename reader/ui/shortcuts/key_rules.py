"""Which keys may be given to an action, and which belong to the system, to fields and to the article."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.domain.phrase import Phrase, phrase
from reader.ui.shortcuts.keys import native

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_ALONE = frozenset(
    (
        *(_Key.Key_Control, _Key.Key_Shift, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_AltGr, _Key.Key_CapsLock),
        *(_Key.Key_NumLock, _Key.Key_ScrollLock, _Key.Key_unknown, _Key.Key_Super_L, _Key.Key_Super_R),
        *(_Key.Key_Multi_key, _Key.Key_Mode_switch),
    )
)
"""Keys that mean nothing by themselves."""
_PRESSING = frozenset(
    (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Space, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape)
)
_MOVING = frozenset(
    (
        *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Backspace),
    )
)
_SYSTEM = frozenset({"Alt+F4", "Alt+Tab", "Alt+Shift+Tab", "Alt+Shift+Backtab", "Ctrl+Alt+Del", "Ctrl+Alt+Backspace"})
_MENUS = frozenset({"Shift+F10", "Menu", "F10"})
_OF_FIELDS = frozenset({"Ctrl+A", "Ctrl+X", "Ctrl+Left", "Ctrl+Right", "Ctrl+Shift+Left", "Ctrl+Shift+Right"})


def pressed(event: QKeyEvent) -> str:
    """The portable name of what is pressed; "" as long as it is only Shift and the like. Shift does not count where it
    is needed to type a sign: `?` is that on every keyboard."""
    key = _Key(event.key()) if event.key() in _KNOWN else None
    if key is None or key in _ALONE:
        return ""
    modifiers = event.modifiers() & ~(_Modifier.KeypadModifier | _Modifier.GroupSwitchModifier)
    text = event.text()
    if text and text.isprintable() and not text.isalpha() and not text.isspace():
        modifiers &= ~_Modifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


def refusal(key: str) -> Phrase | None:
    """Why a key cannot be given to an action; None if it can."""
    sequence = QKeySequence(key)
    one: QKeyCombination | None = sequence[0] if sequence.count() == 1 else None  # type: ignore[index]
    if one is None or one.key() in (_Key.Key_unknown, _Key(0)):
        return phrase("Armchair does not know this key.")
    shown, modifiers, plain = native(key), one.keyboardModifiers(), one.key()
    has_none = modifiers in (_Modifier.NoModifier, _Modifier.ShiftModifier)
    if key in _SYSTEM or modifiers & _Modifier.MetaModifier or _is_console(plain, modifiers):
        return phrase("{key} belongs to the system, and would never come here.", key=shown)
    if key in _MENUS:
        return phrase("{key} opens the menu of what has the focus.", key=shown)
    if plain in _PRESSING and has_none:
        return phrase("{key} presses buttons, leaves dialogs and goes from field to field.", key=shown)
    if (plain in _MOVING and has_none) or key in _OF_FIELDS:
        return phrase("{key} moves and selects in texts and lists.", key=shown)
    return None


def _is_console(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    is_function = _Key.Key_F1 <= key <= _Key.Key_F12
    return is_function and modifiers == _Modifier.ControlModifier | _Modifier.AltModifier


_KNOWN = frozenset(int(key) for key in _Key)
