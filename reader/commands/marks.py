"""`armchair marks`: highlights and notes listed, written to files, and brought in from annotations."""

from pathlib import Path
from typing import Any

from reader import instance
from reader.commands.call import Call
from reader.commands.listing import ID_SIGNS, TEXT_ROWS
from reader.commands.output import clean, columns, fitted, iso, padded
from reader.domain.mark_row import Asked, Marked, chosen
from reader.services.mark_export import Format, text_of, write
from reader.services.opening import Opened, opened
from reader.storage.views.mark_rows import mark_rows


def marks(call: Call) -> int:
    """Do what is asked for with marks."""
    asked = call.asked
    if asked.what == "list" and asked.file:
        asked.wrong("FILE goes with export and import")
    with opened(call.folder) as stored:
        if asked.what == "import":
            return _bring(call, stored)
        found = _asked_for(call, stored)
    if asked.what == "export":
        return _export(call, found)
    limit = asked.limit or (len(found) if call.output.is_json else TEXT_ROWS)
    if call.output.is_json:
        call.output.document([_document(each) for each in found[:limit]])
    else:
        _print(call, found[:limit], left=max(0, len(found) - limit))
    return 0


def _asked_for(call: Call, stored: Opened) -> list[Marked]:
    asked = call.asked
    article = stored.library.find(asked.article) if asked.article else ""
    return chosen(mark_rows(stored.library, article), Asked(colour=asked.colour or "", tag=asked.tag or ""))


def _export(call: Call, found: list[Marked]) -> int:
    form = Format(call.asked.format)
    if call.asked.file is None:
        if form is Format.OBSIDIAN:
            call.asked.wrong("obsidian needs a folder: armchair marks export --format obsidian FOLDER")
        call.output.raw(text_of(found, form).encode("utf-8"))
        return 0
    written = write(found, form, Path(call.asked.file))
    if call.output.is_json:
        call.output.document({"marks": len(found), "files": [str(path) for path in written]})
    else:
        call.output.lines([f"Marks: {len(found)}. Files: {len(written)}."])
    return 0


def _bring(call: Call, stored: Opened) -> int:
    from reader.services.mark_import import read, take

    if call.asked.file is None:
        call.asked.wrong("import needs a FILE of W3C Web Annotations")
    done = take(stored.state, read(stored.library, Path(call.asked.file)))
    instance.tell_changed(call.folder)
    orphans = [mark.quote for _, mark in done.orphans]
    if call.output.is_json:
        told = {"new": len(done.new), "known": done.known, "orphans": orphans, "not_stored": list(done.homeless)}
        call.output.document(told)
        return 0
    lines = [f"Brought in: {len(done.new)}. Here already: {done.known}."]
    lines += [f"not found in its article: {clean(quote)}" for quote in orphans]
    lines += [f"not in your library: {clean(name)}" for name in done.homeless]
    call.output.lines(lines)
    return 0


def _document(each: Marked) -> dict[str, Any]:
    mark, source = each.mark, each.source
    return {
        "id": mark.id,
        "article": source.id,
        "title": source.title,
        "authors": source.authors,
        "url": source.url,
        "quote": mark.quote,
        "note": mark.note,
        "colour": each.colour,
        "tags": list(mark.tags),
        "created": iso(mark.created),
        "offset": mark.offset,
        "orphan": mark.is_orphan,
    }


def _print(call: Call, found: list[Marked], *, left: int) -> None:
    lines, last = [], ""
    width = call.output.width
    named = max((columns(each.colour) for each in found), default=0)
    for each in found:
        if each.source.id != last:
            last = each.source.id
            lines.append(fitted(f"{last[:ID_SIGNS]}  {clean(each.source.title)}", width))
        sign = "?" if each.mark.is_orphan else " "
        lines.append(fitted(f"  {sign} {padded(each.colour, named)}  {clean(each.mark.quote)}".rstrip(), width))
        if each.mark.note:
            lines.append(fitted(f"    {' ' * named}  note: {clean(each.mark.note)}", width))
    if left:
        lines.append(f"and {left} more; --limit shows them")
    call.output.lines(lines or ["No marks."])
