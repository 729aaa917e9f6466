"""OPML, the lists of sources of feed readers: the page of each is a link; the folders around it are its tags."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reader.domain.article import Draft, Found
from reader.domain.errors import BadFile
from reader.domain.phrase import phrase
from reader.importers.entries import drafts, link
from reader.importers.entry import Entry, Unfit, made
from reader.importers.entry_values import sound
from reader.importers.files import read_bytes

EXTENSIONS = frozenset({".opml"})

_MOST_FOLDERS = 100
_PIECE = 65536
_LONGEST_TAG = 1024 * 1024
"""Bytes; the parser looks at an open tag anew with each piece that comes."""


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return b"<opml" in head[:8192].lower()


def read(path: Path) -> Iterator[Found]:
    """The links in the file `path`."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """The links in the bytes of a file."""
    return drafts(path, _links(raw, path), raw)


def _links(raw: bytes, path: Path) -> Iterator[Found]:
    from xml.parsers.expat import ExpatError, ParserCreate

    if max(map(len, raw.split(b">"))) > _LONGEST_TAG:
        raise BadFile(path, phrase("This is not OPML, or it is cut off."))
    outlines = _Outlines()
    parser = ParserCreate()
    parser.StartElementHandler = outlines.start
    parser.EndElementHandler = outlines.end
    parser.EntityDeclHandler = outlines.refuse  # they can make a short file endless
    outlines.line = lambda: parser.CurrentLineNumber
    try:
        for start in range(0, len(raw), _PIECE):
            parser.Parse(raw[start : start + _PIECE], start + _PIECE >= len(raw))
            yield from outlines.take()
    except (ExpatError, ValueError, LookupError) as exc:  # an encoding may be unknown, or more than one byte wide
        yield from outlines.take()
        raise BadFile(path, phrase("This is not OPML, or it is cut off."), parser.ErrorLineNumber or None) from exc


class _Outlines:
    """The outlines of a file as its elements begin and end."""

    def __init__(self) -> None:
        self._folders: list[str] = []
        self._found: list[Found] = []
        self._depth = 0
        self.line: Callable[[], int] = lambda: 0

    def take(self) -> list[Found]:
        """What was found since it was last asked."""
        found, self._found = self._found, []
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.lower() != "outline":
            return
        given = {key.lower(): value for key, value in attributes.items()}
        title = given.get("title") or given.get("text") or ""
        is_source = "xmlurl" in given or "htmlurl" in given
        self._depth += 1
        if self._depth <= _MOST_FOLDERS:
            self._folders.append("" if is_source else sound(title))
        if is_source:
            self._add(given, title)

    def end(self, name: str) -> None:
        if name.lower() == "outline":
            if self._depth <= _MOST_FOLDERS:
                self._folders.pop()
            self._depth -= 1

    def refuse(self, *_: object) -> None:
        raise ValueError("entities")

    def _add(self, given: dict[str, str], title: str) -> None:
        def source(entry: Entry) -> Draft:
            if not (page := entry.text("htmlurl")).strip():
                raise Unfit(phrase("This source has no page, only a feed."))
            return link(entry, page, title, tags=filter(None, self._folders), summary=entry.text("description"))

        self._found += made(source, given, self.line())
