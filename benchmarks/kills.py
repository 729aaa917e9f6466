"""Importing and indexing, cut off by kill -9 at random moments, again and again: kills.py FOLDER --rounds 50.

Prints a line of a table, and ends with 1 if an article that was stored is not found afterwards, or found as it was
before, or if the doctor finds a fault.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from reader.domain.listing import ListQuery
from reader.paths import DataFolder
from reader.services.indexing import difference, take_in
from reader.services.opening import Opened, opened
from reader.services.searching import listed
from reader.storage.indexing.index_queue import IndexQueue

FILES_A_ROUND = 120
CHANGED_A_ROUND = 20
CHECKED = 0.4
"""The share of rounds after which all is looked at; the others go on with what the kill left."""
WITHOUT_INDEX = 0.15
"""The share of rounds before which the index is thrown away, so that making it anew is cut off too."""
_AT_A_TIME = 500
_TEXT = "Harbours are quiet places, and quiet water drops what it carries. " * 30


@dataclass(slots=True)
class Kills:
    """What came of it: how many rounds were cut off, how often there was no sound index after one, what went wrong."""

    rounds: int
    killed: int = 0
    articles: int = 0
    made_anew: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        what = f"kill -9 in {self.killed} of {self.rounds} imports, {self.articles:,} articles, index made anew"
        return f"| {what} {self.made_anew} times: not found or damaged | | {len(self.wrong)} | | 0 |"


class Trial:
    """A data folder and a folder of articles that grows and changes."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.data = DataFolder(folder / "data")
        self._sources = folder / "articles"
        self._dice = Random(seed)
        self._written = 0
        self._reported: set[str] = set()

    def run(self, rounds: int) -> Kills:
        """So many imports, each cut off at any moment of its time, most of them before its end."""
        found = Kills(rounds)
        self._write(0)
        since = time.monotonic()
        self._import(None)
        seconds = time.monotonic() - since
        for number in range(1, rounds + 1):
            self._write(number)
            if self._dice.random() < WITHOUT_INDEX:
                shutil.rmtree(self.data.index, ignore_errors=True)
            found.killed += self._is_cut_off(seconds)
            if self._dice.random() < CHECKED:
                self._check(found)
        self._import(None)
        self._check(found)
        return found

    def _write(self, number: int) -> None:
        """Add articles, and change some, each with a word that no other one has and none had before."""
        self._sources.mkdir(parents=True, exist_ok=True)
        changed = self._dice.sample(range(self._written), min(CHANGED_A_ROUND, self._written))
        for article in (*changed, *range(self._written, self._written + FILES_A_ROUND)):
            text = f"# Article {article}\n\n{_TEXT}\n\nword{article}in{number}\n"
            (self._sources / f"{article:06}.md").write_text(text, encoding="utf-8")
        self._written += FILES_A_ROUND

    def _is_cut_off(self, seconds: float) -> bool:
        """Whether an import, or now and then a search that takes in what waits, was cut off before its end."""
        is_import = self._dice.random() < 0.8
        patience = self._dice.uniform(0.1, 1.2) * seconds
        return not (self._import(patience) if is_import else self._has_ended(patience, "search", "word0in0"))

    def _import(self, patience: float | None) -> bool:
        """Whether the import came to its end, which it then reported."""
        return self._has_ended(patience, "import", str(self._sources))

    def _has_ended(self, patience: float | None, *words: str) -> bool:
        program = subprocess.Popen(self._command(*words), stdout=subprocess.PIPE)
        try:
            told, _ = program.communicate(timeout=patience)
        except subprocess.TimeoutExpired:
            program.kill()
            program.communicate()
            return False
        report = json.loads(told)
        if isinstance(report, dict):
            self._reported.update(item["id"] for kind in ("added", "updated", "unchanged") for item in report[kind])
        return True

    def _check(self, found: Kills) -> None:
        with opened(self.data, can_write=True) as stored:
            found.made_anew += not difference(stored.library, self.data.index).is_sound
            take_in(stored.library, self.data.index)
            found.wrong += self._faults(stored)
            found.articles = IndexQueue(stored.library).counts().articles
        asked = subprocess.run(self._command("doctor"), capture_output=True, check=False)
        told = json.loads(asked.stdout)
        found.wrong += [f"{name} is not sound" for name, file in told["files"].items() if not file["sound"]]
        if not told["index"]["sound"] or told["index"]["made_anew"]:
            found.wrong.append("the index does not fit the library")

    def _faults(self, stored: Opened) -> Iterator[str]:
        """What was reported and is not stored, and what is stored and not found by the word that it has now."""
        keys = sorted(IndexQueue(stored.library).keys())
        yield from (f"{id_} is not stored" for id_ in self._reported - set(stored.shelf.ids(keys)))
        for start in range(0, len(keys), _AT_A_TIME):
            for entry in IndexQueue(stored.library).entries(keys[start : start + _AT_A_TIME]):
                word = entry.text.split()[-1]
                if list(listed(stored.shelf, ListQuery(words=word)).order) != [entry.key]:
                    yield f"{entry.title} is not found by {word}"
                if listed(stored.shelf, ListQuery(words=f'title:"{entry.title}"')).count != 1:
                    yield f"{entry.title} is found more than once"

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "reader", "--data-dir", str(self.data.root), *words, "--json"]


def main() -> int:
    """Measure what the command line asks for; the exit code."""
    parser = argparse.ArgumentParser(description="Cut imports off by kill -9, and look at what is left.")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if asked.folder.exists():
        parser.error(f"{asked.folder} is there already")
    found = Trial(asked.folder, asked.seed).run(asked.rounds)
    print(found)
    for line in found.wrong:
        print(line, file=sys.stderr)
    return int(bool(found.wrong))


if __name__ == "__main__":
    sys.exit(main())
