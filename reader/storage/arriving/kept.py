"""What a reader did with an article elsewhere, as text: how library.db keeps it until it is in state.db."""

import json
import sqlite3
from typing import Any

from reader.domain.archive import StateRow
from reader.domain.marks import Highlight, Kept
from reader.storage.database import to_seconds, to_time


def to_json(kept: Kept | None) -> str:
    """`kept` with what is told of it; "" for what says nothing."""
    if kept is None or kept == Kept():
        return ""
    told = _told(kept._asdict())
    if kept.highlights:
        told["highlights"] = [_told(mark._asdict() | {"created": to_seconds(mark.created)}) for mark in kept.highlights]
    if kept.rows:
        told["rows"] = [(row.table, dict(row.values)) for row in kept.rows]
    return json.dumps(told, ensure_ascii=False)


def from_json(text: str) -> Kept | None:
    """What `to_json` made; None for "" and for what a later version wrote and this one cannot read."""
    try:
        told = json.loads(text) if text else None
        if not isinstance(told, dict):
            return None
        highlights = tuple(_highlight(mark) for mark in told.pop("highlights", ()))
        rows = tuple(StateRow(str(table), dict(values)) for table, values in told.pop("rows", ()))
        return Kept(**told, highlights=highlights, rows=rows)
    except (ValueError, TypeError):
        return None


def waiting(connection: sqlite3.Connection, most_rows: int) -> tuple[list[tuple[int, str, Kept]], bool]:
    """What waits for state.db, in the order of its numbers; of rows of the reader's work a part, and whether there are
    more."""
    others = connection.execute(f"SELECT key, article, kept FROM kept_waiting WHERE NOT {_HAS_ROWS}").fetchall()
    found = [(key, article, from_json(kept) or Kept()) for key, article, kept in others]
    left = most_rows
    for key, article, text in connection.execute(
        f"SELECT key, article, kept FROM kept_waiting WHERE {_HAS_ROWS} ORDER BY key"
    ):
        if left <= 0:
            return found, True
        kept = from_json(text) or Kept()
        left -= len(kept.rows)
        found.append((key, article, kept))
    return found, False


_HAS_ROWS = "instr(kept, '\"rows\": [')"
"""Nothing that is quoted in JSON has this in it: a quotation mark there has a sign before it."""


def _highlight(told: dict[str, Any]) -> Highlight:
    created, tags = told.pop("created", None), told.pop("tags", ())
    return Highlight(**{"quote": ""} | told, created=to_time(created), tags=tuple(tags))


def _told(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", ())}
