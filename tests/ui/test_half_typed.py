"""Words typed into a field and not taken: they are there again, and no longer than they are wanted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton

from reader.domain.errors import StorageProblem
from reader.domain.phrase import phrase
from reader.storage.deeds.half_typed import MOST, HalfTyped
from reader.ui.widgets.half_typed import ask_line
from reader.ui.words import tr


@pytest.fixture
def opened(window, library_with, session, settle):
    """An article, open."""
    ids = library_with(2)
    session.list.refresh()
    session.open(ids[0])
    settle()
    return ids


@pytest.mark.parametrize(("action", "picker"), [("tags", "tag_picker"), ("collect", "collection_picker")])
def test_a_name_that_was_half_typed_is_there_when_its_picker_opens_again(window, opened, settle, action, picker):
    window.actions_table[action].trigger()
    settle()
    field = window.part(picker).edit
    QTest.keyClicks(field, "half a na")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    window.actions_table[action].trigger()

    assert (field.text(), field.selectedText()) == ("half a na", "half a na")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    window.actions_table[action].trigger()
    assert field.text() == ""


def test_it_is_of_that_article_alone_and_is_forgotten_once_it_is_taken(window, opened, session, settle):
    window.actions_table["tags"].trigger()
    settle()
    field = window.part("tag_picker").edit
    QTest.keyClicks(field, "sea")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    session.open(opened[1])
    settle()
    window.actions_table["tags"].trigger()
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Escape)

    session.open(opened[0])
    settle()
    window.actions_table["tags"].trigger()
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    window.actions_table["tags"].trigger()
    assert field.text() == ""
    assert session.state.tags.of(opened[0]) == ("sea",)


def test_it_is_written_while_it_is_typed_so_that_a_power_cut_costs_a_letter(window, opened, session, settle, qtbot):
    window.actions_table["tags"].trigger()
    settle()
    QTest.keyClicks(window.part("tag_picker").edit, "half a na")

    place = f"tags {opened[0]} 1"
    qtbot.waitUntil(lambda: session.state.half_typed.of(place) == "half a na")


def test_a_picker_closes_where_nothing_can_be_stored_and_still_knows_what_was_typed(
    window, opened, session, settle, monkeypatch
):
    def refuse(*_):
        raise StorageProblem(phrase("No room"), phrase("Make some"))

    monkeypatch.setattr(HalfTyped, "_write", refuse)
    window.actions_table["tags"].trigger()
    settle()
    QTest.keyClicks(window.part("tag_picker").edit, "sea")

    window.part("tag_picker").close_again()

    window.actions_table["tags"].trigger()
    assert window.part("tag_picker").edit.text() == "sea"


def test_it_is_written_even_if_the_typing_never_pauses(window, opened, session, settle, qtbot):
    window.actions_table["tags"].trigger()
    settle()
    field = window.part("tag_picker").edit

    def is_kept_while_typed() -> bool:
        QTest.keyClicks(field, "a")
        return bool(session.state.half_typed.of(f"tags {opened[0]} 1"))

    qtbot.waitUntil(is_kept_while_typed)


def test_a_label_that_was_given_up_comes_again_and_one_that_was_taken_does_not(window, opened, settle):
    def ask() -> tuple[QInputDialog, QLineEdit]:
        window.actions_table["bookmark_place"].trigger()
        [dialog] = [each for each in window.findChildren(QInputDialog) if each.isVisible()]
        field = dialog.findChild(QLineEdit)
        assert field is not None
        return dialog, field

    dialog, field = ask()
    usual = field.text()
    field.clear()
    QTest.keyClicks(field, "my lab")
    dialog.reject()

    dialog, field = ask()
    assert field.text() == "my lab"
    dialog.accept()

    dialog, field = ask()
    assert field.text() == usual
    dialog.reject()


def test_what_is_kept_does_not_grow_for_ever_and_stands_what_it_cannot_read(session):
    state = session.state
    for number in range(MOST + 5):
        state.half_typed.keep(f"place {number}", "text")

    assert state.half_typed.of("place 0") == ""
    assert state.half_typed.of(f"place {MOST + 4}") == "text"
    with state.database.write() as connection:
        connection.execute("UPDATE settings SET value = '[1' WHERE name = 'half_typed'")
    assert state.half_typed.of(f"place {MOST + 4}") == ""
    state.half_typed.keep("place", "text")
    assert state.half_typed.of("place") == "text"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_button_that_takes_a_line_comes_last_as_in_all_dialogs(window, session, speak, language):
    speak(language)

    dialog = ask_line(window, session.state.half_typed, "place", print, title="Title", label="Label")

    take, cancel = (
        next(button for button in dialog.findChildren(QPushButton) if button.isDefault() is is_default)
        for is_default in (True, False)
    )
    assert (take.x() > cancel.x()) is (language == "en")
    assert cancel.text() == tr("Cancel")


def test_letters_typed_just_before_the_window_is_closed_are_kept(window, session):
    """As they are when the system ends it in the middle of a word."""
    dialog = ask_line(window, session.state.half_typed, "a place", lambda _: None, title="Title", label="Label")
    QTest.keyClicks(dialog.findChild(QLineEdit), "half a na")
    assert session.state.half_typed.of("a place") == ""

    window.close()

    assert session.state.half_typed.of("a place") == "half a na"
