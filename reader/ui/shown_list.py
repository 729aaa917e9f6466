"""The list that is shown: what was asked for, the articles that answer it, and how many there are in each view."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.domain.listing import NO_FILTERS, NOT_OF_ARTICLES, SORTS, ListQuery, SortKey, View, place_in, without
from reader.services.searching import FIRST, MOST, Results, listed

if TYPE_CHECKING:
    from reader.domain.article import Summary
    from reader.domain.settings import Settings
    from reader.ui.session import Session


class ShownList(QObject):
    """Keys of articles in an order, asked for in the read lane."""

    order_changed = Signal()
    counts_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.query = _query_of(session.settings)
        self.order: array[int] = array("q")
        self.results: Results | None = None  # what `order` answers: of which list, and how it was found
        self.counts: dict[View, int] = {}
        self._answered: ListQuery | None = None
        self._typed: dict[View, str] = {}  # the words that others of the rows were found by
        self._placed: tuple[array[int], int | None] = (self.order, None)
        self._place = -1

    @property
    def place(self) -> int:
        """Where the open article stands, -1 if it does not; looked for once for each article and order."""
        order, key = self.order, self._session.key
        if self._placed[0] is not order or self._placed[1] != key:
            is_known = 0 <= self._place < len(order) and order[self._place] == key
            self._place = -1 if key is None else self._place if is_known else place_in(order, key)
            self._placed = (order, key)
        return self._place

    def ask(self, **changes: Any) -> None:
        """Show another list: the fields of `ListQuery` that change. A view asked for leaves what narrowed the list
        before; one of other rows, as authors are, the words, too, which wait until their rows are shown again."""
        if "view" in changes:
            changes = NO_FILTERS | changes
            before, now = _kind(self.query.view), _kind(changes["view"])
            if before != now:
                self._typed[before] = self.query.words
                changes.setdefault("words", self._typed.get(now, ""))
        self.query = self.query._replace(**changes)
        self._ask_order()  # first: a folder that cannot be written can be looked through
        if changes.keys() & {"view", "sort", "reverse"}:
            self._session.change_settings(
                view=str(self.query.view), sort=str(self.query.sort), is_sort_reversed=self.query.reverse
            )

    def refresh(self) -> None:
        """Ask for the present list and the counts again; `order_changed` and `counts_changed` follow."""
        self._ask_order()
        self.count()

    def count(self) -> None:
        """Ask for the counts again; `counts_changed` follows."""
        self._session.jobs.read(lambda desk: desk.shelf.counts(), self._take_counts, latest="counts")

    def rows(self, first: int, last: int) -> list[Summary]:
        """Rows `first` to `last` (exclusive)."""
        return self._session.shelf.rows(self.order[first:last])

    def let_go(self, articles: Sequence[str], gone: set[int]) -> bool:
        """Take articles, which have these keys, out of the list; the open one, if it is one of them, gives way to the
        one after it. Whether it did."""
        following = self._survivor(gone) if self._session.current in articles else None
        before, rest = len(self.order), without(self.order, gone)
        if self.results is not None and self.results.count >= 0:
            self.results = replace(self.results, order=rest, count=self.results.count - before + len(rest))
        self._take_order(rest)
        if following:
            self._session.open(following)
        return following is not None

    def _ask_order(self) -> None:
        """The first rows at once, and then all of them."""
        query = self.query

        def ask(limit: int, done: Callable[[Results], None]) -> None:
            self._session.jobs.read(
                lambda desk: listed(desk.shelf, query, limit=limit, is_typing=True, is_stale=desk.is_stale),
                done,
                latest="order",
            )

        def first(results: Results) -> None:
            if results.is_whole:
                self._take_results(results)
                return
            if query != self._answered:  # the same list anew keeps all its rows until they are all there
                self._take_results(results)
            ask(MOST, self._take_results)

        ask(FIRST, first)

    def _take_results(self, results: Results) -> None:
        self.results = results
        self._answered = results.query
        self._take_order(results.order)

    def _take_order(self, order: array[int]) -> None:
        self.order = order
        self.order_changed.emit()
        self._session.history_changed.emit()

    def _take_counts(self, counts: dict[View, int]) -> None:
        self.counts = counts
        self.counts_changed.emit()

    def _survivor(self, gone: set[int]) -> str | None:
        """The article to read when the open one goes: the nearest after it, else before it."""
        place = max(0, self.place)
        after = (key for key in self.order[place:] if key not in gone)
        before = (key for key in reversed(self.order[:place]) if key not in gone)
        key = next(after, None) or next(before, None)
        return self._session.shelf.id_of(key) if key else None


def _query_of(settings: Settings) -> ListQuery:
    view = View(settings.view) if settings.view in set(View) else View.ALL
    sort = SortKey(settings.sort) if settings.sort in SORTS else SortKey.PUBLISHED
    return ListQuery(view=view, sort=sort, reverse=settings.is_sort_reversed)


def _kind(view: View) -> View:
    """The view that stands for all whose rows are of one kind."""
    return view if view in NOT_OF_ARTICLES else View.ALL
