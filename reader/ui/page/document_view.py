"""A document on screen: painted with what lies under and over its text, and where its lines are in the view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.page_ground import Ground, paint_layers
from reader.ui.page.typesetter import TOP, Typesetter
from reader.ui.session import Session
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.page.sideways import Sideways


class DocumentView(QTextBrowser):
    """Shows one `ArticleDocument`, which its `typesetter` makes, or none. It scrolls only where it is told to; what is
    read in the document is for `ArticleView` to know."""

    folded = Signal()  # something of the page, or unfolded
    replaced = Signal()  # by another document, of this page or another
    led = Signal()  # to another place, by the program
    first_painted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        # Found by name and held: of a widget it does not know, `viewport()` would find out the kind by making the
        # Python types of all widgets, 12 ms of the start.
        self._known = self.findChild(QWidget, "qt_scrollarea_viewport")
        self._session = session
        self._theme = theme
        self._is_painted = self._is_quiet = False
        self.typesetter = Typesetter(self, session, theme)
        self.shown: ArticleDocument | None = None
        self.others: list[ArticleDocument] = []  # of parts that are painted above and below, for which there is room
        self.above = self.below = 0
        # What others paint under the text, from a top on and so high, and over it.
        self.layers: list[Callable[[QPainter, float, float], None]] = []
        self.upper_layers: list[Callable[[], None]] = []
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        aside = self.horizontalScrollBar()
        aside.rangeChanged.connect(self._stay)
        aside.valueChanged.connect(self._stay)

    def put(self, shown: ArticleDocument | None, document: QTextDocument) -> None:
        """Show a document in the place of another, which goes; none is `shown` where it is no article's."""
        self.setExtraSelections([])  # they hold cursors of the document that goes
        old = self.shown
        self.shown = shown  # before it comes with a scroll bar, which makes the view narrower: see resizeEvent
        self.setDocument(document)
        if old is not None:
            old.deleteLater()
        if shown is not None and shown.wide:
            self.sideways  # noqa: B018 - it waits for the document
        self.replaced.emit()

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """While the program scrolls, not the reader, whose place stays what it was."""
        was_quiet, self._is_quiet = self._is_quiet, True
        before = self.verticalScrollBar().value()
        try:
            yield
        finally:
            self._is_quiet = was_quiet
            if self.verticalScrollBar().value() != before:
                self.led.emit()

    @property
    def is_led(self) -> bool:
        """Whether it is the program that scrolls now, not the reader."""
        return self._is_quiet

    def reveal(self, position: int) -> None:
        """Open what a position of the document is folded away in, and move the table that it is out of sight in."""
        if self.shown is not None and self.shown.folds and self.shown.folds.reveal(position):
            self.folds_turned()
        if self.shown is not None and self.shown.wide:
            self.sideways.show_position(position)

    def folds_turned(self) -> None:
        """Keep what is open and what is closed of this page, also for its next document."""
        if self.shown is not None and self.shown.folds:
            self.typesetter.keep_folds(self.shown)
            self.viewport().update()
            self.folded.emit()

    def is_in_sight(self, position: int) -> bool:
        """Whether the line at a position of the document is seen, and not only its edge."""
        if self.shown is not None and self.shown.seen(position) != position:
            return False
        top = self.top_of_position(position) - self.verticalScrollBar().value()
        return TOP < top < self.viewport().height() - TOP

    def top_of_position(self, position: int) -> float:
        """The upper edge of the line at `position`, in pixels of the document."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.shown.seen(position) if self.shown else position)
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def top_point(self) -> QPoint:
        """The point of the viewport at which the uppermost line begins."""
        side = round(self.document().rootFrame().frameFormat().leftMargin())
        return QPoint(side + 2, 10)

    def body_bottom(self) -> float:
        """Where the body ends, in pixels of the document."""
        document = self.shown
        if document is None:
            return 0
        block = document.findBlock(document.body_end)
        return document.documentLayout().blockBoundingRect(block).bottom()

    @cached_property
    def sideways(self) -> Sideways:
        """What moves wide tables; made with the first of them."""
        from reader.ui.page.sideways import Sideways

        return Sideways(self, self._theme)

    @Slot()
    def _stay(self) -> None:
        """Never go aside: what is wider than the page is cut, and all that is painted under the text counts on it. In a
        window that runs from the right, Qt would begin where the text ends."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum() if self.isRightToLeft() else 0)

    # Qt.

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is not None:
            first = self.document().findBlock(max(0, self.cursorForPosition(self.top_point()).position() - 1))
            ground = Ground(self.shown, self._theme.palette, self.viewport().width())
            layers = [lambda painter, top, height: ground.paint(painter, first, top, height), *self.layers]
            paint_layers(self, layers, event.rect())
        super().paintEvent(event)
        for upper in self.upper_layers:
            upper()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def cursorForPosition(self, point: QPoint) -> QTextCursor:
        """As Qt finds it, but never at what is folded away."""
        cursor = super().cursorForPosition(point)
        if self.shown is not None and self.shown.folds:
            cursor.setPosition(self.shown.seen(cursor.position()))
        return cursor

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.shown is not None and self.shown.folds:
            from reader.ui.page.folds import show_hand

            show_hand(self, event.position().toPoint())
        super().mouseMoveEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        from reader.ui.page.copied import cleaned

        return cleaned(super().createMimeDataFromSelection(), self.shown, self.textCursor())
