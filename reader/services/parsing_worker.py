"""What a process of the parsing pool does: reads the files it is told to, and answers with what the library stores.

It has its standard input and output for talking to the pool, knows no window and writes no file.
"""

import gc
import os
import pickle
import signal
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.domain.phrase import Phrase
from reader.importers import can_choose, importer_for, importers
from reader.services.file_contents import contents_of
from reader.storage.arriving.rows import Rows

LENGTH = struct.Struct(">Q")
"""Before each message: how many bytes it has. A message without any says that the process is ready."""

ENOUGH_BYTES = 64 * 1024
"""An answer is sent once the files in it are that large together."""

LARGEST = 4 * 1024 * 1024
"""A larger file is left to the program itself, which need not have it twice."""

LOOK_SECONDS = 1.0
OBJECTS_BETWEEN_SWEEPS = 50_000
"""What is made for a file is gone with its answer; looking for cycles as often as usual takes a tenth of the time."""


class Part(NamedTuple):
    """An article in a file."""

    rows: Rows
    notes: tuple[Phrase, ...]


class Answer(NamedTuple):
    """What is in a file, its size and time of change; `parts` is None for what the program has to read itself: too
    large, an export, a book, or an error, which it shall meet with its own trace."""

    parts: tuple[Part, ...] | None
    size: int = 0
    modified: int = 0


def main() -> None:
    """Answer until the other side closes its end, or is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends this
    _end_with_parent()
    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first
    asked, answered = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):  # whatever a parser may print
        os.dup2(nothing, stream)
    importers()
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_SWEEPS)
    with os.fdopen(asked, "rb") as source, os.fdopen(answered, "wb", buffering=0) as sink:
        try:
            sink.write(LENGTH.pack(0))
            while length := source.read(LENGTH.size):
                files = source.read(*LENGTH.unpack(length)).split(b"\0")
                for answers in _gathered(files):
                    sink.write(LENGTH.pack(len(answers)))
                    _write(sink.fileno(), answers)
        except BrokenPipeError:
            pass


def _end_with_parent() -> None:
    """The other side may be killed while this is at a file that never ends; it then would never see the end of its
    input."""
    if not hasattr(signal, "setitimer"):
        return
    parent = os.getppid()

    def look(*_: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, LOOK_SECONDS, LOOK_SECONDS)


def _gathered(files: list[bytes]) -> Iterator[bytes]:
    """The answers to `files` in their order, several in a message."""
    waiting: list[Answer] = []
    weight = 0
    for number, name in enumerate(files, 1):
        waiting.append(_answer(Path(os.fsdecode(name))))
        weight += waiting[-1].size
        if weight > ENOUGH_BYTES or number == len(files):
            yield pickle.dumps(waiting, pickle.HIGHEST_PROTOCOL)
            waiting, weight = [], 0


def _answer(file: Path) -> Answer:
    try:
        status = file.stat()
        if status.st_size > LARGEST or can_choose(file):
            return Answer(None)
        found, skipped, is_to_keep, beside, is_of_archive, notes = contents_of(file, status, importer_for(file))
        if (
            skipped
            or notes
            or is_to_keep
            or beside
            or is_of_archive
            or any(each.draft.is_link or each.draft.kept for each in found)
        ):
            return Answer(None)  # an export; there are few of them
        parts = tuple(Part(arrival.rows, arrival.draft.notes) for arrival in found if arrival.rows)
        return Answer(parts, status.st_size, status.st_mtime_ns)
    except Exception:
        return Answer(None)


def _write(sink: int, message: bytes) -> None:
    """All of it: a pipe takes what there is room for."""
    rest = memoryview(message)
    while rest:
        rest = rest[os.write(sink, rest) :]
