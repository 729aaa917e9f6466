"""An EPUB 3 with the contents of an EPUB 2 beside its own: title page, contents, chapters, highlights, authors.

Formats: https://www.w3.org/TR/epub-33/ and, for the ncx, OPF 2.0.1.
"""

import re
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from reader.domain.article import Asset, Author
from reader.domain.marks import Highlight
from reader.domain.phrase import Phrase, phrase, template
from reader.domain.text import is_right_to_left
from reader.services.exports.chosen import Chosen, One
from reader.services.exports.package import Chapter, contents, cover, ncx, package
from reader.services.exports.page import Parts, Surroundings, author_html, highlight_html, parts_of
from reader.services.exports.pictures import ending_of
from reader.services.exports.style import book_style
from reader.services.exports.xhtml import document, is_language, is_xml, text, xhtml

NAME = "epub"
TITLE = template("E-book (EPUB)")
HELP = template("A book with contents, highlights and authors, for e-readers.")
ENDING = ".epub"
PLACE = 40
IS_OF_LIBRARY = False
HAS_OPTIONAL_MARKS = True

_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_KINDS = frozenset(("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"))
"""The pictures that every reader of books shows."""

_OPEN = (b"<script", b"<!entity", b"<foreignobject", b'href="http', b"<image", b" on")
"""What is not in a drawing that needs nothing else."""

_ENCODING = re.compile(rb"""^[^<]*<\?xml[^>]*?encoding=["']([^"']*)""")

_NAMESPACE = uuid.UUID("5b0f6a3e-0d4e-4d2b-9a55-6f1f3c7c8a10")


