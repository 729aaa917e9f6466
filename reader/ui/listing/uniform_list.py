"""A list view for very many rows of one height: where each is, painting those seen, a scroll bar above them."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Slot,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollBar, QWidget

from reader.ui.listing.article_list import Row
from reader.ui.listing.row_painter import RowPainter
from reader.ui.words import tr

Index = QModelIndex | QPersistentModelIndex


VIEWPORT = "qt_scrollarea_viewport"
"""The name that Qt gives it. Found by name and held: `viewport()` finds out what a widget is that Python does not know
by making the Python types of all widgets, 12 ms and 1.4 MB."""


class UniformList(QListView):
    """`painter` paints the rows and says how high they are.

    QListView itself lays out every row, 0.2 s for 100,000, and again whenever one changes; rows of one height need no
    layout, so their places are computed here. What is overridden calls QAbstractItemView, not QListView.
    """

    def __init__(self, painter: RowPainter, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = self.findChild(QWidget, VIEWPORT)
        # Else what lies behind paints its ground first, six widgets by a style sheet: a tenth of the time of a page.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.painter = painter
        self.painter.setParent(self)
        self.setItemDelegate(painter)
        self._bar = _OverlayBar(self)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def prepare(self, first: int, last: int) -> None:
        """Rows `first` to `last` (exclusive) are about to be painted."""

    def row(self, place: int) -> Row:
        """What the row at `place`, of those prepared, shows."""
        raise NotImplementedError

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def dataChanged(self, first: Index, last: Index, roles: Iterable[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if self.hasFocus():
            self._tell_screen_reader(QAccessible.Event.Focus, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        for kind, selection in (
            (QAccessible.Event.Selection, selected),
            (QAccessible.Event.SelectionRemove, deselected),
        ):
            for first, _ in runs_of(selection)[:1]:
                self._tell_screen_reader(kind, first)

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        seen, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setPageStep(seen)
        bar.setSingleStep(self.painter.height // 3)
        bar.setRange(0, max(0, self._count() * self.painter.height - seen))
        width = self._bar.sizeHint().width()
        area = self.viewport().geometry()
        left = area.left() if self.isRightToLeft() else area.right() + 1 - width
        self._bar.setGeometry(left, area.top(), width, area.height())
        self._bar.setPageStep(seen)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        height = self.painter.height
        return QRect(0, index.row() * height - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        place = (point.y() + self.verticalOffset()) // self.painter.height
        return self.model().index(place, 0) if self.model() and 0 <= place < self._count() else QModelIndex()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """All rows in sight are drawn anew: moving the pixels leaves stale ones where the bar lies over them."""
        self.viewport().update()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Scrolls as little as it takes; a row more than a page away comes to the middle."""
        bar, seen, rect = self.verticalScrollBar(), self.viewport().height(), self.visualRect(index)
        if rect.isEmpty():
            return
        at_top, at_bottom = bar.value() + rect.top(), bar.value() + rect.bottom() + 1 - seen
        is_far = rect.top() > 2 * seen or rect.bottom() < -seen
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter or is_far:
            bar.setValue((at_top + at_bottom) // 2)
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or rect.top() < 0:
            bar.setValue(at_top)
        elif hint == QAbstractItemView.ScrollHint.PositionAtBottom or rect.bottom() >= seen:
            bar.setValue(at_bottom)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        move, all_ = QAbstractItemView.CursorAction, self._count()
        page = max(1, self.viewport().height() // self.painter.height - 1)
        by = {move.MoveUp: -1, move.MovePrevious: -1, move.MoveDown: 1, move.MoveNext: 1}
        by |= {move.MovePageUp: -page, move.MovePageDown: page, move.MoveHome: -all_, move.MoveEnd: all_}
        current = self.currentIndex()
        place = current.row() + by.get(action, 0) if current.isValid() else 0
        return self.model().index(min(max(place, 0), all_ - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area, height = rect.normalized(), self.painter.height
        first = (area.top() + self.verticalOffset()) // height
        last = min((area.bottom() + self.verticalOffset()) // height, self._count() - 1)
        selection = QItemSelection()
        if max(first, 0) <= last:
            selection.select(self.model().index(max(first, 0), 0), self.model().index(last, 0))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for first, last in runs_of(selection):
            top, bottom = self.model().index(first, 0), self.model().index(last, 0)
            region += self.visualRect(top).united(self.visualRect(bottom))
        return region & QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Asks the model for its rows itself: by way of Qt each row and its state would be made into Qt's and back."""
        viewport, model, selection = self.viewport(), self.model(), self.selectionModel()
        painter = QPainter(viewport)
        height, area, offset, width = self.painter.height, event.rect(), self.verticalOffset(), viewport.width()
        painter.fillRect(area, self.painter.ground)
        first = max(0, (area.top() + offset) // height)
        last = min((area.bottom() + offset) // height, self._count() - 1)
        self.prepare(first, last + 1)
        focused = self.currentIndex().row() if self.hasFocus() else -1
        for place in range(first, last + 1):
            is_selected = selection.isSelected(model.index(place, 0))
            rect = QRect(0, place * height - offset, width, height)
            self.painter.draw(painter, rect, self.row(place), is_selected=is_selected, has_focus=place == focused)
        painter.end()

    def _tell_screen_reader(self, kind: QAccessible.Event, place: int) -> None:
        """What QListView tells, from a layout that is not there."""
        if place >= 0 and QAccessible.isActive():
            event = QAccessibleEvent(self, kind)
            event.setChild(place)
            QAccessible.updateAccessibility(event)

    def _count(self) -> int:
        return self.model().rowCount() if self.model() else 0


class _OverlayBar(QScrollBar):
    """A scroll bar above the rows, not beside them: rows reach the edge and keep their width when it goes."""

    def __init__(self, view: QListView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._own = view.verticalScrollBar()
        self._own.rangeChanged.connect(self._take_range)
        self._own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._own.setValue)
        self.setAccessibleName(tr("Scroll the list"))
        self.hide()

    @Slot(int, int)
    def _take_range(self, first: int, last: int) -> None:
        self.setRange(first, last)
        self.setPageStep(self._own.pageStep())
        self.setSingleStep(self._own.singleStep())
        self.setValue(self._own.value())
        self.setVisible(last > first)


def runs_of(selection: QItemSelection) -> list[tuple[int, int]]:
    """The first and last row of each run in a selection."""
    parts = map(selection.at, range(selection.count()))
    return [(part.top(), part.bottom()) for part in parts if part.isValid()]
