"""Who wrote a web page, when, under which title and address: what it says in its head, and else on the page itself.

Asked in this order: JSON-LD, Open Graph and other `meta` elements (Dublin Core, Highwire Press, Parsely, Sailthru),
microdata and microformats, the text. trafilatura and htmldate answer where none of these does.
"""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.domain.article import Author
from reader.domain.text import excerpt, fold
from reader.importers import dates
from reader.importers.languages import tag
from reader.importers.pages import biography
from reader.importers.pages.json_ld import LinkedData, linked_data
from reader.importers.pages.page_byline import bio_on, marked_names, names_on
from reader.importers.pages.page_dates import published
from reader.importers.pages.page_titles import page_title
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED_FIRST = ("article:published_time", "og:article:published_time")
_PUBLISHED = (
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "date",
)
_AUTHORS = (
    "author",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "dc.creator.personalname",
    "article:author_name",
    "byl",
    "authors",
    "article:author",
    "og:article:author",
)
_SUMMARIES = ("og:description", "description", "dc.description", "dcterms.abstract", "twitter:description")
_LANGUAGES = ("content-language", "og:locale", "dc.language", "dcterms.language", "language")
_TAGS = ("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "citation_keywords", "dc.subject")
_MOST_TAGS = 30
_LONGEST_SUMMARY = 600


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; "", () and None for what was not. `addresses` are others that the page has."""

    title: str = ""
    authors: tuple[Author, ...] = ()
    published: datetime | None = None
    unread_date: str = ""
    """What its head says of a day, where nobody can read that, and no other day was found."""
    address: str = ""
    addresses: tuple[str, ...] = ()
    base: str = ""
    language: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    series: str = ""
    series_place: float | None = None
    related: tuple[tuple[str, str], ...] = field(default=())


def metadata(tree: "HtmlElement", saved_from: str = "", *, is_asked: bool = True) -> Metadata:
    """What the page in `tree` says of itself, and of where it came from if the file does not say `saved_from`.

    Without `is_asked` the libraries, which take long for large pages, are not.
    """
    said = Said(tree)
    data = linked_data(tree)
    address, others = _addresses(tree, said, data, saved_from)
    base = base_of(tree, saved_from or address)
    found_by = _Asked(tree if is_asked else None, address)
    days = [*said.all(*_PUBLISHED_FIRST), data.published, *said.all(*_PUBLISHED)]
    day = published(tree, days, address, is_asked=is_asked)
    unread = "" if day else next((text for text in filter(None, days) if not dates.moment(text)), "")
    return Metadata(
        title=page_title(tree, (data.title, *said.all("og:title", "twitter:title", "dc.title", "citation_title"))),
        authors=_authors(tree, said, data, found_by),
        published=day,
        unread_date=unread,
        address=address,
        addresses=others,
        base=base if base.startswith(("http://", "https://")) else "",
        language=_language(tree, said, data),
        summary=excerpt(next(iter((*said.all(*_SUMMARIES), data.summary)), ""), _LONGEST_SUMMARY),
        tags=_tags(tree, said, data),
        series=data.series,
        series_place=data.series_place,
        related=data.related,
    )


def base_of(tree: "HtmlElement", address: str) -> str:
    """What the addresses on the page in `tree`, which came from `address`, are relative to."""
    shown = tree.find(".//base[@href]")
    return address if shown is None else urljoin(address, (shown.get("href") or "").strip())


class Said:
    """The `meta` elements of a page by name, property or itemprop, in lower case."""

    def __init__(self, tree: "HtmlElement") -> None:
        self._known: dict[str, list[str]] = {}
        for meta in tree.iter("meta"):
            text = tidy((meta.get("content") or "")[:5_000])
            if not text:
                continue
            for key in ("property", "name", "itemprop", "http-equiv"):
                for name in (meta.get(key) or "").lower().split()[:4]:
                    self._known.setdefault(name.replace("dc:", "dc.").replace("dcterms:", "dcterms."), []).append(text)

    def all(self, *names: str) -> Iterator[str]:
        """Everything said under `names`, in their order."""
        for name in names:
            yield from self._known.get(name, ())


class _Asked:
    """What trafilatura makes of the page, asked at most once."""

    def __init__(self, tree: "HtmlElement | None", address: str) -> None:
        self._tree = tree
        self._address = address

    def authors(self) -> str:
        """The authors' names, parted by semicolons."""
        if self._tree is None:
            return ""
        from trafilatura.metadata import extract_metadata

        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
        try:
            found = extract_metadata(self._tree, default_url=self._address or None, extensive=False)
        except Exception:  # it lets whatever its own steps meet in a strange page through
            return ""
        return (found.author or "") if found else ""


def _addresses(tree: "HtmlElement", said: Said, data: LinkedData, saved_from: str) -> tuple[str, tuple[str, ...]]:
    """The page's own address, and those that it was saved under or names besides."""
    named: list[str] = []
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            named.append(
                urljoin(saved_from, (link.get("href") or "").strip()) if saved_from else (link.get("href") or "")
            )
    named += [*said.all("og:url", "citation_public_url"), data.address, saved_from]
    found = [address for address in dict.fromkeys(map(str.strip, named)) if _is_whole(address)]
    if not found:
        return "", ()
    own = next((address for address in found if urlsplit(address).path.strip("/") or urlsplit(address).query), found[0])
    return own, tuple(address for address in found if address != own and urlsplit(address).path.strip("/"))


def _is_whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and len(address) < 2_000
    except ValueError:
        return False


def _language(tree: "HtmlElement", said: Said, data: LinkedData) -> str:
    xml = tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    for text in (tree.get("lang"), xml, tree.get("xml:lang"), data.language, *said.all(*_LANGUAGES)):
        if found := tag((text or "").strip().partition(",")[0].strip()):
            return found
    return ""


def _tags(tree: "HtmlElement", said: Said, data: LinkedData) -> tuple[str, ...]:
    found: dict[str, str] = {}

    def add(texts: Iterable[str]) -> None:
        for text in texts:
            for part in re.split(r"[,;，、]", text):
                name = tidy(part).lstrip("#")
                if 0 < len(name) <= 60:
                    found.setdefault(fold(name), name)

    add(said.all(*_TAGS))
    add(_tidy_text(link) for link in tree.iter("a") if "tag" in (link.get("rel") or "").lower().split())
    if not found:
        add(data.tags)
    if not found:
        add(said.all("keywords", "news_keywords"))
    return tuple(found.values())[:_MOST_TAGS]


def _tidy_text(element: "HtmlElement") -> str:
    return tidy("".join(element.itertext())[:1_000])


def _authors(tree: "HtmlElement", said: Said, data: LinkedData, asked: _Asked) -> tuple[Author, ...]:
    sites = {fold(name) for name in (*said.all("og:site_name", "application-name"), *data.publishers)}
    first: list[Author] = []
    found: list[Author] = []
    for some in (
        lambda: data.authors,
        lambda: (Author(name=name) for text in _meta_authors(said) for name in names_on(text)),
        lambda: (Author(name=name) for name in marked_names(tree)),
        lambda: (Author(name=name) for text in asked.authors().split(";") for name in names_on(text)),
    ):
        every = [author for author in some() if author.name]
        first = first or every
        if found := [author for author in every if fold(author.name) not in sites]:
            break
    found = found or first
    unique = {fold(author.name): author for author in reversed(found)}
    authors = tuple(reversed(unique.values()))[:20]
    return tuple(_with_bio(tree, author, is_only=len(authors) == 1) for author in authors)


def _meta_authors(said: Said) -> list[str]:
    """What the first kind of `meta` says that names authors."""
    for name in _AUTHORS:
        if named := [text for text in said.all(name) if not text.startswith(("http", "/", "@"))]:
            return named
    return []


def _with_bio(tree: "HtmlElement", author: Author, *, is_only: bool) -> Author:
    bio = author.bio or bio_on(tree, author.name, is_only=is_only)
    return replace(author, bio=bio, honours=biography.honours(bio)) if bio else author
