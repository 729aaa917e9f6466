"""The title of a web page: what its head, its heading and its tab say, less the name of the site."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.domain.text import fold, title_key
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 300
_JOINT = re.compile(r"\s+[|\\/»«•·‹›–—-]+\s+|\s*[|»«‹›]\s*|\s+::\s+")


def page_title(tree: "HtmlElement", said: Iterable[str]) -> str:
    """The title; `said` are those of the head, the surest first. "" when there is none."""
    tab = _first(tree.iter("title"))
    named = [text for text in map(tidy, said) if text]
    headings = _headings(tree)
    sites = {title_key(name) for name in _site_names(tree)}
    matching = [heading for heading in headings if any(_is_in(heading, text) for text in (*named, tab))]
    if titled := [heading for heading in matching if title_key(heading) not in sites]:
        return max(titled, key=len)
    best = next((text for text in (*named, tab) if text and title_key(text) not in sites), "")
    if not best:
        return headings[0] if headings else ""
    return _without_site(best, tree)


def _site_names(tree: "HtmlElement") -> Iterator[str]:
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in ("og:site_name", "application-name"):
            yield tidy(meta.get("content") or "")


def _first(elements: Iterable["HtmlElement"]) -> str:
    return next((text for element in elements if (text := tidy("".join(element.itertext())[:_LONGEST]))), "")


def _headings(tree: "HtmlElement") -> list[str]:
    found = []
    for level in ("h1", "h2"):
        for element in tree.iter(level):
            text = tidy("".join(element.itertext())[: _LONGEST + 1])
            if 0 < len(text) <= _LONGEST:
                found.append(text)
            if len(found) > 20:
                break
    return found


def _is_in(heading: str, title: str) -> bool:
    """Whether `title` is the heading, with no more than the site's name around it."""
    inner, outer = title_key(heading), title_key(title)
    if not inner or inner not in outer:
        return False
    if inner == outer:
        return True
    return len(inner) >= 8 and any(title_key(part) == inner for part in _beginnings(title))


def _beginnings(title: str) -> Iterable[str]:
    cuts = list(_JOINT.finditer(title))
    for cut in cuts:
        yield title[: cut.start()]
        yield title[cut.end() :]
    for first in cuts:
        for last in cuts:
            if first.end() <= last.start():
                yield title[first.end() : last.start()]


def _without_site(title: str, tree: "HtmlElement") -> str:
    """`title` without the site's name, where that is known or stands behind a bar at the end."""
    names = list(_site_names(tree))
    cuts = list(_JOINT.finditer(title))
    if not cuts:
        return title
    for cut in (cuts[-1], cuts[0]):
        before, after = title[: cut.start()], title[cut.end() :]
        for site, rest in ((after, before), (before, after)):
            if any(fold(site) == fold(name) for name in names) and rest:
                return rest
    before, after = title[: cuts[-1].start()], title[cuts[-1].end() :]
    return before if len(before.split()) >= 4 and len(after.split()) <= 4 else title
