"""Readability's JSON, from before it closed in 2016: `bookmarks` with `article__url`, `favorite`, `archive`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Skipped
from reader.importers.entries import drafts, each_of, flag, kept, link, listed, moment, text
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return "bookmarks" in found.top and "article__url" in found.inner


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    return drafts(path, each_of(listed(load(raw, path).get("bookmarks")), _link))


def _link(entry: dict[str, Any]) -> Draft:
    from html import unescape

    return link(
        text(entry, "article__url"),
        text(entry, "article__title"),
        saved=moment(entry.get("date_added")),
        summary=unescape(text(entry, "article__excerpt")),
        kept=kept(
            is_read=flag(entry.get("archive")),
            is_archived=flag(entry.get("archive")) or None,
            is_starred=flag(entry.get("favorite")),
        ),
    )
