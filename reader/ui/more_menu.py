"""The menu under "More": what is wanted most at once, all else one level down, in the groups of the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reader.domain.listing import View
from reader.domain.settings import THEMES
from reader.ui.actions import ACTIONS, GO, LIBRARY, LOOK, MARK
from reader.ui.widgets.menu_of_keys import MenuOfKeys
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_ABOVE = (
    ("import_files", "import_folder", "save_page"),
    ("export", "print", "save_pdf"),
    ("undo", "redo"),
)
_BELOW = (("preferences", "palette", "shortcuts"), ("data_folder", "about", "quit"))
_GROUPS = (LIBRARY, MARK, GO, LOOK)
_THEMES = tuple(f"theme_{name}" for name in ("system", *THEMES))
_ELSEWHERE = frozenset(
    (
        *("page_down", "page_up", "to_article", "copy", "put_back", "empty_wastebasket"),
        *("copy_picture", "save_picture"),
        *("hide_toolbar", "continuous"),
        *(f"highlight_{number}" for number in range(1, 6)),
        *(f"rate_{stars}" for stars in range(6)),
        *(f"show_{view}" for view in View),
        *_THEMES,
    )
)
"""What only keys do, and what has a place of its own: the views above the list, the colours and the picture beside a
passage, stars, what is done with deleted articles above theirs, and settings of the page."""


def more_menu(window: MainWindow) -> QMenu:
    """A menu that is no longer than a small window is high."""
    menu = MenuOfKeys(window)
    _add_parts(window, menu, _ABOVE)
    menu.addSeparator()
    placed = {name for names in (*_ABOVE, *_BELOW) for name in names}
    for group in _GROUPS:
        inner = menu.submenu(tr(group))
        for spec in ACTIONS:
            if spec.group == group and spec.name not in _ELSEWHERE and spec.name not in placed:
                inner.addAction(window.actions_table[spec.name])
        if group == LOOK:
            themes = inner.submenu(tr("Theme"))
            for name in _THEMES:
                themes.addAction(window.actions_table[name])
    menu.addSeparator()
    _add_parts(window, menu, _BELOW)
    return menu


def _add_parts(window: MainWindow, menu: QMenu, parts: tuple[tuple[str, ...], ...]) -> None:
    for names in parts:
        menu.addSeparator()
        for name in names:
            menu.addAction(window.actions_table[name])
