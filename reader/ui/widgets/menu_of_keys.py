"""A menu that shows the keys of its actions."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from reader.ui.words import is_mirrored

_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


class MenuOfKeys(QMenu):
    """In a window that is read from the right, keys read from the left: else Ctrl and a comma change sides."""

    def submenu(self, title: str) -> "MenuOfKeys":
        """A menu of the same kind within this one."""
        menu = MenuOfKeys(self)
        menu.setTitle(title)
        self.addMenu(menu)
        return menu

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        told, tab, keys = option.text.partition("\t")
        if keys and is_mirrored():
            option.text = f"{told}{tab}{_LEFT_TO_RIGHT}{keys}{_END}"
