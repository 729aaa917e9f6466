"""What makes the documents of a view: a page, the reader's settings and the room there is, set as text in a column."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextFrameFormat

from reader.domain.settings import Settings
from reader.services.reading import Page
from reader.ui.page.article_document import ArticleDocument, Look
from reader.ui.session import Session
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from reader.services.typesetting.formulas import Drawing
    from reader.ui.page.document_view import DocumentView
    from reader.ui.widgets.pictures import Pictures

TOP, SIDE, BOTTOM = 44, 28, 60
NATURAL_SIZE = 18
NARROWEST = 120


class Known(NamedTuple):
    """What outlives a document: formulas that were drawn, by source and whether alone, and what is open of each page
    where something was folded or unfolded."""

    drawn: dict[tuple[str, bool], Drawing | None]
    open_folds: dict[str, tuple[bool, ...]]


class Typesetter:
    """Makes the documents of one view, each finished: as wide as its column, in its theme, folded as the reader left
    it.

    It neither shows nor scrolls nor deletes any. A document is the view's child and belongs to whoever asked for it;
    pictures come to those that the view shows or has beside (`others`), whenever they are there.
    """

    def __init__(self, view: DocumentView, session: Session, theme: Theme) -> None:
        self._view = view
        self._session = session
        self._theme = theme
        self.known = Known({}, {})
        self._recalled = ""

    def document_of(self, page: Page) -> ArticleDocument:
        """The document of a page, as the view would show it now."""
        document = ArticleDocument(page, self.look(), self._ask_picture, self._view)
        self.set_margins(document)
        if document.has_tables:
            self._widen(document)
        if document.folds:
            document.folds.put(self.known.open_folds.get(page.article.id, document.folds.given))
        return document

    def look(self) -> Look:
        """What a document is drawn with now."""
        return Look(self._theme.palette, self._session.settings, self.column(), self.known.drawn)

    def column(self) -> int:
        """How wide the column of text is now, in pixels."""
        return _column_width(self._session.settings, self._view.viewport().width())

    def fit(self, document: ArticleDocument, above: int, below: int) -> None:
        """Fit a document into a view that has another size now, with so much room above and below its text."""
        column = self.column()
        document.fit_pictures(column)
        for wide in document.wide:
            wide.fit(column)
        self.set_margins(document, above, below)

    def set_margins(self, document: ArticleDocument, above: int = 0, below: int = 0) -> None:
        """Let the text stand in the middle of the view, with so much room above and below it."""
        column = self.column()
        _set_margins(document, (self._view.viewport().width() - column) / 2, above, below)
        is_turned = document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
        if is_turned and document.rootFrame().childFrames():
            from reader.ui.page.tables import begin_where_lines_do

            begin_where_lines_do(document, column)

    def keep_folds(self, document: ArticleDocument) -> None:
        """Keep what is open and what is closed of a page, for its next document."""
        if document.folds:
            self.known.open_folds[document.page.article.id] = tuple(document.folds.is_open)

    def recall(self, page: Page) -> None:
        """Have the formulas of a page that were drawn before, in an earlier start too."""
        if 'class="math"' in page.article.html and self._recalled != page.article.id:
            from reader.services.typesetting.formula_cache import load

            self._recalled = page.article.id
            self.known.drawn.update(load(self._session.state.database.path.parent, page.article.id))

    def _widen(self, document: ArticleDocument) -> None:
        """Let the tables be wide that have no room in the column, and stand as far aside as they do on the screen."""
        from reader.ui.page.wide_tables import keep_offsets, wide_tables

        document.wide = wide_tables(document)
        for wide in document.wide:
            wide.fit(self.column())
        if document.wide:
            keep_offsets(self._view.shown, document)

    @cached_property
    def _pictures(self) -> Pictures:
        from reader.ui.widgets.pictures import Pictures  # with what decodes them: most articles have none

        return Pictures(self._session.jobs, self._take_picture)

    def _ask_picture(self, asset: str) -> None:
        self._pictures.ask(asset)

    def _take_picture(self, asset: str, picture: QImage) -> None:
        for document in filter(None, (self._view.shown, *self._view.others)):
            document.take_picture(asset, picture)
        self._view.viewport().update()


def _column_width(settings: Settings, room: int) -> int:
    """The chosen width in proportion to the text's size, or what there is `room` for."""
    wanted = round(settings.column_width * settings.font_size / NATURAL_SIZE)
    return max(NARROWEST, min(wanted, room - 2 * SIDE))


def _set_margins(document: QTextDocument, side: float, above: int, below: int) -> None:
    """Let the text stand between margins of `side` pixels, or of a little where there is no room for more, with so much
    more room above and below."""
    side = max(SIDE, side)
    shape = QTextFrameFormat(document.rootFrame().frameFormat())
    if (shape.leftMargin(), shape.topMargin(), shape.bottomMargin()) == (side, TOP + above, BOTTOM + below):
        return
    shape.setLeftMargin(side)
    shape.setRightMargin(side)
    shape.setTopMargin(TOP + above)
    shape.setBottomMargin(BOTTOM + below)
    document.rootFrame().setFrameFormat(shape)
