"""`armchair doctor`: where everything is, whether it is sound, and what to do if it is not. Changes nothing but the
search index, which is made anew from the library where it does not fit it."""

import os
import platform
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader import __version__, instance, qt_libraries
from reader.commands.call import Call
from reader.commands.output import Output, iso, plain
from reader.domain.errors import StorageProblem
from reader.domain.phrase import NOTHING, Phrase, phrase
from reader.domain.progress import Cancelled
from reader.paths import DataFolder, shipped
from reader.storage.keeping import state_copies
from reader.storage.keeping.checkup import SQLITE_VERSION, Health, library_health, state_health
from reader.storage.keeping.state_copies import StateCopy

if TYPE_CHECKING:
    from reader.services.indexing import Difference

PACKAGES = (
    "PySide6-Essentials",
    "markdown-it-py",
    "mdit-py-plugins",
    "nh3",
    "Pygments",
    "PyYAML",
    "platformdirs",
    "imagesize",
    "mammoth",
    "pyphen",
    "ziamath",
    "rapidfuzz",
    "tantivy",
    "trafilatura",
    "urllib3",
    "certifi",
    "htmldate",
    "lxml",
    "lxml-html-clean",
)
LITTLE_ROOM = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth saying; a problem wants something done."""

    text: Phrase
    hint: Phrase = NOTHING
    is_problem: bool = True


@dataclass(frozen=True, slots=True)
class Index:
    """The search index: how it differs from the library now, and whether it was made anew for that."""

    difference: "Difference"
    bytes: int
    is_made_anew: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """All that was looked at; `index` is None where it could not be compared."""

    folder: DataFolder
    free: int
    files: Mapping[str, Health]
    index: Index | None
    packages: Mapping[str, str | None]
    libraries: list[str]
    is_running: bool
    copies: Sequence[StateCopy]
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing needs doing."""
        return not any(finding.is_problem for finding in self.findings)


def examine(call: Call) -> int:
    """Look at everything and tell; 1 if something needs doing."""
    found = _examined(call.folder, call.output)
    if call.output.is_json:
        call.output.document(_document(found))
    else:
        call.output.lines(plain(line) for line in _lines(found))
    return 0 if found.is_sound else 1


def _examined(folder: DataFolder, output: Output) -> Examined:
    is_usable = folder.root.is_dir() or not folder.root.exists()
    files = {"library": library_health(folder.library), "state": state_health(folder.state)} if is_usable else {}
    packages = {name: _version(name) for name in PACKAGES}
    libraries = qt_libraries.missing()
    is_running = instance.is_listening(folder)
    free = shutil.disk_usage(_existing(folder.root)).free
    index, told = _index(folder, files.get("library"), output)
    copies = state_copies.listed(folder.copies)
    findings = [
        *_of_folder(folder, free),
        *_of_files(files),
        *told,
        *_of_program(packages, libraries),
        *_of_copies(copies),
        *_of_leftovers(folder, is_running),
    ]
    return Examined(folder, free, files, index, packages, libraries, is_running, copies, tuple(findings))


def _index(folder: DataFolder, health: Health | None, output: Output) -> tuple[Index | None, list[Finding]]:
    """Compare the search index with a sound library, and make it anew if need be."""
    if health is None or not health.version or health.problems or health.version != health.known_version:
        return None, []
    if not os.access(folder.library, os.W_OK):
        return None, []
    from reader.storage.index import IndexInUse

    try:
        return _compared(folder, output)
    except IndexInUse:
        text = phrase("Another program is writing the search index; it was left alone.")
        return None, [Finding(text, is_problem=False)]
    except Cancelled:
        text = phrase("The search index is unfinished; the next start goes on with it.")
        return None, [Finding(text, is_problem=False)]
    except StorageProblem as exc:
        return None, [Finding(exc.message, exc.hint)]


def _compared(folder: DataFolder, output: Output) -> tuple[Index, list[Finding]]:
    from reader.commands.bringing import stoppable
    from reader.services.indexing import difference, repair
    from reader.storage.library import Library

    with closing(Library(folder.library)) as library:
        found = difference(library, folder.index)
        if found.is_sound:
            return Index(found, _size(folder.index)), []
        with stoppable(output) as progress:
            repair(library, folder.index, lambda done, total, _: progress(done, total, "search index"))
        found = difference(library, folder.index)
    text = phrase("The search index did not fit the library; it was made anew.")
    return Index(found, _size(folder.index), is_made_anew=True), [Finding(text, is_problem=False)]


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.glob("*") if path.exists())


def _of_folder(folder: DataFolder, free: int) -> Iterator[Finding]:
    root = folder.root
    choose = phrase("Choose another folder with --data-dir.")
    if root.exists() and not root.is_dir():
        yield Finding(phrase("{path} is a file, not a folder.", path=root), choose)
    elif not root.exists():
        yield Finding(phrase("There is nothing in {path} yet; the first start makes it.", path=root), is_problem=False)
    for path in (_existing(root), folder.library, folder.state):
        if path.exists() and not os.access(path, os.W_OK):
            yield Finding(phrase("{path} cannot be written.", path=path), phrase("Check its permissions."))
    if free < LITTLE_ROOM:
        yield Finding(phrase("There is little room left on the disk of {path}.", path=root), phrase("Make room."))


