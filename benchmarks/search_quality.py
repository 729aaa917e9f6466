"""How well questions find what answers them, beside plain BM25: search_quality.py FOLDER [--chinese FOLDER].

FOLDER has the Cranfield collection: `cran.all.1400`, `cran.qry` and `cranqrel`. In a `--chinese` folder are Chinese
articles as Markdown; pieces of their titles are what is asked there.
"""

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import log2
from pathlib import Path
from random import Random
from statistics import fmean
from typing import NamedTuple

from benchmarks.measuring import Line, Result, Spread, machine
from reader.domain.article import BodyFormat, Draft
from reader.domain.listing import ListQuery
from reader.domain.text import title_key
from reader.paths import DataFolder
from reader.services import importing, indexing, searching
from reader.services.opening import Opened, opened
from reader.storage.arriving.arrivals import Arrival

FIRST = 10
FLOOR = 1.0
"""Ours beside BM25."""
TOP = 3
DRAWN = 600
FLOOR_OF_PIECES, FLOOR_OF_TITLES = 0.97, 0.99
TOLD = 10
"""How many questions that found nothing are named."""
_FEWEST, _MOST = 2, 4
"""How many signs a piece of a title has."""
_PIECES = (2, 3)

Judgements = Mapping[int, Mapping[int, int]]


class Collection(NamedTuple):
    """Texts with their titles by number, questions by theirs, and for each question how relevant which text is: from 1,
    a complete answer, to 4, of minimum interest; other codes say that it is not."""

    texts: Mapping[int, tuple[str, str]]
    questions: Mapping[int, str]
    judgements: Judgements


@dataclass(frozen=True, slots=True)
class Answered:
    """The mean nDCG of ours and of the reference over all questions, and what each of ours took."""

    articles: int
    ours: float
    reference: float
    times: list[float]


@dataclass(frozen=True, slots=True)
class FoundTitles:
    """The shares of titles that were found, and what each question took; `vague` ones were not asked by pieces."""

    name: str
    articles: int
    pieces: float
    whole: float
    vague: int
    missed: list[str]
    times: list[float]


class NoTitles(Exception):
    """There is nothing to ask."""


def cranfield(folder: Path) -> Collection:
    """The collection. The judgements number the questions by their place: their own numbers have gaps."""
    texts = {number: (_line(fields["T"]), fields["W"]) for number, fields in _records(folder / "cran.all.1400")}
    asked = enumerate((_line(fields["W"]) for _, fields in _records(folder / "cran.qry")), 1)
    judgements: dict[int, dict[int, int]] = {}
    for line in (folder / "cranqrel").read_text("ascii").splitlines():
        question, text, code = map(int, line.split())
        judgements.setdefault(question, {})[text] = code
    return Collection(texts, dict(asked), judgements)


