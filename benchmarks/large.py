"""All measurements of a large library in turn, or those that are named: python -m benchmarks.large FOLDER."""

import argparse
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks import (
    large_disk,
    large_frames,
    large_library,
    large_list,
    large_memory,
    large_next,
    large_related,
    large_search,
    large_start,
    screen,
)
from benchmarks.large_library import Large
from benchmarks.measuring import Result, machine

Measure = Callable[[Large, Path], Result]
WINDOWS: dict[str, Measure] = {
    "start": large_start.measure,
    "next": large_next.measure,
    "memory": large_memory.measure,
    "frames": large_frames.measure,
}
"""What needs a screen."""
OTHERS: dict[str, Measure] = {
    "search": large_search.measure,
    "related": large_related.measure,
    "list": large_list.measure,
    "disk": large_disk.measure,
}
NAMES = (*WINDOWS, *OTHERS)


def results(large: Large, folder: Path, names: Sequence[str] = NAMES, against: Large | None = None) -> Iterator[Result]:
    """What was named, measured; the start also against that of another large library. What fails is told of on standard
    error and left out, for the rest takes long."""
    works: dict[str, Measure] = {**WINDOWS, **OTHERS, "start": partial(large_start.measure, against=against)}
    is_possible = screen.is_possible()
    for name in names:
        if name in WINDOWS and not is_possible:
            print(f"{name} is not measured: it needs Xvfb, libX11 and libXtst.", file=sys.stderr)
            continue
        large.warm()
        try:
            result = works[name](large, folder)
        except Exception:
            traceback.print_exc()
            continue
        yield result


def main() -> int:
    """Measure what the command line asks for, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    large_library.arguments(parser)
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--against", type=Path, metavar="FOLDER", help="another library, to compare the start with")
    asked = parser.parse_args()
    with large_library.asked_for(asked) as (large, folder):
        against = large_library.made(asked.against.absolute()) if asked.against else None
        print(f"Measured on {machine()}\n", flush=True)
        told = [print(f"{result}\n", flush=True) for result in results(large, folder, asked.only, against)]
    return int(len(told) < len(asked.only))


if __name__ == "__main__":
    sys.exit(main())
