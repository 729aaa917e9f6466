"""Importing a folder of Markdown and listing, ordering and searching it: folder_import.py FOLDER, else a made one."""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import sample
from benchmarks.measuring import Line, Result, median
from reader.domain.listing import ListQuery, SortKey
from reader.paths import DataFolder
from reader.services import importing
from reader.services.opening import Opened, opened

RUNS = 9
MADE = 2000
ROWS = 30
WORDS = ("the", "tide tables", "zyxwvut")


def measure(source: Path, folder: Path) -> Result:
    """Articles a second, and milliseconds of what a reader then waits for."""
    with opened(DataFolder(folder / "imported"), can_write=True) as stored:
        since = time.perf_counter()
        report = importing.run(stored.library, [source])
        seconds = time.perf_counter() - since
        again = time.perf_counter()
        importing.run(stored.library, [source])
        unchanged = time.perf_counter() - again
        lines = (
            Line("files imported", len(report.added) / seconds, "/s"),
            Line("unchanged files, seen again", len(report.added) / unchanged, "/s"),
            *_lists(stored),
        )
    return Result(
        "Import of a folder",
        lines,
        f"{len(report.added):,} articles, {len(report.failed):,} files that could not be read. Imported once; lists are"
        f" medians of {RUNS} runs, from the question to the keys of all articles in their order.",
    )


def _lists(stored: Opened) -> list[Line]:
    shelf = stored.shelf
    order = shelf.order(ListQuery())
    work: dict[str, Callable[[], object]] = {
        **{f"order by {key}": partial(shelf.order, ListQuery(sort=key)) for key in SortKey},
        f"{ROWS} rows of the list": partial(shelf.rows, order[:ROWS]),
        "counts of all views": shelf.counts,
        **{f"search for “{words}”": partial(shelf.order, ListQuery(words=words)) for words in WORDS},
    }
    return [Line(what, _milliseconds(asked), "ms") for what, asked in work.items()]


def _milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        since = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - since))
    return median(times)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        if not sys.argv[1:]:
            sample.write_sources(Path(name) / "sources", MADE)
        print(measure(Path(sys.argv[1]) if sys.argv[1:] else Path(name) / "sources", Path(name)))
