"""State: what the reader did. The only door to state.db; it belongs to the thread that opened it."""

import json
import os
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.domain.marks import Bookmark, Position
from reader.domain.phrase import Phrase
from reader.domain.settings import Settings, settings_from
from reader.storage import state_schema
from reader.storage.database import Database, to_time
from reader.storage.steps import Step, Steps

if TYPE_CHECKING:
    from reader.domain.archive import StateRow
    from reader.domain.marks import Came, Highlight
    from reader.storage.deeds.author_merges import AuthorMerges
    from reader.storage.deeds.drafts import Drafts
    from reader.storage.deeds.half_typed import HalfTyped
    from reader.storage.deeds.highlights import Highlights
    from reader.storage.deeds.import_steps import Added, ImportSteps
    from reader.storage.deeds.left_open import LeftOpen
    from reader.storage.deeds.own_collections import Collections
    from reader.storage.deeds.own_tags import OwnTags
    from reader.storage.deeds.read_later import ReadLater
    from reader.storage.deeds.readings import Readings
    from reader.storage.deeds.saved_searches import SavedSearches
    from reader.storage.deeds.shortcuts import Shortcuts
    from reader.storage.deeds.state_rows import Returning
    from reader.storage.deeds.uses import Uses
    from reader.storage.deeds.verdicts import Verdicts
    from reader.storage.deeds.watched_folders import WatchedFolders

VISITS_KEPT = 2000


