"""What exports read: articles with all that is stored of them, and the reader's work. Changes nothing."""

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reader.domain.archive import StateRow
from reader.domain.article import Draft
from reader.storage.arriving.archived_rows import drafts_of
from reader.storage.arriving.saved_links import SavedLink, every_link
from reader.storage.database import keys_of
from reader.storage.deeds.came_rows import every_row, rows_of
from reader.storage.library import Library

_AT_A_TIME = 1000


class Exported:
    """A `Library` with state.db attached to it as `state`, for one thread."""

    def __init__(self, library: Library) -> None:
        self._database = library.database

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A block in which both databases stay as they are, whatever others write to them."""
        with self._database.reading() as connection:
            connection.execute("BEGIN")
            try:
                connection.execute("SELECT 1 FROM articles, state.reads LIMIT 1").fetchone()
                yield
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def keys(self) -> "array[int]":
        """The keys of all articles, those in the wastebasket too."""
        with self._database.reading() as connection:
            return keys_of(connection, "SELECT key FROM articles ORDER BY key")

    def drafts(self, keys: Sequence[int]) -> dict[int, Draft]:
        """The articles by these keys, as drafts that say all that is stored, but for the bytes of pictures."""
        with self._database.reading() as connection:
            return dict(drafts_of(connection, keys))

    def told(self, keys: Sequence[int]) -> Iterator[tuple[str, str, str, str]]:
        """Id, title, language and byline of the articles with these keys, in their order."""
        for start in range(0, len(keys), _AT_A_TIME):
            some = list(keys[start : start + _AT_A_TIME])
            with self._database.reading() as connection:
                found = {
                    row[0]: row[1:]
                    for row in connection.execute(
                        "SELECT key, id, title, language, byline FROM articles"
                        " WHERE key IN (SELECT value FROM json_each(?))",
                        (str(some),),
                    )
                }
            yield from (found[key] for key in some if key in found)

    def marks(self, articles: Sequence[str]) -> list[StateRow]:
        """The reader's work on these articles."""
        with self._database.reading() as connection:
            return list(rows_of(connection, articles))

    def every_mark(self) -> Iterator[StateRow]:
        """All of the reader's work, with what was taken away."""
        with self._database.reading() as connection:
            yield from every_row(connection)

    def links(self) -> Iterator[SavedLink]:
        """The saved links, the oldest first."""
        with self._database.reading() as connection:
            yield from every_link(connection)

    def waiting(self) -> Iterator[tuple[str, str]]:
        """What waits for state.db, by article, as JSON."""
        with self._database.reading() as connection:
            yield from connection.execute("SELECT article, kept FROM kept_waiting ORDER BY key")

    def imports(self) -> Iterator[tuple[float, str, bool]]:
        """Past imports: when, their reports as JSON, and whether they were undone."""
        with self._database.reading() as connection:
            for at, report, is_undone in connection.execute("SELECT at, report, is_undone FROM imports ORDER BY key"):
                yield at, report, bool(is_undone)

    def count(self, table: str) -> int:
        """How many rows a table of the library has."""
        with self._database.reading() as connection:
            found: Any = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(found[0])
