"""Readwise's tables: what was saved in Reader, and what was marked in books.

Reader: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`; tags are a list as Python writes it.
Highlights: `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at` and,
since some years, `Document tags`.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from reader.domain.article import Draft, Found, Noted, Skipped
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.importers.csv_rows import Row, columns, each_row, rows
from reader.importers.entries import drafts, kept, link, tags_of
from reader.importers.entry import NO_PASSAGE, Entry, Unfit, highlight, shown
from reader.importers.entry_values import number
from reader.importers.files import read_bytes
from reader.importers.quotes import page_of

EXTENSIONS = frozenset({".csv"})

_SAVED = {"title", "url", "document tags", "saved date", "location"}
_MARKED = {"highlight", "book title", "highlighted at"}
_STAR = "favorite"
_LOCATIONS = ("new", "later", "shortlist", "archive", "feed")
_STRING = re.compile(r"'((?:[^'\\]|\\.)*+)'|\"((?:[^\"\\]|\\.)*+)\"", re.S)
_LIST = re.compile(rf"\[\s*+(?:(?:{_STRING.pattern})\s*+(?:,\s*+|(?=\])))*+\]", re.S)
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))", re.S | re.I)


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one of the two."""
    found = set(columns(head))
    return found >= _SAVED or found >= _MARKED


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`, or the passages, book by book."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file, or the passages, book by book."""
    if set(columns(raw[:8192])) >= _MARKED:
        return drafts(path, _books(raw, path), raw)
    return drafts(path, each_row(raw, path, partial(_link, _whole(raw, path))), raw)


def _whole(raw: bytes, path: Path) -> float:
    """What stands for all of an article in the column of progress: 1 or 100, which differs between exports."""
    found = (number(row.values.get("reading progress")) for row in rows(raw, path) if isinstance(row, Row))
    return 100.0 if any(value and 1 < value <= 100 for value in found) else 1.0


def _link(whole: float, row: Entry) -> Draft:
    tags = _listed(row, "document tags")
    is_archived = row.word("location", _LOCATIONS) == "archive" or None
    return link(
        row,
        row.text("url"),
        row.text("title"),
        saved=row.moment("saved date"),
        tags=(tag for tag in tags if tag != _STAR),
        kept=kept(
            is_read=is_archived,
            is_archived=is_archived,
            is_starred=True if _STAR in tags else None,
            percent=row.percent("reading progress", whole),
        ),
    )


def _books(raw: bytes, path: Path) -> Iterator[Found]:
    books: dict[tuple[str, str], list[tuple[Highlight, str]]] = {}
    tags: dict[tuple[str, str], list[str]] = {}
    for found in rows(raw, path):
        if isinstance(found, Skipped):
            yield found
            continue
        row = Entry(found.values)
        book = " ".join(row.text("book title").split()), " ".join(row.text("book author").split())
        mark = highlight(
            row.text("highlight"),
            note=row.text("note"),
            colour=row.colour("color"),
            created=row.moment("highlighted at"),
            tags=tags_of(row.names("tags")),
        )
        if not mark or not book[0]:
            yield Skipped(phrase("There is no title in it.") if mark else NO_PASSAGE, found.line)
            continue
        row.number("location")  # it is kept as it is written; where that is no number, it is no place in any book
        books.setdefault(book, []).append((mark, _place(row)))
        tags.setdefault(book, []).extend(_listed(row, "document tags"))
        yield from (Noted(note, found.line) for note in row.notes)
    for (title, author), marks in books.items():
        try:
            yield page_of(title, author, marks, kind="readwise", tags=tags[title, author])
        except Unfit as exc:
            yield Skipped(exc.reason)


def _place(row: Entry) -> str:
    return " ".join(filter(None, (row.text("location type").strip(), row.text("location").strip())))


def _listed(row: Entry, name: str) -> list[str]:
    """The texts of a list as Python writes it; or parted by commas, where it is not one."""
    cell = row.text(name).strip()
    if not cell.startswith("["):
        return row.names(name)
    if _LIST.fullmatch(cell):
        return [_ESCAPE.sub(_meant, one or other) for one, other in _STRING.findall(cell)]
    row.note_of(name, phrase("Not a list of names: {text}", text=shown(cell)))
    return [text for part in cell.strip("[]").split(",") if (text := part.strip(" '\""))]


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if not code:
        return {"n": "\n", "t": "\t"}.get(found[4], found[4])
    value = int(code, 16)
    return chr(value) if value < 0x110000 else "\ufffd"
