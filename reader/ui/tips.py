"""What every button has: a tooltip that says what it does and by which key, and in a dialog Enter, which presses it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QPushButton, QWidget

from reader.ui.enter_key import EnterKey
from reader.ui.shortcuts.keys import native
from reader.ui.widgets.elided import set_tip
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import tr


def give_tips(inside: QWidget) -> None:
    """Let every button in `inside` say in a tooltip what it does, and have a name; those that do so keep theirs. If
    `inside` is a dialog, Enter presses them."""
    if isinstance(inside, QDialog | Overlay):
        EnterKey(inside)
    for button in inside.findChildren(QAbstractButton):
        name = _name(button)
        if not button.accessibleName() and name and button.text().replace("&", "") != name:
            button.setAccessibleName(name)
        if not button.toolTip() and name:
            key = _key(button)
            told = tr("{text} ({keys})", text=name, keys=native(key)) if key else name
            _describe(button, native(key) if key else "")
            if "<" in told:
                set_tip(button, told)
            else:
                button.setToolTip(told)


def _describe(button: QAbstractButton, key: str) -> None:
    """Have a screen reader add the key to the name, or nothing: without a description Qt gives it the tooltip, which is
    the name again."""
    if not button.accessibleDescription():
        button.setAccessibleDescription(key or " ")


def _name(button: QAbstractButton) -> str:
    """What it is called: for a screen reader, or as it is written."""
    return button.accessibleName() or button.text().replace("&&", "\0").replace("&", "").replace("\0", "&").strip()


def _key(button: QAbstractButton) -> str:
    """The key that presses it from anywhere in its dialog."""
    if isinstance(button, QPushButton) and button.isDefault():
        return "Return"
    is_leaving = _name(button) in (tr("Close"), tr("Cancel"))
    return "Escape" if is_leaving and _is_in_dialog(button) else ""


def _is_in_dialog(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, QDialog | Overlay):
        above = None if above.windowType() is Qt.WindowType.Window else above.parentWidget()
    return above is not None
