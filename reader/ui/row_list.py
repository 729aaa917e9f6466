"""The view of the left list: rows of one height, a place that outlives a new order, keys that leave letters alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QScrollBar, QStyle, QStyleOptionViewItem, QWidget

from reader.ui.article_list import RowModel
from reader.ui.row_painter import RowPainter
from reader.ui.theme import Theme
from reader.ui.words import tr

SETTLE_MILLISECONDS = 90
VERBS = {
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_B: "bookmark",
    Qt.Key.Key_M: "read",
}
"""Keys that act on the selection, and the names of the actions they stand for."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Select = QItemSelectionModel.SelectionFlag
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Place:
    """What is selected and seen: keys of a model, and how many pixels of the first row seen are above the edge."""

    selected: Sequence[Any]
    current: Any
    seen: Sequence[Any]
    first: int
    hidden: int
    length: int


class RowList(QListView):
    """Shows a `RowModel`. `chosen` is a row that was clicked, entered or, in models that want it, moved to alone;
    `verb_asked` names what should be done with the selection.

    QListView itself lays out every row, 0.2 s for 100,000; rows of one height need no layout, so their places are
    computed here.
    """

    chosen = Signal(int)
    verb_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.painter = RowPainter(theme, self)
        self._bar = _OverlayBar(self)
        self._kept: _Place | None = None
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settling.timeout.connect(self._choose_selected)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose_selected)
        theme.changed.connect(self.viewport().update)

    def show_model(self, model: RowModel) -> None:
        """Show another model."""
        old_model, old_selection = self.model(), self.selectionModel()
        if old_model is model:
            return
        if old_model is not None:
            old_model.modelAboutToBeReset.disconnect(self._keep_place)
            old_model.modelReset.disconnect(self._restore_place)
        self.painter.measure(self.font(), model.lines)
        self.setModel(model)
        if old_selection is not None:
            old_selection.deleteLater()
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)

    def rows(self) -> RowModel:
        """The model now shown."""
        model = self.model()
        assert isinstance(model, RowModel)
        return model

    def selected(self) -> list[int]:
        """The places of the selected rows, from the top."""
        parts = _parts(self.selectionModel().selection())
        return sorted(place for part in parts for place in range(part.top(), part.bottom() + 1))

    def select(self, place: int, *, is_shown: bool = True) -> None:
        """Select this row alone, and scroll to it if it is to be shown; -1 selects none."""
        if place < 0:
            self.selectionModel().clear()
            return
        index = self.model().index(place, 0)
        self.setAutoScroll(is_shown)
        self.selectionModel().select(index, _Select.ClearAndSelect)
        self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)
        self.setAutoScroll(True)

    def first_seen(self) -> int:
        """The place of the first row that is seen, in whole or in part."""
        return self.verticalOffset() // self.painter.height

    @Slot()
    def _choose_selected(self) -> None:
        """Tell of the current row if it alone is selected."""
        self._settling.stop()
        current, parts = self.currentIndex(), _parts(self.selectionModel().selection())
        if len(parts) == 1 and parts[0].height() == 1 and parts[0].top() == current.row():
            self.chosen.emit(current.row())

    @Slot()
    def _keep_place(self) -> None:
        keys, first = self.rows().keys, self.first_seen()
        current = self.currentIndex().row()
        last = (self.verticalOffset() + self.viewport().height()) // self.painter.height
        self._kept = _Place(
            selected=[keys[place] for place in self.selected()],
            current=keys[current] if 0 <= current < len(keys) else None,
            seen=keys[first : last + 1],
            first=first,
            hidden=self.verticalOffset() - first * self.painter.height,
            length=len(keys),
        )

    @Slot()
    def _restore_place(self) -> None:
        kept, self._kept = self._kept, None
        if kept is None:
            return
        model = self.rows()
        selection = QItemSelection()
        for first, last in _runs(model.places_of(kept.selected)):
            selection.select(model.index(first), model.index(last))
        self.selectionModel().select(selection, _Select.ClearAndSelect)
        self.setAutoScroll(False)
        if kept.current is not None and (place := model.place_of(kept.current)) >= 0:
            self.selectionModel().setCurrentIndex(model.index(place), _Select.NoUpdate)
        self.setAutoScroll(True)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(self._offset_of(kept) if model.keeps_place else 0)

    def _offset_of(self, kept: _Place) -> int:
        """Where to scroll so that the first of the rows seen before that is still there stays where it was."""
        moved = len(self.rows().keys) - kept.length
        for number, key in enumerate(kept.seen):
            near = kept.first + number
            place = self.rows().place_of(key, near)
            if place != near and self.rows().place_of(key, near + moved) == near + moved:
                place = near + moved
            if place >= 0:
                return (place - number) * self.painter.height + kept.hidden
        return kept.first * self.painter.height + kept.hidden

    # Geometry: rows of one height.

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Iterable[int] = ()) -> None:
        """QListView would lay out and paint everything again."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        seen, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setPageStep(seen)
        bar.setSingleStep(self.painter.height // 3)
        bar.setRange(0, max(0, self._count() * self.painter.height - seen))
        width = self._bar.sizeHint().width()
        area = self.viewport().geometry()
        self._bar.setGeometry(area.right() + 1 - width, area.top(), width, area.height())
        self._bar.setPageStep(seen)

    def visualRect(self, index: _Index) -> QRect:
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

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
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
        for part in _parts(selection):
            first, last = self.model().index(part.top(), 0), self.model().index(part.bottom(), 0)
            region += self.visualRect(first).united(self.visualRect(last))
        return region & QRegion(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~QStyle.StateFlag.State_HasFocus
        height, area = self.painter.height, event.rect()
        first = (area.top() + self.verticalOffset()) // height
        last = min((area.bottom() + self.verticalOffset()) // height, self._count() - 1)
        for place in range(max(0, first), last + 1):
            index = self.model().index(place, 0)
            option.rect = self.visualRect(index)
            option.state = plain | self._state_of(index)
            self.painter.paint(painter, option, index)
        painter.end()

    # Keys: letters and Space belong to the window.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._verb_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if verb := self._verb_of(event):
            self.verb_asked.emit(verb)
        elif key in _ENTERS:
            self._choose_selected()
        elif key in _MOVES or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
            if self.rows().opens_on_move and key in _MOVES:
                self._settling.start(SETTLE_MILLISECONDS if event.isAutoRepeat() else 0)
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are the window's shortcuts."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.painter.measure(self.font(), self.rows().lines if self.model() else 3)
            self.scheduleDelayedItemsLayout()

    def _verb_of(self, event: QKeyEvent) -> str:
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return VERBS.get(Qt.Key(event.key()), "") if is_plain and self.selectionModel().hasSelection() else ""

    def _state_of(self, index: QModelIndex) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_None
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if self.hasFocus() and self.currentIndex() == index:
            state |= QStyle.StateFlag.State_HasFocus
        return state

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


def _parts(selection: QItemSelection) -> list[QItemSelectionRange]:
    """The runs of rows in a selection."""
    return [part for part in map(selection.at, range(selection.count())) if part.isValid()]


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last of each unbroken run in `places`, which are sorted."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
