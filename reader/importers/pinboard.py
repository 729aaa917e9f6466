"""Pinboard's JSON: a list of `href, description` (the title), `extended` (the reader's words), `time, toread, tags`.

Tags are parted by blanks. Files of other services that follow it (`url, title, description, created, tags`) are read
too: Delicious, and elCurator.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Skipped
from reader.importers.entries import drafts, each_of, flag, kept, link, listed, moment, names_in, text
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


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    return drafts(path, each_of(listed(load(raw, path)), _link))


def _link(entry: dict[str, Any]) -> Draft:
    tags, is_unread = entry.get("tags"), flag(entry.get("toread"))
    note = text(entry, "extended") if "href" in entry else text(entry, "description")
    return link(
        text(entry, "href", "url"),
        text(entry, "description") if "href" in entry else text(entry, "title"),
        saved=moment(text(entry, "time", "created", "created_at")),
        tags=tags.split() if isinstance(tags, str) else names_in(tags, "name"),
        summary=note,
        kept=kept(note=note.strip(), is_read=None if is_unread is None else not is_unread),
    )
