"""Imports files in a window and writes, as JSON, how it went: ticking.py DATA_FOLDER SOURCES ANSWER."""

import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.inside import Ticks, rest, shown, until
from reader.paths import DataFolder

REST_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Ticked:
    """Milliseconds from tick to tick of a window that was left alone, that imported, that then made the search index
    know what came; how many articles came, and seconds until they were stored and until they were found."""

    alone: list[float]
    importing: list[float]
    indexing: list[float]
    articles: int
    stored_seconds: float
    found_seconds: float


def main(folder: DataFolder, sources: Path, answer: Path) -> int:
    """Show the window, leave it alone, import."""
    with shown(folder) as window:
        rest(REST_SECONDS)
        ticks = Ticks(window)
        begun = time.perf_counter()
        rest(REST_SECONDS)
        since = time.perf_counter()
        window.imports.take_paths([sources])
        until(lambda: not window.imports.is_running)
        stored = time.perf_counter()
        until(lambda: window.session.jobs.is_idle() and not window.index_keeper.is_running)
        found = time.perf_counter()
        report = window.imports.last
    if report is None or report.problem or report.failed:
        raise RuntimeError(f"The import failed: {report}")
    ticked = Ticked(
        alone=ticks.gaps(begun, since),
        importing=ticks.gaps(since, stored),
        indexing=ticks.gaps(stored, found),
        articles=len(report.added),
        stored_seconds=stored - since,
        found_seconds=found - since,
    )
    answer.write_text(json.dumps(asdict(ticked)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(DataFolder(Path(sys.argv[1])), Path(sys.argv[2]), Path(sys.argv[3])))
