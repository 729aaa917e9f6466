"""GoodLinks' JSON: a list of `url, originalURL, title, summary, tags, starred, addedAt, readAt`, times in seconds."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Skipped
from reader.domain.marks import Highlight
from reader.importers.entries import (
    drafts,
    each_of,
    flag,
    highlight,
    kept,
    link,
    listed,
    moment,
    names_in,
    number,
    people,
    text,
)
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return not found.top and found.inner >= {"url", "addedAt"} and "starred" in found.inner


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    return drafts(path, each_of(listed(load(raw, path)), _link))


def _link(entry: dict[str, Any]) -> Draft:
    return link(
        text(entry, "url", "originalURL"),
        text(entry, "title"),
        saved=moment(entry.get("addedAt")),
        tags=names_in(entry.get("tags"), "name"),
        summary=text(entry, "summary"),
        authors=people([text(entry, "author")]),
        addresses=tuple(filter(None, (text(entry, "originalURL"),))),
        kept=kept(
            is_starred=flag(entry.get("starred")),
            is_read=bool(number(entry.get("readAt"))) if "readAt" in entry else None,
            highlights=tuple(_highlights(entry)),
        ),
    )


def _highlights(entry: dict[str, Any]) -> Iterator[Highlight]:
    for mark in listed(entry.get("highlights")):
        if isinstance(mark, dict) and (found := highlight(text(mark, "content", "text"), note=text(mark, "note"))):
            yield found
