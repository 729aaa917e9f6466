"""Linkwarden's JSON: `collections` within one another by `parentId`, each with its `links`."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Found, Skipped
from reader.domain.phrase import phrase
from reader.importers.entries import drafts, kept, link
from reader.importers.entry import Entry, each_of, shown
from reader.importers.entry_values import listed, text
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})

_MOST_FOLDERS = 50


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return "collections" in found.top and "links" in found.inner | found.top


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    found = load(raw, path)
    collections = listed(found.get("collections"))
    by_id = {text(each, "id"): each for each in collections if isinstance(each, dict)}
    return drafts(path, _links(collections, by_id), raw)


def _links(collections: list[Any], by_id: Mapping[str, dict[str, Any]]) -> Iterator[Found]:
    numbers = count(1)
    for each in collections:
        if not isinstance(each, dict):
            yield Skipped(phrase("Not an entry: {text}", text=shown(each)))
            continue
        names = _names(each, by_id)
        links = each.get("links")
        if Entry(each).has("links") and not isinstance(links, list):
            yield Skipped(phrase("Not a list: {text}", text=shown(links)))
        yield from each_of(listed(links), partial(_link, names), numbers)


def _link(folders: list[str], entry: Entry) -> Draft:
    return link(
        entry,
        entry.text("url"),
        entry.text("name", "title"),
        saved=entry.moment("createdAt", "importDate"),
        tags=(*entry.names("tags", "name"), *folders),
        summary=entry.text("description"),
        kept=kept(is_starred=True) if entry.within("pinnedBy") else None,
    )


def _names(collection: dict[str, Any], by_id: Mapping[str, dict[str, Any]]) -> list[str]:
    """The names of a collection and of those around it, the outermost first."""
    names: list[str] = []
    at: dict[str, Any] | None = collection
    while at is not None and len(names) < _MOST_FOLDERS:
        names.append(text(at, "name"))
        parent = text(at, "parentId")
        at = by_id.get(parent) if parent else None
    names.reverse()
    return [name for name in dict.fromkeys(names) if name.lower() not in ("", "unorganized")]
