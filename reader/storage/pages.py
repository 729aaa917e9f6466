"""Rows out of the pages of an SQLite file that SQLite itself gives up.

The format: https://www.sqlite.org/fileformat2.html. Nothing is believed that does not fit: a page is read cell by cell,
and a cell that is none costs itself alone.
"""

import mmap
import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

PAGE = 4096
_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE = 0x02, 0x05, 0x0A, 0x0D
_KINDS = {_INNER_INDEX, _INNER_TABLE, _LEAF_INDEX, _LEAF_TABLE}
DAMAGED = "\ufffd"
_HEADER = 100
_FRAME = 24
_WAL_HEADER = 32
_WAL_MAGIC = (0x377F0682, 0x377F0683)
_DEEPEST = 40


class Spoiled(bytes):
    """What is stored as a text and is none: letters of it are damaged, or a bit made a text of bytes."""


class NoCell(ValueError):
    """Bytes that are no cell, no record or no page."""


class Record(NamedTuple):
    """One record: its values in the order of its columns, and the rowid where it has one. Where it is not `is_whole`,
    one of them is `Spoiled`."""

    values: tuple[Any, ...]
    rowid: int | None = None
    is_whole: bool = True


class Content(NamedTuple):
    """What a page of a tree holds: its records, the pages below it, and how many of its cells could not be read."""

    is_index: bool
    records: list[Record]
    below: list[int]
    lost: int


def is_log_cut(path: Path) -> bool:
    """Whether the log of a database that was not closed is damaged before its end. It is looked at twice: another
    program may just be writing it."""
    log = path.with_name(f"{path.name}-wal")
    try:
        return log.exists() and log.stat().st_size > 0 and Pages(path).is_log_cut and Pages(path).is_log_cut
    except OSError:
        return False


