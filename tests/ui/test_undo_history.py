"""The history of changes: what is in it, going back to before any step, and forward again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from reader.domain.phrase import phrase
from reader.services.undoing import go_to
from reader.storage.library import Library
from reader.storage.state import State
from reader.storage.stored_steps import LostStep
from reader.ui.words import say


@pytest.fixture
def dialog(window, session, library_with, settle):
    articles = library_with(3)
    for article in articles:
        session.marking.toggle_bookmark([article])
    settle()
    dialog = window.part("history")
    dialog.open()
    return dialog


def words(dialog):
    model = dialog.view.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def bookmarked(session):
    return session.shelf.counts()["bookmarks"]


def test_every_step_is_told_the_latest_first_with_its_time(dialog):
    assert words(dialog) == [f"Bookmark “Article {n}”" for n in (3, 2, 1)]
    assert all(dialog.view.model().index(row, 0).data() for row in range(3))
    assert dialog.turn.text() == "Undo"


def test_going_back_to_before_a_step_undoes_all_since(dialog, session, settle, qtbot):
    qtbot.keyClick(dialog.view, Qt.Key.Key_Down)
    assert dialog.turn.text() == "Undo 2 steps"

    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    settle()

    assert bookmarked(session) == 1
    assert words(dialog) == [
        "Undone: Bookmark “Article 3”",
        "Undone: Bookmark “Article 2”",
        "Bookmark “Article 1”",
    ]


def test_going_forward_again_does_them_in_their_order(dialog, session, settle):
    dialog.view.setCurrentIndex(dialog.view.model().index(2, 0))
    dialog.turn.click()
    settle()
    assert bookmarked(session) == 0

    dialog.view.setCurrentIndex(dialog.view.model().index(1, 0))
    assert dialog.turn.text() == "Redo 2 steps"
    dialog.turn.click()
    settle()

    assert bookmarked(session) == 2
    assert words(dialog)[0] == "Undone: Bookmark “Article 3”"


def test_it_follows_what_is_done_beside_it(dialog, session, settle):
    session.steps.undo()
    settle()

    assert words(dialog)[0] == "Undone: Bookmark “Article 3”"
    assert dialog.view.currentIndex().row() == 1


def test_without_steps_it_says_so(window, settle):
    dialog = window.part("history")
    dialog.open()

    assert dialog._empty.isVisible()
    assert not dialog.turn.isEnabled()
    dialog.close()


def test_several_steps_are_told_as_a_number(dialog, session, settle):
    notices = []
    session.noticed.connect(notices.append)

    session.steps.go_to(session.state.steps()[-1].number)
    settle()

    assert say(notices[-1].text) == "Undone: 3 steps"


@given(st.lists(st.one_of(st.tuples(st.just("do"), st.integers(0, 4)), st.tuples(st.just("go"), st.integers(0, 30)))))
def test_wherever_one_goes_in_the_history_all_is_as_it_was_there(tmp_path_factory, moves):
    folder = tmp_path_factory.mktemp("data")
    state, library = State(folder / "state.db"), Library(folder / "library.db")
    state.database.connection.execute("PRAGMA synchronous = OFF")

    def now():
        return tuple(state.is_read(f"{n}") for n in range(5))

    before: dict[int, tuple[bool, ...]] = {}
    after: dict[int, tuple[bool, ...]] = {}
    for move, number in moves:
        if move == "do":
            was, last = now(), state.last_step
            state.mark_read([f"{number}"], not was[number], phrase("A step"))
            if state.last_step != last:
                before[state.last_step], after[state.last_step] = was, now()
        elif steps := state.steps():
            step = steps[number % len(steps)]
            go_to(state, library, step.number)
            assert now() == (after if step.is_undone else before)[step.number]
    state.close()
    library.close()


def test_going_back_past_a_damaged_step_is_told_and_changes_nothing(dialog, session):
    connection = session.state.database.connection
    connection.execute("UPDATE steps SET changes = '[' WHERE id = (SELECT min(id) + 1 FROM steps)")

    with pytest.raises(LostStep, match="Bookmark “Article 2”"):
        go_to(session.state, session.library, session.state.steps()[-1].number)

    assert bookmarked(session) == 3
    go_to(session.state, session.library, session.state.steps()[-1].number)
    assert bookmarked(session) == 1


def test_a_title_of_another_direction_keeps_it_among_the_words_of_a_step():
    step = phrase("Delete “{title}”", title="أهلًا بك في Armchair")

    assert say(step) == "Delete “\u2068أهلًا بك في Armchair\u2069”"
    assert say(phrase("Delete “{title}”", title="Sharp")) == "Delete “Sharp”"
