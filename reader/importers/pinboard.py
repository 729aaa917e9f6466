"""Pinboard's JSON: a list of `href, description` (the title), `extended` (the reader's words), `time, toread, tags`.

Tags are parted by blanks. Files of other services that follow it (`url, title, description, created, tags`) are read
too: Delicious, and elCurator.
"""

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

_OTHERS = ({"url", "title", "tags", "created", "owner"}, {"url", "title", "tags", "created_at", "is_saved"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    if found.top:
        return False
    return found.inner >= {"href", "description", "time"} or any(found.inner >= names for names in _OTHERS)


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, each_of(listed(load(raw, path)), _link, count(1)), raw)


def _link(entry: Entry) -> Draft:
    is_pinboards = "href" in entry.fields
    is_unread = entry.flag("toread")
    note = entry.text("extended" if is_pinboards else "description")
    return link(
        entry,
        entry.text("href", "url"),
        entry.text("description" if is_pinboards else "title"),
        saved=entry.moment("time", "created", "created_at"),
        tags=entry.names("tags", "name", parted_by=None),
        summary=note,
        kept=kept(note=note.strip(), is_read=None if is_unread is None else not is_unread),
    )
