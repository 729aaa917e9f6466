"""How many similar articles share a label, beside exact TF-IDF cosine: related_quality.py FOLDER [--tagged FOLDER].

Below FOLDER are folders named after labels with texts in them, whose first line is the title, or the Brown corpus as
NLTK has it. In a `--tagged` folder is Markdown with tags, which are not imported, in an `--authors` one with authors,
and in a `--chinese` one with authors, in Chinese.
"""

import argparse
import json
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

from benchmarks.measuring import Line, Result, Spread, machine
from reader.domain.article import Article
from reader.domain.listing import ListQuery
from reader.domain.rough_text import rough_text
from reader.importers import front_matter
from reader.paths import DataFolder
from reader.services import importing, indexing, recommending
from reader.services.opening import Opened, opened

FIRST = 5
DRAWN = 600
FLOOR = 0.98

Labels = frozenset[str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts as Markdown, and the labels of each, by file name."""

    name: str
    texts: Mapping[str, str]
    labels: Mapping[str, Labels]


@dataclass(frozen=True, slots=True)
class Measured:
    """The share of similar articles with a label of the article, ours and the reference's; and what ours took."""

    name: str
    articles: int
    ours: float
    reference: float
    times: list[float]


@contextmanager
def library(texts: Mapping[str, str]) -> Iterator[Opened]:
    """A library of these Markdown texts, by file name, for the length of a block."""
    with tempfile.TemporaryDirectory(prefix="armchair-bench-") as name:
        sources, folder = Path(name, "sources"), DataFolder(Path(name, "data"))
        sources.mkdir()
        for file, text in texts.items():
            (sources / file).write_text(text, encoding="utf-8")
        with opened(folder, can_write=True) as stored:
            importing.run(stored.library, [sources])
            indexing.take_in(stored.library, folder.index)
            yield stored


def articles(stored: Opened) -> list[Article]:
    """All articles, in an order that is the same wherever they came from."""
    found = [stored.library.article(id_) for id_ in stored.shelf.ids(sorted(stored.shelf.order(ListQuery())))]
    return sorted((article for article in found if article), key=lambda article: Path(article.source_file).name)


def measure(labelled: Labelled) -> Measured:
    """Both, for the same articles; the reference sees markup and addresses, too."""
    with library(labelled.texts) as stored:
        known = articles(stored)
        labels = [labelled.labels.get(Path(article.source_file).name, Labels()) for article in known]
        texts = [f"{article.title}\n{article.body}" for article in known]
        return _measured(labelled.name, stored, known, labels=labels, nearest=partial(_nearest, texts))


def measure_authors(folder: Path, terms: Callable[[str], list[str]] | None = None) -> Measured:
    """Both, for articles by whom the library has enough others; their authors are their labels. The reference does not
    see addresses, which may name the author; `terms` cuts texts for it if not into words as they are."""
    files = {f"{number:05}.md": file.read_text("utf-8", "replace") for number, file in enumerate(_markdown(folder))}
    with library(files) as stored:
        known = articles(stored)
        wrote = Counter(article.author_names for article in known)
        names = [article.author_names if wrote[article.author_names] > FIRST else "" for article in known]
        labels = [Labels({name} - {""}) for name in names]
        texts = [f"{article.title}\n{rough_text(article.body, article.body_format)}" for article in known]
        nearest = partial(_nearest, texts, terms=terms)
        return _measured(f"{folder.name} (by author)", stored, known, labels=labels, nearest=nearest)


def _measured(
    name: str,
    stored: Opened,
    known: list[Article],
    *,
    labels: list[Labels],
    nearest: Callable[[dict[int, set[int]]], list[list[int]]],
) -> Measured:
    places = [place for place, each in enumerate(labels) if each]
    if not places:
        sys.exit(f"Nothing in {name} has a label that enough others have.")
    drawn = Random(1).sample(places, min(DRAWN, len(places)))
    place_of = {article.id: place for place, article in enumerate(known)}
    times, found, copies = [], [], {}
    for place in drawn:
        since = time.perf_counter()
        rows, copied = recommending.similar(stored.library, stored.shelf, known[place], FIRST)
        times.append(1000 * (time.perf_counter() - since))
        found.append([place_of[row.id or ""] for row in rows])
        copies[place] = {place_of[id_] for id_ in copied}
    ours, reference = (_precision(drawn, each, labels) for each in (found, nearest(copies)))
    return Measured(name, len(known), ours, reference, times)


def _precision(drawn: list[int], found: list[list[int]], labels: list[Labels]) -> float:
    """The share of the first that have a label of the article they were found for."""
    both = zip(drawn, found, strict=True)
    return sum(not labels[place].isdisjoint(labels[other]) for place, near in both for other in near) / (
        FIRST * len(drawn)
    )


def _nearest(
    texts: list[str], drawn: dict[int, set[int]], terms: Callable[[str], list[str]] | None = None
) -> list[list[int]]:
    """The places of the texts nearest to each of those drawn, by the cosine of their TF-IDF vectors, each with each,
    without the copies of each. `terms` cuts texts if not into words as they are.

    Dampened frequencies, and neither stop words nor words of more than half of the texts: of all usual ways the one
    that does best on these collections.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer

    how = {"analyzer": terms} if terms else {"stop_words": "english"}
    vectors = TfidfVectorizer(sublinear_tf=True, min_df=2, max_df=0.5, **how).fit_transform(texts)
    found = []
    for place, copies in drawn.items():
        products = (vectors[place] @ vectors.T).toarray()[0]
        products[[place, *copies]] = -1
        found.append([int(other) for other in (-products).argsort(kind="stable")[:FIRST]])
    return found


def _chinese_terms(text: str) -> list[str]:
    """Latin words and each two neighbouring Chinese signs."""
    pairs = [a + b for run in re.findall("[\u4e00-\u9fff]+", text) for a, b in pairwise(run)]
    return re.findall("[a-z0-9]{2,}", text.lower()) + pairs


def collections(folder: Path) -> Iterator[Labelled]:
    """The labelled collections below a folder."""
    texts = sorted(folder.glob("*/*.txt"))
    if (folder / "ca01").exists():
        yield _brown(folder)
    elif len({file.parent for file in texts}) > 1:
        yield _by_folder(folder.name, texts)
    else:
        for each in sorted(folder.iterdir()):
            if each.is_dir():
                yield from collections(each)


def _by_folder(name: str, files: list[Path]) -> Labelled:
    texts: dict[str, str] = {}
    labels: dict[str, Labels] = {}
    for file in files:
        title, _, text = file.read_text("utf-8", "replace").partition("\n")
        named = f"{len(texts):05}.md"
        texts[named], labels[named] = f"# {title.strip()}\n{text}", Labels({file.parent.name})
    return Labelled(name, texts, labels)


def _brown(folder: Path) -> Labelled:
    """Words with their parts of speech, `The/at`; the second letter of a file's name is its genre."""
    files = sorted(folder.glob("c[a-r][0-9][0-9]"))
    texts = {f"{f.name}.md": " ".join(word.rpartition("/")[0] for word in f.read_text("utf-8").split()) for f in files}
    return Labelled(folder.name, texts, {f"{file.name}.md": Labels({file.name[1]}) for file in files})


def tagged(folder: Path) -> Labelled:
    """Markdown with its title, without its tags and all else that stands before it."""
    texts: dict[str, str] = {}
    labels: dict[str, Labels] = {}
    for file in _markdown(folder):
        found = front_matter.split(file.read_text("utf-8", "replace"))
        tags = Labels(tag.lower() for tag in front_matter.texts(found.first("tags")))
        title = next(front_matter.texts(found.first("title")), "")
        if tags and title:
            named = f"{len(texts):05}.md"
            texts[named] = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{found.body}"
            labels[named] = tags
    return Labelled(f"{folder.name} (by tag)", texts, labels)


def _markdown(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.md"))


def results(measured: list[Measured]) -> list[Result]:
    """The tables."""
    lines = (
        Line(f"{m.name}, {m.articles:,} articles", 100 * m.ours, "%", 100 * m.reference, f"{FLOOR}, aim 1.00")
        for m in measured
    )
    how = (
        f"The share of the first {FIRST} that have a label of the article, mean over {DRAWN} articles, or over all of"
        " fewer; copies of the article are left out of both. The reference is scikit-learn’s TfidfVectorizer"
        " (dampened, without stop words and words of more than half of the texts) and the exact cosine with each text."
    )
    quality = Result(
        f"Similar articles: the share of the first {FIRST} with the same label", tuple(lines), how, "TF-IDF cosine"
    )
    times = tuple(Spread(f"{m.name}, {m.articles:,} articles", m.times) for m in measured)
    return [quality, Result("Similar articles: time", times, f"Each asked for once. Measured on {machine()}")]


def measure_all(
    folders: Sequence[Path], tagged_ones: Sequence[Path], by_authors: Sequence[Path], chinese: Sequence[Path]
) -> list[Measured]:
    """All collections in folders of each kind."""
    labelled = (each for folder in folders for each in collections(folder))
    return [
        *map(measure, labelled),
        *(measure(tagged(each)) for each in tagged_ones),
        *map(measure_authors, by_authors),
        *(measure_authors(each, _chinese_terms) for each in chinese),
    ]


def add_folders(parser: argparse.ArgumentParser) -> None:
    """The arguments that name folders of each further kind."""
    for name, what in _KINDS.items():
        parser.add_argument(f"--{name}", type=Path, action="append", default=[], metavar="FOLDER", help=what)


_KINDS = {
    "tagged": "similar articles: Markdown with tags",
    "authors": "similar articles: Markdown with authors",
    "chinese": "similar articles: Markdown in Chinese with authors",
}


def main() -> int:
    """Print the tables; 1 when a collection is below the floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    add_folders(parser)
    asked = parser.parse_args()
    measured = measure_all([asked.folder], asked.tagged, asked.authors, asked.chinese)
    print("\n\n".join(map(str, results(measured))))
    below = [each.name for each in measured if each.ours < FLOOR * each.reference]
    for name in below:
        print(f"{name} is below {FLOOR} of the reference.", file=sys.stderr)
    return 1 if below or not measured else 0


if __name__ == "__main__":
    sys.exit(main())
