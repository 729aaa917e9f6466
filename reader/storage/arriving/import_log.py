"""What an import changed in library.db, so that it can be taken back and done again.

Articles that it added are known by their keys, which grow; they are not touched here, for undo lays them into the
wastebasket, which is in state.db. Of articles and saved links that were here before, the former rows are kept, and when
the import is undone, those that it made. All work inside a transaction that the caller holds.
"""

import json
import os
import sqlite3
import zlib
from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

MOST_BYTES = 200_000_000
"""Of all former rows together; those of the oldest imports go first."""
IMPORTS_KEPT = 50
ARTICLE, LINK = "article", "link"
_Rows = Mapping[str, list[dict[str, Any]]]
"""Rows by their table, each by the names of its columns."""


class Turn(NamedTuple):
    """An import that was undone or done again, and the articles whose rows changed with that."""

    number: int
    is_undone: bool
    changed: tuple[int, ...]


def begin(connection: sqlite3.Connection, at: float, report: str) -> int:
    """A new import; its number. `report` holds until it ends."""
    number = connection.execute(
        "INSERT INTO imports (key, id, at, report, is_logged, is_ended)"
        " SELECT max(0, coalesce(max(key), 0)) + 1, ?, ?, ?, 1, 0 FROM imports",
        (os.urandom(8).hex(), at, report),
    ).lastrowid
    return int(number or 0)


def end(connection: sqlite3.Connection, number: int, at: float, report: str) -> None:
    """The import is over, and did what `report` says. The oldest imports are forgotten, and their rows sooner if they
    are many."""
    connection.execute(
        "UPDATE imports SET at = ?, report = ?, is_ended = 1, is_logged = EXISTS (SELECT 1 FROM import_added"
        " WHERE import = imports.key) OR EXISTS (SELECT 1 FROM import_changes WHERE import = imports.key)"
        " WHERE key = ?",
        (at, report, number),
    )
    _forget_old(connection, number)


def _forget_old(connection: sqlite3.Connection, newest: int) -> None:
    oldest = connection.execute(
        "SELECT coalesce(min(key), 0) FROM (SELECT key FROM imports ORDER BY key DESC LIMIT ?)", (IMPORTS_KEPT,)
    ).fetchone()[0]
    for table, column in (("import_changes", "import"), ("import_added", "import"), ("imports", "key")):
        connection.execute(f"DELETE FROM {table} WHERE {column} < ?", (oldest,))
    sizes = connection.execute(
        "SELECT import, sum(ifnull(length(before), 0) + ifnull(length(after), 0)) FROM import_changes"
        " GROUP BY import ORDER BY import DESC"
    ).fetchall()
    together = 0
    for number, size in sizes:
        together += size
        if together > MOST_BYTES and number != newest:
            connection.execute("DELETE FROM import_changes WHERE import <= ?", (number,))
            connection.execute("UPDATE imports SET is_logged = 0 WHERE key <= ?", (number,))
            return


class ImportLog:
    """Notes what the import `number` changes, before it does; without a number, nothing.

    Articles from the key `first_new` on are new in this transaction.
    """

    def __init__(self, connection: sqlite3.Connection, number: int) -> None:
        self._connection = connection
        self._number = number
        self.first_new = 0

    def added(self, first: int, last: int) -> None:
        """The articles with the keys from `first` to `last` are new."""
        if self._number and first <= last:
            self._connection.execute("INSERT OR IGNORE INTO import_added VALUES (?, ?, ?)", (self._number, first, last))

    def article_changes(self, key: int) -> None:
        """An article is about to be changed."""
        if self._number and not self._is_known(ARTICLE, str(key)) and not self._is_new(key):
            self._note(ARTICLE, str(key), _article(self._connection, key))

    def links_change(self, url_keys: Iterable[str]) -> None:
        """Saved links are about to be added, changed or taken away."""
        for url_key in url_keys if self._number else ():
            if not self._is_known(LINK, url_key):
                self._note(LINK, url_key, _link(self._connection, url_key))

    def _is_known(self, kind: str, name: str) -> bool:
        sql = "SELECT 1 FROM import_changes WHERE import = ? AND kind = ? AND name = ?"
        return self._connection.execute(sql, (self._number, kind, name)).fetchone() is not None

    def _is_new(self, key: int) -> bool:
        """Whether this import added the article, so that nothing needs to be put back."""
        if self.first_new <= key:
            return True
        sql = "SELECT 1 FROM import_added WHERE import = ? AND first <= ? AND last >= ?"
        return self._connection.execute(sql, (self._number, key, key)).fetchone() is not None

    def _note(self, kind: str, name: str, rows: bytes | None) -> None:
        self._connection.execute(
            "INSERT INTO import_changes (import, kind, name, before) VALUES (?, ?, ?, ?)",
            (self._number, kind, name, rows),
        )


