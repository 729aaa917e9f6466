"""What is in one file, ready to be saved: as a whole, or piece by piece where it may be a whole library."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.domain.archive import Beside
from reader.domain.article import Draft, Skipped
from reader.domain.choices import AS_USUAL, Choices
from reader.domain.phrase import phrase
from reader.importers import Importer, read_by
from reader.storage.arrivals import Arrival

PIECE_ARTICLES, PIECE_BYTES = 500, 20_000_000
"""Of an archive, as much as is saved in one transaction."""

MOST_SKIPPED = 1000
"""Of one file; more of them say no more."""

MOST_ENTRIES = 250_000
"""Of one file; services part larger exports, and reading without end could not be stopped."""


class Contents(NamedTuple):
    """What is in a file, or in a piece of an archive, and what in it nothing can be made of.

    The file `is_to_keep` where the articles do not give it back; `beside` is what an archive holds besides articles.
    What `is_of_archive` may be a piece of any number.
    """

    arrivals: list[Arrival]
    skipped: Sequence[Skipped] = ()
    is_to_keep: bool = False
    beside: Sequence[Beside] = ()
    is_of_archive: bool = False


def pieces_of(
    file: Path,
    status: os.stat_result,
    importer: Importer,
    choices: Choices = AS_USUAL,
    look: Callable[[], None] | None = None,
) -> Iterator[Contents]:
    """What `importer` finds in `file`, ready to be saved; of texts, only what will be stored of them is kept.

    An archive of Armchair's own comes piece by piece, for it may hold any number of articles; everything else at once.
    `look` is called at each but the first thing found, and may raise.
    """
    piece = _Piece(file, status)
    for number, found in enumerate(read_by(importer, file, choices)):
        if look and number:
            look()
        if number >= MOST_ENTRIES and not piece.is_archive:
            piece.skip(Skipped(phrase("There is more in it than {n} entries; the rest was left out.", n=MOST_ENTRIES)))
            break
        piece.take(found)
        if piece.is_archive and piece.is_full:
            yield piece.contents()
            piece = _Piece(file, status, is_archive=True)
    yield piece.contents()


def contents_of(file: Path, status: os.stat_result, importer: Importer) -> Contents:
    """All of what `importer` finds in `file`, which is no archive of Armchair's own."""
    [contents] = pieces_of(file, status, importer)
    return contents


class _Piece:
    """What was found in a file so far."""

    def __init__(self, file: Path, status: os.stat_result, *, is_archive: bool = False) -> None:
        self.is_archive = is_archive
        self._file, self._status = file, status
        self._arrivals: list[Arrival] = []
        self._skipped: list[Skipped] = []
        self._beside: list[Beside] = []
        self._left_out = self._weight = 0
        self._is_to_keep = False

    @property
    def is_full(self) -> bool:
        return max(len(self._arrivals), len(self._beside)) >= PIECE_ARTICLES or self._weight >= PIECE_BYTES

    def take(self, found: Draft | Skipped | Beside) -> None:
        if isinstance(found, Draft):
            self._take_draft(found)
        elif isinstance(found, Beside):
            self.is_archive = True
            self._beside.append(found)
            self._weight += sum(len(piece.data) for piece in found.pieces)
        else:
            self.skip(found)

    def skip(self, found: Skipped) -> None:
        if len(self._skipped) < MOST_SKIPPED:
            self._skipped.append(found)
        else:
            self._left_out += 1

    def contents(self) -> Contents:
        if self._left_out:
            self._skipped.append(Skipped(phrase("{n} more were left out.", n=self._left_out)))
        return Contents(self._arrivals, self._skipped, self._is_to_keep, self._beside, self.is_archive)

    def _take_draft(self, draft: Draft) -> None:
        is_whole = bool(draft.archived and draft.archived.is_whole)
        self.is_archive = self.is_archive or is_whole
        self._is_to_keep = self._is_to_keep or not (is_whole or self._gives_back(draft))
        part = 0 if is_whole else len(self._arrivals)
        stamp = (self._status.st_size, self._status.st_mtime_ns)
        arrival = Arrival(draft, self._file, part, *stamp).ready()
        self._weight += len(draft.body) + sum(len(asset.data) for asset in draft.assets)
        self._arrivals.append(arrival if draft.is_link else _light(arrival))

    def _gives_back(self, draft: Draft) -> bool:
        """Whether the article is all of the file, and has its bytes: an archive is more than its only page."""
        if draft.is_link or self._arrivals:
            return False
        data = draft.body.encode("utf-8", "replace") if draft.original is None else draft.original
        return len(data) == self._status.st_size


def _light(arrival: Arrival) -> Arrival:
    """The same without what its rows have, packed: an export may hold thousands of texts."""
    draft = arrival.draft
    return replace(arrival, draft=Draft(draft.title, "", draft.body_format, notes=draft.notes, kept=draft.kept))
