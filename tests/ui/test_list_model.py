"""The models of the left list over a real library."""

from array import array

import pytest
from PySide6.QtCore import QModelIndex, Qt

from reader.domain.article import Author, Link, LinkKind
from reader.domain.errors import StorageProblem
from reader.domain.listing import AuthorRow, GroupRow, ListQuery, View, WantedRow
from reader.domain.marks import Position
from reader.domain.phrase import phrase
from reader.ui.listing.article_list import (
    ROWS_AT_ONCE,
    ROWS_KEPT,
    ArticleModel,
    GroupModel,
    RowRole,
    SummaryRole,
    WantedModel,
)

Role = Qt.ItemDataRole


@pytest.fixture
def model(session):
    return ArticleModel(session)


@pytest.fixture
def asked(session, monkeypatch):
    """The ranges of rows that are asked of the session from now on."""
    ranges, rows = [], session.list.rows

    def count(first, last):
        ranges.append((first, last))
        return rows(first, last)

    monkeypatch.setattr(session.list, "rows", count)
    return ranges


def test_a_row_shows_title_snippet_author_date_and_length(save, draft, session, model, settle):
    save(draft("Tide", summary="What the moon does."))
    session.list.refresh()
    settle()

    row = model.index(0).data(RowRole)

    assert (row.title, row.text, row.is_strong, row.is_starred, row.percent) == (
        "Tide",
        "What the moon does.",
        True,
        False,
        0,
    )
    assert row.meta[0] == "Inés Calder"
    assert row.meta[-1] == "1 min"
    assert len(row.meta) == 3
    assert model.index(0).data() == "Tide"


def test_a_row_shows_how_far_it_was_read_until_the_end(save, draft, session, model, settle):
    tide, mud = save(draft("Tide"), draft("Mud"))
    session.state.places.keep(tide, Position(4, "says", 38.2))
    session.state.places.keep(mud, Position(9, "says", 100))
    session.list.refresh()
    settle()

    percents = {model.row(place).title: (model.row(place).percent, model.row(place).meta[-1]) for place in range(2)}

    assert percents == {"Tide": (38, "38 %"), "Mud": (0, "1 min")}


def test_a_screen_reader_hears_what_a_row_says_with_its_marks(save, draft, session, model, settle):
    (tide,) = save(draft("Tide", body="word " * 1610))
    session.state.bookmarks.add([tide], phrase("Bookmark"))
    session.list.refresh()
    settle()

    assert model.index(0).data(Role.AccessibleTextRole) == "Tide, Inés Calder, unread, 7 minutes, bookmarked"


def test_a_tooltip_is_the_whole_text_and_never_markup(save, draft, session, model, settle):
    save(draft("Use <b> & <script>", summary="All of it " * 10))
    session.list.refresh()
    settle()

    tip = model.index(0).data(Role.ToolTipRole)

    assert "Use &lt;b&gt; &amp; &lt;script&gt;" in tip
    assert ("All of it " * 10).strip() in tip


def test_of_a_hundred_thousand_rows_only_those_seen_are_fetched(library_with, session, model, asked):
    (article,) = library_with(1)
    session.list.order = array("q", [session.shelf.key_of(article)]) * 100_000
    session.list.order_changed.emit()

    titles = {model.index(place).data() for place in range(50_000, 50_010)}

    assert titles == {"Article 1"}
    assert model.rowCount() == 100_000
    assert len(asked) == 1
    assert asked[0][1] - asked[0][0] == ROWS_AT_ONCE


def test_only_a_bounded_number_of_rows_is_held(library_with, session, model, asked):
    (article,) = library_with(1)
    session.list.order = array("q", [session.shelf.key_of(article)]) * (ROWS_KEPT * 3)
    session.list.order_changed.emit()

    for place in range(0, model.rowCount(), ROWS_AT_ONCE):
        model.index(place).data()
    fetched = len(asked)
    model.index(model.rowCount() - 1).data()
    model.index(0).data()

    assert fetched == 3 * ROWS_KEPT // ROWS_AT_ONCE
    assert len(asked) == fetched + 1
    assert len(model._held) == ROWS_KEPT


def test_the_rows_in_sight_are_fetched_together_and_only_those_that_are_missing(
    library_with, session, model, settle, asked
):
    library_with(30)
    session.list.refresh()
    settle()

    model.prepare(3, 10)
    model.prepare(7, 12)
    titles = [model.index(place).data() for place in range(3, 12)]

    assert asked == [(3, 10), (10, 12)]
    assert len(set(titles)) == 9


def test_a_mark_changes_only_its_own_row(library_with, session, model, settle, asked):
    ids = library_with(200)
    session.list.refresh()
    settle()
    for place in (0, 150):
        model.index(place).data()
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))

    session.marking.toggle_bookmark([ids[150], ids[70]])

    assert changed == [(150, 150)]
    assert model.row(150).is_starred
    assert asked[-1] == (150, 151)


def test_a_mark_that_changes_nothing_on_screen_repaints_nothing(library_with, session, model, settle):
    ids = library_with(3)
    session.list.refresh()
    settle()
    model.index(0).data()
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append(first.row()))

    session.marks_changed.emit({ids[0]})

    assert changed == []


def test_marks_of_any_article_refresh_all_rows_held(library_with, session, model, settle):
    ids = library_with(100)
    session.list.refresh()
    settle()
    model.index(70).data()
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    session.state.bookmarks.add([ids[70]], phrase("Bookmark"))

    session.marks_changed.emit(set())

    assert changed == [(70, 85)]
    assert model.row(70).is_starred


def test_the_same_order_again_is_no_reset(library_with, session, model, settle, qtbot):
    library_with(3)
    session.list.refresh()
    settle()

    with qtbot.assertNotEmitted(model.modelReset):
        session.list.refresh()
        settle()


