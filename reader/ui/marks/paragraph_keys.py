"""Marking by keys and mouse: the paragraph under the eye, choosing text by keys, clicks on highlights, and the bar that
waits until a selection rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import QToolTip

from reader.ui.page.article_view import ArticleView
from reader.ui.page.choosing import take_cursor
from reader.ui.page.stops import positions_in_sight
from reader.ui.theme import Palette
from reader.ui.widgets.elided import tip

if TYPE_CHECKING:
    from reader.ui.marks.highlights import Highlights

REST_MILLISECONDS = 450
EYE = 0.3
"""Where the eye is taken to be: this share of the view's height from its top."""
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_Move = QTextCursor.MoveOperation
_CHOOSES = {
    Qt.Key.Key_Right: (_Move.Right, _Move.WordRight),
    Qt.Key.Key_Left: (_Move.Left, _Move.WordLeft),
    Qt.Key.Key_Down: (_Move.Down, _Move.NextBlock),
    Qt.Key.Key_Up: (_Move.Up, _Move.PreviousBlock),
    Qt.Key.Key_End: (_Move.EndOfLine, _Move.EndOfBlock),
    Qt.Key.Key_Home: (_Move.StartOfLine, _Move.StartOfBlock),
}
_CARET_MOVES = (Qt.Key.Key_Right, Qt.Key.Key_Left)


