"""The steps of undo that a reader takes in the window, few rows at once and many in a lane, and the ways back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.domain.phrase import Phrase, phrase, template
from reader.storage.library import Library
from reader.storage.state import State
from reader.ui.keeping.long_steps import LongSteps
from reader.ui.session import Notice, Session

T = TypeVar("T")
FEW = 100
"""Articles of which a step is taken at once: in some milliseconds."""


class Steps(QObject):
    """Each is stored first and told after: if storing raises, nothing on screen changed."""

    working = Signal(bool)  # a step takes longer than a moment; it is over
    failed = Signal()  # one could not be taken: it was told why

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._left: dict[int, tuple[str, str]] = {}  # by step: the article that gave way, and to which one
        self._long = LongSteps(session.state, session.jobs, self)
        self._long.working.connect(self.working)
        self._long.stopped.connect(lambda: session.tell(phrase("Stopped. What was not stored yet is as it was.")))
        self._long.failed.connect(lambda text, hint: session.noticed.emit(Notice(text, is_problem=True, hint=hint)))
        self._long.failed.connect(lambda *_: self.failed.emit())

    @property
    def is_busy(self) -> bool:
        """Whether a step is still to be taken."""
        return self._long.is_busy

    def take(
        self,
        work: Callable[[State, Library], T],
        done: Callable[[T, int], None],
        *,
        size: int,
        is_long: bool = False,
        follows: bool = False,
        left: Callable[[], None] = lambda: None,
    ) -> None:
        """Take a step that changes `size` rows, or look at as many; `done` is told what `work` gave, and the number of
        the last step. What takes longer than a frame is done in a lane, in the order in which it was asked for: so
        `work` may not use the session; and it can be stopped, then nothing is changed, and `left` is called. What is
        small waits for it, but is not stopped with it, unless it `follows`: is about the step before."""
        is_small = size <= FEW and not is_long
        if self.is_busy or not is_small:
            self._long.take(work, done, left, is_lasting=is_small and not follows)
            return
        told = work(self._session.state, self._session.library)
        done(told, self._session.state.last_step)

    def take_small(
        self,
        articles: Sequence[str],
        text: Phrase,
        write: Callable[[State], T],
        done: Callable[[T], Any] = lambda _: None,
        *,
        then: Callable[[], object] = lambda: None,
        left: Callable[[], None] = lambda: None,
        counts: bool = False,
    ) -> None:
        """Take a step of a row or two that is about these articles, and tell of it: after `done`, before `then`; `left`
        where it could not be taken later."""

        def tell(told: T, step: int) -> None:
            done(told)
            self.tell_done(articles, text, step, counts=counts)
            then()

        self.take(lambda state, _: write(state), tell, size=1, left=left)

    def cancel(self) -> None:
        """Stop the step that takes long, and those that wait for it: everything is then as it was before."""
        self._long.cancel()

    def finish(self) -> None:
        """Take now what was asked for: the window closes."""
        self._long.finish()

    def after(self, call: Callable[[], None]) -> None:
        """Call it once no step is to be taken before, so that nothing waits for one: for what the program keeps by
        itself."""
        self._long.after(call)

    def tell_done(
        self, articles: Sequence[str], text: Phrase, step: int = 0, *, is_notice: bool = True, counts: bool = False
    ) -> None:
        """Say that a step was taken, the last one unless it has another number, that is about the marks of articles,
        and that it can be undone; `counts` where there may be more or fewer articles in a view now."""
        number = step or self._session.state.last_step
        self._session.tell_marks(articles, counts=counts)
        if is_notice:
            self.offer_undo(text, number)

    def offer_undo(self, text: Phrase, step: int) -> None:
        """Say what the step with this number was, with a button that takes it back."""
        self._session.noticed.emit(Notice(text, "undo", lambda: self.undo(only=step)))

    def note_left(self, step: int, article: str) -> None:
        """A step took the article that was open away: undo opens it again, unless something else was opened since."""
        if article != self._session.asked:
            self._left[step] = (article, self._session.asked)

    def undo(self, only: int | None = None) -> None:
        """Take the last step back, or the step with the number `only` if it is still the last."""
        nothing = phrase("There is nothing to undo.")
        if only is not None:
            nothing = phrase("Other things were done since. Undo takes them back one by one.")

        def turn(state: State, library: Library) -> tuple[Phrase | None, int]:
            from reader.services.undoing import added

            number = state.last_step
            return state.undo(only, added(state, library)), number

        def done(told: tuple[Phrase | None, int], _: int) -> None:
            self.told_back(told[0], nothing, template("Undone: {what}"))
            left, following = self._left.get(told[1], ("", ""))
            session = self._session
            if told[0] and left and session.asked == following and not session.subject and session.is_there(left):
                session.open(left)

        size, is_import = self._session.state.size_of_step()
        self.take(turn, done, size=size, is_long=is_import, follows=True)

    def redo(self) -> None:
        """Do the last undone step again."""
        nothing, text = phrase("There is nothing to redo."), template("Done again: {what}")
        size, is_import = self._session.state.size_of_step(is_undone=True)
        self.take(
            lambda state, _: state.redo(),
            lambda what, _: self.told_back(what, nothing, text),
            size=size,
            is_long=is_import,
            follows=True,
        )

    def go_to(self, number: int) -> None:
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
            self.told_back(what if turned else None, phrase("There is nothing to undo."), text)

        size, is_import = self._session.state.size_of_steps(number)
        self.take(work, done, size=size, is_long=is_import, follows=True)

    def told_back(self, what: Phrase | None, nothing: Phrase, text: str) -> None:
        """Steps were undone or done again: `text` says so of `what`, or `nothing` where there was none."""
        session = self._session
        if what is None:
            session.tell(nothing)
            return
        session.authors.apply()
        if session.page and session.page.is_bio_text != session.state.is_bio_text(session.current):
            session.reopen()
        session.tell_marks([])
        session.list.refresh()
        session.tell(phrase(text, what=what))
        session.import_steps.follow()


def about(library: Library, articles: Sequence[str], one: str, many: str = "", **values: object) -> Phrase:
    """What a step is called: `one` for a single article, with its `{title}`, else `many` with their number `{n}`."""
    if len(articles) != 1:
        return phrase(many, n=len(articles), **values)
    known = library.neighbours(articles)
    return phrase(one, title=known[articles[0]].title if articles[0] in known else articles[0], **values)
