"""What one field finds by a few letters: commands, articles, headings, tags and authors; and how well it is found."""

import unicodedata
from enum import StrEnum
from typing import NamedTuple

from reader.domain.text import fold


class Kind(StrEnum):
    """What can be gone to."""

    ACTION = "action"
    ARTICLE = "article"
    HEADING = "heading"
    TAG = "tag"
    OWN_TAG = "own-tag"
    AUTHOR = "author"


SIGNS = {">": Kind.ACTION, "/": Kind.ARTICLE, "@": Kind.HEADING, "#": Kind.TAG, "&": Kind.AUTHOR}
"""Typed first, each asks for one kind alone."""


class Target(NamedTuple):
    """Something to go to: `key` names it among its kind, `text` is what is found, `detail` what else is shown, and
    `also` another name by which it is found, and which is shown then."""

    kind: Kind
    key: str
    text: str
    detail: str = ""
    also: str = ""

    @property
    def name(self) -> str:
        """What it is remembered by."""
        return f"{self.kind} {self.key}"


class Asked(NamedTuple):
    """What is typed: `words`, folded, of one kind or of all."""

    kind: Kind | None
    words: str

    def takes(self, kind: Kind) -> bool:
        """Whether things of this kind are asked for; who asks for tags means the reader's own, too."""
        return self.kind in (None, kind) or (self.kind is Kind.TAG and kind is Kind.OWN_TAG)


def asked(typed: str) -> Asked:
    """What someone asks for who typed this; signs may be as wide as Chinese ones."""
    typed = typed.lstrip()
    kind = SIGNS.get(unicodedata.normalize("NFKC", typed[:1]))
    return Asked(kind, fold(typed[1:] if kind else typed))


class Match(NamedTuple):
    """How well something is found, 0 the best; and the places of the signs of its text by which it is."""

    rank: int
    places: tuple[int, ...] = ()


IN_WORDS = 3
"""From this rank on, what is found does not begin where words begin."""
SCATTERED = 4


def match(words: str, text: str, *, is_strict: bool = False) -> Match | None:
    """How `words`, which are folded, are found in `text`. None if they are not.

    The whole beginning; the beginning of a word; each at the beginning of some word, or as the first letters of several
    words; anywhere; and, unless `is_strict`, their letters in this order.
    """
    if not words:
        return Match(0)
    known, origins = _folded(text)
    found = _whole(words, known) or _each(words.split(), known) or _initials(words.replace(" ", ""), known)
    if found is None and words in known:
        found = Match(IN_WORDS, _run(known.index(words), words))
    if found is None and not is_strict:
        found = _anywhere(words.split(), known) or _scattered(words.replace(" ", ""), known)
    elif found is None:
        found = _anywhere(words.split(), known)
    return found and Match(found.rank, tuple(sorted({origins[place] for place in found.places})))


def in_text(places: list[int], text: str) -> tuple[int, ...]:
    """The places in `text` of signs at `places` of `fold(text)`."""
    _, origins = _folded(text)
    return tuple(sorted({origins[place] for place in places if place < len(origins)}))


def _folded(text: str) -> tuple[str, list[int]]:
    """`text` folded sign by sign, and for each sign of that the place in `text` where it is from."""
    signs, origins = list[str](), list[int]()
    for place, sign in enumerate(text):
        folded = fold(sign) or (" " if sign.isspace() and signs and signs[-1] != " " else "")
        signs.extend(folded)
        origins.extend([place] * len(folded))
    return "".join(signs), origins


def _run(start: int, words: str) -> tuple[int, ...]:
    return tuple(range(start, start + len(words)))


def _whole(words: str, known: str) -> Match | None:
    if known.startswith(words):
        return Match(0, _run(0, words))
    start = _at_word(words, known)
    return None if start < 0 else Match(1, _run(start, words))


def _each(several: list[str], known: str) -> Match | None:
    """Each of the words at the beginning of one."""
    starts = [_at_word(word, known) for word in several]
    if min(starts) < 0:
        return None
    return Match(2, tuple(place for start, word in zip(starts, several, strict=True) for place in _run(start, word)))


def _anywhere(several: list[str], known: str) -> Match | None:
    starts = [known.find(word) for word in several]
    if min(starts) < 0:
        return None
    runs = zip(starts, several, strict=True)
    return Match(IN_WORDS, tuple(place for start, word in runs for place in _run(start, word)))


def _initials(letters: str, known: str) -> Match | None:
    """The letters as the first ones of words, in their order, some of which may be passed over."""
    return _in_order(letters, known, [place for place in range(len(known)) if _begins_word(known, place)], 2)


def _scattered(letters: str, known: str) -> Match | None:
    return _in_order(letters, known, list(range(len(known))), SCATTERED)


def _in_order(letters: str, known: str, among: list[int], rank: int) -> Match | None:
    places, left = list[int](), iter(among)
    for letter in letters:
        place = next((place for place in left if known[place] == letter), None)
        if place is None:
            return None
        places.append(place)
    return Match(rank, tuple(places))


def _at_word(word: str, known: str) -> int:
    """Where a word of `known` begins with `word`, -1 if none does."""
    start = known.find(word)
    while start > 0 and not _begins_word(known, start):
        start = known.find(word, start + 1)
    return start


def _begins_word(known: str, place: int) -> bool:
    return known[place].isalnum() and (place == 0 or not known[place - 1].isalnum())
