"""The main window: it places the panes, keeps its shape, and says which verb belongs to which action."""

from __future__ import annotations

from base64 import b64decode, b64encode
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.domain.settings import TYPE_NAMES, Settings
from reader.services.reading import Page
from reader.ui.page.article_view import ArticleView
from reader.ui.session import Session
from reader.ui.side import Side
from reader.ui.theme import Theme, fitting, scaled
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.actions import Actions
    from reader.ui.anew import Anew
    from reader.ui.keeping.index_keeper import IndexKeeper
    from reader.ui.marks.highlights import Highlights
    from reader.ui.panes.contents import ContentsPane, Follower
    from reader.ui.reading.columns import Columns
    from reader.ui.reading.find_bar import FindBar
    from reader.ui.reading.following import Following
    from reader.ui.reading.footnotes import Footnotes
    from reader.ui.reading.link_card import LinkCards
    from reader.ui.reading.original_view import OriginalView
    from reader.ui.reading.search_hits import SearchHits
    from reader.ui.reading.way_back import WayBack
    from reader.ui.reading_clock import ReadingClock
    from reader.ui.status import Status
    from reader.ui.status_line import StatusLine
    from reader.ui.top_bar import TopBar
    from reader.ui.transfer.exports import Exports
    from reader.ui.transfer.imports import Imports
    from reader.ui.transfer.saving import Saving
    from reader.ui.transfer.watching import Watching
    from reader.ui.verbs import Verbs
    from reader.ui.ways.subject_view import SubjectView

DEFAULT_SIZE = (1360, 880)
SMALLEST = (640, 420)
LIST_WIDTH = 310
LEAST_FOR_LIST, LEAST_FOR_ARTICLE = 240, 400
TOP_HEIGHT, STATUS_HEIGHT = 46, 26
SHAPE_MILLISECONDS = 500
Bar = TypeVar("Bar", bound=QWidget)
STAND_INS = ("subject", "original")


