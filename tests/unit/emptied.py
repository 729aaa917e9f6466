"""One state.db for the many histories of a property test: made once, emptied before each."""

from itertools import count
from pathlib import Path

from reader.storage.state import State


def state_to_empty(folder: Path) -> State:
    """A state of which nothing need survive a power cut."""
    state = State(folder / "state.db", clock=count(1_700_000_000).__next__)
    state.database.connection.execute("PRAGMA synchronous = OFF")
    return state


def empty(state: State) -> None:
    """Let a state be as it was made."""
    with state.database.write() as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        for (table,) in tables:
            connection.execute(f"DELETE FROM {table}")
