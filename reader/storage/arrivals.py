"""Taking drafts into library.db: is it new, changed or known; its row, authors, tags, pictures and links."""

import json
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader.domain.article import Asset, Author, BodyFormat, Draft, Link, LinkKind, article_id, asset_id
from reader.domain.rough_text import rough_text
from reader.domain.text import excerpt, fold, length_of, title_key, url_key
from reader.storage.database import storable, to_seconds


class Outcome(StrEnum):
    """What became of a draft."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A draft and its file; `part` counts from 0 where a file holds several, `modified` is in nanoseconds."""

    draft: Draft
    file: Path | None = None
    part: int = 0
    size: int = 0
    modified: int = 0

    @property
    def path(self) -> str:
        """The name under which the library knows the file, or the part of it."""
        if self.file is None:
            return ""
        return f"{storable(self.file)}#{self.part}" if self.part else storable(self.file)


@dataclass(frozen=True, slots=True)
class Saved:
    """The answer to an arrival."""

    id: str
    title: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class _Part:
    """An article that was in a file of several when it was last imported."""

    key: int
    title_key: str
    url_key: str


class Arrivals:
    """One batch inside a transaction that the caller holds. All arrivals of one file come in one batch."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._parts: dict[Path, list[_Part]] = {}

    def save(self, arrivals: Sequence[Arrival]) -> list[Saved]:
        """One answer for each arrival, in their order."""
        first_link = self._value("SELECT coalesce(max(key), 0) FROM links")
        self._parts = self._parts_of(arrivals)
        saved = [self._save(arrival) for arrival in arrivals]
        self._resolve_new_links(first_link)
        return saved

    def _save(self, arrival: Arrival) -> Saved:
        draft = _with_ids(arrival.draft)
        fingerprint = _fingerprint(draft)
        key, id_, known = self._match(arrival, draft, fingerprint)
        if key is not None and known == fingerprint:
            self._remember_file(arrival, key)
            return Saved(id_, draft.title, Outcome.UNCHANGED)
        outcome = Outcome.ADDED if key is None else Outcome.UPDATED
        text = rough_text(draft.body, draft.body_format)
        key = self._write_article(key, id_, arrival, draft, text=text)
        self._write_content(key, draft, fingerprint)
        self._write_authors(key, draft.authors)
        self._write_tags(key, draft.tags)
        self._write_assets(key, draft.assets)
        self._write_search_text(key, draft, text)
        self._remember_file(arrival, key)
        self._write_addresses(key, arrival, draft)
        self._write_links(key, arrival, draft.links)
        self._resolve_links_to(key, draft)
        return Saved(id_, draft.title, outcome)

    def _match(self, arrival: Arrival, draft: Draft, fingerprint: str) -> tuple[int | None, str, str]:
        """The stored article that this one is: key, id and fingerprint; or None and the id for a new one.

        The same file is the same article, unless other files hold it too. The same id is the same article when the
        text or the title is the same: two files that only claim one address are two articles, and none is lost.
        """
        id_ = article_id(draft)
        named = self._stored("a.id = ?", id_)
        if named and named[2] == fingerprint:
            return named
        is_one_of_many = arrival.file in self._parts
        mine = self._mine_of_many(arrival, draft, named) if is_one_of_many else self._mine(arrival, draft, fingerprint)
        if mine:
            return mine
        if named and (draft.given_id or url_key(draft.source_url)) and self._is_titled(named[0], draft):
            return named
        return self._free_id(draft, id_, fingerprint)

    def _mine(self, arrival: Arrival, draft: Draft, fingerprint: str) -> tuple[int, str, str] | None:
        """The article that came from the same file, unless it is another's too or another was saved over the file."""
        key = self._value("SELECT article FROM source_files WHERE path = ?", arrival.path) if arrival.path else None
        found = None if key is None else self._stored("a.key = ?", key)
        if found is None or (found[2] != fingerprint and self._has_other_files(found[0], arrival.path)):
            return None
        known_address = url_key(self._value("SELECT source_url FROM articles WHERE key = ?", key))
        address = url_key(draft.source_url)
        is_replaced = known_address and address and known_address != address and not self._is_titled(found[0], draft)
        return None if is_replaced else found

    def _mine_of_many(
        self, arrival: Arrival, draft: Draft, named: tuple[int, str, str] | None
    ) -> tuple[int, str, str] | None:
        """The article of the same file with the same title, or with the same id. Places in such a file mean nothing:
        the next export puts another article before it."""
        parts = self._parts[arrival.file] if arrival.file else []
        title, address = title_key(draft.title), url_key(draft.source_url)
        for part in parts:
            is_same = part.title_key == title and not (part.url_key and address and part.url_key != address)
            if is_same and not draft.given_id:
                parts.remove(part)
                return self._stored("a.key = ?", part.key)
        for part in parts:
            if named and part.key == named[0]:
                parts.remove(part)
                return named
        return None

    def _parts_of(self, arrivals: Sequence[Arrival]) -> dict[Path, list[_Part]]:
        """What was in those files of the batch that hold several articles, now or when they were last imported."""
        parts: dict[Path, list[_Part]] = {}
        are_many = {arrival.file for arrival in arrivals if arrival.part}
        for file in dict.fromkeys(arrival.file for arrival in arrivals if arrival.file):
            rows = self._connection.execute(
                "SELECT DISTINCT a.key, a.title_key, a.source_url FROM source_files s JOIN articles a"
                " ON a.key = s.article WHERE s.path = ?1 OR (s.path > ?1 || '#' AND s.path < ?1 || '$')"
                " ORDER BY length(s.path), s.path",
                (storable(file),),
            ).fetchall()
            if file in are_many or len(rows) > 1:
                parts[file] = [_Part(key, title, url_key(url)) for key, title, url in rows]
        return parts

    def _is_titled(self, key: int, draft: Draft) -> bool:
        return bool(self._value("SELECT title_key FROM articles WHERE key = ?", key) == title_key(draft.title))

    def _free_id(self, draft: Draft, id_: str, fingerprint: str) -> tuple[int | None, str, str]:
        """`id_`, or an id made of the text where that is taken, counted on while that is taken too."""
        plain = replace(draft, given_id="", source_url="")
        attempt = 0
        while stored := self._stored("a.id = ?", id_):
            if stored[2] == fingerprint:
                return stored
            id_ = article_id(plain if not attempt else replace(plain, given_id=f"{fingerprint}/{attempt}"))
            attempt += 1
        return None, id_, ""

    def _stored(self, condition: str, value: object) -> tuple[int, str, str] | None:
        row: tuple[int, str, str] | None = self._connection.execute(
            f"SELECT a.key, a.id, c.fingerprint FROM articles a JOIN contents c ON c.article = a.key WHERE {condition}",
            (value,),
        ).fetchone()
        return row

    def _has_other_files(self, key: int, path: str) -> bool:
        return bool(self._value("SELECT 1 FROM source_files WHERE article = ? AND path <> ? LIMIT 1", key, path))

    def _write_article(self, key: int | None, id_: str, arrival: Arrival, draft: Draft, *, text: str) -> int:
        words, minutes = length_of(text)
        values = {
            "id": id_,
            "title": draft.title,
            "title_key": title_key(draft.title),
            "byline": "",
            "byline_key": "",
            "summary": excerpt(rough_text(draft.summary, BodyFormat.MARKDOWN) or text),
            "published": to_seconds(draft.published),
            "saved": to_seconds(draft.saved) or time.time(),
            "source_url": draft.source_url,
            "source_file": storable(arrival.file) if arrival.file else "",
            "language": draft.language,
            "series": draft.series,
            "series_key": fold(draft.series),
            "series_place": draft.series_place,
            "words": words,
            "minutes": minutes,
        }
        if key is not None:
            if draft.saved is None:
                del values["saved"]
            assigned = ", ".join(f"{name} = ?" for name in values)
            self._connection.execute(f"UPDATE articles SET {assigned} WHERE key = ?", (*values.values(), key))
            return key
        marks = ", ".join("?" * len(values))
        cursor = self._connection.execute(
            f"INSERT INTO articles ({', '.join(values)}) VALUES ({marks})", tuple(values.values())
        )
        return int(cursor.lastrowid or 0)

    def _write_content(self, key: int, draft: Draft, fingerprint: str) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO contents (article, body, body_format, original, fingerprint)"
            " VALUES (?, ?, ?, ?, ?)",
            (key, draft.body, draft.body_format, draft.original, fingerprint),
        )
        self._connection.execute("DELETE FROM renderings WHERE article = ?", (key,))

    def _write_authors(self, key: int, authors: Sequence[Author]) -> None:
        self._connection.execute("DELETE FROM article_authors WHERE article = ?", (key,))
        for place, author in enumerate({author.id: author for author in authors}.values()):
            honours = json.dumps([(honour.year, honour.text) for honour in author.honours], ensure_ascii=False)
            self._connection.execute(
                _KEEP_AUTHOR, (author.id, author.name, author.bio, honours, author.link, author.picture)
            )
            self._connection.execute("INSERT INTO article_authors VALUES (?, ?, ?)", (key, place, author.id))
        byline = byline_of(self._connection, key)
        self._connection.execute(
            "UPDATE articles SET byline = ?, byline_key = ? WHERE key = ?", (byline, fold(byline), key)
        )

    def _write_tags(self, key: int, tags: Sequence[str]) -> None:
        self._connection.execute("DELETE FROM article_tags WHERE article = ?", (key,))
        self._connection.executemany(
            "INSERT INTO article_tags VALUES (?, ?, ?, ?)",
            [(key, place, tag, folded) for place, (folded, tag) in enumerate({fold(t): t for t in tags}.items())],
        )

    def _write_assets(self, key: int, assets: Sequence[Asset]) -> None:
        self._connection.execute("DELETE FROM article_assets WHERE article = ?", (key,))
        for asset in assets:
            self._connection.execute(
                "INSERT OR IGNORE INTO assets (id, media_type, width, height, data) VALUES (?, ?, ?, ?, ?)",
                (asset.id, asset.media_type, asset.width, asset.height, asset.data),
            )
            self._connection.execute(
                "INSERT OR REPLACE INTO article_assets VALUES (?, ?, ?)", (key, asset.name, asset.id)
            )

    def _write_search_text(self, key: int, draft: Draft, text: str) -> None:
        names = (author.name for author in draft.authors)
        parts = (draft.title, *names, *draft.tags, draft.summary, text)
        folded = "\n".join(fold(part) for part in parts if part)
        self._connection.execute("INSERT OR REPLACE INTO search_texts VALUES (?, ?)", (key, folded))

    def _remember_file(self, arrival: Arrival, key: int) -> None:
        if arrival.file is not None:
            self._connection.execute(
                "INSERT OR REPLACE INTO source_files VALUES (?, ?, ?, ?)",
                (arrival.path, key, arrival.size, arrival.modified),
            )

    def _write_addresses(self, key: int, arrival: Arrival, draft: Draft) -> None:
        self._connection.execute("DELETE FROM addresses WHERE article = ?", (key,))
        self._connection.executemany(
            "INSERT OR IGNORE INTO addresses VALUES (?, ?)",
            [(address, key) for address in _addresses(arrival, draft)],
        )

    def _write_links(self, key: int, arrival: Arrival, links: Sequence[Link]) -> None:
        base = _base(arrival)
        self._connection.execute("DELETE FROM links WHERE article = ?", (key,))
        self._connection.executemany(
            "INSERT INTO links (article, place, kind, title, snippet, url, title_key, url_key, is_wanted)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (key, place, link.kind, link.title, link.snippet, link.url, *_link_keys(link, base))
                for place, link in enumerate(links)
            ],
        )

    def _resolve_new_links(self, after: int) -> None:
        for sql in _RESOLVE:
            self._connection.execute(f"{sql} AND key > ?", (after,))

    def _resolve_links_to(self, key: int, draft: Draft) -> None:
        """Give the links that waited for this article their target, and free those that no longer mean it."""
        execute = self._connection.execute
        freed = execute("SELECT key FROM links WHERE target = ?", (key,)).fetchall()
        execute("UPDATE links SET target = NULL WHERE target = ?", (key,))
        execute(
            "UPDATE links SET target = ?1 WHERE target IS NULL AND article <> ?1 AND url_key <> ''"
            " AND url_key IN (SELECT address FROM addresses WHERE article = ?1)",
            (key,),
        )
        titles = [title_key(draft.title), *(a[5:] for a in draft.addresses if a.startswith("name:"))]
        for title in filter(None, titles):
            execute(
                "UPDATE links SET target = ?1 WHERE target IS NULL AND article <> ?1"
                " AND title_key = ?2 AND title_key <> ''",
                (key, title),
            )
        for link in freed:
            for sql in _RESOLVE:
                execute(f"{sql} AND key = ?", link)

    def _value(self, sql: str, *values: object) -> Any:
        row = self._connection.execute(sql, values).fetchone()
        return row[0] if row else None


