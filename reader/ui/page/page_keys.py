"""Keys that move through the article, choose all of it, and open the picture that has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.ui.page.choosing import choose_article
from reader.ui.page.stops import chosen_picture

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView

_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def take_key(view: ArticleView, event: QKeyEvent, *, line: int) -> bool:
    """Do what a key asks for, with steps of `line` pixels; whether it was one of ours."""
    if event.matches(QKeySequence.StandardKey.SelectAll):
        choose_article(view)
        return True
    scrolling = view.scrolling
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if plain and event.key() in (*_ENTER, Qt.Key.Key_Space) and view.shown and view.shown.folds:
        from reader.ui.page.folds import chosen, turn_at

        if turn_at(view, chosen(view)):
            return True
    moves: dict[int, Callable[[], None]] = {
        Qt.Key.Key_Space: scrolling.page_down if plain else scrolling.page_up,
        Qt.Key.Key_Down: lambda: scrolling.by(line),
        Qt.Key.Key_Up: lambda: scrolling.by(-line),
        Qt.Key.Key_Home: lambda: scrolling.to(view.above),
        Qt.Key.Key_End: lambda: scrolling.to(view.verticalScrollBar().maximum() - view.below),
        Qt.Key.Key_PageDown: lambda: scrolling.page_down(is_leaving=False),
        Qt.Key.Key_PageUp: scrolling.page_up,
    }
    is_paging = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    is_whole = event.key() in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if (plain or is_paging or is_whole) and (move := moves.get(event.key())):
        move()
        return True
    if event.key() in _ENTER and view.shown and (place := chosen_picture(view, view.shown)) is not None:
        view.picture_asked.emit(place)
        return True
    return False
