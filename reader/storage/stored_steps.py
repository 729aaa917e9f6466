"""Steps of undo as they lie in state.db, read again: SQLite does not notice a letter that a disk has damaged."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from reader.domain.errors import StorageProblem
from reader.domain.phrase import Phrase, phrase
from reader.storage.steps import KEYS, Change


class LostStep(StorageProblem):
    """The step with this `number` cannot be turned: what it changed is no longer what was written."""

    def __init__(self, number: int, text: Phrase, *, is_undone: bool) -> None:
        super().__init__(
            phrase("This cannot be undone, for what it changed cannot be read any more: {what}", what=text)
            if is_undone
            else phrase("This cannot be done again, for what it changed cannot be read any more: {what}", what=text),
            phrase("Everything is as it was; the history of changes goes on without it."),
        )
        self.number = number


def changes_of(text: bytes) -> list[Change]:
    """What a step changed. Raises `ValueError` where that is no longer what was written."""
    try:
        changes = [_stored(change) for change in json.loads(text)]
        if all(map(_is_whole, changes)):
            return changes
    except (TypeError, KeyError, AttributeError, RecursionError) as exc:
        raise ValueError(text[:80]) from exc
    raise ValueError(text[:80])


def check(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Raise `ValueError` unless there are the tables and columns that were changed."""
    for change in changes:
        known = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (change.table,))}
        if change.table not in KEYS or not known.issuperset(change.given):
            raise ValueError(change.table)


def told(template: bytes, details: bytes) -> Phrase:
    """What a step is called, if that can still be read."""
    try:
        text = Phrase(template.decode(), json.loads(details))
        str(text)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return phrase("A change whose name cannot be read any more")
    return text


def _is_whole(change: Change) -> bool:
    """Whether it has a value for each column that was changed, and keys that are keys."""
    lengths = {len(before) for before, _ in change.old} - {len(change.given)}
    return isinstance(change.given, dict) and not lengths and all(isinstance(key, str) for key in change.keys)


def _stored(change: dict[str, Any]) -> Change:
    """A change as it was stored: many rows together, or one row that is whole."""
    if "key" not in change:
        return Change(**change)
    key, before, after = change["key"], change["before"], change["after"]
    given = {name: value for name, value in after.items() if name != KEYS[change["table"]]}
    if before is None:
        return Change(change["table"], given, [key], [])
    return Change(change["table"], given, [], [([before[name] for name in given], [key])])
