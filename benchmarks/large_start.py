"""Start in a large library: beside a bare window, beside our own start in a small one, or in another large one."""

from functools import partial
from pathlib import Path

from benchmarks import large_library
from benchmarks.large_library import SMALL, Large
from benchmarks.measuring import Line, Result, median, turns
from benchmarks.start import to_paint

RUNS = 15


def measure(large: Large, folder: Path, against: Large | None = None) -> Result:
    """Milliseconds to the first painted article; `against` is another large library to compare with."""
    bare, ours = large.ready().commands(folder)
    others = {SMALL: (large.small, 1.1)}
    if against:
        others[against.articles] = (against.data, 1.2)
    commands = [large.ready(data).commands(folder)[1] for data, _ in others.values()]
    times = turns(RUNS, *(partial(to_paint, command, folder) for command in (bare, ours, *commands)))
    bare_took, took, *others_took = map(median, times)
    lines = [Line("beside a bare window", took, "ms", bare_took, "at most 1.5 times, aim 1.25")]
    for (articles, (_, goal)), other in zip(others.items(), others_took, strict=True):
        lines.append(Line(f"beside our own start with {articles:,}", took, "ms", other, f"at most {goal} times"))
    return Result(
        f"Start with {large.articles:,} articles",
        tuple(lines),
        f"From the command to the painted article. Median of {RUNS} starts of each program in turn, files in the disk's"
        " cache, on X11 (Xvfb), seen from outside by the pixels of the text column. The same article is open in all; it"
        " was rendered before.",
        reference="reference",
    )


if __name__ == "__main__":
    large_library.run(measure)
