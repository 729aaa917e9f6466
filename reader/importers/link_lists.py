"""Pages that are lists of links, closed or not: each link with what stands over and under it.

A reader of tags of our own: the one that comes with Python takes minutes for 50 KB of tags that are never closed, and a
list of links may come from anywhere. Every sign is looked at a few times at most, whatever the page is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_MOST_FOLDERS = 100
_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9]*+")
_BLANKS = re.compile(r"[\s/]*+")
_ATTRIBUTE = re.compile(r"([^\s=<>\"'/]++)(\s*+=\s*+)?")
_BARE_VALUE = re.compile(r"[^\s>]*+")
_RAW = {tag: re.compile(f"</{tag}\\b", re.I) for tag in ("script", "style")}


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


@dataclass(slots=True)
class _Tag:
    """A tag; `given` are its attributes. A closing one `is_end`."""

    name: str
    given: dict[str, str]
    is_end: bool


def anchors(page: str) -> Iterator[Anchor]:
    """The links of a page in their order, once each is complete."""
    lists = _Lists()
    for piece in _Tags(page).pieces():
        if isinstance(piece, str):
            lists.take_text(piece)
        elif piece.is_end:
            lists.end(piece.name)
        else:
            lists.start(piece)
        yield from lists.take()
    lists.end_link()
    yield from lists.take()


class _Tags:
    """The tags of a page and the text between them."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._gone: set[str] = set()

    def pieces(self) -> Iterator[_Tag | str]:
        page, place = self._page, 0
        while (start := page.find("<", place)) >= 0:
            if start > place:
                yield unescape(page[place:start])
            if page.startswith(("<!", "<?"), start):
                closing = "-->" if page.startswith("<!--", start) else ">"
                end = self._find(closing, start)
                place = end + len(closing) if end >= 0 else start + 2
                continue
            is_end = page.startswith("/", start + 1)
            name = _NAME.match(page, start + 1 + is_end)
            if not name:
                yield "<"
                place = start + 1
                continue
            given, place = self._attributes(name.end())
            yield _Tag(name[0].lower(), given, is_end)
            if not is_end and (raw := _RAW.get(name[0].lower())):
                found = raw.search(page, place)
                place = found.start() if found else len(page)
        yield unescape(page[place:])

    def _attributes(self, place: int) -> tuple[dict[str, str], int]:
        """The attributes from `place` on, and where the tag ends: behind its bracket, or where another tag begins."""
        page, given = self._page, dict[str, str]()
        while True:
            place = _BLANKS.match(page, place).end()  # type: ignore[union-attr]  # it matches nothing, too
            sign = page[place : place + 1]
            if sign in ("", "<", ">"):
                return given, place + (sign == ">")
            found = _ATTRIBUTE.match(page, place)
            if not found:
                place += 1
                continue
            value, place = self._value(found.end()) if found[2] else ("", found.end())
            given.setdefault(found[1].lower(), unescape(value))

    def _value(self, place: int) -> tuple[str, int]:
        quote = self._page[place : place + 1]
        if quote in ('"', "'"):
            end = self._find(quote, place + 1)
            return (self._page[place + 1 : end], end + 1) if end >= 0 else ("", place + 1)
        end = _BARE_VALUE.match(self._page, place).end()  # type: ignore[union-attr]  # as above
        return self._page[place:end], end

    def _find(self, signs: str, place: int) -> int:
        """Where `signs` come next, -1 if never; what was not found once is not looked for again."""
        if signs in self._gone:
            return -1
        found = self._page.find(signs, place)
        if found < 0:
            self._gone.add(signs)
        return found


class _Lists:
    """Lists of definitions (`DL`, `DT`, `DD`) and of items, with headings."""

    def __init__(self) -> None:
        self._ready: list[Anchor] = []
        self._link: Anchor | None = None
        self._heading: list[str] = []
        self._title: list[str] = []
        self._note: list[str] = []
        self._text: list[str] | None = None
        """The one of the three that text goes to now."""
        self._folder = ""
        self._folders: list[str] = []
        self._depth = 0
        self._is_special = False

    def take(self) -> list[Anchor]:
        """The links that are complete."""
        ready, self._ready = self._ready, []
        return ready

    def take_text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end_link(self) -> None:
        """What follows belongs to the last link no more."""
        if self._link:
            self._link.title, self._link.note = "".join(self._title), "".join(self._note)
            self._ready.append(self._link)
        self._link, self._text = None, None

    def start(self, tag: _Tag) -> None:
        is_in_note = self._link is not None and self._text is self._note
        if tag.name == "a" and not is_in_note:
            self.end_link()
            folders = tuple(filter(None, self._folders))
            self._link = Anchor(tag.given.get("href", ""), tag.given, "".join(self._heading).strip(), folders)
            self._title, self._note = [], []
            self._text = self._title
        elif tag.name in ("h1", "h2", "h3"):
            self.end_link()
            self._heading = self._text = []
            self._is_special = any(name.endswith("_folder") and told == "true" for name, told in tag.given.items())
        elif tag.name == "dt":
            self.end_link()
        elif tag.name == "dd":
            self._text = self._note if self._link else None
        elif tag.name == "dl":
            self.end_link()
            self._depth += 1
            if self._depth <= _MOST_FOLDERS:
                self._folders.append(self._folder)
            self._folder = ""
        elif tag.name in ("br", "p", "li") and is_in_note:
            self._note.append("\n")

    def end(self, tag: str) -> None:
        if (tag == "a" and self._text is self._title) or tag in ("h1", "h2"):
            self._text = None
        elif tag == "h3":
            self._folder = "" if self._is_special else "".join(self._heading).strip()
            self._text = None
        elif tag == "dl" and self._depth:
            self.end_link()
            self._folder = ""
            if self._depth <= _MOST_FOLDERS:
                self._folders.pop()
            self._depth -= 1
