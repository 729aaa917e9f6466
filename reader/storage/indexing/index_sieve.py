"""Large sets of articles that a search is bound to: the engine, which looks each key up, would take longer for them
than for the words, so what it finds is sifted afterwards."""

from array import array
from collections.abc import Collection, Sequence, Set
from math import ceil
from typing import NamedTuple

from reader.domain.search_query import Clause, Marked
from reader.storage.indexing.index_queries import READ, UNREAD, Known

FEW = 1000
"""So many keys the engine looks up in a millisecond or two."""


class Sieve(NamedTuple):
    """What is kept of the articles found: those in all of the sets `only`, and in none of `never`."""

    only: Sequence[Set[int]] = ()
    never: Sequence[Set[int]] = ()

    def kept(self, keys: "array[int]") -> "array[int]":
        """Those of `keys` that are kept, in their order."""
        kept = list(keys)
        for some in self.only:
            kept = [key for key in kept if key in some]
        for some in self.never:
            kept = [key for key in kept if key not in some]
        return array("q", kept)

    def enough(self, limit: int, articles: int) -> int:
        """Of how many of the best about `limit` are kept, if marks are spread evenly over the `articles` there are."""
        share = 1.0
        for some in self.only:
            share *= len(some) / max(1, articles)
        for some in self.never:
            share *= 1 - min(1.0, len(some) / max(1, articles))
        return min(articles, ceil(1.2 * limit / max(share, 1e-6)))


def sifted(known: Known) -> tuple[Known, Sieve | None]:
    """The search less the large sets that it is bound to, and the sieve for these; None where there are none."""
    only: list[Collection[int]] = [] if known.only is None else [known.only]
    never: list[Collection[int]] = [known.never] if known.never else []
    clauses = []
    for clause in known.query.clauses:
        mark = _mark(clause)
        if mark:
            keys = known.marked.get(READ if mark == UNREAD else mark, ())
            (never if clause.is_excluded is not (mark == UNREAD) else only).append(keys)
        else:
            clauses.append(clause)
    sieve = Sieve(*([_as_set(keys) for keys in all_ if len(keys) > FEW] for all_ in (only, never)))
    if not any(sieve):
        return known, None
    few, none_of = ([set(keys) for keys in all_ if len(keys) <= FEW] for all_ in (only, never))
    query = known.query._replace(clauses=tuple(clauses))
    bound = list(set[int].intersection(*few)) if few else None
    return known._replace(query=query, only=bound, never=list(set[int]().union(*none_of))), sieve


def _as_set(keys: Collection[int]) -> Set[int]:
    return keys if isinstance(keys, Set) else set(keys)


def _mark(clause: Clause) -> str:
    """The mark that a clause asks for, if it asks for nothing else."""
    [first, *others] = clause.any_of
    return first.mark if isinstance(first, Marked) and not others else ""
