"""Keys that the reader gives to actions: what may be given, what becomes of them, and the dialog."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from reader.services.opening import open_state
from reader.ui.actions import ACTIONS
from reader.ui.shortcuts.key_rules import pressed, refusal
from reader.ui.shortcuts.keys import FIXED

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def editor(window, settle, qtbot):
    settle()
    editor = window.part("shortcut_editor")
    editor.open()
    qtbot.waitUntil(editor.isVisible)
    return editor


def given_keys(session):
    return {spec.name: session.keys.of(spec.name) for spec in ACTIONS}


def test_keys_are_the_usual_ones_until_others_are_given(session):
    assert given_keys(session) == {spec.name: spec.keys for spec in ACTIONS}


def test_a_key_that_is_added_works_at_once_and_is_shown_everywhere(window, session, settle, qtbot):
    session.keys.add("side", "Ctrl+G")
    was_shown = window.side.is_shown

    qtbot.keyClick(window, Qt.Key.Key_G, CTRL)

    assert window.side.is_shown is not was_shown
    assert [key.toString() for key in window.actions_table["side"].shortcuts()] == ["F9", "Ctrl+G"]
    assert window.actions_table["side"].toolTip() == "Side panel (F9, Ctrl+G)"
    assert window.top.buttons["side"].toolTip() == "Side panel (F9, Ctrl+G)"


def test_what_names_a_key_names_the_present_one(window, session, library_with, settle):
    ids = library_with(3)
    session.list.refresh()
    settle()
    session.open(ids[1])
    settle()

    session.keys.remove("next", "J")
    session.keys.remove("search", "Ctrl+K")
    session.keys.add("show_all", "Ctrl+Shift+1")

    assert "(Ctrl+PgDown)" in window.actions_table["next"].toolTip()
    assert window.part("list").search._hint.text() == "/"
    assert "Ctrl+1, Ctrl+Shift+1" in next(iter(window.part("list").views.chips.values())).toolTip()


def test_a_key_goes_from_one_action_to_another_in_one_step_of_undo(session):
    before = given_keys(session)

    session.keys.add("contents", "J")
    assert session.keys.of("contents") == ("C", "J")
    assert session.keys.of("next") == ("Ctrl+PgDown",)

    session.steps.undo()
    assert given_keys(session) == before

    session.steps.redo()
    assert session.keys.of("contents") == ("C", "J")


def test_keys_are_there_after_a_restart(session, data):
    session.keys.add("contents", "J")

    state = open_state(data)
    assert state.shortcuts.all() == {"contents": ("C", "J"), "next": ("Ctrl+PgDown",)}
    state.close()


def test_usual_keys_come_back_from_whoever_has_them(session):
    session.keys.add("contents", "J")

    session.keys.reset("next")

    assert session.keys.of("next") == ("J", "Ctrl+PgDown")
    assert session.keys.of("contents") == ("C",)
    assert session.state.shortcuts.all() == {}, "what is usual is not kept"


def test_all_usual_keys_come_back_and_that_is_undone(session):
    session.keys.add("contents", "J")
    session.keys.remove("quit", "Ctrl+Q")

    session.keys.reset_all()
    assert given_keys(session) == {spec.name: spec.keys for spec in ACTIONS}

    session.steps.undo()
    assert session.keys.of("quit") == ()


def test_a_usual_key_of_a_later_version_does_not_take_a_given_one(session):
    session.state.shortcuts.give({"quit": ("J",), "of_another_version": ("X",)}, text_of_a_step())

    session.marks_changed.emit(set())

    assert session.keys.owner("J").name == "quit"
    assert session.keys.of("next") == ("Ctrl+PgDown",)
    assert session.keys.owner("X") is None


def test_what_is_kept_but_makes_no_sense_is_passed_over(session):
    with session.state.database.write() as connection:
        connection.execute(
            "INSERT INTO shortcuts (action, given, changed_at) VALUES ('quit', '{', 1), ('next', '[1]', 1)"
        )

    session.marks_changed.emit(set())

    assert (session.keys.of("quit"), session.keys.of("next")) == ((), ())


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_key_has_two_actions_whatever_is_given(session, data):
    names = [spec.name for spec in ACTIONS]
    every = sorted({key for spec in ACTIONS for key in spec.keys if not refusal(key)} | {"Ctrl+G", "Ctrl+Shift+G"})
    for _ in range(data.draw(st.integers(1, 6))):
        name = data.draw(st.sampled_from(names))
        match data.draw(st.sampled_from(["add", "remove", "reset", "undo", "all"])):
            case "add":
                session.keys.add(name, data.draw(st.sampled_from(every)))
            case "remove":
                for key in session.keys.of(name)[:1]:
                    session.keys.remove(name, key)
            case "reset":
                session.keys.reset(name)
            case "undo":
                session.steps.undo()
            case "all":
                session.keys.reset_all()

    keys = [key for given in given_keys(session).values() for key in given]

    assert len(keys) == len(set(keys))
    assert all(set(fixed) <= set(session.keys.of(name)) for name, fixed in FIXED.items())


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "name"),
    [
        (Qt.Key.Key_J, NONE, "j", "J"),
        (Qt.Key.Key_J, SHIFT, "J", "Shift+J"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_J, CTRL, "\n", "Ctrl+J"),
        (Qt.Key.Key_F7, NONE, "", "F7"),
        (Qt.Key.Key_Control, CTRL, "", ""),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", "5"),
    ],
)
def test_what_is_pressed_has_a_name(key, modifiers, text, name):
    assert pressed(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == name


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("Alt+F4", "system"),
        ("Meta+J", "system"),
        ("Ctrl+Alt+F2", "system"),
        ("Space", "presses buttons"),
        ("Shift+Tab", "presses buttons"),
        ("Return", "presses buttons"),
        ("Down", "moves"),
        ("Shift+Left", "moves"),
        ("Ctrl+A", "moves and selects"),
        ("Shift+F10", "menu"),
        ("", "know"),
    ],
)
def test_reserved_keys_are_refused_with_a_reason(key, why):
    assert why in str(refusal(key))


def test_no_usual_key_would_be_refused_but_those_that_stay():
    fixed = {key for keys in FIXED.values() for key in keys}

    assert {key for spec in ACTIONS for key in spec.keys if refusal(key)} == fixed


def test_single_letters_stay_away_from_fields(window, session, qtbot):
    session.keys.add("side", "Y")
    was_shown = window.side.is_shown
    field = window.part("list").search
    field.setFocus()

    qtbot.keyClick(field, Qt.Key.Key_Y)
    assert (field.text(), window.side.is_shown) == ("y", was_shown)

    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Y)
    assert window.side.is_shown is not was_shown


def test_paging_keeps_space_and_takes_other_keys_besides(window, session, save, draft, settle, qtbot):
    [id_] = save(draft("Long", body="Words and words.\n\n" * 400))
    session.open(id_)
    settle()
    bar = window.view.verticalScrollBar()

    session.keys.add("page_down", "Y")
    qtbot.keyClick(window.view, Qt.Key.Key_Y)
    reached = bar.value()
    assert reached > 0

    qtbot.keyClick(window.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bar.value() > reached)
    assert session.keys.told("page_down") == "Space, Y"


# The dialog.


def test_the_dialog_lists_every_action_with_its_keys(editor):
    assert {name: item.text(1) for name, item in editor._items.items()} == {
        spec.name: editor._keys.told(spec.name) for spec in ACTIONS
    }


def test_pressing_keys_gives_them(editor, session, window, qtbot):
    editor.choose("contents")
    editor.field.setFocus()

    qtbot.keyClick(editor.field, Qt.Key.Key_G, CTRL)

    assert session.keys.of("contents") == ("C", "Ctrl+G")
    assert editor._items["contents"].text(2) == "changed"
    assert window.actions_table["contents"].toolTip() == "Contents (C, Ctrl+G)"


def test_a_conflict_is_named_and_nothing_is_lost_unless_it_is_taken_over(editor, session, qtbot):
    editor.choose("contents")
    qtbot.keyClick(editor.field, Qt.Key.Key_J)
    assert editor._told.text() == "J is “Next”: take it over?"
    assert session.keys.of("next") == ("J", "Ctrl+PgDown")

    qtbot.mouseClick(editor.leave, Qt.MouseButton.LeftButton)
    assert session.keys.of("contents") == ("C",)

    qtbot.keyClick(editor.field, Qt.Key.Key_J)
    qtbot.mouseClick(editor.take_over, Qt.MouseButton.LeftButton)
    assert (session.keys.of("contents"), session.keys.of("next")) == (("C", "J"), ("Ctrl+PgDown",))
    assert "“Next” has it no more." in editor._told.text()

    qtbot.mouseClick(editor.undo, Qt.MouseButton.LeftButton)
    assert (session.keys.of("contents"), session.keys.of("next")) == (("C",), ("J", "Ctrl+PgDown"))


def test_enter_presses_the_button_that_asks_about_a_conflict(editor, session, qtbot):
    editor.choose("contents")
    editor.field.setFocus()
    qtbot.keyClick(editor.field, Qt.Key.Key_J)

    qtbot.keyClick(editor.focusWidget(), Qt.Key.Key_Return)

    assert (session.keys.of("contents"), session.keys.of("next")) == (("C", "J"), ("Ctrl+PgDown",))


def test_a_reserved_key_is_refused_in_the_dialog(editor, session, qtbot):
    editor.choose("contents")

    qtbot.keyClick(editor.field, Qt.Key.Key_Space)

    assert "Space presses buttons" in editor._told.text()
    assert session.keys.of("contents") == ("C",)


def test_tab_leads_out_of_the_field_for_keys(editor, qtbot):
    editor.choose("contents")
    editor.field.setFocus()

    QTest.keyClick(editor.field, Qt.Key.Key_Tab)

    assert editor.focusWidget() is not editor.field


def test_a_key_is_taken_away_by_its_button_and_those_that_stay_cannot_be(editor, session, qtbot):
    editor.choose("next")
    [letter] = [each for each in editor.findChildren(QToolButton) if each.accessibleName() == "Remove J"]

    qtbot.mouseClick(letter, Qt.MouseButton.LeftButton)
    assert session.keys.of("next") == ("Ctrl+PgDown",)

    editor.choose("page_down")
    [space] = [each for each in editor.findChildren(QToolButton) if each.text() == "Space"]
    assert not space.isEnabled()


@pytest.mark.parametrize(("typed", "name"), [("bookmark this", "bookmark_place"), ("ctrl+shift+p", "palette")])
def test_the_filter_finds_by_name_and_by_keys(editor, typed, name):
    editor.filter.setText(typed)

    assert [each for each, item in editor._items.items() if not item.isHidden()] == [name]
    assert editor.chosen == name


def test_the_filter_finds_by_the_english_name_too_as_the_palette_does(editor):
    item = editor._items["map"]
    item.setText(0, "本文的关系图")

    editor.filter.setText("map of this")

    assert not item.isHidden()
    assert editor.chosen == "map"


def test_the_filter_says_when_it_finds_nothing(editor):
    editor.filter.setText("xyzzy")

    assert editor.chosen == ""
    assert editor._told.text()
    assert not editor.field.isEnabled()


def test_resetting_names_what_loses_keys_by_it(editor, session, qtbot):
    session.keys.add("contents", "J")
    editor.choose("next")

    qtbot.mouseClick(editor.reset, Qt.MouseButton.LeftButton)

    assert session.keys.of("next") == ("J", "Ctrl+PgDown")
    assert "Contents" in editor._told.text()


def test_enter_leads_from_the_filter_to_the_field_for_keys(editor, qtbot):
    editor.filter.setText("contents")

    qtbot.keyClick(editor.filter, Qt.Key.Key_Return)

    assert editor.focusWidget() is editor.field
    assert isinstance(editor.field, QLineEdit)


def text_of_a_step():
    from reader.domain.phrase import phrase

    return phrase("A step")
