"""Where the reader puts articles into collections, and takes them out."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reader.domain.text import fold
from reader.storage.deeds.own_collections import LONGEST_NAME, Collection
from reader.storage.state import State
from reader.ui.ordering import own_orders
from reader.ui.ordering.article_picker import ArticlePicker
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.widgets.picker import Held, Pick
from reader.ui.words import counted, tr


class CollectionPicker(ArticlePicker[list[Collection]]):
    """The collections, ticked where some articles are in them; a new one is made by typing its name."""

    kind = "collections"

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(
            session,
            theme,
            window,
            name=tr("Collections"),
            placeholder=tr("Find or name a collection"),
            hint=tr("Enter adds or takes out · Tab completes · Escape closes"),
        )

    def nothing(self) -> list[Collection]:
        return []

    def look(self, state: State, articles: Sequence[str]) -> list[Collection]:
        return state.collections.all(articles)

    def titles(self) -> tuple[str, Callable[[int], str]]:
        return tr("Collections of “{title}”"), lambda n: counted("Collections of %n articles", n)

    def picks(self, typed: str) -> list[Pick]:
        name = " ".join(typed.split())[:LONGEST_NAME]
        key = fold(name)
        found = [self._pick(each) for each in self._known if key in fold(each.name)]
        found.sort(key=lambda pick: not fold(pick.text).startswith(key) if name else -pick.held)
        if key and not any(fold(pick.text) == key for pick in found):
            begun = sum(fold(pick.text).startswith(key) for pick in found)
            found.insert(begun, Pick(name, tr("New collection “{name}”", name=name), is_new=True))
        return found

    def take(self, pick: Pick) -> None:
        known = next((each for each in self._known if each.name == pick.value), None)
        if known is not None and pick.held is Held.ALL:
            own_orders.take_out(self._session, known, self._articles)
        else:
            own_orders.collect(self._session, pick.value, self._articles)

    def _pick(self, known: Collection) -> Pick:
        return Pick(known.name, known.name, held=self.held(known.articles))
