"""`armchair export`: articles into files, with progress for who watches; Ctrl+C stops it and leaves nothing behind."""

from array import array
from collections.abc import Sequence
from pathlib import Path

from reader.commands.bringing import stoppable
from reader.commands.call import Call
from reader.commands.listing import order_of, take_in_few
from reader.commands.output import clean
from reader.domain.listing import ListQuery, View
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.services import exporting
from reader.services.exporting import ExportReport, Request
from reader.services.exports import formats
from reader.services.opening import Opened, opened
from reader.services.searching import listed


def export(call: Call) -> int:
    """Write the articles that were named; 1 if it was stopped."""
    asked = call.asked
    target = Path(asked.to)
    with opened(call.folder, can_write=bool(asked.search)) as stored:
        try:
            with stoppable(call.output) as progress:
                if asked.original:
                    report = exporting.write_original(stored.library, asked.original, target, replaces=asked.replace)
                else:
                    request = Request(_keys(call, stored), asked.format, target, asked.replace, not asked.no_marks)
                    report = exporting.run(stored.library, request, progress)
        except Cancelled:
            call.output.error(phrase("Stopped."), phrase("Nothing was written."))
            return 1
    _tell(call, report)
    return 0


def _keys(call: Call, stored: Opened) -> Sequence[int]:
    asked = call.asked
    if formats()[asked.format].IS_OF_LIBRARY:
        return array("q")
    if asked.ids:
        keys = (stored.shelf.key_of(stored.library.find(each)) for each in dict.fromkeys(asked.ids))
        return array("q", (key for key in keys if key is not None))
    if asked.search:
        take_in_few(stored.library, call.folder)
        return listed(stored.shelf, ListQuery(words=asked.search)).order
    return order_of(stored, asked)


def is_chosen(call: Call) -> bool:
    """Whether the call says, in one way, which articles are meant."""
    asked = call.asked
    lists = bool(
        (asked.author or asked.tag or asked.own_tag or asked.collection or asked.source or asked.year)
        or asked.view is not View.ALL
    )
    ways = [bool(asked.ids), bool(asked.search), lists, asked.all]
    if asked.original:
        return not any(ways) and asked.format is None
    return sum(ways) == 1 or (not any(ways) and asked.format == "archive")


def _tell(call: Call, report: ExportReport) -> None:
    if call.output.is_json:
        call.output.document(report.document())
        return
    for note in report.notes:
        call.output.tell(clean(str(note)))
    articles = "1 article" if report.articles == 1 else f"{report.articles} articles"
    call.output.lines([f"Exported {articles} to {clean(str(report.target))}"])
