"""Bookmarks as every browser and most services write them: the Netscape bookmark file.

Nested `DL` lists; `ADD_DATE` in seconds, `TAGS` by commas, the reader's words in `DD`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from reader.domain.article import Draft, Skipped
from reader.domain.phrase import phrase
from reader.importers.decoding import decode
from reader.importers.entries import Unfit, address, drafts, flag, kept, link, moment
from reader.importers.files import read_bytes
from reader.importers.link_lists import Anchor, anchors

EXTENSIONS = frozenset({".html", ".htm"})

_START = re.compile(rb"\s*<!doctype\s+netscape-bookmark-file-1", re.I)
_WITHOUT = re.compile(rb"<dl>\s*<p>\s*<dt>\s*<(?:h3|a)\s", re.I)
_LONGEST_NOTE = 20_000


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one; Google's leave the first line out."""
    start = head[:65536].removeprefix(b"\xef\xbb\xbf")
    return bool(_START.match(start)) or (b"<!doctype html" not in start[:1024].lower() and bool(_WITHOUT.search(start)))


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a file."""
    return drafts(path, _links(decode(raw, path).text))


def _links(page: str) -> Iterator[Draft | Skipped]:
    for number, anchor in enumerate(anchors(page), 1):
        if "href" not in anchor.attributes or address(anchor.url).startswith("place:"):
            continue  # a place in the page, or a search of the browser's own
        try:
            yield _link(anchor)
        except Unfit as exc:
            yield Skipped(exc.reason, entry=number)


def _link(anchor: Anchor) -> Draft:
    given = anchor.attributes
    is_unread = flag(given.get("toread"))
    note = anchor.note.strip()[:_LONGEST_NOTE] or given.get("description", "").strip()[:_LONGEST_NOTE]
    url = address(anchor.url)
    if url.startswith(("javascript:", "data:")):
        raise Unfit(phrase("This is a button for the browser, and no page."))
    return link(
        url,
        anchor.title,
        saved=moment(given.get("add_date", "")),
        tags=(*given.get("tags", "").split(","), *anchor.folders),
        kept=kept(note=note, is_read=None if is_unread is None else not is_unread),
        summary=note,
    )
