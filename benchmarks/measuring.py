"""What all measurements share: runs in turn, medians, the table that is printed, and what a process uses."""

import os
import platform
import re
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass
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

    def __str__(self) -> str:
        bare = "" if self.bare is None else f"{_number(self.bare)} {self.unit}".strip()
        ratio = f"{self.ours / self.bare:.2f}" if self.bare else ""
        return f"| {self.what} | {bare} | {f'{_number(self.ours)} {self.unit}'.strip()} | {ratio} | {self.goal} |"


@dataclass(frozen=True, slots=True)
class Result:
    """A table with its title, and how it was measured."""

    title: str
    lines: tuple[Line, ...]
    how: str

    def __str__(self) -> str:
        head = ["| | bare window | Armchair | ratio | goal |", "|---|---:|---:|---:|---|"]
        return "\n".join([f"## {self.title}", "", *head, *map(str, self.lines), "", self.how])


def in_turn(runs: int, bare: Callable[[], float], ours: Callable[[], float]) -> tuple[float, float]:
    """The medians of the reference and of Armchair, run in turn; one run of each before warms the disk's cache."""
    bare(), ours()
    pairs = [(bare(), ours()) for _ in range(runs)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def median(values: Iterable[float]) -> float:
    """The middle one."""
    return statistics.median(values)


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
