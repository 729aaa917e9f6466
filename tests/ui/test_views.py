"""The views of the list and the searches kept as views, as a reader chooses, makes and loses them."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QInputDialog, QMenu

from reader.domain.article import Author
from reader.domain.errors import StorageProblem
from reader.domain.listing import LONG_MINUTES, ListQuery, SortKey, View
from reader.domain.phrase import phrase
from reader.storage.state import State
from reader.ui.listing.view_chips import FRONT, VIEWS

BEHIND = [view for view in VIEWS if view not in FRONT]
LONG_NAME = "Harbours & the slow physics of mud, silt and everything that settles"


@pytest.fixture
def pane(window):
    return window.part("list")


@pytest.fixture
def stored(save, draft, session, settle, window):
    """Articles of two sites, two years and three tags; one of them is a long read. Their ids by title."""
    drafts = [
        draft(
            "Tide", body="harbour " * 240 * LONG_MINUTES, source_url="https://www.sea.example/1", tags=("Sea", "Moon")
        ),
        draft("Mud", source_url="https://sea.example/2", tags=("sea",), published=datetime(2019, 5, 1, tzinfo=UTC)),
        draft("Silt", source_url="https://land.example/", authors=(Author("Tomas"),)),
    ]
    ids = dict(zip((each.title for each in drafts), save(*drafts), strict=True))
    session.list.refresh()
    settle()
    return ids


@pytest.fixture
def show(window, settle):
    """`show(view)` chooses a view by its action."""

    def choose(view):
        window.actions_table[f"show_{view}"].trigger()
        settle()

    return choose


@pytest.fixture
def click(pane, qtbot, settle):
    """`click(row)` clicks the row at a place of the list."""

    def press(place):
        rect = pane.list.visualRect(pane.list.model().index(place, 0))
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        settle()

    return press


@pytest.fixture
def keep(window, session, settle):
    """`keep(words, name)` searches and keeps the search, through the dialog."""

    def do(words, name=None):
        session.list.ask(words=words)
        settle()
        window.actions_table["save_search"].trigger()
        answer(window, name)
        settle()

    return do


def answer(window, name=None):
    """Take the name that the dialog offers, or give another; what it offered."""
    [dialog] = [each for each in window.findChildren(QInputDialog) if each.isVisible()]
    offered = dialog.textValue()
    if name is not None:
        dialog.setTextValue(name)
    dialog.accept()
    return offered


def titles(pane):
    return [pane.list.rows().row(place).title for place in range(len(pane.list.rows().keys))]


def in_menu(pane):
    """What the menu of the last chip offers now, and what of it is checked."""
    pane.views.menu.fill()
    actions = [action for action in pane.views.menu.actions() if action.text()]
    return [action.text().partition("\t")[0] for action in actions], [a.text() for a in actions if a.isChecked()]


def choose(pane, text, settle):
    pane.views.menu.fill()
    next(action for action in pane.views.menu.actions() if action.text().partition("\t")[0] == text).trigger()
    settle()


def chips(pane):
    """The chips that are seen, from the left."""
    return [chip for chip in (*pane.views.chips.values(), pane.views.more) if not chip.isHidden()]


class TestChips:
    def test_the_menu_holds_what_has_no_chip(self, pane, stored):
        offered, checked = in_menu(pane)

        assert [text.partition("\t")[0] for text in offered] == [*(VIEWS[view] for view in BEHIND), "Keep this search…"]
        assert checked == []
        assert pane.views.more.text() == "More"
        assert not pane.views.more.isChecked()

    @pytest.mark.parametrize("view", BEHIND)
    def test_a_view_of_the_menu_gives_the_last_chip_its_name(self, pane, session, stored, settle, view):
        choose(pane, VIEWS[view], settle)

        assert session.list.query.view is view
        assert pane.views.more.text() == VIEWS[view]
        assert pane.views.more.isChecked()
        assert pane.views.more.accessibleName() == f"More views: {VIEWS[view]}"
        assert not any(chip.isChecked() for chip in pane.views.chips.values())
        assert [text.partition("\t")[0] for text in in_menu(pane)[1]] == [VIEWS[view]]
        assert pane.list.accessibleName() == VIEWS[view]

    def test_back_to_all_the_last_chip_is_more_again(self, pane, stored, show):
        show(View.TAGS)
        show(View.ALL)

        assert pane.views.more.text() == "More"
        assert pane.views.chips[View.ALL].isChecked()
        assert pane.views.more.accessibleName() == "More views"

    @pytest.mark.parametrize("width", range(224, 300, 12))
    @pytest.mark.parametrize("view", [View.ALL, View.AUTHORS, View.RECENT])
    def test_chips_stand_in_one_line_at_every_width(self, pane, stored, show, width, view):
        show(view)
        pane.views.resize(width, pane.views.height())

        seen = chips(pane)

        assert seen[0] is pane.views.chips[View.ALL]
        assert seen[-1] is pane.views.more
        assert [chip.isChecked() for chip in seen].count(True) == 1
        assert all(a.geometry().right() < b.geometry().left() for a, b in pairwise(seen))
        assert seen[-1].geometry().right() < width
        assert all(chip.y() == 0 for chip in seen)
        hidden = [VIEWS[each] for each in FRONT if pane.views.chips[each] not in seen]
        assert in_menu(pane)[0][: len(hidden)] == hidden

    def test_a_view_whose_chip_has_no_room_is_named_by_the_last_one(self, pane, stored, show):
        show(View.AUTHORS)

        pane.views.resize(200, pane.views.height())

        assert pane.views.chips[View.AUTHORS].isHidden()
        assert pane.views.more.isChecked()
        assert pane.views.more.accessibleName() == "More views: Authors"

    def test_a_long_name_is_cut_and_told_in_full(self, pane, stored, keep):
        keep("harbour", LONG_NAME)

        assert pane.views.more.text().startswith("Harbours && the")
        assert pane.views.more.text().endswith("…")
        assert pane.views.more.toolTip() == LONG_NAME
        assert pane.views.more.geometry().right() < pane.views.width()
        assert not pane.views.chips[View.UNREAD].isHidden()

    def test_a_screen_reader_hears_what_is_behind_the_menu(self, pane, stored, session, settle):
        session.list.refresh()
        settle()
        pane.views.menu.fill()

        tips = {action.text().partition("\t")[0]: action.toolTip() for action in pane.views.menu.actions()}

        assert tips["Wanted"].startswith("0 wanted article")
        assert all(chip.accessibleName() for chip in chips(pane))

    def test_the_key_of_wanted_articles_is_what_it_was(self, window):
        shown = {f"show_{view}": window.actions_table[f"show_{view}"].shortcut().toString() for view in View}

        assert [name for name, keys in shown.items() if keys] == [
            "show_all",
            "show_unread",
            "show_bookmarks",
            "show_authors",
            "show_wanted",
            "show_started",
            "show_archive",
            "show_queue",
            "show_collections",
        ]
        assert shown["show_wanted"] == "Ctrl+5"


class TestGroups:
    @pytest.mark.parametrize(
        ("view", "names", "chip", "narrowed"),
        [
            (View.TAGS, ["sea", "moon"], "Tag: sea", {"Tide", "Mud"}),
            (View.SOURCES, ["sea.example", "land.example"], "Source: sea.example", {"Tide", "Mud"}),
            (View.YEARS, ["2024", "2019"], "Year: 2024", {"Tide", "Silt"}),
        ],
    )
    def test_a_group_narrows_all_until_its_chip_is_removed(
        self, pane, session, stored, show, click, settle, qtbot, view, names, chip, narrowed
    ):
        show(view)
        groups = [title.lower() for title in titles(pane)]

        click(0)
        shown = {each.text(): each for each in pane.filters.chips.values() if each.isVisible()}
        listed = set(titles(pane))
        qtbot.mouseClick(next(iter(shown.values())), Qt.MouseButton.LeftButton)
        settle()

        assert groups == names
        assert [text.lower() for text in shown] == [chip.lower()]
        assert listed == narrowed
        assert session.list.query.view is View.ALL
        assert set(titles(pane)) == {"Tide", "Mud", "Silt"}
        assert session.current == ""

    def test_words_narrow_the_groups_and_are_gone_when_one_is_chosen(self, pane, session, stored, show, click, settle):
        show(View.SOURCES)
        pane.search.setText("land")
        settle()
        groups = titles(pane)

        click(0)

        assert groups == ["land.example"]
        assert pane.search.text() == ""
        assert titles(pane) == ["Silt"]

    def test_groups_follow_what_arrives(self, pane, session, stored, show, save, draft, settle):
        show(View.YEARS)

        save(draft("New", published=datetime(2001, 1, 1, tzinfo=UTC)))
        session.list.refresh()
        settle()

        assert titles(pane) == ["2024", "2019", "2001"]

    def test_rows_without_a_text_are_lower(self, pane, stored, show):
        heights = {}
        for view in (View.ALL, View.AUTHORS, View.TAGS):
            show(view)
            heights[view] = pane.list.painter.height

        assert heights[View.ALL] > heights[View.AUTHORS] > heights[View.TAGS] > 40

    def test_another_view_leaves_every_filter(self, session, stored, show, settle):
        session.list.ask(source="sea.example", year=2019, tag="sea")
        settle()

        show(View.UNREAD)

        assert not any(session.list.query.filters.values())


class TestOrders:
    @pytest.mark.parametrize(
        ("view", "told"),
        [
            (View.RECENT, "What you read last comes first."),
            (View.RANDOM, "Shuffled: choose “Surprise me” again for another order."),
            (View.TAGS, "Your own tags come first, then those with the most articles."),
            (View.YEARS, "The latest year comes first."),
            (View.AUTHORS, "Authors are sorted by name."),
        ],
    )
    def test_a_view_with_an_order_of_its_own_says_so(self, pane, stored, show, view, told):
        show(view)

        assert not pane.sort.isEnabled()
        assert pane.sort.toolTip() == told

    @pytest.mark.parametrize("view", [View.ALL, View.UNREAD, View.BOOKMARKS, View.LONG])
    def test_other_views_are_sorted_as_chosen(self, pane, stored, show, view):
        show(view)

        assert pane.sort.isEnabled()
        assert pane.sort.toolTip() == "Sorted by: Date"

    def test_results_within_such_a_view_are_sorted_as_results(self, pane, stored, session, show, settle):
        show(View.RANDOM)

        session.list.ask(words="harbour")
        settle()

        assert pane.sort.isEnabled()
        assert pane.sort.toolTip() == "Sorted by: Relevance"

    def test_what_was_read_last_comes_first(self, pane, session, stored, show, settle):
        for title in ("Silt", "Tide"):
            session.open(stored[title])
            settle()

        show(View.RECENT)

        assert titles(pane) == ["Tide", "Silt"]

    def test_reading_on_in_the_recent_ones_moves_no_row(self, pane, session, stored, show, settle):
        for title in ("Silt", "Mud", "Tide"):
            session.open(stored[title])
            settle()
        show(View.RECENT)

        session.going.go(1)
        settle()

        assert session.current == stored["Mud"]
        assert titles(pane) == ["Tide", "Mud", "Silt"]

    def test_long_reads_are_those_of_twenty_minutes(self, pane, stored, show):
        show(View.LONG)

        assert titles(pane) == ["Tide"]


class TestResults:
    def test_while_the_search_is_being_prepared_the_results_say_that_more_may_come(self, session, pane, stored, settle):
        session.list.ask(words="mud")
        settle()
        whole = pane.results.text.text()

        session.list.results = replace(session.list.results, is_partial=True)
        pane.results.show_results(can_save=True)

        assert pane.results.text.text() == f"{whole}\nThe search is still being prepared: more may be found."

    def test_rows_that_are_no_articles_are_counted_too(self, session, pane, stored, show, settle):
        show(View.TAGS)
        is_told_before = pane.results.isVisible()

        session.list.ask(words="sea")
        settle()

        assert not is_told_before
        assert pane.results.isVisible()
        assert (pane.results.text.text(), pane.results.save.isVisible()) == ("1 results", False)

    @pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up])
    def test_arrows_do_not_lead_from_a_list_without_rows_to_the_toolbar(
        self, session, window, pane, stored, qtbot, settle, key
    ):
        session.list.ask(words="nowhere")
        settle()
        pane.empty.button.setFocus()

        qtbot.keyClick(window.focusWidget(), key)

        assert window.focusWidget() is pane.empty.button


class TestSurprise:
    @pytest.fixture
    def many(self, library_with, session, settle):
        library_with(40)
        session.list.refresh()
        settle()

    def test_it_stays_until_it_is_asked_for_again_and_opens_nothing(self, pane, many, session, show, settle):
        show(View.RANDOM)
        first = titles(pane)

        session.list.refresh()
        settle()
        again = titles(pane)
        show(View.RANDOM)

        assert again == first
        assert titles(pane) != first
        assert sorted(titles(pane)) == sorted(first)
        assert session.current == ""

    def test_it_stays_within_what_the_list_is_narrowed_to(self, pane, stored, session, show, settle):
        session.list.ask(words="tide", source="sea.example")
        settle()

        show(View.RANDOM)

        assert sorted(titles(pane)) == ["Mud", "Tide"]
        assert pane.filters.chips["source"].isVisible()
        assert pane.search.text() == ""

    def test_next_walks_through_it(self, pane, many, session, show, settle):
        show(View.RANDOM)
        session.open(session.shelf.id_of(session.list.order[0]))
        settle()

        session.going.go(1)
        settle()

        assert session.page.article.title == titles(pane)[1]


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (View.TAGS, "No tags yet"),
        (View.SOURCES, "No sources yet"),
        (View.YEARS, "No dates yet"),
        (View.RECENT, "Nothing read yet"),
        (View.LONG, "No long reads yet"),
    ],
)
def test_each_view_says_why_it_is_empty(pane, session, save, draft, show, settle, view, said):
    save(draft("Tide", published=None, authors=()))
    session.list.refresh()
    settle()

    show(view)

    assert pane.empty.isVisible()
    assert pane.empty.title.text() == said
    assert pane.empty.text.text()


def test_a_view_is_there_again_after_a_restart(session, stored, show):
    show(View.SOURCES)

    assert session.state.settings().view == "sources"


@pytest.mark.parametrize(("sort", "first"), [("title", "Mud"), ("length", "Mud")])
def test_the_order_of_all_outlives_a_view_with_its_own(pane, session, stored, show, settle, sort, first):
    session.list.ask(sort=SortKey(sort))
    settle()

    show(View.RECENT)
    show(View.ALL)

    assert titles(pane)[0] == first


class TestSavedSearches:
    def test_the_button_keeps_what_is_searched_for_under_the_words(self, window, pane, session, stored, qtbot, settle):
        pane.search.setText("tide")
        settle()
        is_offered = pane.results.save.isVisible()

        qtbot.mouseClick(pane.results.save, Qt.MouseButton.LeftButton)
        offered = answer(window, "Tides")

        assert is_offered
        assert offered == "tide"
        assert [(search.name, search.query) for search in session.state.searches.all()] == [
            ("Tides", ListQuery(words="tide"))
        ]
        assert not pane.results.save.isVisible()
        assert pane.views.more.text() == "Tides"
        assert pane.views.more.isChecked()

    def test_a_result_that_is_deleted_is_not_counted_any_more(self, pane, session, stored, settle):
        session.list.ask(words="calder")
        settle()
        count = session.list.results.count

        session.list.let_go([stored["Mud"]], session.library.keys_of([stored["Mud"]]))

        assert (count, len(session.list.order)) == (2, 1)
        assert pane.results.text.text().startswith("1 result")

    def test_a_name_keeps_its_signs_in_place_in_a_window_read_from_the_right(self, pane, stored, keep, session, speak):
        speak("ar")
        session.list.ask(words="tide")

        keep("C++")
        pane.views.menu.fill()

        assert pane.views.more.text() == "\u2068C++\u2069"
        assert "\u2068C++\u2069" in [action.text() for action in pane.views.menu.actions()]

    def test_the_results_stay_where_they_are_when_the_button_goes(self, pane, stored, keep, session, settle):
        session.list.ask(words="tide")
        settle()
        before = pane.results.geometry()

        keep("tide")

        assert pane.results.geometry() == before

    def test_a_filter_can_be_kept_and_offers_its_name(self, window, pane, session, stored, settle):
        session.list.ask(tag="sea", year=2019)
        settle()

        window.actions_table["save_search"].trigger()

        assert answer(window) == "sea, 2019"
        assert session.state.searches.all()[0].query == ListQuery(tag="sea", year=2019)

    def test_choosing_one_brings_its_words_filters_and_order(self, pane, session, stored, keep, settle, show):
        session.list.ask(source="sea.example", found_by=SortKey.TITLE)
        keep("tide", "Tides by the sea")
        session.list.ask(view=View.UNREAD, words="other", found_by=SortKey.RELEVANCE)
        settle()

        choose(pane, "Tides by the sea", settle)

        assert session.list.query == ListQuery(words="tide", source="sea.example", found_by=SortKey.TITLE)
        assert pane.search.text() == "tide"
        assert titles(pane) == ["Tide"]
        assert in_menu(pane)[1] == ["Tides by the sea"]

    def test_another_view_leaves_its_words_and_typing_leaves_its_name(self, pane, session, stored, keep, settle, show):
        keep("tide")
        pane.search.setText("tides")
        settle()
        name = pane.views.more.text()
        choose(pane, "tide", settle)

        show(View.ALL)

        assert name == "More"
        assert session.list.query == ListQuery()
        assert pane.views.chips[View.ALL].isChecked()

    def test_words_that_were_typed_stay_in_another_view(self, pane, session, stored, show, settle):
        pane.search.setText("tide")
        settle()

        show(View.UNREAD)

        assert session.list.query.words == "tide"

    def test_it_is_renamed_and_that_is_undone(self, window, pane, session, stored, keep, settle):
        keep("tide")

        choose(pane, "Rename this search…", settle)
        offered = answer(window, "  Ebb and flow ")
        settle()
        renamed = pane.views.more.toolTip()
        session.steps.undo()
        settle()

        assert offered == "tide"
        assert renamed == "Ebb and flow"
        assert pane.views.more.text() == "tide"

    def test_it_is_removed_with_a_notice_that_brings_it_back(self, pane, session, stored, keep, settle):
        told = []
        session.noticed.connect(told.append)
        keep("tide")

        choose(pane, "Remove this search", settle)
        gone, offered = in_menu(pane)[0], pane.results.save.isVisible()
        told[-1].act()
        settle()

        assert [str(notice.text) for notice in told[:2]] == ["Save the search “tide”", "Remove the search “tide”"]
        assert [notice.action for notice in told[:2]] == ["undo", "undo"]
        assert "tide" not in gone
        assert offered
        assert session.list.query.words == "tide"
        assert pane.views.more.text() == "tide"

    def test_one_that_is_not_in_force_has_a_menu_of_its_own(self, pane, session, stored, keep, settle, show):
        for words in ("tide", "mud"):
            keep(words)
        pane.views.menu.popup(QPoint(0, 0))
        entry = next(action for action in pane.views.menu.actions() if action.text() == "tide")

        pane.views.menu.customContextMenuRequested.emit(pane.views.menu.actionGeometry(entry).center())
        menu = pane.views.menu.findChild(QMenu)
        menu.actions()[1].trigger()
        menu.close()
        pane.views.menu.close()
        settle()

        assert [search.name for search in session.state.searches.all()] == ["mud"]
        assert pane.views.more.text() == "mud"

    def test_views_have_no_such_menu(self, pane, stored):
        pane.views.menu.fill()

        pane.views.menu.customContextMenuRequested.emit(QPoint(20, 20))

        assert pane.views.menu.findChild(QMenu) is None

    @pytest.mark.parametrize("name", ["", "   "])
    def test_without_a_name_nothing_is_kept(self, session, stored, keep, name):
        keep("tide", name)

        assert session.state.searches.all() == []

    def test_where_nothing_is_searched_for_there_is_nothing_to_keep(self, window, session, stored, keep):
        told = []
        session.noticed.connect(lambda notice: told.append(str(notice.text)))

        window.actions_table["save_search"].trigger()
        keep("tide")
        window.actions_table["save_search"].trigger()

        assert told == [
            "There is no search to keep: search for something first.",
            "Save the search “tide”",
            "This search is saved as “tide”.",
        ]

    def test_what_is_kept_is_what_was_asked_for_when_the_dialog_opened(self, window, session, stored, settle):
        session.list.ask(words="tide")
        settle()
        window.actions_table["save_search"].trigger()

        session.list.ask(words="mud")
        settle()
        answer(window)

        assert session.state.searches.all()[0].query.words == "tide"

    def test_it_is_in_the_command_palette_as_long_as_there_is_one(self, window, pane, session, stored, keep, settle):
        palette = window.part("palette")
        keep("tide")
        session.list.ask(words="")
        settle()

        palette.open_palette()
        palette._edit.setText("saved search: ti")
        palette._edit.returnPressed.emit()
        settle()
        found = session.list.query.words
        session.steps.undo()
        palette.open_palette()
        palette._edit.setText("saved search: ti")

        assert found == "tide"
        assert palette._model.rowCount() == 0
        palette.close_again()


def test_words_for_articles_do_not_hide_the_authors_and_wait_for_the_articles(window, session, save, draft, settle):
    save(draft("Mud", authors=(Author("Ann"),)), draft("Tide", authors=(Author("Ben"),)))
    session.list.ask(words="tide")
    settle()

    session.list.ask(view=View.AUTHORS)
    settle()
    pane = window.part("list")
    authors = [pane.authors.row(place).title for place in range(pane.authors.rowCount())]
    pane.search.setText("ann")
    settle()
    session.list.ask(view=View.UNREAD)
    settle()

    assert authors == ["Ann", "Ben"]
    assert session.list.query.words == pane.search.text() == "tide"
    session.list.ask(view=View.AUTHORS)
    assert session.list.query.words == "ann"


def test_the_menu_of_more_views_is_mirrored_as_the_window_is(request, speak):
    speak("ar")
    views = request.getfixturevalue("window").part("list").views
    seen = []

    def look():
        seen.append(views.menu.isRightToLeft())
        views.menu.close()

    QTimer.singleShot(50, look)
    views.more.showMenu()

    assert seen == [True]


def test_a_view_is_shown_where_its_choice_cannot_be_stored(stored, session, settle, monkeypatch):
    def refuse(*_):
        raise StorageProblem(phrase("It is read-only"), phrase("Give yourself the right"))

    monkeypatch.setattr(State, "keep_settings", refuse)

    with pytest.raises(StorageProblem):
        session.list.ask(view=View.LONG)
    settle()

    assert [row.id for row in session.list.rows(0, 5)] == [stored["Tide"]]
