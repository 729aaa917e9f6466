"""The article in a web page: which part of its tree holds it, and what of that part is not the article's.

trafilatura says which words are the article's; it gives them without their structure, so they are looked up in the
page, and the elements that hold them are kept as they stand. Must never fetch anything.
"""

import logging
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from reader.importers.pages.page_noise import (
    BODY,
    CAPTION,
    NEVER_ARTICLE,
    NOT_ARTICLE,
    is_beginning,
    is_label,
    is_related_heading,
    is_stub,
    leads_elsewhere,
)
from reader.importers.pages.page_weights import BLOCKS, HEADINGS, Weights, Words, solid, weigh

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

_WHOLE = frozenset(("pre", "table", "figure", "math", "dl", "blockquote"))
_PROSE = frozenset(("p", "ul", "ol", "li", "blockquote", "dl", "dt", "dd", "details", "td", "th", "tr", "tbody"))
_LEAST = 200
_MOST_OF_IT = 0.8
_ENOUGH, _LITTLE = 0.5, 0.1
"""Shares of the page's text outside links, for less than `_LEAST` characters and for more."""
_LINE = 120
_OWN = dict(
    name.split("=")
    for name in "body=div p=p ab=p head=h2 list=ul item=li quote=blockquote code=pre table=table row=tr cell=td hi=em "
    "del=del lb=br".split()
)
"""The elements that trafilatura writes, and those of HTML that mean the same."""
_SHOWN = 0.5
"""The share of what was found that is on the page itself, or else it is taken as it was found."""
_FOREIGN = 0.2
"""The share of the article that may be in an element which is named as something else."""
_LONGEST_LINE, _LONGEST_CAPTION = 250, 600
_SECTIONS = 2
_SEVERAL = 3


@dataclass(frozen=True, slots=True)
class Extracted:
    """The part of the page that holds the article, or all of it where that is not sure.

    Where it `is_whole` not, the page says that the rest is for those who pay.
    """

    part: "HtmlElement"
    is_sure: bool
    is_whole: bool = True


def article_in(tree: "HtmlElement", page: "HtmlElement | None") -> Extracted:
    """The article in `tree`, which is cleaned and will be changed; `page` is the same as it came.

    None as `page` says that it is too large to be looked at.
    """
    body = tree if tree.tag == "body" else tree.find(".//body")
    body = tree if body is None else body
    found = None if page is None else _asked(page)
    words = Words(_words(found))
    looked = _Look(weigh(body, words))
    if found is not None and looked.weights[body].kept < _SHOWN * len(words.text):
        return Extracted(_written(found), True)
    part = looked.best(body)
    text = " ".join(part.itertext())
    if looked.is_doubtful(body, part) or is_stub(text):
        looked.clean(body)
        return Extracted(body, False)
    looked.prune(part)
    _add_notes(body, part)
    return Extracted(part, True, is_whole=not is_beginning(text))


def _add_notes(body: "HtmlElement", part: "HtmlElement") -> None:
    """Put notes that stand elsewhere on the page, and to which `part` leads, at its end."""
    wanted = {link.get("href") for link in part.iter("a") if (link.get("href") or "").startswith("#fn-")}
    for notes in list(body.iter("ol")) if wanted and part.tag in BLOCKS else ():
        is_wanted = any(f"#{note.get('id')}" in wanted for note in notes)
        if notes.get("class") == "footnotes" and is_wanted and not _is_in(notes, part):
            drop(notes)
            part.append(notes)


