"""A search as the engine takes it.

A word is found by its stem, scored by BM25; where it stands as typed, above all in a title, it counts for more. Words
of scripts without blanks are phrases of their signs, scored by pairs of signs.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from tantivy import FieldType, Occur, Query, Token

from reader.domain.search_query import Atom, Clause, Language, Marked, SearchQuery, Within, Words
from reader.storage.indexing import index_text

if TYPE_CHECKING:
    from reader.storage.index import SearchIndex

TEXTS = ("title", "author", "tag", "body", "source")
READ, UNREAD = "read", "unread"
ANYWHERE = ("title", "author", "tag", "body")
"""Where a word without a field is looked for: paths and addresses are not text."""
TITLE_WEIGHT, NAME_WEIGHT, AS_TYPED_WEIGHT = 1.5, 1.0, 0.15
TITLE_WEIGHT_IN_QUESTION = 0.5
"""Of the many words of a question most stand in titles by chance."""
MOST_ENDINGS, MOST_ENDINGS_BY_LETTERS, MOST_ENDINGS_OF_PHRASE = 64, {2: 24, 3: 48}, 8
"""How many terms a word that is still being typed may stand for: the most frequent ones. Fewer where it has so few
letters, or ends a phrase."""
LEAST_OF_AN_ENDING = 0.05
"""The weight of the rarest of them, beside 1 of the most frequent one."""
MOST_CLAUSES, MOST_IN_PHRASE = 64, 64
"""What is asked beyond them, as by a page that was pasted, is left out."""
MOST_BY_TERM = 1000
"""Up to so many keys are quicker asked for one by one than as a set, for which the engine goes through all of them."""
FEWEST_LETTERS = 2
ENOUGH_OF_MANY = 0.35
"""The share of the words of a long question that an article must have."""


class Known(NamedTuple):
    """A search with all that the library knows of it: keys of the articles that alone may be found, and that may not;
    the keys with each mark that is asked for, the read ones for “unread”; and those with an own tag that has the words.
    `is_loose` if some words are enough."""

    query: SearchQuery
    only: Collection[int] | None = None
    never: Collection[int] = ()
    marked: Mapping[str, Collection[int]] = {}
    is_loose: bool = False
    tagged: Mapping[Words, Collection[int]] = {}


def stems_in(stemmer: str) -> str:
    """The field with the stems of the articles in one language: another language's rules would find what is not meant,
    as the French ones take *plane* for *plan*."""
    return f"stems_{stemmer}"


def compiled(known: Known, index: "SearchIndex") -> Query:
    """The engine's query."""
    return _Compiler(known, index).query()


