"""Lists of articles: what the library holds, seen through what the reader did with it. Reads both databases."""

import sqlite3
from array import array
from collections.abc import Callable, Collection, Sequence
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from reader.domain.article import Summary
from reader.domain.listing import (
    LONG_MINUTES,
    NEWEST_FIRST,
    AuthorRow,
    GroupRow,
    ListQuery,
    SortKey,
    View,
    WantedRow,
)
from reader.domain.progress import Cancelled
from reader.domain.text import fold
from reader.storage.database import INSTRUCTIONS_BETWEEN_LOOKS, explained, keys_of, to_time
from reader.storage.library import Library
from reader.storage.library_schema import AUTHORS
from reader.storage.marks import ARCHIVED_KEYS, IS_ARCHIVED, KEYS, READS, STARS, TRASHED_KEYS, Marks

if TYPE_CHECKING:
    from reader.domain.search_query import Words
    from reader.storage.index import SearchIndex

T = TypeVar("T")
MANY_KEYS = 10_000
"""From how many on it is quicker to go through the whole list than to sort them."""


class Shelf:
    """Orders and rows of lists over a `Library` with state.db beside it (which must exist). For one thread, reads only.

    A list is an array of the library's private keys in order; rows are fetched for the part that is seen.
    """

    def __init__(self, library: Library, state: Path) -> None:
        self._library = library
        self.marks = Marks(library)
        self._index: SearchIndex | None = None
        with explained(state):
            library.database.connection.execute("ATTACH DATABASE ? AS state", (f"{state.as_uri()}?mode=ro",))

    def order(
        self, query: ListQuery, is_stale: Callable[[], bool] = lambda: False, limit: int | None = None
    ) -> "array[int]":
        """The keys of all articles of a list, or of the first `limit`, in its order. Raises `Cancelled` once
        `is_stale()`."""
        conditions, values = _conditions(query)
        joined = f"JOIN {_LATELY[query.view]} v ON v.article = a.id" if query.view in _LATELY else ""
        values += [query.collection] if query.is_by_hand and query.collection else fold(query.words).split()
        keys = array("q")
        with self._library.database.reading() as connection:
            connection.set_progress_handler(lambda: int(is_stale()), INSTRUCTIONS_BETWEEN_LOOKS)
            try:
                for part, order in _parts(query):
                    where = " AND ".join([*conditions, *part])
                    sql = f"SELECT a.key FROM articles a {joined} WHERE {where} ORDER BY {order}"
                    left = -1 if limit is None else limit - len(keys)
                    keys.extend(keys_of(connection, sql, values, left))
            except sqlite3.OperationalError as exc:
                if is_stale():
                    raise Cancelled from exc
                raise
            finally:
                connection.set_progress_handler(None, 0)
        return keys

    def with_index(self, work: "Callable[[SearchIndex], T]") -> T | None:
        """What `work` finds in the search index; None when there is none that can be used just now."""
        from reader.storage.index import IndexUnusable

        try:
            self._index = self._index or self._opened_index()
            return work(self._index)
        except IndexUnusable:
            self._index = None
            return None

    def is_index_behind(self, by: int) -> bool:
        """Whether more than `by` articles are still to be taken into the search index."""
        from reader.storage.indexing.index_queue import IndexQueue

        return IndexQueue(self._library).has_more_than(by)

    def _opened_index(self) -> "SearchIndex":
        from reader.storage.index import IndexUnusable, SearchIndex
        from reader.storage.indexing.index_queue import IndexQueue

        folder, queue = self._library.database.path.with_name("index"), IndexQueue(self._library)
        labels = queue.labels()
        try:
            return SearchIndex(folder, labels)
        except IndexUnusable:
            if queue.labels() == labels:
                raise
            return SearchIndex(folder, queue.labels())  # it was given another label between the two looks

    def bounds(self, query: ListQuery) -> "tuple[array[int] | None, Collection[int]]":
        """What a search within a list is bound to, whatever its words: the keys of all articles of the list, or None
        where that would be most of them, and then the keys of those that are not in it."""
        if query.view in _FEW or any(query.filters.values()):
            conditions, values = _conditions(query._replace(words=""))
            return self._keys(f"SELECT a.key FROM articles a WHERE {' AND '.join(conditions)}", *values), ()
        trashed = self.marks.keys("trashed")
        return None, self.marks.keys("read").union(trashed) if query.view is View.UNREAD else trashed

    def sorted(self, keys: "array[int]", query: ListQuery) -> "array[int]":
        """`keys` in the order `query.found_by`, or in that of the list where nothing makes one more relevant."""
        if query.found_by is not SortKey.RELEVANCE:
            query = query._replace(sort=query.found_by, reverse=False)
        query = ListQuery(sort=query.sort, reverse=query.reverse, has_archived=True)
        if len(keys) > MANY_KEYS:
            wanted = set(keys)
            return array("q", (key for key in self.order(query) if key in wanted))
        return self._keys(
            f"SELECT a.key FROM articles a WHERE a.key IN (SELECT value FROM json_each(?)) ORDER BY {_order(query)}",
            str(keys.tolist()),
        )

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
        return str(self._value(_SHOWN_NAME, author) or "")

    def author_count(self, author: str) -> int:
        """How many articles of the author with this id are stored and not in the wastebasket."""
        return int(self._value(_OF_AUTHOR, author))

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
        from reader.storage.views.author_rows import count_authors
        from reader.storage.views.wanted import count_wanted

        with self._library.database.reading() as connection:
            wanted = count_wanted(connection, _KEPT)
            authors = count_authors(connection, TRASHED_KEYS)
        away = f"(SELECT key FROM {TRASHED_KEYS} UNION SELECT key FROM {ARCHIVED_KEYS})"
        kept = self._value(f"SELECT (SELECT count(*) FROM articles) - (SELECT count(*) FROM {away})")
        return {
            View.ALL: kept,
            View.UNREAD: kept - self._value(f"SELECT count(*) {READS} AND a.key NOT IN {away}"),
            **{view: self._count(ListQuery(view=view)) for view in (View.BOOKMARKS, View.ARCHIVE, View.QUEUE)},
            View.AUTHORS: authors,
            View.WANTED: wanted,
        }

    def has_trashed(self) -> bool:
        """Whether any article that is stored lies in the wastebasket."""
        return bool(
            self._value(f"SELECT EXISTS (SELECT 1 FROM {_LATELY[View.TRASH]} v JOIN articles a ON a.id = v.article)")
        )

    def authors(self, words: str = "") -> list[AuthorRow]:
        """The authors by name, with how many of their articles are stored; the unknown ones last."""
        from reader.storage.views.author_rows import author_rows

        with self._library.database.reading() as connection:
            return author_rows(connection, TRASHED_KEYS, words)

    def groups(self, view: View, words: str = "") -> list[GroupRow]:
        """The tags, sources, years or collections of the articles, as `view` says, with how many each has: those with
        the most first, years the latest first. The reader's own tags come before all others, as a tree."""
        from reader.storage.views.groups import groups

        with self._library.database.reading() as connection:
            return groups(connection, view, words, TRASHED_KEYS)

    def wanted(self, words: str = "") -> list[WantedRow]:
        """What stored articles point to and the library does not have, the most pointed to first, and saved links."""
        from reader.storage.views.wanted import wanted_rows

        with self._library.database.reading() as connection:
            return wanted_rows(connection, _KEPT, words)

    def complete(self, field: str, typed: str, limit: int) -> list[str]:
        """Names that begin or go on as `typed` does: see `completing`. Of "lang" the codes of the languages there are,
        which only the index counts in no time."""
        from reader.storage.views.completing import complete

        if field == "lang":
            there = self.with_index(lambda index: index.beginning("language", typed.lower(), limit + 1))
            return [code for code, _ in there or () if code][:limit]
        with self._library.database.reading() as connection:
            return complete(connection, field, typed, limit)

    def tagged(self, words: "Words") -> frozenset[int]:
        """The keys of the articles with an own tag that has these words."""
        from reader.storage.views.own_lists import keys_tagged

        with self._library.database.reading() as connection:
            return keys_tagged(connection, words)

    def _count(self, query: ListQuery) -> int:
        conditions, values = _conditions(query)
        return int(self._value(f"SELECT count(*) FROM articles a WHERE {' AND '.join(conditions)}", *values))

    def _keys(self, sql: str, *values: object) -> "array[int]":
        with self._library.database.reading() as connection:
            return keys_of(connection, sql, values)

    def _value(self, sql: str, *values: object) -> Any:
        with self._library.database.reading() as connection:
            row = connection.execute(sql, values).fetchone()
        return row[0] if row else None


