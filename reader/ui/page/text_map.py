"""Offsets of an article's plain text and positions in its document, which differ by what only serves the page.

The plain text is the same however the page is set: it has no soft hyphens, and a formula is the source it was typed as,
whether it is drawn or not. A sign beyond the Basic Multilingual Plane is one character and two units of the document.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

SOFT_HYPHEN, OBJECT = "\u00ad", "\ufffc"
_SPECIAL = re.compile(f"{SOFT_HYPHEN}|{OBJECT}|[\U00010000-\U0010ffff]+")
_LINE_ENDS = str.maketrans("\u2029\u2028\ufdd0\ufdd1", "\n\n\n\n")
"""Qt's ends of paragraphs and lines, and where it begins and ends a table."""


class TextMap:
    """Made of what the document holds; `source_of(unit)` is what was typed for the object there, None for a picture."""

    def __init__(self, raw: str, source_of: Callable[[int], str | None]) -> None:
        self._units: list[int] = []
        self._points: list[int] = []
        self._runs: list[tuple[int, int]] = []  # characters, and units for each
        pieces: list[str] = []
        units = points = begun = 0
        raw = raw.translate(_LINE_ENDS) if not raw.isascii() else raw
        for found in _SPECIAL.finditer(raw):
            plain = found.start() - begun
            if found[0] > "\uffff":
                typed, width = found[0], 2
            elif found[0] == SOFT_HYPHEN:
                typed, width = "", 0
            elif (source := source_of(units + plain)) is not None:
                typed, width = source, 0
            else:
                continue
            self._add(units, points, plain, 1)
            pieces += (raw[begun : found.start()], typed)
            units, points, begun = units + plain, points + plain, found.end()
            if width:
                self._add(units, points, len(typed), width)
            units, points = units + (len(typed) * 2 if width else 1), points + len(typed)
        self._add(units, points, len(raw) - begun, 1)
        self.text = "".join((*pieces, raw[begun:]))

    def offset_of(self, unit: int) -> int:
        """The offset in the text of a unit of the document's body."""
        place = bisect_right(self._units, unit) - 1
        length, width = self._runs[place]
        return self._points[place] + min((unit - self._units[place]) // width, length)

    def unit_of(self, offset: int) -> int:
        """The unit of the document's body at an offset of the text; within the source of a formula, the formula's."""
        place = bisect_right(self._points, offset) - 1
        length, width = self._runs[place]
        return self._units[place] + min(offset - self._points[place], length) * width

    def _add(self, units: int, points: int, length: int, width: int) -> None:
        self._runs.append((length, width))
        self._units.append(units)
        self._points.append(points)
