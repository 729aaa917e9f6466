"""Undo and redo, across restarts: every step keeps the rows it changed as they were before and after."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from reader.domain.phrase import Phrase
from reader.storage.database import Database

STEPS_KEPT = 1000
Row = dict[str, Any]


class Steps:
    """The only writer of the tables of state.db that carry `changed_at` and `deleted`.

    `put` changes one row inside `step()`; `undo` and `redo` put whole steps back and forth. The clock is an argument
    so that tests own it.
    """

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock
        self._changes: list[dict[str, Any]] | None = None

    @contextmanager
    def step(self, text: Phrase) -> Iterator[None]:
        """One transaction that undo takes back as a whole, told as `text`. A step without a change leaves no trace."""
        with self._database.write() as connection:
            self._changes = []
            try:
                yield
                if self._changes:
                    self._keep(connection, text, self._changes)
            finally:
                self._changes = None

    def put(self, table: str, key: str, **values: Any) -> None:
        """Give the row of `table` with the primary key `key` these values; `deleted=1` takes it away."""
        connection = self._database.connection
        before = self._row(connection, table, key)
        after = {**(before or {}), "deleted": 0, **values}
        after.pop("changed_at", None)
        if before is not None and all(before[name] == value for name, value in after.items()):
            return
        if after["deleted"] and (before is None or before["deleted"]):
            return
        if self._changes is not None:
            self._changes.append({"table": table, "key": key, "before": before, "after": after})
        self._write(connection, table, key, after)

    def undo(self) -> Phrase | None:
        """Take the newest step back that was not yet; what it was, or None when there is none."""
        return self._move("is_undone = 0 ORDER BY id DESC", "before", 1)

    def redo(self) -> Phrase | None:
        """Do the oldest undone step again; what it was, or None when there is none."""
        return self._move("is_undone = 1 ORDER BY id ASC", "after", 0)

    def _move(self, which: str, side: str, is_undone: int) -> Phrase | None:
        with self._database.write() as connection:
            found = connection.execute(
                f"SELECT id, template, details, changes FROM steps WHERE {which} LIMIT 1"
            ).fetchone()
            if found is None:
                return None
            number, template, details, changes = found
            listed = json.loads(changes)
            for change in reversed(listed) if is_undone else listed:
                row = change[side] if change[side] is not None else {**change["after"], "deleted": 1}
                self._write(connection, change["table"], change["key"], row)
            connection.execute("UPDATE steps SET is_undone = ? WHERE id = ?", (is_undone, number))
        return Phrase(template, json.loads(details))

    def _keep(self, connection: sqlite3.Connection, text: Phrase, changes: list[dict[str, Any]]) -> None:
        connection.execute("DELETE FROM steps WHERE is_undone = 1")
        connection.execute(
            "INSERT INTO steps (at, template, details, changes) VALUES (?, ?, ?, ?)",
            (self._clock(), text.template, _json(text.values), _json(changes)),
        )
        connection.execute("DELETE FROM steps WHERE id <= (SELECT max(id) FROM steps) - ?", (STEPS_KEPT,))

    def _row(self, connection: sqlite3.Connection, table: str, key: str) -> Row | None:
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {_KEYS[table]} = ?", (key,))
        found = cursor.fetchone()
        return None if found is None else dict(zip((column[0] for column in cursor.description), found, strict=True))

    def _write(self, connection: sqlite3.Connection, table: str, key: str, row: Row) -> None:
        values = {**row, _KEYS[table]: key, "changed_at": self._clock()}
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        connection.execute(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))


_KEYS = {
    "reads": "article",
    "positions": "article",
    "bookmarks": "id",
    "trash": "article",
    "author_names": "author",
    "bios": "article",
    "settings": "name",
}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
