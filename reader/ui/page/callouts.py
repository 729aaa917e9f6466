"""Boxes of notes, tips and warnings: of which kind each is, its colour, and the sign that tells it without colour."""

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTextBlock, QTextDocument

from reader.ui.page.fragments import fragments_in
from reader.ui.theme import Palette

SIGN, AWAY = 16, 14
"""How large a sign is, and how far it keeps off the edges and from words."""

_INKS = {"note": "function", "tip": "inserted", "warning": "number", "danger": "deleted", "quote": "faint"}
_MARK = "callout:"
_TRIANGLE = ((0, -7), (8, 6.5), (-8, 6.5))
_OCTAGON = ((-3.1, -7.5), (3.1, -7.5), (7.5, -3.1), (7.5, 3.1), (3.1, 7.5), (-3.1, 7.5), (-7.5, 3.1), (-7.5, -3.1))


class Callout(NamedTuple):
    """From where to where a box goes, as positions of the document, and its kind."""

    first: int
    last: int
    kind: str


def callout_at(document: QTextDocument, first: int, last: int) -> Callout:
    """The box between two positions; its first line says of which kind it is."""
    names = [name for one in fragments_in(document.findBlock(first)) for name in one.charFormat().anchorNames()]
    kinds = (name.removeprefix(_MARK) for name in names if name.startswith(_MARK))
    return Callout(first, last, next(kinds, "note"))


def ink_of(kind: str, palette: Palette) -> str:
    """The colour of a kind in a theme."""
    return str(getattr(palette, _INKS.get(kind, "accent")))


def paint_sign(painter: QPainter, callout: Callout, ink: str, block: QTextBlock, area: QRectF) -> None:
    """The sign of a box that lies in `area`, at the end of its first line, of `block`, if words leave room for it."""
    line = block.layout().lineAt(0)
    if not line.isValid() or line.naturalTextWidth() > line.width() - SIGN - AWAY:
        return
    is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
    aside = AWAY + SIGN / 2
    top = block.document().documentLayout().blockBoundingRect(block).top()
    middle = QPointF(area.left() + aside if is_rtl else area.right() - aside, top + line.y() + line.height() / 2)
    painter.save()
    painter.translate(middle)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(ink), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    _SIGNS.get(callout.kind, _note)(painter)
    painter.restore()


def _note(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(0, 0), 7.2, 7.2)
    painter.drawLine(QLineF(0, -0.8, 0, 3.6))
    painter.drawPoint(QPointF(0, -3.6))


def _tip(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(0, -2.2), 5.2, 5.2)
    painter.drawLine(QLineF(-2.2, 5, 2.2, 5))
    painter.drawLine(QLineF(-1.2, 7.4, 1.2, 7.4))


def _warning(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _TRIANGLE]))
    painter.drawLine(QLineF(0, -2.4, 0, 1.4))
    painter.drawPoint(QPointF(0, 4))


def _danger(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _OCTAGON]))
    painter.drawLine(QLineF(0, -3.8, 0, 0.6))
    painter.drawPoint(QPointF(0, 3.6))


def _quote(painter: QPainter) -> None:
    for x in (-3.4, 3.4):
        painter.drawEllipse(QPointF(x, 1.6), 2, 2)
        painter.drawArc(QRectF(x - 2, -4.4, 6, 12), 90 * 16, 90 * 16)


_SIGNS = {"tip": _tip, "warning": _warning, "danger": _danger, "quote": _quote}
