"""Articles that Armchair itself wrote out, and that are here already: what of them is new, and further forms of them.

All work inside a transaction that the caller holds.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reader.domain.archive import ArchivedForm
from reader.storage.packing import PACKED, body_of, original_of, packed_body, packed_original
from reader.storage.rows import Rows

_TEXTS = """
SELECT body_format, body, packing FROM contents WHERE article = ?1
UNION ALL SELECT body_format, body, packing FROM forms WHERE article = ?1
"""
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


def form_of_file(connection: sqlite3.Connection, path: str) -> ArchivedForm | None:
    """The form that a file gave, if it is one that is not shown."""
    row = connection.execute(f"{_FORMS} WHERE path = ? AND path <> '' ORDER BY key DESC", (path,)).fetchone()
    return _form(row) if row else None


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
