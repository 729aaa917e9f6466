"""What text documents of office programs share: the HTML that was made of one becomes the draft of an article."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.article import Asset, BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import BadFile
from reader.domain.phrase import Phrase, phrase
from reader.importers import dates, titles
from reader.importers.archives import Archive
from reader.importers.entries import people, tags_of
from reader.importers.entry import not_dates
from reader.importers.languages import language_of
from reader.importers.safe_xml import named, text_of
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

NOTE, REFERENCE = "doc-footnote", "doc-noteref"
"""The roles by which the HTML marks a note, and what leads to one."""
LOCKED = phrase("The document is locked with a password.")
_PAGE = "document"
_TITLE_CLASS = "title"
_NO_TITLE = ("untitled", "document", "microsoft word -")


@dataclass(frozen=True)
class Said:
    """What a document says of itself."""

    title: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str = ""
    created: datetime | None = None
    unread_date: str = ""
    """What it says of its day, where nobody can read that."""
    language: str = ""


def said_in(root: "Element") -> Said:
    """The metadata in the tree of `core.xml` or `meta.xml`."""

    def first(*names: str) -> str:
        found = {name: text for name in reversed(names) for each in named(root, name) if (text := text_of(each))}
        return next((found[name] for name in names if name in found), "")

    day = first("created", "creation-date", "date")
    created = dates.moment(day)
    tags = [tag for each in named(root, "keywords", "keyword") for tag in text_of(each).replace(";", ",").split(",")]
    return Said(
        title=first("title")[:500],
        authors=tuple(name.strip() for name in first("initial-creator", "creator").split(";") if name.strip()),
        tags=tags_of((*tags, *filter(None, [first("subject")]))),
        summary=first("description"),
        created=created,
        unread_date="" if created else day,
        language=first("language"),
    )


def draft_of(html: str, said: Said, path: Path, raw: bytes, pictures: Mapping[str, bytes]) -> Draft:
    """The draft of a document; `pictures` are those in it, by the names that `html` shows them under."""
    from reader.importers.books import book_notes, book_text
    from reader.importers.pages.page_cleaning import finish, links_of
    from reader.importers.pages.page_pictures import Pictures

    body = book_text.page_tree(f"<html><body>{html}</body></html>".encode(), path, _PAGE, lambda _: "")
    notes = book_notes.collect({_PAGE: body})
    book_notes.put_at_end(body, notes)
    for link in body.iter("a"):
        if (link.get("href") or "").startswith(book_text.INSIDE):
            link.set("href", "#" + (link.get("href") or "").partition("#")[2])
    book_text.settle(body)
    title = _title(body, said, path)
    shown = Pictures(lambda name: _picture(name, pictures))
    text = finish(body, title, "", shown.source_of)
    if not shown.assets and not any(words.strip() for words in body.itertext()):
        raise BadFile(path, phrase("There is no text in the file."))
    return Draft(
        title=title,
        body=text,
        body_format=BodyFormat.HTML,
        authors=people(said.authors),
        published=said.created,
        language=language_of(said.language, path),
        tags=said.tags,
        summary=said.summary,
        links=tuple(Link(LinkKind.BODY, title=words, url=url) for url, words in links_of(body)),
        assets=tuple(shown.assets.values()),
        addresses=titles.addresses_of(path),
        original=raw,
        notes=(*not_dates(said.unread_date), *_notes(pictures, shown)),
    )


def checked(archive: Archive, path: Path, name: str, largest: int) -> bytes:
    """The XML member `name`; BadFile for one that is too large, or declares entities, as no office program does."""
    if archive.size(name) > largest:
        raise BadFile(path, phrase("{name} is too large when it is unpacked.", name=name[:100]))
    raw = archive.read(name)
    if b"<!" in raw.replace(b"<!--", b"").replace(b"<![CDATA[", b"") or raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise BadFile(path, phrase("{name} is not as any office program writes it.", name=name[:100]))
    return raw


def _title(body: "HtmlElement", said: Said, path: Path) -> str:
    """As the document shows it, as its properties have it, as its first heading says, or as the file is called."""
    heads = list(body.iter("h1", "h2"))
    shown = [head for head in heads if _TITLE_CLASS in (head.get("class") or "").split()]
    words = tidy(" ".join(shown[0].itertext())) if shown else ""
    has_title = bool(said.title) and not said.title.lower().startswith(_NO_TITLE)
    first = tidy(" ".join(heads[0].itertext())) if heads and heads[0].tag == "h1" else ""
    return (words or (said.title if has_title else "") or first or titles.from_name(path))[:500]


def _picture(name: str, pictures: Mapping[str, bytes]) -> Asset | None:
    from reader.importers import safe_svg
    from reader.importers.pages.page_pictures import as_asset
    from reader.importers.pictures import media_type_of

    data = pictures.get(name, b"")
    if media_type_of(data) == "image/svg+xml":
        data = safe_svg.cleaned(data) or b""
    return as_asset(name, data) if data else None


def _notes(pictures: Mapping[str, bytes], shown: object) -> tuple[Phrase, ...]:
    left_out = len(pictures) - len(getattr(shown, "assets", ()))
    if left_out <= 0:
        return ()
    return (phrase("Pictures of a kind that cannot be shown were left out: {n}", n=left_out),)
