"""Days and hours as people and programs write them, as aware UTC times."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from reader.domain.text import fold

_NUMBERS = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp][Mm])?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?(?:\s*\([^)]*\)|\s+[A-Z]{2,5})?$"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?Z?$")
_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?(?:\s*(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_DAY_FIRST = re.compile(r"(?:[^\W\d]+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+([^\W\d]{3,10})\.?,?\s+(\d{4})(.*)$")
_MONTH_FIRST = re.compile(r"(?:[^\W\d]+,?\s+)?([^\W\d]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(.*)$")
_SLASHES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})$")
_LOGGED = re.compile(r"(\d{1,2})/([A-Za-z]{3})/(\d{4}):(.*)$")
"""As web servers write it: `10/Oct/2000:13:55:36 +0300`."""
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?$")
_MILLISECONDS = re.compile(r"\d{12,13}$")
_IN_NAME = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?=\D|$)|(\d{4})(\d{2})(\d{2})(?=[\s._-]|$)")
_IN_PATH = re.compile(r"(?:^|/)(\d{4})/(\d{1,2})/(\d{1,2})(?=/|$)")
_IN_WORDS = re.compile(r"(\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?([^\W\d]{3,12})\.?,?\s+(?:de\s+|del\s+)?(\d{4})")
_MONTHS_OF_EUROPE = (
    "jan jän ene gen sty янв", "feb feb fev lut фев", "mar mär marz mrt maa мар", "apr avr abr kwi апр",
    "may mai mayo mei maj mag мая май", "jun juin giu cze июн", "jul juil lug lip июл", "aug aou ago sie авг",
    "sep set wrz сен", "oct okt out ott paz окт", "nov lis ноя", "dec dez dic dicembre gru дек",
)  # fmt: skip
_MONTH_OF = {start: number for number, starts in enumerate(_MONTHS_OF_EUROPE, 1) for start in map(fold, starts.split())}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def moment(text: str, is_month_first: bool = False) -> datetime | None:
    """The time `text` names, None when it names none for certain; a day alone is its midnight, UTC.

    `03/04/2018` is two days, and so none, unless `is_month_first` says how the source writes them.
    """
    text = " ".join(text.split())
    for pattern in (_NUMBERS, _COMPACT, _CHINESE):
        if found := pattern.match(text):
            return _time(found.groups()[:3], found.groups()[3:])
    if found := _MONTH_FIRST.match(text):
        return _worded(found[3], found[1], found[2], found[4])
    if found := _DAY_FIRST.match(text):
        return _worded(found[3], found[2], found[1], found[4])
    if found := _LOGGED.match(text):
        return _worded(found[3], found[2], found[1], found[4])
    if found := _SLASHES.match(text):
        return _slashed(int(found[1]), int(found[2]), found[3], is_month_first)
    return _counted(text)


def in_words(text: str) -> datetime | None:
    """The first day in `text` whose month is named in one of the larger languages of Europe, such as `3 de mayo de
    2022`, and the time behind it."""
    for found in _IN_WORDS.finditer(text):
        month = fold(found[2])
        number = next((_MONTH_OF[month[:size]] for size in (4, 3) if month[:size] in _MONTH_OF), 0)
        clock = _CLOCK.search(text, found.end())
        if number and (day := _time((found[3], str(number), found[1]), clock.groups() if clock else ())):
            return day
    return None


def in_name(name: str) -> tuple[datetime | None, str]:
    """The day a file name begins with (`2021-02-03-title`, `20210203 Title`), and the rest of the name."""
    found = _IN_NAME.match(name)
    if not found:
        return None, name
    day = _time(found.group(1, 2, 3) if found[1] else found.group(4, 5, 6))
    if not day or not 1900 <= day.year < 2100:
        return None, name
    return day, name[found.end() :].lstrip(" -_.") or name


def in_path(address: str) -> datetime | None:
    """The day in an address such as `/2018/03/29/title`."""
    found = _IN_PATH.search(address)
    return _time(found.groups()) if found else None


def _time(day: Sequence[str | None], clock: Sequence[str | None] = ()) -> datetime | None:
    """The time of year, month and day, and of hour, minute, second, am or pm, and zone as far as they are given."""
    hour, minute, second, half, zone = (*clock, *[None] * 5)[:5]
    hours = int(hour or 0)
    if half and 1 <= hours <= 12:
        hours = hours % 12 + (12 if half.lower() == "pm" else 0)
    try:
        year, month, date = (int(part or 0) for part in day)
        local = datetime(year, month, date, hours, int(minute or 0), min(int(second or 0), 59), tzinfo=_zone(zone))
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _zone(zone: str | None) -> timezone:
    if not zone or zone[0] not in "+-":
        return UTC
    digits = zone[1:].replace(":", "").zfill(2).ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if zone[0] == "-" else offset)


def _worded(year: str, month: str, day: str, rest: str) -> datetime | None:
    name = month.lower()[:3]
    if name not in _MONTHS:
        return None
    clock = _CLOCK.search(rest)
    return _time((year, str(_MONTHS.index(name) + 1), day), clock.groups() if clock else ())


def _slashed(first: int, second: int, year: str, is_month_first: bool) -> datetime | None:
    if is_month_first or second > 12:
        return _time((year, str(first), str(second)))
    return _time((year, str(second), str(first))) if first > 12 or first == second else None


def _counted(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970."""
    try:
        if _SECONDS.match(text):
            return datetime.fromtimestamp(int(float(text)), UTC)
        return datetime.fromtimestamp(int(text) // 1000, UTC) if _MILLISECONDS.match(text) else None
    except (ValueError, OverflowError, OSError):
        return None
