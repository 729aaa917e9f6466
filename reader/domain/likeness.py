"""Which texts are nearly the same: keys by which they find one another, and how much of their words they share.

Keys choose few candidates among all articles and cost little to make; `likeness` then compares whole texts. Keys are
the lowest hashes of runs of words (A. Broder, On the resemblance and containment of documents, 1997). Only some runs
are looked at, those that begin with certain words, wherever they stand, so that what was put before a text changes
little in what follows.
"""

import re
from functools import cache
from typing import NamedTuple
from zlib import crc32

KEYS = 4
_LEAST_RUNS = 8
"""What has fewer has no keys: forms, lists and notes are alike without being the same."""
_MOST_SIGNS = 60_000
"""Of a text; what begins alike for so long is the same, or a book."""
_RUN = r"[bcdmBCDM](?<=\s.)\w{2,}\W+\w+\W+\w+"
"""In Latin letters a few first letters choose one word of six, and are found faster than anything else would be."""
_EACH_RUN = r"\b(?=(\w{7,}\W+\w+\W+\w+))\w"
"""In other scripts runs begin with a long word, or with what stands between two signs of a Chinese sentence. They
overlap: nearly all of them are long, so that those that follow one another would depend on where the first begins."""
_SIGN = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Of scripts that do not part words: each counts as one."""
_WORD = f"[{_SIGN}]|[^\\W_{_SIGN}]+"
_RUN_WORDS = 3
_NUMBER = re.compile(r"\d+")
_CHINESE_NUMBER = re.compile("[一二三四五六七八九十百千零〇两]+(?=[章回节卷集期部篇話话])|[上中下](?=[篇集卷部]|\\W*$)")
_LONG_NUMBER = re.compile(r"\d{4,}")


class Words(NamedTuple):
    """Of a text: its runs of three words, or of three signs where nothing parts words, as numbers for this process; and
    the long numbers in it, which are years and names of things."""

    runs: frozenset[int]
    numbers: frozenset[str]


class Likeness(NamedTuple):
    """How alike two texts are, from 0 to 1: what they share of all their runs of words, and of those of the shorter;
    and whether not each has numbers that the other one lacks."""

    shared: float
    contained: float
    is_numbered_alike: bool


def text_keys(text: str) -> tuple[int, ...]:
    """Numbers below 2⁶³ of which nearly identical texts have at least one in common; () for short texts.

    They are stored: to make them another way needs a migration.
    """
    text = text[:_MOST_SIGNS].replace("\0", "\ufffd")
    is_latin = text.isascii() or len(text.encode("utf-8", "replace")) < 1.3 * len(text)
    found: list[str] = _pattern(_RUN if is_latin else _EACH_RUN).findall(text)
    if len(found) < _LEAST_RUNS:
        return ()
    joined = "\0".join(found).lower()  # what is done to each run takes longest when it is done run by run
    runs = " ".join(joined.split()).encode("utf-8", "replace").split(b"\0")
    lowest: list[list[int]] = [[] for _ in range(KEYS)]
    for number in sorted(set(map(crc32, runs))):
        lowest[number % KEYS].append(number)
    return tuple((one << 31) ^ two for one, two, *_ in (numbers for numbers in lowest if len(numbers) > 1))


def words_of(text: str) -> Words:
    """What `likeness` compares of a text."""
    text = text[:_MOST_SIGNS].casefold()
    words = _pattern(_WORD).findall(text)
    runs = map(hash, zip(*(words[first:] for first in range(_RUN_WORDS)), strict=False))
    return Words(frozenset(runs), frozenset(_LONG_NUMBER.findall(text)))


def likeness(one: Words, other: Words) -> Likeness:
    """How alike two texts are."""
    both, fewer = len(one.runs & other.runs), min(len(one.runs), len(other.runs))
    is_numbered_alike = one.numbers <= other.numbers or other.numbers <= one.numbers
    if not fewer:
        return Likeness(0.0, 0.0, is_numbered_alike)
    return Likeness(both / (len(one.runs) + len(other.runs) - both), both / fewer, is_numbered_alike)


def numbers_in(title: str) -> list[str]:
    """What tells the parts of a series apart: the numbers in a title, also those that Chinese writes in words."""
    return [*(number.lstrip("0") for number in _NUMBER.findall(title)), *_CHINESE_NUMBER.findall(title)]


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)
