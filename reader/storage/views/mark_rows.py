"""All marks of the library with their articles. Reads both databases."""

import json
from collections.abc import Sequence
from typing import Any

from reader.domain.mark_row import Marked, Source, place_row
from reader.domain.marks import Bookmark
from reader.domain.text import title_key, url_key
from reader.storage.database import to_time
from reader.storage.deeds.highlights import COLUMNS, highlight_of
from reader.storage.library import Library

_OF_SOURCE = """h.article, coalesce(a.title, ''), coalesce(a.byline, ''), coalesce(a.source_url, ''), a.published,
    (SELECT json_group_array(tag) FROM (
        SELECT t.tag FROM article_tags t WHERE t.article = a.key
        UNION SELECT o.tag FROM state.own_tags o WHERE o.article = h.article AND NOT o.deleted AND o.tag <> ''))"""
_OF_THERE = """LEFT JOIN articles a ON a.id = h.article
WHERE NOT h.deleted
    AND NOT EXISTS (SELECT 1 FROM state.trash g WHERE g.article = h.article AND g.is_trashed AND NOT g.deleted)"""
_SQL = f"""
SELECT {", ".join(f"h.{name.strip()}" for name in COLUMNS.split(","))}, {_OF_SOURCE}
FROM state.highlights h {_OF_THERE} AND (?1 = '' OR h.article = ?1)
"""
_PLACES_SQL = f"""
SELECT h.id, h.label, h.offset, h.anchor, h.created, {_OF_SOURCE}
FROM state.bookmarks h {_OF_THERE} AND h.offset IS NOT NULL
"""
_MARK, _PLACE = COLUMNS.count(",") + 1, 5


def mark_rows(library: Library, article: str = "") -> list[Marked]:
    """The marks of articles that are not thrown away, those of the article marked last first: notes on the whole, the
    others in the order of the text, orphans. With `article`, its own. `library` is one that a `Shelf` is over."""
    with library.database.reading() as connection:
        rows = connection.execute(_SQL, (article,)).fetchall()
    sources: dict[str, Source] = {}
    return _in_order([Marked(highlight_of(row[:_MARK]), _source(row[_MARK:], sources)) for row in rows])


def all_rows(library: Library) -> list[Marked]:
    """As `mark_rows`, with the bookmarked places where they stand in their texts."""
    with library.database.reading() as connection:
        rows = connection.execute(_PLACES_SQL).fetchall()
    sources: dict[str, Source] = {}
    places = []
    for row in rows:
        source = _source(row[_PLACE:], sources)
        id_, label, offset, anchor, created = row[:_PLACE]
        places.append(place_row(Bookmark(id_, source.id, label or "", offset, anchor or "", to_time(created)), source))
    return _in_order([*mark_rows(library), *places])


def in_text(each: Marked) -> tuple[bool, bool, int]:
    """The order of the marks of one article."""
    mark = each.mark
    return mark.is_orphan, bool(mark.quote or each.place), mark.offset or 0


def known_as(library: Library, url: str, title: str = "") -> str | None:
    """The id of the article with this address; else of the only one with this title; None where there is none."""
    found = []
    with library.database.reading() as connection:
        if url:
            sql = "SELECT a.id FROM addresses d JOIN articles a ON a.key = d.article WHERE d.address = ? LIMIT 1"
            found = connection.execute(sql, (url_key(url),)).fetchall()
        if not found and title:
            sql = "SELECT id FROM articles WHERE title_key = ? LIMIT 2"
            found = connection.execute(sql, (title_key(title),)).fetchall()
    return str(found[0][0]) if len(found) == 1 else None


def _source(row: Sequence[Any], known: dict[str, Source]) -> Source:
    id_, title, authors, url, published, tags = row
    if id_ not in known:
        known[id_] = Source(id_, title, authors, url, to_time(published), tuple(json.loads(tags or "[]")))
    return known[id_]


def _in_order(found: list[Marked]) -> list[Marked]:
    latest: dict[str, float] = {}
    for each in found:
        made = each.mark.created.timestamp() if each.mark.created else 0
        latest[each.source.id] = max(latest.get(each.source.id, 0), made)
    return sorted(found, key=lambda each: (-latest[each.source.id], each.source.id, *in_text(each)))
