"""A book's pages as chapters: cut where the table of contents says so, and joined where it says nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.text import fold, title_key
from reader.importers.books.book_text import (
    INSIDE,
    begun_before_text,
    has_pictures,
    heading_of,
    ids_in,
    merged,
    split_off,
    words_in,
)
from reader.importers.books.epub_package import Entry
from reader.importers.pages.page_weights import HEADINGS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONG = 10_000
"""Words: a page with more of them and one chapter is cut at what stands below it in the contents; and where there are
neither contents nor headings, an article that has them ends with its page."""
_CHAPTER = 300
_TITLE_PAGE = 40
"""Words: what stands before the first chapter and has fewer is read with it."""
_COVER = 20
"""The same for what the contents name."""
_MOST_FRONT = 3
_MOST_CUTS = 500
_GENERIC = re.compile(
    r"\W*(?:(?:chapter|part|book|section|letter|canto|act|kapitel|teil|buch|chapitre|partie|livre|capitulo|parte|libro|"
    r"capitolo|hoofdstuk|glava|часть|глава|第|제)?\W*(?:[ivxlcdm]{1,8}|\d{1,4}|[一二三四五六七八九十百〇]{1,5}|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)\W*(?:章|話|回|部|節|장)?)\W*"
)


@dataclass(slots=True)
class Piece:
    """A page, or a part of one from `fragment` on; `title` is what the contents call it, "" for nothing."""

    page: str
    fragment: str
    title: str
    body: "HtmlElement"
    words: int = 0


@dataclass(slots=True)
class Chapter:
    """What becomes an article; `place` names it in the book as long as its file and fragment stay."""

    title: str
    place: str
    pieces: list[Piece] = field(default_factory=list)

    @property
    def words(self) -> int:
        return sum(piece.words for piece in self.pieces)


class Spot(NamedTuple):
    """Where something stands: the number of its chapter, and its id there, "" for the chapter's beginning."""

    chapter: int
    id: str


def pieces_of(pages: "Mapping[str, HtmlElement]", contents: Sequence[Entry]) -> list[Piece]:
    """All pages in their order, cut where the contents name a place in one."""
    entries: dict[str, list[Entry]] = {}
    for entry in contents:
        entries.setdefault(entry.page, []).append(entry)
    return [piece for page, body in pages.items() for piece in _cut(page, body, entries.get(page, []))]


def chapters_of(pieces: Sequence[Piece], title: str) -> list[Chapter]:
    """The chapters of a book called `title`. What has next to nothing in it is read with what follows."""
    is_listed = _is_listed(pieces)
    found: list[Chapter] = []
    waiting: list[Piece] = []
    for piece in pieces:
        if not piece.words and not has_pictures(piece.body):
            continue
        name = piece.title or ("" if is_listed and found else _own_title(piece, is_listed, bool(found)))
        if not name and found and not waiting and (is_listed or found[-1].words < _LONG):
            found[-1].pieces.append(piece)
        elif _says_only(piece, name) or (not found and _is_front(piece, len(waiting))):
            waiting.append(piece)
        else:
            first = (waiting or [piece])[0] if not name and waiting else piece
            place = f"{first.page}/~{first.fragment}" if first.fragment else first.page
            number = f" ({len(found) + 1})" if found else ""  # of what nobody gave a name
            found.append(Chapter(name or first.title or f"{title}{number}", place, [*waiting, piece]))
            waiting = []
    if waiting and found:
        found[-1].pieces += waiting
    elif waiting:
        found.append(Chapter(waiting[0].title or title, waiting[0].page, waiting))
    return found


def as_one(chapters: Sequence[Chapter], title: str) -> Chapter:
    """The whole book as a chapter."""
    return Chapter(title, "", [piece for chapter in chapters for piece in chapter.pieces])


def full_title(title: str, book: str) -> str:
    """A chapter's title, with the book's before it where it says nothing by itself."""
    return f"{book}: {title}" if book and book != title and _GENERIC.fullmatch(fold(title)) else title


def spots_of(chapters: Sequence[Chapter]) -> dict[str, Spot]:
    """Where each place of the book has gone, by its whole address; ids that would meet in a chapter are made others."""
    spots: dict[str, Spot] = {}
    for number, chapter in enumerate(chapters):
        taken: set[str] = set()
        for place, piece in enumerate(chapter.pieces):
            start = f"part-{place + 1}" if place else ""
            spots.setdefault(f"{INSIDE}{piece.page}#", Spot(number, start))
            here = set()
            for name, element in list(ids_in(piece.body)):
                own = f"{start}-{name}" if name in taken else name
                if own != name and element.get("id"):
                    element.set("id", own)
                here.add(own)
                spots.setdefault(f"{INSIDE}{piece.page}#{name}", Spot(number, own))
            taken |= here
    return spots


