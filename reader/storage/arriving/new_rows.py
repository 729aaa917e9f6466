"""The rows of new articles, table by table, and the line that names the authors of one."""

import json
import sqlite3
import time
from collections.abc import Iterable, Sequence
from itertools import chain

from reader.domain.text import fold
from reader.storage.arriving import copies, twins
from reader.storage.arriving.rows import ArticleRow, Rows


def write_authors(connection: sqlite3.Connection, new: Sequence[Rows]) -> None:
    """Each way in which an author is described once, the last of them last; a copy only adds what is not known."""
    described: dict[tuple[str, ...], None] = {}
    for author in chain.from_iterable(rows.authors for rows in new if not rows.is_copy):
        described.pop(author, None)
        described[author] = None
    connection.executemany(_KEEP_AUTHOR, described)
    fill_authors(connection, dict.fromkeys(chain.from_iterable(rows.authors for rows in new if rows.is_copy)))


def fill_authors(connection: sqlite3.Connection, authors: Iterable[tuple[str, ...]]) -> None:
    """Add what is not known of authors, and change nothing that is."""
    connection.executemany(_FILL_AUTHOR, authors)


def write_articles(connection: sqlite3.Connection, new: Sequence[tuple[int, Rows]]) -> None:
    """New articles by their keys; an author without a name goes by the one that the reader gave."""
    nameless = [author[0] for _, rows in new for author in rows.authors if not author[1]]
    named: dict[str, str] = dict(
        connection.execute(
            "SELECT id, name FROM authors WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(nameless),)
        )
        if nameless
        else ()
    )
    connection.executemany(_ADD_ARTICLE, (_article_row(key, rows, named) for key, rows in new))


def write_belonging(connection: sqlite3.Connection, new: Sequence[tuple[int, Rows]]) -> None:
    """What belongs to articles that have nothing of it yet."""
    write = connection.executemany
    write("INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?)", ((key, *rows.content) for key, rows in new))
    write(
        "INSERT INTO article_authors VALUES (?, ?, ?)",
        ((key, place, author[0]) for key, rows in new for place, author in enumerate(rows.authors)),
    )
    write("INSERT INTO article_tags VALUES (?, ?, ?, ?)", ((key, *tag) for key, rows in new for tag in rows.tags))
    write("INSERT OR IGNORE INTO assets VALUES (?, ?, ?, ?, ?)", (row for _, rows in new for row in rows.pictures))
    write(
        "INSERT OR REPLACE INTO article_assets VALUES (?, ?, ?)",
        ((key, *picture) for key, rows in new for picture in rows.picture_names),
    )
    write("INSERT INTO addresses VALUES (?, ?)", ((each, key) for key, rows in new for each in rows.addresses))
    twins.write_keys(connection, new)
    copies.keep_forms(connection, ((key, form) for key, rows in new for form in rows.forms))
    write(
        "INSERT INTO links (article, place, kind, title, snippet, url, title_key, url_key, is_wanted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((key, *link) for key, rows in new for link in rows.links),
    )


def byline_of(connection: sqlite3.Connection, key: int) -> str:
    """The known names of an article's authors, parted by commas, each as the author is shown."""
    rows = connection.execute(
        "SELECT u.id, u.name FROM article_authors w LEFT JOIN author_merges m ON m.author = w.author"
        " JOIN authors u ON u.id = coalesce(m.shown_as, w.author) WHERE w.article = ? AND u.name <> ''"
        " ORDER BY w.place",
        (key,),
    ).fetchall()
    return ", ".join(dict(rows).values())


def write_byline(connection: sqlite3.Connection, key: int, byline: str = "") -> None:
    """Name the authors of an article as its source does, or else each as the author is shown."""
    byline = byline or byline_of(connection, key)
    connection.execute("UPDATE articles SET byline = ?, byline_key = ? WHERE key = ?", (byline, fold(byline), key))


_ARTICLE_COLUMNS = ("key", "id", "byline", "byline_key", *ArticleRow._fields)
_ADD_ARTICLE = f"INSERT INTO articles ({', '.join(_ARTICLE_COLUMNS)}) VALUES ({', '.join('?' * len(_ARTICLE_COLUMNS))})"
# An author without a name keeps the one that the reader gave; a bio is not lost to an article that gives none.
_KEEP_AUTHOR = """
INSERT INTO authors (id, name, bio, honours, link, picture) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    name = iif(excluded.name <> '', excluded.name, name),
    bio = iif(excluded.bio <> '', excluded.bio, bio),
    honours = iif(excluded.honours <> '[]', excluded.honours, honours),
    link = iif(excluded.link <> '', excluded.link, link),
    picture = iif(excluded.picture <> '', excluded.picture, picture)
"""
_FILL_AUTHOR = """
INSERT INTO authors (id, name, bio, honours, link, picture) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    name = iif(name <> '', name, excluded.name),
    bio = iif(bio <> '', bio, excluded.bio),
    honours = iif(honours <> '[]', honours, excluded.honours),
    link = iif(link <> '', link, excluded.link),
    picture = iif(picture <> '', picture, excluded.picture)
"""


def _article_row(key: int, rows: Rows, named: dict[str, str]) -> tuple[object, ...]:
    """A row of `articles`; `named` are the names that the reader gave to authors without one, by author id."""
    row = rows.article if rows.article.saved else rows.article._replace(saved=time.time())
    byline = rows.byline or ", ".join(filter(None, (author[1] or named.get(author[0]) for author in rows.authors)))
    return key, rows.id, byline, fold(byline), *row
