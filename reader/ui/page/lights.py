"""Matches lit in the open article: all of them, one after the other by key."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader.ui.page.article_view import ArticleView
from reader.ui.theme import Theme

MOST_LIT = 2000


class Lights:
    """Parts of the shown document, from and to a position each; the one at `at` stands out, none does at -1."""

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        self._view = view
        self._theme = theme
        self.matches: list[tuple[int, int]] = []
        self.at = -1
        self._has_marks = False
        self.has_left = True  # unless one sets it: then the first step out of sight is a jump to come back from

    def put(self, matches: Sequence[tuple[int, int]], at: int) -> None:
        """Light other matches."""
        self.matches, self.at = list(matches), at if matches else -1

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) match, round at the ends."""
        if self.matches:
            self.at = (self.at + by) % len(self.matches)
            self.show()

    def first_in_sight(self) -> int:
        """The first match from the upper edge of the view on; the first of all where none follows."""
        top = self._view.cursorForPosition(self._view.viewport().rect().topLeft()).position()
        return next((number for number, (start, _) in enumerate(self.matches) if start >= top), 0)

    def show(self, *, is_shown: bool = True) -> None:
        """Light them in the theme's colours, and bring the one that stands out into sight."""
        self._view.setExtraSelections([self._lit(number) for number in range(min(len(self.matches), MOST_LIT))])
        if self.matches or self._has_marks:
            from reader.ui.page.scroll_marks import marks_of

            marks_of(self._view, self._theme).put(self.matches, self.at)
            self._has_marks = bool(self.matches)
        if self.at >= 0 and is_shown:
            if not self.has_left and not self._view.is_in_sight(self.matches[self.at][0]):
                self.has_left = True
                self._view.jumping.emit()
            self._view.show_position(self.matches[self.at][0])

    def _lit(self, number: int) -> QTextEdit.ExtraSelection:
        start, end = self.matches[number]
        palette = self._theme.palette
        shape = QTextCharFormat()
        shape.setBackground(QColor(palette.accent if number == self.at else palette.mark))
        if number == self.at:
            shape.setForeground(QColor(palette.paper))
        selection = QTextEdit.ExtraSelection()
        selection.format = shape
        selection.cursor = QTextCursor(self._view.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return selection
