"""What was met in watched folders and needs no second look, in library.db: its articles may be gone, and stay away."""

import os
from collections.abc import Mapping
from pathlib import Path

from reader.storage.database import storable
from reader.storage.library import Library

WATCHED_KEPT = 10
"""Imports of watched folders among those that are remembered: many small ones push no other out."""

Stamp = tuple[int, int]
"""Size and time of change, in nanoseconds."""


class SeenFiles:
    """The files of watched folders in a `Library` that were taken in, or looked at in vain."""

    def __init__(self, library: Library) -> None:
        self._database = library.database

    def below(self, folder: Path) -> dict[str, Stamp]:
        """The files below `folder` by their paths, as they were then."""
        beginning, end = _range(folder)
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT path, size, modified FROM seen_files WHERE path >= ? AND path < ?", (beginning, end)
            ).fetchall()
        return {path: (size, modified) for path, size, modified in rows}

    def note(self, files: Mapping[Path, Stamp]) -> None:
        """These files need no second look as long as they stay as they are."""
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO seen_files VALUES (?, ?, ?)",
                [(storable(path), *stamp) for path, stamp in files.items()],
            )

    def forget(self, folder: Path) -> None:
        """The files below `folder` are to be looked at again."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM seen_files WHERE path >= ? AND path < ?", _range(folder))

    def note_import(self, number: int, *, did_something: bool) -> None:
        """The import with this number was one of a watched folder. One that did nothing is forgotten, and so are older
        ones."""
        with self._database.write() as connection:
            if not did_something:
                connection.execute("DELETE FROM imports WHERE key = ?", (number,))
                return
            connection.execute(
                "UPDATE imports SET report = json_set(report, '$.is_watched', json('true')) WHERE key = ?", (number,)
            )
            connection.execute(
                "DELETE FROM imports WHERE key IN (SELECT key FROM imports WHERE json_extract(report, '$.is_watched')"
                " ORDER BY key DESC LIMIT -1 OFFSET ?)",
                (WATCHED_KEPT,),
            )


def _range(folder: Path) -> tuple[str, str]:
    """Between which paths those of the files below `folder` are."""
    beginning = storable(folder).rstrip(os.sep)
    return beginning + os.sep, beginning + chr(ord(os.sep) + 1)
