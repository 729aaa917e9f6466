"""How an article is tied to others, two steps far: the ties, what each end is, and why; not where it is drawn."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice, zip_longest
from typing import NamedTuple

from reader.domain.article import Article, Summary
from reader.domain.phrase import NOTHING, Phrase, phrase
from reader.domain.progress import Progress, silent
from reader.domain.text import fold
from reader.services.recommending import similar
from reader.storage.library import Library
from reader.storage.shelf import Shelf

NEAR, FAR = 10, 24
"""How many articles are one step away, and how many two."""
_EACH, _FURTHER = 8, 5
"""How many ties of one kind are looked at, from the middle and from what is one step away."""
_AUTHORS = 3


class Kind(StrEnum):
    """What ties two articles."""

    LINK = "link"
    SERIES = "series"
    SIMILAR = "similar"
    AUTHOR = "author"


class Tie(NamedTuple):
    """A tie between the articles with the ids `start` and `end`. A link leads from `start` to `end`, and back too if it
    `is_mutual`; of others `reason` says why."""

    kind: Kind
    start: str
    end: str
    reason: Phrase = NOTHING
    is_mutual: bool = False

    def other(self, id_: str) -> str:
        """The end that is not `id_`."""
        return self.end if id_ == self.start else self.start


class ArticleMap(NamedTuple):
    """The article in the middle, those `near` in their order and those `far`, all by id in `rows`, and their ties."""

    centre: str
    near: tuple[str, ...]
    far: tuple[str, ...]
    rows: dict[str, Summary]
    ties: tuple[Tie, ...]

    def ties_of(self, id_: str) -> list[Tie]:
        """The ties of one article, those to the middle first."""
        mine = [tie for tie in self.ties if id_ in (tie.start, tie.end)]
        return sorted(mine, key=lambda tie: self.centre not in (tie.start, tie.end))

    def reached(self, kinds: Iterable[Kind]) -> set[str]:
        """What is still tied to the middle by these kinds of ties."""
        wanted, found = set(kinds), {self.centre}
        ties = [tie for tie in self.ties if tie.kind in wanted]
        for _ in range(2):
            found |= {tie.other(id_) for tie in ties for id_ in (tie.start, tie.end) if id_ in found}
        return found


def why(known: ArticleMap, tie: Tie, id_: str) -> Phrase:
    """What one end of a tie has to do with the other."""
    other = tie.other(id_)
    title = known.rows[other].title
    if tie.kind is not Kind.LINK:
        return tie.reason if other == known.centre else phrase("{why}, as “{title}”", why=tie.reason, title=title)
    here, there = (
        (phrase("links to this article"), phrase("linked from this article"))
        if other == known.centre
        else (phrase("links to “{title}”", title=title), phrase("linked from “{title}”", title=title))
    )
    if tie.is_mutual:
        return phrase("{one}, and {other}", one=here, other=there)
    return here if tie.start == id_ else there


def near_by(library: Library, shelf: Shelf, centre: str) -> ArticleMap | None:
    """What is one step away, of each kind some; None where there is no such article."""
    article = library.article(centre)
    if article is None:
        return None
    found = _Ties(library, shelf, article)
    return found.as_map(found.take([found.around(article, _EACH)], NEAR), ())


def further(library: Library, shelf: Shelf, known: ArticleMap, progress: Progress = silent) -> ArticleMap | None:
    """`known`, which is from `near_by`, with what is two steps away."""
    article = library.article(known.centre)
    if article is None:
        return None
    found = _Ties(library, shelf, article, known)
    groups = []
    for done, id_ in enumerate(known.near):
        progress(done, len(known.near), "")
        if other := library.article(id_):
            groups.append(found.around(other, _FURTHER))
    far = found.take(groups, FAR)
    for group in groups:  # links across are worth seeing; the others of an author are tied to one another anyway
        found.keep(tie for tie in group if tie.kind is Kind.LINK)
    return found.as_map(known.near, far)


class _Ties:
    """Collects ties round a middle; what lies in the wastebasket, or is not related as the reader says, is left out."""

    def __init__(self, library: Library, shelf: Shelf, middle: Article, known: ArticleMap | None = None) -> None:
        self._library, self._shelf = library, shelf
        self._middle = middle
        self._kept: dict[tuple[Kind, frozenset[str]], Tie] = {}
        self._taken = {middle.id, *(known.near if known else ())}
        self._parted = shelf.marks.unrelated(middle.id) | shelf.marks.unrelated(fold(middle.title))
        self._authors = {author.id for author in middle.authors} if known else set()
        self._series = fold(middle.series) if known else ""
        self.keep(known.ties if known else ())

    def around(self, article: Article, limit: int) -> list[Tie]:
        """The ties of an article, the strongest of each kind first and the kinds in turn."""
        kinds = (
            self._linked(article, limit),
            self._in_series(article, limit),
            self._alike(article, limit),
            self._by_authors(article, limit),
        )
        ties = list(_in_turn(kinds))
        unwanted = self._shelf.marks.trashed([tie.other(article.id) for tie in ties]) | self._parted
        return [tie for tie in ties if tie.other(article.id) not in unwanted and tie.start != tie.end]

    def take(self, groups: Sequence[Sequence[Tie]], limit: int) -> tuple[str, ...]:
        """Take new articles out of the groups, one of each in turn; those of one kind come together."""
        new: dict[str, Kind] = {}
        for tie in _in_turn(groups):
            fresh = {tie.start, tie.end} - self._taken
            if len(fresh) == 1 and len(new) < limit:
                new |= dict.fromkeys(fresh, tie.kind)
                self._taken |= fresh
        self.keep(tie for ties in groups for tie in ties if tie.start in new or tie.end in new)
        kinds = list(Kind)
        return tuple(sorted(new, key=lambda id_: kinds.index(new[id_])))

    def keep(self, ties: Iterable[Tie]) -> None:
        """Keep the ties whose both ends are taken; a link and one back are one tie."""
        for tie in ties:
            key = (tie.kind, frozenset((tie.start, tie.end)))
            if not {tie.start, tie.end} <= self._taken:
                continue
            before = self._kept.setdefault(key, tie)
            if before.start != tie.start and tie.kind is Kind.LINK:
                self._kept[key] = before._replace(is_mutual=True)

    def as_map(self, near: tuple[str, ...], far: tuple[str, ...]) -> ArticleMap:
        ids = (self._middle.id, *near, *far)
        keys = [key for id_ in ids if (key := self._shelf.key_of(id_)) is not None]
        rows = {row.id: row for row in self._shelf.rows(keys) if fold(row.title) not in self._parted}
        near, far = (tuple(id_ for id_ in ring if id_ in rows) for ring in (near, far))
        ties = (tie for tie in self._kept.values() if tie.start in rows and tie.end in rows)
        return ArticleMap(self._middle.id, near, far, rows, tuple(sorted(ties, key=lambda tie: tie[:3])))

    def _linked(self, article: Article, limit: int) -> Iterator[Tie]:
        targets = dict.fromkeys(link.target for link in self._library.links(article.id) if link.target)
        for target in islice(targets, limit):
            yield Tie(Kind.LINK, article.id, target)
        for row in self._library.linking_to(article.id, limit):
            yield Tie(Kind.LINK, row.id, article.id)

    def _in_series(self, article: Article, limit: int) -> Iterator[Tie]:
        if not article.series or fold(article.series) == self._series:
            return
        parts = self._library.in_series(article.series)
        ids = [part.id for part in parts]
        place = ids.index(article.id) if article.id in ids else 0
        reason = phrase("in the series “{series}”", series=article.series)
        for at in sorted(range(len(ids)), key=lambda at: abs(at - place))[: limit + 1]:
            yield Tie(Kind.SERIES, article.id, ids[at], reason)

    def _alike(self, article: Article, limit: int) -> Iterator[Tie]:
        for row in similar(self._library, self._shelf, article, limit, parted=self._parted).rows:
            if row.id:
                yield Tie(Kind.SIMILAR, article.id, row.id, row.reason)

    def _by_authors(self, article: Article, limit: int) -> Iterator[Tie]:
        for author in article.authors[:_AUTHORS]:
            if author.id not in self._authors:
                reason = phrase("by {author} too", author=author.name) if author.name else phrase("by the same author")
                for row in self._library.by_author(author.id, limit):
                    yield Tie(Kind.AUTHOR, article.id, row.id, reason)


def _in_turn(groups: Iterable[Iterable[Tie]]) -> Iterator[Tie]:
    """The first of each group, then the second of each, and so on."""
    return (tie for ties in zip_longest(*groups) for tie in ties if tie is not None)
