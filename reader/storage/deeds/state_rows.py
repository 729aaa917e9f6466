"""The rows of state.db that are the reader's work, and how those of a copy differ from them."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from reader.domain.phrase import Phrase
from reader.domain.state_changes import RowChange, Way
from reader.storage import state_schema
from reader.storage.database import Database, explained
from reader.storage.steps import KEYS, Steps

Rows = dict[str, dict[str, dict[str, Any]]]
"""The rows that are there, by table and key."""

_LEFT_OUT = frozenset({"settings", "imports", "uses", "drafts"})
"""Not what the reader did with articles; and what imports brought is undone by undo, not by an older copy."""
_NEVER_GONE = frozenset({"readings"})
"""What was read was read, whatever a copy knows of it."""
_IS_THERE = {"reads": "is_read", "trash": "is_trashed", "bios": "is_text"}
_FOUND_AGAIN = frozenset({"changed_at", "deleted", "prefix", "suffix", "seal", "lost", "is_single", "anchor"})
"""What the program finds out by itself when it meets the text: no difference to a reader."""
_FOUND_AGAIN_OF = {"highlights": frozenset({"offset", "created"}), "positions": frozenset({"offset"})}


def rows_in_use(path: Path) -> Rows:
    """The rows of the database that is in use, read beside whoever writes it."""
    address = f"{path.as_uri()}?mode=ro"
    with explained(path), closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        return _rows(connection)


def rows_of_copy(path: Path) -> Rows:
    """The rows of a copy, in the present shape, whatever version made it: it is read as a copy of its own, which stays
    as it is. Raises `StorageProblem`, `NewerData` among them."""
    with _opened(path) as database, database.reading() as connection:
        return _rows(connection)


def difference(now: Rows, then: Rows) -> list[RowChange]:
    """What it takes for the rows to be as they were `then`."""
    return [change for table in KEYS if table in now for change in _of_table(table, now[table], then.get(table, {}))]


class Returning:
    """Rows of copies, put back into state.db in one step of undo."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def take(self, changes: Sequence[RowChange], text: Phrase) -> None:
        """Do what `changes` say; `text` names the step."""
        alike: dict[tuple[str, str], list[RowChange]] = {}
        for change in changes:
            alike.setdefault((change.table, json.dumps(change.then, sort_keys=True)), []).append(change)
        with self._steps.step(text):
            for (table, _), same in alike.items():
                keys = [change.key for change in same]
                if same[0].then:
                    self._steps.put_many(table, keys, **same[0].then)
                else:
                    self._steps.put_many(table, keys, adds=False, deleted=1)


@contextmanager
def _opened(path: Path) -> Iterator[Database]:
    with explained(path), tempfile.TemporaryDirectory(prefix="armchair-") as folder:
        copy = Path(folder, path.name)
        shutil.copyfile(path, copy)
        database = Database(
            copy, application_id=state_schema.APPLICATION_ID, migrations=state_schema.MIGRATIONS, durable=False
        )
        with closing(database):
            yield database


def _rows(connection: sqlite3.Connection) -> Rows:
    found: Rows = {}
    present = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for table, key in KEYS.items():
        if table in _LEFT_OUT or table not in present:
            continue
        there = f"AND {_IS_THERE[table]}" if table in _IS_THERE else ""
        cursor = connection.execute(f"SELECT * FROM {table} WHERE NOT deleted {there}")
        names = [column[0] for column in cursor.description]
        rows = (dict(zip(names, row, strict=True)) for row in cursor)
        found[table] = {row[key]: row for row in rows}
    return found


def _of_table(table: str, now: dict[str, dict[str, Any]], then: dict[str, dict[str, Any]]) -> Iterator[RowChange]:
    ignored = _FOUND_AGAIN | _FOUND_AGAIN_OF.get(table, frozenset())
    for key, row in then.items():
        here = now.get(key)
        if here is None:
            yield _change(table, row, Way.BACK)
        elif any(here.get(name) != value for name, value in row.items() if name not in ignored):
            yield _change(table, row, Way.OTHER)
    for key in now.keys() - then.keys() if table not in _NEVER_GONE else ():
        yield _change(table, now[key], Way.GONE)


def _change(table: str, row: dict[str, Any], way: Way) -> RowChange:
    key = KEYS[table]
    values = {} if way is Way.GONE else {name: row[name] for name in row if name not in (key, "changed_at", "deleted")}
    return RowChange(table, row[key], way, values, str(row.get("article") or ""), _words(table, row))


def _words(table: str, row: dict[str, Any]) -> str:
    """What a person knows the row by, besides its article."""
    if table == "highlights":
        return " — ".join(filter(None, (row["quote"], row["note"])))
    if table == "positions":
        return f"{round(row['percent'] or 0)} %"
    return str(row.get("label") or row.get("name") or row.get("path") or "")
