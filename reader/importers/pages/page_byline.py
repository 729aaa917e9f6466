"""Names of authors as pages show them: in bylines, microdata and microformats; and what a page says about them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.domain.text import fold
from reader.importers.pages import biography
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BY = re.compile(
    r"^(?:(?:written|posted|published|words|text|story|article|review|report(?:ed)?)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|przez|autor(?:in|a)?|author|作者|文)(?:\s*[:：|]\s*|\s+)",
    re.I,
)
_AFTER = re.compile(
    r"\s*(?:[|•·–—]\s|\s-\s|,\s*(?:updated|published|posted|on|am)\b|\bupdated\b|\b(?:on|am|le|el)\s+\d|\d{1,2}[./:]\d|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|@\w).*$",
    re.I | re.S,
)
_PARTED = re.compile(r"\s*(?:[,;/]|\s(?:and|und|et|y|&|e|en|og|och)\s|、|，)\s*")
_NO_NAME = re.compile(
    r"https?:|www\.|\.(?:com|org|net|de|html)\b|@|\d{3}|[<>{}=]|^(?:admin|editor|staff|guest|unknown|null|none|author|"
    r"redaktion|n/a|by|the|anonymous|user|user ?name|benutzername|name|e-?mail|date|datum|fecha|teilen|"
    r"login|log in|share|comments?|more)$",
    re.I,
)
_TITLES = frozenset(("jr", "jr.", "sr", "sr.", "phd", "ph.d.", "md", "m.d.", "ii", "iii", "iv", "esq", "esq."))
_LONGEST_NAME = 70
_LONGEST_BYLINE = 200
_MOST = 10

_MARKED = (
    ".//*[@itemprop='author']//*[@itemprop='name']",
    ".//*[@itemprop='author']",
    ".//a[@rel='author']",
    ".//*[@rel='author']",
    ".//*[contains(concat(' ', @class, ' '), ' p-author ')]",
    ".//*[contains(concat(' ', @class, ' '), ' author ')]//*[contains(concat(' ', @class, ' '), ' fn ')]",
    ".//*[contains(concat(' ', @class, ' '), ' byline-name ')]",
    ".//*[contains(concat(' ', @class, ' '), ' author-name ')]",
    ".//*[contains(concat(' ', @class, ' '), ' byline ')]",
)
_BIO = re.compile(
    r"(?:^|[\s_-])(?:author[\s_-]*(?:bio|description|info|box|about)|about[\s_-]*(?:the[\s_-]*)?author|bio(?:graphy)?|"
    r"author__bio|p-note)(?=$|[\s_-])",
    re.I,
)
_ABOUT = re.compile(
    r"\s*(?:about (?:the )?(?:author|writer)s?|(?:the )?author(?:'s)? (?:bio|biography)|über (?:den autor|die autorin)|"
    r"(?:der autor|die autorin)|à propos de l.auteure?|sobre (?:el autor|la autora|o autor|a autora)|"
    r"(?:l.autore|l.autrice)|o autor(?:ze|ce)|关于作者|關於作者|作者简介|作者簡介|"
    r"この記事を書いた人|著者プロフィール|عن الكاتب)"
    r"\s*[:：]?\s*",
    re.I,
)
"""Headings of what is said about an author."""
_FACE = re.compile(r"(?i)avatar|gravatar|headshot|portrait|author|byline|vcard|profile")
_MOST_FACES = 40
_SHORTEST_BIO, _LONGEST_BIO = 30, 1_500


def names_on(line: str) -> list[str]:
    """The names in a byline such as `By Inés Calder and Tom Wu, May 3`; none when it holds something else."""
    text = tidy(line[: _LONGEST_BYLINE * 2])
    text = _BY.sub("", text)
    text = _AFTER.sub("", text)
    names: list[str] = []
    for part in _PARTED.split(text):
        name = _BY.sub("", tidy(part)).strip(" .,:|-–—•·\"'")
        if names and name.lower() in _TITLES:
            names[-1] += f", {name}"
        elif 1 < len(name) <= _LONGEST_NAME and not _NO_NAME.search(name) and len(name.split()) <= 6:
            names.append(name)
    return list(dict.fromkeys(names))[:_MOST]


def marked_names(tree: "HtmlElement") -> Iterator[str]:
    """The names that the page marks as its authors', from the first kind of mark that gives any."""
    for path in _MARKED:
        found: list[str] = []
        for element in tree.iterfind(path) if "contains" not in path else tree.xpath(path):
            text = tidy("".join(element.itertext())[: _LONGEST_BYLINE * 2])
            if 0 < len(text) <= _LONGEST_BYLINE and not _is_in_comment(element):
                found += names_on(text)
            if len(found) >= _MOST:
                break
        if found:
            yield from dict.fromkeys(found[:3])
            return


def bio_on(tree: "HtmlElement", name: str, *, is_only: bool = True) -> str:
    """What the page says about its author `name`, "" when there is nothing of the kind.

    Where `name` is not its only author, that must name them.
    """
    for element in (*_boxes(tree), *_below_headings(tree)):
        best = ""
        for part in (element, *element.iter("p", "div", "span")):
            text = tidy("".join(part.itertext())[: _LONGEST_BIO * 2])
            says = fold(name) in fold(text) or (is_only and biography.score(text) > 0)
            if _SHORTEST_BIO <= len(text) <= _LONGEST_BIO and says and (not best or part.tag == "p"):
                best = text
                if part.tag == "p":
                    break
        if best:
            first = name.partition(" ")[0]
            return biography.unlabelled(best.removeprefix(f"{name} ") if best.startswith(f"{name} {first} ") else best)
    return ""


def is_about_author(heading: str) -> bool:
    """Whether a heading says that words about an author follow."""
    return bool(_ABOUT.fullmatch(heading[:60]))


def face_on(tree: "HtmlElement", name: str) -> "HtmlElement | None":
    """The picture of the page's author `name`: beside their name, in an element that is named for such."""
    wanted = fold(name)
    looked = 0
    for image in tree.iter("img"):
        around = [image, *list(image.iterancestors())[:4]]
        if looked > _MOST_FACES or not any(_FACE.search(_names(one)) for one in around):
            continue
        looked += 1
        if _is_in_comment(image):
            continue
        if wanted in fold(image.get("alt") or "") or any(wanted in _folded(one) for one in around[1:]):
            return image
    return None


def _names(element: "HtmlElement") -> str:
    return " ".join(element.get(key) or "" for key in ("class", "id", "rel"))


def _folded(element: "HtmlElement") -> str:
    text = "".join(element.itertext())
    return fold(tidy(text)) if len(text) <= _LONGEST_BIO * 2 else ""


def _boxes(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    for element in tree.iter("div", "section", "aside", "p", "footer", "span"):
        if _BIO.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            yield element


def _below_headings(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    for heading in tree.iter("h2", "h3", "h4", "h5", "h6", "strong", "p"):
        if len(heading) > 2 or not is_about_author("".join(heading.itertext())[:80]):
            continue
        for place in (heading, heading.getparent()):
            following = None if place is None else place.getnext()
            if following is not None and following.tag in ("p", "div", "section"):
                yield following
                break


def _is_in_comment(element: "HtmlElement") -> bool:
    around = (element, *element.iterancestors())
    return any(
        re.search(r"(?i)\bcomment|related|sidebar", f"{one.get('class') or ''} {one.get('id') or ''}") for one in around
    )
