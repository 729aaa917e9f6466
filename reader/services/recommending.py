"""What to read after an article: the page's own recommendations, then what the library knows, each with its reason."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.article import Article, Link, LinkKind
from reader.domain.phrase import Phrase, phrase, template
from reader.domain.text import fold, has_cjk
from reader.storage.library import Library, Neighbour

ROWS = 12
ENOUGH_WORDS = 2
"""Titles that share one word only speak of different things."""

_EACH = 4
_AFTER = template("next in series “{series}”")
_BEFORE = template("before this in series “{series}”")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One row: an article that is stored (`id`), or wanted (`id` is None), and why it is here."""

    title: str
    snippet: str
    reason: Phrase
    id: str | None = None
    minutes: int = 0
    url: str = ""


def recommended(
    library: Library,
    article: Article,
    links: Sequence[Link],
    is_hidden: Callable[[Sequence[str]], set[str]] = lambda _: set(),
) -> tuple[Recommendation, ...]:
    """At most 12 rows, none twice, in a stable order; articles for which `is_hidden` are left out."""
    own = list(_own(library, links))
    found = [*own, *_series(library, article), *_linking(library, article), *_same_author(library, article)]
    found += similar(library, article)
    hidden = is_hidden([row.id for row in found if row.id])
    rows: dict[str, Recommendation] = {}
    for row in found:
        if row.id != article.id and row.id not in hidden:
            rows.setdefault(row.id or fold(row.title), row)
    return tuple(rows.values())[: max(ROWS, len(own))]


def wanted_ways(links: Iterable[Link]) -> tuple[Recommendation, ...]:
    """What the page says comes before and after it, where that is not stored yet."""
    ways = {LinkKind.PREVIOUS: phrase("before this, says the page"), LinkKind.NEXT: phrase("after this, says the page")}
    wanted = (link for link in links if link.kind in ways and link.target is None and link.title)
    return tuple(Recommendation(link.title, link.snippet, ways[link.kind], url=link.url) for link in wanted)


def similar(library: Library, article: Article) -> Iterator[Recommendation]:
    """Articles on the same matter: shared tags first, then words shared in the titles."""
    for row in library.sharing_tags(article.id, _EACH):
        yield _row(row, phrase("similar: {words}", words=", ".join(dict.fromkeys(row.shared))))
    words = _title_words(article.title)
    for row in library.titled_like(words, _EACH + 1):
        if len(row.shared) < min(ENOUGH_WORDS, len(words)):
            break
        yield _row(row, phrase("similar title: {words}", words=", ".join(row.shared)))


def _own(library: Library, links: Iterable[Link]) -> Iterator[Recommendation]:
    recommendations = [link for link in links if link.kind is LinkKind.RECOMMENDED]
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
    if not article.series:
        return
    parts = library.in_series(article.series)
    places = [part.id for part in parts]
    here = places.index(article.id) if article.id in places else -1
    for number in (here + 1, here - 1):
        if 0 <= number < len(parts) and number != here:
            told = _AFTER if number > here else _BEFORE
            yield _row(parts[number], phrase(told, series=article.series))


def _linking(library: Library, article: Article) -> Iterator[Recommendation]:
    for row in library.linking_to(article.id, _EACH):
        yield _row(row, phrase("links to this"))


def _same_author(library: Library, article: Article) -> Iterator[Recommendation]:
    for author in article.authors[:3]:
        for row in library.by_author(author.id, _EACH):
            yield _row(row, phrase("also by {author}", author=author.name) if author.name else phrase("same author"))


def _row(row: Neighbour, reason: Phrase) -> Recommendation:
    return Recommendation(row.title, row.summary, reason, row.id, row.minutes)


def _title_words(title: str) -> list[str]:
    """The words of a title worth comparing: long ones, without the commonest; pairs of signs in Chinese."""
    folded = fold(title)
    pairs = [a + b for a, b in pairwise(folded) if a.isalnum() and b.isalnum() and has_cjk(a) and has_cjk(b)]
    words = ("".join(filter(str.isalnum, word)) for word in folded.split())
    long = [word for word in words if len(word) > 4 and word not in _COMMON and not has_cjk(word)]
    return list(dict.fromkeys([*pairs[:8], *long[:6]]))


_COMMON = frozenset(
    "about after again article because before being could every first from great guide have into more most never"
    " other should their there these thing things think those through under using very want what when where which"
    " while will with without would write writing your".split()
)
