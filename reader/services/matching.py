"""Where the words of a search stand in a text, as the index found them: by stem, as a phrase, as a beginning."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple

from reader.domain.search_query import Words
from reader.domain.text import excerpt
from reader.services.plain_matching import Asked, PlainFinder
from reader.storage.indexing.index_queries import MOST_CLAUSES, MOST_IN_PHRASE
from reader.storage.indexing.index_text import ENGLISH, PREFIXED, has_stem, searchable, stem, tokens, words

SNIPPET = 180
_LEAD = 24
"""How much of a text goes before the first match in a snippet."""
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff"
_RUN = re.compile(f"[{_IDEOGRAPHS}]+|[^\x00-\x7f{_IDEOGRAPHS}]+")
_JAMO = ((0x1160, 0x11FF), (0xD7B0, 0xD7FF), (0xFFA0, 0xFFDC))
"""Parts of Korean syllables that join with the one before them."""

Span = tuple[int, int]


class Snippet(NamedTuple):
    """A piece of a text on one line, and where in it the words stand."""

    text: str
    spans: tuple[Span, ...] = ()


class Matcher:
    """Finds those of the words `wanted` that mean the text in texts of a language, named as `index_text.language_of`
    does."""

    def __init__(self, wanted: Sequence[Words], language: str = ENGLISH) -> None:
        looked_for = [words for words in wanted[:MOST_CLAUSES] if words.field is None]
        self._wanted = [each for each in (_Wanted(words, language) for words in looked_for) if each.texts]
        has_gaps = any(each.has_gaps for each in self._wanted)
        self._plain = None if has_gaps else PlainFinder([each.asked for each in self._wanted])

    def spans(self, text: str) -> list[Span]:
        """Beginning and end of each match in `text`, from its start, none within another."""
        found = self._plain.spans(text) if self._plain else None
        if found is None:
            written = _Written(text)
            there = words(written.searchable)
            known = set(there)
            found = list(written.spans([hit for each in self._wanted for hit in each.hits(there, known)]))
        merged: list[Span] = []
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if not merged or start >= merged[-1][1]:
                merged.append((start, end))
        return merged

    def snippet(self, text: str, length: int = SNIPPET) -> Snippet:
        """The piece of `text` where most of the words stand together; its beginning where there are none."""
        spans = self.spans(text)
        if not spans:
            return Snippet(excerpt(text, length))
        start = _piece_start(text, _densest(spans, length))
        piece = text[start : start + length + 2 * _LEAD]
        end = piece.rfind(" ", length // 2, length) if len(piece) > length else len(piece)
        piece = piece[: end if end > 0 else length]
        line = re.sub(r"\s", " ", piece)
        lead, tail = ("…" if start else ""), ("…" if start + len(piece) < len(text) else "")
        inside = ((a - start, b - start) for a, b in spans if a >= start and b <= start + len(piece))
        moved = ((a + len(lead), b + len(lead)) for a, b in inside)
        return Snippet(f"{lead}{line}{tail}", tuple(moved))


class _Hit(NamedTuple):
    """The numbers of the first and the last word of a match, and how far each of its words is from the first."""

    first: int
    last: int
    places: Sequence[int]


class _Wanted:
    """One word or phrase of a search."""

    def __init__(self, asked: Words, language: str) -> None:
        found = tokens(searchable(asked.text))[:MOST_IN_PHRASE]
        self.texts = [token.text for token in found]
        self._places = [token.position - found[0].position for token in found]
        self._is_prefix = asked.is_prefix
        is_one_word = len(self.texts) == 1 and not asked.is_phrase and not asked.field and has_stem(self.texts[0])
        self._stem = stem(self.texts[0], language) if is_one_word else ""
        self._language = language

    @property
    def has_gaps(self) -> bool:
        """Whether something stands within a phrase that is no word."""
        return self._places != list(range(len(self._places)))

    @property
    def asked(self) -> Asked:
        """The same for `PlainFinder`."""
        return Asked(self.texts, self._is_prefix, self._stem, self._language)

    def hits(self, there: Sequence[str], known: Set[str]) -> Iterator[_Hit]:
        """Where it may be among the words of a text, of which `known` has each once."""
        last = self._last(known)
        *before, _ = self.texts
        for number in (number for number, word in enumerate(there) if word in last) if last else ():
            first = number - len(before)
            if first >= 0 and there[first:number] == before:
                yield _Hit(first, number, self._places)

    def _last(self, known: Set[str]) -> set[str]:
        """Those of the words that may be the last one of a match."""
        wanted = self.texts[-1]
        found = {wanted} & known
        if self._is_prefix and len(wanted) > 1:
            found.update(word for word in known if word.startswith(wanted))
        if self._stem:
            first, language = wanted[0], self._language
            alike = known if language in PREFIXED else [word for word in known if word[0] == first]
            found.update(word for word in alike if stem(word, language) == self._stem)
        return found


class _Piece(NamedTuple):
    """What is read for `length` signs of a text from `start` on: `each` for each of them, or 0: all for all of them."""

    read: str
    start: int
    length: int
    each: int


class _Written:
    """A text as the index reads it, and where that stands in the text as it is written."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces = list(_pieces(text))
        self.searchable = "".join(piece.read for piece in self._pieces)
        self._starts = [0, *accumulate(len(piece.read) for piece in self._pieces)]

    def spans(self, hits: Sequence[_Hit]) -> Iterator[Span]:
        """Where the words of the hits stand, but for phrases that something parts which is no word."""
        found = tokens(self.searchable) if hits else ()
        for hit in hits:
            place = found[hit.first].position
            if all(found[hit.first + n].position - place == far for n, far in enumerate(hit.places)):
                yield self._span(found[hit.first].char_offset_from, found[hit.last].char_offset_to)

    def _span(self, start: int, end: int) -> Span:
        """Marks, which are not read, belong to the sign that they are set to."""
        first, last = self._place(start)[0], self._place(end - 1)[1]
        while last < len(self._text) and not _read(self._text[last]):
            last += 1
        return first, last

    def _place(self, sign: int) -> Span:
        """Where in the text that is written which a sign of the searchable text was read for."""
        number = bisect_right(self._starts, sign) - 1
        piece = self._pieces[number]
        if not piece.each:
            return piece.start, piece.start + piece.length
        place = piece.start + (sign - self._starts[number]) // piece.each
        return place, place + 1


