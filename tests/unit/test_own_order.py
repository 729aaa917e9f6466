"""Ratings, the archive, the queue and collections: orders that the reader makes, and every change as a step."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.phrase import phrase
from reader.domain.places import placed
from reader.storage.state import State
from tests.cases import cases
from tests.unit.emptied import empty, state_to_empty

STEP = phrase("A step")
TABLES = ("own_tags", "ratings", "archived", "queue", "collections", "collected", "trash", "reads")


@pytest.fixture
def state(tmp_path):
    state = State(tmp_path / "state.db", clock=count(1_700_000_000).__next__)
    yield state
    state.close()


def everything(state):
    """All rows that are not deleted, without the times of their changes."""
    found = {}
    for table in TABLES:
        cursor = state.database.connection.execute(f"SELECT * FROM {table} WHERE NOT deleted ORDER BY 1")
        names = [column[0] for column in cursor.description]
        found[table] = [{n: v for n, v in zip(names, row, strict=True) if n != "changed_at"} for row in cursor]
    return found


# Places.


names = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(names, st.lists(st.sampled_from("abcdefghij"), unique=True), st.sampled_from([*"abcdefgh", None]), st.data())
def test_what_is_placed_stands_where_it_was_put_and_all_else_in_its_order(order, moved, before, data):
    numbers = data.draw(st.lists(st.floats(-1e9, 1e9), min_size=len(order), max_size=len(order)).map(sorted))
    now = dict(zip(order, numbers, strict=True))

    after = now | placed(now, moved, before)

    stay = [name for name in order if name not in moved]
    start = order.index(before) if before in order else len(order)
    at = sum(name not in moved for name in order[:start])
    assert sorted(after, key=lambda name: (after[name], 0)) == [*stay[:at], *moved, *stay[at:]] or not moved
    assert set(after) == {*order, *moved}


def test_there_is_always_room_between_two():
    now = {"a": 1.0, "b": 2.0}
    for number in range(200):
        now |= placed(now, [f"n{number}"], "b")
        now = dict(sorted(now.items(), key=lambda each: each[1]))

    assert list(now) == ["a", *(f"n{number}" for number in range(200)), "b"]


def test_moving_one_changes_the_place_of_no_other():
    now = {name: float(place) for place, name in enumerate("abcdef")}

    assert placed(now, ["e"], "b").keys() == {"e"}


# Ratings and the archive.


def test_stars_are_given_to_several_and_taken_back(state):
    state.verdicts.rate(["a", "b"], 4, STEP)
    state.verdicts.rate(["b"], 9, STEP)
    state.verdicts.rate(["a"], 0, STEP)

    assert [state.verdicts.rating(article) for article in "abc"] == [0, 5, 0]
    state.undo()
    assert state.verdicts.rating("a") == 4


def test_what_is_archived_leaves_the_queue_and_undo_brings_both_back(state):
    state.later.add(["a", "b"], STEP)

    state.verdicts.archive(["a", "c"], True, STEP)

    assert state.later.articles() == ["b"]
    assert state.verdicts.archived("abc") == {"a", "c"}
    state.undo()
    assert state.later.articles() == ["a", "b"]
    assert state.verdicts.archived("abc") == set()


def test_queueing_takes_an_article_out_of_the_archive(state):
    state.verdicts.archive(["a"], True, STEP)

    state.later.add(["a"], STEP)

    assert state.verdicts.archived("a") == set()
    assert state.later.articles() == ["a"]


# The queue.


def test_the_queue_keeps_the_order_in_which_it_was_filled(state):
    state.later.add(["c", "a"], STEP)
    state.later.add(["b", "a"], STEP)

    assert state.later.articles() == ["c", "a", "b"]
    assert state.later.queued(["a", "x"]) == {"a"}


def test_several_move_together_before_another_or_to_the_end(state):
    state.later.add([*"abcde"], STEP)

    state.later.move(["b", "d", "not there"], "a", STEP)
    assert state.later.articles() == [*"bdace"]
    state.later.move(["b"], None, STEP)
    assert state.later.articles() == [*"daceb"]
    state.undo()
    state.undo()
    assert state.later.articles() == [*"abcde"]


def test_what_is_put_back_into_the_queue_comes_last(state):
    state.later.add([*"abc"], STEP)
    state.later.remove(["a"], STEP)

    state.later.add(["a"], STEP)

    assert state.later.articles() == [*"bca"]


@pytest.mark.slow
def test_a_large_selection_is_queued_at_once(state):
    many = [f"article-{number:06}" for number in range(20_000)]
    seen = []
    state.database.connection.set_trace_callback(seen.append)

    state.later.add(many, STEP)

    assert len(seen) < 30
    assert state.later.articles() == many


# Collections.


def test_a_collection_is_made_with_its_first_articles_and_known_by_its_name(state):
    id_ = state.collections.add("Trip", ["b", "a"], STEP)

    assert state.collections.add("TRIP", ["a", "c"], STEP) == id_
    assert state.collections.articles(id_) == ["b", "a", "c"]
    assert [(each.name, each.articles) for each in state.collections.all(["a", "x"])] == [("Trip", 1)]
    assert [each.name for each in state.collections.of("c")] == ["Trip"]
    state.undo()
    state.undo()
    assert state.collections.all() == []


def test_two_machines_give_a_collection_of_one_name_one_id(state, tmp_path):
    other = State(tmp_path / "other.db")

    assert other.collections.add("Trip", [], STEP) == state.collections.add("trip", [], STEP)
    other.close()


def test_a_name_that_was_given_up_is_free_for_another_collection(state):
    first = state.collections.add("Trip", ["a"], STEP)
    state.collections.rename(first, "Voyage", STEP)

    second = state.collections.add("Trip", ["b"], STEP)

    assert second != first
    assert state.collections.articles(first) == ["a"]
    assert [each.name for each in state.collections.all()] == ["Voyage", "Trip"]


def test_renaming_to_the_name_of_another_joins_the_two_in_order(state):
    first = state.collections.add("One", ["a", "b"], STEP)
    second = state.collections.add("Two", ["b", "c"], STEP)

    state.collections.rename(first, "two", STEP)

    assert [each.id for each in state.collections.all()] == [second]
    assert state.collections.articles(second) == ["b", "c", "a"]
    state.undo()
    assert state.collections.articles(first) == ["a", "b"]
    assert state.collections.articles(second) == ["b", "c"]


def test_a_collection_that_was_removed_comes_back_empty_under_its_name(state):
    id_ = state.collections.add("Trip", ["a"], STEP)
    state.collections.remove(id_, STEP)

    again = state.collections.add("Trip", ["b"], STEP)

    assert state.collections.articles(again) == ["b"]


def test_articles_of_a_collection_are_moved_and_taken_out(state):
    id_ = state.collections.add("Trip", [*"abc"], STEP)

    state.collections.move(id_, ["c"], "a", STEP)
    state.collections.take_out(id_, ["b", "x"], STEP)

    assert state.collections.articles(id_) == ["c", "a"]


# Everything together.


some = st.lists(st.sampled_from("wxyz"), min_size=1, max_size=4)
tags = st.sampled_from(["a", "a/b", "a/b/c", "d", "A/b", "b"])
collections = st.sampled_from(["One", "Two", "one", "Three"])
before = st.sampled_from([*"wxyz", None])


def by_name(state, name):
    known = state.collections.named(name)
    return known.id if known else "none"


operations = st.one_of(
    st.tuples(st.just(lambda s, a, t: s.tags.add(a, t, STEP)), some, tags),
    st.tuples(st.just(lambda s, a, t: s.tags.remove(a, t, STEP)), some, tags),
    st.tuples(st.just(lambda s, a, b: s.tags.rename(a, b, STEP)), tags, tags),
    st.tuples(st.just(lambda s, t: s.tags.drop(t, STEP)), tags),
    st.tuples(st.just(lambda s, a, n: s.verdicts.rate(a, n, STEP)), some, st.integers(0, 5)),
    st.tuples(st.just(lambda s, a, b: s.verdicts.archive(a, b, STEP)), some, st.booleans()),
    st.tuples(st.just(lambda s, a: s.later.add(a, STEP)), some),
    st.tuples(st.just(lambda s, a: s.later.remove(a, STEP)), some),
    st.tuples(st.just(lambda s, a, b: s.later.move(a, b, STEP)), some, before),
    st.tuples(st.just(lambda s, n, a: s.collections.add(n, a, STEP)), collections, some),
    st.tuples(st.just(lambda s, n, a: s.collections.take_out(by_name(s, n), a, STEP)), collections, some),
    st.tuples(st.just(lambda s, n, a, b: s.collections.move(by_name(s, n), a, b, STEP)), collections, some, before),
    st.tuples(st.just(lambda s, n: s.collections.remove(by_name(s, n), STEP)), collections),
    st.tuples(st.just(lambda s, n, m: s.collections.rename(by_name(s, n), m, STEP)), collections, collections),
    st.tuples(st.just(lambda s, a: s.wastebasket.add(a, STEP)), some),
    st.tuples(st.just(lambda s, a: s.wastebasket.restore(a, STEP)), some),
)


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """A state for all histories, each of which empties it."""
    state = state_to_empty(tmp_path_factory.mktemp("shared"))
    yield state
    state.close()


@settings(max_examples=cases(1000), deadline=None)
@given(st.lists(operations, max_size=14))
def test_whatever_was_done_undo_leads_back_to_the_start_and_redo_to_the_end(shared, done):
    empty(shared)
    there_and_back(shared, done, restart=len(done))


@settings(max_examples=cases(60), deadline=None)
@given(st.lists(operations, max_size=14), st.integers(0, 14))
def test_a_restart_amid_it_changes_nothing_of_that(tmp_path_factory, done, restart):
    path = tmp_path_factory.mktemp("state") / "state.db"
    there_and_back(State(path, clock=count(1).__next__), done, restart).close()


def there_and_back(state, done, restart):
    seen = [everything(state)]
    for number, (operation, *given_to) in enumerate(done):
        steps = state.last_step
        operation(state, *given_to)
        assert (state.last_step == steps) == (everything(state) == seen[-1])
        if state.last_step != steps:
            seen.append(everything(state))
        if number == restart:
            state.close()
            state = State(state.database.path, clock=count(1000).__next__)

    for before_it in reversed(seen[:-1]):
        assert state.undo() is not None
        assert everything(state) == before_it
    assert state.undo() is None
    for after_it in seen[1:]:
        assert state.redo() is not None
        assert everything(state) == after_it
    return state
