"""Steps of many rows at once, one step alone, and steps as they are stored."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from reader.domain.marks import Position
from reader.domain.phrase import phrase
from reader.storage.state import State
from reader.storage.stored_steps import LostStep

STEP = phrase("A step")
MANY = [f"article-{number:06}" for number in range(100_000)]
MOST_STATEMENTS = 20
"""Far more than the tenths that are needed, for a busy machine; row by row it were seven on an idle one."""


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    state = State(tmp_path / "state.db", clock=count(1_700_000_000).__next__)
    yield state
    state.close()


def rows(state: State, table: str) -> list[tuple]:
    """The rows of `table` that are not deleted, without the time of their change."""
    cursor = state.database.connection.execute(f"SELECT * FROM {table} WHERE NOT deleted ORDER BY 1")
    columns = [column[0] for column in cursor.description]
    skipped = columns.index("changed_at")
    return [(*row[:skipped], *row[skipped + 1 :]) for row in cursor]


def stored_changes(state: State) -> str:
    return state.database.connection.execute("SELECT changes FROM steps ORDER BY id DESC LIMIT 1").fetchone()[0]


# One step alone.


def test_the_last_step_has_a_number_until_it_is_undone(state):
    assert state.last_step == 0
    state.mark_read(["a"], True, STEP)
    first = state.last_step
    mark = state.bookmarks.add_place("a", Position(1, "x", 1.0), "", STEP)
    second = state.last_step

    assert 0 < first < second
    state.undo()
    assert state.last_step == first
    state.redo()
    assert state.last_step == second
    assert state.bookmarks.of("a")[0].id == mark.id


def test_a_step_that_changes_nothing_has_no_number(state):
    state.mark_read(["a"], True, STEP)
    before = state.last_step

    state.mark_read(["a"], True, STEP)

    assert state.last_step == before


def test_only_the_step_that_is_meant_is_undone(state):
    state.mark_read(["a"], True, STEP)
    first = state.last_step
    state.mark_read(["b"], True, phrase("Another"))

    assert state.undo(only=first) is None
    assert state.is_read("a")
    assert state.is_read("b")
    assert str(state.undo(only=state.last_step)) == "Another"
    assert str(state.undo(only=first)) == "A step"
    assert not state.is_read("a")


def test_nothing_is_undone_twice_by_its_number(state):
    state.mark_read(["a"], True, STEP)
    only = state.last_step
    state.undo(only=only)

    assert state.undo(only=only) is None
    assert state.undo(only=0) is None
    assert str(state.redo()) == "A step"


# Many rows.


def test_marking_as_unread_leaves_no_row_for_what_was_never_read(state):
    state.mark_read(["a", "b"], True, STEP)
    state.mark_read(["a", "b", "c"], False, STEP)

    assert [row[0] for row in rows(state, "reads")] == ["a", "b"]
    state.undo()
    assert state.is_read("a")
    assert state.is_read("b")


def test_the_wastebasket_is_listed_with_the_time(state):
    state.wastebasket.add(["a", "b"], STEP)
    state.wastebasket.add(["c"], STEP)
    state.wastebasket.restore(["a"], STEP)

    trashed = state.wastebasket.articles()

    assert trashed.keys() == {"b", "c"}
    assert trashed["b"] < trashed["c"]
    assert trashed["b"].utcoffset().total_seconds() == 0


def test_rows_that_were_different_become_so_again(state):
    state.bookmarks.add(["a"], STEP, "one")
    state.bookmarks.add(["b"], STEP, "two")
    state.bookmarks.add_place("a", Position(7, "anchor", 1.0), "three", STEP)
    before = rows(state, "bookmarks")

    state.bookmarks.add(["a", "b", "c"], STEP, "same")
    after = rows(state, "bookmarks")
    assert {(row[1], row[2]) for row in after} == {("a", "same"), ("b", "same"), ("c", "same"), ("a", "three")}

    state.undo()
    assert rows(state, "bookmarks") == before
    state.redo()
    assert rows(state, "bookmarks") == after


def test_an_article_named_twice_gets_one_bookmark(state):
    state.bookmarks.add(["a", "b", "a"], STEP)

    assert [len(state.bookmarks.of(article)) for article in "ab"] == [1, 1]


def test_keys_of_any_signs_are_found_again(state):
    odd = ['"', "\\", "日本", "é", "a'b", "[]", "\n", "1", "null"]
    state.mark_read(odd, True, STEP)

    state.mark_read(odd, False, STEP)
    state.undo()

    assert all(state.is_read(article) for article in odd)


@pytest.mark.slow
def test_a_hundred_thousand_articles_are_marked_undone_and_redone_at_once(state):
    state.bookmarks.add(MANY, STEP)
    marks = [row[0] for row in rows(state, "bookmarks")]
    verbs = {
        "bookmark": lambda: state.bookmarks.add(MANY, STEP, "label"),
        "remove_bookmarks": lambda: state.bookmarks.remove(marks, STEP),
        "read": lambda: state.mark_read(MANY, True, STEP),
        "unread": lambda: state.mark_read(MANY, False, STEP),
        "trash": lambda: state.wastebasket.add(MANY, STEP),
        "restore": lambda: state.wastebasket.restore(MANY, STEP),
    }
    took = {}

    for name, verb in verbs.items():
        for what, act in ((name, verb), (f"undo {name}", state.undo), (f"redo {name}", state.redo)):
            statements = []
            state.database.connection.set_trace_callback(statements.append)
            act()
            took[what] = len(statements)

    assert {what: number for what, number in took.items() if number > MOST_STATEMENTS} == {}
    assert state.wastebasket.articles() == {}
    assert not state.bookmarks.of(MANY[0])


@pytest.mark.slow
def test_a_step_of_many_articles_is_stored_in_few_bytes_for_each(state):
    for act in (state.bookmarks.add, state.wastebasket.add, state.wastebasket.restore):
        act(MANY, STEP)

        assert len(stored_changes(state)) < 40 * len(MANY)


# As they are stored.


def test_steps_that_were_stored_row_by_row_can_be_undone(state):
    state.mark_read(["a"], True, STEP)
    state.mark_read(["b"], False, STEP)
    changes = [
        {
            "table": "reads",
            "key": "a",
            "before": {"article": "a", "is_read": 1, "changed_at": 5.0, "deleted": 0},
            "after": {"article": "a", "is_read": 0, "deleted": 0},
        },
        {"table": "reads", "key": "b", "before": None, "after": {"deleted": 0, "is_read": 1}},
    ]
    state.mark_read(["a"], False, STEP)
    state.note_read("b")
    connection = state.database.connection
    connection.execute("UPDATE steps SET changes = ? WHERE id = ?", (json.dumps(changes), state.last_step))

    state.undo()
    assert rows(state, "reads") == [("a", 1, 0)]
    state.redo()
    assert rows(state, "reads") == [("a", 0, 0), ("b", 1, 0)]


# Steps that a disk has damaged.


@pytest.mark.parametrize(
    "damage",
    [
        "substr(changes, 2)",
        "'[1]'",
        "'{}x'",
        "CAST(CAST(substr(changes, 1, 60) AS BLOB) || x'ff' || substr(changes, 61) AS TEXT)",
        """replace(changes, '"bookmarks"', '"bookmarkz"')""",
        """replace(changes, '"label"', '"labal"')""",
        """replace(changes, '"given"', '"givem"')""",
        """'[{"table": "bookmarks", "given": {"deleted": 0}, "new": [], "old": [[[0, 1], ["x"]]]}]'""",
    ],
)
def test_a_damaged_step_is_told_once_and_those_before_it_can_be_undone(state, damage):
    state.mark_read(["a"], True, STEP)
    state.bookmarks.add(["b"], phrase("Bookmark “{title}”", title="B"))
    state.database.connection.execute(f"UPDATE steps SET changes = {damage} WHERE id = ?", (state.last_step,))

    with pytest.raises(LostStep, match="Bookmark “B”"):
        state.undo()

    assert state.bookmarks.of("b")
    assert state.undo() == STEP
    assert not state.is_read("a")


@pytest.mark.parametrize("damage", ["'['", "CAST(x'ff' AS TEXT)"])
def test_a_damaged_step_is_in_the_way_of_no_other(state, damage):
    state.mark_read(["a"], True, STEP)
    state.database.connection.execute(f"UPDATE steps SET changes = {damage}")

    state.bookmarks.add(["b"], STEP)

    assert state.undo() == STEP
    assert not state.bookmarks.of("b")


def test_a_damaged_step_is_not_done_again_but_those_after_it_are(state):
    state.mark_read(["a"], True, STEP)
    state.bookmarks.add(["b"], STEP)
    state.undo()
    state.undo()
    state.database.connection.execute("UPDATE steps SET changes = '[' WHERE id = (SELECT min(id) FROM steps)")

    with pytest.raises(LostStep):
        state.redo()

    assert state.redo() == STEP
    assert state.bookmarks.of("b")


@pytest.mark.parametrize(
    "damage",
    ["details = '{'", "details = '{}'", "details = '[]'", "template = '{titl“'", "template = CAST(x'c3' AS TEXT)"],
)
def test_the_history_lists_a_step_whose_name_is_damaged(state, damage):
    state.bookmarks.add(["b"], phrase("Bookmark “{title}”", title="B"))
    state.database.connection.execute(f"UPDATE steps SET {damage}")

    [step] = state.steps()

    assert str(step.text) == "A change whose name cannot be read any more"
    assert state.undo() == step.text


def test_imports_are_found_past_a_damaged_step(state):
    state.bookmarks.add(["b"], STEP)
    state.mark_read(["a"], True, STEP)
    state.database.connection.execute("UPDATE steps SET changes = '\"bookmarks\"' WHERE id = ?", (state.last_step,))

    assert [number for number, _, _ in state._steps.find("bookmarks")] == [1]
