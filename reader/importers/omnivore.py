"""Omnivore's export: a ZIP with lists of what was saved, the articles' HTML, and the highlights as Markdown.

`metadata_{from}_to_{to}.json` are lists of entries, `content/{slug}.html` their bodies, `highlights/{slug}.md` passages
with `> ` before each, `#label`s and a note after it. Such a list by itself is read as links.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from reader.domain.article import BodyFormat, Draft, Skipped
from reader.domain.errors import BadFile
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.importers.archives import Archive
from reader.importers.decoding import decode
from reader.importers.entries import (
    drafts,
    each_of,
    highlight,
    kept,
    link,
    listed,
    moment,
    names_in,
    people,
    share,
    tags_of,
    text,
    with_body,
)
from reader.importers.files import read_bytes
from reader.importers.json_entries import load, shape

EXTENSIONS = frozenset({".json"})

_LIST = re.compile(r"(?:.*/)?metadata_\d+_to_\d+\.json")
_LABELS = re.compile(r"#\S+(?:\s+#\S+)*\s*")
Piece = Callable[[str], bytes]
"""Reads a member of the archive by its name; b"" when there is none. Raises BadFile."""


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is a list of what was saved."""
    found = shape(head)
    return not found.top and found.inner >= {"slug", "savedAt"} and bool(found.inner & {"state", "readingProgress"})


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The links in the list `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Draft | Skipped]:
    """The links in the bytes of a list."""
    return drafts(path, each_of(listed(load(raw, path)), _link))


def is_export(archive: Archive) -> bool:
    """Whether an archive is Omnivore's."""
    return any(_LIST.fullmatch(name) for name in archive.names)


def whole(archive: Archive, path: Path) -> Iterator[Draft | Skipped]:
    """The articles of an archive, and links for those that have no text in it."""
    names = frozenset(archive.names)
    for name in filter(_LIST.fullmatch, archive.names):
        folder = name.rpartition("metadata_")[0]
        try:
            entries = listed(load(archive.read(name), path))
        except BadFile as exc:
            yield Skipped(exc.message, exc.line, part=name)
            continue
        for found in each_of(entries, partial(_article, archive, names, folder)):
            yield found._replace(part=name) if isinstance(found, Skipped) else found


def _article(archive: Archive, names: frozenset[str], folder: str, entry: dict[str, Any]) -> Draft:
    slug = text(entry, "slug")
    marks = f"{folder}highlights/{slug}.md"
    body = f"{folder}content/{slug}.html"
    notes = []
    told, page = "", ""
    for name in (marks, body):
        try:
            found = decode(raw, Path(name)).text if name in names and (raw := archive.read(name)) else ""
        except BadFile as exc:
            notes.append(exc.message)
            continue
        told, page = (found, page) if name == marks else (told, found)
    if f"{folder}content/{slug}.pdf" in names:
        title = text(entry, "title") or slug
        notes.append(phrase("“{title}” is a PDF, which Armchair does not read: its link alone was kept.", title=title))
    return with_body(_link(entry, told, notes=tuple(notes)), page, BodyFormat.HTML)


def _link(entry: dict[str, Any], marks: str = "", **others: Any) -> Draft:
    state = text(entry, "state").lower()
    note, highlights = _highlights(marks)
    return link(
        text(entry, "url"),
        text(entry, "title"),
        saved=moment(entry.get("savedAt")),
        tags=names_in(entry.get("labels"), "name"),
        summary=text(entry, "description"),
        authors=people([text(entry, "author")]),
        published=moment(entry.get("publishedAt")),
        kept=kept(
            is_read=state == "archived" if state in ("active", "archived") else None,
            is_archived=state == "archived" or None,
            percent=share(entry.get("readingProgress")),
            note=note,
            highlights=highlights,
        ),
        **others,
    )


def _highlights(markdown: str) -> tuple[str, tuple[Highlight, ...]]:
    """The note on the page, and the highlights: each a quote, and until the next one its labels and its note."""
    page: list[str] = []
    found: list[tuple[str, list[str]]] = []
    for block in re.split(r"\n[ \t]*\n", markdown):
        if block.lstrip().startswith(">"):
            quote = "\n".join(re.sub(r"^\s*>\s?", "", line) for line in block.strip("\n").split("\n"))
            found.append((quote, []))
        elif block.strip():
            (found[-1][1] if found else page).append(block.strip())
    marks = []
    for quote, rest in found:
        labels = rest.pop(0) if rest and _LABELS.fullmatch(rest[0]) else ""
        if mark := highlight(quote, note="\n\n".join(rest), tags=tags_of(labels.split())):
            marks.append(mark)
    return "\n\n".join(page), tuple(marks)
