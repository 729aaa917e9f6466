"""Links saved without their articles: kept once, listed as wanted, joined to the article when it arrives."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.archive import StateRow
from reader.domain.article import BodyFormat, Draft, Link, LinkKind
from reader.domain.listing import View, WantedRow
from reader.domain.marks import Highlight, Kept
from reader.paths import DataFolder
from reader.services.opening import Opened, opened
from reader.storage.arriving.arrivals import Arrival, Outcome, Saved
from reader.storage.arriving.kept import from_json, to_json

URL = "https://example.org/tide"
EARLY, LATE = datetime(2019, 1, 1, tzinfo=UTC), datetime(2021, 1, 1, tzinfo=UTC)
FILE = Path("/in/export.csv")


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[Opened]:
    with opened(DataFolder(tmp_path / "data"), can_write=True) as stored:
        yield stored


def link(url: str = URL, title: str = "Tide", **fields: Any) -> Arrival:
    draft = Draft(title, "", BodyFormat.TEXT, source_url=url, is_link=True, **fields)
    return Arrival(draft, FILE)


def article(
    url: str = URL, title: str = "Tide", body: str = "High and low.", file: str = "a.md", **fields: Any
) -> Arrival:
    return Arrival(Draft(title, body, BodyFormat.TEXT, source_url=url, **fields), Path("/in") / file)


def save(stored: Opened, *arrivals: Arrival) -> list[Saved]:
    return stored.library.save(arrivals)


def wanted(stored: Opened, words: str = "") -> list[WantedRow]:
    return stored.shelf.wanted(words)


def waiting(stored: Opened) -> list[tuple[str, Kept | None]]:
    rows = stored.library.database.connection.execute("SELECT article, kept FROM kept_waiting ORDER BY key").fetchall()
    return [(id_, from_json(kept)) for id_, kept in rows]


def test_a_saved_link_is_listed_as_wanted_with_what_was_done_with_it(stored):
    save(stored, link(saved=EARLY, tags=("sea",), summary="Words.", kept=Kept(is_read=True, is_starred=True)))

    [row] = wanted(stored)

    assert row == WantedRow(
        "Tide", "Words.", URL, 0, "", "", EARLY, ("sea",), is_read=True, is_starred=True, is_saved=True
    )
    assert stored.shelf.counts()[View.WANTED] == 1
    assert stored.shelf.counts()[View.ALL] == 0


def test_links_to_one_address_are_one_with_all_tags_the_earliest_date_and_the_strongest_state(stored):
    first = link(saved=LATE, tags=("sea",), kept=Kept(is_read=True, percent=20))
    second = link(f"{URL}/?utm_source=x", saved=EARLY, tags=("Sea", "moon"), kept=Kept(is_read=False, percent=80))

    together = save(stored, first, second)
    later = save(stored, link(kept=Kept(is_starred=True)))

    assert [each.outcome for each in (*together, *later)] == [Outcome.ADDED, Outcome.UPDATED, Outcome.UPDATED]
    [row] = wanted(stored)
    assert (row.saved, row.tags, row.is_read, row.is_starred) == (EARLY, ("sea", "moon"), True, True)
    assert save(stored, first, second, link())[0].outcome is Outcome.UNCHANGED


def test_the_same_links_again_change_nothing(stored):
    links = [link(f"https://example.org/{n}", tags=(f"t{n}",), saved=EARLY, kept=Kept(note="n")) for n in range(5)]
    save(stored, *links)
    before = list(stored.library.database.connection.iterdump())

    again = save(stored, *links)

    assert {each.outcome for each in again} == {Outcome.UNCHANGED}
    assert list(stored.library.database.connection.iterdump()) == before


def test_an_address_that_is_none_of_the_web_is_kept_as_it_is(stored):
    save(stored, link("mailto:a@example.org"), link("ftp://example.org/x"), link("mailto:b@example.org"))

    assert {row.url for row in wanted(stored)} == {
        "mailto:a@example.org",
        "ftp://example.org/x",
        "mailto:b@example.org",
    }


def test_an_article_takes_the_links_tags_date_and_state_and_the_link_goes(stored):
    kept = Kept(is_read=True, percent=40, highlights=(Highlight("low", "why"),))
    save(stored, link(saved=EARLY, tags=("sea", "Own"), kept=kept))

    [saved] = save(stored, article(tags=("own", "mine"), saved=LATE))

    found = stored.library.article(saved.id)
    assert (found.tags, found.saved) == (("own", "mine", "sea"), EARLY)
    assert waiting(stored) == [(saved.id, kept)]
    assert wanted(stored) == []
    assert stored.shelf.counts()[View.WANTED] == 0


@pytest.mark.parametrize("is_article_first", [True, False])
def test_it_does_not_matter_which_comes_first_even_together(stored, is_article_first):
    both = [article(saved=LATE), link(saved=EARLY, tags=("sea",), kept=Kept(is_starred=True))]

    saved = save(stored, *(both if is_article_first else reversed(both)))

    [id_] = {each.id for each in saved}
    assert stored.library.article(id_).tags == ("sea",)
    assert stored.library.article(id_).saved == EARLY
    assert waiting(stored) == [(id_, Kept(is_starred=True))]
    assert wanted(stored) == []


def test_a_link_to_an_article_that_is_here_says_whose_it_is(stored):
    [mine] = save(stored, article(tags=("a",), saved=EARLY))

    [changed] = save(stored, link(tags=("b",)))
    [same] = save(stored, link(tags=("B",), saved=LATE))

    assert (changed.id, changed.outcome) == (mine.id, Outcome.UPDATED)
    assert (same.id, same.outcome) == (mine.id, Outcome.UNCHANGED)


def test_a_link_is_known_by_another_address_of_its_own(stored):
    [mine] = save(stored, article())

    [saved] = save(stored, link("https://short.example/1", addresses=(URL,), tags=("b",)))

    assert saved.id == mine.id


def test_tags_that_came_with_a_link_outlive_an_update_of_the_article(stored):
    save(stored, link(tags=("sea", "moon")))
    [first] = save(stored, article(tags=("own",)))

    [second] = save(stored, article(tags=("new", "Moon"), body="Other words."))

    assert (second.id, second.outcome) == (first.id, Outcome.UPDATED)
    assert stored.library.article(first.id).tags == ("new", "Moon", "sea")


def test_tags_of_one_export_outlive_another(stored):
    [first] = save(stored, article(tags=("one",), file="a.json", kept=Kept(is_read=True)))

    save(stored, article(tags=("two",), file="b.zip", body="Other words.", kept=Kept(is_starred=True)))
    save(stored, article(tags=("three",), file="c.zip", body="More words.", kept=Kept(is_starred=True)))

    assert set(stored.library.article(first.id).tags) == {"one", "two", "three"}


def test_of_two_exports_the_longer_text_and_the_earlier_date_are_kept_whichever_comes_first(stored):
    long, short = "High and low, and high again.", "High."
    one = article(body=long, file="a.json", saved=LATE, tags=("one",), kept=Kept(is_read=True))
    two = article(body=short, file="b.zip", saved=EARLY, tags=("two",), kept=Kept(is_starred=True))

    found = [save(stored, each)[0] for each in (one, two, one, two)]

    assert [each.outcome for each in found] == [
        Outcome.ADDED,
        Outcome.SAME,
        Outcome.UNCHANGED,
        Outcome.UNCHANGED,
    ]
    kept = stored.library.article(found[0].id)
    assert (kept.body, kept.saved, set(kept.tags)) == (long, EARLY, {"one", "two"})
    assert [each[1] for each in waiting(stored)][:2] == [Kept(is_read=True), Kept(is_starred=True)]
    [longest] = save(stored, article(body=long * 2, file="c.zip", saved=LATE, tags=("three",), kept=Kept(is_read=True)))
    kept = stored.library.article(longest.id)
    assert (kept.body, kept.saved, set(kept.tags)) == (long * 2, EARLY, {"one", "two", "three"})


def test_an_address_that_is_pointed_to_and_saved_is_one_row(stored):
    pointing = article(
        "https://example.org/other", "Other", links=(Link(LinkKind.RECOMMENDED, title="The tide", url=URL),)
    )
    [source, _] = save(stored, pointing, link(tags=("sea",), saved=EARLY))

    [row] = wanted(stored)

    assert (row.title, row.links, row.source, row.tags, row.saved) == ("The tide", 1, source.id, ("sea",), EARLY)
    assert stored.shelf.counts()[View.WANTED] == 1


def test_links_are_found_by_words_of_title_address_and_tags(stored):
    save(stored, link(tags=("Größe",)), link("https://example.com/knots", "Seven knots", tags=("sea",)))

    assert [row.title for row in wanted(stored, "grosse")] == ["Tide"]
    assert [row.title for row in wanted(stored, "sea seven")] == ["Seven knots"]
    assert [row.title for row in wanted(stored, "example.com")] == ["Seven knots"]
    assert wanted(stored, "sea tide") == []


def test_saved_links_come_the_latest_first_and_those_without_a_date_last(stored):
    save(
        stored,
        link("https://e.org/1", "Old", saved=EARLY),
        link("https://e.org/2", "None"),
        link(title="New", saved=LATE),
    )

    assert [row.title for row in wanted(stored)] == ["New", "Old", "None"]


def test_what_was_done_with_an_article_waits_even_if_the_article_is_known(stored):
    [first] = save(stored, article(kept=Kept(is_read=True)))

    save(stored, article(kept=Kept(is_read=True, highlights=(Highlight("low"),))))
    save(stored, article(kept=Kept(is_read=False)))

    assert waiting(stored) == [
        (first.id, Kept(is_read=True)),
        (first.id, Kept(is_read=True, highlights=(Highlight("low"),))),
    ]


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=5)
TIMES = st.none() | st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1)).map(
    lambda t: t.replace(microsecond=0, tzinfo=UTC)
)
HIGHLIGHTS = st.builds(Highlight, TEXT, TEXT, TEXT, TEXT, TEXT, TIMES, st.lists(TEXT, max_size=2).map(tuple))
KEPT = st.builds(
    Kept,
    st.none() | st.booleans(),
    st.none() | st.booleans(),
    st.none() | st.floats(0, 100),
    TEXT,
    st.lists(HIGHLIGHTS, max_size=3, unique_by=lambda mark: (mark.quote, mark.note)).map(tuple),
    st.lists(st.builds(StateRow, TEXT, st.dictionaries(TEXT, st.none() | TEXT)), max_size=2).map(tuple),
)


@given(KEPT)
def test_what_was_kept_comes_back_from_its_text(kept):
    assert from_json(to_json(kept)) == (None if kept == Kept() else kept)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"later": 1}', '{"highlights": [{"later": 1}]}', "5"])
def test_text_that_nobody_wrote_says_nothing(text):
    assert from_json(text) is None


@given(KEPT, KEPT)
def test_joining_takes_the_stronger_of_both_and_nothing_away(one, other):
    both = one.joined(other)

    assert both.joined(other) == both
    assert one.joined(one) == one
    assert bool(both.is_read) == (bool(one.is_read) or bool(other.is_read))
    assert bool(both.is_starred) == (bool(one.is_starred) or bool(other.is_starred))
    assert both.percent == max((p for p in (one.percent, other.percent) if p is not None), default=None)
    assert {m.quote for m in both.highlights} == {m.quote for m in (*one.highlights, *other.highlights)}
    assert one.note in both.note
    assert other.note in both.note


def test_saved_links_come_before_what_is_only_pointed_to_and_none_is_left_out(stored, monkeypatch):
    monkeypatch.setattr("reader.storage.views.wanted.MOST_POINTED", 1)
    ways = tuple(Link(LinkKind.RECOMMENDED, title=f"Way {n}", url=f"https://far.example/{n}") for n in range(3))
    save(stored, article(url="https://near.example", title="Near", links=ways))
    save(stored, *(link(f"https://kept.example/{n}", f"Kept {n}", saved=EARLY) for n in range(3)))

    rows = wanted(stored)

    assert [row.is_saved for row in rows] == [True, True, True, False]
