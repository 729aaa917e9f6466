"""The sign for a picture that is not there: a small frame in the text, in which a landscape is painted."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPolygonF, QTextBlock, QTextCursor, QTextDocument

from reader.ui.page.fragments import fragments_of

FRAME = "▢"
_HILLS = ((0, 1), (0.32, 0.42), (0.56, 0.8), (0.7, 0.62), (1, 1))
_SUN, _SUN_SIZE = (0.74, 0.2), 0.12
_EDGE = 0.2


def frames_in(document: QTextDocument, ink: str) -> list[int]:
    """Where the frames of missing pictures stand; `ink` is theirs, and no other text's that has such a sign."""
    return [
        place
        for one in fragments_of(document)
        if FRAME in one.text() and one.charFormat().foreground().color().name() == ink
        for place in range(one.position(), one.position() + one.length())
        if document.characterAt(place) == FRAME
    ]


def paint_landscapes(painter: QPainter, block: QTextBlock, area: QRectF, positions: list[int]) -> None:
    """Hills and a sun within each of these frames of a block, which lies in `area`."""
    from reader.ui.page.page_ground import x_in

    for position in positions:
        within = position - block.position()
        line = block.layout().lineForTextPosition(within)
        if line.isValid():
            left = area.left() + min(x_in(line, within), x_in(line, within + 1))
            frame = QFontMetricsF(_font_at(block, position)).tightBoundingRect(FRAME)
            _paint(painter, frame.translated(left, area.top() + line.y() + line.ascent()))


def _paint(painter: QPainter, frame: QRectF) -> None:
    edge = frame.width() * _EDGE
    room = frame.adjusted(edge, edge, -edge, -edge)
    corners = [QPointF(room.left() + x * room.width(), room.top() + y * room.height()) for x, y in _HILLS]
    painter.drawPolygon(QPolygonF(corners))
    sun = QPointF(room.left() + _SUN[0] * room.width(), room.top() + _SUN[1] * room.height())
    painter.drawEllipse(sun, room.width() * _SUN_SIZE, room.width() * _SUN_SIZE)


def _font_at(block: QTextBlock, position: int) -> QFont:
    cursor = QTextCursor(block)
    cursor.setPosition(position + 1)
    return cursor.charFormat().font()