def _of_files(files: Mapping[str, Health]) -> Iterator[Finding]:
    for health in files.values():
        yield from (Finding(problem.message, problem.hint) for problem in health.problems)
        if health.version and health.version < health.known_version:
            yield Finding(
                phrase("{path} was made by an earlier version; the next start converts it.", path=health.path),
                is_problem=False,
            )
    library, state = files.get("library"), files.get("state")
    if library and state and library.version and (left := len(state.articles - library.articles)):
        yield Finding(
            phrase("{n} articles have marks but are not stored; the marks wait for them.", n=left), is_problem=False
        )


def _of_program(packages: Mapping[str, str | None], libraries: list[str]) -> Iterator[Finding]:
    for name, version in packages.items():
        if version is None:
            yield Finding(phrase("{name} is not installed.", name=name), phrase("Install Armchair again."))
    for name in ("resources", "articles"):
        try:
            shipped(name)
        except FileNotFoundError as exc:
            yield Finding(phrase("{text}", text=exc), phrase("Install Armchair again."))
    if libraries:
        problem = qt_libraries.problem(libraries)
        yield Finding(problem.message, problem.hint, is_problem=qt_libraries.has_display())


def _of_copies(copies: Sequence[StateCopy]) -> Iterator[Finding]:
    for copy in copies:
        for problem in state_health(copy.path).problems:
            yield Finding(problem.message, phrase("It is a copy only: it can be deleted."), is_problem=False)


def _of_leftovers(folder: DataFolder, is_running: bool) -> Iterator[Finding]:
    address = Path(instance.address(folder))
    if not is_running and address.is_socket():
        yield Finding(
            phrase("{path} was left by a window that did not close; the next start replaces it.", path=address),
            is_problem=False,
        )
    unfinished = sorted(folder.copies.glob("*.part")) if folder.copies.is_dir() else []
    for path in unfinished:
        yield Finding(phrase("{path} is an unfinished copy; it can be deleted.", path=path), is_problem=False)
    reports = len(list(folder.reports.iterdir())) if folder.reports.is_dir() else 0
    if reports:
        text = phrase("{n} crash reports lie in {path}.", n=reports, path=folder.reports)
        yield Finding(text, is_problem=False)


def _existing(path: Path) -> Path:
    """The folder itself, or the nearest above it that exists."""
    return next(place for place in (path, *path.parents) if place.exists())


def _version(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _document(found: Examined) -> dict[str, Any]:
    root = found.folder.root
    return {
        "ok": found.is_sound,
        "armchair": __version__,
        "python": platform.python_version(),
        "sqlite": SQLITE_VERSION,
        "system": platform.platform(),
        "packages": dict(found.packages),
        "missing_libraries": found.libraries,
        "folder": {"path": str(root), "exists": root.is_dir(), "free_bytes": found.free},
        "running": found.is_running,
        "files": {name: _file(health) for name, health in found.files.items()},
        "index": _of_index(found.index, found.folder),
        "copies": [{"path": str(copy.path), "made": iso(copy.made), "bytes": copy.bytes} for copy in found.copies],
        "findings": [
            {"message": str(finding.text), "hint": str(finding.hint), "problem": finding.is_problem}
            for finding in found.findings
        ],
    }


def _file(health: Health) -> dict[str, Any]:
    return {
        "path": str(health.path),
        "exists": health.exists,
        "version": health.version,
        "known_version": health.known_version,
        "bytes": health.bytes,
        "counts": health.counts,
        "sound": not health.problems,
    }


def _of_index(index: Index | None, folder: DataFolder) -> dict[str, Any] | None:
    if index is None:
        return None
    return {
        "path": str(folder.index),
        "articles": index.difference.articles,
        "waiting": index.difference.waiting,
        "bytes": index.bytes,
        "made_anew": index.is_made_anew,
        "sound": index.difference.is_sound,
    }


def _lines(found: Examined) -> Iterator[str]:
    yield f"Armchair {__version__}, Python {platform.python_version()}, SQLite {SQLITE_VERSION}, {platform.platform()}"
    yield ", ".join(f"{name} {version or 'missing'}" for name, version in found.packages.items())
    yield ""
    yield f"folder      {found.folder.root}, {found.free / 1024**3:.1f} GB free"
    for health in found.files.values():
        yield f"{health.path.name:<12}{_told(health)}"
    yield f"index       {_told_of(found.index)}"
    yield f"copies      {_told_of_copies(found.copies)}"
    yield f"window      {'open' if found.is_running else 'not open'}"
    yield ""
    for finding in found.findings:
        yield f"{'!' if finding.is_problem else '-'} {finding.text}"
        if str(finding.hint):
            yield f"  {finding.hint}"
    yield "Everything is in order." if found.is_sound else "Something needs doing; see the lines that begin with !."


def _told(health: Health) -> str:
    if health.problems:
        return "see below"
    if not health.version:
        return "not made yet"
    counts = ", ".join(f"{number} {name}" for name, number in health.counts.items())
    return f"sound, format {health.version}, {health.bytes / 1024**2:.1f} MB: {counts}"


def _told_of(index: Index | None) -> str:
    if index is None:
        return "not compared"
    found = index.difference
    counts = f"{found.articles} articles, {found.waiting} waiting"
    return f"{'sound' if found.is_sound else 'see below'}, {index.bytes / 1024**2:.1f} MB: {counts}"


def _told_of_copies(copies: Sequence[StateCopy]) -> str:
    if not copies:
        return "none yet"
    size = sum(copy.bytes for copy in copies) / 1024**2
    return f"{len(copies)}, {size:.1f} MB, the last of {copies[0].made.astimezone():%Y-%m-%d %H:%M}"
