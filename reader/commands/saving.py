"""`armchair save`: pages of the web into the library, the one verb that uses the network."""

from reader import instance
from reader.commands.bringing import finish, stoppable, take_in
from reader.commands.call import Call
from reader.commands.output import clean
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.services import saving
from reader.services.import_report import Failed, ImportReport
from reader.services.opening import Opened, opened


def save_pages(call: Call) -> int:
    """Save what was named, one after the other, and tell of each; 1 if one could not be had."""
    whole = ImportReport()
    with opened(call.folder, can_write=True) as stored:
        for address in call.asked.addresses:
            try:
                _save(call, stored, address, whole)
            except Cancelled:
                whole.is_cancelled = True
                break
            except ReaderError as exc:
                whole.failed.append(Failed(address, phrase("{problem} {hint}", problem=exc.message, hint=exc.hint)))
        if whole.added or whole.updated:
            take_in(call, stored.library, whole)
    instance.tell_changed(call.folder)
    if call.output.is_json:
        call.output.document(whole.document())
    else:
        _print(call, whole)
    return int(bool(whole.failed or whole.problem) or whole.is_cancelled)


def _save(call: Call, stored: Opened, address: str, whole: ImportReport) -> None:
    with stoppable(call.output) as progress:
        fetched = saving.fetch(address, progress, allow_private=call.asked.allow_private)
    report = saving.keep(stored.library, fetched, address)
    finish(stored, report, [address])
    whole.join(report)


def _print(call: Call, report: ImportReport) -> None:
    for note in report.notes:
        call.output.tell(clean(f"{note.source}: {note.note}"))
    for each in (*report.skipped, *report.failed):
        call.output.tell(clean(f"{each.source}: {each.reason}"))
    for told, items in (("Saved", report.added), ("Updated", report.updated), ("Unchanged", report.unchanged)):
        call.output.lines(clean(f"{told}: {item.title} ({item.id})") for item in items)
    call.output.lines(clean(f"Same as {each.same_as} ({each.id}): {each.title}") for each in report.same)
    if report.links:
        call.output.lines([f"Saved links: {len(report.links)}."])
    if report.is_cancelled:
        call.output.tell(str(phrase("Stopped.")))
    if report.problem:
        call.output.tell(clean(str(report.problem.message)))
