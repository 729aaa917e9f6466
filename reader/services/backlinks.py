"""Who links to an article: each with the sentence that the link stands in."""

from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from reader.domain.article import LinkKind
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Cancelled
from reader.services.link_context import sentence_around, sentence_in_source
from reader.services.reading import rendered
from reader.services.rendering import RENDERED_BY
from reader.storage.library import Library
from reader.storage.shelf import Shelf
from reader.storage.views.backlinks import Linking, linking

_TOLD = {
    LinkKind.NEXT: phrase("says that this comes next"),
    LinkKind.PREVIOUS: phrase("says that this comes before it"),
    LinkKind.RECOMMENDED: phrase("recommends this"),
    LinkKind.SERIES: phrase("is in a series with this"),
}


class Backlink(NamedTuple):
    """A stored article that links to another. `sentence` is around the link, "" where it stands in no text; then `told`
    says what kind of link it is."""

    id: str
    title: str
    authors: str
    minutes: int
    sentence: str
    told: Phrase | None


class Backlinks(NamedTuple):
    """The first of the articles that link to another, and the number of all."""

    rows: tuple[Backlink, ...]
    number: int


def backlinks(
    library: Library, shelf: Shelf, article: str, limit: int, is_stale: Callable[[], bool] = lambda: False
) -> Backlinks:
    """The newest articles that link to this one, without those in the wastebasket. Raises `Cancelled` once
    `is_stale()`."""
    found = [list(links) for _, links in groupby(linking(library, article), key=lambda link: link.id)]
    trashed = shelf.marks.trashed([links[0].id for links in found])
    found = [links for links in found if links[0].id not in trashed]
    rows = []
    for links in found[:limit]:
        if is_stale():
            raise Cancelled
        rows.append(_row(library, links))
    return Backlinks(tuple(rows), len(found))


def _row(library: Library, links: list[Linking]) -> Backlink:
    """A link in the text says most."""
    link = next((link for link in links if link.kind is LinkKind.BODY), links[0])
    sentence = link.snippet
    if link.kind is LinkKind.BODY and link.url:
        sentence = _sentence(library, link) or sentence or link.words
    return Backlink(link.id, link.title, link.authors, link.minutes, sentence, _TOLD.get(link.kind))


def _sentence(library: Library, link: Linking) -> str:
    source = library.article(link.id)
    if source is None:
        return ""
    if source.rendered_by != RENDERED_BY and (found := sentence_in_source(source.body, source.body_format, link.url)):
        return found
    return sentence_around(rendered(source).html, link.url)
