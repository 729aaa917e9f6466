"""What is being read, in which list, and one verb for each thing a reader can do. No widget here."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.article import Link, Summary
from reader.domain.listing import NO_FILTERS, SORTS, ListQuery, SortKey, View, place_in, without
from reader.domain.marks import Position
from reader.domain.phrase import Phrase, phrase
from reader.domain.settings import Settings
from reader.services import reading
from reader.services.reading import Page
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from reader.ui.history import History
from reader.ui.jobs import Jobs
from reader.ui.pages import Pages

if TYPE_CHECKING:
    from reader.services.searching import Results
    from reader.ui.author_names import AuthorNames
    from reader.ui.import_steps import ImportSteps
    from reader.ui.keys import Keys
    from reader.ui.marking import Marking
    from reader.ui.steps import Steps

T = TypeVar("T")
VISITS_SHOWN = 100


class Notice(NamedTuple):
    """Something told at the foot of the window; `action` names a button and what it does, `also` another."""

    text: Phrase
    action: str = ""
    act: Callable[[], None] | None = None
    is_problem: bool = False
    hint: Phrase | None = None
    also: str = ""
    act_also: Callable[[], None] | None = None


class Step(NamedTuple):
    """Where previous or next would lead; `is_of_page` when the page itself says so, not the list."""

    id: str
    title: str
    is_of_page: bool


class Session(QObject):
    """The state behind the window. Verbs store first and tell after: if storing raises, nothing on screen changed.

    `shelf` and `state` belong to the GUI thread; `library` is a reading connection. `place` is where the open article
    stands in the list, -1 if it does not.
    """

    opened = Signal(object)  # Page
    closed = Signal()  # no article is open any more
    place_asked = Signal(object)  # Position: the open article should be shown there
    mark_asked = Signal(str)  # id of a highlight of the open article, which should be shown
    order_changed = Signal()
    counts_changed = Signal()
    library_changed = Signal()  # articles came, or are known by other names
    marks_changed = Signal(object)  # set[str] of article ids; empty means any
    history_changed = Signal()
    settings_changed = Signal(object, object)  # Settings before and now
    noticed = Signal(object)  # Notice
    beside_asked = Signal(str)  # id of an article to be shown beside the open one
    page_asked = Signal(str)  # an address of the web whose page is to be saved
    export_asked = Signal(object)  # list[str] of article ids
    subject_asked = Signal(str, bool)  # the address of an author, series or tag, and whether it is a new visit
    subject_left = Signal()  # for the article below
    picker_asked = Signal(str, object)  # the name of a part that asks what articles, list[str] of ids, are to be put to
    saved = Signal()

    def __init__(self, library: Library, shelf: Shelf, state: State, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.shelf = shelf
        self.state = state
        self.jobs = jobs
        self.settings: Settings = state.settings()
        self.query = _query_of(self.settings)
        self.order: array[int] = array("q")
        self.results: Results | None = None  # what `order` answers: of which list, and how it was found
        self.counts: dict[View, int] = {}
        self._answered: ListQuery | None = None
        self.page: Page | None = None
        self._trail: frozenset[int] = frozenset()  # keys of what next and previous led through to the open article
        self._is_by_list = False  # they follow the list, against the links of the articles
        self.place = -1
        self.similar = ("", "")  # an article, and what is to be kept of those like it: see `storage/alike.py`
        self._key: int | None = None
        self._pages = Pages()
        self.asked = ""  # the article to be shown as soon as it is ready
        self._held: Callable[[], None] | None = None  # what waits for the first paint
        self.mark_wanted = ""  # the highlight to be shown once its article is
        self._is_changed_behind = False
        self.subject = ""  # the address of what is shown in the place of the open article, if anything is
        self._history = History(state.visits(VISITS_SHOWN))

    @cached_property
    def keys(self) -> "Keys":
        """The keys of all actions, as the reader has them."""
        from reader.ui.keys import Keys

        return Keys(self)

    @cached_property
    def authors(self) -> "AuthorNames":
        """How authors are called."""
        from reader.ui.author_names import AuthorNames

        return AuthorNames(self)

    @cached_property
    def import_steps(self) -> "ImportSteps":
        """What makes steps of undo of imports."""
        from reader.ui.import_steps import ImportSteps

        return ImportSteps(self)

    @cached_property
    def steps(self) -> "Steps":
        """What takes steps, and takes them back."""
        from reader.ui.steps import Steps

        return Steps(self)

    @cached_property
    def marking(self) -> "Marking":
        """What is done to articles in passing."""
        from reader.ui.marking import Marking

        return Marking(self)

    # Opening and going on.

    @property
    def current(self) -> str:
        """The id of the open article, "" when none is."""
        return self.page.article.id if self.page else ""

    def open(self, article: str, *, is_visit: bool = True) -> None:
        """Show an article. One that was never rendered is prepared in the read lane and shown when ready."""
        self._trail, self._is_by_list = frozenset(), False
        self._open(article, is_visit=is_visit)

    def _open(self, article: str, *, is_visit: bool) -> None:
        self.asked = article
        if article in self._pages or reading.is_rendered(self.library, article):
            self._show(self._pages.get(article) or reading.page(self.library, article), is_visit)
            return
        generation = self._pages.generation

        def show(page: Page | None) -> None:
            if self.asked == article:
                if generation != self._pages.generation:
                    self._open(article, is_visit=is_visit)  # it was read before stored articles changed
                else:
                    self._show(page, is_visit)

        self.jobs.read(lambda desk: reading.page(desk.library, article), show, latest="open")

    def hold(self) -> None:
        """From now on what may wait until an article is painted waits for `go_on`: a first paint comes late."""
        self._held = lambda: None

    def go_on(self) -> None:
        """An article is painted."""
        held, self._held = self._held, None
        if held:
            held()

    def open_page(self, page: Page) -> None:
        """Show an article whose page is at hand."""
        self._trail, self._is_by_list = frozenset(), False
        self.asked = page.article.id
        self._show(page, True)

    def open_at(self, article: str, place: Position) -> None:
        """Show an article at a place in it."""
        if article == self.current:
            self.place_asked.emit(place)
            return
        known = self.state.position(article)
        self.state.keep_position(article, place._replace(percent=known.percent if known else place.percent))
        self.open(article)

    def open_mark(self, article: str, mark: str) -> None:
        """Show an article at a highlight in it."""
        if article == self.current:
            self.mark_asked.emit(mark)
            return
        self.mark_wanted = mark
        self.open(article)

    def open_link(self, link: Link) -> bool:
        """Open what a link means if it is stored; whether it was."""
        if link.target and not self.state.is_trashed(link.target):
            self.open(link.target)
            return True
        return False

    def step(self, by: int) -> Step | None:
        """Where next (1) or previous (-1) leads: the page's own link where that is stored, else the list's; the list's
        where it is in an order made by hand. The list passes over what one came through by the links; once it was
        followed against them, it is followed."""
        is_by_list = self._is_by_list or self.query.is_by_hand
        own = self.page and (self.page.next if by > 0 else self.page.previous)
        if own and not is_by_list and not self.state.is_trashed(own.id):
            return Step(own.id, own.title, True)
        trail = frozenset[int]() if self.query.is_by_hand else self._trail
        passed = [trail.intersection(keys) for keys in reading.came_through(self.library, self.current)]
        key = reading.neighbours(self.order, self.place, (passed[0], passed[1]))[by > 0]
        row = self.shelf.rows([key]) if key is not None else []
        return Step(row[0].id, row[0].title, False) if row else None

    def go(self, by: int) -> bool:
        """Open the next (1) or previous (-1) article; whether there was one."""
        step = self.step(by)
        if step:
            if not step.is_of_page and not self._is_by_list:
                against = reading.came_through(self.library, self.current)[by > 0]
                self._is_by_list = self.shelf.key_of(step.id) in against
            self._trail = frozenset() if self._is_by_list else self._trail | {self._key or 0}
            self._open(step.id, is_visit=True)
        return step is not None

    def can_go_through_history(self, by: int) -> bool:
        """Whether back (-1) or forward (1) leads anywhere."""
        return self._history.can_go(by)

    def go_through_history(self, by: int) -> None:
        """Back (-1) or forward (1) in what was read, to the place left there."""
        if there := self._history.go(by, lambda one: _is_subject(one) or self.is_there(one)):
            if _is_subject(there):
                self._show_subject(there, is_visit=False)
            else:
                self.open(there, is_visit=False)

    def open_subject(self, address: str) -> None:
        """Show the page about an author, a series or a tag, as `Subject.address` writes it."""
        self._history.add(address)
        self._show_subject(address, is_visit=True)

    def leave_subject(self) -> None:
        """Back to the open article, from whatever page was shown in its place; the history leads there again."""
        if self.subject:
            self.subject = ""
            if self.current:
                self._history.add(self.current)
            self.subject_left.emit()
            self.history_changed.emit()
            if self._is_changed_behind:
                self.reopen()

    def _show_subject(self, address: str, *, is_visit: bool) -> None:
        self.subject, self.asked = address, ""
        self.subject_asked.emit(address, is_visit)
        self.history_changed.emit()

    # The list.

    def ask(self, **changes: Any) -> None:
        """Show another list: the fields of `ListQuery` that change. A view asked for leaves what narrowed the list
        before."""
        if "view" in changes:
            changes = NO_FILTERS | changes
        self.query = self.query._replace(**changes)
        if changes.keys() & {"view", "sort", "reverse"}:
            self.change_settings(
                view=str(self.query.view), sort=str(self.query.sort), is_sort_reversed=self.query.reverse
            )
        self._ask_order()

    def refresh(self) -> None:
        """Ask for the present list and the counts again; `order_changed` and `counts_changed` follow."""
        self._ask_order()
        self._ask_counts()

    def rows(self, first: int, last: int) -> list[Summary]:
        """Rows `first` to `last` (exclusive) of the list."""
        return self.shelf.rows(self.order[first:last])

    def let_go(self, articles: Sequence[str], gone: set[int]) -> bool:
        """Take articles, which have these keys, out of the list now shown; the open one, if it is one of them, gives
        way to the one after it. Whether it did."""
        following = self._survivor(gone) if self.current in articles else None
        self._take_order(without(self.order, gone))
        if following:
            self.open(following)
        return following is not None

    # Settings.

    def change_settings(self, **changes: Any) -> None:
        """Change settings by name, now and for good."""
        before, now = self.settings, replace(self.settings, **changes)
        if now == before:
            return
        self.state.keep_settings(now)
        self.settings = now
        self.settings_changed.emit(before, now)

    def tell(self, text: Phrase) -> None:
        """Show a sentence at the foot of the window."""
        self.noticed.emit(Notice(text))

    def articles_arrived(self, ids: Iterable[str]) -> None:
        """An import is done: lists, links and the open article may have changed."""
        changed = set(ids)
        self._pages.clear()
        self.authors.apply()
        self.refresh()
        self.library_changed.emit()
        if not self.page:
            if changed:
                self.open(self.shelf.first_unopened() or next(iter(changed)))
        elif self.current in changed or any(link.target is None for link in self.page.links):
            self.reopen()

    def data_changed(self) -> None:
        """Another program changed what is stored: everything shown is asked for again."""
        self._pages.clear()
        self.refresh()
        self.reopen()
        self.marks_changed.emit(set())
        self.library_changed.emit()

    def _show(self, page: Page | None, is_visit: bool) -> None:
        if page is None:
            self.tell(phrase("This article is not in the library any more."))
            return
        page = page._replace(is_bio_text=self.state.is_bio_text(page.article.id))
        self._pages.keep(page._replace(is_new=False))
        self.page = page
        self.subject, self._is_changed_behind = "", False
        self._key = self.shelf.key_of(page.article.id)
        self._find_place()
        self.opened.emit(page)
        if self._held is not None:
            self._held = lambda: self._after_shown(page, is_visit)
        else:
            QTimer.singleShot(0, lambda: self._after_shown(page, is_visit))

    def _after_shown(self, page: Page, is_visit: bool) -> None:
        """What may wait until the article is painted."""
        id_ = page.article.id
        is_news = is_visit and self._history.add(id_)
        self.history_changed.emit()
        self._prepare_neighbours()
        if page.is_new:
            html, number, body = page.article.html, page.article.rendered_by, page.article.body
            self.jobs.write(lambda desk: desk.library.keep_html(id_, html, number, body=body))
        if is_news:
            self.steps.after(lambda: self.state.visit(id_))
        self.steps.after(lambda: self.change_settings(last_article=id_))

    def _prepare_neighbours(self) -> None:
        ids = [step.id for step in (self.step(1), self.step(-1)) if step and step.id not in self._pages]
        generation = self._pages.generation
        self.jobs.read(
            lambda desk: [reading.page(desk.library, id_) for id_ in ids],
            lambda pages: self._pages.take(pages, generation),
            latest="ahead",
        )

    def leave_gone(self) -> None:
        """Where the open article is not there any more, go back to the one before, or on to any."""
        if self.current and not self.is_there(self.current):
            following = self._history.go(-1, self.is_there) or self.shelf.first_unopened()
            if following:
                self.open(following)
            else:
                self.close()

    def reopen(self) -> None:
        """Show the open article anew: it, or how it is shown, changed."""
        self._pages.clear()
        if self.subject:  # the page before the article stays
            self._is_changed_behind = True
        elif self.current:
            self._open(self.current, is_visit=False)

    def close(self) -> None:
        """Show no article any more."""
        self.page, self._key, self.place, self.asked = None, None, -1, ""
        self.subject = ""
        self.closed.emit()
        self.history_changed.emit()

    def is_there(self, article: str) -> bool:
        """Whether an article is stored, and not deleted."""
        return self.shelf.key_of(article) is not None and not self.state.is_trashed(article)

    def _find_place(self) -> None:
        """Done once for each article and order."""
        if self._key is None:
            self.place = -1
        elif not (0 <= self.place < len(self.order) and self.order[self.place] == self._key):
            self.place = place_in(self.order, self._key)

    def _ask_order(self) -> None:
        """The first rows at once, and then all of them."""
        from reader.services.searching import FIRST, MOST, listed

        query = self.query

        def ask(limit: int, done: "Callable[[Results], None]") -> None:
            self.jobs.read(
                lambda desk: listed(desk.shelf, query, limit=limit, is_typing=True, is_stale=desk.is_stale),
                done,
                latest="order",
            )

        def first(results: "Results") -> None:
            if results.is_whole:
                self._take_results(results)
                return
            if query != self._answered:  # the same list anew keeps all its rows until they are all there
                self._take_results(results)
            ask(MOST, self._take_results)

        ask(FIRST, first)

    def _ask_counts(self) -> None:
        self.jobs.read(lambda desk: desk.shelf.counts(), self._take_counts, latest="counts")

    def _take_results(self, results: "Results") -> None:
        self.results = results
        self._answered = results.query
        self._take_order(results.order)

    def _take_order(self, order: "array[int]") -> None:
        self.order = order
        self._find_place()
        self.order_changed.emit()
        self.history_changed.emit()

    def _take_counts(self, counts: dict[View, int]) -> None:
        self.counts = counts
        self.counts_changed.emit()

    def _survivor(self, gone: set[int]) -> str | None:
        """The article to read when the open one goes: the nearest after it in the list, else before it."""
        place = max(0, self.place)
        after = (key for key in self.order[place:] if key not in gone)
        before = (key for key in reversed(self.order[:place]) if key not in gone)
        key = next(after, None) or next(before, None)
        return self.shelf.id_of(key) if key else None

    def tell_marks(self, articles: Iterable[str], *, counts: bool = True) -> None:
        """Say that what the reader did with articles is another now, with any where none is named; `counts` where there
        may be more or fewer of them in a view."""
        self.marks_changed.emit(set(articles))
        self.saved.emit()
        if counts:
            self._ask_counts()


def _is_subject(visited: str) -> bool:
    """Whether what is in the history is no article but the address of an author, series or tag."""
    return ":" in visited


def _query_of(settings: Settings) -> ListQuery:
    view = View(settings.view) if settings.view in set(View) else View.ALL
    sort = SortKey(settings.sort) if settings.sort in SORTS else SortKey.PUBLISHED
    return ListQuery(view=view, sort=sort, reverse=settings.is_sort_reversed)
