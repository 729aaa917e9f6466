"""The article in a web page: which part of its tree holds it, and what of that part is not the article's.

trafilatura says which words are the article's; it gives them without their structure, so they are looked up in the
page, and the elements that hold them are kept as they stand. Must never fetch anything.
"""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
MEDIA = frozenset(("img", "pre", "table", "figure", "math", "video", "audio", "iframe", "svg", "picture"))

_WHOLE = frozenset(("pre", "table", "figure", "math", "dl", "blockquote"))
_PROSE = frozenset(("p", "ul", "ol", "li", "blockquote", "dl", "dt", "dd", "details", "td", "th", "tr", "tbody"))
_LEAST = 200
_PICTURE = 120
"""Characters that a picture is worth when it is to be in the article or not."""
_MOST_OF_IT = 0.8
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])", re.I)
_ENOUGH, _LITTLE = 0.5, 0.1
"""Shares of the page's text outside links, for less than `_LEAST` characters and for more."""
_SAMPLE = 30
_LINE = 120
_NOT_ARTICLE = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|respond|share|sharing|social|sociable|related|recirc|recommend(?:ed|ations?)?|"
    r"newsletter|subscribe|subscription|signup|sign-up|cookies?|consent|gdpr|banner|breadcrumbs?|pagination|pager|"
    r"promo|promoted|sponsor(?:ed)?|advert(?:isement)?s?|ads?|adsbygoogle|outbrain|taboola|paywall|popup|modal|"
    r"toolbar|sidebar|side-bar|widget|menu|navbar|nav|navigation|footer|masthead|skip-link|"
    r"read-more|readmore|more-stories|trending|popular|most-read|tags|tag-list|byline|author-box|author-bio|"
    r"post-meta|entry-meta|entry-footer|article-footer|edit-?section|mw-editsection|noprint|toc)(?=$|[\s_-])",
    re.I,
)
_LABEL = re.compile(
    r"(?:advertisements?|[\W_]*anzeige[\W_]*|werbung|publicité|publicidad|reklama|sponsored|ad|share|loading\W*)", re.I
)
_OWN = dict(
    name.split("=")
    for name in "body=div p=p ab=p head=h2 list=ul item=li quote=blockquote code=pre table=table row=tr cell=td hi=em "
    "del=del lb=br".split()
)
"""The elements that trafilatura writes, and those of HTML that mean the same."""
_SHOWN = 0.5
"""The share of what was found that is on the page itself, or else it is taken as it was found."""
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Weights:
    """Of one element and all below it: characters of the article's, of others, and of links."""

    kept: int = 0
    other: int = 0
    links: int = 0
    pictures: int = 0
    has_media: bool = False
    score: float = 0.0

    @property
    def total(self) -> int:
        return self.kept + self.other


@dataclass(frozen=True, slots=True)
class Extracted:
    """The part of the page that holds the article, or all of it where that is not sure."""

    part: "HtmlElement"
    is_sure: bool


def article_in(tree: "HtmlElement", page: "HtmlElement | None") -> Extracted:
    """The article in `tree`, which is cleaned and will be changed; `page` is the same as it came.

    None as `page` says that it is too large to be looked at.
    """
    body = tree if tree.tag == "body" else tree.find(".//body")
    body = tree if body is None else body
    found = None if page is None else _asked(page)
    looked = _Look(_words(found))
    looked.weigh(body)
    if found is not None and looked.weights[body].kept < _SHOWN * len(looked.text):
        return Extracted(_written(found), True)
    part = looked.best(body)
    if looked.is_doubtful(body, part):
        return Extracted(body, False)
    looked.prune(part)
    return Extracted(part, True)


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
    solids = (_solid("".join(element.itertext())) for element in found.iter() if element.tag in _OWN)
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


def _solid(text: str) -> str:
    return _SPACE.sub("", text)


