"""The reader's two files, opened in the right order: marks first, for they are what cannot be had again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from reader.paths import DataFolder
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State


class Opened(NamedTuple):
    """Everything that is stored, for one thread."""

    state: State
    library: Library
    shelf: Shelf


def open_state(folder: DataFolder) -> State:
    """The reader's marks; made, with their folder, when there are none yet. Raises `StorageProblem`."""
    return State(folder.state, folder.copies)


def open_library(folder: DataFolder, *, can_write: bool) -> tuple[Library, Shelf]:
    """The library and its lists, for one thread; made when there is none yet. Raises `StorageProblem`.

    Both close with the library. Without `can_write` the connection refuses to change anything.
    """
    if not folder.state.exists():
        open_state(folder).close()
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
