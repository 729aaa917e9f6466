"""Looking up words of the article in the reader's own dictionaries."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor
from shiboken6 import isValid

from reader.domain.phrase import phrase, template
from reader.domain.text import has_cjk
from reader.domain.word_forms import CHINESE_BEFORE, LONGEST_CHINESE, trimmed
from reader.services.looking_up import LONGEST, Answer, Dictionaries
from reader.services.stardict import chosen_in
from reader.ui.jobs import Desk
from reader.ui.reading.dictionary_card import DictionaryCard
from reader.ui.session import Notice

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.window import MainWindow


class LookingUp(QObject):
    """Takes what is selected, else the word at the caret or the last click, where the keys are."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._dictionaries = Dictionaries()  # for the read lane
        self._cards: dict[ArticleView, DictionaryCard] = {}

    @property
    def paths(self) -> list[Path]:
        """The .ifo files of the dictionaries, in the reader's order."""
        return chosen_in(self._session.settings.dictionaries)

    def look_up(self, view: ArticleView | None = None, position: int | None = None) -> None:
        """Look up what is chosen, or the word at a position of the document."""
        view = view or self._window.columns.view
        cursor = self._chosen(view, position)
        if not self.paths:
            told = phrase("You have no dictionary yet. Add StarDict files of your own.")
            self._session.noticed.emit(Notice(told, template("Dictionaries…"), self._choose))
        elif cursor is None:
            self._session.tell(phrase("Select a word, or click it, first."))
        else:
            start = cursor.selectionStart()
            is_point = position is not None or not view.textCursor().hasSelection()
            self._ask(view, cursor.selectedText(), start, is_point=is_point)

    def card(self, view: ArticleView) -> DictionaryCard:
        """The card over a view."""
        if view not in self._cards:
            made = self._cards[view] = DictionaryCard(self._window.theme, view)
            made.choose.clicked.connect(self._choose)
            made.asked.connect(lambda word: self._ask(view, word, view.textCursor().selectionStart()))
        return self._cards[view]

    def _chosen(self, view: ArticleView, position: int | None) -> QTextCursor | None:
        """A cursor over the words to look for; None where there is no word."""
        cursor = view.textCursor()
        if view.shown is None:
            return None
        if not cursor.hasSelection() or position is not None:
            place = cursor.position() if position is None else position
            if position is None and not view.is_in_sight(place):
                return None
            cursor = QTextCursor(view.document())
            cursor.setPosition(place)
            _take_word(cursor)
        if cursor.selectionEnd() - cursor.selectionStart() > LONGEST:
            return None
        return cursor if trimmed(cursor.selectedText()) else None

    def _ask(self, view: ArticleView, words: str, position: int, *, is_point: bool = False) -> None:
        paths, document = self.paths, view.shown
        before = _before(view, position) if is_point else ""
        called = words[:1] if is_point and has_cjk(words) else words

        def work(desk: Desk) -> Answer:
            return self._dictionaries.look_up(paths, words, lambda: desk.progress(0, 0, ""), before)

        def show(answer: Answer) -> None:
            if isValid(view) and view.shown is document is not None:  # else another article came meanwhile
                cursor = QTextCursor(document)
                cursor.setPosition(position)
                line = view.cursorRect(cursor).translated(view.viewport().pos())
                self._window.columns.highlights.bar_rests(False)  # it stands where the card will
                self.card(view).show_answer(answer if answer.entries else answer._replace(word=trimmed(called)), line)

        self._session.jobs.read(work, show, latest="look up")

    @Slot()
    def _choose(self) -> None:
        self._window.part("dictionaries").open()


def _before(view: ArticleView, position: int) -> str:
    """The Chinese right before a position, of which a word there may be a part."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(position)
    start = max(cursor.block().position(), position - CHINESE_BEFORE)
    cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
    text = cursor.selectedText()
    return text if has_cjk(text) else ""


def _take_word(cursor: QTextCursor) -> None:
    """Select the word at a cursor; of Chinese, which has no blanks, what follows it."""
    keep = QTextCursor.MoveMode.KeepAnchor
    after = QTextCursor(cursor)
    after.movePosition(QTextCursor.MoveOperation.NextCharacter, keep)
    if has_cjk(after.selectedText()):
        end = cursor.block().position() + cursor.block().length() - 1
        cursor.setPosition(min(end, cursor.position() + LONGEST_CHINESE), keep)
    else:
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
