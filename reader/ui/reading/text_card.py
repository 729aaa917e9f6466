"""A card at a line of the article: some text, and buttons under it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout

from reader.ui.theme import Theme
from reader.ui.widgets.overlay import go_round
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView

AWAY, EDGE = 6, 8
_LEAD = 40
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Space)
_STYLE = """
#card { background: {card}; border: 1px solid {line}; border-radius: 8px; }
QTextBrowser { background: transparent; border: none; color: {ink}; }
QToolButton { color: {accent}; padding: 3px 8px; border-radius: 6px; border: 1px solid transparent; }
QToolButton:hover { background: {selection}; }
QToolButton:focus { border-color: {accent}; }
"""


class TextCard(QFrame):
    """While it `is_held`, it has the keys, and gives them back to the article when it is closed."""

    is_held = True
    keeps_keys = True
    """Keys that mean nothing to it are not for the article either."""

    def __init__(self, theme: Theme, view: ArticleView, text: QTextBrowser, name: str) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.setObjectName("card")
        self.setAccessibleName(name)
        text.setParent(self)
        self.text = text
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(name)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def lay_out(self, *buttons: QToolButton) -> None:
        """Put the text over a row of buttons."""
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 4)
        for button in buttons:
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 2)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addLayout(row)

    def button(self, text: str, verb: Callable[[], object] | None = None) -> QToolButton:
        """A button that the keys reach, in the order in which they are made."""
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if verb is not None:
            button.clicked.connect(verb)
        return button

    def closing_button(self) -> QToolButton:
        """The button that every card has."""
        return self.button(tr("Close"), self.close_card)

    def show_at(self, line: QRect) -> None:
        """Show it below a line of the view, or above it where there is no room."""
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
        top = line.bottom() + AWAY
        if top + self.height() > self._view.height() - EDGE:
            top = line.top() - AWAY - self.height()
        left = min(line.left() - _LEAD, self._view.viewport().width() - self.width() - EDGE)
        self.move(QPoint(max(EDGE, left), max(EDGE, top)))
        self.show()
        self.raise_()

    @Slot()
    def close_card(self) -> None:
        """Take it away, and give the keys back to the article."""
        if self.isVisible():
            had_keys = self.isAncestorOf(self.window().focusWidget() or self)
            self.hide()
            if had_keys and self.is_held:
                self._view.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keys that only close the card or press its buttons are for us, not for a shortcut of the window."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and event.key() in _OWN_KEYS:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes round on the card: its parent, the article, would take it for one to its own links."""
        return go_round(self, is_next=is_next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() in _ENTER and isinstance(focused, QToolButton):
            focused.click()
        elif self.keeps_keys:
            event.accept()
        else:
            super().keyPressEvent(event)
