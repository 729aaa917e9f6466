"""What can be done with deleted articles, and the line above their list that does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.domain.listing import ListQuery, View
from reader.domain.phrase import Phrase, phrase, template
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from reader.ui.session import Session
from reader.ui.steps import FEW, about
from reader.ui.words import tr

_BACK = template("Bring “{title}” back from the wastebasket"), template("Bring {n} articles back from the wastebasket")
_GONE = template("Empty the wastebasket of “{title}”"), template("Empty the wastebasket of {n} articles")


class Wastebasket(QObject):
    """Verbs of deleted articles. Each is one step of undo, so none asks whether it is meant."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def put_back(self, articles: Sequence[str] = ()) -> None:
        """Put articles back where they were, the open one by default."""
        asked = [id_ for id_ in (list(articles) or [self._session.current]) if id_]

        def work(state: State, library: Library) -> tuple[list[str], Phrase]:
            there = state.wastebasket.those_of(asked)
            ids = [id_ for id_ in asked if id_ in there]
            text = about(library, ids, *_BACK)
            if ids:
                state.wastebasket.restore(ids, text)
            return ids, text

        def done(told: tuple[list[str], Phrase], step: int) -> None:
            if told[0]:
                self._tell(*told, step)
            else:
                self._session.tell(phrase("It is not in the wastebasket."))

        self._session.steps.take(work, done, size=len(asked))

    @Slot()
    def put_open_back(self) -> None:
        """Put the open article back."""
        self.put_back()

    @Slot()
    def put_all_back(self) -> None:
        """Put all of them back."""
        self._turn_all(lambda state, ids, text: state.wastebasket.restore(ids, text), _BACK)

    @Slot()
    def empty(self) -> None:
        """Let all of them be gone."""
        self._turn_all(lambda state, ids, text: state.wastebasket.empty(ids, text), _GONE)

    def _turn_all(self, turn: Callable[[State, list[str], Phrase], None], texts: tuple[str, str]) -> None:
        def take(ids: list[str]) -> None:
            if not ids:
                self._session.tell(phrase("The wastebasket is empty."))
                return

            def work(state: State, library: Library) -> Phrase:
                text = about(library, ids, *texts)
                turn(state, ids, text)
                return text

            self._session.steps.take(work, lambda text, step: self._tell(ids, text, step), size=len(ids))

        if self._session.state.wastebasket.count() > FEW:
            self._session.jobs.read(lambda desk: _all(desk.shelf), take)
        else:
            take(_all(self._session.shelf))

    def _tell(self, ids: Sequence[str], text: Phrase, step: int) -> None:
        self._session.steps.tell_done(ids, text, step)
        self._session.list.refresh()


def _all(shelf: Shelf) -> list[str]:
    return shelf.ids(shelf.order(ListQuery(view=View.TRASH)))


class BasketLine(QWidget):
    """Put back what is selected, or all, and empty: shown above the list of deleted articles."""

    put_back_asked = Signal()

    def __init__(self, basket: Wastebasket, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.back = self._button(tr("Put back"))
        self.back.clicked.connect(self.put_back_asked)
        self.all_back = self._button(tr("Put all back"))
        self.all_back.clicked.connect(basket.put_all_back)
        self.clear = self._button(tr("Empty"))
        self.clear.setAccessibleName(tr("Empty the wastebasket"))
        self.clear.setToolTip(tr("Empty the wastebasket"))
        self.clear.clicked.connect(basket.empty)
        self.buttons = (self.back, self.all_back, self.clear)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.hide()

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("basket")
        button.setText(text)
        button.setAccessibleName(text)
        return button
