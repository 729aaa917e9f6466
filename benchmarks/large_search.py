"""Search as it is typed in a large library, with the snippets of the rows in sight, beside SQLite's FTS5."""

import gc
import time
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from random import Random

from benchmarks import large_library, typed
from benchmarks.full_text import FullText
from benchmarks.large_library import Large
from benchmarks.measuring import Result, Spread, milliseconds
from reader.domain.listing import ListQuery
from reader.services.opening import Opened, opened
from reader.services.searching import FIRST, MOST, Results, listed
from reader.services.snippets import hits

QUERIES, ROUNDS = 30, 3
IN_SIGHT = 10
COMPARED = {"common word": "", "rare word": "", "two words": "", "two letters": "*", "three letters": "*"}
"""What FTS5 is asked for, too, and what ends its last word there: it need not look for words that go on."""
MOST_COMPARED = 100_000
"""Of so many articles FTS5 makes its own index, nearly three times the size of their files; of more that takes too
long."""
GOALS = {100_000: "10 ms, aim 5", 1_000_000: "50 ms, aim 20"}

Times = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class _Took:
    """Milliseconds by kind of text: the first results, their snippets, all results, FTS5's first with snippets."""

    first: Times = field(default_factory=lambda: {kind: [] for kind in typed.KINDS})
    snippets: Times = field(default_factory=lambda: {kind: [] for kind in typed.KINDS})
    whole: Times = field(default_factory=lambda: {kind: [] for kind in COMPARED})
    full_text: Times = field(default_factory=lambda: {kind: [] for kind in typed.KINDS})


def measure(large: Large, _folder: Path) -> Result:
    """Milliseconds from a question to rows with snippets."""
    goal = next((goal for most, goal in GOALS.items() if large.articles <= most), "")
    with opened(large.data) as stored, ExitStack() as stack:
        full_text = None
        if large.articles <= MOST_COMPARED:
            full_text = stack.enter_context(closing(FullText(large.full_text, stored)))
        took = _took(stored, full_text)
    both = {kind: [a + b for a, b in zip(took.first[kind], took.snippets[kind], strict=True)] for kind in typed.KINDS}
    lines = [
        Spread("all of these", _joined(both), goal=f"p95 {goal}"),
        Spread("all of these: the list", _joined(took.first)),
        Spread("all of these: the snippets", _joined(took.snippets)),
    ]
    for kind, times in both.items():
        ratio = "0.10 of FTS5; " if kind == "common word" and full_text else ""
        lines.append(Spread(kind, times, took.full_text[kind], f"{ratio}p95 {goal}"))
    lines += [Spread(f"{kind}: all results", times) for kind, times in took.whole.items()]
    return Result(
        f"Search in {large.articles:,} articles",
        tuple(lines),
        f"{QUERIES} texts of each kind, drawn from the words of the library, each {ROUNDS} times, all kinds in turn; as"
        f" typed, so that the last word may go on: the best {FIRST} with their number and the snippets of {IN_SIGHT}. A"
        " word with a filter is a common one or one of middle rank. FTS5 (unicode61, prefix indexes for two and three"
        f" letters) gives the best {FIRST} by bm25 and {IN_SIGHT} snippets, of whole words but where letters are typed;"
        " once for each text. Chinese it does not find. All results come after the first ones, for the list to scroll.",
        reference="FTS5",
    )


def _took(stored: Opened, full_text: FullText | None) -> _Took:
    words, took = typed.vocabulary(stored), _Took()
    asked = [(kind, text) for kind in typed.KINDS for text in typed.queries(kind, words, QUERIES)]
    for kind in typed.KINDS:
        _search(stored, typed.queries(kind, words, QUERIES + 1)[-1])
    gc.collect()
    gc.freeze()  # as the window does after its first paint
    for number in range(ROUNDS):
        Random(number).shuffle(asked)
        for kind, text in asked:
            first, snippets = _search(stored, text)
            took.first[kind].append(first)
            took.snippets[kind].append(snippets)
            if number == 0 and kind in COMPARED:
                if full_text:
                    compared = partial(full_text.search, text + COMPARED[kind], FIRST, IN_SIGHT)
                    took.full_text[kind].append(milliseconds(compared))
                took.whole[kind].append(milliseconds(partial(_listed, stored, text, MOST)))
    return took


def _search(stored: Opened, text: str) -> tuple[float, float]:
    """Milliseconds of the first results and of the snippets in sight."""
    since = time.perf_counter()
    found = _listed(stored, text, FIRST)
    between = time.perf_counter()
    hits(stored.library, text, found.order[:IN_SIGHT], is_typing=True)
    return 1000 * (between - since), 1000 * (time.perf_counter() - between)


def _listed(stored: Opened, text: str, limit: int) -> Results:
    found = listed(stored.shelf, ListQuery(words=text), limit=limit, is_typing=True)
    if found.is_by_title:
        raise RuntimeError("The search index cannot be used.")
    return found


def _joined(times: Times) -> list[float]:
    return list(chain.from_iterable(times.values()))


if __name__ == "__main__":
    large_library.run(measure)
