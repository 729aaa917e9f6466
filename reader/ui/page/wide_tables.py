"""Tables that are wider than the column of text: their words stay whole, and they go sideways under a bar of their own.

Going sideways is a margin of the table that is less than nothing. So Qt itself knows where each cell stands: places,
marks, clicks and selections are right without anything being told.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar

from reader.domain.text import has_cjk
from reader.ui.page.document_pictures import images_in
from reader.ui.page.folds import is_fold
from reader.ui.page.page_ground import BAR as CARD_BAR
from reader.ui.page.tables import LONGEST, begin_where_lines_do, depth_of, goes_aside, is_callout, tables_in
from reader.ui.page.text_map import OBJECT
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.article_document import ArticleDocument
    from reader.ui.page.document_view import DocumentView
    from reader.ui.theme import Theme

BAR, NOTCH, PART = 12, 90, 0.8
"""The height of a bar; how far a notch of the wheel and, of the column, a key goes."""
_ROOM = 16.0
"""What a cell has beside its words, with the edge between two of them."""
_LINE = 13.0
"""A cell of several words is set as wide as so many times the size of its letters, if its words allow that."""
_CJK_PIECE = 4
_FADE, _LEAST_SEEN = 28, 60
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
            begin_where_lines_do(self.table.document())

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


class Sideways(QObject):
    """The bars of the wide tables that a view shows: each below its table, or at the foot of the view where that goes
    on below."""

    def __init__(self, view: DocumentView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._bars: list[QScrollBar] = []
        view.verticalScrollBar().valueChanged.connect(self.place)
        view.replaced.connect(self.remake)
        view.folded.connect(self._turned)
        view.upper_layers.append(self._paint)

    @property
    def bars(self) -> list[QScrollBar]:
        """The bars that are seen now, from above."""
        return [bar for bar in self._bars if not bar.isHidden()]

    @Slot()
    def remake(self) -> None:
        """Have a bar for each table."""
        for bar in self._bars:
            bar.hide()
            bar.deleteLater()
        self._bars = [self._bar(wide) for wide in self._tables()]
        self.place()

    @Slot()
    def place(self) -> None:
        """Put each bar where its table ends now."""
        if len(self._bars) != len(self._tables()):
            return
        foot = self._view.viewport().height()
        for wide, bar in zip(self._tables(), self._bars, strict=True):
            is_wide = wide.is_laid and wide.table.firstCursorPosition().block().isVisible()
            area = self._area(wide) if is_wide else QRect()
            bar.setVisible(is_wide and area.top() + _LEAST_SEEN < foot and area.bottom() > 0)
            if not bar.isHidden():
                bar.setRange(0, wide.farthest)
                bar.setPageStep(round(wide.room))
                bar.setValue(wide.offset)
                bar.setGeometry(area.left(), min(area.bottom() + 1, foot - BAR), area.width(), BAR)

    @Slot()
    def _turned(self) -> None:
        """What was folded away comes back as it was laid then."""
        for wide in self._tables():
            wide.fit(self._view.typesetter.column())
        self.place()

    def step(self, by: int) -> bool:
        """Move the table in sight on (1) or back (-1) by most of a column; whether there was one."""
        if not self.bars:
            return False
        bar = self.bars[0]
        bar.setValue(bar.value() + round(by * PART * bar.pageStep()))
        return True

    def take_wheel(self, event: QWheelEvent) -> bool:
        """Move the table under the pointer by a wheel that turns aside, or with Shift; whether there was one."""
        turned = event.angleDelta()
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        aside = turned.x() or (turned.y() if shift else 0)
        if not aside or (not shift and abs(turned.y()) > abs(turned.x())):
            return False
        bar = self._bar_at(event.position().toPoint())
        if bar is None:
            return False
        exact = event.pixelDelta()
        pixels = -(exact.x() or exact.y()) if not exact.isNull() else -aside / 120 * NOTCH
        bar.setValue(bar.value() + round(pixels))
        return True

    def show_position(self, position: int) -> None:
        """Bring what stands at a position of the document into sight, if that is in a wide table."""
        for wide in self._tables():
            if wide.is_laid and wide.holds(position):
                cursor = QTextCursor(self._view.document())
                cursor.setPosition(position)
                area, left = self._area(wide), self._view.cursorRect(cursor).left()
                if not area.left() <= left <= area.right() - NOTCH:
                    wide.go_to(wide.offset + left - area.left() - area.width() / 3)
                    self.place()
                    self._view.viewport().update()

    def _tables(self) -> list[WideTable]:
        return self._view.shown.wide if self._view.shown else []

    def _area(self, wide: WideTable) -> QRect:
        """Where the part of a table stands that is in the column, in pixels of the viewport."""
        area = self._view.document().documentLayout().frameBoundingRect(wide.table)
        shape = wide.table.format()
        height = area.height() - shape.topMargin() - shape.bottomMargin()
        inside = shape.cellPadding()  # Qt tells where the words of the first cell begin
        top = area.top() - inside - self._view.verticalScrollBar().value()
        return QRectF(area.left() - inside + wide.offset, top, wide.room, height).toRect()

    def _bar(self, wide: WideTable) -> QScrollBar:
        bar = QScrollBar(Qt.Orientation.Horizontal, self._view.viewport())
        bar.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as tables are, also of pages from the right
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        bar.setSingleStep(NOTCH)
        bar.setAccessibleName(tr("Wide table, sideways"))
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar.hide()
        bar.valueChanged.connect(lambda value: self._go(wide, value))
        return bar

    def _go(self, wide: WideTable, value: int) -> None:
        with self._view.quiet():
            wide.go_to(value)
        self._view.viewport().update()

    def _bar_at(self, point: QPoint) -> QScrollBar | None:
        for wide, bar in zip(self._tables(), self._bars, strict=True):
            area = self._area(wide)
            if not bar.isHidden() and area.top() <= point.y() <= area.bottom() + BAR:
                return bar
        return None

    def _paint(self) -> None:
        """Let a table fade where it goes on: at the edge of the view, or of the card that it stands on."""
        shown = [(wide, bar) for wide, bar in zip(self._tables(), self._bars, strict=False) if not bar.isHidden()]
        if not shown:
            return
        painter = QPainter(self._view.viewport())
        for wide, bar in shown:
            area = QRectF(self._area(wide))
            rows = QRectF(0, area.top(), self._view.viewport().width(), area.height())
            colour = self._theme.palette.paper
            if wide.around:
                rows, colour = self._within_card(painter, rows), self._theme.palette.card
            if bar.value() > bar.minimum():
                _fade(painter, QRectF(rows.left(), rows.top(), _FADE, rows.height()), colour, is_left=True)
            if bar.value() < bar.maximum():
                _fade(painter, QRectF(rows.right() - _FADE, rows.top(), _FADE, rows.height()), colour, is_left=False)
            if wide.around:
                self._edge_card(painter, rows, wide)
        painter.end()

    def _within_card(self, painter: QPainter, rows: QRectF) -> QRectF:
        """Clear rows beside the card that their table stands on, which is as wide as the column; what is left."""
        frame, paper = self._view.document().rootFrame().frameFormat(), QColor(self._theme.palette.paper)
        left, right = frame.leftMargin(), rows.right() - frame.rightMargin()
        painter.fillRect(QRectF(0, rows.top(), left, rows.height()), paper)
        painter.fillRect(QRectF(right, rows.top(), rows.right() - right, rows.height()), paper)
        return QRectF(left, rows.top(), right - left, rows.height())

    def _edge_card(self, painter: QPainter, rows: QRectF, wide: WideTable) -> None:
        """Give the card the edges again that the table went over."""
        outer = wide.table.parentFrame()
        if isinstance(outer, QTextTable) and is_fold(outer):
            line = QColor(self._theme.palette.line)
            painter.fillRect(QRectF(rows.left(), rows.top(), 1, rows.height()), line)
            painter.fillRect(QRectF(rows.right() - 2, rows.top(), 1, rows.height()), line)
        else:
            accent = QColor(self._theme.palette.accent)
            painter.fillRect(QRectF(rows.left(), rows.top(), CARD_BAR, rows.height()), accent)


def _fade(painter: QPainter, area: QRectF, colour: str, *, is_left: bool) -> None:
    shade = QLinearGradient(area.topLeft(), area.topRight())
    clear = QColor(colour)
    clear.setAlpha(0)
    shade.setColorAt(0 if is_left else 1, QColor(colour))
    shade.setColorAt(1 if is_left else 0, clear)
    painter.fillRect(area, shade)


def keep_offsets(before: ArticleDocument | None, after: ArticleDocument) -> None:
    """Let the tables of a page that is set anew stand as far aside as they did."""
    if before is not None and before.page.article.id == after.page.article.id and len(before.wide) == len(after.wide):
        for old, new in zip(before.wide, after.wide, strict=True):
            if new.is_laid and old.is_laid:
                new.go_to(old.offset)
