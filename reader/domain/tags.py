"""Tags that the reader gives: names that nest by `/`, how they are written, and what becomes of them when one is
renamed."""

from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from reader.domain.text import fold

SEPARATOR = "/"
_WIDE = "／"
LONGEST_PART, MOST_PARTS = 100, 8


class OwnTag(NamedTuple):
    """A tag of the reader's, or one above such tags, and how many articles have it or one below it."""

    tag: str
    articles: int

    @property
    def name(self) -> str:
        """Its last part."""
        return self.tag.rpartition(SEPARATOR)[2]

    @property
    def depth(self) -> int:
        """How many tags it stands below."""
        return self.tag.count(SEPARATOR)


def clean_tag(text: str) -> str:
    """What is typed as a tag: without a # before it, blanks around its parts, and parts that are empty; "" if nothing
    is left."""
    printable = "".join(sign if sign.isprintable() else " " for sign in text)
    bare = printable.strip().removeprefix("#").replace(_WIDE, SEPARATOR)
    parts = (" ".join(part.split()) for part in bare.split(SEPARATOR))
    return SEPARATOR.join([part[:LONGEST_PART].strip() for part in parts if fold(part)][:MOST_PARTS])


def tag_key(tag: str) -> str:
    """By what a tag is known, whatever case and accents it is written in."""
    return SEPARATOR.join(fold(part).replace(SEPARATOR, " ") for part in tag.split(SEPARATOR))


def below(key: str) -> tuple[str, str]:
    """Between what, both outside, the keys of the tags below one stand in the order of their signs."""
    return f"{key}{SEPARATOR}", f"{key}{chr(ord(SEPARATOR) + 1)}"


def is_in(key: str, other: str) -> bool:
    """Whether a tag is another one or stands below it, by their keys."""
    return key == other or key.startswith(below(other)[0])


def spelled(tag: str, known: Iterable[str]) -> str:
    """`tag` with those of its parts that `known` tags have already written as they write them."""
    parts, keys = tag.split(SEPARATOR), tag_key(tag).split(SEPARATOR)
    best: list[str] = []
    for other in known:
        same = _same_parts(keys, tag_key(other).split(SEPARATOR))
        if same > len(best):
            best = other.split(SEPARATOR)[:same]
    return SEPARATOR.join([*best, *parts[len(best) :]])


def renamed(tag: str, old: str, new: str) -> str:
    """What `tag`, which is `old` or below it, is called once that is called `new`."""
    rest = tag.split(SEPARATOR)[old.count(SEPARATOR) + 1 :]
    return SEPARATOR.join([new, *rest])


def tree(articles: Mapping[str, Iterable[Hashable]]) -> list[OwnTag]:
    """Tags and those above them, each before what is below it, by name; `articles` has those with each tag."""
    spelling: dict[tuple[str, ...], str] = {}
    tagged: dict[tuple[str, ...], set[Hashable]] = {}
    for tag, some in articles.items():
        parts, keys = tag.split(SEPARATOR), tag_key(tag).split(SEPARATOR)
        for depth in range(1, len(parts) + 1):
            place = tuple(keys[:depth])
            spelling.setdefault(place, SEPARATOR.join(parts[:depth]))
            tagged.setdefault(place, set()).update(some)
    return [OwnTag(spelling[place], len(tagged[place])) for place in sorted(tagged)]


def _same_parts(one: list[str], other: list[str]) -> int:
    same = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        same += 1
    return same
