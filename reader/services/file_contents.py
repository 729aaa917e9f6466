"""What is in one file, ready to be saved."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import Draft, Skipped
from reader.domain.choices import AS_USUAL, Choices
from reader.domain.phrase import phrase
from reader.importers import Importer, read_by
from reader.storage.arrivals import Arrival

MOST_SKIPPED = 1000
"""Of one file; more of them say no more."""

MOST_ENTRIES = 250_000
"""Of one file; services part larger exports, and reading without end could not be stopped."""


class Contents(NamedTuple):
    """What is in a file, and what in it nothing can be made of."""

    arrivals: list[Arrival]
    skipped: Sequence[Skipped] = ()


def contents_of(
    file: Path,
    status: os.stat_result,
    importer: Importer,
    choices: Choices = AS_USUAL,
    look: Callable[[], None] | None = None,
) -> Contents:
    """What `importer` finds in `file`, ready to be saved; of texts, only what will be stored of them is kept.

    `look` is called at each but the first of them, and may raise.
    """
    stamp = (status.st_size, status.st_mtime_ns)
    arrivals: list[Arrival] = []
    skipped: list[Skipped] = []
    left_out = 0
    for number, found in enumerate(read_by(importer, file, choices)):
        if look and number:
            look()
        if number >= MOST_ENTRIES:
            skipped.append(
                Skipped(phrase("There is more in it than {n} entries; the rest was left out.", n=MOST_ENTRIES))
            )
            break
        if isinstance(found, Draft):
            arrival = Arrival(found, file, len(arrivals), *stamp).ready()
            arrivals.append(arrival if found.is_link else _light(arrival))
        elif len(skipped) < MOST_SKIPPED:
            skipped.append(found)
        else:
            left_out += 1
    if left_out:
        skipped.append(Skipped(phrase("{n} more were left out.", n=left_out)))
    return Contents(arrivals, skipped)


def _light(arrival: Arrival) -> Arrival:
    """The same without what its rows have, packed: an export may hold thousands of texts."""
    draft = arrival.draft
    return replace(arrival, draft=Draft(draft.title, "", draft.body_format, notes=draft.notes, kept=draft.kept))
