"""Holds the report of an import against the facts: mixed_import.py FOLDER [FOLDER...].

Imports everything below the folders, of whatever kind, by the command line.
Prints a table by file ending, and what is not true; ends with 1 if anything is not.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.folder_import import memory_of_all
from benchmarks.measuring import machine
from reader.domain.errors import NotFound
from reader.domain.listing import ListQuery
from reader.importers import can_import, saved_with
from reader.paths import DataFolder
from reader.services.importing import PASSED_OVER
from reader.services.opening import Opened, opened
from reader.services.original_files import original_named
from reader.services.reading import page
from reader.services.searching import listed
from reader.storage.arriving.kept_files import MOST_BYTES
from reader.storage.indexing.index_queue import IndexQueue
from reader.storage.indexing.index_text import has_stem

LOOK_SECONDS = 0.5
MOST_REASONS = 6
MOST_TOLD = 200
SLOWEST = 5
TOLD_EVERY = 1000
ARTICLES = ("added", "updated", "unchanged", "same")
_AT_A_TIME = 500
_LINES_TRIED, _WORDS_ASKED, _LONGEST_WORD = 20, 5, 40
_FEATURES = ("files", "added", "updated", "unchanged", "same", "links", "skipped", "failed", "no kind")


@dataclass(slots=True)
class Found:
    """What lies below the folders: the files an import has to tell of, and by the reason those that it need not."""

    asked: list[str] = field(default_factory=list)
    left_alone: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Run:
    """What the command line printed, and what it took."""

    code: int
    report: dict[str, Any]
    errors: str
    seconds: float
    peak: int


@dataclass(slots=True)
class Checked:
    """What looking at each article and file brought: untrue lines, and how long the slowest pages took to be made."""

    wrong: list[str] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str]] = field(default_factory=list)
    seconds: float = 0.0


def below(folders: Sequence[Path]) -> Found:
    """All files below `folders`."""
    found = Found()
    for folder in folders:
        for place, inner, names in os.walk(folder.absolute()):
            pages = saved_with(names)
            for name in [name for name in inner if name.startswith(".") or name in PASSED_OVER or name in pages]:
                inner.remove(name)
                why = "with a page" if name in pages else "hidden, or a program's"
                found.left_alone[why] += sum(len(files) for _, _, files in os.walk(f"{place}/{name}"))
            for name in names:
                if name.startswith("."):
                    found.left_alone["hidden, or a program's"] += 1
                elif can_import(Path(name)):
                    found.asked.append(f"{place}/{name}")
                else:
                    found.left_alone[f"of no kind: {Path(name).suffix.lower() or 'no ending'}"] += 1
    return found


def imported(folders: Sequence[Path], data: DataFolder) -> Run:
    """Import by the command line, in a process of its own."""
    command = [sys.executable, "-m", "reader", "--data-dir", str(data.root), "import", "--json", *map(str, folders)]
    peak, since = 0, time.perf_counter()
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as errors,
        subprocess.Popen(command, stdout=out, stderr=errors) as process,
    ):
        while process.poll() is None:
            peak = max(peak, memory_of_all(process.pid))
            with suppress(subprocess.TimeoutExpired):
                process.wait(LOOK_SECONDS)
        seconds = time.perf_counter() - since
        for stream in (out, errors):
            stream.seek(0)
        told = out.read()
        report = json.loads(told) if told.strip() else {}
        return Run(process.returncode, report, errors.read().decode("utf-8", "replace"), seconds, peak)


def untrue(found: Found, run: Run) -> Iterator[str]:
    """What the report says and is not so, as far as the files alone show it."""
    report = run.report
    if not report:
        yield f"there is no report; the command ended with {run.code}"
        return
    if "Traceback" in run.errors or run.code not in (0, 1):
        yield f"it ended with {run.code}: {run.errors[-3000:]}"
    if report.get("error"):
        yield f"it stopped: {report['error']}"
    asked = set(map(_shown, found.asked))
    lines = (line for name in (*ARTICLES, "links", "failed", "skipped") for line in report[name])
    told = {_file_of(line["source"], asked) for line in lines}
    yield from (f"told of, and not asked for: {source}" for source in sorted(told - asked))
    silent = asked - told
    if len(silent) != report["counts"]["passed_over"]:
        yield f"{len(silent)} files are not told of, and {report['counts']['passed_over']} are said to be passed over:"
        yield from sorted(silent)[:MOST_TOLD]
    for name in ("failed", "skipped"):
        for line in report[name]:
            if len(line["reason"].strip()) < 4 or "mistake of ours" in line["reason"]:
                yield f"{name}: {line['source']}: {line['reason'] or 'no reason'}"
    articles = (line for name in ARTICLES for line in report[name])
    yield from (f"an article without an id: {line}" for line in articles if not line["id"])
    if report["failed"] and run.code == 0:
        yield "files failed, and the command ended with 0"


def checked(run: Run, data: DataFolder) -> Checked:
    """Look at every article of the report: it is there, can be shown, is found by its text, and its file comes back."""
    found, since = Checked(), time.perf_counter()
    with opened(data, can_write=True) as stored:
        ids = dict.fromkeys(line["id"] for name in ARTICLES for line in run.report.get(name, ()) if line["id"])
        _look_at_pages(stored, ids, found)
        _look_for(stored, found)
        _look_at_files(stored, run, found)
    found.seconds = time.perf_counter() - since
    return found


def _look_at_pages(stored: Opened, ids: Iterable[str], found: Checked) -> None:
    for number, id_ in enumerate(ids):
        if number % TOLD_EVERY == 0:
            print(f"{number:,} pages made", file=sys.stderr, flush=True)
        since = time.perf_counter()
        try:
            made = page(stored.library, id_)
        except Exception as exc:
            found.wrong.append(f"{id_} cannot be shown: {type(exc).__name__}: {exc}")
            continue
        if made is None:
            found.wrong.append(f"{id_} was reported and is not there")
        elif not made.article.html.strip() and made.article.body.strip():
            found.wrong.append(f"{id_} ({made.article.source_file}) is shown as nothing")
        found.counts["pages made"] += made is not None
        found.slowest.append((time.perf_counter() - since, made.article.source_file if made else id_))
        found.slowest = sorted(found.slowest, reverse=True)[:SLOWEST]


def _look_for(stored: Opened, found: Checked) -> None:
    keys = sorted(IndexQueue(stored.library).keys())
    for start in range(0, len(keys), _AT_A_TIME):
        print(f"{start:,} of {len(keys):,} searched for", file=sys.stderr, flush=True)
        for entry in IndexQueue(stored.library).entries(keys[start : start + _AT_A_TIME]):
            asked = _words_of(entry.text) or _words_of(entry.title)
            if not asked:
                found.counts["articles without words"] += 1
            elif entry.key in listed(stored.shelf, ListQuery(words=f'"{asked}"')).order:
                found.counts["found by their text"] += 1
            else:
                found.wrong.append(f"{entry.title} is not found by “{asked}”")


def _words_of(text: str) -> str:
    """Some words that follow one another, from the middle of the longest line of a text: as they stand between blanks,
    for what else parts words, and what does not, is for the search to know."""
    for line in sorted(text.splitlines(), key=len, reverse=True)[:_LINES_TRIED]:
        runs = [list(run) for is_asked, run in groupby(line.split(), _is_asked) if is_asked]
        words = max(runs, key=len, default=[])
        middle = max(0, (len(words) - _WORDS_ASKED) // 2)
        asked = " ".join(words[middle : middle + _WORDS_ASKED])
        if any(map(str.isalnum, asked)):
            return asked.replace('"', " ")
    return ""


def _is_asked(word: str) -> bool:
    """Whether the search can be held to know this: what is so long is data, but in scripts without blanks."""
    return len(word) <= _LONGEST_WORD or not all(map(has_stem, word))


def _look_at_files(stored: Opened, run: Run, found: Checked) -> None:
    """Whether each file that gave an article comes back byte for byte."""
    kinds: dict[str, set[str]] = {}
    for name in (*ARTICLES, "links"):
        for line in run.report.get(name, ()):
            kinds.setdefault(_without_part(line["source"]), set()).add(name)
    for source, names in kinds.items():
        try:
            data = Path(source).read_bytes()
            back = b"".join(original_named(stored.library, source).pieces)
        except NotFound as exc:
            found.wrong.append(f"{source} ({', '.join(sorted(names))}) cannot be had back: {exc.message}")
            continue
        except OSError as exc:
            found.counts[f"files that cannot be compared: {exc.strerror}"] += 1
            continue
        if back == data:
            found.counts["files that come back as they were"] += 1
        elif len(data) <= MOST_BYTES:
            found.wrong.append(f"{source} ({', '.join(sorted(names))}) comes back as something else")


def _shown(path: str) -> str:
    """A path as the report prints it."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _without_part(source: str) -> str:
    return source if Path(source).exists() else source.rpartition("#")[0] or source


