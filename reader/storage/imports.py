"""The imports that a library remembers: what they did, and taking them back."""

import json
import time
from datetime import UTC, datetime
from typing import Any, NamedTuple

from reader.storage import import_log, twins
from reader.storage.import_log import Turn
from reader.storage.library import Library


class PastImport(NamedTuple):
    """An import: its number, when it ended, what it did as values for JSON, and whether it is undone or could be."""

    number: int
    at: datetime
    report: dict[str, Any]
    is_undone: bool
    can_be_undone: bool


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

    def turn(self, number: int, *, is_undone: bool) -> Turn | None:
        """Take an import back or do it again, as far as library.db goes; None if there is nothing to do."""
        from reader.storage.arrivals import Arrivals

        with self._library.database.write() as connection:
            turned = import_log.turn(connection, number, is_undone=is_undone)
            if turned:
                Arrivals(connection).resolve_anew(turned.changed)
        return turned

    def added_by(self, number: int) -> list[str]:
        """The ids of the articles that an import added."""
        with self._library.database.reading() as connection:
            return import_log.added_by(connection, number)

    def added_by_undone(self) -> set[str]:
        """The ids of all articles that undone imports added."""
        with self._library.database.reading() as connection:
            numbers = connection.execute("SELECT key FROM imports WHERE is_undone").fetchall()
            return {id_ for (number,) in numbers for id_ in import_log.added_by(connection, number)}

    def undone(self) -> dict[int, bool]:
        """Whether each import that can be undone is, by its number."""
        with self._library.database.reading() as connection:
            rows = connection.execute("SELECT key, is_undone FROM imports WHERE is_logged").fetchall()
        return {number: bool(is_undone) for number, is_undone in rows}

    def listed(self) -> list[PastImport]:
        """All of them, the latest first."""
        with self._library.database.reading() as connection:
            rows = connection.execute(
                "SELECT key, at, report, is_undone, is_logged FROM imports ORDER BY key DESC"
            ).fetchall()
        return [
            PastImport(number, datetime.fromtimestamp(at, UTC), json.loads(report), bool(is_undone), bool(is_logged))
            for number, at, report, is_undone, is_logged in rows
        ]

    def number_of(self, newest: int = 1) -> int:
        """The number of the latest import, or of the one so many before it; 0 when there is none."""
        with self._library.database.reading() as connection:
            row = connection.execute(
                "SELECT key FROM imports ORDER BY key DESC LIMIT 1 OFFSET ?", (newest - 1,)
            ).fetchone()
        return int(row[0]) if row else 0

    def unsigned(self) -> int:
        """How many articles cannot be found by their texts yet."""
        with self._library.database.reading() as connection:
            return twins.unsigned(connection)

    def sign_some(self) -> int:
        """Have some of these found; how many."""
        with self._library.database.write() as connection:
            return twins.sign_some(connection)
