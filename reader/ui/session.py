"""The article that is open, and what is told of all that happens; beside it who knows the rest. No widget here."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.article import Link
from reader.domain.marks import Position
from reader.domain.phrase import Phrase, phrase
from reader.domain.settings import Settings
from reader.services import reading
from reader.services.reading import Page, Pages
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from reader.ui.going_on import GoingOn
from reader.ui.jobs import Jobs

if TYPE_CHECKING:
    from reader.ui.author_names import AuthorNames
    from reader.ui.import_steps import ImportSteps
    from reader.ui.marking import Marking
    from reader.ui.shortcuts.keys import Keys
    from reader.ui.shown_list import ShownList
    from reader.ui.steps import Steps


class Notice(NamedTuple):
    """Something told at the foot of the window; `action` names a button and what it does, `also` another."""

    text: Phrase
    action: str = ""
    act: Callable[[], None] | None = None
    is_problem: bool = False
    hint: Phrase | None = None
    also: str = ""
    act_also: Callable[[], None] | None = None


class Session(QObject):
    """The state behind the window: what is open, and what it and its parts tell. What a reader does is asked of the
    part that has it: `list` is what is shown beside the article, `going` knows what comes next, `marking` marks
    articles, `steps` takes things back. All but `going` are made when first asked for, after the first paint.

    `shelf` and `state` belong to the GUI thread; `library` is a reading connection. Storing comes first and telling
    after: if storing raises, nothing on screen changed.
    """

    opened = Signal(object)  # Page
    closed = Signal()  # no article is open any more
    place_asked = Signal(object)  # Position: the open article should be shown there
    mark_asked = Signal(str)  # id of a highlight of the open article, which should be shown
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
        self._tried = set[str]()  # names of settings that are in force and not stored
        self.page: Page | None = None
        self.similar = ("", "")  # an article, and what is to be kept of those like it: see `storage/indexing/alike.py`
        self.key: int | None = None  # of the open article
        self.going = GoingOn(self)
        self._pages = Pages()
        self.asked = ""  # the article to be shown as soon as it is ready
        self._held: Callable[[], None] | None = None  # what waits for the first paint
        self.mark_wanted = ""  # the highlight to be shown once its article is
        self._is_changed_behind = False
        self.subject = ""  # the address of what is shown in the place of the open article, if anything is

    @cached_property
    def keys(self) -> "Keys":
        """The keys of all actions, as the reader has them."""
        from reader.ui.shortcuts.keys import Keys

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

    @cached_property
    def list(self) -> "ShownList":
        """The list that is shown."""
        from reader.ui.shown_list import ShownList

        return ShownList(self)

    # Opening.

    @property
    def current(self) -> str:
        """The id of the open article, "" when none is."""
        return self.page.article.id if self.page else ""

    def open(self, article: str, *, is_visit: bool = True) -> None:
        """Show an article. One that was never rendered is prepared in the read lane and shown when ready."""
        self.going.begin()
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
        self.going.begin()
        self.asked = page.article.id
        self._show(page, True)

    def open_at(self, article: str, place: Position) -> None:
        """Show an article at a place in it."""
        if article == self.current:
            self.place_asked.emit(place)
            return
        known = self.state.places.of(article)
        self.state.places.keep(article, place._replace(percent=known.percent if known else place.percent))
        self.open(article)

    def open_mark(self, article: str, mark: str) -> None:
        """Show an article at a highlight in it."""
        if article == self.current:
            self.mark_asked.emit(mark)
            return
        self.mark_wanted = mark
        self.open(article)

    def open_on_the_way(self, article: str) -> None:
        """Show what previous or next leads to."""
        self._open(article, is_visit=True)

    def open_link(self, link: Link) -> bool:
        """Open what a link means if it is stored; whether it was."""
        if link.target and not self.state.wastebasket.has(link.target):
            self.open(link.target)
            return True
        return False

    def open_subject(self, address: str) -> None:
        """Show the page about an author, a series or a tag, as `Subject.address` writes it."""
        self.going.history.add(address)
        self.show_subject(address, is_visit=True)

    def leave_subject(self) -> None:
        """Back to the open article, from whatever page was shown in its place; the history leads there again."""
        if self.subject:
            self.subject = ""
            if self.current:
                self.going.history.add(self.current)
            self.subject_left.emit()
            self.history_changed.emit()
            if self._is_changed_behind:
                self.reopen()

    def show_subject(self, address: str, *, is_visit: bool) -> None:
        self.subject, self.asked = address, ""
        self.subject_asked.emit(address, is_visit)
        self.history_changed.emit()

    # Settings.

    def change_settings(self, **changes: Any) -> None:
        """Change settings by name, now and for good."""
        before, now = self.settings, replace(self.settings, **changes)
        if now == before and not self._tried.intersection(changes):
            return
        self.state.keep_settings(now, changes.keys())
        self._tried.difference_update(changes)
        self._take_settings(before, now)

    def try_settings(self, **changes: Any) -> None:
        """Have settings in force that are only looked at: until they are changed, nothing of them is kept."""
        self._tried.update(changes)
        self._take_settings(self.settings, replace(self.settings, **changes))

    def tell(self, text: Phrase) -> None:
        """Show a sentence at the foot of the window."""
        self.noticed.emit(Notice(text))

    def articles_arrived(self, ids: Iterable[str]) -> None:
        """An import is done: lists, links and the open article may have changed."""
        changed = set(ids)
        self._pages.clear()
        self.authors.apply()
        self.list.refresh()
        self.library_changed.emit()
        if not self.page:
            if changed:
                self.open(self.shelf.first_unopened() or next(iter(changed)))
        elif self.current in changed or any(link.target is None for link in self.page.links):
            self.reopen()

    def data_changed(self) -> None:
        """Another program changed what is stored: everything shown is asked for again."""
        self._pages.clear()
        self.list.refresh()
        self.reopen()
        self.marks_changed.emit(set())
        self.library_changed.emit()

    def _take_settings(self, before: Settings, now: Settings) -> None:
        if now != before:
            self.settings = now
            self.settings_changed.emit(before, now)

    def _show(self, page: Page | None, is_visit: bool) -> None:
        if page is None:
            self.tell(phrase("This article is not in the library any more."))
            return
        page = page._replace(is_bio_text=self.state.is_bio_text(page.article.id))
        self._pages.keep(page._replace(is_new=False))
        self.page = page
        self.subject, self._is_changed_behind = "", False
        self.key = self.shelf.key_of(page.article.id)
        self.opened.emit(page)
        if self._held is not None:
            self._held = lambda: self._after_shown(page, is_visit)
        else:
            QTimer.singleShot(0, lambda: self._after_shown(page, is_visit))

    def _after_shown(self, page: Page, is_visit: bool) -> None:
        """What may wait until the article is painted."""
        id_ = page.article.id
        is_news = is_visit and self.going.history.add(id_)
        self.history_changed.emit()
        self._prepare_neighbours()
        if page.is_new:
            html, number, body = page.article.html, page.article.rendered_by, page.article.body
            self.jobs.write(lambda desk: desk.library.keep_html(id_, html, number, body=body))
        self.steps.after(lambda: self._keep_opened(id_, is_news=is_news))

    def _keep_opened(self, article: str, *, is_news: bool) -> None:
        """Remember what is open, in one transaction: each waits for the disk."""
        before, now = self.settings, replace(self.settings, last_article=article)
        with self.state.database.together():
            if is_news:
                self.state.places.visit(article)
            if now != before:
                self.state.keep_settings(now, ("last_article",))
        self._take_settings(before, now)

    def _prepare_neighbours(self) -> None:
        ids = [step.id for step in (self.going.step(1), self.going.step(-1)) if step and step.id not in self._pages]
        generation = self._pages.generation

        def take(pages: list[Page | None]) -> None:
            from reader.ui.page.ahead import load_for

            self._pages.take(pages, generation)
            load_for(pages)

        self.jobs.read(lambda desk: [reading.page(desk.library, id_) for id_ in ids], take, latest="ahead")

    def leave_gone(self) -> None:
        """Where the open article is not there any more, go back to the one before, or on to any."""
        if self.current and not self.is_there(self.current):
            following = self.going.history.go(-1, self.is_there) or self.shelf.first_unopened()
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
        self.page, self.key, self.asked = None, None, ""
        self.subject = ""
        self.closed.emit()
        self.history_changed.emit()

    def is_there(self, article: str) -> bool:
        """Whether an article is stored, and not deleted."""
        return self.shelf.key_of(article) is not None and not self.state.wastebasket.has(article)

    def tell_marks(self, articles: Iterable[str], *, counts: bool = True) -> None:
        """Say that what the reader did with articles is another now, with any where none is named; `counts` where there
        may be more or fewer of them in a view."""
        self.marks_changed.emit(set(articles))
        self.saved.emit()
        if counts:
            self.list.count()
