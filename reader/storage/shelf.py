"""Lists of articles: what the library holds, seen through what the reader did with it. Reads both databases."""

import sqlite3
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reader.domain.article import Summary
from reader.domain.listing import NEWEST_FIRST, AuthorRow, ListQuery, SortKey, View, WantedRow
from reader.domain.progress import Cancelled
from reader.domain.text import fold
from reader.storage.database import explained, to_time
from reader.storage.library import Library

INSTRUCTIONS_BETWEEN_LOOKS = 20_000


class Shelf:
    """Orders and rows of lists over a `Library` with state.db beside it (which must exist). For one thread, reads only.

    A list is an array of the library's private keys in order; rows are fetched for the part that is seen.
    """

    def __init__(self, library: Library, state: Path) -> None:
        self._library = library
        with explained(state):
            library.database.connection.execute("ATTACH DATABASE ? AS state", (f"{state.as_uri()}?mode=ro",))

    def order(self, query: ListQuery, is_stale: Callable[[], bool] = lambda: False) -> "array[int]":
        """The keys of all articles of a list, in its order. Raises `Cancelled` once `is_stale()`."""
        conditions, values = _conditions(query)
        sql = f"SELECT a.key FROM articles a {_joins(query)} WHERE {' AND '.join(conditions)} ORDER BY {_order(query)}"
        with self._library.database.reading() as connection:
            connection.set_progress_handler(lambda: int(is_stale()), INSTRUCTIONS_BETWEEN_LOOKS)
            try:
                return array("q", [row[0] for row in connection.execute(sql, [*values, *fold(query.words).split()])])
            except sqlite3.OperationalError as exc:
                if is_stale():
                    raise Cancelled from exc
                raise
            finally:
                connection.set_progress_handler(None, 0)

    def rows(self, keys: Sequence[int]) -> list[Summary]:
        """The rows for `keys`, in their order; vanished ones are left out."""
        marks = ", ".join("?" * len(keys))
        with self._library.database.reading() as connection:
            found = {row[0]: row for row in connection.execute(f"{_ROW} WHERE a.key IN ({marks})", tuple(keys))}
        return [_summary(found[key]) for key in keys if key in found]

    def key_of(self, article: str) -> int | None:
        """The key of the article with this id."""
        return self._value("SELECT key FROM articles WHERE id = ?", article)  # type: ignore[no-any-return]

    def id_of(self, key: int) -> str | None:
        """The id of the article with this key."""
        return self._value("SELECT id FROM articles WHERE key = ?", key)  # type: ignore[no-any-return]

    def author_name(self, author: str) -> str:
        """The name of the author with this id; "" while it is unknown."""
        return str(self._value("SELECT name FROM authors WHERE id = ?", author) or "")

    def author_count(self, author: str) -> int:
        """How many articles of the author with this id are stored and not in the wastebasket."""
        return self._count(ListQuery(author=author))

    def ids(self, keys: Sequence[int]) -> list[str]:
        """The ids for any number of `keys`, in their order; vanished ones are left out."""
        with self._library.database.reading() as connection:
            found = dict(
                connection.execute(
                    "SELECT key, id FROM articles WHERE key IN (SELECT value FROM json_each(?))", (str(list(keys)),)
                )
            )
        return [found[key] for key in keys if key in found]

    def first_unopened(self) -> str | None:
        """The article to begin with when nothing was read yet: the first of a guide, else the newest."""
        return self._value(  # type: ignore[no-any-return]
            f"SELECT a.id FROM articles a WHERE {_KEPT}"
            " ORDER BY a.series_key = 'the armchair guide' AND a.series_place = 1 DESC, a.published DESC, a.key LIMIT 1"
        )

    def counts(self) -> dict[View, int]:
        """How many articles (authors, wanted ones) each view shows."""
        simple = (View.ALL, View.UNREAD, View.BOOKMARKS)
        counted = {view: self._count(ListQuery(view=view)) for view in simple}
        counted[View.AUTHORS] = self._value(f"SELECT count(DISTINCT w.author) {_WRITERS}")
        counted[View.WANTED] = self._value(f"SELECT count(*) FROM (SELECT 1 {_WANTED} {_WANTED_GROUPS})")
        return counted

    def authors(self, words: str = "") -> list[AuthorRow]:
        """The authors by name, with how many of their articles are stored; the unknown ones last."""
        with self._library.database.reading() as connection:
            rows = connection.execute(f"SELECT u.id, u.name, u.bio, count(*) {_WRITERS} GROUP BY u.id").fetchall()
        wanted = fold(words).split()
        found = [AuthorRow(*row) for row in rows if all(word in fold(f"{row[1]} {row[2]}") for word in wanted)]
        return sorted(found, key=lambda author: (not author.name, fold(author.name), author.bio))

    def wanted(self, words: str = "") -> list[WantedRow]:
        """What stored articles point to and the library does not have, the most pointed to first."""
        with self._library.database.reading() as connection:
            rows = connection.execute(
                "SELECT max(l.title), max(l.snippet), max(l.url), count(DISTINCT l.article),"
                f" min(a.id || char(31) || a.title) {_WANTED} {_WANTED_GROUPS} ORDER BY 4 DESC, 1 LIMIT 5000"
            ).fetchall()
        wanted = fold(words).split()
        found = [WantedRow(*row[:4], *row[4].split("\x1f", 1)) for row in rows]
        return [row for row in found if all(word in fold(f"{row.title} {row.url}") for word in wanted)]

    def trashed(self, ids: Sequence[str]) -> set[str]:
        """Which of `ids` lie in the wastebasket."""
        marks = ", ".join("?" * len(ids))
        with self._library.database.reading() as connection:
            rows = connection.execute(
                f"SELECT article FROM state.trash WHERE is_trashed AND NOT deleted AND article IN ({marks})", tuple(ids)
            ).fetchall()
        return {row[0] for row in rows}

    def _count(self, query: ListQuery) -> int:
        conditions, values = _conditions(query)
        return int(self._value(f"SELECT count(*) FROM articles a WHERE {' AND '.join(conditions)}", *values))

    def _value(self, sql: str, *values: object) -> Any:
        with self._library.database.reading() as connection:
            row = connection.execute(sql, values).fetchone()
        return row[0] if row else None


