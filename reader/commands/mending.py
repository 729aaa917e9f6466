"""`armchair mend`: damaged databases are set aside, and what can be read of them is saved."""

from reader import instance
from reader.commands.bringing import stoppable
from reader.commands.call import Call
from reader.commands.output import clean
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.services import mending


def mend(call: Call) -> int:
    """Look through both databases, and mend what is damaged."""
    if instance.is_listening(call.folder):
        raise ReaderError(
            phrase("The window is open; nothing was done."), phrase("Close it, then run armchair mend again.")
        )
    with stoppable(call.output) as progress:
        done = mending.mend(call.folder, lambda count, total, _: progress(count, total, "entries"))
    if call.output.is_json:
        told = [
            {
                "path": str(each.path),
                "kept_in": str(each.aside),
                "read": each.rows,
                "from_copy": each.from_copy,
                "copy": str(each.copy.path) if each.copy else None,
                "unreadable": each.lost_places,
                "lost_articles": list(each.lost),
            }
            for each in done
        ]
        call.output.document(told)
        return 0
    lines = [clean(str(line)) for each in done for line in mending.told(each)]
    call.output.lines(lines or ["Nothing is damaged."])
    return 0
