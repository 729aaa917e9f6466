"""Which articles are shown and in what order: the question a list asks of the library."""

from enum import StrEnum
from typing import NamedTuple


class View(StrEnum):
    """The views of the list."""

    ALL = "all"
    UNREAD = "unread"
    BOOKMARKS = "bookmarks"
    AUTHORS = "authors"
    WANTED = "wanted"


class SortKey(StrEnum):
    """What a list can be sorted by."""

    PUBLISHED = "date"
    SAVED = "saved"
    TITLE = "title"
    AUTHOR = "author"
    LENGTH = "length"


NEWEST_FIRST = frozenset({SortKey.PUBLISHED, SortKey.SAVED})
"""Keys whose natural direction is downwards."""


class ListQuery(NamedTuple):
    """One list of articles: a view, narrowed by words, an author's id, a tag or a series, in an order.

    `reverse` turns the natural direction of the key: newest first for dates, A to Z and shortest first for the rest.
    """

    view: View = View.ALL
    words: str = ""
    author: str = ""
    tag: str = ""
    series: str = ""
    sort: SortKey = SortKey.PUBLISHED
    reverse: bool = False


class AuthorRow(NamedTuple):
    """One row of the authors' view."""

    id: str
    name: str
    bio: str
    articles: int


class WantedRow(NamedTuple):
    """An article that stored ones point to, and how many of them do; `source` is the id of the first."""

    title: str
    snippet: str
    url: str
    links: int
    source: str
    source_title: str
