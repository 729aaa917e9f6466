"""Undo and redo, across restarts: every step keeps the rows it changed as they were before and after."""

import json
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from reader.domain.phrase import Phrase
from reader.storage.database import Database

STEPS_KEPT = 1000
BYTES_OF_ROW = 20
"""In the text of a step: the key of a row that is like others."""
Row = Mapping[str, Any]
Completed = Callable[[list["Change"]], list["Change"]]


class Change(NamedTuple):
    """What rows of one table were `given`: keys of new rows, and of old ones by what they had of it, in its order."""

    table: str
    given: Row
    new: list[str]
    old: list[tuple[list[Any], list[str]]]

    @property
    def keys(self) -> set[str]:
        """The keys of all its rows."""
        return {*self.new, *(key for _, keys in self.old for key in keys)}


class Step(NamedTuple):
    """What the reader did, as it is told; `is_undone` until it is done again or something else is done."""

    number: int
    at: float
    text: Phrase
    is_undone: bool


class Steps:
    """The only writer of the tables of state.db that carry `changed_at` and `deleted`.

    `put` and `put_many` change rows inside `step()`; `undo` and `redo` put whole steps back and forth. The clock is an
    argument so that tests own it.
    """

    def __init__(self, database: Database, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._clock = clock
        self._changes: list[Change] | None = None

    @contextmanager
    def step(self, text: Phrase, joins: int = 0) -> Iterator[sqlite3.Connection]:
        """One transaction that undo takes back as a whole, told as `text`. A step without a change leaves no trace.
        The step with the number `joins` becomes a part of it, if it is the last one."""
        with self._database.write() as connection:
            self._changes = []
            try:
                yield connection
                if self._changes:
                    self._keep(connection, text, [*self._joined(connection, joins), *self._changes])
            finally:
                self._changes = None

    @contextmanager
    def further(self, number: int) -> Iterator[sqlite3.Connection]:
        """One more transaction of the step with this number, for what is too long for one. Where that is undone
        meanwhile, so is this."""
        with self._database.write() as connection:
            self._changes = []
            try:
                yield connection
                if self._changes:
                    self._keep_part(connection, number, self._changes)
            finally:
                self._changes = None

    def put(self, table: str, key: str, *, changed_at: float | None = None, **values: Any) -> None:
        """Give the row of `table` with the primary key `key` these values; `deleted=1` takes it away. It was changed
        now, unless it says when that was elsewhere."""
        self.put_many(table, [key], changed_at=changed_at, **values)

    def put_many(
        self,
        table: str,
        keys: Iterable[str],
        *,
        adds: bool = True,
        changed_at: float | None = None,
        **values: Any,
    ) -> None:
        """Give many rows the same values; without `adds`, rows that are not there, or deleted, are passed over."""
        change = self._change(table, sorted(set(keys)), {"deleted": 0, **values}, adds=adds)
        self._note(change)
        for _, known in change.old:
            self._update(table, known, change.given, changed_at)
        self._insert(change, KEYS[table], "value", change.new)

    def add_many(self, table: str, column: str, rows: Mapping[str, str], **values: Any) -> None:
        """Add rows that are not there yet: by key what each has in `column`, and what all have in others."""
        change = Change(table, {"deleted": 0, **values}, list(rows), [])
        self._note(change)
        self._insert(change, f"{KEYS[table]}, {column}", "key, value", rows)

    def put_each(self, table: str, rows: Mapping[str, Row], **values: Any) -> None:
        """Give each row, by its key, what `rows` have for it, the same columns for all, and all of them `values`."""
        asked = self._database.connection.execute(
            f"SELECT {KEYS[table]} FROM {table} WHERE {KEYS[table]} IN (SELECT value FROM json_each(?))",
            (_json([*rows]),),
        )
        known = {row[0] for row in asked}
        for key in (key for key in rows if key in known):
            self.put(table, key, **rows[key], **values)
        new = {key: [*row.values()] for key, row in rows.items() if key not in known}
        if new:
            columns = list(rows[next(iter(new))])
            change = Change(table, {"deleted": 0, **values}, list(new), [])
            self._note(change)
            told = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(columns)))
            self._insert(change, ", ".join((KEYS[table], *columns)), f"key, {told}", new)

    def add_rows(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows as they were elsewhere: whole, with their `changed_at` and `deleted`. None of them may be there."""
        key, alike = KEYS[table], dict[tuple[tuple[str, Any], ...], list[str]]()
        for row in rows:
            columns, marks = ", ".join(row), ", ".join("?" * len(row))
            self._database.connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", (*row.values(),))
            if not row.get("deleted"):
                said = tuple(each for each in row.items() if each[0] not in (key, "changed_at", "deleted"))
                alike.setdefault(said, []).append(str(row[key]))
        for said, keys in alike.items():
            self._note(Change(table, {"deleted": 0, **dict(said)}, keys, []))

    def listed(self) -> list[Step]:
        """All steps, the latest first."""
        from reader.storage.stored_steps import told

        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT id, at, {_NAME}, is_undone FROM steps ORDER BY id DESC").fetchall()
        return [
            Step(number, at, told(template, details), bool(undone)) for number, at, template, details, undone in rows
        ]

    def last(self) -> int:
        """The number of the step that `undo` would take back; 0 when there is none."""
        with self._database.reading() as connection:
            found = connection.execute("SELECT id FROM steps WHERE is_undone = 0 ORDER BY id DESC LIMIT 1").fetchone()
        return int(found[0]) if found else 0

    def undo(self, only: int | None = None, completed: Completed | None = None) -> Phrase | None:
        """Take the newest step back that was not yet; what it was, or None when there is none.

        With `only` nothing happens unless that is its number. `completed` gives what else belongs to the step and was
        not worth keeping until now: it is written as it became, and goes with the step from now on.
        """
        return self._turned("is_undone = 0 ORDER BY id DESC", only, is_undone=True, completed=completed)

    def redo(self) -> Phrase | None:
        """Do the oldest undone step again; what it was, or None when there is none."""
        return self._turned("is_undone = 1 ORDER BY id ASC", None, is_undone=False)

    def forget(self, number: int) -> None:
        """Take a step out of the history, and leave what it changed as it is."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM steps WHERE id = ?", (number,))

    def size(self, number: int = 0, *, last_is_undone: bool = False) -> tuple[int, bool]:
        """About how many rows the steps changed that are turned on the way to this one, and whether imports are among
        them; without a number, the one that undo or redo would turn."""
        with self._database.reading() as connection:
            if not number:
                first = "min" if last_is_undone else "max"
                asked, which = int(last_is_undone), f"id = (SELECT {first}(id) FROM steps WHERE is_undone = ?)"
            else:
                undone = connection.execute("SELECT is_undone FROM steps WHERE id = ?", (number,)).fetchone()
                asked, which = number, "id <= ? AND is_undone" if undone and undone[0] else "id >= ? AND NOT is_undone"
            size, imports = connection.execute(_SIZE.format(which=which), (asked,)).fetchone()
        return size // BYTES_OF_ROW, bool(imports)

    def find(self, table: str, key: str = "") -> Iterator[tuple[int, bool, list[Change]]]:
        """The steps that changed a row, or any of the table, the newest first: number, whether it is undone, and all
        that it changed."""
        from reader.storage.stored_steps import changes_of

        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT id, is_undone, {_CHANGES} FROM steps s WHERE instr(changes, ?1) OR EXISTS"
                " (SELECT 1 FROM step_parts p WHERE p.step = s.id AND instr(p.changes, ?1)) ORDER BY id DESC",
                (f'"{table}"',),
            ).fetchall()
        for number, is_undone, changes in rows:
            try:
                listed = [*changes_of(changes), *self._further(number)]
            except ValueError:
                continue
            if any(change.table == table and (not key or key in change.keys) for change in listed):
                yield number, bool(is_undone), listed

    def take_back(self, change: Change) -> None:
        """Inside a step, give rows of an earlier one back what they had, where nothing changed them since."""
        self.put_many(change.table, self._untouched(change, change.new), adds=False, deleted=1)
        for before, keys in change.old:
            values = dict(zip(change.given, before, strict=True))
            self.put_many(change.table, self._untouched(change, keys), adds=not values["deleted"], **values)

    def _untouched(self, change: Change, keys: list[str]) -> list[str]:
        key = KEYS[change.table]
        same = " AND ".join(f"t.{name} IS ?" for name in change.given)
        rows = self._database.connection.execute(
            f"SELECT t.{key} FROM json_each(?) asked CROSS JOIN {change.table} t ON t.{key} = asked.value WHERE {same}",
            (_json(keys), *change.given.values()),
        )
        return [row[0] for row in rows]

    def _joined(self, connection: sqlite3.Connection, number: int) -> list[Change]:
        """The changes of the last step, which goes, if that is its number."""
        from reader.storage.stored_steps import changes_of

        row = connection.execute(
            f"SELECT id, {_CHANGES} FROM steps WHERE is_undone = 0 ORDER BY id DESC LIMIT 1"
        ).fetchone()
        if not number or row is None or row[0] != number:
            return []
        try:
            listed = [*changes_of(row[1]), *self._further(number)]
        except ValueError:
            return []
        connection.execute("DELETE FROM steps WHERE id = ?", (number,))
        return listed

    def _further(self, number: int) -> list[Change]:
        """What the further parts of a step changed."""
        from reader.storage.stored_steps import changes_of

        with self._database.reading() as connection:
            parts = connection.execute(
                f"SELECT {_CHANGES} FROM step_parts WHERE step = ? ORDER BY place", (number,)
            ).fetchall()
        return [change for (part,) in parts for change in changes_of(part)]

    def _turned(
        self, which: str, only: int | None, *, is_undone: bool, completed: Completed | None = None
    ) -> Phrase | None:
        from reader.storage.stored_steps import LostStep

        try:
            return self._move(which, only, is_undone=is_undone, completed=completed)
        except LostStep as exc:  # nobody could ever go on to what was done before it
            self.forget(exc.number)
            raise

    def _move(
        self,
        which: str,
        only: int | None,
        *,
        is_undone: bool,
        completed: Completed | None = None,
    ) -> Phrase | None:
        from reader.storage.stored_steps import LostStep, changes_of, check, told

        with self._database.write() as connection:
            found = connection.execute(f"SELECT id, {_NAME}, {_CHANGES} FROM steps WHERE {which} LIMIT 1").fetchone()
            if found is None or only not in (None, found[0]):
                return None
            number, text, changes = found[0], told(*found[1:3]), found[3]
            try:
                first = changes_of(changes)
                listed = [*first, *self._further(number)]
                check(connection, listed)
            except ValueError as exc:
                raise LostStep(number, text, is_undone=is_undone) from exc
            if further := completed(listed) if completed else []:
                listed = [*further, *listed]  # so that it is undone last: it says how the articles are to lie then
                connection.execute("UPDATE steps SET changes = ? WHERE id = ?", (_text([*further, *first]), number))
            for change in reversed(listed) if is_undone else listed:
                self._turn(change, is_undone=is_undone)
            connection.execute("UPDATE steps SET is_undone = ? WHERE id = ?", (int(is_undone), number))
        return text

    def _turn(self, change: Change, *, is_undone: bool) -> None:
        """Give rows back what they had, or what they were given; new ones are there all the time, as deleted or not."""
        self._update(change.table, change.new, {"deleted": 1} if is_undone else change.given)
        for before, keys in change.old:
            had = dict(zip(change.given, before, strict=True))
            self._update(change.table, keys, had if is_undone else change.given)

    def _keep(self, connection: sqlite3.Connection, text: Phrase, changes: list[Change]) -> None:
        connection.execute("DELETE FROM steps WHERE is_undone = 1")
        connection.execute(
            "INSERT INTO steps (at, template, details, changes) VALUES (?, ?, ?, ?)",
            (self._clock(), text.template, _json(text.values), _text(changes)),
        )
        connection.execute("DELETE FROM steps WHERE id <= (SELECT max(id) FROM steps) - ?", (STEPS_KEPT,))

    def _keep_part(self, connection: sqlite3.Connection, number: int, changes: list[Change]) -> None:
        found = connection.execute("SELECT is_undone FROM steps WHERE id = ?", (number,)).fetchone()
        if found is None:
            return  # it is too old to be undone
        connection.execute(
            "INSERT INTO step_parts SELECT ?1, coalesce(max(place), 0) + 1, ?2 FROM step_parts WHERE step = ?1",
            (number, _text(changes)),
        )
        for change in reversed(changes) if found[0] else ():
            self._turn(change, is_undone=True)

    def _change(self, table: str, keys: list[str], given: Row, *, adds: bool) -> Change:
        """What it changes to give the rows with these `keys` what is `given`; those that have it already are left.

        `deleted` comes first in `given`.
        """
        columns = ", ".join(f"t.{name}" for name in (KEYS[table], *given))
        rows = self._database.connection.execute(
            f"SELECT {columns} FROM json_each(?) asked CROSS JOIN {table} t ON t.{KEYS[table]} = asked.value",
            (_json(keys),),
        ).fetchall()
        now = tuple(given.values())
        adds = adds and not given["deleted"]
        old: dict[tuple[Any, ...], list[str]] = {}
        for row in rows:
            if (before := row[1:]) != now and (adds or not before[0]):
                old.setdefault(before, []).append(row[0])
        known = {row[0] for row in rows} if adds else set()
        new = [key for key in keys if key not in known] if adds else []
        return Change(table, given, new, [(list(before), same) for before, same in old.items()])

    def _note(self, change: Change) -> None:
        if self._changes is not None and (change.new or change.old):
            self._changes.append(change)

    def _insert(self, change: Change, columns: str, source: str, rows: Iterable[str]) -> None:
        """Add `rows`, of which `columns` get what json_each has in `source`."""
        if not change.new:
            return
        names = ", ".join(("changed_at", *change.given))
        marks = ", ".join("?" * (1 + len(change.given)))
        self._database.connection.execute(
            f"INSERT INTO {change.table} ({columns}, {names}) SELECT {source}, {marks} FROM json_each(?)",
            (self._clock(), *change.given.values(), _json(rows)),
        )

    def _update(self, table: str, keys: list[str], values: Row, changed_at: float | None = None) -> None:
        if not keys:
            return
        assigned = ", ".join(f"{name} = ?" for name in (*values, "changed_at"))
        self._database.connection.execute(
            f"UPDATE {table} SET {assigned} WHERE {KEYS[table]} IN (SELECT value FROM json_each(?))",
            (*values.values(), self._clock() if changed_at is None else changed_at, _json(keys)),
        )


