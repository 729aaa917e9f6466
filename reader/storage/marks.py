"""Which articles the reader marked in some way: those with a mark, those thrown away, those told apart."""

from collections.abc import Sequence

from reader.storage.database import keys_of
from reader.storage.library import Library

READS = "FROM state.reads r JOIN articles a ON a.id = r.article WHERE r.is_read AND NOT r.deleted"
KEYS = {
    "read": f"SELECT a.key {READS}",
    "bookmarked": "SELECT a.key FROM state.bookmarks b JOIN articles a ON a.id = b.article WHERE NOT b.deleted",
}
"""What selects the keys of the articles with each mark, some of them more than once."""


class Marks:
    """What state.db, attached to that of a `Library` as `state`, says of its articles. For one thread, reads only."""

    def __init__(self, library: Library) -> None:
        self._database = library.database
        self._written = (-1, -1, -1)
        self._known: dict[str, frozenset[int]] = {}

    def keys(self, mark: str) -> frozenset[int]:
        """The keys of the articles that are "read" or "bookmarked", which are known until something is written."""
        with self._database.reading() as connection:
            others = (connection.execute(f"PRAGMA {name}.data_version").fetchone()[0] for name in ("main", "state"))
            written = (*others, connection.total_changes)
            if written != self._written:
                self._known.clear()
            if mark not in self._known:
                self._known[mark] = frozenset(keys_of(connection, KEYS[mark]))
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
