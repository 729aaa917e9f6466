"""Tables that are wider than the column of text: their words stay whole, and they go sideways under a bar of their own.

Going sideways is a margin of the table that is less than nothing. So Qt itself knows where each cell stands: places,
marks, clicks and selections are right without anything being told.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from reader.domain.text import has_cjk
from reader.ui.page.document_pictures import images_in
from reader.ui.page.folds import is_fold
from reader.ui.page.tables import LONGEST, begin_where_lines_do, depth_of, goes_aside, is_callout, tables_in
from reader.ui.page.text_map import OBJECT

if TYPE_CHECKING:
    from reader.ui.page.article_document import ArticleDocument

_ROOM = 16.0
"""What a cell has beside its words, with the edge between two of them."""
_LINE = 13.0
"""A cell of several words is set as wide as so many times the size of its letters, if its words allow that."""
_CJK_PIECE = 4
_LEAST_COLUMNS = 4
_AROUND = 34.0
"""What a table loses of the column in a note or in what folds."""
_FIXED = QTextLength.Type.FixedLength


class WideTable:
    """A table that is as wide as its words want it where the column has no room for them, else as Qt has it.

    Its margins take back what it has too much, so that nothing around it becomes wider.
    """

    def __init__(self, table: QTextTable) -> None:
        self.table = table
        self.room = 0.0
        self.around = _AROUND * depth_of(table)
        self._was = table.format().toTableFormat()
        self._measure()

    @property
    def is_laid(self) -> bool:
        """Whether it goes beyond the column now."""
        return goes_aside(self.table.format().toTableFormat())

    @property
    def offset(self) -> int:
        """How many pixels of it are out of sight at its left."""
        return max(0, -round(self.table.format().leftMargin())) if self.is_laid else 0

    @property
    def farthest(self) -> int:
        """How many may be."""
        return max(0, round(self.width - self.room))

    def _measure(self) -> None:
        columns = _columns(self.table)
        self.width = sum(ceil(each.wanted) for each in columns) + 2  # with its edges
        self._least = sum(each.least for each in columns)
        self._widths = [ceil(each.wanted) for each in columns]
        self._has_pictures = any(each.has_pictures for each in columns)

    def fit(self, column: float) -> None:
        """Take as much room as it wants, or as there is: a column changed, or it was folded away."""
        if self._has_pictures and column - self.around != self.room:  # they are as wide as the column lets them be
            self._measure()
        self.room = column - self.around
        if self._least > self.room:
            self.go_to(self.offset)
        elif self.is_laid:
            shape = self.table.format().toTableFormat()
            shape.setColumnWidthConstraints(self._was.columnWidthConstraints())
            shape.setAlignment(self._was.alignment())
            shape.setLeftMargin(self._was.leftMargin())
            shape.setRightMargin(self._was.rightMargin())
            self.table.setFormat(shape)
            begin_where_lines_do(self.table.document(), column)

    def go_to(self, offset: float) -> None:
        """Lay it out with so many pixels out of sight."""
        before = self.table.format().toTableFormat()
        shape = QTextTableFormat(before)
        left = max(0, min(round(offset), self.farthest))
        shape.setColumnWidthConstraints([QTextLength(_FIXED, width) for width in self._widths])
        shape.setAlignment(Qt.AlignmentFlag.AlignLeft)
        shape.setLeftMargin(-left)
        shape.setRightMargin(left - self.farthest)
        if shape != before:
            self.table.setFormat(shape)

    def holds(self, position: int) -> bool:
        return self.table.firstPosition() <= position <= self.table.lastPosition()


def wide_tables(document: QTextDocument) -> list[WideTable]:
    """The tables of a document that may be wider than its column; they stand in it, or in notes and in what folds."""
    many = (table for table in tables_in(document.rootFrame()) if table.columns() >= _LEAST_COLUMNS)
    return [WideTable(table) for table in many if _is_among_words(table)]


def _is_among_words(table: QTextTable) -> bool:
    frame = table.parentFrame()
    while isinstance(frame, QTextTable):
        if not (is_callout(frame) or is_fold(frame)):
            return False
        frame = frame.parentFrame()
    return True


class _Width(NamedTuple):
    """How wide the longest word or picture of a column is, and how wide it is set where there is room."""

    least: float
    wanted: float
    has_pictures: bool


def _columns(table: QTextTable) -> list[_Width]:
    columns = [_Column() for _ in range(table.columns())]
    across: list[tuple[int, int, _Column]] = []
    for row in range(table.rows()):
        for place, own in enumerate(columns):
            cell = table.cellAt(row, place)
            if cell.row() != row or cell.column() != place:
                continue
            column, span = own, cell.columnSpan()
            if span > 1:
                column = _Column()
                across.append((place, place + span, column))
            block, last = cell.firstCursorPosition().block(), cell.lastPosition()
            while block.isValid() and block.position() <= last:
                column.take(block)
                block = block.next()
    widths = [_Width(column.least(), column.wanted(), column.has_pictures) for column in columns]
    for start, end, column in across:  # the last of the columns below takes what they have not and such a cell needs
        least, wanted, has_pictures = widths[end - 1]
        needed = column.least()
        widths[end - 1] = _Width(
            least + max(0.0, needed - sum(each.least for each in widths[start:end])),
            wanted + max(0.0, needed - sum(each.wanted for each in widths[start:end])),
            has_pictures or column.has_pictures,
        )
    return widths


class _Column:
    """The longest word, the longest paragraph and the widest picture of a column, words by their letters."""

    def __init__(self) -> None:
        self._letters = 0
        self._word = self._whole = ""
        self._block = QTextBlock()
        self._picture = 0.0

    def take(self, block: QTextBlock) -> None:
        text = block.text()
        if OBJECT in text:
            self._picture = max(self._picture, *(shape.width() for _, shape in images_in(block)), 0.0)
        if len(text) > len(self._whole):
            self._whole = text
        for word in text.split():
            if (letters := _letters(word)) > self._letters:
                self._letters, self._word, self._block = letters, word, block

    @property
    def has_pictures(self) -> bool:
        return self._picture > 0

    def least(self) -> float:
        """No less than its widest picture, such as a formula."""
        if not self._letters:
            return 0.0
        return max(self._metrics().horizontalAdvance(self._word[: self._letters]), self._picture) + _ROOM

    def wanted(self) -> float:
        if not self._letters:
            return 0.0
        font = self._metrics()
        whole = min(_LINE * font.xHeight() * 2, font.horizontalAdvance(self._whole))
        return max(self.least(), whole + _ROOM)

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._block.begin().fragment().charFormat().font())


def _letters(word: str) -> int:
    """How many letters of a word have to stay together."""
    return min(len(word), _CJK_PIECE if has_cjk(word) else LONGEST)


def keep_offsets(before: ArticleDocument | None, after: ArticleDocument) -> None:
    """Let the tables of a page that is set anew stand as far aside as they did."""
    if before is not None and before.page.article.id == after.page.article.id and len(before.wide) == len(after.wide):
        for old, new in zip(before.wide, after.wide, strict=True):
            if new.is_laid and old.is_laid:
                new.go_to(old.offset)