class ParagraphKeys(QObject):
    """Up and Down scroll as ever; from the first of them on, the paragraph under the eye has a bar at the margin. Where
    the text ends they go from paragraph to paragraph; Ctrl with them does so anywhere. A click ends it."""

    taken = Signal(int)  # the number of the block that has the bar now

    def __init__(self, view: ArticleView, highlights: Highlights) -> None:
        super().__init__(highlights)
        self._view = view
        self._highlights = highlights
        self._block = -1
        self._caret = -1
        self.is_by_tab = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self._rest.timeout.connect(self._rested)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.selectionChanged.connect(self._selection_changed)
        view.replaced.connect(self._replaced)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)
        view.resized.connect(self._scrolled)

    # The paragraph under the eye.

    def paragraph(self) -> tuple[int, int] | None:
        """From where to where of the text the paragraph under the eye reaches, while one has the bar."""
        from reader.ui.marks.spans import trimmed

        document = self._view.shown
        if document is None or self._block < 0:
            return None
        block = document.findBlockByNumber(self._block)
        start = document.offset_of(block.position())
        return trimmed(document.text(), start, document.offset_of(block.position() + block.length() - 1))

    @property
    def number(self) -> int:
        """The number of the block that has the bar, -1 for none."""
        return self._block

    def begin_at(self, number: int) -> None:
        """Give a block of the document its bar."""
        if self._view.shown is not None and number >= 0:
            self._take(self._view.shown.findBlockByNumber(number))

    def begin(self) -> None:
        """Give the paragraph under the eye its bar, if any article is shown."""
        if self._view.shown is not None:
            self._take(self._under_eye())

    def end(self) -> bool:
        """Take the bar and the caret away; whether there was one."""
        was_on = self._block >= 0 or self._caret >= 0
        self._block = self._caret = -1
        if was_on:
            self._view.viewport().update()
        return was_on

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) paragraph; the view scrolls no more than it must."""
        document = self._view.shown
        if document is None:
            return
        if self._block < 0:
            self.begin()
            return
        block = document.findBlockByNumber(self._block)
        block = self._following(block, by)
        if block.isValid():
            self._take(block)
            self._view.show_position(block.position())

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Paint the bar and the caret."""
        document = self._view.shown
        if document is None or (self._block < 0 and self._caret < 0):
            return
        from reader.ui.page.highlight_painter import paint_bar, paint_caret

        if self._block >= 0:
            paint_bar(painter, document, palette, document.findBlockByNumber(self._block))
        if self._caret >= 0 and not self._view.textCursor().hasSelection():
            paint_caret(painter, document, palette, self._caret)

    # Events.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._is_ours(event):
                event.accept()
                return True
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._view:
            return self._key(event)
        elif kind is QEvent.Type.MouseButtonPress and watched is not self._view:
            self.is_by_tab = False
            self._highlights.bar_rests(False)
            self.end()
        elif kind is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._clicked(event)
        elif kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._tell_note(event)
        return False

    def _is_ours(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the focused highlight rather than to the article."""
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        return is_plain and bool(self._highlights.focused) and event.key() in _REMOVES

    def _key(self, event: QKeyEvent) -> bool:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.is_by_tab = True  # until something else is chosen: keys that act on the link leave it chosen
        if (shift and key in _CHOOSES) or (
            key in _CARET_MOVES and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.is_by_tab = False
            self._choose(key, event.modifiers(), keeps=shift)
        elif is_plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._scroll(event, 1 if key == Qt.Key.Key_Down else -1)
        elif is_plain and self._highlights.focused and key in _REMOVES:
            self._highlights.remove()
        elif is_plain and self._highlights.focused and key in _ENTERS and not self._view.textCursor().hasSelection():
            self._highlights.note()
        else:
            return False
        return True

    def _scroll(self, event: QKeyEvent, by: int) -> None:
        """Scroll as the view does; at an end, where it does not, go on by paragraphs."""
        before = self._view.scrolling.aim
        self._view.keyPressEvent(event)
        if self._block >= 0 and self._view.scrolling.aim == before:
            self.step(by)
        else:
            self.begin()

    def _choose(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, *, keeps: bool) -> None:
        """Move the caret, or with Shift the end of what is selected; it begins at the paragraph under the eye."""
        document = self._view.shown
        if document is None:
            return
        cursor = self._view.textCursor()
        top, bottom = positions_in_sight(self._view)
        if not (self._caret >= 0 or cursor.hasSelection()) or not top <= cursor.position() <= bottom:
            block = document.findBlockByNumber(self._block) if self._block >= 0 else self._under_eye()
            cursor.setPosition(block.position())
        mode = QTextCursor.MoveMode
        move = _CHOOSES[key][bool(modifiers & Qt.KeyboardModifier.ControlModifier)]
        is_first = self._caret < 0 and not keeps
        if not is_first:
            cursor.movePosition(move, mode.KeepAnchor if keeps else mode.MoveAnchor)
        if not document.body_start <= cursor.position() <= document.body_end:
            return
        self._caret = cursor.position()
        take_cursor(self._view, cursor)
        self._view.show_position(cursor.position())
        self._view.viewport().update()

    def _clicked(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._view.textCursor().hasSelection():
            return
        part = self._highlights.part_at(event.position())
        if part is None:
            if self._highlights.focused:
                self._highlights.focus("")
        elif not self._view.anchorAt(event.position().toPoint()):
            self._highlights.focus(part.span.mark.id, is_shown=False)
            if part.is_sign:
                self._highlights.note()
            else:
                self._rest.start()

    def _tell_note(self, event: QHelpEvent) -> bool:
        part = self._highlights.part_at(QPointF(event.pos()))
        if part is None or not part.span.mark.note:
            return False
        QToolTip.showText(event.globalPos(), tip(part.span.mark.note), self._view.viewport())
        return True

    @Slot()
    def _selection_changed(self) -> None:
        self._highlights.bar_rests(False)
        if self._view.textCursor().hasSelection():
            self._rest.start()
        else:
            self._rest.stop()

    @Slot()
    def _rested(self) -> None:
        """Show the bar once nothing moves any more and no button is held down."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._rest.start()
        elif self._highlights.is_chosen():
            cursor = self._view.textCursor()
            self._highlights.bar_rests(True, QPointF(self._view.cursorRect(cursor).bottomLeft()))
        elif self._highlights.focused and (at := self._focused_at()):
            self._highlights.bar_rests(True, at)

    def _focused_at(self) -> QPointF | None:
        span = next((span for span in self._highlights.spans if span.mark.id == self._highlights.focused), None)
        if span is None:
            return None
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(span.end)
        return QPointF(self._view.cursorRect(cursor).bottomLeft())

    @Slot()
    def _scrolled(self) -> None:
        self._highlights.bar_rests(False)

    @Slot()
    def _replaced(self) -> None:
        self._rest.stop()
        self._block = self._caret = -1
        self._highlights.bar_rests(False)

    # Blocks.

    def _take(self, block: QTextBlock) -> None:
        if block.isValid():
            is_new = self._block != block.blockNumber()
            self._block = block.blockNumber()
            self._highlights.focused = ""
            self._view.viewport().update()
            if is_new:
                self.taken.emit(self._block)

    def _under_eye(self) -> QTextBlock:
        """The paragraph with text in the body at the height of the eye, or the nearest below, or above."""
        document = self._view.shown
        assert document is not None
        bar, height = self._view.verticalScrollBar(), self._view.viewport().height()
        aim = self._view.scrolling.aim
        share = 0.7 if aim >= bar.maximum() > 0 else EYE
        frame = document.rootFrame().frameFormat()
        below = aim - bar.value() + (0 if aim == self._view.above else height * share)
        point = QPointF(frame.leftMargin() + 2, below).toPoint()
        block = document.findBlock(max(document.body_start, self._view.cursorForPosition(point).position()))
        if block.position() >= document.body_end or not block.text().strip():
            after = self._following(block, 1)
            return after if after.isValid() else self._following(block, -1)
        return block

    def _following(self, block: QTextBlock, by: int) -> QTextBlock:
        """The next paragraph with text in it, in the body; an invalid one where there is none."""
        document = self._view.shown
        assert document is not None
        block = block.next() if by > 0 else block.previous()
        while block.isValid() and not (block.text().strip() and block.isVisible()):
            block = block.next() if by > 0 else block.previous()
        is_inside = block.isValid() and document.body_start <= block.position() < document.body_end
        return block if is_inside else QTextBlock()
