"""Highlights under the text of a page, with signs at its margin: painted where lines are, so that nothing moves."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextBlock, QTextLine

from reader.domain.mark_colours import colour_of
from reader.domain.marks import Highlight
from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.mark_colours import Tint, draw_line, tints
from reader.ui.page.page_ground import x_in
from reader.ui.theme import Palette

RADIUS = 2.5
SIGN, SIGN_ROOM = 11.0, 22.0
BAR, BAR_ROOM = 2.5, 10.0
ROW, MOST_ROWS = 4.0, 2
"""How far below each other lines of highlights that overlap are, and how many rows go below the first."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Span(NamedTuple):
    """A highlight and the positions of the document between which it stands."""

    start: int
    end: int
    mark: Highlight

    @property
    def length(self) -> int:
        return self.end - self.start


class Part(NamedTuple):
    """A piece of a line, or a sign at the margin, that belongs to a highlight; in coordinates of the document."""

    area: QRectF
    span: Span
    is_sign: bool = False


class HighlightPainter:
    """Paints for a document in coordinates of the document. `parts` are those painted last, the upper ones last."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.over: list[Part] = []

    def paint(self, painter: QPainter, document: ArticleDocument, palette: Palette, shown: "Shown") -> None:
        """Paint what is in sight of `shown.spans`."""
        self.parts, self.over = [], []
        painter.save()
        signed: set[int] = set()
        rows = _rows_below(shown)
        lines: list[tuple[str, QLineF]] = []
        for span in sorted(shown.spans, key=lambda span: -span.length):
            if span.end <= shown.first or span.start >= shown.last:
                continue
            areas = list(_areas(document, span, shown))
            colour = colour_of(span.mark.colour)
            _paint_grounds(painter, areas, tints(palette)[colour], is_focused=span.mark.id == shown.focused)
            lines += [(colour, _line_below(area, rows[span.mark.id])) for area in areas]
            self.parts += [Part(area, span) for area in areas]
            self.over += [Part(area, span) for area in _areas_on_grounds(document, span, shown)]
            if span.mark.note and areas and round(areas[0].top()) not in signed:
                signed.add(round(areas[0].top()))
                self.parts.append(Part(self._paint_sign(painter, document, palette, span, areas[0]), span, True))
        for colour, line in lines:  # over all grounds: what lies below another tells of itself by its line
            draw_line(painter, colour, tints(palette)[colour], line)
        painter.restore()

    def paint_over(self, painter: QPainter, palette: Palette) -> None:
        """Tint what has a ground of its own, which is painted with the text, and hides ours."""
        modes = QPainter.CompositionMode
        painter.setCompositionMode(modes.CompositionMode_Screen if palette.is_dark else modes.CompositionMode_Multiply)
        for part in self.over:
            painter.fillRect(part.area, QColor(tints(palette)[colour_of(part.span.mark.colour)].ground))

    def span_at(self, point: QPointF) -> Part | None:
        """What was painted at a point: of several the innermost, or that made last."""
        return next((part for part in reversed(self.parts) if part.area.contains(point)), None)

    def _paint_sign(
        self, painter: QPainter, document: ArticleDocument, palette: Palette, span: Span, first: QRectF
    ) -> QRectF:
        """A sheet with lines on it, beside the line where the highlight begins."""
        x = margin_x(document, document.findBlock(span.start), SIGN_ROOM, SIGN)
        area = QRectF(x, first.center().y() - SIGN / 2, SIGN, SIGN)
        painter.setPen(QPen(QColor(tints(palette)[colour_of(span.mark.colour)].line), 1.3))
        painter.setBrush(QColor(palette.paper))
        painter.drawRoundedRect(area, 2, 2)
        for y, width in ((3.6, 6.0), (6.8, 4.0)):
            painter.drawLine(
                QPointF(area.left() + 2.6, area.top() + y), QPointF(area.left() + 2.6 + width, area.top() + y)
            )
        return area.adjusted(-4, -4, 4, 4)


class Shown(NamedTuple):
    """What is to be painted: spans, the id of the focused one, the positions and the pixels that are in sight."""

    spans: list[Span]
    focused: str
    first: int
    last: int
    top: float
    bottom: float


def margin_x(document: ArticleDocument, block: QTextBlock, room: float, width: float) -> float:
    """Where something of this width stands at the margin where lines begin, `room` pixels away from them."""
    frame = document.rootFrame().frameFormat()
    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
        return document.textWidth() - frame.rightMargin() + room - width
    return frame.leftMargin() - room


def paint_bar(painter: QPainter, document: ArticleDocument, palette: Palette, block: QTextBlock) -> None:
    """The sign of the paragraph under the eye: a bar at the margin."""
    area = document.documentLayout().blockBoundingRect(block)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    x = margin_x(document, block, BAR_ROOM, BAR)
    painter.drawRoundedRect(QRectF(x, area.top() + 2, BAR, max(8.0, area.height() - 4)), BAR / 2, BAR / 2)


def paint_caret(painter: QPainter, document: ArticleDocument, palette: Palette, position: int) -> None:
    """A thin line where choosing text by keys begins."""
    block = document.findBlock(position)
    line = block.layout().lineForTextPosition(position - block.position())
    if line.isValid():
        area = document.documentLayout().blockBoundingRect(block)
        painter.setPen(QPen(QColor(palette.accent), 1.6))
        x, (above, below) = area.left() + x_in(line, position - block.position()), _heights(document, line, position)
        painter.drawLine(QPointF(x, area.top() + above), QPointF(x, area.top() + below))


def paint_light(
    painter: QPainter, document: ArticleDocument, palette: Palette, span: tuple[int, int], seen: tuple[float, float]
) -> None:
    """Light what is being read aloud, under all marks: a ground that reaches a little further, and a line below."""
    shown = Shown([], "", span[0], span[1], *seen)
    painter.save()
    areas = list(_areas(document, Span(*span, Highlight("")), shown))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.selection))
    for area in areas:
        painter.drawRoundedRect(area.adjusted(-3, -2, 3, 2), RADIUS, RADIUS)
    painter.setPen(QPen(QColor(palette.accent), 1.6))
    for area in areas:
        painter.drawLine(QLineF(area.left() - 2, area.bottom() + 2, area.right() + 2, area.bottom() + 2))
    painter.restore()


def _areas(document: ArticleDocument, span: Span, shown: Shown) -> Iterator[QRectF]:
    """The pieces of lines of a span that are in sight."""
    layout = document.documentLayout()
    block = document.findBlock(max(span.start, shown.first))
    while block.isValid() and block.position() < min(span.end, shown.last + 1):
        area = layout.blockBoundingRect(block)
        if block.isVisible() and area.bottom() >= shown.top and area.top() <= shown.bottom:
            yield from _areas_in(document, block, area, span, shown)
        block = block.next()


def _areas_on_grounds(document: ArticleDocument, span: Span, shown: Shown) -> Iterator[QRectF]:
    """Of `_areas`, those where the text has a ground of its own."""
    block = document.findBlock(max(span.start, shown.first))
    while block.isValid() and block.position() < min(span.end, shown.last + 1):
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            start, end = max(span.start, fragment.position()), min(span.end, fragment.position() + fragment.length())
            if start < end and fragment.charFormat().background().style() is not Qt.BrushStyle.NoBrush:
                yield from _areas(document, Span(start, end, span.mark), shown)
            iterator += 1
        block = block.next()


def _areas_in(document: ArticleDocument, block: QTextBlock, area: QRectF, span: Span, shown: Shown) -> Iterator[QRectF]:
    start, end = max(0, span.start - block.position()), min(block.length() - 1, span.end - block.position())
    text_layout = block.layout()
    is_plain = not _RIGHT_TO_LEFT.search(block.text())
    for number in range(text_layout.lineCount()):
        line = text_layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first >= last or not shown.top <= area.top() + line.y() + line.height() <= shown.bottom + line.height() * 2:
            continue
        above, below = _heights(document, line, block.position() + first)
        if is_plain and last == line.textStart() + line.textLength():
            last = max(first, len(block.text()[:last].rstrip()))
        for left, right in _edges(line, first, last, is_plain=is_plain):
            yield QRectF(area.left() + left, area.top() + above, right - left, below - above)


def _edges(line: QTextLine, first: int, last: int, *, is_plain: bool) -> list[tuple[float, float]]:
    """From where to where a part of a line reaches; several pieces where the direction turns within it."""
    if is_plain:
        left, right = x_in(line, first), x_in(line, last)
        return [(left, right)] if right > left else []
    pieces: list[tuple[float, float]] = []
    for run in sorted((run.boundingRect() for run in line.glyphRuns(first, last - first)), key=QRectF.left):
        if pieces and run.left() - pieces[-1][1] < line.height() / 2:  # a blank has no glyph
            pieces[-1] = (pieces[-1][0], max(pieces[-1][1], run.right()))
        else:
            pieces.append((run.left(), run.right()))
    return pieces


def _heights(document: ArticleDocument, line: QTextLine, position: int) -> tuple[float, float]:
    """From where to where the letters of a line reach, below the top of its block."""
    base = line.y() + line.ascent()
    block = document.findBlock(position)
    formats = block.begin()
    metrics = QFontMetricsF(document.defaultFont())
    while not formats.atEnd():
        fragment = formats.fragment()
        if fragment.contains(position):
            metrics = QFontMetricsF(fragment.charFormat().font())
            break
        formats += 1
    return base - metrics.ascent() - 1, base + metrics.descent() + 2


def _rows_below(shown: Shown) -> dict[str, int]:
    """For each highlight the first row below the text in which none that it overlaps has its line. Those out of sight
    count as well: a line would move while the other is scrolled away."""
    rows: dict[str, int] = {}
    before: list[Span] = []
    for span in sorted(shown.spans, key=lambda span: (span.start, -span.length)):
        if span.start >= shown.last:
            break
        before = [other for other in before if other.end > span.start]
        taken = {rows[other.mark.id] for other in before}
        rows[span.mark.id] = next(row for row in range(len(taken) + 1) if row not in taken)
        before.append(span)
    return rows


def _line_below(area: QRectF, row: int) -> QLineF:
    y = area.bottom() - 2 + min(row, MOST_ROWS) * ROW
    return QLineF(area.left(), y, area.right(), y)


def _paint_grounds(painter: QPainter, areas: list[QRectF], tint: Tint, *, is_focused: bool) -> None:
    for area in areas:
        painter.setPen(QPen(QColor(tint.line), 1.4) if is_focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.ground))
        painter.drawRoundedRect(area.adjusted(-1, 0, 1, 0), RADIUS, RADIUS)
