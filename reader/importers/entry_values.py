"""Values as other services write them: times, numbers, yes and no, names, read with care and without a guess."""

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from reader.importers import dates

_TRUE = frozenset({"1", "true", "yes", "y", "on"})
_FALSE = frozenset({"0", "false", "no", "n", "off"})
_DAY_IN_DIGITS = re.compile(r"(?:19|20)[0-9]{2}[01][0-9][0-3][0-9](?:[0-9]{6})?")
"""`20210304`, `20210304120000`: as seconds or milliseconds they would be a day of 1970, or in five hundred years."""
_FIRST_SECOND, _FIRST_MILLISECOND, _FIRST_MICROSECOND = 1e8, 1e11, 1e14
_TOO_LATE = 1e17


def moment(value: object) -> datetime | None:
    """A time as a text, or as seconds, milliseconds or microseconds since 1970; None for 0 and for what is none."""
    if isinstance(value, str):
        text = value.strip()[:100]
        amount = None if _DAY_IN_DIGITS.fullmatch(text) else number(text)
        return dates.moment(text) if amount is None else _counted(amount)
    amount = number(value)
    return None if amount is None else _counted(amount)


def _counted(amount: float) -> datetime | None:
    if not _FIRST_SECOND <= amount < _TOO_LATE:
        return None
    for first, unit in ((_FIRST_MICROSECOND, 1e6), (_FIRST_MILLISECOND, 1e3)):
        if amount >= first:
            amount /= unit
    return datetime.fromtimestamp(int(amount), UTC)


def number(value: object) -> float | None:
    """A finite number, also when it is written as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value[:40] if isinstance(value, str) else value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def flag(value: object) -> bool | None:
    """Yes or no, in any of the ways in which services write them; None when it is neither."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower() if isinstance(value, str | int) and len(str(value)[:9]) < 9 else ""
    return True if word in _TRUE else False if word in _FALSE else None


def text(entry: Mapping[str, Any], *names: str) -> str:
    """The first text that is not blank, or number, under one of `names`; "" when there is none."""
    for name in names:
        value = entry.get(name)
        if isinstance(value, str) and value.strip():
            return sound(value)
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 10**30:
            return str(value)
    return ""


def listed(value: object) -> list[Any]:
    """`value` if it is a list; nothing otherwise."""
    return value if isinstance(value, list) else []


def sound(text: str) -> str:
    """`text` with half characters, which no file can hold, replaced by U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
