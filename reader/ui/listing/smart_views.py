"""Searches kept as views, and the view that surprises: what the reader does with them. Dialogs ask for names."""

from collections.abc import Callable
from os import urandom

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.domain.listing import NOT_OF_ARTICLES, ListQuery, SavedSearch, View
from reader.domain.phrase import Phrase, phrase
from reader.storage.state import State
from reader.ui.ordering.own_orders import collection_of
from reader.ui.session import Session
from reader.ui.widgets.half_typed import ask_line
from reader.ui.words import tr

LONGEST_NAME = 200


class SmartViews(QObject):
    """`searches` are the saved ones, in their order; `changed` says that there are others, or other names."""

    changed = Signal()

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host)
        self._session = session
        self._host = host
        self.searches: list[SavedSearch] = session.state.searches.all()
        session.marks_changed.connect(self._take_marks)

    def current(self) -> SavedSearch | None:
        """The saved search whose list is asked for now."""
        asked = _meant(self._session.list.query)
        return next((search for search in self.searches if _meant(search.query) == asked), None)

    def actions(self) -> dict[str, QAction]:
        """An action for each saved search, by a name of its own. They are the caller's to keep."""
        return {f"saved {search.id}": self._action(search) for search in self.searches}

    def can_save(self) -> bool:
        """Whether there is a search, and none that is saved already."""
        query = self._session.list.query
        is_narrowed = bool(query.words.strip()) or any(query.filters.values())
        return is_narrowed and query.view not in NOT_OF_ARTICLES and self.current() is None

    def show(self, view: View) -> None:
        """Show another view. The words typed stay, those of a saved search go with it."""
        if view is View.RANDOM:
            self.surprise()
        elif self.current() is None:
            self._session.list.ask(view=view)
        else:
            self._session.list.ask(view=view, words="")

    def choose(self, search: SavedSearch) -> None:
        """Show the list of a saved search."""
        query = search.query
        self._session.list.ask(view=query.view, words=query.words, found_by=query.found_by, **query.filters)

    def save(self, name: str, query: ListQuery) -> None:
        """Keep a search under a name."""
        name = name.strip()[:LONGEST_NAME]
        if name:
            text = phrase("Save the search “{name}”", name=name)
            self._take(text, lambda state: state.searches.keep(name, query, text))

    def rename(self, search: SavedSearch, name: str) -> None:
        """Give a saved search another name."""
        name = name.strip()[:LONGEST_NAME]
        if name and name != search.name:
            text = phrase("Rename the search “{name}”", name=search.name)
            self._take(text, lambda state: state.searches.rename(search.id, name, text))

    def remove(self, search: SavedSearch) -> None:
        """Take a saved search away; its list stays in sight."""
        text = phrase("Remove the search “{name}”", name=search.name)
        self._take(text, lambda state: state.searches.remove(search.id, text))

    def surprise(self) -> None:
        """Shuffle the articles anew, those that the list is narrowed to if it is."""
        filters = self._session.list.query.filters
        self._session.list.ask(view=View.RANDOM, words="", shuffle=int.from_bytes(urandom(4), "big") >> 1, **filters)

    @Slot()
    def ask_to_save(self) -> None:
        """Ask under which name to keep the present search, unless there is none to keep."""
        query, known = self._session.list.query, self.current()
        if known:
            self._session.tell(phrase("This search is saved as “{name}”.", name=known.name))
        elif not self.can_save():
            self._session.tell(phrase("There is no search to keep: search for something first."))
        else:
            name = query.words.strip() or self._narrowed_to(query)
            self._ask(tr("Keep this search as a view"), name, lambda name: self.save(name, query))

    def ask_to_rename(self, search: SavedSearch) -> None:
        """Ask for another name of a saved search."""
        self._ask(tr("Rename the search"), search.name, lambda name: self.rename(search, name))

    @Slot(object)
    def _take_marks(self, articles: set[str]) -> None:
        """Undo tells of anything, and so does another program."""
        if not articles:
            self._reread()

    def _take(self, text: Phrase, write: Callable[[State], object]) -> None:
        def done(_told: object, step: int) -> None:
            self._reread()
            self._session.steps.offer_undo(text, step)

        self._session.steps.take(lambda state, _: write(state), done, size=1)

    def _reread(self) -> None:
        found = self._session.state.searches.all()
        if found != self.searches:
            self.searches = found
            self.changed.emit()
            self._session.saved.emit()

    def _action(self, search: SavedSearch) -> QAction:
        action = QAction(tr("Saved search: {name}", name=search.name))
        action.setObjectName(f"saved {search.id}")
        action.triggered.connect(lambda: self.choose(search))
        return action

    def _ask(self, title: str, name: str, take: Callable[[str], None]) -> None:
        place = f"search {name}"
        ask_line(self._host, self._session.state.half_typed, place, take, title=title, label=tr("Name:"), text=name)

    def _narrowed_to(self, query: ListQuery) -> str:
        author = self._session.shelf.author_name(query.author) if query.author else ""
        collection = collection_of(self._session, query.collection).name if query.collection else ""
        named = (query.tag, query.own_tag, collection, query.series, query.source, str(query.year or ""))
        return ", ".join(filter(None, (author, *named)))


def _meant(query: ListQuery) -> tuple[object, ...]:
    """What makes two lists the same, whatever their order."""
    return query.view, query.words.strip(), *query.filters.values()
