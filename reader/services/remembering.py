"""An import among those that the library remembers, and making old articles ready to be compared with new ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.domain.errors import StorageProblem
from reader.domain.progress import Progress
from reader.services.import_report import ImportReport
from reader.storage.arriving.imports import Imports
from reader.storage.database import storable
from reader.storage.library import Library

MOST_REMEMBERED = 1000
"""Of each kind; the numbers are whole."""


class Remembered:
    """One import of files, or of what was at an address.

    It has a `number` as soon as it changes something, so that it can be undone even if it is cut off.
    """

    def __init__(
        self, library: Library, report: ImportReport, paths: Sequence[Path | str], *, is_asked: bool = True
    ) -> None:
        self.paths = paths
        self._imports = Imports(library)
        self._report = report
        self._is_asked = is_asked
        self._number = 0

    @property
    def number(self) -> int:
        """The number of the import; 0 for one that nobody asked for."""
        if self._is_asked and not self._number:
            self._number = self._imports.begin(self._told() | {"is_cut_off": True})
        return self._number

    def end(self) -> None:
        """Keep what it did; where that cannot be, the report itself says why."""
        if not self._is_asked:
            return
        try:
            self._imports.end(self.number, self._told())
        except StorageProblem as exc:
            self._report.problem = self._report.problem or exc
        self._report.number = self._number

    def _told(self) -> dict[str, Any]:
        report = self._report
        return {
            "paths": [
                storable(each.absolute()) if isinstance(each, Path) else each for each in self.paths[:MOST_REMEMBERED]
            ],
            **report.document(MOST_REMEMBERED),
            "unread": report.unread,
            "is_cancelled": report.is_cancelled,
            "problem": str(report.problem.message) if report.problem else "",
        }


def sign_all(library: Library, progress: Progress) -> None:
    """Have articles that were stored by an earlier version found by their texts: once, before the next import."""
    imports = Imports(library)
    left = total = imports.unsigned()
    while left:
        progress(total - left, total, "")
        left -= imports.sign_some()
        left = left if left > 0 else imports.unsigned()
