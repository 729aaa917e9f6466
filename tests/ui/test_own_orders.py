"""Stars, the archive, Read later and collections in the window: by key and by mouse, in lists, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QInputDialog

from reader.domain.listing import GroupRow, ListQuery, View
from reader.domain.phrase import phrase
from reader.services.indexing import take_in
from reader.services.opening import open_library
from reader.services.searching import listed
from reader.ui.listing.article_list import RowRole
from reader.ui.listing.row_menu import article_menu, group_menu
from reader.ui.ordering import own_orders
from reader.ui.panes.own import OwnPane
from reader.ui.words import say

STEP = phrase("A step")


@pytest.fixture
def articles(library_with, session, window, settle):
    """Five articles, the first one open."""
    found = library_with(5)
    session.list.refresh()
    settle()
    session.open(found[0])
    settle()
    return found


@pytest.fixture
def do(window, settle):
    """`do(name, ...)` triggers actions one after the other."""

    def trigger(*names):
        for name in names:
            window.actions_table[name].trigger()
            settle()

    return trigger


def titles(session):
    return [row.title.removeprefix("Article ") for row in session.list.rows(0, len(session.list.order))]


def rows(window):
    return window.parts["list"].list


def own(window):
    return window.findChild(OwnPane)


def use_list(window, qtbot):
    window.activateWindow()
    rows(window).setFocus()
    qtbot.waitUntil(rows(window).hasFocus)


def also_select(window, place):
    selection = rows(window).selectionModel()
    selection.select(rows(window).model().index(place), selection.SelectionFlag.Select)


# Stars.


def test_a_key_rates_and_the_panel_and_the_row_show_it(window, articles, session, do):
    do("rate_4")

    assert session.state.verdicts.rating(articles[0]) == 4
    assert [star.isChecked() for star in own(window).stars] == [True] * 4 + [False]
    lit, *_, last_lit, unlit = (star.icon().cacheKey() for star in own(window).stars)
    assert lit == last_lit != unlit
    assert "★★★★" in rows(window).rows().index(0).data(RowRole).meta
    do("rate_0", "undo")
    assert session.state.verdicts.rating(articles[0]) == 4


def test_a_star_is_clicked_and_clicked_away_again(window, articles, session, qtbot):
    qtbot.mouseClick(own(window).stars[2], Qt.MouseButton.LeftButton)
    assert session.state.verdicts.rating(articles[0]) == 3

    qtbot.mouseClick(own(window).stars[2], Qt.MouseButton.LeftButton)
    assert session.state.verdicts.rating(articles[0]) == 0
    assert [star.isChecked() for star in own(window).stars] == [False] * 5


def test_tags_that_an_article_came_with_are_shown_besides_the_readers_and_lead_to_their_page(
    save, draft, window, session, settle, qtbot
):
    (article,) = save(draft("Tides", tags=("Moon", "Sea")))
    session.state.tags.add([article], "sea", STEP)

    session.open(article)
    settle()

    chips = own(window).chips
    assert [(chip.text(), chip.objectName()) for chip in chips] == [
        ("sea", "own_tag"),
        ("#Moon", "tag"),
    ]
    qtbot.mouseClick(chips[1], Qt.MouseButton.LeftButton)
    assert session.subject == "tag:Moon"


def test_a_rating_is_told_of_where_no_star_is_in_sight(window, articles, session, do):
    told = []
    session.noticed.connect(told.append)
    do("focus", "rate_4")

    assert [say(notice.text) for notice in told] == ["Rate “Article 1” with ★★★★☆"]


def test_all_that_is_selected_is_rated_in_one_step(window, articles, session, do, qtbot):
    use_list(window, qtbot)
    rows(window).selectAll()

    do("rate_5")

    assert [session.state.verdicts.rating(article) for article in articles] == [5] * 5
    session.steps.undo()
    assert [session.state.verdicts.rating(article) for article in articles] == [0] * 5


# The archive.


def test_what_is_archived_leaves_the_list_and_the_next_article_opens(window, articles, session, do):
    do("archive")

    assert titles(session) == ["2", "3", "4", "5"]
    assert session.current == articles[1]
    do("show_archive")
    assert titles(session) == ["1"]
    do("undo", "show_all")
    assert titles(session) == ["1", "2", "3", "4", "5"]


def test_an_archive_of_everything_is_no_empty_library(window, articles, session, do, settle):
    own_orders.archive(session, articles, True)
    settle()

    assert titles(session) == []
    assert session.list.counts[View.ALL] == 0
    assert session.list.counts[View.ARCHIVE] == 5
    assert window.parts["list"].empty.title.text() == "Nothing here."
    assert window.parts["list"].search.placeholderText() == "Search 5 articles"


def test_the_archive_is_out_of_plain_lists_and_in_all_that_is_looked_for(articles, session):
    session.state.verdicts.archive(articles[:2], True, STEP)
    session.state.bookmarks.add([articles[0]], STEP)
    session.state.tags.add(articles[:3], "sea", STEP)
    shelf = session.shelf

    def found(**asked):
        return [row.title[-1] for row in shelf.rows(listed(shelf, ListQuery(**asked)).order)]

    assert found() == found(view=View.UNREAD) == ["3", "4", "5"]
    assert sorted(found(view=View.RANDOM)) == ["3", "4", "5"]
    assert found(view=View.BOOKMARKS) == ["1"]
    assert found(own_tag="sea") == ["1", "2", "3"]
    assert found(words="article") == ["1", "2", "3", "4", "5"]
    assert found(author=session.page.article.authors[0].id) == ["1", "2", "3", "4", "5"]
    assert found(view=View.ARCHIVE) == ["1", "2"]
    counts = shelf.counts()
    assert [counts[view] for view in (View.ALL, View.UNREAD, View.ARCHIVE)] == [3, 3, 2]


# Read later.


def test_the_queue_is_walked_by_next_though_a_page_says_otherwise(window, articles, session, do, settle):
    session.state.later.add([articles[3], articles[0], articles[2]], STEP)
    do("show_queue")
    session.open(articles[3])
    settle()

    assert titles(session) == ["4", "1", "3"]
    do("next")
    assert session.current == articles[0]
    do("next")
    assert session.current == articles[2]


def test_a_key_goes_on_in_the_queue_from_any_list(articles, session, do):
    do("read_later")
    session.state.later.add([articles[4], articles[1]], STEP)
    session.state.wastebasket.add([articles[4]], STEP)

    do("next_queued")

    assert session.current == articles[1]
    do("next_queued")
    assert session.current == articles[1]


def test_keys_move_rows_of_the_queue_together(window, articles, session, do, qtbot):
    session.state.later.add(articles, STEP)
    do("show_queue")
    use_list(window, qtbot)
    rows(window).select(3)
    rows(window).selectionModel().select(
        rows(window).model().index(1), rows(window).selectionModel().SelectionFlag.Select
    )

    do("move_up")
    assert titles(session) == ["2", "4", "1", "3", "5"]
    assert rows(window).selected() == [0, 1]
    do("move_up")
    assert titles(session) == ["2", "4", "1", "3", "5"]
    do("move_down")
    assert titles(session) == ["1", "2", "4", "3", "5"]
    do("undo", "undo")
    assert titles(session) == ["1", "2", "3", "4", "5"]


def test_other_lists_have_no_order_to_change(window, articles, session, do):
    step = session.state.last_step

    do("move_down")

    assert session.state.last_step == step
    assert not window.parts["list"].mover.is_on


def drag(window, qtbot, first, y):
    area, height = rows(window).viewport(), rows(window).painter.height
    qtbot.mousePress(area, Qt.MouseButton.LeftButton, pos=QPoint(60, height * first + 20))
    qtbot.mouseMove(area, QPoint(60, height * first + 40))
    qtbot.mouseMove(area, QPoint(60, y))
    return area


def test_a_row_of_the_queue_is_dragged_to_its_place(window, articles, session, do, settle, qtbot):
    session.state.later.add(articles, STEP)
    do("show_queue")
    height = rows(window).painter.height

    area = drag(window, qtbot, 0, 3 * height + 5)
    qtbot.mouseRelease(area, Qt.MouseButton.LeftButton, pos=QPoint(60, 3 * height + 5))
    settle()

    assert titles(session) == ["2", "3", "1", "4", "5"]
    session.steps.undo()
    settle()
    assert titles(session) == ["1", "2", "3", "4", "5"]


def test_several_selected_rows_are_dragged_together_and_a_click_selects_one_of_them(
    window, articles, session, do, settle, qtbot
):
    session.state.later.add(articles, STEP)
    do("show_queue")
    height = rows(window).painter.height
    rows(window).select(0)
    rows(window).selectionModel().select(
        rows(window).model().index(2), rows(window).selectionModel().SelectionFlag.Select
    )

    area = drag(window, qtbot, 2, 5 * height - 5)
    qtbot.mouseRelease(area, Qt.MouseButton.LeftButton, pos=QPoint(60, 5 * height - 5))
    settle()

    assert titles(session) == ["2", "4", "5", "1", "3"]
    assert rows(window).selected() == [3, 4]
    qtbot.mouseClick(area, Qt.MouseButton.LeftButton, pos=QPoint(60, 4 * height + 20))
    assert rows(window).selected() == [4]


def test_escape_ends_a_drag_without_a_change(window, articles, session, do, settle, qtbot):
    session.state.later.add(articles, STEP)
    do("show_queue")
    step = session.state.last_step

    area = drag(window, qtbot, 0, 300)
    qtbot.keyClick(rows(window), Qt.Key.Key_Escape)
    qtbot.mouseRelease(area, Qt.MouseButton.LeftButton, pos=QPoint(60, 300))
    settle()

    assert session.state.last_step == step
    assert titles(session) == ["1", "2", "3", "4", "5"]


# Collections.


def test_an_article_is_put_into_a_new_collection_by_its_name(window, articles, session, do, qtbot):
    do("collect")
    picker = window.part("collection_picker")
    qtbot.keyClicks(picker.edit, "Harbours")
    qtbot.keyClick(picker.edit, Qt.Key.Key_Return)

    assert [each.name for each in session.state.collections.of(articles[0])] == ["Harbours"]
    assert [chip.text() for chip in own(window).chips] == ["Harbours"]
    qtbot.keyClick(picker.edit, Qt.Key.Key_Return)
    assert session.state.collections.of(articles[0]) == []


def test_a_collection_is_listed_in_its_order_and_moved_in(window, articles, session, do, settle, qtbot):
    id_ = session.state.collections.add("Harbours", [articles[2], articles[0], articles[4]], STEP)
    do("show_collections")
    pane = window.parts["list"]
    assert [pane.groups.row(place).title for place in range(pane.groups.rowCount())] == ["Harbours"]

    rows(window).select(0)
    rows(window).chosen.emit(0)
    settle()

    assert titles(session) == ["3", "1", "5"]
    assert pane.filters.chips["collection"].text() == "Collection: Harbours"
    assert not pane.sort.isEnabled()
    use_list(window, qtbot)
    rows(window).select(2)
    do("move_up")
    assert session.state.collections.articles(id_) == [articles[2], articles[4], articles[0]]
    session.list.ask(words="article")
    settle()
    assert not session.list.query.is_by_hand


def test_keys_rename_and_remove_a_collection(window, articles, session, do, settle, qtbot):
    id_ = session.state.collections.add("Harbours", articles[:2], STEP)
    do("show_collections")
    rows(window).select(0)

    qtbot.keyClick(rows(window), Qt.Key.Key_F2)
    [dialog] = window.findChildren(QInputDialog)
    dialog.setTextValue("Ports")
    dialog.accept()
    settle()
    assert session.state.collections.named("ports").id == id_

    rows(window).select(0)
    qtbot.keyClick(rows(window), Qt.Key.Key_Delete)
    settle()
    assert session.state.collections.all() == []
    do("undo", "undo")
    assert session.state.collections.named("Harbours").id == id_


def test_menus_reach_all_of_it(window, articles, session, do):
    session.state.collections.add("Harbours & more", articles, STEP)
    session.list.ask(collection=session.state.collections.all()[0].id)
    menu = article_menu(session, session.list.rows(0, 2), window)

    texts = [action.text() for action in menu.actions() if not action.isSeparator()]

    order = ["Rating", "Tags…", "Collections…", "Take out of “Harbours && more”", "Read later", "Put into the archive"]
    assert [text for text in texts if text in order] == order
    of_one = group_menu(session, GroupRow("collection", session.list.query.collection, "Harbours", 5), list, window)
    assert [action.text() for action in of_one.actions()][-2:] == ["Rename or merge…", "Remove this collection"]


# Searching.


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("is:archived", "1"),
        ("-is:archived", "2345"),
        ("is:queued", "23"),
        ("rating:>=4", "23"),
        ("rating:5", "3"),
        ("rating:<=4", "1245"),
        ("rating:0", "145"),
        ("rating:>5", ""),
        ("in:harbours", "4"),
        ("in:harb", "4"),
        ('in:"no such"', ""),
        ("is:queued rating:5", "3"),
        ("is:archived OR in:harbours", "14"),
        ("says is:queued -rating:5", "2"),
    ],
)
@pytest.mark.parametrize("is_indexed", [True, False])
def test_search_knows_what_the_reader_sorted(articles, session, data, typed, found, is_indexed):
    if "says" in typed and not is_indexed:
        return
    state = session.state
    state.verdicts.archive([articles[0]], True, STEP)
    state.later.add(articles[1:3], STEP)
    state.verdicts.rate([articles[1]], 4, STEP)
    state.verdicts.rate([articles[2]], 5, STEP)
    state.collections.add("Harbours", [articles[3]], STEP)
    if is_indexed:
        library, _ = open_library(data, can_write=True)
        take_in(library, data.index)
        library.close()

    results = listed(session.shelf, ListQuery(words=typed))

    assert sorted(row.title[-1] for row in session.shelf.rows(results.order)) == [*found]


def test_collections_are_offered_while_a_search_is_typed(articles, session):
    session.state.collections.add("Old harbours", articles[:1], STEP)

    assert session.shelf.complete("in", "harb", 5) == ["Old harbours"]