class _Compiler:
    def __init__(self, known: Known, index: "SearchIndex") -> None:
        self._known = known
        self._index = index
        self._schema = index.schema

    def query(self) -> Query:
        parts: list[tuple[Occur, Query]] = []
        words: list[Query | None] = []
        for clause in self._known.query.clauses[:MOST_CLAUSES]:
            found = self._clause(clause)
            if not clause.is_excluded and any(isinstance(atom, Words) for atom in clause.any_of):
                words.append(found)
            elif found is not None:
                parts.append((Occur.MustNot if clause.is_excluded else Occur.Must, found))
        if words:
            parts += self._all_words([each for each in words if each is not None])
        if self._known.only is not None:
            parts.append((Occur.Must, self._keys(self._known.only)))
        if self._known.never:
            parts.append((Occur.MustNot, self._keys(self._known.never)))
        if all(occur is Occur.MustNot for occur, _ in parts):
            parts.append((Occur.Must, Query.all_query()))
        return Query.boolean_query(parts)

    def _all_words(self, words: Sequence[Query]) -> list[tuple[Occur, Query]]:
        """What has all of the words, or enough of them. Signs that no index has ask nothing beside words; by themselves
        they find nothing."""
        if not words:
            return [(Occur.Must, Query.empty_query())]
        if not self._known.is_loose:
            return [(Occur.Must, each) for each in words]
        fewest = ceil(len(words) * ENOUGH_OF_MANY)
        return [(Occur.Must, Query.boolean_query([(Occur.Should, each) for each in words], fewest))]

    def _clause(self, clause: Clause) -> Query | None:
        return _any(self._atom(atom, clause.is_excluded) for atom in clause.any_of[:MOST_CLAUSES])

    def _atom(self, atom: Atom, is_excluded: bool) -> Query | None:
        if isinstance(atom, Words):
            return self._words(atom, is_excluded)
        if isinstance(atom, Language):
            return _filter(Query.term_query(self._schema, "language", atom.code))
        if isinstance(atom, Marked):
            return self._marked(atom.mark)
        return self._within(atom)

    def _marked(self, mark: str) -> Query:
        if mark != UNREAD:
            return self._keys(self._known.marked.get(mark, ()))
        read = self._keys(self._known.marked.get(READ, ()))
        return _filter(Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, read)]))

    def _within(self, atom: Within) -> Query:
        return _filter(
            Query.range_query(
                self._schema,
                atom.what,
                FieldType.Integer,
                None if atom.low is None else ceil(atom.low),
                None if atom.high is None else ceil(atom.high),
                include_upper=atom.high is None,
            )
        )

    def _words(self, words: Words, is_excluded: bool) -> Query | None:
        own = self._known.tagged.get(words)
        found = self._in_text(words, is_excluded)
        return _any([found, self._keys(own)]) if own else found

    def _in_text(self, words: Words, is_excluded: bool) -> Query | None:
        tokens = index_text.tokens(index_text.searchable(words.text))[:MOST_IN_PHRASE]
        if not tokens:
            return None
        fields = (str(words.field),) if words.field else ANYWHERE
        if len(tokens) > 1:
            return self._phrase(tokens, fields, words)
        word = tokens[0].text
        options: list[Query | None] = [self._term(field, word) for field in fields]
        if not (words.field or words.is_phrase or is_excluded) and index_text.has_stem(word):
            options = self._scored(word)
        if words.is_prefix and len(word) >= FEWEST_LETTERS:
            options += self._endings(word, fields)
        return _any(options)

    def _scored(self, word: str) -> list[Query | None]:
        """A word by its stems, for more where it stands as it was typed."""
        title = TITLE_WEIGHT_IN_QUESTION if self._known.is_loose else TITLE_WEIGHT
        weights = {"title": title, "author": NAME_WEIGHT, "tag": NAME_WEIGHT, "body": AS_TYPED_WEIGHT}
        as_typed = [Query.boost_query(self._term(field, word), weight) for field, weight in weights.items()]
        stems = ((stemmer, index_text.stem(word, stemmer)) for stemmer in self._index.languages)
        return [*(self._term(stems_in(stemmer), stem) for stemmer, stem in stems if stem), *as_typed]

    def _endings(self, beginning: str, fields: Sequence[str]) -> list[Query | None]:
        found: list[Query | None] = []
        most = MOST_ENDINGS_BY_LETTERS.get(len(beginning), MOST_ENDINGS)
        in_titles: Sequence[tuple[str, int]] = ()
        for field in fields:
            # Texts have thousands of words that begin with two letters, and the engine goes through all of them.
            is_known = field == "body" and len(beginning) == FEWEST_LETTERS and len(in_titles) == most
            terms = in_titles if is_known else self._index.beginning(field, beginning, most)
            in_titles = terms if field == "title" else in_titles
            found += self._by_frequency(field, terms, beginning)
        return found

    def _by_frequency(self, field: str, terms: Sequence[tuple[str, int]], beginning: str) -> list[Query]:
        """Endings of a word, the rarer the less: what is meant is the frequent one, and BM25 prefers rare ones."""
        most = max((uses for _, uses in terms), default=1)
        return [
            Query.boost_query(self._term(field, term), max(LEAST_OF_AN_ENDING, uses / most))
            for term, uses in terms
            if term != beginning
        ]

    def _phrase(self, tokens: Sequence[Token], fields: Sequence[str], words: Words) -> Query | None:
        placed = [(token.position, token.text) for token in tokens]
        phrases = [self._phrase_in(field, placed, is_prefix=words.is_prefix) for field in fields]
        weighted = [
            Query.boost_query(each, TITLE_WEIGHT) if field == "title" else each
            for field, each in zip(fields, phrases, strict=True)
        ]
        phrase = _any(weighted)
        pairs = [] if words.field else index_text.pairs(index_text.searchable(words.text)).split()
        if phrase is None or not pairs:
            return phrase
        scored = [(Occur.Should, self._term("pairs", pair)) for pair in pairs[:MOST_IN_PHRASE]]
        return Query.boolean_query([(Occur.Must, phrase), *scored])

    def _phrase_in(self, field: str, placed: Sequence[tuple[int, str]], *, is_prefix: bool) -> Query:
        """A phrase whose last word may go on. The engine's own query for that takes the first endings by alphabet."""
        *before, (place, last) = placed
        endings = {last: 0}
        if is_prefix and len(last) >= FEWEST_LETTERS:
            endings |= dict(self._index.beginning(field, last, MOST_ENDINGS_OF_PHRASE))
        phrases = (Query.phrase_query(self._schema, field, [*before, (place, ending)]) for ending in endings)
        return _any(phrases) or Query.empty_query()

    def _term(self, field: str, term: str) -> Query:
        return Query.term_query(self._schema, field, term, "freq")

    def _keys(self, keys: Collection[int]) -> Query:
        if len(keys) > MOST_BY_TERM:
            return _filter(Query.term_set_query(self._schema, "key", list(keys)))
        return _filter(_any(Query.term_query(self._schema, "key", key, "basic") for key in keys) or Query.empty_query())


def _any(queries: Iterable[Query | None]) -> Query | None:
    found = [query for query in queries if query is not None]
    if len(found) < 2:
        return found[0] if found else None
    return Query.boolean_query([(Occur.Should, query) for query in found])


def _filter(query: Query) -> Query:
    """The query without a say in the order."""
    return Query.const_score_query(query, 0.0)
