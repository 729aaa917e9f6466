"""Imports as steps of undo: what the reader decided about each, in state.db; for library.db see `services/undoing.py`.

A row of `imports` that is deleted, or says so, means that the import is to be undone.
"""

import json
import time
from collections.abc import Callable, Iterable, Sequence
from math import inf
from typing import Any

from reader.domain.archive import StateRow
from reader.domain.marks import Came, Kept
from reader.domain.phrase import Phrase
from reader.storage.database import Database
from reader.storage.deeds.came import not_said, put, taken
from reader.storage.steps import Change, Steps

Added = Callable[[str], Sequence[str]]
"""The ids of the articles that an import added, by its id."""


class ImportSteps:
    """The imports that are steps, by their ids."""

    def __init__(self, database: Database, steps: Steps, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._steps = steps
        self._clock = clock
        self._brought: set[str] = set()

    def take(
        self, import_: str, came: Sequence[Came], text: Phrase, joins: int = 0, rows: Sequence[StateRow] = ()
    ) -> list[Came]:
        """An import is over: one step, with what came beside its articles and is not said here, and the `rows` that
        Armchair itself wrote out; what of that was new. The step `joins` was a part of it."""
        from reader.storage.deeds.came_rows import Coming  # it needs the keys that are here

        self._brought = self._brought_back(joins) if joins and rows else set()
        undone = self._as_new()
        with self._database.reading() as connection:
            coming = Coming(connection, rows, undone)
            new = not_said(connection, came, undone, coming.keys)
        took = taken(new)
        for table, keys in coming.keys.items():
            took[table] = [*took.get(table, ()), *keys]
        with self._steps.step(text, joins):
            self._steps.put("imports", import_, is_undone=0, took=json.dumps(took))
            coming.put(self._steps)
            put(self._steps, new, self._clock)
        return [*(Came(article, "", Kept()) for article in sorted(coming.articles)), *new]

    def take_more(self, step: int, import_: str, rows: Sequence[StateRow]) -> list[Came]:
        """More of what came with an import, which is the step of that number; "" where no import is."""
        from reader.storage.deeds.came_rows import Coming

        with self._database.reading() as connection:
            coming = Coming(connection, rows, self._as_new())
        if coming.is_nothing:
            if coming.is_later:
                with self._database.write():
                    coming.note_later()
            return []
        with self._steps.further(step):
            if import_:
                self._steps.put("imports", self._next_row_of(import_), is_undone=0, took=json.dumps(coming.keys))
            coming.put(self._steps)
        return [Came(article, "", Kept()) for article in sorted(coming.articles)]

    def known(self) -> dict[str, bool]:
        """Whether each import is to be undone."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id, is_undone OR deleted FROM imports").fetchall()
        return {id_: bool(is_undone) for id_, is_undone in rows}

    def undo(self, import_: str, added: Added, text: Phrase) -> None:
        """Take an import back, whatever was done since, as a step of its own; what the reader changed since stays."""
        with self._steps.step(text):
            self._take_back(import_, is_undone=0)
            self._steps.put_many("trash", added(import_), is_trashed=1)
            self._steps.put_many("imports", self._rows_of(import_), is_undone=1)

    def redo(self, import_: str, added: Added, text: Phrase) -> None:
        """Do an undone import again, as a step of its own."""
        with self._steps.step(text):
            is_whole = self._take_back(import_, is_undone=1)
            left = self._trashed().intersection(added(import_)) - self._came_trashed(import_)
            self._steps.put_many("trash", self._gone_by_imports(left) if is_whole else left, adds=False, is_trashed=0)
            self._steps.put_many("imports", self._rows_of(import_), is_undone=0)

    def taken_by_undone(self) -> dict[str, dict[str, float]]:
        """The keys of rows that undone imports took over, by table, and when it was undone: what comes again is as
        new."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT took, changed_at FROM imports WHERE is_undone OR deleted ORDER BY changed_at"
            ).fetchall()
        found: dict[str, dict[str, float]] = {}
        for took, at in rows:
            told: dict[str, Iterable[Any]] = json.loads(took or "{}")
            for table, keys in told.items():
                found.setdefault(table, {}).update(dict.fromkeys(keys, at))
        return found

    def _as_new(self) -> dict[str, dict[str, float]]:
        """The same, with the articles that the import which is being taken brought back from the wastebasket."""
        found = self.taken_by_undone()
        found.setdefault("trash", {}).update(dict.fromkeys(self._brought, inf))
        return found

    def is_last(self, import_: str, *, is_undone: bool) -> bool:
        """Whether the next redo (for what `is_undone`), or else the next undo, is about this import alone."""
        order = "ASC" if is_undone else "DESC"
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT id FROM steps WHERE is_undone = ? ORDER BY id {order} LIMIT 1", (int(is_undone),)
            ).fetchone()
        found = {number for number, was_undone, _ in self._steps.find("imports", import_) if was_undone == is_undone}
        return row is not None and row[0] in found

    def completed(self, added: Added) -> Callable[[list[Change]], list[Change]]:
        """For `Steps.undo`: with an import, what it added goes to the wastebasket, and comes back by redo."""

        def further(changes: list[Change]) -> list[Change]:
            imports = {
                key
                for change in changes
                if change.table == "imports" and not change.given["is_undone"]
                for key in change.keys
            }
            of_trash = [change for change in changes if change.table == "trash"]
            in_it = {key for change in of_trash if not change.given.get("is_trashed") for key in change.keys}
            brought = {key for change in of_trash if change.given.get("is_trashed") for key in change.keys}
            ids = sorted({id_ for import_ in imports for id_ in added(import_)} - in_it - (self._trashed() - brought))
            if not ids:
                return []
            self._database.connection.execute(
                "INSERT INTO trash (article, is_trashed, changed_at) SELECT value, 0, ? FROM json_each(?) WHERE true"
                " ON CONFLICT (article) DO UPDATE SET is_trashed = 0, deleted = 0",
                (self._clock(), json.dumps(ids)),
            )
            return [Change("trash", {"deleted": 0, "is_trashed": 0}, [], [([0, 1], ids)])]

        return further

    def _take_back(self, import_: str, *, is_undone: int) -> bool:
        """Take the other changes of the newest step back that gave the import this value; whether there is one."""
        for _, was_undone, changes in self._steps.find("imports", import_):
            mine = [change for change in changes if change.table == "imports" and import_ in change.keys]
            if was_undone or mine[0].given["is_undone"] != is_undone:
                continue
            for change in reversed(changes):
                if change.table != "imports":
                    self._steps.take_back(change)
            return True
        return False

    def _next_row_of(self, import_: str) -> str:
        last = self._database.connection.execute(
            "SELECT max(id) FROM imports WHERE id > ?1 || '/' AND id < ?1 || '0'", (import_,)
        ).fetchone()[0]
        number = int(last.rpartition("/")[2]) + 1 if last else 1
        return f"{import_}/{number:06}"

    def _rows_of(self, import_: str) -> list[str]:
        """The keys of its rows: its own, and one for each further part."""
        found = self._database.connection.execute(
            "SELECT id FROM imports WHERE id > ?1 || '/' AND id < ?1 || '0'", (import_,)
        )
        return [import_, *(id_ for (id_,) in found)]

    def _came_trashed(self, import_: str) -> set[str]:
        """The articles that an import itself laid into the wastebasket, for there they lay elsewhere."""
        return {
            key
            for _, _, changes in self._steps.find("imports", import_)
            if any(change.table == "imports" and "took" in change.given for change in changes)
            for change in changes
            if change.table == "trash" and change.given.get("is_trashed")
            for key in change.keys
        }

    def _brought_back(self, step: int) -> set[str]:
        """The articles that a step took out of the wastebasket; where else they lie in one, they go back."""
        found = next((changes for number, _, changes in self._steps.find("trash") if number == step), [])
        return {key for change in found if change.table == "trash" for key in change.keys}

    def _gone_by_imports(self, articles: set[str]) -> set[str]:
        """Those that lie in the wastebasket because an import was undone, and not because the reader deleted them."""
        found, unknown = set(), set(articles)
        for _, is_undone, changes in self._steps.find("trash") if articles else ():
            moved = {key for change in changes if change.table == "trash" for key in change.keys} & unknown
            if not is_undone and moved:
                found |= moved if any(change.table == "imports" for change in changes) else set()
                unknown -= moved
        return found

    def _trashed(self) -> set[str]:
        rows = self._database.connection.execute("SELECT article FROM trash WHERE is_trashed AND NOT deleted")
        return {article for (article,) in rows}
