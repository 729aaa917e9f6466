"""Pages about an author, a series or a tag: what they tell, and the articles that they list, some at a time."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from reader.domain.article import Author, Summary
from reader.domain.listing import ListQuery, SortKey
from reader.domain.subject import Subject, SubjectKind, Tally, Totals
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.views.subjects import TALLIES, Subjects

FIRST, MORE = 40, 80
"""Articles listed at once, and whenever the reader comes near the end of those."""
PARTS_LOOKED_AT = 5000
"""From more, the way on is not looked for."""


class Wanted(NamedTuple):
    """A page that is asked for: its articles of one `year` (UTC) or of all (0), in an order."""

    subject: Subject
    year: int = 0
    sort: SortKey = SortKey.PUBLISHED
    reverse: bool = False


class Listed(NamedTuple):
    """An article of the list; `number` is what it says it is in the series."""

    row: Summary
    number: float | None = None


class SubjectPage(NamedTuple):
    """What a page tells. It lists `length` articles, of which `order` has the first keys, or all, and `rows` the first.
    `beside` has who and what else stands in the articles: "own-tag", "tag", "author", "series", "year". `merged` are
    the other spellings of an author; `next` is the part of a series to go on with."""

    wanted: Wanted
    name: str
    totals: Totals
    length: int
    order: "array[int]"
    rows: tuple[Listed, ...]
    beside: dict[str, list[Tally]]
    author: Author | None = None
    merged: tuple[Tally, ...] = ()
    picture_size: tuple[int, int] = (0, 0)
    next: Listed | None = None


def subject_page(library: Library, shelf: Shelf, wanted: Wanted, first: int = FIRST) -> SubjectPage | None:
    """The page with its `first` articles; None when nothing is stored of the subject any more."""
    subject, subjects = wanted.subject, Subjects(library)
    author = subjects.author(subject.value) if subject.kind is SubjectKind.AUTHOR else None
    totals, years, series = subjects.overview(subject)
    if not totals.articles and author is None:
        return None
    order = _order(shelf, subjects, wanted, first)
    page = SubjectPage(
        wanted,
        author.name if author else subject.value,
        totals,
        next((each.articles for each in years if each.value == str(wanted.year)), 0)
        if wanted.year
        else totals.articles,
        order,
        listed(library, shelf, subject, order[:first]),
        {str(of): subjects.tallies(subject, of) for of in (SubjectKind.OWN_TAG, SubjectKind.TAG, SubjectKind.AUTHOR)},
        author,
        tuple(subjects.merged(author.id)) if author else (),
        subjects.picture_size(author.picture) if author and author.picture else (0, 0),
    )
    if subject.kind is SubjectKind.SERIES:
        return page._replace(next=_next(library, shelf, page))
    page.beside.update(series=series[:TALLIES], year=years)
    return page


def further(library: Library, shelf: Shelf, page: SubjectPage, shown: int) -> tuple[SubjectPage, tuple[Listed, ...]]:
    """The articles of a page after those that are `shown`; the page with all keys, so that more need no second look."""
    if len(page.order) < page.length:
        page = page._replace(order=_order(shelf, Subjects(library), page.wanted))
    return page, listed(library, shelf, page.wanted.subject, page.order[shown : shown + MORE])


def listed(library: Library, shelf: Shelf, subject: Subject, keys: Sequence[int]) -> tuple[Listed, ...]:
    """The articles with these keys, in their order."""
    numbers = Subjects(library).numbers(subject.value) if subject.kind is SubjectKind.SERIES else {}
    return tuple(Listed(row, numbers.get(row.id)) for row in shelf.rows(keys))


def _order(shelf: Shelf, subjects: Subjects, wanted: Wanted, limit: int | None = None) -> "array[int]":
    subject = wanted.subject
    if subject.kind is SubjectKind.SERIES:
        return subjects.parts(subject.value)
    query = ListQuery(sort=wanted.sort, reverse=wanted.reverse, year=wanted.year)
    return shelf.order(query._replace(**subject.filter), limit=limit)


def _next(library: Library, shelf: Shelf, page: SubjectPage) -> Listed | None:
    """The first part that is not read after the last one that is; else the first that is not."""
    parts = listed(library, shelf, page.wanted.subject, page.order[:PARTS_LOOKED_AT])
    read = [place for place, part in enumerate(parts) if part.row.is_read]
    after = parts[read[-1] + 1 :] if read else ()
    return next((part for part in (*after, *parts) if not part.row.is_read), None)
