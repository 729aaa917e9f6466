"""What the reader did on several machines, joined: nothing is lost, nothing comes twice, and no order is better."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.domain.archive import StateRow
from reader.domain.phrase import Phrase, phrase
from reader.storage.state import State
from reader.storage.steps import KEYS
from tests.cases import cases

NOW = 1_000_000.0
"""The time at which everything is joined: after all that was done elsewhere, and still the present at each of them."""

MADE_OF = {
    "reads": lambda key, said: {"article": key, "is_read": said % 2},
    "ratings": lambda key, said: {"article": key, "stars": 1 + said},
    "own_tags": lambda key, said: {"id": key, "article": f"of {key}", "tag": f"tag {said}"},
    "highlights": lambda key, said: {
        "id": key,
        "article": f"of {key}",
        "quote": "Quiet water",
        "note": f"note {said}",
        "colour": "green",
        "prefix": "",
        "suffix": "",
        "offset": 3,
        "created": 5.0,
        "tags": "[]",
    },
    "bookmarks": lambda key, said: {"id": key, "article": f"of {key}", "label": f"label {said}", "offset": 7},
    "positions": lambda key, said: {"article": key, "offset": said, "anchor": "water", "percent": 10.0 * said},
}


class Edit(NamedTuple):
    """Something the reader did, and the machines that know of it. Edits follow each other in time."""

    table: str
    key: str
    said: int
    is_deletion: bool
    machines: frozenset[int]


def edits(*, with_deletions: bool) -> st.SearchStrategy[list[Edit]]:
    return st.lists(
        st.builds(
            Edit,
            st.sampled_from(sorted(MADE_OF)),
            st.sampled_from("abc"),
            st.integers(0, 4),
            st.booleans() if with_deletions else st.just(False),
            st.frozensets(st.integers(0, 2), min_size=1),
        ),
        max_size=14,
    )


def rows_of(machine: int, done: Sequence[Edit]) -> list[StateRow]:
    """What a machine would write out: of each row the last that it knows."""
    last: dict[tuple[str, str], StateRow] = {}
    for number, edit in enumerate(done):
        if machine in edit.machines:
            values = MADE_OF[edit.table](edit.key, edit.said)
            told = {**values, "deleted": int(edit.is_deletion), "changed_at": float(number)}
            last[edit.table, edit.key] = StateRow(edit.table, told)
    return list(last.values())


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[State]]:
    folder = tmp_path_factory.mktemp("states")
    made = [State(Path(folder, f"{number}.db"), clock=lambda: NOW) for number in range(2)]
    for state in made:
        state.database.connection.execute("PRAGMA synchronous = OFF")
    yield made
    for state in made:
        state.close()


def emptied(state: State) -> State:
    with state.database.write() as connection:
        for table in (*MADE_OF, "steps", "step_parts"):
            connection.execute(f"DELETE FROM {table}")
    return state


def begun(state: State, rows: Sequence[StateRow]) -> State:
    """A machine with these rows: they were changed when they say so."""
    merge(emptied(state), rows)
    with state.database.write() as connection:
        connection.execute("DELETE FROM steps")
    return state


def merge(state: State, rows: Sequence[StateRow]) -> None:
    state.take_rows(rows, told)


def told(n: int) -> Phrase:
    return phrase("Take over the marks of {n} articles", n=n)


def held(state: State, *, is_whole: bool = False) -> dict[tuple[str, str], dict[str, Any]]:
    """The rows that are there; with `is_whole`, those that were taken away too, and when each was changed."""
    found = {}
    for table in MADE_OF:
        which = "TRUE" if is_whole else "NOT deleted"
        cursor = state.database.connection.execute(f"SELECT * FROM {table} WHERE {which}")
        names = [column[0] for column in cursor.description]
        for row in cursor:
            values = dict(zip(names, row, strict=True))
            if not is_whole:
                del values["changed_at"]
            found[table, values[KEYS[table]]] = values
    return found


slow_fixture = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=cases(300)
)


@slow_fixture
@given(edits(with_deletions=True))
def test_joining_the_same_twice_changes_nothing_more(states, done):
    state = begun(states[0], rows_of(0, done))
    merge(state, rows_of(1, done))
    once, steps = held(state, is_whole=True), state.last_step

    merge(state, rows_of(1, done))

    assert held(state, is_whole=True) == once
    assert state.last_step == steps


@slow_fixture
@given(edits(with_deletions=True))
def test_nothing_that_is_here_goes_and_all_that_is_there_comes(states, done):
    state = begun(states[0], rows_of(0, done))
    before, there = held(state), {(row.table, row.values[KEYS[row.table]]): row.values for row in rows_of(1, done)}
    changed = {key: row["changed_at"] for key, row in held(state, is_whole=True).items()}

    merge(state, rows_of(1, done))

    after = held(state)
    assert before.keys() <= after.keys()
    for key, row in there.items():
        is_later = key not in changed or row["changed_at"] > changed[key]
        if not row["deleted"] and is_later:
            assert {name: after[key][name] for name in row if name != "changed_at"} == {
                name: value for name, value in row.items() if name != "changed_at"
            }
        elif key in before:
            assert after[key] == before[key]


@slow_fixture
@given(edits(with_deletions=False))
@example([Edit("ratings", "a", number, False, frozenset({number})) for number in range(3)])
@example([Edit("ratings", "a", said, False, frozenset({knows})) for said, knows in ((1, 0), (1, 1), (2, 2), (1, 1))])
def test_the_order_in_which_machines_come_makes_no_difference(states, done):
    one, other = (begun(state, rows_of(0, done)) for state in states)

    for machine in (1, 2):
        merge(one, rows_of(machine, done))
    for machine in (2, 1):
        merge(other, rows_of(machine, done))

    assert held(one, is_whole=True) == held(other, is_whole=True)


@slow_fixture
@given(edits(with_deletions=True))
def test_parts_for_frames_come_to_the_same_as_the_whole(states, done):
    one, other = (begun(state, rows_of(0, done)) for state in states)

    merge(one, rows_of(1, done))
    for row in rows_of(1, done):
        merge(other, [row])

    assert held(one, is_whole=True) == held(other, is_whole=True)


@slow_fixture
@given(edits(with_deletions=True))
def test_undo_takes_what_came_away_again_and_redo_brings_it_back(states, done):
    state = begun(states[0], rows_of(0, done))
    before = held(state)
    merge(state, rows_of(1, done))
    after = held(state)

    state.undo()
    assert held(state) == before
    state.redo()
    assert held(state) == after


@slow_fixture
@given(edits(with_deletions=False), st.integers(0, 14))
def test_what_a_machine_did_after_it_was_joined_comes_with_the_next_time(states, done, joined_at):
    """It was done before the joining, as the clock has it: the file was written earlier than it was brought in."""
    state = begun(states[0], rows_of(0, done[:joined_at]))
    merge(state, rows_of(1, done[:joined_at]))

    merge(state, rows_of(1, done))

    there = {(row.table, row.values[KEYS[row.table]]): row.values for row in rows_of(1, done)}
    after = held(state, is_whole=True)
    assert all(after[key]["changed_at"] >= row["changed_at"] for key, row in there.items())
