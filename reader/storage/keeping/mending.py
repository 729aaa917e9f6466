"""A damaged database is set aside, whole and for good, and what can be read of it becomes a new one in its place.

The new one is finished and checked before anything is moved; whatever cuts this off, the next start goes on with it.
"""

import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from reader.domain.article import BodyFormat
from reader.domain.progress import Progress, silent
from reader.storage import library_schema, state_schema
from reader.storage.database import Database, Migration, damage_marker, explained
from reader.storage.keeping import state_copies
from reader.storage.keeping.salvage import Row, Salvage, expected
from reader.storage.keeping.state_copies import StateCopy
from reader.storage.library import Library
from reader.storage.packing import body_of
from reader.storage.pages import DAMAGED, Pages
from reader.storage.steps import KEYS

ENDINGS = ("", "-wal", "-shm")
_FIXED = {18: (1, 2), 19: (1, 2), 20: (0,), 21: (64,), 22: (32,), 23: (32,)}
"""Bytes of the header of every file of ours: format versions, reserved room, fractions of payload."""
_FAR = 100
"""Versions that nobody will have made."""


class Mended(NamedTuple):
    """What became of a damaged database: where it lies now, how many rows could be read, how many came from a copy
    instead, and how many places could not be read. `lost` are the titles of articles that are gone."""

    path: Path
    aside: Path
    rows: int
    from_copy: int
    lost_places: int
    copy: StateCopy | None = None
    lost: tuple[str, ...] = ()


def is_marked(path: Path) -> bool:
    """Whether damage was met in the database `path`."""
    return damage_marker(path).exists()


def finish(path: Path) -> None:
    """Put a mended database in its place, where that was cut off."""
    mended = _mended(path)
    if mended.exists():
        with explained(path):
            for ending in ENDINGS[1:]:
                _beside(path, ending).unlink(missing_ok=True)
            mended.replace(path)
            damage_marker(path).unlink(missing_ok=True)


def is_header_wrong(path: Path, application_id: int, migrations: Sequence[Migration]) -> bool:
    """Whether a file that cannot be opened is one of ours, whose header says what it never does: that it is of another
    program, much newer, older than what is in it, or read-only."""
    try:
        head = Pages(path)[1][:100]
        names = Salvage(path, migrations).names
    except (OSError, ValueError):
        return False
    if not names & set(expected(migrations).tables):
        return False
    form, encoding, version, owner = (int.from_bytes(head[place : place + 4], "big") for place in (44, 56, 60, 68))
    is_odd = any(head[place] not in right for place, right in _FIXED.items())
    is_too_old = version <= len(migrations) and not names <= set(expected(migrations[:version]).trees)
    is_too_new = version > len(migrations) + _FAR
    return is_odd or (form, encoding, owner) != (4, 1, application_id) or is_too_old or is_too_new


def mend_state(path: Path, copies: Path, aside: Path, now: datetime) -> Mended:
    """Make a new state.db of what can be read of the damaged one, and of the best copy where that knows better. Raises
    `StorageProblem`; then nothing has changed."""
    with explained(path):
        kept, new = _set_aside(path, aside, now), _fresh(path)
        salvage = Salvage(kept, state_schema.MIGRATIONS)
        tables: dict[str, dict[Any, Row]] = {name: {} for name in salvage.expected.tables}
        lost = 0
        for name, row in salvage.rows():
            key = salvage.expected.tables[name].key(row)
            lost += name not in KEYS and key in tables[name]
            _take(tables[name], row, key)
        count = sum(map(len, tables.values()))
        copy, from_copy = _add_copy(tables, copies)
        with _given_up(kept.parent, new):
            database = Database(
                new, application_id=state_schema.APPLICATION_ID, migrations=state_schema.MIGRATIONS, durable=False
            )
            with closing(database), database.write() as connection:
                for name, rows in tables.items():
                    _insert(connection, name, rows.values())
        _place(path, new)
    return Mended(path, kept.parent, count, from_copy, lost + salvage.lost + salvage.unclear, copy)


def mend_library(path: Path, aside: Path, now: datetime, progress: Progress = silent) -> Mended:
    """Make a new library.db of what can be read of the damaged one. Articles whose text is lost are named; texts whose
    article is lost are put beside the damaged file. Raises `StorageProblem`; then nothing has changed."""
    with explained(path):
        kept, new = _set_aside(path, aside, now), _fresh(path)
        salvage = Salvage(kept, library_schema.MIGRATIONS)
        count = 0
        with _given_up(kept.parent, new):
            library = Library(new)
            connection = library.database.connection
            connection.execute("PRAGMA foreign_keys = OFF")
            with closing(library), library.database.write():
                for name, row in salvage.rows():
                    count += _insert(connection, name, [row])
                    if not count % 1000:
                        progress(count, 0, "")
                lost = _make_whole(connection, kept.parent)
        _place(path, new)
    return Mended(path, kept.parent, count, 0, salvage.lost + salvage.unclear, None, lost)


