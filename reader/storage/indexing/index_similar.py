"""Articles like another one: the words that mark it are looked for in the index, and what has most of them is compared
with it word by word.

Words count as they are written: on labelled articles, stems brought more of other matters among the first five.
Chinese, Japanese and Korean are compared by pairs of signs.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nlargest
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from tantivy import Occur, Query

from reader.domain.rough_text import rough_text
from reader.storage.indexing import index_text
from reader.storage.indexing.alike import Alike, Found, Unwanted
from reader.storage.indexing.index_text import Counts
from reader.storage.library import Library
from reader.storage.packing import body_of

if TYPE_CHECKING:
    from reader.storage.index import Hit, SearchIndex

TERMS = 60
"""How many words of the article are looked for."""
CANDIDATES, COMPARED = 40, 14
"""How many articles that have most of them are looked at, and how many of these at a time are compared word by word."""
AGAINST_LENGTH = 0.3
"""The power of an article's length by which its score is divided for that: BM25 finds long ones too readily."""
_SHORT = 50
BEGINNING = 12_000
"""Bytes: in its first 2,000 words an article says what it is about."""
COMMON = 0.5
"""A word that so great a share of all articles has says nothing."""
PAIR_WEIGHT = 0.5
"""Of a pair of signs beside a word: a word of three signs has two of them."""
RARITY = 1.5
"""The power of a word's rarity: with 2, as in the cosine of TF-IDF vectors, names outweigh matters."""
LEAST, LEAST_OF_COPY, ABOUT_AS_CLOSE = 0.03, 0.3, 0.7
"""How close a similar article is at least, and a copy, where the article itself would be 1; and how close copies of one
article are when compared."""
COPY, COPY_OF_TITLE = 0.75, 0.5
"""The share of words in common from which on two articles are one; and if they have one title."""
WORDS, FEWEST_LETTERS = 3, 3
"""How many words say why an article is similar, and how many letters each has, unless they are capitals."""
_SHARED = 20
"""Of how many words that two articles share these are chosen."""
_LONGEST, _TOGETHER = 6, 0.6
"""How many signs a shown word has at most; pairs that stand together so often are shown as one word."""
_GRAMMAR = frozenset("的了是在和也就都而着么吗呢吧" + "".join(map(chr, range(0x3041, 0x309F))))
"""Signs that bind words together, hiragana among them: pairs with them are not shown."""


def similar(
    library: Library,
    index: "SearchIndex",
    key: int,
    limit: int,
    unwanted: Unwanted | None = None,
) -> Found:
    """Up to `limit` articles like the one with this key, and its copies. `unwanted` says which of some ids to leave
    out.

    Where so many were left out that too few remain, the next candidates are compared, too.
    """
    beginning = next(_beginnings(library, [key]), None)
    if beginning is None:
        return Found()
    read = f"{beginning.title}\n{rough_text(beginning.body, beginning.body_format)}"
    own = _counted(beginning, read)
    marks = _Marks(index, own.counts)
    candidates = _best_first([hit for hit in index.run(marks.query(), CANDIDATES + 1) if hit.key != key])
    close: list[tuple[float, _Text]] = []
    copies, chosen = frozenset[str](), list[_Text]()
    for start in range(0, len(candidates), COMPARED):
        close += _close(library, marks, own, candidates[start : start + COMPARED])
        close.sort(key=lambda pair: -pair[0])
        copies = frozenset(text.id for closeness, text in close if closeness >= LEAST_OF_COPY and _is_copy(text, own))
        left_out = copies.union(unwanted([text.id for _, text in close]) if unwanted else ())
        chosen = _distinct([pair for pair in close if pair[1].id not in left_out], limit)
        if len(chosen) == min(limit, len(close)):
            break
    words = _Words(index, read, beginning.language)
    alike = tuple(Alike(text.id, words.shown(marks.shared_with(text))) for text in chosen)
    return Found(alike, copies, tuple(text.id for _, text in close))


def _close(library: Library, marks: "_Marks", own: "_Text", keys: Sequence[int]) -> "Iterator[tuple[float, _Text]]":
    """The articles with these keys that are close enough, and how close each is."""
    whole = marks.product(own.counts)
    for other in _beginnings(library, keys):
        text = _counted(other, f"{other.title}\n{_without_addresses(other.body)}")
        closeness = marks.product(text.counts) / whole if whole else 0.0
        if closeness >= LEAST:
            yield closeness, text


class _Beginning(NamedTuple):
    """As much of an article as is compared."""

    id: str
    title: str
    title_key: str
    language: str
    body_format: str
    body: str


