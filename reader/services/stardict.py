"""Reads dictionaries in the StarDict format: .ifo, .idx or .idx.gz, .dict or .dict.dz, and .syn where there is one.

https://github.com/huzheng001/stardict-3/blob/master/dict/doc/StarDictFileFormat, and dictzip's chunks, RFC 1952's extra
field `RA`: https://linux.die.net/man/1/dictzip. Nothing is held of a dictionary but where its words begin; files are
open only while something is looked up, so that they may be replaced or taken away at any time.
"""

from __future__ import annotations

import gzip
import struct
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple

from reader.domain.errors import BadFile
from reader.domain.phrase import Phrase, phrase

LONGEST_WORD = 1024
"""Bytes; the format allows 255, and not everybody keeps to it."""

MOST_WORDS = 20_000_000
LARGEST_ENTRY = 4_000_000
"""Bytes; of a longer entry the beginning is read."""

LARGEST_PACKED_INDEX = 64_000_000
"""Bytes of an unpacked .idx.gz, which has to be in memory."""

_PIECE = 1 << 20
_MAGIC = "StarDict's dict ifo file"


class Field(NamedTuple):
    """One part of an entry: what kind it is, by the format's letter, and its bytes."""

    kind: str
    data: bytes


class Dictionary:
    """One dictionary, by its .ifo file. Raises `BadFile` with one sentence for what is no dictionary, or is damaged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        told = _information(path)
        self.name = told.get("bookname", "").strip() or path.stem
        self._kinds = told.get("sametypesequence", "")
        bits = 64 if told.get("idxoffsetbits") == "64" else 32
        self._place = struct.Struct(">QI" if bits == 64 else ">II")
        self._words = _Words(_found(path, ".idx", ".idx.gz"), self._place.size)
        self._data = _found(path, ".dict", ".dict.dz")
        others = path.with_suffix(".syn")
        self._others = _Words(others, 4) if others.is_file() else None

    @property
    def count(self) -> int:
        """How many words it has, other spellings not counted."""
        return len(self._words)

    def is_as_read(self) -> bool:
        """Whether its lists of words are still those that were read."""
        return self._words.is_as_read() and (self._others is None or self._others.is_as_read())

    def entries(self, word: str) -> Iterator[tuple[str, list[Field]]]:
        """What it says about `word`, in whatever case: the word as it is written there, and the fields."""
        with self._words.open() as file:
            found = [record for _, record in self._words.find(file, word)]
            if self._others is not None:
                with self._others.open() as other:
                    numbers = [int.from_bytes(tail) for _, (_, tail) in self._others.find(other, word)]
                found += [self._words.at(file, number) for number in numbers if number < len(self._words)]
        seen = set()
        for written, tail in found:
            if tail not in seen:
                seen.add(tail)
                offset, size = self._place.unpack(tail)
                data = _piece(self._data, offset, min(size, LARGEST_ENTRY))
                if len(data) < min(size, LARGEST_ENTRY):  # half of what it says may say something else
                    raise BadFile(self._data, phrase("{path} is damaged.", path=self._data.name))
                yield written, fields_of(data, self._kinds)

    def beginning_with(self, start: str) -> Iterator[str]:
        """The words with a beginning, in whatever case of plain letters."""
        with self._words.open() as file:
            yield from self._words.beginning_with(file, start)


def chosen_in(setting: str) -> list[Path]:
    """The .ifo files that the setting `dictionaries` names, in the reader's order."""
    return [Path(line) for line in setting.split("\n") if line]


def as_setting(paths: Iterable[Path]) -> str:
    """.ifo files as the setting names them."""
    return "\n".join(map(str, paths))


def dictionaries_in(path: Path) -> list[Path]:
    """The .ifo files that are meant by a file of a dictionary, or by a folder of some."""
    if path.is_dir():
        return sorted(each for each in path.rglob("*.ifo") if each.is_file())
    name = path.name
    for ending in (".ifo", ".idx.gz", ".idx", ".dict.dz", ".dict", ".syn"):
        if name.lower().endswith(ending):
            return [path.with_name(name[: -len(ending)] + ".ifo")]
    return []


