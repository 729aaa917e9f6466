"""A second article beside the open one: a column with a scroll, a place and marks of its own."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from reader.domain.phrase import phrase
from reader.domain.settings import TYPE_NAMES, Settings
from reader.domain.text import isolated
from reader.services import reading
from reader.services.reading import Page
from reader.ui.marks.highlights import Highlights
from reader.ui.page.article_view import ArticleView
from reader.ui.page.taking_over import Reading, read_on
from reader.ui.reading.article_menu import show_menu
from reader.ui.reading.find_bar import FindBar
from reader.ui.reading.footnotes import Footnotes
from reader.ui.theme import scaled, set_margins
from reader.ui.widgets.elided import ElidedLabel, Look
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.domain.marks import Position
    from reader.ui.page.formulas import FormulaDrawer
    from reader.ui.reading.reading_aids import ReadingAids
    from reader.ui.window import MainWindow

NARROWEST = 340
"""Pixels for each of two columns; with less, lines are too short to be read."""
HEIGHT = 38
_TITLE = Look(13, "ink", 1, is_strong=True, of_window=True)
_STYLE = """
#beside { border: none; }
#beside[isMirrored="false"] { border-left: 1px solid {line}; }
#beside[isMirrored="true"] { border-right: 1px solid {line}; }
#beside-bar { background: {chrome}; border: none; border-bottom: 2px solid {line}; }
#beside-bar[isActive="true"] { border-bottom: 2px solid {accent}; }
"""


class Beside(QFrame):
    """The column. While it has the keys, what is done to "the article" is done to its article: see `Columns`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.middle)
        self._window = window
        self._session = window.session
        self.is_active = False
        self.setObjectName("beside")
        self.setProperty("isMirrored", self.isRightToLeft())
        self.setMinimumWidth(NARROWEST)
        self.view = ArticleView(window.session, window.theme, self)
        self.view.setAccessibleName(tr("The article beside"))
        self._build()
        self.highlights = Highlights(window, self.view)
        self._aids: ReadingAids | None = None
        self._connect()
        self._aid_reading()
        self._paint()
        self._place()
        self.hide()

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar that finds words in this article."""
        bar = FindBar(self.view, self._window.theme, self, self._window.session.state.half_typed)
        self._column.insertWidget(1, bar)
        return bar

    @property
    def article(self) -> str:
        """The id of the article in this column, "" when there is none."""
        return self.view.page.article.id if self.view.page and not self.isHidden() else ""

    def open_article(self, article: str) -> None:
        """Show an article here; where there is none, or no room for two, say so."""
        if not article:
            self._session.tell(phrase("No other article is in this list that could stand beside this one."))
            self._tell_shown()
            return
        if self.isHidden() and not self._has_room():
            self._session.tell(
                phrase("There is no room for two articles side by side. Make the window wider, or hide the rest (F11).")
            )
            self._tell_shown()
            return
        self._session.jobs.read(lambda desk: reading.page(desk.library, article), self._take, latest="beside")

    def read_on(self, read: Reading, *, has_keys: bool) -> None:
        """Show what another column showed, in place of which this one is made."""
        if self._has_room():
            self._open_column()
            self._title.setText(isolated(read.page.article.title))
            read_on(self.view, read)
            if has_keys:
                self.view.setFocus()
        self._tell_shown()

    def close_column(self) -> None:
        """Give the width back to the open article."""
        if not self.isHidden():
            self.view.tell_place()
            self._window.side.make_room(0)
            self.hide()
            self._activate(False)
            self._window.view.setFocus()
        self._tell_shown()

    def swap(self) -> None:
        """Let the two articles change places."""
        here, there = self.article, self._session.current
        if here and there and here != there:
            self.view.tell_place()
            self._window.view.tell_place()
            self._session.open(here)
            self.open_article(there)

    def take_keys(self) -> None:
        """Have the keys."""
        self.view.setFocus()

    def put_bar(self, bar: QWidget) -> None:
        """Take a bar in above the text."""
        self._column.insertWidget(1, bar)

    # Inside.

    def _take(self, page: Page | None) -> None:
        if page is None:
            self._session.tell(phrase("This article is not in the library any more."))
            self.close_column()
            return
        id_ = page.article.id
        if self.article and self.article != id_:
            self.view.tell_place()
        if self.isHidden():
            self._open_column()
        self._title.setText(isolated(page.article.title))
        self.view.show_page(
            page._replace(is_bio_text=self._session.state.is_bio_text(id_)), self._session.state.places.of(id_)
        )
        if page.is_new:
            html, number, body = page.article.html, page.article.rendered_by, page.article.body
            self._session.jobs.write(lambda desk: desk.library.keep_html(id_, html, number, body=body))
        self.view.setFocus()
        self._tell_shown()

    def _open_column(self) -> None:
        self._window.side.make_room(2 * NARROWEST)
        self.show()
        self._pair.setSizes([NARROWEST, NARROWEST])  # in proportion: half for each

    def _has_room(self) -> bool:
        window = self._window
        beside = window.list_pane.width() if window.list_pane.isVisible() else 0
        return window.width() - beside >= 2 * NARROWEST

    def _build(self) -> None:
        theme = self._window.theme
        self._bar = QFrame(self)
        self._bar.setObjectName("beside-bar")
        self._bar.setFixedHeight(scaled(HEIGHT))
        self._title = ElidedLabel(theme, _TITLE, self._bar)
        row = QHBoxLayout(self._bar)
        set_margins(row, 14, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        actions = self._window.actions_table
        self._swap = self._button(actions["swap_columns"], actions["swap_columns"].text())
        self._swap.setText("⇄")
        self._close = self._button(actions["beside"], tr("Close this column"))
        for button in (self._swap, self._close):
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        set_margins(self._column, 1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._bar)
        self._column.addWidget(self.view, 1)

    def _button(self, action: QAction, name: str) -> QToolButton:
        button = QToolButton(self._bar)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        button.clicked.connect(action.trigger)
        return button

    def _connect(self) -> None:
        window, session, view = self._window, self._session, self.view
        view.moved.connect(self._moved)
        view.followed.connect(self._followed)
        self.footnotes = Footnotes(window, view)
        view.replaced.connect(self._complete)
        view.hovered.connect(lambda address: window.status.show_address(address.partition("#")[0] and address))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        window.theme.changed.connect(self._paint)
        window.theme.changed.connect(view.restyle)
        session.settings_changed.connect(self._settings_changed)
        session.settings_changed.connect(self._aid_reading)
        session.marks_changed.connect(self._marks_changed)
        session.library_changed.connect(self._reload)
        window.middle.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    @Slot()
    def _aid_reading(self) -> None:
        """What helps the eye in the open article does so here."""
        settings = self._session.settings
        if self._aids is None and (settings.is_paragraph_lit or settings.has_ruler):
            from reader.ui.reading.reading_aids import ReadingAids

            self._aids = ReadingAids(self.view, self._session, self._window.theme)

    def _place(self) -> None:
        """Beside the middle, in a splitter of their own: so the window's own keeps its shape."""
        window = self._window
        self._pair = QSplitter(Qt.Orientation.Horizontal, window)  # a child of the splitter would be placed in it
        self._pair.setHandleWidth(1)
        self._pair.setChildrenCollapsible(False)
        shape = window.splitter.saveState()  # sizes() tell of no width where a pane is hidden, as in focus
        had_keys = window.view.hasFocus()
        window.splitter.replaceWidget(window.splitter.indexOf(window.middle), self._pair)
        window.splitter.setStretchFactor(1, 1)
        self._pair.addWidget(window.middle)
        self._pair.addWidget(self)
        for place in (0, 1):
            self._pair.setStretchFactor(place, 1)
        window.middle.show()
        self._pair.show()
        window.splitter.restoreState(shape)
        if had_keys:
            window.view.setFocus()
        QWidget.setTabOrder(window.view, self.view)

    def _activate(self, is_active: bool) -> None:
        self.is_active = is_active
        self._bar.setProperty("isActive", is_active)
        self._paint()

    def _tell_shown(self) -> None:
        self._window.actions_table["beside"].setChecked(not self.isHidden())

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Dialogs and menus belong to the column from which they were called."""
        if now is None or self.isHidden():
            return
        if self.isAncestorOf(now):
            if not self.is_active:
                self._activate(True)
        elif self.is_active and any(
            each is now or each.isAncestorOf(now)
            for each in (self._window.middle, self._window.list_pane, self._window.side.place)
        ):
            self._activate(False)

    @Slot(str, object, bool)
    def _moved(self, article: str, place: Position, is_at_end: bool) -> None:
        if article != self._session.current:  # whose place is that of the other column
            self._session.marking.keep_position(article, place, is_at_end=is_at_end)

    @Slot(str)
    def _followed(self, address: str) -> None:
        """Links to stored articles open here."""
        link = self.view.shown.link_to(address) if self.view.shown else None
        if link and link.target and not self._session.state.wastebasket.has(link.target):
            self.open_article(link.target)
        else:
            self._window.following.follow(address)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        self._activate(True)
        show_menu(self._window, at, self.view)

    @Slot()
    def _complete(self) -> None:
        """Formulas that nobody drew yet are drawn here, too."""
        if self.view.shown is not None and self.view.shown.undrawn:
            self._formulas.draw(self.view.shown.undrawn)

    @cached_property
    def _formulas(self) -> FormulaDrawer:
        from reader.ui.page.formulas import FormulaDrawer

        return FormulaDrawer(self._window, self.view)

    @Slot(object, object)
    def _settings_changed(self, before: Settings, now: Settings) -> None:
        if any(getattr(before, name) != getattr(now, name) for name in TYPE_NAMES):
            self.view.restyle()

    @Slot(object)
    def _marks_changed(self, _articles: set[str]) -> None:
        if self.article and self._session.state.wastebasket.has(self.article):
            self.close_column()

    @Slot()
    def _reload(self) -> None:
        if article := self.article:
            self.view.tell_place()
            again = "beside again"  # a name of its own: another article may have been asked for
            self._session.jobs.read(lambda desk: reading.page(desk.library, article), self._take_again, latest=again)

    def _take_again(self, page: Page | None) -> None:
        if page is None:
            self.close_column()
        elif (shown := self.view.page) is not None and shown.article.id == page.article.id and shown != page:
            self.view.show_page(page._replace(is_bio_text=shown.is_bio_text), self.view.place())

    @Slot()
    def _paint(self) -> None:
        theme = self._window.theme
        self._close.setIcon(theme.icon("close"))
        self.setStyleSheet(theme.palette.filled(_STYLE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window made too narrow for two has one again."""
        if event.type() is QEvent.Type.Resize and not self.isHidden() and not self._has_room():
            self.close_column()
        return super().eventFilter(watched, event)