def byline_of(connection: sqlite3.Connection, key: int) -> str:
    """The known names of an article's authors, parted by commas."""
    rows = connection.execute(
        "SELECT u.name FROM article_authors w JOIN authors u ON u.id = w.author"
        " WHERE w.article = ? AND u.name <> '' ORDER BY w.place",
        (key,),
    ).fetchall()
    return ", ".join(row[0] for row in rows)


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
# By address, by title, by name: in this order, each for the links that have no target yet.
_RESOLVE = (
    """
UPDATE links SET target = (
    SELECT d.article FROM addresses d WHERE d.address = links.url_key AND d.article <> links.article LIMIT 1
) WHERE target IS NULL AND url_key <> ''
""",
    """
UPDATE links SET target = (
    SELECT t.key FROM articles t JOIN articles mine ON mine.key = links.article
    WHERE t.title_key = links.title_key AND t.key <> links.article
    ORDER BY t.language = mine.language DESC, t.byline_key = mine.byline_key DESC, t.key LIMIT 1
) WHERE target IS NULL AND title_key <> ''
""",
    """
UPDATE links SET target = (
    SELECT d.article FROM addresses d
    WHERE d.address = 'name:' || links.title_key AND d.article <> links.article LIMIT 1
) WHERE target IS NULL AND title_key <> ''
""",
)
_LOCAL_ARTICLE = (".md", ".markdown", ".mdown", ".mkd", ".txt", ".html", ".htm")


