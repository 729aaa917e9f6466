"""What to read after an article: the page's own recommendations, then what the library knows, each with its reason."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from reader.domain.article import Article, Link, LinkKind
from reader.domain.phrase import Phrase, phrase, template
from reader.domain.text import fold
from reader.storage.indexing import alike
from reader.storage.library import Library, Neighbour
from reader.storage.shelf import Shelf

Keep = Callable[[str], object]
ROWS = 12
_EACH, _SIMILAR = 4, 6
_AT_ONCE = (1, 1, 1, 2, 1, 1)
"""How many rows of each group after the page's own find room at a time: of similar articles two."""
_IN_TEXT = (LinkKind.BODY, LinkKind.SERIES)
_PARTS = {
    1: (template("next in series “{series}”"), template("next in series “{series}”, part {part}")),
    -1: (template("before this in series “{series}”"), template("before this in series “{series}”, part {part}")),
    0: (template("same series"), template("same series, part {part}")),
}
"""What is told of the parts after and before this one and of the others, without and with a number."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One row: an article that is stored (`id`), or wanted (`id` is None), and why it is here."""

    title: str
    snippet: str
    reason: Phrase
    id: str | None = None
    minutes: int = 0
    url: str = ""

    @property
    def name(self) -> str:
        """What tells it from others, stored or not, and what `State.mark_unrelated` knows it by."""
        return self.id or fold(self.title)


class Similar(NamedTuple):
    """The articles most like one, and the ids of those that are nearly the same as the one itself."""

    rows: tuple[Recommendation, ...] = ()
    copies: frozenset[str] = frozenset()


def recommended(
    library: Library,
    shelf: Shelf,
    article: Article,
    links: Sequence[Link],
    *,
    keep: Keep | None = None,
    with_linking: bool = True,
) -> tuple[Recommendation, ...]:
    """At most 12 rows, unless the page has more of its own; none twice, each with its best reason, in a stable order.

    What lies in the wastebasket is left out, and so is what the reader said is not related; copies of the article are
    here only where somebody links them. What links to the article is here only `with_linking`.
    """
    parted = _parted(shelf, article)
    near = similar(library, shelf, article, parted=parted, keep=keep)
    guessed = (near.rows, _tagged(library, article), _same_author(library, article))
    groups = (
        _own(library, links),
        _series(library, article),
        _linking(library, article) if with_linking else (),
        _linked(library, links),
        *([row for row in group if row.id not in near.copies] for group in guessed),
    )
    own, *others = _distinct(shelf, article, parted, [list(group) for group in groups])
    return (*own, *_shared_out(others, ROWS - len(own)))


def wanted_ways(shelf: Shelf, article: Article, links: Iterable[Link]) -> tuple[Recommendation, ...]:
    """What the page says comes before and after it, where that is not stored yet."""
    ways = {LinkKind.PREVIOUS: phrase("before this, says the page"), LinkKind.NEXT: phrase("after this, says the page")}
    wanted = (link for link in links if link.kind in ways and link.target is None and link.title)
    rows: dict[str, Recommendation] = {}
    for link in wanted:
        row = Recommendation(link.title, link.snippet, ways[link.kind], url=link.url)
        rows.setdefault(row.name, row)
    parted = _parted(shelf, article) if rows else set()
    return tuple(row for name, row in rows.items() if name not in parted)


def similar(
    library: Library,
    shelf: Shelf,
    article: Article,
    limit: int = _SIMILAR,
    *,
    parted: Collection[str] = (),
    keep: Keep | None = None,
) -> Similar:
    """Up to `limit` articles with much the same words, without those in the wastebasket and `parted` ones; none while
    there is no search index. `keep` is given what the fact `alike.FACT` would have to be for this to need no search
    engine next time, if it needed one."""
    key = shelf.key_of(article.id)
    if key is None:
        return Similar()

    def unwanted(ids: Sequence[str]) -> set[str]:
        return shelf.marks.trashed(ids).union(parted)

    found = alike.kept(library, article.id, limit, unwanted)
    if found is None:
        from reader.storage.indexing import index_similar  # brings the search engine

        found = shelf.with_index(lambda index: index_similar.similar(library, index, key, limit, unwanted))
        if found is None:
            return Similar()
        if keep:
            keep(alike.to_keep(library, article.id, limit, found, unwanted))
    stored = library.neighbours(each.id for each in found.alike)
    rows = (_row(stored[each.id], _shared_words(each.words)) for each in found.alike if each.id in stored)
    return Similar(tuple(rows), found.copies)


