"""The same article from another source: which stored one it is, and what is kept of the form that is not shown.

Only what would be a new article is compared; two that are stored both stay. All work inside a transaction that the
caller holds.
"""

import json
import re
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.domain.likeness import Words, likeness, numbers_in, text_keys, words_of
from reader.domain.rough_text import rough_text
from reader.domain.text import fold, title_key, url_key
from reader.storage.arriving.rows import Rows
from reader.storage.packing import body_of

A_DAY = 36 * 3600.0
MOST_CANDIDATES = 20
LEAST_TITLE = 8
SIGNED_AT_ONCE = 500
_WORDS_KEPT = 64


class Twins:
    """Looks for stored articles that drafts of one batch are."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._by_key: dict[int, list[int]] = {}
        self._by_address: dict[str, list[int]] = {}
        self._words: OrderedDict[int, Words] = OrderedDict()
        self.forms: dict[str, int] = {}

    def look_up(self, rows: Sequence[Rows]) -> None:
        """What the library has that is like one of these; `forms` has the articles of other forms by fingerprint."""
        execute, among = self._connection.execute, "IN (SELECT value FROM json_each(?))"
        found = execute(
            "SELECT t.text_key, t.article FROM json_each(?) k CROSS JOIN text_keys t ON t.text_key = k.value",
            (_json({key for each in rows for key in each.text_keys}),),
        )
        for key, article in found:
            self._by_key.setdefault(key, []).append(article)
        found = execute(
            "SELECT d.address, d.article FROM json_each(?) k CROSS JOIN addresses d ON d.address = k.value",
            (_json({each.source_key for each in rows if each.source_key}),),
        )
        for address, article in found:
            self._by_address.setdefault(address, []).append(article)
        fingerprints = _json({each.fingerprint for each in rows})
        self.forms = dict(execute(f"SELECT fingerprint, article FROM forms WHERE fingerprint {among}", (fingerprints,)))

    def note(self, key: int, rows: Rows) -> None:
        """The article `key` is new, or has another text, and others of the batch may be like it."""
        self._words.pop(key, None)
        for each in rows.text_keys:
            self._by_key.setdefault(each, []).append(key)
        for address in rows.addresses:
            self._by_address.setdefault(address, []).append(key)

    def candidates(self, rows: Rows) -> list[int]:
        """The articles that `rows` may be, those with its address first."""
        found = dict.fromkeys(self._by_address.get(rows.source_key, ()) if rows.source_key else ())
        counts: dict[int, int] = {}
        for key in rows.text_keys:
            for article in self._by_key.get(key, ()):
                counts[article] = counts.get(article, 0) + 1
        found |= dict.fromkeys(sorted(counts, key=lambda article: -counts[article]))
        return list(found)[:MOST_CANDIDATES]

    def same(self, rows: Rows, candidates: Iterable[int]) -> int | None:
        """The first of `candidates` that is the article of `rows`."""
        mine: Words | None = None
        for key in candidates:
            known = self._known(key)
            if known is None or not _may_be_one(rows, known):
                continue
            mine = words_of(text_of(rows)) if mine is None else mine
            if _is_one(rows, known, mine, self._words_of(key)):
                return key
        return None

    def _known(self, key: int) -> "_Known | None":
        row = self._connection.execute(
            "SELECT title, published, source_url, source_file FROM articles WHERE key = ?", (key,)
        ).fetchone()
        return row and _Known._make(row)

    def _words_of(self, key: int) -> Words:
        if key not in self._words:
            body, packing, body_format = self._connection.execute(
                "SELECT body, packing, body_format FROM contents WHERE article = ?", (key,)
            ).fetchone()
            self._words[key] = words_of(rough_text(body_of(body, packing), body_format))
            if len(self._words) > _WORDS_KEPT:
                self._words.popitem(last=False)
        return self._words[key]


class _Known(NamedTuple):
    title: str
    published: float | None
    source_url: str
    source_file: str


def text_of(rows: Rows) -> str:
    """The words of what is about to be stored."""
    body, body_format, _, _, packing = rows.content
    return rough_text(body_of(body, packing), body_format)


def write_keys(connection: sqlite3.Connection, new: Iterable[tuple[int, Rows]]) -> None:
    """Have these found by their texts. Keys of a text that an article no longer has stay: they lead to a comparison."""
    connection.executemany(
        "INSERT OR IGNORE INTO text_keys VALUES (?, ?)",
        sorted((text_key, key) for key, rows in new for text_key in rows.text_keys),
    )


def unsigned(connection: sqlite3.Connection) -> int:
    """How many articles were stored before there were keys of texts."""
    return int(connection.execute("SELECT count(*) FROM unsigned").fetchone()[0])


def sign_some(connection: sqlite3.Connection) -> int:
    """Have some of the `unsigned` found by their texts; how many."""
    rows = connection.execute(
        "SELECT u.article, c.body, c.packing, c.body_format FROM unsigned u JOIN contents c ON c.article = u.article"
        " LIMIT ?",
        (SIGNED_AT_ONCE,),
    ).fetchall()
    if not rows:
        connection.execute("DELETE FROM unsigned")
    signed = [(key, rough_text(body_of(body, packing), form)) for key, body, packing, form in rows]
    connection.executemany(
        "INSERT OR IGNORE INTO text_keys VALUES (?, ?)",
        sorted((text_key, key) for key, text in signed for text_key in text_keys(text)),
    )
    connection.executemany("DELETE FROM unsigned WHERE article = ?", [(key,) for key, _ in signed])
    return len(rows)


def keep_form(connection: sqlite3.Connection, article: int, rows: Rows) -> None:
    """Keep a form of an article that is not shown, with the file it came from and the addresses that lead to it."""
    _replace_form(
        connection,
        (article, rows.fingerprint, rows.path, rows.article.title, rows.article.source_url, *rows.content[:3]),
        (*rows.content[4:], json.dumps(names_and_addresses(rows))),
    )


def keep_shown_form(connection: sqlite3.Connection, article: int) -> None:
    """Keep the form that is shown, which is about to be replaced by a longer one."""
    title, url, path, *content = connection.execute(
        "SELECT a.title, a.source_url, a.source_file, c.fingerprint, c.body, c.body_format, c.original, c.packing"
        " FROM articles a JOIN contents c ON c.article = a.key WHERE a.key = ?",
        (article,),
    ).fetchone()
    addresses = [each[0] for each in connection.execute("SELECT address FROM addresses WHERE article = ?", (article,))]
    fingerprint, *rest, packing = content
    told = json.dumps([*addresses, f"name:{title_key(title)}"])
    _replace_form(connection, (article, fingerprint, path, title, url, *rest), (packing, told))


def _replace_form(connection: sqlite3.Connection, first: Sequence[object], last: Sequence[object]) -> None:
    forget_form(connection, int(str(first[0])), str(first[1]), str(first[2]))
    connection.execute(
        "INSERT INTO forms (article, fingerprint, path, title, source_url, body, body_format, original, packing,"
        " addresses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*first, *last),
    )


def forget_form(connection: sqlite3.Connection, article: int, fingerprint: str, path: str) -> None:
    """A form is shown from now on, or its file holds another."""
    connection.execute(
        "DELETE FROM forms WHERE article = ?1 AND (fingerprint = ?2 OR (path = ?3 AND ?3 <> ''))",
        (article, fingerprint, path),
    )


def lead_here(connection: sqlite3.Connection, article: int) -> None:
    """Have the addresses and titles of all other forms of an article lead to it."""
    rows = connection.execute("SELECT addresses FROM forms WHERE article = ?", (article,)).fetchall()
    connection.executemany(
        "INSERT OR IGNORE INTO addresses VALUES (?, ?)",
        [(address, article) for (addresses,) in rows for address in json.loads(addresses)],
    )


def is_form_file(connection: sqlite3.Connection, article: int, path: str) -> bool:
    """Whether the file `path` gave a form of an article that is not shown."""
    found = connection.execute("SELECT 1 FROM forms WHERE article = ? AND path = ?", (article, path)).fetchone()
    return found is not None


def names_and_addresses(rows: Rows) -> list[str]:
    """Under what others know the article of `rows`."""
    return [*rows.addresses, *(f"name:{name}" for name in rows.names if name)]


def _may_be_one(rows: Rows, known: _Known) -> bool:
    """Without looking at the texts: parts of one file, and numbers of a series, are articles of their own."""
    if rows.path and rows.article.source_file == known.source_file:
        return False
    return numbers_in(rows.article.title) == numbers_in(known.title) or _is_at(rows, known)


def _is_at(rows: Rows, known: _Known) -> bool:
    return bool(rows.source_key) and rows.source_key == url_key(known.source_url)


def _is_one(rows: Rows, known: _Known, mine: Words, theirs: Words) -> bool:
    alike = likeness(mine, theirs)
    if _is_at(rows, known):
        return alike.contained >= 0.8 and alike.shared >= 0.25
    if _is_same_site(rows, known) and (
        rows.source_key or _are_days_apart(rows.article.published, known.published)
    ):  # a site has versions of a page, and forms that it fills in each week
        return alike.shared >= 0.97 and alike.is_numbered_alike
    if _is_titled_alike(rows.article.title, known.title):
        return alike.shared >= 0.65 or (alike.contained >= 0.9 and alike.shared >= 0.4)
    return alike.shared >= 0.92 and alike.is_numbered_alike


def _is_titled_alike(title: str, known: str) -> bool:
    """Whether one title has the words of the other, perhaps with the name of a site before or behind them."""
    short, long = sorted((" ".join(re.findall(r"\w+", fold(each))) for each in (title, known)), key=len)
    return short == long or (len(short) >= LEAST_TITLE and short in long)


def _are_days_apart(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) > A_DAY


def _is_same_site(rows: Rows, known: _Known) -> bool:
    """Whether nothing says that they come from different sites: another site may have published the text later."""
    return rows.source_key.partition("/")[0] == url_key(known.source_url).partition("/")[0]


def _json(values: Iterable[object]) -> str:
    return json.dumps(list(values))
