"""How far articles were read, and which were opened, in state.db: no steps of undo."""

from collections.abc import Callable

from reader.domain.marks import Position
from reader.storage.database import Database
from reader.storage.steps import Steps

VISITS_KEPT = 2000


class Places:
    """The places and the history of a `State`."""

    def __init__(self, database: Database, steps: Steps, clock: Callable[[], float]) -> None:
        self._database = database
        self._steps = steps
        self._clock = clock
        self._unwritten: dict[str, Position] = {}

    def keep(self, article: str, position: Position) -> None:
        """Remember how far `article` was read."""
        self._unwritten[article] = position
        self._database.write_in_time(lambda: self._write(article, position))

    def _write(self, article: str, position: Position) -> None:
        self._unwritten.pop(article, None)
        with self._database.write():
            self._steps.put(
                "positions", article, offset=position.offset, anchor=position.anchor, percent=position.percent
            )

    def of(self, article: str) -> Position | None:
        """How far `article` was read, if it was opened."""
        if article in self._unwritten:
            return self._unwritten[article]
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT offset, anchor, percent FROM positions WHERE article = ? AND NOT deleted", (article,)
            ).fetchone()
        return Position(*row) if row else None

    def visit(self, article: str) -> None:
        """Add `article` to the reading history."""
        now = self._clock()

        def write() -> None:
            with self._database.write() as connection:
                added = connection.execute("INSERT INTO visits (article, at) VALUES (?, ?)", (article, now))
                connection.execute("DELETE FROM visits WHERE id <= ?", ((added.lastrowid or 0) - VISITS_KEPT,))

        self._database.write_in_time(write)

    def visits(self, limit: int = 100) -> list[str]:
        """The articles last opened, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT article FROM visits ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
        return [row[0] for row in reversed(rows)]
