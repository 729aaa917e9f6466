"""What a map is drawn of: articles as cards, ties as lines whose kinds are told apart without colours."""

from __future__ import annotations

from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from reader.domain.phrase import template
from reader.domain.rings import HEIGHT, WIDTH, Point
from reader.services.mapping import Kind, Tie
from reader.ui.widgets.elided import Look, laid
from reader.ui.words import counted, tr

if TYPE_CHECKING:
    from reader.domain.article import Summary
    from reader.ui.theme import Palette

KINDS = {
    Kind.LINK: template("Links"),
    Kind.SERIES: template("Series"),
    Kind.SIMILAR: template("Similar"),
    Kind.AUTHOR: template("Author"),
}
_RADIUS, _INSET = 8.0, 9.0
_TITLE, _META = Look(12, lines=2), Look(11)
_UNREAD_TITLE = Look(12, lines=2, is_strong=True)
_ARROW, _GAP = 8.0, 3.0
_BOX = QRectF(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT)
_INNER = _BOX.adjusted(_INSET, 6, -_INSET, -6)
_META_HEIGHT = 14.0


class SpotItem(QGraphicsItem):
    """One article. The middle one is framed twice, the current one thickly; unread titles are bold, as in the list."""

    def __init__(self, row: Summary, place: Point, palette: Palette, *, is_centre: bool) -> None:
        super().__init__()
        self.row = row
        self.palette = palette
        self.is_centre = is_centre
        self.is_current = False
        look = _TITLE if row.is_read else _UNREAD_TITLE
        self._title = laid(row.title or tr("Untitled"), look, _INNER.width())
        self._meta = laid(self.meta(), _META, _INNER.width())
        self.setPos(place.x, place.y)
        self.setZValue(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def boundingRect(self) -> QRectF:
        return _BOX.adjusted(-5, -5, 5, 5)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        colours = self.palette
        painter.setBrush(QColor(colours.selection if self.is_current else colours.card))
        pen = QPen(QColor(colours.accent if self.is_current else colours.faint), 2.4 if self.is_current else 1)
        painter.setPen(pen)
        painter.drawRoundedRect(_BOX, _RADIUS, _RADIUS)
        if self.is_centre:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_BOX.adjusted(-4, -4, 4, 4), _RADIUS + 4, _RADIUS + 4)
        self._title.paint(painter, _INNER.topLeft(), colours.ink)
        self._meta.paint(painter, QPointF(_INNER.left(), _INNER.bottom() - _META_HEIGHT), colours.soft)
        if self.row.percent > 0 and not self.row.is_read:
            painter.setPen(QPen(QColor(colours.accent), 2))
            width = (_BOX.width() - 2 * _RADIUS) * min(100, self.row.percent) / 100
            painter.drawLine(QLineF(_BOX.left() + _RADIUS, _BOX.bottom(), _BOX.left() + _RADIUS + width, _BOX.bottom()))

    def meta(self) -> str:
        """The small line: whether it was read, and by whom it is."""
        said = self.row.authors or counted("%n minutes", self.row.minutes)
        return f"✓ {said}" if self.row.is_read else said


class TieItem(QGraphicsItem):
    """One tie: a link is a line with an arrow, a series a double line, similar words a dashed and an author a dotted
    one."""

    def __init__(self, tie: Tie, start: Point, end: Point, palette: Palette) -> None:
        super().__init__()
        self.tie = tie
        self.palette = palette
        self.is_current = False
        self._line = QLineF(edge_of(start, end), edge_of(end, start))
        self.setZValue(0)

    def boundingRect(self) -> QRectF:
        return QRectF(self._line.p1(), self._line.p2()).normalized().adjusted(-_ARROW, -_ARROW, _ARROW, _ARROW)

    def shape(self) -> QPainterPath:
        return QPainterPath()  # lines take no clicks

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        colour = self.palette.accent if self.is_current else self.palette.faint
        paint_tie(painter, self.tie.kind, self._line, colour, is_mutual=self.tie.is_mutual, is_strong=self.is_current)


def paint_tie(
    painter: QPainter, kind: Kind, line: QLineF, colour: str, *, is_mutual: bool = False, is_strong: bool = False
) -> None:
    """Draw a line in the manner of a kind of tie."""
    width = 2.0 if is_strong else 1.3
    pen = QPen(QColor(colour), width)
    if kind is Kind.SIMILAR:
        pen.setDashPattern([5, 4])
    elif kind is Kind.AUTHOR:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 3])
        pen.setWidthF(width * 1.5)
    painter.setPen(pen)
    if kind is Kind.SERIES:
        aside = 1.8 * width / max(1.0, line.length())
        for side in (-aside, aside):
            painter.drawLine(line.translated(-line.dy() * side, line.dx() * side))
        return
    painter.drawLine(line)
    if kind is Kind.LINK:
        _paint_arrow(painter, line.p1(), line.p2(), colour)
        if is_mutual:
            _paint_arrow(painter, line.p2(), line.p1(), colour)


def edge_of(start: Point, end: Point) -> QPointF:
    """Where the line from one card to another leaves the first, and a little room."""
    x, y = end.x - start.x, end.y - start.y
    if not (x or y):
        return QPointF(start.x, start.y)
    share = min((WIDTH / 2 + _GAP) / abs(x) if x else float("inf"), (HEIGHT / 2 + _GAP) / abs(y) if y else float("inf"))
    return QPointF(start.x + x * share, start.y + y * share)


def _paint_arrow(painter: QPainter, start: QPointF, tip: QPointF, colour: str) -> None:
    if hypot(tip.x() - start.x(), tip.y() - start.y()) < _ARROW:
        return
    turn = atan2(tip.y() - start.y(), tip.x() - start.x())
    sides = [
        QPointF(tip.x() - _ARROW * cos(turn + aside), tip.y() - _ARROW * sin(turn + aside)) for aside in (-0.4, 0.4)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([tip, *sides]))
