"""Where a link leads, shown beside it: of a stored article its title and beginning, of anything else the address."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCursor, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QVBoxLayout

from reader.domain.article import Summary
from reader.ui.jobs import Desk
from reader.ui.page.article_view import ArticleView
from reader.ui.page.terms import explained, is_term
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import ElidedLabel, Look
from reader.ui.words import apart, counted, day, tr, whole

HOVER_MILLISECONDS, KEYS_MILLISECONDS, LEAVE_MILLISECONDS = 400, 150, 120
WIDTH, AWAY, EDGE = 340, 8, 8
OUTSIDE = ("http", "https", "mailto")
_TITLE, _SNIPPET, _META = Look(13, "ink", 2, is_strong=True), Look(12, "soft", 4), Look(11, "faint", 2)
_STYLE = "#link-card { background: {card}; border: 1px solid {line}; border-radius: 9px; }"


class Told(NamedTuple):
    """What a card says."""

    title: str
    text: str = ""
    more: str = ""

    def __str__(self) -> str:
        return ". ".join(filter(None, self))


class LinkCards(QObject):
    """The one card of a view: it comes when the pointer rests on a link, or Tab goes to one, and goes with it.

    The pointer passes through it, so that it never covers what is pointed at and cannot flicker.
    """

    def __init__(self, view: ArticleView, session: Session, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._address = ""
        self._is_by_keys = False
        self._pointer = QPoint()  # where it rested when Tab went to a link
        self.card = LinkCard(theme, view)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._ask)
        self._leave = QTimer(self, singleShot=True, interval=LEAVE_MILLISECONDS)
        self._leave.timeout.connect(self.card.hide)
        view.hovered.connect(self._hover)
        view.selectionChanged.connect(self._stop_at)
        view.turned.connect(self._turn)
        for gone in (view.replaced, view.verticalScrollBar().valueChanged, theme.changed):
            gone.connect(self.close_card)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @Slot()
    def close_card(self) -> bool:
        """Take the card away; whether it was there."""
        was_there = self.card.isVisible()
        self._address = ""
        self._soon.stop()
        self._leave.stop()
        self.card.hide()
        return was_there

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A pointer that leaves the page leaves the link, which Qt does not say; a press follows it. In a view of
        another size the link is elsewhere."""
        is_page = watched is not self._view
        is_left = event.type() is QEvent.Type.FocusOut and self._is_by_keys
        if is_page and event.type() is QEvent.Type.MouseButtonPress:
            self.close_card()
        elif is_page and event.type() is QEvent.Type.Leave and not self._is_by_keys:
            self._let_go()
        elif not is_page and (is_left or event.type() is QEvent.Type.Resize):
            self.close_card()
        return False

    @Slot(str)
    def _hover(self, address: str) -> None:
        if self._is_by_keys and QCursor.pos() == self._pointer:
            return
        if address:
            self._await(address, HOVER_MILLISECONDS, is_by_keys=False)
        elif not self._is_by_keys:
            self._let_go()

    @Slot()
    def _stop_at(self) -> None:
        """Tab selects the link that it goes to, whole."""
        link = self._selected()
        if link is not None and self._view.hasFocus():
            self._pointer = QCursor.pos()
            self._await(link[2], KEYS_MILLISECONDS, is_by_keys=True)
        elif self._is_by_keys:
            self.close_card()

    @Slot(str)
    def _turn(self, name: str) -> None:
        """A click on a term, or Enter, tells what it stands for; a pointer that rests there has its tooltip."""
        if is_term(f"#{name}"):
            self._pointer = QCursor.pos()
            self._await(f"#{name}", 0, is_by_keys=True)

    def _await(self, address: str, milliseconds: int, *, is_by_keys: bool) -> None:
        self._leave.stop()
        if address != self._address or is_by_keys != self._is_by_keys:
            self.close_card()
            self._address, self._is_by_keys = address, is_by_keys
            self._soon.start(milliseconds)

    def _let_go(self) -> None:
        self._address = ""
        self._soon.stop()
        if self.card.isVisible():
            self._leave.start()

    @Slot()
    def _ask(self) -> None:
        address, document = self._address, self._view.shown
        scheme, _, rest = address.partition(":")
        link = document.link_to(address) if document else None
        target = rest if scheme == "article" else link.target if link else None
        if target and not self._session.state.wastebasket.has(target):
            self._session.jobs.read(
                lambda desk: _row(desk, target),
                lambda row: self._show(address, _told(row) if row else None),
                latest="link_card",
            )
        elif scheme in OUTSIDE:
            self._show(address, _outside(address))
        elif self._is_by_keys and (said := explained(address)):
            self._show(address, Told("", said))
        elif link is not None or scheme == "wiki":
            title = link.title if link and link.title else unquote(address.removeprefix("wiki:"))
            self._show(address, Told(title, "", tr("not in your library yet")))

    def _show(self, address: str, told: Told | None) -> None:
        if address != self._address or told is None or not self._view.isVisible():
            return
        line, is_rtl = self._place()
        self.card.show_at(told, line, is_rtl=is_rtl)
        if self._is_by_keys:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, str(told)))

    def _selected(self) -> tuple[int, int, str] | None:
        cursor, document = self._view.textCursor(), self._view.shown
        if document is None or not cursor.hasSelection():
            return None
        span = cursor.selectionStart(), cursor.selectionEnd()
        return next((link for link in document.anchors if link[:2] == span), None)

    def _place(self) -> tuple[QRect, bool]:
        """The line of the link, in the view, and whether it runs from right to left."""
        viewport = self._view.viewport()
        if self._is_by_keys:
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(self._view.textCursor().selectionStart())
        else:
            cursor = self._view.cursorForPosition(viewport.mapFromGlobal(QCursor.pos()))
        line = self._view.cursorRect(cursor).translated(viewport.pos())
        return line, cursor.block().textDirection() is Qt.LayoutDirection.RightToLeft


