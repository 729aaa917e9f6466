"""Large sets that a search is bound to: sifted, it finds what the engine would find with each key."""

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.search_query import parse
from reader.storage.index import IndexWriter, SearchIndex
from reader.storage.indexing import index_sieve
from reader.storage.indexing.index_document import Entry
from reader.storage.indexing.index_queries import Known
from reader.storage.indexing.index_sieve import Sieve, sifted

LABEL = "library/1"
ARTICLES = 40
KEYS = st.lists(st.integers(1, ARTICLES), unique=True)
QUERIES = (
    "mud",
    "mud is:unread",
    "is:read mud",
    "mud -is:read",
    "-is:unread",
    "is:bookmarked is:unread",
    "is:read OR is:bookmarked",
    "mud -is:bookmarked is:read OR mud",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    """Every second of the articles speaks of mud, each once more than the one before."""
    folder = tmp_path_factory.mktemp("index")
    with IndexWriter(folder, [LABEL]) as writer:
        for key in range(1, ARTICLES + 1):
            text = " ".join(["mud"] * key if key % 2 else ["silt"])
            fields = {"authors": "", "tags": (), "source": "", "published": None, "words": 1, "minutes": 1}
            writer.put(Entry(key=key, title="Title", text=text, language="en", **fields))
        writer.commit(LABEL, is_whole=True)
    index = SearchIndex(folder, [LABEL])
    assert index.search(Known(parse("mud")), 1).count == ARTICLES // 2
    return index


@pytest.fixture(scope="module", autouse=True)
def every_set_is_large():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_sieve, "FEW", 3)
        yield


@given(st.sampled_from(QUERIES), KEYS, KEYS, st.none() | KEYS, KEYS, st.integers(1, ARTICLES), st.booleans())
def test_a_search_is_the_same_sifted(index, query, read, marked, only, never, limit, is_counted):
    known = Known(parse(query), only, never, {"read": read, "bookmarked": marked})

    found = index.search(known, limit, is_counted=is_counted)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_sieve, "FEW", ARTICLES)
        by_engine = index.search(known, ARTICLES)
    assert found.count in (by_engine.count, -1)
    assert found.count >= 0 or (not is_counted and len(found.keys) == limit)
    assert set(found.keys) <= set(by_engine.keys)
    assert len(found.keys) == min(limit, by_engine.count)
    if "mud" in query:
        assert found.keys == by_engine.keys[:limit]


def test_few_of_many_are_found_however_deep_they_stand(index):
    known = Known(parse("mud is:read"), marked={"read": [1, 3, 5, 7]})

    found = index.search(known, 2, is_counted=False)

    assert list(found.keys) == [7, 5]


def test_small_sets_are_left_to_the_engine():
    known = Known(parse("mud is:read"), [1], [2, 3], {"read": [4]})

    assert sifted(known) == (known, None)


def test_only_the_large_of_the_sets_are_sifted():
    large = [4, 5, 6, 7]

    bound, sieve = sifted(Known(parse("mud is:unread is:bookmarked"), [1, 2], [3], {"read": large, "bookmarked": [2]}))

    assert (bound.query, bound.only, list(bound.never)) == (parse("mud"), [2], [3])
    assert sieve == Sieve([], [set(large)])
    assert sieve.kept(array("q", [5, 1, 4, 2])) == array("q", [1, 2])
