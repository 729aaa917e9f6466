"""Regular expressions in an article, bounded: no pattern holds the window up."""

import time
from typing import NamedTuple

from PySide6.QtCore import QRegularExpression

from reader.services.finding import MOST, How, is_whole
from reader.ui.words import tr

STEPS = 1_000_000
"""What the engine may try for one match: a few hundredths of a second."""

SECONDS = 0.25


class Found(NamedTuple):
    """Matches from and to an offset each, and what is to be said of the pattern, "" for nothing."""

    spans: list[tuple[int, int]]
    told: str = ""


def find_pattern(text: str, pattern: str, how: How) -> Found:
    """Where a pattern matches; `^` and `$` mean lines. Matches of nothing are left out."""
    option = QRegularExpression.PatternOption
    options = option.UseUnicodePropertiesOption | option.MultilineOption
    if not how.has_case:
        options |= option.CaseInsensitiveOption
    plain = QRegularExpression(pattern, options)
    if not plain.isValid():
        return Found([], tr("Not a pattern: {reason}", reason=plain.errorString()))
    bounded = QRegularExpression(f"(*LIMIT_MATCH={STEPS}){pattern}", options)
    spans: list[tuple[int, int]] = []
    units = _Units(text)
    end = time.monotonic() + SECONDS
    matches = bounded.globalMatch(text)
    while matches.hasNext() and len(spans) < MOST:
        match = matches.next()
        if not match.isValid() or time.monotonic() > end:
            return Found(spans, _slow())
        span = units.offset(match.capturedStart()), units.offset(match.capturedEnd())
        if span[0] < span[1] and (not how.is_whole or is_whole(text, *span)):
            spans.append(span)
    last = spans[-1][1] if spans else 0
    if not bounded.match(text, units.unit(last)).isValid():
        return Found(spans, _slow())
    return Found(spans)


def _slow() -> str:
    return tr("This pattern takes too long here.")


class _Units:
    """Qt counts UTF-16 units, we count characters; asked in rising order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._is_plain = max(text, default="") <= "\uffff"
        self._unit = self._offset = 0

    def offset(self, unit: int) -> int:
        """The offset of a unit that is not before the one asked for last."""
        if self._is_plain:
            return unit
        while self._unit < unit:
            self._unit += 1 + (self._text[self._offset] > "\uffff")
            self._offset += 1
        return self._offset

    def unit(self, offset: int) -> int:
        """The unit at an offset."""
        return offset if self._is_plain else len(self._text[:offset].encode("utf-16-le", "surrogatepass")) // 2
