"""Books as EPUB 2 and 3: an article for each chapter, as a series, or one for all, as the reader chooses or by length.

Ids are made of the book's identifier, its title and the chapter's place, so that a book that comes again is known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from reader.domain.article import Asset, Author, BodyFormat, Draft, Link, LinkKind, Skipped, asset_id
from reader.domain.choices import AS_USUAL, BookShape, Choices
from reader.domain.errors import BadFile, ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.domain.text import excerpt, title_key
from reader.importers import titles
from reader.importers.archives import Archive, opened
from reader.importers.entries import tags_of
from reader.importers.entry import not_dates
from reader.importers.files import read_bytes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from reader.importers.books.book_chapters import Chapter, Spot
    from reader.importers.books.book_notes import Notes
    from reader.importers.books.epub_package import Package

EXTENSIONS = frozenset({".epub"})

SHORT = 5_000
"""Words: a book with fewer, which is read at one sitting, is one article."""
LARGEST_PAGE = 16 * 1024 * 1024
MOST_TEXT = 48 * 1024 * 1024
"""Bytes of all pages together; they are read before it is known which belong together."""
_MOST_PICTURES = 200 * 1024 * 1024
_MOST_LINKS = 2_000
_MOST_ORIGINAL = 64 * 1024 * 1024


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is a book: its first member says so, and is not packed."""
    return head.startswith(b"PK\x03\x04") and head[30:58] == b"mimetypeapplication/epub+zip"


def read(path: Path) -> Iterator[Draft | Skipped]:
    """The articles of the book `path`."""
    return read_chosen(path, AS_USUAL)


def read_chosen(path: Path, choices: Choices) -> Iterator[Draft | Skipped]:
    """The same in the shape that was chosen."""
    from reader.importers.books.epub_package import MOST_PAGES, package_of
    from reader.importers.books.epub_rights import refuse_locked

    with opened(path) as archive:
        package = package_of(archive, path)
        refuse_locked(archive, path, package)
        book = _Book(archive, path, package)
        book.skipped += [Skipped(phrase("This page is not in the book."), part=name) for name in package.missing]
        pages = book.pages([*package.pages, *package.extras][:MOST_PAGES])
        yield from book.articles(pages, choices.books)


