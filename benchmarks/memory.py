"""The memory of Armchair with an article open, list and panes complete, beside a bare window with the article."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks import sample
from benchmarks.measuring import Line, Result, in_turn, pss
from benchmarks.sample import Sample
from benchmarks.screen import Screen

RUNS = 5
REST_SECONDS = 2.0
"""After the article is painted, for the list and the panes."""


def measure(library: Sample, folder: Path) -> Result:
    """MiB of proportional set size."""
    bare, ours = library.commands(folder)
    medians = in_turn(RUNS, lambda: _mebibytes(bare, folder), lambda: _mebibytes(ours, folder))
    return Result(
        "Memory",
        (Line("proportional set size", medians[1], "MiB", medians[0], "at most 1.6 times"),),
        f"Median of {RUNS} starts in turn, {REST_SECONDS:.0f} s after the article was painted on X11 (Xvfb).",
    )


def _mebibytes(command: Sequence[str], folder: Path) -> float:
    with Screen(folder / "bytecode") as screen:
        process, since = screen.start(command)
        screen.painted(since)
        time.sleep(REST_SECONDS)
        return pss(process.pid) / 2**20


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(measure(sample.make(Path(name)), Path(name)))
