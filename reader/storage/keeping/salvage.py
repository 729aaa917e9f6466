"""What can still be read of a damaged database: row by row, table by table, whatever is in the way.

Which tree of pages is which table is told by the schema; where that is gone, by the order in which tables are made and
by the shape of their rows. What could belong to several tables is counted and left out.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from reader.storage.database import Migration
from reader.storage.pages import Content, NoCell, Pages, Record

Row = dict[str, Any]
_SCHEMA_COLUMNS = 5
_PACKED = "body"
"""The column whose texts are stored packed, too."""
_FITS = {"TEXT": (str, bytes), "INTEGER": (int,), "REAL": (float, int), "BLOB": (str, bytes, int, float)}


class Table(NamedTuple):
    """A table as it is made now: `columns` in the order of its records, with type and whether they must be there."""

    name: str
    columns: tuple[tuple[str, str, bool], ...]
    least: int
    rowid: str
    is_index: bool
    keys: int = 1

    def key(self, row: Row) -> tuple[Any, ...]:
        """What tells a row from others of its table."""
        return tuple(row.values())[: self.keys]

    def row(self, record: Record) -> Row | None:
        """A record as a row; None if it is none of this table."""
        values = record.values
        if not self.least <= len(values) <= len(self.columns):
            return None
        row: Row = {}
        for (name, kind, is_needed), said in zip(self.columns, values, strict=False):
            if name == self.rowid and said is not None:
                return None
            value = record.rowid if name == self.rowid else said
            if value is None and not is_needed:
                row[name] = None
            elif isinstance(value, _FITS.get(kind, (object,))):
                row[name] = _as_text(value) if kind == "TEXT" and name != _PACKED else value
            else:
                return None
        if _PACKED in row and not row.get("packing"):
            row[_PACKED] = _as_text(row[_PACKED])
        return row


class Expected(NamedTuple):
    """What a sound database holds: its tables, and where all its trees begin in one that was made by this version."""

    tables: dict[str, Table]
    trees: dict[str, int]


class Salvage:
    """The rows of the database at `path` with its log. `lost` counts pages and cells that could not be read, `unclear`
    rows that could belong to several tables."""

    def __init__(self, path: Path, migrations: Sequence[Migration]) -> None:
        self.expected = expected(migrations)
        self._pages = Pages(path)
        self.lost = self._pages.ignored
        self.unclear = 0
        self._free = self._pages.free()
        self._seen: set[int] = set()
        self._broken: set[str] = set()
        self.names, self._roots = self._trees()

    def rows(self) -> Iterator[tuple[str, Row]]:
        """All rows, each with the name of its table. Those whose way there is lost come last."""
        for name, root in self._roots.items():
            table = self.expected.tables.get(name)
            leaves, missing = set[int](), set[int]()
            for number, depth, content in self._pages.tree(root, is_index=table.is_index if table else None):
                if number in self._seen:
                    continue
                self._seen.add(number)
                if content is None:
                    missing.add(depth)
                elif not content.below:
                    leaves.add(depth)
                elif content.lost:
                    missing.add(-1)
                if table is not None:
                    yield from ((name, row) for row in self._rows_of(table, content))
            if missing - leaves:  # no page lies below one that was as deep as the leaves
                self._broken.add(name)
        if not self._is_schema_whole:
            self._broken |= self.expected.tables.keys() - self._roots.keys()
        if self._broken:
            yield from self._strays()

    def _rows_of(self, table: Table, content: Content | None) -> Iterator[Row]:
        if content is None or content.is_index != table.is_index:
            self.lost += 1
            return
        self.lost += content.lost
        for record in content.records:
            row = table.row(record)
            self.lost += row is None or not record.is_whole
            if row is not None:
                yield row

    def _strays(self) -> Iterator[tuple[str, Row]]:
        """The rows of pages to which nothing leads any more."""
        for number in range(1, self._pages.count + 1):
            if number in self._seen or number in self._free:
                continue
            try:
                content = self._pages.content(number)
            except NoCell:
                continue
            if not content.records:
                continue
            tables = [table for name, table in self.expected.tables.items() if name in self._broken]
            fitting = [table for table in tables if _is_of(table, content)]
            if len(fitting) == 1:
                yield from ((fitting[0].name, row) for row in map(fitting[0].row, content.records) if row)
            elif fitting:
                self.unclear += len(content.records)

    def _trees(self) -> tuple[set[str], dict[str, int]]:
        """The names of all that is in the schema, and where trees begin, by name."""
        names: set[str] = set()
        roots: dict[str, int] = {}
        self._is_schema_whole = True
        for _, _, content in self._pages.tree(1):
            spoiled = sum(not record.is_whole for record in content.records) if content else 0
            self._is_schema_whole &= content is not None and not content.lost + spoiled
            for record in content.records if content else ():
                if len(record.values) == _SCHEMA_COLUMNS and isinstance(record.values[3], int) and record.values[3]:
                    names.add(str(record.values[1]))
                    roots[str(record.values[1])] = record.values[3]
            self.lost += content.lost + spoiled if content else 1
        self._seen.add(1)
        roots = {name: root for name, root in roots.items() if name in self.expected.trees}
        return names, roots or self._guessed()

    def _guessed(self) -> dict[str, int]:
        """Where trees begin if nothing says so: they are in the order in which they are made, if none is missing; else
        they are thought to be where this version puts them, as far as what is there fits."""
        found: dict[int, Content] = {}
        for number in range(2, self._pages.count + 1):
            try:
                found[number] = self._pages.content(number)
            except NoCell:
                continue
        below = {each for content in found.values() for each in content.below}
        tops = [number for number in found if number not in below and number not in self._free]
        if len(tops) == len(self.expected.trees):
            guessed = dict(zip(self.expected.trees, tops, strict=True))
            if all(self._may_begin(name, found[top]) for name, top in guessed.items()):
                return guessed
        made = self.expected.trees.items()
        return {name: top for name, top in made if top in found and self._may_begin(name, found[top])}

    def _may_begin(self, name: str, content: Content) -> bool:
        table = self.expected.tables.get(name)
        return not table or not content.records or _is_of(table, content)


def expected(migrations: Sequence[Migration]) -> Expected:
    """The tables and trees that `migrations` make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for migration in migrations:
            migration(connection)
        found = connection.execute(
            "SELECT type, name, sql, rootpage FROM sqlite_schema WHERE rootpage > 0 ORDER BY rootpage"
        ).fetchall()
        tables = {name: _table(connection, name, sql) for kind, name, sql, _ in found if kind == "table"}
    own = {name: table for name, table in tables.items() if not name.startswith("sqlite_")}
    return Expected(own, {name: root for _, name, _, root in found})


def _table(connection: sqlite3.Connection, name: str, sql: str) -> Table:
    columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
    is_index = "WITHOUT ROWID" in (sql or "").upper()
    keys = sorted((c for c in columns if c[5]), key=lambda c: c[5])
    rowid = keys[0][1] if len(keys) == 1 and keys[0][2] == "INTEGER" and not is_index else ""
    ordered = [*keys, *(c for c in columns if not c[5])] if is_index else columns
    needed = [bool(c[3]) for c in ordered]
    least = max((place + 1 for place, c in enumerate(ordered) if c[3] and c[4] is None), default=1)
    least = max(least, next((place + 1 for place, c in enumerate(ordered) if c[1] == "deleted"), 1))
    shape = tuple((c[1], c[2].upper(), need) for c, need in zip(ordered, needed, strict=True))
    return Table(name, shape, least, rowid, is_index, max(1, len(keys)))


def _as_text(value: Any) -> Any:
    """A text that one bit made bytes, or one with damaged letters, as the text that is left of it."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _is_of(table: Table, content: Content) -> bool:
    fits = sum(table.row(record) is not None for record in content.records)
    return table.is_index == content.is_index and fits * 2 > len(content.records)
