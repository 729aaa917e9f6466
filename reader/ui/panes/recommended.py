"""What to read after the open article, as cards, but for what links to it: see `backlinks.py`."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.domain.phrase import phrase
from reader.services.reading import Page
from reader.services.recommending import Recommendation, recommended, wanted_ways
from reader.ui.jobs import Desk
from reader.ui.ordering import own_orders
from reader.ui.session import Notice, Session
from reader.ui.theme import Theme
from reader.ui.transfer.saving import offering_page
from reader.ui.widgets.cards import Card, lay_out
from reader.ui.widgets.elided import ElidedLabel, Look, heading, label_of
from reader.ui.widgets.menus import forget_pointer
from reader.ui.words import apart, counted, say, tr, whole

_EMPTY = Look(13, "soft", 2)
_EMPTY_HINT = Look(12, "faint", 5)
_SENDS_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RecommendedCard(Card):
    """A card with one row, that Delete and its menu send away."""

    chosen = Signal(object)  # Recommendation
    sent_away = Signal(object)  # Recommendation
    beside_asked = Signal(str)  # id of an article

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._row: Recommendation | None = None
        self.clicked.connect(lambda: self.chosen.emit(self._row))

    def show_row(self, row: Recommendation) -> None:
        """Show what is recommended, and why."""
        self._row = row
        reason = [say(row.reason)]
        if row.id is None:
            reason.append(tr("not in your library yet"))
        elif row.minutes:
            reason.append(whole(counted("%n min", row.minutes)))
        self.fill(row.title, row.snippet, " · ".join(map(apart, reason)), is_wanted=row.id is None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that is held sends one card away, not all."""
        if event.key() in _SENDS_AWAY:
            if not event.isAutoRepeat():
                self.sent_away.emit(self._row)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self._row  # the card may show another one by the time that something is chosen
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), lambda: self.chosen.emit(row))
        if row and row.id:
            menu.addAction(tr("Open beside"), lambda: self.beside_asked.emit(row.id))
            own_orders.add_later(menu, self._session, [row.id])
        key = QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText)
        menu.addAction(f"{tr('Not related to this article')}\t{key}", lambda: self.sent_away.emit(row))
        menu.aboutToHide.connect(partial(forget_pointer, self))
        menu.popup(event.globalPos())


class RecommendedPane(QWidget):
    """Filled beside the window while it is seen; a hidden one waits until it is shown. Its cards are used again.

    `left` once an article of it is open, which is read next."""

    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._is_stale = True
        self._rows: tuple[Recommendation, ...] = ()
        self._cards: list[RecommendedCard] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(9)
        self._layout.addWidget(heading(tr("Recommended"), theme, self))
        self._empty = self._note(tr("Nothing to recommend yet."), _EMPTY)
        self._hint = self._note(
            tr("Links, series, authors and tags lead from one article to others as your library grows."),
            _EMPTY_HINT,
        )
        self.setAccessibleName(tr("Recommended"))
        self.setAccessibleDescription(tr("Delete marks what is not related to this article."))
        session.opened.connect(self._page_changed)
        session.marks_changed.connect(self._marks_changed)
        theme.changed.connect(self.update)

    @Slot(object)
    def _page_changed(self, _page: Page) -> None:
        self._is_stale = True
        if self.isVisible():
            self._ask()

    @Slot(object)
    def _marks_changed(self, articles: set[str]) -> None:
        """A shown article may have gone to the wastebasket or be not related any more, or come back."""
        if not articles or articles & {row.name for row in self._rows}:
            self._is_stale = True
            if self.isVisible():
                self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._ask()

    def event(self, event: QEvent) -> bool:
        """Delete would otherwise be the window's, and delete the open article: also when the last card just went."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _SENDS_AWAY:
            event.accept()
            return True
        return super().event(event)

    def _ask(self) -> None:
        page = self._session.page
        if page is None:
            return
        self._is_stale = False
        kept: list[str] = []

        def work(desk: Desk) -> tuple[Recommendation, ...]:
            ways = wanted_ways(desk.shelf, page.article, page.links)
            rows = recommended(desk.library, desk.shelf, page.article, page.links, keep=kept.append, with_linking=False)
            return (*ways, *(row for row in rows if row.name not in {way.name for way in ways}))

        self._session.jobs.read(work, lambda rows: self._take(page, rows, kept), latest="recommended")

    def _take(self, page: Page, rows: tuple[Recommendation, ...], kept: list[str]) -> None:
        if page.article.id == self._session.current:
            self._session.similar = (page.article.id, kept[-1]) if kept else self._session.similar
            self._show(rows)

    def _show(self, rows: tuple[Recommendation, ...]) -> None:
        self.setUpdatesEnabled(False)
        self._rows = rows
        self._empty.setVisible(not rows)
        self._hint.setVisible(not rows)
        while len(self._cards) < len(rows):
            self._add_card()
        for card, row in zip(self._cards, rows, strict=False):
            card.show_row(row)
            card.show()
        self._keep_focus()
        for card in self._cards[len(rows) :]:
            card.hide()
        lay_out(self)
        self.setUpdatesEnabled(True)

    def _keep_focus(self) -> None:
        """The last card takes the focus of one that goes, else Qt would give it to some other part of the window; where
        none is left it waits here for the next."""
        count = len(self._rows)
        if count and self.hasFocus():
            self._cards[0].setFocus()
        elif any(card.hasFocus() for card in self._cards[count:]):
            (self._cards[count - 1] if count else self).setFocus()

    def _add_card(self) -> None:
        card = RecommendedCard(self._session, self._theme, self)
        card.chosen.connect(self._follow)
        card.sent_away.connect(self._send_away)
        card.beside_asked.connect(self._session.beside_asked)
        self._cards.append(card)
        self._layout.addWidget(card)

    @Slot(object)
    def _follow(self, row: Recommendation) -> None:
        if row.id:
            self._session.open(row.id)
            self.left.emit()
        else:
            notice = Notice(
                phrase("“{title}” is not in your library yet. Import it and this link comes alive.", title=row.title)
            )
            self._session.noticed.emit(offering_page(notice, self._session, row.url))

    @Slot(object)
    def _send_away(self, row: Recommendation) -> None:
        """At once, so that another key finds another card; what takes its place follows."""
        if row in self._rows:  # else it was meant for an article that is not open any more
            self._session.marking.mark_unrelated(row.name, row.title)
            self._show(tuple(other for other in self._rows if other.name != row.name))

    def _note(self, text: str, look: Look) -> ElidedLabel:
        label = label_of(text, look, self._theme, self)
        label.hide()
        self._layout.addWidget(label)
        return label
