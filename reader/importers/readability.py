"""Readability's JSON, from before it closed in 2016: `bookmarks` with `article__url`, `favorite`, `archive`."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.importers.entries import drafts, kept, link
from reader.importers.entry import Entry, each_of
from reader.importers.entry_values import listed
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return "bookmarks" in found.top and "article__url" in found.inner


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, each_of(listed(load(raw, path).get("bookmarks")), _link, count(1)), raw)


def _link(entry: Entry) -> Draft:
    from html import unescape

    is_read = entry.flag("archive")
    return link(
        entry,
        entry.text("article__url"),
        entry.text("article__title"),
        saved=entry.moment("date_added"),
        summary=unescape(entry.text("article__excerpt")),
        kept=kept(
            is_read=is_read,
            is_archived=is_read or None,
            is_starred=entry.flag("favorite"),
        ),
    )
