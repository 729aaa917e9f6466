"""Imports as steps of undo: they become some when they are over, and are undone and done again by their number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.domain.phrase import NOTHING, Phrase, phrase, template
from reader.services import keeping, restoring, undoing
from reader.storage.arriving.imports import Imports, PastImport
from reader.storage.library import Library
from reader.storage.state import State
from reader.ui.session import Notice, Session

if TYPE_CHECKING:
    from reader.services.import_report import ImportReport


class ImportSteps(QObject):
    """What is wanted of each import is in state.db at once; a lane has library.db follow."""

    changed = Signal()  # an import is over, undone or done again

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def take_in(self, report: ImportReport, named: Sequence[Path | str]) -> list[str]:
        """Have the window know of what an import brought: the ids of its articles. What kept deleted ones from coming
        back is told in the report."""
        joins = 0
        try:
            joins = self.restore(report, named)
        except ReaderError as exc:
            report.problem = report.problem or exc
        ids = [item.id for item in report.articles]
        self._session.articles_arrived(ids)
        self.finish(report.number, joins)
        self.changed.emit()
        return ids

    def restore(self, report: ImportReport, named: Sequence[Path | str]) -> int:
        """Importing a deleted article brings it back if it is new, changed, or its file was named. The number of the
        step that did, 0 when none was needed."""
        state = self._session.state
        restored = restoring.restore_imported(state, report, named, Imports(self._session.library).added_by_undone)
        return state.last_step if restored.back else 0

    def finish(self, number: int = 0, joins: int = 0) -> None:
        """Imports that are over become steps of undo. What the reader did with articles in other programs, and came
        with them, is known here too from now on. The step `joins` was a part of the import `number`."""
        session = self._session
        taking = undoing.Taking(session.state, joins)

        def go_on() -> None:
            known = session.state.imports.known()
            session.jobs.write(
                lambda desk: undoing.unfinished(desk.library, known, number * bool(joins), desk.progress), take
            )

        def take(unfinished: tuple[keeping.Waiting, list[PastImport]]) -> None:
            found, imports = unfinished
            for place, part in enumerate(found.parts()):  # each when there is time for it
                take_it = partial(take_part, part, [] if place else imports)
                session.jobs.post(partial(session.steps.after, take_it))

        def take_part(part: keeping.Waiting, imports: list[PastImport]) -> None:
            if not taking.goes_on:
                return
            try:
                taking.take(imports, part)
            except ReaderError as exc:  # it waits for the next start
                taking.goes_on = False
                session.noticed.emit(Notice(exc.message, is_problem=True, hint=exc.hint))
                return
            if part.numbers:
                session.jobs.write(lambda desk: desk.library.forget_kept(part.numbers), is_kept=True)
            if taking.goes_on and part.numbers:
                go_on()
            if taking.goes_on:
                return
            if taking.new:
                session.tell_marks(came.article for came in taking.new)
            self.follow()

        go_on()

    def undo(self, number: int) -> None:
        """Undo an import by its number, whatever was done since."""
        self._turn(number, undoing.undo, template("Undone: {what}"), is_undone=True)

    def redo(self, number: int) -> None:
        """Do an undone import again."""
        self._turn(number, undoing.redo, template("Done again: {what}"), is_undone=False)

    def follow(self) -> None:
        """Have library.db undo, or do again, the imports of which the reader wants that."""
        known = self._session.state.imports.known()
        if known:
            self._session.jobs.write(lambda desk: undoing.follow(desk.library, known), self._followed, is_kept=True)

    def _turn(
        self, number: int, turn: Callable[[State, Library, PastImport], Phrase], done: str, *, is_undone: bool
    ) -> None:
        def work(state: State, library: Library) -> Phrase | None:
            past = next(iter(Imports(library).listed(number)), None)
            known = state.imports.known()
            if past is None or not past.is_logged or known.get(past.id, past.is_undone) is is_undone:
                return None
            turn(state, library, past)
            return undoing.name_of(past)

        def told(what: Phrase | None, _: int) -> None:
            if what is None:
                self._session.tell(phrase("This import can no longer be undone or redone."))
            else:
                self._session.steps.told_back(what, NOTHING, done)

        self._session.steps.take(work, told, size=0, is_long=True, left=self.changed.emit)

    def _followed(self, turned: Sequence[object]) -> None:
        if not turned:
            return
        self._session.leave_gone()
        self._session.data_changed()
        self._session.authors.apply()
        self.changed.emit()
