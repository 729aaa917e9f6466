"""One article as the parts of an exported page: its head, its text with pictures and marks, its authors, its notes.

All of it is the safe HTML that `rendering` describes; nothing in it loads anything from elsewhere.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape, unescape
from urllib.parse import urljoin

from reader.domain.article import Author
from reader.domain.marks import Bookmark, Highlight
from reader.domain.phrase import phrase
from reader.domain.text import is_right_to_left
from reader.services.exports.chosen import Chosen, One
from reader.services.exports.painting import colour_class, paint
from reader.services.exports.pictures import with_sources
from reader.services.reading import Page

_ID = re.compile(r'(?<= id=")[^"]*(?=")')
_LINK = re.compile(r'<a href="([^"]*)"([^>]*)>(.*?)</a>', re.S)
_WEB = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page is told of the export that it is in: `prefix` goes before every `id`, `source_of` gives the address
    of a stored picture, `address_of` that of another article, "" for one that is not in the export."""

    prefix: str
    source_of: Callable[[str], str]
    address_of: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a page as HTML; `highlights` have the anchors under which they are painted."""

    title: str
    language: str
    is_right_to_left: bool
    meta: str
    body: str
    authors: str
    marks: str
    highlights: tuple[tuple[Highlight, str], ...]

    @property
    def attributes(self) -> str:
        """`lang` and `dir`, as an element has them."""
        language = f' lang="{escape(self.language)}"' if self.language else ""
        return language + (' dir="rtl"' if self.is_right_to_left else "")

    @property
    def whole(self) -> str:
        """All of it below its title."""
        return f'<h1>{escape(self.title)}</h1>\n<p class="meta">{self.meta}</p>\n{self.body}{self.authors}{self.marks}'


def parts_of(chosen: Chosen, one: One, page: Page, around: Surroundings) -> Parts:
    """The parts of an article's page."""
    marks = one.marks
    anchors = {mark.id: f"{around.prefix}hl-{number}" for number, mark in enumerate(marks.highlights, 1)}
    whole = page.article.html.replace("<details>", '<details open="">')  # nothing is folded away on paper
    body = _ID.sub(_first_of_each(around.prefix), whole)
    body = _LINK.sub(lambda found: _link(found, page, around), body)
    body, lost = paint(body, marks.highlights, anchors)
    body = with_sources(_with_formulas(body), around.source_of)
    authors = page.article.authors
    if marks.is_bio_text:
        body += "".join(f"\n<p>{escape(author.bio)}</p>" for author in authors if author.bio)
        authors = ()
    anchors = {id_: anchor for id_, anchor in anchors.items() if f'id="{anchor}"' in body}
    return Parts(
        title=page.article.title,
        language=page.article.language,
        is_right_to_left=is_right_to_left(page.article.title + re.sub("<[^>]*>", "", body[:4000])),
        meta=_meta(chosen, page),
        body=body,
        authors="".join(author_html(chosen, author, around.source_of) for author in authors if author.bio),
        marks=_marks(chosen, one, lost, anchors),
        highlights=tuple((mark, anchors.get(mark.id, "")) for mark in marks.highlights),
    )


def author_html(chosen: Chosen, author: Author, source_of: Callable[[str], str], level: int = 2) -> str:
    """Who an author is: name, picture, bio, honours, address."""
    name = escape(author.name or chosen.say(phrase("About the author")))
    source = source_of(author.picture) if author.picture else ""
    parts = [f'<img src="{escape(source)}" alt=""/>' if source else ""]
    parts.append(f"<h{level}>{name}</h{level}>")
    parts += [f"<p>{escape(part)}</p>" for part in author.bio.split("\n") if part.strip()]
    if author.honours:
        lines = (f"{honour.year} · {honour.text}" if honour.year else honour.text for honour in author.honours)
        parts.append("<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>")
    if author.link.startswith(_WEB):
        parts.append(f'<p><a href="{escape(author.link)}">{escape(author.link)}</a></p>')
    return f'\n<section class="about">{"".join(parts)}</section>'


