"""A picture of a passage of the article, to the clipboard or into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage

from reader.domain.phrase import phrase, template
from reader.ui.page.copied import UNSEEN
from reader.ui.page.text_map import OBJECT
from reader.ui.reading.share_card import Passage, ShareCard
from reader.ui.session import Notice
from reader.ui.widgets.picture_files import ask_and_save, png

if TYPE_CHECKING:
    from reader.ui.marks.highlights import Highlights
    from reader.ui.page.article_view import ArticleView
    from reader.ui.window import MainWindow

_PNG = (".png",)


class Sharing(QObject):
    """Takes what is selected, else the focused highlight, else the paragraph with the bar, where the keys are."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def copy(self, highlights: Highlights | None = None, view: ArticleView | None = None) -> None:
        """Put the picture on the clipboard; it may still be saved from the notice that says so."""
        if passage := self.passage_of(highlights, view):
            card = ShareCard(passage, self._window.theme)
            QGuiApplication.clipboard().setImage(QImage.fromData(png(card.size, card.paint)))
            told = phrase("The picture is copied.")
            self._window.session.noticed.emit(Notice(told, template("Save as PNG…"), lambda: self._save(passage)))

    def save(self) -> None:
        """Ask where to, and save the picture there."""
        if passage := self.passage_of():
            self._save(passage)

    def _save(self, passage: Passage) -> None:
        card = ShareCard(passage, self._window.theme)
        window = self._window
        ask_and_save(window.session, window, passage.article.title, card.size, card.paint, endings=_PNG)

    def passage_of(self, highlights: Highlights | None = None, view: ArticleView | None = None) -> Passage | None:
        """What of a column is to be a picture; None, and a word on how to choose, where nothing is chosen."""
        columns = self._window.columns
        highlights, page = highlights or columns.highlights, (view or columns.view).page
        text = highlights.passage().replace(OBJECT, "").translate(UNSEEN).strip()
        if text and page is not None:
            return Passage(text, page.article, self._window.session.settings.font_family)
        if page is not None:
            highlights.keys.begin()
        self._window.session.tell(phrase("Select some text, or choose a paragraph with Up and Down, first."))
        return None
