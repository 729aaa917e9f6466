"""The dialog of the reader's dictionaries: which they are, in which order they are asked, adding and removing them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase
from reader.services.stardict import Dictionary, as_setting, chosen_in, dictionaries_in
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.widgets.files_dialog import FilesDialog, Words
from reader.ui.words import counted, say, tr

_SIZE = 560, 200
MOST_TOLD = 3
"""Problems of one folder that are told; the others are counted."""

_LANE = "dictionaries"


class Known(NamedTuple):
    """What is known of a dictionary; `problem` says why it cannot be read."""

    path: Path
    name: str = ""
    words: int = 0
    problem: Phrase | None = None


class DictionariesDialog(FilesDialog):
    """The files stay where they are; only where they are is kept, as a setting."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        about = tr(
            "Words are looked up in your own StarDict dictionaries, from the top of this list to the bottom."
            " The files stay where they are, and nothing is sent anywhere."
        )
        empty = tr("No dictionary yet. Add an .ifo file, or a folder with some.")
        super().__init__(theme, parent, Words(tr("Dictionaries"), about, empty), _SIZE)
        self._session = session
        self._known: dict[Path, Known] = {}
        names = (tr("Up"), tr("Down"), tr("Remove"), tr("Add a file…"), tr("Add a folder…"))
        buttons = [QPushButton(name, self) for name in names]
        self.up, self.down, self.remove_button, self.add_file, self.add_folder = buttons
        self.add_file.clicked.connect(self._choose_file)
        self.add_folder.clicked.connect(self._choose_folder)
        self.up.clicked.connect(lambda: self.shift(-1))
        self.down.clicked.connect(lambda: self.shift(1))
        self.remove_button.clicked.connect(self.remove)
        self.lay_out(buttons[3:], of_list=buttons[:3])
        session.settings_changed.connect(self._changed)
        self._changed()

    @property
    def paths(self) -> list[Path]:
        """The .ifo files, in order."""
        return chosen_in(self._session.settings.dictionaries)

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
            self.say(" ".join([*problems[:MOST_TOLD], *further]), is_problem=bool(problems))

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
        self._session.change_settings(dictionaries=as_setting(paths))

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
        known = (self._known.get(path, Known(path)) for path in self.paths)
        self.fill((f"{each.name or each.path.stem}\n{_told(each)}", each.path) for each in known)

    @Slot()
    def show_buttons(self) -> None:
        row, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.remove_button.setEnabled(row >= 0)


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
