"""What the reader went to by the command palette, in state.db, so that it comes first the next time."""

import time
from collections.abc import Callable

from reader.storage.database import Database
from reader.storage.steps import Steps

KEPT = 100


class Uses:
    """The things used last, by name. No step of undo: nobody decided anything."""

    def __init__(self, database: Database, steps: Steps, clock: Callable[[], float] = time.time) -> None:
        self._database = database
        self._steps = steps
        self._clock = clock

    def note(self, name: str) -> None:
        """Remember that `name` was used just now."""
        self._database.write_in_time(lambda: self._write(name, self._clock()))

    def _write(self, name: str, used_at: float) -> None:
        with self._database.write() as connection:
            self._steps.put("uses", name, used_at=used_at)
            connection.execute(
                "DELETE FROM uses WHERE name NOT IN (SELECT name FROM uses ORDER BY used_at DESC, name LIMIT ?)",
                (KEPT,),
            )

    def latest(self, limit: int = KEPT) -> list[str]:
        """The names used last, the latest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT name FROM uses WHERE NOT deleted ORDER BY used_at DESC, name LIMIT ?", (limit,)
            ).fetchall()
        return [name for (name,) in rows]
