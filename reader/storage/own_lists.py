"""Lists of articles by what the reader sorted them into: own tags. Reads state.db, attached as `state`."""

import sqlite3
from collections import defaultdict
from typing import Any

from reader.domain.listing import OWN_TAG, GroupRow
from reader.domain.search_query import Words
from reader.domain.tags import below, tag_key, tree
from reader.storage.database import keys_of

_TAGGED = "state.own_tags o JOIN articles k ON k.id = o.article WHERE NOT o.deleted AND o.tag <> ''"


def tagged(tag: str) -> tuple[str, list[Any]]:
    """The condition of articles `a` with an own tag or one below it, and its values."""
    key = tag_key(tag)
    is_it = "(o.tag_key = ? OR (o.tag_key > ? AND o.tag_key < ?))"
    return f"a.key IN (SELECT k.key FROM {_TAGGED} AND {is_it})", [key, *below(key)]


def tag_rows(connection: sqlite3.Connection, trashed: str) -> list[GroupRow]:
    """The own tags as a tree, with those above them; `trashed` selects the keys of what is thrown away."""
    found: dict[str, list[int]] = defaultdict(list)
    for tag, key in connection.execute(
        f"SELECT o.tag, k.key FROM {_TAGGED} AND k.key NOT IN {trashed} ORDER BY o.tag_key"
    ):
        found[tag].append(key)
    return [GroupRow(OWN_TAG, each.tag, each.name, each.articles, each.depth) for each in tree(found)]


def keys_tagged(connection: sqlite3.Connection, words: Words) -> frozenset[int]:
    """The keys of articles with an own tag in which these words stand together, as the index finds other tags."""
    from reader.storage.index_text import searchable  # few libraries have own tags
    from reader.storage.index_text import words as words_in

    tags = [row[0] for row in connection.execute("SELECT DISTINCT tag FROM state.own_tags WHERE NOT deleted")]
    if not any(tags):
        return frozenset()
    wanted = words_in(searchable(words.text))
    fit = {tag for tag in tags if tag and _stand_in(wanted, words_in(searchable(tag)), is_prefix=words.is_prefix)}
    keys = (
        key
        for tag in fit
        for key in keys_of(connection, f"SELECT k.key FROM {_TAGGED} AND o.tag_key = ?", (tag_key(tag),))
    )
    return frozenset(keys)


def _stand_in(wanted: list[str], found: list[str], *, is_prefix: bool) -> bool:
    """Whether `wanted` stand in `found` one after the other; of a prefix the last one may go on."""
    if not wanted:
        return False
    *before, last = wanted
    for start in range(len(found) - len(wanted) + 1):
        end = found[start + len(before)]
        if found[start : start + len(before)] == before and (end.startswith(last) if is_prefix else end == last):
            return True
    return False
