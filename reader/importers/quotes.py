"""Passages that were marked in a book, as an article of their own: all that an export without the book has of it."""

from collections.abc import Sequence
from html import escape

from reader.domain.article import BodyFormat, Draft
from reader.domain.marks import Highlight, Kept
from reader.importers.entries import article, people
from reader.importers.entry import Entry


def page_of(
    title: str, author: str, marks: Sequence[tuple[Highlight, str]], *, kind: str, tags: Sequence[str] = ()
) -> Draft:
    """The article with the passages of a book, each with its place as the book has it.

    The next export of the same `kind` has the same article, with what was marked since. Unfit without any passage.
    """
    times = [mark.created for mark, _ in marks if mark.created]
    return article(
        Entry({}),
        title,
        "\n".join(_block(mark, place) for mark, place in marks),
        BodyFormat.HTML,
        authors=people([author]),
        saved=max(times, default=None),
        tags=tags,
        given_id=f"{kind}:{title}/{author}",
        kept=Kept(highlights=tuple(mark for mark, _ in marks)),
    )


def _block(mark: Highlight, place: str) -> str:
    parts = []
    if mark.quote:
        parts.append(f"<blockquote>{_paragraphs(mark.quote)}</blockquote>")
    if mark.note:
        parts.append(_paragraphs(mark.note))
    about = ", ".join(filter(None, (place, *(f"#{tag}" for tag in mark.tags))))
    if about:
        parts.append(f"<p><small>{escape(about, quote=False)}</small></p>")
    return "\n".join(parts)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in text.split("\n") if line.strip())
