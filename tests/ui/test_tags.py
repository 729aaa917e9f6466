"""The reader's own tags in the window: given by key, listed as a tree, renamed, searched for, and taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from reader.domain.listing import GroupRow, ListQuery, View
from reader.domain.phrase import phrase
from reader.domain.subject import Subject, SubjectKind
from reader.services.indexing import take_in
from reader.services.opening import open_library
from reader.services.searching import listed
from reader.ui.listing.article_list import RowRole
from reader.ui.listing.row_menu import article_menu, group_menu
from reader.ui.panes.own import OwnPane
from reader.ui.widgets.picker import Held

STEP = phrase("A step")


@pytest.fixture
def articles(library_with, session, window, settle):
    """Four articles, the first one open."""
    found = library_with(4)
    session.list.refresh()
    settle()
    session.open(found[0])
    settle()
    return found


def titles(session):
    return [row.title for row in session.list.rows(0, len(session.list.order))]


def shown(window):
    rows = window.parts["list"].list.rows()
    return [rows.index(place).data(RowRole) for place in range(rows.rowCount())]


def own_pane(window):
    return window.findChild(OwnPane)


def type_tag(window, qtbot, text):
    picker = window.part("tag_picker")
    qtbot.keyClicks(picker.edit, text)
    qtbot.keyClick(picker.edit, Qt.Key.Key_Return)
    return picker


def test_a_tag_is_typed_for_the_open_article_and_seen_beside_it(window, articles, session, qtbot):
    window.actions_table["tags"].trigger()

    picker = type_tag(window, qtbot, "work/ai")

    assert picker.isVisible()
    assert session.state.tags.of(articles[0]) == ("work/ai",)
    assert [chip.text() for chip in own_pane(window).chips] == ["work/ai"]
    assert [(pick.value, pick.held) for pick in picker.offers()] == [("work/ai", Held.ALL), ("work", Held.NONE)]
    qtbot.keyClick(picker.edit, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_enter_takes_what_is_ticked_away_again(window, articles, session, qtbot):
    session.state.tags.add([articles[0]], "work", STEP)
    window.actions_table["tags"].trigger()

    type_tag(window, qtbot, "wo")

    assert session.state.tags.of(articles[0]) == ()


@pytest.mark.parametrize("name", ["tag_picker", "collection_picker"])
def test_a_picker_closes_where_the_palette_opens_another_article(name, window, articles, session, settle):
    window.part(name).open_for(articles[:1])
    session.reopen()
    settle()
    assert window.part(name).isVisible()

    session.open(articles[1])
    settle()

    assert not window.part(name).isVisible()


def test_known_tags_complete_what_is_typed_and_a_new_one_comes_after_them(window, articles, session, qtbot):
    session.state.tags.add([articles[1]], "Workshop", STEP)
    session.state.tags.add([articles[1]], "home/work", STEP)
    window.actions_table["tags"].trigger()
    picker = window.part("tag_picker")

    qtbot.keyClicks(picker.edit, "work")

    assert [pick.value for pick in picker.offers()] == ["Workshop", "work", "home/work"]
    assert [pick.is_new for pick in picker.offers()] == [False, True, False]
    qtbot.keyClick(picker.edit, Qt.Key.Key_Tab)
    assert picker.edit.text() == "Workshop"


def test_several_selected_articles_get_a_tag_in_one_step(window, articles, session, qtbot, settle):
    session.state.tags.add([articles[1]], "sea", STEP)
    window.activateWindow()
    rows = window.parts["list"].list
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    rows.selectAll()
    window.actions_table["tags"].trigger()
    assert window.part("tag_picker").offers()[0].held is Held.SOME

    type_tag(window, qtbot, "sea")

    assert session.state.tags.on(articles)["sea"] == 4
    session.steps.undo()
    assert session.state.tags.on(articles)["sea"] == 1


def test_the_view_of_tags_begins_with_the_own_ones_as_a_tree(window, articles, session, save, draft, settle):
    save(draft("Tagged by its file", tags=("sea", "work")))
    session.state.tags.add(articles[:2], "work/ai", STEP)
    session.state.tags.add(articles[1:3], "work", STEP)

    session.list.ask(view=View.TAGS)
    settle()

    assert [(row.title, row.depth, row.meta) for row in shown(window)] == [
        ("work", 0, ("3 articles", "yours")),
        ("ai", 1, ("2 articles", "yours")),
        ("sea", 0, ("1 articles",)),
        ("work", 0, ("1 articles",)),
    ]
    assert window.parts["list"].groups.spoken(1) == "work/ai, 2 articles, yours"


def test_in_a_window_from_the_right_names_keep_their_direction(window, articles, session, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        session.state.tags.add([articles[0]], "c++", STEP)
        session.state.collections.add("Reading C#", [articles[0]], STEP)
        session.marks_changed.emit({articles[0]})
        names = [chip.text() for chip in own_pane(window).chips]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert names == ["\u2068c++\u2069", "\u2068Reading C#\u2069"]


def test_choosing_an_own_tag_lists_what_has_it_or_one_below(window, articles, session, save, draft, settle):
    save(draft("Tagged by its file", tags=("work",)))
    session.state.tags.add([articles[0]], "work/ai", STEP)
    session.state.tags.add([articles[2]], "Work", STEP)
    session.state.tags.add([articles[3]], "workshop", STEP)
    session.list.ask(view=View.TAGS)
    settle()

    window.parts["list"].list.select(0)
    window.parts["list"].list.chosen.emit(0)
    settle()

    assert titles(session) == ["Article 1", "Article 3"]
    assert window.parts["list"].filters.chips["own_tag"].text() == "Your tag: work"


def test_f2_renames_a_tag_and_delete_removes_it(window, articles, session, settle, qtbot):
    session.state.tags.add(articles[:2], "work/ai", STEP)
    session.list.ask(view=View.TAGS)
    settle()
    rows = window.parts["list"].list
    rows.select(0)

    qtbot.keyClick(rows, Qt.Key.Key_F2)
    [dialog] = window.findChildren(QInputDialog)
    dialog.setTextValue("job")
    dialog.accept()
    settle()
    assert [row.title for row in shown(window)] == ["job", "ai"]

    rows.select(0)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    settle()
    assert shown(window) == []
    assert session.shelf.key_of(articles[0])
    session.steps.undo()
    session.steps.undo()
    settle()
    assert [row.title for row in shown(window)] == ["work", "ai"]


def test_a_tag_is_renamed_from_the_palette_by_choosing_it(window, articles, session, qtbot):
    session.state.tags.add(articles[:1], "work", STEP)
    window.actions_table["rename_tag"].trigger()

    qtbot.keyClick(window.part("tag_renamer").edit, Qt.Key.Key_Return)

    [dialog] = window.findChildren(QInputDialog)
    assert dialog.textValue() == "work"
    dialog.reject()


def test_menus_reach_the_tags(window, articles, session):
    rows = session.list.rows(0, 2)
    asked = []
    session.picker_asked.connect(lambda name, ids: asked.append((name, ids)))

    menu = article_menu(session, rows, window)
    next(action for action in menu.actions() if action.text() == "Tags…").trigger()

    assert asked == [("tag_picker", [row.id for row in rows])]
    of_tag = group_menu(session, GroupRow("own_tag", "work", "work", 2), list, window)
    assert [action.text() for action in of_tag.actions()][-2:] == ["Rename or merge…", "Remove from all articles"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("tag:work", {"Article 1", "Article 3"}),
        ("tag:work/ai", {"Article 1"}),
        ("tag:ai", {"Article 1"}),
        ("tag:shop", set()),
        ("-tag:work", {"Article 2", "Article 4"}),
        ("tag:work OR tag:home", {"Article 1", "Article 2", "Article 3"}),
        ("says tag:home", {"Article 2"}),
    ],
)
@pytest.mark.parametrize("is_indexed", [True, False])
def test_search_knows_own_tags(articles, session, data, typed, found, is_indexed):
    for place, tag in enumerate(("Work/AI", "home", "work", "workshop")):
        session.state.tags.add([articles[place]], tag, STEP)
    if is_indexed:
        library, _ = open_library(data, can_write=True)
        take_in(library, data.index)
        library.close()

    results = listed(session.shelf, ListQuery(words=typed))

    assert results.is_by_title is not is_indexed
    assert {row.title for row in session.shelf.rows(results.order)} == (
        found if "says" not in typed or is_indexed else set()
    )


def test_own_tags_are_offered_while_a_search_is_typed(articles, session):
    session.state.tags.add(articles[:2], "Work/AI", STEP)

    assert session.shelf.complete("tag", "wor", 5) == ["Work/AI"]
    assert session.shelf.complete("tag", "ai", 5) == ["Work/AI"]


def test_a_chip_of_the_side_panel_lists_its_tag(window, articles, session, settle):
    session.state.tags.add(articles[:2], "sea", STEP)
    session.marks_changed.emit(set())
    QApplication.processEvents()

    own_pane(window).chips[0].click()
    settle()

    assert titles(session) == ["Article 1", "Article 2"]


@pytest.mark.parametrize("name", ["tags", "archive", "read_later", "collect", "rate_3"])
def test_keys_for_the_open_article_say_why_they_do_nothing_on_a_page(window, articles, session, settle, name):
    told = []
    session.state.tags.add(articles, "sea", STEP)
    session.open_subject(Subject(SubjectKind.OWN_TAG, "sea").address)
    settle()
    session.noticed.connect(lambda notice: told.append(notice.text.template))
    window.part("subject").view.setFocus()

    window.actions_table[name].trigger()

    assert told == ["This page is no article. Choose articles in the list, or go back to the open one."]
    assert len(session.state.steps()) == 1
