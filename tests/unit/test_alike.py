"""What is like the article of the last time is kept, and used only while the engine would say the same."""

import json

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.domain.phrase import phrase
from reader.services.indexing import take_in
from reader.services.recommending import similar
from reader.storage.arriving.arrivals import Arrival
from reader.storage.indexing.alike import FACT
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from tests.unit.written import about

STEP = phrase("A step")


class Stored:
    """A library of articles on one matter, and a list over it that has not asked the engine yet."""

    def __init__(self, folder):
        self.state = State(folder / "state.db")
        self.library = Library(folder / "library.db")
        self.folder = folder / "index"
        self.ids = []
        for number in range(8):
            self.add(f"Tide {number}", about("tides", number))
        for number in range(8):
            self.add(f"Bread {number}", about("bread", number))
        take_in(self.library, self.folder)

    def add(self, title, body):
        [saved] = self.library.save([Arrival(Draft(title, body, BodyFormat.MARKDOWN, given_id=title))])
        self.ids.append(saved.id)

    def asked(self, article=0):
        """What is similar, and whether the engine was asked."""
        shelf = Shelf(self.library, self.state.database.path)
        try:
            found = similar(self.library, shelf, self.library.article(self.ids[article]), keep=self.keep)
        finally:
            self.library.database.connection.execute("DETACH DATABASE state")
        return found, shelf._index is not None

    def keep(self, text):
        self.library.remember(FACT, text)


@pytest.fixture
def stored(tmp_path):
    stored = Stored(tmp_path)
    yield stored
    stored.library.close()
    stored.state.close()


def test_what_was_found_once_is_found_again_without_the_engine(stored):
    first, was_asked = stored.asked()
    again, is_asked = stored.asked()

    assert len(first.rows) > 1
    assert (was_asked, is_asked) == (True, False)
    assert again == first


def test_it_is_for_one_article(stored):
    stored.asked(0)

    found, is_asked = stored.asked(1)

    assert is_asked
    assert stored.ids[1] not in {row.id for row in found.rows}


@pytest.mark.parametrize("is_taken_in", [False, True])
def test_an_article_that_came_since_is_not_missed(stored, is_taken_in):
    stored.asked()

    stored.add("Tide 9", about("tides", 9))
    if is_taken_in:
        take_in(stored.library, stored.folder)

    assert stored.asked()[1]


def test_what_lies_in_the_wastebasket_is_left_out_and_comes_back(stored):
    first, _ = stored.asked()
    gone = first.rows[0].id

    stored.state.wastebasket.add([gone], STEP)
    without, was_asked = stored.asked()
    kept, is_asked = stored.asked()
    stored.state.wastebasket.restore([gone], STEP)
    again, _ = stored.asked()

    assert gone not in {row.id for row in without.rows}
    assert (was_asked, is_asked) == (True, False)
    assert kept == without
    assert again == first


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", "no JSON", json.dumps([1, "id", 6, "label", [], [], [[1]], []])]
)
def test_what_cannot_be_read_counts_as_nothing(stored, text):
    first, _ = stored.asked()
    stored.keep(text)

    found, is_asked = stored.asked()

    assert is_asked
    assert found == first


def test_without_an_index_nothing_is_kept(stored):
    (stored.folder / "armchair.json").unlink()

    stored.asked()

    assert stored.library.fact(FACT) == ""
