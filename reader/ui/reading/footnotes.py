"""Notes of the article, shown where they are asked for: at their number, without leaving the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QCursor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextList
from PySide6.QtWidgets import QTextBrowser

from reader.domain.phrase import phrase
from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.excerpt import Excerpt
from reader.ui.page.fragments import fragments_of
from reader.ui.page.terms import is_term
from reader.ui.reading.text_card import TextCard
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.window import MainWindow

HOVER_MILLISECONDS = 450
LEAVE_MILLISECONDS = 350
WIDTH, TALLEST = 420, 260
LONGEST_TERM = 80
LONGEST = 4000
"""Characters of a note that are shown in place; of more, the beginning."""

_NUMBER = re.compile(r"[\[(（]?\s*(?:注?\s*\d{1,4}|[*†‡§¶]{1,3}|[a-z]{1,2}|[ivxl]{1,6})\s*[\])）]?")
_BACK = re.compile("[↩↵⤴↑^\ufe0e\ufe0f ]*(?:(?<=[↩↵⤴↑^])[a-z]{1,3})?")


class Note(NamedTuple):
    """Where the number of a note stands, and from where to where its text goes, as positions of the document."""

    number: int
    start: int
    end: int


def place_of(document: QTextDocument, name: str) -> int | None:
    """The position of the place called `name`, as links write it."""
    names = {name, unquote(name)}
    named = (one for one in fragments_of(document) if not names.isdisjoint(one.charFormat().anchorNames()))
    return next((one.position() for one in named), None)


def note_of(document: ArticleDocument, name: str, near: int = -1) -> Note | None:
    """The note, or the term with what is said of it, that `#name` leads to; None for a link that only leads elsewhere.

    A note has a number that is raised or looks like one, and stands after it; a term may stand before what leads to it.
    Of several links to it the one at `near` is meant, else the first.
    """
    place = place_of(document, name)
    if place is None:
        return None
    links = [
        (start, end)
        for start, end, address in document.anchors
        if address[:1] == "#" and unquote(address[1:]) == unquote(name)
    ]
    if not links:
        return None
    start, end = next(((start, end) for start, end in links if start <= near <= end), links[0])
    block = document.findBlock(place)
    if (last := _end_of_term(block)) is not None:
        return None if block.position() <= start <= last else Note(start, block.position(), last)
    if start < place and _is_number(document, start, end):
        return Note(start, block.position(), _end_of(block))
    return None


def _end_of_term(block: QTextBlock) -> int | None:
    """The end of what is said of the term that a block is; None if it is no term."""
    level, following = _level(block), block.next()
    is_term = not block.textList() and not block.blockFormat().headingLevel() and len(block.text()) <= LONGEST_TERM
    last = block
    while is_term and following.isValid() and _level(following) > level and not following.textList():
        last, following = following, following.next()
    return last.position() + last.length() - 1 if last != block else None


def _level(block: QTextBlock) -> float:
    """How far in a paragraph stands that is in no list."""
    shape = block.blockFormat()
    return shape.indent() * 1000 + max(shape.leftMargin(), shape.rightMargin())


def _is_number(document: ArticleDocument, start: int, end: int) -> bool:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    is_raised = cursor.charFormat().verticalAlignment() is raised
    return end - start <= 8 and (is_raised or _NUMBER.fullmatch(cursor.selectedText()) is not None)


def _end_of(block: QTextBlock) -> int:
    """The end of the note that begins with `block`: with the further paragraphs of its list item."""
    first, following = block.textList(), block.next()
    while first is not None and following.isValid() and _is_within(following, first):
        block, following = following, following.next()
    return block.position() + block.length() - 1


def _depth(listed: QTextList | None) -> int:
    return listed.format().indent() if listed else 0


def _is_within(block: QTextBlock, item: QTextList) -> bool:
    """Whether a block that follows an item of a list belongs to it: as a paragraph, or in a list of its own."""
    if inner := block.textList():
        return _depth(inner) > _depth(item)
    return block.blockFormat().indent() > 0


class Footnotes(QObject):
    """Shows a note when its number is clicked, entered or hovered over for a moment; other places it leads to."""

    def __init__(self, window: MainWindow, view: ArticleView) -> None:
        super().__init__(view)
        self._window = window
        self._view = view
        self._card: NoteCard | None = None
        self._hovered = ""
        self._soon = QTimer(self, singleShot=True, interval=HOVER_MILLISECONDS)
        self._soon.timeout.connect(self._show_hovered)
        view.turned.connect(self.turn)
        view.hovered.connect(self._hover)
        view.replaced.connect(self._close)
        view.resized.connect(self._close)
        view.verticalScrollBar().valueChanged.connect(self._close)

    @property
    def card(self) -> NoteCard | None:
        """The note that is shown now."""
        return self._card if self._card is not None and self._card.isVisible() else None

    @Slot(str)
    def turn(self, name: str) -> None:
        """Show the note called `name`, or go to the place of that name where it is no note."""
        document = self._view.shown
        if document is None or is_term(f"#{name}"):
            return
        if note := note_of(document, name, self._view.textCursor().selectionStart()):
            self._open(note).take_focus()
        elif (place := place_of(document, name)) is not None:
            self._view.jump_to_position(place)
        else:
            told = phrase("“{name}”, where this link leads, is not in the article.", name=unquote(name))
            self._window.session.tell(told)

    def go_to(self, note: Note) -> None:
        """Leave the text for the note where it stands."""
        self._close()
        self._view.setFocus()
        self._view.jump_to_position(note.start)

    @Slot(str)
    def _hover(self, address: str) -> None:
        self._hovered = address[1:] if address.startswith("#") else ""
        if self._hovered:
            self._soon.start()
        else:
            self._soon.stop()
            if self._card is not None:
                self._card.let_go()

    @Slot()
    def _show_hovered(self) -> None:
        document = self._view.shown
        if document is None or not self._hovered:
            return
        pointer = self._view.viewport().mapFromGlobal(QCursor.pos())
        note = note_of(document, self._hovered, self._view.cursorForPosition(pointer).position())
        if note and (self.card is None or self.card.note != note):
            self._open(note)

    @Slot()
    def _close(self) -> None:
        if self._card is not None:
            self._card.close_card()

    def _open(self, note: Note) -> NoteCard:
        if self._card is None:
            self._card = NoteCard(self, self._window, self._view)
        self._card.show_note(note)
        return self._card


class NoteCard(TextCard):
    """A card at the number. Shown by the pointer alone, it goes when the pointer leaves both."""

    keeps_keys = False

    def __init__(self, notes: Footnotes, window: MainWindow, view: ArticleView) -> None:
        super().__init__(window.theme, view, QTextBrowser(), tr("Note"))
        self.note = Note(0, 0, 0)
        self.is_held = False
        self.text.anchorClicked.connect(self._follow)
        self.go = self.button(tr("Go to note"), lambda: notes.go_to(self.note))
        self.shut = self.closing_button()
        self.lay_out(self.go, self.shut)
        self._leave = QTimer(self, singleShot=True, interval=LEAVE_MILLISECONDS)
        self._leave.timeout.connect(self._close_if_left)

    def show_note(self, note: Note) -> None:
        """Show a note at its number."""
        self.note = note
        self.is_held = False
        self._leave.stop()
        self._fill(note)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(note.number)
        self.show_at(self._view.cursorRect(cursor).translated(self._view.viewport().pos()))

    def take_focus(self) -> None:
        """It was asked for, not only passed over: it has the keys until it is closed."""
        self.is_held = True
        self.go.setFocus(Qt.FocusReason.PopupFocusReason)

    def let_go(self) -> None:
        """The pointer left the number."""
        if self.isVisible() and not self.is_held:
            self._leave.start()

    def leaveEvent(self, event: QEvent) -> None:
        self.let_go()
        super().leaveEvent(event)

    @Slot()
    def _close_if_left(self) -> None:
        if not self.is_held and not self.rect().contains(self.mapFromGlobal(QCursor.pos())):
            self.close_card()

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        self.close_card()
        address = url.toString()
        view = self._view
        if address.startswith("#"):
            view.turned.emit(address[1:])
        else:
            view.followed.emit(address)

    def _fill(self, note: Note) -> None:
        shown = self._view.shown
        assert shown is not None
        source = QTextCursor(shown)
        source.setPosition(note.start)
        source.setPosition(min(note.end, note.start + LONGEST), QTextCursor.MoveMode.KeepAnchor)
        document = Excerpt(shown, source, 10, self.text)
        option = shown.defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)  # too narrow to be justified
        document.setDefaultTextOption(option)
        _as_a_card(document)
        width = min(WIDTH, self._view.viewport().width() - 20)
        document.setTextWidth(width - 10)
        height = min(TALLEST, round(document.size().height()) + 4)  # before the view gives it the width it has now
        document.show_in_view()
        self.setFixedSize(width, height + self.shut.sizeHint().height() + 14)


def take_arrows(document: QTextDocument) -> None:
    """Take out the arrows that lead from notes to their numbers, with paragraphs that have nothing else."""
    arrows = [
        (one.position(), one.position() + one.length())
        for one in fragments_of(document)
        if one.charFormat().anchorHref().startswith("#") and _BACK.fullmatch(one.text())
    ]
    cursor = QTextCursor(document)
    for start, end in reversed(arrows):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        before = cursor.block().previous()
        if not cursor.block().text() and before.isValid() and not (cursor.currentTable() or _table_at(before)):
            cursor.deletePreviousChar()


def _table_at(block: QTextBlock) -> bool:
    return QTextCursor(block).currentTable() is not None


def _as_a_card(document: QTextDocument) -> None:
    """Takes out the arrows that lead from a note to its number; its blocks are no items any more, but of lists in
    it, and nothing is left empty above and below."""
    block = document.begin()
    outer = _depth(block.textList() or block.next().textList())  # a part of a page may begin with an empty paragraph
    inner: list[QTextList] = []
    while block.isValid():
        cursor, listed = QTextCursor(block), block.textList()
        if listed and _depth(listed) > outer:
            inner += [listed] if listed not in inner else []
        elif listed:
            listed.remove(block)
        shape = block.blockFormat()
        shape.setIndent(max(0, shape.indent() - outer))
        if block == document.begin():
            shape.setTopMargin(0)
        if not block.next().isValid():
            shape.setBottomMargin(0)
        cursor.setBlockFormat(shape)
        block = block.next()
    for one in inner:
        form = one.format()
        form.setIndent(form.indent() - outer)
        one.setFormat(form)
    take_arrows(document)
    while not document.begin().text() and document.blockCount() > 1:
        QTextCursor(document.begin()).deleteChar()
    while not document.lastBlock().text().strip() and document.blockCount() > 1:
        QTextCursor(document.lastBlock()).deletePreviousChar()
