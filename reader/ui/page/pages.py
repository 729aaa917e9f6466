"""Pages made ready, kept for a while."""

from collections.abc import Iterable

from reader.services.reading import Page

PAGES_KEPT = 8


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
