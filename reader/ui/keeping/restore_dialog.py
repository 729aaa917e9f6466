"""Going back to a copy of what was read and marked: the copies, what each would change, and which of that is wanted."""

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from reader.domain.phrase import phrase, plural, template
from reader.domain.state_changes import KIND_NAMES, Kind, RowChange, Way, only_missing, tally
from reader.domain.text import isolated
from reader.paths import DataFolder
from reader.services import copies
from reader.services.copies import Compared
from reader.storage.keeping.state_copies import Reason, StateCopy
from reader.ui.messages import explain
from reader.ui.session import Session
from reader.ui.theme import Theme, fitting, scaled
from reader.ui.widgets.elided import tip
from reader.ui.widgets.fields import FIELD_STYLE, TICKED_STYLE, Check, Ticked
from reader.ui.widgets.menus import menu_of_buttons
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import counted, moment, tr

MOST_ROWS = 300
"""Of each kind are listed; the others are counted."""
_LANE = "copies"
_LIST_WIDTH = 240
_REASONS = {
    Reason.DAILY: "",
    Reason.FORMAT: template("before a new version"),
    Reason.RESTORE: template("before a restore"),
}
_WAYS = {
    Way.BACK: plural("%n come back"),
    Way.GONE: plural("%n go"),
    Way.OTHER: plural("%n become as they were"),
}
_TRASH_WAYS = {
    Way.BACK: plural("%n go into it"),
    Way.GONE: plural("%n come out of it"),
    Way.OTHER: plural("%n become as they were"),
}
_WAY = {
    Way.BACK: template("comes back"),
    Way.GONE: template("goes"),
    Way.OTHER: template("becomes as it was"),
}
_TRASH_WAY = _WAY | {Way.BACK: template("goes into it"), Way.GONE: template("comes out of it")}
_STYLE = (
    FIELD_STYLE
    + TICKED_STYLE
    + """
QListWidget, QTreeWidget { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 8px;
    padding: 4px; }
QListWidget:focus, QTreeWidget:focus { border-color: {accent}; }
QListWidget::item { padding: 6px 8px; border-radius: 6px; }
QTreeWidget::item { padding: 4px 4px; border: none; }
QListWidget::item:selected, QTreeWidget::item:selected { background: {selection}; color: {ink}; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: {faint}; border: none; padding: 4px 8px; font-size: 12px; }
#quiet { color: {soft}; background: transparent; }
#problem { color: {accent}; background: transparent; }
"""
)


