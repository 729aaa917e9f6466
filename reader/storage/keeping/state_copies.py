"""Copies of state.db: made, checked, listed and thinned out. Each is a whole database of its own, named by its date."""

import os
import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from reader.domain.errors import StorageProblem
from reader.domain.phrase import phrase
from reader.storage import state_schema
from reader.storage.database import explained
from reader.storage.state import TOUCHED

DAYS, WEEKS, MONTHS = 7, 10, 12
"""For how many days, weeks and months that have copies one is kept."""
DAYS_OF_OTHERS = 30
MOST_BYTES = 100 * 1024 * 1024
ALWAYS_KEPT = 2
DUE_AFTER = timedelta(hours=20)
"""A daily copy: not quite a day, so that the hour at which somebody reads may move."""

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"state-(?:(\d+)-)?(\d{8}-\d{6})(?:-([a-z]+))?\.db")
_UNFINISHED = re.compile(r"state-(?:\d+-)?(\d{8}-\d{6})(?:-[a-z]+)?\.part(?:-journal)?")
UNFINISHED_FOR = timedelta(days=1)
"""How long nobody asks whether a copy that is not finished may still be."""


class Reason(StrEnum):
    """Why a copy was made; the value is at the end of its name."""

    DAILY = ""
    FORMAT = "format"
    RESTORE = "restore"


class StateCopy(NamedTuple):
    """A copy of state.db."""

    path: Path
    made: datetime
    bytes: int
    reason: Reason = Reason.DAILY


def listed(folder: Path) -> list[StateCopy]:
    """The copies in `folder`, the latest first; what is no copy is passed over."""
    try:
        found = [copy for path in folder.iterdir() if (copy := _copy_of(path))]
    except OSError:
        return []
    return sorted(found, key=lambda copy: (copy.made, copy.path.name), reverse=True)


def holds_work(copy: StateCopy) -> bool:
    """Whether anything was ever read or marked when the copy was made; also where that cannot be told."""
    try:
        with closing(sqlite3.connect(f"{copy.path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute(TOUCHED).fetchone()[0])
    except sqlite3.Error:
        return True


def is_due(folder: Path, now: datetime) -> bool:
    """Whether the last copy of all that was read and marked is a day old."""
    made = [copy.made for copy in listed(folder) if copy.reason is not Reason.FORMAT]
    return not made or now - made[0] >= DUE_AFTER or made[0] > now + DUE_AFTER


def make(source: Path, folder: Path, now: datetime, reason: Reason = Reason.DAILY) -> StateCopy:
    """A copy of the database `source`, also while others write to it, checked before it has its name. Raises
    `StorageProblem`; then there is none."""
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        path = _free_name(folder, now, reason)
        unfinished = path.with_suffix(".part")
        try:
            unfinished.unlink(missing_ok=True)
            _write(source, unfinished)
            _check(source, unfinished)
            unfinished.replace(path)
            _keep(folder)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        return StateCopy(path, _time_of(path.name), path.stat().st_size, reason)


def superfluous(copies: Sequence[StateCopy], now: datetime, most_bytes: int = MOST_BYTES) -> list[StateCopy]:
    """Those of `copies` that need not be kept: of each of the last days, weeks and months with copies the latest one
    is, and what was kept before something was changed is for a month; the oldest go first where they take more room
    than `most_bytes`, but never the last two."""
    newest_first = sorted(copies, key=lambda copy: (copy.made, copy.path.name), reverse=True)
    kept = set(newest_first[:ALWAYS_KEPT])
    daily = [copy for copy in newest_first if copy.reason is Reason.DAILY]
    for name_of, most in _SPANS:
        kept.update(_latest_of_each(daily, name_of, most))
    kept.update(c for c in newest_first if c.reason and now - c.made <= timedelta(days=DAYS_OF_OTHERS))
    room = most_bytes
    for place, copy in enumerate(each for each in newest_first if each in kept):
        room -= copy.bytes
        if room < 0 and place >= ALWAYS_KEPT:
            kept.discard(copy)
    return [copy for copy in newest_first if copy not in kept]


def thin_out(folder: Path, now: datetime, most_bytes: int = MOST_BYTES) -> list[StateCopy]:
    """Delete the superfluous copies in `folder`, and what a crash left of others; which copies."""
    gone = superfluous(listed(folder), now, most_bytes)
    with explained(folder):
        for path in (*(copy.path for copy in gone), *_left_over(folder, now)):
            path.unlink(missing_ok=True)
    return gone


def _left_over(folder: Path, now: datetime) -> Iterator[Path]:
    """What nobody will finish any more."""
    latest = (now - UNFINISHED_FOR).astimezone(UTC).strftime(_STAMP)
    for path in [*folder.iterdir()]:
        if (match := _UNFINISHED.fullmatch(path.name)) and match[1] < latest:
            yield path


def _copy_of(path: Path) -> StateCopy | None:
    match = _NAME.fullmatch(path.name)
    if not match or match[3] not in (None, *Reason):
        return None
    try:
        return StateCopy(
            path, _time_of(path.name), path.stat().st_size, Reason.FORMAT if match[1] else Reason(match[3] or "")
        )
    except (OSError, ValueError):
        return None


def _time_of(name: str) -> datetime:
    match = _NAME.fullmatch(name)
    assert match
    return datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)


def _free_name(folder: Path, now: datetime, reason: Reason) -> Path:
    while True:
        stamp = now.astimezone(UTC).strftime(_STAMP)
        path = folder / f"state-{stamp}{f'-{reason}' if reason else ''}.db"
        if not path.exists():
            return path
        now += timedelta(seconds=1)


def _write(source: Path, target: Path) -> None:
    """VACUUM INTO and not a backup: it reads every row, and what it writes needs no log beside it."""
    address = f"{source.as_uri()}?mode=ro"
    with explained(source), closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        if connection.execute("PRAGMA application_id").fetchone()[0] != state_schema.APPLICATION_ID:
            raise StorageProblem(phrase("{path} is a database of another program.", path=source))
        connection.execute("VACUUM INTO ?", (str(target),))


def _check(source: Path, copy: Path) -> None:
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True, isolation_level=None)) as connection:
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise StorageProblem(phrase("{path} could not be copied: {found}.", path=source, found=found))
    with copy.open("rb+") as file:
        os.fsync(file.fileno())


def _keep(folder: Path) -> None:
    """Have the disk know the new name, where that is a thing to be asked for."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


_SPANS: tuple[tuple[Callable[[datetime], Hashable], int], ...] = (
    (lambda made: made.date(), DAYS),
    (lambda made: made.isocalendar()[:2], WEEKS),
    (lambda made: (made.year, made.month), MONTHS),
)


def _latest_of_each(
    newest_first: Iterable[StateCopy], name_of: Callable[[datetime], Hashable], most: int
) -> Iterable[StateCopy]:
    found: dict[Hashable, StateCopy] = {}
    for copy in newest_first:
        found.setdefault(name_of(copy.made), copy)
    return list(found.values())[:most]
