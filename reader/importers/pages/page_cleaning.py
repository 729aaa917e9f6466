"""A page's tree before and after the article is looked for in it: less what is not text; then in few plain elements.

`prepare` makes late pictures readable and takes out what a reader never sees; `finish` leaves of an
article the attributes that mean something.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.domain.text import fold
from reader.importers.pages import page_players
from reader.importers.pages.extraction import drop
from reader.importers.pages.page_weights import HEADINGS
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER_TEXT = ("script", "style", "head", "title", "link", "meta", "base", "svg", "frameset", "noframes")
_GONE = frozenset("button select textarea object embed applet canvas dialog map nav option datalist marquee".split())
_GONE_ROLES = frozenset("navigation menu menubar banner search dialog alertdialog toolbar tablist alert status".split())
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_FORWARD_MARKS = re.compile(
    r"^[#¶§🔗⚓︎\s]*$|^(?:permalink|link to this (?:heading|section)|anchor|direct link)\b", re.I
)
_NO_LETTERS = re.compile(r"[\W_]+")
_EDIT = re.compile(
    r"(?:^|\s)(?:mw-editsection|sr-only|screen-reader-text|visually-hidden|visuallyhidden|noprint)(?=\s|$)"
)
"""What is for others than readers; of what is not printed, signs such as `[citation needed]` are for them."""
_KEPT: dict[str, tuple[str, ...]] = {
    "a": ("href", "title"),
    "img": ("src", "alt", "title", "width", "height"),
    "td": ("colspan", "rowspan", "align"),
    "th": ("colspan", "rowspan", "align"),
    "ol": ("start", "type"),
    "abbr": ("title",),
    "input": ("type", "checked"),
    "video": ("src",),
    "audio": ("src",),
    "source": ("src",),
}  # fmt: skip
_CLASSES = re.compile(
    r"^(?:language-[\w+#.-]+|math|footnotes?|admonition.*|callout.*|markdown-alert.*|alert.*|note|info|tip|hint|important|"
    r"warning|caution|danger|error|title|caption|task-list|contains-task-list|postscript)$"
)
_UNWRAPPED = frozenset(("span", "font", "center", "form", "label", "fieldset", "bdo", "ins"))


def prepare(tree: "HtmlElement") -> None:
    """Take out of the page what is never read."""
    for element in list(tree.iter(*_NEVER_TEXT)):
        drop(element)
    _show_late_pictures(tree)
    for template in list(tree.iter("template")):
        template.drop_tag() if template.get("shadowrootmode") else drop(template)
    unseen = [element for element in tree.iter() if isinstance(element.tag, str) and _is_unseen(element)]
    most = _length(tree) // 2 if unseen else 0
    for element in unseen:
        if element.getparent() is not None and _length(element) <= most:
            drop(element)


def _length(element: "HtmlElement") -> int:
    """Characters of text in `element`; a page that a script would have shown is nearly all in one that is hidden."""
    return sum(len(text) for text in element.itertext())


def _is_unseen(element: "HtmlElement") -> bool:
    attributes = element.attrib
    if element.tag in _GONE:
        return True
    if not attributes or element.tag in ("body", "html"):
        return False
    if element.tag == "iframe":
        return not page_players.address_in(element)
    if element.tag == "input":
        return (attributes.get("type") or "").lower() != "checkbox"
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    if attributes.get("aria-hidden") == "true" and "fallback-image" not in (attributes.get("class") or ""):
        return True
    if attributes.get("role", "").lower() in _GONE_ROLES:
        return True
    style = attributes.get("style")
    if style and _HIDDEN.search(style):
        return True
    edit = _EDIT.search(attributes.get("class") or "")
    return edit is not None and not (element.tag == "sup" and edit[0].strip() == "noprint")


def _show_late_pictures(tree: "HtmlElement") -> None:
    """Give pictures that a script would have loaded what `noscript` beside them has, and let others out of it."""
    most = _length(tree) // 2
    for without in list(tree.iter("noscript")):
        found = list(without.iter("img"))
        place = _beside(without)
        if len(found) == 1 and place is not None:
            for name in ("src", "srcset"):
                if found[0].get(name):
                    place.set(f"data-noscript-{name}", found[0].get(name) or "")
            drop(without)
        elif (found and _length(without) < 200) or _length(without) > most:
            without.drop_tag()
        else:
            drop(without)


def _beside(without: "HtmlElement") -> "HtmlElement | None":
    """The picture before or behind `without`, which a script would have filled with what is in it."""
    before, behind = without.getprevious(), without.getnext()
    if before is not None and (image := next(before.iter("img"), None)) is not None:
        return image
    if behind is not None and behind.tag == "img" and (behind.get("src") or "data:").startswith("data:"):
        return behind
    return None


def finish(
    part: "HtmlElement",
    title: str,
    base: str,
    picture: Callable[["HtmlElement"], str],
    meant: frozenset[str] = frozenset(),
) -> str:
    """The article in `part` as HTML: addresses joined to `base`, `picture` says what stands in an image's `src`,
    `meant` are the ids that links of other articles lead to."""
    from lxml import etree

    _drop_title(part, title)
    fragments = _fragments(part, base) | meant
    for image in list(part.iter("img")):  # before what is around them loses what it says of their sizes
        _mend_picture(image, picture)
    for element in list(part.iter()):
        if not isinstance(element.tag, str):
            continue
        if element.tag == "a":
            _mend_link(element, base, part)
        elif element.tag == "iframe" and element is not part:
            _put(element, page_players.as_link(element, base))
            continue
        elif element.tag in ("video", "audio", "source") and element.get("src"):
            element.set("src", urljoin_safe(base, element.get("src") or ""))
        elif element.tag in HEADINGS:
            _drop_marks(element)
        _leave(element, fragments)
    for element in list(part.iter(*_UNWRAPPED)):
        if not element.attrib and element is not part:
            element.drop_tag()
    _drop_empty(part)
    text = part.text or ""
    inner = "".join(etree.tostring(child, encoding="unicode", method="html") for child in part)
    return (
        re.sub(r"\n\s*\n+", "\n", _escaped(text) + inner).strip()
        if part.tag == "body"
        else re.sub(r"\n\s*\n+", "\n", _whole(part)).strip()
    )


def _put(element: "HtmlElement", other: "HtmlElement") -> None:
    other.tail = element.tail
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, other)


def _whole(part: "HtmlElement") -> str:
    from lxml import etree

    return str(etree.tostring(part, encoding="unicode", method="html", with_tail=False))


def _escaped(text: str) -> str:
    from html import escape

    return escape(text, quote=False)


def urljoin_safe(base: str, address: str) -> str:
    """`address` seen from `base`; as it is when the two make none."""
    address = re.sub(r"[\t\n\r]", "", address).strip()
    if not base or address.startswith("#"):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _drop_title(part: "HtmlElement", title: str) -> None:
    """Take the heading that says the title out, where it is among the first things of the article."""
    key = _letters(title)
    for seen, element in enumerate(part.iter("h1", "h2", "h3")):
        if seen >= 3 or not key:
            return
        if _letters("".join(element.itertext())) == key:
            if element is part:
                return
            drop(element)
            return


def _letters(text: str) -> str:
    """`text` without what heads and headings write in different ways: signs, accents and case."""
    return _NO_LETTERS.sub("", fold(text))


def _fragments(part: "HtmlElement", base: str) -> frozenset[str]:
    """The ids that links within the article lead to; such links are made fragments alone."""
    found = set()
    here = base.partition("#")[0]
    for link in part.iter("a"):
        address = (link.get("href") or "").strip()
        if here and address.startswith(here + "#"):
            link.set("href", address[len(here) :])
            address = address[len(here) :]
        if address.startswith("#") and len(address) > 1:
            found.add(address[1:])
    return frozenset(found)


def _mend_link(link: "HtmlElement", base: str, part: "HtmlElement") -> None:
    address = (link.get("href") or "").strip()
    if not address or address.lower().startswith(("javascript:", "data:", "about:", "blob:", "vbscript:")):
        if "href" in link.attrib:
            del link.attrib["href"]
        _name(link)
        if not link.get("id") and not link.get("name") and link is not part:
            link.drop_tag()
        return
    link.set("href", urljoin_safe(base, address))
    _name(link)


def _name(link: "HtmlElement") -> None:
    if link.get("name") and not link.get("id"):
        link.set("id", link.get("name") or "")


def _mend_picture(image: "HtmlElement", picture: Callable[["HtmlElement"], str]) -> None:
    source = picture(image)
    if source:
        image.set("src", source)
    else:
        drop(image)


def _drop_marks(heading: "HtmlElement") -> None:
    """Take out the signs in a heading that lead to itself. It takes the name under which something in it is known."""
    for link in list(heading.iter("a")):
        address = link.get("href") or ""
        if "#" in address and link is not heading and _FORWARD_MARKS.search(tidy("".join(link.itertext()))):
            if link.get("id") and not heading.get("id"):
                heading.set("id", link.get("id") or "")
            if link.find(".//img") is None:
                drop(link)
    if not heading.get("id") and (inner := heading.find(".//*[@id]")) is not None:
        heading.set("id", inner.get("id") or "")


def _leave(element: "HtmlElement", fragments: frozenset[str]) -> None:
    """Take off all attributes but those that mean something to a reader."""
    kept = _KEPT.get(element.tag, ())
    for name in list(element.attrib):
        value = element.attrib[name]
        if name in kept or (name in ("dir", "lang") and value):
            continue
        if name == "id" and (value in fragments or element.tag in HEADINGS):
            continue
        if name == "class":
            classes = [one for one in value.lower().split()[:30] if _CLASSES.match(one)]
            if classes:
                element.set("class", " ".join(classes))
                continue
        if (
            name == "style"
            and element.tag in ("td", "th")
            and (side := re.search(r"text-align:\s*(left|right|center)", value))
        ):
            element.set("align", side[1])
        del element.attrib[name]


def _drop_empty(part: "HtmlElement") -> None:
    """Take out elements in which there is nothing, innermost first."""
    for element in reversed(list(part.iter())):
        if element is part or not isinstance(element.tag, str) or element.tag in _LEFT_EMPTY:
            continue
        if len(element) == 0 and not (element.text or "").strip() and not element.get("id"):
            if element.tag in ("span", "b", "i", "em", "strong", "a") and element.text:
                element.tail = " " + (element.tail or "")
            drop(element)


_LEFT_EMPTY = frozenset(("img", "br", "hr", "td", "th", "input", "video", "audio", "source", "wbr", "col"))


def links_of(part: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Address and text of each link of the finished article that leads elsewhere, each once."""
    seen = set()
    for link in part.iter("a"):
        address = link.get("href") or ""
        if not address or address.startswith("#") or address in seen:
            continue
        try:
            scheme = urlsplit(address).scheme
        except ValueError:
            continue
        if scheme in ("", "http", "https"):
            seen.add(address)
            yield address, tidy("".join(link.itertext())[:500])
