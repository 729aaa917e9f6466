"""The reader's work as Armchair itself wrote it out, into state.db, row by row; nothing that is here is taken away."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from reader.domain.archive import StateRow
from reader.storage.steps import KEYS, Steps

OF_THIS_MACHINE = ("settings", "watched_folders", "imports", "uses", "shortcuts", "drafts")
"""What stays: settings are those of a window and its screen, watched folders are paths here, and of which nobody asked
another machine to import; imports are steps of undo, whose former rows are in this library; what was used last, and
keys, are habits at this desk."""

TABLES = tuple(table for table in KEYS if table not in OF_THIS_MACHINE)
"""What travels."""

OF_ARTICLES = (
    *("reads", "positions", "bookmarks", "trash", "bios", "highlights"),
    *("own_tags", "ratings", "archived", "queue", "collected"),
)
"""The tables whose rows belong to one article, which the column `article` names."""

VISITS = "visits"
Row = Mapping[str, Any]


class Coming:
    """What of `rows` is to be done in `connection`, which is the one that `put` will write to. Rows that did not change
    since an import was `undone`, by table and key with the time of that, say nothing."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        rows: Sequence[StateRow],
        undone: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
        self._connection = connection
        self._undone = undone or {}
        self.new: dict[str, list[Row]] = {}
        self.changed: list[tuple[str, Row]] = []
        self.visits: list[tuple[str, float]] = []
        self._later: list[tuple[str, str, float]] = []  # what was said again later: by table and key, when
        for table in TABLES:
            self._sort(table, [row.values for row in rows if row.table == table])
        self._sort_visits([row.values for row in rows if row.table == VISITS])

    @property
    def articles(self) -> set[str]:
        """The articles whose marks change."""
        return {str(article) for _, row in self._rows() if (article := row.get("article"))}

    @property
    def keys(self) -> dict[str, list[str]]:
        """The keys of the rows that change, by table; of bookmarks of whole articles those of the articles too."""
        found: dict[str, list[str]] = {}
        for table, row in self._rows():
            found.setdefault(table, []).append(str(row[KEYS[table]]))
            if table == "bookmarks" and row.get("offset") is None:
                found[table].append(str(row.get("article")))
        return found

    @property
    def is_nothing(self) -> bool:
        """Whether everything is here already."""
        return not (self.new or self.changed or self.visits)

    @property
    def is_later(self) -> bool:
        """Whether some of what is here already was said later there."""
        return bool(self._later)

    def put(self, steps: Steps) -> None:
        """Write it, inside a step. Visits are no work that could be undone.

        A row keeps the time of its change there: as of now, it would pass for later than what the other machine, or a
        third one, changed after that.
        """
        for table, rows in self.new.items():
            steps.add_rows(table, rows)
        for table, row in self.changed:
            given = {name: value for name, value in row.items() if name not in (KEYS[table], "changed_at", "deleted")}
            steps.put(table, row[KEYS[table]], changed_at=row["changed_at"], **given)
        self._connection.executemany("INSERT INTO visits (article, at) VALUES (?, ?)", self.visits)
        self.note_later()

    def note_later(self) -> None:
        """Keep when there was said later what is said here, inside a transaction: no change, but what a third machine
        said between the two is older than it."""
        for table, name, at in self._later:
            self._connection.execute(f"UPDATE {table} SET changed_at = ? WHERE {KEYS[table]} = ?", (at, name))

    def _rows(self) -> Iterator[tuple[str, Row]]:
        yield from ((table, row) for table, rows in self.new.items() for row in rows)
        yield from self.changed

    def _sort(self, table: str, rows: list[Row]) -> None:
        """New rows, and those that were changed there after they were changed here. What is gone there stays here."""
        told = self._connection.execute(f"PRAGMA table_info({table})").fetchall()
        columns, needed = [row[1] for row in told], {row[1] for row in told if row[3]}
        key = KEYS[table]
        sound = {str(row[key]): row for each in rows if (row := _sound(each, columns, needed, key))}
        known = self._known(table, columns, list(sound))
        for name, row in sound.items():
            ours = known.get(name)
            if ours is None:
                if not (table == "bookmarks" and self._is_bookmarked(row)):
                    self.new.setdefault(table, []).append(row)
            elif not row["deleted"] and _differs(row, ours) and self._is_newer(table, name, row, ours):
                self.changed.append((table, row))
            elif not row["deleted"] and not ours["deleted"] and row["changed_at"] > ours["changed_at"]:
                self._later.append((table, name, row["changed_at"]))

    def _is_newer(self, table: str, name: str, row: Row, ours: Row) -> bool:
        undone = self._undone.get(table, {}).get(name, float("-inf"))
        return bool(row["changed_at"] > ours["changed_at"] or undone >= ours["changed_at"])

    def _known(self, table: str, columns: list[str], keys: list[str]) -> dict[str, Row]:
        found = self._connection.execute(
            f"SELECT {', '.join(columns)} FROM {table} WHERE {KEYS[table]} IN (SELECT value FROM json_each(?))",
            (json.dumps(keys),),
        )
        return {str(row[KEYS[table]]): row for row in (dict(zip(columns, each, strict=True)) for each in found)}

    def _is_bookmarked(self, row: Row) -> bool:
        """Whether the article is bookmarked as a whole already, and `row` would only say so again."""
        if row.get("offset") is not None or row["deleted"]:
            return False
        found = self._connection.execute(
            "SELECT label FROM bookmarks WHERE article = ? AND offset IS NULL AND NOT deleted", (row.get("article"),)
        ).fetchall()
        return any(row.get("label") in (None, "", label) for (label,) in found)

    def _sort_visits(self, rows: list[Row]) -> None:
        known = set(self._connection.execute("SELECT article, at FROM visits")) if rows else set()
        for row in rows:
            article, at = row.get("article"), row.get("at")
            if isinstance(article, str) and isinstance(at, int | float) and (article, at) not in known:
                self.visits.append((article, float(at)))


