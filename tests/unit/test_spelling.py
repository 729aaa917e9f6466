"""Which names are likely those of one author."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.spelling import is_likely_same, spelling_of


def same(one, other):
    return is_likely_same(spelling_of(one), spelling_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inés Calder", "INES CALDER"),
        ("Inés Calder", "Calder, Inés"),
        ("Inés Calder", "I. Calder"),
        ("Inés Calder", "Calder, I."),
        ("Inés M. Calder", "Inés Calder"),
        ("Inés Maria Calder", "I. M. Calder"),
        ("Dr. Inés Calder", "Inés Calder"),
        ("J. K. Marsh", "JK Marsh"),
        ("Jean-Luc Moreau", "Jean Luc Moreau"),
        ("Seán O’Brien", "Sean O'Brien"),
        ("Calder Inés", "Inés Calder"),
        ("李明", "李 明"),
        ("Martin Luther, Jr.", "Martin Luther"),
    ],
)
def test_two_ways_to_write_a_name_are_likely_one_author(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inés Calder", "Ivan Calder"),
        ("Inés Calder", "Inés Caldera"),
        ("Inés Calder", "Calder"),
        ("Inés Maria Calder", "Inés Rosa Calder"),
        ("The Editors", "The Readers"),
        ("李明", "李华"),
        ("", "Inés Calder"),
        ("…", "!"),
    ],
)
def test_names_of_others_are_not(one, other):
    assert not same(one, other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_goes_both_ways(one, other):
    assert same(one, other) == same(other, one)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=12))
def test_a_name_is_like_itself_in_capitals(name):
    assert same(name, name) or not spelling_of(name).words
