"""Footnotes of books: found by what EPUB and DPUB-ARIA call them, and put at the end of the article that asks for them.

https://www.w3.org/TR/epub-ssv-11/#notes and https://www.w3.org/TR/dpub-aria-1.1/
"""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.importers.books.book_text import INSIDE, ids_in, kinds_of
from reader.importers.pages.extraction import drop

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOTES = frozenset(("footnote", "endnote", "rearnote", "note"))
_BLOCKS = frozenset(("aside", "li", "p", "div", "dd", "section", "td", "blockquote"))
_BACK = frozenset(("backlink", "referrer"))
_OURS = re.compile(r"fn(?:ref)?-\d+$")
_LONGEST = 50_000
_MOST_TOGETHER = 20_000_000
"""Characters of all notes of a book."""
_MOST_AGAIN = 5_000_000
"""Characters of notes that chapters have again which are not the first to ask for them."""


@dataclass
class Notes:
    """Copies of notes `by_address`, the whole ones that lead to them; `written` are those that an article has."""

    by_address: "dict[str, HtmlElement]" = field(default_factory=dict)
    written: "set[HtmlElement]" = field(default_factory=set)
    left: int = _MOST_AGAIN

    def at(self, address: str) -> "HtmlElement | None":
        """The note at an address; None for none, or one that was written too often."""
        note = self.by_address.get(address)
        if note is not None and note in self.written:
            self.left -= len("".join(note.itertext())) + 100
            return note if self.left >= 0 else None
        return note


def collect(pages: "Mapping[str, HtmlElement]") -> Notes:
    """The notes that references in `pages` lead to, by page; those that stand in the text only for it are taken out."""
    wanted: dict[str, set[str]] = {}
    for page, body in pages.items():
        for link in filter(is_reference, body.iter("a")):
            wanted.setdefault(link.get("href") or "", set()).add(page)
    found = Notes()
    copies: dict[HtmlElement, HtmlElement] = {}
    footnotes: list[HtmlElement] = []
    left = _MOST_TOGETHER
    for page, body in pages.items() if wanted else ():
        for name, element in ids_in(body):
            address = f"{INSIDE}{page}#{name}"
            if address not in wanted or (note := _note(element, body)) is None:
                continue
            if note not in copies:
                if len("".join(note.itertext())) > _LONGEST:
                    continue
                left -= len("".join(note.itertext())) + 100
                if left < 0:
                    break
                copies[note] = deepcopy(note)
                copies[note].tail = None
            found.by_address[address] = copies[note]
            if kinds_of(note) & _NOTES and (note.tag == "aside" or wanted[address] == {page}):
                footnotes.append(note)
    for note in footnotes:
        if note.getparent() is not None:
            drop(note)
    return found


def is_reference(link: "HtmlElement") -> bool:
    """Whether a link leads to a note."""
    return "noteref" in kinds_of(link)


def put_at_end(body: "HtmlElement", notes: Notes) -> None:
    """Number the references in `body`, and write their notes as a list behind it."""
    numbers: dict[HtmlElement, int] = {}
    for _, element in list(ids_in(body)):
        if _OURS.match(element.get("id") or ""):
            element.set("id", f"own-{element.get('id')}")
    items = body.makeelement("ol", {"class": "footnotes"})
    waiting = [body]
    while waiting:  # notes may have notes
        for link in list(filter(is_reference, waiting.pop(0).iter("a"))):
            if (note := notes.at(link.get("href") or "")) is None:
                continue
            if is_new := note not in numbers:
                numbers[note] = len(numbers) + 1
                items.append(_item(body, note, numbers[note]))
                waiting.append(items[-1])
            _write_reference(link, numbers[note], is_new)
    notes.written.update(numbers)
    if numbers:
        body.append(body.makeelement("hr"))
        body.append(items)


def _note(element: "HtmlElement", body: "HtmlElement") -> "HtmlElement | None":
    """The block of a note that `element` marks; None where that would be the whole page."""
    note = element
    while note.tag not in _BLOCKS and note is not body and note.getparent() is not None:
        note = note.getparent()
    return None if note is body else note


def _write_reference(link: "HtmlElement", number: int, is_new: bool) -> None:
    raised = link.makeelement("sup", {"id": f"fnref-{number}"} if is_new else {})
    mark = link.makeelement("a", {"href": f"#fn-{number}"})
    mark.text = str(number)
    raised.append(mark)
    parent = link.getparent()
    if parent.tag == "sup" and not (parent.text or "").strip() and len(parent) == 1 and not (link.tail or "").strip():
        link, parent = parent, parent.getparent()
    raised.tail = link.tail
    parent.replace(link, raised)


def _item(body: "HtmlElement", note: "HtmlElement", number: int) -> "HtmlElement":
    """The note as an item of the list, with the way back in place of its own."""
    item = body.makeelement("li", {"id": f"fn-{number}"})
    inner = deepcopy(note)
    for link in list(inner.iter("a")):
        words = "".join(link.itertext()).strip()
        if kinds_of(link) & _BACK or words in ("↩", "↩︎", "↑", "^", "⏎", "[back]", "Back"):
            drop(link)
    for each in inner.iter():
        if isinstance(each.tag, str):
            each.attrib.pop("id", None)
            each.attrib.pop("hidden", None)
    item.text = inner.text
    item.extend(list(inner))
    back = body.makeelement("a", {"href": f"#fnref-{number}"})
    back.text = "↩"
    last = item[-1] if len(item) and item[-1].tag == "p" and not (item[-1].tail or "").strip() else item
    if len(last):
        last[-1].tail = (last[-1].tail or "").rstrip() + " "
    else:
        last.text = (last.text or "").rstrip() + " "
    last.append(back)
    return item
