"""How much of a known article was found: shingles of words, phrases, titles, names, days and pieces of structure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import html as lxml_html

from benchmarks.extraction_libraries import Found
from benchmarks.extraction_pages import Page, text_of
from reader.domain.text import fold

SHINGLE = 4
KINDS = ("headings", "images", "code blocks", "tables", "links")

_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_CAPTION = re.compile(r"<figcaption\b.*?</figcaption>", re.S)
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Share:
    """Precision and recall, 0 to 1; of many pages their means."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def mean(shares: Iterable[Share]) -> Share:
    """The means over pages; no pages give 0."""
    every = list(shares)
    if not every:
        return Share(0.0, 0.0)
    return Share(
        sum(share.precision for share in every) / len(every), sum(share.recall for share in every) / len(every)
    )


def text_share(page: Page, found: Found) -> Share:
    """How many shingles of what was found are the article's, and how many of the article's were found."""
    known, given = _shingles(page.text), _shingles(_text(found))
    if not known or not given:
        return Share(float(not known and not given), float(not known))
    common = (known & given).total()
    return Share(common / given.total(), common / known.total())


def phrase_counts(page: Page, found: Found) -> tuple[int, int, int]:
    """Phrases of the article that were found and that were not, and phrases of the rest of the page that were.

    Captions do not count: these pages hold them for no part of the text, and a reader wants them.
    """
    text = _solid(text_of(_CAPTION.sub("", found.html)) if found.html else found.text)
    inside = sum(_solid(phrase) in text for phrase in page.inside)
    return inside, len(page.inside) - inside, sum(_solid(phrase) in text for phrase in page.outside)


def is_same(known: str, found: str | None) -> bool:
    """Whether two titles say the same, white space, case and punctuation aside."""
    return _NOT_WORD.sub("", fold(known)) == _NOT_WORD.sub("", fold(found or ""))


def is_same_people(known: str, found: str | None) -> bool:
    """Whether two bylines are made of the same words in any order."""
    return set(_WORD.findall(fold(known))) - {"and"} == set(_WORD.findall(fold(found or ""))) - {"and"}


def kept(page: Page, found: Found) -> dict[str, tuple[int, int]]:
    """For each of KINDS how many of the known article's pieces `found` has, and how many there are.

    A heading that says the title is kept as the title, and a picture in another of its sizes is that picture.
    """
    known, given = (_pieces(html) for html in (page.html, found.html))
    given["headings"][_NOT_WORD.sub("", fold(found.title or ""))] += 1
    counts = {kind: ((known[kind] & given[kind]).total(), known[kind].total()) for kind in KINDS if kind != "images"}
    return counts | {"images": _pictures_kept(page.html, found.html)}


def _text(found: Found) -> str:
    return text_of(found.html) if found.html else found.text


def _solid(text: str) -> str:
    return "".join(fold(text).split())


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(fold(text))
    if len(words) < SHINGLE:
        return Counter([tuple(words)] if words else [])
    return Counter(zip(*(words[place:] for place in range(SHINGLE)), strict=False))


def _pieces(html: str) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    if html.strip():
        tree = lxml_html.document_fromstring(html.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
        for kind, piece in _each(tree):
            found[kind][piece] += 1
    return found


def _pictures_kept(known: str, given: str) -> tuple[int, int]:
    """How many pictures of `known` are in `given` under one of the names that they have there."""
    left = Counter(name for names in _pictures(given) for name in names[:1])
    kept = every = 0
    for names in _pictures(known):
        every += 1
        if name := next((name for name in names if left[name]), ""):
            left[name] -= 1
            kept += 1
    return kept, every


def _pictures(html: str) -> list[list[str]]:
    """For each picture the names of the files that it may be shown from, its own before those of other sizes."""
    if not html.strip():
        return []
    tree = lxml_html.document_fromstring(html.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    found = []
    for element in tree.iter("img"):
        sets = (element.get(name) or "" for name in ("srcset", "data-srcset"))
        addresses = [
            element.get("src") or "",
            *(part.split()[0] for text in sets for part in text.split(", ") if part.split()),
        ]
        if not any("/math/render/" in address for address in addresses):  # a formula, which may as well be kept as one
            found.append([name for address in addresses if (name := _file_name(address))] or [""])
    return found


def _file_name(address: str) -> str:
    return address[:200] if address.startswith("data:") else unquote(address.partition("?")[0].rpartition("/")[2])


def _each(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        if words := _letters(element):
            yield "headings", words.removesuffix("edit")
    for kind, tag in (("code blocks", "pre"), ("tables", "table"), ("links", "a")):
        for element in tree.iter(tag):
            if (words := _letters(element)[:200]) and words != "edit":
                yield kind, words


def _letters(element: lxml_html.HtmlElement) -> str:
    return _NOT_WORD.sub("", fold("".join(element.itertext())))
