"""Keys pressed in the first moment of a start do what they do a moment later, to the article that is meant."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui import early_keys
from reader.ui.early_keys import EarlyKeys
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def starting(
    session: Session,
    theme: Theme,
    library_with: Callable[[int], list[str]],
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """A window with the first of three articles open, and nothing else made yet; no list comes too late for it."""
    monkeypatch.setattr(early_keys, "LONGEST_MILLISECONDS", 60_000)
    first, *_ = library_with(3)
    window = MainWindow(session, theme)
    qtbot.addWidget(window, before_close_func=lambda _: settle())
    window.show()
    qtbot.waitActive(window)
    window.view.setFocus()
    session.open(first)
    qtbot.waitUntil(lambda: session.current == first)
    return window


def go_on(window: MainWindow) -> None:
    """What a start does once its article is painted."""
    window.complete()
    EarlyKeys(window)
    window.session.list.refresh()


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """As a keyboard does, not past the window."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, held)


def test_keys_pressed_before_there_are_shortcuts_act_once_the_list_is_there(
    starting: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    session = starting.session

    press(starting, Qt.Key.Key_J)
    go_on(starting)
    press(starting, Qt.Key.Key_B)
    press(starting, Qt.Key.Key_J)

    qtbot.waitUntil(lambda: session.page is not None and session.page.article.title == "Article 3")
    settle()
    marked = [row.title for row in session.shelf.rows(session.list.order) if row.is_bookmarked]
    assert marked == ["Article 2"]


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_what_is_typed_after_a_key_that_leads_to_a_field_comes_into_the_field(
    starting: MainWindow, settle: Settle, qtbot: QtBot, held: Qt.KeyboardModifier
) -> None:
    press(starting, Qt.Key.Key_Slash, held)
    press(starting, Qt.Key.Key_J)
    go_on(starting)

    qtbot.waitUntil(lambda: bool(starting.part("list").search.text()))
    settle()
    assert starting.part("list").search.text().lower() == "j"
    assert starting.session.page is not None
    assert starting.session.page.article.title == "Article 1"


def test_a_key_that_shows_the_page_of_an_author_holds_no_other(starting: MainWindow, qtbot: QtBot) -> None:
    press(starting, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    press(starting, Qt.Key.Key_J)
    go_on(starting)
    starting.actions_table["author_page"].setShortcut("Shift+P")

    qtbot.waitUntil(lambda: starting.early_keys == [] and starting.session.current == starting.session.asked != "")
    assert starting.session.page is not None
    assert starting.session.page.article.title == "Article 2"


def test_keys_are_not_put_into_a_field_that_came_meanwhile(starting: MainWindow, settle: Settle) -> None:
    press(starting, Qt.Key.Key_J)
    go_on(starting)
    field = starting.part("list").search
    field.setFocus()
    settle()

    assert (field.text(), starting.early_keys) == ("", [])
    assert starting.session.page is not None
    assert starting.session.page.article.title == "Article 1"
