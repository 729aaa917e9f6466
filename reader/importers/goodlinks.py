"""GoodLinks' JSON: a list of `url, originalURL, title, summary, tags, starred, addedAt, readAt`, times in seconds."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.importers.entries import drafts, kept, link, people
from reader.importers.entry import Entry, each_of
from reader.importers.entry_values import listed
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return not found.top and found.inner >= {"url", "addedAt"} and "starred" in found.inner


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, each_of(listed(load(raw, path)), _link, count(1)), raw)


def _link(entry: Entry) -> Draft:
    original = entry.text("originalURL")
    return link(
        entry,
        entry.text("url") or original,
        entry.text("title"),
        saved=entry.moment("addedAt"),
        tags=entry.names("tags", "name"),
        summary=entry.text("summary"),
        authors=people([entry.text("author")]),
        addresses=tuple(filter(None, (original,))),
        kept=kept(
            is_starred=entry.flag("starred"),
            is_read=_is_read(entry),
            highlights=entry.passages("highlights", ("content", "text"), note=("note",)),
        ),
    )


def _is_read(entry: Entry) -> bool | None:
    """Whether there is a time at which it was read; None where nothing is told, or what is told is no time."""
    known = len(entry.notes)
    when = entry.moment("readAt")
    return bool(when) if "readAt" in entry.fields and len(entry.notes) == known else None
