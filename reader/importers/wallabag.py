"""wallabag's exports: JSON of versions 1 and 2, with the articles' HTML and annotations, and CSV.

Version 2 has `is_archived, is_starred` as yes or no or as numbers, `tags` as texts or, from its API, as mappings;
version 1 has `is_read, is_fav` as texts and `tags` in one text. The table is parted by semicolons and writes dates as
`d/m/Y h:i:s`: by twelve hours, and without saying which half of the day.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from reader.domain.article import BodyFormat, Draft, Found
from reader.domain.phrase import phrase
from reader.importers.csv_rows import columns, each_row
from reader.importers.entries import drafts, kept, link, people, with_body
from reader.importers.entry import Entry, each_of
from reader.importers.entry_values import listed, moment
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json", ".csv"})

_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_HALF_DAY = phrase("wallabag does not say which half of the day its times are in: they may be twelve hours early.")


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one of them."""
    inner = shape(head).inner
    if inner >= {"url", "title", "is_archived"} or inner >= {"url", "is_read", "is_fav"}:
        return True
    return set(columns(head)) >= {"title", "url", "content", "tags", "creation date"}


def read(path: Path) -> Iterator[Found]:
    """The articles in the file `path`, and links for those without a text."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The articles in the bytes of a file, and links for those without a text."""
    if raw[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{")):
        return drafts(path, each_of(_entries(load(raw, path)), _entry, count(1)), raw)
    return drafts(path, _flagged(each_row(raw, path, _row)), raw)


def _entries(found: Any) -> list[Any]:
    """A list; or what the API answers, with the list inside."""
    if isinstance(found, dict):
        inside = found.get("_embedded")
        return listed(inside.get("items")) if isinstance(inside, dict) else []
    return listed(found)


def _entry(entry: Entry) -> Draft:
    addresses = [entry.text("url"), entry.text("given_url"), entry.text("origin_url")]
    url = next(filter(None, addresses), "")
    is_read = entry.flag("is_archived", "is_read")
    draft = link(
        entry,
        url,
        entry.text("title"),
        saved=entry.moment("created_at"),
        published=entry.moment("published_at"),
        tags=entry.names("tags", "label", "slug"),
        authors=people(entry.names("published_by", "name")),
        language=entry.language("language"),
        addresses=tuple(dict.fromkeys(each for each in addresses if each and each != url)),
        kept=kept(
            is_read=is_read,
            is_archived=is_read or None,
            is_starred=entry.flag("is_starred", "is_fav"),
            # Their places, as paths in the page's HTML, are not taken: that is cleaned, and a quote finds its place.
            highlights=entry.passages("annotations", ("quote",), note=("text",), created=("created_at",)),
        ),
    )
    return with_body(draft, entry.text("content"), BodyFormat.HTML)


def _row(row: Entry) -> Draft:
    draft = link(
        row,
        row.text("url"),
        row.text("title"),
        saved=row.moment("creation date", read=_day_first),
        tags=row.names("tags"),
        language=row.language("language"),
    )
    return with_body(draft, row.text("content"), BodyFormat.HTML)


def _flagged(found: Iterator[Found]) -> Iterator[Found]:
    """The first one with a note on the times of all."""
    is_first = True
    for each in found:
        if is_first and isinstance(each, Draft) and each.saved:
            is_first = False
            yield replace(each, notes=(*each.notes, _HALF_DAY))
        else:
            yield each


def _day_first(cell: str) -> datetime | None:
    if not (found := _DATE.fullmatch(cell.strip())):
        return moment(cell)
    day, month, year, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour % 24, minute, second, tzinfo=UTC)
    except ValueError:
        return None
