"""The words of a search lit in the article that was opened from its results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.domain.search_query import parse
from reader.ui.page.lights import Lights

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


class SearchHits(QObject):
    """Goes to the first match when a result is opened, and through them by key. `moved` says which one of how many.

    Where the reader was in the article stays remembered until the reader moves.
    """

    moved = Signal(int, int)  # from 1; 0, 0 when there are none

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._lights = Lights(window.view, window.theme)
        self._words = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._light_first)
        window.session.opened.connect(self._opened)
        window.session.closed.connect(self._closed)
        window.session.list.order_changed.connect(self._searched)
        window.view.rebuilt.connect(self._light_again)
        window.theme.changed.connect(self._light_again)

    @property
    def at(self) -> int:
        """Which match stands out, from 0."""
        return self._lights.at

    @property
    def count(self) -> int:
        """How many matches are lit."""
        return len(self._lights.matches)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match; of an article that was just opened none is known yet."""
        if not self._soon.isActive():
            self._lights.step(by)
            self._tell()

    def leave(self) -> None:
        """Put the lights out."""
        if self._lights.matches:
            self._lights.put([], -1)
            self._lights.show()
            self._tell()

    @property
    def words(self) -> str:
        """What is looked for in the open article, "" for nothing."""
        return self._words

    def light_on(self, words: str, at: int) -> None:
        """Light what was lit before, and go nowhere."""
        self._words = words
        self._lights.put(self._found(), at)
        self._lights.show(is_shown=False)
        self._tell()

    @Slot()
    def _opened(self) -> None:
        """After the paint: the article is there at once, its lights a moment later."""
        session = self._window.session
        self._words = session.list.query.words if session.list.place >= 0 else ""
        self._soon.start()

    @Slot()
    def _closed(self) -> None:
        """No article is shown any more."""
        self._words = ""
        self._soon.stop()
        self.leave()

    @Slot()
    def _searched(self) -> None:
        if not self._window.session.list.query.words:
            self._words = ""
            self.leave()

    @Slot()
    def _light_first(self) -> None:
        matches = self._found()
        was_lit = self.count
        self._lights.put(matches, 0)
        if matches or was_lit:
            with self._window.view.quiet():
                self._lights.show(is_shown=not self._window.view.is_scrolled_into)
        self._tell()

    @Slot()
    def _light_again(self) -> None:
        if self._words:
            self._lights.put(self._found(), max(0, self._lights.at))
            self._lights.show(is_shown=False)

    def _found(self) -> list[tuple[int, int]]:
        """Where the words stand in the shown text."""
        document, page = self._window.view.shown, self._window.view.page
        if not self._words.strip() or document is None or page is None:
            return []
        from reader.services.matching import Matcher
        from reader.storage.indexing.index_text import language_of

        matcher = Matcher(parse(self._words, is_typing=True).words, language_of(page.article.language))
        return document.positions_of(matcher.spans(document.text()))

    def _tell(self) -> None:
        self.moved.emit(self._lights.at + 1, self.count)
