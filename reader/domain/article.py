"""An article and what belongs to it, as plain values that pass between rooms."""

from base64 import b32encode
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.digest import sha256
from reader.domain.phrase import Phrase
from reader.domain.text import fold, title_key, url_key

if TYPE_CHECKING:
    from reader.domain.archive import Archived
    from reader.domain.marks import Kept


class BodyFormat(StrEnum):
    """What the body of an article is written in."""

    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


class LinkKind(StrEnum):
    """What an article's link is to it."""

    PREVIOUS = "previous"
    NEXT = "next"
    RECOMMENDED = "recommended"
    BODY = "body"
    SERIES = "series"


@dataclass(frozen=True, slots=True)
class Honour:
    """A prize or rank of an author; `year` where the text gives one."""

    text: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote an article; `name` is "" while unknown, `picture` the id of an asset.

    `stored_id` is the id under which the library knows the author: a name that the reader gave does not change it.
    """

    name: str = ""
    bio: str = ""
    honours: tuple[Honour, ...] = ()
    link: str = ""
    picture: str = ""
    stored_id: str = field(default="", compare=False, repr=False)

    @property
    def id(self) -> str:
        """Same name, same author; authors without a name are told apart by their bio."""
        if self.stored_id:
            return self.stored_id
        return _digest("author", fold(self.name)) if self.name else _digest("bio", fold(self.bio))


@dataclass(frozen=True, slots=True)
class Link:
    """From an article to another, stored (`target` is its id) or not yet.

    `url` is the address as the article's HTML writes it in `href`: absolute, relative, or `wiki:Title`. `means` is the
    address of the file that it leads to, where its site says that and not the `url` alone.
    """

    kind: LinkKind
    title: str = ""
    snippet: str = ""
    url: str = ""
    target: str | None = None
    means: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture stored with an article; `name` is what the body writes in `src`, sizes are in pixels, 0 if unknown."""

    name: str
    media_type: str
    data: bytes = b""
    width: int = 0
    height: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an importer makes of a file: all that the file says, before the library knows it.

    `body` is as imported, less what went into other fields. `original` is the raw file where the body alone could
    not give it back. `notes` say what was guessed. `addresses` are further URLs or file names it is known under.
    `kept` is what the reader did with the article in the program that it comes from, whose tags are among `tags`.
    `is_link` says that there is but an address: `body` is "", and the article is still wanted. `is_doubtful` says that
    it is not sure what on a page is the article, so that all of it is the body.
    `archived` is what Armchair itself says of an article that it wrote out.
    """

    title: str
    body: str
    body_format: BodyFormat
    authors: tuple[Author, ...] = ()
    published: datetime | None = None
    saved: datetime | None = None
    source_url: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    series: str = ""
    series_place: float | None = None
    summary: str = ""
    links: tuple[Link, ...] = ()
    assets: tuple[Asset, ...] = ()
    addresses: tuple[str, ...] = ()
    original: bytes | None = None
    given_id: str = ""
    notes: tuple[Phrase, ...] = ()
    kept: "Kept | None" = None
    is_link: bool = False
    is_doubtful: bool = False
    archived: "Archived | None" = None


class Skipped(NamedTuple):
    """Something in a file that an importer can make no draft of: why, and where.

    `line` and `entry` count from 1; `part` is the name of a file in an archive.
    """

    reason: Phrase
    line: int | None = None
    entry: int | None = None
    part: str = ""


class Noted(NamedTuple):
    """Something in a file that was guessed, or not understood, in what came otherwise; places as in `Skipped`."""

    note: Phrase
    line: int | None = None
    entry: int | None = None
    part: str = ""


Found = Draft | Skipped | Noted
"""What importers find in the files of others."""


class Article(NamedTuple):
    """A stored article, whole but for its pictures' bytes. Times are aware UTC; `is_doubtful` as in `Draft`."""

    id: str
    title: str
    body: str
    body_format: BodyFormat
    authors: tuple[Author, ...]
    published: datetime | None
    saved: datetime
    source_url: str
    source_file: str
    language: str
    tags: tuple[str, ...]
    series: str
    series_place: float | None
    summary: str
    words: int
    minutes: int
    html: str = ""
    rendered_by: int = 0
    assets: tuple[Asset, ...] = ()
    is_doubtful: bool = False

    @property
    def author_names(self) -> str:
        """The names known, parted by commas; "" when none is."""
        return ", ".join(author.name for author in self.authors if author.name)


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of a list of articles; `percent` is 0 to 100, how far it was read; `stars` is 0 for no rating."""

    id: str
    title: str
    summary: str
    authors: str
    published: datetime | None
    saved: datetime
    minutes: int
    percent: int
    is_read: bool
    is_bookmarked: bool
    language: str = ""
    stars: int = 0
    is_archived: bool = False


def article_id(draft: Draft) -> str:
    """The same article has the same id on every machine: from its given id, its address, or its title and text."""
    if draft.given_id:
        return _digest("id", draft.given_id)
    if address := url_key(draft.source_url):
        return _digest("url", address)
    return _digest("text", title_key(draft.title), fold(draft.body))


def asset_id(data: bytes) -> str:
    """The id of a picture is derived from its bytes, so that one picture is stored once."""
    return _short(data)


def _digest(*parts: str) -> str:
    return _short("\0".join(parts).encode("utf-8", "surrogatepass"))


def _short(data: bytes) -> str:
    return b32encode(sha256(data)[:10]).decode("ascii").lower()
