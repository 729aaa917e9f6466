"""All marks of the library with their articles. Reads both databases."""

import json

from reader.domain.mark_row import Marked, Source
from reader.domain.text import title_key, url_key
from reader.storage.database import to_time
from reader.storage.highlights import COLUMNS, highlight_of
from reader.storage.library import Library

_SQL = f"""
SELECT {", ".join(f"h.{name.strip()}" for name in COLUMNS.split(","))}, h.article,
    coalesce(a.title, ''), coalesce(a.byline, ''), coalesce(a.source_url, ''), a.published,
    (SELECT json_group_array(t.tag) FROM article_tags t WHERE t.article = a.key)
FROM state.highlights h LEFT JOIN articles a ON a.id = h.article
WHERE NOT h.deleted
    AND NOT EXISTS (SELECT 1 FROM state.trash g WHERE g.article = h.article AND g.is_trashed AND NOT g.deleted)
    AND (?1 = '' OR h.article = ?1)
"""
_PLACES = COLUMNS.count(",") + 1


def mark_rows(library: Library, article: str = "") -> list[Marked]:
    """The marks of articles that are not thrown away, those of the article marked last first: notes on the whole, the
    others in the order of the text, orphans. With `article`, its own. `library` is one that a `Shelf` is over."""
    with library.database.reading() as connection:
        rows = connection.execute(_SQL, (article,)).fetchall()
    sources: dict[str, Source] = {}
    found = []
    for row in rows:
        id_, title, authors, url, published, tags = row[_PLACES:]
        if id_ not in sources:
            sources[id_] = Source(id_, title, authors, url, to_time(published), tuple(json.loads(tags or "[]")))
        found.append(Marked(highlight_of(row[:_PLACES]), sources[id_]))
    latest: dict[str, float] = {}
    for each in found:
        made = each.mark.created.timestamp() if each.mark.created else 0
        latest[each.source.id] = max(latest.get(each.source.id, 0), made)
    return sorted(found, key=lambda each: (-latest[each.source.id], each.source.id, *in_text(each)))


def in_text(each: Marked) -> tuple[bool, bool, int]:
    """The order of the marks of one article."""
    mark = each.mark
    return mark.is_orphan, bool(mark.quote), mark.offset or 0


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