# By key and not by id: so a list is read from an index of its order alone, in a seventh of the time.
_TRASHED = f"a.key IN {TRASHED_KEYS}"
_OF_AUTHOR = (  # of an index alone, in a tenth of the time that the list of the same articles takes
    f"SELECT count(DISTINCT article) FROM article_authors WHERE author IN {AUTHORS} AND article NOT IN {TRASHED_KEYS}"
)
_KEPT = f"NOT {_TRASHED}"
_READ = f"a.key IN ({KEYS['read']})"
_LATELY = {
    View.RECENT: "(SELECT article, max(id) AS at FROM state.visits GROUP BY article)",
    View.STARTED: "(SELECT article, changed_at AS at FROM state.positions"
    " WHERE NOT deleted AND percent > 0 AND percent < 100)",
    View.TRASH: "(SELECT article, changed_at AS at FROM state.trash WHERE is_trashed = 1 AND NOT deleted)",
}
"""What is in the views that have the latest first, and since when."""
# The + keeps SQLite from trying each of these keys for each of the ids that such an order goes through.
_AMONG = "+a.key IN (SELECT k.key FROM {} v JOIN articles k ON k.id = v.article)"
_OF_VIEWS = {view: _AMONG.format(rows) for view, rows in _LATELY.items()} | {
    View.UNREAD: f"NOT {_READ}",
    View.BOOKMARKS: f"a.key IN ({KEYS['bookmarked']})",
    View.LONG: f"a.key IN (SELECT key FROM articles WHERE minutes >= {LONG_MINUTES})",
}
_OF_VIEWS[View.STARTED] += f" AND NOT {_READ}"
_FEW = (View.BOOKMARKS, View.LONG, View.ARCHIVE, View.QUEUE, *_LATELY)
"""Views that hold a small part of the library."""
# For the few rows of a page, looking marks up one by one is quicker than listing them all, as the orders do.
_ROW = f"""
SELECT a.key, a.id, a.title, a.summary, a.byline, a.published, a.saved, a.minutes, coalesce(p.percent, 0),
    EXISTS (SELECT 1 FROM state.reads r WHERE r.article = a.id AND r.is_read AND NOT r.deleted),
    EXISTS (SELECT 1 FROM state.bookmarks b WHERE b.article = a.id AND NOT b.deleted),
    a.language,
    {STARS}, {IS_ARCHIVED}
FROM articles a LEFT JOIN state.positions p ON p.article = a.id AND NOT p.deleted
"""
_SHOWN_NAME = "SELECT name FROM authors WHERE id = coalesce((SELECT shown_as FROM author_merges WHERE author = ?1), ?1)"
_ORDERS = {
    SortKey.PUBLISHED: ("a.published",),
    SortKey.SAVED: ("a.saved",),
    SortKey.TITLE: ("a.title_key",),
    SortKey.AUTHOR: ("a.byline_key", "a.published"),
    SortKey.LENGTH: ("a.words",),
}
_WITHOUT = {SortKey.PUBLISHED: "a.published IS NULL", SortKey.AUTHOR: "a.byline_key = ''"}
_PRIME, _OTHER_PRIME, _MIX = 2_147_483_647, 2_147_483_629, 1_103_515_245