def _asked(page: "HtmlElement") -> "Element | None":
    """What trafilatura takes for the article, in elements of its own; None when it fails."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(page, include_comments=False, with_metadata=False)
    except Exception:  # it lets whatever its own steps meet in a strange page through
        return None
    return getattr(found, "body", None)


def _words(found: "Element | None") -> list[str]:
    """The blocks of text in what was found, without white space."""
    if found is None:
        return []
    solids = (solid("".join(element.itertext())) for element in found.iter() if element.tag in _OWN)
    return [solid for solid in solids if solid]


def _written(found: "Element") -> "HtmlElement":
    """What was found as elements of HTML: its text is not on the page, but in a script of it."""
    from lxml.etree import tostring
    from lxml.html import fragment_fromstring

    for element in found.iter():
        if isinstance(element.tag, str):
            element.attrib.clear()
            element.tag = _OWN.get(element.tag, "div")
    return fragment_fromstring(tostring(found, encoding="unicode", with_tail=False))


@dataclass
class _Look:
    """A page looked at with the article's words in mind."""

    weights: dict["HtmlElement", Weights]

    def best(self, body: "HtmlElement") -> "HtmlElement":
        """The element with most of the article and least of anything else, however parted; of equals the innermost."""
        best, score = body, self.weights[body].score
        for element in body.iter():
            weight = self.weights.get(element)
            if weight is not None and element.tag in BLOCKS and weight.score >= score:
                best, score = element, weight.score
        wanted = _MOST_OF_IT * self.weights[body].kept
        while best is not body and self.weights[best].kept < wanted:
            best = best.getparent()
        return best

    def is_doubtful(self, body: "HtmlElement", part: "HtmlElement") -> bool:
        """Whether next to nothing of the page was found, or a list of links."""
        every, found = self.weights[body], self.weights[part]
        unlinked = every.total - every.links
        if found.kept < _LEAST and found.kept < _ENOUGH * unlinked:
            return not self._is_marked(part)
        return found.kept < _LITTLE * unlinked or found.links * 4 > found.total * 3

    def clean(self, body: "HtmlElement") -> None:
        """Take out of the whole page what is named as no article's, as far as it is little of it."""
        most = self.weights[body].total * _FOREIGN
        for element in list(body.iter()):
            if element.tag not in BLOCKS or element is body or not _is_in(element, body):
                continue
            if self.weights[element].total <= most and (
                element.tag == "footer" or NEVER_ARTICLE.search(_names(element))
            ):
                drop(element)

    def _is_marked(self, part: "HtmlElement") -> bool:
        """Whether the page itself calls what was found its article, short as it is."""
        for element in (part, *list(part.iterancestors())[:3]):
            if BODY.search(_names(element)) or element.get("itemprop") == "articleBody":
                weight = self.weights[element]
                return weight.total - weight.links <= 3 * weight.kept
        return False

    def prune(self, part: "HtmlElement") -> None:
        """Take out of `part` what is not the article's."""
        most = self.weights[part].kept * _FOREIGN
        for element in list(part.iter()):
            if (
                element.tag in BLOCKS
                and element is not part
                and _is_in(element, part)
                and self._is_noise(element, most)
            ):
                drop(element)
        waiting = [part]
        while waiting:
            element = waiting.pop()
            children = [child for child in element if isinstance(child.tag, str)]
            kept = [place for place, child in enumerate(children) if self.weights[child].kept]
            sections = self._sections(children) | self._runs_of_links(children)
            for place, child in enumerate(children):
                is_amid = (bool(kept) and kept[0] < place < kept[-1]) or element.tag == "li"
                if place in sections or child.get("class") == "footnotes":
                    continue
                if self._is_foreign(child, is_amid):
                    if not self._is_head(children[place : place + 8]):
                        drop(child)
                elif child.tag not in _WHOLE and not (child.tag in ("ul", "ol") and not self.weights[child].kept):
                    waiting.append(child)

    def _sections(self, children: list["HtmlElement"]) -> set[int]:
        """The places of lists and their headings that are sections as good as those with the article's text before.

        Such are the sources, notes and links at the end of encyclopedias' articles.
        """
        levels = [child.tag if child.tag in HEADINGS else "" for child in children]
        known = {
            tag
            for tag in HEADINGS
            if sum(level == tag and self._is_head(children[place:][:8]) for place, level in enumerate(levels))
            >= _SECTIONS
        }
        found: set[int] = set()
        for place, child in enumerate(children):
            if child.tag not in known or is_related_heading("".join(child.itertext())[:200]):
                continue
            end = next((more for more in range(place + 1, len(children)) if levels[more]), len(children))
            lists = [more for more in range(place + 1, end) if children[more].tag in ("ul", "ol", "dl")]
            if lists and not any(self.weights[one].kept for one in children[place + 1 : end]):
                found.update((place, *lists))
        return found

    def _runs_of_links(self, children: list["HtmlElement"]) -> set[int]:
        """The places of paragraphs that are a link each, several after another amid the article's text: a list."""
        kept = [place for place, child in enumerate(children) if self.weights[child].kept]
        found: set[int] = set()
        amid = range(kept[0] + 1, kept[-1]) if kept else ()
        for is_link, run in groupby(amid, lambda place: self._is_link(children[place])):
            places = tuple(run)
            if not is_link or len(places) < _SEVERAL:
                continue
            if not is_related_heading("".join(children[places[0] - 1].itertext())[:200]):
                found.update(places)
        return found

    def _is_link(self, element: "HtmlElement") -> bool:
        """Whether it is a paragraph of which all is one link."""
        weight = self.weights[element]
        return element.tag == "p" and 0 < weight.total == weight.links and len(list(element.iter("a"))) == 1

    def _is_noise(self, element: "HtmlElement", most: float) -> bool:
        """Whether an element is none of the article, whatever was found in it; `most` is what may be lost by that."""
        weight = self.weights[element]
        if element.get("class") == "footnotes" or any(
            one.get("class") == "footnotes" for one in element.iterancestors("ol")
        ):
            return False
        if not weight.total or weight.kept > most or element.tag in ("pre", "table", "math", "tr", "td", "tbody"):
            return False
        if element.tag not in HEADINGS and NEVER_ARTICLE.search(_names(element)):
            return True
        if weight.total > _LONGEST_LINE or weight.pictures:
            return False
        text = "".join(element.itertext())
        if element.tag not in ("li", "dt", "dd") and not any(child.tag in BLOCKS for child in element):
            if any(around.tag in ("table", "pre") for around in element.iterancestors() if around in self.weights):
                return False
            return is_label(text) or leads_elsewhere(text, weight.links, weight.total)
        return False

    def _belongs(self, element: "HtmlElement") -> bool:
        """Whether links are part of the text: a list within its items, or a line below a picture."""
        parent, before = element.getparent(), element.getprevious()
        if element.tag in ("ul", "ol"):
            return parent is not None and parent.tag == "li"
        is_short = self.weights[element].total < _LINE
        return is_short and before is not None and before in self.weights and self.weights[before].pictures > 0

    def _is_head(self, elements: list["HtmlElement"]) -> bool:
        """Whether the first of `elements` is a heading of the article's text that follows."""
        level = self._level(elements[0])
        if not level:
            return False
        for element in elements[1:]:
            if (below := self._level(element)) and not self.weights[element].kept:
                return False
            if self.weights[element].kept or element.get("class") == "footnotes":
                return not below or below > level
        return False

    def _level(self, element: "HtmlElement") -> str:
        """`h1` to `h6` for a heading, or an element with little else in it; "" for others."""
        if element.tag in HEADINGS:
            return str(element.tag)
        if element.tag in ("header", "hgroup", "div") and self.weights[element].total < _LINE:
            inner = list(element.iter(*HEADINGS))
            if len(inner) == 1 and self.weights[inner[0]].total * 3 > self.weights[element].total:
                return str(inner[0].tag)
        return ""

    def _is_foreign(self, element: "HtmlElement", is_amid: bool) -> bool:
        weight = self.weights[element]
        if element.tag not in BLOCKS:
            return False
        if not weight.total:
            return not weight.has_media and element.tag not in ("hr", "br") and not element.get("id")
        if weight.kept or element.find(".//ol[@class='footnotes']") is not None:
            return False
        if element.tag == "figure" and weight.pictures and not NEVER_ARTICLE.search(_names(element)):
            return False
        if NOT_ARTICLE.search(_names(element)):
            return True
        if self._is_figure(element):
            return False
        if element.tag in ("pre", "math") or (element.tag in ("table", "figure") and weight.links * 2 < weight.total):
            return False
        if weight.links * 2 > weight.total and not (is_amid and self._belongs(element)):
            return True
        if weight.has_media and element.tag not in HEADINGS:
            return False
        if not is_amid or (element.tag in HEADINGS and weight.total < _LINE):
            return True
        if weight.links * 3 >= weight.total and not self._belongs(element):
            return True
        if element.tag not in _PROSE and weight.total < 80:
            return True
        return is_label("".join(element.itertext())[:200])

    def _is_figure(self, element: "HtmlElement") -> bool:
        """Whether it is a picture with the words below it, or those words, however much of them are links."""
        weight = self.weights[element]
        if not 0 < weight.total < _LONGEST_CAPTION or weight.links * 10 > weight.total * 9:
            return False
        if weight.pictures:
            return any(CAPTION.search(_names(inner)) for inner in element.iter("div", "p", "figcaption"))
        around = element.getparent()
        is_below = around is not None and around in self.weights and self.weights[around].pictures > 0
        return is_below and bool(CAPTION.search(_names(element)))


def _names(element: "HtmlElement") -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_in(element: "HtmlElement", part: "HtmlElement") -> bool:
    """Whether `element` is still in `part`, and not taken out with one around it."""
    around: HtmlElement | None = element
    while around is not None and around is not part:
        around = around.getparent()
    return around is part


def drop(element: "HtmlElement") -> None:
    """Take `element` out of its tree; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
