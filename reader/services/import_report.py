"""What an import did, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase
from reader.storage.arrivals import Outcome


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that an import brought, and the file it came from."""

    id: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be imported, or something in one, and why; `line` and `entry` count from 1 where they are
    known, `part` is the name of a file in an archive."""

    source: str
    reason: Phrase
    line: int | None = None
    entry: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class TakenLink:
    """A saved link, what became of it, and the file it came from; `article` is the id of its article, "" while that is
    not here."""

    title: str
    url: str
    outcome: Outcome
    source: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something an importer guessed or left out of a file."""

    source: str
    note: Phrase


@dataclass(slots=True)
class ImportReport:
    """What an import did, file by file.

    `links` are addresses without their articles; `skipped`, what files hold that nothing could be made of;
    `passed_over` counts the files in folders that are of a kind that may hold anything, and held nothing of ours.
    `unread` counts the files left when it was cancelled, or when `problem` made the library take no more. `bugs` has
    what our own mistakes raised, one of a kind; their files are among the failed ones.
    """

    added: list[Imported] = field(default_factory=list)
    updated: list[Imported] = field(default_factory=list)
    unchanged: list[Imported] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    links: list[TakenLink] = field(default_factory=list)
    skipped: list[Failed] = field(default_factory=list)
    passed_over: int = 0
    unread: int = 0
    is_cancelled: bool = False
    problem: ReaderError | None = None
    bugs: list[Exception] = field(default_factory=list)

    def of(self, outcome: Outcome) -> list[Imported]:
        """The list for `outcome`."""
        return {Outcome.ADDED: self.added, Outcome.UPDATED: self.updated, Outcome.UNCHANGED: self.unchanged}[outcome]

    def links_that(self, outcome: Outcome) -> Sequence[TakenLink]:
        """The saved links with `outcome`."""
        return [link for link in self.links if link.outcome is outcome]