def _conditions(query: ListQuery) -> tuple[list[str], list[Any]]:
    conditions: list[str] = [] if query.view is View.TRASH else [_KEPT]
    conditions += [_OF_VIEWS[query.view]] if query.view in _OF_VIEWS else []
    values: list[Any] = []
    if query.author:
        conditions.append(f"a.key IN (SELECT article FROM article_authors WHERE author IN {AUTHORS})")
        values.append(query.author)
    if query.tag:
        conditions.append("a.key IN (SELECT article FROM article_tags WHERE tag_key = ?)")
        values.append(fold(query.tag))
    from reader.storage.views import own_lists

    for condition, asked in own_lists.conditions(query):
        conditions.append(condition)
        values += asked
    if query.series:
        conditions.append("a.series_key = ?")
        values.append(fold(query.series))
    if query.source:
        conditions.append("a.host <> '' AND a.host = ?")  # the index leaves out those without
        values.append(query.source.lower().removeprefix("www."))
    if query.year:
        conditions.append("a.published >= ? AND a.published < ?")
        values += _bounds_of(query.year)
    for word in fold(query.words).split():
        conditions.append("(instr(a.title_key, ?) > 0 OR instr(a.byline_key, ?) > 0)")
        values += [word, word]
    return conditions, values


def _bounds_of(year: int) -> tuple[float, float]:
    """Where a year begins and ends, in seconds. The last one of the calendar has no end, and none beyond it begins."""
    if not MINYEAR <= year <= MAXYEAR:
        return inf, inf
    first = datetime(year, 1, 1, tzinfo=UTC).timestamp()
    return first, datetime(year + 1, 1, 1, tzinfo=UTC).timestamp() if year < MAXYEAR else inf