def meant_in(chapters: Sequence[Chapter], spots: Mapping[str, Spot]) -> list[frozenset[str]]:
    """The ids in each chapter that links in any of them lead to, while these have their whole addresses."""
    found: list[set[str]] = [set() for _ in chapters]
    for chapter in chapters:
        for piece in chapter.pieces:
            for link in piece.body.iter("a"):
                if spot := spots.get(link.get("href") or ""):
                    found[spot.chapter].add(spot.id)
    return [frozenset(ids) for ids in found]


def joined_body(chapter: Chapter) -> "HtmlElement":
    """The text of a chapter in one body; its pieces are empty afterwards."""
    first, *others = [piece.body for piece in chapter.pieces]
    wrapped = []
    for place, body in enumerate(others, 2):
        outer = body.makeelement("body")
        body.tag = "div"
        body.attrib.pop("lang", None)
        body.set("id", f"part-{place}")
        outer.append(body)
        wrapped.append(outer)
    return merged([first, *wrapped])


def _cut(page: str, body: "HtmlElement", entries: Sequence[Entry]) -> list[Piece]:
    if not any(entry.fragment for entry in entries):
        return [Piece(page, "", entries[0].title if entries else "", body, words_in(body))]
    places = dict(reversed([(name, element) for name, element in ids_in(body)]))
    order = {element: number for number, element in enumerate(body.iter())}
    known = [
        entry
        for entry in entries
        if not entry.fragment or (entry.fragment in places and places[entry.fragment] in order)
    ]
    known = known or [entry._replace(fragment="") for entry in entries[:1]]
    whole = ""
    cuts: dict[HtmlElement, Entry] = {}
    begun = begun_before_text(body)
    for entry in _chosen(known, body):
        element = places.get(entry.fragment) if entry.fragment else None
        if element is None or element in begun:
            whole = whole or entry.title
        elif len(cuts) < _MOST_CUTS:
            cuts.setdefault(element, entry)
    found: list[Piece] = []
    for element, entry in sorted(cuts.items(), key=lambda cut: -order[cut[0]]):
        rest = split_off(body, element)
        found.append(Piece(page, entry.fragment, entry.title, rest, words_in(rest)))
    found.append(Piece(page, "", whole, body, words_in(body)))
    return found[::-1]


def _chosen(entries: Sequence[Entry], body: "HtmlElement") -> list[Entry]:
    """Those entries of one page that are chapters: the highest, and those below where they would be too long."""
    depths = sorted({entry.depth for entry in entries})
    if not depths:
        return []
    deepest = depths[0]
    words = words_in(body) if len(depths) > 1 else 0
    for depth in depths[1:]:
        if words // sum(entry.depth <= deepest for entry in entries) <= _LONG:
            break
        deepest = depth
    return [entry for entry in entries if entry.depth <= deepest]


def _is_listed(pieces: Sequence[Piece]) -> bool:
    """Whether the contents name a good part of the book, so that what they do not name belongs to what they do."""
    pages = {piece.page for piece in pieces if piece.words}
    listed = {piece.page for piece in pieces if piece.words and piece.title}
    return bool(listed) and len(listed) * 3 >= min(len(pages), 30)


def _own_title(piece: Piece, is_listed: bool, has_chapters: bool) -> str:
    """What a page that the contents do not name is called by itself."""
    heading = heading_of(piece.body)
    if is_listed:
        return ""
    return heading if heading and (piece.words > _CHAPTER or not has_chapters) else ""


def _is_front(piece: Piece, before: int) -> bool:
    """Whether it is a title page or the like."""
    return piece.words < (_COVER if piece.title else _TITLE_PAGE) and before < _MOST_FRONT


def _says_only(piece: Piece, name: str) -> bool:
    """Whether there is nothing but its title in it, or, before all chapters, nothing but a picture."""
    if has_pictures(piece.body):
        return not piece.words and not name
    words = "".join(piece.body.itertext()).split()
    heads = [word for head in piece.body.iter(*HEADINGS) for word in "".join(head.itertext()).split()]
    return words == heads or title_key(" ".join(words)) == title_key(name) or (not name and len(words) <= 3)
