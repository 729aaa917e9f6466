"""The HTML of a page about an author, a series or a tag, as the document takes it."""

import re
from collections.abc import Collection, Sequence
from html import escape
from typing import TypeVar

from PySide6.QtCore import QLocale, QUrl

from reader.domain.article import Author, Honour
from reader.domain.listing import SortKey
from reader.domain.phrase import template
from reader.domain.subject import Subject, SubjectKind, Tally, Totals
from reader.domain.text import is_right_to_left, isolated
from reader.services.subjects import Listed, SubjectPage
from reader.ui.theme import Palette
from reader.ui.words import apart, counted, day, is_mirrored, tr, whole

Cell = TypeVar("Cell")
_BLOCK = re.compile(r"<(?:p|h2)\b(?! dir=)")
SHOWN = 12
"""Names beside a subject that are shown until all are asked for."""
PORTRAIT = 120
"""The width of a picture of the author, in pixels."""
HONOURS_PADDING = 5
HONOUR_COLUMNS = 3
_BAR = 5
_SPREAD = ' width="100%"'
SPELLINGS = "spellings"

SORTED = {
    SortKey.PUBLISHED: (template("newest first"), template("oldest first")),
    SortKey.TITLE: (template("by title"), ""),
    SortKey.LENGTH: (template("shortest first"), template("longest first")),
}
"""The orders of a list, each as it is and turned."""
_HEADINGS = {
    "own-tag": template("Your tags"),
    "tag": template("Topics"),
    "author": template("Authors"),
    "series": template("Series"),
    "year": template("Years"),
}
_HEADINGS_OF = {
    (SubjectKind.AUTHOR, "author"): template("Written with"),
    (SubjectKind.TAG, "tag"): template("Often together with"),
    (SubjectKind.OWN_TAG, "own-tag"): template("Often together with"),
}


def meta_html(page: SubjectPage, likely: int = 0) -> str:
    """The line below the name: what it is, its numbers, and the ways to the list and to spellings of the name, of which
    `likely` are alike."""
    totals = page.totals
    kinds = {SubjectKind.TAG: tr("Tag"), SubjectKind.OWN_TAG: tr("Your tag"), SubjectKind.SERIES: tr("Series")}
    parts = [
        kinds.get(page.wanted.subject.kind, ""),
        counted("%Ln articles", totals.articles),
        duration(totals.minutes),
        _years(totals),
        counted("%Ln read", totals.read) if totals.read else "",
        f'<a href="list:">{escape(tr("Show in the list"))}</a>' if totals.articles else "",
    ]
    if page.author is not None:
        text = counted("%n similar spellings…", likely) if likely else tr("Spellings…")
        parts.append(f'<a href="all:{SPELLINGS}">{escape(text)}</a>')
    return " · ".join(isolated(part) for part in parts if part)


def body_html(page: SubjectPage, palette: Palette, unfolded: Collection[str] = (), likely: Sequence[Tally] = ()) -> str:
    """All but the list of articles; `unfolded` says which of `page.beside` are shown whole, and whether the spellings
    are, of which `likely` are of the same author."""
    author = page.author
    parts = [
        _about(author, page.picture_size) if author else "",
        _spellings(page, likely, is_whole=SPELLINGS in unfolded) if author else "",
        _progress(page, palette) if page.wanted.subject.kind is SubjectKind.SERIES else "",
        _honours(author.honours) if author else "",
        *(_beside(page, of, of in unfolded) for of in page.beside),
        f"<h2>{escape(_heading(page))}</h2>" if page.totals.articles else "",
        _orders(page) if page.wanted.subject.kind is not SubjectKind.SERIES and len(page.order) > 1 else "",
    ]
    return _as_window("".join(parts))


def rows_html(subject: Subject, rows: Sequence[Listed]) -> str:
    """Articles, each with what is known of it. One that is not read yet is set bold, as in the list."""
    return _as_window("".join(_row(subject, listed) for listed in rows))