@dataclass
class _Book:
    """One book while it is read; `drawn` are the pictures that stood in its text, by the names given to them."""

    archive: Archive
    path: Path
    package: "Package"
    drawn: dict[str, bytes] = field(default_factory=dict)
    found: dict[str, Asset | None] = field(default_factory=dict)
    left: int = _MOST_PICTURES
    skipped: list[Skipped] = field(default_factory=list)
    media: int = 0

    @property
    def title(self) -> str:
        return self.package.title or titles.from_name(self.path)

    @property
    def key(self) -> str:
        """What stands for the book in the addresses of its chapters."""
        return f"book-{asset_id(self.identity.encode('utf-8', 'replace'))[:10]}"

    @property
    def identity(self) -> str:
        """The same for the same book: identifiers alone are shared by books of careless makers."""
        said = self.package.identifier or "|".join(self.package.writers)
        return f"{said}|{title_key(self.title)}"

    def pages(self, names: Sequence[str]) -> "dict[str, HtmlElement]":
        """The bodies of the pages, in their order; a page that cannot be read is told, and BadFile if none can."""
        from reader.importers.books.book_text import page_tree

        found: dict[str, HtmlElement] = {}
        left = MOST_TEXT
        is_contents_listed = any(entry.page == self.package.navigation for entry in self.package.contents)
        for name in names:
            if name == self.package.navigation and not is_contents_listed:
                continue
            size = self.archive.size(name)
            if size > LARGEST_PAGE:
                self.skipped.append(Skipped(phrase("The page is too large to be read."), part=name))
                continue
            left -= size
            if left < 0:
                self.skipped.append(Skipped(phrase("The book is too long; the rest of it was left out."), part=name))
                break
            try:
                found[name] = page_tree(self._source(name), self.path, name, self._draw)
            except ReaderError as exc:
                self.skipped.append(Skipped(exc.message, part=name))
        if not found:
            raise BadFile(self.path, self.skipped[0].reason if self.skipped else _NOTHING)
        return found

    def articles(self, pages: "dict[str, HtmlElement]", shape: BookShape) -> Iterator[Draft | Skipped]:
        """The book in the shape that is wanted."""
        from reader.importers.books import book_chapters, book_notes, book_text

        notes = book_notes.collect(pages)
        for body in pages.values():
            self.media += book_text.drop_empty_media(body)
            book_text.settle(body)
        chapters = book_chapters.chapters_of(book_chapters.pieces_of(pages, self.package.contents), self.title)
        if not chapters:
            raise BadFile(self.path, _NOTHING)
        is_short = sum(chapter.words for chapter in chapters) <= SHORT
        if shape is BookShape.WHOLE or (shape is BookShape.AUTO and is_short) or len(chapters) == 1:
            chapters = [book_chapters.as_one(chapters, self.title)]
        spots = book_chapters.spots_of(chapters)
        meant = book_chapters.meant_in(chapters, spots)
        for number in range(len(chapters)):
            yield self._draft(chapters, number, spots, notes, meant[number])
        yield from self.skipped

    def _draft(
        self,
        chapters: "Sequence[Chapter]",
        number: int,
        spots: "dict[str, Spot]",
        notes: "Notes",
        meant: frozenset[str],
    ) -> Draft:
        from reader.importers.books import book_chapters, book_notes
        from reader.importers.pages.page_cleaning import finish, links_of
        from reader.importers.pages.page_pictures import Pictures

        chapter = chapters[number]
        is_whole = not chapter.place
        body = book_chapters.joined_body(chapter)
        book_notes.put_at_end(body, notes)
        self._mend_links(body, number, chapters, spots)
        if number == 0:
            self._show_cover(body)
        pictures = Pictures(self._picture, left=self.left)
        html = finish(body, chapter.title, "", pictures.source_of, meant)
        self.left = pictures.left
        links = [Link(LinkKind.BODY, title=title, url=url) for url, title in links_of(body)][:_MOST_LINKS]
        package = self.package
        return Draft(
            title=book_chapters.full_title(chapter.title, self.title)[:500],
            body=html,
            body_format=BodyFormat.HTML,
            authors=tuple(Author(name=name) for name in package.writers),
            published=package.published,
            language=package.language,
            tags=self._tags(is_whole),
            series=package.collection if is_whole else self.title,
            series_place=package.place if is_whole else number + 1,
            summary=excerpt(package.description, 300) if number == 0 else "",
            links=(*(() if is_whole else self._steps(chapters, number)), *links),
            assets=tuple(pictures.assets.values()),
            addresses=(
                *((self._address(chapter),) if chapter.place else ()),
                *(titles.addresses_of(self.path) if number == 0 else ()),
            ),
            original=read_bytes(self.path) if len(chapters) == 1 and self._is_kept() else None,
            given_id=f"{self.identity}|{chapter.place}",
            notes=(
                *((*not_dates(package.unread_date), *self._notes(chapters)) if number == 0 else ()),
                *pictures.notes,
            ),
        )

    def _is_kept(self) -> bool:
        """Whether the file is small enough to be kept beside what is made of it."""
        return self.path.stat().st_size <= _MOST_ORIGINAL

    def _tags(self, is_whole: bool) -> tuple[str, ...]:
        collection = () if is_whole or not self.package.collection else (self.package.collection,)
        return tags_of((*self.package.subjects, *collection))

    def _steps(self, chapters: "Sequence[Chapter]", number: int) -> tuple[Link, ...]:
        """The chapters before and after."""
        found = []
        for kind, other in ((LinkKind.PREVIOUS, number - 1), (LinkKind.NEXT, number + 1)):
            if 0 <= other < len(chapters):
                found.append(Link(kind, title=chapters[other].title, url=self._address(chapters[other])))
        return tuple(found)

    def _address(self, chapter: "Chapter") -> str:
        """How other chapters call this one."""
        return f"{self.key}/{quote(chapter.place, safe='/~')}"

    def _mend_links(
        self, body: "HtmlElement", number: int, chapters: "Sequence[Chapter]", spots: "dict[str, Spot]"
    ) -> None:
        """Let links within the book lead to the articles that its pages became."""
        from reader.importers.books.book_text import INSIDE

        for link in body.iter("a"):
            address = link.get("href") or ""
            if not address.startswith(INSIDE):
                continue
            spot = spots.get(address) or spots.get(address.partition("#")[0] + "#")
            if spot is None or (spot.chapter == number and not spot.id):
                del link.attrib["href"]
            elif spot.chapter == number:
                link.set("href", f"#{spot.id}")
            else:
                place = f"#{quote(spot.id)}" if spot.id else ""
                link.set("href", self._address(chapters[spot.chapter]) + place)

    def _show_cover(self, body: "HtmlElement") -> None:
        cover = self.package.cover
        if not cover or any(image.get("src") == cover for image in body.iter("img")):
            return
        line = body.makeelement("p")
        line.append(body.makeelement("img", {"src": cover, "alt": self.title}))
        line.tail, body.text = body.text, None
        body.insert(0, line)

    def _source(self, name: str) -> bytes:
        """A page; a drawing that stands for one is put into a page."""
        raw = self.archive.read(name)
        if self.package.kinds.get(name) != "image/svg+xml":
            return raw
        start = raw.find(b"<svg")
        return b"<html><body>" + raw[max(0, start) :] + b"</body></html>"

    def _draw(self, data: bytes) -> str:
        name = f"drawing-{len(self.drawn) + 1}"
        self.drawn[name] = data
        return name

    def _picture(self, name: str) -> Asset | None:
        """The picture that a member is; damaged ones are none, and drawings are cleaned."""
        if name not in self.found:
            self.found[name] = self._read_picture(name)
        return self.found[name]

    def _read_picture(self, name: str) -> Asset | None:
        from reader.importers import pictures, safe_svg
        from reader.importers.pages.page_pictures import as_asset

        if name not in self.drawn and name not in self.archive.names:
            return None
        try:
            data = self.drawn.get(name) or self.archive.read(name)
        except BadFile:
            return None
        if pictures.media_type_of(data) != "image/svg+xml":
            return as_asset(name, data)
        cleaned = safe_svg.cleaned(data)
        return as_asset(name, cleaned) if cleaned else None

    def _notes(self, chapters: "Sequence[Chapter]") -> Iterator[Phrase]:
        """What the reader should know of how the book was taken."""
        words = sum(chapter.words for chapter in chapters)
        if self.package.is_fixed:
            yield phrase("The pages of this book are set like a print; text and pictures were taken, places were not.")
        if not words:
            yield phrase("There is no text in this book; its pictures were taken in their order.")
        if self.media:
            yield phrase("Sound and film in the book were left out: {n}", n=self.media)


_NOTHING = phrase("There is no text in the file.")
