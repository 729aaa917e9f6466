"""Names that the library knows, for what is typed of them."""

import sqlite3
from heapq import nsmallest

from reader.domain.text import fold

_NAMED = {
    "author": "SELECT u.name, w.uses FROM (SELECT author, count(*) AS uses FROM article_authors GROUP BY author) w"
    " JOIN authors u ON u.id = w.author WHERE u.name <> ''",
    "tag": "SELECT tag_key, count(*) FROM article_tags WHERE tag_key <> '' GROUP BY tag_key"
    " UNION ALL SELECT tag_key, count(*) FROM state.own_tags WHERE tag <> '' AND NOT deleted GROUP BY tag_key",
    "source": "SELECT host, count(*) FROM articles WHERE host <> '' GROUP BY host",
    "in": "SELECT c.name, (SELECT count(*) FROM state.collected i WHERE i.collection = c.id AND NOT i.deleted)"
    " FROM state.collections c WHERE NOT c.deleted AND c.name <> ''",
}
_SPELLINGS = (
    "SELECT tag FROM state.own_tags WHERE tag_key = ? AND tag <> '' AND NOT deleted LIMIT 1",
    "SELECT tag FROM article_tags WHERE tag_key = ? LIMIT 1",
)


def complete(connection: sqlite3.Connection, field: str, typed: str, limit: int) -> list[str]:
    """Names of authors, tags, sites or collections (as `field` says: "author", "tag", "source", "in") with `typed` in
    them: those first of which it begins a word, then the most used ones. None for other fields."""
    if field not in _NAMED:
        return []
    counted: dict[str, tuple[int, str]] = {}
    for name, uses in connection.execute(_NAMED[field]):
        key = fold(name)
        counted[key] = (counted.get(key, (0, ""))[0] - uses, name)
    wanted = fold(typed)
    found = [(not _begins_word(wanted, key), *counted[key]) for key in counted if wanted in key]
    names = [name for _, _, name in nsmallest(limit, found)]
    return [_spelling(connection, name) for name in names] if field == "tag" else names


def _spelling(connection: sqlite3.Connection, key: str) -> str:
    found = (connection.execute(sql, (key,)).fetchone() for sql in _SPELLINGS)
    return str(next((row[0] for row in found if row), key))


def _begins_word(wanted: str, folded: str) -> bool:
    return folded.startswith(wanted) or any(f"{before}{wanted}" in folded for before in " -/.'’")
