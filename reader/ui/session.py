"""What is being read, in which list, and one verb for each thing a reader can do. No widget here."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.domain.article import Link, Summary
from reader.domain.errors import ReaderError
from reader.domain.listing import NO_FILTERS, SORTS, ListQuery, SortKey, View, place_in, without
from reader.domain.marks import Bookmark, Position
from reader.domain.phrase import NOTHING, Phrase, phrase, template
from reader.domain.settings import Settings
from reader.services import reading
from reader.services.reading import Page
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.state import State
from reader.ui.history import History
from reader.ui.jobs import Desk, Jobs
from reader.ui.page.pages import Pages

if TYPE_CHECKING:
    from reader.services.import_report import ImportReport
    from reader.services.searching import Results
    from reader.storage.imports import PastImport
    from reader.ui.keeping.long_steps import LongSteps
    from reader.ui.shortcuts.keys import Keys

T = TypeVar("T")
VISITS_SHOWN = 100
FEW = 100
"""Articles of which a step is taken at once: in some milliseconds."""
_UNBOOKMARK = template("Remove the bookmark of “{title}”")
_READ = template("Mark “{title}” as read"), template("Mark {n} articles as read")
_UNREAD = template("Mark “{title}” as unread"), template("Mark {n} articles as unread")


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
    imports_changed = Signal()  # one is over, undone or done again
    settings_changed = Signal(object, object)  # Settings before and now
    noticed = Signal(object)  # Notice
    beside_asked = Signal(str)  # id of an article to be shown beside the open one
    page_asked = Signal(str)  # an address of the web whose page is to be saved
    export_asked = Signal(object)  # list[str] of article ids
    subject_asked = Signal(str, bool)  # the address of an author, series or tag, and whether it is a new visit
    subject_left = Signal()  # for the article below
    picker_asked = Signal(str, object)  # the name of a part that asks what articles, list[str] of ids, are to be put to
    saved = Signal()
    working = Signal(bool)  # a step takes longer than a moment; it is over

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
        self._asked = ""
        self._held: Callable[[], None] | None = None  # what waits for the first paint
        self.mark_wanted = ""  # the highlight to be shown once its article is
        self._is_changed_behind = False
        self.subject = ""  # the address of what is shown in the place of the open article, if anything is
        self._history = History(state.visits(VISITS_SHOWN))
        self._long: LongSteps | None = None
        self._left: dict[int, tuple[str, str]] = {}  # by step: the article that gave way, and to which one

    @cached_property
    def keys(self) -> "Keys":
        """The keys of all actions, as the reader has them."""
        from reader.ui.shortcuts.keys import Keys

        return Keys(self)

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
        self._asked = article
        if article in self._pages or reading.is_rendered(self.library, article):
            self._show(self._pages.get(article) or reading.page(self.library, article), is_visit)
            return
        generation = self._pages.generation

        def show(page: Page | None) -> None:
            if self._asked == article:
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
        self._asked = page.article.id
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
        if there := self._history.go(by, lambda one: _is_subject(one) or self._is_there(one)):
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
                self._reopen()

    def _show_subject(self, address: str, *, is_visit: bool) -> None:
        self.subject, self._asked = address, ""
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

    # Steps.

    def take_step(
        self,
        work: Callable[[State, Library], T],
        done: Callable[[T, int], None],
        *,
        size: int,
        is_long: bool = False,
        left: Callable[[], None] = lambda: None,
    ) -> None:
        """Take a step that changes `size` rows, or look at as many; `done` is told what `work` gave, and the number of
        the last step. What takes longer than a frame is done in a lane, in the order in which it was asked for: so
        `work` may not use the session; and it can be stopped, then nothing is changed, and `left` is called."""
        if size <= FEW and not is_long and not (self._long and self._long.is_busy):
            told = work(self.state, self.library)
            done(told, self.state.last_step)
            return
        if self._long is None:
            from reader.ui.keeping.long_steps import LongSteps

            self._long = LongSteps(self.state, self.jobs, self)
            self._long.working.connect(self.working)
            self._long.stopped.connect(lambda: self.tell(phrase("Stopped. What was not stored yet is as it was.")))
            self._long.failed.connect(lambda text, hint: self.noticed.emit(Notice(text, is_problem=True, hint=hint)))
        self._long.take(work, done, left)

    def cancel_steps(self) -> None:
        """Stop the step that takes long, and those that wait for it: everything is then as it was before."""
        if self._long:
            self._long.cancel()

    def finish_steps(self) -> None:
        """Take now what was asked for: the window closes."""
        if self._long:
            self._long.finish()

    def after_steps(self, call: Callable[[], None]) -> None:
        """Call it once no step is to be taken before, so that nothing waits for one: for what the program keeps by
        itself."""
        if self._long and self._long.is_busy:
            self._long.after(call)
        else:
            call()

    # Marks.

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """The bookmarks of the open article."""
        return self.state.bookmarks(self.current) if self.current else ()

    def is_bookmarked(self) -> bool:
        """Whether the open article is bookmarked as a whole."""
        return any(mark.offset is None for mark in self.bookmarks())

    def toggle_bookmark(self, articles: Sequence[str] = ()) -> None:
        """Bookmark articles (the open one by default) as a whole; if all of them are, take those bookmarks away.
        Bookmarked places stay."""
        ids = [id_ for id_ in (list(articles) or [self.current]) if id_]

        def work(state: State, library: Library) -> Phrase:
            marks = state.whole_bookmarks(ids)
            known = [id_ for id_ in ids if id_ not in marks]
            if known:
                text = about(library, ids, template("Bookmark “{title}”"), template("Bookmark {n} articles"))
                state.bookmark(known, text)
            else:
                text = about(library, ids, _UNBOOKMARK, template("Remove the bookmarks of {n} articles"))
                state.remove_bookmarks([mark for several in marks.values() for mark in several], text)
            return text

        def done(told: Phrase, step: int) -> None:
            self._tell_undoable(told, step)
            self._tell_marks(ids)

        if ids:
            self.take_step(work, done, size=len(ids))

    def bookmark_place(self, article: str, place: Position, label: str) -> None:
        """Bookmark a place in an article."""
        text = self._about([article], template("Bookmark a place in “{title}”"))
        self.state.bookmark_place(article, place, label, text)
        self._tell_marks([article])
        self._tell_undoable(text)

    def remove_bookmark(self, mark: Bookmark) -> None:
        """Take one bookmark away."""
        text = self._about([mark.article], _UNBOOKMARK)
        self.state.remove_bookmarks([mark.id], text)
        self._tell_marks([mark.article])
        self._tell_undoable(text)

    def label_bookmark(self, mark: Bookmark, label: str) -> None:
        """Give a bookmark another label."""
        text = phrase("Change a bookmark’s label")
        if label != mark.label:
            self.state.label_bookmark(mark.id, label, text)
            self._tell_marks([mark.article])
            self._tell_undoable(text)

    def mark_read(self, articles: Sequence[str], is_read: bool) -> None:
        """Mark articles read or unread."""
        self._mark_read(articles, lambda _: is_read)

    def toggle_read(self, articles: Sequence[str] = ()) -> None:
        """Mark articles (the open one by default) read, or unread if all of them are read."""
        ids = [id_ for id_ in (list(articles) or [self.current]) if id_]
        if ids:
            self._mark_read(ids, lambda state: len(state.read_of(ids)) < len(set(ids)), is_notice=True)

    def _mark_read(self, articles: Sequence[str], is_read: Callable[[State], bool], *, is_notice: bool = False) -> None:
        def work(state: State, library: Library) -> Phrase:
            becomes_read = is_read(state)
            text = about(library, articles, *(_READ if becomes_read else _UNREAD))
            state.mark_read(articles, becomes_read, text)
            return text

        def done(text: Phrase, step: int) -> None:
            self._tell_marks(articles)
            if is_notice or len(articles) > 1:
                self._tell_undoable(text, step)

        self.take_step(work, done, size=len(articles))

    def tell_done(self, articles: Sequence[str], text: Phrase, step: int = 0, *, is_notice: bool = True) -> None:
        """Say that a step was taken, the last one unless it has another number, that is about the marks of articles,
        and that it can be undone."""
        self._tell_marks(articles, counts=False)
        if is_notice:
            self._tell_undoable(text, step)

    def mark_unrelated(self, name: str, title: str) -> None:
        """Keep an article away from what is recommended after the open one, and that one from it; `name` as
        `Recommendation` has it."""
        text = phrase("Mark “{title}” as not related", title=title)
        self.state.mark_unrelated(self.current, name, text)
        self._tell_marks([self.current, name], counts=False)
        self._tell_undoable(text)

    def delete(self, articles: Sequence[str] = ()) -> None:
        """Move articles (the open one by default) to the wastebasket; opens the next one if the open one goes."""
        asked = [id_ for id_ in (list(articles) or [self.current]) if id_]

        def work(state: State, library: Library) -> tuple[list[str], set[int], Phrase]:
            gone = state.trashed_of(asked)
            ids = [id_ for id_ in asked if id_ not in gone]
            text = about(library, ids, template("Delete “{title}”"), template("Delete {n} articles"))
            if ids:
                state.trash(ids, text)
            return ids, library.keys_of(ids), text

        def done(told: tuple[list[str], set[int], Phrase], step: int) -> None:
            ids, keys, text = told
            if not ids:
                return
            was = self.current
            if not self.let_go(ids, keys) and self.current in ids:
                self._close()
            self.note_left(step, was)
            self._tell_marks(ids)
            self.refresh()
            self._tell_undoable(text, step)

        if asked:
            self.take_step(work, done, size=len(asked))

    def let_go(self, articles: Sequence[str], gone: set[int]) -> bool:
        """Take articles, which have these keys, out of the list now shown; the open one, if it is one of them, gives
        way to the one after it. Whether it did."""
        following = self._survivor(gone) if self.current in articles else None
        self._take_order(without(self.order, gone))
        if following:
            self.open(following)
        return following is not None

    def note_left(self, step: int, article: str) -> None:
        """A step took the article that was open away: undo opens it again, unless something else was opened since."""
        if article != self._asked:
            self._left[step] = (article, self._asked)

    def undo(self, only: int | None = None) -> None:
        """Take the last step back, or the step with the number `only` if it is still the last."""
        nothing = phrase("There is nothing to undo.")
        if only is not None:
            nothing = phrase("Other things were done since. Undo takes them back one by one.")

        def turn(state: State, library: Library) -> tuple[Phrase | None, int]:
            number = state.last_step
            return state.undo(only, _added(state, library)), number

        def done(told: tuple[Phrase | None, int], _: int) -> None:
            self._told_back(told[0], nothing, template("Undone: {what}"))
            left, following = self._left.get(told[1], ("", ""))
            if told[0] and left and self._asked == following and not self.subject and self._is_there(left):
                self.open(left)

        size, is_import = self.state.size_of_step()
        self.take_step(turn, done, size=size, is_long=is_import)

    def redo(self) -> None:
        """Do the last undone step again."""
        nothing, text = phrase("There is nothing to redo."), template("Done again: {what}")
        size, is_import = self.state.size_of_step(is_undone=True)
        self.take_step(
            lambda state, _: state.redo(),
            lambda what, _: self._told_back(what, nothing, text),
            size=size,
            is_long=is_import,
        )

    def go_to_step(self, number: int) -> None:
        """Undo all that was done since the step with this number, and that step; or do all again up to it, if it is
        undone."""

        def work(state: State, library: Library) -> tuple[list[Phrase], bool]:
            from reader.services.undoing import go_to

            turned = go_to(state, library, number)
            return turned, any(step.number == number and step.is_undone for step in state.steps())

        def done(told: tuple[list[Phrase], bool], _: int) -> None:
            turned, is_undone = told
            what = turned[0] if len(turned) == 1 else phrase("{n} steps", n=len(turned))
            text = template("Undone: {what}") if is_undone else template("Done again: {what}")
            self._told_back(what if turned else None, phrase("There is nothing to undo."), text)

        size, is_import = self.state.size_of_steps(number)
        self.take_step(work, done, size=size, is_long=is_import)

    def keep_position(self, article: str, place: Position, *, is_at_end: bool) -> None:
        """Remember how far an article was read; at the end it becomes read if the reader wants that."""
        if self._long and self._long.is_busy:
            self._long.after(partial(self.keep_position, article, place, is_at_end=is_at_end))
            return
        if self.state.position(article) == place:
            return
        self.state.keep_position(article, place)
        becomes_read = is_at_end and self.settings.marks_read_at_end and not self.state.is_read(article)
        if becomes_read:
            self.state.note_read(article)
        self._tell_marks([article], counts=becomes_read)

    # Authors.

    def name_author(self, author: str, name: str) -> None:
        """Give an author without a name one; all articles with the same bio follow."""
        self.state.name_author(author, name.strip(), phrase("Name an author “{name}”", name=name.strip()))
        self.apply_author_names()

    def take_bio_as_text(self, is_text: bool) -> None:
        """Say whether what was taken for the author's bio belongs to the open article's text."""
        text = phrase("Put a bio back into the text") if is_text else phrase("Take a bio out of the text")
        self.state.take_bio_as_text(self.current, is_text, text)
        self._reopen()
        self._tell_undoable(text)

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

    def restore_imported(self, report: "ImportReport", named: Sequence[Path | str]) -> int:
        """Importing a deleted article brings it back if it is new, changed, or its file was named. The number of the
        step that did, 0 when none was needed."""
        from reader.services.restoring import restore_imported
        from reader.storage.imports import Imports

        restored = restore_imported(self.state, report, named, Imports(self.library).added_by_undone)
        return self.state.last_step if restored.back else 0

    def finish_imports(self, number: int = 0, joins: int = 0) -> None:
        """Imports that are over become steps of undo. What the reader did with articles in other programs, and came
        with them, is known here too from now on. The step `joins` was a part of the import `number`."""
        from reader.services import keeping, undoing

        taking = undoing.Taking(self.state, joins)

        def go_on() -> None:
            known = self.state.imports.known()
            self.jobs.write(
                lambda desk: undoing.unfinished(desk.library, known, number * bool(joins), desk.progress), take
            )

        def take(unfinished: "tuple[keeping.Waiting, list[PastImport]]") -> None:
            found, imports = unfinished
            for place, part in enumerate(found.parts()):  # each when there is time for it
                self.jobs.post(partial(take_part, part, [] if place else imports))

        def take_part(part: "keeping.Waiting", imports: "list[PastImport]") -> None:
            if not taking.goes_on:
                return
            try:
                taking.take(imports, part)
            except ReaderError as exc:  # it waits for the next start
                taking.goes_on = False
                self.noticed.emit(Notice(exc.message, is_problem=True, hint=exc.hint))
                return
            if part.numbers:
                self.jobs.write(lambda desk: desk.library.forget_kept(part.numbers), is_kept=True)
            if taking.goes_on and part.numbers:
                go_on()
            if taking.goes_on:
                return
            if taking.new:
                self._tell_marks(came.article for came in taking.new)
            self._follow_imports()

        go_on()

    def undo_import(self, number: int) -> None:
        """Undo an import by its number, whatever was done since."""
        from reader.services import undoing

        self._turn_import(number, undoing.undo, template("Undone: {what}"), is_undone=True)

    def redo_import(self, number: int) -> None:
        """Do an undone import again."""
        from reader.services import undoing

        self._turn_import(number, undoing.redo, template("Done again: {what}"), is_undone=False)

    def _turn_import(
        self, number: int, turn: "Callable[[State, Library, PastImport], Phrase]", done: str, *, is_undone: bool
    ) -> None:
        def work(state: State, library: Library) -> Phrase | None:
            from reader.services.undoing import name_of
            from reader.storage.imports import Imports

            past = next(iter(Imports(library).listed(number)), None)
            known = state.imports.known()
            if past is None or not past.is_logged or known.get(past.id, past.is_undone) is is_undone:
                return None
            turn(state, library, past)
            return name_of(past)

        def told(what: Phrase | None, _: int) -> None:
            if what is None:
                self.tell(phrase("This import can no longer be undone or redone."))
            else:
                self._told_back(what, NOTHING, done)

        self.take_step(work, told, size=0, is_long=True, left=self.imports_changed.emit)

    def _follow_imports(self) -> None:
        """Have library.db undo, or do again, the imports of which the reader wants that."""
        from reader.services import undoing

        known = self.state.imports.known()
        if known:
            self.jobs.write(lambda desk: undoing.follow(desk.library, known), self._followed, is_kept=True)

    def _followed(self, turned: Sequence[object]) -> None:
        if not turned:
            return
        if self.current and not self._is_there(self.current):
            following = self._history.go(-1, self._is_there) or self.shelf.first_unopened()
            if following:
                self.open(following)
            else:
                self._close()
        self.data_changed()
        self.apply_author_names()
        self.imports_changed.emit()

    def articles_arrived(self, ids: Iterable[str]) -> None:
        """An import is done: lists, links and the open article may have changed."""
        changed = set(ids)
        self._pages.clear()
        self.apply_author_names()
        self.refresh()
        self.library_changed.emit()
        if not self.page:
            if changed:
                self.open(self.shelf.first_unopened() or next(iter(changed)))
        elif self.current in changed or any(link.target is None for link in self.page.links):
            self._reopen()

    def data_changed(self) -> None:
        """Another program changed what is stored: everything shown is asked for again."""
        self._pages.clear()
        self.refresh()
        self._reopen()
        self.marks_changed.emit(set())
        self.library_changed.emit()

    def apply_author_names(self) -> None:
        """Let library.db show the names that state.db holds, and as one those whom it merges."""
        names, merges = self.state.author_names(), self.state.merges.all()

        def apply(desk: Desk) -> int:
            from reader.storage import merged_authors

            return desk.library.apply_author_names(names) + merged_authors.apply(desk.library.database, merges)

        self.jobs.write(apply, self._names_applied, is_kept=True)

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
            self.after_steps(lambda: self.state.visit(id_))
        self.after_steps(lambda: self.change_settings(last_article=id_))

    def _prepare_neighbours(self) -> None:
        ids = [step.id for step in (self.step(1), self.step(-1)) if step and step.id not in self._pages]
        generation = self._pages.generation
        self.jobs.read(
            lambda desk: [reading.page(desk.library, id_) for id_ in ids],
            lambda pages: self._pages.take(pages, generation),
            latest="ahead",
        )

    def _reopen(self) -> None:
        self._pages.clear()
        if self.subject:  # the page before the article stays
            self._is_changed_behind = True
        elif self.current:
            self._open(self.current, is_visit=False)

    def _close(self) -> None:
        self.page, self._key, self.place, self._asked = None, None, -1, ""
        self.subject = ""
        self.closed.emit()
        self.history_changed.emit()

    def _is_there(self, article: str) -> bool:
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

    def _about(self, articles: Sequence[str], one: str, many: str = "") -> Phrase:
        return about(self.library, articles, one, many)

    def _told_back(self, what: Phrase | None, nothing: Phrase, text: str) -> None:
        if what is None:
            self.tell(nothing)
            return
        self.apply_author_names()
        if self.page and self.page.is_bio_text != self.state.is_bio_text(self.current):
            self._reopen()
        self._tell_marks([])
        self.refresh()
        self.tell(phrase(text, what=what))
        self._follow_imports()

    def _tell_marks(self, articles: Iterable[str], *, counts: bool = True) -> None:
        self.marks_changed.emit(set(articles))
        self.saved.emit()
        if counts:
            self._ask_counts()

    def _tell_undoable(self, text: Phrase, step: int = 0) -> None:
        number = step or self.state.last_step
        self.noticed.emit(Notice(text, "undo", lambda: self.undo(only=number)))

    def _names_applied(self, changed: int) -> None:
        if changed:
            self._reopen()
            self.refresh()
            self.library_changed.emit()


def about(library: Library, articles: Sequence[str], one: str, many: str = "", **values: object) -> Phrase:
    """What a step is called: `one` for a single article, with its `{title}`, else `many` with their number `{n}`."""
    if len(articles) != 1:
        return phrase(many, n=len(articles), **values)
    known = library.neighbours(articles)
    return phrase(one, title=known[articles[0]].title if articles[0] in known else articles[0], **values)


def _added(state: State, library: Library) -> Callable[[str], Sequence[str]]:
    from reader.services.undoing import added

    return added(state, library)


def _is_subject(visited: str) -> bool:
    """Whether what is in the history is no article but the address of an author, series or tag."""
    return ":" in visited


def _query_of(settings: Settings) -> ListQuery:
    view = View(settings.view) if settings.view in set(View) else View.ALL
    sort = SortKey(settings.sort) if settings.sort in SORTS else SortKey.PUBLISHED
    return ListQuery(view=view, sort=sort, reverse=settings.is_sort_reversed)
