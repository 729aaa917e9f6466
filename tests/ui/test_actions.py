"""The table of actions as the window has it: keys that are given once, and a menu that fits."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QShortcut

SMALL_WINDOW = 600


def menus_below(menu):
    """All menus that open from it, and from those."""
    below = [action.menu() for action in menu.actions() if action.menu()]
    return [*below, *(deeper for each in below for deeper in menus_below(each))]


def test_no_key_stands_twice_in_the_window(window):
    for name in ("list", "all_marks", "image_viewer", "original"):
        window.part(name)
    actions = set(window.findChildren(QAction))
    keys = Counter(key.toString() for action in actions if action.parent() is window for key in action.shortcuts())
    keys.update(shortcut.key().toString() for shortcut in window.findChildren(QShortcut) if shortcut.parent() is window)

    assert [key for key, times in keys.items() if times > 1] == []


def test_the_menu_and_what_opens_from_it_are_no_higher_than_a_small_window(window):
    menu = window.top.more.menu()

    assert menus_below(menu)
    for each in (menu, *menus_below(menu)):
        assert each.sizeHint().height() < SMALL_WINDOW


@pytest.mark.parametrize("name", ["watched_folders", "article_note", "original", "theme_dark", "next_mark", "quit"])
def test_what_has_no_button_is_in_the_menu_once(window, name):
    menu = window.top.more.menu()
    held = Counter(action.objectName() for each in (menu, *menus_below(menu)) for action in each.actions())

    assert held[name] == 1