class LinkCard(QFrame):
    """Title, some words, and what else is known, below a line of the view or above it."""

    def __init__(self, theme: Theme, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.setObjectName("link-card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._labels = tuple(ElidedLabel(theme, look, self) for look in (_TITLE, _SNIPPET, _META))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 11, 14, 11)
        self._column.setSpacing(4)
        for label in self._labels:
            self._column.addWidget(label)
        self.hide()

    def show_at(self, told: Told, line: QRect, *, is_rtl: bool) -> None:
        """Show it where it hides neither `line` nor runs out of the view."""
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
        self.setAccessibleName(str(told))
        for label, text in zip(self._labels, told, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        room = self._view.viewport().geometry()  # beside the scroll bar, which would lie on the card
        width = min(scaled(WIDTH), room.width() - 2 * EDGE)
        self.setFixedSize(width, self._column.totalHeightForWidth(width))
        left = line.right() + 20 - width if is_rtl else line.left() - 20
        top = line.bottom() + AWAY
        if top + self.height() > room.bottom() - EDGE:
            top = line.top() - AWAY - self.height()
        self.move(max(room.left() + EDGE, min(left, room.right() - width - EDGE)), max(EDGE, top))
        self.show()
        self.raise_()


def _row(desk: Desk, article: str) -> Summary | None:
    key = desk.shelf.key_of(article)
    return next(iter(desk.shelf.rows([key])), None) if key is not None else None


def _told(row: Summary) -> Told:
    progress = tr("read") if row.is_read else tr("{percent} % read", percent=row.percent) if row.percent else ""
    more = (row.authors, day(row.published), whole(counted("%n min", row.minutes)), progress)
    return Told(row.title, row.summary, " · ".join(apart(part) for part in more if part))


def _outside(address: str) -> Told:
    host = urlsplit(address).hostname or ""
    shown = unquote(address.removeprefix("mailto:")) if not host else address
    return (
        Told(host.removeprefix("www."), shown, tr("leaves Armchair"))
        if host
        else Told(shown, "", tr("an e-mail address"))
    )
