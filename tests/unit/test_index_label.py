"""Whether the index is up to the library is told by its label, without the search engine."""

import subprocess
import sys

import pytest

from reader.domain.article import BodyFormat, Draft
from reader.services import indexing
from reader.storage.arriving.arrivals import Arrival
from reader.storage.indexing.index_queue import IndexQueue
from reader.storage.library import Library


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "library.db")
    library.save([Arrival(Draft("Tides", "The moon pulls.", BodyFormat.TEXT))])
    yield library
    library.close()


def test_an_index_is_up_to_the_library_once_it_took_all_in(library, tmp_path):
    assert not IndexQueue(library).is_empty_for(tmp_path / "index")

    indexing.take_in(library, tmp_path / "index")

    assert IndexQueue(library).is_empty_for(tmp_path / "index")


def test_what_came_since_has_to_be_taken_in(library, tmp_path):
    indexing.take_in(library, tmp_path / "index")

    library.save([Arrival(Draft("Knots", "Over and under.", BodyFormat.TEXT))])

    assert not IndexQueue(library).is_empty_for(tmp_path / "index")


def test_an_index_of_another_library_or_none_is_not_up_to_this_one(library, tmp_path):
    indexing.take_in(library, tmp_path / "index")
    other = Library(tmp_path / "other.db")

    assert not IndexQueue(other).is_empty_for(tmp_path / "index")
    assert not IndexQueue(library).is_empty_for(tmp_path / "nothing")
    other.close()


def test_the_label_is_read_without_the_search_engine():
    code = "import sys, reader.storage.indexing.index_queue; sys.exit('tantivy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
