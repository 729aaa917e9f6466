"""Lists of articles by what the reader sorted them into: own tags, archive, queue, collections. Reads state.db too."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from reader.domain.listing import COLLECTION, OWN_TAG, GroupRow, ListQuery, View
from reader.domain.search_query import Words
from reader.domain.tags import below, tag_key, tree
from reader.storage.database import keys_of
from reader.storage.deeds.read_later import PLACE
from reader.storage.marks import ARCHIVED_KEYS, QUEUED_KEYS

_TAGGED = "state.own_tags o JOIN articles k ON k.id = o.article WHERE NOT o.deleted AND o.tag <> ''"

_COLLECTED_KEYS = (
    "(SELECT k.key FROM state.collected i JOIN articles k ON k.id = i.article WHERE i.collection = ? AND NOT i.deleted)"
)


def conditions(query: ListQuery) -> Iterator[tuple[str, list[Any]]]:
    """What the reader's own order asks of the articles `a` of a list, each with its values."""
    if query.hides_archive:
        yield f"a.key NOT IN {ARCHIVED_KEYS}", []
    if query.view is View.ARCHIVE:
        yield f"a.key IN {ARCHIVED_KEYS}", []
    if query.view is View.QUEUE:
        yield f"a.key IN {QUEUED_KEYS}", []
    if query.own_tag:
        yield tagged(query.own_tag)
    if query.collection:
        yield f"a.key IN {_COLLECTED_KEYS}", [query.collection]


def by_hand(query: ListQuery) -> str:
    """The order that the reader made of a list that has one; of a collection its `?` is the id."""
    if query.collection:
        return f"(SELECT {PLACE} FROM state.collected WHERE id = ? || ' ' || a.id), a.id"
    return f"(SELECT {PLACE} FROM state.queue q WHERE q.article = a.id), a.id"


def group_rows(connection: sqlite3.Connection, view: View, trashed: str) -> list[GroupRow]:
    """The groups of a view that the reader made; `trashed` selects the keys of what is thrown away."""
    if view is View.TAGS:
        return _tag_rows(connection, trashed)
    return _collection_rows(connection, trashed) if view is View.COLLECTIONS else []


def _collection_rows(connection: sqlite3.Connection, trashed: str) -> list[GroupRow]:
    """The collections in the order in which they were made, with how many articles each has."""
    rows = connection.execute(
        "SELECT c.id, c.name, (SELECT count(*) FROM state.collected i JOIN articles k ON k.id = i.article"
        f" WHERE i.collection = c.id AND NOT i.deleted AND k.key NOT IN {trashed})"
        f" FROM state.collections c WHERE NOT c.deleted AND c.name <> '' ORDER BY {PLACE}, c.id"
    )
    return [GroupRow(COLLECTION, id_, name, articles) for id_, name, articles in rows]


def tagged(tag: str) -> tuple[str, list[Any]]:
    """The condition of articles `a` with an own tag or one below it, and its values."""
    key = tag_key(tag)
    is_it = "(o.tag_key = ? OR (o.tag_key > ? AND o.tag_key < ?))"
    return f"a.key IN (SELECT k.key FROM {_TAGGED} AND {is_it})", [key, *below(key)]


def _tag_rows(connection: sqlite3.Connection, trashed: str) -> list[GroupRow]:
    """The own tags as a tree, with those above them."""
    found: dict[str, list[int]] = defaultdict(list)
    for tag, key in connection.execute(
        f"SELECT o.tag, k.key FROM {_TAGGED} AND k.key NOT IN {trashed} ORDER BY o.tag_key"
    ):
        found[tag].append(key)
    return [GroupRow(OWN_TAG, each.tag, each.name, each.articles, each.depth) for each in tree(found)]


def keys_tagged(connection: sqlite3.Connection, words: Words) -> frozenset[int]:
    """The keys of articles with an own tag in which these words stand together, as the index finds other tags."""
    from reader.storage.indexing.index_text import searchable  # few libraries have own tags
    from reader.storage.indexing.index_text import words as words_in

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
