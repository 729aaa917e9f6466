"""The text of a book before it is an article: pages as trees, cut and joined; shared by the formats of books.

Addresses within the book are made whole first: `book:PAGE#ID`, so that they mean the same wherever a piece goes.
"""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.text import length_of
from reader.importers import safe_svg
from reader.importers.pages import page_code, page_formulas, saved_page
from reader.importers.pages.extraction import drop
from reader.importers.pages.page_cleaning import prepare
from reader.importers.safe_xml import joined

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INSIDE = "book:"
"""Before the address of a place in the book."""

_XML_SIGN = b'<?xml version="1.0"?>'
_LINKS = ("href", "xlink:href")
_MEDIA = ("audio", "video")
_PICTURES = ("img", "image", "svg:image")
Draw = Callable[[bytes], str]
"""Takes a picture that stood in the text, and gives the name under which it is stored."""


def page_tree(raw: bytes, path: Path, name: str, draw: Draw) -> "HtmlElement":
    """The body of the page `name`, with whole addresses, formulas and code as text, drawings stored; BadFile for none.

    Notes are still where they stood: see `book_notes`.
    """
    page = saved_page.parse(_as_xhtml(raw), path)
    body = _body(page.tree)
    drawn = {each: draw(data) for each, data in page.embedded.items()}
    for element in list(body.iter()):
        if isinstance(element.tag, str):
            _make_whole(element, name, drawn)
    _place_drawings(body, draw)
    for ruby in body.iter("ruby"):
        _bracket(ruby)
    return body


def settle(body: "HtmlElement") -> None:
    """Take out what is never read, and write formulas and code as text."""
    page_formulas.write_out(body)
    page_code.write_out(body)
    prepare(body)


def split_off(body: "HtmlElement", start: "HtmlElement") -> "HtmlElement":
    """A new body with `start` and all that follows it, which `body` then ends before."""
    while (around := start.getparent()) is not body and around is not None and _begins(around, start):
        start = around
    moved = [start, *start.itersiblings()]
    parent = start.getparent()
    while parent is not None:
        copy = parent.makeelement(parent.tag, {key: value for key, value in parent.attrib.items() if key != "id"})
        copy.extend(moved)
        if parent is body:
            return copy
        copy.tail, parent.tail = parent.tail, None
        moved = [copy, *parent.itersiblings()]
        parent = parent.getparent()
    raise ValueError("the start is not in the body")


def _begins(around: "HtmlElement", element: "HtmlElement") -> bool:
    return around[0] is element and not (around.text or "").strip()


def begun_before_text(body: "HtmlElement") -> "set[HtmlElement]":
    """The elements that begin before anything is read in `body`."""
    from lxml import etree

    found: set[HtmlElement] = set()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "end" and (element.tail or "").strip():
            break
        if event == "start":
            found.add(element)
            if element.tag == "img" or (element.text or "").strip():
                break
    return found


def merged(bodies: "list[HtmlElement]") -> "HtmlElement":
    """One body of several, which are empty afterwards."""
    first, *others = bodies
    for other in others:
        if other.text and other.text.strip():
            paragraph = first.makeelement("p")
            paragraph.text = other.text
            first.append(paragraph)
        first.extend(list(other))
    return first


def words_in(body: "HtmlElement") -> int:
    """How long the text is, Chinese and Japanese signs counted one by one."""
    return length_of(" ".join(body.itertext()))[0]


def has_pictures(body: "HtmlElement") -> bool:
    """Whether there is a picture in it."""
    return body.find(".//img") is not None


def heading_of(body: "HtmlElement") -> str:
    """The words of the first heading; "" when there is none."""
    for element in body.iter("h1", "h2", "h3"):
        if words := " ".join("".join(element.itertext()).split()):
            return words[:500]
    return ""


def ids_in(body: "HtmlElement") -> "Iterator[tuple[str, HtmlElement]]":
    """All places that a link may mean."""
    for element in body.xpath("descendant-or-self::*[@id]|descendant::a[@name]"):
        for name in dict.fromkeys(filter(None, (element.get("id"), element.get("name") if element.tag == "a" else ""))):
            yield name, element


