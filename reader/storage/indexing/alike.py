"""Articles like another one, as plain values; and those of the article that is read when the window closes, kept in
library.db, so that the next start, which shows the same, does without the search engine: 10 MB, and reading its files.

What is kept is worth as much as what the engine would say: it is used only while index and library are as they were,
and while of the articles that were looked at the same are unwanted.
"""

import json
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from reader.storage.indexing.index_label import label_of
from reader.storage.indexing.index_queue import IndexQueue
from reader.storage.library import Library

FACT = "similar"
_WAY = 1
"""Grows whenever others would be found than before."""

Unwanted = Callable[[Sequence[str]], Collection[str]]


class Alike(NamedTuple):
    """An article like another one, and which words of that other one say so most, as they are written there."""

    id: str
    words: tuple[str, ...]


class Found(NamedTuple):
    """The articles most like one, the closest first, no two of them nearly the same; and the ids of those that are
    nearly the same as the one itself. `seen` are all that were looked at."""

    alike: tuple[Alike, ...] = ()
    copies: frozenset[str] = frozenset()
    seen: tuple[str, ...] = ()


def to_keep(library: Library, article: str, limit: int, found: Found, unwanted: Unwanted) -> str:
    """What `FACT` is to be, for `kept` to find the same again; "" while the index is behind the library."""
    label = _label(library)
    left_out = sorted(set(unwanted(found.seen)) & set(found.seen))
    named = [_WAY, article, limit, label, left_out, sorted(found.copies), found.alike, found.seen]
    return json.dumps(named, ensure_ascii=False) if label else ""


def kept(library: Library, article: str, limit: int, unwanted: Unwanted) -> Found | None:
    """What was found last time, where that was for this article and nothing has changed since."""
    try:
        way, known, most, label, left_out, copies, alike, seen = json.loads(library.fact(FACT))
        found = Found(tuple(Alike(id_, tuple(words)) for id_, words in alike), frozenset(copies), tuple(seen))
        unwanted_then = set(left_out) & set(seen)
    except (ValueError, TypeError):  # nothing yet, or of another version
        return None
    if (way, known, most) != (_WAY, article, limit) or label != _label(library):
        return None
    return found if set(unwanted(found.seen)) & set(found.seen) == unwanted_then else None


def _label(library: Library) -> str:
    """The label of the index, if it is that of the library as it is; else ""."""
    folder = library.database.path.with_name("index")
    label = label_of(folder)
    return label.library if label and IndexQueue(library).is_empty_for(folder) else ""
