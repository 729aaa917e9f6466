"""A mark with the article it is in: a row of a list of marks, and what of a list of marks is asked for."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from reader.domain.mark_colours import COLOURS, colour_of
from reader.domain.marks import Bookmark, Highlight, first_words
from reader.domain.tags import is_in, tag_key
from reader.domain.text import fold

PLACES = "place"
"""What bookmarked places stand under where colours are headings."""


class Source(NamedTuple):
    """The article of a mark, as far as it is stored; one that is not has a title of "". Its tags are those that came
    with it and the reader's own."""

    id: str
    title: str = ""
    authors: str = ""
    url: str = ""
    published: datetime | None = None
    tags: tuple[str, ...] = ()


class Marked:
    """A mark and its article. What is searched of it is folded once."""

    def __init__(self, mark: Highlight, source: Source, place: Bookmark | None = None) -> None:
        self.mark = mark
        self.source = source
        self.place = place

    @cached_property
    def colour(self) -> str:
        """The colour of ours; "" for a note on the whole and for a place."""
        return colour_of(self.mark.colour) if self.mark.quote else ""

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The mark's own tags and those of its article."""
        return tuple(dict.fromkeys((*self.mark.tags, *self.source.tags)))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What its tags are known by."""
        return tuple(map(tag_key, self.tags))

    @cached_property
    def folded(self) -> str:
        """Quote, note, title and tags as they are searched."""
        return fold("\n".join((self.mark.quote, self.mark.note, self.source.title, *self.mark.tags)))


def place_row(place: Bookmark, source: Source) -> Marked:
    """A bookmarked place as a row: by its label, else by the words that stand there."""
    label = place.label or first_words(place.anchor)
    return Marked(Highlight("", label, created=place.created, offset=place.offset, id=place.id), source, place)


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
    PLACES = "places"
    ORPHANS = "orphans"


class Asked(NamedTuple):
    """Which marks are asked for: "" and None mean any. `since` is the earliest day they may have been made; a tag
    stands for those below it, too."""

    words: str = ""
    colour: str = ""
    tag: str = ""
    article: str = ""
    since: datetime | None = None
    kind: Kind = Kind.ALL


def chosen(marks: Iterable[Marked], asked: Asked) -> list[Marked]:
    """The marks that are asked for, in their order; all words must be in one."""
    words, tag = fold(asked.words).split(), tag_key(asked.tag)
    return [each for each in marks if _is_chosen(each, asked, tag) and all(word in each.folded for word in words)]


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
            order = [name for name in (*COLOURS, PLACES, "") if name in groups]
        case Grouping.TAG:
            order = sorted(groups, key=lambda name: (not name, fold(name)))
        case Grouping.DATE:
            order = sorted(groups, reverse=True)
        case _:
            order = list(groups)
    if by is not Grouping.ARTICLE:
        return [(name, groups[name]) for name in order]
    return [(groups[name][0].source.title, groups[name]) for name in order]


def _is_chosen(each: Marked, asked: Asked, tag: str) -> bool:
    mark = each.mark
    return (
        (not asked.colour or each.colour == asked.colour)
        and (not tag or any(is_in(key, tag) for key in each.keys))
        and (not asked.article or each.source.id == asked.article)
        and (asked.since is None or (mark.created is not None and mark.created >= asked.since))
        and (asked.kind is not Kind.NOTED or bool(mark.note and each.place is None))
        and (asked.kind is not Kind.PLACES or each.place is not None)
        and (asked.kind is not Kind.ORPHANS or mark.is_orphan)
    )


def _groups_of(each: Marked, by: Grouping) -> Sequence[str]:
    match by:
        case Grouping.COLOUR:
            return (PLACES if each.place else each.colour,)
        case Grouping.TAG:
            return each.tags or ("",)
        case Grouping.DATE:
            return (each.mark.created.strftime("%Y-%m") if each.mark.created else "",)
    return (each.source.id,)
