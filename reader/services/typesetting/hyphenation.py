"""Soft hyphens in the words of a page, by the rules of its language."""

import re
from collections import Counter
from typing import Protocol

from reader.domain.text import has_cjk, is_right_to_left

SOFT_HYPHEN = "\u00ad"
SHORTEST = 6
"""Shorter words gain nothing from being parted."""

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_ENTITY_OR_WORD = re.compile(rf"&[#\w]+;|[^\W\d_]{{{SHORTEST},}}")
_WHOLE = frozenset(("pre", "code", "kbd", "h1", "h2", "h3", "h4", "h5", "h6", "sup", "sub", "th"))
_ADDRESS = re.compile(r"\w[./:@_]\w")
_COMMON = {
    "en": "the and of to in is that for it with as was on are",
    "de": "der die und das nicht ist ein eine zu den mit von auf sich",
    "fr": "le la les et des est une dans que pour pas qui sur du",
    "es": "el los las y que una por con para es del se como",
    "it": "il che di e la un una per non con sono della gli",
    "pt": "o os que uma para com não do da em por mais ao",
    "nl": "de het een en van dat niet op te zijn voor met er",
}


class _Hyphenator(Protocol):
    def inserted(self, word: str, hyphen: str) -> str:
        """The word with hyphens."""


_ready: dict[str, _Hyphenator | None] = {}


def language_for(code: str, text: str) -> str:
    """The language to part words by: the article's own, or what its commonest words say; "" for none that parts."""
    if code:
        return code.replace("-", "_")
    beginning = text[:6000]
    if has_cjk(beginning) or is_right_to_left(beginning):
        return ""
    words = Counter(re.findall(r"\w+", _TAG.sub(" ", beginning).lower()))
    weights = {language: sum(words[word] for word in common.split()) for language, common in _COMMON.items()}
    best = max(weights, key=lambda language: weights[language])
    return best if weights[best] >= 3 else ""


def is_ready(language: str) -> bool:
    """Whether `prepare` was done for a language."""
    return not language or language in _ready


def prepare(language: str) -> None:
    """Load the rules of a language: half a second for some, so beside the window."""
    import pyphen

    known = pyphen.language_fallback(language)
    _ready[language] = pyphen.Pyphen(lang=known, left=2, right=3) if known else None


def hyphenated(html: str, language: str) -> str:
    """`html` with soft hyphens in its running text; code, headings and addresses stay as they are."""
    rules = _ready.get(language)
    if rules is None:
        return html
    parted: dict[str, str] = {}

    def part(found: re.Match[str]) -> str:
        word = found[0]
        if word[0] == "&":
            return word
        if word not in parted:
            parted[word] = rules.inserted(word, SOFT_HYPHEN)
        return parted[word]

    pieces = _TAG.split(html)
    whole = 0
    for number, piece in enumerate(pieces):
        if number % 2:
            name = _NAME.match(piece)
            if name and name[1] in _WHOLE:
                whole += -1 if piece.startswith("</") else 1
        elif not whole and not _ADDRESS.search(piece):
            pieces[number] = _ENTITY_OR_WORD.sub(part, piece)
        elif not whole:
            pieces[number] = " ".join(
                token if _ADDRESS.search(token) else _ENTITY_OR_WORD.sub(part, token) for token in piece.split(" ")
            )
    return "".join(pieces)
