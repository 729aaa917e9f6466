"""Where a web page leads: the pages before and after it, and those that it recommends."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.domain.article import Link, LinkKind
from reader.domain.text import excerpt, url_key
from reader.importers.pages.page_cleaning import urljoin_safe
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCK = re.compile(
    r"(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|recirc\w*|more-(?:stories|articles|posts|from)|read-(?:next|also)|"
    r"you-may(?:-also)?-like|yarpp|jp-relatedposts|also-read|further-reading|see-also)(?=$|[\s_-]|posts|articles)",
    re.I,
)
_HEADING = re.compile(
    r"\s*(?:recommended(?: (?:reading|articles?|posts?|stories|for you))?|"
    r"related(?: (?:articles?|posts?|reading|stories|content|news|topics))?|you (?:may|might) also (?:like|enjoy)|"
    r"read (?:next|more|also)|more (?:stories|articles|from)\b.*|further reading|see also|keep reading|"
    r"lesen sie auch|mehr zum thema|"
    r"ähnliche (?:artikel|beiträge)|"
    r"à lire aussi|articles? (?:liés|similaires|associés)|artículos relacionados|te puede interesar|"
    r"推荐(?:阅读|文章)?|推薦(?:閱讀|文章)?|相关(?:文章|阅读|推荐)|相關(?:文章|閱讀|推薦)|延伸阅读|延伸閱讀|猜你喜欢|関連記事)\s*[:：]?\s*$",
    re.I,
)
_MOST = 20
_MOST_BLOCKS = 200
_LEAST_TEXT = 12
_PREVIOUS = ("prev", "previous")
_PREVIOUS_CLASS = re.compile(
    r"(?:^|[\s_-])(?:nav-previous|post-nav-prev|previous-post|prev-post|post-previous)(?=$|[\s_-])", re.I
)
_NEXT_CLASS = re.compile(r"(?:^|[\s_-])(?:nav-next|post-nav-next|next-post|post-next)(?=$|[\s_-])", re.I)
_ARROWS = re.compile(
    r"^(?:[\s←→«»‹›<>⟵⟶]|(?:previous|next|prev|newer|older)(?:\s+(?:post|article|entry|page|story|stories|posts))?\s*:?)+|[\s←→«»‹›<>⟵⟶]+$",
    re.I,
)


def links_on(tree: "HtmlElement", base: str, own: str, related: tuple[tuple[str, str], ...] = ()) -> tuple[Link, ...]:
    """The links of the page at `own`; `related` are those that its head names, addresses with titles."""
    found: dict[tuple[LinkKind, str], Link] = {}
    here = url_key(own)
    for kind, address, title, snippet in _all(tree, related):
        url = urljoin_safe(base, address)
        key = url_key(url) or url
        if not url or url.startswith(("#", "javascript:", "mailto:", "data:")) or (here and key == here):
            continue
        known = found.get((kind, key))
        if known is None or (title and not known.title):
            found[kind, key] = Link(kind, title=title[:300], snippet=snippet, url=url)
    kinds = {kind: [link for (one, _), link in found.items() if one is kind] for kind in LinkKind}
    return (
        *kinds[LinkKind.PREVIOUS][:1],
        *kinds[LinkKind.NEXT][:1],
        *kinds[LinkKind.RECOMMENDED][:_MOST],
    )


def _all(tree: "HtmlElement", related: tuple[tuple[str, str], ...]) -> Iterator[tuple[LinkKind, str, str, str]]:
    for element in (*tree.iter("link"), *tree.iter("a")):
        rel = (element.get("rel") or "").lower().split()
        address = (element.get("href") or "").strip()
        if not address:
            continue
        around = "" if element.tag == "link" else _classes_above(element)
        if any(name in rel for name in _PREVIOUS) or _PREVIOUS_CLASS.search(around):
            yield LinkKind.PREVIOUS, address, _title(element), ""
        elif "next" in rel or _NEXT_CLASS.search(around):
            yield LinkKind.NEXT, address, _title(element), ""
    for address, title in related:
        yield LinkKind.RECOMMENDED, address, title, ""
    for block in _blocks(tree):
        for link in block.iter("a"):
            title = _text(link)
            address = (link.get("href") or "").strip()
            if address and len(title) >= _LEAST_TEXT:
                yield LinkKind.RECOMMENDED, address, title, _snippet(link, title)


def _classes_above(element: "HtmlElement") -> str:
    parent = element.getparent()
    return f"{element.get('class') or ''} {'' if parent is None else parent.get('class') or ''}"


def _title(element: "HtmlElement") -> str:
    said = _ARROWS.sub("", _text(element) if element.tag == "a" else "")
    return said or tidy(element.get("title") or "")


def _text(element: "HtmlElement") -> str:
    return tidy(" ".join(element.itertext())[:1_000])


def _blocks(tree: "HtmlElement") -> Iterator["HtmlElement"]:
    """The parts of the page that recommend others: named so, or under a heading that says so."""
    blocks = 0
    for element in tree.iter("div", "section", "aside", "ul", "nav"):
        if _BLOCK.search(f"{element.get('class') or ''} {element.get('id') or ''}") and blocks < _MOST_BLOCKS:
            blocks += 1
            yield element
    for heading in tree.iter("h2", "h3", "h4", "h5", "strong", "p", "div"):
        if len(heading) > 3 or not _HEADING.match("".join(heading.itertext())[:80]):
            continue
        for place in (heading, heading.getparent()):
            following = None if place is None else place.getnext()
            if (
                following is not None
                and following.tag in ("ul", "ol", "div", "nav", "section")
                and blocks < _MOST_BLOCKS
            ):
                blocks += 1
                yield following
                break


def _snippet(link: "HtmlElement", title: str) -> str:
    """The paragraph beside a recommended page's title."""
    item = next((one for one in link.iterancestors() if one.tag in ("li", "article", "div")), None)
    for text in item.iter("p") if item is not None else ():
        said = _text(text)
        if len(said) > 30 and said != title:
            return excerpt(said, 180)
    return ""
