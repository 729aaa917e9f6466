"""Tables as CSV: rows by the names of their columns, and rows that are none, each with its line."""

import csv
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import Draft, Found, Skipped
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.importers.decoding import decode
from reader.importers.entry import Entry, made
from reader.importers.files import MOST_BYTES

_HEADER_BYTES = 8192
_DELIMITERS = ",;\t"
_LEAST_EFFORT = 8 * 1024 * 1024
_MOST_COLUMNS = 1000

csv.field_size_limit(MOST_BYTES)  # the usual 128 KiB is less than an article; it holds for the whole process


class Row(NamedTuple):
    """A row: the line where it begins, counted from 1, and its values by the names of their columns in lower case."""

    line: int
    values: dict[str, str]


@lru_cache(maxsize=2)
def columns(head: bytes) -> tuple[str, ...]:
    """The names in the first line of a table that begins with `head`, in lower case; () for what is none."""
    try:
        first = decode(head[:_HEADER_BYTES], Path()).text.lstrip("\ufeff").partition("\n")[0]
    except ReaderError:
        return ()
    return _names(_cells(first, _delimiter(first)))


def each_row(raw: bytes, path: Path, make: Callable[[Entry], Draft]) -> Iterator[Found]:
    """What `make` makes of each row, and what is not understood in it, by its line."""
    for row in rows(raw, path):
        if isinstance(row, Skipped):
            yield row
        else:
            yield from made(make, row.values, row.line)


def rows(raw: bytes, path: Path) -> Iterator[Row | Skipped]:
    """The rows of a table with a header. Blank lines are passed over; columns that are missing at the end are "".

    Raises UnsupportedFile for bytes that are no text.
    """
    source = _Lines(decode(raw, path).text.lstrip("\ufeff"))
    first = next(source, "")
    delimiter = _delimiter(first)
    names = _names(_cells(first, delimiter))
    for record in _records(source, delimiter):
        if isinstance(record, Skipped):
            yield record
            continue
        line, cells = record
        if not any(map(str.strip, cells)):
            continue
        if len(cells) > len(names):
            yield Skipped(
                phrase("It has {found} values for {expected} columns.", found=len(cells), expected=len(names)), line
            )
            continue
        yield Row(line, dict(zip(names, cells + [""] * (len(names) - len(cells)), strict=True)))


class _Lines:
    """The lines of a text with their ends, one after the other, without having all of them at once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        self.line = 1
        """The number of the line that comes next."""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if self.place >= len(self.text):
            raise StopIteration
        start = self.place
        self.place = self.text.find("\n", start) + 1 or len(self.text)
        self.line += 1
        return self.text[start : self.place]


def _records(source: _Lines, delimiter: str) -> Iterator[tuple[int, list[str]] | Skipped]:
    """Line and cells of the records from the next line of `source` on.

    Where a quotation mark is never closed, only the line with it is lost: reading begins anew behind it. That can mean
    reading all the rest again and again, so it has an end.
    """
    effort = max(_LEAST_EFFORT, len(source.text))
    is_done = False
    while not is_done:
        reader = csv.reader(source, delimiter=delimiter, strict=True)
        line, start = source.line, source.place
        try:
            for cells in reader:
                yield line, cells
                line, start = source.line, source.place
            is_done = True
        except csv.Error as exc:
            if "end of data" not in str(exc):
                yield line, _cells(source.text[start : source.place], delimiter)
                continue
            yield Skipped(phrase("A quotation mark is opened and never closed."), line)
            effort -= source.place - start
            source.place, source.line = start, line
            is_done = next(source, None) is None
            if effort < 0:
                yield Skipped(
                    phrase("From here on nothing can be read: too many quotation marks are not closed."), line
                )
                is_done = True


def _cells(record: str, delimiter: str) -> list[str]:
    """The cells of a record that keeps no strict rules."""
    return next(csv.reader(record.splitlines(keepends=True), delimiter=delimiter), [])


def _names(cells: Sequence[str]) -> tuple[str, ...]:
    """Names of columns; of two with the same name the second is called after its place."""
    names: dict[str, None] = {}
    for place, cell in enumerate(cells[:_MOST_COLUMNS]):
        name = " ".join(cell.lower().split())
        names[name if name not in names else f"{name} {place}"] = None
    return tuple(names)


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)
