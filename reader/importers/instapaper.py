"""Instapaper's table: `URL,Title,Selection,Folder`, and today `Timestamp,Tags`.

A folder is Unread, Archive, Starred or one of the reader's, whose name becomes a tag; `Tags` is a list as JSON.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import Draft, Skipped
from reader.importers.csv_rows import columns, each_row
from reader.importers.entries import drafts, kept, link, moment, names_in
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


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    return drafts(path, each_row(raw, path, _link))


def _link(row: dict[str, str]) -> Draft:
    folder = row["folder"].strip()
    told = _FOLDERS.get(folder.lower())
    return link(
        row["url"],
        row["title"],
        saved=moment(row.get("timestamp", "")),
        tags=(*_tags(row.get("tags", "")), *(() if told else (folder,))),
        summary=row["selection"],
        kept=kept(**(told or {})),
    )


def _tags(text: str) -> list[str]:
    """`["a", "b"]`; what is no list is parted at its commas."""
    if not text.strip():
        return []
    try:
        return names_in(json.loads(text), "name")
    except (ValueError, RecursionError):
        return text.strip("[]").split(",")