def rows_of(connection: sqlite3.Connection, articles: Sequence[str], schema: str = "state") -> Iterator[StateRow]:
    """The rows of `OF_ARTICLES` about these articles that are not deleted, of the database attached as `schema`; and
    those of the collections that they are in, each with the `article`."""
    for table in OF_ARTICLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")]
        found = connection.execute(
            f"SELECT {', '.join(columns)} FROM {schema}.{table}"
            f" WHERE NOT deleted AND article IN (SELECT value FROM json_each(?)) ORDER BY article, {KEYS[table]}",
            (json.dumps(list(articles)),),
        )
        yield from (StateRow(table, dict(zip(columns, row, strict=True))) for row in found)
    columns = [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info(collections)")]
    found = connection.execute(
        f"SELECT i.article, {', '.join(f'c.{name}' for name in columns)} FROM {schema}.collected i"
        f" JOIN {schema}.collections c ON c.id = i.collection WHERE NOT i.deleted AND NOT c.deleted"
        " AND i.article IN (SELECT value FROM json_each(?)) ORDER BY i.article, c.id",
        (json.dumps(list(articles)),),
    )
    yield from (StateRow("collections", dict(zip(("article", *columns), row, strict=True))) for row in found)


def every_row(connection: sqlite3.Connection, schema: str = "state") -> Iterator[StateRow]:
    """All rows that travel, those of taken-away marks too, in the order of their tables."""
    for table, order in (*((table, KEYS[table]) for table in TABLES), (VISITS, "id")):
        columns = [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")]
        if table == VISITS:
            columns.remove("id")
        for row in connection.execute(f"SELECT {', '.join(columns)} FROM {schema}.{table} ORDER BY {order}"):
            yield StateRow(table, dict(zip(columns, row, strict=True)))


def _sound(row: Row, columns: list[str], needed: Collection[str], key: str) -> Row | None:
    """`row` with the columns that are known here, without those that say nothing and are `needed`; None where it lacks
    what a row must have."""
    found = {
        name: value
        for name, value in row.items()
        if name in columns and _is_scalar(value) and not (value is None and name in needed)
    }
    if not isinstance(found.get(key), str) or not isinstance(found.get("changed_at"), int | float):
        return None
    return found | {"deleted": int(bool(found.get("deleted")))}


def _is_scalar(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _differs(row: Row, ours: Row) -> bool:
    return any(ours.get(name) != value for name, value in row.items() if name != "changed_at")
