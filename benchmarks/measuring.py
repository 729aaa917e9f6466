"""What all measurements share: runs in turn, medians, the table that is printed, and what a process uses."""

import os
import platform
import re
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from PySide6.QtCore import qVersion

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: medians of Armchair and of the reference, where there is one, and what is aimed at."""

    what: str
    ours: float
    unit: str
    bare: float | None = None
    goal: str = ""

    def cells(self) -> list[str]:
        """What stands below `Result.names`."""
        bare = "" if self.bare is None else f"{_number(self.bare)} {self.unit}".strip()
        ratio = f"{self.ours / self.bare:.2f}" if self.bare else ""
        return [self.what, bare, f"{_number(self.ours)} {self.unit}".strip(), ratio, self.goal]


@dataclass(frozen=True, slots=True)
class Spread:
    """One row of a table of many runs: how long they took, in milliseconds, and those of the reference."""

    what: str
    ours: Sequence[float]
    bare: Sequence[float] = ()
    goal: str = ""

    def cells(self) -> list[str]:
        """What stands below `Result.names`."""
        bare = [_number(share(self.bare, part)) if self.bare else "" for part in (0.5, 0.95)]
        ours = [_number(share(self.ours, part)) for part in (0.5, 0.95, 0.99, 1)]
        ratios = [f"{share(self.ours, part) / share(self.bare, part):.2f}" if self.bare else "" for part in (0.5, 0.95)]
        return [self.what, *bare, *ours, *ratios, self.goal]


@dataclass(frozen=True, slots=True)
class Result:
    """A table with its title, and how it was measured; its lines are of one kind."""

    title: str
    lines: tuple[Line, ...] | tuple[Spread, ...]
    how: str
    reference: str = "bare window"

    def names(self) -> list[str]:
        """The heads of the columns."""
        if isinstance(self.lines[0], Line):
            return ["", self.reference, "Armchair", "ratio", "goal"]
        bare = (f"{self.reference}: median", "p95")
        return ["ms", *bare, "Armchair: median", "p95", "p99", "max", "ratio: median", "p95", "goal"]

    def __str__(self) -> str:
        """The table without the columns that no line fills."""
        rows = [line.cells() for line in self.lines]
        filled = [place for place in range(len(rows[0])) if any(row[place] for row in rows)]
        names, *told = ([row[place] for place in filled] for row in (self.names(), *rows))
        is_left = [place == 0 or name == "goal" for place, name in enumerate(names)]
        rule = f"|{'|'.join('---' if left else '---:' for left in is_left)}|"
        table = [f"| {' | '.join(cells).lstrip()} |" for cells in (names, *told)]
        return "\n".join([f"## {self.title}", "", table[0], rule, *table[1:], "", self.how])


def in_turn(runs: int, bare: Callable[[], float], ours: Callable[[], float]) -> tuple[float, float]:
    """The medians of the reference and of Armchair, run in turn; one run of each before warms the disk's cache."""
    all_bare, all_ours = turns(runs, bare, ours)
    return median(all_bare), median(all_ours)


def turns(runs: int, *works: Callable[[], float]) -> list[list[float]]:
    """What each of `works` gave, run in turn; one run of each before warms the disk's cache and does not count."""
    rounds = [[work() for work in works] for _ in range(1 + runs)]
    return [list(values) for values in zip(*rounds[1:], strict=True)]


def milliseconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    since = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - since)


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def share(values: Iterable[float], part: float) -> float:
    """The smallest of `values` that no more than `1 - part` of them exceed: 0.95 is the 95th percentile."""
    found = sorted(values)
    return found[max(0, ceil(part * len(found)) - 1)]


def memory(pid: int) -> tuple[int, int]:
    """Proportional and resident set size of a process, in bytes."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    proportional, resident = (re.search(rf"^{name}:\s+(\d+) kB", text, re.MULTILINE) for name in ("Pss", "Rss"))
    assert proportional and resident
    return int(proportional[1]) * 1024, int(resident[1]) * 1024


def cpu_seconds(pid: int) -> float:
    """The processor time a process has used."""
    numbers = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / TICKS


def waits(pid: int) -> dict[str, int]:
    """How often each thread of a process, by its id, went to wait, and so was woken."""
    found = {}
    for thread in Path(f"/proc/{pid}/task").iterdir():
        count = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (thread / "status").read_text(), re.MULTILINE)
        found[thread.name] = int(count[1]) if count else 0
    return found


def machine() -> str:
    """The machine and versions in one sentence."""
    model = re.search(r"^model name\s*:\s*(.+)$", _text("/proc/cpuinfo"), re.MULTILINE)
    memory = re.search(r"^MemTotal:\s+(\d+)", _text("/proc/meminfo"), re.MULTILINE)
    gibibytes = f"{int(memory[1]) / 2**20:.0f} GiB, " if memory else ""
    processor = model[1] if model else platform.processor() or platform.machine()
    versions = f"Python {platform.python_version()}, Qt {qVersion()}"
    return f"{os.cpu_count()} × {processor}, {gibibytes}{platform.system()} {platform.release()}, {versions}."


def _text(path: str) -> str:
    file = Path(path)
    return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.2f}" if value < 1 else f"{value:.1f}"
