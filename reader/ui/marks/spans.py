"""Where highlights stand in the text that is shown, and what a line says of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.domain.anchoring import Ground, placed
from reader.domain.marks import Highlight

if TYPE_CHECKING:
    from reader.ui.page.article_document import ArticleDocument
    from reader.ui.page.highlight_painter import Span

TITLE_SIGNS = 60


def spans_in(document: ArticleDocument, stored: Sequence[Highlight]) -> list[Span]:
    """Where highlights stand in a document, those that are surely found in its text."""
    ground = Ground(document.text())
    return spans_of(document, [placed(ground, mark) for mark in stored])


def spans_of(document: ArticleDocument, marks: Sequence[Highlight]) -> list[Span]:
    """Where marks that were looked for in the document's text stand in it."""
    from reader.ui.page.highlight_painter import Span

    found = sorted(
        (mark for mark in marks if mark.quote and mark.offset is not None and not mark.is_orphan),
        key=lambda mark: (mark.offset, -len(mark.quote)),
    )
    spans = [span_of(mark) for mark in found]
    return [
        Span(document.position_of(start), document.position_of(end), mark)
        for (start, end), mark in zip(spans, found, strict=True)
    ]


def shortened(mark: Highlight) -> str:
    """The beginning of what is marked, or of the note on the whole."""
    line = " ".join((mark.quote or mark.note)[: 2 * TITLE_SIGNS].split())
    return line if len(line) <= TITLE_SIGNS else line[:TITLE_SIGNS].rstrip() + "…"


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A span without blanks at its ends; None where nothing else is in it."""
    piece = text[start:end]
    kept = piece.strip()
    if not kept:
        return None
    start += len(piece) - len(piece.lstrip())
    return start, start + len(kept)


def span_of(mark: Highlight) -> tuple[int, int]:
    """From where to where of the text a mark that was found goes."""
    return mark.offset or 0, (mark.offset or 0) + len(mark.quote)
