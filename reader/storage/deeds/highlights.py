"""Passages that the reader marked, and notes on whole articles, in state.db."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from reader.domain.marks import Highlight
from reader.domain.phrase import Phrase
from reader.storage.database import Database, to_seconds, to_time
from reader.storage.steps import Steps

COLUMNS = "quote, note, colour, prefix, suffix, created, tags, offset, id, seal, lost, is_single"
_PLACE = ("quote", "prefix", "suffix", "offset", "seal", "lost", "is_single")


class Highlights:
    """The highlights of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps, clock: Callable[[], float]) -> None:
        self._database = database
        self._steps = steps
        self._clock = clock

    def of(self, article: str) -> tuple[Highlight, ...]:
        """Those of an article in their order, those first that have no offset."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT {COLUMNS} FROM highlights WHERE article = ? AND NOT deleted ORDER BY offset, created, id",
                (article,),
            ).fetchall()
        return tuple(map(highlight_of, rows))

    def add(self, article: str, mark: Highlight, text: Phrase) -> Highlight:
        """Keep a new one; as it is stored, with its id."""
        made = mark._replace(id=mark.id or os.urandom(16).hex())
        self.add_many([(article, made)], text)
        return made

    def add_many(self, marks: Sequence[tuple[str, Highlight]], text: Phrase) -> None:
        """Keep new ones that have ids, each of an article."""
        with self._steps.step(text):
            for article, mark in marks:
                created = to_seconds(mark.created) or self._clock()
                values = mark._asdict() | {"tags": json.dumps(mark.tags, ensure_ascii=False), "created": created}
                del values["id"]
                self._steps.put("highlights", mark.id, article=article, **values)

    def known(self, ids: Iterable[str]) -> set[str]:
        """Which of `ids` are those of highlights that are not taken away."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id FROM highlights WHERE NOT deleted AND id IN (SELECT value FROM json_each(?))",
                (json.dumps([*ids]),),
            ).fetchall()
        return {row[0] for row in rows}

    def change(self, ids: Iterable[str], text: Phrase, **values: Any) -> None:
        """Give highlights another `colour` or `note`."""
        with self._steps.step(text):
            self._steps.put_many("highlights", ids, adds=False, **values)

    def attach(self, mark: Highlight, text: Phrase) -> None:
        """Let a highlight stand where it says now."""
        with self._steps.step(text):
            self._steps.put("highlights", mark.id, **place_of(mark))

    def remove(self, ids: Iterable[str], text: Phrase) -> None:
        """Take highlights away."""
        with self._steps.step(text):
            self._steps.put_many("highlights", ids, deleted=1)

    def settle(self, moved: Sequence[tuple[Highlight, Highlight]]) -> None:
        """Remember where highlights, each as it was stored, were found, or that they were not: what a text brings about
        is no step. One that the reader gave another place by the time it is written stays there."""

        def write() -> None:
            with self._database.write():
                for before, now in moved:
                    if self._place(now.id) == place_of(before):
                        self._steps.put_many("highlights", [now.id], adds=False, **place_of(now))

        self._database.write_in_time(write)

    def _place(self, id_: str) -> Mapping[str, Any] | None:
        with self._database.reading() as connection:
            row = connection.execute(f"SELECT {COLUMNS} FROM highlights WHERE id = ?", (id_,)).fetchone()
        return place_of(highlight_of(row)) if row else None


def place_of(mark: Highlight) -> Mapping[str, Any]:
    """What a highlight says of its place."""
    return {name: getattr(mark, name) for name in _PLACE}


def highlight_of(row: sqlite3.Row | tuple[Any, ...]) -> Highlight:
    """A row of `COLUMNS`."""
    is_single = None if row[11] is None else bool(row[11])
    return Highlight._make((*row[:5], to_time(row[5]), tuple(json.loads(row[6])), *row[7:11], is_single))
