"""What the reader's dictionaries say of a word, on a card at the word."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QRect, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextDocument, QTextOption
from PySide6.QtWidgets import QTextBrowser

from reader.services.looking_up import Answer, address_of
from reader.ui.page.article_document import nothing_to_see
from reader.ui.reading.text_card import EDGE, TextCard
from reader.ui.theme import body_font, scaled
from reader.ui.words import say, tr

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.theme import Theme

WIDTH, TALLEST = 440, 320
PIXELS = 15
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


class DictionaryCard(TextCard):
    """It has the keys until it is closed. `asked` is another word that was chosen on it."""

    asked = Signal(str)

    def __init__(self, theme: Theme, view: ArticleView) -> None:
        super().__init__(theme, view, _Text(), tr("Dictionary"))
        self._document: QTextDocument | None = None
        self.text.anchorClicked.connect(self._follow)
        self.shut = self.closing_button()
        self.choose = self.button(tr("Dictionaries…"))
        self.lay_out(self.shut, self.choose)
        view.replaced.connect(self.close_card)
        view.resized.connect(self.close_card)
        view.verticalScrollBar().valueChanged.connect(self.close_card)

    def show_answer(self, answer: Answer, line: QRect) -> None:
        """Show what was found below a line of the view, or above it."""
        self._fill(_written(answer))
        self.show_at(line)
        self.text.setFocus(Qt.FocusReason.PopupFocusReason)

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
