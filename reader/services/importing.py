"""Files and folders into the library: read, save in batches, report every file."""

import json
import os
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from datetime import UTC, datetime
from functools import partial
from itertools import groupby, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.article import BodyFormat, Draft
from reader.domain.choices import AS_USUAL, Choices
from reader.domain.errors import ReaderError, StorageProblem, UnknownKind
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Cancelled, Progress, silent
from reader.domain.text import excerpt
from reader.importers import can_choose, can_import, importer_for, refused_by_name, saved_with
from reader.services.file_contents import Contents, pieces_of
from reader.services.import_report import Failed, Imported, ImportReport, Note
from reader.services.remembering import Remembered, sign_all
from reader.services.restoring import COMING_BACK, coming_back
from reader.storage.arriving.arrivals import Arrival, Outcome, Saved, many_arrive
from reader.storage.arriving.kept_files import KeptFiles
from reader.storage.database import storable
from reader.storage.library import Library

if TYPE_CHECKING:
    from reader.services.parsing_pool import Found, Pool

BATCH_FILES = 1000
BATCH_BYTES = 20_000_000
MANY = 400
"""From so many files on other processes help to read, whose start takes as long as reading a hundred, and the library
prepares itself."""

Stamp = tuple[int, int]
"""Size and time of change, in nanoseconds, by which a file is recognised."""

Reading = Callable[[], Iterable[Contents] | None]
"""Reads one file: what is in it, None if it has not changed. Only archives come in pieces."""

Look = Callable[..., None]
"""Tells how far the import is; with two numbers, also how many articles of a file were read, of how many. It may raise
`Cancelled`."""

_OUR_MISTAKE = phrase("Armchair could not read it; this is a mistake of ours.")
PASSED_OVER = frozenset({"node_modules", "__pycache__", "__MACOSX"})


def run(
    library: Library,
    paths: Sequence[Path],
    progress: Progress = silent,
    trashed: Collection[str] = (),
    *,
    is_remembered: bool = True,
    choices: Choices = AS_USUAL,
) -> ImportReport:
    """Import files, and folders with all below them, in a stable order.

    Unchanged files are recognised by size and time of change; those that are named and can be taken in several ways are
    read anew. One bad file never stops the rest. When `progress`
    raises `Cancelled`, or the library takes no more, what was saved stays and the report says how many files were left.
    Of the articles that lie `trashed`, the library remembers which ones arrive, for `restoring.restore_cut_off`. What
    nobody asked for need not be `is_remembered` among the imports.
    """
    report = ImportReport(paths=[str(path.absolute()) for path in paths])
    known: dict[str, Stamp] = {}
    remembered = Remembered(library, report, paths, is_asked=is_remembered)
    files: list[str] = []
    taken = 0

    def look(articles: int = 0, expected: int = 0) -> None:
        name = files[taken].rpartition(os.sep)[2] if taken < len(files) else ""
        if expected and len(files) == 1:
            progress(min(articles, expected), expected, name)
        else:
            progress(taken, len(files), f"{name} ({articles}/{expected})" if expected else name)

    batch = _Batch(library, report, trashed, known, remembered=remembered)
    try:
        try:
            files = _files(paths, report, progress)
            sign_all(library, progress)
            known |= _known(library, paths)
            readings_of = _readings(files, known, look, choices)
            with _room(library, len(files)), closing(readings_of) as readings:
                for file, reading in readings:
                    look()
                    batch.take(file, reading)
                    taken += 1
                    batch.save_if_full()
            batch.save()
            progress(taken, len(files), "")
        except Cancelled:
            report.is_cancelled = True
            batch.save()
    except StorageProblem as exc:
        report.problem = exc
    report.unread = len(files) - taken + batch.unsaved
    if files:
        remembered.end()
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
    remembered = Remembered(library, report, ())
    for saved in library.save([Arrival(draft)], remembered.number):
        report.take(draft, saved, "")
    remembered.end()
    return report


