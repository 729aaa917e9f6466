"""The page on screen: links, clicks and keys, and scroll position to and from places in the text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.domain.marks import Position, anchor_at, find_again
from reader.services.reading import Page
from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.document_view import DocumentView
from reader.ui.page.typesetter import TOP
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.scrolling import Scrolling

JUMP_ROOM = 24
SETTLED_MILLISECONDS = 400
GLANCE_MILLISECONDS = 3000
ALMOST = 99.0
"""Per cent of an article of which the end was seen, but not read up to."""


class ArticleView(DocumentView):
    """A page and where the reader is in it. It opens nothing by itself: `followed` says what was clicked."""

    followed = Signal(str)  # the address of a link
    hovered = Signal(str)
    turned = Signal(str)  # the name of a place in this article that was clicked
    picture_asked = Signal(int)  # the position of the picture that was clicked
    jumping = Signal()  # to another place of this article: where the reader is now is worth remembering
    moved = Signal(str, object, bool)  # article id, Position, whether its end is in sight
    ended = Signal()  # Space at the end
    rebuilt = Signal()
    resized = Signal()  # before the text is laid out anew

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(session, theme, parent)
        self.was_moved = False
        self._has_jumped = False  # and not scrolled since
        self._is_blank = False  # and says so; before the first page it says nothing
        self._since = QElapsedTimer()
        self.page: Page | None = None
        self.is_scrolled_into = False  # rather than opened
        self.is_control_held = False  # while a click is followed
        self.read_on_at: Position | None = None  # until the reader scrolls: other lines would lead away bit by bit
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MILLISECONDS)
        self._settled.timeout.connect(self.tell_place)
        self.led.connect(self._since.invalidate)  # led to the end, none has read
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.anchorClicked.connect(self._clicked)
        self.highlighted.connect(lambda url: self.hovered.emit(url.toString()))
        self.setOpenLinks(False)
        self.setAccessibleName(tr("Article"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)

    # Showing.

    def show_page(self, page: Page, place: Position | None) -> None:
        """Draw a page at a place in it, or from its top."""
        self._begin(page)
        self._build()
        self.go_to(place)

    def show_document(self, page: Page, document: ArticleDocument, rooms: tuple[int, int], value: int) -> None:
        """Show a page whose document is set already, where it stands on the screen; the one before is left alone."""
        self._begin(page, is_scrolled_into=True)
        if self.shown is not None:
            self.others.append(self.shown)
        self.others.remove(document)
        self.above, self.below = rooms
        self.typesetter.set_margins(document, *rooms)
        self.shown = None  # stays as it is
        with self.quiet():
            self.put(document, document)
            self.verticalScrollBar().setValue(value)

    def set_rooms(self, above: int, below: int) -> None:
        """Make room above and below the text; nothing moves on the screen."""
        bar = self.verticalScrollBar()
        value, glides = bar.value() + above - self.above, self.scrolling.aim - bar.value()
        self.above, self.below = above, below
        if self.shown is not None:
            self._is_quiet = True
            self.typesetter.set_margins(self.shown, above, below)
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
        self.was_moved, self._has_jumped = True, False
        self.read_on_at = None
        self.tell_place()

    def jump_to_position(self, position: int) -> None:
        """Bring a position of the document to the upper edge, and say so before."""
        self.jumping.emit()
        self.reveal(position)
        bar, before = self.verticalScrollBar(), self.verticalScrollBar().value()
        bar.setValue(round(self.top_of_position(position)) - JUMP_ROOM)
        self._has_jumped = self._has_jumped or bar.value() != before

    def show_nothing(self) -> None:
        """No article is open: an empty page with a word on it."""
        from reader.ui.page.blank_page import blank_page

        self.page, self._is_blank = None, True
        with self.quiet():  # a page without parts is no scrolling into the part before
            self.put(None, blank_page(self, self._theme.palette))

    def restyle(self) -> None:
        """Draw the same page in the present theme and settings, at the same place."""
        if self.page is not None:
            place = self.place()
            self._build()
            self.go_to(place)
            self.rebuilt.emit()
        elif self._is_blank:
            self.show_nothing()

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

    # Places.

    def place(self) -> Position | None:
        """What is at the top of the view, and how far the article was read."""
        document = self.shown
        if document is None:
            return None
        value = self.verticalScrollBar().value() - self.above
        if value <= TOP:
            return Position(0, "", self.percent() if value > 0 else 0.0)
        offset = document.offset_of(self.cursorForPosition(self.top_point()).position())
        return Position(offset, anchor_at(document.text(), offset), self.percent())

    def top_of(self, place: Position) -> float:
        """Where the scroll bar stands when `place` is at the top."""
        if self.shown is None or (place.offset == 0 and not place.anchor):
            return self.above
        offset = find_again(self.shown.text(), place.offset, place.anchor, place.percent)
        return self.top_of_position(self.shown.position_of(offset)) - 8

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
        looked at for longer than a glance: then it was read. Who jumps to its end, as to a note, has not read it."""
        self._settled.stop()
        place, is_at_end = self.place(), self.is_at_end() and not self._has_jumped
        has_read = is_at_end and self._since.isValid() and self._since.elapsed() > GLANCE_MILLISECONDS
        if place is None or self.page is None or not (self.was_moved or has_read):
            return
        if self.is_scrolled_into and self.above and not place.offset and not is_at_end:
            return  # its beginning is in sight, and a place further down is worth more
        if has_read:
            place = place._replace(percent=100.0)
        elif self._has_jumped:
            place = place._replace(percent=min(place.percent, ALMOST))
        self.moved.emit(self.page.article.id, place, is_at_end)

    # The document.

    def _begin(self, page: Page, *, is_scrolled_into: bool = False) -> None:
        """Nothing was read of a page yet."""
        self.page, self.is_scrolled_into = page, is_scrolled_into
        self.was_moved, self._has_jumped, self.read_on_at = False, False, None
        self._settled.stop()
        self._since.start()

    def _build(self) -> None:
        assert self.page is not None
        self.above = self.below = 0
        self.typesetter.recall(self.page)
        document = self.typesetter.document_of(self.page)
        self.put(document, document)

    @cached_property
    def scrolling(self) -> Scrolling:
        """What moves the page; made when something first does."""
        from reader.ui.page.scrolling import Scrolling

        return Scrolling(self, self._session, self._theme)

    @Slot()
    def _scrolled(self) -> None:
        if not self._is_quiet:
            self.was_moved, self._has_jumped = True, False
            self.read_on_at = None
            self._settled.start()

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
        self.typesetter.fit(self.shown, self.above, self.below)
        super().resizeEvent(event)
        if self.shown.wide:
            self.sideways.place()
        self.go_to(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from reader.ui.page.page_keys import take_key

        if not take_key(self, event, line=self._session.settings.font_size * 3):
            super().keyPressEvent(event)

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
        if self.textCursor() != before and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            from reader.ui.page.choosing import keep_to_paragraph

            keep_to_paragraph(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.is_control_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)
        self.is_control_held = False
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            from reader.ui.page.clicks import take_click

            take_click(self, event.position().toPoint())

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab goes to links and pictures in sight, one by one, then on; it never scrolls the reader's place away."""
        from reader.ui.page.stops import go_to_next_stop

        return go_to_next_stop(self, is_next=is_next) or QWidget.focusNextPrevChild(self, is_next)
