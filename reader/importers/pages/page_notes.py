"""Footnotes of web pages in the form in which the renderer writes its own: a sign that leads to a note, and back.

Known are those of Markdown converters, Wikipedia, Substack, WordPress, Word and whatever links a short sign to a note:
`<sup id="fnref-1"><a href="#fn-1">1</a></sup>` and, in `<ol class="footnotes">`, `<li id="fn-1">`.
"""

import re
from collections.abc import Iterator
from string import ascii_lowercase
from typing import TYPE_CHECKING

from reader.importers.pages.extraction import drop
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LISTED = "footnotes"
_LABEL = re.compile(
    r"^[\[(]?\s*(?:(?:note|n|fn|anm)\.?\s*)?([0-9]{1,4}|[a-zA-Z]{1,2}|[ivxIVX]{1,6}|[*†‡§¶]{1,3})\s*[\])]?\.?$"
)
_NOTED = re.compile(
    r"(?i)(?:^|[\s_-])(?:footnote|footnotes|noteref|fnref|fn|reference|footnote-?(?:ref|anchor|link|reference)|"
    r"doc-noteref|endnote|sdfootnoteanc|easy-footnote|modern-footnotes)"
)
_TO_NOTE = re.compile(
    r"(?i)^(?:user-content-)?(?:_?ftn|_?edn|fn|footnote|cite_note|note|endnote|sdfootnote|easy-footnote)"
)
_BACKWARD = re.compile(
    r"(?i)(?:user-content-)?(?:fnref|_ftnref|_ednref|cite_ref|footnote-anchor|note-?ref|easy-footnote-\d)"
)
_BACK = re.compile(r"^(?:[\s↩↵↑⤴⏎^︎️🔙«<←*]|back|jump up|return|to text|zurück|retour)*$", re.I)
_BACKLINKS = re.compile(r"(?i)(?:^|[\s_-])(?:cite-backlink|reversefootnote|backref|footnote-?back\w*)(?=$|[\s_-])")
_MARK_BEFORE = re.compile(r"^\s*(?:[\[(]?\s*(?:\d{1,4}|[a-z*†‡])\s*[\])]?[.:]?|\^)\s*$", re.I)
_BLOCKS = ("li", "p", "div", "dd", "aside", "section")
_MOST = 3_000


def write_out(tree: "HtmlElement", address: str) -> None:
    """Write the footnotes of the page at `address`, as far as both their ends are on it."""
    targets = {
        name: one
        for one in tree.iter()
        for name in (one.get("id"), one.get("name") if one.tag == "a" else None)
        if name
    }
    signs = list(_signs(tree, address.partition("#")[0], targets))[:_MOST]
    blocks: dict[HtmlElement, list[HtmlElement]] = {}
    for link, target in signs:
        block = _block(target)
        if block is not None and block not in link.iterancestors():
            blocks.setdefault(block, []).append(link)
    blocks = {
        block: links for block, links in blocks.items() if not any(one in blocks for one in block.iterancestors())
    }
    for number, (block, links) in enumerate(_in_order(tree, blocks), 1):
        _tie(block, links, number)
    for block in list(blocks):
        _enlist(block)


def _signs(
    tree: "HtmlElement", own: str, targets: dict[str, "HtmlElement"]
) -> Iterator[tuple["HtmlElement", "HtmlElement"]]:
    """The links that are signs of notes, with the elements to which they lead."""
    for link in tree.iter("a"):
        address = (link.get("href") or "").strip()
        page, mark, name = address.partition("#")
        if not mark or not name or (page and page != own):
            continue
        target = targets.get(name)
        text = tidy("".join(link.itertext())[:40])
        if target is None or target.tag in ("h1", "h2", "h3", "h4", "h5", "h6", "sup") or not _LABEL.match(text):
            continue
        around = link.getparent()
        names = " ".join(
            one.get(key) or "" for one in (link, around) if one is not None for key in ("class", "id", "role", "rel")
        )
        is_raised = link.find(".//sup") is not None or any(one.tag == "sup" for one in list(link.iterancestors())[:2])
        is_back = bool(_BACKWARD.match(name)) or "back" in names
        if not is_back and (_NOTED.search(names) or (_TO_NOTE.match(name) and is_raised)):
            yield link, target


