"""Where the words of a search stand in plain texts: those that the index reads sign by sign, so that nothing need be
cut into words and put back. English is nearly always plain, Chinese mostly."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.storage.indexing.index_text import PREFIXED, TOO_LONG, TYPOGRAPHY, stem

Span = tuple[int, int]
Finder = Callable[[str], Iterator[Span]]
_BETWEEN = "[^a-z0-9]+"
_SIGN = "\u3400-\u4dbf\u4e00-\u9fff"
_READ_AS_SIGNS = (
    "\u2e80-\u2fdf\u3038-\u303a\u3190-\u319f\u3220-\u3247\u3280-\u33ff\uf900-\ufaff"
    "\U0001f200-\U0001f2ff\U0002f800-\U0002fa1f"
)
"""What holds a Chinese sign once it is folded: radicals, numbers in brackets, and so on."""
_AS_BLANKS = {ord(sign): " " for sign in TYPOGRAPHY}


class Asked(NamedTuple):
    """A word of a search, or the words of a phrase, as the index has them; the last may be a beginning. A single word
    that has a `stem` is found by it."""

    words: Sequence[str]
    is_beginning: bool
    stem: str
    language: str


class PlainFinder:
    """Finds what is asked for in plain texts."""

    def __init__(self, asked: Sequence[Asked]) -> None:
        self._in_ascii = None
        if not any(each.language in PREFIXED for each in asked):
            self._in_ascii = [_in_ascii(each) for each in asked if all(word.isascii() for word in each.words)]
        self._of_signs = None
        if all(_signs().fullmatch("".join(each.words)) for each in asked):
            self._of_signs = [re.compile(r"[\W_]*".join(each.words)) for each in asked]

    def spans(self, text: str) -> list[Span] | None:
        """The matches in any order; None where the text is not plain enough for the words."""
        plain = text if text.isascii() else text.translate(_AS_BLANKS)
        if plain.isascii():
            if self._in_ascii is not None:
                plain = plain.lower()
                return [span for find in self._in_ascii for span in find(plain)]
        elif self._of_signs is not None and not _others().search(text):
            return [found.span() for pattern in self._of_signs for found in pattern.finditer(text)]
        return None


def _in_ascii(asked: Asked) -> Finder:
    """What finds it in a text of lower-case ASCII."""
    *before, last = asked.words
    is_open = asked.is_beginning and len(last) > 1
    if asked.stem:
        pattern = re.compile(f"{_beginning(last[0])}[a-z0-9]*")
        return lambda text: _of_one_stem(pattern.finditer(text), asked, is_open=is_open)
    words = _BETWEEN.join([_beginning(before[0]), *before[1:], last] if before else [_beginning(last)])
    pattern = re.compile(f"{words}(?P<more>[a-z0-9]{{0,{TOO_LONG if is_open else 0}}})(?![a-z0-9])")
    most = TOO_LONG - len(last)
    return lambda text: (found.span() for found in pattern.finditer(text) if len(found["more"]) < most)


def _beginning(word: str) -> str:
    """A pattern of the word where one begins; the word comes first, for that is looked for fastest."""
    return f"{word}(?<![a-z0-9]{word})"


def _of_one_stem(found: Iterator[re.Match[str]], asked: Asked, *, is_open: bool) -> Iterator[Span]:
    """The words that are the one asked for, or begin with it, or have its stem."""
    [wanted] = asked.words
    for match in found:
        word = match[0]
        is_meant = word == wanted or (is_open and word.startswith(wanted)) or stem(word, asked.language) == asked.stem
        if is_meant and len(word) < TOO_LONG:
            yield match.span()


@cache
def _others() -> re.Pattern[str]:
    return re.compile(f"[{_READ_AS_SIGNS}]")


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(f"[{_SIGN}]+")
