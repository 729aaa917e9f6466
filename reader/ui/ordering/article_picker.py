"""What the pickers of tags and of collections have in common: what some articles are in is ticked, and stays true."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from reader.storage.state import State
from reader.ui.ordering import shelving
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.widgets.picker import Held, Picker

T = TypeVar("T")


class ArticlePicker(Picker, Generic[T]):
    """Shows what is known of some articles, and that anew when the reader's work changes while it is open. What is
    typed and not taken is kept for these articles, under `kind`. It closes when another article is opened meanwhile, as
    by the palette: nobody would see which ones it is for."""

    kind = ""

    def __init__(
        self, session: Session, theme: Theme, window: QWidget, *, name: str, placeholder: str, hint: str
    ) -> None:
        super().__init__(theme, window, name=name, placeholder=placeholder, hint=hint, typed=session.state.half_typed)
        self._session = session
        self._articles: list[str] = []
        self._known: T = self.nothing()
        self._over = ""  # the article that was open when it was
        session.marks_changed.connect(self._follow)
        session.opened.connect(self._leave)

    def nothing(self) -> T:
        """What is known until it is looked up."""
        raise NotImplementedError

    def look(self, state: State, articles: Sequence[str]) -> T:
        """What is known of articles; called beside the window where they are many."""
        raise NotImplementedError

    def titles(self) -> tuple[str, Callable[[int], str]]:
        """The line above the field: for one article, with its `{title}`, and for a number of them."""
        raise NotImplementedError

    def open_for(self, articles: Sequence[str]) -> None:
        """Ask for what these articles are in."""
        self._articles, self._over = list(articles), self._session.current
        if self._articles:
            self._look()
            title = shelving.named(self._session, self._articles, *self.titles())
            self.open_titled(title, f"{self.kind} {self._articles[0]} {len(self._articles)}")

    def held(self, number: int) -> Held:
        """How many `number` of the articles are."""
        return Held.ALL if number == len(self._articles) else Held.SOME if number else Held.NONE

    @Slot(object)
    def _follow(self, _: set[str]) -> None:
        if self.isVisible():
            self._look()

    @Slot()
    def _leave(self) -> None:
        if self._session.current != self._over:
            self.close_again()

    def _look(self) -> None:
        articles = self._articles

        def show(known: T, _: int) -> None:
            if articles is self._articles:
                self._known = known
                self.refill()

        self._session.steps.take(lambda state, _: self.look(state, articles), show, size=len(articles))
