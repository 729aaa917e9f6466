"""What a page says of its article as JSON-LD in the vocabulary of schema.org; anything malformed counts as unsaid.

https://schema.org/Article, https://json-ld.org/spec/latest/json-ld/
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from reader.domain.article import Author
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 1_000_000
_MOST_NODES = 2_000
_DEEPEST = 12
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|HowTo|LiveBlogPosting|CreativeWork|Essay|Story)$")
_PAGE = re.compile(r"(?:WebPage|ItemPage|AboutPage|QAPage|FAQPage)$")
_PAST_END = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/|;)\s*$"
)
_TAGS = re.compile(r"<[^<>]{1,300}>")
_NO_NAMES = frozenset(("admin", "administrator", "editor", "editorial", "staff", "guest", "unknown", "null", "none"))

_Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class LinkedData:
    """What JSON-LD says; "" and () for what it does not. `related` are addresses with their titles.

    The authors' `picture` is an address.
    """

    title: str = ""
    authors: tuple[Author, ...] = ()
    published: str = ""
    language: str = ""
    address: str = ""
    summary: str = ""
    tags: tuple[str, ...] = ()
    series: str = ""
    series_place: float | None = None
    publishers: tuple[str, ...] = ()
    related: tuple[tuple[str, str], ...] = field(default=())


def linked_data(tree: "HtmlElement") -> LinkedData:
    """What the scripts of the page say about its article."""
    nodes = list(_nodes(tree))
    by_id = {str(node["@id"]): node for node in nodes if node.get("@id") and len(node) > 1}
    articles = [node for node in nodes if _is(node, _ARTICLE)] or [node for node in nodes if _is(node, _PAGE)]
    if not articles:
        return LinkedData()
    article = max(articles, key=lambda node: (bool(node.get("headline")), bool(node.get("author")), len(node)))
    series, place = _series(article, by_id)
    return LinkedData(
        title=_text(article.get("headline")) or (_text(article.get("name")) if _is(article, _ARTICLE) else ""),
        authors=tuple(_authors(article, by_id)),
        published=_text(article.get("datePublished")) or _text(article.get("dateCreated")),
        language=_text(article.get("inLanguage")),
        address=_address(article),
        summary=_text(article.get("description")),
        tags=tuple(_tags(article)),
        series=series,
        series_place=place,
        publishers=tuple(text for item in _listed(article.get("publisher")) if (text := _text(_known(item, by_id)))),
        related=tuple(_related(nodes)),
    )


def _nodes(tree: "HtmlElement") -> Iterator[_Node]:
    """Every object in every script, outer ones first."""
    left = _MOST_NODES
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        text = script.text or ""
        if "ld+json" not in kind or not 2 < len(text) <= _LONGEST:
            continue
        waiting = [(_parsed(text), 0)]
        while waiting and left:
            value, depth = waiting.pop(0)
            if isinstance(value, dict):
                left -= 1
                yield value
                waiting += [(inner, depth + 1) for inner in value.values() if isinstance(inner, dict | list)]
            elif isinstance(value, list) and depth < _DEEPEST:
                waiting += [(inner, depth + 1) for inner in value[:_MOST_NODES]]


def _parsed(text: str) -> object:
    for spelling in (text, _PAST_END.sub("", text), unescape(text)):
        try:
            return json.loads(spelling, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _is(node: _Node, kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(name, str) and bool(kind.search(name)) for name in (types if isinstance(types, list) else [types])
    )


def _text(value: object) -> str:
    """The first text in `value`, on one line."""
    if isinstance(value, list):
        return next((text for item in value[:5] if (text := _text(item))), "")
    if isinstance(value, dict):
        return next((text for key in ("@value", "name", "@id", "alternateName") if (text := _text(value.get(key)))), "")
    return tidy(unescape(_TAGS.sub(" ", value[:5_000]))) if isinstance(value, str) else ""


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _known(item: object, by_id: dict[str, _Node]) -> object:
    """`item`, or what it refers to by its id."""
    return by_id.get(str(item.get("@id")), item) if isinstance(item, dict) else item


def _authors(article: _Node, by_id: dict[str, _Node]) -> Iterator[Author]:
    said = article.get("author") or article.get("creator")
    for item in _listed(said)[:20]:
        known = _known(item, by_id)
        if not isinstance(known, dict):
            if (name := _text(known)) and not name.startswith(("http", "#")):
                yield from (Author(name=part) for part in name.split(";") if part.strip())
            continue
        names = _listed(known.get("name"))
        for one in names[:20]:
            name = _text(one)
            if name and name.lower() not in _NO_NAMES and not name.startswith("http"):
                link = _text(known.get("url"))
                bio = _text(known.get("description")) if len(names) == 1 else ""
                yield Author(
                    name=name[:200],
                    bio=bio[:2_000],
                    link=link if link.startswith("http") else "",
                    picture=_picture(known.get("image")) if len(names) == 1 else "",
                )


def _picture(value: object) -> str:
    """The address of an `image`, which may be one, or an object that has one."""
    for item in _listed(value)[:3]:
        known = (item.get("contentUrl") or item.get("url")) if isinstance(item, dict) else item
        if isinstance(known, str) and known.strip():
            return known.strip()[:2_000]
    return ""


def _address(article: _Node) -> str:
    for value in (article.get("url"), article.get("mainEntityOfPage")):
        text = _text(value)
        if text.startswith(("http://", "https://")):
            return text
    return ""


def _tags(article: _Node) -> Iterator[str]:
    for item in _listed(article.get("keywords"))[:100]:
        text = _text(item)
        yield from (part.strip() for part in text.split(",") if part.strip() and ":" not in part)


def _series(article: _Node, by_id: dict[str, _Node]) -> tuple[str, float | None]:
    for item in _listed(article.get("isPartOf")):
        known = _known(item, by_id)
        if isinstance(known, dict) and _is(known, re.compile(r"Series$")):
            position = article.get("position", known.get("position"))
            try:
                place = float(str(position)[:10]) if position is not None else None
            except ValueError:
                place = None
            return _text(known.get("name")), place
    return "", None


def _related(nodes: list[_Node]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        for item in _listed(node.get("relatedLink"))[:50]:
            address = _text(item.get("url")) if isinstance(item, dict) else _text(item)
            if address:
                yield address, _text(item.get("name")) if isinstance(item, dict) else ""