def _with_ids(draft: Draft) -> Draft:
    """The draft with each picture's id, and the authors' pictures named by them; its text as it can be stored."""
    draft = _sound(draft)
    assets = tuple(replace(asset, id=asset_id(asset.data)) for asset in draft.assets)
    ids = {asset.name: asset.id for asset in assets}
    authors = tuple(
        replace(author, picture=ids.get(author.picture, "")) if author.picture else author for author in draft.authors
    )
    return replace(draft, assets=assets, authors=authors)


def _sound(value: Any) -> Any:
    """`value` with half characters (lone surrogates), which no database takes, replaced by U+FFFD all through."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    elif isinstance(value, tuple):
        return tuple(_sound(each) for each in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changed = {
            item.name: sound
            for item in fields(value)
            if (sound := _sound(before := getattr(value, item.name))) != before
        }
        return replace(value, **changed) if changed else value
    return value


def _fingerprint(draft: Draft) -> str:
    """Changes when anything that the file says has changed."""
    import hashlib  # loads OpenSSL, 2 MB that reading does without

    assets = tuple((asset.name, asset.id) for asset in draft.assets)
    plain = replace(draft, assets=(), notes=(), original=None)
    return hashlib.sha256(repr((plain, assets)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _base(arrival: Arrival) -> str:
    return arrival.draft.source_url or (arrival.file.as_uri() if arrival.file else "")


def _addresses(arrival: Arrival, draft: Draft) -> set[str]:
    found = {url_key(draft.source_url)}
    if arrival.file is not None:
        found.add(url_key(arrival.file.as_uri()))
    for address in draft.addresses:
        found.add(address if address.startswith("name:") else url_key(address, _base(arrival)))
    return found - {""}


def _link_keys(link: Link, base: str) -> tuple[str, str, bool]:
    """Title key, address key, and whether the link is wanted while its target is not stored.

    A link in the text to somewhere on the web resolves when that page arrives, but is nobody's unmet wish.
    """
    is_wiki = link.url.startswith("wiki:")
    address = "" if is_wiki else url_key(link.url, base)
    is_told_by_title = link.kind is not LinkKind.BODY or is_wiki
    title = title_key(link.title) if is_told_by_title else ""
    is_local = bool(link.url) and ":" not in link.url.split("/")[0] and not link.url.startswith(("/", "#"))
    is_file = link.url.split("#")[0].split("?")[0].lower().endswith(_LOCAL_ARTICLE)
    return title, address, is_told_by_title or (is_local and is_file)
