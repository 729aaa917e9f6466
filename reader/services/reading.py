"""Articles made ready to be read: rendered, with their links and who stands before and after, and kept for a while."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from reader.domain.article import Article, Link, LinkKind
from reader.services.rendering import RENDERED_BY, render
from reader.storage.library import Library, Neighbour

PAGES_KEPT = 8


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


class Pages:
    """The pages last opened or prepared, by id. What was read before a `clear` is not taken in after it."""

    def __init__(self) -> None:
        self._pages: dict[str, Page] = {}
        self.generation = 0

    def __contains__(self, article: str) -> bool:
        return article in self._pages

    def get(self, article: str) -> Page | None:
        """The page of an article, if it is here."""
        return self._pages.get(article)

    def keep(self, page: Page) -> None:
        """Keep a page; the one kept longest goes when there are too many."""
        self._pages.pop(page.article.id, None)
        self._pages[page.article.id] = page
        while len(self._pages) > PAGES_KEPT:
            del self._pages[next(iter(self._pages))]

    def take(self, pages: Iterable[Page | None], generation: int) -> None:
        """Keep pages that were prepared in `generation`, unless stored articles changed since."""
        if generation == self.generation:
            for page in pages:
                if page is not None:
                    self.keep(page)

    def clear(self) -> None:
        """Stored articles changed: nothing that was read before holds."""
        self._pages.clear()
        self.generation += 1


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
    from reader.storage.views.chains import leading_to

    return (
        leading_to(library.database, id_, LinkKind.PREVIOUS),
        leading_to(library.database, id_, LinkKind.NEXT),
    )
