"""What is in one file, ready to be saved: as a whole, or piece by piece where it may be a whole library."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.domain.archive import Beside, Expected
from reader.domain.article import Draft, Found, Noted, Skipped
from reader.domain.choices import AS_USUAL, Choices
from reader.domain.phrase import phrase
from reader.importers import Importer, read_by
from reader.storage.arriving.arrivals import Arrival

PIECE_ARTICLES, PIECE_BYTES = 500, 20_000_000
"""Of a file that comes in pieces, as much as is saved in one transaction."""

MOST_SKIPPED = 1000
"""Of one file, and as many notes; more of them say no more."""

MOST_ENTRIES = 250_000
"""Of one file; services part larger exports, and reading without end could not be stopped."""


Told = Callable[[int, int], None]
"""Hears how many articles of a file were read, of how many; 0 where nobody knows. It may raise."""


class Contents(NamedTuple):
    """What is in a file, or in a piece of one that is too large, and what in it nothing can be made of.

    The file `is_to_keep` where the articles do not give it back; `beside` is what an archive holds besides articles.
    What is a `piece` is saved before the next one is read.
    """

    arrivals: list[Arrival]
    skipped: Sequence[Skipped] = ()
    is_to_keep: bool = False
    beside: Sequence[Beside] = ()
    is_piece: bool = False
    notes: Sequence[Noted] = ()


def pieces_of(
    file: Path,
    status: os.stat_result,
    importer: Importer,
    choices: Choices = AS_USUAL,
    told: Told | None = None,
) -> Iterator[Contents]:
    """What `importer` finds in `file`, ready to be saved; of texts, only what will be stored of them is kept.

    Files that say how much is to be expected come piece by piece, for they may hold any number of articles; everything
    else at once. `told` is called at each but the first thing found.
    """
    piece = _Piece(file, status)
    number = 0
    for found in read_by(importer, file, choices):
        if isinstance(found, Noted):  # of an entry that came already
            piece.take(found)
            continue
        if told and number:
            told(piece.articles, piece.expected)
        if number >= MOST_ENTRIES and not piece.is_one_of_many:
            piece.skip(Skipped(phrase("There is more in it than {n} entries; the rest was left out.", n=MOST_ENTRIES)))
            break
        piece.take(found)
        number += 1
        if piece.is_one_of_many and piece.is_full:
            yield piece.contents()
    yield piece.contents(is_last=True)


def contents_of(file: Path, status: os.stat_result, importer: Importer) -> Contents:
    """All of what `importer` finds in `file`, which does not come in pieces."""
    [contents] = pieces_of(file, status, importer)
    return contents


class _Piece:
    """What was found in a file since its last piece."""

    def __init__(self, file: Path, status: os.stat_result) -> None:
        self.is_one_of_many = False
        self.expected = self.articles = self._taken = 0
        self._file, self._status = file, status
        self._arrivals: list[Arrival] = []
        self._skipped: list[Skipped] = []
        self._beside: list[Beside] = []
        self._notes: list[Noted] = []
        self._told = self._left_out = self._noted = self._weight = 0
        self._is_to_keep = self._is_kept = False

    @property
    def is_full(self) -> bool:
        return max(len(self._arrivals), len(self._beside)) >= PIECE_ARTICLES or self._weight >= PIECE_BYTES

    def take(self, found: Found | Beside | Expected) -> None:
        if isinstance(found, Draft):
            self._take_draft(found)
        elif isinstance(found, Beside):
            self._beside.append(found)
            self._weight += sum(len(piece.data) for piece in found.pieces)
        elif isinstance(found, Expected):
            self.is_one_of_many = True
            self.expected = found.articles
        elif isinstance(found, Noted):
            self._note(found)
        else:
            self.skip(found)

    def skip(self, found: Skipped) -> None:
        if self._told < MOST_SKIPPED:
            self._skipped.append(found)
            self._told += 1
        else:
            self._left_out += 1

    def _note(self, found: Noted) -> None:
        if self._noted < MOST_SKIPPED:
            self._notes.append(found)
        self._noted += 1

    def contents(self, *, is_last: bool = False) -> Contents:
        """What was found, which then begins anew."""
        if self._left_out and is_last:
            self._skipped.append(Skipped(phrase("{n} more were left out.", n=self._left_out)))
        if self._noted > MOST_SKIPPED and is_last:
            self._notes.append(Noted(phrase("{n} more notes were left out.", n=self._noted - MOST_SKIPPED)))
        is_to_keep = self._is_to_keep and not self._is_kept
        found = Contents(self._arrivals, self._skipped, is_to_keep, self._beside, self.is_one_of_many, self._notes)
        self._is_kept = self._is_kept or is_to_keep
        self._arrivals, self._skipped, self._beside, self._notes, self._weight = [], [], [], [], 0
        return found

    def _take_draft(self, draft: Draft) -> None:
        is_whole = bool(draft.archived and draft.archived.is_whole)
        self._is_to_keep = self._is_to_keep or not (is_whole or self._gives_back(draft))
        part = 0 if is_whole else self._taken
        stamp = (self._status.st_size, self._status.st_mtime_ns)
        arrival = Arrival(draft, self._file, part, *stamp).ready()
        self._weight += len(draft.body) + len(draft.original or b"") + sum(len(asset.data) for asset in draft.assets)
        self._arrivals.append(arrival if draft.is_link else _light(arrival))
        self._taken += 1
        self.articles += not draft.is_link

    def _gives_back(self, draft: Draft) -> bool:
        """Whether the article is all of the file, and has its bytes: an archive is more than its only page."""
        if draft.is_link or self._taken:
            return False
        data = draft.body.encode("utf-8", "replace") if draft.original is None else draft.original
        return len(data) == self._status.st_size


def _light(arrival: Arrival) -> Arrival:
    """The same without what its rows have, packed: an export may hold thousands of texts."""
    draft = arrival.draft
    return replace(arrival, draft=Draft(draft.title, "", draft.body_format, notes=draft.notes, kept=draft.kept))
