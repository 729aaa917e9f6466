"""From the command to the first painted article: Armchair at a stored article, beside a bare window with the same."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import sample
from benchmarks.measuring import Line, Result, in_turn
from benchmarks.sample import Sample
from benchmarks.screen import Screen

RUNS = 15


def measure(library: Sample, folder: Path) -> Result:
    """Milliseconds to the first painted article."""
    bare, ours = library.commands(folder)
    medians = in_turn(RUNS, lambda: to_paint(bare, folder), lambda: to_paint(ours, folder))
    return Result(
        "Start",
        (Line("command to painted article", medians[1], "ms", medians[0], "at most 1.5 times"),),
        f"Median of {RUNS} starts in turn, files in the disk's cache, on X11 (Xvfb), seen from outside by the pixels of"
        " the text column. Library of 1,000 articles; the article has 1,500 words and was rendered before.",
    )


def to_paint(command: Sequence[str], folder: Path) -> float:
    """Milliseconds from a command to what it paints, on a screen of its own."""
    with Screen(folder / "bytecode") as screen:
        _, since = screen.start(command)
        return 1000 * screen.painted(since)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(measure(sample.make(Path(name)), Path(name)))
