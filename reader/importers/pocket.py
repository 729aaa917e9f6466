"""What Pocket exported until it closed: tables (whole, or in parts in a ZIP, with lists of highlights beside them), a
page with two lists, and JSON."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.importers import csv_rows, json_entries
from reader.importers.decoding import decode
from reader.importers.entries import drafts, kept, link
from reader.importers.entry import Entry, each_of, made
from reader.importers.entry_values import listed
from reader.importers.files import read_bytes
from reader.importers.link_lists import Anchor, anchors

EXTENSIONS = frozenset({".csv", ".html", ".htm", ".json"})

_COLUMNS = {"title", "url", "time_added", "tags", "status"}
_HEAD = 64 * 1024
_LISTS = re.compile(rb"<h1>\s*(?:unread|read archive)\s*</h1>\s*<ul>", re.I)


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one of the four."""
    return _is_table(head) or _is_page(head) or _is_json(head) or _is_highlights(head)


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    if _is_json(raw):
        found = json_entries.load(raw, path)
        entries = found.get("list", found) if isinstance(found, dict) else found
        entries = list(entries.values()) if isinstance(entries, dict) else listed(entries)
        return drafts(path, each_of(entries, _of_api, count(1)), raw)
    if _is_highlights(raw[:_HEAD]):
        return drafts(path, each_of(listed(json_entries.load(raw, path)), _of_highlights, count(1)), raw)
    if _is_page(raw):
        return drafts(path, _links(decode(raw, path).text), raw)
    return drafts(path, csv_rows.each_row(raw, path, _of_table), raw)


def _links(page: str) -> Iterator[Found]:
    for number, anchor in enumerate(anchors(page), 1):
        if "href" in anchor.attributes:
            yield from made(partial(_of_page, anchor), anchor.attributes, number=number)


def _is_table(head: bytes) -> bool:
    return set(csv_rows.columns(head)) >= _COLUMNS


def _is_page(head: bytes) -> bool:
    return bool(_LISTS.search(head[:65536]))


def _is_json(head: bytes) -> bool:
    if not head[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{")):
        return False
    return b'"item_id"' in head[:65536] and b'"given_url"' in head[:65536]


def _is_highlights(head: bytes) -> bool:
    found = json_entries.shape(head)
    return not found.top and found.inner >= {"url", "highlights"} and b'"quote"' in head


def _of_table(row: Entry) -> Draft:
    """`title,url,time_added,tags,status`, since October 2024 with a `cursor`; tags are parted by `|`."""
    status = row.word("status", ("unread", "archive"))
    return link(
        row,
        row.text("url"),
        row.text("title"),
        saved=row.moment("time_added"),
        tags=row.names("tags", parted_by="|"),
        kept=kept(is_read=status == "archive", is_archived=status == "archive" or None) if status else None,
    )


def _of_page(anchor: Anchor, given: Entry) -> Draft:
    """A link under the heading that says whether it was read; tags are parted by commas."""
    is_archived = "archive" in anchor.heading.lower()
    return link(
        given,
        anchor.url,
        anchor.title,
        saved=given.moment("time_added"),
        tags=given.names("tags"),
        kept=kept(is_read=is_archived, is_archived=is_archived or None),
    )


def _of_highlights(entry: Entry) -> Draft:
    """An address with its passages, as `annotations/part_000000.json` of the ZIP has them: `quote` and `created_at`."""
    marks = entry.passages("highlights", ("quote",), created=("created_at",))
    return link(entry, entry.text("url"), entry.text("title"), kept=kept(highlights=marks))


def _of_api(entry: Entry) -> Draft:
    """An entry as the API gave it: `status` is 0 for unread, 1 for archived, 2 for deleted."""
    tags = entry.fields.get("tags")
    status = entry.word("status", ("0", "1", "2"))
    resolved = entry.text("resolved_url")
    return link(
        entry,
        entry.text("given_url") or resolved,
        entry.text("resolved_title", "given_title"),
        saved=entry.moment("time_added"),
        tags=tags if isinstance(tags, dict) else entry.names("tags", "tag"),
        summary=entry.text("excerpt"),
        addresses=tuple(filter(None, (resolved,))),
        kept=kept(
            is_read=status != "0" if status else None,
            is_archived=status == "1" or None,
            is_starred=entry.flag("favorite"),
        ),
    )
