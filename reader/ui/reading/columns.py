"""The column that has the keys: the open article, or the one beside it. What is done to "the article" is done there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.domain.phrase import phrase

if TYPE_CHECKING:
    from reader.ui.marks.highlights import Highlights
    from reader.ui.page.article_view import ArticleView
    from reader.ui.reading.beside import Beside
    from reader.ui.reading.find_bar import FindBar
    from reader.ui.window import MainWindow


class Columns:
    """Knows which column has the keys. The second one is made when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def active(self) -> Beside | None:
        """The second column, while it has the keys."""
        beside: Beside | None = self._window.parts.get("beside")
        return beside if beside is not None and beside.is_active and not beside.isHidden() else None

    @property
    def view(self) -> ArticleView:
        return self.active.view if self.active else self._window.view

    @property
    def shown_view(self) -> ArticleView:
        """What is shown in the column with the keys: also a page that stands where the article does."""
        return self.active.view if self.active else self._window.shown_view

    @property
    def highlights(self) -> Highlights:
        return self.active.highlights if self.active else self._window.highlights

    @property
    def find_bar(self) -> FindBar:
        return self.active.find_bar if self.active else self._window.find_bar

    @property
    def articles(self) -> list[str]:
        """The id of the article that has the keys."""
        return [self.active.article] if self.active else [self._window.session.current]

    def copy(self) -> None:
        """Copy what is selected."""
        self.view.copy()

    def open_beside(self, article: str) -> None:
        """Show an article in the second column."""
        self._window.part("beside").open_article(article)

    def toggle(self) -> None:
        """Open the second column, with what is chosen in the list, else with what next leads to; or close it. The open
        article is not set beside itself."""
        beside = self._window.part("beside")
        if not beside.isHidden():
            beside.close_column()
            return
        session = self._window.session
        chosen = [id_ for id_ in self._window.part("list").selected() if id_ != session.current]
        step = session.going.step(1) or session.going.step(-1)
        beside.open_article(chosen[0] if chosen else step.id if step else "")

    def switch(self) -> None:
        """Give the keys to the other column."""
        if self.active:
            self._window.view.setFocus()
        elif (beside := self._window.parts.get("beside")) is not None and not beside.isHidden():
            beside.take_keys()
        else:
            self._window.session.tell(phrase("No article is beside this one. F8 opens one there."))

    def leave(self) -> bool:
        """Leave what is open in the second column, then the column; whether it had the keys."""
        beside = self.active
        if beside is None:
            return False
        if "find_bar" in vars(beside) and beside.find_bar.isVisible():
            beside.find_bar.close_bar()
        elif not (beside.view.hasFocus() and beside.highlights.leave()):
            self._window.shown_view.setFocus()
        return True

    def move_table(self, by: int) -> None:
        """Move the wide table in sight on (1) or back (-1)."""
        shown = self.view.shown
        if shown is None or not shown.wide or not self.view.sideways.step(by):
            self._window.session.tell(phrase("There is no wide table in sight."))

    def swap(self) -> None:
        """Let the two articles change places."""
        if (beside := self._window.parts.get("beside")) is not None:
            beside.swap()


def verbs(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What the actions do that are about the article with the keys, or about columns, by their names."""
    columns, session = window.columns, window.session
    return {
        "bookmark": lambda: session.marking.toggle_bookmark(columns.articles),
        "read": lambda: session.marking.toggle_read(columns.articles),
        "delete": lambda: session.marking.delete(columns.articles),
        "copy": columns.copy,
        "continuous": lambda: window.verbs.toggle_setting("is_continuous"),
        "beside": columns.toggle,
        "other_column": columns.switch,
        "swap_columns": columns.swap,
        "table_on": lambda: columns.move_table(1),
        "table_back": lambda: columns.move_table(-1),
    }
