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
    runs = [_run(large, folder) for _ in range(RUNS)]
    lines = [
        Line(what, median(run[at + 1][n] for run in runs), "MiB", median(run[at][n] for run in runs), goal)
        for at, n, what, goal in (
            (0, 0, "proportional set size", "at most 1.7 times, aim 1.5"),
            (0, 1, "resident set size", ""),
            (2, 0, "the next article open: proportional set size", ""),
            (2, 1, "the next article open: resident set size", ""),
        )
    ]
    return Result(
        f"Memory with {large.articles:,} articles",
        tuple(lines),
        f"Median of {RUNS} starts in turn, {REST_SECONDS:.0f} s after the article was painted on X11 (Xvfb): list, side"
        " panel and recommended articles are there. The article is that of the last time, so what is similar to it is"
        f" known; {REST_SECONDS:.0f} s after J was pressed the next one is open, and the engine loaded.",
    )


def _run(large: Large, folder: Path) -> list[tuple[float, float]]:
    """Both as they start, then both with the next article open, the reference first; once more as after a window was
    closed, for a program that is ended here remembers which article was open, but not all that a closed one does."""
    bare, ours = large.ready().commands(folder)
    return [
        mebibytes(bare, folder, REST_SECONDS),
        mebibytes(ours, folder, REST_SECONDS),
        mebibytes(bare, folder, REST_SECONDS, key="j"),
        mebibytes(ours, folder, REST_SECONDS, ENGINE, key="j"),
    ]


if __name__ == "__main__":
    large_library.run(measure)
