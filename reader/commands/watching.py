"""`armchair watch`: which folders are watched, and one look into them without a window."""

import time
from pathlib import Path

from reader import instance
from reader.commands.bringing import stoppable, take_in, tell
from reader.commands.call import Call
from reader.commands.output import clean
from reader.domain.phrase import phrase
from reader.domain.progress import Cancelled
from reader.services import undoing, watching
from reader.services.import_report import ImportReport
from reader.services.opening import Opened, opened
from reader.storage.arriving import merged_authors

_MOST_LOOKS = 12


def watch(call: Call) -> int:
    """Do what was asked with the watched folders."""
    verb = {"list": _list, "add": _add, "remove": _remove, "run": _run}[call.asked.what]
    with opened(call.folder, can_write=call.asked.what != "list") as stored:
        code = verb(call, stored)
    if call.asked.what != "list":
        instance.tell_changed(call.folder)
    return code


def _list(call: Call, stored: Opened) -> int:
    folders = stored.state.watched.all()
    if call.output.is_json:
        call.output.document([{"path": str(folder), "is_there": folder.is_dir()} for folder in folders])
        return 0
    call.output.lines(clean(str(each) if each.is_dir() else f"{each} (not there now)") for each in folders)
    return 0


def _add(call: Call, stored: Opened) -> int:
    for name in call.asked.folders:
        folder = watching.fit(Path(name), call.folder.root)
        with stoppable(call.output) as progress:
            left_out = watching.present(folder, progress) if call.asked.new_only else {}
        watching.prepare(stored.library, folder, left_out)
        stored.state.watched.add(folder, phrase("Watch the folder {name}", name=folder))
    return _list(call, stored)


def _remove(call: Call, stored: Opened) -> int:
    known = stored.state.watched.all()
    for name in call.asked.folders:
        folder = Path(name).expanduser().absolute()
        if folder not in known:
            call.output.error(phrase("{name} is not watched.", name=folder), phrase("armchair watch list shows them."))
            return 1
        stored.state.watched.remove(folder, phrase("Do not watch the folder {name} any more", name=folder))
    return _list(call, stored)


def _run(call: Call, stored: Opened) -> int:
    """Look, and look again as long as something is still arriving, but not for ever."""
    folders = stored.state.watched.all()
    whole = ImportReport()
    try:
        with stoppable(call.output) as progress:
            found = watching.Look()
            for number in range(_MOST_LOOKS):
                if number:
                    time.sleep(watching.REST_SECONDS)
                    progress(0, 0, "")
                seen = watching.seen_in(stored.library, folders)
                found = watching.look(folders, seen, progress, found.unfinished)
                whole.join(watching.take(stored.library, found, progress))
                if not found.unfinished or whole.problem or whole.is_cancelled:
                    break
    except Cancelled:
        whole.is_cancelled = True
    for folder in found.missing:
        call.output.tell(clean(f"{folder} is not there now."))
    undoing.finish(stored.state, stored.library)
    stored.library.apply_author_names(stored.state.author_names())
    merged_authors.apply(stored.library.database, stored.state.merges.all())
    if whole.added or whole.updated:
        take_in(call, stored.library, whole)
    return tell(call, whole)
