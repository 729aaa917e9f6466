"""The keys that the reader gave to actions, in state.db."""

import json
from collections.abc import Mapping

from reader.domain.phrase import Phrase
from reader.storage.database import Database
from reader.storage.steps import Steps


class Shortcuts:
    """Keys by action, by their portable names; an action that is not among them has its usual ones. Each change is one
    step of undo."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def all(self) -> dict[str, tuple[str, ...]]:
        """The keys of each action that has other than its usual ones, or none at all."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT action, given FROM shortcuts WHERE NOT deleted").fetchall()
        return {action: _keys(given) for action, given in rows}

    def give(self, changes: Mapping[str, tuple[str, ...] | None], text: Phrase) -> None:
        """Give actions other keys; with None, their usual ones again."""
        with self._steps.step(text):
            usual = [action for action, keys in changes.items() if keys is None]
            self._steps.put_many("shortcuts", usual, adds=False, deleted=1)
            for action, keys in changes.items():
                if keys is not None:
                    self._steps.put("shortcuts", action, given=json.dumps(keys))


def _keys(stored: str) -> tuple[str, ...]:
    try:
        keys = json.loads(stored)
    except ValueError:
        return ()
    return tuple(key for key in keys if isinstance(key, str)) if isinstance(keys, list) else ()
