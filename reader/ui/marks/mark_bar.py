"""The small bar beside what is selected, or beside a highlight that was clicked: colours, note, copy, away with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from reader.domain.mark_colours import COLOURS
from reader.ui.page.article_view import ArticleView
from reader.ui.page.mark_colours import colour_name, swatch
from reader.ui.theme import scaled
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.marks.highlights import Highlights
    from reader.ui.window import MainWindow

BELOW, ICON = 8, 18
_STYLE = """
#mark_bar { background: {card}; border: 1px solid {line}; border-radius: 9px; }
#mark_bar QToolButton { padding: 3px; border-radius: 6px; }
"""


class MarkBar(QFrame):
    """Takes no keys: those of the actions do the same. It stands below the end of the text that it is about, or above
    where there is no room."""

    def __init__(self, highlights: Highlights, window: MainWindow, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self._highlights = highlights
        theme = self._theme = window.theme
        self._view = view
        self.setObjectName("mark_bar")
        self.setAccessibleName(tr("Highlight this"))
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 4, 5, 4)
        row.setSpacing(2)
        self.colours = {
            colour: self._button(_named(colour, number), partial(highlights.mark, colour))
            for number, colour in enumerate(COLOURS, 1)
        }
        self.note = self._button(tr("Note on this passage…"), highlights.note)
        self.copy = self._button(tr("Copy as a quote with its source"), highlights.copy)
        self.picture = self._button(tr("Copy as a picture"), lambda: window.part("sharing").copy(highlights, view))
        self.remove = self._button(tr("Remove the highlight"), highlights.remove)
        for button in (*self.colours.values(), self.note, self.copy, self.picture, self.remove):
            row.addWidget(button)
        self.hide()
        self.paint_icons()
        theme.changed.connect(self.paint_icons)

    def open_at(self, at: QPointF) -> None:
        """Show the bar near a point of the viewport."""
        self.remove.setVisible(not self._highlights.is_chosen())
        self.adjustSize()
        room = self._view.viewport().rect().adjusted(6, 6, -6, -6)
        x = max(room.left(), min(round(at.x()) - self.width() // 2, room.right() - self.width()))
        y = round(at.y()) + BELOW
        if y + self.height() > room.bottom():
            y = max(room.top(), round(at.y()) - self.height() - 2 * self._view.fontMetrics().height() - BELOW)
        self.move(x, y)
        self.show()
        self.raise_()

    @Slot()
    def paint_icons(self) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
        for colour, button in self.colours.items():
            button.setIcon(swatch(colour, self._theme.palette))
        drawn = ((self.note, "note"), (self.copy, "quote"), (self.picture, "image"), (self.remove, "trash"))
        for button, name in drawn:
            button.setIcon(self._theme.icon(name))

    def _button(self, text: str, verb: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda _checked=False: verb())
        return button


def _named(colour: str, number: int) -> str:
    return tr("{colour} ({key})", colour=colour_name(colour), key=number)
