"""A part of an article's document that is shown by itself: a note on its card, code or a table over the window."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit
from shiboken6 import isValid

from reader.ui.page.article_document import CODE, ArticleDocument, nothing_to_see
from reader.ui.page.tables import let_go


class Excerpt(QTextDocument):
    """What is selected in `source`, with the pictures and formulas that `source` has, and nothing else."""

    def __init__(self, source: ArticleDocument, selected: QTextCursor, margin: float, view: QTextEdit) -> None:
        super().__init__(view)
        self._source = source
        self._view = view
        self.setDefaultFont(source.defaultFont())
        self.setDocumentMargin(margin)
        QTextCursor(self).insertFragment(selected.selection())
        self._begin_as(source.findBlock(selected.selectionStart()).blockFormat())
        if source.wide:
            let_go(self)

    def _begin_as(self, shape: QTextBlockFormat) -> None:
        """Let the first line of code stand where the others do: Qt leaves the first paragraph as it was, empty."""
        if shape.hasProperty(CODE):
            shape.setTopMargin(0)
            QTextCursor(self.begin()).setBlockFormat(shape)

    def show_in_view(self) -> None:
        """Take the place of what its view showed before, which goes."""
        former = self._view.document()
        self._view.setDocument(self)
        if isinstance(former, Excerpt):
            former.deleteLater()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """As in the article: Qt reads a file of that name when it gets no answer."""
        return self._source.resource(kind, QUrl(name)) if isValid(self._source) else nothing_to_see()
