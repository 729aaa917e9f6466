"""The list of wanted articles: what stored ones point to, and the links that the reader saved and did not delete."""

import sqlite3
from typing import Any

from reader.domain.listing import WantedRow
from reader.domain.text import fold
from reader.storage.arriving.saved_links import THROWN_AWAY, SavedLink, link_of
from reader.storage.database import to_time

MOST_POINTED = 5000
"""Of what is only pointed to; what the reader saved is all there."""


def wanted_rows(connection: sqlite3.Connection, condition: str, words: str) -> list[WantedRow]:
    """The links that were saved, the latest first; then what articles `a` that meet the SQL `condition` point to and
    the library does not have, the most pointed to first. An address that is both is one row, among the saved ones."""
    wanted = fold(words).split()
    rows = {row[0]: _saved_row(link_of(row)) for row in _matching(connection, wanted)}
    pointed_to = connection.execute(
        "SELECT max(l.title), max(l.snippet), max(l.url), count(DISTINCT l.article),"
        f" min(a.id || char(31) || a.title), max(l.url_key) {_POINTED.format(condition)} {_GROUPS}"
        " ORDER BY 4 DESC, 1 LIMIT ?",
        (MOST_POINTED,),
    ).fetchall()
    others = []
    for *told, source, url_key in pointed_to:
        row = WantedRow(*told, *source.split("\x1f", 1))
        if saved := rows.get(url_key):
            rows[url_key] = _both(row, saved)
        elif all(word in fold(f"{row.title} {row.url}") for word in wanted):
            others.append(row)
    return [*rows.values(), *others]


def count_wanted(connection: sqlite3.Connection, condition: str) -> int:
    """How many rows there are without words."""
    pointed = _POINTED.format(condition)
    (count,) = connection.execute(f"SELECT count(*) FROM (SELECT 1 {pointed} {_GROUPS})").fetchone()
    (saved,) = connection.execute(
        f"SELECT count(*) FROM saved_links WHERE url_key NOT IN (SELECT l.url_key {pointed} AND l.url_key <> '')"
        f" AND url_key NOT IN {THROWN_AWAY}"
    ).fetchone()
    return int(count) + int(saved)


def _matching(connection: sqlite3.Connection, words: list[str]) -> list[tuple[Any, ...]]:
    conditions = " AND ".join([f"url_key NOT IN {THROWN_AWAY}", *["instr(words, ?) > 0"] * len(words)])
    return connection.execute(
        f"SELECT {', '.join(SavedLink._fields)} FROM saved_links WHERE {conditions} ORDER BY saved DESC, key",
        words,
    ).fetchall()


def _both(pointed: WantedRow, saved: WantedRow) -> WantedRow:
    return saved._replace(
        title=pointed.title or saved.title,
        snippet=pointed.snippet or saved.snippet,
        links=pointed.links,
        source=pointed.source,
        source_title=pointed.source_title,
    )


def _saved_row(link: SavedLink) -> WantedRow:
    kept = link.kept
    return WantedRow(
        link.title,
        link.summary,
        link.url,
        0,
        "",
        "",
        saved=to_time(link.saved),
        tags=link.tags,
        is_read=bool(kept and kept.is_read),
        is_starred=bool(kept and kept.is_starred),
        is_saved=True,
        highlights=len(kept.highlights) if kept else 0,
    )


_POINTED = "FROM links l JOIN articles a ON a.key = l.article WHERE l.target IS NULL AND l.is_wanted AND {}"
_GROUPS = "GROUP BY iif(l.title_key <> '', l.title_key, l.url_key)"