def kinds_of(element: "HtmlElement") -> frozenset[str]:
    """What an element is, as EPUB and DPUB-ARIA say it: `noteref`, `footnote`..."""
    roles = (role.removeprefix("doc-") for role in (element.get("role") or "").lower().split())
    return frozenset((*(element.get("epub:type") or "").lower().split(), *roles))


def _as_xhtml(raw: bytes) -> bytes:
    """`raw` with the sign that it is XML, in which any element may be closed in its own tag."""
    start = raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    is_wide = start.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in start[:100]
    return raw if is_wide or start.startswith(b"<?xml") else _XML_SIGN + start


def _body(tree: "HtmlElement") -> "HtmlElement":
    found = tree.find(".//body")
    body = tree.makeelement("body")
    source = tree if found is None else found
    body.text = source.text
    if language := source.get("lang") or tree.get("lang") or tree.get("xml:lang"):
        body.set("lang", language)
    body.extend([child for child in source if child.tag != "head"])
    return body


def _make_whole(element: "HtmlElement", page: str, drawn: Mapping[str, str]) -> None:
    """Write where in the book an element's addresses lead; take those of sound and film away, which are not stored."""
    tag, folder = element.tag, posixpath.dirname(page)
    if tag == "a":
        address = (element.get("href") or element.get("xlink:href") or "").strip()
        if address and not _is_outside(address):
            place, fragment = joined(folder, address)
            element.set("href", f"{INSIDE}{place or page}#{fragment}")
    elif tag in _PICTURES:
        address = next((element.get(name) for name in ("src", *_LINKS) if element.get(name)), "").strip()
        for name in ("src", "srcset", *_LINKS):
            element.attrib.pop(name, None)
        element.set("src", drawn.get(address) or (address if _is_outside(address) else joined(folder, address)[0]))
    elif tag in _MEDIA or tag == "source":
        element.attrib.pop("src", None)


def _is_outside(address: str) -> bool:
    start = address.partition("/")[0]
    return address.startswith("//") or (":" in start and "#" not in start.partition(":")[0])


def _place_drawings(body: "HtmlElement", draw: Draw) -> None:
    """Put pictures in the place of drawings: those that one only shows, or itself where it is fit to be stored."""
    for drawing in list(body.iter("svg", "svg:svg")):
        if drawing.getparent() is None:
            continue
        words = " ".join("".join(each.itertext()).strip() for each in drawing.iter("title", "desc"))
        shown = [each.get("src") or "" for each in drawing.iter("image", "svg:image")]
        if not shown and (data := safe_svg.of_tree(drawing)):
            shown = [draw(data)]
        holder = body.makeelement("span")
        for source in filter(None, shown):
            holder.append(body.makeelement("img", {"src": source, "alt": " ".join(words.split())[:500]}))
        if not len(holder):
            holder.text = " ".join(" ".join(drawing.itertext()).split())
        holder.tail = drawing.tail
        drawing.getparent().replace(drawing, holder)


def _bracket(ruby: "HtmlElement") -> None:
    """Put the readings beside signs into brackets, as HTML has them for those who cannot draw them above."""
    if ruby.find(".//rp") is not None:
        return
    for reading in list(ruby.iter("rt")):
        parent = reading.getparent()
        place = parent.index(reading)
        opening, closing = ruby.makeelement("rp"), ruby.makeelement("rp")
        opening.text, closing.text = "（", "）"
        closing.tail, reading.tail = reading.tail, None
        parent.insert(place + 1, closing)
        parent.insert(place, opening)


def drop_empty_media(body: "HtmlElement") -> int:
    """Take out sound and film, of which only the words beside them are kept; how many there were."""
    found = list(body.iter(*_MEDIA))
    for each in found:
        drop(each) if not "".join(each.itertext()).strip() else each.drop_tag()
    return len(found)