def _file_of(source: str, asked: set[str]) -> str:
    """The file that a line of the report is about."""
    source = _shown(source)
    return source if source in asked else source.rpartition("#")[0] or source


def table(found: Found, run: Run) -> Iterator[str]:
    """Markdown: a row for each ending, and why files of it failed."""
    asked = set(map(_shown, found.asked))
    counts: dict[str, Counter[str]] = {}
    reasons: dict[str, Counter[str]] = {}
    for name in asked:
        counts.setdefault(_ending(name), Counter())["files"] += 1
    told = set()
    for name in (*ARTICLES, "links", "skipped", "failed"):
        for line in run.report.get(name, ()):
            file = _file_of(line["source"], asked)
            told.add(file)
            counts.setdefault(_ending(file), Counter())[name] += 1
            if name == "failed":
                reasons.setdefault(_ending(file), Counter())[line["reason"]] += 1
    for file in asked - told:
        counts[_ending(file)]["no kind"] += 1
    yield f"| ending | {' | '.join(_FEATURES)} | why files failed |"
    yield f"|---|{'---:|' * len(_FEATURES)}---|"
    total = sum(counts.values(), Counter())
    for ending, row in (*sorted(counts.items()), ("all", total)):
        why = "; ".join(f"{n} × {text}" for text, n in reasons.get(ending, Counter()).most_common(MOST_REASONS))
        yield f"| {ending} | {' | '.join(f'{row[name]:,}' for name in _FEATURES)} | {why.replace('|', '/')} |"


