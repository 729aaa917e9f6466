"""Reading a whole file from the disk; what goes wrong there is said in plain words, once for all formats."""

import os
import stat
from pathlib import Path

from reader.domain.errors import BadFile
from reader.domain.phrase import Phrase, phrase

MOST_BYTES = 64 * 1024 * 1024
"""A text file larger than this is no article."""


def read_bytes(path: Path, length: int = -1, most: int = MOST_BYTES) -> bytes:
    """The bytes, or the first `length` of them, of the regular file `path`; BadFile for what cannot be read as one, or
    has more than `most` bytes."""
    try:
        if reason := _unfit(path.stat(), most):
            raise BadFile(path, reason)
        with path.open("rb", buffering=0) as file:
            return file.read(length)
    except (OSError, ValueError) as exc:
        raise BadFile(path, _reason(exc)) from exc


def name_of(path: Path) -> str:
    """The file's name as text that can be stored, whatever bytes the disk keeps it in."""
    return os.fsencode(path.name).decode("utf-8", "replace")


def _unfit(found: os.stat_result, most: int) -> Phrase | None:
    if stat.S_ISDIR(found.st_mode):
        return phrase("This is a folder, not a file.")
    if not stat.S_ISREG(found.st_mode):
        return phrase("This is not an ordinary file.")
    if found.st_size == 0:
        return phrase("The file is empty.")
    if found.st_size > most:
        return phrase("The file is too large for an article ({megabytes} MB).", megabytes=found.st_size // 1024**2)
    return None


def _reason(exc: Exception) -> Phrase:
    if isinstance(exc, FileNotFoundError | NotADirectoryError):
        return phrase("The file is no longer there.")
    if isinstance(exc, PermissionError):
        return phrase("You do not have permission to read this file.")
    if isinstance(exc, OSError) and exc.strerror:
        return phrase("The file could not be read: {reason}.", reason=exc.strerror)
    return phrase("The file could not be read.")
