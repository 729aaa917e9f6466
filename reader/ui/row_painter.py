"""How a row of the left list is painted: title, snippet, meta line, star, line of progress. All rows are as high."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.text import is_right_to_left
from reader.ui.article_list import Row, RowRole
from reader.ui.theme import UI_PIXELS, Palette, Theme

SIDE, ABOVE, GAP = 14, 11, 3
STAR, STAR_ROOM = 13, 21
PROGRESS = 2
DASH_ALPHA = 120
LAYOUTS_KEPT = 300
SIGNS_LOOKED_AT = 600
DOT = " · "
_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
Marks = tuple[tuple[int, int], ...]
_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class _Face:
    """A font with what is asked of it for every line."""

    font: QFont
    metrics: QFontMetrics
    height: int


class _Line(NamedTuple):
    """One line, and what of it is marked, from and to."""

    text: str
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class _Layout:
    """The lines of a row at one width."""

    title: tuple[_Line, ...]
    text: tuple[_Line, ...]
    meta: _Line
    is_rtl: bool


class RowPainter(QStyledItemDelegate):
    """Paints `RowRole` of a `RowModel`. `height` is that of every row, in pixels, with the hairline below it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layouts: dict[tuple[Row, int], _Layout] = {}
        self.measure(parent.font(), lines=3)

    def measure(self, font: QFont, lines: int) -> None:
        """Take the family of `font`, sizes are ours; title and text have so many `lines` together, the title two of
        them at most."""
        self._lines = lines
        self._strong = _face(font, UI_PIXELS + 1, QFont.Weight.DemiBold)
        self._title = _face(font, UI_PIXELS + 1, QFont.Weight.Normal)
        self._text = _face(font, UI_PIXELS, QFont.Weight.Normal)
        self._meta = _face(font, UI_PIXELS - 1, QFont.Weight.Normal)
        self._layouts.clear()
        tallest = lines * self._text.height + max(1, min(2, lines - 1)) * (self._strong.height - self._text.height)
        self.height = 2 * ABOVE + tallest + 2 * GAP + self._meta.height + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(RowRole)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(painter, rect, row, state)
        self._paint_row(painter, rect, row)
        if state & QStyle.StateFlag.State_HasFocus:
            _paint_ring(painter, rect, self._theme.palette)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, row: Row, state: QStyle.StateFlag) -> None:
        colours = self._theme.palette
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selection))
        if row.is_dashed:
            colour = QColor(colours.faint)
            colour.setAlpha(DASH_ALPHA)
            pen = QPen(colour, 1)
            pen.setDashPattern([3, 5])
            painter.setPen(pen)
            painter.drawLine(rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom())
        else:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        colours = self._theme.palette
        layout = self._layout(row, rect.width() - 2 * SIDE)
        is_rtl = layout.is_rtl
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
        mark = QColor(colours.mark)
        area = rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE - 1)
        titles = area.adjusted(STAR_ROOM if is_rtl and row.is_starred else 0, 0, 0, 0)
        painter.setPen(QColor(colours.ink if row.is_strong else colours.soft))
        below = _paint_lines(painter, titles, layout.title, self._strong if row.is_strong else self._title, mark) + GAP
        painter.setPen(QColor(colours.soft))
        below += _paint_lines(painter, area.adjusted(0, below, 0, 0), layout.text, self._text, mark)
        painter.setPen(QColor(colours.faint))
        _paint_lines(painter, area.adjusted(0, below + GAP, 0, 0), (layout.meta,), self._meta, mark)
        if row.is_starred:
            left = area.left() if is_rtl else area.right() + 1 - STAR
            self._theme.icon("bookmark-filled", colours.accent).paint(
                painter, QRect(left, area.top() + (self._strong.height - STAR) // 2, STAR, STAR)
            )
        if row.percent:
            done = QRect(rect.left(), rect.bottom() + 1 - PROGRESS, rect.width() * row.percent // 100, PROGRESS)
            if is_rtl:
                done.moveRight(rect.right())
            painter.fillRect(done, QColor(colours.accent))

    def _layout(self, row: Row, width: int) -> _Layout:
        found = self._layouts.get((row, width))
        if found is None:
            if len(self._layouts) >= LAYOUTS_KEPT:
                self._layouts.clear()
            found = self._layouts[row, width] = self._laid_out(row, width)
        return found

    def _laid_out(self, row: Row, width: int) -> _Layout:
        title, text = _one_line(row.title), _one_line(row.text)
        is_rtl = is_right_to_left(f"{title} {text}")
        face = self._strong if row.is_strong else self._title
        room = width - (STAR_ROOM if row.is_starred else 0)
        titles = _marked(title, _broken(title, face, room, min(2, self._lines), is_rtl), row.title_marks)
        texts = _broken(text, self._text, width, self._lines - max(1, len(titles)), is_rtl)
        meta = _Line(self._meta_line(row.meta, width, is_rtl))
        return _Layout(titles, _marked(text, texts, row.marks), meta, is_rtl)

    def _meta_line(self, parts: tuple[str, ...], width: int, is_rtl: bool) -> str:
        """The parts in one line of `width` pixels; the first, which may be of any length, gives way to the others."""
        metrics = self._meta.metrics
        line = _joined(parts, is_rtl)
        missing = metrics.horizontalAdvance(line) - width
        if missing <= 0 or not parts:
            return line
        first, *others = parts
        room = metrics.horizontalAdvance(_joined((first,), is_rtl)) - missing - 1
        if others and room > metrics.horizontalAdvance("…"):
            first = metrics.elidedText(_one_line(first), Qt.TextElideMode.ElideRight, room)
            return _joined((first, *others), is_rtl)
        return metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)


def _face(font: QFont, pixels: int, weight: QFont.Weight) -> _Face:
    face = QFont(font)
    face.setPixelSize(pixels)
    face.setWeight(weight)
    metrics = QFontMetrics(face)
    return _Face(face, metrics, metrics.height())


def _one_line(text: str) -> str:
    return " ".join(text[:SIGNS_LOOKED_AT].split())


def _joined(parts: tuple[str, ...], is_rtl: bool) -> str:
    """The meta line; right to left its parts keep their own direction, or Latin names would tear it apart."""
    parts = tuple(_one_line(part) for part in parts)
    if is_rtl:
        parts = tuple(f"{_ISOLATE}{part}{_END_OF_ISOLATE}" for part in parts)
    return DOT.join(parts)


def _broken(text: str, face: _Face, width: int, limit: int, is_rtl: bool) -> list[str]:
    """`text` broken into at most `limit` lines of `width` pixels, the last one cut with an ellipsis."""
    if not text or width <= 0 or limit <= 0:
        return []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, face.font)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= limit and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    lines = _cut(text, starts)
    if len(lines) > limit:
        last = face.metrics.elidedText("".join(lines[limit - 1 :]), Qt.TextElideMode.ElideRight, width)
        lines = [*lines[: limit - 1], last]
    return lines


