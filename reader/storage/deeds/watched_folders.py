"""The folders that the reader has watched, in state.db."""

from pathlib import Path

from reader.domain.phrase import Phrase
from reader.storage.database import Database
from reader.storage.steps import Steps


class WatchedFolders:
    """The watched folders of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def all(self) -> list[Path]:
        """The folders in the order of their names."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT path FROM watched_folders WHERE NOT deleted ORDER BY path").fetchall()
        return [Path(path) for (path,) in rows]

    def add(self, folder: Path, text: Phrase) -> None:
        """Watch a folder from now on."""
        with self._steps.step(text):
            self._steps.put("watched_folders", str(folder))

    def remove(self, folder: Path, text: Phrase) -> None:
        """Watch a folder no longer; what came from it stays."""
        with self._steps.step(text):
            self._steps.put("watched_folders", str(folder), deleted=1)
