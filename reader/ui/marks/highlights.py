"""The highlights of the open article: where they stand in the text that is shown, which one has the focus, and what a
reader does with them."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QTextCursor

from reader.domain.anchoring import Ground, marked, placed
from reader.domain.errors import ReaderError
from reader.domain.mark_colours import colour_of
from reader.domain.marks import Highlight
from reader.domain.phrase import Phrase, phrase
from reader.ui.marks.paragraph_keys import ParagraphKeys
from reader.ui.marks.spans import shortened, span_of, spans_of, trimmed
from reader.ui.page.choosing import choose_nothing
from reader.ui.page.stops import positions_in_sight

if TYPE_CHECKING:
    from reader.storage.deeds.drafts import Drafts, NoteDraft
    from reader.storage.state import State
    from reader.ui.marks.mark_bar import MarkBar
    from reader.ui.marks.note_editor import NoteEditor
    from reader.ui.page.article_view import ArticleView
    from reader.ui.page.highlight_painter import HighlightPainter, Part, Span
    from reader.ui.window import MainWindow

T = TypeVar("T")


class Highlights(QObject):
    """Stores first and tells after, as the session does. An article without marks costs one look into state.db."""

    focus_moved = Signal()

    def __init__(self, window: MainWindow, view: ArticleView | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._view = view or window.view
        self.marks: tuple[Highlight, ...] = ()
        self.spans: list[Span] = []
        self._coming: dict[str, tuple[str, Highlight]] = {}  # by id, with its article: shown, and not stored yet
        self.focused = ""
        self.attaching: Highlight | None = None
        self.keys = ParagraphKeys(self._view, self)
        self._view.layers.append(self._paint)
        self._view.upper_layers.append(self._paint_over)
        self._view.replaced.connect(self._load)
        self._session.marks_changed.connect(self._marks_changed)
        if self._view is window.view:
            self._session.mark_asked.connect(self.focus)
        self._load()

    # What there is.

    @property
    def article(self) -> str:
        """The id of the article in the view."""
        return self._view.page.article.id if self._view.page else ""

    @property
    def drafts(self) -> Drafts:
        """Notes that are being written."""
        return self._session.state.drafts

    @property
    def focused_mark(self) -> Highlight | None:
        """The highlight that has the focus."""
        return next((mark for mark in self.marks if mark.id == self.focused), None)

    def focus(self, id_: str, *, is_shown: bool = True) -> None:
        """Give a highlight the focus and bring it into sight; "" gives none."""
        self.focused = id_
        if id_:
            self.keys.end()
        span = next((span for span in self.spans if span.mark.id == id_), None)
        if span and is_shown:
            self._view.show_position(span.start)
        self._view.viewport().update()
        self.focus_moved.emit()

    def step(self, by: int) -> None:
        """Give the next (1) or previous (-1) highlight in the text the focus."""
        if not self.spans:
            self._session.tell(phrase("Nothing is marked in this article yet."))
            return
        places = [span.mark.id for span in self.spans]
        if self.focused in places:
            self.focus(places[(places.index(self.focused) + by) % len(places)])
            return
        top, bottom = positions_in_sight(self._view)
        seen = [span for span in self.spans if span.end > top and span.start < bottom]
        beyond = [span for span in self.spans if (span.start >= bottom if by > 0 else span.end <= top)]
        following = [*seen, *beyond] if by > 0 else [*seen[::-1], *beyond[::-1]]
        self.focus((following or self.spans)[0].mark.id)

    def part_at(self, point: QPointF) -> Part | None:
        """What is painted of a highlight at a point of the viewport."""
        if not self.spans:
            return None
        return self._painter.span_at(QPointF(point.x(), point.y() + self._view.verticalScrollBar().value()))

    # What a reader does.

    def mark(self, colour: str = "", then: Callable[[], object] = lambda: None) -> None:
        """Mark what is selected, else give the focused highlight this colour, else mark the paragraph under the eye. No
        colour means the last one. What a passage was marked for comes `then`."""
        span = self._chosen()
        if self.attaching and span:
            self._attach(span, then)
        elif span is None and (mark := self.focused_mark):
            self.recolour(mark, colour or self._last_colour)
        elif span := span or self.keys.paragraph():
            self._make(span, colour or self._last_colour, then)
        elif self.article:
            self.keys.begin()
            self._session.tell(phrase("Select some text, or choose a paragraph with Up and Down; then mark it."))

    def note(self) -> None:
        """Write a note on the focused highlight, on what is selected, or on the paragraph under the eye."""
        if self._chosen() or (not self.focused_mark and self.keys.paragraph()):
            self.mark(then=self._write_on_focused)
        elif not self._write_on_focused():
            self.mark()  # says how to choose something

    def _write_on_focused(self) -> bool:
        if mark := self.focused_mark:
            self.editor.open_for(mark)
        return mark is not None

    def note_on_article(self) -> None:
        """Write a note on the article as a whole."""
        if self.article:
            notes = (mark for mark in self.marks if not mark.quote)
            self.editor.open_for(next(notes, Highlight("")))

    def remove(self, mark: Highlight | None = None) -> None:
        """Take a highlight away, the focused one by default."""
        mark = mark or self.focused_mark
        if mark is None:
            self._session.tell(phrase("Choose a highlight first, by a click or with Alt+Down."))
            return
        text = phrase("Remove the highlight “{quote}”", quote=shortened(mark))
        self._take(text, lambda state: state.marked.remove([mark.id], text))

    def recolour(self, mark: Highlight, colour: str) -> None:
        """Give a highlight another colour."""
        self._session.change_settings(mark_colour=colour)
        if colour != mark.colour:
            text = phrase("Change the colour of “{quote}”", quote=shortened(mark))
            self._take(text, lambda state: state.marked.change([mark.id], text, colour=colour))

    def write_note(
        self, mark: Highlight, note: str, article: str = "", kept: Callable[[], None] = lambda: None
    ) -> None:
        """Keep what was written on a highlight, or on `article`, the open one by default, if it has no quote and is
        new. `kept` is called as soon as it is stored, maybe in a lane."""
        if note == mark.note or (mark.id and not mark.quote and not note):
            if note != mark.note:
                self.remove(mark)
            kept()
            return
        text, place = phrase("Write a note on the article"), article or self.article
        if mark.id:
            text = phrase("Change the note on “{quote}”", quote=shortened(mark))

        def write(state: State) -> None:
            if mark.id:
                state.marked.change([mark.id], text, note=note)
            else:
                state.marked.add(place, mark._replace(note=note), text)
            kept()

        self._take(text, write)

    def drop_draft(self, draft: NoteDraft, is_kept: Callable[[], bool]) -> None:
        """Forget what was written, once all steps are taken, if it `is_kept` by then."""
        self._session.steps.after(lambda: self.drafts.drop(draft) if is_kept() else None)

    def copy(self) -> None:
        """Copy the passage that is chosen as a quote with its source."""
        if text := self.passage():
            self.copy_text(text)
        else:
            self._session.tell(phrase("Select some text or choose a highlight first."))

    def copy_text(self, text: str) -> None:
        """Copy words of the article as a quote with its source."""
        from reader.services.quoting import quote_of

        if page := self._view.page:
            QGuiApplication.clipboard().setText(quote_of(page.article, text))
            self._session.tell(phrase("Copied as a quote with its source."))

    def begin_attaching(self, mark: Highlight) -> None:
        """Let the reader choose where an orphan belongs: what is selected and marked next is its new place."""
        self.attaching = mark
        self._view.setFocus()
        self._session.tell(
            phrase("Select where “{quote}” belongs, then press H. Escape leaves it.", quote=shortened(mark))
        )

    def leave(self) -> bool:
        """Give up attaching, then the focus, then the paragraph under the eye; whether there was any."""
        if self.attaching:
            self.attaching = None
            self._session.tell(phrase("It stays as it is."))
        elif self.focused:
            self.focus("")
        elif not self.keys.end():
            return False
        self.bar_rests(False)
        return True

    @cached_property
    def editor(self) -> NoteEditor:
        """Where a note is written."""
        from reader.ui.marks.note_editor import NoteEditor

        return NoteEditor(self, self._window.theme, self._window)

    @cached_property
    def bar(self) -> MarkBar:
        """The small bar beside what is selected or focused."""
        from reader.ui.marks.mark_bar import MarkBar

        return MarkBar(self, self._window, self._view)

    def bar_rests(self, is_shown: bool, at: QPointF | None = None) -> None:
        """Show the bar near a point of the viewport, or put it away."""
        if is_shown and at is not None:
            self.bar.open_at(at)
        elif "bar" in self.__dict__:
            self.bar.hide()

    def is_chosen(self) -> bool:
        """Whether something of the article's text is selected, other than a link that Tab went to."""
        return self._chosen() is not None

    def passage(self) -> str:
        """The words that are selected, else of the focused highlight, else of the paragraph under the eye."""
        mark = self.focused_mark
        if span := self._chosen() or (None if mark else self.keys.paragraph()):
            return self._text()[span[0] : span[1]]
        return mark.quote if mark else ""

    # Inside.

    @cached_property
    def _painter(self) -> HighlightPainter:
        from reader.ui.page.highlight_painter import HighlightPainter

        return HighlightPainter()

    @property
    def _last_colour(self) -> str:
        return colour_of(self._session.settings.mark_colour)

    def _text(self) -> str:
        return self._view.shown.text() if self._view.shown else ""

    def _chosen(self) -> tuple[int, int] | None:
        """From where to where of the text is selected, without blanks around it."""
        cursor, document = self._view.textCursor(), self._view.shown
        if document is None or not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if any((start, end) == (first, last) for first, last, _ in document.anchors) and self.keys.is_by_tab:
            return None
        return trimmed(self._text(), document.offset_of(start), document.offset_of(end))

    def _make(self, span: tuple[int, int], colour: str, then: Callable[[], object]) -> None:
        """Mark a span; one that is marked already gets the colour."""
        known = next((mark for mark in self.marks if mark.quote and span_of(mark) == span), None)
        if known is not None:
            self.focused = known.id
            self.recolour(known, colour)
            self._view.viewport().update()
            then()
        else:
            self._add(marked(Ground(self._text()), *span, Highlight("", colour=colour, id=os.urandom(16).hex())), then)
            self._session.change_settings(mark_colour=colour)
        choose_nothing(self._view)
        self.bar_rests(False)

    def _add(self, new: Highlight, then: Callable[[], object]) -> None:
        """Keep a new one; where a step is under way, it is seen before it is stored."""
        text, article = phrase("Highlight “{quote}”", quote=shortened(new)), self.article

        def done(made: Highlight) -> None:
            self._coming.pop(new.id, None)
            self._focus(made.id)

        def left() -> None:
            self._coming.pop(new.id, None)
            self._load()

        if self._session.steps.is_busy:
            self._coming[new.id] = (article, new)
        self._take(text, lambda state: state.marked.add(article, new, text), done, then, left)
        if self._coming:
            self._load()

    def _attach(self, span: tuple[int, int], then: Callable[[], object]) -> None:
        orphan, self.attaching = self.attaching, None
        assert orphan is not None
        text = phrase("Attach “{quote}” again", quote=shortened(orphan))
        placed = marked(Ground(self._text()), *span, orphan)
        self._take(text, lambda state: state.marked.attach(placed, text), lambda _: self._focus(orphan.id), then)
        choose_nothing(self._view)

    def _take(
        self,
        text: Phrase,
        write: Callable[[State], T],
        done: Callable[[T], None] = lambda _: None,
        then: Callable[[], object] = lambda: None,
        left: Callable[[], None] = lambda: None,
    ) -> None:
        self._session.steps.take_small([self.article], text, write, done, then=then, left=left)

    def _focus(self, id_: str) -> None:
        self.focused = id_

    @Slot(object)
    def _marks_changed(self, articles: set[str]) -> None:
        if self.article and (not articles or self.article in articles):
            self._load()

    @Slot()
    def _load(self) -> None:
        """Look where the marks stand in the text that is shown now."""
        document, page = self._view.shown, self._view.page
        stored = self._session.state.highlights(page.article.id) if document and page else ()
        stored += tuple(new for article, new in self._coming.values() if article == self.article)
        if self.attaching and all(mark.id != self.attaching.id for mark in stored):
            self.attaching = None  # its article is not open any more
        if not stored and not self.marks:
            self.focused = ""
            return
        self.marks, self.spans = stored, []
        if any(mark.quote for mark in stored):
            self._place(stored)
        if self.focused_mark is None:
            self.focused = ""
        is_main = self._view is self._window.view
        if is_main and self._session.mark_wanted and any(mark.id == self._session.mark_wanted for mark in self.marks):
            wanted, self._session.mark_wanted = self._session.mark_wanted, ""
            self.focused = wanted
            QTimer.singleShot(0, self, lambda: self.focus(wanted))
        self._view.viewport().update()

    def _place(self, stored: tuple[Highlight, ...]) -> None:
        document = self._view.shown
        assert document is not None
        ground = Ground(document.text())
        self.marks = tuple(placed(ground, mark) for mark in stored)
        self.spans = spans_of(document, self.marks)
        if moved := [(before, mark) for before, mark in zip(stored, self.marks, strict=True) if mark != before]:
            article = self.article
            QTimer.singleShot(0, self, lambda: self._settle(article, moved))

    def _settle(self, article: str, moved: list[tuple[Highlight, Highlight]]) -> None:
        try:
            self._session.state.marked.settle(moved)
        except ReaderError:
            return  # they are looked for again the next time
        self._session.marks_changed.emit({article})

    def _paint(self, painter: QPainter, top: float, height: float) -> None:
        document, palette = self._view.shown, self._window.theme.palette
        if document is None:
            return
        self.keys.paint(painter, palette)
        if self.spans:
            from reader.ui.page.highlight_painter import Shown

            first, last = positions_in_sight(self._view)
            table = QTextCursor(document.findBlock(first)).currentTable()
            first = table.firstPosition() if table else document.findBlock(first).position()
            shown = Shown(self.spans, self.focused, first, last + 1, top - height, top + 2 * height)
            self._painter.paint(painter, document, palette, shown)

    def _paint_over(self) -> None:
        """What has a ground of its own, such as code in a line, hides what is painted under it."""
        if self.spans and self._painter.over:
            painter = QPainter(self._view.viewport())
            painter.translate(0, -self._view.verticalScrollBar().value())
            self._painter.paint_over(painter, self._window.theme.palette)
            painter.end()