def _pieces(text: str) -> Iterator[_Piece]:
    """Signs beyond ASCII are read run by run: what is before and behind them changes nothing."""
    place = 0
    for run in () if text.isascii() else _RUN.finditer(text):
        start = run.start()
        if place < start:
            yield _Piece(text[place:start].lower(), place, start - place, 1)
        for read, inside, length, each in _read_run(run[0]):
            yield _Piece(read, start + inside, length, each)
        place = run.end()
    yield _Piece(text[place:].lower(), place, len(text) - place, 1)


@lru_cache(maxsize=10_000)
def _read_run(run: str) -> tuple[_Piece, ...]:
    if _IDEOGRAPHS[0] <= run[0] <= _IDEOGRAPHS[-1]:
        return (_Piece(f" {' '.join(run)} ", 0, len(run), 2),)
    parts = [(_read(part), len(part)) for part in _joined(run)]
    whole = _read(run)
    if "".join(read for read, _ in parts).split() != whole.split():
        return (_Piece(whole, 0, len(run), 0),)
    pieces: list[_Piece] = []
    place = 0
    for (each, length), alike in groupby(parts, lambda part: (len(part[0]), part[1])):
        reads = [read for read, _ in alike]
        if length == 1:
            pieces.append(_Piece("".join(reads), place, len(reads), each))
        else:
            pieces += [_Piece(read, place + n * length, length, 0) for n, read in enumerate(reads)]
        place += length * len(reads)
    return tuple(pieces)


def _joined(run: str) -> list[str]:
    """The signs of a run, each with those behind it that it is joined with."""
    parts: list[str] = []
    for sign in run:
        if parts and (unicodedata.category(sign)[0] == "M" or any(a <= ord(sign) <= b for a, b in _JAMO)):
            parts[-1] += sign
        else:
            parts.append(sign)
    return parts


@lru_cache(maxsize=20_000)
def _read(signs: str) -> str:
    """Signs as the index reads them within a text; blanks at the ends count."""
    return searchable(f"x{signs}x")[1:-1]


def _densest(spans: Sequence[Span], length: int) -> int:
    """Where a window of `length` begins that holds most of the spans, the earliest of them."""
    best, most, last = spans[0][0], 0, 0
    for first, (start, _) in enumerate(spans):
        last = max(last, first)
        while last < len(spans) and spans[last][1] <= start + length - _LEAD:
            last += 1
        if last - first > most:
            best, most = start, last - first
    return best


def _piece_start(text: str, match: int) -> int:
    """A little before the match, at the beginning of a word, and of a sentence if one begins there."""
    if match <= _LEAD:
        return 0
    start = match - _LEAD
    for sign in (". ", "。", "\n"):
        if (found := text.rfind(sign, start, match)) >= 0:
            return found + len(sign)
    space = text.find(" ", start, match)
    return space + 1 if space >= 0 else start