class State:
    """Marks, places, settings and their history. Rows may outlive their article and arrive before it.

    All methods raise `StorageProblem` when the file cannot be read or written; then nothing has changed.
    """

    def __init__(self, path: Path, copies: Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self.database = Database(
            path,
            application_id=state_schema.APPLICATION_ID,
            migrations=state_schema.MIGRATIONS,
            durable=True,
            copies=copies,
        )
        self._clock = clock
        self._unwritten: dict[str, Position] = {}
        self._steps = Steps(self.database, clock)

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    # Parts with a file of their own, which a start does without until the first article is painted.

    @cached_property
    def searches(self) -> "SavedSearches":
        """Searches that were kept."""
        from reader.storage.deeds.saved_searches import SavedSearches

        return SavedSearches(self.database, self._steps)

    @cached_property
    def merges(self) -> "AuthorMerges":
        """Authors who are one."""
        from reader.storage.deeds.author_merges import AuthorMerges

        return AuthorMerges(self.database, self._steps)

    @cached_property
    def watched(self) -> "WatchedFolders":
        """Folders from which everything new is imported."""
        from reader.storage.deeds.watched_folders import WatchedFolders

        return WatchedFolders(self.database, self._steps)

    @cached_property
    def imports(self) -> "ImportSteps":
        """Imports as steps of undo."""
        from reader.storage.deeds.import_steps import ImportSteps

        return ImportSteps(self.database, self._steps, self._clock)

    @cached_property
    def marked(self) -> "Highlights":
        """Highlights and notes."""
        from reader.storage.deeds.highlights import Highlights

        return Highlights(self.database, self._steps, self._clock)

    @cached_property
    def drafts(self) -> "Drafts":
        """Notes that are being written."""
        from reader.storage.deeds.drafts import Drafts

        return Drafts(self.database, self._steps)

    @cached_property
    def returning(self) -> "Returning":
        """What comes back from copies."""
        from reader.storage.deeds.state_rows import Returning

        return Returning(self.database, self._steps)

    @cached_property
    def tags(self) -> "OwnTags":
        """The reader's own tags."""
        from reader.storage.deeds.own_tags import OwnTags

        return OwnTags(self.database, self._steps)

    @cached_property
    def verdicts(self) -> "Verdicts":
        """Ratings, and the archive of what the reader is done with."""
        from reader.storage.deeds.verdicts import Verdicts

        return Verdicts(self.database, self._steps)

    @cached_property
    def later(self) -> "ReadLater":
        """The queue of what is to be read."""
        from reader.storage.deeds.read_later import ReadLater

        return ReadLater(self.database, self._steps)

    @cached_property
    def collections(self) -> "Collections":
        """Collections made by hand."""
        from reader.storage.deeds.own_collections import Collections

        return Collections(self.database, self._steps)

    @cached_property
    def shortcuts(self) -> "Shortcuts":
        """The keys that actions were given."""
        from reader.storage.deeds.shortcuts import Shortcuts

        return Shortcuts(self.database, self._steps)

    @cached_property
    def uses(self) -> "Uses":
        """What the command palette led to."""
        from reader.storage.deeds.uses import Uses

        return Uses(self.database, self._steps, self._clock)

    @cached_property
    def half_typed(self) -> "HalfTyped":
        """What was typed into a field and not taken yet."""
        from reader.storage.deeds.half_typed import HalfTyped

        return HalfTyped(self.database, self._steps)

    @cached_property
    def left_open(self) -> "LeftOpen":
        """How the window was left."""
        from reader.storage.deeds.left_open import LeftOpen

        return LeftOpen(self.database, self._steps)

    @cached_property
    def readings(self) -> "Readings":
        """The log of reading."""
        from reader.storage.deeds.readings import Readings

        return Readings(self.database, self._steps)

    # What the reader marks: each call is one step of undo.

    def mark_read(self, articles: Sequence[str], is_read: bool, text: Phrase) -> None:
        """Mark `articles` read or unread; `text` names the step."""
        with self._steps.step(text):
            self._steps.put_many("reads", articles, adds=is_read, is_read=int(is_read))

    def bookmark(self, articles: Sequence[str], text: Phrase, label: str = "") -> None:
        """Bookmark whole articles; one that already is keeps its bookmark and gets the label, if one is given."""
        with self._steps.step(text) as connection:
            asked = json.dumps([*articles], ensure_ascii=False)
            known = dict(connection.execute(_WHOLE_BOOKMARKS, (asked,)).fetchall())
            new = sorted(set(articles) - known.keys())
            added = dict(zip(_new_ids(len(new)), new, strict=True))
            self._steps.add_many("bookmarks", "article", added, label=label, anchor="", created=self._clock())
            if label:
                self._steps.put_many("bookmarks", known.values(), label=label)

    def bookmark_place(self, article: str, position: Position, label: str, text: Phrase) -> Bookmark:
        """Keep a place in an article."""
        mark = Bookmark(_new_ids(1)[0], article, label, position.offset, position.anchor)
        with self._steps.step(text):
            self._steps.put(
                "bookmarks",
                mark.id,
                article=mark.article,
                label=mark.label,
                offset=mark.offset,
                anchor=mark.anchor,
                created=self._clock(),
            )
        return mark

    def whole_bookmarks(self, articles: Sequence[str]) -> dict[str, list[str]]:
        """The bookmarks of whole articles, by article; those without one are left out."""
        with self.database.reading() as connection:
            rows = connection.execute(_WHOLE_BOOKMARKS, (json.dumps([*articles], ensure_ascii=False),)).fetchall()
        found: dict[str, list[str]] = {}
        for article, id_ in rows:
            found.setdefault(article, []).append(id_)
        return found

    def remove_bookmarks(self, ids: Sequence[str], text: Phrase) -> None:
        """Take bookmarks away by their own ids."""
        with self._steps.step(text):
            self._steps.put_many("bookmarks", ids, deleted=1)

    def label_bookmark(self, id_: str, label: str, text: Phrase) -> None:
        """Give a bookmark another label."""
        with self._steps.step(text):
            self._steps.put("bookmarks", id_, label=label)

    def trash(self, articles: Sequence[str], text: Phrase) -> None:
        """Move articles to the wastebasket; what the reader did with them stays."""
        with self._steps.step(text):
            self._steps.put_many("trash", articles, is_trashed=1)

    def restore(self, articles: Iterable[str], text: Phrase) -> None:
        """Take articles back out of the wastebasket; those not in it are passed over."""
        with self._steps.step(text):
            self._steps.put_many("trash", articles, adds=False, is_trashed=0)

    def empty_wastebasket(self, articles: Iterable[str], text: Phrase) -> None:
        """Let articles be gone from the wastebasket, too, as far as anybody sees: undo still brings them back."""
        with self._steps.step(text):
            self._steps.put_many("trash", articles, adds=False, is_trashed=2)

    def name_author(self, author: str, name: str, text: Phrase) -> None:
        """Give the author with the id `author` a name; "" takes it back."""
        with self._steps.step(text):
            self._steps.put("author_names", author, name=name, deleted=int(not name))

    def take_bio_as_text(self, article: str, is_text: bool, text: Phrase) -> None:
        """Say that what the importer took for the author's bio belongs to the article's text, or that it does not."""
        with self._steps.step(text):
            if self.is_bio_text(article) != is_text:
                self._steps.put("bios", article, is_text=int(is_text))

    def mark_unrelated(self, article: str, other: str, text: Phrase) -> None:
        """Say that two articles have nothing to do with one another; of one that is not stored, its folded title."""
        first, second = sorted((article, other))
        with self._steps.step(text):
            self._steps.put("unrelated", f"{first} {second}", article=first, other=second)

    def take_over(self, came: "Sequence[Came]", text: "Callable[[Sequence[Came]], Phrase]") -> "list[Came]":
        """Take what came with articles from other programs, where nothing is known of it here: what was taken. `text`
        names the step by that."""
        from reader.storage.deeds.came import not_said, put

        with self.database.reading() as connection:
            new = not_said(connection, came, self.imports.taken_by_undone())
        if new:
            with self._steps.step(text(new)):
                put(self._steps, new, self._clock)
        return new

    def take_rows(self, rows: "Sequence[StateRow]", text: Callable[[int], Phrase]) -> set[str]:
        """Take the reader's work as Armchair wrote it out: what is not here, and what changed there later than here.
        The articles whose marks changed; `text` names the step by their number."""
        from reader.storage.deeds.came_rows import Coming  # few imports bring any

        if not rows:
            return set()
        with self.database.reading() as connection:
            coming = Coming(connection, rows, self.imports.taken_by_undone())
        if not coming.is_nothing:
            with self._steps.step(text(len(coming.articles))):
                coming.put(self._steps)
        elif coming.is_later:
            with self.database.write():
                coming.note_later()
        return coming.articles

    @property
    def last_step(self) -> int:
        """The number of the step that `undo` would take back; 0 when there is none."""
        return self._steps.last()

    def steps(self) -> list[Step]:
        """The steps that are kept, the latest first, those that are undone before the others."""
        return self._steps.listed()

    def size_of_step(self, *, is_undone: bool = False) -> tuple[int, bool]:
        """About how many rows the step changed that undo, or redo, would turn, and whether it is an import."""
        return self._steps.size(last_is_undone=is_undone)

    def size_of_steps(self, number: int) -> tuple[int, bool]:
        """The same of all steps from this one on, or up to it where it is undone."""
        return self._steps.size(number)

    def undo(self, only: int | None = None, added: "Added" = lambda _: ()) -> Phrase | None:
        """Take the last step back; what it was, or None. With `only`, no step but the one with this number. `added`
        knows what goes to the wastebasket with an import."""
        return self._steps.undo(only, self.imports.completed(added))

    def redo(self) -> Phrase | None:
        """Do the last undone step again; what it was, or None."""
        return self._steps.redo()

    def forget_step(self, number: int) -> None:
        """Take a step that cannot be turned any more out of the history; what it changed stays."""
        self._steps.forget(number)

    def is_untouched(self) -> bool:
        """Whether nothing was ever done here, but for opening an article now."""
        with self.database.reading() as connection:
            return not connection.execute(TOUCHED).fetchone()[0]

    # What the reader marked.

    def is_read(self, article: str) -> bool:
        return bool(self._value("SELECT is_read FROM reads WHERE article = ? AND NOT deleted", article))

    def read_of(self, articles: Sequence[str]) -> set[str]:
        """Which of these articles are read."""
        return self._those("SELECT article FROM reads WHERE is_read AND NOT deleted", articles)

    def trashed_of(self, articles: Sequence[str]) -> set[str]:
        """Which of these articles are in the wastebasket, or were emptied out of it."""
        return self._those("SELECT article FROM trash WHERE is_trashed AND NOT deleted", articles)

    def is_trashed(self, article: str) -> bool:
        return bool(self._value("SELECT is_trashed FROM trash WHERE article = ? AND NOT deleted", article))

    def count_trashed(self) -> int:
        """How many articles are in the wastebasket, stored or not."""
        with self.database.reading() as connection:
            row = connection.execute("SELECT count(*) FROM trash WHERE is_trashed = 1 AND NOT deleted").fetchone()
        return int(row[0])

    def trashed(self) -> dict[str, datetime]:
        """The articles in the wastebasket, and when they came there."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT article, changed_at FROM trash WHERE is_trashed AND NOT deleted"
            ).fetchall()
        return {article: datetime.fromtimestamp(at, UTC) for article, at in rows}

    def is_bio_text(self, article: str) -> bool:
        return bool(self._value("SELECT is_text FROM bios WHERE article = ? AND NOT deleted", article))

    def bookmarks(self, article: str) -> tuple[Bookmark, ...]:
        """The bookmarks of an article: the one of the whole first, then the places in their order."""
        with self.database.reading() as connection:
            rows = connection.execute(
                "SELECT id, article, label, offset, anchor, created FROM bookmarks"
                " WHERE article = ? AND NOT deleted ORDER BY offset IS NOT NULL, offset, created",
                (article,),
            ).fetchall()
        return tuple(Bookmark._make((*row[:5], to_time(row[5]))) for row in rows)

    def highlights(self, article: str) -> "tuple[Highlight, ...]":
        """The highlights of an article in their order, those first that have no place in its text."""
        return self.marked.of(article)

    def author_names(self) -> dict[str, str]:
        """The names the reader gave, by author id."""
        with self.database.reading() as connection:
            return dict(connection.execute("SELECT author, name FROM author_names WHERE NOT deleted"))

    # Places and history.

    def keep_position(self, article: str, position: Position) -> None:
        """Remember how far `article` was read."""
        self._unwritten[article] = position
        self.database.write_in_time(lambda: self._write_position(article, position))

    def _write_position(self, article: str, position: Position) -> None:
        self._unwritten.pop(article, None)
        with self.database.write():
            self._steps.put(
                "positions", article, offset=position.offset, anchor=position.anchor, percent=position.percent
            )

    def note_read(self, article: str) -> None:
        """Remember that `article` was read to its end: not a step of its own."""

        def write() -> None:
            with self.database.write():
                self._steps.put("reads", article, is_read=1)

        self.database.write_in_time(write)

    def position(self, article: str) -> Position | None:
        """How far `article` was read, if it was opened."""
        if article in self._unwritten:
            return self._unwritten[article]
        with self.database.reading() as connection:
            row = connection.execute(
                "SELECT offset, anchor, percent FROM positions WHERE article = ? AND NOT deleted", (article,)
            ).fetchone()
        return Position(*row) if row else None

    def visit(self, article: str) -> None:
        """Add `article` to the reading history."""
        now = self._clock()

        def write() -> None:
            with self.database.write() as connection:
                added = connection.execute("INSERT INTO visits (article, at) VALUES (?, ?)", (article, now))
                connection.execute("DELETE FROM visits WHERE id <= ?", ((added.lastrowid or 0) - VISITS_KEPT,))

        self.database.write_in_time(write)

    def visits(self, limit: int = 100) -> list[str]:
        """The articles last opened, the oldest first."""
        with self.database.reading() as connection:
            rows = connection.execute("SELECT article FROM visits ORDER BY id DESC LIMIT ?", (limit,)).fetchall()
        return [row[0] for row in reversed(rows)]

    # Settings.

    def settings(self) -> Settings:
        """The settings; what is missing, unknown or unfit has its default."""
        with self.database.reading() as connection:
            rows = connection.execute("SELECT name, value FROM settings WHERE NOT deleted").fetchall()
        return settings_from({name: _from_json(value) for name, value in rows})

    def keep_settings(self, settings: Settings, names: Collection[str] | None = None) -> None:
        """Remember `settings`, or those of them that `names` has: each takes a look at what is kept."""
        values: Mapping[str, Any] = asdict(settings) if names is None else {n: getattr(settings, n) for n in names}

        def write() -> None:
            with self.database.write():
                for name, value in values.items():
                    self._steps.put("settings", name, value=json.dumps(value))

        self.database.write_in_time(write)

    def _those(self, sql: str, articles: Sequence[str]) -> set[str]:
        with self.database.reading() as connection:
            rows = connection.execute(
                f"{sql} AND article IN (SELECT value FROM json_each(?))", (json.dumps([*articles], ensure_ascii=False),)
            ).fetchall()
        return {article for (article,) in rows}

    def _value(self, sql: str, article: str) -> Any:
        with self.database.reading() as connection:
            row = connection.execute(sql, (article,)).fetchone()
        return row[0] if row else None


TOUCHED = """
SELECT EXISTS (SELECT 1 FROM reads) OR EXISTS (SELECT 1 FROM positions) OR (SELECT count(*) FROM visits) > 1
    OR EXISTS (SELECT 1 FROM steps, json_each(CASE WHEN json_valid(changes) THEN changes ELSE '[{}]' END)
        WHERE json_extract(value, '$.table') IS NOT 'imports')
"""
"""Whether anything was ever done, but for opening an article once, and imports: where all else is gone, these are known
from library.db. A step of which nobody knows any more what it did was one of the reader's."""
_WHOLE_BOOKMARKS = """
SELECT article, id FROM bookmarks
WHERE offset IS NULL AND NOT deleted AND article IN (SELECT value FROM json_each(?)) ORDER BY created DESC
"""  # of several for one article the oldest comes last, and stays in a dict


def _new_ids(count: int) -> list[str]:
    """New ids in their order: rows whose keys come in order are written in half the time."""
    digits = os.urandom(16 * count).hex()
    return sorted(digits[place : place + 32] for place in range(0, len(digits), 32))


def _from_json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return None
