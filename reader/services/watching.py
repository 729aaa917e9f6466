"""Watched folders: what lies there complete and was not met before, and taking it in. Files are never changed.

Names of what is still on its way: browsers (.part, .crdownload, .download, .opdownload), programs that synchronise
(.tmp, ~, .syncthing., .icloud), and that share files (.!qB, .aria2) write beside the real name, or under another.
"""

import os
import stat
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.domain.progress import Progress
from reader.importers import can_import, importer_for, saved_with
from reader.services import importing
from reader.services.import_report import ImportReport
from reader.storage.arriving.seen_files import SeenFiles, Stamp
from reader.storage.database import storable
from reader.storage.library import Library

REST_SECONDS = 3.0
PICTURES_SECONDS = 600.0
"""How long a page waits for the folder of its pictures, which programs that synchronise may bring after it."""
MOST_NOTIFIED = 400
_ON_THE_WAY = (
    ".part",
    ".partial",
    ".crdownload",
    ".download",
    ".opdownload",
    ".filepart",
    ".aria2",
    ".!qb",
    ".!ut",
    ".tmp",
)
_PASSED_BY = (".", "~")
_PAGES = (".html", ".htm", ".xhtml")
_MOST_BESIDE = 2_000
_HEAD = 4 * 1024**2
_ONLY_NAMED_HERE = 0x1000 | 0x40000 | 0x400000
"""Attributes of Windows: the file is offline, or is fetched when it is opened or read."""
_DATALESS = 0x40000000
"""The flag of macOS for the same."""
_NETWORK = frozenset("nfs nfs4 cifs smb3 smbfs afs ceph glusterfs 9p davfs ncpfs lustre".split())


@dataclass
class Look:
    """What was found: files that are `complete` and new, those `unfinished`, and files that nothing `known` reads.

    `notified` are the folders of which the system can tell changes; of what is below the `missing` ones and the
    `silent` ones, which lie on another computer, it cannot.
    """

    complete: dict[Path, Stamp] = field(default_factory=dict)
    unfinished: dict[Path, Stamp] = field(default_factory=dict)
    unknown: dict[Path, Stamp] = field(default_factory=dict)
    notified: list[Path] = field(default_factory=list)
    missing: list[Path] = field(default_factory=list)
    silent: list[Path] = field(default_factory=list)


class _File(NamedTuple):
    """A file as it is now: its path, its stamp, and the last moment at which it or what belongs to it changed."""

    path: Path
    stamp: Stamp
    touched: float


def look(
    folders: Sequence[Path], seen: Mapping[str, Stamp], progress: Progress, before: Mapping[Path, Stamp] | None = None
) -> Look:
    """Look through `folders` and all below them; of what was `seen` and is as it was then, nothing is told.

    `before` are the files that were unfinished at the last look. Nothing is written. It may take as long as the disks
    do; `progress` can end it.
    """
    found = Look()
    for folder in folders:
        if not _is_there(folder):
            found.missing.append(folder)
            continue
        (found.notified if is_notified(folder) else found.silent).append(folder)
        for file in _files(folder, found, progress):
            if seen.get(storable(file.path)) != file.stamp:
                _judge(file, found, before or {})
    return found


def take(library: Library, found: Look, progress: Progress) -> ImportReport:
    """Take what is complete into the library. What the reader deleted stays deleted."""
    seen = SeenFiles(library)
    if found.unknown:
        seen.note(found.unknown)
    if not found.complete:
        return ImportReport()
    report = importing.run(library, sorted(found.complete), progress)
    seen.note_import(report.number, did_something=report.has_news)
    if not (report.is_cancelled or report.problem):
        seen.note(found.complete)
    return report


def fit(folder: Path, data: Path) -> Path:
    """`folder` as it is kept; ReaderError when it cannot be watched. `data` is Armchair's own folder."""
    whole = folder.expanduser().absolute()
    if not _is_there(whole):
        raise ReaderError(phrase("There is no folder {name}.", name=whole), phrase("Choose another."))
    real, home = Path(os.path.realpath(whole)), Path.home()
    if real in (home, *home.parents, Path(whole.anchor)) or real in (data, *data.parents) or data in real.parents:
        raise ReaderError(
            phrase("{name} holds too much to be watched.", name=whole),
            phrase("Choose a folder in it, such as the one for downloads."),
        )
    return whole


def present(folder: Path, progress: Progress) -> dict[Path, Stamp]:
    """What lies in `folder` now, whatever it is."""
    return {file.path: file.stamp for file in _files(folder, Look(), progress)}


def prepare(library: Library, folder: Path, left_out: Mapping[Path, Stamp]) -> None:
    """Before `folder` is watched: all that lies there is to be taken in, but for what is `left_out`."""
    seen = SeenFiles(library)
    seen.forget(folder)
    seen.note(left_out)


