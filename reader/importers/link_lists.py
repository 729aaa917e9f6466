"""Pages that are lists of links, closed or not: each link with what stands over and under it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from reader.domain.errors import BadFile
from reader.domain.phrase import phrase

_MOST_FOLDERS = 100
_PIECE = 65536
_QUIET = frozenset({"script", "style", "title"})


@dataclass(slots=True)
class Anchor:
    """A link: its attributes by their names in lower case, the heading before it, the folders around it (outermost
    first, without those that every browser has), and the note under it."""

    url: str
    attributes: dict[str, str]
    heading: str = ""
    folders: tuple[str, ...] = ()
    title: str = ""
    note: str = ""


def anchors(page: str, path: Path) -> Iterator[Anchor]:
    """The links of a page in their order, once each is complete."""
    parser = _Lists()
    try:
        for start in range(0, len(page), _PIECE):
            parser.feed(page[start : start + _PIECE])
            yield from parser.take()
        parser.close()
    except (AssertionError, ValueError) as exc:  # of declarations that HTML has not
        raise BadFile(path, phrase("This is not HTML that any program wrote.")) from exc
    parser.end_link()
    yield from parser.take()


@dataclass(slots=True)
class _Text:
    pieces: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "".join(self.pieces)


class _Lists(HTMLParser):
    """Lists of definitions (`DL`, `DT`, `DD`) and of items, with headings."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._ready: list[Anchor] = []
        self._link: Anchor | None = None
        self._text: _Text | None = None
        self._title = _Text()
        self._note = _Text()
        self._heading = _Text()
        self._folder: str | None = None
        self._folders: list[str] = []
        self._is_special = False
        self._quiet = ""

    def take(self) -> list[Anchor]:
        """The links that are complete."""
        ready, self._ready = self._ready, []
        return ready

    def end_link(self) -> None:
        """What follows belongs to the last link no more."""
        if self._link:
            self._link.title, self._link.note = str(self._title), str(self._note)
            self._ready.append(self._link)
        self._link, self._text = None, None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _QUIET:
            self._quiet = tag
        elif tag == "a" and not (self._link and self._text is self._note and self._text is not None):
            self.end_link()
            given = {name: value or "" for name, value in attrs}
            folders = tuple(filter(None, self._folders))
            self._link = Anchor(given.get("href", ""), given, str(self._heading).strip(), folders)
            self._title, self._note = _Text(), _Text()
            self._text = self._title
        elif tag in ("h1", "h2", "h3"):
            self.end_link()
            self._heading = self._text = _Text()
            self._is_special = any(name.endswith("_folder") and value == "true" for name, value in attrs)
        elif tag == "dt":
            self.end_link()
        elif tag == "dd":
            self._text = self._note if self._link else None
        elif tag == "dl":
            self.end_link()
            if len(self._folders) < _MOST_FOLDERS:
                self._folders.append(self._folder or "")
            self._folder = None
        elif tag in ("br", "p", "li") and self._text is self._note and self._link:
            self._note.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._quiet:
            self._quiet = ""
        elif tag == "a" and self._text is self._title:
            self._text = None
        elif tag == "h3":
            self._folder = "" if self._is_special else str(self._heading).strip()
            self._text = None
        elif tag in ("h1", "h2"):
            self._text = None
        elif tag == "dl":
            self.end_link()
            self._folder = None
            if self._folders:
                self._folders.pop()

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._quiet:
            self._text.pieces.append(data)