_KEPT = "a.id NOT IN (SELECT article FROM state.trash WHERE is_trashed AND NOT deleted)"
_MARKED = "a.id IN (SELECT article FROM state.bookmarks WHERE NOT deleted)"
_READ = "a.id IN (SELECT article FROM state.reads WHERE is_read AND NOT deleted)"
# For the few rows of a page, looking marks up one by one is quicker than listing them all, as the orders do.
_ROW = """
SELECT a.key, a.id, a.title, a.summary, a.byline, a.published, a.saved, a.minutes, coalesce(p.percent, 0),
    EXISTS (SELECT 1 FROM state.reads r WHERE r.article = a.id AND r.is_read AND NOT r.deleted),
    EXISTS (SELECT 1 FROM state.bookmarks b WHERE b.article = a.id AND NOT b.deleted),
    a.language
FROM articles a LEFT JOIN state.positions p ON p.article = a.id AND NOT p.deleted
"""
_WRITERS = f"""
FROM article_authors w JOIN authors u ON u.id = w.author JOIN articles a ON a.key = w.article
WHERE {_KEPT} AND (u.name <> '' OR u.bio <> '')
"""
_WANTED = f"FROM links l JOIN articles a ON a.key = l.article WHERE l.target IS NULL AND l.is_wanted AND {_KEPT}"
_WANTED_GROUPS = "GROUP BY iif(l.title_key <> '', l.title_key, l.url_key)"
_ORDERS = {
    SortKey.PUBLISHED: ("a.published", "a.key"),
    SortKey.SAVED: ("a.saved", "a.key"),
    SortKey.TITLE: ("a.title_key", "a.key"),
    SortKey.AUTHOR: ("a.byline_key", "a.published", "a.key"),
    SortKey.LENGTH: ("a.words", "a.key"),
}


def _conditions(query: ListQuery) -> tuple[list[str], list[str]]:
    conditions, values = [_KEPT], []
    if query.view is View.UNREAD:
        conditions.append(f"NOT {_READ}")
    if query.view is View.BOOKMARKS:
        conditions.append(_MARKED)
    if query.author:
        conditions.append("a.key IN (SELECT article FROM article_authors WHERE author = ?)")
        values.append(query.author)
    if query.tag:
        conditions.append("a.key IN (SELECT article FROM article_tags WHERE tag_key = ?)")
        values.append(fold(query.tag))
    if query.series:
        conditions.append("a.series_key = ?")
        values.append(fold(query.series))
    for word in fold(query.words).split():
        conditions.append("instr(s.text, ?) > 0")
        values.append(word)
    return conditions, values


def _joins(query: ListQuery) -> str:
    return "JOIN search_texts s ON s.article = a.key" if fold(query.words) else ""


def _order(query: ListQuery) -> str:
    """Empty dates and names come last whichever way the list is turned; titles that match come before texts that do.

    Its `?`s are the folded words of the query.
    """
    columns = _ORDERS[query.sort]
    is_down = (query.sort in NEWEST_FIRST) is not query.reverse
    direction = "DESC" if is_down else "ASC"
    ordered = [f"{column} {direction}" for column in columns]
    if query.sort is SortKey.PUBLISHED and not is_down:
        ordered.insert(0, "a.published IS NULL")
    if query.sort is SortKey.AUTHOR and not is_down:
        ordered.insert(0, "a.byline_key = ''")
    if words := fold(query.words).split():
        ordered.insert(0, " AND ".join(["instr(a.title_key, ?) > 0"] * len(words)) + " DESC")
    return ", ".join(ordered)


def _summary(row: tuple[Any, ...]) -> Summary:
    return Summary(
        id=row[1],
        title=row[2],
        summary=row[3],
        authors=row[4],
        published=to_time(row[5]),
        saved=to_time(row[6]),  # type: ignore[arg-type]  # the column is NOT NULL
        minutes=row[7],
        percent=round(row[8]),
        is_read=bool(row[9]),
        is_bookmarked=bool(row[10]),
        language=row[11],
    )
