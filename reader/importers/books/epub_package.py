"""What an EPUB says of itself: its title and people, the order of its pages, and its table of contents.

https://www.w3.org/TR/epub-33/ and https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm
"""

import posixpath
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.errors import BadFile, ReaderError
from reader.domain.phrase import phrase
from reader.importers import dates, safe_xml
from reader.importers.archives import Archive
from reader.importers.languages import tag as language_tag
from reader.importers.safe_xml import joined, local, named, said, text_of
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_PAGES = 5_000
_MOST_ENTRIES = 20_000
_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "image/svg+xml", "text/x-oeb1-document")
_WRITERS = ("aut", "aui", "aqt", "")
_YEAR = re.compile(r"(-?\d{4})(?:-(\d{1,2}))?$")
_TAG = re.compile(r"<[^<>]{1,500}>")


class Entry(NamedTuple):
    """A line of the table of contents: where it leads, and how deep it stands, counted from 0."""

    title: str
    page: str
    fragment: str
    depth: int


@dataclass(slots=True)
class Package:
    """The package document of a book; `pages` are in the order of reading, `extras` are pages beside that order.

    `kinds` are the media types by the names of members.
    """

    folder: str
    title: str = ""
    identifier: str = ""
    writers: tuple[str, ...] = ()
    published: datetime | None = None
    unread_date: str = ""
    """What it says of its day, where nobody can read that."""
    language: str = ""
    subjects: tuple[str, ...] = ()
    description: str = ""
    collection: str = ""
    place: float | None = None
    is_fixed: bool = False
    cover: str = ""
    navigation: str = ""
    pages: list[str] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Pages that it has by name alone."""
    kinds: dict[str, str] = field(default_factory=dict)
    contents: list[Entry] = field(default_factory=list)


def package_of(archive: Archive, path: Path) -> Package:
    """The package document of the book `path`; BadFile when there is none, or no page in it."""
    name = _package_name(archive, path)
    root = safe_xml.tree(archive.read(name), path, name)
    found = Package(posixpath.dirname(name))
    items = _items(archive, root, found)
    _describe(root, found)
    spine = next(named(root, "spine"), None)
    places = {said(each, "id"): said(each, "href") for each in named(root, "item")}
    known: set[str] = set()
    for each in [] if spine is None else named(spine, "itemref"):
        item = items.get(said(each, "idref"))
        if not item:
            found.missing.append(places.get(said(each, "idref"), said(each, "idref"))[:200])
        if item and found.kinds.get(item) in _PAGES and item not in known:
            known.add(item)
            (found.extras if said(each, "linear") == "no" else found.pages).append(item)
    if not found.pages:
        found.pages = found.extras or [page for page, kind in found.kinds.items() if kind in _PAGES[:2]]
        found.extras = []
    if not found.pages:
        raise BadFile(path, phrase("There are no pages in this EPUB."))
    found.contents = _contents(archive, path, found, items.get("" if spine is None else said(spine, "toc"), ""))
    return found


def _package_name(archive: Archive, path: Path) -> str:
    """The member that is the package document: as the container says, else the first that is called like one."""
    names = set(archive.names)
    if _CONTAINER in names:
        try:
            for each in named(safe_xml.tree(archive.read(_CONTAINER), path, _CONTAINER), "rootfile"):
                place = joined("", said(each, "full-path"))[0]
                if place in names:
                    return place
        except BadFile:
            pass  # the package may be found all the same
    found = sorted((name for name in names if name.lower().endswith(".opf")), key=len)
    if not found:
        raise BadFile(path, phrase("This is no EPUB: it does not say where its pages are."))
    return found[0]


def _items(archive: Archive, root: "Element", found: Package) -> dict[str, str]:
    """The members that the manifest names, by their ids; cover, navigation and kinds go into `found`."""
    known = {name.casefold(): name for name in archive.names}
    names = frozenset(archive.names)
    items: dict[str, str] = {}
    covers = [said(each, "content") for each in named(root, "meta") if said(each, "name") == "cover"]
    for each in named(root, "item"):
        place = joined(found.folder, said(each, "href"))[0]
        name = place if place in names else known.get(place.casefold(), "")
        if not name:
            continue
        id_, properties = said(each, "id"), said(each, "properties").split()
        items.setdefault(id_, name)
        kind = said(each, "media-type").lower()
        if not kind.startswith("image/") and name.lower().endswith((".xhtml", ".html", ".htm")):
            kind = _PAGES[0]
        found.kinds[name] = kind
        if "nav" in properties:
            found.navigation = found.navigation or name
        if kind.startswith("image/") and ("cover-image" in properties or id_ in covers):
            found.cover = name
    return items


def _describe(root: "Element", found: Package) -> None:
    """Title, people and the rest of the metadata."""
    refined: dict[str, dict[str, str]] = {}
    plain: dict[str, str] = {}
    for meta in named(root, "meta"):
        name, value = said(meta, "property") or said(meta, "name"), text_of(meta) or said(meta, "content")
        if about := said(meta, "refines").lstrip("#"):
            refined.setdefault(about, {}).setdefault(name, value)
        else:
            plain.setdefault(name, value)
    found.title = _title(root, refined)[:500]
    found.identifier = _identifier(root)
    found.writers = _writers(root, refined)
    found.published = _published(root)
    found.unread_date = "" if found.published else next(filter(None, map(text_of, named(root, "date"))), "")
    found.language = next((code for each in named(root, "language") if (code := language_tag(text_of(each)))), "")
    found.subjects = tuple(filter(None, (text_of(each) for each in named(root, "subject"))))
    found.description = " ".join(
        _TAG.sub(" ", next(filter(None, map(text_of, named(root, "description"))), "")).split()
    )
    found.is_fixed = plain.get("rendition:layout") == "pre-paginated" or plain.get("fixed-layout") == "true"
    found.collection = tidy(plain.get("belongs-to-collection") or plain.get("calibre:series") or "")[:200]
    place = plain.get("calibre:series_index", "")
    for meta in named(root, "meta"):
        if said(meta, "property") == "belongs-to-collection":
            place = refined.get(said(meta, "id"), {}).get("group-position", place)
            break
    try:
        found.place = float(place[:20]) if place else None
    except ValueError:
        found.place = None


def _title(root: "Element", refined: dict[str, dict[str, str]]) -> str:
    """The main title, with the subtitle behind it where the book marks one."""
    titles = [(refined.get(said(each, "id"), {}), text_of(each)) for each in named(root, "title") if text_of(each)]
    main = [text for about, text in titles if about.get("title-type") == "main"] or [text for _, text in titles]
    return main[0] if main else ""


def _identifier(root: "Element") -> str:
    wanted = said(root, "unique-identifier")
    found = [(said(each, "id") == wanted, text_of(each)) for each in named(root, "identifier") if text_of(each)]
    return max(found, key=lambda one: one[0])[1] if found else ""


def _writers(root: "Element", refined: dict[str, dict[str, str]]) -> tuple[str, ...]:
    """Those who wrote the book; where none is said to have, all who made it."""
    found: list[tuple[str, str]] = []
    for each in named(root, "creator"):
        about = refined.get(said(each, "id"), {})
        name = text_of(each) or about.get("file-as") or said(each, "file-as")
        if name:
            found.append(((about.get("role") or said(each, "role")).lower(), tidy(name)[:200]))
    wrote = [name for role, name in found if role in _WRITERS] or [name for _, name in found]
    return tuple(dict.fromkeys(wrote))


def _published(root: "Element") -> datetime | None:
    """The day of publication; a year is its first day."""
    found = {said(each, "event"): text_of(each) for each in reversed(list(named(root, "date")))}
    for text in (found.get("original-publication", ""), found.get("publication", ""), found.get("", "")):
        if year := _YEAR.match(text):
            try:
                return datetime(int(year[1]), int(year[2] or 1), 1, tzinfo=UTC)
            except ValueError:
                continue
        if moment := dates.moment(text):
            return moment
    return None


def _contents(archive: Archive, path: Path, found: Package, ncx: str) -> list[Entry]:
    """The table of contents out of the navigation page, or else out of the NCX; nothing where neither can be read."""
    older = ncx or next((name for name, kind in found.kinds.items() if kind == "application/x-dtbncx+xml"), "")
    for name, read in ((found.navigation, _navigation), (older, _ncx)):
        try:
            if name and (entries := read(safe_xml.tree(archive.read(name), path, name), posixpath.dirname(name))):
                return entries[:_MOST_ENTRIES]
        except ReaderError:
            continue
    return []


def _navigation(root: "Element", folder: str) -> list[Entry]:
    lists = list(named(root, "nav"))
    toc = next((each for each in lists if "toc" in said(each, "type").split()), lists[0] if lists else None)
    if toc is None:
        return []
    found: list[Entry] = []
    for each in named(toc, "a", "span"):
        depth = sum(local(above) == "li" for above in each.iterancestors()) - 1
        title = text_of(each) or said(each, "title")
        if local(each) == "a" and title and depth >= 0:
            found.append(Entry(tidy(title)[:500], *joined(folder, said(each, "href")), depth))
    return found


def _ncx(root: "Element", folder: str) -> list[Entry]:
    found: list[Entry] = []
    for point in named(root, "navpoint"):
        label = next((text_of(each) for each in point if local(each) == "navlabel"), "")
        source = next((said(each, "src") for each in point if local(each) == "content"), "")
        depth = sum(local(above) == "navpoint" for above in point.iterancestors())
        if label and source:
            found.append(Entry(tidy(label)[:500], *joined(folder, source), depth))
    return found
