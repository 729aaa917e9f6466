"""The rows of the command palette: picture, text with what was found in bold, kind, and the first shortcut."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.domain.jumping import Target
from reader.ui.theme import Theme, scaled
from reader.ui.ways.palette_targets import KINDS, detail, spoken
from reader.ui.words import tr

ROW = 34
RowRole = int(Qt.ItemDataRole.UserRole)
_ICON, _EDGE, _GAP, _FACE = 18, 10, 12, 12
_LEAST_TEXT = 120
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One row; `places` are those of the signs of the text that were asked for."""

    target: Target
    places: tuple[int, ...]
    icon: QIcon
    keys: str = ""
    is_enabled: bool = True


class PaletteList(QAbstractListModel):
    """The rows shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[PaletteRow] = []

    def show_rows(self, rows: list[PaletteRow]) -> None:
        """Show others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # an invalid index is a constant
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.target.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return spoken(row.target, row.keys).replace("<", "&lt;")
        return spoken(row.target, row.keys) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_enabled = self.rows[index.row()].is_enabled
        return Qt.ItemFlag.ItemIsSelectable | (Qt.ItemFlag.ItemIsEnabled if is_enabled else Qt.ItemFlag.NoItemFlags)


class RowDelegate(QStyledItemDelegate):
    """Paints `RowRole`; turned round where the window is read from right to left."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: PaletteRow = index.data(RowRole)
        colours = self._theme.palette
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(rect, 7, 7)

        def turned(part: QRect) -> QRect:
            return QStyle.visualRect(option.direction, rect, part)

        mode = QIcon.Mode.Normal if row.is_enabled else QIcon.Mode.Disabled
        side = scaled(_ICON)
        top = rect.top() + (rect.height() - side) // 2
        row.icon.paint(painter, turned(QRect(rect.left() + _EDGE, top, side, side)), mode=mode)
        room = rect.adjusted(_EDGE + side + _GAP, 0, -_EDGE, 0)
        painter.setPen(QColor(colours.faint))
        painter.setFont(_face(_FACE, option.font))
        for text in (tr(KINDS[row.target.kind]), row.keys):
            room = self._at_the_end(painter, room, text, turned)
        painter.setFont(option.font)
        self._text(painter, room, row, turned)
        painter.restore()

    def _at_the_end(self, painter: QPainter, room: QRect, text: str, turned: Any) -> QRect:
        """Draw a word at the end of the room that is left, if there is enough; what is left then."""
        width = painter.fontMetrics().horizontalAdvance(text)
        if not text or room.width() - width < _LEAST_TEXT:
            return room
        place = QRect(room.right() + 1 - width, room.top(), width, room.height())
        painter.drawText(turned(place), Qt.AlignmentFlag.AlignCenter, text)
        return room.adjusted(0, 0, -width - _GAP, 0)

    def _text(self, painter: QPainter, room: QRect, row: PaletteRow, turned: Any) -> None:
        """The text and, where there is room for it, what else is known."""
        colours = self._theme.palette
        strong = QFont(painter.font())
        strong.setWeight(QFont.Weight.Bold)
        layout = _laid_out(row, painter.font(), strong, room.width())
        line = layout.lineAt(0)
        used = round(line.naturalTextWidth()) + 1
        place = turned(QRect(room.left(), room.top(), used, room.height()))
        painter.setPen(QColor(colours.ink if row.is_enabled else colours.faint))
        layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2))
        rest = room.adjusted(used + _GAP, 0, 0, 0)
        if (known := detail(row.target)) and rest.width() > _LEAST_TEXT // 2:
            painter.setPen(QColor(colours.faint))
            painter.setFont(_face(_FACE, painter.font()))
            shown = painter.fontMetrics().elidedText(known, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(turned(rest), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


def _face(pixels: int, like: QFont) -> QFont:
    font = QFont(like)
    font.setPixelSize(scaled(pixels))
    return font


def _laid_out(row: PaletteRow, font: QFont, strong: QFont, width: int) -> QTextLayout:
    """One line of the text, cut where it is too long, with its places in bold."""
    layout = _line(row.target.text, row.places, font, strong)
    if layout.lineAt(0).naturalTextWidth() > width:
        end = layout.lineAt(0).xToCursor(float(max(0, width - 16)))
        end = end[0] if isinstance(end, tuple) else end
        cut = len(row.target.text.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore"))
        layout = _line(f"{row.target.text[:cut].rstrip()}…", tuple(at for at in row.places if at < cut), font, strong)
    return layout


def _line(text: str, places: tuple[int, ...], font: QFont, strong: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    bold = QTextCharFormat()
    bold.setFont(strong)
    layout.setFormats([_span(text, place, bold) for place in places if place < len(text)])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _span(text: str, place: int, bold: QTextCharFormat) -> QTextLayout.FormatRange:
    """Qt counts signs beyond the basic plane twice."""
    span = QTextLayout.FormatRange()
    span.start = len(text[:place].encode("utf-16-le")) // 2
    span.length = len(text[place].encode("utf-16-le")) // 2
    span.format = bold
    return span
