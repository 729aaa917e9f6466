"""The command palette in the window: what it lists, how it is worked, where it leads."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor

from reader.domain.listing import View
from reader.domain.phrase import phrase
from reader.ui.actions import ACTIONS
from reader.ui.ways.palette_rows import RowRole


@pytest.fixture
def done(window):
    """The names of actions that were done."""
    names = []
    for name, action in window.actions_table.by_name.items():
        action.triggered.disconnect()
        action.triggered.connect(lambda _checked=False, name=name: names.append(name))
        action.setEnabled(True)
    return names


@pytest.fixture
def palette(window, settle):
    settle()
    window.part("list").setFocus()
    palette = window.part("palette")
    palette.open_palette()
    settle()
    return palette


def shown(palette):
    return [palette._model.index(row).data() for row in range(palette._model.rowCount())]


def kinds(palette):
    return [row.target.kind for row in palette._model.rows]


def test_the_palette_lists_every_action_but_itself(palette):
    assert {spec.text for spec in ACTIONS} - set(shown(palette)) == {"Command palette", "To the article"}


def test_it_is_in_the_upper_part_of_the_window_and_follows_it(palette, window):
    assert palette.geometry() == window.rect()
    assert palette.card.y() < window.height() / 3

    window.resize(640, 420)

    assert palette.card.width() < 640
    assert palette.card.geometry().bottom() < 420


def test_typing_and_enter_do_the_best_match(done, palette, qtbot):
    qtbot.keyClicks(palette._edit, "focus")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)

    assert done == ["focus"]
    assert not palette.isVisible()


def test_icons_of_an_open_palette_take_the_colours_of_another_theme(palette, session):
    def drawn():
        return next(row for row in palette._model.rows if row.target.key == "back").icon.pixmap(32, 32).toImage()

    session.change_settings(theme="light")
    before = drawn()

    session.change_settings(theme="dark")

    assert drawn() != before
    assert palette._list.currentIndex().row() == 0


def test_up_and_down_choose_and_turn_at_the_ends(palette, qtbot):
    qtbot.keyClicks(palette._edit, ">theme")
    first = shown(palette)

    qtbot.keyClick(palette._edit, Qt.Key.Key_Down)
    assert palette._list.currentIndex().data() == first[1]
    qtbot.keyClick(palette._edit, Qt.Key.Key_Up)
    qtbot.keyClick(palette._edit, Qt.Key.Key_Up)
    assert palette._list.currentIndex().row() == len(first) - 1


def test_what_was_done_last_comes_first_and_is_remembered(done, palette, session, qtbot):
    qtbot.keyClicks(palette._edit, "quit")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)

    palette.open_palette()

    assert shown(palette)[0] == "Quit"
    assert session.state.uses.latest() == ["action quit"]


def test_what_cannot_be_done_now_comes_last_and_is_not_done(done, palette, window, qtbot):
    palette.close_again()
    window.actions_table["back"].setEnabled(False)
    palette.open_palette()
    can = [row.is_enabled for row in palette._model.rows]
    assert can == sorted(can, reverse=True)
    assert "Back" in shown(palette)[can.index(False) :]

    qtbot.keyClick(palette._edit, Qt.Key.Key_Up)
    assert palette._list.currentIndex().row() == can.index(False) - 1, "keys pass it over"

    qtbot.mouseClick(
        palette._list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=palette._list.visualRect(palette._model.index(can.index(False))).center(),
    )
    assert done == []


def test_a_row_that_comes_to_lie_under_a_resting_pointer_is_not_chosen(palette, qtbot):
    row = palette._model.index(4)
    QCursor.setPos(palette._list.viewport().mapToGlobal(palette._list.visualRect(row).center()))
    palette.close_again()
    palette.open_palette()

    palette._list.entered.emit(row)
    assert palette._list.currentIndex().row() == 0

    QCursor.setPos(QCursor.pos() + QPoint(3, 0))
    palette._list.entered.emit(row)
    assert palette._list.currentIndex().row() == 4


def test_escape_closes_and_gives_the_focus_back(done, palette, window, qtbot):
    qtbot.keyClick(palette._edit, Qt.Key.Key_Escape)

    assert not palette.isVisible()
    assert done == [], "Escape was for the palette, not for the window"


def test_letters_typed_are_not_shortcuts_of_the_window(done, palette, qtbot):
    qtbot.keyClicks(palette._edit, "jkbm")

    assert done == []
    assert palette._edit.text() == "jkbm"


def test_a_click_does_it_and_a_click_beside_closes(done, palette, qtbot):
    palette._edit.setText(">Quit")
    place = palette._list.visualRect(palette._model.index(0)).center()
    qtbot.mouseClick(palette._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert done == ["quit"]

    palette.open_palette()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not palette.isVisible()


def test_nothing_found_says_so(palette, settle):
    palette._edit.setText("xyzzy")
    settle()

    assert palette._none.isVisible()
    assert palette._none.text() == "Nothing is called that."
    assert shown(palette) == []


def test_an_article_is_found_marked_and_opened(library_with, palette, session, settle, qtbot):
    ids = library_with(12)
    qtbot.keyClicks(palette._edit, "article 11")
    settle()

    row = palette._model.index(0).data(RowRole)
    assert row.target.text == "Article 11"
    assert row.places == tuple(range(10))

    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    settle()

    assert session.current == ids[10]


def test_enter_waits_for_an_article_that_is_still_looked_for(library_with, palette, session, settle, qtbot):
    ids = library_with(12)

    qtbot.keyClicks(palette._edit, "/article 11")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert palette.isVisible()
    settle()

    assert session.current == ids[10]
    assert not palette.isVisible()


def test_a_choice_stays_while_more_is_found(library_with, palette, settle, qtbot):
    library_with(12)
    qtbot.keyClicks(palette._edit, "art")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Down)
    chosen = palette._list.currentIndex().data()

    settle()

    assert palette._list.currentIndex().data() == chosen
    assert len(shown(palette)) > 12


def test_an_author_and_a_tag_lead_to_their_articles(save, draft, palette, session, settle, qtbot):
    save(draft("Mud", tags=("coasts",)), draft("Sand"))
    palette.close_again()
    palette.open_palette()
    settle()

    qtbot.keyClicks(palette._edit, "#coas")
    settle()
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert (session.list.query.view, session.list.query.tag) == (View.ALL, "coasts")

    palette.open_palette()
    assert shown(palette)[0] == "coasts", "what was gone to comes first"
    settle()
    qtbot.keyClicks(palette._edit, "&ines")
    settle()
    assert shown(palette) == ["Inés Calder"]


def test_a_tag_of_the_readers_own_leads_to_its_own_articles(save, draft, palette, session, settle, qtbot):
    _, second = save(draft("Mud", tags=("coasts",)), draft("Sand"))
    session.state.tags.add([second], "coasts/north", phrase("A step"))
    palette.close_again()
    palette.open_palette()
    settle()

    qtbot.keyClicks(palette._edit, "#coasts/n")
    settle()
    assert shown(palette) == ["coasts/north"]
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    settle()

    assert (session.list.query.own_tag, session.list.query.tag) == ("coasts/north", "")
    assert [row.id for row in session.list.rows(0, 5)] == [second]


def test_headings_of_the_open_article_are_found(save, draft, palette, window, session, settle, qtbot):
    [id_] = save(draft("Long", body="# One\n\n" + "Words. " * 2000 + "\n\n# The second part\n\nMore.\n\n# Third"))
    palette.close_again()
    session.open(id_)
    settle()
    palette.open_palette()

    qtbot.keyClicks(palette._edit, "@second")
    assert shown(palette) == ["The second part"]
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)

    assert window.view.verticalScrollBar().value() > 0


def test_a_button_asks_for_one_kind_and_takes_it_back(palette, qtbot):
    [command] = [button for button in palette._only.values() if "Commands" in button.text()]
    qtbot.keyClicks(palette._edit, "theme")

    qtbot.mouseClick(command, Qt.MouseButton.LeftButton)
    assert palette._edit.text() == ">theme"
    assert command.isChecked()

    qtbot.mouseClick(command, Qt.MouseButton.LeftButton)
    assert palette._edit.text() == "theme"


def test_rows_are_read_out_with_kind_and_shortcut(palette):
    palette._edit.setText(">Find in article")

    assert palette._model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Find in article, Command, Ctrl+F"


def test_nothing_of_the_library_is_held_while_it_is_closed(library_with, palette, settle):
    library_with(3)
    palette._edit.setText("art")
    settle()

    palette.close_again()

    assert (palette._names.targets, palette._found) == ([], [])


def test_tab_stays_inside(palette, qtbot, window):
    qtbot.keyClick(palette._edit, Qt.Key.Key_Tab)

    assert window.focusWidget() is palette._edit


def test_a_palette_that_finds_nothing_cuts_neither_what_was_typed_nor_what_it_says(palette, qtbot, settle):
    qtbot.keyClicks(palette._edit, "zzzzqqq")
    settle()

    assert palette._none.isVisible()
    for widget in (palette._edit, palette._none):
        qtbot.waitUntil(lambda widget=widget: widget.height() >= widget.sizeHint().height())


@pytest.mark.parametrize("language", ["de", "ar", "zh_CN"])
def test_commands_are_found_by_their_english_names_too(speak, request, qtbot, settle, language):
    speak(language)
    window = request.getfixturevalue("window")
    settle()
    palette = window.part("palette")
    palette.open_palette()

    qtbot.keyClicks(palette._edit, ">theme: sep")

    [row] = palette._model.rows
    assert (row.target.key, row.target.detail) == ("theme_sepia", "Theme: sepia")
    assert row.target.text == window.actions_table["theme_sepia"].text() != "Theme: sepia"


def test_a_reader_is_told_what_a_kind_is_and_which_sign_asks_for_it(palette):
    told = {button.accessibleName(): button.accessibleDescription() for button in palette._only.values()}

    assert told["Commands"] == "Only commands: type > first"
    assert told["Authors"] == "Only authors: type & first"
