"""The left side of the window: search field, views, and the list of articles, groups of them, or wanted articles."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader.domain.article import Summary
from reader.domain.errors import ReaderError
from reader.domain.listing import GROUPS, NO_FILTERS, OWN_TAG, AuthorRow, GroupRow, ListQuery, View, WantedRow
from reader.domain.subject import Subject, SubjectKind
from reader.ui.jobs import Desk
from reader.ui.keeping.wastebasket import BasketLine, Wastebasket
from reader.ui.listing import saved_links
from reader.ui.listing.article_list import ArticleModel, GroupModel, RowModel, SummaryRole, WantedModel
from reader.ui.listing.list_empty import EmptyPage, emptiness
from reader.ui.listing.list_head import FilterChips, SearchField, SortButton
from reader.ui.listing.result_line import ResultLine
from reader.ui.listing.row_faces import RowFaces
from reader.ui.listing.row_list import RowList
from reader.ui.listing.row_menu import CHANGES_OF_GROUP, article_menu, group_menu, wanted_menu
from reader.ui.listing.row_mover import RowMover
from reader.ui.listing.search_completion import SearchCompletion
from reader.ui.listing.smart_views import SmartViews
from reader.ui.listing.view_chips import VIEWS, ViewChips
from reader.ui.marking import Marking
from reader.ui.ordering import own_orders
from reader.ui.session import Notice, Session
from reader.ui.steps import FEW
from reader.ui.theme import Theme
from reader.ui.words import tr

STYLE = """
LibraryPane { background: {chrome}; }
RowList { border-top: 1px solid {line}; }
EmptyPage { border-top: 1px solid {line}; }
#hint { color: {faint}; font-size: 12px; background: transparent; }
#view, #more { padding: 0; border-radius: 13px; }
#view { background: transparent; color: {soft}; border-color: transparent; }
#view:hover, #view:checked { background: {selection}; }
#more { padding-right: 11px; }
#view:checked, #more:checked { color: {ink}; font-weight: 600; }
#view:focus, #more:focus { border-color: {accent}; }
#sort { padding: 0; }
#filter { background: {selection}; color: {accent}; border-radius: 13px; padding: 0 8px; }
#filter:hover { border-color: {line}; }
#results { color: {soft}; font-size: 12px; }
#save-search, #basket { font-size: 12px; color: {accent}; padding: 0 6px; }
#empty-title { color: {ink}; font-size: 15px; font-weight: 600; }
#empty-text { color: {soft}; }
"""
_VERBS = {"delete": Marking.delete, "bookmark": Marking.toggle_bookmark, "read": Marking.toggle_read}


class LibraryPane(QWidget):
    """`import_asked` comes from the button of an empty library."""

    import_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._asked = session.current
        self._shown: ListQuery | None = None
        self._is_left_by_enter: bool | None = None
        self._is_place_due = False
        self._is_row_due = False  # of what was opened before it was listed
        self._known_ids: tuple[list[int], list[str]] = ([], [])  # of very many selected articles: keys, and their ids
        self.search = SearchField(theme, self)
        self.completion = SearchCompletion(session, theme, self.search)
        self.smart = SmartViews(session, self)
        self.views = ViewChips(session, self.smart, theme, self)
        self.sort = SortButton(session, theme, self)
        self.filters = FilterChips(session, theme, self)
        self.results = ResultLine(session, self)
        self.wastebasket = Wastebasket(session, self)
        self.basket_line = BasketLine(self.wastebasket, self)
        self.articles = ArticleModel(session, self)
        self.authors = GroupModel(2, self)
        self.groups = GroupModel(1, self)
        self.wanted = WantedModel(self)
        self.list = RowList(theme, self)
        self.mover = RowMover(self.list, theme)
        RowFaces(self.list, session.jobs)
        self.empty = EmptyPage(theme, self)
        self._stack = QStackedWidget(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Library"))
        self._lay_out()
        self._repaint_colours()
        self._connect()
        self._show_query()
        self._show_counts()
        self._show_rows(self.articles, None)
        self._show_keys()

    def focus_search(self) -> None:
        """Let the reader type a search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_list(self) -> None:
        """Let the arrow keys move through the list."""
        if self._stack.currentWidget() is self.list:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected(self) -> list[str]:
        """The ids of the selected articles, in the list's order."""
        if self.list.rows() is not self.articles:
            return []
        keys = [self._session.list.order[place] for place in self.list.selected()]
        known, ids = self._known_ids
        return list(ids) if keys == known else self._session.shelf.ids(keys)

    @Slot(int)
    def _look_up(self, selected: int) -> None:
        """Have the ids of very many selected articles at hand before a key is pressed that is for them."""
        self._known_ids = ([], [])
        if selected <= FEW or self.list.rows() is not self.articles:
            return
        keys = [self._session.list.order[place] for place in self.list.selected()]

        def take(ids: list[str]) -> None:
            self._known_ids = (keys, ids)

        self._session.jobs.read(lambda desk: desk.shelf.ids(keys), take, latest="selected")

    @Slot()
    def put_back(self) -> None:
        """Put the selected articles back from the wastebasket, or the open one."""
        self.wastebasket.put_back(self.selected() if self._session.list.query.view is View.TRASH else ())

    @Slot()
    def empty_wastebasket(self) -> None:
        """Let all deleted articles be gone."""
        self.wastebasket.empty()

    # What the session tells.

    @Slot()
    def _take_order(self) -> None:
        self._show_query()
        query = self._session.list.query
        if query.view is View.AUTHORS:
            self._load(lambda desk: desk.shelf.authors(query.words), self.authors)
        elif query.view is View.WANTED:
            self._load(lambda desk: desk.shelf.wanted(query.words), self.wanted)
        elif query.view in GROUPS:
            self._load(lambda desk: desk.shelf.groups(query.view, query.words), self.groups)
        else:
            self._show_rows(self.articles, query)
            self._take_place()
            self._go_on_down()

    @Slot()
    def _follow(self) -> None:
        """The open article's row becomes the current one, unless it already is."""
        self._asked = self._session.current
        if self.list.rows() is self.articles:
            place = self.articles.place_of_article(self._asked)
            self._is_row_due = place < 0
            index = self.articles.index(place)
            if index != self.list.currentIndex() or not self.list.selectionModel().isSelected(index):
                self.list.select(place)

    @Slot()
    def _show_counts(self) -> None:
        self.search.show_scope(self._session)
        self.views.show_counts()
        self._show_emptiness()

    @Slot()
    def _show_keys(self) -> None:
        self.search.show_key(self._session.keys.shown("search"))
        self.views.show_counts()

    @Slot(Exception)
    def _tell(self, problem: ReaderError) -> None:
        self._session.noticed.emit(Notice(problem.message, is_problem=True, hint=problem.hint))

    @Slot()
    def _repaint_colours(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(STYLE))
        self.views.show_query()

    # What the reader does.

    @Slot(str)
    def _filter(self, words: str) -> None:
        self._session.list.ask(words=words)

    @Slot(bool)
    def _leave_search(self, is_by_enter: bool) -> None:
        """Go down into the list, once it answers what was typed."""
        self._is_left_by_enter = is_by_enter
        if self._shown == self._session.list.query:
            self._go_on_down()

    @Slot(int)
    def _choose(self, place: int) -> None:
        item = self.list.rows().item(place)
        if isinstance(item, AuthorRow):
            self._session.list.ask(view=View.ALL, words="", author=item.id)
            self._session.open_subject(Subject(SubjectKind.AUTHOR, item.id).address)
        elif isinstance(item, GroupRow):
            self._session.list.ask(view=View.ALL, words="", **{item.filter: item.value})
            if kind := {"tag": SubjectKind.TAG, OWN_TAG: SubjectKind.OWN_TAG}.get(item.filter):
                self._session.open_subject(Subject(kind, str(item.value)).address)
        elif isinstance(item, WantedRow):
            if item.source:
                self._session.open(item.source)
            else:
                saved_links.tell(self._session, item)
        elif isinstance(item, Summary) and (item.id != self._asked or self._session.subject):
            self._asked = item.id
            self._session.open(item.id)

    @Slot(str)
    def _do(self, verb: str) -> None:
        articles, item = self.selected(), self.list.currentIndex().data(SummaryRole)
        if articles and verb in _VERBS:
            _VERBS[verb](self._session.marking, articles)
        elif isinstance(item, GroupRow) and (change := CHANGES_OF_GROUP.get((item.filter, verb))):
            change(self._session, self, str(item.value))
        elif isinstance(item, WantedRow) and verb == "delete":
            saved_links.delete(self._session, self._wanted_rows())

    @Slot(list, int)
    def _move(self, places: list[int], target: int) -> None:
        """Rows were dragged."""
        order = self._session.shelf.ids(self._session.list.order)
        if self._session.list.query.is_by_hand and places[-1] < len(order):
            before = order[target] if target < len(order) else None
            own_orders.move_before(self._session, [order[place] for place in places], before)

    @Slot(QPoint)
    def _open_menu(self, point: QPoint) -> None:
        if menu := self._menu():
            menu.aboutToHide.connect(self._leave_menu)
            menu.popup(self.list.viewport().mapToGlobal(point))

    def _menu(self) -> QMenu | None:
        articles, item = self._selected_articles(), self.list.currentIndex().data(SummaryRole)
        if articles:
            return article_menu(self._session, articles, self.list)
        if isinstance(item, WantedRow):
            return wanted_menu(self._session, item, self.list, self._wanted_rows())
        show = partial(self._choose, self.list.currentIndex().row())
        return group_menu(self._session, item, show, self.list) if item else None

    @Slot()
    def _leave_menu(self) -> None:
        """A row that was only pointed at is not left selected in place of the open article."""
        place = self.articles.place_of_article(self._session.current)
        if place >= 0 and self.list.rows() is self.articles and len(self.list.selected()) == 1:
            self.list.select(place, is_shown=False)

    @Slot(str)
    def _fill_emptiness(self, verb: str) -> None:
        if verb == "import":
            self.import_asked.emit()
        elif verb == "instead":
            self._session.list.ask(words=self._instead())
        else:
            views = {"everywhere": View.ALL, "trash": View.TRASH}
            view = {"view": views[verb]} if verb in views else {"words": ""}
            self._session.list.ask(**view, **({} if verb == "clear" else NO_FILTERS))

    # The list and its place.

    def _load(self, work: Callable[[Desk], Sequence[Any]], model: GroupModel | WantedModel) -> None:
        query = self._session.list.query

        def done(rows: Sequence[Any]) -> None:
            if query == self._session.list.query:
                model.show(rows, query)
                self._show_rows(model, query)
                self.results.show_rows(len(rows))
                self._go_on_down()

        self._session.jobs.read(work, done, latest="authors")

    def _show_rows(self, model: RowModel, query: ListQuery | None) -> None:
        self._shown = query
        self.list.show_model(model)
        self._show_emptiness()

    def _take_place(self) -> None:
        """Selection and scroll place were kept, unless there was none or another list was asked for."""
        if not self.list.selectionModel().hasSelection():
            place = self.articles.place_of_article(self._session.current)
            self.list.select(place, is_shown=self._is_row_due)
        self._is_row_due = False
        is_new, results = not self.articles.keeps_place, self._session.list.results
        is_due = is_new or (self._is_place_due and not self.list.verticalScrollBar().value())
        if is_due and not self._session.list.query.words:
            self.list.scrollTo(self.list.currentIndex())
        self._is_place_due = is_new and results is not None and not results.is_whole  # it may be among the rest

    def _go_on_down(self) -> None:
        """What Down or Enter in the search field began. Enter opens the first row found."""
        is_by_enter, self._is_left_by_enter = self._is_left_by_enter, None
        if is_by_enter is None:
            return
        self.focus_list()
        is_first_meant = is_by_enter and self._session.list.query.words
        if self.list.rows().keys and (is_first_meant or not self.list.selectionModel().hasSelection()):
            self.list.select(0)
            if is_first_meant or self.list.rows().opens_on_move:
                self._choose(0)

    def _show_emptiness(self) -> None:
        is_empty = self._shown is not None and not self.list.rows().keys
        if is_empty:
            query, counts = self._session.list.query, self._session.list.counts
            is_library_empty = not any(counts.get(view, 1) for view in (View.ALL, View.ARCHIVE))
            has_deleted = is_library_empty and self._session.shelf.has_trashed()
            self.empty.show_emptiness(
                emptiness(query, is_library_empty=is_library_empty, has_deleted=has_deleted, instead=self._instead())
            )
        self._stack.setCurrentWidget(self.empty if is_empty else self.list)

    def _instead(self) -> str:
        results = self._session.list.results
        return results.instead if results and results.query == self._session.list.query else ""

    def _show_query(self) -> None:
        query = self._session.list.query
        self.search.show_words(query.words)
        self.search.show_scope(self._session)
        self._show_smart()
        self.sort.show_order(query)
        self.filters.show_query(query)
        self.mover.is_on = query.is_by_hand
        self.basket_line.setVisible(query.view is View.TRASH and bool(self._session.list.order))
        self.list.setAccessibleName(tr(VIEWS[query.view]))

    @Slot()
    def _show_smart(self) -> None:
        """What is saved, and whether what is listed is."""
        self.views.show_query()
        self.results.show_results(can_save=self.smart.can_save())

    def _selected_articles(self) -> list[Summary]:
        return self.articles.summaries(self.list.selected()) if self.list.rows() is self.articles else []

    def _wanted_rows(self) -> list[WantedRow]:
        return [self.wanted.item(place) for place in self.list.selected()]

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.list.show_model(self.articles)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(self.sort)
        head = QVBoxLayout()
        head.setContentsMargins(8, 10, 8, 8)
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self.views)
        head.addWidget(self.filters)
        head.addWidget(self.results)
        head.addWidget(self.basket_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        views = (*self.views.chips.values(), self.views.more)
        narrowing = (*self.filters.chips.values(), self.results.save, *self.basket_line.buttons)
        for before, after in pairwise((self.search, *views, self.sort, *narrowing, self.list)):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        session = self._session
        session.list.order_changed.connect(self._take_order)
        session.list.counts_changed.connect(self._show_counts)
        session.opened.connect(self._follow)
        session.keys.changed.connect(self._show_keys)
        self.articles.failed.connect(self._tell)
        self.search.textChanged.connect(self._filter)
        self.search.left_down.connect(self._leave_search)
        self.list.chosen.connect(self._choose)
        self.list.many_selected.connect(self._look_up)
        self.list.verb_asked.connect(self._do)
        self.mover.moved.connect(self._move)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.empty.asked.connect(self._fill_emptiness)
        self.basket_line.put_back_asked.connect(self.put_back)
        self.results.save_asked.connect(self.smart.ask_to_save)
        self.smart.changed.connect(self._show_smart)
        self._theme.changed.connect(self._repaint_colours)
