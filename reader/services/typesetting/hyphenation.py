"""Soft hyphens in the words of a page, by the rules of its language."""

import re
from typing import Protocol

SOFT_HYPHEN = "\u00ad"
SHORTEST = 6
"""Shorter words gain nothing from being parted."""
_BEGINNING = 6000
"""Characters of HTML that tell the language."""

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_ENTITY_OR_WORD = re.compile(rf"&[#\w]+;|[^\W\d_]{{{SHORTEST},}}")
_WHOLE = frozenset(("pre", "code", "kbd", "h1", "h2", "h3", "h4", "h5", "h6", "sup", "sub", "th"))
_ADDRESS = re.compile(r"\w[./:@_]\w")


class _Hyphenator(Protocol):
    def inserted(self, word: str, hyphen: str) -> str:
        """The word with hyphens."""


_ready: dict[str, _Hyphenator | None] = {}


def language_for(code: str, text: str) -> str:
    """The language to part words by: the article's own, or what its commonest words say; "" for none that parts."""
    if code:
        return code.replace("-", "_")
    from reader.domain.guessed_language import guessed_language

    return guessed_language(_TAG.sub(" ", text[:_BEGINNING]))


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
