"""The place of an article in a list."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.listing import MOST_BY_ONE, place_in, run_apart, without

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


@given(st.lists(KEYS, unique=True, min_size=1, max_size=40), st.data())
def test_one_run_of_keys_is_told_from_anything_else(keys, data):
    first = data.draw(st.integers(0, len(keys) - 1))
    last = data.draw(st.integers(first, len(keys) - 1))
    shorter = keys[:first] + keys[last + 1 :]

    assert run_apart(array("q", keys), array("q", shorter)) == (first, last + 1 - first)
    assert run_apart(array("q", shorter), array("q", keys)) is None
    assert run_apart(array("q", keys), array("q", keys)) is None
    if len(shorter) > 1:
        assert run_apart(array("q", keys), array("q", shorter[::-1])) is None
