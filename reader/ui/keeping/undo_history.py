"""The history of changes: every step that undo can take back, in words, and going back to before any of them."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.storage.steps import Step
from reader.ui.session import Session
from reader.ui.theme import Theme, fitting
from reader.ui.transfer.import_report import STYLE
from reader.ui.widgets.menus import menu_of_buttons
from reader.ui.widgets.records import Line, RecordModel, RecordTable
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import counted, moment, say, tr


class UndoHistoryDialog(QDialog):
    """The latest step first; undone ones stand above it, in softer ink, until something else is done. Enter or a double
    click goes to where a step leads: before it, or, if it is undone, behind it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._model = RecordModel((tr("When"), tr("What")), _line, theme, self)
        self.setWindowTitle(tr("History of changes"))
        self.resize(fitting(self, 680, 460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        self._empty = QLabel(tr("Nothing was changed yet."), self)
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = QLabel(self)
        self._hint.setObjectName("quiet")
        wrap(self._hint)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._table(), 1)
        layout.addWidget(self._hint)
        layout.addLayout(self._buttons())
        session.marks_changed.connect(self._follow)
        theme.changed.connect(self._paint)
        self._paint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.view.setFocus()

    @Slot()
    def refresh(self) -> None:
        """List the steps as they are now; the last one that stands is chosen."""
        steps = self._session.state.steps()
        self._model.show_records(steps)
        self.view.setVisible(bool(steps))
        self._empty.setVisible(not steps)
        last = next((row for row, step in enumerate(steps) if not step.is_undone), len(steps) - 1)
        self.view.setCurrentIndex(self._model.index(last, 0))
        self._show_chosen()

    @Slot()
    def go(self) -> None:
        """Undo the chosen step and all since, or do all again up to it."""
        if step := self._chosen():
            self._session.steps.go_to(step.number)
            self.refresh()

    def _table(self) -> RecordTable:
        self.view = view = RecordTable(tr("History of changes"), self._model, self)
        view.activated.connect(self.go)
        view.selectionModel().currentChanged.connect(self._show_chosen)
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.turn = QPushButton(self)
        self.turn.clicked.connect(self.go)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.accept)
        for button in (self.turn, close):
            button.setAutoDefault(False)
        menu_of_buttons(self.view, lambda: (self.turn,))
        row.addWidget(self.turn)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _chosen(self) -> Step | None:
        return self._model.at(self.view.currentIndex())

    @Slot()
    def _show_chosen(self) -> None:
        step = self._chosen()
        self.turn.setEnabled(step is not None)
        if step is None:
            self.turn.setText(tr("Undo"))
            self._hint.clear()
            return
        steps = self._model.records
        if step.is_undone:
            number = sum(each.is_undone and each.number <= step.number for each in steps)
            self.turn.setText(tr("Redo") if number == 1 else counted("Redo %n steps", number))
            self._hint.setText(tr("It is undone. Redo does it again, with what was undone before it."))
        else:
            number = sum(not each.is_undone and each.number >= step.number for each in steps)
            self.turn.setText(tr("Undo") if number == 1 else counted("Undo %n steps", number))
            self._hint.setText(tr("Undo goes back to before this step: it and all that came after it are undone."))

    @Slot(object)
    def _follow(self, _: set[str]) -> None:
        if self.isVisible():
            self.refresh()

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(STYLE))


def _line(step: Step) -> Line:
    words = say(step.text)
    told = tr("Undone: {what}", what=words) if step.is_undone else words
    return Line((moment(datetime.fromtimestamp(step.at, UTC)), told), words)
