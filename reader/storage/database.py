"""SQLite for the rest of this room: opening, migrating, transactions, and sqlite's errors in our words.

No business words here.
"""

import json
import os
import shutil
import sqlite3
import time
import zlib
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.domain.errors import DamagedData, NewerData, StorageProblem
from reader.domain.phrase import phrase, template
from reader.domain.progress import Cancelled

Migration = Callable[[sqlite3.Connection], None]
BUSY_SECONDS = 5.0
BUSY_PAUSE = 0.005
INSTRUCTIONS_BETWEEN_LOOKS = 20_000
"""Of SQLite's, between two looks at whether its answer is wanted still: some tenths of a millisecond."""


class Database:
    """One connection to one SQLite file, for one thread.

    `application_id` marks our files; `migrations` take an empty file to the present schema, one version each.
    Opening raises `NewerData` or `StorageProblem`; so does everything done inside `reading()` and `write()`.
    """

    def __init__(
        self,
        path: Path,
        *,
        application_id: int,
        migrations: Sequence[Migration],
        durable: bool,
        copies: Path | None = None,
        read_only: bool = False,
    ) -> None:
        self.path = path
        self._application_id = application_id
        self._migrations = migrations
        self._copies = copies
        self.before_writing: Callable[[], None] | None = None  # lets what is to be written first be written
        self.puts_off: Callable[[Callable[[], None]], None] | None = None  # what can wait until that is written
        self._is_unwanted: Callable[[], bool] | None = None
        self._is_together = False
        with explained(path):
            self.connection = self._connect(read_only)
            try:
                self._check_owner()
                self._set_journal(durable, read_only)
                self._migrate(read_only)
            except BaseException:
                self.connection.close()
                raise

    def close(self) -> None:
        """Close the connection; closing twice does nothing."""
        self.connection.close()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of the block, or nothing of it."""
        if self._is_together:
            yield self.connection
            return
        if self.before_writing is not None:
            self.before_writing()
        with self._watched():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                if self._is_unwanted and self._is_unwanted():
                    raise Cancelled
                self.connection.execute("COMMIT")
                self.heed(None)
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def write_in_time(self, write: Callable[[], None]) -> None:
        """Have written what can wait: now, or after what is being written elsewhere and was asked for before."""
        if self.puts_off is None:
            write()
        else:
            self.puts_off(write)

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is written inside is one transaction."""
        with self.write():
            self._is_together = True
            try:
                yield
            finally:
                self._is_together = False

    def heed(self, is_unwanted: Callable[[], bool] | None) -> None:
        """From now on raise `Cancelled` as soon as `is_unwanted()`; of what is being written then, nothing is. Once
        something is written, it is heeded no more: what was done cannot be called stopped."""
        if is_unwanted is not self._is_unwanted:
            self._is_unwanted = is_unwanted
            look = None if is_unwanted is None else lambda: int(is_unwanted())
            self.connection.set_progress_handler(look, INSTRUCTIONS_BETWEEN_LOOKS)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one or more queries."""
        with self._watched():
            yield self.connection

    def those(self, sql: str, articles: Sequence[str]) -> set[str]:
        """Which of these articles `sql` finds, a `SELECT article ... WHERE ...` that goes on with this condition."""
        asked = json.dumps([*articles], ensure_ascii=False)
        with self.reading() as connection:
            rows = connection.execute(f"{sql} AND article IN (SELECT value FROM json_each(?))", (asked,)).fetchall()
        return {article for (article,) in rows}

    def hold_little(self) -> None:
        """Keep no more than 400 KB of the file in memory, for a connection that is open as long as the window and
        mostly idle: the system keeps what is read often anyway."""
        with self.reading() as connection:
            connection.execute("PRAGMA cache_size = -400")

    def problems(self) -> list[str]:
        """What SQLite's own check of the whole file finds; empty when it is sound."""
        with self.reading() as connection:
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
            found += [
                f"{row[0]}: row {row[1]} points to nothing" for row in connection.execute("PRAGMA foreign_key_check")
            ]
        return [line for line in found if line != "ok"]

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            with _noting_damage(self.path):
                yield
        except sqlite3.OperationalError as exc:
            if exc.sqlite_errorname == "SQLITE_INTERRUPT" and self._is_unwanted:
                raise Cancelled from exc
            raise

    @property
    def version(self) -> int:
        """The schema's version: how many migrations were taken."""
        return int(self.connection.execute("PRAGMA user_version").fetchone()[0])

    def _connect(self, read_only: bool) -> sqlite3.Connection:
        if not read_only:
            _make_folder(self.path.parent)
        uri = f"{self.path.as_uri()}?mode={'ro' if read_only else 'rwc'}"
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA user_version").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _set_journal(self, durable: bool, read_only: bool) -> None:
        """Only once the file is known to be ours: the journal's mode is written into it."""
        if read_only:
            self.connection.execute("PRAGMA query_only = ON")
        else:
            self._use_write_ahead_log()
            self.connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")

    def _use_write_ahead_log(self) -> None:
        """SQLite does not wait for its timeout here when others open a fresh file at the same moment, so we do."""
        end = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                self.connection.execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as exc:
                if exc.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > end:
                    raise
                time.sleep(BUSY_PAUSE)

    def _check_owner(self) -> None:
        # In this order, for another process may be making the tables, and marks the file together with them.
        tables = self.connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        owner = self.connection.execute("PRAGMA application_id").fetchone()[0]
        if owner != self._application_id and (tables or owner):
            raise StorageProblem(
                phrase("{path} is a database of another program.", path=self.path),
                phrase("Move it away, or choose another folder with --data-dir. Nothing was changed."),
            )
        if self.version > len(self._migrations):
            raise NewerData(self.path, self.version, len(self._migrations))

    def _migrate(self, read_only: bool) -> None:
        found = self.version
        if found == len(self._migrations) or (read_only and found):
            return
        if found and self._copies:
            self._copy(found, self._copies)
        with nullcontext() if found else self.together():  # each transaction waits for the disk
            for number in range(found, len(self._migrations)):
                with self.write() as connection:
                    if self.version > number:
                        continue
                    self._migrations[number](connection)
                    connection.execute(f"PRAGMA application_id = {self._application_id}")
                    connection.execute(f"PRAGMA user_version = {number + 1}")

    def _copy(self, found: int, copies: Path) -> None:
        """A copy of the file as it was found, by whoever comes first of several that start at the same moment. The
        others wait, and find it changed."""
        with self.write():
            if self.version == found:
                copy_database(self.path, copies / f"{self.path.stem}-{found}-{_stamp()}.db")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Errors of SQLite and of the file system that a person can mend, as `StorageProblem`s about `path`."""
    try:
        yield
    except (zlib.error, UnicodeDecodeError) as exc:  # a packed text that is none any more, or SQLite's names of tables
        raise damaged(path) from exc
    except sqlite3.DatabaseError as exc:
        if (problem := _problem(exc, path)) is None:
            raise
        raise problem from exc
    except OSError as exc:
        raise StorageProblem(
            phrase("{path} cannot be written: {reason}.", path=path, reason=exc.strerror or exc),
            phrase("Check the folder and its permissions, or choose another with --data-dir."),
        ) from exc


def damage_marker(path: Path) -> Path:
    """The file that says that damage was met in the database `path`, for the next start to mend it."""
    return path.with_name(f"{path.name}.damaged")


def note_damage(path: Path) -> None:
    """Have the next start mend the database `path`."""
    with suppress(OSError):
        damage_marker(path).touch()


def damaged(path: Path) -> DamagedData:
    """The error that says so."""
    _, message, hint = next(problem for problem in _PROBLEMS if problem[0] == "SQLITE_CORRUPT")
    return DamagedData(path, phrase(message, path=path), phrase(hint))


@contextmanager
def _noting_damage(path: Path) -> Iterator[None]:
    try:
        with explained(path):
            yield
    except DamagedData:
        note_damage(path)
        raise


def copy_database(path: Path, target: Path) -> None:
    """A sound copy of the database as it was last written. Only one may be made at a time: hold its lock of writing."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(unfinished)) as copy,
    ):
        source.backup(copy)
    shutil.move(unfinished, target)


