"""Words in a text as they are typed: with or without case and accents, anywhere or as whole words."""

import unicodedata
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from reader.domain.text import has_cjk

MOST = 20_000


class How(NamedTuple):
    """What counts when words are found."""

    has_case: bool = False
    has_accents: bool = False
    is_whole: bool = False
    is_pattern: bool = False


def find(text: str, words: str, how: How) -> list[tuple[int, int]]:
    """Where `words` stand in `text`, from and to an offset each, in order and apart; `MOST` at most."""
    folded = Folded(text, how)
    wanted = Folded(words, how).text
    found: list[tuple[int, int]] = []
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0 and len(found) < MOST:
        span = folded.span(at, at + len(wanted))
        is_taken = not how.is_whole or is_whole(text, *span)
        if is_taken:
            found.append(span)
        at = folded.text.find(wanted, at + (len(wanted) if is_taken else 1))
    return found


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is no part of a longer word; Chinese does not part words."""
    return not (
        (start > 0 and _joins(text[start - 1]) and _joins(text[start]))
        or (end < len(text) and _joins(text[end]) and _joins(text[end - 1]))
    )


class Folded:
    """A text without what does not count, and the way back to its offsets."""

    def __init__(self, text: str, how: How) -> None:
        fold = _folding(how.has_case, how.has_accents)
        self._length = len(text)
        self._starts: list[int] | None = None
        if how.has_case and how.has_accents:
            self.text = text
        elif text.isascii():
            self.text = text if how.has_case else text.lower()
        else:
            pieces = [fold(sign) for sign in text]
            self.text = "".join(pieces)
            if any(len(piece) != 1 for piece in pieces):
                self._starts = [place for place, piece in enumerate(pieces) for _ in piece]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From and to where in the text a part of the folded one stands; marks on its last letter belong to it."""
        if self._starts is None:
            return start, end
        after = self._starts[end] if end < len(self._starts) else self._length
        return self._starts[start], max(after, self._starts[end - 1] + 1)


def _joins(sign: str) -> bool:
    return (sign.isalnum() or sign == "_") and not has_cjk(sign)


@cache
def _folding(has_case: bool, has_accents: bool) -> Callable[[str], str]:
    known: dict[str, str] = {}

    def fold(sign: str) -> str:
        if sign not in known:
            plain = sign if has_case else sign.lower()
            if not has_accents:
                parts = unicodedata.normalize("NFD", plain)
                plain = "".join(part for part in parts if not unicodedata.combining(part))
                plain = unicodedata.normalize("NFC", plain)
            known[sign] = plain
        return known[sign]

    return fold