@contextmanager
def _given_up(aside: Path, new: Path) -> Iterator[None]:
    """What was made for nothing goes, for it was room that was wanting: the damaged file is still where it was."""
    try:
        yield
    except BaseException:
        for ending in ENDINGS:
            _beside(new, ending).unlink(missing_ok=True)
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _take(rows: dict[Any, Row], row: Row, key: tuple[Any, ...]) -> bool:
    """Keep the later of two rows with the same key, of equals the one without damaged letters; whether this one is."""
    known = rows.get(key)
    if known is not None and _worth(known) >= _worth(row):
        return False
    rows[key] = row
    return True


def _worth(row: Row) -> tuple[float, int]:
    return row.get("changed_at") or 0, -sum(text.count(DAMAGED) for text in row.values() if isinstance(text, str))


def _add_copy(tables: dict[str, dict[Any, Row]], folder: Path) -> tuple[StateCopy | None, int]:
    """Add what the latest copy that can be read has and `tables` do not, or has in a later form."""
    for copy in state_copies.listed(folder):
        salvage = Salvage(copy.path, state_schema.MIGRATIONS)
        found = [(name, row) for name, row in salvage.rows()]
        if salvage.lost or not found:
            continue
        taken = {name for name, rows in tables.items() if name in KEYS or not rows}
        keys = {name: table.key for name, table in salvage.expected.tables.items()}
        came = [name for name, row in found if name in taken and _take(tables[name], row, keys[name](row))]
        return (copy, len(came)) if came else (None, 0)
    return None, 0


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> int:
    count = 0
    for row in rows:
        columns, marks = ", ".join(row), ", ".join("?" * len(row))
        with suppress(sqlite3.IntegrityError):
            connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", (*row.values(),))
            count += 1
    return count


def _make_whole(connection: sqlite3.Connection, aside: Path) -> tuple[str, ...]:
    """Let nothing point to what is lost; the titles of articles without text, which go."""
    forms = ", ".join(f"'{form}'" for form in BodyFormat)
    connection.execute(f"DELETE FROM contents WHERE body_format NOT IN ({forms})")
    known = {key for (key,) in connection.execute("SELECT key FROM articles")}
    for key, body, packing in connection.execute("SELECT article, body, packing FROM contents").fetchall():
        try:
            text = body_of(body, packing)
        except (zlib.error, UnicodeDecodeError, AttributeError, TypeError):
            connection.execute("DELETE FROM contents WHERE article = ?", (key,))
            continue
        if key not in known:
            aside.joinpath(f"text-{key}.txt").write_text(text, "utf-8")
    lost = connection.execute(
        "SELECT title FROM articles WHERE key NOT IN (SELECT article FROM contents) ORDER BY title"
    ).fetchall()
    connection.execute("DELETE FROM articles WHERE key NOT IN (SELECT article FROM contents)")
    connection.execute(_LOST_AUTHORS)
    connection.execute("UPDATE links SET target = NULL WHERE target NOT IN (SELECT key FROM articles)")
    while dangling := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, *_ in dangling:
            if rowid is not None:
                connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (rowid,))
        for table in {each[0] for each in dangling if each[1] is None}:
            for child, parent, column, key in _REFERENCES:
                if child == table:
                    connection.execute(f"DELETE FROM {child} WHERE {column} NOT IN (SELECT {key} FROM {parent})")
    connection.execute("DELETE FROM facts WHERE name = 'library'")
    connection.execute("INSERT OR IGNORE INTO index_queue SELECT key, random() FROM articles")
    titles = tuple(title for (title,) in lost)
    if titles:
        aside.joinpath("lost.txt").write_text("\n".join(titles) + "\n", "utf-8")
    return titles


_REFERENCES = (
    ("article_authors", "articles", "article", "key"),
    ("article_authors", "authors", "author", "id"),
    ("article_tags", "articles", "article", "key"),
    ("addresses", "articles", "article", "key"),
    ("article_assets", "articles", "article", "key"),
    ("article_assets", "assets", "asset", "id"),
    ("source_files", "articles", "article", "key"),
    ("import_added", "imports", "import", "key"),
)
_LOST_AUTHORS = """
INSERT OR IGNORE INTO authors (id, name, bio, honours, link, picture)
SELECT w.author, CASE WHEN (SELECT count(*) FROM article_authors o WHERE o.article = w.article) = 1
    THEN a.byline ELSE '' END, '', '[]', '', ''
FROM article_authors w JOIN articles a ON a.key = w.article WHERE w.author NOT IN (SELECT id FROM authors)
"""


def _set_aside(path: Path, folder: Path, now: datetime) -> Path:
    """The damaged file with its log, in a folder of its own, where nothing touches it any more."""
    place = folder / f"{path.stem}-{now.astimezone(UTC):%Y%m%d-%H%M%S}"
    while place.exists():
        place = place.with_name(f"{place.name}x")
    place.mkdir(parents=True)
    for ending in ENDINGS:
        source = _beside(path, ending)
        if source.exists():
            shutil.copy2(source, place / source.name)
    return place / path.name


def _fresh(path: Path) -> Path:
    new = path.with_name(f"{path.name}.part")
    for ending in ENDINGS:
        _beside(new, ending).unlink(missing_ok=True)
    return new


def _place(path: Path, new: Path) -> None:
    """Have the new database, once it is found sound, take the place of the old one."""
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        connection.execute("PRAGMA journal_mode = DELETE")
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    new.replace(_mended(path))
    finish(path)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _mended(path: Path) -> Path:
    return _beside(path, ".mended")
