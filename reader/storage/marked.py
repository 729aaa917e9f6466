"""Which articles bear a mark of the reader's, known until something is written."""

from array import array

from reader.storage.library import Library

_KEYS = {
    "read": "SELECT k.key FROM state.reads r JOIN articles k ON k.id = r.article WHERE r.is_read AND NOT r.deleted",
    "bookmarked": "SELECT DISTINCT k.key FROM state.bookmarks b JOIN articles k ON k.id = b.article"
    " WHERE NOT b.deleted",
}


class Marked:
    """The keys of the articles with each mark, over a `Library` with state.db attached as `state`. For one thread."""

    def __init__(self, library: Library) -> None:
        self._database = library.database
        self._written = (-1, -1, -1)
        self._known: dict[str, array[int]] = {}

    def keys(self, mark: str) -> "array[int]":
        """Of the articles that are "read" or "bookmarked"."""
        with self._database.reading() as connection:
            others = (connection.execute(f"PRAGMA {name}.data_version").fetchone()[0] for name in ("main", "state"))
            written = (*others, connection.total_changes)
            if written != self._written:
                self._known.clear()
            if mark not in self._known:
                self._known[mark] = array("q", [row[0] for row in connection.execute(_KEYS[mark])])
            self._written = written
        return self._known[mark]
