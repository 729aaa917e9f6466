"""Importing an article brings it back from the wastebasket: which ones, and what the report says of them."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.phrase import Phrase, phrase
from reader.storage.library import Library
from reader.storage.state import State

if TYPE_CHECKING:
    from reader.services.import_report import Imported, ImportReport, Note, TakenLink

COMING_BACK = "arrived while in the wastebasket"
"""The fact that names articles of the wastebasket that were about to be stored anew: their ids, and when, as JSON."""


@dataclass(frozen=True, slots=True)
class Restored:
    """Ids of what an import found in the wastebasket: what it brought back, and what stays there."""

    back: tuple[str, ...] = ()
    staying: tuple[str, ...] = ()


def coming_back(library: Library) -> dict[str, datetime]:
    """The articles that arrived, or were about to, while they lay in the wastebasket, and when."""
    seconds: dict[str, float] = json.loads(library.fact(COMING_BACK) or "{}")
    return {id_: datetime.fromtimestamp(at, UTC) for id_, at in seconds.items()}


def restore_imported(
    state: State, report: "ImportReport", named: Sequence[Path | str], undone: Callable[[], Collection[str]] = tuple
) -> Restored:
    """Take what was brought anew out of the wastebasket; what lay there unchanged only if its file was among `named`,
    or if it is one of those that `undone` imports brought.

    Pasted text counts as named; a page of the web is named by its address. The report gets a note on each. Saved links
    come back only with the file that was named.
    """
    trashed = state.wastebasket.articles()
    if not trashed:
        return Restored()
    from reader.storage.arriving.saved_links import trash_key

    asked = {"", *(str(each.absolute()) if isinstance(each, Path) else each for each in named)}
    left = [item for item in report.unchanged if item.id in trashed and item.source not in asked]
    of_undone = undone() if left else ()
    asked_for = [item for item in report.unchanged if item.source in asked]
    brought = [*report.brought, *asked_for, *(item for item in left if item.id in of_undone)]
    back = {item.id: item for item in brought if item.id in trashed}
    stay = {item.id: item for item in report.unchanged if item.id in trashed and item.id not in back}
    links = {key: link for link in report.links if link.source in asked and (key := trash_key(link.url)) in trashed}
    if back or links:
        state.wastebasket.restore([*back, *links], _told([*back.values(), *links.values()]))
    report.notes += _notes([*back.values(), *links.values()], phrase("It was taken out of the wastebasket."))
    report.notes += _notes(
        stay.values(), phrase("It stays in the wastebasket; import the file itself to bring it back.")
    )
    return Restored((*back, *links), tuple(stay))


def restore_cut_off(state: State, library: Library) -> list[str]:
    """Take out of the wastebasket what imports stored anew that ended before they could; the ids of what came back.

    To be called once at every start. What was deleted after it arrived stays where it is.
    """
    arrived = coming_back(library)
    trashed = state.wastebasket.articles() if arrived else {}
    back = [id_ for id_, at in arrived.items() if id_ in trashed and trashed[id_] <= at]
    if back:
        state.wastebasket.restore(back, phrase("Bring articles back by importing them"))
    return back


def _told(items: "Sequence[Imported | TakenLink]") -> Phrase:
    if len(items) == 1:
        return phrase("Bring “{title}” back from the wastebasket", title=items[0].title)
    return phrase("Bring {n} articles back from the wastebasket", n=len(items))


def _notes(items: "Iterable[Imported | TakenLink]", text: Phrase) -> "list[Note]":
    from reader.services.import_report import Note  # a start, which restores, needs nothing else of it

    return [Note(item.source, text) for item in items]
