"""The dialog that asks for an address and saves the page there, or says why it cannot be had."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.domain.errors import PrivateAddress, ReaderError
from reader.ui.messages import explain
from reader.ui.theme import Theme
from reader.ui.transfer.saving import Saving, is_address
from reader.ui.widgets.fields import FIELD_STYLE, Check, quiet_line
from reader.ui.widgets.half_typed import Typing
from reader.ui.words import counted, tr

_WIDTH = 520
_STYLE = (
    FIELD_STYLE
    + """
QLineEdit { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 7px; padding: 6px 10px; }
QLineEdit:focus { border-color: {accent}; }
QLineEdit:disabled { color: {faint}; }
#quiet { color: {soft}; }
#problem { color: {accent}; }
"""
)


class SavePageDialog(QDialog):
    """It closes when the page is saved, and the page opens; until then it can be stopped."""

    def __init__(self, saving: Saving, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self._theme = theme
        self._asked = ""
        self.setWindowTitle(tr("Save page from address"))
        self._build()
        saving.progressed.connect(self._show_progress)
        saving.saved.connect(self._take)
        saving.failed.connect(self._fail)
        theme.changed.connect(self._paint)
        self._paint()

    def open_with(self, address: str = "") -> None:
        """Show the dialog with `address`, or with the one that was copied last."""
        if not self._asked:
            copied = QGuiApplication.clipboard().text().strip()
            self._typing.begin("address")
            if given := address or (copied if is_address(copied) else ""):
                self.address.setText(given)
            self._tell()
        self.address.selectAll()
        self.address.setFocus()
        self.open()

    @Slot()
    def reject(self) -> None:
        """Closing stops what was begun here."""
        if self._asked:
            self._saving.cancel(self._asked)
        self._typing.end()
        super().reject()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        self.address = QLineEdit(self)
        self.address.setAccessibleName(tr("Address of the page"))
        self.address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.address.textChanged.connect(self._show_state)
        self._typing = Typing(self.address, self._saving.half_typed)
        label = QLabel(tr("Address of the page"), self)
        label.setBuddy(self.address)
        self.is_private = Check(tr("Also from this computer and from networks at home"), self._theme, self)
        promise = tr("This asks the network for the page and its pictures, once. Afterwards it is read offline.")
        self._told = quiet_line("", _WIDTH, self)
        self._hint = quiet_line("", _WIDTH, self)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setAccessibleName(tr("Progress"))
        for widget in (
            label,
            self.address,
            quiet_line(promise, _WIDTH, self),
            self.is_private,
            self._told,
            self._hint,
            self._bar,
        ):
            layout.addWidget(widget)
        layout.addSpacing(6)
        layout.addLayout(self._buttons())
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._tell()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._close = QPushButton(tr("Cancel"), self)
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        self.save = QPushButton(tr("Save"), self)
        self.save.setDefault(True)
        self.save.clicked.connect(self._save)
        row.addStretch(1)
        row.addWidget(self._close)
        row.addWidget(self.save)
        return row

    @Slot()
    def _save(self) -> None:
        if self._asked or not (address := self.address.text().strip()):
            return
        self._asked = address
        self._tell(tr("Asking…"))
        self._saving.save(address, allow_private=self.is_private.isChecked(), opens=True, is_watched=True)

    @Slot(str, int, str)
    def _show_progress(self, address: str, pictures: int, host: str) -> None:
        if address != self._asked or not host:
            return
        if pictures:
            self._tell(counted("%Ln pictures so far, now from {host}", pictures, host=host))
        else:
            self._tell(tr("Asking {host}…", host=host))

    @Slot(str, object)
    def _take(self, address: str, _report: object) -> None:
        if address == self._asked:
            self._asked = ""
            self._tell()
            self._typing.taken()
            self._typing.end()
            self.accept()

    @Slot(str, object)
    def _fail(self, address: str, exc: ReaderError | None) -> None:
        if address != self._asked:
            return
        self._asked = ""
        text, hint = explain(exc) if exc else ("", "")
        if isinstance(exc, PrivateAddress):
            hint = tr("If that is what you want, tick the box above.")
        self._tell(text, hint, is_problem=exc is not None)
        self.address.setFocus()

    def _tell(self, text: str = "", hint: str = "", *, is_problem: bool = False) -> None:
        self._told.setObjectName("problem" if is_problem else "quiet")
        for label, words in ((self._told, text), (self._hint, hint)):
            label.setText(words)
            label.setVisible(bool(words))
        self._told.setAccessibleName(text)
        self._show_state()
        self._paint()

    @Slot()
    def _show_state(self) -> None:
        is_asking = bool(self._asked)
        self._bar.setVisible(is_asking)
        self.address.setEnabled(not is_asking)
        self.is_private.setEnabled(not is_asking)
        self.save.setEnabled(not is_asking and bool(self.address.text().strip()))
        self._close.setText(tr("Stop") if is_asking else tr("Cancel"))

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
