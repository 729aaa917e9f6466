"""Bookmarks as every browser takes them (the form that Netscape made): the addresses of articles, and saved links."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from reader.domain.phrase import phrase, template
from reader.services.exports.chosen import Chosen
from reader.storage.arriving.saved_links import SavedLink

NAME = "bookmarks"
TITLE = template("Bookmarks for browsers (addresses only)")
HELP = template("Titles, addresses, tags and dates, for browsers. The articles themselves stay here.")
ENDING = ".html"
PLACE = 60
IS_OF_LIBRARY = False
HAS_OPTIONAL_MARKS = False

_RUNS = re.compile(r"[\x00-\x20]*(?:javascript|vbscript|data)[\t\n\r]*:", re.I)
"""Addresses that browsers run as a program when they are clicked: an article may call any text its address."""

_HEAD = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
"""


class _Line(NamedTuple):
    url: str
    title: str
    saved: float | None
    tags: Iterable[str]
    note: str
    is_read: bool


def write(chosen: Chosen, place: Path) -> None:
    """Write the addresses of the chosen articles; with all of a library, its saved links too."""
    without = 0
    with place.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_HEAD)
        links = map(_of_link, chosen.stored.links()) if chosen.is_everything else ()
        for line in chain(_of_articles(chosen), links):
            if not line.url.strip() or _RUNS.match(line.url):
                without += 1
                continue
            file.write(_written(line))
        file.write("</DL><p>\n")
    if without:
        chosen.notes.append(phrase("Left out, as they have no address: {n}", n=without))


def _of_articles(chosen: Chosen) -> Iterator[_Line]:
    for one in chosen.articles():
        draft = one.draft
        saved = draft.archived.saved if draft.archived else None
        tags = dict.fromkeys((*draft.tags, *one.marks.tags))
        yield _Line(draft.source_url, draft.title, saved, tags, draft.summary, one.marks.is_read)


def _of_link(link: SavedLink) -> _Line:
    is_read = bool(link.kept and link.kept.is_read)
    return _Line(link.url, link.title, link.saved, link.tags, link.summary, is_read)


def _written(line: _Line) -> str:
    parts = [f'HREF="{escape(" ".join(line.url.split()))}"']
    if line.saved is not None:
        parts.append(f'ADD_DATE="{int(line.saved)}"')
    if tags := ",".join(tag.replace(",", " ") for tag in line.tags):
        parts.append(f'TAGS="{escape(_on_a_line(tags))}"')
    parts.append(f'TOREAD="{int(not line.is_read)}"')
    note = f"<DD>{escape(_on_a_line(line.note), quote=False)}\n" if line.note.strip() else ""
    return f"<DT><A {' '.join(parts)}>{escape(_on_a_line(line.title), quote=False)}</A>\n{note}"


def _on_a_line(text: str) -> str:
    return " ".join(text.split())
