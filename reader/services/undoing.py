"""Imports as steps of undo, over both databases: state.db says what is to be, and library.db follows.

Whatever cuts a program off between the two, the next start goes on here: an import that is no step yet becomes one, and
one that is undone in state.db alone is undone in library.db as well.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePath

from reader.domain.marks import Came
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Progress, silent
from reader.services import keeping
from reader.services.keeping import Waiting
from reader.storage.arriving.import_log import Turn
from reader.storage.arriving.imports import Imports, PastImport
from reader.storage.library import Library
from reader.storage.state import State
from reader.storage.stored_steps import LostStep


def finish(state: State, library: Library, number: int = 0, joins: int = 0) -> list[Came]:
    """Make steps of the imports that are none yet, with what came beside their articles, and have the library follow:
    for who may write both; what of that was new. The step `joins` was a part of the import `number`."""
    taking = Taking(state, joins)
    while taking.goes_on:
        found, imports = unfinished(library, state.imports.known(), number if joins else 0)
        taking.take(imports, found)
        if found.numbers:
            library.forget_kept(found.numbers)
    follow(library, state.imports.known())
    return taking.new


class Taking:
    """Makes imports steps, and what waited a part of the last of them, however much it is: `take` is called with what
    is unfinished while it `goes_on`. `new` is what of that was not known here."""

    def __init__(self, state: State, joins: int = 0) -> None:
        self._state = state
        self._joins = joins
        self._import = ""
        self._step = 0
        self.new: list[Came] = []
        self.goes_on = True

    def take(self, imports: Sequence[PastImport], found: Waiting) -> None:
        """Take the next of it."""
        self.goes_on = found.is_more
        if self._step:
            self.new += self._state.imports.take_more(self._step, self._import, found.rows)
            if not (imports or found.came):
                return
            found = found._replace(rows=())
        before = self._state.last_step
        self.new += take(self._state, imports, found, self._joins)
        if found.is_more and not self._step and self._state.last_step != before:
            self._step, self._import = self._state.last_step, imports[-1].id if imports else ""


def unfinished(
    library: Library, known: Mapping[str, bool], number: int, progress: Progress = silent
) -> tuple[Waiting, list[PastImport]]:
    """What waits, and the imports that changed something and are none of the `known` steps, the oldest first. The
    import `number`, unless it is 0, changed something in state.db alone."""
    imports = Imports(library)
    if number:
        imports.log(number)
    numbers = [number for id_, (number, _) in imports.undone().items() if id_ not in known]
    return keeping.waiting(library, progress), [past for each in reversed(numbers) for past in imports.listed(each)]


def take(state: State, imports: Sequence[PastImport], found: Waiting, joins: int = 0) -> list[Came]:
    """Make each import a step, and what waited a part of the last; what of that was new. Those that became steps since
    they were looked for are passed over."""
    known = state.imports.known()
    imports = [past for past in imports if past.id not in known]
    if not imports:
        return keeping.take_over(state, found)
    new: list[Came] = []
    for past in imports:
        is_last = past is imports[-1]
        came, rows = (found.came, found.rows) if is_last else ((), ())
        new += state.imports.take(past.id, came, name_of(past), joins if is_last else 0, rows)
    return new


def follow(library: Library, wanted: Mapping[str, bool]) -> list[Turn]:
    """Have `library` be as state.db says: whether each import is to be undone, by its id. What was turned."""
    imports = Imports(library)
    wrong = [each for id_, each in imports.undone().items() if wanted.get(id_, each[1]) != each[1]]
    in_order = [*(each for each in wrong if not each[1]), *(each for each in reversed(wrong) if each[1])]
    turned = (imports.turn(number, is_undone=not is_undone) for number, is_undone in in_order)
    return [turn for turn in turned if turn]


def undo(state: State, library: Library, past: PastImport) -> Phrase:
    """Undo an import in state.db, in whatever order imports are undone; what was done."""
    text = phrase("Undo: {what}", what=name_of(past))
    if state.imports.is_last(past.id, is_undone=False):
        return state.undo(added=added(state, library)) or text
    state.imports.undo(past.id, added(state, library), text)
    return text


def redo(state: State, library: Library, past: PastImport) -> Phrase:
    """Do an undone import again, in state.db; what was done."""
    text = phrase("Redo: {what}", what=name_of(past))
    if state.imports.is_last(past.id, is_undone=True):
        return state.redo() or text
    state.imports.redo(past.id, added(state, library), text)
    return text


def go_to(state: State, library: Library, number: int) -> list[Phrase]:
    """Undo, one by one, what was done since the step with this number, and that step; or do again all up to it, if it
    is undone. What was undone or done again, in that order: all of it, or nothing."""
    steps = state.steps()
    is_undone = any(step.number == number and step.is_undone for step in steps)
    way = [step for step in reversed(steps) if step.is_undone and step.number <= number] if is_undone else []
    if not is_undone:
        way = [step for step in steps if not step.is_undone and step.number >= number]
    try:
        with state.database.together():
            turned = [state.redo() if is_undone else state.undo(step.number, added(state, library)) for step in way]
    except LostStep as exc:
        state.forget_step(exc.number)
        raise
    return [text for text in turned if text is not None]


def added(state: State, library: Library) -> Callable[[str], Sequence[str]]:
    """What goes to the wastebasket with an import, by its id."""

    def goes(id_: str) -> Sequence[str]:
        undone = {import_ for import_, is_undone in state.imports.known().items() if is_undone}
        return Imports(library).goes_with(id_, undone)

    return goes


def name_of(past: PastImport) -> Phrase:
    """What an import is called: by its files, or by what it brought."""
    names = [_file_name(path) for path in past.report["paths"]]
    if len(names) == 1:
        return phrase("Import “{name}”", name=names[0])
    if names:
        return phrase("Import “{name}” and {n} more", name=names[0], n=len(names) - 1)
    brought = past.report["added"] + past.report["updated"] + past.report["same"]
    return phrase("Paste “{title}”", title=brought[0]["title"]) if brought else phrase("Paste a text")


def _file_name(path: str) -> str:
    return path if "://" in path else PurePath(path).name or path
