"""Linkwarden's JSON: `collections` within one another by `parentId`, each with its `links`."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Skipped
from reader.importers.entries import drafts, each_of, kept, link, listed, moment, names_in, text
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})

_MOST_FOLDERS = 50


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    found = shape(head)
    return "collections" in found.top and "links" in found.inner | found.top


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    found = load(raw, path)
    collections = [each for each in listed(found.get("collections")) if isinstance(each, dict)]
    by_id = {text(each, "id"): each for each in collections}
    return drafts(path, _links(collections, by_id))


def _links(collections: list[dict[str, Any]], by_id: Mapping[str, dict[str, Any]]) -> Iterator[Draft | Skipped]:
    for each in collections:
        names = _names(each, by_id)
        yield from each_of(listed(each.get("links")), partial(_link, names))


def _link(folders: list[str], entry: dict[str, Any]) -> Draft:
    return link(
        text(entry, "url"),
        text(entry, "name", "title"),
        saved=moment(text(entry, "createdAt", "importDate")),
        tags=(*names_in(entry.get("tags"), "name"), *folders),
        summary=text(entry, "description"),
        kept=kept(is_starred=True) if listed(entry.get("pinnedBy")) else None,
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
