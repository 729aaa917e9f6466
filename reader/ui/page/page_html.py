"""The HTML of a page as the document takes it: a header, the body with its pictures fitted, and the footer."""

import re
from html import escape
from itertools import count
from urllib.parse import quote

from PySide6.QtCore import QUrl

from reader.domain.text import isolated
from reader.services.reading import Page
from reader.ui.words import apart, counted, day, is_mirrored, tr, whole

HEADER_BLOCKS = 2
"""The title and the meta line."""

_TAG = re.compile(r"(<[^>]*>)")
_ENDLESS_WORD = re.compile(r"[!-%'-:=?-~]{2000}")
_LONG_PIECE = re.compile(r"[!-%'-:=?-~]{500}")
_TABLE_HEAD = re.compile(r'<table class="data"(.*?)</tr>', re.S)
_HEADS = re.compile(r"<thead>.*?</thead>", re.S)
_HEAD = re.compile(r"<th(?=[ >])")
_MANY_COLUMNS = 6
_CODE = re.compile(r'<pre(?: class="language-[^"]*")?')
_IMAGE_SIZE = re.compile(r'(<img src="asset:[a-z0-9]+") width="(\d+)" height="(\d+)"')


def page_html(page: Page, column: int) -> str:
    """Header and body, for a text column of so many pixels."""
    article = page.article
    body = _IMAGE_SIZE.sub(lambda found: _fitted(found, column), article.html)
    body = _numbered(body)
    body = _TABLE_HEAD.sub(_with_width, body)
    if "<th" in body:
        body = _as_cells(body)
    if "<details" in body:
        from reader.ui.page.folds import fold_html

        body = fold_html(body)
    if page.is_bio_text:
        body += "".join(f"<p>{escape(author.bio)}</p>" for author in article.authors if author.bio)
    body = _with_breaks(body)
    if page.meta:  # what is no article is laid out as the window is
        way = "rtl" if is_mirrored() else "ltr"
        return f'<h1 dir="{way}">{apart(escape(article.title))}</h1><p class="meta" dir="{way}">{page.meta}</p>{body}'
    return f'<h1>{escape(article.title)}</h1><p class="meta">{_meta(page)}</p>{body}'


def footer_html(
    previous: str | None, following: str | None, rows: list[tuple[str, str, str]], *, is_mirrored: bool = False
) -> str:
    """The two cards at the end of an article, and `rows` (address, title, reason) of what to read next. All begins
    where the article's lines do, in whatever language it is; next is at the side where they end."""
    way = "rtl" if is_mirrored else "ltr"
    cells = [_card(tr("Previous"), previous, "step:previous", way), _card(tr("Next"), following, "step:next", way)]
    if is_mirrored:
        cells.reverse()
    html = f'<table class="cards" width="100%" cellpadding="14" cellspacing="0"><tr>{"".join(cells)}</tr></table>'
    if rows:
        listed = "".join(
            f'<p class="more" dir="{way}"><a href="{escape(address)}">{isolated(escape(title))}</a><br/>'
            f'<span class="why">{isolated(escape(why))}</span></p>'
            for address, title, why in rows
        )
        html += f'<p class="heading" dir="{way}">{escape(tr("Recommended"))}</p>{listed}'
    return html if previous or following or rows else ""


def _card(heading: str, title: str | None, address: str, way: str) -> str:
    if not title:
        return '<td width="50%"></td>'
    return (
        f'<td width="50%"><p class="why" dir="{way}">{escape(heading)}</p>'
        f'<p class="card" dir="{way}"><a href="{address}">{isolated(escape(title))}</a></p></td>'
    )


def _meta(page: Page) -> str:
    article = page.article
    names = [
        f'<a href="author:{author.id}"><b>{escape(author.name)}</b></a>' for author in article.authors if author.name
    ]
    parts = [", ".join(names), escape(day(article.published)), escape(whole(counted("%n min", article.minutes)))]
    if article.series:
        parts.append(f'<a href="series:{quote(article.series, safe="")}">{escape(article.series)}</a>')
    if article.source_url.startswith(("http://", "https://")):
        parts.append(f'<a href="{escape(article.source_url)}">{escape(_site(article.source_url))}</a>')
    meta = " · ".join(isolated(part) for part in parts if part)
    return f"{meta}<br/>{_doubt()}" if article.is_doubtful else meta


def _doubt() -> str:
    """Where the whole page is the article, since it was not sure what on it is."""
    told, show = escape(tr("Not sure what the article is: whole page kept.")), escape(tr("Show the original"))
    return isolated(f'{told} <a href="original:">{show}</a>')


def _site(address: str) -> str:
    return QUrl(address).host().removeprefix("www.") or address


def _with_breaks(html: str) -> str:
    """`html` with places to break words of thousands of signs: laying those out takes Qt seconds."""
    if not _ENDLESS_WORD.search(html):
        return html
    parts = _TAG.split(html)
    parts[::2] = [_LONG_PIECE.sub("\\g<0>\u200b", part) for part in parts[::2]]
    return "".join(parts)


def _numbered(html: str) -> str:
    """`html` with a number where code has its language, which is known already by its colours: code that follows code
    is a piece of its own."""
    numbers = count()
    return _CODE.sub(lambda _: f'<pre class="language-{next(numbers)}"', html)


def _as_cells(html: str) -> str:
    """`html` with cells for the headings of tables: Qt centres a `th`, and then nobody knows whether it was told to."""
    html = _HEADS.sub(lambda heads: _HEAD.sub('<td class="head"', heads[0]), html)
    return _HEAD.sub('<td class="side"', html).replace("</th>", "</td>")


def _with_width(head: re.Match[str]) -> str:
    """A table of many columns is set smaller, so that its words stay whole."""
    columns = len(re.findall("<t[hd]", head[1]))
    return head[0].replace('class="data"', 'class="data wide"', 1) if columns > _MANY_COLUMNS else head[0]


def _fitted(found: re.Match[str], column: int) -> str:
    width, height = int(found[2]), int(found[3])
    if width > column > 0:
        width, height = column, max(1, round(height * column / width))
    return f'{found[1]} width="{width}" height="{height}"'