class RestoreDialog(QDialog):
    """The latest copy first. What is restored is one step of undo, and what was before is copied, too."""

    def __init__(self, session: Session, folder: DataFolder, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._theme = theme
        self._copies: list[StateCopy] = []
        self._compared: Compared | None = None
        self.setWindowTitle(tr("Restore from a copy"))
        self.resize(fitting(self, 820, 520))
        self._build()
        self._paint()
        theme.changed.connect(self._paint)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.list.setFocus()

    @Slot()
    def refresh(self) -> None:
        """List the copies as they are now."""
        self._copies = copies.listed(self._folder)
        self.list.clear()
        for copy in self._copies:
            reason = tr(_REASONS[copy.reason]) if copy.reason else ""
            size = isolated(QLocale().formattedDataSize(copy.bytes, 0))
            text = f"{moment(copy.made)}\n{' · '.join(filter(None, (size, reason)))}"
            item = QListWidgetItem(text, self.list)
            high = self.list.fontMetrics().size(0, text).height()  # of other scripts, too, which Qt's hint passes over
            item.setSizeHint(QSize(0, high + scaled(16)))
            item.setToolTip(tip(str(copy.path)))
        self.list.setCurrentRow(0)
        if not self._copies:
            self._show_button()
            self._say(tr("There are no copies yet. One is made each day while Armchair is open."))

    def chosen(self) -> list[RowChange]:
        """What would be changed: of the kinds that are ticked, and only what is missing if that is."""
        if self._compared is None:
            return []
        changes = only_missing(self._compared.changes) if self.missing.isChecked() else self._compared.changes
        ticked = self._ticked
        return [change for change in changes if change.kind in ticked]

    def _build(self) -> None:
        about = QLabel(
            tr(
                "What you read and marked is copied each day. Going back to a copy can be undone. Articles and"
                " settings stay as they are."
            ),
            self,
        )
        about.setObjectName("quiet")
        wrap(about)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Copies"))
        self.list.setFixedWidth(scaled(_LIST_WIDTH))
        self.list.currentRowChanged.connect(self._compare)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("What would change"))
        self.tree.setHeaderLabels([tr("What would change"), ""])
        self.tree.headerItem().setData(1, Qt.ItemDataRole.AccessibleTextRole, tr("In which way"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(scaled(20))
        self.tree.setItemDelegate(Ticked(self._theme, self.tree))
        self.tree.itemChanged.connect(self._show_button)
        self.missing = Check(tr("Only bring back what is missing; leave all else as it is"), self._theme, self)
        self.missing.toggled.connect(self._show_changes)
        self._told = QLabel(self)
        wrap(self._told)
        lists = QHBoxLayout()
        lists.setSpacing(12)
        lists.addWidget(self.list)
        lists.addWidget(self.tree, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        layout.addWidget(about)
        layout.addLayout(lists, 1)
        layout.addWidget(self.missing)
        layout.addWidget(self._told)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.restore_button = QPushButton(tr("Restore"), self)
        self.restore_button.setAutoDefault(False)
        self.restore_button.clicked.connect(self.restore)
        menu_of_buttons(self.list, lambda: (self.restore_button,))
        close = QPushButton(tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.restore_button)
        row.addWidget(close)
        return row

    @property
    def _ticked(self) -> set[Kind]:
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        ticked = (item for item in items if item and item.checkState(0) is Qt.CheckState.Checked)
        return {Kind(item.data(0, Qt.ItemDataRole.UserRole)) for item in ticked}

    @Slot()
    def _compare(self) -> None:
        self._compared = None
        self.tree.clear()
        self._show_button()
        row = self.list.currentRow()
        if 0 <= row < len(self._copies):
            copy, folder = self._copies[row], self._folder
            self._say(tr("Comparing…"))
            self._session.jobs.read(
                lambda desk: copies.compare(folder, desk.library, copy), self._take, failed=self._hindered, latest=_LANE
            )

    def _take(self, compared: Compared) -> None:
        self._compared = compared
        self._show_changes()

    @Slot()
    def _show_changes(self) -> None:
        if self._compared is None:
            return
        changes = only_missing(self._compared.changes) if self.missing.isChecked() else self._compared.changes
        self.tree.clear()
        with QSignalBlocker(self.tree):  # it would look through all changes again for each row
            for kind, ways in tally(changes).items():
                self._add_kind(kind, ways, [change for change in changes if change.kind is kind])
        self._say("" if changes else tr("Nothing would change: all is as this copy has it."))
        self._show_button()

    def _add_kind(self, kind: Kind, ways: dict[Way, int], changes: list[RowChange]) -> None:
        assert self._compared is not None
        of_kind, of_row = (_TRASH_WAYS, _TRASH_WAY) if kind is Kind.TRASH else (_WAYS, _WAY)
        numbers = [counted(of_kind[way], number) for way, number in ways.items() if number]
        top = QTreeWidgetItem(self.tree, [tr(KIND_NAMES[kind]), " · ".join(numbers)])
        top.setData(0, Qt.ItemDataRole.UserRole, str(kind))
        top.setCheckState(0, Qt.CheckState.Checked)
        for change in changes[:MOST_ROWS]:
            title = self._compared.titles.get(change.article, "")
            text = ": ".join(filter(None, (title, change.words))) or change.key
            row = QTreeWidgetItem(top, [" ".join(text.split()), tr(of_row[change.way])])
            row.setToolTip(0, tip(text))
        if len(changes) > MOST_ROWS:
            QTreeWidgetItem(top, [counted("and %n more", len(changes) - MOST_ROWS)])

    @Slot()
    def _show_button(self) -> None:
        self.restore_button.setEnabled(bool(self.chosen()))

    @Slot()
    def restore(self) -> None:
        """Copy what there is now, and then go back to what was chosen."""
        changes, compared, folder = self.chosen(), self._compared, self._folder
        if compared is None or not changes:
            return
        self.restore_button.setEnabled(False)
        self._say(tr("Storing what you did…"))
        session, text = self._session, phrase("Restore from the copy of {when}", when=moment(compared.copy.made))

        def done(_: None, step: int) -> None:
            session.authors.apply()
            session.data_changed()
            session.steps.tell_done([], text, step)
            if isValid(self):
                self.accept()

        def left() -> None:
            if isValid(self):
                self._show_changes()

        def take(_: StateCopy) -> None:
            session.steps.take(lambda state, _: state.returning.take(changes, text), done, size=len(changes), left=left)

        session.jobs.apart(_LANE, lambda _: copies.keep_before(folder), take, failed=self._hindered)

    def _hindered(self, exc: Exception) -> None:
        self._show_button()
        self._say(" ".join(explain(exc)), is_problem=True)

    def _say(self, text: str, *, is_problem: bool = False) -> None:
        self._told.setObjectName("problem" if is_problem else "quiet")
        self._told.setText(text)
        self._paint()

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
