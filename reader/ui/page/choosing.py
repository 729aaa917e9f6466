"""Choosing text of an article, so that the page stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from reader.ui.page.document_view import DocumentView


def choose(view: DocumentView, start: int, end: int) -> None:
    """Select from one position of the document to another, where the cursor is then; that may be before the first."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    take_cursor(view, cursor)


def choose_article(view: DocumentView) -> None:
    """Select title and body, not what stands below."""
    if view.shown is not None:
        choose(view, 0, view.shown.body_end)


def choose_nothing(view: DocumentView) -> None:
    """Select nothing any more; the cursor stays."""
    cursor = view.textCursor()
    cursor.clearSelection()
    take_cursor(view, cursor)


def keep_to_paragraph(view: DocumentView) -> None:
    """Where a third click chose a paragraph, choose it alone: Qt goes one step further, which takes the whole of a
    table that follows."""
    chosen = view.textCursor()
    block = view.document().findBlock(chosen.selectionStart())
    end = block.position() + block.length() - 1
    if chosen.selectionStart() == block.position() and chosen.selectionEnd() > end:
        choose(view, block.position(), end)


def take_cursor(view: DocumentView, cursor: QTextCursor) -> None:
    """Give a view a cursor, with what it selects, without scrolling."""
    bar = view.verticalScrollBar()
    value = bar.value()
    view.setTextCursor(cursor)
    bar.setValue(value)
