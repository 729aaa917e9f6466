"""Saved links: addresses the reader kept and whose articles are not here yet; and what happens when they arrive.

All work inside a transaction that the caller holds.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.domain.article import Draft
from reader.domain.marks import Kept
from reader.domain.text import fold, url_key
from reader.storage.arriving.import_log import ImportLog
from reader.storage.arriving.kept import from_json, to_json
from reader.storage.database import storable, to_seconds

if TYPE_CHECKING:
    from reader.storage.arriving.arrivals import Arrival

JOINED = 1_000_000
"""Tags from this place on came with a link, or with another export: an update of the article leaves them there."""

DELETED = "link:"
"""Stands before the key of a link that lies in the wastebasket, among the ids of articles."""


class SavedLink(NamedTuple):
    """A row of `saved_links`; `url_key` is the address itself where it is none of the web."""

    url_key: str
    url: str
    title: str
    summary: str
    saved: float | None
    tags: tuple[str, ...]
    kept: Kept | None
    source_file: str

    def joined(self, other: "SavedLink") -> "SavedLink":
        """Both as one: all tags, the earliest date, the stronger state; the better title and the longer summary."""
        dates = [date for date in (self.saved, other.saved) if date is not None]
        return self._replace(
            title=other.title if self.title == self.url and other.title != other.url else self.title,
            summary=max(self.summary, other.summary, key=len),
            saved=min(dates, default=None),
            tags=_united(self.tags, other.tags),
            kept=self.kept.joined(other.kept) if self.kept and other.kept else self.kept or other.kept,
        )


class Taken(NamedTuple):
    """What became of a link: the id of its article, "" while that is not here; `is_new` and `is_changed` are about
    the link, or its article."""

    article: str
    title: str
    is_new: bool
    is_changed: bool


def take(connection: sqlite3.Connection, arrivals: "Sequence[Arrival]", log: ImportLog) -> tuple[list[Taken], set[int]]:
    """Store the links in `arrivals`, or join them to the articles that are here: an answer for each, and the keys of
    the articles that changed."""
    rows = [_row(arrival) for arrival in arrivals]
    articles = _articles(connection, arrivals, rows)
    stored = _stored(connection, [row.url_key for row in rows])
    before = dict(stored)
    answers: list[Taken] = []
    changed: set[int] = set()
    for row in rows:
        if row.url_key in articles:
            key, id_, title = articles[row.url_key]
            log.article_changes(key)
            is_changed = join(connection, key, id_, row)
            changed.update([key] if is_changed else [])
            answers.append(Taken(id_, title, False, is_changed))
            continue
        known = stored.get(row.url_key)
        now = known.joined(row) if known else row
        stored[row.url_key] = now
        answers.append(Taken("", now.title, known is None, known is not None and known != now))
    changed_links = [row for key, row in stored.items() if before.get(key) != row]
    log.links_change(row.url_key for row in changed_links)
    _write(connection, changed_links)
    return answers, changed


def meet(connection: sqlite3.Connection, keys: Iterable[int], log: ImportLog) -> None:
    """Join the links that waited for the articles with these keys to them."""
    if not connection.execute("SELECT EXISTS (SELECT 1 FROM saved_links)").fetchone()[0]:
        return
    rows = connection.execute(
        f"SELECT a.key, a.id, {_COLUMNS} FROM json_each(?) k CROSS JOIN addresses d ON d.article = k.value"
        " CROSS JOIN saved_links s ON s.url_key = d.address JOIN articles a ON a.key = d.article"
        " ORDER BY s.url_key, a.key",
        (json.dumps(list(keys)),),
    ).fetchall()
    for key, id_, *values in rows:
        link = link_of(values)
        log.links_change([link.url_key])
        log.article_changes(key)
        join(connection, key, id_, link)
        connection.execute("DELETE FROM saved_links WHERE url_key = ?", (link.url_key,))


def join(connection: sqlite3.Connection, article: int, id_: str, link: SavedLink) -> bool:
    """Give an article what the reader did with its address elsewhere; whether its tags or its date changed."""
    leave_kept(connection, [(id_, link.kept)])
    known = connection.execute("SELECT place, tag_key FROM article_tags WHERE article = ?", (article,)).fetchall()
    names = {name for _, name in known}
    new = {fold(tag): tag for tag in link.tags if fold(tag) not in names}
    first = max([JOINED - 1, *(place for place, _ in known)]) + 1
    connection.executemany(
        "INSERT INTO article_tags VALUES (?, ?, ?, ?)",
        ((article, first + place, tag, name) for place, (name, tag) in enumerate(new.items())),
    )
    is_earlier = connection.execute(
        "UPDATE articles SET saved = ?1 WHERE key = ?2 AND saved > ?1 + 0.001", (link.saved, article)
    ).rowcount
    return bool(new or is_earlier)


def leave_kept(connection: sqlite3.Connection, kept: Iterable[tuple[str, Kept | None]]) -> None:
    """Have what the reader did with articles, by id, wait for being put into state.db."""
    connection.executemany(
        "INSERT INTO kept_waiting (article, kept) VALUES (?, ?)",
        [(id_, to_json(each)) for id_, each in kept if each and not each.says_nothing],
    )


def every_link(connection: sqlite3.Connection) -> Iterator[SavedLink]:
    """All saved links in the order in which they came."""
    for row in connection.execute(f"SELECT {_COLUMNS} FROM saved_links s ORDER BY s.key"):
        yield link_of(row)


def keep_tags(connection: sqlite3.Connection, article: int) -> None:
    """From now on the tags of an article outlive an update."""
    (highest,) = connection.execute("SELECT max(place) FROM article_tags WHERE article = ?", (article,)).fetchone()
    if highest is not None:
        connection.execute(
            "UPDATE article_tags SET place = place + ?1 WHERE article = ?2 AND place < ?3",
            (max(JOINED, highest + 1), article, JOINED),
        )


def drop_own_tags(connection: sqlite3.Connection, article: int) -> None:
    """Take away the tags that an article brought itself."""
    connection.execute("DELETE FROM article_tags WHERE article = ? AND place < ?", (article, JOINED))


def drop_doubles(connection: sqlite3.Connection, article: int) -> None:
    """Take away tags that an article has besides its own, and now brings itself."""
    connection.execute(
        "DELETE FROM article_tags WHERE article = ?1 AND place >= ?2 AND tag_key IN"
        " (SELECT tag_key FROM article_tags WHERE article = ?1 AND place < ?2)",
        (article, JOINED),
    )


def _united(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    known = {fold(tag) for tag in one}
    return (*one, *(tag for tag in other if fold(tag) not in known))


def _row(arrival: "Arrival") -> SavedLink:
    draft = arrival.draft
    archived = draft.archived
    file = storable(arrival.file) if arrival.file else ""
    return SavedLink(
        url_key=key_of(draft.source_url),
        url=draft.source_url,
        title=draft.title,
        summary=draft.summary,
        saved=archived.saved if archived else to_seconds(draft.saved),
        tags=draft.tags,
        kept=None if draft.kept == Kept() else draft.kept,
        source_file=archived.source_file if archived else file,
    )


def key_of(url: str) -> str:
    """The key under which a link is stored once: that of its address, or the address where it is none of the web."""
    return url_key(url) or f"as is:{url.strip()}"


def trash_key(url: str) -> str:
    """What the wastebasket knows a link by; the link itself stays stored, so that undo has nothing to bring."""
    return DELETED + key_of(url)


def _articles(
    connection: sqlite3.Connection, arrivals: "Sequence[Arrival]", rows: Sequence[SavedLink]
) -> dict[str, tuple[int, str, str]]:
    """Key, id and title of the articles that are here, by the `url_key` of the links that mean them."""
    asked: dict[str, str] = {}
    for arrival, row in zip(arrivals, rows, strict=True):
        for address in (row.url_key, *_other_keys(arrival.draft)):
            asked.setdefault(address, row.url_key)
    found = connection.execute(
        "SELECT d.address, a.key, a.id, a.title FROM json_each(?) k CROSS JOIN addresses d ON d.address = k.value"
        " JOIN articles a ON a.key = d.article ORDER BY a.key DESC",
        (json.dumps(list(asked)),),
    )
    return {asked[address]: (key, id_, title) for address, key, id_, title in found}


def _other_keys(draft: Draft) -> list[str]:
    return [key for address in draft.addresses if (key := url_key(address))]


def _stored(connection: sqlite3.Connection, keys: Sequence[str]) -> dict[str, SavedLink]:
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM saved_links s WHERE s.url_key IN (SELECT value FROM json_each(?))",
        (json.dumps(keys),),
    )
    return {row[0]: link_of(row) for row in rows}


def _write(connection: sqlite3.Connection, links: Iterable[SavedLink]) -> None:
    connection.executemany(
        f"INSERT OR REPLACE INTO saved_links ({', '.join((*SavedLink._fields, 'words'))})"
        f" VALUES ({', '.join('?' * 9)})",
        (
            (*link[:5], json.dumps(link.tags, ensure_ascii=False), to_json(link.kept), link.source_file, _words(link))
            for link in links
        ),
    )


def _words(link: SavedLink) -> str:
    """What a search in the list of wanted articles looks at."""
    return fold(f"{link.title} {link.url} {' '.join(link.tags)}")


def link_of(row: Sequence[Any]) -> SavedLink:
    """The link in the columns of `SavedLink`."""
    *texts, tags, kept, source = row
    return SavedLink._make((*texts, tuple(json.loads(str(tags))), from_json(str(kept)), source))


THROWN_AWAY = (
    f"(SELECT substr(article, {len(DELETED) + 1}) FROM state.trash WHERE is_trashed AND NOT deleted"
    f" AND article > '{DELETED}' AND article < '{DELETED[:-1]};')"
)
"""The keys of the links that the reader deleted, as SQL."""

_COLUMNS = ", ".join(f"s.{name}" for name in SavedLink._fields)
