"""What was typed into a field and not taken yet, in state.db: a name, a tag, an address."""

import json

from reader.storage.database import Database
from reader.storage.steps import Steps

MOST = 40
_NAME = "half_typed"


class HalfTyped:
    """One row among the settings, which it is like: no step of undo, and of this machine alone.

    A `place` says which field it is, and of what. The oldest is forgotten when there are too many.
    """

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps
        self._unwritten: dict[str, str] = {}

    def of(self, place: str) -> str:
        """What is half typed there; "" for nothing."""
        return self._unwritten.get(place, self._all().get(place, ""))

    def keep(self, place: str, text: str) -> None:
        """Remember it in place of what was remembered; "" forgets it."""
        self._unwritten[place] = text
        self._database.write_in_time(lambda: self._write(place, text))

    def _write(self, place: str, text: str) -> None:
        self._unwritten.pop(place, None)
        before = self._all()
        if text == before.get(place, ""):
            return
        known = {name: each for name, each in before.items() if name != place}
        if text:
            known[place] = text
        with self._database.write():
            self._steps.put("settings", _NAME, value=json.dumps(dict(list(known.items())[-MOST:])))

    def _all(self) -> dict[str, str]:
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ? AND NOT deleted", (_NAME,)).fetchone()
        try:
            return {str(place): str(text) for place, text in json.loads(row[0]).items()} if row else {}
        except (ValueError, TypeError, AttributeError):  # of a later version, or written by hand
            return {}
