"""What a reader leaves in a text: places, bookmarks; and how a place is found again when the text has changed."""

import re
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from reader.domain.archive import StateRow

ANCHOR_LENGTH = 160
LABEL_LENGTH = 50
CONTEXT_LENGTH = 32
MOST_PLACES = 100


class Position(NamedTuple):
    """How far an article was read: an offset into its plain text, the text there, and 0 to 100 percent."""

    offset: int
    anchor: str
    percent: float


class Bookmark(NamedTuple):
    """A kept article, or a place in it when `offset` is given; `label` is the reader's own."""

    id: str
    article: str
    label: str = ""
    offset: int | None = None
    anchor: str = ""
    created: datetime | None = None


class Highlight(NamedTuple):
    """A passage that the reader marked: its text, what stands around it where that is known, and a note on it.

    `colour` is "" where none was told; `prefix` and `suffix` are text right before and after, as long as was told.
    `offset` is about where the quote begins in the article's plain text; None for an orphan, whose text alone is known.
    One without a quote is a note on the article as a whole. `id` is "" until it is stored.

    `seal`, `lost` and `is_single` are `anchoring`'s: in which text it stands at its offset, in which it was last looked
    for in vain ("" once it is found), and whether its quote is the only one of its kind; None where nobody looked yet.
    """

    quote: str
    note: str = ""
    colour: str = ""
    prefix: str = ""
    suffix: str = ""
    created: datetime | None = None
    tags: tuple[str, ...] = ()
    offset: int | None = None
    id: str = ""
    seal: str = ""
    lost: str = ""
    is_single: bool | None = None

    @property
    def is_orphan(self) -> bool:
        """Whether its text is not in its article, as far as that was looked for."""
        return bool(self.lost)


class Kept(NamedTuple):
    """What the reader did with an article in another program; None where that is not told.

    `percent` is 0 to 100, `note` is on the article as a whole. `rows` are the reader's work as Armchair wrote it
    out; those of one article need not name it.
    """

    is_read: bool | None = None
    is_starred: bool | None = None
    percent: float | None = None
    note: str = ""
    highlights: tuple[Highlight, ...] = ()
    rows: "tuple[StateRow, ...]" = ()
    is_archived: bool | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether the reader left the article as every article is at first."""
        done = self.is_read or self.is_starred or self.is_archived or self.percent
        return not (done or self.note or self.highlights or self.rows)

    def joined(self, other: "Kept") -> "Kept":
        """What both say of one article: the stronger of each, and all that was written."""
        notes = dict.fromkeys(filter(None, (self.note, other.note)))
        marks = {(mark.quote, mark.note): mark for mark in (*other.highlights, *self.highlights)}
        order = dict.fromkeys((mark.quote, mark.note) for mark in (*self.highlights, *other.highlights))
        return Kept(
            is_read=_strongest(self.is_read, other.is_read),
            is_starred=_strongest(self.is_starred, other.is_starred),
            is_archived=_strongest(self.is_archived, other.is_archived),
            percent=_strongest(self.percent, other.percent),
            note="\n\n".join(note for note in notes if not any(note != o and note in o for o in notes)),
            highlights=tuple(marks[key] for key in order),
            rows=(*self.rows, *(row for row in other.rows if row not in self.rows)),
        )


class Came(NamedTuple):
    """What came with an article from another program, and the place that its `percent` is, once its text is known."""

    article: str
    title: str
    kept: Kept
    position: Position | None = None


def anchored(text: str, mark: Highlight) -> Highlight:
    """`mark` with its offset in `text` and what stands around it there; as it is where the quote is not in the text, or
    is there several times and what stood around it does not tell which it was."""
    words = mark.quote.split()
    if not words:
        return mark
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    found = list(islice(pattern.finditer(text), MOST_PLACES))
    if len(found) > 1:
        found = [each for each in found if _is_between(text, each.span(), mark)]
    if len(found) != 1:
        return mark
    start, end = found[0].span()
    before, after = text[max(0, start - CONTEXT_LENGTH) : start], text[end : end + CONTEXT_LENGTH]
    return mark._replace(offset=start, prefix=before, suffix=after)


def _is_between(text: str, span: tuple[int, int], mark: Highlight) -> bool:
    """Whether what stood around the mark stands around this place; False where neither is told."""
    before, after = "".join(mark.prefix.split()), "".join(mark.suffix.split())
    here_before = "".join(text[max(0, span[0] - 4 * len(before) - 20) : span[0]].split())
    here_after = "".join(text[span[1] : span[1] + 4 * len(after) + 20].split())
    return bool(before or after) and here_before.endswith(before) and here_after.startswith(after)


def _strongest(one: Any, other: Any) -> Any:
    return max((each for each in (one, other) if each is not None), default=None)


def anchor_at(text: str, offset: int) -> str:
    """The first 160 characters of `text` from `offset`."""
    return text[offset : offset + ANCHOR_LENGTH]


def first_words(anchor: str) -> str:
    """What names a place that has no label: the line that begins there, as far as it fits into a row."""
    return anchor.strip().split("\n")[0][:LABEL_LENGTH]


def find_again(text: str, offset: int, anchor: str, percent: float = 0.0) -> int:
    """Where the place at `offset` with `anchor` is in `text` now: see `refinding`, which is asked when it moved."""
    if not anchor:
        return min(offset, len(text))
    if text.startswith(anchor, offset):
        return offset
    from reader.domain.refinding import refound  # not before a text changed

    return refound(text, offset, anchor, percent)
