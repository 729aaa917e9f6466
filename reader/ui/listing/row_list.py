"""The left list: what is selected, opened and seen outlives a new order; letters stay the window's shortcuts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelection, QItemSelectionModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.ui.listing.article_list import Row, RowModel
from reader.ui.listing.row_painter import RowPainter
from reader.ui.listing.uniform_list import UniformList, runs_of
from reader.ui.theme import Theme

SETTLE_MILLISECONDS = 90
VERBS: dict[int, str] = {
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_B: "bookmark",
    Qt.Key.Key_M: "read",
    Qt.Key.Key_F2: "rename",
}
"""Keys that act on the selection, and the names of the actions they stand for."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Select = QItemSelectionModel.SelectionFlag


@dataclass(frozen=True, slots=True)
class ListPlace:
    """What is selected and seen: keys of a model, where the first selected row was, if any, and how many pixels of the
    first row seen are above the edge."""

    kind: type[RowModel]
    selected: Sequence[Any]
    at: int
    current: Any
    seen: Sequence[Any]
    first: int
    hidden: int
    length: int


class RowList(UniformList):
    """Shows a `RowModel`. `chosen` is a row that was clicked, entered or, in models that want it, moved to alone;
    `verb_asked` names what should be done with the selection."""

    chosen = Signal(int)
    verb_asked = Signal(str)
    many_selected = Signal(int)  # how many rows are, if it is more than one

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(RowPainter(theme, parent), parent)
        self._kept: ListPlace | None = None
        self._wanted: ListPlace | None = None  # where the next rows begin
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._settling.timeout.connect(self._choose_selected)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._choose_selected)
        theme.changed.connect(self.viewport().update)

    def show_model(self, model: RowModel) -> None:
        """Show another model."""
        old_model, old_selection = self.model(), self.selectionModel()
        if old_model is model:
            return
        if old_model is not None:
            for about_to, done, slot in self._changes_of(old_model):
                about_to.disconnect(self._keep_place)
                done.disconnect(slot)
        self.painter.measure(self.font(), model.lines)
        self.setModel(model)
        if old_selection is not None:
            old_selection.deleteLater()
        for about_to, done, slot in self._changes_of(model):
            about_to.connect(self._keep_place)
            done.connect(slot)
        if self._wanted is not None:
            self.begin_at(self._wanted)

    def rows(self) -> RowModel:
        """The model now shown."""
        model = self.model()
        assert isinstance(model, RowModel)
        return model

    def prepare(self, first: int, last: int) -> None:
        self.rows().prepare(first, last)

    def row(self, place: int) -> Row:
        return self.rows().row(place)

    def selected(self) -> list[int]:
        """The places of the selected rows, from the top."""
        runs = runs_of(self.selectionModel().selection())
        return sorted(place for first, last in runs for place in range(first, last + 1))

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
        current = self.currentIndex().row()
        if current >= 0 and runs_of(self.selectionModel().selection()) == [(current, current)]:
            self.chosen.emit(current)

    def _changes_of(self, model: QAbstractItemModel) -> tuple[tuple[Any, Any, Callable[[], None]], ...]:
        """What tells of other rows beforehand and afterwards, and what is to be done then."""
        return (
            (model.modelAboutToBeReset, model.modelReset, self._restore_place),
            (model.rowsAboutToBeRemoved, model.rowsRemoved, self._restore_seen),
            (model.rowsAboutToBeInserted, model.rowsInserted, self._restore_seen),
        )

    def place(self) -> ListPlace:
        """What is selected and seen now."""
        keys, first = self.rows().keys, self.first_seen()
        current, selected = self.currentIndex().row(), self.selected()
        last = (self.verticalOffset() + self.viewport().height()) // self.painter.height
        return ListPlace(
            kind=type(self.rows()),
            selected=[keys[place] for place in selected],
            at=selected[0] if selected else -1,
            current=keys[current] if 0 <= current < len(keys) else None,
            seen=keys[first : last + 1],
            first=first,
            hidden=self.verticalOffset() - first * self.painter.height,
            length=len(keys),
        )

    def begin_at(self, place: ListPlace) -> None:
        """Select and show what was in another list, once there are rows of that kind here."""
        is_here = isinstance(self.rows(), place.kind)
        self._wanted = None if is_here else place
        if not is_here:
            return
        self._select_again(place)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(self._offset_of(place))

    @Slot()
    def _keep_place(self) -> None:
        self._kept = self.place()

    @Slot()
    def _restore_place(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            self._select_again(kept)
            self._see_again(kept)

    def _select_again(self, kept: ListPlace) -> None:
        model = self.rows()
        selection = QItemSelection()
        for first, last in _runs(model.places_of(kept.selected)):
            selection.select(model.index(first), model.index(last))
        self.selectionModel().select(selection, _Select.ClearAndSelect)
        self.setAutoScroll(False)
        if kept.current is not None and (place := model.place_of(kept.current)) >= 0:
            self.selectionModel().setCurrentIndex(model.index(place), _Select.NoUpdate)
        self.setAutoScroll(True)
        if selection.isEmpty() and kept.at >= 0 and model.keeps_place and model.keys and not model.opens_on_move:
            self.select(min(kept.at, len(model.keys) - 1), is_shown=False)

    @Slot()
    def _restore_seen(self) -> None:
        """Selection and current row went with their rows by themselves."""
        kept, self._kept = self._kept, None
        if kept is not None:
            self._see_again(kept)

    def _see_again(self, kept: ListPlace) -> None:
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(self._offset_of(kept) if self.rows().keeps_place else 0)

    def _offset_of(self, kept: ListPlace) -> int:
        """Where to scroll so that the first of the rows seen before that is still there stays where it was."""
        moved = len(self.rows().keys) - kept.length
        for number, key in enumerate(kept.seen):
            near = kept.first + number
            if (place := self.rows().place_of(key, near, near + moved)) >= 0:
                return (place - number) * self.painter.height + kept.hidden
        return kept.first * self.painter.height + kept.hidden

    # Keys: letters and Space belong to the window.

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._verb_of(event):
            event.accept()
            return True
        return super().event(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        number = sum(last - first + 1 for first, last in runs_of(self.selectionModel().selection()))
        if number > 1:
            self.many_selected.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()  # no Qt.Key: that has no names for most letters of the world
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
        return VERBS.get(event.key(), "") if is_plain and self.selectionModel().hasSelection() else ""


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last of each unbroken run in `places`, which are sorted."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
