"""Copies of the reader's work: made once a day, compared with what there is now, and taken back as one step of undo."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from reader.domain.errors import DamagedData
from reader.domain.phrase import Phrase, phrase
from reader.domain.state_changes import RowChange
from reader.paths import DataFolder
from reader.storage.database import note_damage
from reader.storage.deeds.state_rows import difference, rows_in_use, rows_of_copy
from reader.storage.keeping import state_copies
from reader.storage.keeping.state_copies import Reason, StateCopy
from reader.storage.library import Library

TITLES_AT_ONCE = 500


class Compared(NamedTuple):
    """A copy, what restoring it would change, and the titles of the articles in that, by id."""

    copy: StateCopy
    changes: Sequence[RowChange]
    titles: dict[str, str]


def listed(folder: DataFolder) -> list[StateCopy]:
    """The copies, the latest first."""
    return state_copies.listed(folder.copies)


def hold_work(folder: DataFolder) -> bool:
    """Whether there is a copy in which something was read or marked."""
    return any(map(state_copies.holds_work, listed(folder)))


def keep(folder: DataFolder, now: datetime | None = None) -> StateCopy | None:
    """Make the day's copy and let go of superfluous ones; None if it is not due, or there is nothing to copy."""
    now = now or datetime.now(UTC)
    if not folder.state.exists() or not state_copies.is_due(folder.copies, now):
        return None
    try:
        copy = state_copies.make(folder.state, folder.copies, now)
    except DamagedData:
        note_damage(folder.state)  # the next start mends it
        raise
    state_copies.thin_out(folder.copies, now)
    return copy


def compare(folder: DataFolder, library: Library, copy: StateCopy) -> Compared:
    """What would change if all were again as `copy` has it. Raises `StorageProblem` if it cannot be read."""
    changes = difference(rows_in_use(folder.state), rows_of_copy(copy.path))
    return Compared(copy, changes, titles_of(library, {change.article for change in changes if change.article}))


def titles_of(library: Library, ids: Collection[str]) -> dict[str, str]:
    """The titles of the stored ones among `ids`."""
    wanted, found = list(ids), dict[str, str]()
    for start in range(0, len(wanted), TITLES_AT_ONCE):
        known = library.neighbours(wanted[start : start + TITLES_AT_ONCE])
        found |= {id_: neighbour.title for id_, neighbour in known.items()}
    return found


def keep_before(folder: DataFolder) -> StateCopy:
    """A copy of what there is before something of it is changed."""
    return state_copies.make(folder.state, folder.copies, datetime.now(UTC), Reason.RESTORE)


def told(copy: StateCopy) -> Phrase:
    """What the step of a restored copy is called."""
    return phrase("Restore from the copy of {when}", when=f"{copy.made.astimezone():%Y-%m-%d %H:%M}")
