"""Text as the search index knows it: folded, cut into words, with their stems in the article's language.

Signs of scripts that are written without blanks between words stand alone, so that a phrase of them is found anywhere.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from operator import add
from typing import NamedTuple

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Token, Tokenizer

from reader.domain.text import fold

TOO_LONG = 64
"""Bytes; what is so long is data, not language."""

WORDS = "words"
ENGLISH = "english"
_LANGUAGES = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": ENGLISH,
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
"""Snowball's stemmers by ISO 639-1 code: https://snowballstem.org/algorithms/"""
STEMMERS = tuple(sorted(set(_LANGUAGES.values())))
PREFIXED = frozenset({"arabic"})
"""Languages whose stems may begin otherwise than the word; in others a look at the first letter saves most stems."""

# Chinese, Japanese and Korean; then also Thai, Lao, Burmese and Khmer, which part words by nothing as well.
_CJK = "\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
_ALONE = f"{_CJK}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670"
"""Accents that follow their letter, and the vowels of Hebrew and Arabic."""
_MEANT = (
    *(("ة", "ه"), ("ى", "ي"), ("ی", "ي"), ("ک", "ك")),
    *((unseen, "") for unseen in "\u00ad\u200b\u2060\ufeff"),
)
"""Arabic letters that are typed for one another; what says where a line may or may not be broken, and is no letter."""

TYPOGRAPHY = "‘’“”–—…•\u00a0"
"""Signs that part words in English texts, which without them are ASCII."""
_ASCII_WORDS = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


class Counts(NamedTuple):
    """How often a text has each of its words that are no signs standing alone, and each pair of neighbouring signs."""

    words: Counter[str]
    pairs: Counter[str]


def searchable(text: str) -> str:
    """`text` folded as `fold` does, with one sign for those that are typed for one another, and signs set apart."""
    folded = _plain(text)
    return folded if folded.isascii() else _alone().sub(lambda run: f" {' '.join(run[0])} ", folded)


def words(searchable_text: str) -> list[str]:
    """The words of a searchable text."""
    return analyzer(WORDS).analyze(searchable_text)


def tokens(searchable_text: str) -> Sequence[Token]:
    """The same with the place of each among the words and in the text. What is too long for a word has a place, but is
    no word."""
    return analyzer(WORDS).pre_tokenize(searchable_text).tokens


def has_stem(word: str) -> bool:
    """Whether a word of the index is one of those that have a stem: no sign that stands alone."""
    return not _alone().fullmatch(word)


def stemmable(searchable_text: str, language: str) -> str:
    """A searchable text as the stemmer takes it: without the signs that stand alone, which have no stem. Arabic words
    that end in one of two letters typed for one another end in that of which it knows more."""
    if searchable_text.isascii():
        return searchable_text
    text = _spaced_signs().sub(" ", searchable_text)
    return _last_ha().sub("ة", text) if language == "arabic" else text


def pairs(searchable_text: str) -> str:
    """Each two neighbouring Chinese, Japanese or Korean signs of a searchable text, parted by blanks."""
    if searchable_text.isascii():
        return ""
    runs = (run.replace(" ", "") for run in _runs().findall(searchable_text))
    return " ".join(f"{a}{b}" for run in runs for a, b in pairwise(run))


def counts_of(text: str) -> Counts:
    """How often any text has each word and each pair: what `words` and `pairs` find in it, but for pairs of signs with
    a blank between them, in a fraction of the time."""
    for sign in TYPOGRAPHY:
        text = text.replace(sign, " ")
    if text.isascii():
        return Counts(Counter(text.translate(_ASCII_WORDS).split()), Counter())
    plain = _plain(text)
    signs = [map(add, run, run[1:]) for run in _unspaced_runs().findall(plain)]
    return Counts(Counter(words(_alone().sub(" ", plain))), Counter(chain.from_iterable(signs)))


def spellings(text: str) -> dict[str, str]:
    """The words of a text as `counts_of` has them, and how each is written there most often."""
    counts = Counter(_written().findall(_alone().sub(" ", text)))
    written = sorted(counts, key=counts.__getitem__, reverse=True)[::-1]  # of equal ones the first comes last, and wins
    plain = _plain(" ".join(written)).split(" ")
    if len(plain) != len(written):  # one of the few letters that fold to several words, or to none
        plain = [_plain(word) for word in written]
    return dict(zip(plain, written, strict=True))


def sign_runs(text: str) -> dict[str, str]:
    """The runs of Chinese, Japanese and Korean signs in a text, each as `counts_of` has it and as written there."""
    return {plain: run for run in _unspaced_runs().findall(text) if len(plain := _plain(run)) == len(run)}


def language_of(code: str) -> str:
    """The stemmer for an article in the language with this code: English where the language is unknown."""
    return _LANGUAGES.get(code.partition("-")[0].lower(), ENGLISH)


@lru_cache(maxsize=20_000)
def stem(word: str, language: str = ENGLISH) -> str:
    """The stem of a folded word; "" for what is no word."""
    found = analyzer(language).analyze(stemmable(word, language))
    return found[0] if len(found) == 1 else ""


@cache
def analyzer(name: str) -> TextAnalyzer:
    """What cuts searchable text into words, into pairs, or into stems of the language of that name."""
    builder = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(TOO_LONG))
    return builder.build() if name == WORDS else builder.filter(Filter.stemmer(name)).build()


def _plain(text: str) -> str:
    """`text` folded, with one sign for those that are typed for one another."""
    folded = fold(text)
    if not folded.isascii():
        for letter, meant in _MEANT:
            folded = folded.replace(letter, meant)
    return folded


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(f"[{_ALONE}]+")


@cache
def _spaced_signs() -> re.Pattern[str]:
    return re.compile(f"(?:[{_ALONE}] *)+")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{_CJK}](?: *[{_CJK}])+")


@cache
def _unspaced_runs() -> re.Pattern[str]:
    return re.compile(f"[{_CJK}]{{2,}}")


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")


@cache
def _last_ha() -> re.Pattern[str]:
    return re.compile(r"ه\b")
