"""Files and folders into the library: read, save in batches, report every file."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.domain.article import BodyFormat, Draft
from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Cancelled, Progress, silent
from reader.domain.text import excerpt
from reader.importers import can_import, importer_for
from reader.storage.arrivals import Arrival, Outcome, Saved
from reader.storage.library import Library

BATCH_FILES = 100
BATCH_BYTES = 20_000_000
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "__MACOSX"})


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that an import brought, and the file it came from."""

    id: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be imported, and why; `line` counts from 1 where it is known."""

    source: str
    reason: Phrase
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something an importer guessed or left out of a file."""

    source: str
    note: Phrase


@dataclass(slots=True)
class ImportReport:
    """What an import did, file by file. `unread` counts the files left when it was cancelled."""

    added: list[Imported] = field(default_factory=list)
    updated: list[Imported] = field(default_factory=list)
    unchanged: list[Imported] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    unread: int = 0
    is_cancelled: bool = False

    def of(self, outcome: Outcome) -> list[Imported]:
        """The list for `outcome`."""
        return {Outcome.ADDED: self.added, Outcome.UPDATED: self.updated, Outcome.UNCHANGED: self.unchanged}[outcome]


def run(library: Library, paths: Sequence[Path], progress: Progress = silent) -> ImportReport:
    """Import files, and folders with all below them, in a stable order.

    Unchanged files are recognised by size and time of change. One bad file never stops the rest. When `progress`
    raises `Cancelled`, what was saved stays and the report says how many files were left.
    """
    report = ImportReport()
    batch = _Batch(library, report)
    files: list[Path] = []
    done = 0
    try:
        files = list(_files(paths, report, progress))
        known = _known(library, paths)
        for done, file in enumerate(files):  # counted for the report
            progress(done, len(files), file.name)
            batch.take(file, known.get(str(file)))
        done = len(files)
        batch.save()
        progress(done, len(files), "")
    except Cancelled:
        batch.save()
        report.is_cancelled = True
        report.unread = len(files) - done
    return report


def take_text(library: Library, text: str) -> ImportReport:
    """Import pasted text: Markdown when it looks like it, plain text otherwise; its first line is the title."""
    report = ImportReport()
    lines = text.strip().splitlines()
    if not lines:
        report.failed.append(Failed("", phrase("There is no text to paste.")))
        return report
    title = excerpt(lines[0].lstrip("# "), 120)
    is_markdown = any(line.startswith(("# ", "## ", "- ", "* ", "```", "> ", "1. ")) or "](" in line for line in lines)
    rest = "\n".join(lines[1:]).strip() or lines[0]
    draft = Draft(title, rest, BodyFormat.MARKDOWN if is_markdown else BodyFormat.TEXT)
    for saved in library.save([Arrival(draft)]):
        report.of(saved.outcome).append(Imported(saved.id, saved.title, ""))
    return report


class _Batch:
    """Arrivals on their way into one transaction."""

    def __init__(self, library: Library, report: ImportReport) -> None:
        self._library = library
        self._report = report
        self._waiting: list[Arrival] = []
        self._weight = 0

    def take(self, file: Path, known: tuple[int, int] | None) -> None:
        """Read `file` unless it is as `known` says; save when there is enough."""
        try:
            status = file.stat()
            stamp = (status.st_size, status.st_mtime_ns)
            if known == stamp:
                self._keep_unchanged(file)
                return
            arrivals = [Arrival(draft, file, part, *stamp) for part, draft in enumerate(importer_for(file).read(file))]
        except ReaderError as exc:
            self._report.failed.append(Failed(str(file), exc.message, getattr(exc, "line", None)))
            return
        except OSError as exc:
            self._report.failed.append(Failed(str(file), _os_reason(exc)))
            return
        self._waiting += arrivals
        self._weight += stamp[0]
        if len(self._waiting) >= BATCH_FILES or self._weight >= BATCH_BYTES:
            self.save()

    def save(self) -> None:
        """Save what waits, in one transaction."""
        waiting, self._waiting, self._weight = self._waiting, [], 0
        if not waiting:
            return
        for arrival, saved in zip(waiting, self._library.save(waiting), strict=True):
            self._tell(arrival, saved)

    def _keep_unchanged(self, file: Path) -> None:
        for id_, title in self._library.articles_of_file(str(file)):
            self._report.unchanged.append(Imported(id_, title, str(file)))

    def _tell(self, arrival: Arrival, saved: Saved) -> None:
        source = str(arrival.file or "")
        self._report.of(saved.outcome).append(Imported(saved.id, saved.title, source))
        self._report.notes += [Note(source, note) for note in arrival.draft.notes]


def _files(paths: Iterable[Path], report: ImportReport, progress: Progress) -> Iterator[Path]:
    """The files to read, each once; named files whatever their kind, files below folders if an importer reads them."""
    seen: set[Path] = set()
    for path in paths:
        found = _below(path, report, progress) if path.is_dir() else [path]
        for file in found:
            absolute = file.absolute()
            if absolute not in seen:
                seen.add(absolute)
                yield absolute


def _below(folder: Path, report: ImportReport, progress: Progress) -> Iterator[Path]:
    def failed(exc: OSError) -> None:
        report.failed.append(Failed(str(exc.filename or folder), _os_reason(exc)))

    for place, folders, names in os.walk(folder, onerror=failed):
        progress(0, 0, place)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        yield from (Path(place, name) for name in sorted(names) if not name.startswith(".") and can_import(Path(name)))


def _known(library: Library, paths: Iterable[Path]) -> dict[str, tuple[int, int]]:
    known: dict[str, tuple[int, int]] = {}
    for path in paths:
        known |= library.known_files(path.absolute())
    return known


def _os_reason(exc: OSError) -> Phrase:
    if isinstance(exc, FileNotFoundError):
        return phrase("There is no such file.")
    if isinstance(exc, PermissionError):
        return phrase("You may not read it; check its permissions.")
    return phrase("It cannot be read: {reason}.", reason=exc.strerror or exc)
