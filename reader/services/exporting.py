"""Articles out of the library into files: checks the target, writes beside it, and puts all there at the end.

An export changes nothing in the library, and sees it as it was when it began.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Progress, silent
from reader.services.exports import Format, formats
from reader.services.exports.chosen import Chosen
from reader.services.exports.names import Names
from reader.services.original_files import original_named
from reader.storage.library import Library

_PART = ".part"


class ExportProblem(ReaderError):
    """What keeps an export from being written; nothing was left behind."""


class TargetExists(ExportProblem):
    """There is something in the target's place, and nobody said that it may go."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to export: `keys` of the articles in their order, the format's name, and where it goes. What is at `target`
    already stays unless it `replaces` that; of a folder only files of the same names are replaced. See `Chosen`."""

    keys: Sequence[int]
    format: str
    target: Path
    replaces: bool = False
    has_marks: bool = True
    title: str = ""
    say: Callable[[Phrase], str] = str

    def of(self, keys: Sequence[int], say: Callable[[Phrase], str]) -> "Request":
        """The same for other articles, said in another language."""
        return replace(self, keys=keys, say=say)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote: where, of how many articles, how many files, and what it has to say of itself."""

    target: Path
    articles: int
    files: int
    bytes: int
    notes: tuple[Phrase, ...] = field(default=())

    def document(self) -> dict[str, Any]:
        """The same as values for JSON."""
        counts = {"articles": self.articles, "files": self.files, "bytes": self.bytes}
        return {"target": str(self.target), **counts, "notes": [str(note) for note in self.notes]}


def run(library: Library, request: Request, progress: Progress = silent) -> ExportReport:
    """Write what was asked for. Raises `ExportProblem`, or what `progress` raises; then the target is as it was."""
    form = formats()[request.format]
    target = checked_target(library, request.target, is_folder=not form.ENDING, replaces=request.replaces)
    chosen = Chosen(library, request.keys, progress, has_marks=request.has_marks, title=request.title, say=request.say)
    with chosen.stored.snapshot():
        if form.IS_OF_LIBRARY:
            chosen = Chosen(library, chosen.stored.keys(), progress, has_marks=True, notes=chosen.notes)
        elif not chosen.keys:
            raise ExportProblem(phrase("There is no article to export."), phrase("Choose another list."))
        write = _into_folder if not form.ENDING else _into_file
        files, size = write(form, chosen, target, request.replaces)
    return ExportReport(target, len(chosen.keys), files, size, tuple(chosen.notes))


def write_original(library: Library, named: str, target: Path, *, replaces: bool = False) -> ExportReport:
    """Write the file that an article came from, or that was at the path `named`, byte for byte, to `target`, or under
    its own name into the folder `target`."""
    original = original_named(library, named)
    if target.is_dir():
        target /= Names().name(Path(original.name).stem, Path(original.name).suffix)
    target = checked_target(library, target, is_folder=False, replaces=replaces)

    def write(place: Path) -> None:
        with place.open("wb") as file:
            for piece in original.pieces:
                file.write(piece)

    size = _written(target, write, replaces)
    return ExportReport(target, 1, 1, size)


def checked_target(library: Library, target: Path, *, is_folder: bool, replaces: bool) -> Path:
    """`target` as a whole path; `ExportProblem` when nothing may be written there."""
    target = target.expanduser().absolute()
    inside = library.database.path.parent.resolve()
    if target.resolve().is_relative_to(inside):
        raise ExportProblem(
            phrase("{path} is inside the folder of the library.", path=target),
            phrase("Choose a place outside of {path}.", path=inside),
        )
    with explained(target):
        if not target.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "")
        if target.exists() and target.is_dir() is not is_folder:
            kind = phrase("{path} is a folder.", path=target) if target.is_dir() else _is_file(target)
            raise ExportProblem(kind, phrase("Choose another name."))
        is_taken = any(target.iterdir()) if is_folder and target.is_dir() else target.exists() or target.is_symlink()
        if is_taken and not replaces:
            told = phrase("There are files in {path} already.", path=target) if is_folder else _is_there(target)
            raise TargetExists(told, phrase("Choose another name, or say that it may be replaced."))
    return target


@contextmanager
def explained(target: Path) -> Iterator[None]:
    """What the file system refuses, as `ExportProblem`s about `target`."""
    try:
        yield
    except OSError as exc:
        raise _problem(exc, target) from exc


def _is_file(target: Path) -> Phrase:
    return phrase("{path} is a file, and a folder is to be made there.", path=target)


def _is_there(target: Path) -> Phrase:
    return phrase("{path} is there already.", path=target)


def _problem(exc: OSError, target: Path) -> ExportProblem:
    if exc.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return ExportProblem(
            phrase("There is no room left on the disk for {path}.", path=target),
            phrase("Make room and try again, or choose another disk; nothing was left behind."),
        )
    if exc.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ExportProblem(
            phrase("You may not write to {path}.", path=target.parent), phrase("Choose another folder.")
        )
    if exc.errno in (errno.ENOENT, errno.ENOTDIR):
        return ExportProblem(phrase("There is no folder {path}.", path=target.parent), phrase("Choose another folder."))
    return ExportProblem(
        phrase("{path} cannot be written: {reason}.", path=target, reason=exc.strerror or exc),
        phrase("Choose another place."),
    )


def _into_file(form: Format, chosen: Chosen, target: Path, replaces: bool) -> tuple[int, int]:
    return 1, _written(target, lambda place: form.write(chosen, place), replaces)


def _written(target: Path, write: Callable[[Path], None], replaces: bool) -> int:
    """Have `write` fill a file beside `target`, and put it there when it is whole; its size."""
    with explained(target):
        folder = Path(mkdtemp(prefix=f".{target.stem[:40]}-", suffix=_PART, dir=target.parent))
        try:
            place = folder / f"export{target.suffix}"
            write(place)
            _flush(place)
            size = place.stat().st_size
            if replaces:
                place.replace(target)
            else:
                _move_new(place, target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return size


def _move_new(place: Path, target: Path) -> None:
    """Move without replacing what came into the target's place meanwhile."""
    try:
        os.link(place, target)
    except FileExistsError as exc:
        raise TargetExists(_is_there(target), phrase("Choose another name.")) from exc
    except OSError:  # a file system without such links
        if target.exists():
            raise TargetExists(_is_there(target), phrase("Choose another name.")) from None
        place.replace(target)


def _flush(place: Path) -> None:
    with place.open("rb+") as file:
        os.fsync(file.fileno())


def _into_folder(form: Format, chosen: Chosen, target: Path, _replaces: bool) -> tuple[int, int]:
    """Fill a folder beside `target`, and put it, or what is in it, there when it is whole."""
    with explained(target):
        folder = Path(mkdtemp(prefix=f".{target.name[:40]}-", suffix=_PART, dir=target.parent))
        try:
            form.write(chosen, folder)
            written = [place for place in folder.rglob("*") if place.is_file()]
            size = sum(place.stat().st_size for place in written)
            if target.exists():
                _merge(folder, target, written)
            else:
                folder.chmod(0o777 & ~_umask())
                folder.rename(target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return len(written), size


def _merge(folder: Path, target: Path, written: Sequence[Path]) -> None:
    for place in written:
        final = target / place.relative_to(folder)
        final.parent.mkdir(parents=True, exist_ok=True)
        place.replace(final)


def _umask() -> int:
    """What new files and folders are kept from being; temporary ones are kept from more."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
