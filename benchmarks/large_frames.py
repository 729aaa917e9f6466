"""Whether the window stays usable while it imports into a large library: how long nothing could be painted."""

import json
import sys
from pathlib import Path

from benchmarks import large_library
from benchmarks.inside import LONGEST_SECONDS, TICK_MILLISECONDS
from benchmarks.large_library import Large
from benchmarks.measuring import Result, Spread
from benchmarks.screen import Screen
from benchmarks.ticking import Ticked

LATE = 33.0
"""Milliseconds: two frames."""


def measure(large: Large, folder: Path) -> Result:
    """Milliseconds between two ticks of a timer in the window's thread."""
    large.ready()
    answer = folder / "ticked.json"
    with large.copied() as copy, Screen(folder / "bytecode") as screen:
        sources = large.more()
        command = [sys.executable, "-m", "benchmarks.ticking", *map(str, (copy.root, sources, answer))]
        process, _ = screen.start(command)
        if process.wait(2 * LONGEST_SECONDS):
            raise RuntimeError("The window could not import.")
    ticked = Ticked(**json.loads(answer.read_text(encoding="utf-8")))
    goal = "p99 33 ms"
    late = [100 * sum(gap for gap in gaps if gap > LATE) / sum(gaps) for gaps in (ticked.importing, ticked.indexing)]
    return Result(
        f"Importing in the window with {large.articles:,} articles",
        (
            Spread("tick to tick, while importing", ticked.importing, ticked.alone, goal),
            Spread("tick to tick, while indexing what came", ticked.indexing, ticked.alone, goal),
        ),
        f"A timer of {TICK_MILLISECONDS} ms that does nothing, on X11 (Xvfb). {ticked.articles:,} files were stored"
        f" after {ticked.stored_seconds:.1f} s and found by search after {ticked.found_seconds:.1f} s. Of that time"
        f" {late[0]:.1f} % and {late[1]:.1f} % went into waits of more than {LATE:.0f} ms.",
        reference="left alone",
    )


if __name__ == "__main__":
    large_library.run(measure)
