"""One article made ready to be read: rendered, with its links and who stands before and after it."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reader.domain.article import Article, Link, LinkKind
from reader.services.rendering import RENDERED_BY, render
from reader.storage.library import Library, Neighbour


class Page(NamedTuple):
    """An article to show. `is_new` says that its HTML was made just now and is worth keeping.

    `previous` and `next` are the page's own links, where they are stored. `is_bio_text` says that the reader put what
    was taken for the author's bio back into the text. `meta` is HTML that stands below the title in place of author,
    day and length.
    """

    article: Article
    links: tuple[Link, ...]
    previous: Neighbour | None = None
    next: Neighbour | None = None
    is_new: bool = False
    is_bio_text: bool = False
    meta: str = ""


def page(library: Library, id_: str) -> Page | None:
    """The page of an article that is stored rendered or is rendered now; None when there is no such article."""
    article = library.article(id_)
    if article is None:
        return None
    is_new = article.rendered_by != RENDERED_BY
    article = rendered(article)
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


def rendered(article: Article) -> Article:
    """The article with the HTML that is drawn: what is kept, or made now."""
    if article.rendered_by == RENDERED_BY:
        return article
    html = render(article.body, article.body_format, assets={asset.name: asset for asset in article.assets})
    return article._replace(html=html, rendered_by=RENDERED_BY)


def is_rendered(library: Library, id_: str) -> bool:
    """Whether `page` will be quick."""
    return library.rendered_by(id_) == RENDERED_BY


def neighbours(
    order: Sequence[int], place: int, passed: tuple[Collection[int], Collection[int]] = ((), ())
) -> tuple[int | None, int | None]:
    """The keys before and after `place` in the list now shown; from outside the list (-1) it is entered at its top.

    `passed` are keys to be passed over on the way back and on the way on.
    """
    before = (order[at] for at in range(place - 1, -1, -1))
    after = (order[at] for at in range(place + 1, len(order)))
    return next((key for key in before if key not in passed[0]), None), next(
        (key for key in after if key not in passed[1]), None
    )


def came_through(library: Library, id_: str) -> tuple[Collection[int], Collection[int]]:
    """What the list's ways back and on from an article pass over: articles whose own links lead straight to it.

    Links of a series and the list often run against each other, as in a list that begins with the newest. Without
    this, the way on from a last part would lead to the part before it, and from there back, for ever.
    """
    from reader.storage.chains import leading_to

    return (
        leading_to(library.database, id_, LinkKind.PREVIOUS),
        leading_to(library.database, id_, LinkKind.NEXT),
    )
