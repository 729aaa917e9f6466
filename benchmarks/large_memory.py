"""The memory of Armchair with an article of a large library open, and all loaded that comes after the first paint."""

from pathlib import Path

from benchmarks import large_library
from benchmarks.large_library import Large
from benchmarks.measuring import Line, Result, median
from benchmarks.memory import mebibytes

RUNS = 5
REST_SECONDS = 5.0
ENGINE = "tantivy"


def measure(large: Large, folder: Path) -> Result:
    """MiB of proportional and resident set size."""
    bare, ours = large.ready().commands(folder)
    pairs = [
        (mebibytes(bare, folder, REST_SECONDS), mebibytes(ours, folder, REST_SECONDS, ENGINE)) for _ in range(RUNS)
    ]
    lines = [
        Line(what, median(pair[1][n] for pair in pairs), "MiB", median(pair[0][n] for pair in pairs), goal)
        for n, what, goal in (
            (0, "proportional set size", "at most 1.7 times, aim 1.5"),
            (1, "resident set size", ""),
        )
    ]
    return Result(
        f"Memory with {large.articles:,} articles",
        tuple(lines),
        f"Median of {RUNS} starts in turn, {REST_SECONDS:.0f} s after the article was painted on X11 (Xvfb): list, side"
        " panel and recommended articles are there, and the search engine is loaded.",
    )


if __name__ == "__main__":
    large_library.run(measure)
