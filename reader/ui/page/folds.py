"""What can be folded in a page: in the document it is a table of two rows, words that tell of it and the rest.

Nothing is taken out of the document where it is folded: its blocks are not visible, so that offsets, marks and what is
found stay where they are. Qt lays unseen blocks out as nothing, but not the padding and the borders of tables.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.ui.page.tables import goes_aside, tables_in

if TYPE_CHECKING:
    from reader.ui.page.article_document import ArticleDocument
    from reader.ui.page.document_view import DocumentView
    from reader.ui.theme import Palette

PADDING = 10
"""The padding by which these tables are known; that of their cells is set here."""

_SIDE, _TRIANGLE_ROOM, _ABOVE, _BELOW = 14.0, 34.0, 9.0, 12.0
_TRIANGLE = 4.5
_NEAR = 60.0
"""Pixels; more than what a card has around its text."""
_RADIUS = 6
_OPENING = re.compile(r'<details( open="[^"]*")?>')
_WORDS = re.compile(r'<summary( dir="(?:rtl|ltr)")?>')
_TABLE = f'<table cellpadding="{PADDING}" cellspacing="0" width="100%"><tbody><tr>'
_Property = QTextFormat.Property


class Fold(NamedTuple):
    """Positions of the document: of the words, of their end, of the rest, and of its end."""

    start: int
    words_end: int
    body: int
    end: int


class _Shapes(NamedTuple):
    """How a table and its cells are set where they are seen."""

    table: QTextTableFormat
    cells: list[QTextTableCellFormat]


class Folds:
    """The folds of a document, outer ones before those in them. All are open until `put` says otherwise."""

    def __init__(self, document: ArticleDocument, given: Sequence[bool]) -> None:
        self._document = document
        self.all: list[Fold] = []
        is_rtl = document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        self._tables = sorted(tables_in(document.rootFrame()), key=QTextTable.firstPosition)
        for table in self._tables:
            if is_fold(table):
                self.all.append(_shaped(table))
            elif is_rtl and isinstance(table.parentFrame(), QTextTable):
                _begin_at_the_right(table)
        self._shapes: dict[int, _Shapes] = {}
        self._hidden: dict[int, list[bool]] = {}
        self._away: list[Fold] = []
        self._bodies: list[int] = []
        self.given = tuple(given)
        self.is_open = [True] * len(self.all)

    def put(self, is_open: Sequence[bool]) -> None:
        """Open and close all of them."""
        if list(is_open) != self.is_open and len(is_open) == len(self.all):
            pairs = zip(self.all, self.is_open, is_open, strict=True)
            turned = [fold for fold, was, now in pairs if was is not now]
            self.is_open = list(is_open)
            self._note_away()
            self._lay(turned)

    def turn(self, number: int) -> None:
        """Open one that is closed, close one that is open."""
        self.put([was ^ (number == at) for at, was in enumerate(self.is_open)])

    def reveal(self, position: int) -> bool:
        """Open all that hide a position; whether there were any."""
        if self.seen(position) == position:
            return False
        pairs = zip(self.all, self.is_open, strict=True)
        self.put([was or fold.body <= position <= fold.end for fold, was in pairs])
        return True

    def seen(self, position: int) -> int:
        """A position itself, or where the words end that stand for it while it is folded away."""
        place = bisect_right(self._bodies, position) - 1
        return self._away[place].words_end if place >= 0 and position <= self._away[place].end else position

    def away_between(self, start: int, end: int) -> list[Fold]:
        """The outermost of those that are closed, with something to hide between two positions."""
        return [fold for fold in self._away if start <= fold.end and fold.body < end]

    def number_at(self, point: QPointF) -> int | None:
        """Which one has its words, or its triangle, at a point of the document."""
        near = self._between(point.y() - _NEAR, point.y() + _NEAR)
        return next((at for at in near if _words_area(self._document, self.all[at]).contains(point)), None)

    def number_of(self, start: int, end: int) -> int | None:
        """Which one has its words between just these positions."""
        return next((at for at, fold in enumerate(self.all) if (fold.start, fold.words_end) == (start, end)), None)

    def number_in(self, block: QTextBlock) -> int | None:
        """Which one has its words in a block."""
        position = block.position()
        return next((at for at, fold in enumerate(self.all) if fold.start <= position <= fold.words_end), None)

    def paint(self, painter: QPainter, palette: Palette, top: float, bottom: float) -> None:
        """Paint the cards, with triangles that point to what can be opened, and down where it is."""
        painter.save()
        for number in self._between(top, bottom):
            fold, is_open = self.all[number], self.is_open[number]
            words = _words_area(self._document, fold)
            area = _area(self._document, fold, words)
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.setBrush(QColor(palette.card))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.soft))
            painter.drawPolygon(_triangle(self._document, fold, words, is_open=is_open))
        painter.restore()

    def _between(self, top: float, bottom: float) -> Iterator[int]:
        """Those of which something may be seen between two heights."""
        hit = self._document.documentLayout().hitTest
        first, last = (
            hit(QPointF(self._document.textWidth() / 2, y), Qt.HitTestAccuracy.FuzzyHit)
            for y in (top - _NEAR, bottom + _NEAR)
        )
        for number, fold in enumerate(self.all):
            if fold.start > last:
                return
            if fold.end >= first and self.seen(fold.start) == fold.start:
                yield number

    def _note_away(self) -> None:
        """Keep the outermost of those that are closed, which lie one after the other."""
        self._away = []
        for fold, is_open in zip(self.all, self.is_open, strict=True):
            if not is_open and not (self._away and fold.start <= self._away[-1].end):
                self._away.append(fold)
        self._bodies = [fold.body for fold in self._away]

    def _lay(self, turned: list[Fold]) -> None:
        """Show what is seen now of those that were opened or closed, and hide the rest."""
        document = self._document
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for fold in turned:
            block = document.findBlock(fold.body)
            while block.isValid() and block.position() <= fold.end:
                is_seen = self.seen(block.position()) == block.position()
                if block.isVisible() != is_seen:
                    block.setVisible(is_seen)
                    block.layout().clearLayout()
                block = block.next()
        for table in self._tables:
            self._set(table)
        if turned:  # all in one piece: Qt lays out at once what it is told of
            start = turned[0].start
            document.markContentsDirty(start, max(fold.end for fold in turned) - start + 1)
        cursor.endEditBlock()

    def _set(self, table: QTextTable) -> None:
        """Let a table, or the rows of one that folds, take room only where they are seen."""
        first, last = table.firstPosition(), table.lastPosition()
        ends = [self.seen(first) != first, self.seen(last) != last]  # a table that folds may be hidden by half
        if ends == self._hidden.get(first, [False, False]):
            return
        self._hidden[first] = ends
        cells = _cells(table)
        if first not in self._shapes:
            shapes = [cell.format().toTableCellFormat() for cell in cells]
            self._shapes[first] = _Shapes(table.format().toTableFormat(), shapes)
        kept = self._shapes[first]
        table.setFormat(_flat_table(kept.table) if ends[0] else kept.table)
        for cell, shape in zip(cells, kept.cells, strict=True):
            cell.setFormat(_flat_cell() if ends[cell.row() > 0 or ends[0]] else shape)


def is_fold(table: QTextTable) -> bool:
    """Whether a table is one that can be folded."""
    return (table.rows(), table.columns(), table.format().cellPadding()) == (2, 1, PADDING)


def fold_html(html: str) -> str:
    """`html` with tables for what can be folded."""
    html = _OPENING.sub(_TABLE, html)
    html = _WORDS.sub(r'<td class="summary"\1>', html).replace("</summary>", "</td></tr><tr><td>")
    return html.replace("</details>", "</td></tr></tbody></table>")


def given_in(html: str) -> list[bool]:
    """Which ones are open as the article came."""
    return [bool(opening[1]) for opening in _OPENING.finditer(html)]


def turn_at(view: DocumentView, number: int | None) -> bool:
    """Open or close one of the shown page, if there is one; its words stay where they are on the screen."""
    folds = view.shown.folds if view.shown else None
    if folds is None or number is None:
        return False
    with view.quiet():
        folds.turn(number)
    view.folds_turned()
    return True


def turn_all(view: DocumentView, *, is_open: bool) -> bool:
    """Open or close all of the shown page, if there are any; the line at the upper edge stays there."""
    folds = view.shown.folds if view.shown else None
    if folds is None:
        return False
    bar, position = view.verticalScrollBar(), view.cursorForPosition(QPoint(view.viewport().width() // 2, 0)).position()
    offset = bar.value() - view.top_of_position(position)
    with view.quiet():
        folds.put([is_open] * len(folds.all))
        bar.setValue(round(view.top_of_position(position) + offset))
    view.folds_turned()
    return True


def chosen(view: DocumentView) -> int | None:
    """The one whose words are selected, as by Tab."""
    folds = view.shown.folds if view.shown else None
    cursor = view.textCursor()
    return folds.number_of(cursor.selectionStart(), cursor.selectionEnd()) if folds else None


def at_point(view: DocumentView, point: QPoint) -> int | None:
    """The one whose words are at a point of the viewport."""
    folds = view.shown.folds if view.shown else None
    if folds is None or view.anchorAt(point):
        return None
    return folds.number_at(QPointF(point.x(), point.y() + view.verticalScrollBar().value()))


def show_hand(view: DocumentView, point: QPoint) -> None:
    """Let the pointer be a hand over words that can be clicked."""
    area, shape = view.viewport(), Qt.CursorShape
    is_over = at_point(view, point) is not None
    if is_over is not bool(area.property("is_over_fold")):
        area.setProperty("is_over_fold", is_over)
        area.setCursor(shape.PointingHandCursor if is_over else shape.IBeamCursor)


def _cells(table: QTextTable) -> list[QTextTableCell]:
    """Each cell once, whatever it spans."""
    found = []
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) == (row, column):
                found.append(cell)
    return found


def _shaped(table: QTextTable) -> Fold:
    """Give the cells their room, with some for the triangle where the words begin."""
    words, rest = table.cellAt(0, 0), table.cellAt(1, 0)
    is_rtl = words.firstCursorPosition().block().textDirection() is Qt.LayoutDirection.RightToLeft
    words.setFormat(_padded(words, _TRIANGLE_ROOM, _SIDE, _ABOVE, _ABOVE, is_rtl=is_rtl))
    rest.setFormat(_padded(rest, _SIDE, _SIDE, 3, _BELOW, is_rtl=is_rtl))
    fold = Fold(words.firstPosition(), words.lastPosition(), rest.firstPosition(), rest.lastPosition())
    _without_margins(words.firstCursorPosition().block(), words.lastPosition(), is_first=True)
    _without_margins(rest.lastCursorPosition().block(), rest.lastPosition())
    after = QTextCursor(table.document())
    after.setPosition(table.lastPosition() + 1)
    if not after.block().text() and not after.blockFormat().hasProperty(_Property.BlockTrailingHorizontalRulerWidth):
        shape = after.blockFormat()  # Qt has one after each table
        shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        after.setBlockFormat(shape)
    return fold


def _begin_at_the_right(table: QTextTable) -> None:
    """Where lines begin; `begin_where_lines_do` does so for tables that stand in no other."""
    shape = table.format()
    if shape.width().type() is not QTextLength.Type.PercentageLength:
        shape.setAlignment(Qt.AlignmentFlag.AlignRight)
        table.setFormat(shape)


def _padded(
    cell: QTextTableCell, start: float, end: float, above: float, below: float, *, is_rtl: bool
) -> QTextTableCellFormat:
    shape = cell.format().toTableCellFormat()
    shape.setLeftPadding(end if is_rtl else start)
    shape.setRightPadding(start if is_rtl else end)
    shape.setTopPadding(above)
    shape.setBottomPadding(below)
    return shape


def _without_margins(block: QTextBlock, last: int, *, is_first: bool = False) -> None:
    """Take the room below the last block of a cell; of words, which may be a heading, all."""
    while block.isValid() and block.position() <= last:
        shape = block.blockFormat()
        if is_first:
            shape.setTopMargin(0)
        if is_first or not shape.hasProperty(_Property.BlockCodeLanguage):
            shape.setBottomMargin(0)
            QTextCursor(block).setBlockFormat(shape)
        block = block.next()


def _flat_table(shape: QTextTableFormat) -> QTextTableFormat:
    flat = QTextTableFormat(shape)
    flat.setCellPadding(0)
    flat.setBorder(0)
    if not goes_aside(shape):  # margins take back what such a table has too much
        flat.setMargin(0)
    flat.setTopMargin(0)
    flat.setBottomMargin(0)
    return flat


def _flat_cell() -> QTextTableCellFormat:
    flat = QTextTableCellFormat()
    flat.setPadding(0)
    flat.setBorder(0)
    return flat


def _words_area(document: ArticleDocument, fold: Fold) -> QRectF:
    """The whole upper row."""
    layout = document.documentLayout()
    block, last = document.findBlock(fold.start), document.findBlock(fold.words_end)
    area, line = layout.blockBoundingRect(block), block.layout().lineAt(0)
    padding = _words_cell(document, fold).format().toTableCellFormat()
    left = area.left() - padding.leftPadding()
    right = area.left() + line.x() + line.width() + block.blockFormat().rightMargin() + padding.rightPadding()
    bottom = layout.blockBoundingRect(last).bottom() + _ABOVE
    return QRectF(left, area.top() - _ABOVE, right - left, bottom - area.top() + _ABOVE)


def _area(document: ArticleDocument, fold: Fold, words: QRectF) -> QRectF:
    table = _table(document, fold)
    shape = table.format()
    height = document.documentLayout().frameBoundingRect(table).height() - shape.topMargin() - shape.bottomMargin()
    return QRectF(words.left(), words.top(), words.width(), max(words.height(), height))


def _triangle(document: ArticleDocument, fold: Fold, words: QRectF, *, is_open: bool) -> QPolygonF:
    """At the height of the first line, in the middle of its room."""
    block = document.findBlock(fold.start)
    line = block.layout().lineAt(0)
    is_rtl = block.textDirection() is Qt.LayoutDirection.RightToLeft
    x = words.right() - _TRIANGLE_ROOM / 2 - 1 if is_rtl else words.left() + _TRIANGLE_ROOM / 2 + 1
    base = words.top() + _ABOVE + line.y() + line.ascent()
    y = base - QFontMetricsF(document.defaultFont()).xHeight() / 2
    size, way = _TRIANGLE, -1 if is_rtl else 1
    if is_open:
        points = [(-size - 0.5, -size * 0.6), (size + 0.5, -size * 0.6), (0, size * 0.9)]
    else:
        points = [(-size * 0.6 * way, -size - 0.5), (-size * 0.6 * way, size + 0.5), (size * 0.9 * way, 0)]
    return QPolygonF([QPointF(x + across, y + down) for across, down in points])


def _table(document: ArticleDocument, fold: Fold) -> QTextTable:
    cursor = QTextCursor(document)
    cursor.setPosition(fold.start)
    return cursor.currentTable()


def _words_cell(document: ArticleDocument, fold: Fold) -> QTextTableCell:
    return _table(document, fold).cellAt(0, 0)
