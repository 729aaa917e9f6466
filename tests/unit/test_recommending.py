"""What to read next: every reason, how groups share the rows, and what is never among them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.phrase import phrase
from reader.domain.text import fold
from reader.services import recommending
from reader.services.indexing import take_in
from reader.services.recommending import ROWS, Recommendation, recommended, wanted_ways
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from tests.unit.written import about, about_in_chinese

STEP = phrase("A step")
NEWEST = datetime(2024, 3, 1, tzinfo=UTC)
ADA, BERIT = Author("Ada Lorne"), Author("Bérit Halvorsen")


class Stored:
    """A library with its index; articles are known by their titles."""

    def __init__(self, folder):
        self.state = State(folder / "state.db")
        self.library = Library(folder / "library.db")
        self.shelf = Shelf(self.library, folder / "state.db")
        self.folder = folder / "index"
        self.ids = {}

    def add(self, title, body="", name="", **more):
        """Each article is a day older than the one before, and has a word of its own."""
        number = len(self.ids)
        draft = Draft(
            title,
            body or f"Unlike{number} others{number}.",
            BodyFormat.MARKDOWN,
            published=NEWEST - timedelta(days=number),
            given_id=name or title,
        )
        [saved] = self.library.save([Arrival(replace(draft, **more))])
        self.ids[name or title] = saved.id

    def take_in(self):
        take_in(self.library, self.folder)

    def rows(self, name):
        id_ = self.ids[name]
        return recommended(self.library, self.shelf, self.library.article(id_), self.library.links(id_))

    def ways(self, name):
        id_ = self.ids[name]
        return wanted_ways(self.shelf, self.library.article(id_), self.library.links(id_))

    def told(self, name):
        """Titles and reasons."""
        return [(row.title, str(row.reason)) for row in self.rows(name)]

    def titles(self, name):
        return [row.title for row in self.rows(name)]

    def part(self, name, other):
        """Say that two have nothing to do with one another, of which the second may be but wanted."""
        self.state.mark_unrelated(self.ids[name], self.ids.get(other, fold(other)), STEP)

    def close(self):
        self.library.close()
        self.state.close()


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path)
    yield stored
    stored.close()


def link(kind, title="", **more):
    return Link(kind, title, **more)


def own(title, **more):
    return Link(LinkKind.RECOMMENDED, title, **more)


def in_text(title):
    return Link(LinkKind.BODY, title, url=f"wiki:{title}")


# Reasons.


def test_what_the_page_recommends_comes_first_in_its_order_stored_or_wanted(stored):
    stored.add("Mud", body="Slow mud. " * 500, summary="Of mud.")
    links = (own("A second mouth", snippet="They voted.", url="https://a.example.org/2"), own("Mud", snippet="Sinks."))
    stored.add("Tide", links=links, authors=(ADA,))
    stored.add("Other", authors=(ADA,))

    wanted, mud, *others = stored.rows("Tide")

    assert wanted == Recommendation(
        "A second mouth", "They voted.", phrase("from this page"), url="https://a.example.org/2"
    )
    assert (mud.id, mud.title, mud.snippet, mud.minutes) == (stored.ids["Mud"], "Mud", "Sinks.", 4)
    assert [row.title for row in others] == ["Other"]


def test_a_recommended_page_is_told_by_what_the_library_knows_where_the_link_says_nothing(stored):
    stored.add("Mud", summary="Of mud.", source_url="https://mud.example.org/1")
    stored.add("Tide", links=(own("", url="https://mud.example.org/1"), own("", url="https://mud.example.org/2")))

    mud, unknown = stored.rows("Tide")

    assert (mud.title, mud.snippet) == ("Mud", "Of mud.")
    assert (unknown.title, unknown.id) == ("https://mud.example.org/2", None)


def test_the_parts_beside_this_one_and_the_following_are_told_with_their_numbers(stored):
    for part in range(1, 7):
        stored.add(f"Part {part}", series="Coasts", series_place=part)
    stored.add("Elsewhere", series="Hills", series_place=3)

    assert stored.told("Part 2") == [
        ("Part 3", "next in series “Coasts”, part 3"),
        ("Part 1", "before this in series “Coasts”, part 1"),
        ("Part 4", "same series, part 4"),
        ("Part 5", "same series, part 5"),
    ]
    assert stored.told("Part 1")[0] == ("Part 2", "next in series “Coasts”, part 2")
    assert stored.told("Part 6") == [("Part 5", "before this in series “Coasts”, part 5")]


def test_parts_without_numbers_follow_their_dates(stored):
    for title in ("Third", "Second", "First"):
        stored.add(title, series="Coasts")

    assert stored.told("First") == [("Second", "next in series “Coasts”"), ("Third", "same series")]
    assert stored.told("Third") == [("Second", "before this in series “Coasts”")]


def test_half_parts_are_told_as_such(stored):
    stored.add("Whole", series="Coasts", series_place=1)
    stored.add("Half", series="COASTS", series_place=1.5)

    assert stored.told("Whole") == [("Half", "next in series “Coasts”, part 1.5")]


def test_links_are_told_in_both_directions(stored):
    stored.add("Mud")
    stored.add("Tide", links=(in_text("Mud"),))

    assert stored.told("Tide") == [("Mud", "linked from this page")]
    assert stored.told("Mud") == [("Tide", "links to this")]


def test_a_linked_page_that_is_not_stored_is_not_shown(stored):
    stored.add("Tide", links=(in_text("Nowhere"), link(LinkKind.NEXT, "Nor this")))

    assert stored.rows("Tide") == ()


def test_similar_ones_are_told_by_the_words_they_share(stored):
    for matter in ("tides", "bread"):
        for number in range(4):
            stored.add(f"{matter} {number}", about(matter, number))
    stored.take_in()

    told = dict(stored.told("tides 0"))

    assert set(told) == {"tides 1", "tides 2", "tides 3"}
    for reason in told.values():
        name, _, words = reason.partition(": ")
        assert name == "similar"
        assert set(words.split(", ")) <= set(about("tides", 0).replace(".", " ").split())


def test_tags_in_common_are_named_as_the_other_writes_them(stored):
    stored.add("Tide", tags=("Sea", "slow reading"))
    stored.add("Mud", tags=("sea", "Slow Reading", "mud"))
    stored.add("Hill", tags=("hills",))

    [(title, reason)] = stored.told("Tide")

    assert (title, reason.partition(" tagged ")[0]) == ("Mud", "also")
    assert set(reason.removeprefix("also tagged ").split(", ")) == {"sea", "Slow Reading"}


def test_others_by_an_author_are_told_with_the_name_or_without_one(stored):
    stored.add("Tide", authors=(ADA, BERIT))
    stored.add("By Ada", authors=(ADA,))
    stored.add("By Bérit", authors=(BERIT,))
    nameless = Author(bio="Writes on coasts, and lives at one.")
    stored.add("Nobody’s", authors=(nameless,))
    stored.add("Nobody’s too", authors=(nameless,))

    assert stored.told("Tide") == [("By Ada", "also by Ada Lorne"), ("By Bérit", "also by Bérit Halvorsen")]
    assert stored.told("Nobody’s") == [("Nobody’s too", "same author")]


def test_of_several_reasons_the_best_is_told(stored):
    more = {"authors": (ADA,), "tags": ("sea",), "series": "Coasts"}
    stored.add("Next", about("tides", 1), series_place=2, **more)
    stored.add("Tide", about("tides", 2), series_place=1, links=(in_text("Next"),), **more)
    for number in range(4):
        stored.add(f"bread {number}", about("bread", number))
    stored.take_in()

    assert [row for row in stored.told("Tide") if row[0] == "Next"] == [("Next", "next in series “Coasts”, part 2")]


# How they share the rows.


@pytest.fixture
def with_all_reasons(stored):
    """An article with more of each reason than there is room for, but for its own recommendations."""
    for number in range(8):
        stored.add(f"series {number}", series="Coasts", series_place=number + 2)
        stored.add(f"target {number}")
        stored.add(f"source {number}", links=(in_text("Tide"),))
        stored.add(f"tides {number}", about("tides", number))
        stored.add(f"tagged {number}", tags=("sea",))
        stored.add(f"author {number}", authors=(ADA,))
    for number in range(24):
        stored.add(f"bread {number}", about("bread", number))
    stored.add(
        "Tide",
        about("tides", 99),
        authors=(ADA,),
        tags=("sea",),
        series="Coasts",
        series_place=1,
        links=tuple(in_text(f"target {number}") for number in range(8)),
    )
    stored.take_in()
    return stored


def kinds(titles):
    """How many rows there are of each kind, in the order of the rows."""
    first = [title.split()[0] for title in titles]
    assert first == sorted(first, key=first.index)  # those of a kind stand together
    return {kind: first.count(kind) for kind in dict.fromkeys(first)}


def test_all_reasons_share_the_rows_and_similar_ones_have_two_at_a_time(with_all_reasons):
    titles = with_all_reasons.titles("Tide")

    assert kinds(titles) == {"series": 2, "source": 2, "target": 2, "tides": 4, "tagged": 1, "author": 1}
    assert len(titles) == ROWS


def test_the_pages_own_are_all_shown_and_leave_the_rest_what_remains(with_all_reasons):
    stored = with_all_reasons
    stored.add("Few", series="Coasts", series_place=0, authors=(ADA,), links=[own(f"Own {n}") for n in range(9)])
    stored.add("Many", series="Coasts", series_place=0.5, authors=(ADA,), links=[own(f"Own {n}") for n in range(30)])

    assert kinds(stored.titles("Few")) == {"Own": 9, "Many": 1, "Tide": 1, "author": 1}
    assert kinds(stored.titles("Many")) == {"Own": 30}


def test_the_order_is_the_same_each_time(with_all_reasons):
    first = with_all_reasons.rows("Tide")

    assert all(with_all_reasons.rows("Tide") == first for _ in range(3))


@given(
    st.lists(st.integers(0, 9), min_size=6, max_size=6).map(lambda sizes: [range(size) for size in sizes]),
    st.integers(-3, 40),
)
def test_groups_share_any_room(groups, room):
    rows = [[Recommendation(f"{number} {place}", "", STEP) for place in group] for number, group in enumerate(groups)]

    shared = list(recommending._shared_out(rows, room))

    assert len(shared) == min(max(0, room), sum(map(len, groups)))
    for group in rows:
        assert [row for row in shared if row in group] == group[: len([row for row in shared if row in group])]
    assert all(any(row in shared for row in group) for group in rows if group) or room < 7


# What is never among them.


@pytest.fixture
def with_copy(stored):
    """An original and its copy under another title, both by Ada and of one tag, among others."""
    text = about("tides", 7, 480)
    for number in range(6):
        stored.add(f"tides {number}", about("tides", number))
        stored.add(f"bread {number}", about("bread", number))
    stored.add("Original", text, authors=(ADA,), tags=("sea",))
    stored.add("Copy", text.replace("moon", "sun", 1), authors=(ADA,), tags=("sea",))
    stored.take_in()
    return stored


def test_a_copy_is_neither_similar_nor_of_the_same_tag_or_author(with_copy):
    assert with_copy.rows("Original")
    assert "Copy" not in with_copy.titles("Original")


@pytest.mark.parametrize("kind", [LinkKind.RECOMMENDED, LinkKind.BODY])
def test_a_copy_that_somebody_links_is_shown(with_copy, kind):
    [text] = {with_copy.library.article(with_copy.ids["Original"]).body}
    with_copy.add("Original", text, name="Linking", links=(Link(kind, "Copy", url="wiki:Copy"),))
    with_copy.take_in()

    assert "Copy" in with_copy.titles("Linking")


def test_what_lies_in_the_wastebasket_is_left_out_for_any_reason_until_it_comes_back(with_all_reasons):
    stored = with_all_reasons
    gone = [name for name in stored.titles("Tide") if name.endswith((" 0", " 1", " 2"))]

    stored.state.wastebasket.add([stored.ids[name] for name in gone], STEP)

    assert gone
    assert not set(gone) & set(stored.titles("Tide"))
    stored.state.undo()
    assert set(gone) <= set(stored.titles("Tide"))


def test_similar_ones_that_are_deleted_or_not_related_make_room_for_the_next(stored):
    for number in range(16):
        stored.add(f"tides {number}", about("tides", number))
    for number in range(24):
        stored.add(f"bread {number}", about("bread", number))
    stored.take_in()
    first = stored.titles("tides 0")
    assert len(first) == 6

    for name in first[:3]:
        stored.part("tides 0", name)
    stored.state.wastebasket.add([stored.ids[name] for name in first[3:]], STEP)

    second = stored.titles("tides 0")
    assert len(second) == 6
    assert not set(first) & set(second)


def test_what_is_not_related_is_kept_away_both_ways_and_undo_brings_it_back(stored):
    stored.add("Mud", authors=(ADA,))
    stored.add("Tide", authors=(ADA,), links=(own("Mud"), in_text("Mud")))

    stored.part("Tide", "Mud")

    assert stored.titles("Tide") == stored.titles("Mud") == []
    stored.state.undo()
    assert (stored.titles("Tide"), stored.titles("Mud")) == (["Mud"], ["Tide"])
    stored.state.redo()
    assert stored.titles("Tide") == stored.titles("Mud") == []


def test_a_wanted_row_that_is_not_related_stays_away_both_ways_once_it_is_stored(stored):
    stored.add("Tide", authors=(ADA,), links=(own("A Second Mouth"),))
    stored.part("Tide", "a second  mouth")
    assert stored.titles("Tide") == []

    stored.add("A Second Mouth", authors=(ADA,))

    assert stored.titles("Tide") == stored.titles("A Second Mouth") == []
    stored.state.undo()
    assert (stored.titles("Tide"), stored.titles("A Second Mouth")) == (["A Second Mouth"], ["Tide"])


def test_only_the_two_are_kept_from_each_other(stored):
    for title in ("Tide", "Mud", "Knots"):
        stored.add(title, authors=(ADA,))

    stored.part("Tide", "Mud")

    assert stored.titles("Tide") == ["Knots"]
    assert stored.titles("Mud") == ["Knots"]
    assert set(stored.titles("Knots")) == {"Tide", "Mud"}


def test_a_page_that_recommends_itself_or_one_page_twice_is_told_once_or_not(stored):
    stored.add("Mud", source_url="https://mud.example.org/1")
    links = (own("Tide"), own("Mud"), own("Slow mud", url="https://mud.example.org/1"), own("Gone"), own("GONE"))
    stored.add("Tide", links=links)

    assert stored.titles("Tide") == ["Mud", "Gone"]


def test_ways_that_are_not_stored_are_told_until_they_are_or_are_not_related(stored):
    ways = (link(LinkKind.PREVIOUS, "Ebb"), link(LinkKind.NEXT, "Flood"), link(LinkKind.NEXT, "FLOOD"))
    stored.add("Tide", links=(*ways, link(LinkKind.NEXT, "", url="https://a.example.org"), own("Other")))

    told = [(row.title, str(row.reason)) for row in stored.ways("Tide")]
    stored.part("Tide", "Ebb")
    stored.add("Flood")

    assert told == [("Ebb", "before this, says the page"), ("Flood", "after this, says the page")]
    assert stored.ways("Tide") == ()


# Any library.


def test_without_an_index_there_are_rows_all_the_same(with_all_reasons):
    import shutil

    stored = with_all_reasons
    shutil.rmtree(stored.folder)

    assert kinds(stored.titles("Tide")) == {"series": 3, "source": 3, "target": 2, "tagged": 2, "author": 2}


def test_an_article_that_is_gone_from_the_library_has_no_similar_ones(stored):
    stored.add("Tide")
    article = stored.library.article(stored.ids["Tide"])._replace(id="gone")

    assert recommended(stored.library, stored.shelf, article, ()) == ()


def test_chinese_articles_are_similar_and_the_words_shown_are_words(stored):
    for matter in ("tides", "bread"):
        for number in range(4):
            stored.add(f"{matter} {number}", about_in_chinese(matter, number), language="zh")
    stored.take_in()

    told = stored.told("bread 1")

    assert {title for title, _ in told} == {"bread 0", "bread 2", "bread 3"}
    text = about_in_chinese("bread", 1)
    for _, reason in told:
        words = reason.removeprefix("similar: ").split(", ")
        assert all(word in text and len(word) > 1 and not set(word) & set("的了是在和也就都") for word in words)


TITLES = ("Tide", "Mud", "Knots", "Bread", "Ebb", "Moon")
LINKS = st.builds(
    Link,
    kind=st.sampled_from(LinkKind),
    title=st.sampled_from((*TITLES, "tide", "Wanted", "Wanted too", "")),
    url=st.sampled_from(("", "wiki:Mud", "https://a.example.org/Tide", "https://b.example.org")),
)
DRAFTS = st.builds(
    dict,
    body=st.sampled_from(
        [about(matter, seed, 80) for matter in ("tides", "bread") for seed in range(2)] + ["", "的海"]
    ),
    authors=st.lists(st.sampled_from((ADA, BERIT, Author(bio="Nameless."))), max_size=3, unique=True).map(tuple),
    tags=st.lists(st.sampled_from(("sea", "Sea", "slow", "mud")), max_size=3).map(tuple),
    series=st.sampled_from(("", "Coasts", "coasts")),
    series_place=st.sampled_from((None, 1.0, 1.5, 2.0)),
    links=st.lists(LINKS, max_size=16).map(tuple),
    source_url=st.sampled_from(("", "https://a.example.org/Tide")),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(TITLES), DRAFTS), min_size=1, max_size=9), st.data())
def test_in_any_library_rows_are_few_and_none_is_there_twice_or_the_article_itself(tmp_path_factory, drafts, data):
    stored = Stored(tmp_path_factory.mktemp("any"))
    for number, (title, draft) in enumerate(drafts):
        stored.add(title, name=f"{number}", **draft)
    stored.take_in()
    names = sorted(stored.ids)
    parted = data.draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from((*names, "Wanted"))), max_size=3))
    trashed = data.draw(st.lists(st.sampled_from(names), max_size=2))
    for one, other in parted:
        stored.part(one, other)
    stored.state.wastebasket.add([stored.ids[name] for name in trashed], STEP)

    for name in names:
        article = stored.library.article(stored.ids[name])
        below = stored.rows(name)
        rows = (*stored.ways(name), *below)
        shown = [row.id for row in rows if row.id]
        apart = {stored.ids.get(two, fold(two)) for one, two in parted if one == name}
        apart |= {stored.ids[one] for one, two in parted if two == name}

        own_rows = [row for row in below if str(row.reason) == "from this page"]
        assert len(below) <= max(ROWS, len(own_rows))
        assert len(set(shown)) == len(shown)
        assert len({row.name for row in below}) == len(below)
        assert article.id not in shown
        assert not apart & {row.name for row in rows}
        assert not {stored.ids[each] for each in trashed} & set(shown)
        assert all(row.title and str(row.reason) for row in rows)
        assert [row.name for row in stored.rows(name)] == [row.name for row in below]
    stored.close()
