"""Articles that Armchair itself wrote out, and that are here already: what of them is new, and further forms of them.

All work inside a transaction that the caller holds.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.domain.archive import ArchivedForm
from reader.storage.arriving import saved_links
from reader.storage.arriving.rows import Rows
from reader.storage.packing import PACKED, body_of, original_of, packed_body, packed_original

_TEXTS = """
SELECT body_format, body, packing FROM contents WHERE article = ?1
UNION ALL SELECT body_format, body, packing FROM forms WHERE article = ?1
"""
_HEAD_KINDS = ("previous", "next", "recommended")
_IS_OF_HEAD = f"kind IN {_HEAD_KINDS}"
_FORMS = "SELECT fingerprint, path, title, source_url, body, body_format, original, packing, addresses FROM forms"


def has_text(connection: sqlite3.Connection, article: int, rows: Rows) -> bool:
    """Whether the text of `rows` is the one that is shown, or a form that is kept."""
    body, body_format, _, _, packing = rows.content
    return (body_format, body_of(body, packing)) in _texts(connection, article)


def new_forms(connection: sqlite3.Connection, article: int, forms: Sequence[ArchivedForm]) -> list[ArchivedForm]:
    """Those that are neither shown nor kept."""
    if not forms:
        return []
    known = set(_texts(connection, article))
    return [form for form in forms if (form.format, form.body) not in known]


def brings(connection: sqlite3.Connection, article: int, rows: Rows) -> bool:
    """Whether a copy of an article has a tag that is not here, or was saved earlier."""
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM json_each(?2) t WHERE t.value NOT IN"
        " (SELECT tag_key FROM article_tags WHERE article = ?1))"
        " OR EXISTS (SELECT 1 FROM articles WHERE key = ?1 AND saved > ?3 + 0.001)",
        (article, json.dumps([key for _, _, key in rows.tags]), rows.article.saved),
    )
    return bool(found.fetchone()[0])


def has_head(connection: sqlite3.Connection, article: int, rows: Rows) -> bool:
    """Whether all that is told before a text is stored of its article just so."""
    tags = {tag for _, tag, _ in rows.tags}
    own: set[str] = set()
    every: set[str] = set()
    for place, tag in connection.execute("SELECT place, tag FROM article_tags WHERE article = ?", (article,)):
        every.add(tag)
        own.update([tag] if place < saved_links.JOINED else ())
    return own <= tags <= every and _head_of(rows) == _stored_head(connection, article, rows)


def take_head(connection: sqlite3.Connection, article: int, rows: Rows) -> None:
    """Title, dates, tags, authors and links are from now on those of `rows`; the text stays. The authors are known."""
    columns = _columns(rows)
    assigned = ", ".join(f"{name} = ?" for name in columns)
    connection.execute(f"UPDATE articles SET {assigned} WHERE key = ?", (*columns.values(), article))
    connection.execute("DELETE FROM article_authors WHERE article = ?", (article,))
    connection.executemany(
        "INSERT INTO article_authors VALUES (?, ?, ?)",
        [(article, place, author[0]) for place, author in enumerate(rows.authors)],
    )
    saved_links.drop_own_tags(connection, article)
    connection.executemany("INSERT INTO article_tags VALUES (?, ?, ?, ?)", [(article, *tag) for tag in rows.tags])
    saved_links.drop_doubles(connection, article)
    connection.executemany(
        "INSERT OR IGNORE INTO addresses VALUES (?, ?)", [(address, article) for address in rows.addresses]
    )
    connection.execute(f"DELETE FROM links WHERE article = ? AND {_IS_OF_HEAD}", (article,))
    connection.executemany(
        "INSERT INTO links (article, place, kind, title, snippet, url, title_key, url_key, is_wanted)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(article, *link) for link in rows.links if link[1] in _HEAD_KINDS],
    )


def keep_forms(connection: sqlite3.Connection, forms: Iterable[tuple[int, ArchivedForm]]) -> None:
    """Keep forms that are not shown, each of the article with the key before it."""
    connection.executemany(
        "INSERT INTO forms (article, fingerprint, path, title, source_url, body, body_format, original, packing,"
        " addresses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((article, *_row(form)) for article, form in forms),
    )


def forms_of(connection: sqlite3.Connection, article: int) -> tuple[ArchivedForm, ...]:
    """The forms of an article that are not shown."""
    return tuple(map(_form, connection.execute(f"{_FORMS} WHERE article = ? ORDER BY key", (article,)).fetchall()))


def _columns(rows: Rows) -> dict[str, Any]:
    """The columns of `articles` that a head tells."""
    columns = rows.article._asdict()
    for name in ("source_file", "words", "minutes", "is_doubtful", *(["saved"] if columns["saved"] is None else ())):
        del columns[name]
    return columns


def _head_of(rows: Rows) -> list[Any]:
    links = sorted((link[1], *link[2:5]) for link in rows.links if link[1] in _HEAD_KINDS)
    return [list(_columns(rows).values()), [author[:5] for author in rows.authors], links]


def _stored_head(connection: sqlite3.Connection, article: int, rows: Rows) -> list[Any]:
    columns = connection.execute(f"SELECT {', '.join(_columns(rows))} FROM articles WHERE key = ?", (article,))
    authors = connection.execute(
        "SELECT u.id, u.name, u.bio, u.honours, u.link FROM article_authors w JOIN authors u ON u.id = w.author"
        " WHERE w.article = ? ORDER BY w.place",
        (article,),
    )
    links = connection.execute(
        f"SELECT kind, title, snippet, url FROM links WHERE article = ? AND {_IS_OF_HEAD}", (article,)
    )
    return [list(columns.fetchone()), authors.fetchall(), sorted(links)]


def _form(row: Sequence[Any]) -> ArchivedForm:
    body, body_format, original, packing, addresses = row[4:]
    text, known = body_of(body, packing), tuple(json.loads(addresses))
    return ArchivedForm._make((*row[:4], text, body_format, original_of(original, text, packing), known))


def _row(form: ArchivedForm) -> tuple[object, ...]:
    kept = packed_body(form.body), form.format, packed_original(form.original, form.body), PACKED
    return form.fingerprint, form.path, form.title, form.source_url, *kept, json.dumps(form.addresses)


def _texts(connection: sqlite3.Connection, article: int) -> Iterator[tuple[str, str]]:
    for body_format, body, packing in connection.execute(_TEXTS, (article,)):
        yield body_format, body_of(body, packing)
