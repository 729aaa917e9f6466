"""From the command to the first painted article: Armchair at a stored article, beside a bare window with the same."""

import sys
import tempfile
from pathlib import Path

from benchmarks import sample
from benchmarks.measuring import Line, Result, in_turn
from benchmarks.sample import Sample
from benchmarks.screen import Screen

RUNS = 11


def measure(library: Sample, folder: Path) -> Result:
    """Milliseconds to the first painted article."""
    article = library.articles[0]
    file = library.html_files(folder)[0]
    ours = [sys.executable, "-m", "reader", "--data-dir", str(library.folder.root), "open", article.id]
    bare = [sys.executable, "-m", "benchmarks.bare", str(file)]
    medians = in_turn(RUNS, lambda: _milliseconds(bare, folder), lambda: _milliseconds(ours, folder))
    line = Line("command to painted article", medians[1], "ms", medians[0], "at most 1.5 times")
    return Result(
        "Start",
        (line,),
        f"Median of {RUNS} starts in turn, files in the disk's cache, X11 (Xvfb), seen from outside by the pixels of"
        " the text column. Library of 1,000 articles; the article has 1,500 words and was rendered before.",
    )


def _milliseconds(command: list[str], folder: Path) -> float:
    with Screen(folder / "bytecode") as screen:
        _, since = screen.start(command)
        return 1000 * screen.painted(since)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(measure(sample.make(Path(name)), Path(name)))
