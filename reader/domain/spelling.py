"""Whether two names are likely those of one author, written in two ways."""

import re
from typing import NamedTuple

from reader.domain.text import fold

_TITLES = frozenset("dr prof professor mr mrs ms sir dame phd md jr sr ii iii".split())
_SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
_WORDS = re.compile(r"[^\W_]+")


class Spelling(NamedTuple):
    """A name taken apart: its words in the order of reading, without titles; and all of it as one word."""

    words: tuple[str, ...]
    together: str


def spelling_of(name: str) -> Spelling:
    """A name without case, accents, titles and punctuation, "Last, First" turned."""
    last, comma, first = name.partition(",")
    if comma and "," not in first and fold(first).strip(" .") not in _SUFFIXES and first.strip():
        name = f"{first} {last}"
    words = tuple(word for word in _WORDS.findall(fold(name).replace("’", "").replace("'", "")) if word not in _TITLES)
    return Spelling(words, "".join(words))


def is_likely_same(one: Spelling, other: Spelling) -> bool:
    """Whether the names differ only in case, accents, punctuation, the order of their words, in initials, or in middle
    names that one of them leaves out."""
    if not one.words or not other.words:
        return False
    if one.together == other.together:
        return True
    if len(one.words) > 1 and sorted(one.words) == sorted(other.words):
        return True
    return one.words[-1] == other.words[-1] and _are_given_names_alike(one.words[:-1], other.words[:-1])


def _are_given_names_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The first names must answer to each other; of the rest, those of the shorter list to some of the longer's."""
    if not one or not other or not _answers(one[0], other[0]):
        return False
    short, long = sorted((one[1:], other[1:]), key=len)
    rest = iter(long)
    return all(any(_answers(name, candidate) for candidate in rest) for name in short)


def _answers(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])
