"""The command palette and the sheet of shortcuts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow

from reader.ui.actions import ACTIONS, Actions
from reader.ui.command_palette import CommandPalette, match
from reader.ui.elided import ElidedLabel
from reader.ui.shortcuts_sheet import Keys, ShortcutsSheet, _caps_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design


@pytest.fixture
def done():
    return []


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.edit = QLineEdit(window)
    window.setCentralWidget(window.edit)
    window.resize(900, 700)
    window.show()
    window.activateWindow()
    window.edit.setFocus()
    qtbot.waitUntil(window.edit.hasFocus)
    return window


@pytest.fixture
def actions(window, theme, done):
    def verb(name):
        return lambda: done.append(name)

    return Actions({spec.name: verb(spec.name) for spec in ACTIONS}, theme, window)


@pytest.fixture
def palette(actions, theme, window):
    palette = CommandPalette(actions, theme, window)
    palette.open_palette()
    return palette


@pytest.fixture
def sheet(theme, window):
    sheet = ShortcutsSheet(theme, window)
    sheet.open()
    return sheet


def shown(palette):
    return [palette._model.index(row).data() for row in range(palette._model.rowCount())]


def test_the_palette_lists_every_action_but_itself(palette):
    texts = shown(palette)

    assert "Command palette" not in texts
    assert {spec.text for spec in ACTIONS} - set(texts) == {"Command palette", "To the article"}


def test_it_is_in_the_upper_part_of_the_window_and_follows_it(palette, window):
    assert palette.geometry() == window.rect()
    assert palette.card.width() == 560
    assert palette.card.y() < 700 / 3

    window.resize(500, 400)
    assert palette.card.width() < 500
    assert palette.card.geometry().bottom() < 400


def test_typing_and_enter_do_the_best_match(palette, qtbot, done):
    qtbot.keyClicks(palette._edit, "focus")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)

    assert done == ["focus"]
    assert not palette.isVisible()


def test_up_and_down_choose_and_turn_at_the_ends(palette, qtbot, done):
    qtbot.keyClicks(palette._edit, "theme")
    first = shown(palette)

    qtbot.keyClick(palette._edit, Qt.Key.Key_Down)
    assert palette._list.currentIndex().data() == first[1]
    qtbot.keyClick(palette._edit, Qt.Key.Key_Up)
    qtbot.keyClick(palette._edit, Qt.Key.Key_Up)
    assert palette._list.currentIndex().row() == len(first) - 1


def test_what_was_done_last_comes_first(palette, qtbot):
    qtbot.keyClicks(palette._edit, "quit")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)

    palette.open_palette()

    assert shown(palette)[0] == "Quit"


def test_what_cannot_be_done_now_comes_last_and_is_not_done(palette, actions, qtbot, done):
    palette.close_again()
    actions["back"].setEnabled(False)
    palette.open_palette()
    assert shown(palette)[-1] == "Back"

    qtbot.keyClicks(palette._edit, "back")
    palette._list.setCurrentIndex(palette._model.index(palette._model.rowCount() - 1))
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)

    assert done == []


def test_escape_closes_and_gives_the_focus_back(palette, qtbot, window, done):
    qtbot.keyClick(palette._edit, Qt.Key.Key_Escape)

    assert not palette.isVisible()
    assert window.edit.hasFocus()
    assert done == [], "Escape was for the palette, not for the window"


def test_letters_typed_are_not_shortcuts_of_the_window(palette, qtbot, done):
    qtbot.keyClicks(palette._edit, "jkbm")

    assert done == []
    assert palette._edit.text() == "jkbm"


def test_a_click_does_it_and_a_click_beside_closes(palette, qtbot, done):
    palette._edit.setText("Quit")
    place = palette._list.visualRect(palette._model.index(0)).center()
    qtbot.mouseClick(palette._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert done == ["quit"]

    palette.open_palette()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_nothing_found_says_so(palette):
    palette._edit.setText("xyzzy")

    assert palette._none.isVisible()
    assert shown(palette) == []


@pytest.mark.parametrize(
    ("better", "worse", "query"),
    [
        ("Theme: dark", "Page down, then the next article", "the"),
        ("Mark as read or unread", "Last import report", "read"),
        ("Import a folder…", "Open the data folder", "if"),
        ("Larger text", "All articles", "lar"),
        ("Préférences", "Copy references", "pref"),
    ],
)
def test_a_better_match_has_a_lower_rank(better, worse, query):
    ranks = match(query, better), match(query, worse)

    assert ranks[0] is not None
    assert ranks[1] is None or ranks[0] < ranks[1]


def test_letters_out_of_order_are_no_match():
    assert match("tyq", "Quit") is None


def test_the_sheet_shows_every_action_that_has_keys_and_those_of_find(sheet):
    texts = {label.text() for label in sheet.findChildren(ElidedLabel)}

    assert {spec.text for spec in ACTIONS if spec.keys} <= texts
    names = [keys.accessibleName() for keys in sheet.findChildren(Keys)]
    assert "Shift+Return" in names


def test_the_sheet_has_one_column_in_a_narrow_window(sheet, window):
    columns = sheet._columns
    window.resize(560, 500)

    assert (columns, sheet._columns) == (2, 1)
    assert sheet._scroll.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Question])
def test_the_sheet_closes_with_a_key(sheet, qtbot, key):
    qtbot.keyClick(sheet._scroll, key)

    assert not sheet.isVisible()


def test_single_letters_do_nothing_while_the_sheet_is_open(sheet, actions, qtbot, done):
    qtbot.keyClick(sheet._scroll, Qt.Key.Key_J)

    assert done == []


@pytest.mark.parametrize(
    ("written", "caps"),
    [("K", ["K"]), ("Ctrl+Shift+P", ["Ctrl", "Shift", "P"]), ("Ctrl++", ["Ctrl", "+"]), ("+", ["+"])],
)
def test_a_shortcut_is_drawn_key_by_key(written, caps):
    assert _caps_of(written) == caps


def test_tab_stays_inside(palette, qtbot):
    qtbot.keyClick(palette._edit, Qt.Key.Key_Tab)

    assert palette._edit.hasFocus()
