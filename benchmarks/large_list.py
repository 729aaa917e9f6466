"""The list of a large library: any page of it painted, sorted and filtered, and how soon it is there at a start."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import large_library, scrolling
from benchmarks.large_library import Large
from benchmarks.measuring import Result, Spread, milliseconds, turns
from benchmarks.scrolling import Seen
from reader.domain.listing import SORTS, ListQuery, View
from reader.domain.text import fold
from reader.services.opening import Opened, opened
from reader.services.searching import FIRST

RUNS = 9


def measure(large: Large, _folder: Path) -> Result:
    """Milliseconds of scrolling, sorting, filtering."""
    large.ready()
    seen = _seen(large)
    first, whole, pauses = zip(*seen.sorted.values(), strict=True)
    (first_at, first_rows), (whole_at, rows) = seen.opening[0], seen.opening[-1]
    with opened(large.data) as stored:
        works = _works(stored)
        times = turns(RUNS, *(partial(milliseconds, work) for work in works.values()))
    return Result(
        f"The list with {large.articles:,} articles",
        (
            Spread("a page anywhere, from the scroll bar to the painted rows", seen.jumps, goal="p99 4 ms, aim 2"),
            Spread("the same, in processor time", seen.worked),
            Spread(f"start: {first_rows:,} rows, from the painted article on", [first_at]),
            Spread(f"start: all {rows:,} rows, from the painted article on", [whole_at]),
            Spread(f"another order: {FIRST} rows in the window", first),
            Spread(f"another order: all {rows:,} rows in the window", whole),
            Spread("another order: longest pause of the window meanwhile", pauses, goal="at most 33 ms"),
            *(Spread(f"beside the window: {what}", spent) for what, spent in zip(works, times, strict=True)),
        ),
        f"The real window of 1360×880, without a display; {scrolling.JUMPS} random places of the scroll bar, one start,"
        f" each of {len(seen.sorted)} orders once. Beside the window, in one thread: {RUNS} runs in turn, from the"
        " question to the keys of all articles in their order.",
    )


def _seen(large: Large) -> Seen:
    command = [sys.executable, "-m", "benchmarks.scrolling", str(large.data.root)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=environment)
    return Seen(**json.loads(answer.stdout))


def _works(stored: Opened) -> dict[str, Callable[[], object]]:
    shelf = stored.shelf
    [tag] = shelf.complete("tag", "", 1)
    author = max(shelf.authors(), key=lambda row: row.articles)
    queries = {
        **{f"by {key}": ListQuery(sort=key) for key in SORTS},
        "by date, the oldest first": ListQuery(reverse=True),
        **{f"{view} by date": ListQuery(view=view) for view in (View.UNREAD, View.BOOKMARKS)},
        "of the most used tag": ListQuery(tag=fold(tag)),
        "of the author with most articles": ListQuery(author=author.id),
    }
    return {
        **{what: partial(shelf.order, query) for what, query in queries.items()},
        **{f"the first {FIRST} by {key}": partial(shelf.order, ListQuery(sort=key), limit=FIRST) for key in SORTS},
        "counts of all views": shelf.counts,
        "all authors": shelf.authors,
    }


if __name__ == "__main__":
    large_library.run(measure)
