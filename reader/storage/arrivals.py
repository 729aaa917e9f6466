"""Taking drafts into library.db: is it new, changed or known; its row, authors, tags, pictures and links."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.domain.article import Draft
from reader.domain.text import url_key
from reader.storage import copies, link_targets, saved_links, twins
from reader.storage.database import storable
from reader.storage.import_log import ImportLog
from reader.storage.index_queue import queue
from reader.storage.new_rows import (
    fill_authors,
    write_articles,
    write_authors,
    write_belonging,
    write_byline,
)
from reader.storage.rows import Rows, free_ids, rows_of

if TYPE_CHECKING:
    from reader.storage.library import Library


class Outcome(StrEnum):
    """What became of a draft."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A draft and its file; `part` counts from 0 where a file holds several, `modified` is in nanoseconds.

    `rows` is what the draft becomes, where that was worked out before (see `ready`); nothing else is then looked at.
    """

    draft: Draft
    file: Path | None = None
    part: int = 0
    size: int = 0
    modified: int = 0
    rows: Rows | None = None

    def ready(self) -> "Arrival":
        """The same with its `rows`; a saved link has none."""
        if self.rows or self.draft.is_link:
            return self
        rows = rows_of(self.draft, self.file, self.part)
        return Arrival(self.draft, self.file, self.part, self.size, self.modified, rows)


@dataclass(frozen=True, slots=True)
class Saved:
    """The answer to an arrival; of a saved link, `id` is that of its article, and "" while that is not here. Of what is
    the same as an article from another source, both are that one's."""

    id: str
    title: str
    outcome: Outcome


class _Stored(NamedTuple):
    """An article in the library."""

    key: int
    id: str
    fingerprint: str


class _Part(NamedTuple):
    """An article that was in a file of several when it was last imported."""

    key: int
    title_key: str
    url_key: str