@pytest.mark.parametrize("runs", [[(0, 0)], [(40, 40)], [(99, 99)], [(30, 32)], [(0, 0), (7, 8), (50, 50), (99, 99)]])
def test_rows_that_go_and_come_back_leave_the_others_as_they_were(library_with, session, model, settle, qtbot, runs):
    gone = [place for first, last in runs for place in range(first, last + 1)]
    ids = library_with(100)
    session.list.refresh()
    settle()
    for place in range(100):
        model.index(place).data()
    told = []
    model.rowsRemoved.connect(lambda _, first, last: told.append(("went", first, last)))
    model.rowsInserted.connect(lambda _, first, last: told.append(("came", first, last)))

    with qtbot.assertNotEmitted(model.modelReset):
        session.marking.delete([ids[place] for place in gone])
        settle()
        titles = [model.index(place).data() for place in range(model.rowCount())]
        assert titles == [f"Article {number + 1}" for number in range(100) if number not in gone]
        session.steps.undo()
        settle()

    assert told == [("went", *run) for run in reversed(runs)] + [("came", *run) for run in runs]
    assert [model.index(place).data() for place in range(100)] == [f"Article {number + 1}" for number in range(100)]


def test_an_article_that_vanished_leaves_an_empty_row_and_the_others_in_place(library_with, session, model):
    ids = library_with(2)
    first, second = (session.shelf.key_of(article) for article in ids)
    session.list.order = array("q", [first, 999_999, second])

    session.list.order_changed.emit()

    assert [model.index(place).data() for place in range(3)] == ["Article 1", "", "Article 2"]
    assert model.index(1).data(SummaryRole) is None
    assert model.index(1).data(Role.AccessibleTextRole) == ""


def test_a_library_that_cannot_be_read_is_told_of_and_paints_empty_rows(library_with, session, model, settle, qtbot):
    library_with(2)
    session.list.refresh()
    settle()

    def fail(first, last):
        raise StorageProblem(phrase("The disk is gone."))

    session.list.rows = fail
    with qtbot.waitSignal(model.failed) as told:
        title = model.index(0).data()

    assert title == ""
    assert str(told.args[0]) == "The disk is gone."


def test_a_list_has_no_children(library_with, session, model, settle):
    library_with(1)
    session.list.refresh()
    settle()

    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_authors_have_names_bios_and_numbers(qapp):
    model = GroupModel(2)
    unknown = AuthorRow("b", "", "A bio without a name.", 1)

    model.show([AuthorRow("a", "Inés Calder", "Writes on coasts.", 14), unknown], ListQuery())

    assert [model.index(place).data() for place in range(2)] == ["Inés Calder", "Unknown author"]
    assert model.row(0).meta == ("14 articles",)
    assert model.index(0).data(Role.AccessibleTextRole) == "Inés Calder, Writes on coasts., 14 articles"
    assert model.index(1).data(SummaryRole) == unknown


def test_groups_have_names_and_numbers(qapp):
    model = GroupModel(1)

    model.show([GroupRow("year", 2024, "2024", 12), GroupRow("year", 2019, "2019", 1)], ListQuery(view=View.YEARS))

    assert [model.index(place).data() for place in range(2)] == ["2024", "2019"]
    assert model.keys == [("year", 2024), ("year", 2019)]
    assert model.row(0).text == ""
    assert model.index(0).data(Role.AccessibleTextRole) == "2024, 12 articles"


def test_wanted_articles_are_dashed_and_named_by_their_address_if_need_be(qapp):
    model = WantedModel()
    rows = [
        WantedRow("Second mouth", "The council voted.", "https://example.org/a", 3, "x", "X"),
        WantedRow("", "", "https://example.org/b", 1, "x", "X"),
        WantedRow("Third mouth", "", "wiki:Third mouth", 1, "x", "X"),
    ]

    model.show(rows, ListQuery())

    names = ["Second mouth", "https://example.org/b", "Third mouth"]
    assert [model.index(place).data() for place in range(3)] == names
    assert model.row(0).is_dashed
    assert model.row(0).meta == ("Wanted by 3 articles",)
    assert model.row(1).text == model.row(2).text == ""


def test_a_saved_link_tells_of_the_marks_that_wait_for_its_article(qapp):
    model = WantedModel()

    model.show([WantedRow("Tides", "", "https://example.org/a", 0, "", "", is_saved=True, highlights=2)], ListQuery())

    assert model.row(0).meta == ("Saved link", "2 marks")


def test_what_the_models_show_comes_from_the_shelf(save, draft, session):
    save(
        draft("Tide", links=(Link(LinkKind.RECOMMENDED, "Second mouth", "The council.", "https://example.org/a"),)),
        draft("Mud", authors=(Author("", "A bio without a name."),)),
    )
    authors, wanted = GroupModel(2), WantedModel()

    authors.show(session.shelf.authors(), ListQuery())
    wanted.show(session.shelf.wanted(), ListQuery())

    assert [authors.index(place).data() for place in range(2)] == ["Inés Calder", "Unknown author"]
    assert [wanted.index(place).data() for place in range(wanted.rowCount())] == ["Second mouth"]


def test_the_tooltip_of_a_row_keeps_its_facts_apart_in_an_arabic_window(model, save, draft, session, settle, speak):
    save(draft("Mud", authors=(Author("Ann"),)))
    speak("ar")
    session.list.refresh()
    settle()

    facts = model.index(0).data(Role.ToolTipRole).partition("<br>")[2].rpartition("<br>")[2].removesuffix("</div>")

    assert len(facts.split(" · ")) > 1
    assert all(part[0] == "\u2068" and part[-1] == "\u2069" for part in facts.split(" · "))