def highlight_html(mark: Highlight, address: str = "") -> str:
    """One highlight as an item of a list: its words, which lead to where they are, and the note on them."""
    words = escape(mark.quote)
    quote = f'<a href="{escape(address)}">{words}</a>' if address else words
    parts = [f'<p><mark class="{colour_class(mark.colour)}">{quote}</mark></p>'] if mark.quote else []
    parts += [f'<p class="note">{escape(line)}</p>' for line in mark.note.split("\n") if line.strip()]
    if mark.tags:
        parts.append(f'<p class="why">{escape(" ".join("#" + tag for tag in mark.tags))}</p>')
    return f"<li>{''.join(parts)}</li>" if parts else ""


def _with_formulas(body: str) -> str:
    if 'class="math"' not in body:
        return body
    from reader.services.typesetting.formulas import (
        as_mathml,  # few articles have any, and its libraries take their time
    )

    return as_mathml(body)


def _first_of_each(prefix: str) -> Callable[[re.Match[str]], str]:
    """Each `id` with the prefix; one that is there again gets a number."""
    seen: dict[str, int] = {}

    def changed(found: re.Match[str]) -> str:
        name = re.sub(r"\s", "-", found[0])
        seen[name] = seen.get(name, 0) + 1
        return f"{prefix}{name}" if seen[name] == 1 else f"{prefix}{name}-{seen[name]}"

    return changed


def _link(found: re.Match[str], page: Page, around: Surroundings) -> str:
    """A link that leads somewhere: in the page, to another article of the export, or into the web; else its words."""
    address = unescape(found[1])
    target = next((link.target for link in page.links if link.target and link.url == address), None)
    if address.startswith("#"):
        wanted = f"{around.prefix}{address[1:]}"
        address = f"#{wanted}" if f' id="{address[1:]}"' in page.article.html else ""
    elif target and (other := around.address_of(target)):
        address = other
    elif not address.startswith(_WEB):
        joined = urljoin(page.article.source_url, address) if not address.startswith("wiki:") else ""
        address = joined if joined.startswith(_WEB) else ""
    return f'<a href="{escape(address)}"{found[2]}>{found[3]}</a>' if address else found[3]


def _meta(chosen: Chosen, page: Page) -> str:
    article = page.article
    series = article.series
    if series and article.series_place is not None:
        series = f"{series} {article.series_place:g}"
    parts = [
        escape(article.author_names),
        article.published.date().isoformat() if article.published else "",
        chosen.say(phrase("{n} min", n=article.minutes)),
        escape(series),
    ]
    if article.source_url.startswith(("http://", "https://")):
        url = escape(article.source_url)
        parts.append(f'<a href="{url}">{escape(_host(article.source_url))}</a>')
    return " · ".join(filter(None, parts))


def _host(url: str) -> str:
    return url.split("://", 1)[1].split("/", 1)[0].removeprefix("www.") or url


def _marks(chosen: Chosen, one: One, lost: tuple[Highlight, ...], anchors: Mapping[str, str]) -> str:
    """The highlights, notes and bookmarks as lists at the end."""
    marks = one.marks
    gone = {mark.id for mark in lost}
    found = [mark for mark in marks.highlights if mark.id not in gone]
    parts = [
        _listed(chosen.say(title), [highlight_html(mark, _to(anchors.get(mark.id, ""))) for mark in some])
        for title, some in (
            (phrase("Highlights and notes"), found),
            (phrase("Highlights that are not in this text"), lost),
        )
    ]
    labels = [mark for mark in marks.bookmarks if mark.label]
    parts.append(_listed(chosen.say(phrase("Bookmarks")), [_bookmark(mark) for mark in labels]))
    return "".join(parts)


def _to(anchor: str) -> str:
    return f"#{anchor}" if anchor else ""


def _bookmark(mark: Bookmark) -> str:
    return f"<li>{escape(mark.label)}</li>"


def _listed(title: str, items: list[str]) -> str:
    inner = "".join(items)
    return f'\n<section class="marks"><h2>{escape(title)}</h2><ul>{inner}</ul></section>' if inner else ""
