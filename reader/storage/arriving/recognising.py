"""Which stored article a draft is, by its id, its file and its title. Looks into library.db and writes nothing."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.domain.text import url_key
from reader.storage.arriving import twins
from reader.storage.arriving.rows import Rows
from reader.storage.database import storable

if TYPE_CHECKING:
    from reader.storage.arriving.arrivals import Arrival


class Stored(NamedTuple):
    """An article in the library."""

    key: int
    id: str
    fingerprint: str


class _Part(NamedTuple):
    """An article that was in a file of several when it was last imported."""

    key: int
    title_key: str
    url_key: str


class Recognition:
    """What the library has of one batch: `named` are articles by their ids, `known_paths` files that gave any.

    `look_up` asks for all of the batch at once; the rest asks for one arrival, when what came before it is written.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._parts: dict[Path, list[_Part]] = {}
        self.named: dict[str, Stored] = {}
        self.known_paths: set[str] = set()

    def look_up(self, arrivals: Sequence["Arrival"]) -> None:
        """What the library already has of this batch."""
        every = [arrival.rows for arrival in arrivals if arrival.rows]
        among = "IN (SELECT value FROM json_each(?))"
        stored = self._connection.execute(f"{_STORED} WHERE a.id {among}", (_json(rows.id for rows in every),))
        self.named = {row[1]: Stored._make(row) for row in stored}
        paths = _json(path for rows in every for path in (rows.path, *(file.path for file in rows.files)) if path)
        known = self._connection.execute(f"SELECT path FROM source_files WHERE path {among}", (paths,))
        self.known_paths = {path for (path,) in known}
        self._parts = self._parts_of(arrivals)

    def is_met(self, arrival: "Arrival", rows: Rows) -> bool:
        """Whether anything came from its file before."""
        return rows.path in self.known_paths or arrival.file in self._parts

    def mine(self, arrival: "Arrival", rows: Rows, named: Stored | None) -> Stored | None:
        """The article that came from the same file, if it is the same; `named` is the one with the same id."""
        return self._mine_of_many(arrival, rows, named) if arrival.file in self._parts else self._mine(rows)

    def is_titled(self, key: int, rows: Rows) -> bool:
        """Whether a stored article has the title of an arrival."""
        return bool(self._value("SELECT title_key FROM articles WHERE key = ?", key) == rows.article.title_key)

    def is_from_another(self, arrival: "Arrival", key: int, rows: Rows) -> bool:
        """Whether the article is here from another source, and did not just move to another file."""
        known = self._value("SELECT source_file FROM articles WHERE key = ?", key)
        return bool(known and known != rows.article.source_file and (arrival.draft.kept or Path(known).exists()))

    def stored(self, condition: str, value: object) -> Stored | None:
        """The article for which a condition in SQL holds."""
        row = self._connection.execute(f"{_STORED} WHERE {condition}", (value,)).fetchone()
        return row and Stored._make(row)

    def _parts_of(self, arrivals: Sequence["Arrival"]) -> dict[Path, list[_Part]]:
        """What was in those files of the batch that hold several articles, now or when they were last imported."""
        files = {storable(arrival.file): arrival.file for arrival in arrivals if arrival.file}
        were_many = self._connection.execute(
            "SELECT DISTINCT f.value FROM json_each(?) f CROSS JOIN source_files s"
            " ON s.path > f.value || '#' AND s.path < f.value || '$'",
            (_json(files),),
        ).fetchall()
        are_many = {arrival.file for arrival in arrivals if arrival.file and arrival.part}
        parts = {file: self._parts_in(file) for file in are_many.union(files[path] for (path,) in were_many)}
        return {file: found for file, found in parts.items() if file in are_many or len(found) > 1}

    def _parts_in(self, file: Path) -> list[_Part]:
        rows = self._connection.execute(
            "SELECT DISTINCT a.key, a.title_key, a.source_url FROM source_files s JOIN articles a"
            " ON a.key = s.article WHERE s.path = ?1 OR (s.path > ?1 || '#' AND s.path < ?1 || '$')"
            " ORDER BY length(s.path), s.path",
            (storable(file),),
        ).fetchall()
        return [_Part(key, title, url_key(url)) for key, title, url in rows]

    def _mine(self, rows: Rows) -> Stored | None:
        """The article that came from the same file, unless it is another's too or another was saved over the file."""
        key = self._value("SELECT article FROM source_files WHERE path = ?", rows.path) if rows.path else None
        found = None if key is None else self.stored("a.key = ?", key)
        if found is None or twins.is_form_file(self._connection, found.key, rows.path):
            return None
        if found.fingerprint != rows.fingerprint and self._has_other_files(found.key, rows.path):
            return None
        known = url_key(self._value("SELECT source_url FROM articles WHERE key = ?", key))
        is_replaced = known and rows.source_key and known != rows.source_key and not self.is_titled(found.key, rows)
        return None if is_replaced else found

    def _mine_of_many(self, arrival: "Arrival", rows: Rows, named: Stored | None) -> Stored | None:
        """The article of the same file with the same title, or with the same id. Places in such a file mean nothing:
        the next export puts another article before it."""
        parts = self._parts[arrival.file] if arrival.file else []
        for part in parts:
            is_elsewhere = part.url_key and rows.source_key and part.url_key != rows.source_key
            if part.title_key == rows.article.title_key and not is_elsewhere and not rows.is_named:
                parts.remove(part)
                return self.stored("a.key = ?", part.key)
        for part in parts:
            if named and part.key == named.key:
                parts.remove(part)
                return named
        return None

    def _has_other_files(self, key: int, path: str) -> bool:
        """Whether other files gave the same form of the article."""
        return bool(
            self._value(
                "SELECT 1 FROM source_files s WHERE s.article = ?1 AND s.path <> ?2"
                " AND s.path NOT IN (SELECT path FROM forms WHERE article = ?1) LIMIT 1",
                key,
                path,
            )
        )

    def _value(self, sql: str, *values: object) -> Any:
        row = self._connection.execute(sql, values).fetchone()
        return row[0] if row else None


_STORED = "SELECT a.key, a.id, c.fingerprint FROM articles a JOIN contents c ON c.article = a.key"


def _json(texts: Iterable[str]) -> str:
    return json.dumps(list(texts))
