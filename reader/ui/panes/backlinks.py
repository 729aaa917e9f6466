"""Links here: the stored articles that lead to the open one, each with the sentence that its link stands in."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.services.backlinks import Backlink, Backlinks, backlinks
from reader.ui.ordering import own_orders
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.widgets.cards import Card, LinkButton
from reader.ui.widgets.elided import Look, heading
from reader.ui.widgets.menus import forget_pointer
from reader.ui.words import apart, counted, say, tr, whole

SHOWN, MOST = 4, 100
SETTLED_MILLISECONDS = 120
_SENTENCE = Look(12, "soft", 4)


class BacklinkCard(Card):
    """One article that links here."""

    chosen = Signal(str)
    beside_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session = session
        self.article = ""
        self._snippet.set_look(_SENTENCE)
        self.clicked.connect(lambda: self.chosen.emit(self.article))

    def show_row(self, row: Backlink) -> None:
        """Show where the link stands, and whose article that is."""
        self.article = row.id
        told = [say(row.told)] if row.told else []
        told += [row.authors] if row.authors else []
        self.fill(row.title, row.sentence, " · ".join(map(apart, [*told, whole(counted("%n min", row.minutes))])))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        article = self.article  # the card may show another one by the time that something is chosen
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), lambda: self.chosen.emit(article))
        menu.addAction(tr("Open beside"), lambda: self.beside_asked.emit(article))
        own_orders.add_later(menu, self._session, [article])
        menu.aboutToHide.connect(partial(forget_pointer, self))
        menu.popup(event.globalPos())


class BacklinksPane(QWidget):
    """Hidden while nothing links to the open article. Asked for once a reader stays; its cards are used again.

    `left` once an article of it is open, which is read next."""

    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._cards: list[BacklinkCard] = []
        self._count = 0  # of the cards that are shown
        self._soon = QTimer(self, singleShot=True, interval=SETTLED_MILLISECONDS)
        self._soon.timeout.connect(partial(self._ask, SHOWN))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(heading(tr("Links here"), theme, self))
        self._list = QVBoxLayout()
        self._list.setSpacing(9)
        column.addLayout(self._list)
        self._more = LinkButton("", theme, self, Look(12, "accent"))
        self._more.clicked.connect(partial(self._ask, MOST, is_asked=True))
        column.addWidget(self._more)
        self.setAccessibleName(tr("Links here"))
        self.hide()
        session.opened.connect(self._turn)
        session.closed.connect(self.hide)
        session.marks_changed.connect(self._marks_changed)
        theme.changed.connect(self.update)
        if session.page:
            self._soon.start()

    @Slot(object)
    def _turn(self, _page: object) -> None:
        """What linked to the article before goes at once: it would be untrue of this one."""
        self._show(Backlinks((), 0))
        self._soon.start()

    @Slot(object)
    def _marks_changed(self, articles: set[str]) -> None:
        """One of the articles may have gone to the wastebasket, or come back."""
        known = {card.article for card in self._cards[: self._count]}
        if not articles or (articles & known if known else articles != {self._session.current}):
            self._soon.start()

    def _ask(self, limit: int, _checked: bool = False, *, is_asked: bool = False) -> None:
        article = self._session.current

        def take(found: Backlinks) -> None:
            if article == self._session.current:
                self._show(found)
                if is_asked:
                    self._cards[min(SHOWN, len(found.rows) - 1)].setFocus()

        if article:
            self._session.jobs.read(
                lambda desk: backlinks(desk.library, desk.shelf, article, limit, desk.is_stale),
                take,
                latest="backlinks",
            )

    def _show(self, found: Backlinks) -> None:
        self.setUpdatesEnabled(False)
        self._count = len(found.rows)
        while len(self._cards) < self._count:
            self._add_card()
        for card, row in zip(self._cards, found.rows, strict=False):
            card.show_row(row)
            card.show()
        for card in self._cards[self._count :]:
            card.hide()
        left = min(found.number, MOST) - self._count
        self._more.setText(counted("Show %Ln more", left))
        self._more.setAccessibleName(self._more.text())
        self._more.setVisible(left > 0)
        self.setVisible(bool(found.rows))
        self.setUpdatesEnabled(True)

    @Slot(str)
    def _open(self, article: str) -> None:
        self._session.open(article)
        self.left.emit()

    def _add_card(self) -> None:
        card = BacklinkCard(self._session, self._theme, self)
        card.chosen.connect(self._open)
        card.beside_asked.connect(self._session.beside_asked)
        self._cards.append(card)
        self._list.addWidget(card)
