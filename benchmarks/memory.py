"""The memory of Armchair with an article open, list and panes complete, beside a bare window with the article."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import sample
from benchmarks.measuring import Line, Result, median, memory
from benchmarks.sample import Sample
from benchmarks.screen import Screen

RUNS = 5
REST_SECONDS = 2.0
"""After the article is painted, for the list and the panes."""


def measure(library: Sample, folder: Path) -> Result:
    """MiB of proportional set size."""
    bare, ours = library.commands(folder)
    pairs = [(mebibytes(bare, folder), mebibytes(ours, folder)) for _ in range(RUNS)]
    lines = [
        Line(what, median(pair[1][n] for pair in pairs), "MiB", median(pair[0][n] for pair in pairs), goal)
        for n, what, goal in ((0, "proportional set size", "at most 1.6 times"), (1, "resident set size", ""))
    ]
    return Result(
        "Memory",
        tuple(lines),
        f"Median of {RUNS} starts in turn, {REST_SECONDS:.0f} s after the article was painted on X11 (Xvfb). Other"
        " programs with Qt or Python that run at the time share pages with both windows; that makes the proportional"
        " size of both smaller, and the ratio larger.",
    )


def mebibytes(
    command: Sequence[str], folder: Path, rest: float = REST_SECONDS, library: str = "", key: str = ""
) -> tuple[float, float]:
    """Proportional and resident set size of a program some seconds after it painted an article, and as long after `key`
    was pressed then; RuntimeError if it has not loaded the shared library with `library` in its name by then."""
    with Screen(folder / "bytecode") as screen:
        process, since = screen.start(command)
        screen.painted(since)
        time.sleep(rest)
        if key:
            screen.focus()
            screen.press(key)
            time.sleep(rest)
        if library not in Path(f"/proc/{process.pid}/maps").read_text():
            raise RuntimeError(f"{library} was not loaded.")
        proportional, resident = memory(process.pid)
        return proportional / 2**20, resident / 2**20


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(measure(sample.make(Path(name)), Path(name)))
