"""The lines of a row of the left list: broken, cut and shaped once, then painted as they are.

Shaping is what takes the time: no sign is shaped that cannot be seen, and lines that were broken are painted from the
layout that broke them.
"""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.domain.text import has_right_to_left

Marks = tuple[tuple[int, int], ...]
_Wrap = QTextOption.WrapMode
_ON_SIGN = QTextLine.CursorPosition.CursorOnCharacter
_ELLIPSIS = "…"
_ENDLESS = 1_000_000
_NARROW = 0.75
"""How wide the signs of most texts are at least on average, beside what the font says."""
_WIDE = "\u2e80"
"""From here on signs are of Chinese, Japanese and Korean, as wide as they are high."""


class End(NamedTuple):
    """An ellipsis as it is painted, and how far below the top of its line it stands."""

    runs: tuple[QGlyphRun, ...]
    ascent: float


class Face(NamedTuple):
    """A font with what is asked of it for every line."""

    font: QFont
    metrics: QFontMetrics
    height: int
    sign: int
    ellipsis: float
    end: End


class Line(NamedTuple):
    """One line and what of it is marked, from and to; `shaped` are its glyphs, a line of `layout`, or the `glyphs` are
    those of them that are kept, and those of the ellipsis, each at its place."""

    text: str
    shaped: QTextLine
    layout: QTextLayout
    marks: Marks = ()
    glyphs: tuple[tuple[QPointF, QGlyphRun], ...] = ()


def face_of(font: QFont, pixels: int, weight: QFont.Weight) -> Face:
    """`font` in another size and weight."""
    face = QFont(font)
    face.setPixelSize(pixels)
    face.setWeight(weight)
    metrics, ellipsis = QFontMetrics(face), QFontMetricsF(face).horizontalAdvance(_ELLIPSIS)
    return Face(face, metrics, metrics.height(), max(1, metrics.averageCharWidth()), ellipsis, _end(face))


def _end(face: QFont) -> End:
    layout = QTextLayout(_ELLIPSIS, face)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return End(tuple(line.glyphRuns()), line.ascent())


def one_line(text: str, face: Face, width: int, *, is_rtl: bool) -> Line:
    """`text` in one line, however long; right to left it ends `width` pixels from the left."""
    layout = _layout(text, face, _Wrap.NoWrap, is_rtl)
    layout.beginLayout()
    shaped = layout.createLine()
    shaped.setLineWidth(max(1, width))
    layout.endLayout()
    return Line(text, shaped, layout)


def lines_of(text: str, face: Face, width: int, limit: int, *, is_rtl: bool, marks: Marks = ()) -> tuple[Line, ...]:
    """`text`, which has no blanks at its ends, broken into at most `limit` lines of `width` pixels, the last one cut
    with an ellipsis, each with its share of the marks."""
    if not text or width <= 0 or limit <= 0:
        return ()
    signs = _signs_of(text, face, (limit + 0.5) * width)
    lines = len(text) > signs and _broken(text[:signs], face, width, limit, is_rtl=is_rtl, goes_on=True)
    lines = lines or _broken(text, face, width, limit, is_rtl=is_rtl)
    return _marked(text, lines, marks) if marks else tuple(lines)


def paint_lines(painter: QPainter, place: QPoint, lines: tuple[Line, ...], face: Face, mark: QColor) -> int:
    """Paint lines from `place` down; how high they are together."""
    left, top = place.x(), place.y()
    for line in lines:
        if line.marks:
            _paint_marks(painter, QRectF(left, top, 0, face.height), line, mark)
        if line.glyphs:
            for place_of_run, run in line.glyphs:
                painter.drawGlyphRun(QPointF(left, top) + place_of_run, run)
        else:
            line.shaped.draw(painter, QPointF(left, top))
        top += face.height
    return top - place.y()


def _layout(text: str, face: Face, wrap: QTextOption.WrapMode, is_rtl: bool) -> QTextLayout:
    layout = QTextLayout(text, face.font)
    layout.setTextOption(_option(wrap, is_rtl))
    layout.setCacheEnabled(True)  # else it would be shaped again to be painted
    return layout


