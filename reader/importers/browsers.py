"""Bookmarks as browsers keep them in JSON: `Bookmarks` of Chromium and its kin, and the backups of Firefox.

Chromium counts microseconds since 1601, Firefox since 1970. The folders around a bookmark are its tags, but for those
that every browser has.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Skipped
from reader.importers.entries import Unfit, drafts, kept, link, listed, moment, number, text
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})

_TO_1970 = 11_644_473_600
_MOST_FOLDERS = 100


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    top = shape(head).top
    return "roots" in top or top >= {"guid", "type", "children"}


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    found = load(raw, path)
    roots = found.get("roots")
    tops = roots.values() if isinstance(roots, dict) else listed(found.get("children"))
    return drafts(path, (each for top in tops if isinstance(top, dict) for each in _below(top)))


def _below(top: dict[str, Any]) -> Iterator[Draft | Skipped]:
    waiting: list[tuple[dict[str, Any], tuple[str, ...]]] = [(top, ())]
    while waiting:
        node, folders = waiting.pop()
        children = [child for child in listed(node.get("children")) if isinstance(child, dict)]
        inside = folders if node is top or len(folders) >= _MOST_FOLDERS else (*folders, text(node, "name", "title"))
        waiting += [(child, inside) for child in reversed(children)]
        if "children" in node or text(node, "type") in ("folder", "text/x-moz-place-container"):
            continue
        url = text(node, "url", "uri")
        if url.startswith(("place:", "javascript:", "data:")) or not (url or text(node, "name", "title")):
            continue  # searches, buttons, and lines between bookmarks
        try:
            yield _link(node, url, folders)
        except Unfit as exc:
            yield Skipped(exc.reason)


def _link(node: dict[str, Any], url: str, folders: tuple[str, ...]) -> Draft:
    note = next(
        (
            text(each, "value")
            for each in listed(node.get("annos"))
            if isinstance(each, dict) and "description" in text(each, "name")
        ),
        "",
    )
    return link(
        url,
        text(node, "name", "title"),
        saved=_time(node),
        tags=(*text(node, "tags").split(","), *folders),
        kept=kept(note=note),
        summary=note,
    )


def _time(node: dict[str, Any]) -> datetime | None:
    if "dateAdded" in node:
        return moment(node["dateAdded"])
    since_1601 = number(node.get("date_added"))
    return moment(since_1601 / 1e6 - _TO_1970) if since_1601 else None