def duration(minutes: int) -> str:
    """Minutes, from an hour on with hours."""
    if minutes < 60:
        return whole(counted("%n min", minutes))
    return whole(tr("{hours} h {minutes} min", hours=QLocale().toString(minutes // 60), minutes=minutes % 60))


def _row(subject: Subject, listed: Listed) -> str:
    row = listed.row
    title = apart(escape(row.title))
    told = [
        tr("part {number}", number=f"{listed.number:g}") if listed.number is not None else "",
        row.authors if subject.kind is not SubjectKind.AUTHOR or "," in row.authors else "",
        day(row.published),
        whole(counted("%n min", row.minutes)),
        tr("✓ read") if row.is_read else tr("{percent} % read", percent=row.percent) if row.percent else "",
    ]
    more = " · ".join(isolated(escape(part)) for part in told if part)
    shown = title if row.is_read else f"<b>{title}</b>"
    return f'<p class="row"><a href="article:{row.id}">{shown}</a><br/><span class="why">{more}</span></p>'


def _about(author: Author, size: tuple[int, int]) -> str:
    picture = link = ""
    if author.picture and size[0]:
        height = round(PORTRAIT * size[1] / size[0])
        picture = f'<p><img src="asset:{author.picture}" width="{PORTRAIT}" height="{height}" /></p>'
    if author.link.startswith(("http://", "https://")):
        site = QUrl(author.link).host().removeprefix("www.") or author.link
        link = f'<p class="facts"><a href="{escape(author.link)}">{escape(site)}</a></p>'
    way = "rtl" if is_right_to_left(author.bio) else "ltr"
    bio = "".join(f'<p dir="{way}">{escape(part)}</p>' for part in author.bio.split("\n\n") if part.strip())
    return picture + bio + link


def _spellings(page: SubjectPage, likely: Sequence[Tally], *, is_whole: bool) -> str:
    """What the author's name is written as in articles, to be parted again; and what may be their name as well."""
    html = ""
    if page.merged:
        rows = (
            f"{_spelling(each)} ({_act('part', each, tr('part again'))}"
            f"{', ' + _act('name', each, tr('use this name')) if each.name else ''})"
            for each in page.merged
        )
        html += f'<p class="label">{escape(tr("Also written"))}</p><p class="facts">{" · ".join(rows)}</p>'
    if is_whole:
        rows = (f"{_spelling(each)} ({_act('merge', each, tr('merge'))})" for each in likely)
        told = " · ".join(rows) or escape(tr("None that is alike."))
        html += f'<p class="label">{escape(tr("Likely the same author"))}</p><p class="facts">{told}<br/>'
        html += f'<a href="merge:">{escape(tr("Another author…"))}</a></p>'
    return html


def _spelling(tally: Tally) -> str:
    number = QLocale().toString(tally.articles)
    return f'{isolated(escape(tally.name or tr("Unknown author")))}&nbsp;<span class="why">{number}</span>'


def _act(verb: str, tally: Tally, text: str) -> str:
    return f'<a href="{verb}:{tally.value}">{escape(text)}</a>'


def _honours(honours: Sequence[Honour]) -> str:
    """A timeline, the latest first; `subject_view` draws its line and dots into the middle column."""
    if not honours:
        return ""
    inner = "left" if is_mirrored() else "right"
    ordered = sorted(honours, key=lambda honour: (honour.year is None, -(honour.year or 0)))
    cells = [
        (
            f'<td class="year" align="{inner}"><p class="unsaid">{honour.year or ""}</p></td>',
            f'<td width="{_BAR * 4}"><p class="unsaid">&nbsp;</p></td>',
            f'<td{_SPREAD if is_mirrored() else ""}><p class="unsaid">{apart(escape(honour.text))}</p></td>',
        )
        for honour in ordered
    ]
    rows = "".join(f"<tr>{''.join(_turned(row))}</tr>" for row in cells)
    wide = _SPREAD if is_mirrored() else ""  # what is said takes all room, so that the years stand at the right
    table = f'<table class="honours"{wide} cellspacing="0" cellpadding="{HONOURS_PADDING}">{rows}</table>'
    return f"<h2>{escape(tr('Honours'))}</h2>{table}"


def _turned(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Cells of a row as they are read: tables are laid out from left to right on every page."""
    return cells[::-1] if is_mirrored() else cells


def _as_window(html: str) -> str:
    """`html` with all lines beginning where those of the window do, whatever names are in them; prose has its own."""
    return _BLOCK.sub(f'\\g<0> dir="{"rtl" if is_mirrored() else "ltr"}"', html)


def _progress(page: SubjectPage, palette: Palette) -> str:
    """How much of a series is read, as a bar and in words, and the part to go on with."""
    totals, parts = page.totals, []
    share = round(100 * totals.read / totals.articles) if totals.articles else 0
    cells = [(share, palette.accent), (100 - share, palette.selection)]  # lines of high contrast are as dark as accents
    bar = "".join(
        f'<td width="{width}%" style="background-color: {colour}"><p style="font-size: {_BAR - 2}px">&nbsp;</p></td>'
        for width, colour in _turned(cells)
        if width
    )
    parts.append(f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{bar}</tr></table>')
    told = tr("{read} of {all} read", read=totals.read, all=totals.articles)
    if totals.left:
        told += " · " + tr("{time} left", time=duration(totals.left))
    parts.append(f'<p class="facts">{escape(told)}</p>')
    if (go_on := page.next) is not None:
        text = tr("Go on with “{title}”") if totals.read else tr("Begin with “{title}”")
        link = text.format(title=apart(go_on.row.title))
        parts.append(f'<p><a href="article:{go_on.row.id}"><b>{escape(link)}</b></a></p>')
    return "".join(parts)


def _beside(page: SubjectPage, of: str, is_whole: bool) -> str:
    tallies = page.beside[of]
    if not tallies or (of == "year" and len(tallies) == 1):
        return ""
    heading = tr(_HEADINGS_OF.get((page.wanted.subject.kind, of), _HEADINGS[of]))
    shown = tallies if is_whole else tallies[:SHOWN]
    links = [_tally(of, tally, is_chosen=of == "year" and tally.value == str(page.wanted.year)) for tally in shown]
    if rest := len(tallies) - len(shown):
        links.append(f'<a href="all:{of}">{escape(counted("and %n more", rest))}</a>')
    if of == "year" and page.wanted.year:
        links.append(f'<a href="year:0">{escape(tr("all years"))}</a>')
    return f'<p class="label">{escape(heading)}</p><p class="facts">{" · ".join(links)}</p>'


def _tally(of: str, tally: Tally, *, is_chosen: bool) -> str:
    if of == "year":
        address, name = f"year:{tally.value}", tally.value
    else:
        kind = SubjectKind(of)
        name = tally.name
        address = Subject(kind, tally.value if kind is SubjectKind.AUTHOR else name).address
    shown = f"<b>{escape(name)}</b>" if is_chosen else escape(name)
    number = QLocale().toString(tally.articles)
    return isolated(f'<a href="{address}">{shown}</a>&nbsp;<span class="why">{number}</span>')


def _heading(page: SubjectPage) -> str:
    if page.wanted.subject.kind is SubjectKind.SERIES:
        return tr("Parts")
    return tr("Articles of {year}", year=page.wanted.year) if page.wanted.year else tr("Articles")


def _orders(page: SubjectPage) -> str:
    """The orders that the list can have, the present one not as a link."""
    links = []
    for key, texts in SORTED.items():
        for is_turned, text in enumerate(texts):
            if text:
                is_now = (key, bool(is_turned)) == (page.wanted.sort, page.wanted.reverse)
                address = f"sort:{key}:{is_turned}"
                links.append(f"<b>{escape(tr(text))}</b>" if is_now else f'<a href="{address}">{escape(tr(text))}</a>')
    return f'<p class="facts">{" · ".join(links)}</p>'


def _years(totals: Totals) -> str:
    first, last = totals.first_year, totals.last_year
    if not last:
        return ""
    return str(last) if first == last else f"{first}–{last}"