@cache
def _option(wrap: QTextOption.WrapMode, is_rtl: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(wrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    return option


def _signs_of(text: str, face: Face, room: float) -> int:
    """How many signs at the beginning of `text` most likely take all of `room` pixels."""
    narrow, wide = _NARROW * face.sign, face.font.pixelSize()
    signs = int(room / narrow) + 1
    head = text[:signs]
    if head.isascii():
        return signs
    for place, sign in enumerate(head):
        room -= wide if sign >= _WIDE else narrow
        if room < 0:
            return place + 1
    return signs


def _broken(text: str, face: Face, width: int, limit: int, *, is_rtl: bool, goes_on: bool = False) -> list[Line]:
    """The lines of `text`; none where it `goes_on` and they are not full."""
    layout = _layout(text, face, _Wrap.WrapAtWordBoundaryOrAnywhere, is_rtl)
    found: list[Line] = []
    end, units = 0, _units(text)
    layout.beginLayout()
    while end < units and len(found) < limit:
        line = layout.createLine()
        line.setLineWidth(width)
        start, end = end, line.textStart() + line.textLength()
        found.append(Line(_piece(text, start, end).rstrip(), line, layout))
    if end < units:
        place = -1
        if not (is_rtl or has_right_to_left(text)):
            line.setLineWidth(_ENDLESS)
            place = line.xToCursor(width - face.ellipsis, _ON_SIGN)
        layout.endLayout()
        found[-1] = (
            _cut(Line(_piece(text, start, place), line, layout), place, face)
            if place >= 0
            else _elided(text, start, face, width, is_rtl=is_rtl)
        )
        return found
    layout.endLayout()
    return [] if goes_on else found


def _cut(line: Line, place: int, face: Face) -> Line:
    """A line that runs from left to right, of which nothing is painted from `place` on but an ellipsis. The glyphs are
    those that broke it: shaping them again took a tenth of the time of a row."""
    shaped, start = line.shaped, line.shaped.textStart()
    end = QPointF(shaped.cursorToX(place)[0], shaped.ascent() - face.end.ascent)  # type: ignore[index]
    kept = shaped.glyphRuns(start, place - start) if place > start else []
    glyphs = (*((QPointF(), run) for run in kept), *((end, run) for run in face.end.runs))
    return line._replace(text=line.text + _ELLIPSIS, glyphs=glyphs)


def _elided(text: str, start: int, face: Face, width: int, *, is_rtl: bool) -> Line:
    """What is left from `start` on, cut where the font says that it must be."""
    rest = _piece(text, start, _units(text))
    return one_line(face.metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width), face, width, is_rtl=is_rtl)


def _marked(text: str, lines: list[Line], marks: Marks) -> tuple[Line, ...]:
    """The lines that `text` was broken into, each with its share of the marks; the last one may be cut short."""
    found, at = [], 0
    for line in lines:
        shown = line.text
        kept = len(shown) - (shown.endswith(_ELLIPSIS) and not text.startswith(shown, at))
        moved = ((max(0, a - at), min(kept, b - at)) for a, b in marks)
        found.append(line._replace(marks=tuple((a, b) for a, b in moved if a < b)))
        at += kept + text.startswith(" ", at + kept)
    return tuple(found)


def _paint_marks(painter: QPainter, area: QRectF, line: Line, colour: QColor) -> None:
    """The ground of what is marked in a line; its text is painted over it."""
    start = line.shaped.textStart()
    for first, last in line.marks:
        before, within = start + _units(line.text[:first]), _units(line.text[first:last])
        for run in line.shaped.glyphRuns(before, within):  # several where the direction turns
            box = run.boundingRect()
            painter.fillRect(QRectF(area.left() + box.left(), area.top() + 1, box.width(), area.height() - 2), colour)


def _piece(text: str, first: int, last: int) -> str:
    """What stands between two places that Qt counts in UTF-16 units."""
    if text.isascii():
        return text[first:last]
    return text.encode("utf-16-le", "surrogatepass")[2 * first : 2 * last].decode("utf-16-le", "replace")


def _units(text: str) -> int:
    """How many UTF-16 units a text has."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
