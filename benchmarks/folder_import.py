"""Importing a folder of Markdown, and listing and ordering it: folder_import.py FOLDER, else a made one."""

import json
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path

import tantivy

from benchmarks import make_library
from benchmarks.measuring import Line, Result, median, memory, milliseconds
from reader.domain.listing import ListQuery, SortKey
from reader.paths import DataFolder
from reader.services import importing, indexing
from reader.services.opening import Opened, opened
from reader.services.parsing_pool import processors

RUNS = 9
MADE = 2000
ROWS = 30
MOST_BARE = 20_000
_WITHOUT_WORDS = (SortKey.PUBLISHED, SortKey.SAVED, SortKey.TITLE, SortKey.AUTHOR, SortKey.LENGTH)
_A_BATCH = 1000
_HEAP_BYTES = 128_000_000
_LOOK_SECONDS = 0.5
_IMPORT = "--import-only"


def measure(source: Path, folder: Path) -> Result:
    """Articles a second, memory, and milliseconds of what a reader then waits for."""
    data = DataFolder(folder / "imported")
    before = _bare_speed(source, folder / "before")
    told, peak = _imported(source, data)
    bare = (before + _bare_speed(source, folder / "after")) / 2
    with opened(data, can_write=True) as stored:
        unchanged = milliseconds(lambda: importing.run(stored.library, [source])) / 1000
        lines = (
            Line("files imported", told["added"] / told["seconds"], "/s", bare, "1,500 /s, aim half of bare"),
            Line("files until search finds them", told["added"] / told["until_found"], "/s", goal="1,000 /s"),
            Line("memory at most, all processes", peak / 2**20, "MiB", goal="below 400"),
            Line("unchanged files, seen again", told["added"] / unchanged, "/s"),
            *_lists(stored),
        )
    return Result(
        "Import of a folder",
        lines,
        f"{told['added']:,.0f} articles, {told['failed']:,.0f} files that could not be read. Imported once, by a"
        " process of its own; memory is the proportional set size of it and its helpers, looked at every"
        f" {_LOOK_SECONDS * 1000:.0f} ms. They are taken into the index once all are stored. Bare"
        " is what SQLite and tantivy need, before and after, to take in the texts of the first"
        f" {MOST_BARE:,} files, which are in memory, as they are: one table, one field, {processors()} threads."
        f" Lists are medians of {RUNS} runs, from the question to the keys of all articles in their order.",
        "bare",
    )


def _bare_speed(source: Path, folder: Path) -> float:
    """Texts a second."""
    folder.mkdir(parents=True)
    files = (file for file in sorted(source.rglob("*.md")) if file.is_file())
    texts = [file.read_text("utf-8", "replace") for file in islice(files, MOST_BARE)]
    since = time.perf_counter()
    _stored_bare(texts, folder / "bare.db")
    _indexed_bare(texts, folder)
    return len(texts) / (time.perf_counter() - since)


def _stored_bare(texts: Sequence[str], path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("CREATE TABLE texts (key INTEGER PRIMARY KEY, text TEXT NOT NULL)")
    for start in range(0, len(texts), _A_BATCH):
        connection.execute("BEGIN")
        batch = ((text,) for text in texts[start : start + _A_BATCH])
        connection.executemany("INSERT INTO texts (text) VALUES (?)", batch)
        connection.execute("COMMIT")
    connection.close()


def _indexed_bare(texts: Sequence[str], folder: Path) -> None:
    schema = tantivy.SchemaBuilder().add_unsigned_field("key", fast=True).add_text_field("text").build()
    writer = tantivy.Index(schema, str(folder)).writer(_HEAP_BYTES, processors())
    for key, text in enumerate(texts):
        document = tantivy.Document()
        document.add_unsigned("key", key)
        document.add_text("text", text)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def _imported(source: Path, data: DataFolder) -> tuple[dict[str, float], int]:
    """What the process says that imports, and how many bytes it and its helpers had at most."""
    command = [sys.executable, "-m", "benchmarks.folder_import", _IMPORT, str(source), str(data.root)]
    peak = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            peak = max(peak, memory_of_all(process.pid))
            with suppress(subprocess.TimeoutExpired):
                process.wait(_LOOK_SECONDS)
        said: dict[str, float] = json.loads(process.stdout.read() if process.stdout else "")
    return said, peak


def memory_of_all(pid: int) -> int:
    """The proportional set size of a process and of all that it started."""
    found = 0
    for each in (pid, *_started_by(pid)):
        with suppress(OSError, AssertionError):  # it has ended meanwhile
            found += memory(each)[0]
    return found


def _started_by(pid: int) -> Iterator[int]:
    with suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (thread / "children").read_text().split()):
                yield child
                yield from _started_by(child)


def _import(source: Path, data: DataFolder) -> None:
    with opened(data, can_write=True) as stored:
        since = time.perf_counter()
        report = importing.run(stored.library, [source])
        stored_at = time.perf_counter()
        indexing.take_in(stored.library, data.index)
        found_at = time.perf_counter()
    told = {"seconds": stored_at - since, "until_found": found_at - since}
    print(json.dumps(told | {"added": len(report.added), "failed": len(report.failed)}))


def _lists(stored: Opened) -> list[Line]:
    shelf = stored.shelf
    order = shelf.order(ListQuery())
    work: dict[str, Callable[[], object]] = {
        **{f"order by {key}": partial(shelf.order, ListQuery(sort=key)) for key in _WITHOUT_WORDS},
        f"{ROWS} rows of the list": partial(shelf.rows, order[:ROWS]),
        "counts of all views": shelf.counts,
    }
    return [Line(what, median(milliseconds(asked) for _ in range(RUNS)), "ms") for what, asked in work.items()]


def main(arguments: Sequence[str]) -> None:
    """Measure the folder that is named, or a made one."""
    if arguments[:1] == [_IMPORT]:
        _import(Path(arguments[1]), DataFolder(Path(arguments[2])))
        return
    with tempfile.TemporaryDirectory(prefix="armchair-bench-") as name:
        source = Path(arguments[0]) if arguments else Path(name) / "sources"
        if not arguments:
            make_library.make(source, 10 * MADE)
        print(measure(source, Path(name)))


if __name__ == "__main__":
    main(sys.argv[1:])
