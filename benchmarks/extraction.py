"""How much of known articles is found in saved web pages, beside the libraries that do the same: extraction.py FOLDER.

Below FOLDER are the test pages of readability, defuddle, newspaper4k and trafilatura, as their repositories have them.
"""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks import extraction_scores as scores
from benchmarks.extraction_libraries import LIBRARIES, Found
from benchmarks.extraction_pages import Page, pages
from benchmarks.measuring import Line, Result, machine

OURS = "Armchair"
USED = ("trafilatura",)
"""The libraries that Armchair asks for every page."""

KEPT = 95.0
WARM = 5


@dataclass
class Run:
    """What one library found on all pages, in their order, and how long it took in seconds."""

    found: list[Found] = field(default_factory=list)
    seconds: float = 0.0


def measured(every: Sequence[Page]) -> dict[str, Run]:
    """All libraries over all pages, page by page in turn, so that what else the machine does meets all of them."""
    runs = {name: Run() for name in LIBRARIES}
    for page in every[:WARM]:
        for extract in LIBRARIES.values():
            extract(page.raw)
    for page in every:
        for name, extract in LIBRARIES.items():
            since = time.perf_counter()
            runs[name].found.append(extract(page.raw))
            runs[name].seconds += time.perf_counter() - since
    return runs


def results(every: Sequence[Page], runs: dict[str, Run]) -> Iterator[Result]:
    """A table for each library beside ours, and one of structure and speed."""
    how = f"{len(every)} pages. Shingles of {scores.SHINGLE} words, mean over pages. {machine()}"
    for name in LIBRARIES:
        if name != OURS and (lines := tuple(_lines(every, runs[OURS].found, runs[name].found))):
            yield Result(f"Articles in saved pages, beside {name}", lines, how, reference=name)
    kept = list(_kept(every, runs[OURS].found))
    reference = max(len(every) / runs[name].seconds for name in USED)
    speed = Line("speed", len(every) / runs[OURS].seconds, "pages/s", reference, f"≥ {reference / 2:.1f}")
    yield Result("Structure and speed", (*kept, speed), how, reference="fastest used")


def _lines(every: Sequence[Page], ours: Sequence[Found], other: Sequence[Found]) -> Iterator[Line]:
    if any(found.html or found.text for found in other):
        for family in ("readability", "defuddle", "newspaper4k"):
            some = [page for page in every if page.family == family]
            yield from _text_lines(family, *(_share(some, every, found) for found in (ours, other)))
        told = [page for page in every if page.text]
        yield from _text_lines("all three", *(_share(told, every, found) for found in (ours, other)))
        yield from _text_lines("phrases", *(_phrases(every, found) for found in (ours, other)))
    same: tuple[tuple[str, Callable[[str, str | None], bool]], ...] = (
        ("title", scores.is_same),
        ("author", scores.is_same_people),
        ("date", lambda known, given: known == given),
    )
    for what, is_same in same:
        if any(getattr(found, what) for found in other):
            mine, theirs = (_right(every, found, what, is_same) for found in (ours, other))
            yield Line(what, mine, "%", theirs, f"≥ {theirs:.1f} %")


def _text_lines(family: str, ours: scores.Share, other: scores.Share) -> Iterator[Line]:
    yield Line(f"{family}, precision", 100 * ours.precision, "%", 100 * other.precision)
    yield Line(f"{family}, recall", 100 * ours.recall, "%", 100 * other.recall)
    yield Line(f"{family}, F1", 100 * ours.f1, "%", 100 * other.f1, f"≥ {100 * other.f1:.1f} %")


def _share(some: Sequence[Page], every: Sequence[Page], found: Sequence[Found]) -> scores.Share:
    wanted = {(page.family, page.name) for page in some}
    return scores.mean(
        scores.text_share(page, given)
        for page, given in zip(every, found, strict=True)
        if (page.family, page.name) in wanted
    )


def _phrases(every: Sequence[Page], found: Sequence[Found]) -> scores.Share:
    counts = [
        scores.phrase_counts(page, given)
        for page, given in zip(every, found, strict=True)
        if page.inside or page.outside
    ]
    right, missed, wrong = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0)
    return scores.Share(right / max(1, right + wrong), right / max(1, right + missed))


def _right(
    every: Sequence[Page], found: Sequence[Found], what: str, is_same: Callable[[str, str | None], bool]
) -> float:
    """Percent of the pages whose title, author or day is known on which it was found."""
    judged = [
        is_same(getattr(page, what), getattr(given, what))
        for page, given in zip(every, found, strict=True)
        if getattr(page, what)
    ]
    return 100 * sum(judged) / max(1, len(judged))


def _kept(every: Sequence[Page], found: Sequence[Found]) -> Iterator[Line]:
    totals = {kind: [0, 0] for kind in scores.KINDS}
    for page, given in zip(every, found, strict=True):
        for kind, (kept, known) in scores.kept(page, given).items() if page.html else ():
            totals[kind][0] += kept
            totals[kind][1] += known
    for kind, (kept, known) in totals.items():
        yield Line(f"{kind} kept, of {known:,}", 100 * kept / max(1, known), "%", goal=f"≥ {KEPT:.0f} %")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="measure only every so many pages")
    given = parser.parse_args()
    every = pages(given.folder)[:: given.every]
    print("\n\n".join(map(str, results(every, measured(every)))))


if __name__ == "__main__":
    main()