@dataclass
class _Look:
    """A page looked at with the article's words in mind."""

    words: Iterable[str]
    weights: dict["HtmlElement", Weights] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    text: str = ""

    def __post_init__(self) -> None:
        self.known = set(self.words)
        self.text = max(self.known, key=len, default="")

    def weigh(self, body: "HtmlElement") -> None:
        """Fill `weights` for `body` and all below it, children first."""
        runs = list(_runs(body))
        solids = [_solid("".join(texts)) for _, texts, _ in runs]
        around = ["", *solids, ""]
        for place, ((owner, _, linked), solid) in enumerate(zip(runs, solids, strict=True)):
            if not solid:
                continue
            weight = self.weights.setdefault(owner, Weights())
            size = len(solid)
            if self._is_known(solid, around[place], around[place + 2]):
                weight.kept += size
            else:
                weight.other += size
            weight.links += min(size, linked)
        for element in reversed(list(body.iter())):
            if not isinstance(element.tag, str):
                continue
            weight = self.weights.setdefault(element, Weights())
            weight.has_media = weight.has_media or element.tag in MEDIA
            weight.pictures += element.tag == "img" and not _is_linked(element)
            for child in element:
                if (below := self.weights.get(child)) is not None:
                    weight.kept += below.kept
                    weight.other += below.other
                    weight.links += below.links
                    weight.pictures += below.pictures
                    weight.has_media = weight.has_media or below.has_media
            weight.score = weight.kept - 0.6 * weight.other + min(weight.pictures * _PICTURE, weight.kept)

    def _is_known(self, solid: str, before: str, after: str) -> bool:
        if solid in self.known:
            return True
        if len(solid) >= _SAMPLE:
            if solid in self.text:
                return True
            middle = len(solid) // 2
            samples = (solid[:_SAMPLE], solid[middle : middle + _SAMPLE], solid[-_SAMPLE:])
            return sum(sample in self.text for sample in samples) >= 2
        return bool(
            (len(before) >= 8 and before[-_SAMPLE:] + solid in self.text)
            or (len(after) >= 8 and solid + after[:_SAMPLE] in self.text)
        )

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
            return True
        return found.kept < _LITTLE * unlinked or found.links * 4 > found.total * 3

    def prune(self, part: "HtmlElement") -> None:
        """Take out of `part` what is not the article's."""
        waiting = [part]
        while waiting:
            element = waiting.pop()
            children = [child for child in element if isinstance(child.tag, str)]
            kept = [place for place, child in enumerate(children) if self.weights[child].kept]
            for place, child in enumerate(children):
                is_amid = (bool(kept) and kept[0] < place < kept[-1]) or element.tag == "li"
                if self._is_foreign(child, is_amid) and not self._is_head(children[place : place + 8]):
                    drop(child)
                elif child.tag not in _WHOLE:
                    waiting.append(child)

    def _belongs(self, element: "HtmlElement") -> bool:
        """Whether links are part of the text: a list within its items, or a line below a picture."""
        parent, before = element.getparent(), element.getprevious()
        if element.tag in ("ul", "ol"):
            return parent is not None and parent.tag == "li"
        is_short = self.weights[element].total < _LINE
        return is_short and before is not None and before in self.weights and self.weights[before].pictures > 0

    def _is_head(self, elements: list["HtmlElement"]) -> bool:
        """Whether the first of `elements` is a heading of the article's text that follows."""
        if elements[0].tag not in HEADINGS:
            return False
        for element in elements[1:]:
            if element.tag in HEADINGS:
                return element.tag > elements[0].tag and self.weights[element].kept > 0
            if self.weights[element].kept:
                return True
        return False

    def _is_foreign(self, element: "HtmlElement", is_amid: bool) -> bool:
        weight = self.weights[element]
        if element.tag not in BLOCKS:
            return False
        if not weight.total:
            return not weight.has_media and element.tag not in ("hr", "br") and not element.get("id")
        if weight.kept:
            return False
        if _NOT_ARTICLE.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
        if element.tag in ("pre", "math") or (element.tag in ("table", "figure") and weight.links * 2 < weight.total):
            return False
        if weight.links * 2 > weight.total and not (is_amid and self._belongs(element)):
            return True
        if weight.has_media and element.tag not in HEADINGS:
            return False
        if not is_amid or element.tag in HEADINGS:
            return True
        if weight.links * 3 >= weight.total and not self._belongs(element):
            return True
        if element.tag not in _PROSE and weight.total < 80:
            return True
        return bool(_LABEL.fullmatch("".join(element.itertext()).strip()[:40]))


def _is_linked(image: "HtmlElement") -> bool:
    """Whether the picture leads to another page, as those of other articles do."""
    around = image
    for _ in range(3):
        parent = around.getparent()
        if parent is None:
            return False
        if parent.tag == "a":
            return not _PICTURE_FILE.search((parent.get("href") or "")[-200:])
        around = parent
    return False


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


def _runs(body: "HtmlElement") -> Iterable[tuple["HtmlElement", list[str], int]]:
    """The runs of text between the edges of blocks: the block that each lies in, its texts, characters in links."""
    from lxml.etree import iterwalk

    runs: list[tuple[HtmlElement, list[str], int]] = []
    open_blocks = [body]
    texts: list[str] = []
    linked = links = 0

    def end() -> None:
        nonlocal texts, linked
        if texts:
            runs.append((open_blocks[-1], texts, linked))
        texts, linked = [], 0

    def say(text: str | None) -> None:
        nonlocal linked
        if text and not text.isspace():
            texts.append(text)
            if links:
                linked += len(_solid(text))

    for event, element in iterwalk(body, events=("start", "end")):
        tag = element.tag
        if not isinstance(tag, str):
            if event == "end":
                say(element.tail)
            continue
        is_block = tag in BLOCKS
        if event == "start":
            if tag == "a":
                links += 1
            if is_block and element is not body:
                end()
                open_blocks.append(element)
            say(element.text)
            continue
        if tag == "a":
            links -= 1
        if is_block and element is not body:
            end()
            open_blocks.pop()
        if element is not body:
            say(element.tail)
    end()
    return runs
