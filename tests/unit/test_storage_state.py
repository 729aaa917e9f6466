"""What the reader did: marks, places, settings, and taking steps back and forth, also across restarts."""

import tempfile
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.marks import Came, Highlight, Kept, Position
from reader.domain.phrase import phrase
from reader.domain.settings import Settings
from reader.storage.deeds.places import VISITS_KEPT
from reader.storage.state import State
from reader.storage.steps import STEPS_KEPT
from tests.cases import cases
from tests.unit.emptied import empty, state_to_empty

STEP = phrase("Bookmark “{title}”", title="Seven knots")
ARTICLES = st.sampled_from("abcd")
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
MARKED = ("reads", "bookmarks", "trash", "author_names", "bios", "highlights")
"""The tables that only steps change."""

OPERATIONS = st.one_of(
    st.tuples(st.just("mark_read"), st.lists(ARTICLES, max_size=3), st.booleans()),
    st.tuples(st.just("bookmark"), st.lists(ARTICLES, max_size=3), TEXT),
    st.tuples(st.just("bookmark_place"), ARTICLES, st.integers(0, 2**40), TEXT),
    st.tuples(st.just("remove_bookmarks"), ARTICLES),
    st.tuples(st.just("label_bookmark"), ARTICLES, TEXT),
    st.tuples(st.just("trash"), st.lists(ARTICLES, max_size=3)),
    st.tuples(st.just("restore"), st.lists(ARTICLES, max_size=3)),
    st.tuples(st.just("name_author"), ARTICLES, TEXT),
    st.tuples(st.just("take_bio_as_text"), ARTICLES, st.booleans()),
    st.tuples(st.just("take_over"), st.lists(ARTICLES, max_size=3), TEXT, st.booleans()),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state.db", clock=count(1_700_000_000).__next__)
    yield state
    state.close()


def act(state, name, *values):
    marks = (
        [mark.id for mark in state.bookmarks.of(values[0])] if name in ("remove_bookmarks", "label_bookmark") else []
    )
    match name, values:
        case "mark_read", (articles, is_read):
            state.mark_read(articles, is_read, STEP)
        case "bookmark", (articles, label):
            state.bookmarks.add(articles, STEP, label)
        case "bookmark_place", (article, offset, label):
            state.bookmarks.add_place(article, Position(offset, label, 12.5), label, STEP)
        case "remove_bookmarks", _:
            state.bookmarks.remove(marks, STEP)
        case "label_bookmark", (_, label):
            for mark in marks[:1]:
                state.bookmarks.label(mark, label, STEP)
        case "trash", (articles,):
            state.wastebasket.add(articles, STEP)
        case "restore", (articles,):
            state.wastebasket.restore(articles, STEP)
        case "name_author", (author, given_name):
            state.name_author(author, given_name, STEP)
        case "take_bio_as_text", (article, is_text):
            state.take_bio_as_text(article, is_text, STEP)
        case "take_over", (articles, quote, is_read):
            kept = Kept(is_read=is_read, is_starred=True, highlights=(Highlight(quote or "q", tags=("t",)),))
            state.take_over([Came(id_, id_, kept) for id_ in articles], lambda _: STEP)
        case (("undo" | "redo"), _):
            getattr(state, name)()


def dump(state):
    """All that the reader can see of the marks: rows that are not deleted, without the time of their change."""
    found = {}
    for table in MARKED:
        cursor = state.database.connection.execute(f"SELECT * FROM {table} WHERE NOT deleted")
        columns = [column[0] for column in cursor.description]
        found[table] = sorted(
            (tuple((name, value) for name, value in zip(columns, row, strict=True) if name != "changed_at"))
            for row in cursor
        )
    return found


def reopened(state):
    path = state.database.path
    state.close()
    return State(path)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A state for all histories, each of which empties it."""
    state = state_to_empty(tmp_path_factory.mktemp("shared"))
    yield state
    state.close()


@given(st.lists(OPERATIONS, max_size=25))
@settings(max_examples=cases(1500), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_undoing_everything_leads_to_the_beginning_and_redoing_to_the_end(shared, operations):
    there_and_back(shared, operations, lambda state: state)


@given(st.lists(OPERATIONS, max_size=25))
@settings(max_examples=cases(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_restarts_between_change_nothing_of_that(operations):
    with tempfile.TemporaryDirectory() as folder:
        there_and_back(State(Path(folder, "state.db")), operations, reopened).close()


def there_and_back(state, operations, restarted):
    empty(state)
    start = dump(state)
    for operation in operations:
        act(state, *operation)
    end = dump(state)
    while state.redo():  # an undo at the end leaves steps to redo
        end = dump(state)

    state = restarted(state)
    steps = 0
    while state.undo():
        steps += 1
    assert dump(state) == start

    state = restarted(state)
    for _ in range(steps):
        assert state.redo() is not None
    assert dump(state) == end
    assert state.redo() is None
    return state


@given(st.lists(OPERATIONS, min_size=1, max_size=15))
@settings(max_examples=cases(1000), deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_undo_leads_to_the_dump_before_its_step(shared, operations):
    empty(shared)
    dumps = [dump(shared)]
    for operation in operations:
        if operation[0] in ("undo", "redo"):
            continue
        act(shared, *operation)
        if (now := dump(shared)) != dumps[-1]:
            dumps.append(now)

    for expected in reversed(dumps[:-1]):
        shared.undo()
        assert dump(shared) == expected
    assert shared.undo() is None


def test_a_step_is_told_in_its_own_words_after_a_restart(state):
    state.bookmarks.add(["a"], STEP)

    state = reopened(state)

    assert str(state.undo()) == "Bookmark “Seven knots”"
    assert state.undo() is None
    assert str(state.redo()) == "Bookmark “Seven knots”"
    state.close()


def test_a_step_that_changes_nothing_leaves_no_trace(state):
    state.mark_read(["a"], True, STEP)
    state.undo()

    state.wastebasket.restore(["a"], STEP)
    state.bookmarks.remove([], STEP)

    assert state.redo() is not None


def test_a_new_step_ends_what_could_be_done_again(state):
    state.mark_read(["a"], True, STEP)
    state.undo()

    state.mark_read(["b"], True, STEP)

    assert state.redo() is None
    assert state.is_read("b")
    assert not state.is_read("a")


def test_only_the_newest_steps_are_kept(state):
    state.database.connection.execute("PRAGMA synchronous = OFF")
    for number in range(STEPS_KEPT + 5):
        state.mark_read([str(number)], True, STEP)

    undone = 0
    while state.undo():
        undone += 1

    assert undone == STEPS_KEPT
    assert state.is_read("4")
    assert not state.is_read("5")


def test_a_place_kept_meanwhile_survives_undo(state):
    state.mark_read(["a"], True, STEP)
    state.places.keep("a", Position(7, "anchor", 12.5))

    state.undo()

    assert state.places.of("a") == Position(7, "anchor", 12.5)


def test_reading_to_the_end_is_no_step(state):
    state.note_read("a")

    assert state.is_read("a")
    assert state.undo() is None


def test_bookmarks_come_whole_first_then_by_place(state):
    later = state.bookmarks.add_place("a", Position(90, "y", 9.0), "later", STEP)
    earlier = state.bookmarks.add_place("a", Position(10, "x", 1.0), "earlier", STEP)
    state.bookmarks.add(["a"], STEP, "whole")
    state.bookmarks.add(["a"], STEP)

    found = state.bookmarks.of("a")

    assert [mark.label for mark in found] == ["whole", "earlier", "later"]
    assert [mark.id for mark in found[1:]] == [earlier.id, later.id]
    assert found[0].created == datetime.fromtimestamp(found[0].created.timestamp(), UTC)
    assert state.bookmarks.of("b") == ()


def test_a_second_bookmark_changes_the_label_only_if_one_is_given(state):
    state.bookmarks.add(["a"], STEP, "first")
    state.bookmarks.add(["a"], STEP)
    state.bookmarks.add(["a"], STEP, "second")

    assert [mark.label for mark in state.bookmarks.of("a")] == ["second"]


def test_a_step_that_cannot_be_read_any_more_is_something_that_was_done(state):
    state.wastebasket.add(["a"], STEP)
    state.database.connection.execute("UPDATE steps SET changes = substr(changes, 2)")

    assert not state.is_untouched()


def test_the_wastebasket_gives_back_what_it_took(state):
    state.bookmarks.add(["a"], STEP)
    state.wastebasket.add(["a", "b"], STEP)
    assert state.wastebasket.has("a")

    state.wastebasket.restore(["a", "never there"], STEP)

    assert not state.wastebasket.has("a")
    assert state.wastebasket.has("b")
    assert state.bookmarks.of("a")


def test_names_and_bios_are_given_and_taken_back(state):
    state.name_author("author", "Zoë", STEP)
    state.take_bio_as_text("a", True, STEP)
    assert state.author_names() == {"author": "Zoë"}
    assert state.is_bio_text("a")

    state.name_author("author", "", STEP)
    state.take_bio_as_text("a", False, STEP)

    assert state.author_names() == {}
    assert not state.is_bio_text("a")


def test_the_history_keeps_the_last_visits_oldest_first(state):
    state.database.connection.execute("PRAGMA synchronous = OFF")
    for number in range(VISITS_KEPT + 3):
        state.places.visit(str(number))

    assert state.places.visits(2) == [str(VISITS_KEPT + 1), str(VISITS_KEPT + 2)]
    assert len(state.places.visits(VISITS_KEPT * 2)) == VISITS_KEPT


def test_settings_come_back_and_unfit_ones_are_left_out(state):
    state.keep_settings(Settings(font_size=22, theme="sepia", last_article="日本"))
    connection = state.database.connection
    connection.execute("UPDATE settings SET value = '9999' WHERE name = 'font_size'")
    connection.execute("UPDATE settings SET value = '{broken' WHERE name = 'view'")
    connection.execute("INSERT INTO settings (name, value, changed_at) VALUES ('of_a_later_version', '1', 0)")

    assert state.settings() == Settings(theme="sepia", last_article="日本")
