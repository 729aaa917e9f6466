"""All measurements in turn, or those that are named: prints their tables; a run of all writes docs/benchmarks.md."""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import folder_import, idle, memory, next_article, sample, screen, start
from benchmarks.measuring import Result, machine
from benchmarks.sample import Sample

REPORT = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
WINDOWS: dict[str, Callable[[Sample, Path], Result]] = {
    "start": start.measure,
    "next_article": next_article.measure,
    "memory": memory.measure,
    "idle": idle.measure,
}
_HEAD = """\
# Benchmarks

Written by `make bench` (`python -m benchmarks.all`). The bare window is a PySide6 main window with a `QTextBrowser`
that holds the same HTML and nothing else: what Python and Qt take by themselves. Compare only numbers of one run:
the load of a machine changes them all.

"""


def main(names: list[str]) -> int:
    """Measure what is named, or all; only a run of all is written down."""
    with tempfile.TemporaryDirectory(prefix="armchair-bench-") as name:
        folder = Path(name)
        results = []
        if not screen.is_possible():
            print("Windows are not measured: they need Xvfb, libX11 and libXtst.", file=sys.stderr)
        else:
            library = sample.make(folder / "library")
            for wanted in names or WINDOWS:
                if wanted in WINDOWS:
                    results.append(_told(WINDOWS[wanted](library, folder)))
        if not names or "folder_import" in names:
            source = folder / "many"
            sample.write_sources(source, folder_import.MADE)
            results.append(_told(folder_import.measure(source, folder)))
    if not names and screen.is_possible():
        parts = (f"{_HEAD}Measured on {machine()}", *map(str, results))
        REPORT.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return 0


def _told(result: Result) -> Result:
    print(f"{result}\n", flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
