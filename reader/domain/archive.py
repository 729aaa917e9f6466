"""What a library says of its articles and of itself beyond what a draft can: it travels in archives of whole libraries.

Times are seconds since 1970, UTC, as they are stored, so that nothing of them is lost on the way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from reader.domain.marks import Kept


class StateRow(NamedTuple):
    """One row of the reader's work: the name of its table, and its columns, `changed_at` and `deleted` among them."""

    table: str
    values: Mapping[str, Any]


class ArchivedLink(NamedTuple):
    """A link as it is stored; the keys say under which title and address its target is looked for."""

    kind: str
    title: str
    snippet: str
    url: str
    title_key: str
    url_key: str
    is_wanted: bool


class SourceFile(NamedTuple):
    """A file that an article was in when it was imported: size in bytes, time of change in nanoseconds."""

    path: str
    size: int
    modified: int


class ArchivedForm(NamedTuple):
    """Another form of an article, from another source, that is kept and not shown; `format` is that of its `body`."""

    fingerprint: str
    path: str
    title: str
    source_url: str
    body: str
    format: str
    original: bytes | None
    addresses: tuple[str, ...]

    @property
    def file(self) -> bytes:
        """The bytes of the file that it came from; its body is that file where there is no other original."""
        return self.body.encode("utf-8", "surrogatepass") if self.original is None else self.original


@dataclass(frozen=True, slots=True)
class Archived:
    """What is stored of an article, or of a saved link, besides the fields of its draft.

    `tags` have their places, `pictures` are names in the text with the ids of assets. An article that
    comes from a file of its own, which others may have changed since, is not `is_whole`: only its id is told, its
    byline, whether its text `is_unchanged`, and whether what stands before that `is_edited`.
    """

    id: str
    is_whole: bool = False
    is_unchanged: bool = True
    is_edited: bool = False
    fingerprint: str = ""
    byline: str = ""
    summary: str = ""
    published: float | None = None
    saved: float | None = None
    source_file: str = ""
    tags: tuple[tuple[int, str], ...] = ()
    links: tuple[ArchivedLink, ...] = ()
    addresses: tuple[str, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()
    files: tuple[SourceFile, ...] = ()
    forms: tuple[ArchivedForm, ...] = ()


class Expected(NamedTuple):
    """So many articles are to come out of a file, which is too large to be taken in at once. Each has an id of its own,
    so that one part of them needs not know the others."""

    articles: int


class FilePiece(NamedTuple):
    """A piece of a file that is kept whole, because several articles are in it: `place` counts from 0."""

    path: str
    digest: str
    size: int
    place: int
    data: bytes


class Beside(NamedTuple):
    """What an archive holds besides articles and saved links: marks and what else waits for state.db, by article or by
    "" for all of them; past imports, each with its time and whether it was undone; and pieces of files that are kept
    whole."""

    waiting: "tuple[tuple[str, Kept], ...]" = ()
    imports: tuple[tuple[float, str, bool], ...] = ()
    pieces: tuple[FilePiece, ...] = ()
