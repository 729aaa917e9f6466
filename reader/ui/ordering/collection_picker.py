"""Where the reader puts articles into collections, and takes them out."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from reader.domain.text import fold
from reader.storage.own_collections import LONGEST_NAME, Collection
from reader.ui.ordering import own_orders, shelving
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.widgets.picker import Held, Pick, Picker
from reader.ui.words import counted, tr


class CollectionPicker(Picker):
    """The collections, ticked where some articles are in them; a new one is made by typing its name."""

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(
            theme,
            window,
            name=tr("Collections"),
            placeholder=tr("Find or name a collection"),
            hint=tr("Enter adds or takes out · Tab completes · Escape closes"),
            typed=session.state.half_typed,
        )
        self._session = session
        self._articles: list[str] = []
        self._known: list[Collection] = []
        session.marks_changed.connect(self._follow)

    def open_for(self, articles: Sequence[str]) -> None:
        """Ask for the collections of these articles."""
        self._articles = list(articles)
        if self._articles:
            self._look()
            self.open_titled(
                shelving.named(
                    self._session,
                    self._articles,
                    tr("Collections of “{title}”"),
                    lambda n: counted("Collections of %n articles", n),
                ),
                shelving.place_of("collections", self._articles),
            )

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

    @Slot(object)
    def _follow(self, _: set[str]) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        articles = self._articles

        def show(known: list[Collection], _: int) -> None:
            if articles is self._articles:
                self._known = known
                self.refill()

        self._session.steps.take(lambda state, _: state.collections.all(articles), show, size=len(articles))

    def _pick(self, known: Collection) -> Pick:
        held = Held.ALL if known.articles == len(self._articles) else Held.SOME if known.articles else Held.NONE
        return Pick(known.name, known.name, held=held)
