"""Where one goes from the open article: previous and next, and back and forward in what was read."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reader.services import reading

if TYPE_CHECKING:
    from reader.ui.history import History
    from reader.ui.session import Session

VISITS_SHOWN = 100


class Step(NamedTuple):
    """Where previous or next would lead; `is_of_page` when the page itself says so, not the list."""

    id: str
    title: str
    is_of_page: bool


class GoingOn:
    """Remembers the way by which the open article was come to."""

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._trail: frozenset[int] = frozenset()  # keys of what next and previous led through to the open article
        self._is_by_list = False  # they follow the list, against the links of the articles

    def begin(self) -> None:
        """An article is opened by itself: no way led to it."""
        self._trail, self._is_by_list = frozenset(), False

    def step(self, by: int) -> Step | None:
        """Where next (1) or previous (-1) leads: the page's own link where that is stored, else the list's; the list's
        where it is in an order made by hand. The list passes over what one came through by the links; once it was
        followed against them, it is followed."""
        session, query = self._session, self._session.list.query
        is_by_list = self._is_by_list or query.is_by_hand
        own = session.page and (session.page.next if by > 0 else session.page.previous)
        if own and not is_by_list and not session.state.wastebasket.has(own.id):
            return Step(own.id, own.title, True)
        trail = frozenset[int]() if query.is_by_hand else self._trail
        passed = [trail.intersection(keys) for keys in reading.came_through(session.library, session.current)]
        key = reading.neighbours(session.list.order, session.list.place, (passed[0], passed[1]))[by > 0]
        row = session.shelf.rows([key]) if key is not None else []
        return Step(row[0].id, row[0].title, False) if row else None

    def go(self, by: int) -> bool:
        """Open the next (1) or previous (-1) article; whether there was one."""
        step, session = self.step(by), self._session
        if step:
            if not step.is_of_page and not self._is_by_list:
                against = reading.came_through(session.library, session.current)[by > 0]
                self._is_by_list = session.shelf.key_of(step.id) in against
            self._trail = frozenset() if self._is_by_list else self._trail | {session.key or 0}
            session.open_on_the_way(step.id)
        return step is not None

    @cached_property
    def history(self) -> "History":
        """What was read one after the other, and the pages of subjects among it."""
        from reader.ui.history import History

        return History(self._session.state.places.visits(VISITS_SHOWN))

    def can_go_through_history(self, by: int) -> bool:
        """Whether back (-1) or forward (1) leads anywhere."""
        return self.history.can_go(by)

    def go_through_history(self, by: int) -> None:
        """Back (-1) or forward (1) in what was read, to the place left there."""
        session = self._session
        if there := self.history.go(by, lambda one: _is_subject(one) or session.is_there(one)):
            if _is_subject(there):
                session.show_subject(there, is_visit=False)
            else:
                session.open(there, is_visit=False)


def _is_subject(visited: str) -> bool:
    """Whether what is in the history is no article but the address of an author, series or tag."""
    return ":" in visited