def added_by(connection: sqlite3.Connection, number: int) -> list[str]:
    """The ids of the articles that an import added."""
    rows = connection.execute(
        "SELECT a.id FROM import_added i JOIN articles a ON a.key BETWEEN i.first AND i.last WHERE i.import = ?"
        " ORDER BY a.key",
        (number,),
    )
    return [id_ for (id_,) in rows]


def goes_with(connection: sqlite3.Connection, number: int, undone: Collection[str]) -> list[str]:
    """The ids of the articles that go to the wastebasket with an import: those that it added, but for those of which
    another import that stands brought a form; and those that an `undone` import added, and stay for its form alone."""
    added = set(_keys_added(connection, number))
    standing = {
        row[0] for row in connection.execute("SELECT key, id FROM imports WHERE is_logged") if row[1] not in undone
    }
    brought: dict[int, set[int]] = {}
    for key, import_ in connection.execute(
        "SELECT CAST(c.name AS INTEGER), c.import FROM import_changes c WHERE c.kind = 'article'"
        " AND EXISTS (SELECT 1 FROM forms f WHERE f.article = CAST(c.name AS INTEGER))"
    ):
        brought.setdefault(key, set()).add(import_)
    for key, by in brought.items():
        others = by - {number}
        adder = connection.execute("SELECT import FROM import_added WHERE ? BETWEEN first AND last", (key,)).fetchone()
        if key in added and others & standing:
            added.discard(key)
        elif number in by and adder and adder[0] not in standing and not others & standing:
            added.add(key)
    rows = connection.execute(
        "SELECT a.id FROM json_each(?) k JOIN articles a ON a.key = k.value ORDER BY a.key", (json.dumps([*added]),)
    )
    return [id_ for (id_,) in rows]


def _keys_added(connection: sqlite3.Connection, number: int) -> list[int]:
    rows = connection.execute(
        "SELECT a.key FROM import_added i JOIN articles a ON a.key BETWEEN i.first AND i.last WHERE i.import = ?",
        (number,),
    )
    return [key for (key,) in rows]


def turn(connection: sqlite3.Connection, number: int, *, is_undone: bool) -> Turn | None:
    """Take an import back, or do it again: None if that was done already, or it is not known any more.

    Where a later import that stands changed the same article, the former rows go to where that one would lead back to.
    """
    known = connection.execute("SELECT is_undone FROM imports WHERE key = ? AND is_logged", (number,)).fetchone()
    if known is None or bool(known[0]) == is_undone:
        return None
    changes = connection.execute(
        "SELECT key, kind, name, before, after FROM import_changes WHERE import = ? ORDER BY key", (number,)
    ).fetchall()
    changed = []
    for key, kind, name, before, after in changes:
        later = connection.execute(
            "SELECT c.key, c.before FROM import_changes c JOIN imports i ON i.key = c.import WHERE c.kind = ?"
            " AND c.name = ? AND c.import > ? AND NOT i.is_undone ORDER BY c.import LIMIT 1",
            (kind, name, number),
        ).fetchone()
        wanted = before if is_undone else after
        present = later[1] if later else _READ[kind](connection, name)
        connection.execute(
            f"UPDATE import_changes SET {'after' if is_undone else 'before'} = ? WHERE key = ?", (present, key)
        )
        if later:
            connection.execute("UPDATE import_changes SET before = ? WHERE key = ?", (wanted, later[0]))
            continue
        _WRITE[kind](connection, name, wanted)
        if kind == ARTICLE:
            changed.append(int(name))
    if is_undone:
        _forget_files(connection, number)
    connection.execute("UPDATE imports SET is_undone = ? WHERE key = ?", (int(is_undone), number))
    return Turn(number, is_undone, tuple(changed))


