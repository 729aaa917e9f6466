"""A large library, made once in a folder and kept there: its sources, what is stored of them, and a small one beside.

Each `large_` measurement runs by itself, too: python -m benchmarks.large_NAME FOLDER --articles N.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from benchmarks import make_library, sample
from benchmarks.measuring import Result
from benchmarks.sample import Sample
from reader.domain.listing import ListQuery
from reader.domain.phrase import phrase
from reader.domain.progress import Progress
from reader.paths import DataFolder
from reader.services import importing, indexing
from reader.services.opening import opened

FOLDER_VARIABLE = "ARMCHAIR_BENCH_DIR"
ARTICLES, FEWEST, SMALL = 100_000, 2000, 100
MORE = 5000
SHOWN = 64
"""How many articles are opened in windows; they are in the small library as well."""
SHOWN_BYTES = range(8000, 14_001)
"""About 1,200 to 2,300 words, the length of what people keep."""
NEWEST = date(2025, 12, 31)
"""After the last day of all other articles, so that lists begin with those that are shown."""
READ_OF, MARKED_OF, TRASHED_OF = 10, 100, 2000
"""Of so many articles one is read, bookmarked, in the wastebasket."""
TOLD_EVERY = 20_000
_AT_ONCE = 2**24


@dataclass(frozen=True, slots=True)
class Large:
    """Where all of it is. `made` says that it can be measured."""

    root: Path
    articles: int
    seed: int = 1

    @property
    def sources(self) -> Path:
        return self.root / "sources"

    @property
    def data(self) -> DataFolder:
        return DataFolder(self.root / "data")

    @property
    def small(self) -> DataFolder:
        """A hundred of the articles, those that are shown among them."""
        return DataFolder(self.root / "small")

    @property
    def full_text(self) -> Path:
        """The same texts in SQLite's own full-text search."""
        return self.root / "fts5.db"

    def ready(self, folder: DataFolder | None = None) -> Sample:
        """The library, or the small one, as it is to be started."""
        return sample.ready(folder or self.data, SHOWN)

    def warm(self) -> None:
        """Read all files of the library once: what is measured is to be in the disk's cache, wherever it was before."""
        for file in self.data.root.rglob("*"):
            if file.is_file():
                with file.open("rb", buffering=0) as bytes_:
                    while bytes_.read(_AT_ONCE):
                        pass

    def more(self) -> Path:
        """Sources that are not in the library."""
        folder = self.root / "more"
        if not folder.exists():
            _whole(folder, lambda part: make_library.make(part, MORE, self.seed + 1))
        return folder

    @contextmanager
    def copied(self) -> Iterator[DataFolder]:
        """A copy of the library for the length of a block, which may change it."""
        place = self.root / "copy"
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(self.data.root, place, ignore=shutil.ignore_patterns("*.sock"))
        try:
            yield DataFolder(place)
        finally:
            shutil.rmtree(place)


def made(root: Path, articles: int = ARTICLES, seed: int = 1) -> Large:
    """The library in `root`, made if it is not there; one that is there keeps the number and seed it was made with."""
    label = root / "made.txt"
    if label.exists():
        return Large(root, *map(int, label.read_text().split()))
    if articles < FEWEST:
        raise SystemExit(f"A large library has {FEWEST:,} articles or more.")
    large = Large(root, articles, seed)
    root.mkdir(parents=True, exist_ok=True)
    if not large.sources.exists():
        _whole(large.sources, lambda part: _write_sources(part, articles, seed))
    _store(large.data, [large.sources])
    _store(large.small, _some(large.sources))
    label.write_text(f"{articles} {seed}\n")
    return large


def arguments(parser: argparse.ArgumentParser) -> None:
    """What every program that measures a large library is told."""
    parser.add_argument("folder", nargs="?", type=Path, default=os.environ.get(FOLDER_VARIABLE))
    parser.add_argument("--articles", type=int, default=ARTICLES, help="of a library that is still to be made")
    parser.add_argument("--seed", type=int, default=1)
    parser.epilog = (
        f"The library is kept in FOLDER (default: what {FOLDER_VARIABLE} names, else a folder that is removed at the"
        " end) and measured again the next time."
    )


@contextmanager
def asked_for(asked: argparse.Namespace) -> Iterator[tuple[Large, Path]]:
    """The library that the command line names, and a folder for the length of the block."""
    with tempfile.TemporaryDirectory(prefix="armchair-bench-") as name:
        passing = Path(name)
        root = Path(asked.folder).absolute() if asked.folder else passing / "library"
        yield made(root, asked.articles, asked.seed), passing


def run(measure: Callable[[Large, Path], Result]) -> None:
    """One measurement as a program of its own."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    arguments(parser)
    with asked_for(parser.parse_args()) as (large, folder):
        large.warm()
        print(measure(large, folder))


def _whole(folder: Path, fill: Callable[[Path], object]) -> None:
    """Fill a folder that has its name only once it is complete."""
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    fill(part)
    part.rename(folder)


def _write_sources(folder: Path, articles: int, seed: int) -> None:
    print(f"Writing {articles:,} articles.", file=sys.stderr, flush=True)
    make_library.make(folder, articles, seed)
    for number, (file, text) in enumerate(islice(_to_be_shown(folder), SHOWN)):
        day = NEWEST - timedelta(days=number)
        file.write_text(re.sub(r"(?m)^date: .*$", f"date: {day}", text, count=1), encoding="utf-8")


def _to_be_shown(folder: Path) -> Iterator[tuple[Path, str]]:
    for file in _files(folder):
        if file.stat().st_size in SHOWN_BYTES:
            text = file.read_text(encoding="utf-8")
            if text.isascii():
                yield file, text


def _files(folder: Path) -> Iterator[Path]:
    for place in sorted(folder.iterdir()):
        yield from sorted(place.iterdir())


def _some(sources: Path) -> list[Path]:
    """The files of the small library."""
    shown = [file for file, _ in islice(_to_be_shown(sources), SHOWN)]
    others = (file for file in _files(sources) if file not in shown)
    return [*shown, *islice(others, SMALL - SHOWN)]


def _store(folder: DataFolder, sources: Iterable[Path]) -> None:
    """Import, index, and read a little here and there."""
    with opened(folder, can_write=True) as stored:
        report = importing.run(stored.library, list(sources), _telling())
        if report.problem:
            raise report.problem
        if report.failed:
            raise SystemExit(f"{len(report.failed):,} files could not be read, {report.failed[0].source} among them.")
        indexing.take_in(stored.library, folder.index, _telling())
        ids = stored.shelf.ids(stored.shelf.order(ListQuery())[SHOWN:])
        stored.state.mark_read(ids[::READ_OF], True, phrase("read"))
        stored.state.bookmarks.add(ids[1::MARKED_OF], phrase("bookmarked"))
        stored.state.wastebasket.add(ids[2::TRASHED_OF], phrase("deleted"))


def _telling() -> Progress:
    """Says now and then how far it is."""
    last = 0

    def tell(done: int, total: int, _what: str) -> None:
        nonlocal last
        if done // TOLD_EVERY > last // TOLD_EVERY:
            print(f"{done:,} of {total:,}", file=sys.stderr, flush=True)
        last = done

    return tell
