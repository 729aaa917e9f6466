"""What a view shows, and how: for a view that is made in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.domain.marks import Position
from reader.services.reading import Page
from reader.ui.page.choosing import choose

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.page.typesetter import Known


class Reading(NamedTuple):
    """The page, where it is, what is chosen from where to where, and what is known of the pages shown so far."""

    page: Page
    place: Position | None
    was_moved: bool
    chosen: tuple[int, int]
    known: Known


def as_read(view: ArticleView) -> Reading | None:
    """What is shown, if anything is."""
    if view.page is None:
        return None
    chosen, place = view.textCursor(), view.read_on_at or view.place()
    return Reading(view.page, place, view.was_moved, (chosen.anchor(), chosen.position()), view.typesetter.known)


def read_on(view: ArticleView, reading: Reading) -> None:
    """Show what another view showed."""
    view.typesetter.known = reading.known
    view.show_page(reading.page, reading.place)
    view.was_moved, view.read_on_at = reading.was_moved, reading.place
    last = view.document().characterCount() - 1
    start, end = (min(at, last) for at in reading.chosen)
    with view.quiet():
        choose(view, start, end)
    view.go_to(reading.place)
