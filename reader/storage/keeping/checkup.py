"""A look at both databases that changes nothing and makes nothing: what they hold, and whether they are sound."""

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from reader.domain.errors import DamagedData, NewerData, ReaderError, StorageProblem
from reader.domain.phrase import phrase, template
from reader.storage import library_schema, state_schema
from reader.storage.arriving.saved_links import DELETED
from reader.storage.database import explained

SQLITE_VERSION = sqlite3.sqlite_version
PATIENCE_SECONDS = 1.0
MOST_PROBLEMS = 20

_LOCKED_BYTES = (0x40000002, 510)
"""Where SQLite's locks lie in a file, and how long that range is: https://www.sqlite.org/src/file/src/os.h"""


@dataclass(slots=True)
class Health:
    """What was found of one database: `version` is None where it could not be read, `articles` are the ids in it."""

    path: Path
    known_version: int
    exists: bool = False
    version: int | None = None
    bytes: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    problems: list[ReaderError] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)


def library_health(path: Path) -> Health:
    """The state of library.db."""
    health = Health(path, len(library_schema.MIGRATIONS))
    with _reported(health), _looking(health, library_schema.APPLICATION_ID) as connection:
        _check(health, connection)
        _count(health, connection, _LIBRARY_COUNTS)
        for sql, text in _LIBRARY_FAULTS:
            if found := connection.execute(sql).fetchone()[0]:
                health.problems.append(_fault(health, text, found))
        health.articles = {row[0] for row in connection.execute("SELECT id FROM articles")}
    return health


def state_health(path: Path) -> Health:
    """The state of state.db."""
    health = Health(path, len(state_schema.MIGRATIONS))
    with _reported(health), _looking(health, state_schema.APPLICATION_ID) as connection:
        _check(health, connection)
        _count(health, connection, _STATE_COUNTS)
        health.articles = {row[0] for row in connection.execute(_STATE_ARTICLES)}
    return health


class _Empty(Exception):
    """There is nothing in the file to look at."""


@contextmanager
def _reported(health: Health) -> Iterator[None]:
    """What goes wrong in the block becomes a line of the report."""
    try:
        yield
    except _Empty:
        pass
    except StorageProblem as exc:
        health.problems.append(exc)
    except sqlite3.DatabaseError as exc:  # tables that are not there, text that is none
        health.problems.append(_fault(health, template("it does not read as it should ({found})"), exc))


@contextmanager
def _looking(health: Health, application_id: int) -> Iterator[sqlite3.Connection]:
    path = health.path
    with explained(path):
        if not path.exists():
            raise _Empty
        health.exists = True
        health.bytes = path.stat().st_size
        if path.is_dir():
            raise StorageProblem(phrase("{path} is a folder, not a file.", path=path), phrase("Move it away."))
        if not health.bytes and not _beside(path, "-wal").exists():
            raise _Empty
        with _opened(path) as connection:
            _check_owner(health, connection, application_id)
            if not health.version:
                raise _Empty
            yield connection


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that leaves no file behind: an SQLite that may only read would still make those beside the file."""
    if _is_locked(path):
        raise StorageProblem(
            phrase("{path} is in use by another program.", path=path), phrase("Close the other program and try again.")
        )
    if not _beside(path, "-wal").exists():
        address = f"{path.as_uri()}?mode=ro&immutable=1"
    elif _beside(path, "-shm").exists():
        address = f"{path.as_uri()}?mode=ro"
    else:
        with tempfile.TemporaryDirectory(prefix="armchair-") as folder:
            copy = Path(folder, path.name)
            shutil.copyfile(path, copy)
            shutil.copyfile(_beside(path, "-wal"), _beside(copy, "-wal"))
            with closing(_connected(f"{copy.as_uri()}?mode=rw")) as connection:
                yield connection
        return
    with closing(_connected(address)) as connection:
        yield connection


def _connected(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE_SECONDS, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _is_locked(path: Path) -> bool:
    """Whether another program keeps everybody else out; Windows says so by itself when the file is read.

    Closing a file ends all locks of this process on it, so no connection to it may be open.
    """
    if sys.platform == "win32":
        return False
    import fcntl

    start, length = _LOCKED_BYTES
    with path.open("rb") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, length, start)
        except OSError:
            return True
    return False


def _check_owner(health: Health, connection: sqlite3.Connection, application_id: int) -> None:
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != application_id and (tables or owner):
        raise StorageProblem(
            phrase("{path} is a database of another program.", path=health.path),
            phrase("Move it away, or choose another folder with --data-dir."),
        )
    health.version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if health.version > health.known_version:
        raise NewerData(health.path, health.version, health.known_version)


def _check(health: Health, connection: sqlite3.Connection) -> None:
    found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})") if row[0] != "ok"]
    for line in found:
        health.problems.append(_fault(health, "{found}", line))
    broken: dict[str, int] = {}
    for table, *_ in connection.execute("PRAGMA foreign_key_check"):
        broken[table] = broken.get(table, 0) + 1
    for table, number in broken.items():
        health.problems.append(_fault(health, template("{found} rows point to nothing"), f"{table}: {number}"))


def _count(health: Health, connection: sqlite3.Connection, counts: Mapping[str, str]) -> None:
    health.counts = {
        name: int(connection.execute(f"SELECT count(*) FROM {what}").fetchone()[0]) for name, what in counts.items()
    }


def _fault(health: Health, text: str, found: object) -> DamagedData:
    return DamagedData(
        health.path,
        phrase("{path} is damaged: {fault}.", path=health.path, fault=phrase(text, found=found)),
        phrase("Run armchair mend: what can be read is saved, and the damaged file is kept."),
    )


_LIBRARY_COUNTS = {
    "articles": "articles",
    "authors": "authors",
    "pictures": "assets",
    "links": "links",
    "wanted": "(SELECT 1 FROM links WHERE target IS NULL AND is_wanted"
    " GROUP BY iif(title_key <> '', title_key, url_key))",
    "rendered": "renderings",
}
_OF_ARTICLES = f"is_trashed AND NOT deleted AND article NOT GLOB '{DELETED}*'"
"""What lies in the wastebasket, but for saved links."""

_STATE_COUNTS = {
    "bookmarks": "bookmarks WHERE NOT deleted",
    "read": "reads WHERE is_read AND NOT deleted",
    "positions": "positions WHERE NOT deleted",
    "wastebasket": f"trash WHERE {_OF_ARTICLES}",
    "names": "author_names WHERE NOT deleted",
    "steps": "steps WHERE NOT is_undone",
}
_LIBRARY_FAULTS = (
    (
        "SELECT count(*) FROM articles WHERE key NOT IN (SELECT article FROM contents)",
        template("{found} articles have no text"),
    ),
)
_STATE_ARTICLES = f"""
SELECT article FROM bookmarks WHERE NOT deleted UNION SELECT article FROM reads WHERE is_read AND NOT deleted
UNION SELECT article FROM positions WHERE NOT deleted UNION SELECT article FROM trash WHERE {_OF_ARTICLES}
"""
