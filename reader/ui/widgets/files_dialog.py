"""What dialogs that keep a list of files or folders have in common: the list, what is said of it, buttons under it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import tip
from reader.ui.widgets.fields import FIELD_STYLE, quiet_line
from reader.ui.widgets.menus import menu_of_buttons
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

_AROUND = 14
_STYLE = (
    FIELD_STYLE
    + """
QListWidget { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 4px; }
QListWidget:focus { border-color: {accent}; }
QListWidget::item { padding: 6px 8px; border-radius: 6px; }
QListWidget::item:selected { background: {selection}; color: {ink}; }
#quiet { color: {soft}; background: transparent; }
#problem { color: {accent}; }
"""
)


class Words(NamedTuple):
    """What such a dialog says: its title, what it is about, and what stands in a list of nothing."""

    title: str
    about: str
    empty: str


class FilesDialog(QDialog):
    """As high and wide as it has to be. Each entry has two lines and the path of a file or folder."""

    def __init__(self, theme: Theme, parent: QWidget | None, words: Words, size: tuple[int, int]) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(words.title)
        width, height = size
        self._about = quiet_line(words.about, width, self)
        self.list = QListWidget(self)
        self.list.setMinimumWidth(scaled(width))
        self.list.setFixedHeight(scaled(height))
        self.list.setAccessibleName(words.title)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(words.empty, self.list)
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        wrap(self._empty)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QVBoxLayout(self.list).addWidget(self._empty)
        self.told = quiet_line("", width, self)
        self.list.currentRowChanged.connect(self.show_buttons)
        theme.changed.connect(self._paint)

    def lay_out(self, buttons: Iterable[QPushButton], *between: QWidget, of_list: Sequence[QPushButton] = ()) -> None:
        """Put the list over the buttons that are `of_list`, what is `between`, what is told, and a row of buttons that
        ends with closing."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self._about)
        layout.addWidget(self.list)
        if of_list:
            layout.addLayout(_row(of_list))
        for widget in (*between, self.told):
            layout.addWidget(widget)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.accept)
        others = tuple(buttons)
        menu_of_buttons(self.list, lambda: (*of_list, *others))
        row = _row(others)
        row.addWidget(close)
        close.setDefault(True)
        layout.addLayout(row)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._paint()

    def fill(self, entries: Iterable[tuple[str, Path]]) -> None:
        """List these; the chosen place stays chosen."""
        chosen = self.list.currentRow()
        self.list.clear()
        for words, path in entries:
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(tip(str(path)))
            # Room for scripts that are higher.
            item.setSizeHint(QSize(0, 5 * self.fontMetrics().height() // 2 + _AROUND))
        self._empty.setVisible(not self.list.count())
        self.list.setCurrentRow(max(0, min(chosen, self.list.count() - 1)))
        self.show_buttons()

    @Slot()
    def show_buttons(self) -> None:
        """Enable what can be done with the chosen entry."""
        raise NotImplementedError

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """Tell of what was done or went wrong."""
        self.told.setObjectName("problem" if is_problem else "quiet")
        self.told.setText(text)
        self._paint()

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))


def _row(buttons: Iterable[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        button.setAutoDefault(False)
        row.addWidget(button)
    row.addStretch(1)
    return row
