"""The page on screen: the text column, links, finding, and scroll position to and from places in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.domain.marks import Position, anchor_at, find_again
from reader.services.reading import Page
from reader.ui.page.article_document import ArticleDocument, Look
from reader.ui.page.column import TOP, column_width, set_margins
from reader.ui.page.page_ground import Ground, paint_layers
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.services.typesetting.formulas import Drawing
    from reader.ui.page.scrolling import Scrolling
    from reader.ui.page.wide_tables import Sideways
    from reader.ui.widgets.pictures import Pictures

JUMP_ROOM = 24
SETTLED_MILLISECONDS = 400
GLANCE_MILLISECONDS = 3000


class Reading(NamedTuple):
    """What a view shows: the page, where it is, what is chosen from where to where, and what was drawn and unfolded."""

    page: Page
    place: Position | None
    was_moved: bool
    chosen: tuple[int, int]
    drawn: dict[tuple[str, bool], Drawing | None]
    open_folds: dict[str, tuple[bool, ...]]


class ArticleView(QTextBrowser):
    """Draws one `ArticleDocument`. It opens nothing by itself: `followed` says what was clicked."""

    followed = Signal(str)  # the address of a link
    hovered = Signal(str)
    turned = Signal(str)  # the name of a place in this article that was clicked
    picture_asked = Signal(int)  # the position of the picture that was clicked
    jumping = Signal()  # to another place of this article: where the reader is now is worth remembering
    moved = Signal(str, object, bool)  # article id, Position, whether its end is in sight
    ended = Signal()  # Space at the end
    folded = Signal()  # something of the page, or unfolded
    replaced = Signal()  # by another document, of this page or another
    rebuilt = Signal()
    resized = Signal()  # before the text is laid out anew
    first_painted = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        # Found by name and held: of a widget it does not know, `viewport()` would find out the kind by making the
        # Python types of all widgets, 12 ms of the start.
        self._known = self.findChild(QWidget, "qt_scrollarea_viewport")
        self._theme = theme
        self._session = session
        self._was_moved = False
        self._since = QElapsedTimer()
        self._is_quiet = False
        self._is_painted = False
        self.page: Page | None = None
        self.shown: ArticleDocument | None = None
        self.others: list[ArticleDocument] = []  # of parts that are painted above and below, for which there is room
        self.above = self.below = 0
        self.is_scrolled_into = False  # rather than opened
        self.is_control_held = False  # while a click is followed
        self.drawn: dict[tuple[str, bool], Drawing | None] = {}
        self._recalled = ""
        self._read_on_at: Position | None = None  # until the reader scrolls: other lines would lead away bit by bit
        self._open_folds: dict[str, tuple[bool, ...]] = {}  # of each page where one was turned
        # What others paint under the text, from a top on and so high, and over it.
        self.layers: list[Callable[[QPainter, float, float], None]] = []
        self.upper_layers: list[Callable[[], None]] = []
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MILLISECONDS)
        self._settled.timeout.connect(self.tell_place)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.anchorClicked.connect(self._clicked)
        self.highlighted.connect(lambda url: self.hovered.emit(url.toString()))
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAccessibleName(tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        aside = self.horizontalScrollBar()
        aside.rangeChanged.connect(self._stay)
        aside.valueChanged.connect(self._stay)

    # Showing.

    def as_read(self) -> Reading | None:
        """What is shown, and how: for a view that is made in place of this one."""
        if self.page is None:
            return None
        chosen = self.textCursor()
        chosen_from_to = chosen.anchor(), chosen.position()
        return Reading(
            self.page, self._read_on_at or self.place(), self._was_moved, chosen_from_to, self.drawn, self._open_folds
        )

    def read_on(self, reading: Reading) -> None:
        """Show what another view showed."""
        self.drawn, self._open_folds = reading.drawn, reading.open_folds
        self.show_page(reading.page, reading.place)
        self._was_moved, self._read_on_at = reading.was_moved, reading.place
        cursor = self.textCursor()
        for at, mode in zip(
            reading.chosen, (QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor), strict=True
        ):
            cursor.setPosition(min(at, self.document().characterCount() - 1), mode)
        with self.quiet():
            self.setTextCursor(cursor)
        self.go_to(reading.place)

    def show_page(self, page: Page, place: Position | None) -> None:
        """Draw a page at a place in it, or from its top."""
        self.page, self._read_on_at = page, None
        self._settled.stop()
        self._was_moved = self.is_scrolled_into = False
        self._since.start()
        self._build()
        self.go_to(place)

    def show_document(self, page: Page, document: ArticleDocument, rooms: tuple[int, int], value: int) -> None:
        """Show a page whose document is set already, where it stands on the screen; the one before is left alone."""
        self._settled.stop()
        self._was_moved, self.is_scrolled_into, self._read_on_at = False, True, None
        self._since.start()
        if self.shown is not None:
            self.others.append(self.shown)
        self.others.remove(document)
        self.page = page
        self.above, self.below = rooms
        self._set_margins(document)
        self.shown = None  # stays as it is
        with self.quiet():
            self._put(document, document)
            self.verticalScrollBar().setValue(value)

    def set_rooms(self, above: int, below: int) -> None:
        """Make room above and below the text; nothing moves on the screen."""
        bar = self.verticalScrollBar()
        value, glides = bar.value() + above - self.above, self.scrolling.aim - bar.value()
        self.above, self.below = above, below
        if self.shown is not None:
            self._is_quiet = True
            self._set_margins(self.shown)
            bar.setValue(value)
            self._is_quiet = False
            if not self.scrolling.is_gliding:  # which goes on where nothing was put above it
                self.scrolling.by(glides)

    def jump_to(self, place: Position) -> None:
        """Go to a place of the page that is shown, and say so before and after."""
        self.jumping.emit()
        self.return_to(place)

    def return_to(self, place: Position) -> None:
        """Go to a place of the page that is shown, and say so after."""
        self.go_to(place)
        self._was_moved = True
        self._read_on_at = None
        self.tell_place()

    def jump_to_position(self, position: int) -> None:
        """Bring a position of the document to the upper edge, and say so before."""
        self.jumping.emit()
        self.reveal(position)
        self.verticalScrollBar().setValue(round(self.top_of_position(position)) - JUMP_ROOM)

    def show_nothing(self) -> None:
        """No article is open: an empty page with a word on it."""
        from reader.ui.page.blank_page import blank_page

        self.page = None
        with self.quiet():  # a page without parts is no scrolling into the part before
            self._put(None, blank_page(self, self._theme.palette))

    def restyle(self) -> None:
        """Draw the same page in the present theme and settings, at the same place."""
        if self.page is not None:
            place = self.place()
            self._build()
            self.go_to(place)
            self.rebuilt.emit()

    def go_to(self, place: Position | None) -> None:
        """Scroll so that `place` is at the top; to the top of the page for none."""
        document = self.shown
        self._is_quiet = True
        if document is None or place is None or (place.offset == 0 and not place.anchor):
            self.verticalScrollBar().setValue(self.above)
        else:
            self.go_to_offset(find_again(document.text(), place.offset, place.anchor, place.percent))
        self._is_quiet = False

    def go_to_offset(self, offset: int) -> None:
        """Scroll so that the line with the character `offset` of the text is at the top."""
        if self.shown:
            position = self.shown.position_of(offset)
            self.reveal(position)
            self.verticalScrollBar().setValue(round(self.top_of_position(position)) - 8)

    def show_position(self, position: int) -> None:
        """Bring a position of the document into sight, at a third of the height, if it is not."""
        self.reveal(position)
        if not self.is_in_sight(position):
            self.verticalScrollBar().setValue(round(self.top_of_position(position) - self.viewport().height() / 3))

    def reveal(self, position: int) -> None:
        """Open what a position of the document is folded away in, and move the table that it is out of sight in."""
        if self.shown is not None and self.shown.folds and self.shown.folds.reveal(position):
            self.folds_turned()
        if self.shown is not None and self.shown.wide:
            self.sideways.show_position(position)

    def folds_turned(self) -> None:
        """Keep what is open and what is closed of this page, also for its next document."""
        if self.shown is not None and self.shown.folds:
            self._open_folds[self.shown.page.article.id] = tuple(self.shown.folds.is_open)
            self.viewport().update()
            self.folded.emit()

    def is_in_sight(self, position: int) -> bool:
        """Whether the line at a position of the document is seen, and not only its edge."""
        if self.shown is not None and self.shown.seen(position) != position:
            return False
        top = self.top_of_position(position) - self.verticalScrollBar().value()
        return TOP < top < self.viewport().height() - TOP

    # Places.

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """While the program scrolls, not the reader, whose place stays what it was; led to the end, none has read."""
        was_quiet, self._is_quiet = self._is_quiet, True
        before = self.verticalScrollBar().value()
        try:
            yield
        finally:
            self._is_quiet = was_quiet
            if self.verticalScrollBar().value() != before:
                self._since.invalidate()

    @property
    def is_led(self) -> bool:
        """Whether it is the program that scrolls now, not the reader."""
        return self._is_quiet

    def place(self) -> Position | None:
        """What is at the top of the view, and how far the article was read."""
        document = self.shown
        if document is None:
            return None
        value = self.verticalScrollBar().value() - self.above
        if value <= TOP:
            return Position(0, "", self.percent() if value > 0 else 0.0)
        offset = document.offset_of(self.cursorForPosition(self._top_point()).position())
        return Position(offset, anchor_at(document.text(), offset), self.percent())

    def top_of(self, place: Position) -> float:
        """Where the scroll bar stands when `place` is at the top."""
        if self.shown is None or (place.offset == 0 and not place.anchor):
            return self.above
        offset = find_again(self.shown.text(), place.offset, place.anchor, place.percent)
        return self.top_of_position(self.shown.position_of(offset)) - 8

    def top_of_position(self, position: int) -> float:
        """The upper edge of the line at `position`, in pixels of the document."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.shown.seen(position) if self.shown else position)
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def percent(self) -> float:
        """How much of the body is above the lower edge: 0 at the top, 100 when its end is in sight."""
        value = self.verticalScrollBar().value() - self.above
        room = self.body_bottom() - self.above - self.viewport().height()
        if value >= room:
            return 100.0
        return max(0.0, round(100 * value / room, 1)) if room > 0 else 0.0

    def is_at_end(self) -> bool:
        """Whether the end of the body is in sight."""
        return self.percent() >= 100

    @Slot()
    def tell_place(self) -> None:
        """Say where the reader is. An article seen from its top only has no place yet, unless it is short and was
        looked at for longer than a glance: then it was read."""
        self._settled.stop()
        place = self.place()
        has_read = self.is_at_end() and self._since.isValid() and self._since.elapsed() > GLANCE_MILLISECONDS
        if place is None or self.page is None or not (self._was_moved or has_read):
            return
        if self.is_scrolled_into and self.above and not place.offset and not has_read and not self.is_at_end():
            return  # its beginning is in sight, and a place further down is worth more
        if has_read:
            place = place._replace(percent=100.0)
        self.moved.emit(self.page.article.id, place, has_read or self.is_at_end())

    def picture_at(self, point: QPoint) -> int | None:
        """The position of the picture at a point of the viewport, if there is one."""
        if self.shown is None or not self.shown.has_pictures:
            return None
        return self.shown.picture_at(QPointF(point.x(), point.y() + self.verticalScrollBar().value()))

    # Layout.

    def look(self) -> Look:
        """What the document is drawn with now."""
        return Look(self._theme.palette, self._session.settings, self.column(), self.drawn)

    def _build(self) -> None:
        assert self.page is not None
        if 'class="math"' in self.page.article.html and self._recalled != self.page.article.id:
            self._recalled = self.page.article.id
            self._recall_formulas(self.page.article.id)
        self.above = self.below = 0
        document = self.document_of(self.page)
        self._put(document, document)

    def document_of(self, page: Page) -> ArticleDocument:
        """The document of a page, set as this view would show it."""
        document = ArticleDocument(page, self.look(), self._ask_picture, self)
        set_margins(document, (self.viewport().width() - self.column()) / 2)
        if document.has_tables:
            self._widen(document)
        if document.folds:
            document.folds.put(self._open_folds.get(page.article.id, document.folds.given))
        return document

    def _widen(self, document: ArticleDocument) -> None:
        """Let the tables be wide that have no room in the column."""
        from reader.ui.page.wide_tables import keep_offsets, wide_tables

        document.wide = wide_tables(document)
        for wide in document.wide:
            wide.fit(self.column())
        if document.wide:
            keep_offsets(self.shown, document)
            self.sideways  # noqa: B018 - it waits for the document

    def _put(self, shown: ArticleDocument | None, document: QTextDocument) -> None:
        self.setExtraSelections([])  # they hold cursors of the document that goes
        old = self.shown
        self.shown = shown  # before it comes with a scroll bar, which makes the view narrower: see resizeEvent
        self.setDocument(document)
        if old is not None:
            old.deleteLater()
        self.replaced.emit()

    def _recall_formulas(self, article: str) -> None:
        from reader.services.typesetting.formula_cache import load

        self.drawn |= load(self._session.state.database.path.parent, article)

    def column(self) -> int:
        """How wide the column of text is now."""
        return column_width(self._session.settings, self.viewport().width())

    def _set_margins(self, document: QTextDocument) -> None:
        set_margins(document, (self.viewport().width() - self.column()) / 2, self.above, self.below)

    def _top_point(self) -> QPoint:
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
    def scrolling(self) -> Scrolling:
        """What moves the page; made when something first does."""
        from reader.ui.page.scrolling import Scrolling

        return Scrolling(self, self._session, self._theme)

    @cached_property
    def sideways(self) -> Sideways:
        """What moves wide tables; made with the first of them."""
        from reader.ui.page.wide_tables import Sideways

        return Sideways(self, self._theme)

    @cached_property
    def _pictures(self) -> Pictures:
        from reader.ui.widgets.pictures import Pictures  # with what decodes them: most articles have none

        return Pictures(self._session.jobs, self._take_picture)

    def _ask_picture(self, asset: str) -> None:
        self._pictures.ask(asset)

    def _take_picture(self, asset: str, picture: object) -> None:
        for document in filter(None, (self.shown, *self.others)):
            document.take_picture(asset, picture)  # type: ignore[arg-type]
        self.viewport().update()

    @Slot()
    def _scrolled(self) -> None:
        if not self._is_quiet:
            self._was_moved = True
            self._read_on_at = None
            self._settled.start()

    @Slot()
    def _stay(self) -> None:
        """Never go aside: what is wider than the page is cut, and all that is painted under the text counts on it. In a
        window that runs from the right, Qt would begin where the text ends."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum() if self.isRightToLeft() else 0)

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith("#"):
            self.turned.emit(address[1:])
        else:
            self.followed.emit(address)

    # Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.shown is None:
            super().resizeEvent(event)
            return
        place = self.place()
        self._is_quiet = True
        if event.size().width() != event.oldSize().width():
            self.resized.emit()
        self.shown.fit_pictures(self.column())
        for wide in self.shown.wide:
            wide.fit(self.column())
        self._set_margins(self.shown)
        super().resizeEvent(event)
        if self.shown.wide:
            self.sideways.place()
        self.go_to(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is not None:
            first = self.document().findBlock(max(0, self.cursorForPosition(self._top_point()).position() - 1))
            ground = Ground(self.shown, self._theme.palette, self.viewport().width())
            layers = [lambda painter, top, height: ground.paint(painter, first, top, height), *self.layers]
            paint_layers(self, layers, event.rect())
        super().paintEvent(event)
        for upper in self.upper_layers:
            upper()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_article()
            return
        from reader.ui.page.page_keys import take_key

        if not take_key(self, event, line=self._session.settings.font_size * 3):
            super().keyPressEvent(event)

    def cursorForPosition(self, point: QPoint) -> QTextCursor:
        """As Qt finds it, but never at what is folded away."""
        cursor = super().cursorForPosition(point)
        if self.shown is not None and self.shown.folds:
            cursor.setPosition(self.shown.seen(cursor.position()))
        return cursor

    def wheelEvent(self, event: QWheelEvent) -> None:
        is_aside = bool(self.shown and self.shown.wide) and self.sideways.take_wheel(event)
        if is_aside or self.scrolling.take_wheel(event):
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """As Qt has it, but a third click chooses its paragraph alone: Qt goes one step further, which takes the whole
        of a table that follows."""
        before = self.textCursor()
        super().mousePressEvent(event)
        after = self.textCursor()
        block = self.document().findBlock(after.selectionStart())
        end = block.position() + block.length() - 1
        is_third = after != before and after.selectionStart() == block.position() and after.selectionEnd() > end
        if is_third and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._choose(block.position(), end)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.shown is not None and self.shown.folds:
            from reader.ui.page.folds import show_hand

            show_hand(self, event.position().toPoint())
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.is_control_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)
        self.is_control_held = False
        point = event.position().toPoint()
        is_click = event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if is_click and self.shown and self.shown.folds:
            from reader.ui.page.folds import at_point, turn_at

            is_click = not turn_at(self, at_point(self, point))
        if is_click and not self.anchorAt(point) and (place := self.picture_at(point)) is not None:
            self.picture_asked.emit(place)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes to links and pictures in sight, one by one, then on; it never scrolls the reader's place away."""
        from reader.ui.page.stops import next_stop

        stop = next_stop(self, self.shown, is_next=is_next) if self.shown else None
        if stop is None:
            self.unselect()
            return QWidget.focusNextPrevChild(self, is_next)
        self._choose(*stop)
        return True

    def createMimeDataFromSelection(self) -> QMimeData:
        from reader.ui.page.copied import cleaned

        return cleaned(super().createMimeDataFromSelection(), self.shown, self.textCursor())

    def select_article(self) -> None:
        """Select title and body, not what stands below."""
        if self.shown is not None:
            self._choose(0, self.shown.body_end)

    def _choose(self, start: int, end: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.keep_cursor(cursor)

    def unselect(self) -> None:
        """Select nothing any more; the cursor stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.keep_cursor(cursor)

    def keep_cursor(self, cursor: QTextCursor) -> None:
        """Take a cursor, with what it selects, without scrolling."""
        value = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)
