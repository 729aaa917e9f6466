"""What moves wide tables aside: a bar below each, keys and the wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QTextCursor, QTextTable, QWheelEvent
from PySide6.QtWidgets import QScrollBar

from reader.ui.page.folds import is_fold
from reader.ui.page.page_ground import BAR as CARD_BAR
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.document_view import DocumentView
    from reader.ui.page.wide_tables import WideTable
    from reader.ui.theme import Theme

BAR, NOTCH, PART = 12, 90, 0.8
"""The height of a bar; how far a notch of the wheel and, of the column, a key goes."""
_FADE, _LEAST_SEEN = 28, 60
_MANY_CELLS = 400
"""From so many on Qt takes longer than a frame to lay a table out, and all of it anew for each step."""


class Sideways(QObject):
    """The bars of the wide tables that a view shows: each below its table, or at the foot of the view where that goes
    on below."""

    def __init__(self, view: DocumentView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._wide: list[WideTable] = []
        self._bars: list[QScrollBar] = []
        self._due: dict[WideTable, int] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)  # once, however many steps were asked for meanwhile
        self._soon.timeout.connect(self._go_on)
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
        self._due.clear()
        for bar in self._bars:
            bar.hide()
            bar.deleteLater()
        self._wide = [*self._tables()]
        self._bars = [self._bar(wide) for wide in self._wide]
        self.place()

    @Slot()
    def place(self) -> None:
        """Put each bar where its table ends now."""
        if self._wide != self._tables():  # another page is being put in its place: `remake` follows
            return
        self._go_on()
        foot = self._view.viewport().height()
        for wide, bar in zip(self._wide, self._bars, strict=True):
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
        self._go_on()
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
        self._due[wide] = value
        if wide.table.rows() * wide.table.columns() < _MANY_CELLS:
            self._go_on()
        else:
            self._soon.start()

    @Slot()
    def _go_on(self) -> None:
        """Lay out the tables that are to be elsewhere."""
        due, self._due = self._due, {}
        for wide, value in due.items():
            with self._view.quiet():
                wide.go_to(value)
            self._view.viewport().update()

    def _bar_at(self, point: QPoint) -> QScrollBar | None:
        for wide, bar in zip(self._wide, self._bars, strict=True):
            area = self._area(wide)
            if not bar.isHidden() and area.top() <= point.y() <= area.bottom() + BAR:
                return bar
        return None

    def _paint(self) -> None:
        """Let a table fade where it goes on: at the edge of the view, or of the card that it stands on."""
        shown = [(wide, bar) for wide, bar in zip(self._wide, self._bars, strict=True) if not bar.isHidden()]
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
