"""Which articles the reader marked in some way: with a mark, with stars, in a collection, thrown away, told apart."""

import json
import sqlite3
from array import array
from collections.abc import Sequence

from reader.domain.text import fold
from reader.storage.database import keys_of
from reader.storage.library import Library

READS = "FROM state.reads r JOIN articles a ON a.id = r.article WHERE r.is_read AND NOT r.deleted"
STARS = (
    "coalesce((SELECT s.stars FROM state.ratings s"
    " WHERE s.article = a.id AND s.stars BETWEEN 1 AND 5 AND NOT s.deleted), 0)"
)
IS_ARCHIVED = "EXISTS (SELECT 1 FROM state.archived f WHERE f.article = a.id AND f.is_archived AND NOT f.deleted)"
ARCHIVED_KEYS = (
    "(SELECT k.key FROM state.archived f JOIN articles k ON k.id = f.article WHERE f.is_archived AND NOT f.deleted)"
)
QUEUED_KEYS = "(SELECT k.key FROM state.queue q JOIN articles k ON k.id = q.article WHERE NOT q.deleted)"
TRASHED_KEYS = "(SELECT key FROM state.trash t JOIN articles k ON k.id = t.article WHERE is_trashed AND NOT deleted)"
KEYS = {
    "read": f"SELECT a.key {READS}",
    "bookmarked": "SELECT a.key FROM state.bookmarks b JOIN articles a ON a.id = b.article WHERE NOT b.deleted",
    "archived": f"SELECT key FROM {ARCHIVED_KEYS}",
    "queued": f"SELECT key FROM {QUEUED_KEYS}",
    "trashed": f"SELECT key FROM {TRASHED_KEYS}",
}
"""What selects the keys of the articles with each mark, some of them more than once."""


class Marks:
    """What state.db, attached to that of a `Library` as `state`, says of its articles. For one thread, reads only."""

    def __init__(self, library: Library) -> None:
        self._database = library.database
        self._written = (-1, -1, -1)
        self._known: dict[str, frozenset[int]] = {}

    def keys(self, mark: str) -> frozenset[int]:
        """The keys of the articles that are marked as `Marked` has it, which are known until something is written."""
        with self._database.reading() as connection:
            others = (connection.execute(f"PRAGMA {name}.data_version").fetchone()[0] for name in ("main", "state"))
            written = (*others, connection.total_changes)
            if written != self._written:
                self._known.clear()
            if mark not in self._known:
                self._known[mark] = frozenset(_keys(connection, mark))
            self._written = written
        return self._known[mark]

    def trashed(self, ids: Sequence[str]) -> set[str]:
        """Which of `ids` lie in the wastebasket."""
        marks = ", ".join("?" * len(ids))
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT article FROM state.trash WHERE is_trashed AND NOT deleted AND article IN ({marks})", tuple(ids)
            ).fetchall()
        return {row[0] for row in rows}

    def unrelated(self, article: str) -> set[str]:
        """The articles that have nothing to do with this one, says the reader; see `State.mark_unrelated`."""
        sql = (
            "SELECT iif(article = ?1, other, article) FROM state.unrelated WHERE ?1 IN (article, other) AND NOT deleted"
        )
        with self._database.reading() as connection:
            return {row[0] for row in connection.execute(sql, (article,))}


def _keys(connection: sqlite3.Connection, mark: str) -> "array[int]":
    kind, _, value = mark.partition(" ")
    if kind == "rated":
        low, high = map(int, value.split(".."))
        return keys_of(connection, _UNRATED if low < 1 else _RATED, (low, high))
    if kind == "in":
        return keys_of(connection, _COLLECTED, (json.dumps(_collections(connection, value)),))
    return keys_of(connection, KEYS[mark])


def _collections(connection: sqlite3.Connection, name: str) -> Sequence[str]:
    """The ids of the collections that are called so; of those with this in their names where none is."""
    rows = connection.execute("SELECT id, name FROM state.collections WHERE NOT deleted AND name <> ''").fetchall()
    names, wanted = {id_: fold(known) for id_, known in rows}, fold(name)
    called = [id_ for id_, known in names.items() if known == wanted]
    return called or [id_ for id_, known in names.items() if wanted in known]


_RATED = (
    "SELECT k.key FROM state.ratings r JOIN articles k ON k.id = r.article"
    " WHERE NOT r.deleted AND r.stars BETWEEN ? AND ?"
)
_UNRATED = (
    "SELECT k.key FROM articles k WHERE coalesce("
    "(SELECT r.stars FROM state.ratings r WHERE r.article = k.id AND NOT r.deleted), 0) BETWEEN ? AND ?"
)
_COLLECTED = (
    "SELECT k.key FROM state.collected i JOIN articles k ON k.id = i.article"
    " WHERE NOT i.deleted AND i.collection IN (SELECT value FROM json_each(?))"
)
