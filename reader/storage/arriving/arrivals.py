"""Taking drafts into library.db: is it new, changed or known; its row, authors, tags, pictures and links."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.domain.article import Draft
from reader.storage.arriving import copies, link_targets, saved_links, twins
from reader.storage.arriving.import_log import ImportLog
from reader.storage.arriving.new_rows import (
    fill_authors,
    write_articles,
    write_authors,
    write_belonging,
    write_byline,
)
from reader.storage.arriving.recognising import Recognition, Stored
from reader.storage.arriving.rows import Rows, free_ids, rows_of
from reader.storage.indexing.index_queue import queue

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


class Arrivals:
    """One batch inside a transaction that the caller holds. All arrivals of one file come in one batch.

    What is new beyond doubt is gathered and written table by table. What meets something stored is decided for itself,
    after all that was gathered before it is written.
    """

    def __init__(self, connection: sqlite3.Connection, number: int = 0) -> None:
        self._connection = connection
        self._log = ImportLog(connection, number)
        self._twins = twins.Twins(connection)
        self._recognition = Recognition(connection)
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
        self._recognition.look_up(arrivals)
        self._twins.look_up([arrival.rows for arrival in arrivals if arrival.rows])
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

    def _save(self, arrival: Arrival, rows: Rows) -> Saved:
        is_touched = rows.id in self._touched
        named = self._recognition.named.get(rows.id)
        if named and named.fingerprint == rows.fingerprint and not (is_touched or rows.is_copy):
            return self._keep(arrival, rows, named)
        form = None if rows.is_ours else self._twins.forms.get(rows.fingerprint)
        if form and (shown := self._recognition.stored("a.key = ?", form)):
            return self._keep(arrival, rows, shown)
        if named or is_touched or self._recognition.is_met(arrival, rows):
            self._write_gathered()
            return self._decide(arrival, rows)
        return self._add(arrival, rows)

    def _decide(self, arrival: Arrival, rows: Rows) -> Saved:
        """Save what meets something stored.

        The same file is the same article, unless other files hold it too. The same id is the same article when the
        text or the title is the same: two files that only claim one address are two articles, and none is lost. An id
        that Armchair itself wrote out says all, whatever the file is called and whatever the reader changed in it.
        """
        named = self._recognition.stored("a.id = ?", rows.id)
        if named and rows.is_copy:
            return self._meet(arrival, rows, named)
        if named and named.fingerprint == rows.fingerprint:
            return self._keep(arrival, rows, named)
        if rows.is_ours:
            return self._update(arrival, rows, named) if named else self._add_under_a_free_id(arrival, rows)
        mine = self._recognition.mine(arrival, rows, named)
        if not mine and named and (rows.is_named or rows.source_key) and self._recognition.is_titled(named.key, rows):
            if not rows.is_named and self._recognition.is_from_another(arrival, named.key, rows):
                return self._merge(arrival, rows, named)
            mine = named
        if not mine:
            return self._add_under_a_free_id(arrival, rows)
        return (
            self._keep(arrival, rows, mine)
            if mine.fingerprint == rows.fingerprint
            else self._update(arrival, rows, mine)
        )

    def _meet(self, arrival: Arrival, rows: Rows, stored: Stored) -> Saved:
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

    def _add_under_a_free_id(self, arrival: Arrival, rows: Rows) -> Saved:
        if twin := self._twin(rows):
            return self._merge(arrival, rows, twin)
        for id_ in chain([rows.id], free_ids(rows)):
            stored = self._recognition.stored("a.id = ?", id_)
            if stored is None:
                return self._add_alone(arrival, rows._replace(id=id_))
            if stored.fingerprint == rows.fingerprint:
                return self._keep(arrival, rows, stored)
        raise AssertionError("there is always another id")

    def _keep(self, arrival: Arrival, rows: Rows, stored: Stored) -> Saved:
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

    def _twin(self, rows: Rows) -> Stored | None:
        """The article that this is, from another source; who gives an id says that it is an article of its own."""
        candidates = [] if rows.is_named or rows.is_copy else self._twins.candidates(rows)
        if not candidates:
            return None
        self._write_gathered()  # for it may be among them
        same = self._twins.same(rows, candidates)
        return None if same is None else self._recognition.stored("a.key = ?", same)

    def _merge(self, arrival: Arrival, rows: Rows, stored: Stored) -> Saved:
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

    def _update(self, arrival: Arrival, rows: Rows, stored: Stored) -> Saved:
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

    def _join(self, arrival: Arrival, rows: Rows, stored: Stored, dates: Mapping[str, float | None]) -> None:
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
            self._recognition.known_paths.add(rows.path)
        for file in rows.files:
            if file.path not in self._recognition.known_paths:
                self._files.append((file.path, key, file.size, file.modified))
                self._recognition.known_paths.add(file.path)

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

_BELONGING = ("contents", "article_authors", "article_assets", "addresses", "links")
_OUTCOMES = {
    (True, False): Outcome.ADDED,
    (False, True): Outcome.UPDATED,
    (False, False): Outcome.UNCHANGED,
}
"""What became of a link, by whether it is new and whether it changed."""
