"""Damaged databases: which they are, and what is made of them."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from reader.domain.errors import DamagedData
from reader.domain.phrase import NOTHING, Phrase, phrase
from reader.domain.progress import Progress, silent
from reader.paths import DataFolder
from reader.storage import library_schema, state_schema
from reader.storage.database import damaged
from reader.storage.keeping import mending
from reader.storage.keeping.checkup import Health, library_health, state_health
from reader.storage.keeping.mending import Mended
from reader.storage.pages import is_log_cut

_TITLES = 3


def go_on(path: Path) -> None:
    """Put a mended database in its place, if that was cut off. Raises `DamagedData` where damage was met since."""
    mending.finish(path)
    if mending.is_marked(path):
        raise damaged(path)


def is_header_wrong(path: Path) -> bool:
    """Whether a file that is refused for what its header says is one of ours all the same."""
    schema = state_schema if path.name.startswith("state") else library_schema
    return mending.is_header_wrong(path, schema.APPLICATION_ID, schema.MIGRATIONS)


def damaged_ones(folder: DataFolder) -> list[Path]:
    """The databases that need mending. All of both is looked through: seconds for a large library."""
    looks = ((folder.state, state_health), (folder.library, library_health))
    found = [path for path, look in looks if _is_bad(path, look)]
    marked = [path for path in (folder.state, folder.library) if mending.is_marked(path)]
    return found or marked


def mend(folder: DataFolder, progress: Progress = silent) -> list[Mended]:
    """Set damaged databases aside and make new ones of what can be read, and of the best copy. No other program may
    have them open. Raises `StorageProblem`; then they are as they were."""
    now = datetime.now(UTC)
    done = []
    for path in damaged_ones(folder):
        if path == folder.state:
            done.append(mending.mend_state(path, folder.copies, folder.root / "damaged", now))
        else:
            done.append(mending.mend_library(path, folder.root / "damaged", now, progress))
            shutil.rmtree(folder.index, ignore_errors=True)  # it is made anew from the library
    return done


def told(mended: Mended) -> tuple[Phrase, Phrase]:
    """What became of a damaged database, in a sentence, and where it lies."""
    if mended.copy:
        text = phrase(
            "{name} was damaged: {rows} entries could be read, and {copied} came from the copy of {when}.",
            name=mended.path.name,
            rows=mended.rows,
            copied=mended.from_copy,
            when=f"{mended.copy.made.astimezone():%Y-%m-%d %H:%M}",
        )
    else:
        text = phrase("{name} was damaged: {rows} entries could be read.", name=mended.path.name, rows=mended.rows)
    return text, phrase("{lost}The damaged file is kept in {path}.", lost=_lost(mended), path=mended.aside)


def _lost(mended: Mended) -> Phrase:
    if mended.lost:
        names = "; ".join(mended.lost[:_TITLES])
        return phrase("Articles that are lost: {n} ({titles}). ", n=len(mended.lost), titles=names)
    if mended.lost_places:
        return phrase("Places in it that could not be read: {n}. ", n=mended.lost_places)
    return NOTHING


def _is_bad(path: Path, look: Callable[[Path], Health]) -> bool:
    if any(isinstance(problem, DamagedData) for problem in look(path).problems):
        return True
    return path.exists() and (is_header_wrong(path) or is_log_cut(path))
