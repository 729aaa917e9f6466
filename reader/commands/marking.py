"""`armchair bookmark`, `delete`, `undo` and `redo`: each is one step that undo takes back, here or in the window."""

from reader.commands.call import Call
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase
from reader.services import undoing
from reader.services.opening import Opened, opened
from reader.storage.arriving import merged_authors


def bookmark(call: Call) -> int:
    """Bookmark an article, with a label if one is given, or take its bookmarks away."""
    with opened(call.folder) as stored:
        id_ = stored.library.find(call.asked.id)
        title = _title(stored, id_)
        marks = stored.state.bookmarks.of(id_)
        if call.asked.remove:
            if not marks:
                raise ReaderError(phrase("“{title}” has no bookmark.", title=title))
            text = phrase("Remove the bookmark of “{title}”", title=title)
            stored.state.bookmarks.remove([mark.id for mark in marks], text)
        else:
            stored.state.bookmarks.add([id_], phrase("Bookmark “{title}”", title=title), call.asked.label)
        kept = stored.state.bookmarks.of(id_)
    label = kept[0].label if kept else ""
    done = phrase("“{title}” is bookmarked.", title=title)
    if call.asked.remove:
        done = phrase("“{title}” is not bookmarked any more.", title=title)
    return call.tell_done(done, {"id": id_, "title": title, "bookmarked": bool(kept), "label": label})


def delete(call: Call) -> int:
    """Move an article to the wastebasket; what the reader did with it stays."""
    with opened(call.folder) as stored:
        id_ = stored.library.find(call.asked.id)
        title = _title(stored, id_)
        if stored.state.wastebasket.has(id_):
            raise ReaderError(
                phrase("“{title}” lies in the wastebasket already.", title=title),
                phrase("armchair undo or importing its file again brings it back."),
            )
        stored.state.wastebasket.add([id_], phrase("Delete “{title}”", title=title))
    done = phrase("“{title}” lies in the wastebasket; armchair undo brings it back.", title=title)
    return call.tell_done(done, {"id": id_, "title": title, "deleted": True})


def undo(call: Call) -> int:
    """Take the last step back, whoever made it."""
    with opened(call.folder, can_write=True) as stored:
        undoing.finish(stored.state, stored.library)
        what = stored.state.undo(added=undoing.added(stored.state, stored.library))
        if what is None:
            raise ReaderError(phrase("There is nothing to undo."))
        _follow(stored)
    return call.tell_done(phrase("Undone: {what}", what=what), {"undone": str(what)})


def redo(call: Call) -> int:
    """Do the last undone step again."""
    with opened(call.folder, can_write=True) as stored:
        what = stored.state.redo()
        if what is None:
            raise ReaderError(phrase("There is nothing to redo."))
        _follow(stored)
    return call.tell_done(phrase("Done again: {what}", what=what), {"redone": str(what)})


def _follow(stored: Opened) -> None:
    """Have library.db be as state.db says."""
    undoing.follow(stored.library, stored.state.imports.known())
    stored.library.apply_author_names(stored.state.author_names())
    merged_authors.apply(stored.library.database, stored.state.merges.all())


def _title(stored: Opened, id_: str) -> str:
    return stored.library.neighbours([id_])[id_].title
