"""What of library.db the search index must still take in: named in the transaction that changes it, taken off once the
index has it. Whatever is cut off in between is done again.

Index and library bear the same label, another one after each commit, so that an older copy of either is told from what
belongs together. While a commit is under way the library knows two labels: the last, and the one that comes.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.rough_text import rough_text
from reader.storage.indexing.index_label import label_of
from reader.storage.library import Library
from reader.storage.packing import body_of

if TYPE_CHECKING:
    from reader.storage.indexing.index_document import Entry

_LABELS = "library"
"""The fact that has the labels, parted by blanks."""


class Waiting(NamedTuple):
    """An article to be taken in; `stamp`, a random number, is another one whenever it changes again meanwhile."""

    article: int
    stamp: int


def queue(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Name the articles with these keys, within the caller's transaction."""
    connection.executemany("INSERT OR REPLACE INTO index_queue VALUES (?, random())", [(key,) for key in articles])


class Counts(NamedTuple):
    """How many articles there are, and how many of them wait."""

    articles: int
    waiting: int


class IndexQueue:
    """The queue of a library. All methods raise `StorageProblem` when the file cannot be used."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def labels(self) -> tuple[str, ...]:
        """The labels that the index may bear, the newest last; none until one is made."""
        return tuple(self._library.fact(_LABELS).split())

    def is_empty_for(self, folder: Path) -> bool:
        """Whether nothing waits, and the index in `folder` is whole and bears the last label. The search engine is not
        loaded to tell: damage takes the label away when it shows."""
        labels, label = self.labels(), label_of(folder)
        is_known = label is not None and label.is_whole and labels[-1:] == (label.library,)
        return is_known and not self.counts().waiting

    def count(self) -> int:
        """How many articles wait."""
        return self.counts().waiting

    def counts(self) -> Counts:
        """How many articles there are and how many wait, at one moment."""
        with self._library.database.reading() as connection:
            row = connection.execute("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM index_queue)")
            return Counts(*row.fetchone())

    def has_more_than(self, few: int) -> bool:
        """Whether more than `few` articles wait: of very many, this is quicker than counting them."""
        with self._library.database.reading() as connection:
            row = connection.execute("SELECT 1 FROM index_queue LIMIT 1 OFFSET ?", (few,)).fetchone()
        return row is not None

    def keys(self) -> set[int]:
        """The keys of all articles."""
        with self._library.database.reading() as connection:
            return {row[0] for row in connection.execute("SELECT key FROM articles")}

    def waiting(self, limit: int, after: int = -1) -> list[Waiting]:
        """The first `limit` that wait, of those with keys greater than `after`."""
        with self._library.database.reading() as connection:
            rows = connection.execute(
                "SELECT article, stamp FROM index_queue WHERE article > ? ORDER BY article LIMIT ?", (after, limit)
            ).fetchall()
        return [Waiting(*row) for row in rows]

    def begin_anew(self) -> None:
        """Have every article taken in anew, by an index that is yet to be made: no other one is known any more."""
        with self._library.database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO index_queue SELECT key, random() FROM articles")
            connection.execute(_SET_LABELS, (_LABELS, os.urandom(16).hex()))

    def begin_commit(self, label: str) -> str:
        """The label that the index, which bears `label`, is to be given by a commit."""
        following = os.urandom(16).hex()
        self._library.remember(_LABELS, f"{label} {following}")
        return following

    def end_commit(self, done: Sequence[Waiting], label: str) -> None:
        """Forget what the index, which bears `label` now, has taken in, but for what changed again since."""
        with self._library.database.write() as connection:
            connection.executemany("DELETE FROM index_queue WHERE article = ? AND stamp = ?", done)
            connection.execute(_SET_LABELS, (_LABELS, label))

    def entries(self, keys: Sequence[int]) -> "list[Entry]":
        """What the index shall know of the articles with these keys; vanished ones are left out."""
        from reader.storage.indexing.index_document import Entry

        marks = ", ".join("?" * len(keys))
        with self._library.database.reading() as connection:
            rows = connection.execute(f"{_ENTRY} WHERE a.key IN ({marks})", tuple(keys)).fetchall()
            tags: dict[int, list[str]] = {}
            for key, tag in connection.execute(
                f"SELECT article, tag FROM article_tags WHERE article IN ({marks}) ORDER BY article, place", tuple(keys)
            ):
                tags.setdefault(key, []).append(tag)
            return [
                Entry(
                    key=row[0],
                    title=row[1],
                    authors=row[2],
                    tags=tuple(tags.get(row[0], ())),
                    source=f"{row[3]} {row[4].replace(chr(92), '/').rpartition('/')[2]}",
                    text=rough_text(body_of(row[5], row[11]), row[6]),
                    language=row[7],
                    published=row[8],
                    words=row[9],
                    minutes=row[10],
                )
                for row in rows
            ]


_SET_LABELS = "INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)"
# An article whose text is lost, as a damaged library may have it, still has a title.
_ENTRY = (
    "SELECT a.key, a.title, a.byline, a.source_url, a.source_file, coalesce(c.body, ''),"
    " coalesce(c.body_format, 'text'), a.language, a.published, a.words, a.minutes, coalesce(c.packing, 0)"
    " FROM articles a LEFT JOIN contents c ON c.article = a.key"
)
