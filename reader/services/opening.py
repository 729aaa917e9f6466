"""The reader's two files, opened in the right order: marks first, for they are what cannot be had again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from reader.domain.errors import DamagedData
from reader.paths import DataFolder
from reader.storage.database import damage_marker, damaged
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State


class Opened(NamedTuple):
    """Everything that is stored, for one thread."""

    state: State
    library: Library
    shelf: Shelf


def open_state(folder: DataFolder) -> State:
    """The reader's marks; made, with their folder, when there are none yet. Raises `StorageProblem`; `DamagedData`,
    where `mending.mend` helps, also of a library in which damage was met before."""
    for path in (folder.state, folder.library):
        if path.with_name(f"{path.name}.mended").exists() or damage_marker(path).exists():
            from reader.services.mending import go_on

            go_on(path)
    if folder.state.with_name(f"{folder.state.name}-wal").exists():  # it was not closed, or is open elsewhere
        from reader.storage.pages import is_log_cut

        if is_log_cut(folder.state):  # SQLite would leave the rest of it out in silence
            raise damaged(folder.state)
    with _told_of_headers(folder.state):
        return State(folder.state, folder.copies)


def open_library(folder: DataFolder, *, can_write: bool) -> tuple[Library, Shelf]:
    """The library and its lists, for one thread; made when there is none yet. Raises `StorageProblem`.

    Both close with the library. Without `can_write` the connection refuses to change anything.
    """
    if not folder.state.exists():
        open_state(folder).close()
    with _told_of_headers(folder.library):
        library = Library(folder.library)
    try:
        shelf = Shelf(library, folder.state)
        if not can_write:
            library.only_read()
    except BaseException:
        library.close()
        raise
    return library, shelf


@contextmanager
def _told_of_headers(path: Path) -> Iterator[None]:
    """Whatever goes wrong with a file whose header is wrong is damage."""
    try:
        yield
    except DamagedData:
        raise
    except Exception as exc:
        from reader.services.mending import is_header_wrong

        if is_header_wrong(path):
            raise damaged(path) from exc
        raise


@contextmanager
def opened(folder: DataFolder, *, can_write: bool = False) -> Iterator[Opened]:
    """All of it for the length of a block; `can_write` is about the library, the marks can always be written."""
    state = open_state(folder)
    try:
        library, shelf = open_library(folder, can_write=can_write)
        try:
            yield Opened(state, library, shelf)
        finally:
            library.close()
    finally:
        state.close()
