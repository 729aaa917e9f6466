"""Merging authors who are one, and parting them again: the verbs, and the dialog that asks for any other author."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCompleter, QInputDialog, QLineEdit

from reader.domain.article import Author
from reader.domain.phrase import Phrase, phrase
from reader.domain.subject import Tally
from reader.domain.text import fold
from reader.ui.theme import scaled
from reader.ui.widgets.half_typed import Typing
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.storage.state import State
    from reader.ui.window import MainWindow

WIDTH = 440


class AuthorMerging(QObject):
    """Stores first and tells after, as the session does."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def merge(self, author: Tally, shown: Author) -> None:
        """Show `author` as the one who is `shown`."""
        text = phrase("Merge “{name}” into “{into}”", name=author.name, into=shown.name)
        self._store(text, lambda state: state.merges.merge([author.value], shown.id, text))

    def name(self, author: Tally, shown: Author) -> None:
        """Let a spelling that is merged into the one that is `shown` give both the name."""
        text = phrase("Write “{name}” as “{into}”", name=shown.name, into=author.name)
        self._store(text, lambda state: state.merges.merge([shown.id], author.value, text))

    def part(self, author: Tally, _shown: Author) -> None:
        """Show an author as themselves again."""
        text = phrase("Part “{name}” again", name=author.name)
        self._store(text, lambda state: state.merges.part(author.value, text))

    def ask(self, shown: Author, names: dict[str, str]) -> None:
        """Ask which author of `names` (ids by name) is the same as the one who is `shown`."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(tr("Merge with another author"))
        dialog.setLabelText(tr("Name of the author who is the same:"))
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.resize(scaled(WIDTH), 0)
        dialog.setCancelButtonText(tr("Cancel"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        field = dialog.findChild(QLineEdit)
        if field is not None:
            completer = QCompleter(sorted(names), field)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            if popup := completer.popup():
                popup.setObjectName("completions")
            field.setCompleter(completer)
            typing = Typing(field, self._session.state.half_typed)
            typing.begin(f"merge {shown.id}")

            def finish(result: int) -> None:
                if result == QInputDialog.DialogCode.Accepted and _meant(field.text().strip(), names):
                    typing.taken()
                typing.end()

            dialog.finished.connect(finish)
        dialog.textValueSelected.connect(lambda name: self._take(name.strip(), shown, names))
        dialog.open()

    def _take(self, name: str, shown: Author, names: dict[str, str]) -> None:
        if known := _meant(name, names):
            self.merge(Tally(names[known], known, 0), shown)
        else:
            self._session.tell(phrase("No author is called “{name}”.", name=name))

    def _store(self, text: Phrase, write: Callable[[State], object]) -> None:
        self._session.steps.take_small([], text, write, lambda _: self._session.authors.apply())


def _meant(typed: str, names: Collection[str]) -> str:
    """The one name that is what was typed, or begins with it, or else has it in it; "" for none or several."""
    wanted = fold(typed)
    folded = {name: fold(name) for name in names} if wanted else {}
    for fits in (wanted.__eq__, lambda name: name.startswith(wanted), lambda name: wanted in name):
        found = [name for name, known in folded.items() if fits(known)]
        if typed in found or len(found) == 1:
            return typed if typed in found else found[0]
    return ""
