"""What a click in the article asks for, besides its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView


def take_click(view: ArticleView, point: QPoint) -> None:
    """Turn the fold whose words are at a point of the viewport, or ask for the picture that is there."""
    if view.shown and view.shown.folds:
        from reader.ui.page.folds import at_point, turn_at

        if turn_at(view, at_point(view, point)):
            return
    if not view.anchorAt(point) and (place := picture_at(view, point)) is not None:
        view.picture_asked.emit(place)


def picture_at(view: ArticleView, point: QPoint) -> int | None:
    """The position of the picture at a point of the viewport, if there is one."""
    if view.shown is None or not view.shown.has_pictures:
        return None
    return view.shown.picture_at(QPointF(point.x(), point.y() + view.verticalScrollBar().value()))
