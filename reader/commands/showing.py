"""`armchair show`: one article as text, as HTML, as its source, or as JSON with all that belongs to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from reader.commands.call import Call
from reader.commands.output import clean, iso, plain
from reader.domain.article import Article, Author, Link, LinkKind
from reader.domain.errors import NotFound
from reader.domain.listing import ListQuery
from reader.domain.phrase import phrase
from reader.domain.text import is_right_to_left
from reader.services import reading
from reader.services.opening import Opened, opened
from reader.services.original_files import original_of
from reader.services.recommending import recommended
from reader.services.typesetting.page_text import page_text
from reader.storage.library import Library

_NOTHING_LOADED = "default-src 'none'; img-src data:"


@dataclass(frozen=True, slots=True)
class _Shown:
    """An article as it is shown: `moved` is what the reader moved from the authors' bios back into the text."""

    article: Article
    links: tuple[Link, ...]
    text: str
    moved: tuple[str, ...]


def show_article(call: Call) -> int:
    """Print one article in the format asked for."""
    form = _form(call)
    with opened(call.folder) as stored:
        id_ = stored.library.find(call.asked.id)
        if form == "source":
            for piece in original_of(stored.library, id_).pieces:
                call.output.raw(piece)
            return 0
        shown = _shown(stored, id_)
        if form == "json":
            call.output.document(_document(stored, shown))
        elif form == "html":
            call.output.lines([plain(_html(stored.library, shown))])
        else:
            call.output.lines([*_heading(shown.article), plain(shown.text)])
    return 0


def _form(call: Call) -> str:
    asked = call.asked
    if asked.json and asked.format not in (None, "json"):
        asked.wrong(f"--json cannot be used with --format {asked.format}")
    call.output.is_json = call.output.is_json or asked.format == "json"
    return "json" if call.output.is_json else asked.format or "text"


def _shown(stored: Opened, id_: str) -> _Shown:
    page = reading.page(stored.library, id_)
    if page is None:
        raise _vanished(id_)
    article = page.article
    moved: tuple[str, ...] = ()
    if stored.state.is_bio_text(id_):
        moved = tuple(author.bio for author in article.authors if author.bio)
        article = article._replace(authors=tuple(replace(a, bio="", honours=()) for a in article.authors))
    text = "\n\n".join(filter(None, [page_text(article.html), *moved]))
    return _Shown(article, page.links, text, moved)


def _vanished(id_: str) -> NotFound:
    return NotFound(phrase("The article {id} is not in the library any more.", id=id_))


def _heading(article: Article) -> list[str]:
    day = article.published.date().isoformat() if article.published else ""
    facts = [article.author_names, day, f"{article.minutes} min"]
    return [clean(article.title), clean(" · ".join(filter(None, facts))), ""]


def _html(library: Library, shown: _Shown) -> str:
    """A document that needs nothing else: pictures are inside it, and it loads nothing from anywhere."""
    from reader.services.exports.pictures import data_address, with_sources  # few calls ask for a page

    article = shown.article
    language = f' lang="{escape(article.language)}"' if article.language else ""
    direction = ' dir="rtl"' if is_right_to_left(article.title + shown.text) else ""
    body = with_sources(article.html, lambda id_: data_address(library, id_))
    body += "".join(f"\n<p>{escape(part)}</p>" for part in shown.moved)
    byline = escape(_heading(article)[1])
    return (
        f'<!DOCTYPE html>\n<html{language}{direction}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_LOADED}">\n'
        f"<title>{escape(clean(article.title))}</title>\n</head>\n<body>\n"
        f"<h1>{escape(clean(article.title))}</h1>\n<p>{byline}</p>\n{body}\n</body>\n</html>"
    )


def _document(stored: Opened, shown: _Shown) -> dict[str, Any]:
    article = shown.article
    position = stored.state.places.of(article.id)
    rows = recommended(stored.library, stored.shelf, article, shown.links)
    previous, following = _steps(stored, shown)
    return {
        "id": article.id,
        "title": article.title,
        "authors": [_author(author) for author in article.authors],
        "published": iso(article.published),
        "saved": iso(article.saved),
        "source": article.source_url or article.source_file,
        "tags": list(article.tags),
        "series": {"name": article.series, "place": article.series_place} if article.series else None,
        "words": article.words,
        "minutes": article.minutes,
        "bookmarked": bool(stored.state.bookmarks.of(article.id)),
        "own_tags": list(stored.state.tags.of(article.id)),
        "rating": stored.state.verdicts.rating(article.id),
        "archived": bool(stored.state.verdicts.archived([article.id])),
        "read_later": bool(stored.state.later.queued([article.id])),
        "collections": [each.name for each in stored.state.collections.of(article.id)],
        "position": {"offset": position.offset, "percent": position.percent} if position else None,
        "text": shown.text,
        "previous": previous,
        "next": following,
        "recommended": [_link(row.title, row.snippet, row.url, row.id, str(row.reason)) for row in rows],
    }


def _author(author: Author) -> dict[str, Any]:
    honours = [{"year": honour.year, "text": honour.text} for honour in author.honours]
    return {"name": author.name, "bio": author.bio, "honours": honours}


def _steps(stored: Opened, shown: _Shown) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Where previous and next lead: the page's own links first, then the list of all articles by date."""
    own = [_own(stored, shown.links, kind) for kind in (LinkKind.PREVIOUS, LinkKind.NEXT)]
    if all(own):
        return own[0], own[1]
    order = stored.shelf.order(ListQuery(has_archived=True))
    key = stored.shelf.key_of(shown.article.id)
    place = order.index(key) if key is not None and key in order else -1
    around = reading.neighbours(order, place, reading.came_through(stored.library, shown.article.id))
    rows = [stored.shelf.rows([key])[0] if key is not None else None for key in around]
    reasons = ("before this in the list by date", "after this in the list by date")
    listed = [
        _link(row.title, row.summary, "", row.id, reason) if row else None
        for row, reason in zip(rows, reasons, strict=True)
    ]
    return own[0] or listed[0], own[1] or listed[1]


def _own(stored: Opened, links: Sequence[Link], kind: LinkKind) -> dict[str, Any] | None:
    """The page's link of a kind, a stored one before one that is only wanted."""
    found = [
        link for link in links if link.kind is kind and not (link.target and stored.state.wastebasket.has(link.target))
    ]
    link = min(found, key=lambda link: link.target is None, default=None)
    if link is None:
        return None
    target = stored.library.neighbours([link.target]).get(link.target) if link.target else None
    return _link(
        target.title if target else link.title or link.url,
        link.snippet or (target.summary if target else ""),
        link.url,
        link.target,
        "from this page",
    )


def _link(title: str, snippet: str, url: str, id_: str | None, reason: str) -> dict[str, Any]:
    return {"title": title, "snippet": snippet, "url": url, "id": id_, "reason": reason}
