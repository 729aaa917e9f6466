"""The dialog of the watched folders: which they are, how they are, and adding and removing them."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QShowEvent
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
from reader.ui.messages import explain
from reader.ui.theme import Theme, scaled
from reader.ui.transfer.watching import Watching
from reader.ui.widgets.elided import tip
from reader.ui.widgets.fields import FILES_STYLE, Check, quiet_line
from reader.ui.words import tr

_WIDTH, _HEIGHT = 520, 170


class WatchedFoldersDialog(QDialog):
    """It follows what `Watching` tells; a folder that is not there is told here, and nowhere else."""

    def __init__(self, watching: Watching, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watching = watching
        self._theme = theme
        self.setWindowTitle(tr("Watched folders"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        about = tr(
            "What is dropped into these folders, and into those in them, comes into your library once it is complete."
            " Your files stay as they are."
        )
        self.list = QListWidget(self)
        self.list.setFixedSize(scaled(_WIDTH), scaled(_HEIGHT))
        self.list.setAccessibleName(tr("Watched folders"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(
            tr("No folder is watched yet. Add the one for downloads, or a synchronised one."), self.list
        )
        self._empty.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setFixedSize(scaled(_WIDTH), scaled(_HEIGHT))
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.takes_present = Check(tr("Also take in what is already in a folder that I add"), theme, self)
        self.takes_present.setChecked(True)
        self._told = quiet_line("", _WIDTH, self)
        for widget in (quiet_line(about, _WIDTH, self), self.list, self.takes_present, self._told):
            layout.addWidget(widget)
        layout.addSpacing(4)
        layout.addLayout(self._buttons())
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.list.currentRowChanged.connect(self._show_buttons)
        watching.changed.connect(self._show)
        theme.changed.connect(self._paint)
        self._show()
        self._paint()

    def add(self, folder: Path) -> None:
        """Watch `folder`, or say why it cannot be."""
        try:
            self._watching.add(folder, takes_present=self.takes_present.isChecked())
        except ReaderError as exc:
            self._say(" ".join(explain(exc)), is_problem=True)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.add_button = QPushButton(tr("Add a folder…"), self)
        self.add_button.clicked.connect(self._choose)
        self.remove_button = QPushButton(tr("Remove"), self)
        self.remove_button.clicked.connect(self._remove)
        self.look_button = QPushButton(tr("Look now"), self)
        self.look_button.clicked.connect(self._watching.look)
        close = QPushButton(tr("Close"), self)
        close.clicked.connect(self.accept)
        for button in (self.add_button, self.remove_button, self.look_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        close.setDefault(True)
        return row

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
        chosen = self.list.currentRow()
        self.list.clear()
        for folder in self._watching.folders:
            item = QListWidgetItem(f"{folder}\n{self._state_of(folder)}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(folder))
            item.setToolTip(tip(str(folder)))
        self._empty.setVisible(not self.list.count())
        self.list.setCurrentRow(max(0, min(chosen, self.list.count() - 1)))
        self._show_buttons()
        if looked := self._watching.looked:
            time = QLocale().toString(looked, QLocale.FormatType.ShortFormat)
            self._say(tr("Last look: {time}", time=time))
        else:
            self._say("")

    @Slot()
    def _show_buttons(self) -> None:
        self.remove_button.setEnabled(self.list.currentRow() >= 0)
        self.look_button.setEnabled(bool(self._watching.folders))

    def _state_of(self, folder: Path) -> str:
        if folder in self._watching.missing:
            return tr("Not there now. It is watched again as soon as it is back.")
        if folder in self._watching.silent:
            return tr("On another computer: looked through once a minute.")
        return tr("Watched.")

    def _say(self, text: str, *, is_problem: bool = False) -> None:
        self._told.setObjectName("problem" if is_problem else "quiet")
        self._told.setText(text)
        self._paint()

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(FILES_STYLE))
