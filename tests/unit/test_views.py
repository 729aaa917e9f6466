"""Views of the list: groups by tag, source and year; recently read, long, shuffled; and searching within them."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.domain.article import Author, BodyFormat, Draft
from reader.domain.listing import LONG_MINUTES, NOT_OF_ARTICLES, GroupRow, ListQuery, SortKey, View
from reader.domain.phrase import phrase
from reader.services.indexing import take_in
from reader.services.searching import listed
from reader.storage import library_schema
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State

STEP = phrase("A step")
ANN = Author("Ann Ode")


class Stored:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = State(folder / "state.db")
        self.library = Library(folder / "library.db")
        self.shelf = Shelf(self.library, folder / "state.db")
        self.ids: dict[str, str] = {}

    def add(self, title, body="Quiet water drops what it carries.", **more):
        [saved] = self.library.save([Arrival(Draft(title, body, BodyFormat.MARKDOWN, **more))])
        self.ids[title] = saved.id

    def titles(self, **query):
        return [row.title for row in self.shelf.rows(self.shelf.order(ListQuery(**query)))]

    def found(self, words, **query):
        """The titles found by searching all of the text."""
        take_in(self.library, self.folder / "index")
        results = listed(self.shelf, ListQuery(words=words, **query))
        assert not results.is_by_title
        return [row.title for row in self.shelf.rows(results.order)]

    def groups(self, view, words=""):
        return [(group.name, group.articles) for group in self.shelf.groups(view, words)]


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path)
    stored.add(
        "Tide",
        "water " * 230 * LONG_MINUTES,
        published=_day(2019, 12, 31, 23, 59),
        source_url="https://www.Example.org/tide?x=1",
        tags=("Sea", "Moon"),
    )
    stored.add(
        "Mud", published=_day(2020, 1, 1), source_url="http://example.org", tags=("SEA",), authors=(ANN,), series="Mire"
    )
    stored.add("Silt", published=_day(2020, 6, 1), source_url="https://silt.example.org:8080#top", tags=("sea", "100%"))
    stored.add("潮汐", "海港为什么会淤积")
    yield stored
    stored.library.close()
    stored.state.close()


def _day(*parts):
    return datetime(*parts, tzinfo=UTC)


# Groups.


def test_tags_are_counted_however_they_are_spelled_the_most_used_first(stored):
    groups = stored.shelf.groups(View.TAGS)

    assert [(group.name.lower(), group.articles) for group in groups] == [("sea", 3), ("100%", 1), ("moon", 1)]
    assert {group.filter for group in groups} == {"tag"}


def test_sources_are_hosts(stored):
    assert stored.shelf.groups(View.SOURCES) == [
        GroupRow("source", "example.org", "example.org", 2),
        GroupRow("source", "silt.example.org:8080", "silt.example.org:8080", 1),
    ]


def test_years_come_latest_first_and_end_at_midnight(stored):
    stored.add("Old", published=_day(64, 7, 19))

    assert stored.shelf.groups(View.YEARS) == [
        GroupRow("year", 2020, "2020", 2),
        GroupRow("year", 2019, "2019", 1),
        GroupRow("year", 64, "64", 1),
    ]


@pytest.mark.parametrize(
    ("view", "words", "names"),
    [
        (View.TAGS, "SÉA", ["sea"]),
        (View.TAGS, "%", ["100%"]),
        (View.TAGS, "nothing", []),
        (View.SOURCES, "silt org", ["silt.example.org:8080"]),
        (View.YEARS, "19", ["2019"]),
    ],
)
def test_groups_are_narrowed_by_words(stored, view, words, names):
    assert [name.lower() for name, _ in stored.groups(view, words)] == names


@pytest.mark.parametrize("view", [View.TAGS, View.SOURCES, View.YEARS])
def test_groups_count_what_their_lists_hold_without_the_wastebasket(stored, view):
    stored.state.wastebasket.add([stored.ids["Mud"]], STEP)

    for group in stored.shelf.groups(view):
        assert len(stored.titles(**{group.filter: group.value})) == group.articles
    assert sum(articles for _, articles in stored.groups(View.SOURCES)) == 2


def test_an_article_that_comes_again_from_elsewhere_changes_its_group(stored):
    draft = Draft("Mud", "Another text.", BodyFormat.MARKDOWN, given_id="mud", source_url="https://old.example/1")
    stored.library.save([Arrival(draft)])

    stored.library.save([Arrival(Draft("Mud", "Text.", BodyFormat.MARKDOWN, given_id="mud", source_url="ftp://x/y"))])

    assert stored.titles(source="old.example") == []
    assert "x" not in dict(stored.groups(View.SOURCES))


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("HTTPS://WWW.Example.ORG/A", "example.org"),
        ("http://a.example?q=http://b.example/", "a.example"),
        ("https://a.example#www.", "a.example"),
        ("https://例子.example/文", "例子.example"),
        ("https:///nowhere", ""),
        ("file:///home/a.html", ""),
        ("httpx://a.example/", ""),
        ("a.example/b", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(stored, address, host):
    stored.add("One", source_url=address)

    found = stored.library.database.connection.execute("SELECT host FROM articles WHERE title = 'One'").fetchone()

    assert found == (host,)


# Narrowed lists.


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"source": "example.org"}, {"Tide", "Mud"}),
        ({"source": "WWW.example.org"}, {"Tide", "Mud"}),
        ({"source": "example"}, set()),
        ({"year": 2019}, {"Tide"}),
        ({"year": 2020}, {"Mud", "Silt"}),
        ({"year": 2021}, set()),
        ({"year": 9999}, set()),
        ({"year": 123_456}, set()),
        ({"year": 2020, "source": "example.org", "tag": "sea", "author": ANN.id, "series": "mire"}, {"Mud"}),
        ({"year": 2020, "words": "sil"}, {"Silt"}),
        ({"view": View.LONG}, {"Tide"}),
        ({"view": View.LONG, "year": 2020}, set()),
        ({"view": View.RANDOM, "year": 2020}, {"Mud", "Silt"}),
    ],
)
def test_every_filter_narrows_the_list(stored, query, titles):
    assert set(stored.titles(**query)) == titles


def test_long_reads_begin_at_twenty_minutes_and_are_sorted_as_chosen(stored):
    stored.add("Almost", "word " * 230 * (LONG_MINUTES - 1))
    stored.add("Zebra", "word " * 230 * (LONG_MINUTES + 5))

    assert stored.titles(view=View.LONG, sort=SortKey.TITLE) == ["Tide", "Zebra"]
    assert stored.titles(view=View.LONG, sort=SortKey.TITLE, reverse=True) == ["Zebra", "Tide"]


# Recently read.


def test_what_was_read_last_comes_first_and_once(stored):
    for title in ("Tide", "Mud", "Silt", "Tide"):
        stored.state.places.visit(stored.ids[title])
    stored.state.places.visit("an article that is not stored")
    stored.state.wastebasket.add([stored.ids["Mud"]], STEP)

    assert stored.titles(view=View.RECENT) == ["Tide", "Silt"]
    assert stored.titles(view=View.RECENT, sort=SortKey.TITLE, reverse=True) == ["Tide", "Silt"]
    assert stored.titles(view=View.RECENT, year=2020) == ["Silt"]
    assert stored.shelf.order(ListQuery(view=View.RECENT), limit=1).tolist() == [
        stored.shelf.key_of(stored.ids["Tide"])
    ]


# Shuffled.


def test_a_shuffled_list_holds_all_and_stays_as_it_is_while_others_come_and_go(stored):
    for number in range(60):
        stored.add(f"Article {number}")
    before = stored.titles(view=View.RANDOM, shuffle=7)

    stored.state.wastebasket.add([stored.ids[before[10]]], STEP)
    stored.add("New")

    after = stored.titles(view=View.RANDOM, shuffle=7)
    assert sorted(before) == sorted(stored.ids.keys() - {"New"})
    assert [title for title in after if title != "New"] == [title for title in before if title != before[10]]


def test_every_shuffle_is_another_one(stored):
    for number in range(60):
        stored.add(f"Article {number}")

    orders = [tuple(stored.titles(view=View.RANDOM, shuffle=shuffle)) for shuffle in range(50)]

    firsts, plain = Counter(order[0] for order in orders), stored.titles(sort=SortKey.SAVED, reverse=True)
    assert len(set(orders)) == 50
    assert firsts.most_common(1)[0][1] <= 6
    assert all(sum(a == b for a, b in zip(order, plain, strict=True)) < 12 for order in orders)


# Searching within a view.


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({}, {"Tide", "Mud", "Silt"}),
        ({"source": "example.org"}, {"Tide", "Mud"}),
        ({"year": 2020}, {"Mud", "Silt"}),
        ({"year": 2020, "source": "example.org"}, {"Mud"}),
        ({"view": View.LONG}, {"Tide"}),
        ({"view": View.RECENT}, {"Silt"}),
        ({"view": View.RANDOM}, {"Tide", "Mud", "Silt"}),
        ({"view": View.RANDOM, "source": "example.org"}, {"Tide", "Mud"}),
        ({"view": View.RECENT, "year": 2019}, set()),
    ],
)
@pytest.mark.parametrize("found_by", [SortKey.RELEVANCE, SortKey.TITLE])
def test_words_are_searched_within_view_and_filters(stored, query, titles, found_by):
    stored.state.places.visit(stored.ids["Silt"])

    assert set(stored.found("water", found_by=found_by, **query)) == titles


@pytest.mark.parametrize("view", [View.RECENT, View.RANDOM, View.LONG])
def test_results_are_in_the_order_chosen_for_results_in_every_view(stored, view):
    for title in ("C", "A", "B"):
        stored.add(title, "harbour " * 230 * LONG_MINUTES)
        stored.state.places.visit(stored.ids[title])

    assert stored.found("harbour", view=view, found_by=SortKey.TITLE) == ["A", "B", "C"]


@pytest.mark.parametrize("view", [view for view in View if view not in NOT_OF_ARTICLES])
def test_without_an_index_titles_are_searched_in_every_view_of_articles(stored, view):
    stored.state.places.visit(stored.ids["Silt"])

    results = listed(stored.shelf, ListQuery(view=view, words="silt"))

    assert results.is_by_title
    empty = (View.BOOKMARKS, View.LONG, View.STARTED, View.TRASH, View.ARCHIVE, View.QUEUE)
    assert len(results.order) == (1 if view not in empty else 0)


@pytest.mark.parametrize("view", list(NOT_OF_ARTICLES))
def test_words_that_look_for_groups_or_links_leave_the_articles_as_they_are(stored, view):
    results = listed(stored.shelf, ListQuery(view=view, words="silt"))

    assert not results.is_by_title
    assert len(results.order) == len(stored.ids)


# Speed and age.


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ({"source": "example.org"}, "articles_host"),
        ({"view": View.LONG}, "articles_long"),
        ({"year": 2020}, "articles_published"),
        ({}, "COVERING INDEX articles_published"),
        ({"view": View.UNREAD, "sort": SortKey.TITLE}, "COVERING INDEX articles_title"),
    ],
)
def test_a_list_is_read_from_an_index(stored, query, index):
    asked = []
    stored.library.database.connection.set_trace_callback(asked.append)
    stored.titles(**query)
    stored.library.database.connection.set_trace_callback(None)

    sql = next(sql for sql in asked if "ORDER BY" in sql)
    plan = stored.library.database.connection.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()

    assert any(index in row[3] for row in plan)


def test_a_library_of_an_earlier_version_learns_where_its_articles_came_from(tmp_path, monkeypatch):
    with monkeypatch.context() as earlier:
        earlier.setattr(library_schema, "MIGRATIONS", library_schema.MIGRATIONS[:2])
        library = Library(tmp_path / "library.db")
        library.database.connection.execute(
            "INSERT INTO articles VALUES (1, 'tide', 'Tide', 'tide', '', '', '', NULL, 0,"
            " 'https://www.example.org/tide', '', '', '', '', NULL, 1, 1)"
        )
        library.close()
    State(tmp_path / "state.db").close()

    library = Library(tmp_path / "library.db")
    groups = Shelf(library, tmp_path / "state.db").groups(View.SOURCES)

    assert [(group.name, group.articles) for group in groups] == [("example.org", 1)]
    assert library.database.problems() == []
    library.close()