def _forget_files(connection: sqlite3.Connection, number: int) -> None:
    """Have the files of what was added read again by the next import, with what came beside the articles."""
    connection.execute(
        "UPDATE source_files SET modified = -1 WHERE article IN (SELECT a.key FROM import_added i"
        " JOIN articles a ON a.key BETWEEN i.first AND i.last WHERE i.import = ?)",
        (number,),
    )


_OF_AN_ARTICLE = (
    ("contents", "article"),
    ("article_authors", "article"),
    ("article_tags", "article"),
    ("article_assets", "article"),
    ("addresses", "article"),
    ("links", "article"),
    ("source_files", "article"),
    ("forms", "article"),
)
_NOT_KEPT = ("key", "host", "target")
"""Columns that follow from others; a key may be another row's by then."""


def _article(connection: sqlite3.Connection, name: int | str) -> bytes | None:
    tables = (("articles", "key"), *_OF_AN_ARTICLE)
    rows = {table: _rows(connection, table, column, int(name)) for table, column in tables}
    return _packed(rows) if rows["articles"] else None


def _put_article(connection: sqlite3.Connection, name: str, packed: bytes | None) -> None:
    """Give an article its rows back; its links look for their targets afterwards (`Arrivals.resolve`)."""
    if packed is None:
        return
    rows = _unpacked(packed)
    for table, column in (*_OF_AN_ARTICLE, ("renderings", "article")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (int(name),))
    [article] = rows["articles"]
    assigned = ", ".join(f"{column} = ?" for column in article)
    connection.execute(f"UPDATE articles SET {assigned} WHERE key = ?", (*article.values(), int(name)))
    for table, _ in _OF_AN_ARTICLE:
        _insert(connection, table, rows[table])


def _link(connection: sqlite3.Connection, name: str) -> bytes | None:
    rows = _rows(connection, "saved_links", "url_key", name)
    return _packed({"saved_links": rows}) if rows else None


def _put_link(connection: sqlite3.Connection, name: str, packed: bytes | None) -> None:
    connection.execute("DELETE FROM saved_links WHERE url_key = ?", (name,))
    if packed is not None:
        _insert(connection, "saved_links", _unpacked(packed)["saved_links"])


_READ = {ARTICLE: _article, LINK: _link}
_WRITE = {ARTICLE: _put_article, LINK: _put_link}


def _rows(connection: sqlite3.Connection, table: str, column: str, value: object) -> list[dict[str, Any]]:
    found = connection.execute(f"SELECT * FROM {table} WHERE {column} = ?", (value,))
    names = [each[0] for each in found.description]
    return [
        {name: _text(cell) for name, cell in zip(names, row, strict=True) if name not in _NOT_KEPT} for row in found
    ]


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        columns = ", ".join(row)
        connection.execute(
            f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})",
            [_cell(value) for value in row.values()],
        )


def _text(cell: Any) -> Any:
    return {"bytes": b64encode(cell).decode("ascii")} if isinstance(cell, bytes) else cell


def _cell(value: Any) -> Any:
    return b64decode(value["bytes"]) if isinstance(value, dict) else value


def _packed(rows: _Rows) -> bytes:
    return zlib.compress(json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass"), 3)


def _unpacked(packed: bytes) -> _Rows:
    rows: _Rows = json.loads(zlib.decompress(packed))
    return rows
