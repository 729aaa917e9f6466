"""What a reader may choose about files that can be taken in several ways; plain values."""

from dataclasses import dataclass
from enum import StrEnum


class BookShape(StrEnum):
    """What a book becomes; `AUTO` goes by its length."""

    AUTO = "auto"
    CHAPTERS = "chapters"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Choices:
    """`books` is for e-books. Of archives of many articles only those are taken whose title or path has `only` in it
    (`*` and `?` stand for other signs), or that are among `chosen` by their paths, and at most `most`; 0 is all."""

    books: BookShape = BookShape.AUTO
    only: str = ""
    most: int = 0
    chosen: frozenset[str] = frozenset()


AS_USUAL = Choices()
