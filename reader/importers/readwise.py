"""Readwise's tables: what was saved in Reader, and what was marked in books.

Reader: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`; tags are a list as Python writes it.
Highlights: `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at` and,
since some years, `Document tags`.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from reader.domain.article import Draft, Skipped
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.importers.csv_rows import Row, columns, each_row, rows
from reader.importers.entries import Unfit, drafts, highlight, kept, link, moment, number, share, tags_of
from reader.importers.files import read_bytes
from reader.importers.quotes import page_of

EXTENSIONS = frozenset({".csv"})

_SAVED = {"title", "url", "document tags", "saved date", "location"}
_MARKED = {"highlight", "book title", "highlighted at"}
_STAR = "favorite"
_STRING = re.compile(r"'((?:[^'\\]|\\.)*+)'|\"((?:[^\"\\]|\\.)*+)\"", re.S)
_ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))", re.S | re.I)


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one of the two."""
    found = set(columns(head))
    return found >= _SAVED or found >= _MARKED


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`, or the passages, book by book."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file, or the passages, book by book."""
    if set(columns(raw[:8192])) >= _MARKED:
        return drafts(path, _books(raw, path))
    return drafts(path, each_row(raw, path, partial(_link, _whole(raw, path))))


def _whole(raw: bytes, path: Path) -> float:
    """What stands for all of an article in the column of progress: 1 or 100, which differs between exports."""
    found = (number(row.values.get("reading progress")) for row in rows(raw, path) if isinstance(row, Row))
    return 100.0 if any(value and value > 1 for value in found) else 1.0


def _link(whole: float, row: dict[str, str]) -> Draft:
    tags = _listed(row["document tags"])
    progress = number(row.get("reading progress"))
    is_archived = row["location"].strip().lower() == "archive" or None
    return link(
        row["url"],
        row["title"],
        saved=moment(row["saved date"]),
        tags=(tag for tag in tags if tag != _STAR),
        kept=kept(
            is_read=is_archived,
            is_archived=is_archived,
            is_starred=True if _STAR in tags else None,
            percent=share(progress and progress * 100 / whole),
        ),
    )


def _books(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    books: dict[tuple[str, str], list[tuple[Highlight, str]]] = {}
    tags: dict[tuple[str, str], list[str]] = {}
    for row in rows(raw, path):
        if isinstance(row, Skipped):
            yield row
            continue
        cells = row.values
        book = " ".join(cells["book title"].split()), " ".join(cells.get("book author", "").split())
        mark = highlight(
            cells["highlight"],
            note=cells.get("note", ""),
            colour=cells.get("color", "").strip().lower()[:40],
            created=moment(cells["highlighted at"]),
            tags=tags_of(cells.get("tags", "").split(",")),
        )
        if not mark or not book[0]:
            reason = phrase("There is no title in it.") if mark else phrase("There is no text in it.")
            yield Skipped(reason, row.line)
            continue
        books.setdefault(book, []).append((mark, _place(cells)))
        tags.setdefault(book, []).extend(_listed(cells.get("document tags", "")))
    for (title, author), marks in books.items():
        try:
            yield page_of(title, author, marks, kind="readwise", tags=tags[title, author])
        except Unfit as exc:
            yield Skipped(exc.reason)


def _place(cells: dict[str, str]) -> str:
    return " ".join(filter(None, (cells.get("location type", "").strip(), cells.get("location", "").strip())))


def _listed(cell: str) -> list[str]:
    """The texts of a list as Python writes it; or parted by commas, where it is not one."""
    cell = cell.strip()
    if not cell.startswith("["):
        return [tag for tag in cell.split(",") if tag.strip()]
    return [_ESCAPE.sub(_meant, one or other) for one, other in _STRING.findall(cell)]


def _meant(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if not code:
        return {"n": "\n", "t": "\t"}.get(found[4], found[4])
    value = int(code, 16)
    return chr(value) if value < 0x110000 else "\ufffd"
