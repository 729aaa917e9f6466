"""The dialog of the reader's dictionaries: which they are, in which order they are asked, adding and removing them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase
from reader.services.stardict import Dictionary, dictionaries_in
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import tip
from reader.ui.widgets.fields import FILES_STYLE, quiet_line
from reader.ui.words import counted, say, tr

_WIDTH, _HEIGHT = 560, 200
_AROUND = 14
MOST_TOLD = 3
"""Problems of one folder that are told; the others are counted."""

_LANE = "dictionaries"


class Known(NamedTuple):
    """What is known of a dictionary; `problem` says why it cannot be read."""

    path: Path
    name: str = ""
    words: int = 0
    problem: Phrase | None = None


class DictionariesDialog(QDialog):
    """The files stay where they are; only where they are is kept, as a setting."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._known: dict[Path, Known] = {}
        self.setWindowTitle(tr("Dictionaries"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        about = tr(
            "Words are looked up in your own StarDict dictionaries, from the top of this list to the bottom."
            " The files stay where they are, and nothing is sent anywhere."
        )
        self.list = QListWidget(self)
        self.list.setMinimumWidth(scaled(_WIDTH))
        self.list.setFixedHeight(scaled(_HEIGHT))
        self.list.setAccessibleName(tr("Dictionaries"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(tr("No dictionary yet. Add an .ifo file, or a folder with some."), self.list)
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        QVBoxLayout(self.list).addWidget(self._empty)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.told = quiet_line("", _WIDTH, self)
        layout.addWidget(quiet_line(about, _WIDTH, self))
        layout.addWidget(self.list)
        layout.addLayout(self._buttons_of_list())
        layout.addWidget(self.told)
        layout.addLayout(self._buttons())
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.list.currentRowChanged.connect(self._show_buttons)
        session.settings_changed.connect(self._changed)
        theme.changed.connect(self._paint)
        self._changed()
        self._paint()

    @property
    def paths(self) -> list[Path]:
        """The .ifo files, in order."""
        return [Path(line) for line in self._session.settings.dictionaries.split("\n") if line]

    def add(self, chosen: Path) -> None:
        """Add the dictionary that a file is of, or all in a folder; say why where that cannot be."""

        def done(found: list[Known]) -> None:
            self._known |= {one.path: one for one in found}
            good = [one.path for one in found if one.problem is None]
            self._keep(list(dict.fromkeys([*self.paths, *good])))
            problems = [say(one.problem) for one in found if one.problem is not None]
            if not found:
                told = tr("{name} holds no StarDict dictionary: those have a file that ends in .ifo.", name=chosen.name)
                problems = [told]
            further = [counted("and %n more", len(problems) - MOST_TOLD)] if len(problems) > MOST_TOLD else []
            self._say(" ".join([*problems[:MOST_TOLD], *further]))

        self._session.jobs.apart(_LANE, lambda _: [_known(path) for path in dictionaries_in(chosen)], done)

    def shift(self, by: int) -> None:
        """Move the chosen dictionary up (-1) or down (1)."""
        paths, row = self.paths, self.list.currentRow()
        if 0 <= row < len(paths) and 0 <= row + by < len(paths):
            paths.insert(row + by, paths.pop(row))
            self._keep(paths)
            self.list.setCurrentRow(row + by)

    @Slot()
    def remove(self) -> None:
        """Ask the chosen dictionary no longer."""
        if self.list.currentRow() >= 0:
            paths = self.paths
            del paths[self.list.currentRow()]
            self._keep(paths)

    def _buttons_of_list(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.up = self._button(tr("Up"), lambda: self.shift(-1), row)
        self.down = self._button(tr("Down"), lambda: self.shift(1), row)
        self.remove_button = self._button(tr("Remove"), self.remove, row)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.add_file = self._button(tr("Add a file…"), self._choose_file, row)
        self.add_folder = self._button(tr("Add a folder…"), self._choose_folder, row)
        row.addStretch(1)
        self._button(tr("Close"), self.accept, row).setDefault(True)
        return row

    def _button(self, text: str, verb: Callable[[], object], row: QHBoxLayout) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: verb())
        row.addWidget(button)
        return button

    @Slot()
    def _choose_file(self) -> None:
        kinds = f"StarDict (*.ifo);;{tr('All files')} (*)"
        name, _ = QFileDialog.getOpenFileName(self, tr("Add a dictionary"), "", kinds)
        if name:
            self.add(Path(name))

    @Slot()
    def _choose_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, tr("Add dictionaries from a folder")):
            self.add(Path(name))

    def _keep(self, paths: Sequence[Path]) -> None:
        self._session.change_settings(dictionaries="\n".join(map(str, paths)))

    @Slot()
    def _changed(self) -> None:
        """Show the list, and read what is not known yet."""
        self._show()
        if unknown := [path for path in self.paths if path not in self._known]:
            self._session.jobs.apart(_LANE, lambda _: [_known(path) for path in unknown], self._learn)

    def _learn(self, found: list[Known]) -> None:
        self._known |= {one.path: one for one in found}
        self._show()

    def _show(self) -> None:
        chosen = self.list.currentRow()
        self.list.clear()
        for path in self.paths:
            known = self._known.get(path, Known(path))
            item = QListWidgetItem(f"{known.name or path.stem}\n{_told(known)}", self.list)
            item.setToolTip(tip(str(path)))
            item.setSizeHint(
                QSize(0, 5 * self.fontMetrics().height() // 2 + _AROUND)
            )  # room for scripts that are higher
        self._empty.setVisible(not self.list.count())
        self.list.setCurrentRow(max(0, min(chosen, self.list.count() - 1)))
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.remove_button.setEnabled(row >= 0)

    def _say(self, text: str) -> None:
        self.told.setObjectName("problem" if text else "quiet")
        self.told.setText(text)
        self._paint()

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(FILES_STYLE))


def _known(path: Path) -> Known:
    try:
        read = Dictionary(path)
    except ReaderError as exc:
        return Known(path, problem=exc.message)
    return Known(path, read.name, read.count)


def _told(known: Known) -> str:
    if known.problem is not None:
        return say(known.problem)
    words = counted("%n words", known.words) if known.words else ""
    return " · ".join(filter(None, (words, str(known.path.parent))))
