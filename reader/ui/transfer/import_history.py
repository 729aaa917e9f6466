"""The imports before: when, what came, and undo and redo of each; a report of each one opens from here."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.services.import_report import report_from
from reader.services.undoing import name_of
from reader.storage.arriving.imports import Imports, PastImport
from reader.ui.jobs import Desk
from reader.ui.session import Session
from reader.ui.theme import Theme, fitting, scaled
from reader.ui.transfer.import_report import STYLE, counts_line
from reader.ui.widgets.menus import menu_of_buttons
from reader.ui.widgets.records import Line, RecordModel, RecordTable
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import moment, say, tr


class ImportHistoryDialog(QDialog):
    """The latest import first. Enter or a double click opens its report."""

    report_asked = Signal(object)  # ImportReport

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = RecordModel((tr("When"), tr("What"), tr("What came of it")), _line, theme, self)
        self._is_turning = False
        self.setWindowTitle(tr("Imports"))
        self.resize(fitting(self, 760, 440))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        self._empty = QLabel(tr("Nothing was imported yet."), self)
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._table(), 1)
        self._hint = QLabel(self)
        self._hint.setObjectName("quiet")
        wrap(self._hint)
        layout.addWidget(self._hint)
        layout.addLayout(self._buttons())
        self._empty.hide()
        self._paint()
        theme.changed.connect(self._paint)
        session.import_steps.changed.connect(self.refresh)
        self.refresh()
        self._view.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Ask for the imports again."""
        self._session.jobs.read(_listed, self._take, latest="imports")

    def _table(self) -> RecordTable:
        self._view = view = RecordTable(tr("Imports"), self._model, self)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = view.header()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, scaled(270))
        view.activated.connect(self._open)
        view.selectionModel().currentChanged.connect(self._show_chosen)
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._turn = self._button(tr("Undo this import"), self._undo_or_redo)
        self._report = self._button(tr("Report"), self._open)
        close = self._button(tr("Close"), self.accept)
        menu_of_buttons(self._view, lambda: (self._turn, self._report))
        row.addWidget(self._turn)
        row.addWidget(self._report)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _button(self, text: str, clicked: Any) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(clicked)
        return button

    def _take(self, imports: list[PastImport]) -> None:
        chosen = self._chosen()
        self._is_turning = False
        self._model.show_records(imports)
        numbers = [past.number for past in imports]
        row = numbers.index(chosen.number) if chosen and chosen.number in numbers else 0
        self._view.setVisible(bool(imports))
        self._empty.setVisible(not imports)
        self._view.setCurrentIndex(self._model.index(row, 0))
        self._show_chosen()

    def _chosen(self) -> PastImport | None:
        return self._model.at(self._view.currentIndex())

    @Slot()
    def _show_chosen(self) -> None:
        past = self._chosen()
        self._report.setEnabled(past is not None)
        self._turn.setEnabled(bool(past and past.is_logged))
        self._turn.setText(tr("Redo this import") if past and past.is_undone else tr("Undo this import"))
        self._hint.setText(_hint(past) if past else "")

    @Slot()
    def _undo_or_redo(self) -> None:
        past = self._chosen()
        if self._is_turning:  # a second click would undo it twice, and a button that is off loses the keys
            return
        self._is_turning = past is not None  # until it is done: the list is then asked for again
        if past and past.is_undone:
            self._session.import_steps.redo(past.number)
        elif past:
            self._session.import_steps.undo(past.number)

    @Slot()
    def _open(self) -> None:
        if past := self._chosen():
            self.report_asked.emit(report_from(past.report))

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(STYLE))


def _listed(desk: Desk) -> list[PastImport]:
    return Imports(desk.library).listed()


def _line(past: PastImport) -> Line:
    came = counts_line(past.report["counts"])
    if past.is_undone:
        came = tr("Undone: {what}", what=came)
    elif not past.is_ended:
        came = tr("Cut off: {what}", what=came)
    name = say(name_of(past))
    return Line((moment(past.at), name, came), "\n".join(past.report["paths"][:20]) or name)


def _hint(past: PastImport) -> str:
    if past.is_undone:
        return tr("It is undone: what it added lies in the wastebasket, and what it changed is as it was before.")
    if past.is_logged:
        return tr("Undo moves what it added to the wastebasket, and gives what it changed back as it was before.")
    return tr("It changed nothing that could be undone.")
