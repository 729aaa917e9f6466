"""One article made ready to be read: rendered, with its links and who stands before and after it."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.domain.article import Article, Link, LinkKind
from reader.services.rendering import RENDERED_BY, render
from reader.storage.library import Library, Neighbour


class Page(NamedTuple):
    """An article to show. `is_new` says that its HTML was made just now and is worth keeping.

    `previous` and `next` are the page's own links, where they are stored. `is_bio_text` says that the reader put what
    was taken for the author's bio back into the text.
    """

    article: Article
    links: tuple[Link, ...]
    previous: Neighbour | None = None
    next: Neighbour | None = None
    is_new: bool = False
    is_bio_text: bool = False


def page(library: Library, id_: str) -> Page | None:
    """The page of an article that is stored rendered or is rendered now; None when there is no such article."""
    article = library.article(id_)
    if article is None:
        return None
    is_new = article.rendered_by != RENDERED_BY
    if is_new:
        article = article._replace(html=_rendered(article), rendered_by=RENDERED_BY)
    links = library.links(id_)
    targets = {link.kind: link.target for link in reversed(links) if link.target}
    stored = library.neighbours(filter(None, (targets.get(LinkKind.PREVIOUS), targets.get(LinkKind.NEXT))))
    return Page(
        article,
        links,
        previous=stored.get(targets.get(LinkKind.PREVIOUS) or ""),
        next=stored.get(targets.get(LinkKind.NEXT) or ""),
        is_new=is_new,
    )


def is_rendered(library: Library, id_: str) -> bool:
    """Whether `page` will be quick."""
    return library.rendered_by(id_) == RENDERED_BY


def neighbours(order: Sequence[int], place: int) -> tuple[int | None, int | None]:
    """The keys before and after `place` in the list now shown; from outside the list (-1) it is entered at its top."""
    if place < 0:
        return None, order[0] if order else None
    before = order[place - 1] if place else None
    after = order[place + 1] if place + 1 < len(order) else None
    return before, after


def _rendered(article: Article) -> str:
    return render(article.body, article.body_format, assets={asset.name: asset for asset in article.assets})
