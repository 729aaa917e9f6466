"""Omnivore's export: a ZIP with lists of what was saved, the articles' HTML, and the highlights as Markdown.

`metadata_{from}_to_{to}.json` are lists of entries, `content/{slug}.html` their bodies, `highlights/{slug}.md` passages
with `> ` before each, `#label`s and a note after it. Such a list by itself is read as links.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import BodyFormat, Draft, Found, Skipped
from reader.domain.errors import BadFile, ReaderError
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.importers.archives import Archive
from reader.importers.decoding import decode
from reader.importers.entries import drafts, kept, link, people, tags_of, with_body
from reader.importers.entry import Entry, each_of, highlight
from reader.importers.entry_values import listed
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


def read(path: Path) -> Iterator[Found]:
    """The links in the list `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a list."""
    return drafts(path, each_of(listed(load(raw, path)), _link, count(1)), raw)


def is_export(archive: Archive) -> bool:
    """Whether an archive is Omnivore's."""
    return any(_LIST.fullmatch(name) for name in archive.names)


def whole(archive: Archive, path: Path) -> Iterator[Found]:
    """The articles of an archive, and links for those that have no text in it."""
    names = frozenset(archive.names)
    for name in filter(_LIST.fullmatch, archive.names):
        folder = name.rpartition("metadata_")[0]
        try:
            entries = listed(load(archive.read(name), path))
        except BadFile as exc:
            yield Skipped(exc.message, exc.line, part=name)
            continue
        for found in each_of(entries, partial(_article, archive, names, folder), count(1)):
            yield found if isinstance(found, Draft) else found._replace(part=name)


def _article(archive: Archive, names: frozenset[str], folder: str, entry: Entry) -> Draft:
    slug = entry.text("slug")
    marks, page = (
        _member(archive, names, name, entry)
        for name in (f"{folder}highlights/{slug}.md", f"{folder}content/{slug}.html")
    )
    if f"{folder}content/{slug}.pdf" in names:
        title = entry.text("title") or slug
        entry.note(phrase("“{title}” is a PDF, which Armchair does not read: its link alone was kept.", title=title))
    return with_body(_link(entry, marks), page, BodyFormat.HTML)


def _member(archive: Archive, names: frozenset[str], name: str, entry: Entry) -> str:
    """The text of a member; "" where there is none, or it is damaged."""
    try:
        raw = archive.read(name) if name in names else b""
        found = decode(raw, Path(name))
    except ReaderError as exc:
        entry.note(exc.message)
        return ""
    for note in found.notes if raw else ():
        entry.note(note)
    return found.text if raw else ""


def _link(entry: Entry, marks: str = "") -> Draft:
    state = entry.word("state", ("active", "archived"), unsaid=("unknown",))
    told = _marks(marks)
    if told.is_unclear:
        entry.note(phrase("The notes after a passage may be on it or on the page: they were taken as on the page."))
    return link(
        entry,
        entry.text("url"),
        entry.text("title"),
        saved=entry.moment("savedAt"),
        tags=entry.names("labels", "name"),
        summary=entry.text("description"),
        authors=people([entry.text("author")]),
        published=entry.moment("publishedAt"),
        kept=kept(
            is_read=state == "archived" if state else None,
            is_archived=state == "archived" or None,
            percent=entry.percent("readingProgress"),
            note=told.note,
            highlights=told.highlights,
        ),
    )


class _Marks(NamedTuple):
    """The note on a page, and what was marked in it; `is_unclear` where one note may belong to either."""

    note: str
    highlights: tuple[Highlight, ...]
    is_unclear: bool


def _marks(markdown: str) -> _Marks:
    """The note on the page, and the highlights: each a quote, and until the next one its labels and its note.

    Omnivore parts its pieces by a blank line and writes one more behind a note on the page, wherever that stands: so
    what stands before two blank lines, or at the end before one, is on the page. Where a passage has a note of its own
    before that, nothing tells where the one ends and the other begins.
    """
    pieces: list[tuple[str, list[str]]] = [("", [])]
    for block in re.split(r"\n[ \t]*\n", markdown):
        if block.lstrip().startswith(">"):
            quote = "\n".join(re.sub(r"^\s*>\s?", "", line) for line in block.strip("\n").split("\n"))
            pieces.append((quote, []))
        else:
            pieces[-1][1].append(block.strip())
    page: list[str] = []
    marks = []
    is_unclear = False
    for quote, blocks in pieces:
        labels = blocks.pop(0) if quote and blocks and _LABELS.fullmatch(blocks[0]) else ""
        is_of_page = not quote or "" in blocks
        rest = list(filter(None, blocks))
        is_unclear = is_unclear or bool(quote and is_of_page and len(rest) > 1)
        page += rest if is_of_page else ()
        note = "" if is_of_page else "\n\n".join(rest)
        if mark := highlight(quote, note=note, tags=tags_of(labels.split())):
            marks.append(mark)
    return _Marks("\n\n".join(page), tuple(marks), is_unclear)
