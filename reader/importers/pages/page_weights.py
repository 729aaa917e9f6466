"""How much of what is found in a page belongs to its article: counted for each element of its tree."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
MEDIA = frozenset(("img", "pre", "table", "figure", "math", "video", "audio", "iframe", "svg", "picture"))

_PICTURE = 120
"""Characters that a picture is worth when it is to be in the article or not."""
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])", re.I)
_SAMPLE = 30
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


class Words:
    """The blocks of text of which an article is known to consist."""

    def __init__(self, words: Iterable[str]) -> None:
        self._blocks = set(words)
        self.text = max(self._blocks, key=len, default="")

    def has(self, text: str, before: str, after: str) -> bool:
        """Whether `text`, without white space, is the article's; a short one counts beside its neighbours only."""
        if text in self._blocks:
            return True
        if len(text) >= _SAMPLE:
            if text in self.text:
                return True
            middle = len(text) // 2
            samples = (text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:])
            return sum(sample in self.text for sample in samples) >= 2
        return bool(
            (len(before) >= 8 and before[-_SAMPLE:] + text in self.text)
            or (len(after) >= 8 and text + after[:_SAMPLE] in self.text)
        )


def weigh(body: "HtmlElement", words: Words) -> dict["HtmlElement", Weights]:
    """The weights of `body` and all below it."""
    weights: dict[HtmlElement, Weights] = {}
    runs = list(_runs(body))
    solids = [solid("".join(texts)) for _, texts, _ in runs]
    around = ["", *solids, ""]
    for place, ((owner, _, linked), text) in enumerate(zip(runs, solids, strict=True)):
        if not text:
            continue
        weight = weights.setdefault(owner, Weights())
        size = len(text)
        if words.has(text, around[place], around[place + 2]):
            weight.kept += size
        else:
            weight.other += size
        weight.links += min(size, linked)
    for element in reversed(list(body.iter())):
        if not isinstance(element.tag, str):
            continue
        weight = weights.setdefault(element, Weights())
        weight.has_media = weight.has_media or element.tag in MEDIA
        weight.pictures += element.tag == "img" and not _is_linked(element)
        for child in element:
            if (below := weights.get(child)) is not None:
                weight.kept += below.kept
                weight.other += below.other
                weight.links += below.links
                weight.pictures += below.pictures
                weight.has_media = weight.has_media or below.has_media
        weight.score = weight.kept - 0.6 * weight.other + min(weight.pictures * _PICTURE, weight.kept)
    return weights


def solid(text: str) -> str:
    """`text` without white space."""
    return _SPACE.sub("", text)


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
                linked += len(solid(text))

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
