"""The sheet of shortcuts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton

from reader.ui.actions import ACTIONS, Actions
from reader.ui.shortcuts.shortcuts_sheet import Keys, ShortcutsSheet, _caps_of
from reader.ui.widgets.elided import ElidedLabel

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
def sheet(session, theme, window, done):
    sheet = ShortcutsSheet(session.keys, theme, window, lambda: done.append("change"))
    sheet.open()
    return sheet


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


def test_the_sheet_shows_keys_as_they_were_changed(sheet, session):
    session.keys.add("quit", "Ctrl+Shift+Q")

    assert any("Ctrl+Shift+Q" in keys.accessibleName() for keys in sheet.findChildren(Keys))


def test_the_sheet_leads_to_changing_keys(sheet, qtbot, done):
    [change] = [button for button in sheet.findChildren(QPushButton) if button.text() == "Change…"]

    qtbot.mouseClick(change, Qt.MouseButton.LeftButton)

    assert done == ["change"]
    assert not sheet.isVisible()
