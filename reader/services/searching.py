"""Lists of articles, by what they are or by what they hold: the whole library searched, the best first."""

import re
import time
from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.listing import NOT_OF_ARTICLES, ListQuery, SortKey
from reader.domain.search_query import Atom, Marked, SearchField, SearchQuery, Words, parse
from reader.storage.shelf import Shelf

if TYPE_CHECKING:
    from reader.storage.index import SearchIndex

FIRST = 200
"""How many of the best are enough to show at once, while the others are still being fetched."""
MOST = 100_000
"""How many results a list can hold; the count is of all."""
MANY_WORDS = 4
"""A question of so many words need not find them all."""
FEW_RESULTS = 10
FEW_WAITING = 2000
"""Articles that are taken into the index in a moment: two seconds' worth."""
MOST_TYPED = 10_000
"""Signs; what is beyond them was pasted by mistake."""
MOST_BY_TITLE = 16
"""Clauses of a search by title: each goes through all of them."""
MOST_SLIPS, MOST_MENDED = 2, 8
"""How many letters of a word may be wrong, and how many words of a search are looked at for that."""
_CANDIDATES = 4000
_CLOSE = 0.6


@dataclass(frozen=True, slots=True)
class Results:
    """The keys of the list that `query` asks for, in their order, and of how many articles they are the first; -1 while
    only these were counted.

    `is_by_title` when only titles and authors could be searched, for there is no index just now; `is_partial` when the
    index has yet to take in many articles; `is_loose` when only some of the words were asked for, because hardly any
    article has them all; `instead` is what might have been meant where nothing was found.
    """

    query: ListQuery
    order: "array[int]"
    count: int
    seconds: float = 0.0
    is_by_title: bool = False
    is_partial: bool = False
    is_loose: bool = False
    instead: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing more to fetch."""
        return self.count >= 0 and len(self.order) >= min(self.count, MOST)


def listed(
    shelf: Shelf,
    query: ListQuery,
    *,
    limit: int = MOST,
    is_typing: bool = False,
    is_stale: Callable[[], bool] = lambda: False,
) -> Results:
    """The articles of a list, the first `limit` of them where they were searched. Raises `Cancelled` once stale."""
    since = time.perf_counter()
    words = "" if query.view in NOT_OF_ARTICLES else query.words  # there they look for groups, or for links
    asked = parse(words[:MOST_TYPED], is_typing=is_typing)
    if not asked.clauses:
        order = shelf.order(query._replace(words=""), is_stale, None if limit == MOST else limit)
        return Results(query, order, -1 if len(order) == limit < MOST else len(order))
    found = shelf.with_index(lambda index: _found(shelf, index, query, asked, limit))
    if found is None:
        order = _by_title(shelf, query, asked, is_stale)
        found = Results(query, order, len(order), is_by_title=True)
    else:
        found = replace(found, is_partial=shelf.is_index_behind(FEW_WAITING))
    return replace(found, seconds=time.perf_counter() - since)


def _found(shelf: Shelf, index: "SearchIndex", query: ListQuery, asked: SearchQuery, limit: int) -> Results:
    from reader.storage.indexing.index_queries import Known

    only, never = shelf.bounds(query)
    marks = {atom.mark for clause in asked.clauses for atom in clause.any_of if isinstance(atom, Marked)}
    marked = {mark: shelf.marks.keys(mark) for mark in map(_kept_mark, marks)}
    known = Known(asked, only, never, marked, tagged=_tagged(shelf, asked))
    is_by_relevance = query.found_by is SortKey.RELEVANCE and bool(asked.words)
    enough = limit if is_by_relevance else MOST
    found = index.search(known, enough, is_counted=limit == MOST)
    is_loose = 0 <= found.count < FEW_RESULTS and len(asked.words) >= MANY_WORDS
    if is_loose:
        strict, found = found, index.search(known._replace(is_loose=True), enough, is_counted=limit == MOST)
        is_loose = not 0 <= found.count <= strict.count
    keys = found.keys if is_by_relevance else shelf.sorted(found.keys, query)
    instead = "" if found.count else suggestion(index, query.words, asked)
    if instead and not index.search(known._replace(query=parse(instead)), 1, is_counted=False).count:
        instead = ""
    gone = len(found.keys) - len(keys)  # from the library; the index does not know it yet
    return Results(query, keys, max(-1, found.count - gone), is_loose=is_loose, instead=instead)


def _tagged(shelf: Shelf, asked: SearchQuery) -> dict[Words, frozenset[int]]:
    """What of the words that may stand in tags stands in the reader's own ones."""
    words = (atom for clause in asked.clauses for atom in clause.any_of if isinstance(atom, Words))
    found = {atom: shelf.tagged(atom) for atom in words if atom.field in (None, SearchField.TAG)}
    return {atom: keys for atom, keys in found.items() if keys}


