"""What the reader did with articles in other programs: from library.db, where imports leave it, to state.db.

Imports write it beside the articles, in one transaction, so that nothing can part the two; it goes from there when it
has arrived. Taking it twice does no harm.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.domain.anchoring import Ground, placed
from reader.domain.archive import StateRow
from reader.domain.article import Article, BodyFormat
from reader.domain.marks import Came, Highlight, Kept, Position, anchor_at, anchored
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Progress, silent
from reader.domain.rough_text import rough_text
from reader.storage.deeds.came_rows import OF_ARTICLES
from reader.storage.library import Library
from reader.storage.state import State

_BLOCKS = re.compile(
    r"(?=</?(?:p|div|li|h[1-6]|blockquote|tr|td|th|pre|figure|figcaption|section|dd|dt)\b|<br\b)", re.I
)
"""Where a new line begins in HTML: a passage may go on from one paragraph to the next."""


ROWS_AT_ONCE = 3000
"""As many rows as are read together; an archive of a library brings hundreds of thousands."""

ROWS_A_FRAME = 100
"""As many as are written between two frames."""


class Waiting(NamedTuple):
    """What waits, article by article, under these `numbers`; none when nothing does. `rows` are the reader's work as
    Armchair wrote it out, of which more may wait."""

    numbers: Sequence[int]
    came: Sequence[Came]
    rows: Sequence[StateRow] = ()
    is_more: bool = False

    def parts(self) -> "Iterator[Waiting]":
        """The same in parts, each for one frame."""
        for start in range(0, max(1, len(self.rows)), ROWS_A_FRAME):
            end = start + ROWS_A_FRAME
            is_last = end >= len(self.rows)
            yield Waiting(
                self.numbers if is_last else (),
                () if start else self.came,
                self.rows[start:end],
                self.is_more or not is_last,
            )


def waiting(library: Library, progress: Progress = silent) -> Waiting:
    """What waits in `library`, with places and highlights found in the articles' texts."""
    rows, is_more = library.kept_waiting(ROWS_AT_ONCE)
    joined: dict[str, Kept] = {}
    written: list[StateRow] = []
    for _, article, found in rows:
        written += [_of(article, row) for row in found.rows]
        kept = found._replace(rows=())
        if kept.says_nothing:
            continue
        joined[article] = joined[article].joined(kept) if article in joined else kept
    came = []
    for number, (article, kept) in enumerate(joined.items()):
        progress(number, len(joined), "")
        if placed := _placed(library, article, kept):
            came.append(placed)
    return Waiting([row[0] for row in rows], came, written, is_more)


def take_over(state: State, found: Waiting) -> list[Came]:
    """Put what waited into `state`, where that says nothing yet, as one step of undo, and as one more what Armchair
    itself wrote out: what was new."""
    written = state.take_rows(found.rows, _told_of_rows)
    return [*(Came(article, "", Kept()) for article in sorted(written)), *state.take_over(found.came, _told)]


def words_of(article: Article) -> str:
    """The text of an article that nobody rendered, paragraph by paragraph."""
    body = _BLOCKS.sub("\n", article.body) if article.body_format is BodyFormat.HTML else article.body
    return rough_text(body, article.body_format)


def _of(article: str, row: StateRow) -> StateRow:
    """A row that need not name its article, with the article."""
    if not article or row.table not in OF_ARTICLES:
        return row
    return row._replace(values={**row.values, "article": article})


def _placed(library: Library, id_: str, kept: Kept) -> Came | None:
    """With the place that the percentage is and the offsets of the highlights; None for an article that is gone."""
    if not (kept.percent or kept.highlights):
        known = library.neighbours([id_]).get(id_)
        return Came(id_, known.title, kept) if known else None
    article = library.article(id_)
    if not article:
        return None
    text = words_of(article)
    ground = Ground(text)
    kept = kept._replace(highlights=tuple(_found(ground, anchored(text, mark)) for mark in kept.highlights))
    return Came(id_, article.title, kept, _place(text, kept.percent))


def _found(ground: Ground, mark: Highlight) -> Highlight:
    """`mark` with where it begins, looked for once more where its words alone were not found; an orphan if it is."""
    if mark.offset is not None or not mark.quote:
        return mark
    found = placed(ground, mark)
    return mark._replace(offset=found.offset, lost=found.lost)


def _place(text: str, percent: float | None) -> Position | None:
    if not percent or not text:
        return None
    percent = min(100.0, max(0.0, percent))
    offset = round(len(text) * percent / 100)
    while 0 < offset < len(text) and not text[offset - 1].isspace():
        offset -= 1
    return Position(offset, anchor_at(text, offset).split("\n", maxsplit=1)[0], percent)


def _told_of_rows(articles: int) -> Phrase:
    return phrase("Take over the marks of {n} articles", n=articles)


def _told(came: Sequence[Came]) -> Phrase:
    if len(came) == 1:
        return phrase("Take over what came with “{title}”", title=came[0].title)
    return phrase("Take over what came with {n} articles", n=len(came))
