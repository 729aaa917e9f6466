"""The imports that a library remembers: what they did, and taking them back as far as library.db goes."""

import json
import time
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from reader.storage.arriving import import_log
from reader.storage.arriving.import_log import Turn
from reader.storage.library import Library


class PastImport(NamedTuple):
    """An import: its number in the order of imports, its id, when it ended, what it did as values for JSON.

    `is_logged` says that it changed something and that what was before is known; `is_ended`, that it was not cut off.
    """

    number: int
    id: str
    at: datetime
    report: dict[str, Any]
    is_undone: bool
    is_logged: bool
    is_ended: bool


class Imports:
    """The imports of a library, the latest 50. Writing needs a library that is open for it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def begin(self, report: dict[str, Any]) -> int:
        """A new import; its number. `report` is what is told of it should it be cut off."""
        with self._library.database.write() as connection:
            return import_log.begin(connection, time.time(), json.dumps(report))

    def end(self, number: int, report: dict[str, Any]) -> None:
        """The import is over."""
        with self._library.database.write() as connection:
            import_log.end(connection, number, time.time(), json.dumps(report))

    def log(self, number: int) -> None:
        """The import can be undone although it changed nothing here: it did in state.db."""
        with self._library.database.write() as connection:
            connection.execute("UPDATE imports SET is_logged = 1 WHERE key = ?", (number,))

    def turn(self, number: int, *, is_undone: bool) -> Turn | None:
        """Take an import back or do it again, as far as library.db goes; None if there is nothing to do."""
        from reader.storage.arriving.arrivals import Arrivals

        with self._library.database.write() as connection:
            turned = import_log.turn(connection, number, is_undone=is_undone)
            if turned:
                Arrivals(connection).resolve_anew(turned.changed)
        return turned

    def goes_with(self, id_: str, undone: Collection[str]) -> Sequence[str]:
        """The ids of the articles that go to the wastebasket with an import, while those with the ids `undone` are."""
        with self._library.database.reading() as connection:
            row = connection.execute("SELECT key FROM imports WHERE id = ?", (id_,)).fetchone()
            return import_log.goes_with(connection, row[0], undone) if row else []

    def added_by_undone(self) -> set[str]:
        """The ids of all articles that undone imports added."""
        with self._library.database.reading() as connection:
            numbers = connection.execute("SELECT key FROM imports WHERE is_undone").fetchall()
            return {id_ for (number,) in numbers for id_ in import_log.added_by(connection, number)}

    def listed(self, number: int = 0) -> list[PastImport]:
        """All of them, the latest first, or the one with this number."""
        with self._library.database.reading() as connection:
            rows = connection.execute(
                "SELECT key, id, at, report, is_undone, is_logged, is_ended FROM imports"
                " WHERE ?1 IN (0, key) ORDER BY key DESC",
                (number,),
            ).fetchall()
        return [
            PastImport(key, id_, datetime.fromtimestamp(at, UTC), json.loads(report), *map(bool, said))
            for key, id_, at, report, *said in rows
        ]

    def undone(self) -> dict[str, tuple[int, bool]]:
        """The numbers of the imports that can be undone, and whether they are, by their ids; the latest first."""
        with self._library.database.reading() as connection:
            rows = connection.execute(
                "SELECT id, key, is_undone FROM imports WHERE is_logged ORDER BY key DESC"
            ).fetchall()
        return {id_: (number, bool(is_undone)) for id_, number, is_undone in rows}

    def unsigned(self) -> int:
        """How many articles cannot be found by their texts yet."""
        from reader.storage.arriving.twins import unsigned  # a start, which finishes imports, compares no texts

        with self._library.database.reading() as connection:
            return unsigned(connection)

    def sign_some(self) -> int:
        """Have some of these found; how many."""
        from reader.storage.arriving.twins import sign_some

        with self._library.database.write() as connection:
            return sign_some(connection)
