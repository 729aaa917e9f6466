"""A library made for measuring: articles of 1,500 words that are always the same, imported and rendered."""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from html import escape
from pathlib import Path

from reader import __version__
from reader.domain.article import Article
from reader.domain.listing import ListQuery
from reader.domain.settings import Settings
from reader.paths import DataFolder
from reader.services import importing, indexing, reading
from reader.services.opening import opened
from reader.services.recommending import similar
from reader.storage.indexing.alike import FACT
from reader.storage.library import Library

WORDS = 1500
_SYLLABLES = (
    *("al", "an", "ber", "cor", "dan", "del", "en", "fer", "gal", "hin", "in", "jor", "kal", "lo", "mar", "men"),
    *("nor", "os", "pel", "quin", "ra", "sal", "ten", "ur", "vel", "wes", "yon"),
)
_NAMES = ("Ada Lorne", "Berit Halvorsen", "Chidi Okafor", "Dalia Mansour", "Edwin Park")
_CODE = "```python\ndef tide(hour: float) -> float:\n    return 2.4 * sin(hour / 12.4 * 2 * pi)  # metres\n```"


@dataclass(frozen=True, slots=True)
class Sample:
    """A data folder, and its first articles in the order of the list."""

    folder: DataFolder
    articles: tuple[Article, ...]

    def commands(self, folder: Path) -> tuple[list[str], list[str]]:
        """What starts the reference and Armchair, which opens the article last read, with the first article; HTML
        files are written to `folder`."""
        bare = [sys.executable, "-m", "benchmarks.bare", *map(str, self._html_files(folder))]
        return bare, [sys.executable, "-m", "reader", "--data-dir", str(self.folder.root)]

    def _html_files(self, folder: Path) -> list[Path]:
        files = []
        for article in self.articles:
            file = folder / f"{article.id}.html"
            file.write_text(f"<h1>{escape(article.title)}</h1>{article.html}", encoding="utf-8")
            files.append(file)
        return files


def make(folder: Path, count: int = 1000, shown: int = 40) -> Sample:
    """A data folder below `folder` with `count` articles; the first `shown` of the list are at hand."""
    sources = folder / "sources"
    write_sources(sources, count)
    data = DataFolder(folder / "data")
    with opened(data, can_write=True) as stored:
        report = importing.run(stored.library, [sources])
        for item in report.added:
            _render(stored.library, item.id)
    return ready(data, shown)


def ready(data: DataFolder, shown: int) -> Sample:
    """A stored library as it is measured: the first `shown` articles of the list rendered, the first of them read last,
    settings as they come, nothing left to be done at a start, as after a window was closed with that article open."""
    with opened(data, can_write=True) as stored:
        stored.library.remember("bundled articles", __version__)
        indexing.take_in(stored.library, data.index)
        rows = stored.shelf.rows(stored.shelf.order(ListQuery(), limit=shown))
        for row in rows:
            _render(stored.library, row.id)
        articles = (stored.library.article(row.id) for row in rows)
        if first := stored.library.article(rows[0].id):  # the window was closed with it open
            similar(stored.library, stored.shelf, first, keep=partial(stored.library.remember, FACT))
        stored.state.keep_settings(Settings(last_article=rows[0].id))
        return Sample(data, tuple(article for article in articles if article))


def write_sources(folder: Path, count: int) -> None:
    """Write `count` Markdown files of 1,500 words each."""
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"article-{number:06}.md").write_text("\n\n".join(_parts(number)) + "\n", encoding="utf-8")


def _render(library: Library, article: str) -> None:
    if not reading.is_rendered(library, article) and (page := reading.page(library, article)):
        library.keep_html(article, page.article.html, page.article.rendered_by)


def _parts(number: int) -> Iterator[str]:
    dice = random.Random(number)
    day = date(2024, 12, 31) - timedelta(days=number)
    title = _sentence(dice, 5).rstrip(".")
    yield f'---\ntitle: "{title} {number}"\nauthor: {dice.choice(_NAMES)}\ndate: {day}\ntags: [tide, tables]\n---'
    left, part = WORDS, 0
    while left > 0:
        length = min(left, dice.randint(60, 110))
        if part % 4 == 3:
            yield f"## {_sentence(dice, 4).rstrip('.')}"
        yield _paragraph(dice, length, part)
        left, part = left - length, part + 1
    yield _CODE
    yield "\n".join(f"- {_sentence(dice, 7)}" for _ in range(4))


def _paragraph(dice: random.Random, length: int, part: int) -> str:
    sentences = []
    while length > 0:
        words = min(length, dice.randint(8, 20))
        sentences.append(_sentence(dice, words))
        length -= words
    first, *rest = sentences
    if part % 3 == 1:
        first = f"*{first}*"
    if part % 3 == 2:
        first = f"[{first}](https://example.org/{part})"
    text = " ".join([first, *rest])
    return f"> {text}" if part % 7 == 5 else text


def _sentence(dice: random.Random, words: int) -> str:
    found = ["".join(dice.choice(_SYLLABLES) for _ in range(dice.choice((1, 1, 2, 2, 3)))) for _ in range(words)]
    return f"{' '.join(found).capitalize()}."
