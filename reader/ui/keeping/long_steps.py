"""Steps of undo that take longer than a frame: a lane takes them, one after the other, as they were asked for.

Each is one transaction, so that a kill or `cancel` leaves all of it or nothing. Whatever else is to be written comes
after them: what the reader does later is later in the file, too. The window never waits for that. A small step is asked
for like a long one meanwhile, and what the program keeps by itself is put off: `Database.write_in_time`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase
from reader.storage.library import Library
from reader.storage.state import State
from reader.ui.jobs import Desk, Job, Jobs

T = TypeVar("T")
TOLD_AFTER_MILLISECONDS = 700
"""Until then nobody wonders whether anything happens."""


class LongSteps(QObject):
    """The steps that a lane takes in `state`, which goes on belonging to the thread of the window."""

    failed = Signal(Phrase, object)  # what went wrong, and what to do about it
    working = Signal(bool)  # it takes long; it is over
    stopped = Signal()  # what was not taken yet never will be

    def __init__(self, state: State, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._jobs = jobs
        self._taken: deque[Job] = deque()
        self._lasting: set[Job] = set()  # those that are taken whatever is stopped
        self._later: deque[Callable[[], None]] = deque()
        self._problems: list[ReaderError] = []  # of steps, that were not told yet
        self._is_stopped = False
        self._clock = QTimer(self, singleShot=True, interval=TOLD_AFTER_MILLISECONDS)
        self._clock.timeout.connect(lambda: self.working.emit(True))
        state.database.before_writing = self.wait
        state.database.puts_off = self.after

    @property
    def is_busy(self) -> bool:
        """Whether a step is still to be taken."""
        return any(not job.over.is_set() for job in self._taken)

    def take(
        self,
        work: Callable[[State, Library], T],
        done: Callable[[T, int], None],
        left: Callable[[], None] = lambda: None,
        *,
        is_lasting: bool = False,
    ) -> None:
        """Have the lane do `work`, which takes a step, and call `done` with what it gave and the step's number; `left`
        where it was not taken, because it failed or the reader stopped it. One that `is_lasting` cannot be stopped."""
        job = self._jobs.apart(
            "steps",
            partial(self._work, self._state.database.path, work),
            lambda told: self._end(partial(done, *told)),
            failed=lambda exc: self._end(partial(self._fail, exc, left)),
            cancelled=lambda: self._end(partial(self._stop, left)),
            may_hang=False,
            is_kept=True,
        )
        self._taken.append(job)
        if is_lasting:
            self._lasting.add(job)
        if not self._clock.isActive():
            self._clock.start()

    @Slot()
    def cancel(self) -> None:
        """Leave everything as it was before the step that is being taken. Those that were asked for after it go, too:
        an undo among them was meant for that step, and would take back another. Only small ones stay, such as a mark:
        nobody means them."""
        for job in self._taken:
            if job not in self._lasting:
                job.cancel()

    def after(self, call: Callable[[], None]) -> None:
        """Call it when all steps are taken, now where there is none; in the order in which it was asked for."""
        if self.is_busy or self._later:
            self._later.append(call)
        else:
            call()

    @Slot()
    def wait(self) -> None:
        """Wait until all steps are taken: the lane needs nothing of this thread for that."""
        for job in self._taken:
            job.over.wait()

    def finish(self) -> None:
        """Take all steps now, and do what waits for them: the window closes. Raises what hindered one of them, once."""
        self.wait()
        self._catch_up()
        problems, self._problems = self._problems, []
        if problems:
            raise problems[0]

    def _work(self, path: Path, work: Callable[[State, Library], Any], desk: Desk) -> tuple[Any, int]:
        try:
            return _step_of(path, work, desk)
        except ReaderError as exc:
            self._problems.append(exc)
            raise

    def _end(self, tell: Callable[[], None]) -> None:
        self._lasting.discard(self._taken.popleft())
        try:
            tell()
        finally:
            if not self._taken:
                self._clock.stop()
                self.working.emit(False)
                if self._is_stopped:
                    self._is_stopped = False
                    self.stopped.emit()
                self._catch_up()

    def _catch_up(self) -> None:
        """Do all that waits, in its order, and what that asks for after it. Raises what hindered any when all is
        done."""
        problem: ReaderError | None = None
        while self._later:
            try:
                self._later.popleft()()
            except ReaderError as exc:
                problem = exc
        if problem is not None:
            raise problem

    def _stop(self, left: Callable[[], None]) -> None:
        self._is_stopped = True
        left()

    def _fail(self, problem: Exception, left: Callable[[], None]) -> None:
        left()
        if problem in self._problems:
            self._problems.remove(problem)
        if not isinstance(problem, ReaderError):
            self._jobs.crashed.emit(problem)
            return
        self.failed.emit(problem.message, problem.hint)


def _step_of(path: Path, work: Callable[[State, Library], Any], desk: Desk) -> tuple[Any, int]:
    with closing(State(path)) as state:
        state.database.heed(desk.is_stale)
        return work(state, desk.library), state.last_step
