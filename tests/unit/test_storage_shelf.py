"""Lists over both databases: orders, filters, authors, wanted articles."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.listing import SORTS, ListQuery, SortKey, View
from reader.domain.marks import Position
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from reader.storage.views.titles import rows_of_each_script

STEP = phrase("A step")
ANN, BOB = Author("Ann Ode", "Sails."), Author("Bob")


class Stored:
    def __init__(self, folder: Path) -> None:
        self.state = State(folder / "state.db")
        self.library = Library(folder / "library.db")
        self.shelf = Shelf(self.library, folder / "state.db")
        self.ids: dict[str, str] = {}

    def add(self, title, body="text", **more):
        [saved] = self.library.save([Arrival(Draft(title, body, BodyFormat.MARKDOWN, **more))])
        self.ids[title] = saved.id
        return saved.id

    def titles(self, **query):
        return [row.title for row in self.shelf.rows(self.shelf.order(ListQuery(**query)))]


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path)
    stored.add(
        "Élan",
        "one " * 900,
        authors=(BOB,),
        published=_day(2),
        saved=_day(4),
        tags=("Sea",),
        series="S",
        series_place=2,
    )
    stored.add("apple", "two " * 10, authors=(ANN,), published=_day(3), saved=_day(2), tags=("sea", "land"))
    stored.add("Zebra", "Straße and CAFÉ", published=_day(1), saved=_day(3), series="s", series_place=1)
    stored.add("中文标题", "海港为什么会淤积", authors=(ANN,), saved=_day(1))
    yield stored
    stored.library.close()
    stored.state.close()


def _day(number):
    return datetime(2024, 1, number, tzinfo=UTC)


@pytest.mark.parametrize(
    ("sort", "forwards", "backwards"),
    [
        (SortKey.PUBLISHED, ["apple", "Élan", "Zebra", "中文标题"], ["Zebra", "Élan", "apple", "中文标题"]),
        (SortKey.SAVED, ["Élan", "Zebra", "apple", "中文标题"], ["中文标题", "apple", "Zebra", "Élan"]),
        (SortKey.TITLE, ["apple", "Élan", "Zebra", "中文标题"], ["中文标题", "Zebra", "Élan", "apple"]),
        (SortKey.AUTHOR, ["中文标题", "apple", "Élan", "Zebra"], ["Élan", "apple", "中文标题", "Zebra"]),
        (SortKey.LENGTH, ["Zebra", "中文标题", "apple", "Élan"], ["Élan", "apple", "中文标题", "Zebra"]),
    ],
)
def test_every_order_goes_both_ways_with_what_is_missing_last(stored, sort, forwards, backwards):
    assert stored.titles(sort=sort) == forwards
    assert stored.titles(sort=sort, reverse=True) == backwards


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("day", [7, None])
def test_chapters_of_one_date_or_of_none_stand_in_reading_order(stored, day, is_turned):
    chapters = [f"Chapter {number}" for number in (3, 1, 2)]
    for chapter in chapters:
        stored.add(chapter, chapter, published=_day(day) if day else None)

    listed = stored.titles(sort=SortKey.PUBLISHED, reverse=is_turned)

    assert [title for title in listed if title in chapters] == chapters


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"author": ANN.id}, {"apple", "中文标题"}),
        ({"author": "nobody"}, set()),
        ({"tag": "SEA"}, {"Élan", "apple"}),
        ({"series": "S"}, {"Élan", "Zebra"}),
        ({"words": "ZEBRA"}, {"Zebra"}),
        ({"words": "标题"}, {"中文标题"}),
        ({"words": "elan"}, {"Élan"}),
        ({"words": "bob"}, {"Élan"}),
        ({"words": "ode apple"}, {"apple"}),
        ({"words": "apple nowhere"}, set()),
        ({"words": "100%_"}, set()),
        ({"words": "   "}, {"Élan", "apple", "Zebra", "中文标题"}),
        ({"words": "app", "tag": "sea", "author": ANN.id}, {"apple"}),
    ],
)
def test_every_filter_narrows_the_list(stored, query, titles):
    assert set(stored.titles(**query)) == titles


def test_views_follow_what_the_reader_did(stored):
    stored.state.note_read(stored.ids["apple"])
    stored.state.bookmarks.add([stored.ids["Zebra"]], STEP)
    stored.state.places.keep(stored.ids["Élan"], Position(5, "x", 41.6))

    assert set(stored.titles(view=View.UNREAD)) == {"Élan", "Zebra", "中文标题"}
    assert stored.titles(view=View.BOOKMARKS) == ["Zebra"]
    rows = {row.title: row for row in stored.shelf.rows(stored.shelf.order(ListQuery()))}
    assert rows["apple"].is_read
    assert rows["Zebra"].is_bookmarked
    assert rows["Élan"].percent == 42
    assert not rows["Élan"].is_read


def test_what_lies_in_the_wastebasket_is_in_no_list_until_it_comes_back(stored):
    id_ = stored.ids["apple"]
    stored.state.bookmarks.add([id_], STEP)
    stored.state.wastebasket.add([id_], STEP)

    assert "apple" not in stored.titles()
    assert stored.titles(view=View.BOOKMARKS) == []
    assert stored.shelf.marks.trashed([id_, stored.ids["Zebra"]]) == {id_}
    assert stored.shelf.counts()[View.ALL] == 3

    stored.state.undo()
    assert stored.titles(view=View.BOOKMARKS) == ["apple"]


def test_counts_are_the_lengths_of_the_lists(stored):
    stored.add(
        "Links",
        links=(
            Link(LinkKind.NEXT, title="Lost"),
            Link(LinkKind.NEXT, title="LOST."),
            Link(LinkKind.NEXT, title="apple"),
        ),
    )
    stored.state.bookmarks.add([stored.ids["apple"]], STEP)

    counts = stored.shelf.counts()

    assert {view: count for view, count in counts.items() if count} == {
        View.ALL: 5,
        View.UNREAD: 5,
        View.BOOKMARKS: 1,
        View.AUTHORS: 2,
        View.WANTED: 1,
    }
    assert len(stored.shelf.wanted()) == 1


def test_what_is_read_and_in_the_wastebasket_is_subtracted_once(stored):
    for title in ("apple", "Zebra"):
        stored.state.note_read(stored.ids[title])
    stored.state.wastebasket.add([stored.ids["apple"], stored.ids["Élan"]], STEP)

    counts = stored.shelf.counts()

    of_lists = {view: len(stored.titles(view=view)) for view in (View.ALL, View.UNREAD, View.BOOKMARKS)}
    assert of_lists == {view: counts[view] for view in of_lists} == {View.ALL: 2, View.UNREAD: 1, View.BOOKMARKS: 0}
    assert counts[View.AUTHORS] == len(stored.shelf.authors()) == 1


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("limit", range(6))
def test_the_first_of_a_list_are_its_beginning(stored, sort, reverse, limit):
    query = ListQuery(sort=sort, reverse=reverse)

    assert stored.shelf.order(query, limit=limit) == stored.shelf.order(query)[:limit]


def test_authors_come_by_name_the_unknown_last(stored):
    stored.add("Nameless", authors=(Author(bio="Won many prizes."),))

    rows = stored.shelf.authors()

    assert [(row.name, row.bio, row.articles) for row in rows] == [
        ("Ann Ode", "Sails.", 2),
        ("Bob", "", 1),
        ("", "Won many prizes.", 1),
    ]
    assert [row.name for row in stored.shelf.authors("ODE sails")] == ["Ann Ode"]


def test_the_articles_of_an_author_are_counted_without_the_deleted_ones(stored):
    assert (stored.shelf.author_count(ANN.id), stored.shelf.author_count("nobody")) == (2, 0)

    stored.state.wastebasket.add([stored.ids["apple"]], STEP)
    assert stored.shelf.author_count(ANN.id) == 1

    stored.state.undo()
    assert stored.shelf.author_count(ANN.id) == 2


def test_wanted_articles_name_one_source_and_its_own_title(stored):
    link = Link(LinkKind.RECOMMENDED, "The second mouth", "It silts up...", "https://example.org/mouth")
    ids = {title: stored.add(title, links=(link,)) for title in ("b", "a", "c")}

    [row] = stored.shelf.wanted()

    assert (row.title, row.snippet, row.url, row.links) == (link.title, link.snippet, link.url, 3)
    assert row.source == ids[row.source_title]
    assert stored.shelf.wanted("second MOUTH") == [row]
    assert stored.shelf.wanted("nothing") == []


def test_the_most_wanted_come_first(stored):
    stored.add("x", links=(Link(LinkKind.NEXT, "Once"), Link(LinkKind.NEXT, "Twice")))
    stored.add("y", links=(Link(LinkKind.NEXT, "Twice"),))

    assert [(row.title, row.links) for row in stored.shelf.wanted()] == [("Twice", 2), ("Once", 1)]


def test_a_list_nobody_waits_for_any_more_is_given_up(stored, monkeypatch):
    monkeypatch.setattr("reader.storage.shelf.INSTRUCTIONS_BETWEEN_LOOKS", 1)

    with pytest.raises(Cancelled):
        stored.shelf.order(ListQuery(words="text"), lambda: True)

    assert stored.titles() == stored.titles()


def test_rows_of_vanished_keys_are_left_out(stored):
    keys = stored.shelf.order(ListQuery())

    assert [row.title for row in stored.shelf.rows([999, keys[1], -1, keys[0]])] == ["Élan", "apple"]
    assert stored.shelf.rows([]) == []


def test_a_key_and_an_id_lead_to_one_another(stored):
    id_ = stored.ids["apple"]

    assert stored.shelf.id_of(stored.shelf.key_of(id_)) == id_
    assert stored.shelf.key_of("unknown") is None


def test_reading_begins_with_the_guide_else_with_the_newest(stored):
    assert stored.shelf.first_unopened() == stored.ids["apple"]

    guide = stored.add("Welcome", series="The Armchair guide", series_place=1)

    assert stored.shelf.first_unopened() == guide


@pytest.fixture
def named(stored):
    """Articles whose authors and tags have names to complete."""
    for number, (author, *tags) in enumerate(
        [
            ("Émile Sand", "Sea stories"),
            ("Sanne Oder", "SEA STORIES", "seaside"),
            ("Sanne Oder", "Sea stories", "undersea"),
            ("Alex Sand-Reed", "c++"),
            ("Alexander", "100%"),
            ("徐志摩", "诗歌"),
        ]
    ):
        host = "www.sea" if number < 2 else "tides"
        address = f"https://{host}.example.org/{number}" if number < 3 else ""
        stored.add(f"Named {number}", authors=(Author(author),), tags=tuple(tags), source_url=address)
    return stored.shelf


@pytest.mark.parametrize(
    ("field", "typed", "names"),
    [
        ("author", "san", ["Sanne Oder", "Alex Sand-Reed", "Émile Sand"]),
        ("author", "ÉMILE  s", ["Émile Sand"]),
        ("author", "ree", ["Alex Sand-Reed"]),
        ("author", "o", ["Ann Ode", "Sanne Oder", "Bob"]),
        ("author", "志", ["徐志摩"]),
        ("author", "nobody", []),
        ("tag", "sea", ["Sea stories", "Sea", "seaside", "undersea"]),
        ("tag", "C+", ["c++"]),
        ("tag", "%", ["100%"]),
        ("tag", "_", []),
        ("source", "", ["sea.example.org", "tides.example.org"]),
        ("source", "TID", ["tides.example.org"]),
        ("source", "example", ["sea.example.org", "tides.example.org"]),
        ("title", "ap", []),
    ],
)
def test_names_that_hold_what_is_typed_are_offered_the_likeliest_first(named, field, typed, names):
    assert named.complete(field, typed, 8) == names


def test_before_anything_is_typed_the_most_used_names_are_offered(named):
    assert named.complete("author", "", 2) == ["Ann Ode", "Sanne Oder"]
    assert named.complete("tag", " ", 1) == ["Sea stories"]


def test_a_name_that_several_authors_bear_is_offered_once(stored):
    unnamed = Author(bio="Won many prizes.")
    stored.add("Nameless", authors=(unnamed,))
    stored.library.apply_author_names({unnamed.id: "ann ode"})

    assert [name.lower() for name in stored.shelf.complete("author", "ann", 8)] == ["ann ode"]


def test_authors_without_articles_are_not_offered(stored):
    with stored.library.database.write() as connection:
        connection.execute("DELETE FROM articles WHERE title = 'Élan'")

    assert stored.shelf.complete("author", "bob", 8) == []


def test_names_are_found_without_reading_articles(named, stored):
    read = []
    stored.library.database.connection.set_authorizer(lambda _, table, *__: read.append(table) or sqlite3.SQLITE_OK)

    assert named.complete("author", "sand", 8)
    assert named.complete("tag", "sea", 8)

    stored.library.database.connection.set_authorizer(None)
    assert "article_tags" in read
    assert "articles" not in read


@pytest.mark.parametrize("at_most", [1, 2])
def test_some_titles_of_each_script_are_found_beside_latin_ones(stored, at_most):
    for title in ("Ζώα", "كتاب", "一本书", "かな", "책", "École", "[x]", ""):
        stored.add(title)

    found = rows_of_each_script(stored.library, at_most)

    assert [title for title, _ in found] == ["Ζώα", "كتاب", "かな", *["一本书", "中文标题"][:at_most], "책"]
    assert all(summary for _, summary in found)