class Arrivals:
    """One batch inside a transaction that the caller holds. All arrivals of one file come in one batch.

    What is new beyond doubt is gathered and written table by table. What meets something stored is decided for itself,
    after all that was gathered before it is written.
    """

    def __init__(self, connection: sqlite3.Connection, number: int = 0) -> None:
        self._connection = connection
        self._log = ImportLog(connection, number)
        self._twins = twins.Twins(connection)
        self._parts: dict[Path, list[_Part]] = {}
        self._named: dict[str, _Stored] = {}
        self._known_paths: set[str] = set()
        self._touched: set[str] = set()
        self._next_key = 0
        self._gathered: list[tuple[int, Rows]] = []
        self._files: list[tuple[str, int, int, int]] = []
        self._changed: list[int] = []

    def save(self, arrivals: Sequence[Arrival]) -> list[Saved]:
        """One answer for each arrival, in their order."""
        first = self._next_key = self._value("SELECT coalesce(max(key), 0) + 1 FROM articles")
        self._log.first_new = first
        arrivals = [arrival.ready() for arrival in arrivals]
        self._look_up(arrivals)
        saved = {place: self._save(arrival, rows) for place, arrival in enumerate(arrivals) if (rows := arrival.rows)}
        self._write_gathered()
        self._log.added(first, self._next_key - 1)
        saved_links.meet(self._connection, self._changed, self._log)
        saved_links.leave_kept(
            self._connection, [(each.id, arrivals[place].draft.kept) for place, each in saved.items()]
        )
        saved |= self._save_links({place: each for place, each in enumerate(arrivals) if each.draft.is_link})
        queue(self._connection, self._changed)
        return [saved[place] for place in sorted(saved)]

    def _save_links(self, arrivals: dict[int, Arrival]) -> dict[int, Saved]:
        """Answers by the places of `arrivals`."""
        if not arrivals:
            return {}
        taken, changed = saved_links.take(self._connection, list(arrivals.values()), self._log)
        self._changed += changed.difference(self._changed)
        return {
            place: Saved(each.article, each.title, _OUTCOMES[each.is_new, each.is_changed])
            for place, each in zip(arrivals, taken, strict=True)
        }

    def _look_up(self, arrivals: Sequence[Arrival]) -> None:
        """What the library already has of this batch."""
        every = [arrival.rows for arrival in arrivals if arrival.rows]
        among = "IN (SELECT value FROM json_each(?))"
        stored = self._connection.execute(f"{_STORED} WHERE a.id {among}", (_json(rows.id for rows in every),))
        self._named = {row[1]: _Stored._make(row) for row in stored}
        paths = _json(path for rows in every for path in (rows.path, *(file.path for file in rows.files)) if path)
        known = self._connection.execute(f"SELECT path FROM source_files WHERE path {among}", (paths,))
        self._known_paths = {path for (path,) in known}
        self._twins.look_up(every)
        self._parts = self._parts_of(arrivals)

    def _parts_of(self, arrivals: Sequence[Arrival]) -> dict[Path, list[_Part]]:
        """What was in those files of the batch that hold several articles, now or when they were last imported."""
        files = {storable(arrival.file): arrival.file for arrival in arrivals if arrival.file}
        were_many = self._connection.execute(
            "SELECT DISTINCT f.value FROM json_each(?) f CROSS JOIN source_files s"
            " ON s.path > f.value || '#' AND s.path < f.value || '$'",
            (_json(files),),
        ).fetchall()
        are_many = {arrival.file for arrival in arrivals if arrival.file and arrival.part}
        parts = {file: self._parts_in(file) for file in are_many.union(files[path] for (path,) in were_many)}
        return {file: found for file, found in parts.items() if file in are_many or len(found) > 1}

    def _parts_in(self, file: Path) -> list[_Part]:
        rows = self._connection.execute(
            "SELECT DISTINCT a.key, a.title_key, a.source_url FROM source_files s JOIN articles a"
            " ON a.key = s.article WHERE s.path = ?1 OR (s.path > ?1 || '#' AND s.path < ?1 || '$')"
            " ORDER BY length(s.path), s.path",
            (storable(file),),
        ).fetchall()
        return [_Part(key, title, url_key(url)) for key, title, url in rows]

    def _save(self, arrival: Arrival, rows: Rows) -> Saved:
        is_touched = rows.id in self._touched
        named = self._named.get(rows.id)
        if named and named.fingerprint == rows.fingerprint and not (is_touched or rows.is_copy):
            return self._keep(arrival, rows, named)
        form = None if rows.is_ours else self._twins.forms.get(rows.fingerprint)
        if form and (shown := self._stored("a.key = ?", form)):
            return self._keep(arrival, rows, shown)
        if named or is_touched or rows.path in self._known_paths or arrival.file in self._parts:
            self._write_gathered()
            return self._decide(arrival, rows)
        return self._add(arrival, rows)

    def _decide(self, arrival: Arrival, rows: Rows) -> Saved:
        """Save what meets something stored.

        The same file is the same article, unless other files hold it too. The same id is the same article when the
        text or the title is the same: two files that only claim one address are two articles, and none is lost. An id
        that Armchair itself wrote out says all, whatever the file is called and whatever the reader changed in it.
        """
        named = self._stored("a.id = ?", rows.id)
        if named and rows.is_copy:
            return self._meet(arrival, rows, named)
        if named and named.fingerprint == rows.fingerprint:
            return self._keep(arrival, rows, named)
        if rows.is_ours:
            return self._update(arrival, rows, named) if named else self._add_under_a_free_id(arrival, rows)
        mine = self._mine_of_many(arrival, rows, named) if arrival.file in self._parts else self._mine(rows)
        if not mine and named and (rows.is_named or rows.source_key) and self._is_titled(named.key, rows):
            if not rows.is_named and self._is_from_another(arrival, named.key, rows):
                return self._merge(arrival, rows, named)
            mine = named
        if not mine:
            return self._add_under_a_free_id(arrival, rows)
        return (
            self._keep(arrival, rows, mine)
            if mine.fingerprint == rows.fingerprint
            else self._update(arrival, rows, mine)
        )

    def _meet(self, arrival: Arrival, rows: Rows, stored: _Stored) -> Saved:
        """Save a copy of an article that is here: of two texts the longer is shown and the other kept, with the tags of
        both and the earlier dates. What says nothing new changes nothing."""
        key, forms = stored.key, copies.new_forms(self._connection, stored.key, rows.forms)
        rows = rows._replace(files=(), forms=())
        fill_authors(self._connection, rows.authors)
        has_text = copies.has_text(self._connection, key, rows)
        is_edited = rows.is_edited and not copies.has_head(self._connection, key, rows)
        if not (is_edited or forms) and has_text and not copies.brings(self._connection, key, rows):
            return self._keep(arrival, rows, stored)
        self._log.article_changes(key)
        if has_text:
            self._remember_file(arrival, rows, key)
        else:
            own = tuple(tag for tag in rows.tags if tag[0] < saved_links.JOINED)
            self._merge(arrival, rows._replace(tags=own), stored)
        if is_edited:
            self._take_head(key, rows)
        tags = tuple(tag for _, tag, _ in rows.tags)
        said = saved_links.SavedLink("", "", "", "", rows.article.saved, tags, None, "")
        saved_links.join(self._connection, key, stored.id, said)
        if forms:
            copies.keep_forms(self._connection, ((key, form) for form in forms))
            twins.lead_here(self._connection, key)
            link_targets.resolve_anew(self._connection, key)
        self._changed += [key] if key not in self._changed else []
        return Saved(stored.id, rows.article.title, Outcome.UPDATED)

    def _take_head(self, key: int, rows: Rows) -> None:
        """Take what somebody changed before a text that is as it was written out."""
        write_authors(self._connection, [rows._replace(is_copy=False)])
        copies.take_head(self._connection, key, rows)
        write_byline(self._connection, key, rows.byline)
        twins.lead_here(self._connection, key)
        link_targets.resolve_anew(self._connection, key)

    def _mine(self, rows: Rows) -> _Stored | None:
        """The article that came from the same file, unless it is another's too or another was saved over the file."""
        key = self._value("SELECT article FROM source_files WHERE path = ?", rows.path) if rows.path else None
        found = None if key is None else self._stored("a.key = ?", key)
        if found is None or twins.is_form_file(self._connection, found.key, rows.path):
            return None
        if found.fingerprint != rows.fingerprint and self._has_other_files(found.key, rows.path):
            return None
        known = url_key(self._value("SELECT source_url FROM articles WHERE key = ?", key))
        is_replaced = known and rows.source_key and known != rows.source_key and not self._is_titled(found.key, rows)
        return None if is_replaced else found

    def _mine_of_many(self, arrival: Arrival, rows: Rows, named: _Stored | None) -> _Stored | None:
        """The article of the same file with the same title, or with the same id. Places in such a file mean nothing:
        the next export puts another article before it."""
        parts = self._parts[arrival.file] if arrival.file else []
        for part in parts:
            is_elsewhere = part.url_key and rows.source_key and part.url_key != rows.source_key
            if part.title_key == rows.article.title_key and not is_elsewhere and not rows.is_named:
                parts.remove(part)
                return self._stored("a.key = ?", part.key)
        for part in parts:
            if named and part.key == named.key:
                parts.remove(part)
                return named
        return None

    def _is_titled(self, key: int, rows: Rows) -> bool:
        return bool(self._value("SELECT title_key FROM articles WHERE key = ?", key) == rows.article.title_key)

    def _has_other_files(self, key: int, path: str) -> bool:
        """Whether other files gave the same form of the article."""
        return bool(
            self._value(
                "SELECT 1 FROM source_files s WHERE s.article = ?1 AND s.path <> ?2"
                " AND s.path NOT IN (SELECT path FROM forms WHERE article = ?1) LIMIT 1",
                key,
                path,
            )
        )

    def _is_from_another(self, arrival: Arrival, key: int, rows: Rows) -> bool:
        """Whether the article is here from another source, and did not just move to another file."""
        known = self._value("SELECT source_file FROM articles WHERE key = ?", key)
        return bool(known and known != rows.article.source_file and (arrival.draft.kept or Path(known).exists()))

    def _stored(self, condition: str, value: object) -> _Stored | None:
        row = self._connection.execute(f"{_STORED} WHERE {condition}", (value,)).fetchone()
        return row and _Stored._make(row)

    def _add_under_a_free_id(self, arrival: Arrival, rows: Rows) -> Saved:
        if twin := self._twin(rows):
            return self._merge(arrival, rows, twin)
        for id_ in chain([rows.id], free_ids(rows)):
            stored = self._stored("a.id = ?", id_)
            if stored is None:
                return self._add_alone(arrival, rows._replace(id=id_))
            if stored.fingerprint == rows.fingerprint:
                return self._keep(arrival, rows, stored)
        raise AssertionError("there is always another id")

    def _keep(self, arrival: Arrival, rows: Rows, stored: _Stored) -> Saved:
        self._remember_file(arrival, rows, stored.key)
        return Saved(stored.id, rows.article.title, Outcome.UNCHANGED)

    def _add(self, arrival: Arrival, rows: Rows) -> Saved:
        twin = self._twin(rows)
        return self._merge(arrival, rows, twin) if twin else self._add_alone(arrival, rows)

    def _add_alone(self, arrival: Arrival, rows: Rows) -> Saved:
        key = self._next_key
        self._next_key += 1
        self._gathered.append((key, rows))
        self._changed.append(key)
        self._touched.add(rows.id)
        self._remember_file(arrival, rows, key)
        self._twins.note(key, rows)
        return Saved(rows.id, rows.article.title, Outcome.ADDED)

    def _twin(self, rows: Rows) -> _Stored | None:
        """The article that this is, from another source; who gives an id says that it is an article of its own."""
        candidates = [] if rows.is_named or rows.is_copy else self._twins.candidates(rows)
        if not candidates:
            return None
        self._write_gathered()  # for it may be among them
        same = self._twins.same(rows, candidates)
        return None if same is None else self._stored("a.key = ?", same)

    def _merge(self, arrival: Arrival, rows: Rows, stored: _Stored) -> Saved:
        """Take in another form of an article: the longer text is shown, the other one kept."""
        key = stored.key
        self._log.article_changes(key)
        words, saved, published = self._connection.execute(
            "SELECT words, saved, published FROM articles WHERE key = ?", (key,)
        ).fetchone()
        dates = {
            "saved": min(rows.article.saved or inf, saved),
            "published": min((each for each in (rows.article.published, published) if each is not None), default=None),
        }
        if rows.article.words > words:
            twins.keep_shown_form(self._connection, key)
            self._twins.forms[stored.fingerprint] = key
            saved_links.keep_tags(self._connection, key)
            rows = rows._replace(article=rows.article._replace(**dates), authors=rows.authors or self._authors(key))
            self._update(arrival, rows, stored)
        else:
            twins.keep_form(self._connection, key, rows)
            self._twins.forms[rows.fingerprint] = key
            self._join(arrival, rows, stored, dates)
        return Saved(stored.id, self._value("SELECT title FROM articles WHERE key = ?", key), Outcome.SAME)

    def _authors(self, key: int) -> tuple[tuple[str, str, str, str, str, str], ...]:
        return tuple(
            self._connection.execute(
                "SELECT u.id, u.name, u.bio, u.honours, u.link, u.picture FROM article_authors w"
                " JOIN authors u ON u.id = w.author WHERE w.article = ? ORDER BY w.place",
                (key,),
            )
        )

    def _update(self, arrival: Arrival, rows: Rows, stored: _Stored) -> Saved:
        key = stored.key
        self._log.article_changes(key)
        values = rows.article._asdict()
        if values["saved"] is None:
            del values["saved"]
        assigned = ", ".join(f"{name} = ?" for name in values)
        self._connection.execute(f"UPDATE articles SET {assigned} WHERE key = ?", (*values.values(), key))
        for table in ("renderings", *_BELONGING):
            self._connection.execute(f"DELETE FROM {table} WHERE article = ?", (key,))
        saved_links.drop_own_tags(self._connection, key)
        write_authors(self._connection, [rows])
        write_belonging(self._connection, [(key, rows)])
        twins.forget_form(self._connection, key, rows.fingerprint, rows.path)
        twins.lead_here(self._connection, key)
        saved_links.drop_doubles(self._connection, key)
        write_byline(self._connection, key)
        self._remember_file(arrival, rows, key)
        link_targets.resolve_anew(self._connection, key)
        self._changed.append(key)
        self._touched.add(stored.id)
        self._twins.note(key, rows)
        return Saved(stored.id, rows.article.title, Outcome.UPDATED)

    def _join(self, arrival: Arrival, rows: Rows, stored: _Stored, dates: Mapping[str, float | None]) -> None:
        """Keep the longer text that is here, and take the other form's tags, addresses, and the earlier dates."""
        tags = tuple(tag for _, tag, _ in rows.tags)
        said = saved_links.SavedLink("", "", "", "", rows.article.saved, tags, None, "")
        saved_links.join(self._connection, stored.key, stored.id, said)
        self._connection.execute(
            "UPDATE articles SET saved = ?, published = ? WHERE key = ?", (*dates.values(), stored.key)
        )
        if rows.authors and not self._authors(stored.key):
            write_authors(self._connection, [rows])
            self._connection.executemany(
                "INSERT INTO article_authors VALUES (?, ?, ?)",
                [(stored.key, place, author[0]) for place, author in enumerate(rows.authors)],
            )
            write_byline(self._connection, stored.key)
        twins.lead_here(self._connection, stored.key)
        self._remember_file(arrival, rows, stored.key)
        link_targets.resolve_anew(self._connection, stored.key)
        self._changed.append(stored.key)
        self._touched.add(stored.id)

    def _remember_file(self, arrival: Arrival, rows: Rows, key: int) -> None:
        if rows.path:
            self._files.append((rows.path, key, arrival.size, arrival.modified))
            self._known_paths.add(rows.path)
        for file in rows.files:
            if file.path not in self._known_paths:
                self._files.append((file.path, key, file.size, file.modified))
                self._known_paths.add(file.path)

    def _write_gathered(self) -> None:
        """Write what is new, and which files hold what."""
        new, self._gathered = self._gathered, []
        if new:
            write_authors(self._connection, [rows for _, rows in new])
            write_articles(self._connection, new)
            write_belonging(self._connection, new)
            link_targets.resolve(self._connection, "l.article >= ?", new[0][0], "<")
            link_targets.resolve_to_new(self._connection, new[0][0])
        self._connection.executemany("INSERT OR REPLACE INTO source_files VALUES (?, ?, ?, ?)", self._files)
        link_targets.resolve_to_files(self._connection, [file[0] for file in self._files])
        self._files.clear()

    def resolve_anew(self, keys: Iterable[int]) -> None:
        """The rows of these articles were put back as they were: links to and from them look for their targets, and
        the search index takes them in anew."""
        for key in keys:
            link_targets.resolve_anew(self._connection, key)
        queue(self._connection, list(keys))

    def _value(self, sql: str, *values: object) -> Any:
        row = self._connection.execute(sql, values).fetchone()
        return row[0] if row else None


