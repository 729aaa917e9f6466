"""Which articles of an archive of many are to be taken: all that a word leaves, or those that are selected."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.text import fold
from reader.services.looking_in import Found
from reader.ui.theme import Theme, fitting
from reader.ui.widgets.clear_button import ClearButton
from reader.ui.widgets.elided import Look, font_of, label_of
from reader.ui.words import apart, counted, tr

_HEADLINE = Look(17, is_strong=True)
_NAME = Look(13, "soft", lines=3, of_window=True)
_STYLE = """
QListView { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 4px; }
QListView:focus { border-color: {accent}; }
QListView::item { padding: 5px 6px; border: none; }
QListView::item:hover { background: {card}; }
QListView::item:selected { background: {selection}; color: {ink}; }
"""


class ArchiveChooser(QDialog):
    """Lists the articles `found` in an archive; `chosen` has the places of those to take, in their order."""

    chosen = Signal(object)  # list[str]

    def __init__(self, path: Path, found: Sequence[Found], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = _Titles(found, self)
        self.setWindowTitle(tr("Choose articles"))
        self.resize(fitting(self, 560, 560))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        head = QLabel(counted("%n articles in the archive", len(found)), self)
        head.setFont(font_of(_HEADLINE))
        layout.addWidget(head)
        layout.addWidget(label_of(apart(path.name), _NAME, theme, self))
        layout.addWidget(self._field())
        layout.addWidget(self._list(), 1)
        layout.addLayout(self._buttons())
        self._count()
        self._paint()
        theme.changed.connect(self._paint)

    def _field(self) -> QLineEdit:
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter"))
        self.filter.setAccessibleName(tr("Filter the articles"))
        ClearButton(self.filter, self._theme)
        self.filter.textChanged.connect(self._narrow)
        return self.filter

    def _list(self) -> QListView:
        self.view = view = QListView(self)
        view.setModel(self._model)
        view.setAccessibleName(tr("Articles in the archive"))
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.selectionModel().selectionChanged.connect(self._count)
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.take = QPushButton(self)
        self.take.setDefault(True)
        self.take.clicked.connect(self._take)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.take)
        return row

    @Slot(str)
    def _narrow(self, words: str) -> None:
        self._model.narrow(words)
        self._count()

    @Slot()
    def _count(self) -> None:
        """Say on the button how many it takes: the selected ones, or else all that are listed."""
        number = len(self.view.selectionModel().selectedRows()) or self._model.rowCount()
        self.take.setText(counted("Import %n articles", number))
        self.take.setEnabled(number > 0)

    @Slot()
    def _take(self) -> None:
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        self.chosen.emit([self._model.place(row) for row in rows or range(self._model.rowCount())])
        self.accept()

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))


class _Titles(QAbstractListModel):
    """The titles in which all words of the filter are."""

    def __init__(self, found: Sequence[Found], parent: QWidget) -> None:
        super().__init__(parent)
        self._all = [(each, fold(each.title)) for each in found]
        self._shown = [each for each, _ in self._all]

    def narrow(self, words: str) -> None:
        """Show those with `words` in their titles."""
        wanted = fold(words).split()
        self.beginResetModel()
        self._shown = [each for each, title in self._all if all(word in title for word in wanted)]
        self.endResetModel()

    def place(self, row: int) -> str:
        """Where in the archive the article of a row is."""
        return self._shown[row].place

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown[index.row()].title
        return None
