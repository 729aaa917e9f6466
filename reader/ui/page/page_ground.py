"""What lies under the text of a page: grounds of code and callouts, bars of quotes, marks of links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QAbstractScrollArea

from reader.ui.page.article_document import ArticleDocument, quote_level
from reader.ui.theme import Palette

if TYPE_CHECKING:
    from reader.ui.page.callouts import Callout

CALLOUT_PADDING = 12

BAR, RADIUS = 3, 6
PADDING = 12.0
MARK, MARK_PLACE = 1.6, 0.19


class Ground:
    """Paints for a document in coordinates of the document; `width` is that of the viewport."""

    def __init__(self, document: ArticleDocument, palette: Palette, width: int) -> None:
        self._document = document
        self._palette = palette
        self._width = width

    def paint(self, painter: QPainter, first: QTextBlock, top: float, height: float) -> None:
        """Paint what lies within `height` from `top`; `first` is a block not below that."""
        bottom = top + height
        if self._document.folds:
            self._document.folds.paint(painter, self._palette, top, bottom)
        painter.setPen(Qt.PenStyle.NoPen)
        for area in self._code_between(top, bottom):
            painter.setBrush(QColor(self._palette.code))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        if self._document.callouts:
            self._paint_callouts(painter, top, bottom)
        for block, area in self._blocks_between(first, top, bottom):
            self._paint_quote(painter, block, area)
            self._paint_marks(painter, block, area)
            if dots := _within(self._document.emphasised, block):
                from reader.ui.page.emphasis import paint_dots

                painter.setBrush(QColor(self._palette.ink))
                paint_dots(painter, block, area, dots)
            if frames := _within(self._document.missing, block):
                from reader.ui.page.missing_pictures import paint_landscapes

                painter.setBrush(QColor(self._palette.faint))
                paint_landscapes(painter, block, area, frames)

    def _paint_callouts(self, painter: QPainter, top: float, bottom: float) -> None:
        from reader.ui.page.callouts import ink_of, paint_sign

        for callout, block, area in self._callouts_between(top, bottom):
            is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
            ink = ink_of(callout.kind, self._palette)
            painter.setBrush(QColor(self._palette.card))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
            painter.setBrush(QColor(ink))
            painter.drawRect(QRectF(area.right() - BAR if is_rtl else area.left(), area.top(), BAR, area.height()))
            paint_sign(painter, callout, ink, block, area)

    def _paint_quote(self, painter: QPainter, block: QTextBlock, area: QRectF) -> None:
        level = quote_level(block)
        if not level:
            return
        painter.setBrush(QColor(self._palette.line))
        margins, frame = block.blockFormat(), self._document.rootFrame().frameFormat()
        is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
        step = max(margins.leftMargin(), margins.rightMargin()) / level
        following = block.next()
        goes_on = following.isValid() and following.isVisible() and quote_level(following)
        layout = self._document.documentLayout()
        below = layout.blockBoundingRect(following).top() if goes_on else area.bottom()
        first, end = frame.leftMargin(), self._width - frame.leftMargin()
        if self._document.folds and QTextCursor(block).currentTable():
            first, end = area.left(), area.left() + _room_of(block)
        for number in range(level):
            x = end - number * step - BAR if is_rtl else first + number * step
            painter.drawRect(QRectF(x, area.top(), BAR, below - area.top()))

    def _paint_marks(self, painter: QPainter, block: QTextBlock, area: QRectF) -> None:
        """A dot over the end of each link to a stored article, above the letters: between two words it would look like
        an apostrophe."""
        painter.setBrush(QColor(self._palette.accent))
        aside = -MARK if block.textDirection() is Qt.LayoutDirection.RightToLeft else MARK
        for end in _within(self._document.stored_ends, block):
            line = block.layout().lineForTextPosition(end - block.position())
            if line.isValid():
                x = area.left() + x_in(line, end - block.position()) + aside / 2
                painter.drawEllipse(QPointF(x, area.top() + line.y() + line.height() * MARK_PLACE), MARK, MARK)

    def _code_between(self, top: float, bottom: float) -> Iterator[QRectF]:
        for first, last in self._document.code:
            if not self._document.findBlockByNumber(first).isVisible():
                continue
            area = self._area(self._document.findBlockByNumber(first), self._document.findBlockByNumber(last))
            if area.top() > bottom:
                return
            if area.bottom() >= top:
                yield area

    def _callouts_between(self, top: float, bottom: float) -> Iterator[tuple[Callout, QTextBlock, QRectF]]:
        """Those in sight, with their first block and their area."""
        for callout in self._document.callouts:
            block = self._document.findBlock(callout.first)
            if not block.isVisible():
                continue
            area = self._area(block, self._document.findBlock(callout.last), CALLOUT_PADDING)
            if area.top() <= bottom and area.bottom() >= top:
                yield callout, block, area

    def _area(self, first: QTextBlock, last: QTextBlock, aside: float = 0) -> QRectF:
        """The whole width of the column from the first to the last of some blocks, with room above and below; `aside`
        of them are blocks that stand in a table of their own in what can be folded."""
        layout, frame = self._document.documentLayout(), self._document.rootFrame().frameFormat()
        top = layout.blockBoundingRect(first).top() - PADDING
        bottom = layout.blockBoundingRect(last).bottom() + PADDING
        if self._document.folds and QTextCursor(first).currentTable():  # as wide as the cell
            left = layout.blockBoundingRect(first).left() - aside
            return QRectF(left, top, _room_of(first) + 2 * aside, bottom - top)
        width = self._width - frame.leftMargin() - frame.rightMargin()
        return QRectF(frame.leftMargin(), top, width, bottom - top)

    def _blocks_between(self, block: QTextBlock, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        layout = self._document.documentLayout()
        while block.isValid():
            area = layout.blockBoundingRect(block)
            if area.top() > bottom:
                return
            if area.bottom() >= top and block.isVisible():
                yield block, area
            block = block.next()


def paint_layers(
    view: QAbstractScrollArea, layers: Sequence[Callable[[QPainter, float, float], None]], area: QRect
) -> None:
    """Paint one thing over the other in an area of the viewport; each paints in coordinates of the document, from a top
    on and so high."""
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -view.verticalScrollBar().value())
    for layer in layers:
        layer(painter, area.top() + view.verticalScrollBar().value(), area.height())
    painter.end()


def _within(places: list[int], block: QTextBlock) -> list[int]:
    """Those of some sorted places that are in a block."""
    return places[bisect_left(places, block.position()) : bisect_left(places, block.position() + block.length())]


def _room_of(block: QTextBlock) -> float:
    """How much room there is for a paragraph in a cell, from side to side."""
    line = block.layout().lineAt(0)
    return line.x() + line.width() + block.blockFormat().rightMargin() if line.isValid() else 0.0


def x_in(line: QTextLine, position: int) -> float:
    """Where a position of the block stands in its line; the binding answers with the position beside it."""
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, (tuple, list)) else found)
