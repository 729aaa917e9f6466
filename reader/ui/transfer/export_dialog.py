"""The dialog that asks what to export, as what, and where to."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QLocale, QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from reader.domain.errors import ReaderError
from reader.domain.listing import NOT_OF_ARTICLES, View
from reader.services.exporting import Request, TargetExists, checked_target
from reader.services.exports import formats
from reader.services.exports.names import safe
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.transfer.exports import Exports
from reader.ui.widgets.elided import Look, font_of
from reader.ui.widgets.fields import FIELD_STYLE, Check, Choice
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import counted, say, tr

_WIDTH = 420
_STYLE = FIELD_STYLE + "#help { color: {soft}; } #problem { color: {accent}; }"


class _Choice(NamedTuple):
    """One answer to what shall be exported."""

    text: str
    keys: Sequence[int]
    title: str
    is_everything: bool = False


class ExportDialog(QDialog):
    """`selected` are the articles chosen in the list. The answers are remembered but for what and where to."""

    def __init__(
        self,
        session: Session,
        exports: Exports,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        selected: Sequence[str],
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._exports = exports
        self._theme = theme
        self._choices = self._found(selected)
        self._is_own_target = False
        self.setWindowTitle(tr("Export"))
        self.what = Choice(theme, self)
        self.format = Choice(theme, self)
        self.marks = Check(tr("With highlights, notes, bookmarks and places"), theme, self)
        self.target = QLineEdit(self)
        self.replace = Check(tr("Replace what is there"), theme, self)
        self._help = self._line("help")
        self._problem = self._line("problem")
        self._fill()
        self._lay_out()
        self._connect()
        self._show_format()
        self._paint()
        self.format.setFocus()

    @Slot()
    def export(self) -> None:
        """Start, if nothing is in the way; else say what is."""
        choice = self._choices[self.what.currentIndex()]
        form = formats()[self._name()]
        try:
            target = checked_target(
                self._session.library,
                Path(self.target.text().strip()),
                is_folder=not form.ENDING,
                replaces=self.replace.isChecked(),
            )
        except ReaderError as exc:
            self._show_problem(f"{say(exc.message)} {say(exc.hint)}".strip(), can_replace=isinstance(exc, TargetExists))
            return
        self._session.change_settings(export_format=self._name(), export_folder=str(target.parent))
        request = Request(
            choice.keys,
            self._name(),
            target,
            replaces=self.replace.isChecked(),
            has_marks=self.marks.isChecked(),
            title=choice.title,
        )
        self._exports.start(request, is_everything=choice.is_everything)
        self.accept()

    def _found(self, selected: Sequence[str]) -> list[_Choice]:
        """What there is to choose from, the likeliest first."""
        session, found = self._session, []
        keys = [key for id_ in selected if (key := session.shelf.key_of(id_)) is not None]
        if len(keys) > 1:
            found.append(_Choice(counted("The %Ln selected articles", len(keys)), keys, ""))
        elif keys and selected[0] != session.current:
            found.append(_Choice(tr("The selected article: {title}", title=self._title_of(keys[0])), keys, ""))
        if session.page and (key := session.shelf.key_of(session.current)) is not None:
            title = session.page.article.title
            found.append(_Choice(tr("This article: {title}", title=title), [key], ""))
        if session.list.order and session.list.query.view not in NOT_OF_ARTICLES:
            number = len(session.list.order)
            found.append(_Choice(counted("The present list: %Ln articles", number), array("q", session.list.order), ""))
        count = session.list.counts.get(View.ALL, 0)
        found.append(_Choice(counted("Everything: %Ln articles", count), (), "", is_everything=True))
        return found

    def _title_of(self, key: int) -> str:
        rows = self._session.shelf.rows([key])
        return rows[0].title if rows else ""

    def _fill(self) -> None:
        metrics = self.fontMetrics()
        for choice in self._choices:
            self.what.addItem(metrics.elidedText(choice.text, Qt.TextElideMode.ElideRight, scaled(_WIDTH) - 50))
        for name, form in formats().items():
            self.format.addItem(tr(form.TITLE), name)
        self.format.setCurrentIndex(max(0, self.format.findData(self._session.settings.export_format)))
        self.marks.setChecked(True)
        self.what.setAccessibleName(tr("What to export"))
        self.format.setAccessibleName(tr("Format"))
        self.target.setAccessibleName(tr("Where to"))
        self.replace.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 18)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for row, (text, widget) in enumerate(((tr("What"), self.what), (tr("Format"), self.format))):
            self._label(grid, 2 * row, text, widget)
            widget.setFixedWidth(scaled(_WIDTH))
            grid.addWidget(widget, 2 * row, 1)
        grid.addWidget(self._help, 3, 1)
        grid.addWidget(self.marks, 4, 1)
        self._label(grid, 5, tr("Where to"), self.target)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.target, 1)
        choose = QPushButton(tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_target)
        place.addWidget(choose)
        grid.addLayout(place, 5, 1)
        grid.addWidget(self._problem, 6, 1)
        grid.addWidget(self.replace, 7, 1)
        grid.setRowMinimumHeight(8, 10)
        grid.addLayout(self._buttons(), 9, 0, 1, 2)
        grid.setSizeConstraint(QGridLayout.SizeConstraint.SetFixedSize)

    def _label(self, grid: QGridLayout, row: int, text: str, widget: QWidget) -> None:
        label = QLabel(text, self)
        label.setBuddy(widget)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight)

    def _line(self, name: str) -> QLabel:
        line = QLabel(self)
        line.setObjectName(name)
        line.setTextFormat(Qt.TextFormat.PlainText)
        wrap(line)
        line.setFont(font_of(Look(12)))
        line.setFixedWidth(scaled(_WIDTH))
        line.hide()
        return line

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        cancel = QPushButton(tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        start = QPushButton(tr("Export"), self)
        start.setDefault(True)
        start.clicked.connect(self.export)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(start)
        return row

    def _connect(self) -> None:
        self.what.currentIndexChanged.connect(self._show_format)
        self.format.currentIndexChanged.connect(self._show_format)
        self.target.textEdited.connect(self._take_target)
        self._theme.changed.connect(self._paint)

    def _name(self) -> str:
        return str(self.format.currentData())

    @Slot()
    def _show_format(self) -> None:
        """What the chosen format is good for, and where its file would go."""
        form = formats()[self._name()]
        self._show(self._help, tr(form.HELP))
        self.marks.setEnabled(form.HAS_OPTIONAL_MARKS)
        self.what.setEnabled(not form.IS_OF_LIBRARY)
        self._hide_problem()
        if self._is_own_target:
            path = Path(self.target.text())
            is_known = path.suffix and path.suffix in {each.ENDING for each in formats().values()}
            self.target.setText(str(path.with_suffix(form.ENDING) if is_known else path))
        else:
            self.target.setText(str(self._proposed(form.ENDING)))
        self.target.setCursorPosition(0)

    def _proposed(self, ending: str) -> Path:
        """A name that nothing has yet, in the folder of the last export."""
        kept = self._session.settings.export_folder
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = next((Path(name) for name in (kept, documents) if name and Path(name).is_dir()), Path.home())
        choice = self._choices[self.what.currentIndex()]
        if formats()[self._name()].IS_OF_LIBRARY:
            stem = tr("Armchair library")
        elif len(choice.keys) == 1:
            stem = safe(self._title_of(choice.keys[0]))[:60].strip()
        else:
            stem = tr("Armchair articles")
        place, number = folder / f"{stem}{ending}", 2
        while place.exists():
            place = folder / f"{stem} ({QLocale().toString(number)}){ending}"
            number += 1
        return place

    @Slot()
    def _take_target(self) -> None:
        self._is_own_target = True
        self._hide_problem()

    @Slot()
    def _choose_target(self) -> None:
        form = formats()[self._name()]
        now = self.target.text()
        if form.ENDING:
            options = QFileDialog.Option.DontConfirmOverwrite
            kinds = f"{tr(form.TITLE)} (*{form.ENDING})"
            name, _ = QFileDialog.getSaveFileName(self, tr("Export"), now, kinds, options=options)
            if name and not Path(name).suffix:
                name += form.ENDING
        else:
            name = QFileDialog.getExistingDirectory(self, tr("Export"), str(Path(now).parent))
            name = str(Path(name) / Path(now).name) if name else ""
        if name:
            self.target.setText(name)
            self._take_target()

    def _show_problem(self, text: str, *, can_replace: bool) -> None:
        self._show(self._problem, text)
        self.replace.setVisible(can_replace)

    def _hide_problem(self) -> None:
        self._problem.hide()
        self.replace.setChecked(False)
        self.replace.hide()

    def _show(self, line: QLabel, text: str) -> None:
        line.setText(text)
        line.setFixedHeight(line.heightForWidth(scaled(_WIDTH)))
        line.setVisible(bool(text))

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
