"""What Tab stops at within the article: links, and pictures that can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser

from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.choosing import choose, choose_nothing
from reader.ui.page.document_pictures import pictures_in

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView


def go_to_next_stop(view: ArticleView, *, is_next: bool) -> bool:
    """Select what Tab goes to, or nothing where it should leave the article; whether there was something."""
    stop = next_stop(view, view.shown, is_next=is_next) if view.shown else None
    if stop is None:
        choose_nothing(view)
    else:
        choose(view, *stop)
    return stop is not None


def next_stop(view: QTextBrowser, document: ArticleDocument, *, is_next: bool) -> tuple[int, int] | None:
    """Start and end of the link or picture in sight that Tab goes to; None where it should leave the article."""
    top, bottom = positions_in_sight(view)
    cursor = view.textCursor()
    at = cursor.selectionStart() if cursor.hasSelection() and top <= cursor.position() <= bottom else None
    stops = [(start, end) for start, end, _ in document.anchors]
    if document.folds:
        stops += [(fold.start, fold.words_end) for fold in document.folds.all]
        stops = sorted({stop for stop in stops if document.seen(stop[0]) == stop[0]})
    if document.has_pictures:
        linked = set(stops)
        stops += [
            (place, place + 1)
            for place, _ in pictures_in(document)
            if not any(start <= place < end for start, end in linked) and document.seen(place) == place
        ]
        stops.sort()
    stops = [stop for stop in stops if top <= stop[0] and stop[1] <= bottom]
    if not is_next:
        stops.reverse()
    following = [stop for stop in stops if at is None or (stop[0] > at if is_next else stop[0] < at)]
    return following[0] if following else None


def positions_in_sight(view: QTextBrowser) -> tuple[int, int]:
    """The first and the last position of the document that are seen."""
    area = view.viewport().rect()
    top = view.cursorForPosition(area.topLeft()).position()
    return top, view.cursorForPosition(area.bottomRight()).position()


def chosen_picture(view: QTextBrowser, document: ArticleDocument) -> int | None:
    """The position of the picture that is selected alone, if one is."""
    cursor: QTextCursor = view.textCursor()
    if not document.has_pictures or cursor.selectionEnd() - cursor.selectionStart() != 1:
        return None
    return next((place for place, _ in pictures_in(document) if place == cursor.selectionStart()), None)
