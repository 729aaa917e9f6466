"""Related articles in a large library, as the side panel asks for them."""

import gc
from functools import partial
from pathlib import Path
from random import Random

from benchmarks import large_library
from benchmarks.large_library import Large
from benchmarks.measuring import Result, Spread, milliseconds
from reader.domain.listing import ListQuery
from reader.services import recommending
from reader.services.opening import Opened, opened

ARTICLES = 200
WARM = 5


def measure(large: Large, _folder: Path) -> Result:
    """Milliseconds from an open article to its rows."""
    with opened(large.data) as stored:
        keys = Random(1).sample(stored.shelf.order(ListQuery()), ARTICLES + WARM)
        gc.collect()
        gc.freeze()  # as the window does after its first paint
        times = [_times(stored, id_) for id_ in stored.shelf.ids(keys)][WARM:]
    whole, similar = (list(each) for each in zip(*times, strict=True))
    return Result(
        f"Related articles with {large.articles:,} articles",
        (
            Spread("all that is recommended", whole, goal="p95 20 ms, aim 10, beside the window"),
            Spread("similar ones of them", similar),
        ),
        f"Of {ARTICLES} articles of the library, each asked for once; its files are in the disk's cache.",
    )


def _times(stored: Opened, id_: str) -> tuple[float, float]:
    article, links = stored.library.article(id_), stored.library.links(id_)
    assert article
    return (
        milliseconds(partial(recommending.recommended, stored.library, stored.shelf, article, links)),
        milliseconds(partial(recommending.similar, stored.library, stored.shelf, article)),
    )


if __name__ == "__main__":
    large_library.run(measure)
