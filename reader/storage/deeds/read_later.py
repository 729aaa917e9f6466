"""The queue of articles that the reader means to read, in state.db, in an order that they can change."""

import json
from collections.abc import Mapping, Sequence

from reader.domain.phrase import Phrase
from reader.domain.places import placed
from reader.storage.database import Database
from reader.storage.steps import Steps


class ReadLater:
    """The queue of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def articles(self) -> list[str]:
        """All of the queue, in its order."""
        return list(self._places())

    def queued(self, articles: Sequence[str]) -> set[str]:
        """Which of these articles are in the queue."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT article FROM queue WHERE NOT deleted AND article IN (SELECT value FROM json_each(?))",
                (json.dumps([*articles]),),
            ).fetchall()
        return {row[0] for row in rows}

    def add(self, articles: Sequence[str], text: Phrase, *, is_first: bool = False) -> None:
        """Put articles at the end of the queue, where those that are in it already stay where they are, or all of them
        at its top. Nothing in the queue lies in the archive."""
        with self._steps.step(text):
            now = self._places()
            moved = [article for article in articles if is_first or article not in now]
            places = placed(now, moved, next(iter(now), None) if is_first else None)
            self._put({name: place for name, place in places.items() if now.get(name) != place})
            self._steps.put_many("archived", articles, adds=False, is_archived=0)

    def remove(self, articles: Sequence[str], text: Phrase) -> None:
        """Take articles out of the queue."""
        with self._steps.step(text):
            self._steps.put_many("queue", articles, adds=False, deleted=1)

    def move(self, articles: Sequence[str], before: str | None, text: Phrase) -> None:
        """Move articles of the queue before another one, or to the end."""
        with self._steps.step(text):
            now = self._places()
            places = placed(now, [article for article in articles if article in now], before)
            self._put({name: place for name, place in places.items() if now[name] != place})

    def _put(self, places: Mapping[str, float]) -> None:
        self._steps.put_each("queue", {article: {"place": place} for article, place in places.items()})

    def _places(self) -> dict[str, float]:
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT article, {PLACE} FROM queue WHERE NOT deleted ORDER BY 2, 1").fetchall()
        return dict(rows)


PLACE = "CAST(coalesce(place, 0) AS REAL)"
"""A place as a number, whatever an archive said."""
