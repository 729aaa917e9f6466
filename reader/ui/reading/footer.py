"""The end of the article: cards of previous and next, and what is recommended when the side panel is folded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.domain.text import is_right_to_left
from reader.services.reading import Page
from reader.services.recommending import Recommendation, recommended
from reader.ui.page.page_html import footer_html
from reader.ui.words import say

if TYPE_CHECKING:
    from reader.domain.settings import Settings
    from reader.ui.window import MainWindow

ROWS = 5


class Footer(QObject):
    """Writes the footer of the shown document once the article is painted, and again when the ways change."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._rows: tuple[Recommendation, ...] = ()
        self._asked_for = ""
        self._is_stale = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.write)
        window.session.history_changed.connect(self._soon.start)  # also after each opening
        window.session.list.order_changed.connect(self._soon.start)
        window.session.marks_changed.connect(self._marks_changed)
        window.theme.changed.connect(self._soon.start)
        window.session.settings_changed.connect(self._settings_changed)
        window.view.rebuilt.connect(self._soon.start)

    @Slot()
    def write(self) -> None:
        """Write what stands below the body now."""
        view, session = self._window.view, self._window.session
        if view.shown is None or view.page is None:
            return
        runs_on = self._window.parts.get("running_on")
        if runs_on is not None and runs_on.leads_on:
            view.shown.set_footer("")
            return
        rows: list[tuple[str, str, str]] = []
        if not self._window.side.place.isVisible():
            rows = [_row(row) for row in self._recommended(view.page) if row.id][:ROWS]
        before, after = session.going.step(-1), session.going.step(1)
        is_mirrored = is_right_to_left(view.page.article.title + view.page.article.summary)
        titles = before.title if before else None, after.title if after else None
        html = footer_html(titles[0], titles[1], rows, is_mirrored=is_mirrored)
        view.shown.set_footer(html)

    @Slot(object, object)
    def _settings_changed(self, before: Settings, now: Settings) -> None:
        """Which article is open is one of them: to write for that alone would be to write twice."""
        if before != replace(now, last_article=before.last_article):
            self._soon.start()

    @Slot(object)
    def _marks_changed(self, articles: set[str]) -> None:
        """One of the rows may have gone to the wastebasket or be not related any more, or come back."""
        if not articles or articles & {row.name for row in self._rows}:
            self._is_stale = True
            self._soon.start()

    def _recommended(self, page: Page) -> tuple[Recommendation, ...]:
        """The rows for a page; asked for when they are first needed, and written when they come. Stale ones stay until
        then: without them the page would jump."""
        if self._asked_for != page.article.id:
            self._rows, self._is_stale = (), True
        if self._is_stale:
            self._asked_for, self._is_stale = page.article.id, False
            self._window.session.jobs.read(
                lambda desk: recommended(desk.library, desk.shelf, page.article, page.links),
                self._take,
                latest="footer",
            )
        return self._rows

    def _take(self, rows: tuple[Recommendation, ...]) -> None:
        self._rows = rows
        self._soon.start()


def _row(row: Recommendation) -> tuple[str, str, str]:
    return f"article:{row.id}", row.title, say(row.reason)
