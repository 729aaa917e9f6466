"""What the pages need that are likely to be opened next, loaded while there is time: else the first of a kind would be
painted some milliseconds later."""

from collections.abc import Iterable
from importlib import import_module

from reader.services.reading import Page

_NEEDED = (
    ('<table class="data', "reader.ui.page.wide_tables"),
    ('<table class="data', "reader.ui.page.sideways"),
    ("<table", "reader.ui.page.tables"),
    ('class="math"', "reader.ui.page.formulas"),
    ("<details", "reader.ui.page.folds"),
)
"""What is in the HTML, and which module is for it."""


def load_for(pages: Iterable[Page | None]) -> None:
    """Import what these pages need. Those who never read such articles do without."""
    texts = [page.article.html for page in pages if page]
    for sign, module in _NEEDED:
        if any(sign in text for text in texts):
            import_module(module)
