"""Merging authors who are one, and parting them again: the verbs, and the dialog that asks for any other author."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QCompleter, QInputDialog, QLineEdit

from reader.domain.article import Author
from reader.domain.phrase import Phrase, phrase
from reader.domain.subject import Tally
from reader.ui.theme import scaled
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
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        field = dialog.findChild(QLineEdit)
        if field is not None:
            completer = QCompleter(sorted(names), field)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
        dialog.textValueSelected.connect(lambda name: self._take(name.strip(), shown, names))
        dialog.open()

    def _take(self, name: str, shown: Author, names: dict[str, str]) -> None:
        if name in names:
            self.merge(Tally(names[name], name, 0), shown)
        else:
            self._session.tell(phrase("No author is called “{name}”.", name=name))

    def _store(self, text: Phrase, write: Callable[[State], object]) -> None:
        self._session.steps.take_small([], text, write, lambda _: self._session.authors.apply())