class _Batch:
    """Arrivals on their way into one transaction."""

    def __init__(
        self,
        library: Library,
        report: ImportReport,
        trashed: Collection[str],
        known: Mapping[str, Stamp],
        *,
        remembered: Remembered,
    ) -> None:
        self._library = library
        self._to_keep: list[Path] = []
        self._remembered = remembered
        self._named = {str(path.absolute()) for path in remembered.paths if isinstance(path, Path)}
        self._report = report
        self._trashed = frozenset(trashed)
        self._known = known
        self._waiting: list[Arrival] = []
        self._weight = 0
        self._kinds_of_bugs: set[tuple[object, ...]] = set()

    @property
    def unsaved(self) -> int:
        """How many files were read and are not saved."""
        return len({arrival.file for arrival in self._waiting})

    def take(self, file: str, reading: Reading) -> None:
        """Take what is in `file`."""
        try:
            pieces = reading()
            if pieces is None:
                self._keep_unchanged(file)
                return
            for contents in pieces:
                self._take_piece(file, contents)
        except UnknownKind as exc:
            if file in self._named:
                self._report.failed.append(Failed(file, exc.message))
            else:
                self._report.passed_over += 1
        except StorageProblem:
            raise
        except ReaderError as exc:
            self._report.failed.append(Failed(file, exc.message, getattr(exc, "line", None)))
        except OSError as exc:
            self._report.failed.append(Failed(file, _os_reason(exc)))
        except Cancelled:
            raise
        except Exception as exc:
            self._tell_bug(file, exc)

    def _take_piece(self, file: str, contents: Contents) -> None:
        self._report.skipped += [Failed(file, *each) for each in contents.skipped]
        self._report.notes += [Note(file, *each) for each in contents.notes]
        self._waiting += contents.arrivals
        self._weight += contents.arrivals[0].size if contents.arrivals else 0
        if contents.is_to_keep:
            self._to_keep.append(Path(file))
        if contents.is_piece:
            self.save()
            KeptFiles(self._library).leave(contents.beside)

    def save_if_full(self) -> None:
        """Save what waits if it is enough for a transaction."""
        if len(self._waiting) >= BATCH_FILES or self._weight >= BATCH_BYTES:
            self.save()

    def save(self) -> None:
        """Save what waits, in one transaction; file by file if one of them cannot be saved by a mistake of ours."""
        try:
            self._save(self._waiting)
            self._waiting = []
            self._keep_files()
        except StorageProblem:
            raise
        except Exception:
            for file, arrivals in groupby(tuple(self._waiting), lambda arrival: arrival.file):
                self._save_or_tell(file, list(arrivals))
                self._waiting = [arrival for arrival in self._waiting if arrival.file != file]
        self._weight = 0

    def _keep_files(self) -> None:
        files, self._to_keep = self._to_keep, []
        for file in files:
            KeptFiles(self._library).keep(file)

    def _save_or_tell(self, file: Path | None, arrivals: Sequence[Arrival]) -> None:
        try:
            self._save(arrivals)
        except StorageProblem:
            raise
        except Exception as exc:
            self._tell_bug(file, exc)

    def _save(self, arrivals: Sequence[Arrival]) -> None:
        """Save in one transaction. What may come back from the wastebasket is remembered before, so that a power cut
        or a closed window cannot part the two, and what did come afterwards."""
        if not arrivals:
            return
        expected = self._expected(arrivals)
        before = coming_back(self._library) if expected else {}
        if expected:
            self._remember(before, expected)
        came = set()
        for arrival, saved in zip(arrivals, self._library.save(arrivals, self._remembered.number), strict=True):
            self._report.take(arrival.draft, saved, _source_of(arrival, saved))
            if saved.outcome is Outcome.UNCHANGED and arrival.file and _is_another(self._library, arrival, saved):
                self._to_keep.append(arrival.file)
            if saved.outcome is not Outcome.UNCHANGED:
                came.add(saved.id)
        if expected - came:
            self._remember(before, expected & came)

    def _expected(self, arrivals: Sequence[Arrival]) -> set[str]:
        """The articles in the wastebasket that `arrivals` may store anew."""
        if not self._trashed:
            return set()
        ids = {arrival.rows.id for arrival in arrivals if arrival.rows}
        for file in {arrival.file for arrival in arrivals if arrival.file} if self._known else ():
            ids.update(id_ for id_, _ in self._library.articles_of_file(str(file)))
        return ids & self._trashed

    def _remember(self, before: Mapping[str, datetime], ids: Collection[str]) -> None:
        now = datetime.now(UTC)
        arrived = {id_: at for id_, at in before.items() if id_ in self._trashed} | dict.fromkeys(ids, now)
        value = json.dumps({id_: at.timestamp() for id_, at in arrived.items()})
        self._library.remember(COMING_BACK, value)

    def _tell_bug(self, file: str | Path | None, exc: Exception) -> None:
        """Report a file that we failed at; the error is kept, without the values that it holds, if it is a new one."""
        import traceback

        self._report.failed.append(Failed(str(file or ""), _OUR_MISTAKE))
        [place] = traceback.extract_tb(exc.__traceback__, -1)
        kind = (type(exc), place.filename, place.lineno)
        if kind not in self._kinds_of_bugs:
            self._kinds_of_bugs.add(kind)
            traceback.clear_frames(exc.__traceback__)
            exc.add_note(f"While importing {file}")
            self._report.bugs.append(exc)

    def _keep_unchanged(self, file: str) -> None:
        for id_, title in self._library.articles_of_file(file):
            self._report.unchanged.append(Imported(id_, title, file))


