"""Authors whom the reader says are one: in state.db, in library.db, and in all that is read of both."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.article import Author, BodyFormat, Draft, Honour
from reader.domain.listing import ListQuery, View
from reader.domain.phrase import NOTHING, phrase
from reader.domain.subject import Subject, SubjectKind
from reader.services.spellings import likely_same
from reader.services.subjects import Wanted, subject_page
from reader.storage.arriving import merged_authors
from reader.storage.arriving.arrivals import Arrival
from reader.storage.deeds.author_merges import resolved
from reader.storage.library import Library
from reader.storage.library_schema import AUTHORS
from reader.storage.shelf import Shelf
from reader.storage.state import State
from tests.cases import cases

INES = Author("Inés Calder")
COMMA = Author("Calder, Inés", "Writes on coasts.", (Honour("Meridian Prize", 2009),))
SHORT = Author("I. Calder")
TOMAS = Author("Tomas Brandt")


def draft(title, *authors):
    published = datetime(2024, 3, 1, tzinfo=UTC)
    return Draft(title, f"{title} lies where it fell.", BodyFormat.MARKDOWN, authors=authors, published=published)


class Stored:
    """A library that follows its state."""

    def __init__(self, folder):
        self.folder = folder
        self.state = State(folder / "state.db")
        self.library = Library(folder / "library.db")
        self.shelf = Shelf(self.library, folder / "state.db")

    def save(self, *drafts):
        return [saved.id for saved in self.library.save([Arrival(one) for one in drafts])]

    def follow(self):
        return merged_authors.apply(self.library.database, self.state.merges.all())

    def merge(self, *authors, into):
        self.state.merges.merge([author.id for author in authors], into.id, phrase("Merge"))
        return self.follow()

    def titles(self, author):
        return {row.title for row in self.shelf.rows(self.shelf.order(ListQuery(author=author.id)))}

    def byline(self, id_):
        return self.library.article(id_).author_names


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path)
    yield stored
    stored.library.close()
    stored.state.close()


def test_merged_authors_are_one_in_lists_bylines_and_counts(stored):
    mud, tide, _ = stored.save(draft("Mud", INES), draft("Tide", COMMA, TOMAS), draft("Other", TOMAS))

    stored.merge(COMMA, into=INES)

    assert stored.titles(INES) == stored.titles(COMMA) == {"Mud", "Tide"}
    assert (stored.byline(mud), stored.byline(tide)) == ("Inés Calder", "Inés Calder, Tomas Brandt")
    assert stored.shelf.author_count(COMMA.id) == 2
    assert [(row.name, row.articles) for row in stored.shelf.authors()] == [("Inés Calder", 2), ("Tomas Brandt", 2)]
    assert stored.shelf.counts()[View.AUTHORS] == 2
    assert stored.shelf.author_name(COMMA.id) == "Inés Calder"
    assert {row.title for row in stored.library.by_author(COMMA.id, 5)} == {"Mud", "Tide"}


def test_undo_parts_them_and_redo_merges_them_again(stored):
    _, tide = stored.save(draft("Mud", INES), draft("Tide", COMMA))
    stored.merge(COMMA, into=INES)

    stored.state.undo()
    stored.follow()
    parted = stored.byline(tide), stored.titles(INES)
    stored.state.redo()
    stored.follow()

    assert parted == ("Calder, Inés", {"Mud"})
    assert (stored.byline(tide), stored.titles(INES)) == ("Inés Calder", {"Mud", "Tide"})


def test_what_is_imported_later_or_again_is_of_the_one_author_too(stored):
    stored.save(draft("Mud", INES), draft("Tide", COMMA))
    stored.merge(COMMA, into=INES)

    tide, ebb = stored.save(draft("Tide", COMMA), draft("Ebb", COMMA))
    changed = stored.follow()

    assert changed == 1
    assert (stored.byline(tide), stored.byline(ebb)) == ("Inés Calder", "Inés Calder")
    assert stored.titles(INES) == {"Mud", "Tide", "Ebb"}
    assert stored.follow() == 0


def test_merges_outlive_the_program(stored):
    (tide,) = stored.save(draft("Tide", COMMA))
    stored.save(draft("Mud", INES))
    stored.merge(COMMA, into=INES)
    stored.state.close()

    stored.state = State(stored.folder / "state.db")

    assert stored.state.merges.all() == {COMMA.id: INES.id}
    assert stored.byline(tide) == "Inés Calder"


def test_an_article_of_both_spellings_counts_and_is_signed_once(stored):
    (mud,) = stored.save(draft("Mud", INES, COMMA))

    stored.merge(COMMA, into=INES)

    assert stored.byline(mud) == "Inés Calder"
    assert stored.shelf.author_count(INES.id) == 1
    assert [row.articles for row in stored.shelf.authors()] == [1]
    assert len(stored.library.article(mud).authors) == 1


def test_a_group_is_merged_whole_and_any_of_it_can_give_the_name(stored):
    stored.save(draft("Mud", INES), draft("Tide", COMMA), draft("Ebb", SHORT))
    stored.merge(SHORT, into=COMMA)

    stored.merge(COMMA, into=INES)
    first = stored.state.merges.all()
    stored.merge(INES, into=SHORT)

    assert first == {SHORT.id: INES.id, COMMA.id: INES.id}
    assert stored.state.merges.all() == {INES.id: SHORT.id, COMMA.id: SHORT.id}
    assert stored.titles(INES) == {"Mud", "Tide", "Ebb"}


def test_one_of_three_can_be_parted(stored):
    stored.save(draft("Mud", INES), draft("Tide", COMMA), draft("Ebb", SHORT))
    stored.merge(COMMA, SHORT, into=INES)

    stored.state.merges.part(COMMA.id, NOTHING)
    stored.follow()

    assert stored.titles(INES) == {"Mud", "Ebb"}
    assert stored.titles(COMMA) == {"Tide"}


def test_the_page_of_merged_authors_tells_what_is_known_of_any(stored):
    _, tide = stored.save(draft("Mud", INES), draft("Tide", COMMA, TOMAS))
    stored.merge(COMMA, into=INES)

    page = subject_page(stored.library, stored.shelf, Wanted(Subject(SubjectKind.AUTHOR, COMMA.id)))

    (shown, _) = stored.library.article(tide).authors
    assert (page.name, page.author.bio, page.author.honours) == (INES.name, COMMA.bio, COMMA.honours)
    assert (shown.name, shown.bio, shown.honours) == (INES.name, COMMA.bio, COMMA.honours)
    assert page.totals.articles == 2
    assert [tally.name for tally in page.beside["author"]] == [TOMAS.name]


def test_likely_spellings_are_offered_until_they_are_merged(stored):
    stored.save(draft("Mud", INES), draft("Tide", COMMA), draft("Ebb", SHORT), draft("Other", TOMAS))

    before = likely_same(stored.library, INES)
    stored.merge(COMMA, into=INES)
    after = likely_same(stored.library, INES)
    page = subject_page(stored.library, stored.shelf, Wanted(Subject(SubjectKind.AUTHOR, INES.id)))

    assert {tally.name for tally in before} == {COMMA.name, SHORT.name}
    assert [tally.name for tally in after] == [SHORT.name]
    assert [(tally.name, tally.articles) for tally in page.merged] == [(COMMA.name, 1)]


def test_what_asks_for_the_articles_of_an_author_is_answered_by_indexes(stored):
    sql = {
        "articles": (merged_authors.ARTICLES, ('["x"]',)),
        "list": (f"SELECT article FROM article_authors WHERE author IN {AUTHORS}", ("x",)),
    }
    for name, (text, values) in sql.items():
        with stored.library.database.reading() as connection:
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {text}", values)]
        assert not [step for step in plan if step.startswith("SCAN") and "article" in step], (name, plan)


@settings(max_examples=cases(2000))
@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefg")))
def test_whatever_two_machines_say_nobody_is_shown_as_one_who_is_not_shown(shown_as):
    ends = resolved(shown_as)

    assert not ends.keys() & set(ends.values())
    assert ends.keys() <= shown_as.keys()
