"""Bookmarks as browsers keep them in JSON: `Bookmarks` of Chromium and its kin, and the backups of Firefox.

Chromium counts microseconds since 1601, Firefox since 1970. The folders around a bookmark are its tags, but for those
that every browser has.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from reader.domain.article import Draft, Found, Skipped
from reader.domain.phrase import phrase
from reader.importers.entries import drafts, kept, link
from reader.importers.entry import Entry, made, shown
from reader.importers.entry_values import listed, moment, number, text
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})

_TO_1970 = 11_644_473_600
_MOST_FOLDERS = 100


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    top = shape(head).top
    return "roots" in top or top >= {"guid", "type", "children"}


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, _bookmarks(load(raw, path), count(1)), raw)


def _bookmarks(found: Mapping[str, Any], numbers: Iterator[int]) -> Iterator[Found]:
    roots = found.get("roots")
    if isinstance(roots, dict):  # beside its folders stand numbers of versions
        tops = [root for root in roots.values() if isinstance(root, dict)]
    else:
        tops = listed(found.get("children"))
    for top in tops:
        yield from _below(top, numbers)


def _below(top: Any, numbers: Iterator[int]) -> Iterator[Found]:
    waiting: list[tuple[Any, tuple[str, ...]]] = [(top, ())]
    while waiting:
        node, folders = waiting.pop()
        if not isinstance(node, dict):
            yield Skipped(phrase("This is not an entry."), entry=next(numbers))
            continue
        children = node.get("children")
        if Entry(node).has("children") and not isinstance(children, list):
            yield Skipped(phrase("Not a list: {text}", text=shown(children)))
        inside = folders if node is top or len(folders) >= _MOST_FOLDERS else (*folders, text(node, "name", "title"))
        waiting += [(child, inside) for child in reversed(listed(children))]
        if "children" in node or text(node, "type") in ("folder", "text/x-moz-place-container"):
            continue
        url = text(node, "url", "uri")
        if url.startswith(("place:", "javascript:", "data:")) or not (url or text(node, "name", "title")):
            continue  # searches, buttons, and lines between bookmarks
        yield from made(partial(_link, url, folders), node, number=next(numbers))


def _link(url: str, folders: tuple[str, ...], node: Entry) -> Draft:
    note = next((each.text("value") for each in node.within("annos") if "description" in each.text("name")), "")
    return link(
        node,
        url,
        node.text("name", "title"),
        saved=node.moment("dateAdded") or node.moment("date_added", read=_since_1601),
        tags=(*node.names("tags"), *folders),
        kept=kept(note=note),
        summary=note,
    )


def _since_1601(value: object) -> datetime | None:
    microseconds = number(value)
    return moment(microseconds / 1e6 - _TO_1970) if microseconds else None