class Pages:
    """The pages of a database file with its log, numbered from 1. Reads both files whole and changes neither."""

    def __init__(self, path: Path) -> None:
        self._data = _mapped(path)
        log = path.with_name(path.name + "-wal")
        self.ignored = 0
        """Pages of the log that are damaged."""
        self.is_log_cut = False
        """Whether the log goes on behind such a page: SQLite would pass over all that without a word."""
        self._newer = self._of_log(log.read_bytes()) if log.exists() else {}
        self.count = max(-(-len(self._data) // PAGE), max(self._newer, default=0))

    def __getitem__(self, number: int) -> bytes:
        if number in self._newer:
            return self._newer[number]
        page = self._data[(number - 1) * PAGE : number * PAGE]
        if number < 1 or not page:
            raise NoCell(number)
        return page.ljust(PAGE, b"\0")

    def header(self, place: int) -> int:
        """The four bytes at `place` of the file's header, as a number; 0 where there is no header."""
        try:
            return int.from_bytes(self[1][place : place + 4], "big")
        except NoCell:
            return 0

    def free(self) -> set[int]:
        """The pages that hold nothing any more, as far as the list of them can be followed."""
        found: set[int] = set()
        trunk = self.header(32)
        while 0 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self[trunk]
            following, number = struct.unpack_from(">II", page)
            if number > PAGE // 4 - 2:
                break
            found.update(struct.unpack_from(f">{number}I", page, 8))
            trunk = following
        return found

    def content(self, number: int) -> Content:
        """What the page holds. Raises `NoCell` where it is no page of a tree."""
        page = self[number]
        start = _HEADER if number == 1 else 0
        kind = page[start]
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        first = start + (12 if kind in (_INNER_INDEX, _INNER_TABLE) else 8)
        if kind not in _KINDS or first + 2 * cells > PAGE:
            raise NoCell(number)
        return self._content(page, start, kind)

    def likely(self, number: int, *, is_index: bool) -> Content:
        """What the page of a tree holds, whatever it says of its own kind. Raises `NoCell`."""
        page = self[number]
        start = _HEADER if number == 1 else 0
        kinds = (_LEAF_INDEX, _INNER_INDEX) if is_index else (_LEAF_TABLE, _INNER_TABLE)
        found = [content for kind in kinds if (content := self._content(page, start, kind))]
        best = min(found, key=lambda content: (content.lost, -len(content.records)), default=None)
        if best is None or best.lost >= len(best.records) + len(best.below[1:]):
            raise NoCell(number)
        return best

    def _content(self, page: bytes, start: int, kind: int) -> Content:
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        is_inner = kind in (_INNER_INDEX, _INNER_TABLE)
        first = start + (12 if is_inner else 8)
        cells = min(cells, (PAGE - first) // 2)
        records: list[Record] = []
        below = [int.from_bytes(page[start + 8 : start + 12], "big")] if is_inner else []
        lost = 0
        for place in struct.unpack_from(f">{cells}H", page, first):
            try:
                if place < first + 2 * cells:
                    raise NoCell(place)
                if is_inner:
                    below.append(int.from_bytes(page[place : place + 4], "big"))
                if kind != _INNER_TABLE:
                    records.append(self._record(page, place, kind))
            except (NoCell, IndexError, struct.error):
                lost += 1
        return Content(kind in (_INNER_INDEX, _LEAF_INDEX), records, below, lost)

    def tree(self, root: int, *, is_index: bool | None = None) -> Iterator[tuple[int, int, Content | None]]:
        """The pages of the tree below `root`, each with its depth and what it holds, None where that cannot be read.
        With `is_index` a page that says it is something else is read as what it must be."""
        waiting, seen = [(root, 0)], set[int]()
        while waiting:
            number, depth = waiting.pop()
            if number in seen or depth > _DEEPEST:
                continue
            seen.add(number)
            content = self._of_tree(number, is_index)
            yield number, depth, content
            if content is None:
                continue
            waiting.extend((below, depth + 1) for below in content.below)

    def _of_tree(self, number: int, is_index: bool | None) -> Content | None:
        try:
            content = self.content(number)
            if is_index is None or (content.is_index is is_index and not content.lost):
                return content
        except NoCell:
            content = None
        if is_index is None:
            return content
        try:
            likely = self.likely(number, is_index=is_index)
        except NoCell:
            return None
        return likely._replace(lost=max(1, likely.lost))

    def _record(self, page: bytes, place: int, kind: int) -> Record:
        place += 4 if kind == _INNER_INDEX else 0
        size, place = _varint(page, place)
        rowid = None
        if kind == _LEAF_TABLE:
            rowid, place = _varint(page, place)
        values = _values(self._payload(page, place, size, is_index=kind != _LEAF_TABLE))
        return Record(values, rowid, not any(isinstance(value, Spoiled) for value in values))

    def _payload(self, page: bytes, place: int, size: int, *, is_index: bool) -> bytes:
        most = ((PAGE - 12) * 64 // 255) - 23 if is_index else PAGE - 35
        if size <= most:
            return _part(page, place, size)
        least = ((PAGE - 12) * 32 // 255) - 23
        here = least + (size - least) % (PAGE - 4)
        here = here if here <= most else least
        if size > self.count * PAGE:
            raise NoCell(size)
        parts = [_part(page, place, here)]
        following, left = int.from_bytes(_part(page, place + here, 4), "big"), size - here
        while left > 0:
            more = self[following]
            parts.append(more[4 : 4 + min(left, PAGE - 4)])
            left -= PAGE - 4
            following = int.from_bytes(more[:4], "big")
        return b"".join(parts)

    def _of_log(self, log: bytes) -> dict[int, bytes]:
        """The pages of the log up to its last commit, the last form of each, without those that are damaged."""
        places = range(_WAL_HEADER, len(log) - _FRAME - PAGE + 1, _FRAME + PAGE)
        heads = [struct.unpack_from(">IIIIII", log, place) for place in places]
        if not heads:
            return {}
        told = struct.unpack_from(">IIIIIIII", log)
        salts = Counter((head[2], head[3]) for head in heads)
        salt = (told[4], told[5]) if (told[4], told[5]) in salts else salts.most_common(1)[0][0]
        is_headed = told[0] in _WAL_MAGIC and _sum(log[:24], (0, 0), _order(told[0])) == told[6:8]
        found: dict[int, bytes] = {}
        waiting: list[tuple[int, bytes]] = []
        last = max(number for number, head in enumerate(heads) if (head[2], head[3]) == salt)
        for number, body in self._sound(log, places[: last + 1], _order(told[0]), told[6:8]):
            waiting.append((heads[number][0], body))
            if heads[number][1]:
                found.update(waiting)
                waiting = []
        if self.ignored:  # it may be the sign of a commit that is damaged
            found.update(waiting)
        self.is_log_cut |= bool(found) and not is_headed
        return found

    def _sound(
        self, log: bytes, places: Sequence[int], order: str, seed: tuple[int, int]
    ) -> Iterator[tuple[int, bytes]]:
        """The frames of the log that are as they were written: each says what it and the one before it add up to."""
        seeds = [seed]
        doubtful: tuple[int, bytes] | None = None
        for number, place in enumerate(places):
            said = struct.unpack_from(">II", log, place + 16)
            body = log[place + _FRAME : place + _FRAME + PAGE]
            sums = [_sum(log[place : place + 8] + body, each, order) for each in seeds]
            if said in sums:
                if doubtful and sums[-1] == said and len(seeds) > 1:
                    yield doubtful  # only what it says of itself is damaged
                elif doubtful:
                    self.ignored += 1
                doubtful, seeds = None, [said]
                yield number, body
            else:
                self.ignored += doubtful is not None
                doubtful, seeds = (number, body), [said, sums[0]]
        self.is_log_cut = self.ignored > 0
        self.ignored += doubtful is not None


def _mapped(path: Path) -> mmap.mmap | bytes:
    """The bytes of a file, read as they are asked for; none of one that is not there or empty."""
    if not path.exists() or not path.stat().st_size:
        return b""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _order(magic: int) -> str:
    """How the sums of a log are made: with the least of four bytes first, or last. Where its magic is damaged, as most
    machines do."""
    return ">" if magic == _WAL_MAGIC[1] else "<"


def _values(payload: bytes) -> tuple[Any, ...]:
    size, place = _varint(payload, 0)
    if not 0 < size <= len(payload):
        raise NoCell(size)
    kinds = []
    while place < size:
        kind, place = _varint(payload, place)
        kinds.append(kind)
    if place != size or size + sum(map(_size, kinds)) != len(payload):
        raise NoCell(size)
    values = []
    for kind in kinds:
        part = payload[place : place + _size(kind)]
        values.append(_value(kind, part))
        place += len(part)
    return tuple(values)


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    if kind in (10, 11):
        raise NoCell(kind)
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind]


def _value(kind: int, part: bytes) -> Any:
    if kind >= 12:
        return _text(part) if kind % 2 else part
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    return struct.unpack(">d", part)[0] if kind == 7 else int.from_bytes(part, "big", signed=True)


def _text(part: bytes) -> str | Spoiled:
    try:
        return part.decode()
    except UnicodeDecodeError:
        return Spoiled(part)


def _varint(data: bytes, place: int) -> tuple[int, int]:
    value = 0
    for count in range(8):
        byte = data[place + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + count + 1
    value = value << 8 | data[place + 8]
    return value - (1 << 64) if value >= 1 << 63 else value, place + 9


def _part(page: bytes, place: int, size: int) -> bytes:
    part = page[place : place + size]
    if size < 0 or len(part) != size:
        raise NoCell(size)
    return part


def _sum(data: bytes, seed: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = seed
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
