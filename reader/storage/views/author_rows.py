"""The rows of the view of authors: who wrote what is stored, those whom the reader merged as one."""

import sqlite3

from reader.domain.listing import AuthorRow
from reader.domain.text import fold


def author_rows(connection: sqlite3.Connection, trashed: str, words: str) -> list[AuthorRow]:
    """The authors by name, with how many of their articles are stored; the unknown ones last. `trashed` selects the
    keys of what is thrown away."""
    rows = connection.execute(f"{_ROWS} AND {_HAS.format(trashed)} GROUP BY u.id").fetchall()
    wanted = fold(words).split()
    found = [AuthorRow(*row) for row in rows if all(word in fold(f"{row[1]} {row[2]}") for word in wanted)]
    return sorted(found, key=lambda author: (not author.name, fold(author.name), author.bio))


def count_authors(connection: sqlite3.Connection, trashed: str) -> int:
    """How many rows there are without words."""
    (count,) = connection.execute(f"{_COUNT} AND {_HAS.format(trashed)})").fetchone()
    return int(count)


_HAS = "w.article NOT IN {} AND (u.name <> '' OR u.bio <> '')"
_ROWS = (
    "SELECT u.id, u.name, u.bio, count(DISTINCT w.article) FROM article_authors w LEFT JOIN author_merges m"
    " ON m.author = w.author JOIN authors u ON u.id = coalesce(m.shown_as, w.author)"
)
_COUNT = (
    "SELECT count(*) FROM authors u WHERE NOT EXISTS (SELECT 1 FROM author_merges WHERE author = u.id)"
    " AND EXISTS (SELECT 1 FROM article_authors w WHERE w.author IN"
    " (SELECT u.id UNION ALL SELECT author FROM author_merges WHERE shown_as = u.id)"
)
