"""ZIP archives that others made: what is in them, within bounds of time and memory, and nothing that is a trick."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from reader.domain.errors import BadFile, ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.importers.files import MOST_BYTES, read_bytes

MOST_MEMBERS = 50_000
MOST_DIRECTORY_BYTES = 8 * 1024 * 1024
MOST_UNPACKED = 2 * 1024**3
"""All members together."""

MOST_PACKED = 4 * 1024**3


class Bounds(NamedTuple):
    """How much an archive may hold: members, bytes of their list, and bytes of all, unpacked and packed."""

    members: int
    directory: int
    unpacked: int
    packed: int


MOST_TIMES = 250
SMALL = 1024 * 1024
"""A member that is larger than this may not be packed to less than a part in `MOST_TIMES`: texts never are."""

_END, _END_64, _LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_TAIL = 65_557 + 20
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    struct.error,
    NotImplementedError,
    RuntimeError,
)


class Archive:
    """The members of an open archive; see `opened`."""

    def __init__(self, path: Path, source: zipfile.ZipFile, bounds: Bounds) -> None:
        self._path = path
        self._source = source
        self._members = _checked(path, source.infolist(), bounds)
        self._left = self._most = bounds.unpacked

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, with folders before them, parted by `/`."""
        return tuple(self._members)

    def size(self, name: str) -> int:
        """How many bytes a member has when it is unpacked, as the archive says."""
        return self._members[name].file_size

    def read(self, name: str, length: int = -1) -> bytes:
        """A member, or its first `length` bytes; BadFile when it is damaged, too large, or cannot be unpacked."""
        member = self._members[name]
        if reason := _unfit(member):
            raise BadFile(self._path, reason)
        self._left -= min(member.file_size, length) if length >= 0 else member.file_size
        if self._left < 0:
            raise BadFile(self._path, phrase("The archive unpacks to more than {n} GB.", n=self._most // 1024**3))
        try:
            with self._source.open(member) as file:
                found = file.read(length)
        except _BROKEN as exc:
            raise BadFile(self._path, phrase("{name} is damaged in the archive.", name=_shown(name))) from exc
        if length < 0 and len(found) != member.file_size:
            raise BadFile(self._path, phrase("{name} is damaged in the archive.", name=_shown(name)))
        return found

    def lines(self, name: str, longest: int) -> Iterator[bytes]:
        """The lines of a member, one after the other; BadFile when it is damaged or a line is longer than `longest`."""
        with self._streamed(name) as file:
            while line := file.readline(longest + 1):
                if len(line) > longest:
                    raise BadFile(self._path, phrase("{name} is too large when it is unpacked.", name=_shown(name)))
                yield line

    def pieces(self, name: str, size: int) -> Iterator[bytes]:
        """A member in pieces of `size` bytes; BadFile when it is damaged."""
        with self._streamed(name) as file:
            while data := file.read(size):
                yield data

    @contextmanager
    def _streamed(self, name: str) -> Iterator[IO[bytes]]:
        member = self._members[name]
        if reason := _unfit(member, most=self._most):
            raise BadFile(self._path, reason)
        try:
            with self._source.open(member) as file:
                yield file
        except _BROKEN as exc:
            raise BadFile(self._path, phrase("{name} is damaged in the archive.", name=_shown(name))) from exc


@contextmanager
def opened(path: Path, bounds: Bounds | None = None) -> Iterator[Archive]:
    """The archive `path`; BadFile when it is damaged, or made to do harm: out of the usual bounds, or of other ones."""
    bounds = bounds or Bounds(MOST_MEMBERS, MOST_DIRECTORY_BYTES, MOST_UNPACKED, MOST_PACKED)
    read_bytes(path, 4, bounds.packed)  # says what is wrong with the file as such
    try:
        _check_directory(path, bounds)
        with zipfile.ZipFile(path) as source:
            yield Archive(path, source, bounds)
    except ReaderError:
        raise
    except _BROKEN as exc:
        raise BadFile(path, phrase("The archive is damaged, or is none.")) from exc


def _check_directory(path: Path, bounds: Bounds) -> None:
    """Look how long the list of members is before anything reads it."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        start = max(0, size - _TAIL)
        file.seek(start)
        tail = file.read()
        place = tail.rfind(_END)
        if place < 0:
            raise BadFile(path, phrase("The archive is damaged, or is none."))
        members, length = struct.unpack("<HI", tail[place + 10 : place + 16])
        if place >= 20 and tail[place - 20 : place - 16] == _LOCATOR_64:
            (offset,) = struct.unpack("<Q", tail[place - 12 : place - 4])
            file.seek(min(offset, size))
            record = file.read(56)
            if not record.startswith(_END_64):
                raise BadFile(path, phrase("The archive is damaged, or is none."))
            members, length = struct.unpack("<QQ", record[32:48])
    if members > bounds.members or length > bounds.directory:
        raise BadFile(path, phrase("There are too many files in the archive (more than {n}).", n=bounds.members))


def _checked(path: Path, found: list[zipfile.ZipInfo], bounds: Bounds) -> dict[str, zipfile.ZipInfo]:
    """The files among the members by name. A member that is there twice, the same, is one."""
    if len(found) > bounds.members:
        raise BadFile(path, phrase("There are too many files in the archive (more than {n}).", n=bounds.members))
    members: dict[str, zipfile.ZipInfo] = {}
    for member in found:
        name = member.filename
        if reason := _danger(member):
            raise BadFile(path, reason)
        if not name or name.endswith("/"):  # what is called nothing is asked for by nobody, and `is_dir` stumbles at it
            continue
        known = members.setdefault(name, member)
        if (known.CRC, known.file_size) != (member.CRC, member.file_size):
            raise BadFile(path, phrase("{name} is twice in the archive, and not the same.", name=_shown(name)))
    return members


def _danger(member: zipfile.ZipInfo) -> Phrase | None:
    name = member.orig_filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if name.startswith(("/", "\\")) or name[1:2] == ":" or ".." in parts:
        return phrase("The archive wants to put a file outside of its folder: {name}", name=_shown(name))
    if stat.S_ISLNK(member.external_attr >> 16):
        return phrase("There is a link to another file in the archive: {name}", name=_shown(name))
    return None


def _unfit(member: zipfile.ZipInfo, most: int = MOST_BYTES) -> Phrase | None:
    name = _shown(member.filename)
    if member.flag_bits & 0x1:
        return phrase("{name} is locked with a password.", name=name)
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return phrase("{name} is packed in a way that Armchair does not know.", name=name)
    is_bomb = member.file_size > SMALL and member.file_size > MOST_TIMES * member.compress_size
    if member.file_size > most or is_bomb:
        return phrase("{name} is too large when it is unpacked.", name=name)
    return None


def _shown(name: str) -> str:
    """A name that a sentence can hold."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name[:100])
