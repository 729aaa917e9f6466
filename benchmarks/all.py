"""All measurements in turn, or those that are named: prints their tables; a run of all writes docs/benchmarks.md."""

import argparse
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from benchmarks import (
    folder_import,
    idle,
    large,
    large_library,
    memory,
    next_article,
    related_quality,
    sample,
    screen,
    search_quality,
    start,
)
from benchmarks.measuring import Result, machine
from benchmarks.sample import Sample

REPORT = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
WINDOWS: dict[str, Callable[[Sample, Path], Result]] = {
    "start": start.measure,
    "next_article": next_article.measure,
    "memory": memory.measure,
    "idle": idle.measure,
}
NAMES = (*WINDOWS, "folder_import")
_HEAD = """\
# Benchmarks

Written by `make bench{arguments}` (`python -m benchmarks.all`). The bare window is a PySide6 main window with a
`QTextBrowser` that holds the same HTML and nothing else: what Python and Qt take by themselves. Compare only numbers of
one run: the load of a machine changes them all.

Measured on {machine}"""


def main(arguments: Sequence[str]) -> int:
    """Measure what is named, or all; only a run of all is written down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(NAMES)} (default: all)")
    parser.add_argument(
        "--large",
        nargs="+",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="measure the large libraries in these folders, too, made by benchmarks.large where they are not there;"
        " their starts are compared with that of the first",
    )
    parser.add_argument(
        "--related",
        nargs="+",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="measure similar articles in these labelled texts, too; see benchmarks.related_quality",
    )
    related_quality.add_folders(parser)
    parser.add_argument(
        "--search",
        nargs="+",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="measure the answers to the questions of the Cranfield collection in the first of these folders, too, and"
        " look for the Chinese articles of the others; see benchmarks.search_quality",
    )
    asked = parser.parse_args(arguments)
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    told = []
    with tempfile.TemporaryDirectory(prefix="armchair-bench-") as name:
        for result in chain(_small(asked.names or NAMES, Path(name)), _large(asked.large, Path(name)), _quality(asked)):
            print(f"{result}\n", flush=True)
            told.append(str(result))
    if not asked.names and screen.is_possible():
        called = f" ARGS={shlex.quote(shlex.join(arguments))}" if arguments else ""
        parts = (_HEAD.format(arguments=called, machine=machine()), *told)
        REPORT.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return 0


def _small(names: Sequence[str], folder: Path) -> Iterator[Result]:
    """What needs no more than a thousand articles, or two."""
    if not screen.is_possible():
        print("Windows are not measured: they need Xvfb, libX11 and libXtst.", file=sys.stderr)
    elif windows := [name for name in names if name in WINDOWS]:
        library = sample.make(folder / "library")
        yield from (WINDOWS[name](library, folder) for name in windows)
    if "folder_import" in names:
        source = folder / "many"
        sample.write_sources(source, folder_import.MADE)
        yield folder_import.measure(source, folder)


def _large(roots: Sequence[Path], folder: Path) -> Iterator[Result]:
    """The large libraries, each after the first beside it."""
    first = None
    for root in roots:
        library = large_library.made(root.absolute())
        yield from large.results(library, folder, against=first)
        first = first or library


def _quality(asked: argparse.Namespace) -> Iterator[Result]:
    """What is recommended and found in real texts, where folders with them are named."""
    if measured := related_quality.measure_all(asked.related, asked.tagged, asked.authors, asked.chinese):
        yield from related_quality.results(measured)
    if asked.search:
        cranfield, *chinese = asked.search
        answered = search_quality.measure(search_quality.cranfield(cranfield))
        yield from search_quality.results(answered, [*map(search_quality.measure_titles, chinese)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
