"""How a row of the left list is painted: title, snippet, meta line, star, line of progress. All rows are as high."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.text import is_right_to_left, isolated
from reader.ui.listing.article_list import Row, RowRole
from reader.ui.listing.row_lines import Line, face_of, lines_of, one_line, paint_lines
from reader.ui.theme import UI_PIXELS, Palette, Theme, scaled

SIDE, ABOVE, GAP = 14, 11, 3
STAR, STAR_ROOM = 13, 21
PROGRESS = 2
INDENT, DEEPEST = 16, 6
DASH_ALPHA = 120
EDGE = 5
LAYOUTS_KEPT, MOST_LAYOUTS = 60, 300
SIGNS_LOOKED_AT = 600
DOT = " · "
_State = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class _Layout:
    """The lines of a row at one width."""

    title: tuple[Line, ...]
    text: tuple[Line, ...]
    meta: Line
    is_rtl: bool


class RowPainter(QStyledItemDelegate):
    """Paints `RowRole` of a `RowModel`. `height` is that of every row, in pixels, with the hairline below it; `faces`
    are the fonts in use, `text_face` that of summaries."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layouts: dict[tuple[Row, int], _Layout] = {}
        self._forgetting = QTimer(self, singleShot=True, interval=0)
        self._forgetting.timeout.connect(self._forget)
        self.measure(parent.font(), lines=3)

    def measure(self, font: QFont, lines: int) -> None:
        """Take the family of `font`, sizes are ours; title and text have so many `lines` together, the title two of
        them at most."""
        self._lines = lines
        self._strong = face_of(font, scaled(UI_PIXELS + 1), QFont.Weight.DemiBold)
        self._title = face_of(font, scaled(UI_PIXELS + 1), QFont.Weight.Normal)
        self.text_face = face_of(font, scaled(UI_PIXELS), QFont.Weight.Normal)
        self._meta = face_of(font, scaled(UI_PIXELS - 1), QFont.Weight.Normal)
        self.faces = (self._strong, self._title, self.text_face, self._meta)
        self._layouts.clear()
        tallest = lines * self.text_face.height + max(1, min(2, lines - 1)) * (
            self._strong.height - self.text_face.height
        )
        self.height = 2 * ABOVE + tallest + 2 * GAP + self._meta.height + 1

    @property
    def ground(self) -> QColor:
        """What rows stand on."""
        return _colour(self._theme.palette.chrome)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_selected, has_focus = (bool(option.state & flag) for flag in (_State.State_Selected, _State.State_HasFocus))
        self.draw(painter, option.rect, index.data(RowRole), is_selected=is_selected, has_focus=has_focus)

    def draw(self, painter: QPainter, rect: QRect, row: Row, *, is_selected: bool, has_focus: bool) -> None:
        """Paint a row into `rect`."""
        painter.save()
        self._paint_ground(painter, rect, row, is_selected)
        self._paint_row(painter, rect, row, is_selected=is_selected)
        if has_focus:
            _paint_ring(painter, rect, self._theme.palette)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, row: Row, is_selected: bool) -> None:
        colours = self._theme.palette
        if is_selected:
            painter.fillRect(rect, _colour(colours.selection))
            if colours.has_edges:
                edge = rect.right() + 1 - EDGE if QGuiApplication.isRightToLeft() else rect.left()
                painter.fillRect(edge, rect.top(), EDGE, rect.height(), _colour(colours.accent))
        if row.is_dashed:
            colour = QColor(colours.faint)
            colour.setAlpha(DASH_ALPHA)
            pen = QPen(colour, 1)
            pen.setDashPattern([3, 5])
            painter.setPen(pen)
            painter.drawLine(rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom())
        else:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _colour(colours.line))

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, *, is_selected: bool) -> None:
        colours = self._theme.palette
        indent = INDENT * min(row.depth, DEEPEST)
        layout = self._layout(row, rect.width() - 2 * SIDE - indent)
        is_rtl = layout.is_rtl
        mark = _colour(colours.mark)
        area = rect.adjusted(SIDE + (0 if is_rtl else indent), ABOVE, -SIDE - (indent if is_rtl else 0), -ABOVE - 1)
        left, below = area.left(), area.top()
        painter.setPen(_colour(colours.ink if row.is_strong else colours.soft))
        face = self._strong if row.is_strong else self._title
        room = scaled(STAR_ROOM) if is_rtl and row.is_starred else 0
        below += paint_lines(painter, QPoint(left + room, below), layout.title, face, mark) + GAP
        painter.setPen(_colour(colours.soft))
        below += paint_lines(painter, QPoint(left, below), layout.text, self.text_face, mark) + GAP
        painter.setPen(_colour(colours.soft if is_selected else colours.faint))
        paint_lines(painter, QPoint(left, below), (layout.meta,), self._meta, mark)
        if row.is_starred:
            star = scaled(STAR)
            left = area.left() if is_rtl else area.right() + 1 - star
            self._theme.icon("bookmark-filled", colours.accent).paint(
                painter, QRect(left, area.top() + (self._strong.height - star) // 2, star, star)
            )
        if row.percent:
            done = QRect(rect.left(), rect.bottom() + 1 - PROGRESS, rect.width() * row.percent // 100, PROGRESS)
            if is_rtl:
                done.moveRight(rect.right())
            painter.fillRect(done, QColor(colours.accent))

    def _layout(self, row: Row, width: int) -> _Layout:
        found = self._layouts.get((row, width))
        if found is None:
            if len(self._layouts) >= MOST_LAYOUTS:
                self._layouts.clear()
            elif len(self._layouts) == LAYOUTS_KEPT:
                self._forgetting.start()
            found = self._layouts[row, width] = self._laid_out(row, width)
        return found

    @Slot()
    def _forget(self) -> None:
        """Let go of the layouts that were made first: that takes a fifth of the time of making them, and would be felt
        while scrolling."""
        for key in list(self._layouts)[:-LAYOUTS_KEPT]:
            del self._layouts[key]

    def _laid_out(self, row: Row, width: int) -> _Layout:
        title, text = _one_line(row.title), _one_line(row.text)
        is_rtl = _is_right_to_left(f"{title} {text}")
        face = self._strong if row.is_strong else self._title
        room = width - (scaled(STAR_ROOM) if row.is_starred else 0)
        titles = lines_of(title, face, room, min(2, self._lines), is_rtl=is_rtl, marks=row.title_marks)
        lines = self._lines - max(1, len(titles))
        texts = lines_of(text, self.text_face, width, lines, is_rtl=is_rtl, marks=row.marks)
        return _Layout(titles, texts, self._meta_line(row.meta, width, is_rtl), is_rtl)

    def _meta_line(self, parts: tuple[str, ...], width: int, is_rtl: bool) -> Line:
        """The parts in one line of `width` pixels; the first, which may be of any length, gives way to the others."""
        metrics = self._meta.metrics
        line = one_line(_joined(parts, is_rtl), self._meta, width, is_rtl=is_rtl)
        missing = round(line.shaped.naturalTextWidth()) - width
        if missing <= 0 or not parts:
            return line
        first, *others = parts
        room = metrics.horizontalAdvance(_joined((first,), is_rtl)) - missing - 1
        if others and room > metrics.horizontalAdvance("…"):
            first = metrics.elidedText(_one_line(first), Qt.TextElideMode.ElideRight, room)
            text = _joined((first, *others), is_rtl)
        else:
            text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, width)
        return one_line(text, self._meta, width, is_rtl=is_rtl)


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


def _is_right_to_left(text: str) -> bool:
    """What has no letters, such as a year, begins where the window does."""
    return is_right_to_left(text) if any(map(str.isalpha, text)) else QGuiApplication.isRightToLeft()


def _one_line(text: str) -> str:
    return " ".join(text[:SIGNS_LOOKED_AT].split())


def _joined(parts: tuple[str, ...], is_rtl: bool) -> str:
    """The meta line; where right-to-left words can be in it, its parts keep their own direction, or they would tear one
    another apart."""
    parts = tuple(_one_line(part) for part in parts)
    if is_rtl or QGuiApplication.isRightToLeft():
        parts = tuple(map(isolated, parts))
    return DOT.join(parts)


def _paint_ring(painter: QPainter, rect: QRect, colours: Palette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.accent), 1.5))
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 3, -3, -4), 5, 5)
