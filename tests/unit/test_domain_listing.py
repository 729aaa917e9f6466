"""The place of an article in a list."""

from array import array
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.listing import MOST_BY_ONE, MOST_RUNS, place_in, runs_apart, without

KEYS = st.integers(-(2**63), 2**63 - 1) | st.integers(0, 3).map(lambda n: n * 256**3)


@given(st.lists(KEYS), KEYS)
def test_a_key_is_found_where_it_stands_first(keys, key):
    assert place_in(array("q", keys), key) == (keys.index(key) if key in keys else -1)


def test_bytes_of_two_neighbours_that_look_like_a_key_are_not_one():
    order = array("q", [1, 256, 1 << 56, 0])

    assert [place_in(order, key) for key in (1, 256, 1 << 56, 0, 1 << 48)] == [0, 1, 2, 3, -1]


@given(st.lists(KEYS, unique=True, max_size=40), st.data())
def test_what_is_left_out_is_gone_and_the_rest_stays_in_its_order(keys, data):
    gone = data.draw(st.sets(st.sampled_from(keys) if keys else KEYS, max_size=2 * MOST_BY_ONE))

    assert list(without(array("q", keys), gone)) == [key for key in keys if key not in gone]


@given(st.lists(KEYS, unique=True, max_size=40), st.data())
def test_what_is_missing_is_told_run_by_run(keys, data):
    gone = data.draw(st.sets(st.sampled_from(keys) if keys else KEYS))
    shorter = [key for key in keys if key not in gone]

    runs = runs_apart(array("q", keys), array("q", shorter))

    places = [place for first, number in runs for place in range(first, first + number)]
    assert places == [place for place, key in enumerate(keys) if key in gone]
    assert all(one + number < two for (one, number), (two, _) in pairwise(runs))
    assert not runs_apart(array("q", shorter), array("q", keys))
    if len(shorter) > 1:
        assert not runs_apart(array("q", keys), array("q", shorter[::-1]))


def test_runs_far_apart_and_large_are_found():
    keys = list(range(300_000))
    runs = [(0, 2), (511, 1), (513, 700), (150_000, 1), (299_999, 1)]
    gone = {place for first, number in runs for place in range(first, first + number)}

    assert runs_apart(array("q", keys), array("q", [key for key in keys if key not in gone])) == runs


def test_too_many_places_are_none():
    keys = list(range(4 * MOST_RUNS))

    assert (
        len(runs_apart(array("q", keys), array("q", keys[: 2 * MOST_RUNS + 1 : 2] + keys[2 * MOST_RUNS + 1 :])))
        == MOST_RUNS
    )
    assert not runs_apart(array("q", keys), array("q", keys[::2]))