class _Text(NamedTuple):
    """What is compared: how often an article has which words and pairs; `length` is their number in all."""

    id: str
    title_key: str
    counts: Counts
    length: int


class _Marks:
    """What marks an article among all."""

    def __init__(self, index: "SearchIndex", own: Counts) -> None:
        self._terms = _Terms(index, "body", own.words, 1), _Terms(index, "pairs", own.pairs, PAIR_WEIGHT)
        self._schema = index.schema

    def query(self) -> Query:
        """What finds articles with the words of most weight."""
        asked = nlargest(TERMS, (term for terms in self._terms for term in terms.asked()))
        terms = (Query.boost_query(Query.term_query(self._schema, *named, "freq"), boost) for _, boost, named in asked)
        return Query.boolean_query([(Occur.Should, term) for term in terms])

    def product(self, counts: Counts) -> float:
        """The scalar product of the article's vector and that of another one, which is made as long as all others."""
        both = list(zip(self._terms, counts, strict=True))
        length = sqrt(sum([terms.length(each) for terms, each in both]))
        return sum([terms.product(each) for terms, each in both]) / length if length else 0.0

    def shared_with(self, text: _Text) -> list[str]:
        """The words and pairs that both articles have, what weighs most in both first."""
        both = zip(self._terms, text.counts, strict=True)
        shared = (weighed for terms, counts in both for weighed in terms.shared(counts))
        return [term for _, term in nlargest(_SHARED, shared)]


class _Terms:
    """The words of an article, or its pairs of signs, with their weights as parts of a vector."""

    def __init__(self, index: "SearchIndex", field: str, counts: Counter[str], factor: float) -> None:
        self._field, self._counts, self._factor = field, counts, factor
        articles = index.articles
        most = max(COMMON * articles, 2 if articles > 2 else 1)
        self._common: list[str] = []
        self._rarity = {}
        terms = list(counts)
        for term, number in zip(terms, index.frequencies(field, terms), strict=True):
            if number > most or len(term) == 1:
                self._common.append(term)
            elif number > 1:  # else it is in no other article
                self._rarity[term] = 1 + log((1 + articles) / (1 + number))
        self._weights = {
            term: factor**2 * _DAMPENED[counts[term]] * rarity**RARITY for term, rarity in self._rarity.items()
        }

    def asked(self) -> Iterator[tuple[float, float, tuple[str, str]]]:
        """How well each term marks the article, what it is worth where it is found, and its field and itself."""
        for term, rarity in self._rarity.items():
            boost = self._factor * _DAMPENED[self._counts[term]]
            yield boost * rarity, boost, (self._field, term)

    def shared(self, counts: Counter[str]) -> Iterator[tuple[float, str]]:
        """What each term that another text has, too, adds to the product."""
        return ((weight * _DAMPENED[counts[term]], term) for term, weight in self._weights.items() if term in counts)

    def product(self, counts: Counter[str]) -> float:
        """The product with another text."""
        return sum([weight * _DAMPENED[counts[term]] for term, weight in self._weights.items() if term in counts], 0.0)

    def length(self, counts: Counter[str]) -> float:
        """The square of another text's length, common words left out. Rarity has no part in it: on labelled articles
        it made no difference, and would have to be looked up for each word of each article."""
        if not counts:
            return 0.0
        all_of_it = sum([number * _DAMPENED[times] ** 2 for times, number in Counter(counts.values()).items()], 0.0)
        common = sum([_DAMPENED[counts[term]] ** 2 for term in self._common if term in counts], 0.0)
        return self._factor**2 * (all_of_it - common)


