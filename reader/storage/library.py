"""Library: articles and what came with them. The door to library.db; one per thread, written only by the write lane."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.domain.article import Article, Asset, Author, BodyFormat, Honour, Link, LinkKind
from reader.domain.errors import NotFound
from reader.domain.phrase import phrase
from reader.domain.text import fold, title_key
from reader.storage import library_schema
from reader.storage.database import Database, storable, to_time
from reader.storage.library_schema import AUTHORS, AUTHORS_OF_ARTICLE
from reader.storage.packing import body_of, original_of

if TYPE_CHECKING:
    from reader.domain.marks import Kept
    from reader.storage.arriving.arrivals import Arrival, Saved


class Neighbour(NamedTuple):
    """Another stored article and how it came to stand beside this one."""

    id: str
    title: str
    summary: str
    minutes: int
    series_place: float | None = None
    shared: tuple[str, ...] = ()


class StoredText(NamedTuple):
    """What an article says, as it was imported."""

    key: int
    title: str
    language: str
    body: str
    body_format: str


class Library:
    """Articles, authors, links and pictures. All methods raise `StorageProblem` when the file cannot be used."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.database = Database(
            path,
            application_id=library_schema.APPLICATION_ID,
            migrations=library_schema.MIGRATIONS,
            durable=False,
            read_only=read_only,
        )

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    # Writing.

    def save(self, arrivals: "Sequence[Arrival]", number: int = 0) -> "list[Saved]":
        """Take in what an import brought, in one transaction; one answer for each arrival, in their order. With the
        `number` of the import, it can be undone."""
        from reader.storage.arriving.arrivals import Arrivals  # reading needs nothing of it

        with self.database.write() as connection:
            return Arrivals(connection, number).save(arrivals)

    def keep_html(self, article: str, html: str, rendered_by: int, body: str | None = None) -> None:
        """Keep the HTML that renderer number `rendered_by` made of an article; a vanished article is passed over, and
        so is one whose text is no longer the `body` that the HTML was made of."""
        with self.database.write() as connection:
            row = connection.execute(
                "SELECT a.key, c.body, c.packing FROM articles a JOIN contents c ON c.article = a.key WHERE a.id = ?",
                (article,),
            ).fetchone()
            if row and (body is None or body_of(row[1], row[2]) == body):
                connection.execute("INSERT OR REPLACE INTO renderings VALUES (?, ?, ?)", (row[0], html, rendered_by))

    def apply_author_names(self, names: Mapping[str, str]) -> int:
        """Let the authors that came without a name have those the reader gave, by author id, and only those; bylines
        follow. How many authors changed."""
        with self.database.write() as connection:
            rows = connection.execute("SELECT id, name, bio FROM authors WHERE bio <> ''").fetchall()
            wrong = [(id_, name) for id_, name, bio in rows if _is_nameless(id_, bio) and name != names.get(id_, "")]
            for id_, _ in wrong:
                self._name_author(connection, id_, names.get(id_, ""))
        return len(wrong)

    def _name_author(self, connection: sqlite3.Connection, author: str, name: str) -> None:
        from reader.storage.arriving.new_rows import write_byline
        from reader.storage.indexing.index_queue import queue

        connection.execute("UPDATE authors SET name = ? WHERE id = ?", (name, author))
        keys = connection.execute("SELECT article FROM article_authors WHERE author = ?", (author,)).fetchall()
        for (key,) in keys:
            write_byline(connection, key)
        queue(connection, [key for (key,) in keys])

    def forget_kept(self, numbers: Sequence[int]) -> None:
        """What waited with these numbers is in state.db now."""
        with self.database.write() as connection:
            connection.executemany("DELETE FROM kept_waiting WHERE key = ?", [(number,) for number in numbers])

    def rendered_by(self, article: str) -> int:
        """The number of the renderer whose HTML of an article is kept; 0 when none is."""
        return int(
            self._value(
                "SELECT r.rendered_by FROM renderings r JOIN articles a ON a.key = r.article WHERE a.id = ?", article
            )
            or 0
        )

    def remember(self, name: str, value: str) -> None:
        """Keep a fact about the library itself."""
        with self.database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", (name, value))

    def fact(self, name: str) -> str:
        """A fact kept by `remember`; "" if there is none."""
        return str(self._value("SELECT value FROM facts WHERE name = ?", name) or "")

    # Reading.

    def kept_waiting(self, most_rows: int) -> "tuple[list[tuple[int, str, Kept]], bool]":
        """What the reader did with articles in other programs and is not in state.db yet: a number, the article's id,
        and what it was. Of what Armchair itself wrote out not more than so many rows at once, or one that has more; and
        whether there is more."""
        from reader.storage.arriving.kept import waiting

        with self.database.reading() as connection:
            return waiting(connection, most_rows)

    def article(self, id_: str) -> Article | None:
        """The whole article, or None."""
        with self.database.reading() as connection:
            row = connection.execute(_ARTICLE + " WHERE a.id = ?", (id_,)).fetchone()
            return self._article(connection, row) if row else None

    def find(self, named: str) -> str:
        """The id of the article that `named` means: its id, a unique beginning of the id (four signs or more), or its
        exact title. `NotFound` when nothing answers to it, or more than one."""
        with self.database.reading() as connection:
            found = connection.execute("SELECT id, title FROM articles WHERE id = ?", (named,)).fetchall()
            if not found:
                found = connection.execute(
                    "SELECT id, title FROM articles WHERE title_key = ?1 OR id LIKE ?2 ESCAPE '\\' LIMIT 5",
                    (title_key(named), _beginning(named)),
                ).fetchall()
        if len(found) == 1:
            return str(found[0][0])
        if not found:
            raise NotFound(
                phrase("No article is called “{name}”.", name=named),
                phrase("Give an id, the beginning of one, or an exact title; armchair list shows them."),
            )
        raise NotFound(
            phrase("More than one article is called “{name}”.", name=named),
            phrase("Give one of these ids: {ids}.", ids=", ".join(row[0] for row in found)),
        )

    def links(self, article: str) -> tuple[Link, ...]:
        """The links of an article in their order, with the ids of those that are stored."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT l.kind, l.title, l.snippet, l.url, t.id FROM links l JOIN articles a ON a.key = l.article"
                " LEFT JOIN articles t ON t.key = l.target WHERE a.id = ? ORDER BY l.place",
                (article,),
            ).fetchall()
        return tuple(Link(LinkKind(kind), *rest) for kind, *rest in rows)

    def keys_of(self, ids: Sequence[str]) -> set[int]:
        """The keys of the stored ones among `ids`."""
        sql = "SELECT key FROM articles WHERE id IN (SELECT value FROM json_each(?))"
        with self.database.reading() as connection:
            return {key for (key,) in connection.execute(sql, (json.dumps([*ids]),))}

    def neighbours(self, ids: Iterable[str]) -> dict[str, Neighbour]:
        """Title, summary and length of the stored ones among `ids`."""
        wanted = list(dict.fromkeys(ids))
        with self.database.reading() as connection:
            rows = connection.execute(
                f"SELECT id, title, summary, minutes, series_place FROM articles WHERE id IN ({_marks(wanted)})", wanted
            ).fetchall()
        return {row[0]: Neighbour(*row) for row in rows}

    def in_series(self, series: str) -> list[Neighbour]:
        """The articles of a series in their order."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT id, title, summary, minutes, series_place FROM articles"
                " WHERE series_key = ? AND series_key <> '' ORDER BY series_place, published, key LIMIT 500",
                (fold(series),),
            ).fetchall()
        return [Neighbour(*row) for row in rows]

    def by_author(self, author: str, limit: int) -> list[Neighbour]:
        """The newest articles of an author."""
        with self.database.reading() as connection:
            (count,) = connection.execute(
                f"SELECT count(*) FROM article_authors WHERE author IN {AUTHORS}", (author,)
            ).fetchone()
            rows = connection.execute(_NEWEST_OF_MANY if count > _MANY else _NEWEST_OF_FEW, (author, limit)).fetchall()
        return [Neighbour(*row) for row in rows]

    def linking_to(self, article: str, limit: int) -> list[Neighbour]:
        """The stored articles that link to this one."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT DISTINCT f.id, f.title, f.summary, f.minutes, f.series_place FROM links l"
                " JOIN articles t ON t.key = l.target JOIN articles f ON f.key = l.article"
                " WHERE t.id = ? AND f.key <> t.key ORDER BY f.published DESC, f.key LIMIT ?",
                (article, limit),
            ).fetchall()
        return [Neighbour(*row) for row in rows]

    def sharing_tags(self, article: str, limit: int) -> list[Neighbour]:
        """The articles that share most tags with this one; rare tags count for more; the newest of equals first."""
        with self.database.reading() as connection:
            mine = connection.execute(
                "SELECT t.tag_key, (SELECT count(*) FROM article_tags o WHERE o.tag_key = t.tag_key) AS uses, t.article"
                " FROM article_tags t JOIN articles a ON a.key = t.article WHERE a.id = ? ORDER BY uses, t.place",
                (article,),
            ).fetchall()
            weights = _weights_of_tags([row[:2] for row in mine])
            if not weights:
                return []
            values = (*chain.from_iterable(weights.items()), mine[0][2], limit)
            rows = connection.execute(_SHARING.format(", ".join(["(?, ?)"] * len(weights))), values).fetchall()
        return [Neighbour._make((*row[:5], tuple(row[5].split("\x1f")))) for row in rows]

    def texts(self, keys: Sequence[int]) -> list[StoredText]:
        """The texts of the articles with these private keys, in any order."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT a.key, a.title, a.language, c.body, c.packing, c.body_format"
                f" FROM articles a JOIN contents c ON c.article = a.key WHERE a.key IN ({_marks(keys)})",
                tuple(keys),
            ).fetchall()
            return [
                StoredText(key, title, language, body_of(body, packing), body_format)
                for key, title, language, body, packing, body_format in rows
            ]

    def asset(self, id_: str) -> Asset | None:
        """A picture with its bytes, or None."""
        with self.database.reading() as connection:
            row = connection.execute(
                "SELECT media_type, data, width, height FROM assets WHERE id = ?", (id_,)
            ).fetchone()
        return Asset("", row[0], row[1], row[2], row[3], id_) if row else None

    def original(self, article: str) -> bytes | None:
        """The file as it was imported, byte for byte, where it was kept."""
        with self.database.reading() as connection:
            row = connection.execute(
                "SELECT c.original, c.body, c.packing FROM contents c JOIN articles a ON a.key = c.article"
                " WHERE a.id = ?",
                (article,),
            ).fetchone()
            return original_of(row[0], body_of(row[1], row[2]), row[2]) if row else None

    def other_files(self, article: str) -> list[str]:
        """The files that gave the article besides the one that is shown."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT s.path FROM source_files s JOIN articles a ON a.key = s.article"
                " WHERE a.id = ? AND s.path <> a.source_file ORDER BY s.path",
                (article,),
            ).fetchall()
        return [path for (path,) in rows]

    def known_files(self, folder: Path) -> dict[str, tuple[int, int]]:
        """Size and time of change (nanoseconds) of the files below `folder` when they were imported, by path."""
        beginning = storable(folder)
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT path, size, modified FROM source_files WHERE path >= ? AND path < ?",
                (beginning, beginning + "\U0010ffff"),
            ).fetchall()
        return {path: (size, modified) for path, size, modified in rows}

    def articles_of_file(self, path: str) -> list[tuple[str, str]]:
        """Id and title of the articles that came from a file."""
        with self.database.reading() as connection:
            return connection.execute(
                "SELECT a.id, a.title FROM source_files s JOIN articles a ON a.key = s.article"
                " WHERE s.path = ?1 OR (s.path > ?1 || '#' AND s.path < ?1 || '$') ORDER BY s.path",
                (storable(path),),
            ).fetchall()

    def only_read(self) -> None:
        """From now on this connection refuses to write."""
        with self.database.reading() as connection:
            connection.execute("PRAGMA query_only = ON")

    def _article(self, connection: sqlite3.Connection, row: tuple[Any, ...]) -> Article:
        key = row[0]
        authors = connection.execute(AUTHORS_OF_ARTICLE, (key,)).fetchall()
        tags = connection.execute("SELECT tag FROM article_tags WHERE article = ? ORDER BY place", (key,)).fetchall()
        assets = connection.execute(
            "SELECT x.name, s.media_type, s.width, s.height, s.id FROM article_assets x JOIN assets s ON s.id = x.asset"
            " WHERE x.article = ?",
            (key,),
        ).fetchall()
        return Article(
            id=row[1],
            title=row[2],
            body=body_of(row[3], row[17]),
            body_format=BodyFormat(row[4]),
            authors=tuple({author[5]: author_of(author) for author in authors}.values()),
            published=to_time(row[5]),
            saved=to_time(row[6]),  # type: ignore[arg-type]  # the column is NOT NULL
            source_url=row[7],
            source_file=row[8],
            language=row[9],
            tags=tuple(tag[0] for tag in tags),
            series=row[10],
            series_place=row[11],
            summary=row[12],
            words=row[13],
            minutes=row[14],
            html=row[15] or "",
            rendered_by=row[16] or 0,
            assets=tuple(Asset(a[0], a[1], b"", a[2], a[3], a[4]) for a in assets),
            is_doubtful=bool(row[18]),
        )

    def _value(self, sql: str, *values: object) -> Any:
        with self.database.reading() as connection:
            row = connection.execute(sql, values).fetchone()
        return row[0] if row else None


_MANY = 500
_NEWEST_OF_FEW = (
    "SELECT DISTINCT a.id, a.title, a.summary, a.minutes, a.series_place FROM article_authors w"
    f" JOIN articles a ON a.key = w.article WHERE w.author IN {AUTHORS} ORDER BY a.published DESC, a.key LIMIT ?"
)
_NEWEST_OF_MANY = (  # sooner met on the way back through all articles than sorted
    "SELECT a.id, a.title, a.summary, a.minutes, a.series_place FROM articles a INDEXED BY articles_published"
    f" WHERE EXISTS (SELECT 1 FROM article_authors w WHERE w.author IN {AUTHORS} AND w.article = a.key)"
    " ORDER BY a.published DESC, a.key LIMIT ?"
)
_COMMON_TAG, _MOST_SHARING = 5000, 3000
_SHARING = """
WITH useful (tag_key, weight) AS (VALUES {}), near AS (
    SELECT o.article, sum(u.weight) AS weight FROM useful u CROSS JOIN article_tags o USING (tag_key)
    WHERE o.article <> ? GROUP BY o.article ORDER BY 2 DESC, o.article DESC LIMIT ?
)
SELECT a.id, a.title, a.summary, a.minutes, a.series_place, group_concat(t.tag, char(31))
FROM near n JOIN articles a ON a.key = n.article JOIN article_tags t ON t.article = a.key
WHERE t.tag_key IN (SELECT tag_key FROM useful) GROUP BY a.key ORDER BY n.weight DESC, a.key DESC
"""
_ARTICLE = (
    "SELECT a.key, a.id, a.title, c.body, c.body_format, a.published, a.saved, a.source_url, a.source_file, a.language,"
    " a.series, a.series_place, a.summary, a.words, a.minutes, r.html, r.rendered_by,"
    " c.packing, a.is_doubtful"
    " FROM articles a JOIN contents c ON c.article = a.key LEFT JOIN renderings r ON r.article = a.key"
)


def _weights_of_tags(uses: Iterable[tuple[str, int]]) -> dict[str, float]:
    """The tags worth comparing, of those with their numbers of articles, the rarest first; what others have so often
    that it would take long to go through, and would say little, is left out."""
    weights: dict[str, float] = {}
    together = 0
    for tag, count in uses:
        together += count
        if count > _COMMON_TAG or (weights and together > _MOST_SHARING):
            break
        if count > 1:
            weights[tag] = log(1 + _COMMON_TAG / count)
    return weights


def _beginning(id_: str) -> str:
    """A pattern of LIKE for ids that begin so; "" for fewer than four signs."""
    return id_.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%" if len(id_) >= 4 else ""


def _is_nameless(id_: str, bio: str) -> bool:
    """Whether the author came without a name: then the id was derived from the bio."""
    return Author(bio=bio).id == id_


def author_of(row: tuple[str, str, str, str, str, str]) -> Author:
    """An author from name, bio, honours as JSON, link, picture and id."""
    honours = tuple(Honour(text, year) for year, text in json.loads(row[2]))
    return Author(row[0], row[1], honours, *row[3:])


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
