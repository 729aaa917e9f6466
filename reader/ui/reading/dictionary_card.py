"""What the reader's dictionaries say of a word, on a card at the word."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout

from reader.services.looking_up import Answer, address_of
from reader.ui.page.article_document import nothing_to_see
from reader.ui.theme import body_font, scaled
from reader.ui.widgets.overlay import go_round
from reader.ui.words import say, tr

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.theme import Theme

WIDTH, TALLEST, AWAY, EDGE = 440, 320, 6, 8
PIXELS = 15
_OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STYLE = """
#dictionary { background: {card}; border: 1px solid {line}; border-radius: 8px; }
QTextBrowser { background: transparent; border: none; color: {ink}; }
QToolButton { color: {accent}; padding: 3px 8px; border-radius: 6px; border: 1px solid transparent; }
QToolButton:hover { background: {selection}; }
QToolButton:focus { border-color: {accent}; }
"""
_TEXT_STYLE = """
h3 { font-size: 18px; margin: 0 0 2px 0; }
p { margin: 3px 0; }
p.from { color: {soft}; font-size: 12px; margin: 0 0 4px 0; }
p.apart { margin: 12px 0 0 0; }
a { color: {accent}; text-decoration: none; }
"""


class _Text(QTextBrowser):
    """Loads nothing: Qt would read files of the names that a text has in it."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return nothing_to_see()


class DictionaryCard(QFrame):
    """It has the keys until it is closed. `asked` is another word that was chosen on it."""

    asked = Signal(str)

    def __init__(self, theme: Theme, view: ArticleView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._document: QTextDocument | None = None
        self.setObjectName("dictionary")
        self.setAccessibleName(tr("Dictionary"))
        self.text = _Text(self)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("Dictionary"))
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.anchorClicked.connect(self._follow)
        self.shut = self._button(tr("Close"))
        self.shut.clicked.connect(self.close_card)
        self.choose = self._button(tr("Dictionaries…"))
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 6, 4)
        for button in (self.shut, self.choose):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 2)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        view.replaced.connect(self.close_card)
        view.resized.connect(self.close_card)
        view.verticalScrollBar().valueChanged.connect(self.close_card)
        self.hide()

    def show_answer(self, answer: Answer, line: QRect) -> None:
        """Show what was found below a line of the view, or above it."""
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
        self._fill(_written(answer))
        self._place(line)
        self.show()
        self.raise_()
        self.text.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_card(self) -> None:
        """Take it away, and give the keys back to the article."""
        if self.isVisible():
            had_keys = self.isAncestorOf(self.window().focusWidget() or self)
            self.hide()
            if had_keys:
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
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QToolButton):
            focused.click()
        else:
            event.accept()

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address.startswith("wiki:"):
            self.asked.emit(unquote(address.removeprefix("wiki:").partition("#")[0]))

    def _fill(self, html: str) -> None:
        """Show a text, on a card no larger than it needs."""
        document = QTextDocument(self.text)
        document.setDefaultFont(body_font("", scaled(PIXELS)))
        document.setDefaultStyleSheet(self._theme.palette.filled(_TEXT_STYLE))
        document.setDocumentMargin(10)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        document.setDefaultTextOption(option)
        document.setHtml(html)
        area = self._view.viewport()
        width = min(scaled(WIDTH), area.width() - 2 * EDGE)
        document.setTextWidth(width - 10)
        height = min(
            scaled(TALLEST), round(document.size().height()) + 4, area.height() - self.shut.sizeHint().height() - 30
        )  # before the view lays it out
        self.text.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
        self.setFixedSize(width, height + self.shut.sizeHint().height() + 10)

    def _place(self, line: QRect) -> None:
        top = line.bottom() + AWAY
        if top + self.height() > self._view.height() - EDGE:
            top = line.top() - AWAY - self.height()
        left = min(line.left() - 40, self._view.viewport().width() - self.width() - EDGE)
        self.move(QPoint(max(EDGE, left), max(EDGE, top)))

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


def _written(answer: Answer) -> str:
    """The whole card as HTML; entries of one word stand under it together."""
    parts, before = [], ""
    for entry in answer.entries:
        if entry.word != before:
            apart = '<p class="apart"></p>' if before else ""
            parts.append(f"{apart}<h3>{escape(entry.word)}</h3>")
        parts.append(f'<p class="from">{escape(entry.dictionary)}</p>{entry.html}')
        before = entry.word
    if not answer.entries:
        parts.append(f"<p>{escape(tr('“{word}” is in none of your dictionaries.', word=answer.word))}</p>")
    if answer.near:
        links = " · ".join(f'<a href="{address_of(word)}">{escape(word)}</a>' for word in answer.near)
        parts.append(f"<p>{escape(tr('Spelt nearly so:'))} {links}</p>")
    parts += [f'<p class="from">{escape(say(problem))}</p>' for problem in answer.problems]
    return "".join(parts)
