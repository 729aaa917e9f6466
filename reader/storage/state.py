"""State: what the reader did. The only door to state.db; it belongs to the thread that opened it."""

import json
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.domain.phrase import Phrase
from reader.domain.settings import Settings, settings_from
from reader.storage import state_schema
from reader.storage.database import Database
from reader.storage.steps import Step, Steps

if TYPE_CHECKING:
    from reader.domain.archive import StateRow
    from reader.domain.marks import Came, Highlight
    from reader.storage.deeds.author_merges import AuthorMerges
    from reader.storage.deeds.bookmarks import Bookmarks
    from reader.storage.deeds.drafts import Drafts
    from reader.storage.deeds.half_typed import HalfTyped
    from reader.storage.deeds.highlights import Highlights
    from reader.storage.deeds.import_steps import Added, ImportSteps
    from reader.storage.deeds.left_open import LeftOpen
    from reader.storage.deeds.own_collections import Collections
    from reader.storage.deeds.own_tags import OwnTags
    from reader.storage.deeds.places import Places
    from reader.storage.deeds.read_later import ReadLater
    from reader.storage.deeds.readings import Readings
    from reader.storage.deeds.saved_searches import SavedSearches
    from reader.storage.deeds.shortcuts import Shortcuts
    from reader.storage.deeds.state_rows import Returning
    from reader.storage.deeds.uses import Uses
    from reader.storage.deeds.verdicts import Verdicts
    from reader.storage.deeds.wastebasket import Wastebasket
    from reader.storage.deeds.watched_folders import WatchedFolders


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
        self._steps = Steps(self.database, clock)

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    # Parts with a module of their own, imported when they are first asked for: a start needs `places` alone.

    @cached_property
    def places(self) -> "Places":
        """How far articles were read, and which were opened."""
        from reader.storage.deeds.places import Places

        return Places(self.database, self._steps, self._clock)

    @cached_property
    def bookmarks(self) -> "Bookmarks":
        """Bookmarks of articles and of places in them."""
        from reader.storage.deeds.bookmarks import Bookmarks

        return Bookmarks(self.database, self._steps, self._clock)

    @cached_property
    def wastebasket(self) -> "Wastebasket":
        """What the reader deleted."""
        from reader.storage.deeds.wastebasket import Wastebasket

        return Wastebasket(self.database, self._steps)

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
        return self.database.those("SELECT article FROM reads WHERE is_read AND NOT deleted", articles)

    def is_bio_text(self, article: str) -> bool:
        return bool(self._value("SELECT is_text FROM bios WHERE article = ? AND NOT deleted", article))

    def highlights(self, article: str) -> "tuple[Highlight, ...]":
        """The highlights of an article in their order, those first that have no place in its text."""
        return self.marked.of(article)

    def author_names(self) -> dict[str, str]:
        """The names the reader gave, by author id."""
        with self.database.reading() as connection:
            return dict(connection.execute("SELECT author, name FROM author_names WHERE NOT deleted"))

    # Places and history.

    def note_read(self, article: str) -> None:
        """Remember that `article` was read to its end: not a step of its own."""

        def write() -> None:
            with self.database.write():
                self._steps.put("reads", article, is_read=1)

        self.database.write_in_time(write)

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


def _from_json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return None
