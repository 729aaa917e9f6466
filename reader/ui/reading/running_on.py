"""Parts of a series one under the other: the part before and the part after the open one stand above and below it.

The view has one document, that of the open article, with as much room above and below as the two others are high;
those are painted into it. Where the reader scrolls into one of them, it becomes the open article, and nothing moves.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, QTimer, Slot
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QMouseEvent, QPainter, QPalette

from reader.domain.article import Article
from reader.domain.settings import Settings
from reader.services import reading
from reader.services.reading import Page
from reader.ui.jobs import Desk
from reader.ui.page.page_ground import Ground
from reader.ui.page.typesetter import BOTTOM

if TYPE_CHECKING:
    from reader.ui.page.article_document import ArticleDocument
    from reader.ui.page.highlight_painter import Span
    from reader.ui.window import MainWindow

NEAR = 2.5
"""Parts are set when they are so many heights of the view away."""
DOWN, UP = 0.3, 0.6
"""The part below is open when it reaches so far up the view; the one above, when it reaches so far down."""
PAUSE_MILLISECONDS = 40


class Part(NamedTuple):
    """A part that is set: its document, from where in it, and how high it is."""

    page: Page
    document: ArticleDocument
    above: float
    height: int
    spans: list[Span]


class RunningOn(QObject):
    """Holds at most three documents: the open one, which is the view's, and its neighbours."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._view = window.view
        self._bar = window.view.verticalScrollBar()
        self._pages: dict[int, Page] = {}  # of the part before (-1) and after (1)
        self.parts: dict[int, Part] = {}
        self._handing = 0
        self._is_asking = False
        self._value = 0
        self._of = ""
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self._set_near)
        self._view.layers.append(self._paint)
        self._view.replaced.connect(self._replaced)
        self._view.resized.connect(self.drop)
        self._view.viewport().installEventFilter(self)
        self._bar.valueChanged.connect(self._scrolled)
        self._session.opened.connect(self._ask)
        self._session.closed.connect(self._forget)
        self._session.library_changed.connect(self._ask_anew)
        self._session.marks_changed.connect(self._marks_changed)
        self._session.settings_changed.connect(self._changed)
        self._ask()

    @property
    def leads_on(self) -> bool:
        """Whether another part follows below the open one, as far as is known: that it does is likely."""
        return 1 in self._pages or self._is_asking

    def take_over(self, page: Page) -> bool:
        """Show a page that is open now, if it is the part that was scrolled into; whether it was."""
        by, part = self._handing, self.parts.get(self._handing)
        if not by or part is None or part.page.article.id != page.article.id:
            return False
        view = self._view
        assert view.page is not None and view.shown is not None
        left = Part(view.page, view.shown, view.above, self._height(), self._spans(view.shown, view.page))
        ahead = view.scrolling.aim - self._bar.value()
        value = self._bar.value() - (view.above if by > 0 else 0)
        self._drop_one(-by)
        self.parts = {-by: left}
        self._pages = {-by: left.page}
        rooms = (left.height, 0) if by > 0 else (0, left.height)
        view.show_document(page, part.document, rooms, round(value))
        if ahead:  # a glide that is begun while another takes its last step would go nowhere
            QTimer.singleShot(0, view, lambda: view.scrolling.by(ahead))
        return True

    def go_on(self) -> bool:
        """Open the part below as if the reader had scrolled into it; whether there is one."""
        if 1 not in self._pages or self._view.page is None or self._view.page.article.id != self._of:
            return False
        wanted = self._pages[1].article.id
        if 1 not in self.parts:
            self._set(1)
        if 1 in self.parts and self._session.current != wanted:  # else a glide came to it meanwhile
            self._hand(1)
        return self._session.current == wanted

    @Slot()
    def drop(self) -> None:
        """Take the neighbours away; they are set again when all is still. The view takes their room back itself."""
        for by in list(self.parts):
            self._drop_one(by)
        self._view.above = self._view.below = 0
        self._soon.start()

    # What there is.

    @Slot()
    def _ask(self) -> None:
        """Look which parts stand beside the open one."""
        page = self._session.page
        if page is None or not page.article.series or not self._session.settings.is_continuous:
            self._forget()
            return
        article = page.article
        if article.id != self._of:
            self._of = article.id
            self._pages = {by: self._pages[by] for by in self.parts}
        self._is_asking = True
        known = {by: each.article.id for by, each in self._pages.items()}
        self._session.jobs.read(lambda desk: _beside(desk, article, known), self._take, latest="parts")

    def _take(self, found: tuple[str, dict[int, str], dict[int, Page]]) -> None:
        article, ids, pages = found
        if article != self._session.current:
            return
        self._is_asking = False
        for by in (-1, 1):
            if by in self.parts and self.parts[by].page.article.id != ids.get(by):
                self._take_away(by)
        kept = {by: each for by, each in self._pages.items() if each.article.id == ids.get(by)}
        self._pages = kept | pages
        self._hold_bar()
        self._window.parts["footer"].write()
        self._set_near()

    @Slot()
    def _ask_anew(self) -> None:
        """What is stored has changed."""
        self._forget()
        self._ask()

    @Slot()
    def _forget(self) -> None:
        self._is_asking = False
        self._of = ""
        self._pages = {}
        for by in list(self.parts):
            self._take_away(by)
        self._hold_bar()

    def _hold_bar(self) -> None:
        """Keep the scroll bar while parts stand beside the open one: it would come with them, which makes the view
        narrower, which takes them away, and with them the bar, for ever."""
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAlwaysOn if self._pages else policy.ScrollBarAsNeeded
        if self._view.verticalScrollBarPolicy() is not wanted:
            self._view.setVerticalScrollBarPolicy(wanted)

    @Slot()
    def _set_near(self) -> None:
        """Set the parts that the reader will soon come to."""
        view = self._view
        if view.shown is None or view.page is None or view.page.article.id != self._of or not view.isVisible():
            return
        seen, value = view.viewport().height(), self._bar.value()
        if 1 in self._pages and 1 not in self.parts and value + NEAR * seen >= view.above + self._height():
            self._set(1)
        if -1 in self._pages and -1 not in self.parts and value - view.above < seen:
            self._set(-1)

    def _set(self, by: int) -> None:
        view, page = self._view, self._pages[by]
        page = page._replace(is_bio_text=self._session.state.is_bio_text(page.article.id))
        document = view.typesetter.document_of(page)
        document.setPageSize(QSizeF(view.viewport().width(), -1))
        height = ceil(document.documentLayout().documentSize().height())
        self.parts[by] = Part(page, document, 0, height, self._spans(document, page))
        view.others.append(document)
        view.set_rooms(height if by < 0 else view.above, height if by > 0 else view.below)

    def _take_away(self, by: int) -> None:
        self._drop_one(by)
        self._view.set_rooms(self._view.above if by > 0 else 0, self._view.below if by < 0 else 0)

    def _drop_one(self, by: int) -> None:
        if part := self.parts.pop(by, None):
            if part.document in self._view.others:
                self._view.others.remove(part.document)
            part.document.deleteLater()

    def _height(self) -> int:
        """How high the open part is."""
        view = self._view
        return ceil(view.document().documentLayout().documentSize().height() - view.above - view.below)

    def _spans(self, document: ArticleDocument, page: Page) -> list[Span]:
        """Where the marks of a part stand in its own text."""
        from reader.ui.marks.spans import spans_in

        stored = self._session.state.highlights(page.article.id)
        return spans_in(document, stored) if stored else []

    # Scrolling.

    @Slot()
    def _scrolled(self) -> None:
        view, value = self._view, self._bar.value()
        is_down, self._value = value > self._value, value
        if self._handing or not self._pages:
            return
        seen = view.viewport().height()
        end = view.above + self._height()
        if is_down and 1 in self.parts and (value + DOWN * seen > end or value >= self._bar.maximum() - BOTTOM):
            self._hand(1)
        elif not is_down and -1 in self.parts and value + UP * seen < view.above:
            self._hand(-1)
        elif not self._soon.isActive() and len(self.parts) < len(self._pages):
            self._soon.start()

    def _hand(self, by: int) -> None:
        """Open the part that the reader has come to."""
        if self._view.is_led:
            return
        self._handing = by
        try:
            self._session.open_page(self.parts[by].page)
        finally:
            self._handing = 0
        self._soon.start()

    @Slot()
    def _replaced(self) -> None:
        """The view shows another document by itself, without rooms: these neighbours are not its own any more."""
        if not self._handing:
            self.drop()

    @Slot(object)
    def _marks_changed(self, articles: set[str]) -> None:
        for by, part in self.parts.items():
            if not articles or part.page.article.id in articles:
                self.parts[by] = part._replace(spans=self._spans(part.document, part.page))
        ids = {page.article.id for page in self._pages.values()}
        if not articles or articles & ids:
            self._ask()  # one may have gone to the wastebasket
            self._view.viewport().update()

    @Slot(object, object)
    def _changed(self, before: Settings, now: Settings) -> None:
        if before.is_continuous != now.is_continuous:
            self._ask()
            self._window.parts["footer"].write()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press in another part opens that one first: links and words there are its own."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent) and self.parts:
            y = event.position().y() + self._bar.value()
            if 1 in self.parts and y > self._view.above + self._height():
                self._hand(1)
            elif -1 in self.parts and y < self._view.above:
                self._hand(-1)
        return False

    # Painting.

    def _paint(self, painter: QPainter, top: float, height: float) -> None:
        if not self.parts:
            return
        start, end = self._view.above, self._view.above + self._height()
        for by, at, edge in ((-1, 0.0, start), (1, end, end)):
            part = self.parts.get(by)
            if part is None:
                continue
            upper, lower = max(top, at), min(top + height, at + part.height)
            if upper < lower:
                painter.save()
                painter.setClipRect(QRectF(0, upper, self._view.viewport().width(), lower - upper))
                painter.translate(0, at - part.above)
                self._paint_part(painter, part, upper - at + part.above, lower - upper)
                painter.restore()
            side = self._view.document().rootFrame().frameFormat().leftMargin()
            line = QRectF(side, edge, self._view.viewport().width() - 2 * side, 1)
            painter.fillRect(line, QColor(self._window.theme.palette.line))

    def _paint_part(self, painter: QPainter, part: Part, top: float, height: float) -> None:
        """In coordinates of the part's own document: its ground, its marks, its text."""
        from reader.ui.page.highlight_painter import HighlightPainter, Shown

        palette, layout = self._window.theme.palette, part.document.documentLayout()
        width = self._view.viewport().width()
        hit = layout.hitTest(QPointF(width / 2, top), Qt.HitTestAccuracy.FuzzyHit)
        first = part.document.findBlock(max(0, hit))
        Ground(part.document, palette, width).paint(painter, first, top, height)
        marks = HighlightPainter()
        if part.spans:
            shown = Shown(part.spans, "", 0, part.document.characterCount(), top - height, top + 2 * height)
            marks.paint(painter, part.document, palette, shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        colours = QPalette(self._view.palette())
        colours.setColor(QPalette.ColorRole.Text, QColor(palette.ink))
        context.palette = colours
        context.clip = QRectF(0, top, width, height)
        layout.draw(painter, context)
        if part.spans:
            marks.paint_over(painter, palette)


def _beside(desk: Desk, open_one: Article, known: dict[int, str]) -> tuple[str, dict[int, str], dict[int, Page]]:
    """The ids of the parts before and after an article, and the pages of those that are not `known`."""
    article = open_one.id
    ids = [part.id for part in desk.library.in_series(open_one.series)]
    gone = desk.shelf.marks.trashed(ids) if ids else set()
    ids = [id_ for id_ in ids if id_ not in gone or id_ == article]
    place = ids.index(article) if article in ids else -1
    found = {by: ids[place + by] for by in (-1, 1) if place >= 0 and 0 <= place + by < len(ids)}
    pages = {by: reading.page(desk.library, id_) for by, id_ in found.items() if known.get(by) != id_}
    return article, found, {by: page for by, page in pages.items() if page is not None}