def fields_of(data: bytes, kinds: str) -> list[Field]:
    """The fields of an entry; `kinds` are their kinds where all entries of a dictionary have the same."""
    fields, at = [], 0
    rest = list(kinds)
    while at < len(data) and (rest or not kinds):
        if kinds:
            kind = rest.pop(0)
        else:
            kind, at = chr(data[at]), at + 1
        is_last = bool(kinds) and not rest
        if is_last:
            end = after = len(data)
        elif kind.isupper():
            size = int.from_bytes(data[at : at + 4])
            at += 4
            end = after = at + size
        else:
            end = data.find(b"\0", at)
            end = len(data) if end < 0 else end
            after = end + 1
        fields.append(Field(kind, data[at:end].rstrip(b"\0") if not kind.isupper() else data[at:end]))
        at = after
    return fields


class _Words:
    """The sorted words of a file, each with a zero byte and `tail` bytes after it."""

    def __init__(self, path: Path, tail: int) -> None:
        self._path = path
        self._tail = tail
        self._unpacked = _unpacked(path) if path.suffix.lower() == ".gz" else None
        self._stamp = _stamp(path)
        self._starts = array("Q")
        self._order: array[int] | None = None
        self._scan()

    def __len__(self) -> int:
        return len(self._starts)

    def is_as_read(self) -> bool:
        try:
            return _stamp(self._path) == self._stamp
        except BadFile:
            return False

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """The file, while it is needed."""
        if self._unpacked is not None:
            yield BytesIO(self._unpacked)
            return
        try:
            with self._path.open("rb") as file:
                yield file
        except OSError as exc:
            raise BadFile(self._path, _unreadable(self._path, exc)) from exc

    def at(self, file: IO[bytes], number: int) -> tuple[str, bytes]:
        """The word with a number, in the order of the file, and what stands after it."""
        file.seek(self._starts[number])
        word, zero, rest = file.read(LONGEST_WORD + 1 + self._tail).partition(b"\0")
        if not zero or len(rest) < self._tail:
            raise BadFile(self._path, phrase("{path} is damaged.", path=self._path.name))
        return word.decode("utf-8", "replace"), rest[: self._tail]

    def find(self, file: IO[bytes], word: str) -> Iterator[tuple[int, tuple[str, bytes]]]:
        """The numbers of those that are `word` but for the case of plain letters; with the same case first."""
        wanted = word.encode("utf-8", "replace").lower()
        found = []
        for place in range(self._first(file, wanted), len(self._starts)):
            number = self._number(place)
            record = self.at(file, number)
            if record[0].encode().lower() != wanted:
                break
            found.append((number, record))
        yield from sorted(found, key=lambda each: each[1][0] != word)

    def beginning_with(self, file: IO[bytes], start: str) -> Iterator[str]:
        wanted = start.encode("utf-8", "replace").lower()
        for place in range(self._first(file, wanted), len(self._starts)):
            word, _ = self.at(file, self._number(place))
            if not word.encode().lower().startswith(wanted):
                break
            yield word

    def _first(self, file: IO[bytes], wanted: bytes) -> int:
        places = range(len(self._starts))
        return bisect_left(places, wanted, key=lambda place: self.at(file, self._number(place))[0].encode().lower())

    def _number(self, place: int) -> int:
        return place if self._order is None else self._order[place]

    def _scan(self) -> None:
        """Note where the words begin; many are not sorted as the format says, for them their order is noted, too."""
        before, is_sorted = b"", True
        with self.open() as file:
            for start, word in self._parsed(file):
                self._starts.append(start)
                lowered = _key(word)
                is_sorted = is_sorted and before <= lowered
                before = lowered
        if not is_sorted:
            with self.open() as file:
                keys = [_key(word) for _, word in self._parsed(file)]
            self._order = array("Q", sorted(range(len(keys)), key=keys.__getitem__))

    def _parsed(self, file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
        """The words and where they begin; raises `BadFile` where something else stands."""
        held, begun, count = b"", 0, 0
        while piece := file.read(_PIECE):
            held += piece
            at = 0
            while (zero := held.find(b"\0", at)) >= 0 and zero + 1 + self._tail <= len(held):
                if zero - at > LONGEST_WORD or count >= MOST_WORDS:
                    break
                yield begun + at, held[at:zero]
                at, count = zero + 1 + self._tail, count + 1
            held, begun = held[at:], begun + at
            if len(held) > LONGEST_WORD + 1 + self._tail:
                break
        if held:
            raise BadFile(self._path, phrase("{path} is damaged.", path=self._path.name))


def _key(word: bytes) -> bytes:
    """By what words are sorted, of a word as it is stored: it may be no valid text."""
    return (word if word.isascii() else word.decode("utf-8", "replace").encode()).lower()


def _information(path: Path) -> dict[str, str]:
    try:
        with path.open("rb") as file:
            text = file.read(_PIECE).decode("utf-8-sig", "replace")
    except OSError as exc:
        raise BadFile(path, _unreadable(path, exc)) from exc
    first, *lines = text.splitlines() or [""]
    if first.strip() != _MAGIC:
        raise BadFile(path, phrase("{path} is no StarDict dictionary.", path=path.name))
    return {name.strip(): value for name, equals, value in (line.partition("=") for line in lines) if equals}


def _found(path: Path, *endings: str) -> Path:
    """The file of a dictionary with one of these endings."""
    for ending in endings:
        if (beside := path.with_name(path.stem + ending)).is_file():
            return beside
    told = phrase("{path} lacks its file {name}.", path=path.name, name=path.stem + endings[0])
    raise BadFile(path, told)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as exc:
        raise BadFile(path, _unreadable(path, exc)) from exc
    return found.st_size, found.st_mtime_ns


def _unpacked(path: Path) -> bytes:
    try:
        with gzip.open(path) as file:
            data = file.read(LARGEST_PACKED_INDEX + 1)
    except (OSError, EOFError, zlib.error) as exc:
        raise BadFile(path, phrase("{path} is damaged.", path=path.name)) from exc
    if len(data) > LARGEST_PACKED_INDEX:
        raise BadFile(path, phrase("{path} is too large to be read packed; unpack it with gunzip.", path=path.name))
    return data


def _unreadable(path: Path, exc: OSError) -> Phrase:
    return phrase("{path} cannot be read: {reason}.", path=path.name, reason=exc.strerror or str(exc))


def _piece(path: Path, offset: int, size: int) -> bytes:
    """So many bytes of the entries, from an offset on; fewer where they end."""
    try:
        with path.open("rb") as file:
            if path.suffix.lower() != ".dz":
                file.seek(offset)
                return file.read(size)
            return _unzipped(path, file, offset, size)
    except (OSError, zlib.error, struct.error, OverflowError) as exc:
        raise BadFile(path, phrase("{path} is damaged.", path=path.name)) from exc


def _unzipped(path: Path, file: IO[bytes], offset: int, size: int) -> bytes:
    """The same of a file in chunks, each of which can be unpacked by itself."""
    length, sizes = _chunks(path, file)
    first, last = offset // length, (offset + max(size, 1) - 1) // length
    file.seek(sum(sizes[:first]), 1)
    parts = []
    for packed in sizes[first : last + 1]:
        parts.append(zlib.decompressobj(-zlib.MAX_WBITS).decompress(file.read(packed), length))
    start = offset - first * length
    return b"".join(parts)[start : start + size]


def _chunks(path: Path, file: IO[bytes]) -> tuple[int, tuple[int, ...]]:
    """How long the chunks are unpacked, and each packed; the file is then at the first."""
    magic, method, flags = struct.unpack(">HBB", file.read(4))
    file.seek(6, 1)
    if magic != 0x1F8B or method != 8:
        raise BadFile(path, phrase("{path} is damaged.", path=path.name))
    extra = file.read(struct.unpack("<H", file.read(2))[0]) if flags & 4 else b""
    for bit in (8, 16):  # a name and a comment
        if flags & bit:
            while file.read(1) not in (b"\0", b""):
                pass
    if flags & 2:
        file.seek(2, 1)
    while len(extra) >= 4:
        name, long = extra[:2], int.from_bytes(extra[2:4], "little")
        if name == b"RA":
            _, length, count = struct.unpack("<HHH", extra[4:10])
            if length:
                return length, struct.unpack(f"<{count}H", extra[10 : 10 + 2 * count])
        extra = extra[4 + long :]
    told = phrase("{path} was packed by gzip, not by dictzip; unpack it with gunzip -S .dz.", path=path.name)
    raise BadFile(path, told)