def _block(target: "HtmlElement") -> "HtmlElement | None":
    """The element that is the note to which a link leads."""
    for one in (target, *list(target.iterancestors())[:3]):
        if one.tag in _BLOCKS:
            return one
        if one.tag in ("body", "table", "td", "ol", "ul", "article", "main"):
            return None
    return None


def _in_order(
    tree: "HtmlElement", blocks: dict["HtmlElement", list["HtmlElement"]]
) -> Iterator[tuple["HtmlElement", list["HtmlElement"]]]:
    for element in list(tree.iter(*_BLOCKS)):
        if element in blocks:
            yield element, blocks[element]


def _tie(block: "HtmlElement", links: list["HtmlElement"], number: int) -> None:
    """Lead from each of `links` to the note in `block`, and back to each."""
    from lxml.html import Element

    for place, link in enumerate(links):
        label = tidy("".join(link.itertext())).strip("[]() .")
        around = link.getparent()
        sup = around if around is not None and around.tag == "sup" and len(around) == 1 else None
        if sup is None:
            sup = Element("sup")
            link.addprevious(sup)
            sup.tail, link.tail = link.tail, None
            sup.append(link)
        tail = sup.tail
        sup.clear()
        sup.tail = tail
        sup.set("id", _name_of(number, place))
        sign = Element("a", {"href": f"#fn-{number}"})
        sign.text = label
        sup.append(sign)
    _unmark(block)
    block.set("id", f"fn-{number}")
    last = block[-1] if len(block) and block[-1].tag == "p" else block
    if len(last):
        last[-1].tail = (last[-1].tail or "").rstrip() + " "
    else:
        last.text = (last.text or "").rstrip() + " "
    for place in range(len(links)):
        back = Element("a", {"href": f"#{_name_of(number, place)}"})
        back.text = "↩" if len(links) == 1 else f"↩{_letter(place)}"
        back.tail = " " if place + 1 < len(links) else None
        last.append(back)


def _name_of(number: int, place: int) -> str:
    """What the sign at `place` among those of a note is called; the renderer counts from its second."""
    return f"fnref-{number}" if place == 0 else f"fnref-{number}-{place + 1}"


def _letter(place: int) -> str:
    """`a` to `z`, then `aa` and so on: the letters of encyclopedias for the places that a note is asked for."""
    before, own = divmod(place, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[own]


def _unmark(block: "HtmlElement") -> None:
    """Take the signs that lead back, and the number of its own, out of a note."""
    for element in list(block.iter()):
        if element is not block and isinstance(element.tag, str) and _BACKLINKS.search(element.get("class") or ""):
            drop(element)
    for link in list(block.iter("a")):
        address = link.get("href") or ""
        text = tidy("".join(link.itertext()))
        is_first = tidy("".join(block.itertext())).startswith(text)
        if (address.startswith("#") and _BACK.match(text)) or (
            (not address or "#" in address) and is_first and _MARK_BEFORE.match(text)
        ):
            drop(link)
    for mark in list(block.iter("sup", "span"))[:3]:
        text = "".join(mark.itertext())
        if (
            mark is not block
            and tidy("".join(block.itertext())).startswith(tidy(text))
            and (not text.strip() or _MARK_BEFORE.match(text))
        ):
            drop(mark)


def _enlist(block: "HtmlElement") -> None:
    """Put a note into a list of notes: the one it is in, the one before it, or a new one in its place."""
    from lxml.html import Element

    parent = block.getparent()
    if parent is None:
        return
    if parent.tag in ("ol", "ul"):
        parent.tag = "ol"
        parent.set("class", LISTED)
        return
    before = block.getprevious()
    if before is not None and before.tag == "ol" and before.get("class") == LISTED and not (before.tail or "").strip():
        notes = before
    else:
        notes = Element("ol", {"class": LISTED})
        block.addprevious(notes)
    block.tail = None
    notes.append(block)
    block.tag = "li"
