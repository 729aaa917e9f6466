"""Lists of what was done, a line for each record: steps of undo, imports."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.elided import tip

_Index = QModelIndex | QPersistentModelIndex


class Record(Protocol):
    """Something that was done, and may be undone."""

    @property
    def is_undone(self) -> bool: ...


R = TypeVar("R", bound=Record)


class Line(NamedTuple):
    """What a record shows: a text for each column, and a longer one under the pointer."""

    cells: Sequence[str]
    tip: str


class RecordModel(QAbstractTableModel, Generic[R]):
    """Records as rows; those that are undone are faint."""

    def __init__(self, titles: Sequence[str], line: Callable[[R], Line], theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.records: list[R] = []
        self._titles = titles
        self._line = line
        self._theme = theme

    def show_records(self, records: list[R]) -> None:
        """Show these records."""
        self.beginResetModel()
        self.records = records
        self.endResetModel()

    def at(self, index: _Index) -> R | None:
        """The record at an index."""
        return self.records[index.row()] if index.isValid() and index.row() < len(self.records) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # an invalid index is a constant
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        record = self.records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._line(record).cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._line(record).tip)
        if role == Qt.ItemDataRole.ForegroundRole and record.is_undone:
            return QColor(self._theme.palette.faint)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        is_text = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._titles[section] if is_text else None


class RecordTable(QTreeView):
    """One record can be chosen at a time; the last column takes what room there is."""

    def __init__(self, name: str, model: RecordModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