def write(chosen: Chosen, place: Path) -> None:
    """Write a book of the chosen articles to the file `place`."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), b"application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        _Book(chosen, archive).write()


@dataclass(slots=True)
class _Person:
    """An author, and where what they wrote stands in the book."""

    author: Author
    chapters: list[Chapter] = field(default_factory=list)


class _Book:
    """A book that is being written; its chapters go into the archive one after the other."""

    def __init__(self, chosen: Chosen, archive: zipfile.ZipFile) -> None:
        self._chosen = chosen
        self._archive = archive
        ids = chosen.ids()
        self._files = {id_: f"chapter-{number:05}.xhtml" for number, id_ in enumerate(ids, 1)}
        self._title = chosen.name_of(ids)
        language = chosen.language_of(ids)
        self._language = language if is_language(language) else "en"
        self._pictures: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._chapters: list[Chapter] = []
        self._people: dict[str, _Person] = {}
        self._highlights: list[tuple[Chapter, list[tuple[Highlight, str]]]] = []
        self._left_out = 0
        self._is_right_to_left = False

    def write(self) -> None:
        """Write all of it."""
        self._put("style.css", book_style())
        titles = list(self._chosen.titles())
        self._is_right_to_left = sum(is_right_to_left(title) for _, title in titles) * 2 > len(titles)
        self._put("cover.svg", cover(self._title))
        self._put("title.xhtml", self._document(self._title, self._title_page(), kind="titlepage"))
        for one in self._chosen.articles():
            self._write_chapter(one)
        pages = [*self._chapters, *self._write_highlights(), *self._write_authors()]
        heading = self._say(phrase("Contents"))
        nav = contents(heading, pages)
        self._put("contents.xhtml", self._document(heading, nav, kind="frontmatter"))
        self._put("toc.ncx", ncx(self._identifier, self._title, pages))
        self._put("package.opf", self._package(pages))
        if self._left_out:
            told = phrase("Pictures of a kind that no book shows, left out: {n}", n=self._left_out)
            self._chosen.notes.append(told)

    @property
    def _identifier(self) -> str:
        """The same for the same articles, so that a reader of books keeps its place in a newer one."""
        return f"urn:uuid:{uuid.uuid5(_NAMESPACE, ' '.join(self._files))}"

    def _write_chapter(self, one: One) -> None:
        page = self._chosen.page(one)
        if page is None or one.id not in self._files:
            return
        around = Surroundings("", self._source_of, lambda id_: self._files.get(id_, ""))
        parts = parts_of(self._chosen, one, page, around)
        written = self._chapter(parts)
        chapter = Chapter(self._files[one.id], parts.title or "-", parts.language, has_formulas="<math " in written)
        self._put(chapter.file, written)
        self._chapters.append(chapter)
        if parts.highlights:
            self._highlights.append((chapter, list(parts.highlights)))
        for author in page.article.authors:
            if author.name or (author.bio and not one.marks.is_bio_text):
                self._people.setdefault(author.id, _Person(author)).chapters.append(chapter)

    def _chapter(self, parts: Parts) -> str:
        body = xhtml(parts.whole)
        if not is_xml(f"<div>{body}</div>".encode()):
            from reader.services.typesetting.page_text import page_text

            lines = page_text(parts.whole).split("\n\n")
            body = "\n".join(f"<p>{text(line)}</p>" for line in lines)
        return document(
            parts.title, body, language=parts.language, is_right_to_left=parts.is_right_to_left, kind="chapter"
        )

    def _write_highlights(self) -> Iterator[Chapter]:
        if not self._highlights:
            return
        title = self._say(phrase("Highlights and notes"))
        sections = []
        for chapter, marks in self._highlights:
            items = "".join(
                highlight_html(mark, f"{chapter.file}#{anchor}" if anchor else chapter.file) for mark, anchor in marks
            )
            heading = f'<h2><a href="{chapter.file}">{text(chapter.title)}</a></h2>'
            sections.append(f"{heading}<ul>{items}</ul>" if items else "")
        body = f"<h1>{text(title)}</h1>\n" + "\n".join(sections)
        self._put("highlights.xhtml", self._document(title, xhtml(body), kind="backmatter"))
        yield Chapter("highlights.xhtml", title)

    def _write_authors(self) -> Iterator[Chapter]:
        for number, person in enumerate(self._sorted_people(), 1):
            author = person.author
            title = author.name or self._say(phrase("Unknown author"))
            items = "".join(f'<li><a href="{each.file}">{text(each.title)}</a></li>' for each in person.chapters)
            about = author_html(self._chosen, author, self._source_of, level=1)
            if not author.name:
                about = about.replace(escape(self._say(phrase("About the author"))), escape(title), 1)
            body = f"{about}\n<h2>{text(self._say(phrase('Articles')))}</h2>\n<ul>{items}</ul>"
            file = f"author-{number:05}.xhtml"
            self._put(file, self._document(title, xhtml(body), kind="backmatter"))
            yield Chapter(file, title, is_of_author=True)

    def _sorted_people(self) -> list[_Person]:
        return sorted(self._people.values(), key=lambda person: (not person.author.name, person.author.name.casefold()))

    def _title_page(self) -> str:
        names = list(dict.fromkeys(self._names()))
        shown = ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
        day = datetime.now(UTC).date().isoformat()
        about = [f"<h1>{text(self._title)}</h1>", f"<p>{text(shown)}</p>" if shown else ""]
        return "\n".join(
            [*about, f'<p class="meta">{text(self._say(phrase("{n} articles", n=len(self._files))))} · {day}</p>']
        )

    def _names(self) -> Iterator[str]:
        for _, _, _, byline in self._chosen.stored.told(self._chosen.keys):
            yield from (name.strip() for name in byline.split(", ") if name.strip())

    def _source_of(self, id_: str) -> str:
        """Where the picture is in the book; it is put there when it is first asked for."""
        if id_ not in self._pictures:
            asset = self._chosen.library.asset(id_)
            self._pictures[id_] = self._put_picture(id_, asset) if asset and _is_fit(asset) else ""
            self._left_out += not self._pictures[id_]
        return self._pictures[id_]

    def _put_picture(self, id_: str, asset: Asset) -> str:
        name = f"pictures/{id_}{ending_of(asset.media_type)}"
        self._archive.writestr(f"book/{name}", asset.data, zipfile.ZIP_STORED)
        self._kinds[name] = asset.media_type
        return name

    def _package(self, pages: list[Chapter]) -> str:
        names = list(dict.fromkeys(self._names()))
        return package(
            identifier=self._identifier,
            title=self._title,
            language=self._language,
            authors=names[:200],
            chapters=pages,
            pictures=self._kinds,
            is_right_to_left=self._is_right_to_left,
        )

    def _document(self, title: str, body: str, *, kind: str) -> str:
        return document(title, body, language=self._language, is_right_to_left=self._is_right_to_left, kind=kind)

    def _put(self, name: str, value: str) -> None:
        self._archive.writestr(f"book/{name}", value.encode("utf-8", "replace"), zipfile.ZIP_DEFLATED)

    def _say(self, told: Phrase) -> str:
        return self._chosen.say(told)


def _is_fit(asset: Asset) -> bool:
    """Whether readers of books show the picture; drawings that run or load something are none."""
    if asset.media_type not in _KINDS:
        return False
    if asset.media_type != "image/svg+xml":
        return True
    told = asset.data.lower()
    is_closed = not any(word in told for word in _OPEN)
    encoding = _ENCODING.search(told)
    return is_closed and is_xml(asset.data) and (not encoding or encoding[1] in (b"utf-8", b"utf-16"))
