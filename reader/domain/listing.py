"""Which articles are shown and in what order: the question a list asks of the library."""

from array import array
from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple


class View(StrEnum):
    """The views of the list."""

    ALL = "all"
    UNREAD = "unread"
    BOOKMARKS = "bookmarks"
    AUTHORS = "authors"
    WANTED = "wanted"
    TAGS = "tags"
    SOURCES = "sources"
    YEARS = "years"
    RECENT = "recent"
    LONG = "long"
    RANDOM = "random"
    STARTED = "started"
    TRASH = "wastebasket"
    ARCHIVE = "archive"
    QUEUE = "queue"
    COLLECTIONS = "collections"


MOST_BY_ONE = 16
MOST_RUNS = 50
"""Where rows go or come in more places, the list is shown anew."""
GROUPS = frozenset({View.AUTHORS, View.TAGS, View.SOURCES, View.YEARS, View.COLLECTIONS})
"""Views whose rows are groups of articles."""

NOT_OF_ARTICLES = GROUPS | {View.WANTED}
"""Views whose rows are no articles of the library."""

IN_OWN_ORDER = NOT_OF_ARTICLES | {View.RECENT, View.RANDOM, View.STARTED, View.TRASH, View.QUEUE}
"""Views that have one order and no other, while nothing is searched for."""

WITHOUT_ARCHIVE = frozenset({View.ALL, View.UNREAD, View.LONG, View.RANDOM})
"""Views that leave out what lies in the archive, unless something narrows them: then nothing is hidden."""

LONG_MINUTES = 20
"""From how many minutes on an article is a long read."""


class SortKey(StrEnum):
    """What a list can be sorted by."""

    PUBLISHED = "date"
    SAVED = "saved"
    TITLE = "title"
    AUTHOR = "author"
    LENGTH = "length"
    RELEVANCE = "relevance"


SORTS = tuple(key for key in SortKey if key is not SortKey.RELEVANCE)
"""Keys of lists that were not searched for."""

NEWEST_FIRST = frozenset({SortKey.PUBLISHED, SortKey.SAVED})
"""Keys whose natural direction is downwards."""


class ListQuery(NamedTuple):
    """One list of articles: a view, narrowed by words, an author's id, a tag that came with them, a series, the host
    of the address they came from, the year they were published in (UTC), a tag of the reader's, or the id of a
    collection, in an order.

    `reverse` turns the natural direction of the key: newest first for dates, A to Z and shortest first for the rest.
    With words, the list is in the order `found_by`: the most relevant first, or by a key in its natural direction.
    `shuffle` is any number; each stands for an order of the view RANDOM. With `has_archived` the archive is in it too.
    """

    view: View = View.ALL
    words: str = ""
    author: str = ""
    tag: str = ""
    series: str = ""
    sort: SortKey = SortKey.PUBLISHED
    reverse: bool = False
    found_by: SortKey = SortKey.RELEVANCE
    source: str = ""
    year: int = 0
    shuffle: int = 0
    own_tag: str = ""
    collection: str = ""
    has_archived: bool = False

    @property
    def is_by_hand(self) -> bool:
        """Whether the list is in an order that the reader made and can change."""
        is_collection = bool(self.collection) and self.view not in IN_OWN_ORDER
        return (self.view is View.QUEUE or is_collection) and not self.words.strip()

    @property
    def hides_archive(self) -> bool:
        """Whether what lies in the archive is left out."""
        is_narrowed = bool(self.words.strip()) or any(self.filters.values())
        return self.view in WITHOUT_ARCHIVE and not is_narrowed and not self.has_archived

    @property
    def filters(self) -> dict[str, Any]:
        """What narrows the view besides words, by field; those that do not are empty or 0."""
        return {name: getattr(self, name) for name in FILTERS}


OWN_TAG = "own_tag"
COLLECTION = "collection"
FILTERS = ("author", "tag", "series", "source", "year", OWN_TAG, COLLECTION)
NO_FILTERS = ListQuery().filters


class SavedSearch(NamedTuple):
    """A list under a name that the reader gave it."""

    id: str
    name: str
    query: ListQuery


class GroupRow(NamedTuple):
    """One row of the views of tags, sources, years and collections: choosing it sets the filter named `filter` to
    `value`. It stands `depth` deep in a tree."""

    filter: str
    value: str | int
    name: str
    articles: int
    depth: int = 0


class AuthorRow(NamedTuple):
    """One row of the authors' view."""

    id: str
    name: str
    bio: str
    articles: int


class WantedRow(NamedTuple):
    """An article that stored ones point to, and how many do; `source` is the id of the first, "" when none does.

    One that `is_saved` is a link that the reader saved elsewhere, with what was done with it there.
    """

    title: str
    snippet: str
    url: str
    links: int
    source: str
    source_title: str
    saved: datetime | None = None
    tags: tuple[str, ...] = ()
    is_read: bool = False
    is_starred: bool = False
    is_saved: bool = False
    highlights: int = 0


def place_in(order: "array[int]", key: int) -> int:
    """Where `key` stands in `order`, -1 if it does not: looked for as bytes, in a thirtieth of the time."""
    return _find(order.tobytes(), array("q", [key]).tobytes(), 0, order.itemsize) // order.itemsize


def without(order: "array[int]", gone: Collection[int]) -> "array[int]":
    """`order` with some keys left out; a few of them are looked for one by one, in a hundredth of the time."""
    if len(gone) > MOST_BY_ONE:
        return array("q", [key for key in order if key not in gone])
    rest = order[:]
    for key in gone:
        if (place := place_in(rest, key)) >= 0:
            del rest[place]
    return rest


def runs_apart(longer: "array[int]", shorter: "array[int]") -> list[tuple[int, int]]:
    """The runs of keys that `longer` has and `shorter` has not: where each begins in `longer`, and how many they are.
    None at all where they differ otherwise, or in more than `MOST_RUNS` places. Each key is there once."""
    whole, part, size = longer.tobytes(), shorter.tobytes(), longer.itemsize
    found: list[tuple[int, int]] = []
    place = other = 0  # in bytes, as all below
    while len(found) <= MOST_RUNS:
        same = _same(whole, part, place, other) // size * size
        place, other = place + same, other + same
        if place == len(whole):
            break
        after = _find(whole, part[other : other + size], place, size) if other < len(part) else len(whole)
        if after < 0:
            break
        found.append((place // size, (after - place) // size))
        place = after
    is_whole = (place, other) == (len(whole), len(part)) and len(found) <= MOST_RUNS
    return found if is_whole else []


def _find(data: bytes, key: bytes, start: int, size: int) -> int:
    found = data.find(key, start)
    while found >= 0 and found % size:  # between two keys
        found = data.find(key, found + 1)
    return found


def _same(one: bytes, other: bytes, start: int, other_start: int) -> int:
    """How many bytes are the same from there on, looked at in pieces that grow until one differs."""
    same, piece, most = 0, 4096, min(len(one) - start, len(other) - other_start)
    while same < most and piece:
        end = min(same + piece, most)
        if one[start + same : start + end] == other[other_start + same : other_start + end]:
            same, piece = end, min(2 * piece, 1 << 20)
        else:
            piece = (end - same) // 2
    return same