def seen_in(library: Library, folders: Sequence[Path]) -> dict[str, Stamp]:
    """What was met in `folders` before."""
    seen: dict[str, Stamp] = {}
    for folder in folders:
        seen |= SeenFiles(library).below(folder)
    return seen


def is_notified(folder: Path) -> bool:
    """Whether the system tells of changes in `folder`: not where it lies on another computer."""
    if sys.platform == "win32":
        return not str(folder).startswith("\\\\")
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:
        return True
    kinds = {line.split(" ")[1].replace("\\040", " "): line.split(" ")[2] for line in mounts.splitlines()}
    for place in (folder, *folder.parents):
        if kind := kinds.get(str(place)):
            return kind not in _NETWORK and not kind.startswith("fuse.")
    return True


def _is_there(folder: Path) -> bool:
    try:
        return folder.is_dir() and os.access(folder, os.R_OK | os.X_OK)
    except OSError:
        return False


def _files(folder: Path, found: Look, progress: Progress) -> Iterator[_File]:
    """The files below `folder` that an importer may read, as far as they are here and have anything in them."""
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        progress(0, 0, str(place))
        if place != folder and folder not in found.silent and len(found.notified) < MOST_NOTIFIED:
            found.notified.append(place)
        try:
            with os.scandir(place) as listing:
                entries = sorted((entry for entry in listing if _is_shown(entry.name)), key=lambda entry: entry.name)
        except OSError:
            continue  # it is gone, or not ours to read
        names = {entry.name.lower() for entry in entries}
        saved = saved_with(entry.name for entry in entries)
        beside = {entry.name: entry for entry in entries if entry.name in saved}
        waiting += reversed([Path(each.path) for each in entries if _is_entered(each, beside)])
        for entry in entries:
            if file := _file(entry, names, beside):
                yield file


def _is_shown(name: str) -> bool:
    return not name.startswith(_PASSED_BY) and not name.endswith("~")


def _is_entered(entry: "os.DirEntry[str]", beside: Collection[str]) -> bool:
    if entry.name in beside or entry.name in importing.PASSED_OVER or entry.name.lower().endswith(_ON_THE_WAY):
        return False
    return entry.is_dir(follow_symlinks=False)


def _file(entry: "os.DirEntry[str]", names: Collection[str], beside: Mapping[str, "os.DirEntry[str]"]) -> _File | None:
    path = Path(entry.path)
    if not can_import(path):
        return None
    try:
        status = entry.stat()
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode) or status.st_size == 0 or _is_elsewhere(status):
        return None
    touched = max(status.st_mtime, status.st_ctime)
    if any(f"{name}{ending}" in names for name in (entry.name.lower(), path.stem.lower()) for ending in _ON_THE_WAY):
        touched = time.time()
    elif path.suffix.lower() in _PAGES:
        touched = max(touched, *_touched_beside(path, beside, touched))
    return _File(path, (status.st_size, status.st_mtime_ns), touched)


def _touched_beside(path: Path, beside: Mapping[str, "os.DirEntry[str]"], touched: float) -> Iterator[float]:
    """When the folder of a page was last touched, or what lies in it; now, for one that has yet to come."""
    yield 0.0
    folders = [name for name in saved_with([path.name]) if name in beside]
    for name in folders:
        try:
            with os.scandir(beside[name].path) as listing:
                for _, entry in zip(range(_MOST_BESIDE), listing, strict=False):
                    if entry.name.lower().endswith(_ON_THE_WAY):
                        yield time.time()
                    yield max(entry.stat().st_mtime, entry.stat().st_ctime)
        except OSError:
            yield time.time()
    if not folders and time.time() - touched < PICTURES_SECONDS and _names_a_folder(path):
        yield time.time()


def _names_a_folder(path: Path) -> bool:
    """Whether a page shows pictures out of the folder that is saved with it."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    names = [name for folder in saved_with([path.name]) for name in (folder, quote(folder))]
    return any(f"{name}/".encode() in head for name in names)


def _is_elsewhere(status: os.stat_result) -> bool:
    """Whether reading the file would fetch it from another computer."""
    attributes = getattr(status, "st_file_attributes", 0)
    return bool(attributes & _ONLY_NAMED_HERE or getattr(status, "st_flags", 0) & _DATALESS)


def _judge(file: _File, found: Look, before: Mapping[Path, Stamp]) -> None:
    """Put a new file where it belongs."""
    age = time.time() - file.touched
    is_at_rest = age >= REST_SECONDS or (age < -REST_SECONDS and before.get(file.path) == file.stamp)
    if not is_at_rest:
        found.unfinished[file.path] = file.stamp
        return
    try:
        importer_for(file.path)
        with file.path.open("rb") as opened:  # so that a slow disk is waited for here, and not while the library waits
            while opened.read(1024**2):
                pass
    except ReaderError:
        found.unknown[file.path] = file.stamp
    except OSError:
        if sys.platform == "win32":  # another program has it open for itself
            found.unfinished[file.path] = file.stamp
    else:
        found.complete[file.path] = file.stamp