class _Words:
    """The words of an article as people read them."""

    def __init__(self, index: "SearchIndex", text: str, language: str) -> None:
        self._index = index
        self._language = index_text.language_of(language)
        self._spellings = index_text.spellings(text)
        self._runs = index_text.sign_runs(text)
        self._signs = " ".join(self._runs)
        self._are_words: dict[str, bool] = {}

    def shown(self, terms: Sequence[str]) -> tuple[str, ...]:
        """The first of `terms` that tell people something, none twice."""
        pairs = [term for term in terms if not index_text.has_stem(term) and _GRAMMAR.isdisjoint(term)]
        found: dict[str, str] = {}
        for term in terms:
            if term in pairs:
                kind = word = self._grown(term, pairs) if self._is_word(term) else ""
                written = self._written(word)
            else:
                written = self._spellings.get(term, "")
                kind = index_text.stem(term, self._language) if _tells_something(written) else ""
            if kind and not any(kind in other or other in kind for other in found):
                found[kind] = written
            if len(found) == WORDS:
                break
        return tuple(found.values())

    def _grown(self, pair: str, pairs: Sequence[str]) -> str:
        """A pair with those that it mostly stands together with: the word that they are parts of."""
        word = grown = pair
        while len(grown) < _LONGEST:
            longer = [grown + other[1] for other in pairs if other[0] == grown[-1]]
            longer += [other[0] + grown for other in pairs if other[1] == grown[0]]
            best = max(longer, key=self._signs.count, default="")
            if not best or self._signs.count(best) < max(1, _TOGETHER * self._signs.count(grown)):
                break
            grown = best
            if self._is_word(grown[:2]) and self._is_word(grown[-2:]):
                word = grown
        return word

    def _is_word(self, pair: str) -> bool:
        """Whether two signs stand together in more articles than by chance (pointwise mutual information above 0)."""
        if pair not in self._are_words:
            [together], [one, other] = (
                self._index.frequencies(field, terms) for field, terms in (("pairs", [pair]), ("body", pair))
            )
            self._are_words[pair] = together * self._index.articles > one * other
        return self._are_words[pair]

    def _written(self, word: str) -> str:
        for run, written in self._runs.items():
            if (place := run.find(word)) >= 0:
                return written[place : place + len(word)]
        return word


def _tells_something(word: str) -> bool:
    """Whether it is more than a number, or a bit of an address: a word of three letters or more, or capitals."""
    return sum(map(str.isalpha, word)) >= FEWEST_LETTERS or word.isupper()


def _beginnings(library: Library, keys: Sequence[int]) -> Iterator[_Beginning]:
    """The beginnings of the articles with these keys, in any order."""
    marks = ", ".join("?" * len(keys))
    with library.database.reading() as connection:
        rows = connection.execute(f"{_BEGINNING} WHERE a.key IN ({marks})", tuple(keys)).fetchall()
    for *told, body, packing in rows:
        yield _Beginning._make((*told, body_of(body, packing).encode()[:BEGINNING].decode(errors="ignore")))


_BEGINNING = (
    "SELECT a.id, a.title, a.title_key, a.language, c.body_format, c.body, c.packing"
    " FROM articles a JOIN contents c ON c.article = a.key"
)


def _counted(beginning: _Beginning, plain: str) -> _Text:
    counts = index_text.counts_of(plain)
    length = sum(counts.words.values()) + sum(counts.pairs.values())
    return _Text(beginning.id, beginning.title_key, counts, length)


def _best_first(hits: "Sequence[Hit]") -> list[int]:
    """Their keys, where long articles have no advantage."""
    best = sorted(hits, key=lambda hit: -hit.score / max(hit.words, _SHORT) ** AGAINST_LENGTH)
    return [hit.key for hit in best]


def _without_addresses(body: str) -> str:
    """A body without most of the words that nobody sees, for counting the others: four times as fast as `rough_text`,
    and on labelled articles as good."""
    for sign, pattern in _ADDRESSES:
        if sign in body:
            body = pattern.sub(" ", body)
    return body


_ADDRESSES = (
    ("<", re.compile(r"<[^<>]*>")),
    ("](", re.compile(r"\]\([^()\n]*\)")),
    ("]:", re.compile(r"\]:[ \t]*\S+")),
    ("{", re.compile(r"\{(?:\{.*?\}\}|%.*?%\})", re.S)),
)


def _distinct(close: Sequence[tuple[float, _Text]], limit: int) -> list[_Text]:
    """The first of them, up to `limit`, without copies of those before, which are about as close."""
    chosen: list[tuple[float, _Text]] = []
    for closeness, text in close:
        if len(chosen) == limit:
            break
        if not any(closeness >= ABOUT_AS_CLOSE * before and _is_copy(text, other) for before, other in chosen):
            chosen.append((closeness, text))
    return [text for _, text in chosen]


def _is_copy(text: _Text, other: _Text) -> bool:
    """Whether two texts have nearly the same words, each about as often (weighted Jaccard index:
    https://en.wikipedia.org/wiki/Jaccard_index#Weighted_Jaccard_similarity_and_distance)."""
    least = COPY_OF_TITLE if text.title_key == other.title_key else COPY
    if min(text.length, other.length) < least * max(text.length, other.length):
        return False
    both = zip(text.counts, other.counts, strict=True)
    in_both = sum([min(mine[term], theirs[term]) for mine, theirs in both for term in mine.keys() & theirs.keys()])
    return in_both >= least * (text.length + other.length - in_both)


class _Dampened(dict[int, float]):
    """What it is worth that a word stands in a text so many times."""

    def __missing__(self, times: int) -> float:
        self[times] = 1 + log(times)
        return self[times]


_DAMPENED = _Dampened()
