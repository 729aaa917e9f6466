"""Instapaper's table: `URL,Title,Selection,Folder`, and today `Timestamp,Tags`.

A folder is Unread, Archive, Starred or one of the reader's, whose name becomes a tag; `Tags` is a list as JSON.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.importers.csv_rows import columns, each_row
from reader.importers.entries import drafts, kept, link
from reader.importers.entry import Entry
from reader.importers.files import read_bytes

EXTENSIONS = frozenset({".csv"})

_FOLDERS = {
    "unread": {"is_read": False},
    "archive": {"is_read": True, "is_archived": True},
    "starred": {"is_starred": True},
}


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return set(columns(head)) >= {"url", "title", "selection", "folder"}


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, each_row(raw, path, _link), raw)


def _link(row: Entry) -> Draft:
    folder = row.text("folder").strip()
    told = _FOLDERS.get(folder.lower())
    return link(
        row,
        row.text("url"),
        row.text("title"),
        saved=row.moment("timestamp"),
        tags=(*_tags(row), *(() if told else (folder,))),
        summary=row.text("selection"),
        kept=kept(**(told or {})),
    )


def _tags(row: Entry) -> list[str]:
    """`["a", "b"]`; what is no JSON is parted at its commas."""
    text = row.text("tags").strip()
    try:
        return Entry({"tags": json.loads(text)}, row.notes).names("tags", "name") if text else []
    except (ValueError, RecursionError):
        return text.strip("[]").split(",")
