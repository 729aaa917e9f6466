"""What rows of search results show: a piece of the text with the words in it, marked, as in the title."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.domain.rough_text import rough_text
from reader.domain.search_query import SearchField, parse
from reader.domain.text import has_cjk
from reader.services.matching import Matcher, Snippet, Span
from reader.storage.indexing.index_text import language_of
from reader.storage.library import Library, StoredText

PART, DENSE_PART = 2500, 800
"""Signs of a body that are freed of markup and looked through at once: most words of a search stand early. Where each
sign is a word, fewer."""
LOOKED_AT = 400
"""Signs at the beginning of a body that tell which of the two it is."""


class Hit(NamedTuple):
    """Where the words stand in the title, and in a piece of the text."""

    title: tuple[Span, ...]
    text: Snippet


def hits(library: Library, words: str, keys: Sequence[int], *, is_typing: bool = False) -> dict[int, Hit]:
    """A hit for each of `keys` that is still stored."""
    wanted = parse(words, is_typing=is_typing).words
    in_title = [each._replace(field=None) for each in wanted if each.field in (None, SearchField.TITLE)]
    matchers: dict[str, tuple[Matcher, Matcher]] = {}
    found = {}
    for stored in library.texts(keys):
        language = language_of(stored.language)
        if language not in matchers:
            matchers[language] = Matcher(in_title, language), Matcher(wanted, language)
        titles, texts = matchers[language]
        found[stored.key] = Hit(tuple(titles.spans(" ".join(stored.title.split()))), _snippet(stored, texts))
    return found


def _snippet(stored: StoredText, matcher: Matcher) -> Snippet:
    """From the first part of the text that has any of the words."""
    beginning = None
    for part in _parts(stored.body):
        snippet = matcher.snippet(" ".join(rough_text(part, stored.body_format).split()))
        if snippet.spans:
            return snippet
        beginning = beginning or snippet
    return beginning or Snippet("")


def _parts(body: str) -> Iterator[str]:
    """The body in parts that end between paragraphs, or lines, or words, where that can be."""
    first, length = 0, DENSE_PART if not body.isascii() and has_cjk(body[:LOOKED_AT]) else PART
    while first < len(body):
        last = first + length
        if last < len(body):
            ends = (body.rfind(end, first + length // 2, last) for end in ("\n\n", "\n", " "))
            last = next((end for end in ends if end > 0), last)
        yield body[first:last]
        first = last
