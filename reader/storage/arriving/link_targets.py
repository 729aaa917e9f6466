"""Which stored articles links mean: by address, by file, by title, or by a name that an article answers to."""

import json
import sqlite3
from collections.abc import Sequence


def resolve_to_new(connection: sqlite3.Connection, first: int) -> None:
    """Give the links that waited for the articles from key `first` on their target: the first that answers to its
    address, or else to its title."""
    targets: dict[int, int] = {}
    for sql in _WAITING_FOR:
        targets = dict(connection.execute(sql, (first,))) | targets
    connection.executemany("UPDATE links SET target = ?2 WHERE key = ?1", targets.items())


def resolve_to_files(connection: sqlite3.Connection, paths: Sequence[str]) -> None:
    """Give the links that waited for one of these files the article that is in it: the file may be another than the one
    that it first came from, whose address it has."""
    found = connection.execute(_AT_FILES, (json.dumps(paths),)).fetchall()
    connection.executemany("UPDATE links SET target = ?2 WHERE key = ?1", found)


def resolve_anew(connection: sqlite3.Connection, key: int) -> None:
    """Give the links that waited for this article their target, free those that no longer mean it, and look for
    the targets of its own."""
    execute = connection.execute
    freed = execute("SELECT key FROM links WHERE target = ?", (key,)).fetchall()
    execute("UPDATE links SET target = NULL WHERE target = ?", (key,))
    execute(
        "UPDATE links SET target = ?1 WHERE target IS NULL AND article <> ?1 AND url_key <> ''"
        " AND url_key IN (SELECT address FROM addresses WHERE article = ?1)",
        (key,),
    )
    execute(
        "UPDATE links SET target = ?1 WHERE target IS NULL AND article <> ?1 AND title_key <> '' AND title_key IN"
        " (SELECT title_key FROM articles WHERE key = ?1 UNION ALL"
        " SELECT substr(address, 6) FROM addresses WHERE article = ?1 AND substr(address, 1, 5) = 'name:')",
        (key,),
    )
    for (link,) in freed:
        resolve(connection, "l.key = ?", link)
    resolve(connection, "l.article = ?", key)


def resolve(connection: sqlite3.Connection, condition: str, value: int, others: str = "<>") -> None:
    """Look for targets of the links that answer to `condition`: among all other articles, or those before (`<`)."""
    for sql in _TARGETS:
        found = connection.execute(f"{sql.format(others=others)} AND {condition}", (value,)).fetchall()
        connection.executemany(
            "UPDATE links SET target = ?2 WHERE key = ?1", [row for row in found if row[1] is not None]
        )


# Links without a target that mean an article from a key on, by address or by title, and the first article so meant.
# Only links of articles before it: those that came later have looked for theirs.
_WAITING_FOR = (
    """
SELECT l.key, min(d.article) FROM addresses d CROSS JOIN links l ON l.url_key = d.address
WHERE d.article >= ?1 AND l.target IS NULL AND l.url_key <> '' AND l.article < d.article GROUP BY l.key
""",
    """
SELECT l.key, min(t.article) FROM (
    SELECT key AS article, title_key AS name FROM articles WHERE key >= ?1
    UNION ALL
    SELECT article, substr(address, 6) FROM addresses WHERE article >= ?1 AND substr(address, 1, 5) = 'name:'
) t CROSS JOIN links l ON l.title_key = t.name
WHERE l.target IS NULL AND l.title_key <> '' AND l.article < t.article GROUP BY l.key
""",
)
_AT_FILES = """
SELECT l.key, s.article FROM json_each(?) f CROSS JOIN links l ON l.url_key = 'file:' || f.value
JOIN source_files s ON s.path = f.value
WHERE l.target IS NULL AND l.url_key <> '' AND l.article <> s.article
"""
# By address, by file, by title, by name: in this order, each for the links that have no target yet.
_TARGETS = (
    """
SELECT l.key, (
    SELECT d.article FROM addresses d WHERE d.address = l.url_key AND d.article {others} l.article LIMIT 1
) FROM links l WHERE l.target IS NULL AND l.url_key <> ''
""",
    """
SELECT l.key, (
    SELECT s.article FROM source_files s WHERE s.path = substr(l.url_key, 6) AND s.article {others} l.article
) FROM links l WHERE l.target IS NULL AND substr(l.url_key, 1, 5) = 'file:'
""",
    """
SELECT l.key, (
    SELECT t.key FROM articles t JOIN articles mine ON mine.key = l.article
    WHERE t.title_key = l.title_key AND t.key {others} l.article
    ORDER BY t.language = mine.language DESC, t.byline_key = mine.byline_key DESC, t.key LIMIT 1
) FROM links l WHERE l.target IS NULL AND l.title_key <> ''
""",
    """
SELECT l.key, (
    SELECT d.article FROM addresses d WHERE d.address = 'name:' || l.title_key AND d.article {others} l.article LIMIT 1
) FROM links l WHERE l.target IS NULL AND l.title_key <> ''
""",
)