def _shared_words(words: Sequence[str]) -> Phrase:
    return phrase("similar: {words}", words=", ".join(words)) if words else phrase("similar text")


def _own(library: Library, links: Iterable[Link]) -> Iterator[Recommendation]:
    recommendations = [link for link in links if link.kind is LinkKind.RECOMMENDED and (link.title or link.url)]
    stored = library.neighbours(link.target for link in recommendations if link.target)
    for link in recommendations:
        target = stored.get(link.target or "")
        yield Recommendation(
            title=target.title if target else link.title or link.url,
            snippet=link.snippet or (target.summary if target else ""),
            reason=phrase("from this page"),
            id=target.id if target else None,
            minutes=target.minutes if target else 0,
            url=link.url,
        )


def _series(library: Library, article: Article) -> Iterator[Recommendation]:
    """The parts beside this one, then those that follow."""
    parts = library.in_series(article.series) if article.series else []
    ids = [part.id for part in parts]
    for step in (1, -1, 2, 3) if article.id in ids else ():
        place = ids.index(article.id) + step
        if 0 <= place < len(parts):
            number = parts[place].series_place
            told = _PARTS.get(step, _PARTS[0])[number is not None]
            yield _row(parts[place], phrase(told, series=article.series, part="" if number is None else f"{number:g}"))


def _linking(library: Library, article: Article) -> Iterator[Recommendation]:
    for row in library.linking_to(article.id, _EACH):
        yield _row(row, phrase("links to this"))


def _linked(library: Library, links: Iterable[Link]) -> Iterator[Recommendation]:
    targets = dict.fromkeys(link.target for link in links if link.kind in _IN_TEXT and link.target)
    stored = library.neighbours(islice(targets, _EACH))
    for target in targets:
        if row := stored.get(target):
            yield _row(row, phrase("linked from this page"))


def _tagged(library: Library, article: Article) -> Iterator[Recommendation]:
    for row in library.sharing_tags(article.id, _EACH):
        yield _row(row, phrase("also tagged {tags}", tags=", ".join(dict.fromkeys(row.shared))))


def _same_author(library: Library, article: Article) -> Iterator[Recommendation]:
    for author in article.authors[:3]:
        for row in library.by_author(author.id, _EACH):
            yield _row(row, phrase("also by {author}", author=author.name) if author.name else phrase("same author"))


def _row(row: Neighbour, reason: Phrase) -> Recommendation:
    return Recommendation(row.title, row.summary, reason, row.id, row.minutes)


def _parted(shelf: Shelf, article: Article) -> set[str]:
    """What the reader said is not related, by id or folded title, also while this article itself was but wanted."""
    return shelf.marks.unrelated(article.id) | shelf.marks.unrelated(fold(article.title))


def _distinct(
    shelf: Shelf, article: Article, parted: set[str], groups: list[list[Recommendation]]
) -> list[list[Recommendation]]:
    """The groups without what is to be left out, each row in the first group that has it."""
    itself = {article.id, fold(article.title)}  # a page may name itself: as a wanted one it goes by its title
    seen = {*itself, *parted, *shelf.marks.trashed([row.id for group in groups for row in group if row.id])}
    kept: list[list[Recommendation]] = []
    for group in groups:
        rows: dict[str, Recommendation] = {}
        for row in group:
            if row.name not in seen and fold(row.title) not in parted:
                rows.setdefault(row.name, row)
        kept.append(list(rows.values()))
        seen |= rows.keys()
    return kept


def _shared_out(groups: Sequence[Sequence[Recommendation]], room: int) -> Iterator[Recommendation]:
    """As many rows as there is room for, group by group: the first of each group, then the next of each."""
    rows = [(number, place) for number, group in enumerate(groups) for place in range(len(group))]
    by_turn = sorted(rows, key=lambda row: (row[1] // _AT_ONCE[row[0]], row))
    return (groups[number][place] for number, place in sorted(by_turn[: max(0, room)]))
