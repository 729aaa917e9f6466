"""What can be done with deleted articles, and the line above their list that does it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.domain.listing import ListQuery, View
from reader.domain.phrase import Phrase, phrase, template
from reader.ui.session import Session
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
        trashed = self._session.state.is_trashed
        ids = [id_ for id_ in (list(articles) or [self._session.current]) if id_ and trashed(id_)]
        if not ids:
            self._session.tell(phrase("It is not in the wastebasket."))
            return
        text = self._about(ids, *_BACK)
        self._session.state.restore(ids, text)
        self._tell(ids, text)

    @Slot()
    def put_all_back(self) -> None:
        """Put all of them back."""
        if ids := self._all():
            self.put_back(ids)

    @Slot()
    def empty(self) -> None:
        """Let all of them be gone."""
        ids = self._all()
        if not ids:
            self._session.tell(phrase("The wastebasket is empty."))
            return
        text = self._about(ids, *_GONE)
        self._session.state.empty_wastebasket(ids, text)
        self._tell(ids, text)

    def _all(self) -> list[str]:
        shelf = self._session.shelf
        return shelf.ids(shelf.order(ListQuery(view=View.TRASH)))

    def _about(self, ids: Sequence[str], one: str, many: str) -> Phrase:
        if len(ids) > 1:
            return phrase(many, n=len(ids))
        known = self._session.library.neighbours(ids)
        return phrase(one, title=known[ids[0]].title if ids[0] in known else ids[0])

    def _tell(self, ids: Sequence[str], text: Phrase) -> None:
        self._session.tell_done(ids, text)
        self._session.refresh()


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
