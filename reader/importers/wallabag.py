"""wallabag's exports: JSON of versions 1 and 2, with the articles' HTML and annotations, and CSV.

Version 2 has `is_archived, is_starred` as yes or no or as numbers, `tags` as texts or, from its API, as mappings;
version 1 has `is_read, is_fav` as texts and `tags` in one text. The table is parted by semicolons and writes dates as
`d/m/Y h:i:s`: by twelve hours, and without saying which half of the day.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.domain.article import BodyFormat, Draft, Skipped
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.importers import languages
from reader.importers.csv_rows import columns, each_row
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
    people,
    text,
    with_body,
)
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


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The articles in the file `path`, and links for those without a text."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The articles in the bytes of a file, and links for those without a text."""
    if raw[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{")):
        return drafts(path, each_of(_entries(load(raw, path)), _entry))
    return drafts(path, _flagged(each_row(raw, path, _row)))


def _entries(found: Any) -> list[Any]:
    """A list; or what the API answers, with the list inside."""
    if isinstance(found, dict):
        inside = found.get("_embedded")
        return listed(inside.get("items")) if isinstance(inside, dict) else []
    return listed(found)


def _entry(entry: dict[str, Any]) -> Draft:
    tags = entry.get("tags")
    url = text(entry, "url", "given_url", "origin_url")
    others = (text(entry, "given_url"), text(entry, "origin_url"))
    draft = link(
        url,
        text(entry, "title"),
        saved=moment(entry.get("created_at")),
        published=moment(entry.get("published_at")),
        tags=tags.split(",") if isinstance(tags, str) else names_in(tags, "label", "slug"),
        authors=people(names_in(entry.get("published_by"), "name")),
        language=languages.tag(text(entry, "language").strip()),
        addresses=tuple(dict.fromkeys(each for each in others if each and each != url)),
        kept=kept(
            is_read=flag(entry.get("is_archived", entry.get("is_read"))),
            is_archived=flag(entry.get("is_archived", entry.get("is_read"))) or None,
            is_starred=flag(entry.get("is_starred", entry.get("is_fav"))),
            highlights=tuple(_annotations(entry)),
        ),
    )
    return with_body(draft, text(entry, "content"), BodyFormat.HTML)


def _annotations(entry: dict[str, Any]) -> Iterator[Highlight]:
    """Passages with what the reader wrote on them. Their place in the page, as paths in its HTML, is not taken: the
    HTML is cleaned, and the quote finds its place by itself."""
    for each in listed(entry.get("annotations")):
        if not isinstance(each, dict):
            continue
        if found := highlight(text(each, "quote"), note=text(each, "text"), created=moment(each.get("created_at"))):
            yield found


def _row(row: dict[str, str]) -> Draft:
    draft = link(
        row["url"],
        row["title"],
        saved=_day_first(row["creation date"]),
        tags=row["tags"].split(","),
        language=languages.tag(row.get("language", "").strip()),
    )
    return with_body(draft, row["content"], BodyFormat.HTML)


def _flagged(found: Iterator[Draft | Skipped]) -> Iterator[Draft | Skipped]:
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
