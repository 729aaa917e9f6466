"""What a page can be about besides an article: an author, a series, a tag of the files or of the reader's own; and
what is told on it."""

from enum import StrEnum
from typing import Any, NamedTuple
from urllib.parse import quote, unquote


class SubjectKind(StrEnum):
    """What a page is about."""

    AUTHOR = "author"
    SERIES = "series"
    TAG = "tag"
    OWN_TAG = "own-tag"


class Subject(NamedTuple):
    """An author by id, or a series or a tag by name."""

    kind: SubjectKind
    value: str

    @property
    def address(self) -> str:
        """How links and the history write it."""
        return f"{self.kind}:{quote(self.value, safe='')}"

    @property
    def filter(self) -> dict[str, Any]:
        """What narrows a list to it, by the field of `ListQuery`."""
        return {self.kind.replace("-", "_"): self.value}


def subject_of(address: str) -> Subject | None:
    """The subject that an address means; None if it means something else."""
    kind, _, value = address.partition(":")
    return Subject(SubjectKind(kind), unquote(value)) if kind in set(SubjectKind) and value else None


class Tally(NamedTuple):
    """How many articles something has: `value` is what it is known by, `name` what is shown."""

    value: str
    name: str
    articles: int


class Totals(NamedTuple):
    """All articles of a subject together; `left` are the minutes that are not read yet, years are UTC, 0 for none."""

    articles: int = 0
    minutes: int = 0
    read: int = 0
    left: int = 0
    first_year: int = 0
    last_year: int = 0
