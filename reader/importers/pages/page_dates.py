"""The day a web page was published: what its head says, what it shows, what its address names, and what htmldate finds.

Heads mostly tell a moment in UTC, which may be the day before or after for the people who wrote the page: the day that
they show counts.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reader.importers import dates
from reader.importers.titles import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EARLIEST = 1990
_FAR = timedelta(days=3)
_IN_UTC = re.compile(r"\d(?:Z|[+-]00:?00| ?GMT| ?UTC)$")
_CLOCK = re.compile(r"[T\s]+\d{1,2}:\d{2}.*$", re.S)
_MARKED = re.compile(r"(?i)datepublished|dt-published|pubdate|published|entry-date|post-date")
_MOST_TIMES = 4
_FIRST_OF_YEAR = "-01-01"
"""What htmldate adds to a year, such as that of a copyright at the foot of the page."""
_SHOWN_FIRST = re.compile(
    r"\b0?1\s*[./-]\s*0?1\s*[./-]\s*\d{4}|\b\d{4}\s*[./年-]\s*0?1\s*[./月-]\s*0?1\b|"
    r"\bjan\w*\.?\s+0?1(?:st)?,?\s+\d{4}|\b0?1(?:st|er|º|\.)?\s+(?:de\s+)?(?:jan|jän|ene|gen|sty)\w*\.?\s+(?:de\s+)?\d{4}",
    re.I,
)


def published(tree: "HtmlElement", said: Sequence[str], address: str, *, is_asked: bool) -> datetime | None:
    """When the page at `address` was published; `said` is what its head says of that, the surest first.

    A day alone is its midnight, UTC. Without `is_asked` htmldate, which takes long for large pages, is not.
    """
    shown = list(_times(tree))
    own = [text for text, is_own in shown if is_own]
    every = (*said, *(own if len({day.date() for text in own if (day := _moment(text))}) == 1 else ()))
    told = [(text, found) for text in dict.fromkeys(every) if (found := _moment(text))]
    if not told:
        return dates.moment(_asked(tree, address)) if is_asked else None
    text, found = told[0]
    if is_asked and any(other.date() != found.date() for _, other in told[1:]):
        judged = dates.moment(_asked(tree, address))
        text, found = next(((one, other) for one, other in told if judged and other.date() == judged.date()), told[0])
    named = dates.in_path(address)
    if named and abs(named - found) > _FAR:
        return named
    days = [named, *(_own_day(one) for one, other in told if other == found), *(_moment(one) for one, _ in shown)]
    return _local(text, found, [day for day in days if day])


def _moment(text: str) -> datetime | None:
    """The moment that `text` names, in a year in which there were pages."""
    text = text[:60].strip()
    found = dates.moment(text) or dates.in_words(_CLOCK.sub("", text))
    return found if found and _EARLIEST <= found.year <= datetime.now(UTC).year + 1 else None


def _own_day(text: str) -> datetime | None:
    """The day in a moment with a zone other than UTC, as it is there."""
    return None if _IN_UTC.search(text.strip()) else _moment(_CLOCK.sub("", text[:60]))


def _local(text: str, found: datetime, days: list[datetime]) -> datetime:
    """`found`, or the one of the `days` that the page shows which it is where the page was written."""
    if not _IN_UTC.search(text.strip()):
        return found
    for day in days:
        is_day_alone = not (day.hour or day.minute or day.second)
        if is_day_alone and day.date() == found.date():
            return found
        if is_day_alone and abs((day.date() - found.date()).days) == 1:
            return day
    return found


def _times(tree: "HtmlElement") -> Iterator[tuple[str, bool]]:
    """What the first `time` elements say or show, and whether they are marked as the page's own."""
    for seen, element in enumerate(tree.iter("time")):
        marks = " ".join((element.get("itemprop") or "", element.get("class") or "", *element.attrib))
        is_own = bool(_MARKED.search(marks))
        if is_own or seen < _MOST_TIMES:
            text = tidy("".join(element.itertext())[:200])
            yield (element.get("datetime") or text).strip(), is_own


def _asked(tree: "HtmlElement", address: str) -> str:
    """The day that htmldate finds as YYYY-MM-DD, "" for none."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = find_date(tree, original_date=True, extensive_search=True, url=address or None) or ""
    except Exception:  # it lets whatever its own steps meet in a strange page through
        return ""
    if found.endswith(_FIRST_OF_YEAR) and not _shows_first_of_year(tree, found[:4]):
        return ""
    return found


def _shows_first_of_year(tree: "HtmlElement", year: str) -> bool:
    text = " ".join(" ".join(tree.itertext("title", "p", "span", "div", "time", "li", "td", "small", "em")).split())
    return any(year in found[0] for found in _SHOWN_FIRST.finditer(text[:200_000]))
