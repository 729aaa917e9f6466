"""The reference for search: the texts of a library in SQLite's FTS5, the best 200 by bm25, snippets for ten of them."""

import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.domain.listing import ListQuery
from reader.services.opening import Opened
from reader.storage.indexing.index_queue import IndexQueue

BATCH = 500
_MADE = """
CREATE VIRTUAL TABLE texts USING fts5(title, authors, tags, body, tokenize = 'unicode61', prefix = '2 3')
"""
_FOUND = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?"
_SNIPPETS = "SELECT snippet(texts, 3, '[', ']', '…', 30) FROM texts WHERE texts MATCH ? AND rowid = ?"


class FullText:
    """Searches the texts in `path`, which is made from the library if it is not there."""

    def __init__(self, path: Path, stored: Opened) -> None:
        if not path.exists():
            part = path.with_suffix(".part")
            part.unlink(missing_ok=True)
            _make(part, stored)
            part.rename(path)
        self._connection = sqlite3.connect(path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def search(self, words: str, limit: int, snippets: int) -> None:
        """Find all of `words`, of which a last one that ends with * may go on, and make the first `snippets`."""
        asked = " ".join(f'"{word.rstrip("*")}"{"*" * word.endswith("*")}' for word in words.split())
        keys = [key for (key,) in self._connection.execute(_FOUND, (asked, limit))]
        for key in keys[:snippets]:
            self._connection.execute(_SNIPPETS, (asked, key)).fetchone()


def _make(path: Path, stored: Opened) -> None:
    keys = stored.shelf.order(ListQuery())
    print(f"Making a full-text search of SQLite's with {len(keys):,} articles.", file=sys.stderr, flush=True)
    queue = IndexQueue(stored.library)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute(_MADE)
    connection.execute("BEGIN")
    for start in range(0, len(keys), BATCH):
        connection.executemany(
            "INSERT INTO texts (rowid, title, authors, tags, body) VALUES (?, ?, ?, ?, ?)",
            _rows(queue, keys[start : start + BATCH]),
        )
    connection.execute("INSERT INTO texts (texts) VALUES ('optimize')")
    connection.execute("COMMIT")
    connection.close()


def _rows(queue: IndexQueue, keys: Sequence[int]) -> list[tuple[int, str, str, str, str]]:
    entries = queue.entries(keys)
    return [(entry.key, entry.title, entry.authors, " ".join(entry.tags), entry.text) for entry in entries]
