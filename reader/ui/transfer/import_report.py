"""What an import did: what failed and why, what was guessed, what came, each line found by typing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.domain.phrase import Phrase
from reader.domain.text import fold
from reader.services.import_report import Failed, Imported, ImportReport, Names, Note
from reader.ui.session import Session
from reader.ui.theme import Theme, fitting, scaled
from reader.ui.widgets.clear_button import ClearButton
from reader.ui.widgets.elided import Look, font_of, tip
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import counted, say, tr

_COUNTED = ("added", "updated", "same", "unchanged", "links", "skipped", "failed")
ArticleRole = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_HEADLINE = Look(17, is_strong=True)
STYLE = """
#quiet { color: {soft}; }
QToolButton { padding: 5px 12px; border-radius: 13px; }
QTreeView { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 4px; }
QTreeView:focus { border-color: {accent}; }
QTreeView::item { padding: 5px 6px; border: none; }
QTreeView::item:hover { background: {card}; }
QTreeView::item:selected { background: {selection}; color: {ink}; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: {faint}; border: none; padding: 5px 9px; font-size: 12px; }
"""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of a tab: two cells, the file's whole path, and the article that it became, if it did."""

    first: str
    second: str
    path: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: what it is called, its columns and its rows."""

    text: str
    columns: tuple[str, str]
    rows: tuple[ReportRow, ...]


class ImportReportDialog(QDialog):
    """Opens at what failed. Double click or Enter opens an article."""

    def __init__(self, report: ImportReport, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._session = session
        self._theme = theme
        self._tabs = [tab for tab in tabs_of(report) if tab.rows]
        self._model = _Rows(self)
        self.setWindowTitle(tr("Import report"))
        self.resize(fitting(self, 720, 480 if self._tabs else 160))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(10)
        self._paint()
        self._say(layout, headline(report), _HEADLINE.pixels, is_strong=True)
        for line in further_lines(report):
            self._say(layout, line, 13, is_strong=False)
        if self._tabs:
            layout.addLayout(self._chooser())
            layout.addWidget(self._table(), 1)
            self._choose(0)
            self._view.setFocus()
        layout.addLayout(self._buttons())
        theme.changed.connect(self._paint)

    def _say(self, layout: QVBoxLayout, text: str, pixels: int, *, is_strong: bool) -> None:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        wrap(label)
        label.setFont(font_of(Look(pixels, is_strong=is_strong)))
        if not is_strong:
            label.setObjectName("quiet")
        layout.addWidget(label)

    def _chooser(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        for place, tab in enumerate(self._tabs):
            button = QToolButton(self)
            button.setText(f"{tab.text}  {QLocale().toString(len(tab.rows))}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idClicked.connect(self._choose)
        row.addStretch(1)
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(tr("Filter"))
        self._filter.setAccessibleName(tr("Filter the lines"))
        ClearButton(self._filter, self._theme)
        self._filter.setFixedWidth(scaled(200))
        self._filter.textChanged.connect(self._model.filter)
        row.addWidget(self._filter)
        return row

    def _table(self) -> QTreeView:
        self._view = view = QTreeView(self)
        view.setModel(self._model)
        view.setAccessibleName(tr("Files"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setItemsExpandable(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.header().setStretchLastSection(True)
        view.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        view.activated.connect(self._open)
        return view

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        copy = QPushButton(tr("Copy"), self)
        copy.setToolTip(tr("Copy the whole report as text"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        close = QPushButton(tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    @Slot(int)
    def _choose(self, place: int) -> None:
        self._group.button(place).setChecked(True)
        self._model.show_tab(self._tabs[place])
        self._view.setColumnWidth(0, 280)
        self._view.setCurrentIndex(self._model.index(0, 0))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if article := index.data(ArticleRole):
            self._session.open(article)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._report))

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(STYLE))


def headline(report: ImportReport) -> str:
    """What came of it all, in a sentence."""
    if report.links and not (report.added or report.updated):
        return counted("%n saved links", report.count("links"))
    if report.added or not report.updated:
        return counted("%n articles added", report.count("added"))
    return counted("%n articles updated", report.count("updated"))


def counts_line(counts: Mapping[str, int]) -> str:
    """The numbers of an import in a line, without those that are 0."""
    texts: dict[str, Callable[[int], str]] = {
        "added": lambda n: counted("%n added", n),
        "updated": lambda n: counted("%n updated", n),
        "same": lambda n: counted("%n the same as others", n),
        "unchanged": lambda n: counted("%n unchanged", n),
        "links": lambda n: counted("%n saved links", n),
        "skipped": lambda n: counted("%n left out", n),
        "passed_over": lambda n: counted("%n files of other kinds passed over", n),
        "failed": lambda n: counted("%n failed", n),
    }
    return " · ".join(text(counts[name]) for name, text in texts.items() if counts.get(name))


def further_lines(report: ImportReport) -> list[str]:
    """The other numbers, and what was left when it was cancelled or could not go on."""
    counts = {name: report.count(name) for name in _COUNTED} | {"passed_over": report.passed_over}
    if not (report.added and report.updated):  # the headline says it
        counts |= {"added": 0, "updated": 0}
    else:
        counts["added"] = 0
    if not (report.added or report.updated):
        counts["links"] = 0
    line = counts_line(counts)
    lines = [line] if line else []
    if report.problem:
        lines += filter(None, (say(report.problem.message), say(report.problem.hint)))
        if report.unread:
            lines.append(counted("%n files were left. Import again to go on.", report.unread))
    elif report.is_cancelled:
        lines.append(counted("You stopped it; %n files were left. Import again to go on.", report.unread))
    return lines


def tabs_of(report: ImportReport) -> list[Tab]:
    """The tabs, empty ones as well: failed, left out, notes, added, updated, same as, saved links."""
    names = Names(report.paths)
    same = tuple(ReportRow(each.title, f"“{each.same_as}”", each.source, each.id) for each in report.same)
    links = tuple(ReportRow(each.title, each.url, f"{each.source}\n{each.url}", each.article) for each in report.links)
    failed, skipped = ([_told(each, each.reason, names) for each in some] for some in (report.failed, report.skipped))
    notes = tuple(_told(each, each.note, names) for each in report.notes)
    return [
        Tab(tr("Failed"), (tr("File"), tr("Why")), tuple(failed)),
        Tab(tr("Left out"), (tr("File"), tr("Why")), tuple(skipped)),
        Tab(tr("Notes"), (tr("File"), tr("Note")), notes),
        Tab(tr("Added"), (tr("Title"), tr("File")), _imported(report.added, names)),
        Tab(tr("Updated"), (tr("Title"), tr("File")), _imported(report.updated, names)),
        Tab(tr("Same as"), (tr("Title"), tr("Is the same as")), same),
        Tab(tr("Saved links"), (tr("Title"), tr("Address")), links),
    ]


def _told(each: Failed | Note, reason: Phrase, names: Names) -> ReportRow:
    name = "/".join(filter(None, (_file_name(each.source, names), each.part)))
    if each.line:
        return ReportRow(name, tr("Line {line}: {reason}", line=each.line, reason=say(reason)), each.source)
    if each.entry:
        return ReportRow(name, tr("Entry {number}: {reason}", number=each.entry, reason=say(reason)), each.source)
    return ReportRow(name, say(reason), each.source)


def as_text(report: ImportReport) -> str:
    """The whole report as plain text."""
    lines = [headline(report), *further_lines(report)]
    for tab in tabs_of(report):
        if tab.rows:
            lines += ["", f"{tab.text} ({len(tab.rows)})"]
            lines += [_as_line(row) for row in tab.rows]
    return "\n".join(lines) + "\n"


def _as_line(row: ReportRow) -> str:
    return f"{row.first}\t{row.path}" if row.article else f"{row.path or row.first}\t{row.second}"


def _imported(articles: Sequence[Imported], names: Names) -> tuple[ReportRow, ...]:
    return tuple(ReportRow(each.title, _file_name(each.source, names), each.source, each.id) for each in articles)


def _file_name(source: str, names: Names) -> str:
    return names.of(source) if source else tr("Pasted text")


class _Rows(QAbstractTableModel):
    """The rows of a tab that hold the words typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tab = Tab("", ("", ""), ())
        self._folded: list[str] = []
        self._words = ""
        self._shown: Sequence[ReportRow] = ()

    def show_tab(self, tab: Tab) -> None:
        """Show the rows of `tab`."""
        self._tab = tab
        self._folded = [fold(f"{row.first} {row.second} {row.path}") for row in tab.rows]
        self.filter(self._words)

    @Slot(str)
    def filter(self, words: str) -> None:
        """Show only rows that hold all of `words`."""
        self._words = words
        wanted = fold(words).split()
        self.beginResetModel()
        pairs = zip(self._tab.rows, self._folded, strict=True)
        self._shown = [row for row, text in pairs if all(word in text for word in wanted)]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # an invalid index is a constant
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.second if index.column() else row.first
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(filter(None, (row.path, row.second if index.column() else row.first))))
        return row.article if role == ArticleRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        is_text = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._tab.columns[section] if is_text else None
