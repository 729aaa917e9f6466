"""Articles, authors and tags by a few letters of their names, and by names with slips in them; for the read lane."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.jumping import Asked, Kind, Match, Target, in_text, match
from reader.domain.listing import OWN_TAG, ListQuery, View
from reader.domain.progress import Cancelled
from reader.domain.search_query import parse
from reader.domain.text import fold
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.views.titles import folded_titles

if TYPE_CHECKING:
    from array import array

MOST = {Kind.ARTICLE: 30, Kind.AUTHOR: 8, Kind.OWN_TAG: 8, Kind.TAG: 8}
"""How many of a kind are found where others are found, too."""
MOST_ALONE = 100
SLIPS = 5
"""The rank of what is only like what was typed."""
FEWEST_LETTERS = 4
"""With fewer, too much is alike."""
ALIKE = 80.0
"""How much in a hundred must be the same."""
_LOOKED_AT = 4
"""How many times as many names are looked at as are wanted."""
_AT_ONCE = 2000
"""How many names are compared before others have their turn: some milliseconds."""
_WORD = re.compile(r"\w+")


class Found(NamedTuple):
    """A target and how it was found."""

    target: Target
    match: Match


class Names(NamedTuple):
    """Names that are few enough to be held: targets, and the text of each folded."""

    targets: list[Target]
    folded: list[str]


def names(shelf: Shelf) -> Names:
    """The authors and tags of the library, those first that have most articles."""
    authors = sorted((row for row in shelf.authors() if row.name), key=lambda row: -row.articles)
    targets = [Target(Kind.AUTHOR, row.id, row.name, str(row.articles)) for row in authors]
    for row in shelf.groups(View.TAGS):
        kind = Kind.OWN_TAG if row.filter == OWN_TAG else Kind.TAG
        targets.append(Target(kind, str(row.value), str(row.value), str(row.articles)))
    return Names(targets, [fold(target.text) for target in targets])


def among(asked: Asked, targets: Iterable[Target], *, is_strict: bool = False) -> list[Found]:
    """Those of a few targets that are asked for, in their order."""
    wanted = (target for target in targets if asked.takes(target.kind))
    found = (_found(asked.words, target, is_strict=is_strict) for target in wanted)
    return [each for each in found if each]


def _found(words: str, target: Target, *, is_strict: bool) -> Found | None:
    """By its text, or else by its other name, where only what is not far off counts."""
    if how := match(words, target.text, is_strict=is_strict):
        return Found(target, how)
    if target.also and (how := match(words, target.also, is_strict=True)):
        return Found(target._replace(detail=target.also), Match(how.rank))
    return None


def named(asked: Asked, known: Names) -> list[Found]:
    """The authors and tags that are asked for, as many of each as are wanted."""
    several = asked.words.split()
    most = MOST_ALONE if asked.kind else MOST[Kind.AUTHOR]
    found = []
    for kind in (Kind.AUTHOR, Kind.OWN_TAG, Kind.TAG):
        at_words, within = list[Target](), list[Target]()
        for target, folded in zip(known.targets, known.folded, strict=True):
            if target.kind is kind and asked.takes(kind) and all(word in folded for word in several):
                is_at_word = not several or folded.startswith(several[0]) or f" {several[0]}" in folded
                (at_words if is_at_word else within).append(target)
        few = [*at_words, *within][: most * _LOOKED_AT]
        some = among(asked, few, is_strict=True)
        found += sorted(some, key=lambda each: each.match.rank)[:most]
    return found


def articles(shelf: Shelf, asked: Asked, is_stale: Callable[[], bool]) -> list[Found]:
    """The articles whose titles have the words that are asked for: by the search index where there is one, and what has
    them within words by the titles themselves. Raises `Cancelled` once stale."""
    limit = MOST_ALONE if asked.kind else MOST[Kind.ARTICLE]
    if not asked.words:
        return [Found(target, Match(0)) for target in _rows(shelf, shelf.order(ListQuery(), is_stale, limit))]
    by_index = shelf.with_index(lambda index: _indexed(index, shelf, asked.words, limit))
    found = _titled(shelf, by_index or (), asked)
    if len(found) < limit:
        known = {each.target.key for each in found}
        keys = shelf.order(ListQuery(words=asked.words), is_stale, limit)
        found += [each for each in _titled(shelf, keys, asked) if each.target.key not in known]
    return found[:limit]


def alike(asked: Asked, targets: Sequence[Target], known: Names) -> list[Found]:
    """What is only like what was typed, among what is at hand."""
    near = [target for target in (*targets, *known.targets) if asked.takes(target.kind)]
    called = [*((target, target.text) for target in near), *((target, target.also) for target in near if target.also)]
    found: dict[str, Found] = {}
    for place, _ in _nearest(asked.words, [fold(name) for _, name in called]):
        target, name = called[place]
        found.setdefault(target.name, _slipped(asked.words, target, name))
    return list(found.values())


def alike_articles(library: Library, shelf: Shelf, asked: Asked, is_stale: Callable[[], bool]) -> list[Found]:
    """Articles with titles that are only like what was typed. Goes through all of them, and raises `Cancelled` once
    stale."""
    if len(asked.words) < FEWEST_LETTERS:
        return []
    best = list[tuple[float, int]]()
    _, trashed = shelf.bounds(ListQuery())
    for keys, titles in folded_titles(library, _AT_ONCE):
        if is_stale():
            raise Cancelled
        near = _nearest(asked.words, titles)
        best += [(-score, keys[place]) for place, score in near if keys[place] not in trashed]
        best = sorted(best)[: MOST[Kind.ARTICLE]]
    return [Found(target, _slip(asked.words, target.text)) for target in _rows(shelf, [key for _, key in best])]


def _indexed(index: object, shelf: Shelf, words: str, limit: int) -> "array[int]":
    """The keys of what the index finds in titles; the last word may go on."""
    from reader.storage.index import SearchIndex
    from reader.storage.indexing.index_queries import Known

    assert isinstance(index, SearchIndex)
    asked = parse(" ".join(f"title:{word}" for word in _WORD.findall(words)), is_typing=True)
    only, never = shelf.bounds(ListQuery())
    return index.search(Known(asked, only, never), limit, is_counted=False).keys


def _titled(shelf: Shelf, keys: "Sequence[int] | array[int]", asked: Asked) -> list[Found]:
    """Of these articles those whose title is found. The index knows more forms of a word than are written there."""
    rows = ((target, match(asked.words, target.text, is_strict=True)) for target in _rows(shelf, keys))
    return [Found(target, how) for target, how in rows if how]


def _rows(shelf: Shelf, keys: "Sequence[int] | array[int]") -> list[Target]:
    return [Target(Kind.ARTICLE, row.id, row.title, row.authors) for row in shelf.rows(keys)]


def _nearest(words: str, folded: Sequence[str]) -> list[tuple[int, float]]:
    """The places of the names that are most like `words`, and how much, the best first: a piece of the name and, for
    less, all of it."""
    if len(words) < FEWEST_LETTERS:
        return []
    from rapidfuzz import fuzz, process

    found = process.extract(words, folded, scorer=fuzz.partial_ratio, score_cutoff=ALIKE, limit=MOST[Kind.ARTICLE])
    whole = [
        (place, score + fuzz.ratio(words, name)) for name, score, place in found if len(name) >= FEWEST_LETTERS - 1
    ]
    return sorted(whole, key=lambda each: -each[1])


def _slipped(words: str, target: Target, name: str) -> Found:
    """A target that was found by this one of its names."""
    if name == target.text:
        return Found(target, _slip(words, name))
    return Found(target._replace(detail=name), Match(SLIPS))


def _slip(words: str, text: str) -> Match:
    """Marks the longest run of signs that both have in this order."""
    from rapidfuzz.distance import LCSseq

    blocks = LCSseq.opcodes(words, fold(text))
    places = [place for block in blocks if block.tag == "equal" for place in range(block.dest_start, block.dest_end)]
    return Match(SLIPS, in_text(places, text))
