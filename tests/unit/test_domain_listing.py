"""The place of an article in a list."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.listing import place_in

KEYS = st.integers(-(2**63), 2**63 - 1) | st.integers(0, 3).map(lambda n: n * 256**3)


@given(st.lists(KEYS), KEYS)
def test_a_key_is_found_where_it_stands_first(keys, key):
    assert place_in(array("q", keys), key) == (keys.index(key) if key in keys else -1)


def test_bytes_of_two_neighbours_that_look_like_a_key_are_not_one():
    order = array("q", [1, 256, 1 << 56, 0])

    assert [place_in(order, key) for key in (1, 256, 1 << 56, 0, 1 << 48)] == [0, 1, 2, 3, -1]