def storable(path: str | Path) -> str:
    """A path as text that SQLite takes: what is not UTF-8 in it is written out, so that no two become the same."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def to_seconds(moment: datetime | None) -> float | None:
    """How times are stored: seconds since 1970, UTC; none that `to_time` could not give back."""
    return None if moment is None else min(max(moment.timestamp(), _FIRST_SECOND), _LAST_SECOND)


def keys_of(connection: sqlite3.Connection, sql: str, values: Sequence[object] = (), limit: int = -1) -> "array[int]":
    """The column `key`, whole numbers, of the first `limit` rows (all, if negative) of a query that has none.

    Row by row, SQLite would let go of Python's lock and take it back for each, and so does whatever the window draws
    meanwhile: together they would crawl.
    """
    [text] = connection.execute(f"SELECT json_group_array(key) FROM ({sql} LIMIT {limit})", values).fetchone()
    keys, start, end = array("q"), 1, len(text) - 1
    while start < end:
        comma = text.find(",", start + _SIGNS_AT_ONCE)
        stop = end if comma < 0 else comma
        keys.extend(json.loads(f"[{text[start:stop]}]"))
        start = stop + 1
    return keys


def to_time(seconds: float | None) -> datetime | None:
    """The time that `to_seconds` stored."""
    return None if seconds is None else _EPOCH + timedelta(seconds=min(max(seconds, _FIRST_SECOND), _LAST_SECOND))


_SIGNS_AT_ONCE = 50_000
"""Of JSON: read in a millisecond, while nothing else can be done."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_SECOND = -62_135_596_800.0
_LAST_SECOND = 253_402_300_799.0


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as exc:
        raise StorageProblem(
            phrase("{path} cannot be the data folder: a file is in its place.", path=folder),
            phrase("Choose another folder with --data-dir."),
        ) from exc


