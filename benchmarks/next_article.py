"""From the key J to the painted next article: Armchair beside `setHtml` of the same HTML in a bare QTextBrowser."""

import tempfile
import time
from pathlib import Path

from benchmarks import sample
from benchmarks.measuring import Line, Result, median, turns
from benchmarks.sample import Sample
from benchmarks.screen import Screen

KEYS = 30
REST_SECONDS = 0.3
"""Between two keys; a reader takes longer."""


def measure(library: Sample, folder: Path) -> Result:
    """Milliseconds from the key to the picture."""
    bare, ours = map(median, keys_in_turn(library, folder, KEYS))
    return Result(
        "Next article",
        (Line("key J to painted article", ours, "ms", bare, "at most 1.3 times, below 16.7 ms"),),
        f"Median of {KEYS} keys in turn, sent by XTEST to both windows on X11 (Xvfb), seen from outside by the pixels"
        " of the text column, looked at every millisecond. Articles of 1,500 words, windows of 1360×880.",
    )


def keys_in_turn(library: Sample, folder: Path, keys: int) -> list[list[float]]:
    """What each key took in the bare window, and in ours."""
    with Screen(folder / "bytecode") as left, Screen(folder / "bytecode") as right:
        for screen, command in zip((left, right), library.commands(folder), strict=True):
            screen.painted(screen.start(command)[1])
            time.sleep(3 * REST_SECONDS)
            screen.focus()
        return turns(keys, lambda: _milliseconds(left), lambda: _milliseconds(right))


def _milliseconds(screen: Screen) -> float:
    time.sleep(REST_SECONDS)
    before = screen.rows()
    return 1000 * screen.painted(screen.press("j"), before)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(measure(sample.make(Path(name)), Path(name)))