def _parts(query: ListQuery) -> list[tuple[tuple[str, ...], str]]:
    """Conditions and order of the parts of a list, one after the other: those without a date or name, where they come
    last, by themselves, so that each part is read from an index."""
    if last := "" if query.words or _own_order(query) else _last(query):
        order = ", ".join(_by_key(query))
        return [((f"NOT {last}",), order), ((last,), order)]
    return [((), _order(query))]


def _order(query: ListQuery) -> str:
    """Empty dates and names come last whichever way the list is turned; titles that match come before texts that do.

    Its `?`s are the folded words of the query.
    """
    ordered = _own_order(query) or [*filter(None, [_last(query)]), *_by_key(query)]
    if words := fold(query.words).split():
        ordered.insert(0, " AND ".join(["instr(a.title_key, ?) > 0"] * len(words)) + " DESC")
    return ", ".join(ordered)


def _own_order(query: ListQuery) -> list[str]:
    """The order of a view that has one of its own. The square of a number modulo a prime jumps about like a die, and
    is the same again tomorrow: articles that come or go leave the others where they are."""
    if query.view in _LATELY:
        return ["v.at DESC"]
    if query.is_by_hand:
        from reader.storage.views.own_lists import by_hand

        return [by_hand(query)]
    if query.view is View.RANDOM:
        factor = (query.shuffle + 1) * _MIX % (_PRIME - 1) + 1
        mixed = f"((a.key * {factor} + {factor}) % {_PRIME})"
        return [f"{mixed} * {mixed} % {_OTHER_PRIME}", "a.key"]
    return []


def _last(query: ListQuery) -> str:
    """The condition of articles that would come first for want of something, and come last; "" without one."""
    return "" if _is_down(query) else _WITHOUT.get(query.sort, "")


def _by_key(query: ListQuery) -> list[str]:
    """Of what is alike, such as chapters of one date, the first comes first whichever way the list is turned."""
    direction = "DESC" if _is_down(query) else "ASC"
    return [f"{column} {direction}" for column in _ORDERS[query.sort]] + ["a.key"]


def _is_down(query: ListQuery) -> bool:
    return (query.sort in NEWEST_FIRST) is not query.reverse


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
        stars=row[12],
        is_archived=bool(row[13]),
    )
