"""Groups of articles for the views that list them: tags, sources, years and collections, with how many each has."""

import sqlite3

from reader.domain.listing import COLLECTION, GroupRow, View
from reader.domain.text import fold
from reader.storage.views import own_lists

_GROUPS = {
    View.TAGS: (
        "tag",
        "SELECT (SELECT o.tag FROM article_tags o WHERE o.tag_key = n.tag_key LIMIT 1), n.uses FROM"
        " (SELECT tag_key, count(*) AS uses FROM article_tags"
        " WHERE tag_key <> '' AND article NOT IN {trashed} GROUP BY tag_key) n",
    ),
    View.SOURCES: (
        "source",
        "SELECT host, count(*) FROM articles WHERE host <> '' AND key NOT IN {trashed} GROUP BY host",
    ),
    View.YEARS: (
        "year",
        "SELECT CAST(strftime('%Y', published, 'unixepoch') AS INTEGER) AS year, count(*) FROM articles"
        " WHERE published IS NOT NULL AND key NOT IN {trashed} GROUP BY year",
    ),
}
"""The filter that a group is for, and each group with its number of articles."""


def groups(connection: sqlite3.Connection, view: View, words: str, trashed: str) -> list[GroupRow]:
    """The groups of a view with these words in their names, those with the most articles first, years the latest first,
    what the reader made before all else in its order; `trashed` selects the keys of what is thrown away."""
    found = []
    if view in _GROUPS:
        filter_, sql = _GROUPS[view]
        rows = connection.execute(sql.format(trashed=trashed))
        found = [GroupRow(filter_, value, str(value), count) for value, count in rows]
    found.sort(key=lambda row: (-row.articles, fold(row.name)))
    if view is View.YEARS:
        found.sort(key=lambda row: row.value, reverse=True)
    own = own_lists.group_rows(connection, view, trashed)
    wanted = fold(words).split()
    named = ((row, fold(row.name if row.filter == COLLECTION else str(row.value))) for row in (*own, *found))
    return [row for row, name in named if all(word in name for word in wanted)]
