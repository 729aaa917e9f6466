"""Bookmarks as every browser and most services write them: the Netscape bookmark file.

Nested `DL` lists; `ADD_DATE` in seconds, `TAGS` by commas, the reader's words in `DD`.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.domain.phrase import phrase
from reader.importers.decoding import decode
from reader.importers.entries import address, drafts, kept, link
from reader.importers.entry import Entry, Unfit, made, shown
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


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, _links(decode(raw, path).text), raw)


def _links(page: str) -> Iterator[Found]:
    for number, anchor in enumerate(anchors(page), 1):
        if "href" not in anchor.attributes or address(anchor.url).startswith("place:"):
            continue  # a place in the page, or a search of the browser's own
        yield from made(partial(_link, anchor), anchor.attributes, number=number)


def _link(anchor: Anchor, given: Entry) -> Draft:
    is_unread = given.flag("toread")
    note = anchor.note.strip() or given.text("description").strip()
    if len(note) > _LONGEST_NOTE:
        given.note(phrase("The note on it is too long and was cut: {text}", text=shown(note)))
    url = address(anchor.url)
    if url.startswith(("javascript:", "data:")):
        raise Unfit(phrase("This is a button for the browser, and no page."))
    return link(
        given,
        url,
        anchor.title,
        saved=given.moment("add_date"),
        tags=(*given.names("tags"), *anchor.folders),
        kept=kept(note=note[:_LONGEST_NOTE], is_read=None if is_unread is None else not is_unread),
        summary=note,
    )
