"""`armchair restore`: the copies of what was read and marked, and going back to one of them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from reader import instance
from reader.commands.call import Call
from reader.commands.output import clean, fitted, iso
from reader.domain.errors import NotFound, StorageProblem
from reader.domain.phrase import phrase
from reader.domain.state_changes import KIND_NAMES, Kind, RowChange, Way, only_missing, tally
from reader.services import copies
from reader.services.copies import Compared
from reader.services.opening import opened
from reader.storage.keeping import state_copies
from reader.storage.keeping.state_copies import Reason, StateCopy

_REASONS = {Reason.DAILY: "", Reason.FORMAT: "before a new version", Reason.RESTORE: "before a restore"}
_SIGNS = {Way.BACK: "+", Way.GONE: "-", Way.OTHER: "~"}
_WORDS = {Way.BACK: "back", Way.GONE: "gone", Way.OTHER: "otherwise"}


def restore(call: Call) -> int:
    """List the copies, or do with one what is asked for."""
    if call.asked.now:
        return _make(call)
    found = copies.listed(call.folder)
    if not call.asked.copy:
        return _list(call, found)
    copy = _named(call.asked.copy, found)
    with opened(call.folder) as stored:
        compared = copies.compare(call.folder, stored.library, copy)
        compared = compared._replace(changes=_chosen(call, compared.changes))
        before = None
        if compared.changes and not call.asked.show:
            before = copies.keep_before(call.folder)
            stored.state.returning.take(compared.changes, copies.told(copy))
    if before:
        instance.tell_changed(call.folder)
    if call.output.is_json:
        call.output.document(_document(compared, before))
    else:
        call.output.lines(_told(call, compared, before))
    return 0


def _make(call: Call) -> int:
    if not call.folder.state.exists():
        raise StorageProblem(phrase("There is nothing to copy yet."))
    copy = state_copies.make(call.folder.state, call.folder.copies, datetime.now(UTC))
    state_copies.thin_out(call.folder.copies, datetime.now(UTC))
    if call.output.is_json:
        call.output.document(_of_copy(copy))
    else:
        call.output.lines([f"Copied to {clean(str(copy.path))}."])
    return 0


def _list(call: Call, found: Sequence[StateCopy]) -> int:
    if call.output.is_json:
        call.output.document([_of_copy(copy) for copy in found])
        return 0
    lines = [
        f"{number:>3}  {_when(copy)}  {copy.bytes / 1024:>8.0f} KB  {_REASONS[copy.reason]}".rstrip()
        for number, copy in enumerate(found, 1)
    ]
    call.output.lines(lines or ["No copies yet: the window makes one each day, armchair restore --now makes one now."])
    return 0


def _named(name: str, found: Sequence[StateCopy]) -> StateCopy:
    if name.isdecimal() and 0 < int(name) <= len(found):
        return found[int(name) - 1]
    for copy in found:
        if name in (copy.path.name, str(copy.path)):
            return copy
    raise NotFound(
        phrase("There is no copy “{name}”.", name=name), phrase("armchair restore lists them with their numbers.")
    )


def _chosen(call: Call, changes: Sequence[RowChange]) -> list[RowChange]:
    chosen = only_missing(changes) if call.asked.missing_only else list(changes)
    return [change for change in chosen if not call.asked.only or change.kind in call.asked.only]


def _told(call: Call, compared: Compared, before: StateCopy | None) -> list[str]:
    if not compared.changes:
        return [f"All is as the copy of {_when(compared.copy)} has it; there is nothing to do."]
    would = "Went back to" if before else "It would change this to go back to"
    lines = [f"{would} the copy of {_when(compared.copy)}:"]
    for kind, ways in tally(compared.changes).items():
        numbers = ", ".join(f"{number} {_WORDS[way]}" for way, number in ways.items() if number)
        lines.append(f"{KIND_NAMES[kind]}: {numbers}")
        shown = [change for change in compared.changes if change.kind is kind] if call.asked.show else []
        lines += [fitted(f"  {_line(change, compared.titles)}", call.output.width) for change in shown]
    if before:
        lines.append(f"What was before is kept as {clean(before.path.name)}; armchair undo brings it back, too.")
    return lines


def _line(change: RowChange, titles: dict[str, str]) -> str:
    title = titles.get(change.article, change.article)
    return f"{_SIGNS[change.way]} {clean(': '.join(filter(None, (title, change.words))) or change.key)}"


def _when(copy: StateCopy) -> str:
    return f"{copy.made.astimezone():%Y-%m-%d %H:%M}"


def _of_copy(copy: StateCopy) -> dict[str, Any]:
    return {"path": str(copy.path), "made": iso(copy.made), "bytes": copy.bytes, "reason": copy.reason or "daily"}


def _document(compared: Compared, before: StateCopy | None) -> dict[str, Any]:
    counts: dict[Kind, dict[Way, int]] = tally(compared.changes)
    return {
        "copy": _of_copy(compared.copy),
        "counts": {kind: dict(ways) for kind, ways in counts.items()},
        "changes": [
            {
                "kind": change.kind,
                "way": change.way,
                "article": change.article,
                "title": compared.titles.get(change.article, ""),
                "words": change.words,
            }
            for change in compared.changes
        ],
        "restored": before is not None,
        "kept_as": str(before.path) if before else None,
    }
