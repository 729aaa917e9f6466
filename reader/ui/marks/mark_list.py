"""The list of all marks: headings, and marks in rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.mark_row import Marked
from reader.domain.text import is_right_to_left, isolated
from reader.ui.page.mark_colours import colour_name, paint_swatch
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import HEADING, Look, font_of
from reader.ui.words import counted, day, is_mirrored, tr

LineRole = int(Qt.ItemDataRole.UserRole)
MOVES: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -7, Qt.Key.Key_PageDown: 7}
_QUOTE, _NOTE, _META = Look(14), Look(13), Look(12)
AT_ONCE = 300
"""Rows laid out before the list is painted first; ten thousand at once would take a moment."""
_Index = QModelIndex | QPersistentModelIndex
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Line(NamedTuple):
    """A row: a heading over so many marks, or a mark."""

    heading: str = ""
    marks: int = 0
    marked: Marked | None = None
    has_title: bool = False


class MarkList(QListView):
    """`chosen` is a mark that was clicked or entered; `removed` one on which Delete was pressed."""

    chosen = Signal(object)  # Marked
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Row(theme, self))
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(AT_ONCE)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Marks"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.clicked.connect(self._choose)

    def show_lines(self, lines: list[Line]) -> None:
        """Show other rows; the first mark is the current one."""
        self._lines.show_lines(lines)
        self.scrollToTop()
        if len(lines) > 1:
            self.setCurrentIndex(self._lines.index(1))

    def current(self) -> Marked | None:
        """The mark of the current row."""
        index = self.currentIndex()
        line = index.data(LineRole) if index.isValid() else None
        return line.marked if line else None

    def move_by(self, by: int) -> None:
        """Go so many rows on; headings are passed over."""
        if not by:
            return
        rows, step = self._lines.rowCount(), 1 if by > 0 else -1
        row = max(0, min(rows - 1, self.currentIndex().row() + by))
        while 0 <= row < rows and self._lines.line(row).marked is None:
            row += step
        if 0 <= row < rows:
            self.setCurrentIndex(self._lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MOVES:
            self.move_by(MOVES[event.key()])
        elif event.key() in _ENTERS:
            self._choose()
        elif event.key() == Qt.Key.Key_Delete and (each := self.current()):
            self.removed.emit(each)
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if each := self.current():
            self.chosen.emit(each)


class _Lines(QAbstractListModel):
    """The rows shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self._shown = lines
        self.endResetModel()

    def line(self, row: int) -> Line:
        return self._shown[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # an invalid index is a constant
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line = self._shown[index.row()]
        if role == LineRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _told(line)
        if role == Qt.ItemDataRole.ToolTipRole and line.marked:
            from reader.ui.widgets.elided import tip

            mark = line.marked.mark
            return tip("\n\n".join(filter(None, (mark.quote[:800], mark.note[:800], line.marked.source.title))))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_mark = self._shown[index.row()].marked is not None
        return (Qt.ItemFlag.ItemIsSelectable if is_mark else Qt.ItemFlag.NoItemFlags) | Qt.ItemFlag.ItemIsEnabled


class _Row(QStyledItemDelegate):
    """Paints a heading, or a mark: sign of its colour, text, note, where and when."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights = [QFontMetrics(font_of(look)).height() for look in (_QUOTE, _NOTE, _META)]

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        marked = index.data(LineRole).marked
        if marked is None:
            return QSize(200, scaled(40))
        shown = (bool(marked.mark.quote), bool(marked.mark.note), True)
        return QSize(
            200, sum(height + 1 for height, is_shown in zip(self._heights, shown, strict=True) if is_shown) + 16
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(LineRole)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.marked is None:
            self._paint_heading(painter, rect, line)
        else:
            self._paint_mark(painter, rect, line, line.marked, option.state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        colours = self._theme.palette
        look = replace(HEADING, spacing=0) if is_mirrored() else HEADING  # letters that are joined stay together
        painter.setFont(font_of(look))
        painter.setPen(QColor(colours.faint))
        foot = rect.adjusted(4, 0, -4, -8)
        count = counted("%n marks", line.marks)
        room = foot.width() - painter.fontMetrics().horizontalAdvance(count) - 20
        text = painter.fontMetrics().elidedText(line.heading, Qt.TextElideMode.ElideRight, room)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom, text)
        painter.drawText(foot, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignBottom, count)
        painter.fillRect(rect.left() + 4, rect.bottom() - 3, rect.width() - 8, 1, QColor(colours.line))

    def _paint_mark(self, painter: QPainter, rect: QRect, line: Line, each: Marked, state: QStyle.StateFlag) -> None:
        colours, mark = self._theme.palette, each.mark
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(colours.accent) if state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 1.5, -0.5, -1.5), 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.card))
        is_rtl = is_right_to_left(mark.quote + mark.note)
        x = rect.right() - 30 if is_rtl else rect.left() + 8
        if each.colour:
            paint_swatch(painter, each.colour, colours, QRectF(x, rect.top() + 9, 20, 18))
        else:
            icon = self._theme.icon("bookmark" if each.place else "note")
            icon.paint(painter, x + 1, rect.top() + 9, 17, 17)
        area = rect.adjusted(10, 8, -38, -8) if is_rtl else rect.adjusted(38, 8, -10, -8)
        meta = [tr("Not found in the text")] if mark.is_orphan else []
        meta += [each.source.title] if line.has_title else []
        meta += [day(mark.created), *(f"#{tag}" for tag in mark.tags)]
        meta = [isolated(part) for part in meta if part]  # each in its own direction
        texts = [
            (mark.quote, _QUOTE, "ink"),
            (mark.note, _NOTE, "ink" if each.place else "soft"),
            (" · ".join(meta), _META, "faint"),
        ]
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
        for text, look, ink in texts:
            if text:
                painter.setFont(font_of(look))
                painter.setPen(QColor(getattr(colours, ink)))
                shown = " ".join(text[:600].split())
                shown = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, area.width())
                painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, shown)
                area.adjust(0, painter.fontMetrics().height() + 1, 0, 0)


def _told(line: Line) -> str:
    if line.marked is None:
        return line.heading
    mark = line.marked.mark
    whole = tr("Bookmarked place") if line.marked.place else tr("Note on the article")
    colour = colour_name(line.marked.colour) if line.marked.colour else whole
    lost = tr("Not found in the text") if mark.is_orphan else ""
    return ", ".join(filter(None, (colour, lost, mark.quote, mark.note, line.marked.source.title)))