KEYS = {
    "reads": "article",
    "positions": "article",
    "bookmarks": "id",
    "trash": "article",
    "author_names": "author",
    "author_merges": "author",
    "bios": "article",
    "settings": "name",
    "saved_searches": "id",
    "unrelated": "pair",
    "highlights": "id",
    "readings": "id",
    "watched_folders": "path",
    "imports": "id",
    "uses": "name",
    "own_tags": "id",
    "ratings": "article",
    "archived": "article",
    "queue": "article",
    "collections": "id",
    "collected": "id",
    "drafts": "place",
    "shortcuts": "action",
}
"""The tables that carry `changed_at` and `deleted`, and their primary keys."""

_NAME, _CHANGES = "CAST(template AS BLOB), CAST(details AS BLOB)", "CAST(changes AS BLOB)"
"""Bytes: a damaged letter may be none, and no row with such a one can be had as text."""

_SIZE = """
WITH those AS (SELECT id, changes FROM steps WHERE {which}),
    parts AS (SELECT changes FROM those UNION ALL SELECT changes FROM step_parts WHERE step IN (SELECT id FROM those))
SELECT coalesce(sum(length(CAST(changes AS BLOB))), 0), coalesce(max(instr(changes, '"imports"') > 0), 0) FROM parts
"""


def _text(changes: Iterable[Change]) -> str:
    return _json([change._asdict() for change in changes])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
