"""Has library.db show as one author those whom state.db says are one. What was imported stays as it came."""

import json
import sqlite3
from collections.abc import Iterable, Mapping

from reader.domain.text import fold
from reader.storage.database import Database
from reader.storage.indexing.index_queue import queue


def apply(database: Database, merges: Mapping[str, str]) -> int:
    """Let `merges` be in force; bylines follow, those of articles that came since, too. How many bylines changed."""
    with database.reading() as connection:
        before = dict(connection.execute("SELECT author, shown_as FROM author_merges"))
    if not before and not merges:
        return 0
    with database.write() as connection:
        if before != dict(merges):
            connection.execute("DELETE FROM author_merges")
            connection.executemany("INSERT INTO author_merges VALUES (?, ?)", merges.items())
        return _write_bylines(connection, before.keys() | merges.keys()) or int(before != dict(merges))


def _write_bylines(connection: sqlite3.Connection, authors: Iterable[str]) -> int:
    from reader.storage.arriving.new_rows import byline_of

    rows = connection.execute(ARTICLES, (json.dumps(sorted(authors)),)).fetchall()
    bylines = [(byline_of(connection, key), byline, key) for key, byline in rows]
    changed = [(byline, fold(byline), key) for byline, before, key in bylines if byline != before]
    connection.executemany("UPDATE articles SET byline = ?, byline_key = ? WHERE key = ?", changed)
    queue(connection, [key for _, _, key in changed])
    return len(changed)


ARTICLES = (
    "SELECT DISTINCT a.key, a.byline FROM json_each(?) one CROSS JOIN article_authors w ON w.author = one.value"
    " CROSS JOIN articles a ON a.key = w.article"
)