def _kept_mark(mark: str) -> str:
    """The mark that is looked up for one that is asked for: unread is what is not read, mostly nearly everything."""
    return "read" if mark == "unread" else mark


def _by_title(shelf: Shelf, query: ListQuery, asked: SearchQuery, is_stale: Callable[[], bool]) -> "array[int]":
    """What titles, names, tags and marks answer; what else is asked for counts as met."""
    order = shelf.order(query._replace(words="", has_archived=True), is_stale)
    for clause in asked.clauses[:MOST_BY_TITLE]:
        known = [_keys_by_title(shelf, query, atom, order, is_stale) for atom in clause.any_of[:MOST_BY_TITLE]]
        keys = set[int]().union(*(each for each in known if each is not None))
        if None not in known:
            order = array("q", (key for key in order if (key in keys) is not clause.is_excluded))
    return order


def _keys_by_title(
    shelf: Shelf, query: ListQuery, atom: Atom, order: "array[int]", is_stale: Callable[[], bool]
) -> set[int] | None:
    if isinstance(atom, Marked):
        marked = set(shelf.marks.keys(_kept_mark(atom.mark)))
        return set(order) - marked if atom.mark == "unread" else marked
    if not isinstance(atom, Words) or atom.field is SearchField.SOURCE:
        return None
    if atom.field is SearchField.TAG:
        return set(shelf.order(ListQuery(tag=atom.text), is_stale)) | shelf.tagged(atom)
    return set(shelf.order(query._replace(words=atom.text), is_stale))


def suggestion(index: "SearchIndex", typed: str, asked: SearchQuery) -> str:
    """What was typed with each word that no article has in the nearest spelling that some have; "" if there is none."""
    text = typed
    looked_at = [(token, words.field) for words in asked.words[:MOST_MENDED] for token in words.text.split()]
    for token, field in looked_at[:MOST_MENDED]:
        if near := _nearest(index, token, field):
            text = re.sub(rf"(?<!\w){re.escape(token)}(?!\w)", near, text, count=1)
    return text if text != typed else ""


def _nearest(index: "SearchIndex", word: str, field: SearchField | None) -> str:
    """The nearest spelling of a word that no article has: the same letters but for one or two."""
    from reader.storage.indexing.index_queries import ANYWHERE
    from reader.storage.indexing.index_text import searchable, words

    fields = (str(field),) if field else ANYWHERE
    folded = words(searchable(word))
    if len(folded) != 1 or len(folded[0]) < 3 or any(index.frequency(each, folded[0]) for each in fields):
        return ""
    counts: dict[str, int] = {}
    for beginning in dict.fromkeys((folded[0][:2], folded[0][:1], folded[0][1:2])):
        for each in fields:
            counts |= dict(index.beginning(each, beginning, _CANDIDATES))
    from difflib import get_close_matches

    near = get_close_matches(folded[0], list(counts), n=20, cutoff=_CLOSE)
    slips = {found: _slips(folded[0], found) for found in near}
    likely = (found for found in near if slips[found] <= MOST_SLIPS)
    return min(likely, key=lambda found: (slips[found], -counts[found]), default="")


def _slips(word: str, found: str) -> int:
    """How many letters were left out, added, mistaken or transposed (optimal string alignment distance:
    https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance)."""
    above, row = list[int](), list(range(len(found) + 1))
    for i, letter in enumerate(word, 1):
        before, above, row = above, row, [i]
        for j, other in enumerate(found, 1):
            least = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == found[j - 2] and word[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            row.append(least)
    return row[-1]