def _source_of(arrival: Arrival, saved: Saved) -> str:
    source = str(arrival.file or "")
    if arrival.rows and arrival.rows.is_copy and saved.outcome is Outcome.UNCHANGED:
        return arrival.rows.article.source_file or f"{source}#"  # that the archive was named says nothing of it
    return source


def _is_another(library: Library, arrival: Arrival, saved: Saved) -> bool:
    """Whether an article that is here came in a file of other bytes: then this one is kept beside it."""
    if arrival.part or not saved.id or not arrival.file or not arrival.rows or arrival.rows.is_copy:
        return False
    from reader.services.original_files import original_of  # the same article seldom comes twice

    try:
        with arrival.file.open("rb") as file:
            pieces = original_of(library, saved.id).pieces
            return any(piece != file.read(len(piece)) for piece in pieces) or bool(file.read(1))
    except OSError:
        return False


def _readings(
    files: Sequence[str], known: Mapping[str, Stamp], look: Look, choices: Choices
) -> Generator[tuple[str, Reading], None, None]:
    """The files with what reads them: here and when asked, or beforehand in other processes where there are many."""
    changed = []
    for file in files:
        look()
        if not _is_unchanged(file, known):
            changed.append(file)
    with _others(len(changed), look) as others:
        found = others.found(changed) if others else repeat(None)
        following = iter(changed)
        next_changed = next(following, None)
        for file in files:
            if file is next_changed:
                next_changed = next(following, None)
                yield file, partial(_contents, file, next(found), choices, look)
            else:
                yield file, _nothing_new


def _room(library: Library, files: int) -> AbstractContextManager[None]:
    return many_arrive(library) if files >= MANY else nullcontext()


def _others(files: int, look: Look) -> "AbstractContextManager[Pool | None]":
    if files < MANY:
        return nullcontext()
    from reader.services.parsing_pool import pool  # most imports do without, and without what it brings along

    return pool(look)


def _nothing_new() -> None:
    return None


def _is_unchanged(file: str, known: Mapping[str, Stamp]) -> bool:
    stamp = known.get(storable(file)) if known else None
    try:
        return stamp is not None and stamp == ((status := Path(file).stat()).st_size, status.st_mtime_ns)
    except OSError:
        return False  # reading it will tell


def _contents(file: str, found: "Found", choices: Choices, look: Look) -> Iterable[Contents]:
    if isinstance(found, Exception):
        raise found
    if found is not None:
        return [Contents(found)]
    return pieces_of(path := Path(file), path.stat(), importer_for(path), choices, look)


def _files(paths: Sequence[Path], report: ImportReport, progress: Progress) -> list[str]:
    """The files to read, each once; named files whatever their kind, files below folders if an importer reads them."""
    found: list[str] = []
    for path in paths:
        found += _below(path, report, progress) if path.is_dir() else [str(path.absolute())]
    return found if len(paths) == 1 else list(dict.fromkeys(found))


def _below(folder: Path, report: ImportReport, progress: Progress) -> Iterator[str]:
    def failed(exc: OSError) -> None:
        report.failed.append(Failed(str(exc.filename or folder), _os_reason(exc)))

    for place, folders, names in os.walk(folder, onerror=failed):
        progress(0, 0, place)
        pages = saved_with(names)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in PASSED_OVER and name not in pages
        )
        beginning = str(Path(place).absolute()).rstrip(os.sep) + os.sep
        for name in sorted(names):
            if name.startswith("."):
                continue
            if can_import(Path(name)):
                yield beginning + name
            elif refused := refused_by_name(Path(name)):
                report.skipped.append(Failed(beginning + name, refused))


def _known(library: Library, paths: Iterable[Path]) -> dict[str, Stamp]:
    known: dict[str, Stamp] = {}
    for path in paths:
        if not can_choose(path):
            known |= library.known_files(path.absolute())
    return known


def _os_reason(exc: OSError) -> Phrase:
    if isinstance(exc, FileNotFoundError):
        return phrase("There is no such file.")
    if isinstance(exc, PermissionError):
        return phrase("You may not read it; check its permissions.")
    return phrase("It cannot be read: {reason}.", reason=exc.strerror or exc)
