"""Words typed into a field are there again when it is opened anew, also after the program ended in their middle."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QInputDialog, QLineEdit, QWidget

from reader.domain.errors import ReaderError
from reader.ui.theme import scaled
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.storage.deeds.half_typed import HalfTyped

KEEP_MILLISECONDS = 400
"""So often it is written while somebody types."""
_WIDTH = 440


class Typing(QObject):
    """Keeps what is typed into a field from `begin` to `end`.

    What is given back is selected, so that other words take its place; left untouched, it is forgotten, unless it
    `stays`, as what is looked for does.
    """

    def __init__(self, field: QLineEdit, store: HalfTyped, *, stays: bool = False) -> None:
        super().__init__(field)
        self._field = field
        self._store = store
        self._stays = stays
        self._place = ""
        self._is_edited = False
        self._due = QTimer(self, singleShot=True, interval=KEEP_MILLISECONDS)
        self._due.timeout.connect(self._keep)
        field.textEdited.connect(self._edited)

    def begin(self, place: str, text: str = "") -> None:
        """Put what was left there into the field, else `text`."""
        self.end()
        self._place = place
        self._field.setText(self._store.of(place) or text)
        self._field.selectAll()

    @Slot()
    def end(self) -> None:
        """The field is closed: what was typed into it stays known."""
        self._keep_quietly()
        self._place = ""
        self._is_edited = False

    def keep_now(self) -> None:
        """The window is closed: letters typed just now are not waited for."""
        if self._due.isActive():
            self._keep_quietly()

    def taken(self) -> None:
        """What was typed has come where it belongs."""
        self._is_edited = False
        self._keep_quietly()

    def _keep_quietly(self) -> None:
        """Where it cannot be written now, that was told while somebody typed; it is known until the program ends."""
        if self._place:
            with suppress(ReaderError):
                self._keep()

    @Slot()
    def _edited(self) -> None:
        self._is_edited = True
        if not self._due.isActive():  # who types without a pause is kept as well
            self._due.start()

    @Slot()
    def _keep(self) -> None:
        self._due.stop()
        self._store.keep(self._place, self._field.text() if self._is_edited or self._stays else "")


def ask_line(
    host: QWidget,
    store: HalfTyped,
    place: str,
    take: Callable[[str], object],
    *,
    title: str,
    label: str,
    text: str = "",
) -> QInputDialog:
    """Ask for a line of text, which begins as `text`; `take` gets it. What was half typed at `place` comes first."""
    dialog = QInputDialog(host.window())
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    dialog.resize(scaled(_WIDTH), 0)
    dialog.setCancelButtonText(tr("Cancel"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    field = dialog.findChild(QLineEdit)
    if field is not None:
        typing = Typing(field, store)
        typing.begin(place, text)

        def finish(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                typing.taken()
            typing.end()

        dialog.finished.connect(finish)
    dialog.textValueSelected.connect(take)
    dialog.open()
    return dialog
