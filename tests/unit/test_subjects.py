"""What pages about authors, series and tags tell."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft, Honour
from reader.domain.listing import SortKey
from reader.domain.marks import Position
from reader.domain.phrase import NOTHING
from reader.domain.subject import Subject, SubjectKind, Tally, subject_of
from reader.services.subjects import FIRST, Wanted, further, subject_page
from reader.storage.arriving.arrivals import Arrival
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from reader.storage.views.subjects import PARTS, Subjects, overview_sql, tallies_sql

INES = Author("Inés Calder", "Writes on coasts.", (Honour("Meridian Prize", 2009),))
TOMAS = Author("Tomas Brandt")
NEWEST = datetime(2024, 3, 1, tzinfo=UTC)
BODY = "Quiet water drops what it carries. " * 200


def draft(title, number=0, **fields):
    plain = {"authors": (INES,), "published": NEWEST - timedelta(days=400 * number)}
    return Draft(title, f"{title}. {BODY}", BodyFormat.MARKDOWN, **{**plain, **fields})


class Stored:
    """A library with its state, and pages over both."""

    def __init__(self, folder):
        self.state = State(folder / "state.db")
        self.library = Library(folder / "library.db")
        self.shelf = Shelf(self.library, folder / "state.db")

    def save(self, *drafts):
        return [saved.id for saved in self.library.save([Arrival(one) for one in drafts])]

    def page(self, kind, value, **changes):
        return subject_page(self.library, self.shelf, Wanted(Subject(kind, value), **changes))


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path)
    yield stored
    stored.library.close()
    stored.state.close()


def titles(page):
    return [listed.row.title for listed in page.rows]


def test_an_author_has_articles_topics_series_and_those_they_wrote_with(stored):
    stored.save(
        draft("Mud", 0, tags=("coasts", "silt"), series="Low water", series_place=1),
        draft("Tide", 1, tags=("coasts",), authors=(INES, TOMAS)),
        draft("Nobody’s", 2, authors=(TOMAS,)),
    )

    page = stored.page(SubjectKind.AUTHOR, INES.id)

    assert (page.name, page.author.bio, page.author.honours) == (INES.name, INES.bio, INES.honours)
    assert titles(page) == ["Mud", "Tide"]
    assert page.beside["tag"] == [Tally("coasts", "coasts", 2), Tally("silt", "silt", 1)]
    assert page.beside["author"] == [Tally(TOMAS.id, TOMAS.name, 1)]
    assert page.beside["series"] == [Tally("low water", "Low water", 1)]
    assert page.beside["year"] == [Tally("2024", "2024", 1), Tally("2023", "2023", 1)]
    assert (page.totals.articles, page.totals.first_year, page.totals.last_year) == (2, 2023, 2024)


def test_a_tag_has_the_tags_that_come_with_it_and_its_authors(stored):
    stored.save(
        draft("Mud", tags=("Silt", "Coasts")), draft("Tide", 1, tags=("silt",), authors=(TOMAS,)), draft("Other", 2)
    )

    page = stored.page(SubjectKind.TAG, "silt")

    assert titles(page) == ["Mud", "Tide"]
    assert page.beside["tag"] == [Tally("coasts", "Coasts", 1)]
    assert {tally.name for tally in page.beside["author"]} == {INES.name, TOMAS.name}


def test_an_own_tag_has_the_articles_below_it_and_what_else_the_reader_calls_them(stored):
    mud, tide, other = stored.save(draft("Mud", tags=("silt",)), draft("Tide", 1), draft("Other", 2))
    stored.state.tags.add([mud], "Coast/Low water", NOTHING)
    stored.state.tags.add([tide], "Coast", NOTHING)
    stored.state.tags.add([mud, other], "To quote", NOTHING)

    page = stored.page(SubjectKind.OWN_TAG, "coast")

    assert titles(page) == ["Mud", "Tide"]
    assert {tally.name: tally.articles for tally in page.beside["own-tag"]} == {"Coast/Low water": 1, "To quote": 1}
    assert [tally.name for tally in page.beside["tag"]] == ["silt"]
    assert stored.page(SubjectKind.AUTHOR, INES.id).beside["own-tag"][0] == Tally("to quote", "To quote", 2)


def test_a_series_goes_on_after_the_last_part_that_is_read(stored):
    ids = stored.save(*(draft(f"Part {number}", series="Mud", series_place=number) for number in (3, 1, 2, 4)))
    stored.state.mark_read([ids[2], ids[0]], True, NOTHING)  # parts 2 and 3

    page = stored.page(SubjectKind.SERIES, "Mud")

    assert titles(page) == ["Part 1", "Part 2", "Part 3", "Part 4"]
    assert [listed.number for listed in page.rows] == [1, 2, 3, 4]
    assert page.next.row.title == "Part 4"
    assert page.totals.read == 2


def test_of_a_series_whose_last_part_is_read_the_first_unread_part_is_next(stored):
    ids = stored.save(*(draft(f"Part {number}", series="Mud", series_place=number) for number in (1, 2)))

    first = stored.page(SubjectKind.SERIES, "mud").next
    stored.state.mark_read([ids[1]], True, NOTHING)
    again = stored.page(SubjectKind.SERIES, "mud").next
    stored.state.mark_read(ids, True, NOTHING)

    assert (first.row.title, again.row.title) == ("Part 1", "Part 1")
    assert stored.page(SubjectKind.SERIES, "mud").next is None


def test_minutes_left_are_those_of_what_is_not_read_less_what_is(stored):
    read, half, _ = stored.save(*(draft(f"Part {number}", series="Mud") for number in range(3)))
    each = stored.page(SubjectKind.SERIES, "Mud").totals.minutes // 3
    stored.state.mark_read([read], True, NOTHING)
    stored.state.places.keep(half, Position(10, "x", 50.0))

    totals = stored.page(SubjectKind.SERIES, "Mud").totals

    assert totals.left == round(each * 1.5)


def test_what_lies_in_the_wastebasket_counts_nowhere(stored):
    mud, _ = stored.save(draft("Mud", tags=("silt",), authors=(INES, TOMAS)), draft("Tide", 1))
    stored.state.wastebasket.add([mud], NOTHING)

    page = stored.page(SubjectKind.AUTHOR, INES.id)

    assert titles(page) == ["Tide"]
    assert page.beside["tag"] == page.beside["author"] == []
    assert stored.page(SubjectKind.TAG, "silt") is None


def test_a_list_can_be_of_one_year_and_in_another_order(stored):
    stored.save(draft("Mud"), draft("Ebb", 0), draft("Tide", 1))

    of_year = stored.page(SubjectKind.AUTHOR, INES.id, year=2023)
    by_title = stored.page(SubjectKind.AUTHOR, INES.id, sort=SortKey.TITLE)

    assert titles(of_year) == ["Tide"]
    assert of_year.totals.articles == 3
    assert titles(by_title) == ["Ebb", "Mud", "Tide"]


def test_a_long_list_comes_in_parts(stored):
    stored.save(*(draft(f"Article {number}", number / 400) for number in range(FIRST + 5)))

    page = stored.page(SubjectKind.AUTHOR, INES.id)
    whole, rest = further(stored.library, stored.shelf, page, FIRST)

    assert (len(page.rows), page.length, len(whole.order)) == (FIRST, FIRST + 5, FIRST + 5)
    assert [each.row.title for each in rest] == [f"Article {FIRST + number}" for number in range(5)]


@pytest.mark.parametrize("kind", SubjectKind)
def test_all_that_a_page_asks_is_found_by_indexes(stored, kind):
    """Sorting a few counted groups and going through what was found is no search."""
    asked = {"overview": (overview_sql(kind), ("x",)), "parts": (PARTS, ("x",))}
    asked |= {
        of: (tallies_sql(kind, of), ("x", 40)) for of in (SubjectKind.AUTHOR, SubjectKind.TAG, SubjectKind.OWN_TAG)
    }

    for name, (sql, values) in asked.items():
        with stored.library.database.reading() as connection:
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
        scanned = {step for step in plan if step.startswith("SCAN")}
        assert scanned <= {"SCAN m", "SCAN n", "SCAN t", "SCAN asked", "SCAN chief", "SCAN CONSTANT ROW"}, (name, plan)


def test_a_subject_without_articles_has_no_page_but_an_author_who_is_known_has_one(stored):
    (mud,) = stored.save(draft("Mud"))
    stored.state.wastebasket.add([mud], NOTHING)

    assert stored.page(SubjectKind.TAG, "nothing") is None
    assert stored.page(SubjectKind.AUTHOR, "nobody") is None
    assert stored.page(SubjectKind.AUTHOR, INES.id).rows == ()


@given(st.sampled_from(SubjectKind), st.text(min_size=1))
def test_an_address_leads_back_to_its_subject(kind, value):
    assert subject_of(Subject(kind, value).address) == Subject(kind, value)


@pytest.mark.parametrize("address", ["", "author:", "article:x", "https://a.example", "x"])
def test_other_addresses_are_of_no_subject(address):
    assert subject_of(address) is None


def test_an_author_without_articles_of_others_is_not_beside_themselves(stored):
    stored.save(draft("Mud"))

    assert Subjects(stored.library).tallies(Subject(SubjectKind.AUTHOR, INES.id), SubjectKind.AUTHOR) == []
