"""How the window was left, in state.db: what was searched for, and the ways back in the open article."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from reader.domain.marks import Position
from reader.storage.database import Database
from reader.storage.steps import Steps

_NAME = "left_open"


class Left(NamedTuple):
    """The fields of the list's query that narrow it, and the places to go back to in an article, the last one first
    to go back to."""

    narrowed: Mapping[str, Any] = {}
    article: str = ""
    places: tuple[Position, ...] = ()


class LeftOpen:
    """One row among the settings, which it is like: no step of undo, and of this machine alone."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def keep(self, left: Left) -> None:
        """Remember it in place of what was remembered."""
        value = json.dumps({**left._asdict(), "narrowed": dict(left.narrowed)})
        with self._database.write():
            self._steps.put("settings", _NAME, value=value)

    def last(self) -> Left:
        """What was remembered last; nothing where that cannot be read."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ? AND NOT deleted", (_NAME,)).fetchone()
        try:
            told = json.loads(row[0]) if row else {}
            places = tuple(Position(int(at), str(anchor), float(share)) for at, anchor, share in told.get("places", ()))
            return Left(dict(told.get("narrowed", {})), str(told.get("article", "")), places)
        except (ValueError, TypeError, AttributeError):  # of a later version, or written by hand
            return Left()