class MainWindow(QMainWindow):
    """Toolbar, list, article, side panel, status line. What the first sight of the article does not need is added by
    `complete()` after it was painted. All of it may be made anew, see `anew.py`; what is below `work` goes on."""

    made_anew = Signal()

    # Made by `complete()`.
    verbs: Verbs
    actions_table: Actions
    following: Following
    hits: SearchHits
    highlights: Highlights
    index_keeper: IndexKeeper
    top: TopBar
    status: StatusLine
    told: Status
    watching: Watching
    columns: Columns
    contents: Follower
    contents_pane: ContentsPane
    way_back: WayBack
    footnotes: Footnotes
    reading_clock: ReadingClock
    link_cards: LinkCards

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.theme = theme
        theme.take_own(session.settings)
        self.work = QObject(self)
        self._was_told_unsaved = False
        self.is_ended = False  # by the system, which does not wait
        self.early_keys: list[tuple[int, Qt.KeyboardModifier, str]] = []  # pressed while there are no actions yet
        self._shape = QTimer(self.work, singleShot=True, interval=SHAPE_MILLISECONDS)
        self._shape.timeout.connect(self.keep_shape)
        self.make()
        self._connect()
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._restore_shape()

    def make(self) -> None:
        """Make what the first sight needs."""
        self.view = ArticleView(self.session, self.theme, self)
        self.side = Side(self)
        self.list_pane: QWidget = QFrame(self)
        self.parts: dict[str, Any] = {}
        self.is_complete = False
        self._is_focused = False
        self._list_width = 0  # as wide as the reader drew it, which a small window may have no room for
        self._place_all()
        self.session.place_asked.connect(self.view.jump_to)
        self.theme.changed.connect(self.view.restyle)
        self.view.moved.connect(self._moved)
        self.view.ended.connect(lambda: self.session.going.go(1))
        self.splitter.splitterMoved.connect(self._divided)
        self.setWindowTitle(tr("Armchair"))

    def complete(self) -> None:
        """Add what the first sight did not need: actions, bars, list, side panel, menus, notices."""
        from reader.ui.late_parts import complete

        complete(self)
        self.is_complete = True

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar above the article that finds words in it."""
        from reader.ui.reading.find_bar import FindBar

        return self.place_above(FindBar(self.view, self.theme, self, self.session.state.half_typed))

    @cached_property
    def imports(self) -> Imports:
        """The imports started from this window."""
        from reader.ui.transfer.imports import Imports

        return Imports(self.session, self.work)

    @cached_property
    def saving(self) -> Saving:
        """The pages of the web that were asked for in this window."""
        from reader.ui.transfer.saving import Saving

        return Saving(self.session, self.work)

    def part(self, name: str) -> Any:
        """The part `name`, made now if it was not yet."""
        if not self.is_complete:
            self.complete()
        if name not in self.parts:
            from reader.ui.late_parts import make_part
            from reader.ui.tips import give_tips

            self.parts[name] = part = make_part(self, name)
            if isinstance(part, QWidget):
                give_tips(part)
        return self.parts[name]

    @property
    def stand_in(self) -> OriginalView | SubjectView | None:
        """What is shown in the place of the article, if anything is."""
        parts: list[OriginalView | SubjectView | None] = [self.parts.get(name) for name in STAND_INS]
        return next((part for part in parts if part is not None and part.isVisible()), None)

    @property
    def shown_view(self) -> ArticleView:
        """The article, or the page in its place."""
        return self.stand_in.view if self.stand_in else self.view

    @cached_property
    def exports(self) -> Exports:
        """The exports started from this window."""
        from reader.ui.transfer.exports import Exports

        exports = Exports(self.session, self.work)
        self.told.tell_of_exports(exports)
        return exports

    @property
    def is_focused(self) -> bool:
        """Whether nothing but the article is shown."""
        return self._is_focused

    def set_focus_mode(self, is_on: bool) -> None:
        """Show nothing but the article, or all again."""
        self._is_focused = is_on
        for widget in (self.status, self.list_pane):
            widget.setVisible(not is_on)
        self.dock_bar(not is_on and not self.session.settings.hides_toolbar)
        self.side.set_hidden(is_on)
        if is_on:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        else:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
        self.actions_table["focus"].setChecked(is_on)
        self.view.setFocus()

    def dock_bar(self, is_docked: bool) -> None:
        """Keep the toolbar above all, or take it out so that it can come over the article."""
        self._rows.removeWidget(self.top)
        if is_docked:
            self._rows.insertWidget(0, self.top)
        self.top.setVisible(is_docked)
        if "hidden_bar" in self.parts:
            self.parts["hidden_bar"].fit()

    def place_bars(self, top: TopBar, status: StatusLine) -> None:
        """Put the bars above and below all where their places were kept."""
        from reader.ui.widgets.reading_order import told_in_order

        self.top, self.status = top, status
        rows = self._rows
        for place, bar, height in ((0, top, TOP_HEIGHT), (rows.count() - 1, status, STATUS_HEIGHT)):
            bar.setFixedHeight(scaled(height))
            rows.takeAt(place)
            rows.insertWidget(place, bar)
        told_in_order(top, self.splitter, status)
        top.show_words(self.width())

    def place_above(self, bar: Bar) -> Bar:
        """Put a bar above the article."""
        self._column.insertWidget(0, bar)
        return bar

    def replace_list(self, pane: QWidget) -> None:
        """Put the real list where its place was kept."""
        self.splitter.replaceWidget(self.splitter.indexOf(self.list_pane), pane)
        self.list_pane.deleteLater()
        self.list_pane = pane
        pane.show()

    @Slot()
    def keep_shape(self) -> None:
        """Remember size, place and division of the window."""
        if self.isVisible() and not self.is_focused:
            geometry, splitter = _text(self.saveGeometry()), _text(self.splitter.saveState())
            self.session.steps.after(lambda: self.session.change_settings(window_geometry=geometry, splitter=splitter))

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """Draw the article that the session opened."""
        self.view.tell_place()
        self.side.set_empty(False)
        runs_on = self.parts.get("running_on")
        if runs_on is None or not runs_on.take_over(page):
            self.view.show_page(page, self.session.state.places.of(page.article.id))
        if self.is_complete:
            self.view.viewport().repaint()  # at once: list and panes hear of it next, and take as long as the article
        self.setWindowTitle(tr("{title} — Armchair", title=page.article.title))

    @Slot()
    def _show_nothing(self) -> None:
        self.view.show_nothing()
        self.side.set_empty(True)
        self.setWindowTitle(tr("Armchair"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_complete:
            self.top.show_words(self.width())
        self.side.fit()
        self._fit_list()
        self._shape.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pages through what is shown wherever nothing else wants it."""
        if not self.is_complete:
            self.early_keys.append((event.key(), event.modifiers(), event.text()))
        elif event.key() == Qt.Key.Key_Space:
            self.shown_view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What cannot be stored is told once; closing again leaves without it. What is being stored is waited for, in a
        window that goes on, unless the system itself ends."""
        app = QGuiApplication.instance()
        is_end = self.is_ended or (isinstance(app, QGuiApplication) and app.isSavingSession())
        if self.session.steps.is_busy and not is_end:
            event.ignore()
            self.part("late_closing").ask()
            return
        from reader.ui.widgets.half_typed import Typing

        for typing in self.findChildren(Typing):
            typing.keep_now()
        try:
            self.session.steps.finish()
            self.view.tell_place()
            self.keep_shape()
        except ReaderError as exc:
            from reader.ui.messages import notice_of

            if not self._was_told_unsaved:
                self._was_told_unsaved = True
                event.ignore()
                self.session.noticed.emit(notice_of(exc))
                self.session.tell(phrase("Your place could not be saved. Close again to leave without it."))
                return
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is not None:
            return  # words of the article: a hand that slips makes no article of them
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.imports.take_clipboard(event.mimeData())

    def _place_all(self) -> None:
        self.middle = QWidget(self)
        self._column = _column(self.middle)
        self._column.addWidget(self.view, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.list_pane.setMinimumWidth(scaled(LEAST_FOR_LIST))
        for widget in (self.list_pane, self.middle, self.side.place):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([scaled(each) for each in (LIST_WIDTH, DEFAULT_SIZE[0] - LIST_WIDTH - 296, 296)])
        whole = QWidget(self)
        self._rows = _column(whole)
        self._rows.addSpacing(0 if self.session.settings.hides_toolbar else scaled(TOP_HEIGHT))
        self._rows.addWidget(self.splitter, 1)
        self._rows.addSpacing(scaled(STATUS_HEIGHT))
        self.setCentralWidget(whole)

    @Slot()
    def _divided(self) -> None:
        self._list_width = self.splitter.sizes()[0]
        self._shape.start()

    def _fit_list(self) -> None:
        """However wide the list was drawn, the article keeps its room; where there is more, it is so wide again."""
        if not self.is_complete:
            return
        before = self.splitter.sizes()[0]
        self._list_width = self._list_width or before
        beside = self.side.place.width() if self.side.place.isVisibleTo(self) else 0
        most = max(scaled(LEAST_FOR_LIST), self.width() - scaled(LEAST_FOR_ARTICLE) - beside)
        wanted = min(self._list_width, most)
        if wanted != before:
            self.splitter.setSizes([wanted, self.splitter.width() - wanted - beside, beside])

    def _connect(self) -> None:
        self.session.opened.connect(self.show_page)
        self.session.closed.connect(self._show_nothing)
        self.session.settings_changed.connect(self._settings_changed)

    def _moved(self, article: str, place: object, is_at_end: bool) -> None:
        self.session.marking.keep_position(article, place, is_at_end=is_at_end)  # type: ignore[arg-type]

    def _settings_changed(self, before: Settings, now: Settings) -> None:
        if before.theme != now.theme:
            self.theme.choose(now.theme)
        self.theme.take_own(now)
        if _type_of(before) != _type_of(now):
            self.view.restyle()
        if (before.language, before.window_text) != (now.language, now.window_text):
            self._soon_anew.ask()

    @cached_property
    def _soon_anew(self) -> Anew:
        from reader.ui.anew import Anew

        return Anew(self)

    def _restore_shape(self) -> None:
        settings = self.session.settings
        if not (settings.window_geometry and self.restoreGeometry(_bytes(settings.window_geometry))):
            self.resize(fitting(self, *DEFAULT_SIZE))
        if settings.splitter:
            self.splitter.restoreState(_bytes(settings.splitter))


def _column(parent: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout


def _type_of(settings: Settings) -> tuple[object, ...]:
    """The settings that the document depends on."""
    return tuple(getattr(settings, name) for name in TYPE_NAMES)


def _text(data: QByteArray) -> str:
    return b64encode(bytes(data.data())).decode("ascii")


def _bytes(text: str) -> QByteArray:
    try:
        return QByteArray(b64decode(text))
    except ValueError:
        return QByteArray()