def _records(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Numbers and fields, `.I 1`, then `.T` on a line of its own, and the title below it."""
    for record in re.split(r"^\.I +", file.read_text("ascii"), flags=re.MULTILINE)[1:]:
        number, *fields = re.split(r"^\.([TABW]) *$", record, flags=re.MULTILINE)
        yield int(number), {"T": "", "W": ""} | dict(zip(fields[::2], fields[1::2], strict=True))


def _line(text: str) -> str:
    return " ".join(text.split())


def measure(collection: Collection) -> Answered:
    """Both, for all questions."""
    ranked = _bm25(collection)
    with _folder() as folder, opened(folder, can_write=True) as stored:
        texts = collection.texts
        drafts = [Draft(*texts[number], BodyFormat.TEXT, language="en", given_id=f"{number}") for number in texts]
        saved = stored.library.save([Arrival(draft) for draft in drafts])
        number_of = dict(zip((each.id for each in saved), texts, strict=True))
        indexing.take_in(stored.library, folder.index)
        found, times = {}, []
        for number, question in collection.questions.items():
            ids, took = _asked(stored, question, FIRST)
            found[number] = [number_of[id_] for id_ in ids]
            times.append(took)
    ours, reference = (_mean(each, collection.judgements) for each in (found, ranked))
    return Answered(len(collection.texts), ours, reference, times)


def _bm25(collection: Collection) -> dict[int, list[int]]:
    """The best texts for each question by BM25, of titles and texts together."""
    from rank_bm25 import BM25Okapi

    numbers = list(collection.texts)
    bm25 = BM25Okapi([_words(f"{title} {text}") for title, text in collection.texts.values()])
    found = {}
    for question, text in collection.questions.items():
        scores = bm25.get_scores(_words(text))
        found[question] = [numbers[place] for place in (-scores).argsort(kind="stable")[:FIRST]]
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _mean(found: Mapping[int, Sequence[int]], judgements: Judgements) -> float:
    return fmean(ndcg(ranked, judgements[question]) for question, ranked in found.items())


def ndcg(ranked: Sequence[int], judged: Mapping[int, int]) -> float:
    """Normalised discounted cumulative gain of the first ten: each text's gain divided by log2(1 + its rank), all added
    up, beside the best that there could be.

    A text gains 4 where it is a complete answer, down to 1 where it is of minimum interest: five less the code of the
    judgement, as cranqrel.readme has them. From K. Järvelin and J. Kekäläinen, “Cumulated gain-based evaluation of IR
    techniques”, ACM TOIS 20 (2002), with the usual discount, which counts from the first rank on.
    """
    gains = {text: 5 - code for text, code in judged.items() if 1 <= code <= 4}
    best = _discounted(sorted(gains.values(), reverse=True))
    return _discounted(gains.get(text, 0) for text in ranked) / best if best else 0.0


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / log2(1 + rank) for rank, gain in enumerate(gains, 1) if rank <= FIRST)


def measure_titles(folder: Path) -> FoundTitles:
    """Whether articles are found by pieces of their titles, and by their titles. Raises `NoTitles`."""
    with _folder() as data, opened(data, can_write=True) as stored:
        importing.run(stored.library, [folder])
        indexing.take_in(stored.library, data.index)
        keys = sorted(stored.shelf.order(ListQuery()))
        titles = sorted({row.title for row in stored.shelf.rows(keys) if _runs(row.title)})
        if not titles:
            raise NoTitles(f"No article in {folder} has a Chinese title.")
        dice = Random(1)
        drawn = dice.sample(titles, min(DRAWN, len(titles)))
        times: list[float] = []

        def share(questions: Mapping[str, str]) -> tuple[float, list[str]]:
            missed = []
            for title, question in questions.items():
                ids, took = _asked(stored, question, TOP)
                times.append(took)
                if title_key(title) not in {title_key(row.title) for row in stored.library.neighbours(ids).values()}:
                    missed.append(question)
            return 1 - len(missed) / len(questions) if questions else 1.0, missed

        asked = {title: question for title in drawn if (question := _pieces(title, dice, titles))}
        (pieces, missed), (whole, unfound) = share(asked), share({title: title for title in drawn})
    return FoundTitles(folder.name, len(keys), pieces, whole, len(drawn) - len(asked), missed + unfound, times)


def _pieces(title: str, dice: Random, titles: Sequence[str]) -> str:
    """Two or three pieces of a title in their order, parted by blanks; "" where more titles have them than are shown:
    such a question does not say which is meant."""
    pieces = [_piece(run, dice) for part in _runs(title) for run in _parts(part)]
    count = dice.choice(_PIECES)
    chosen = [pieces[place] for place in sorted(dice.sample(range(len(pieces)), min(count, len(pieces))))]
    others = [other for other in titles if all(piece in other for piece in chosen)]
    return " ".join(chosen) if len(others) <= TOP else ""


def _runs(title: str) -> list[str]:
    """Each run of two or more Chinese signs."""
    return re.findall("[\u4e00-\u9fff]{2,}", title)


def _parts(run: str) -> list[str]:
    """A run in parts that a piece can be cut from."""
    return [part for start in range(0, len(run), _MOST) if len(part := run[start : start + _MOST]) >= _FEWEST]


def _piece(part: str, dice: Random) -> str:
    length = dice.randint(_FEWEST, len(part))
    start = dice.randint(0, len(part) - length)
    return part[start : start + length]


@contextmanager
def _folder() -> Iterator[DataFolder]:
    with tempfile.TemporaryDirectory(prefix="armchair-bench-") as name:
        yield DataFolder(Path(name))


def _asked(stored: Opened, question: str, first: int) -> tuple[list[str], float]:
    """The ids of the first answers to what a reader types, and the milliseconds that took."""
    since = time.perf_counter()
    order = searching.listed(stored.shelf, ListQuery(words=question), limit=first).order
    took = 1000 * (time.perf_counter() - since)
    return stored.shelf.ids(order[:first]), took


def results(answered: Answered, titles: Sequence[FoundTitles]) -> list[Result]:
    """The tables."""
    questions = Line(
        f"Cranfield, {answered.articles:,} articles, {len(answered.times)} questions: nDCG@{FIRST}",
        answered.ours,
        "",
        answered.reference,
        f"at least {FLOOR}",
    )
    how = (
        "The mean over all questions, each asked as a reader types it, its ranks discounted by log2(1 + rank). A text"
        " gains 4 where it is a complete answer, 3, 2, and 1 where it is of minimum interest. The reference is"
        " BM25Okapi of rank-bm25 with its own defaults, over the lower-cased words of title and text."
    )
    tables = [Result("Search: questions in English", (questions,), how, "BM25")]
    if titles:
        found = [
            line
            for each in titles
            for line in (
                Line(_name(each, "pieces of a title"), 100 * each.pieces, "%", goal=f"{FLOOR_OF_PIECES:.0%}"),
                Line(_name(each, "the whole title"), 100 * each.whole, "%", goal=f"{FLOOR_OF_TITLES:.0%}"),
            )
        ]
        how = (
            f"The share of titles whose article is among the first {TOP}, of {DRAWN} titles or all of fewer. Pieces are"
            f" two or three runs of {_FEWEST} to {_MOST} signs, parted by blanks. An article of the same title counts,"
            f" too: nobody could say which is meant. Pieces that more than {TOP} titles have are not asked:"
            f" {', '.join(f'{each.vague} of {each.name}' for each in titles)}."
        )
        tables.append(Result("Search: Chinese titles", tuple(found), how))
    times = [Spread("questions in English", answered.times)]
    times += [Spread(f"{each.name}, titles and pieces of them", each.times) for each in titles]
    how = f"Each asked for once, without snippets. Measured on {machine()}"
    return [*tables, Result("Search: time of these questions", tuple(times), how)]


def _name(found: FoundTitles, asked: str) -> str:
    return f"{found.name}, {found.articles:,} articles: {asked}"


def below(answered: Answered, titles: Sequence[FoundTitles]) -> Iterator[str]:
    """What is worse than it may be, in words."""
    if answered.ours < FLOOR * answered.reference:
        yield f"Answers are below {FLOOR} of BM25."
    for each in titles:
        if each.pieces < FLOOR_OF_PIECES or each.whole < FLOOR_OF_TITLES:
            yield f"Titles of {each.name} are not found, among them by: {'; '.join(each.missed[:TOLD])}"


def main() -> int:
    """Print the tables; 1 when one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chinese", type=Path, action="append", default=[], metavar="FOLDER")
    asked = parser.parse_args()
    try:
        titles = [measure_titles(each) for each in asked.chinese]
    except NoTitles as exc:
        parser.error(str(exc))
    answered = measure(cranfield(asked.folder))
    print("\n\n".join(map(str, results(answered, titles))))
    problems = list(below(answered, titles))
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
