"""What would become of the reader's work if it were again as an earlier copy has it."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from reader.domain.phrase import template


class Kind(StrEnum):
    """What a row is about; the value is what it is called on the command line."""

    HIGHLIGHTS = "highlights"
    BOOKMARKS = "bookmarks"
    READ = "read"
    PLACES = "places"
    TRASH = "wastebasket"
    OTHER = "other"


KIND_NAMES = {
    Kind.HIGHLIGHTS: template("Highlights and notes"),
    Kind.BOOKMARKS: template("Bookmarks"),
    Kind.READ: template("Read marks"),
    Kind.PLACES: template("Places in articles"),
    Kind.TRASH: template("Wastebasket"),
    Kind.OTHER: template("Names, searches and other things"),
}
KINDS_OF_TABLES = {
    "highlights": Kind.HIGHLIGHTS,
    "bookmarks": Kind.BOOKMARKS,
    "reads": Kind.READ,
    "positions": Kind.PLACES,
    "trash": Kind.TRASH,
}


class Way(StrEnum):
    """What restoring does with a row: brings it back, takes it away, or makes it say again what it said."""

    BACK = "back"
    GONE = "gone"
    OTHER = "other"


class RowChange(NamedTuple):
    """One row that the copy has otherwise. `then` is what the row said there, {} where it was not there; `article` and
    `words` tell people what it is about."""

    table: str
    key: str
    way: Way
    then: dict[str, Any]
    article: str = ""
    words: str = ""

    @property
    def kind(self) -> Kind:
        """What it is about."""
        return KINDS_OF_TABLES.get(self.table, Kind.OTHER)


def tally(changes: Sequence[RowChange]) -> dict[Kind, dict[Way, int]]:
    """How many rows of each kind go each way; kinds without any are left out."""
    found: dict[Kind, dict[Way, int]] = {}
    for change in changes:
        ways = found.setdefault(change.kind, dict.fromkeys(Way, 0))
        ways[change.way] += 1
    return {kind: found[kind] for kind in Kind if kind in found}


def only_missing(changes: Sequence[RowChange]) -> list[RowChange]:
    """Those that bring back what is missing, and change or take away nothing."""
    return [change for change in changes if change.way is Way.BACK]
