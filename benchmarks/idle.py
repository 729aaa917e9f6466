"""What Armchair does while nobody does anything: processor time, wake-ups, and the timers that run."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import sample
from benchmarks.measuring import Line, Result, cpu_seconds, waits
from benchmarks.sample import Sample
from benchmarks.screen import Screen

SECONDS = 30.0
REST_SECONDS = 5.0
"""After the article is painted, before the measurement."""


def measure(library: Sample, folder: Path) -> Result:
    """Processor time and wake-ups in 30 seconds, and timers that run inside."""
    bare, ours = library.commands(folder)
    with Screen(folder / "bytecode") as left, Screen(folder / "bytecode") as right:
        programs = []
        for screen, command in ((left, bare), (right, ours)):
            process, since = screen.start(command)
            screen.painted(since)
            screen.focus()
            programs.append(process.pid)
        time.sleep(REST_SECONDS)
        before = [(cpu_seconds(pid), waits(pid)) for pid in programs]
        time.sleep(SECONDS)
        after = [(cpu_seconds(pid), waits(pid)) for pid in programs]
    (bare_cpu, bare_woken), (our_cpu, our_woken) = map(_used, before, after)
    inside = [sys.executable, "-m", "benchmarks.timers", str(library.folder.root)]
    timers = float(subprocess.run(inside, capture_output=True, text=True, check=True).stdout)
    lines = (
        Line("processor time", our_cpu, "s", bare_cpu, "0.00 to 0.01 s"),
        Line("wake-ups", our_woken, "/s", bare_woken),
        Line("timers that run", timers, "", goal="0"),
    )
    return Result(
        "Idle",
        lines,
        f"{SECONDS:.0f} s with an article open on X11 (Xvfb), from {REST_SECONDS:.0f} s after it was painted; processor"
        " time is counted in 0.01 s. Timers are counted inside the program, without a display.",
    )


def _used(before: tuple[float, dict[str, int]], after: tuple[float, dict[str, int]]) -> tuple[float, float]:
    """Processor seconds, and wake-ups a second of the threads that lived all the time."""
    woken = sum(count - before[1][thread] for thread, count in after[1].items() if thread in before[1])
    return after[0] - before[0], woken / SECONDS


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        print(measure(sample.make(Path(name)), Path(name)))