def _ending(path: str) -> str:
    return Path(path).suffix.lower() or "no ending"


def main() -> int:
    """Import the folders that the command line names; the exit code."""
    parser = argparse.ArgumentParser(description="Import folders, and hold the report against the facts.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a new folder in which the library stays")
    asked = parser.parse_args()
    if asked.keep and asked.keep.exists():
        parser.error(f"{asked.keep} is there already")
    folders = [folder.absolute() for folder in asked.folders]
    with tempfile.TemporaryDirectory(prefix="armchair-mixed-") as name:
        data = DataFolder(asked.keep or Path(name) / "data")
        found = below(folders)
        run = imported(folders, data)
        print(f"Measured on {machine()}\n")
        print("\n".join(table(found, run)))
        print(f"\nImport and index: {run.seconds:.1f} s, at most {run.peak / 2**20:.0f} MiB of all processes.")
        print(f"Files not looked at by the import: {_said(found.left_alone)}.", flush=True)
        wrong = list(untrue(found, run))
        looked = checked(run, data)
    wrong += looked.wrong
    print(f"Looked at in {looked.seconds:.1f} s: {_said(looked.counts)}.")
    print(f"Slowest pages: {'; '.join(f'{seconds:.2f} s {name}' for seconds, name in looked.slowest)}.")
    print(f"\nNot true: {len(wrong)}")
    print("\n".join(wrong[:MOST_TOLD]))
    return int(bool(wrong))


def _said(counts: Counter[str]) -> str:
    return "; ".join(f"{name} {number:,}" for name, number in counts.most_common()) or "nothing"


if __name__ == "__main__":
    sys.exit(main())