def _stamp() -> str:
    return datetime.now(UTC).strftime("%Y%m%d-%H%M%S")


def _problem(exc: sqlite3.DatabaseError, path: Path) -> StorageProblem | None:
    name = getattr(exc, "sqlite_errorname", "") or ""
    if str(exc).startswith("Could not decode to UTF-8"):  # Python's own words for text that is none any more
        name = "SQLITE_CORRUPT"
    for beginning, message, hint in _PROBLEMS:
        if name.startswith(beginning) and beginning in _DAMAGES:
            return DamagedData(path, phrase(message, path=path), phrase(hint))
        if name.startswith(beginning):
            return StorageProblem(phrase(message, path=path), phrase(hint))
    return None


_DAMAGES = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_IN_USE = (template("{path} is in use by another program."), template("Close the other program and try again."))
_PROBLEMS = (
    (
        "SQLITE_NOTADB",
        template("{path} is not a database."),
        template("It was left as it is. Run armchair mend, or start Armchair: what can be read or copied is saved."),
    ),
    (
        "SQLITE_CORRUPT",
        template("{path} is damaged."),
        template("It was left as it is. Run armchair mend, or start Armchair anew: what can be read is saved."),
    ),
    ("SQLITE_BUSY", *_IN_USE),
    ("SQLITE_LOCKED", *_IN_USE),
    ("SQLITE_PROTOCOL", *_IN_USE),
    (
        "SQLITE_FULL",
        template("There is no room left on the disk for {path}."),
        template("Make room and try again; nothing was lost."),
    ),
    (
        "SQLITE_READONLY",
        template("{path} cannot be changed: it is read-only."),
        template(
            "Give yourself the right to write to the file and its folder, or choose another folder with --data-dir."
        ),
    ),
    (
        "SQLITE_CANTOPEN",
        template("{path} cannot be opened."),
        template("Check that the folder exists and that you may write to it, or choose another with --data-dir."),
    ),
    ("SQLITE_PERM", template("{path} cannot be opened."), template("Check the permissions of the file.")),
    (
        "SQLITE_IOERR",
        template("{path} cannot be read or written: the disk reports an error."),
        template("Check the disk, then try again."),
    ),
)
