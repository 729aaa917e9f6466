"""The dialog of the watched folders: which they are, how they are, and adding and removing them."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from reader.domain.errors import ReaderError
from reader.ui.messages import explain
from reader.ui.theme import Theme
from reader.ui.transfer.watching import Watching
from reader.ui.widgets.fields import Check
from reader.ui.widgets.files_dialog import FilesDialog, Words
from reader.ui.words import tr

_SIZE = 520, 170


class WatchedFoldersDialog(FilesDialog):
    """It follows what `Watching` tells; a folder that is not there is told here, and nowhere else."""

    def __init__(self, watching: Watching, theme: Theme, parent: QWidget | None = None) -> None:
        about = tr(
            "What is dropped into these folders, and into those in them, comes into your library once it is complete."
            " Your files stay as they are."
        )
        empty = tr("No folder is watched yet. Add the one for downloads, or a synchronised one.")
        super().__init__(theme, parent, Words(tr("Watched folders"), about, empty), _SIZE)
        self._watching = watching
        self.takes_present = Check(tr("Also take in what is already in a folder that I add"), theme, self)
        self.takes_present.setChecked(True)
        self.add_button = QPushButton(tr("Add a folder…"), self)
        self.add_button.clicked.connect(self._choose)
        self.remove_button = QPushButton(tr("Remove"), self)
        self.remove_button.clicked.connect(self._remove)
        self.look_button = QPushButton(tr("Look now"), self)
        self.look_button.clicked.connect(watching.look)
        self.lay_out((self.add_button, self.remove_button, self.look_button), self.takes_present)
        watching.changed.connect(self._show)
        self._show()

    def add(self, folder: Path) -> None:
        """Watch `folder`, or say why it cannot be."""
        try:
            self._watching.add(folder, takes_present=self.takes_present.isChecked())
        except ReaderError as exc:
            self.say(" ".join(explain(exc)), is_problem=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.list if self.list.count() else self.add_button).setFocus()

    @Slot()
    def _choose(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, tr("Watch a folder")):
            self.add(Path(name))

    @Slot()
    def _remove(self) -> None:
        if item := self.list.currentItem():
            self._watching.remove(Path(item.data(Qt.ItemDataRole.UserRole)))

    @Slot()
    def _show(self) -> None:
        self.fill((f"{folder}\n{self._state_of(folder)}", folder) for folder in self._watching.folders)
        if looked := self._watching.looked:
            time = QLocale().toString(looked, QLocale.FormatType.ShortFormat)
            self.say(tr("Last look: {time}", time=time))
        else:
            self.say("")

    @Slot()
    def show_buttons(self) -> None:
        self.remove_button.setEnabled(self.list.currentRow() >= 0)
        self.look_button.setEnabled(bool(self._watching.folders))

    def _state_of(self, folder: Path) -> str:
        if folder in self._watching.missing:
            return tr("Not there now. It is watched again as soon as it is back.")
        if folder in self._watching.silent:
            return tr("On another computer: looked through once a minute.")
        return tr("Watched.")
