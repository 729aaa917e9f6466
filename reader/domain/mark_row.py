"""A mark with the article it is in: a row of a list of marks, and what of a list of marks is asked for."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from reader.domain.mark_colours import COLOURS, colour_of
from reader.domain.marks import Highlight
from reader.domain.text import fold


class Source(NamedTuple):
    """The article of a mark, as far as it is stored; one that is not has a title of ""."""

    id: str
    title: str = ""
    authors: str = ""
    url: str = ""
    published: datetime | None = None
    tags: tuple[str, ...] = ()


class Marked:
    """A mark and its article. What is searched of it is folded once."""

    def __init__(self, mark: Highlight, source: Source) -> None:
        self.mark = mark
        self.source = source

    @cached_property
    def colour(self) -> str:
        """The colour of ours; "" for a note on the whole."""
        return colour_of(self.mark.colour) if self.mark.quote else ""

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The mark's own tags and those of its article."""
        return tuple(dict.fromkeys((*self.mark.tags, *self.source.tags)))

    @cached_property
    def folded(self) -> str:
        """Quote, note, title and tags as they are searched."""
        return fold("\n".join((self.mark.quote, self.mark.note, self.source.title, *self.mark.tags)))


class Grouping(StrEnum):
    """Under what marks stand together in a list."""

    ARTICLE = "article"
    COLOUR = "colour"
    TAG = "tag"
    DATE = "date"


class Kind(StrEnum):
    """Which marks are listed."""

    ALL = "all"
    NOTED = "noted"
    ORPHANS = "orphans"


class Asked(NamedTuple):
    """Which marks are asked for: "" and None mean any. `since` is the earliest day they may have been made."""

    words: str = ""
    colour: str = ""
    tag: str = ""
    article: str = ""
    since: datetime | None = None
    kind: Kind = Kind.ALL


def chosen(marks: Iterable[Marked], asked: Asked) -> list[Marked]:
    """The marks that are asked for, in their order; all words must be in one."""
    words = fold(asked.words).split()
    return [each for each in marks if _is_chosen(each, asked) and all(word in each.folded for word in words)]


def grouped(marks: Sequence[Marked], by: Grouping) -> list[tuple[str, list[Marked]]]:
    """The marks under headings, which are titles, colours, tags, or months as `2024-03`; "" is for those without.

    With several tags a mark is under each of them.
    """
    groups: dict[str, list[Marked]] = {}
    for each in marks:
        for name in _groups_of(each, by):
            groups.setdefault(name, []).append(each)
    match by:
        case Grouping.COLOUR:
            order = [name for name in (*COLOURS, "") if name in groups]
        case Grouping.TAG:
            order = sorted(groups, key=lambda name: (not name, fold(name)))
        case Grouping.DATE:
            order = sorted(groups, reverse=True)
        case _:
            order = list(groups)
    if by is not Grouping.ARTICLE:
        return [(name, groups[name]) for name in order]
    return [(groups[name][0].source.title, groups[name]) for name in order]


def _is_chosen(each: Marked, asked: Asked) -> bool:
    mark = each.mark
    return (
        (not asked.colour or each.colour == asked.colour)
        and (not asked.tag or asked.tag in each.tags)
        and (not asked.article or each.source.id == asked.article)
        and (asked.since is None or (mark.created is not None and mark.created >= asked.since))
        and (asked.kind is not Kind.NOTED or bool(mark.note))
        and (asked.kind is not Kind.ORPHANS or mark.is_orphan)
    )


def _groups_of(each: Marked, by: Grouping) -> Sequence[str]:
    match by:
        case Grouping.COLOUR:
            return (each.colour,)
        case Grouping.TAG:
            return each.tags or ("",)
        case Grouping.DATE:
            return (each.mark.created.strftime("%Y-%m") if each.mark.created else "",)
    return (each.source.id,)