def _marked(text: str, lines: list[str], marks: Marks) -> tuple[_Line, ...]:
    """The lines that `text` was broken into, each with its share of the marks; the last one may be cut short."""
    found, at = [], 0
    for line in lines:
        lead = len(line) - len(line.lstrip())
        shown = line.strip()
        kept = len(shown) - 1 if shown.endswith("…") and not text.startswith(shown, at + lead) else len(shown)
        moved = ((max(0, a - at - lead), min(kept, b - at - lead)) for a, b in marks)
        found.append(_Line(shown, tuple((a, b) for a, b in moved if a < b)))
        at += len(line)
    return tuple(found)


def _cut(text: str, starts: list[int]) -> list[str]:
    """`text` cut at `starts`, which Qt counts in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    ends = [*starts[1:], len(units) // 2]
    return [units[2 * a : 2 * b].decode("utf-16-le", "replace") for a, b in zip(starts, ends, strict=True)]


def _paint_lines(painter: QPainter, area: QRect, lines: tuple[_Line, ...], face: _Face, mark: QColor) -> int:
    """Paint lines from the top of `area` down; how high they are together."""
    painter.setFont(face.font)
    for number, line in enumerate(lines):
        rect = QRect(area.left(), area.top() + number * face.height, area.width(), face.height)
        if line.marks:
            _paint_marks(painter, rect, line, face, mark)
        painter.drawText(rect, _LINE, line.text)
    return len(lines) * face.height


def _paint_marks(painter: QPainter, rect: QRect, line: _Line, face: _Face, colour: QColor) -> None:
    """The ground of what is marked in a line; its text is painted over it."""
    layout = QTextLayout(line.text, face.font)
    option = QTextOption()
    option.setTextDirection(painter.layoutDirection())
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    laid = layout.createLine()
    laid.setLineWidth(rect.width())
    layout.endLayout()
    is_rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    start = rect.left() + (rect.width() - laid.naturalTextWidth() if is_rtl else 0)
    for first, last in line.marks:
        before, within = _units(line.text[:first]), _units(line.text[first:last])
        for run in laid.glyphRuns(before, within):  # several where the direction turns
            area = run.boundingRect()
            painter.fillRect(QRectF(start + area.left(), rect.top() + 1, area.width(), rect.height() - 2), colour)


def _units(text: str) -> int:
    """How many UTF-16 units a text has: Qt counts in those."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _paint_ring(painter: QPainter, rect: QRect, colours: Palette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.accent), 1.5))
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -4), 5, 5)