@contextmanager
def many_arrive(library: "Library") -> Iterator[None]:
    """More memory and a longer journal for a library that takes in thousands: their ids, titles and names lie all over
    its indexes, and a page that many of them change is then written once."""
    with library.database.reading() as connection:
        before = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _FOR_MANY]
        for name, value in _FOR_MANY.items():
            connection.execute(f"PRAGMA {name} = {value}")
    try:
        yield
    finally:
        with library.database.reading() as connection:
            for name, value in zip(_FOR_MANY, before, strict=True):
                connection.execute(f"PRAGMA {name} = {value}")
            connection.execute("PRAGMA shrink_memory")


_FOR_MANY = {"cache_size": -64_000, "wal_autocheckpoint": 8_000}
"""KiB, as they are negative, and pages."""

_STORED = "SELECT a.key, a.id, c.fingerprint FROM articles a JOIN contents c ON c.article = a.key"
_BELONGING = ("contents", "article_authors", "article_assets", "addresses", "links")
_OUTCOMES = {
    (True, False): Outcome.ADDED,
    (False, True): Outcome.UPDATED,
    (False, False): Outcome.UNCHANGED,
}
"""What became of a link, by whether it is new and whether it changed."""


def _json(texts: Iterable[str]) -> str:
    return json.dumps(list(texts))
