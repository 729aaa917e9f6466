"""The page about an author, a series or a tag, in the place of the open article."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QTextCursor, QTextTable
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.domain.article import Article, Author, BodyFormat
from reader.domain.listing import SortKey, View
from reader.domain.phrase import phrase
from reader.domain.settings import TYPE_NAMES, Settings
from reader.domain.subject import Subject, Tally, subject_of
from reader.domain.text import language_by_script
from reader.services.reading import Page
from reader.services.spellings import likely_same
from reader.services.subjects import FIRST, Listed, SubjectPage, Wanted, further, subject_page
from reader.storage.views.subjects import Subjects
from reader.ui.page.article_view import ArticleView
from reader.ui.page.fragments import fragments_in
from reader.ui.reading.find_bar import FindBar
from reader.ui.reading.link_card import LinkCards
from reader.ui.ways.subject_html import HONOUR_COLUMNS, HONOURS_PADDING, body_html, meta_html, rows_html
from reader.ui.ways.subject_menu import fill_menu
from reader.ui.widgets.menus import menu_on
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.ways.author_merging import AuthorMerging
    from reader.ui.window import MainWindow

SCREENS_AHEAD = 2
PLACES_KEPT = 100
REFRESH_MILLISECONDS = 150
_DOT = 4.5
_MERGING = ("merge", "part", "name")
"""What links to spellings ask `AuthorMerging` to do."""


class SubjectView(QFrame):
    """Drawn as an article is. Long lists grow as the reader comes near their end; a place is kept for each page that
    the history leads back to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.middle)
        self._window = window
        self._session = window.session
        self._wanted: Wanted | None = None
        self._page: SubjectPage | None = None
        self._rows: list[Listed] = []
        self._unfolded: set[str] = set()
        self._likely: list[Tally] = []
        self._places: dict[str, tuple[int, int]] = {}
        self._dots: list[int] = []
        self._is_growing = False
        self._left_at = 0
        self.view = ArticleView(window.session, window.theme, self)
        self.view.setAccessibleName(tr("Page"))
        self.cards = LinkCards(self.view, window.session, window.theme)
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MILLISECONDS)
        self._soon.timeout.connect(self._refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self._column = column
        self._connect()
        self.hide()

    @cached_property
    def _merging(self) -> AuthorMerging:
        from reader.ui.ways.author_merging import AuthorMerging

        return AuthorMerging(self._window)

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar that finds words on the page."""
        bar = FindBar(self.view, self._window.theme, self, self._window.session.state.half_typed)
        self._column.insertWidget(0, bar)
        return bar

    def places(self) -> dict[str, tuple[int, int]]:
        """Where each page is or was left, and how many rows it had: for a view that is made in place of this one."""
        self._keep_place()
        return self._places

    def read_on(self, address: str, places: dict[str, tuple[int, int]]) -> None:
        """Show a page as another view showed it; none for ""."""
        self._places = places
        self.open_subject(address, is_visit=False)

    @Slot(str, bool)
    def open_subject(self, address: str, is_visit: bool) -> None:
        """Show the page that an address means: from its top, or, coming back to it, where it was left."""
        subject = subject_of(address)
        if subject is None:
            return
        self._keep_place()
        self._unfolded.clear()
        place, count = (0, FIRST) if is_visit else self._places.get(address, (0, FIRST))
        self._ask(Wanted(subject), place, count)

    @Slot()
    def leave(self) -> None:
        """Show the article again; where another one was opened, from where that is read."""
        self._give_way(is_same=False)

    @Slot()
    def leave_for_same(self) -> None:
        """Show the article again, as it was."""
        self._give_way(is_same=True)

    def _give_way(self, *, is_same: bool) -> None:
        if not self.isHidden():
            self._keep_place()
            had_keys = self.isAncestorOf(self._window.focusWidget() or self)
            self._wanted = None
            self._window.side.set_empty(not self._session.current)
            self.hide()
            self._window.view.show()
            if had_keys:
                self._window.view.setFocus()
            if is_same:
                QTimer.singleShot(0, self, lambda: self._settle(self._window.view, self._left_at))
            if page := self._session.page:
                self._window.setWindowTitle(tr("{title} — Armchair", title=page.article.title))

    def close_stand_in(self) -> None:
        """Escape: the card of a link away, then the article again."""
        if not self.cards.close_card():
            self._session.leave_subject()

    # Showing.

    def _ask(self, wanted: Wanted, place: int = 0, count: int = FIRST) -> None:
        self._wanted = wanted
        self._session.jobs.read(
            lambda desk: subject_page(desk.library, desk.shelf, wanted, count),
            lambda page: self._take(wanted, page, place),
            latest="subject",
        )

    def _take(self, wanted: Wanted, page: SubjectPage | None, place: int) -> None:
        if wanted != self._wanted or self._session.subject != wanted.subject.address:
            return
        if page is None:
            self._session.tell(phrase("Nothing of this is in the library any more."))
            self._session.leave_subject()
            return
        if self._page is None or self._page.wanted.subject != wanted.subject:
            self._likely = []
        self._page, self._rows = page, list(page.rows)
        self._draw(place)
        if self.isHidden():
            view = self._window.view
            view.tell_place()
            self._left_at = view.verticalScrollBar().value()
            focused = self._window.focusWidget()
            is_in_list = focused is not None and self._window.list_pane.isAncestorOf(focused)
            self._window.side.set_empty(True)
            view.hide()
            self.show()
            QTimer.singleShot(0, self, lambda: self._settle(self.view, place))  # the page is wider now
            if not is_in_list:
                self.view.setFocus()
        self.view.setAccessibleName(tr("Page of {name}", name=_name(page)))
        self._window.setWindowTitle(tr("{title} — Armchair", title=_name(page)))
        self._grow()
        self._ask_spellings(page)

    def _ask_spellings(self, page: SubjectPage) -> None:
        """Going through all names takes longer than the page."""
        author = page.author

        def take(likely: list[Tally]) -> None:
            if page.wanted == self._wanted and likely != self._likely:
                self._likely = likely
                self._redraw()

        if author is not None:
            self._session.jobs.read(lambda desk: likely_same(desk.library, author), take, latest="spellings")

    def _settle(self, view: ArticleView, place: int) -> None:
        """Scroll to where the reader was, once the view has the width that it had then."""
        if view.isVisible():
            with view.quiet():
                view.verticalScrollBar().setValue(place)

    @Slot(object, object)
    def _restyle(self, before: Settings, now: Settings) -> None:
        if any(getattr(before, name) != getattr(now, name) for name in TYPE_NAMES) and not self.isHidden():
            self.view.restyle()

    @Slot()
    def _redraw(self) -> None:
        """The same page at the same place; one that is hidden is drawn when it is shown again."""
        if not self.isHidden():
            self._draw(self.view.verticalScrollBar().value())

    def _draw(self, place: int) -> None:
        assert self._page is not None
        page, subject = self._page, self._page.wanted.subject
        html = body_html(page, self._window.theme.palette, self._unfolded, self._likely)
        html += rows_html(subject, self._rows)
        self.view.show_page(_as_article(page, html, len(self._likely)), None)
        self.view.verticalScrollBar().setValue(place)

    @Slot()
    def _grow(self) -> None:
        """Add the next articles before the reader comes to the end of those that are there."""
        page, bar = self._page, self.view.verticalScrollBar()
        if page is None or self._is_growing or self.isHidden() or len(self._rows) >= page.length:
            return
        if bar.maximum() - bar.value() > SCREENS_AHEAD * bar.pageStep():
            return
        self._is_growing = True
        count = len(self._rows)
        self._session.jobs.read(
            lambda desk: further(desk.library, desk.shelf, page, count), lambda more: self._append(page, *more)
        )

    def _append(self, page: SubjectPage, whole: SubjectPage, rows: tuple[Listed, ...]) -> None:
        self._is_growing = False
        document, shown = self.view.shown, self.view.page
        if page is not self._page or document is None or shown is None:
            return
        self._page = whole
        if not rows:  # the rest vanished since
            self._page = whole._replace(length=len(self._rows))
            return
        self._rows += rows
        html = rows_html(page.wanted.subject, rows)
        place = self.view.verticalScrollBar().value()
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        cursor.insertBlock()
        first = cursor.block()
        cursor.insertHtml(html)
        cursor.endEditBlock()
        while first.isValid():
            document.anchors += [
                (one.position(), one.position() + one.length(), one.charFormat().anchorHref())
                for one in fragments_in(first)
                if one.charFormat().isAnchor()
            ]
            first = first.next()
        document.body_end = document.characterCount() - 1
        self.view.page = shown._replace(article=shown.article._replace(html=shown.article.html + html))
        self.view.verticalScrollBar().setValue(place)
        self._grow()

    @Slot()
    def _find_dots(self) -> None:
        """Where the honours stand, by the blocks in the middle of their rows."""
        self._dots = []
        document = self.view.shown
        frames = document.rootFrame().childFrames() if document is not None else ()
        for table in (frame for frame in frames if isinstance(frame, QTextTable)):
            if table.columns() == HONOUR_COLUMNS and table.format().cellPadding() == HONOURS_PADDING:
                cells = (table.cellAt(row, 1) for row in range(table.rows()))
                self._dots = [cell.firstCursorPosition().blockNumber() for cell in cells]

    def _paint_honours(self, painter: QPainter, _top: float, _height: float) -> None:
        document = self.view.shown
        if document is None or not self._dots:
            return
        layout = document.documentLayout()
        areas = [layout.blockBoundingRect(document.findBlockByNumber(number)) for number in self._dots]
        points = [QPointF(area.center().x(), area.top() + min(area.height(), 24) / 2) for area in areas]
        palette = self._window.theme.palette
        painter.setPen(QPen(QColor(palette.line), 2))
        painter.drawLine(points[0], points[-1])
        painter.setPen(QPen(QColor(palette.paper), 2))
        painter.setBrush(QColor(palette.accent))
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)

    # What the reader does.

    @Slot(str)
    def _follow(self, address: str) -> None:
        """Do what a link on the page asks for."""
        scheme, _, rest = address.partition(":")
        if self._wanted is None or self._page is None:
            return
        if scheme == "year":
            self._ask(self._wanted._replace(year=int(rest)))
        elif scheme == "sort":
            key, _, is_turned = rest.partition(":")
            place = self.view.verticalScrollBar().value()
            self._ask(self._wanted._replace(sort=SortKey(key), reverse=is_turned == "1"), place)
        elif scheme == "all":
            self._unfolded ^= {rest}
            self._redraw()
        elif scheme in _MERGING and self._page.author is not None:
            self._merge(scheme, rest, self._page.author)
        elif scheme == "list":
            self._list(self._wanted.subject)
        else:
            self._window.following.follow(address)

    def _merge(self, verb: str, author: str, shown: Author) -> None:
        merging = self._merging
        if verb == "merge" and not author:
            self._session.jobs.read(
                lambda desk: {name: id_ for id_, name in Subjects(desk.library).names() if id_ != shown.id},
                lambda names: merging.ask(shown, names),
                latest="names",
            )
            return
        known = (*self._likely, *(self._page.merged if self._page else ()))
        named = next((each for each in known if each.value == author), None)
        if named is not None:
            getattr(merging, verb)(named, shown)

    def _list(self, subject: Subject) -> None:
        self._session.list.ask(view=View.ALL, words="", **subject.filter)
        self._window.part("list").focus_list()

    @Slot()
    def _refresh(self) -> None:
        """The same page again, with what changed."""
        if self._wanted is not None and not self.isHidden():
            self._ask(self._wanted, self.view.verticalScrollBar().value(), max(FIRST, len(self._rows)))

    def _keep_place(self) -> None:
        if self._wanted is not None and not self.isHidden():
            address = self._wanted.subject.address
            self._places.pop(address, None)
            self._places[address] = self.view.verticalScrollBar().value(), max(FIRST, len(self._rows))
            while len(self._places) > PLACES_KEPT:
                del self._places[next(iter(self._places))]

    def _connect(self) -> None:
        session, theme = self._session, self._window.theme
        session.opened.connect(self.leave)
        session.closed.connect(self.leave)
        session.subject_left.connect(self.leave_for_same)
        session.marks_changed.connect(self._soon.start)
        session.library_changed.connect(self._soon.start)
        session.settings_changed.connect(self._restyle)
        theme.changed.connect(self._redraw)
        self.view.followed.connect(self._follow)
        self.view.hovered.connect(self._window.following.tell_address)
        self.view.replaced.connect(self._find_dots)
        self.view.verticalScrollBar().valueChanged.connect(self._grow)
        self.view.layers.append(self._paint_honours)
        menu_on(self.view, partial(fill_menu, self._window, self.view))


def place_in(window: MainWindow) -> SubjectView:
    """The page, in the window's middle."""
    view = SubjectView(window)
    layout = window.middle.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(view, 1)
    QWidget.setTabOrder(window.view, view.view)
    return view


def _name(page: SubjectPage) -> str:
    return page.name or tr("Unknown author")


def _as_article(page: SubjectPage, html: str, likely: int) -> Page:
    """The page as the article view takes it."""
    about = page.author.bio if page.author else ""
    article = Article(
        id=page.wanted.subject.address,
        title=_name(page),
        body="",
        body_format=BodyFormat.HTML,
        authors=(),
        published=None,
        saved=datetime.fromtimestamp(0, UTC),
        source_url="",
        source_file="",
        language=language_by_script(page.name + about),
        tags=(),
        series="",
        series_place=None,
        summary=about,
        words=0,
        minutes=page.totals.minutes,
        html=html,
    )
    return Page(article, (), meta=meta_html(page, likely))
