"""Marks as files for other programs: Markdown, Readwise's CSV, W3C Web Annotations, a note per article for Obsidian."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from itertools import chain, count, islice
from pathlib import Path
from typing import Any

from reader.domain.errors import ReaderError
from reader.domain.mark_row import Grouping, Marked, Source, grouped
from reader.domain.phrase import phrase
from reader.services.exports.names import Names

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_OWNER = "armchair"
"""The property that says whose marks a note holds."""
READWISE = (
    *("Highlight", "Book Title", "Book Author", "Amazon Book ID", "Note", "Color", "Tags", "Location Type", "Location"),
    *("Highlighted at", "Document tags"),
)
_PART = ".part"
_NO_LINK = re.compile(r"[#^\[\]]+")
"""What no link of Obsidian's can have in the name of a note."""
_MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>#])")


class Format(StrEnum):
    """What marks can be written as. All but `OBSIDIAN`, which is a folder of files, are one file."""

    MARKDOWN = "markdown"
    READWISE = "readwise"
    W3C = "w3c"
    OBSIDIAN = "obsidian"


ENDINGS = {Format.MARKDOWN: ".md", Format.READWISE: ".csv", Format.W3C: ".json"}


def write(marks: Sequence[Marked], form: Format, path: Path) -> list[Path]:
    """Write marks to a file, or for Obsidian into a folder, one note for each article: the files written.

    A file that is there is replaced only once the new one is whole. Raises `ReaderError`.
    """
    try:
        if form is not Format.OBSIDIAN:
            _put(path, text_of(marks, form))
            return [path]
        path.mkdir(parents=True, exist_ok=True)
        written = []
        for name, text in obsidian_notes(marks).items():
            written.append(_own(path / name, text))
            _put(written[-1], text)
        return written
    except OSError as exc:
        raise ReaderError(
            phrase("{path} cannot be written: {reason}.", path=path, reason=exc.strerror or exc),
            phrase("Choose another place. Your marks are as they were."),
        ) from exc


def text_of(marks: Sequence[Marked], form: Format) -> str:
    """Marks as the text of one file."""
    match form:
        case Format.READWISE:
            return readwise_csv(marks)
        case Format.W3C:
            return json.dumps(annotations(marks), ensure_ascii=False, indent=2) + "\n"
    return markdown(marks)


def markdown(marks: Sequence[Marked]) -> str:
    """A heading for each article, its quotes below, notes under their quotes."""
    parts = []
    for _, same in grouped(marks, Grouping.ARTICLE):
        source = same[0].source
        parts.append(f"## {_escaped(_title(source))}\n\n{_about(source)}".rstrip())
        parts += [_as_markdown(each) for each in same]
    return "\n\n".join(parts) + "\n" if parts else ""


def obsidian_notes(marks: Sequence[Marked]) -> Mapping[str, str]:
    """A note for each article with its properties, by the name of its file; what Obsidian links to has a block id."""
    notes: dict[str, str] = {}
    names = Names()
    for _, same in grouped(marks, Grouping.ARTICLE):
        source = same[0].source
        properties = {
            _OWNER: source.id,
            "title": _title(source),
            "author": source.authors,
            "source": source.url,
            "published": source.published.date().isoformat() if source.published else "",
            "tags": [_tag(tag) for tag in dict.fromkeys(tag for each in same for tag in each.tags)],
        }
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in properties.items() if value]
        blocks = [_as_markdown(each, each.mark.id[:12] or str(number)) for number, each in enumerate(same)]
        name = names.name(_NO_LINK.sub(" ", _title(source)), ".md", reserve=len(_PART))
        notes[name] = "---\n" + "\n".join(lines) + "\n---\n\n" + "\n\n".join(blocks) + "\n"
    return notes


def readwise_csv(marks: Sequence[Marked]) -> str:
    """The table that Readwise takes: a row for each mark; a note on the whole is a row without a highlight."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(READWISE)
    for each in marks:
        mark, source = each.mark, each.source
        made = mark.created.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S+00:00") if mark.created else ""
        place = "" if mark.offset is None else str(mark.offset)
        row = (mark.quote, _title(source), source.authors, "", mark.note, each.colour, ",".join(mark.tags))
        table.writerow([_harmless(cell) for cell in (*row, "offset", place, made, ",".join(source.tags))])
    return out.getvalue()


def annotations(marks: Sequence[Marked]) -> dict[str, Any]:
    """A page of W3C Web Annotations: each with the quote, what stands around it, and its place in the text."""
    items = [_annotation(each) for each in marks]
    return {"@context": [CONTEXT, {"armchair": "urn:armchair:"}], "type": "AnnotationPage", "items": items}


def _annotation(each: Marked) -> dict[str, Any]:
    mark, source = each.mark, each.source
    target: dict[str, Any] = {"source": source.url or f"urn:armchair:{source.id}"}
    if mark.quote:
        target["selector"] = [
            {"type": "TextQuoteSelector", "exact": mark.quote, "prefix": mark.prefix, "suffix": mark.suffix}
        ]
        if mark.offset is not None and not mark.is_orphan:
            end = mark.offset + len(mark.quote)
            target["selector"].append({"type": "TextPositionSelector", "start": mark.offset, "end": end})
    bodies = [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in mark.tags]
    if mark.note:
        bodies.insert(0, {"type": "TextualBody", "value": mark.note, "purpose": "commenting", "format": "text/plain"})
    annotation: dict[str, Any] = {
        "id": f"urn:armchair:mark:{mark.id}",
        "type": "Annotation",
        "motivation": "highlighting" if mark.quote else "commenting",
        "target": target,
        "armchair:article": source.id,
        "armchair:title": source.title,
    }
    if mark.created:
        annotation["created"] = mark.created.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if bodies:
        annotation["body"] = bodies
    if mark.quote:
        annotation["armchair:colour"] = each.colour
    return annotation


def _as_markdown(each: Marked, block: str = "") -> str:
    """A quote and what belongs to it; `block` names it for links of Obsidian's, on a line of its own after a quote and
    right below a note."""
    quote = "\n".join(f"> {_escaped(line)}".rstrip() for line in each.mark.quote.split("\n")) if each.mark.quote else ""
    signs = [
        f"=={each.colour}==" if each.colour else "",
        *(f"#{_tag(tag)}" for tag in each.mark.tags),
    ]
    below = " ".join(filter(None, signs)) if quote else ""
    name = f"^{block}" if block else ""
    note = _escaped(each.mark.note)
    if not quote:
        return "\n".join(filter(None, (note, name)))
    return "\n\n".join(filter(None, (quote, name, note, below)))


def _about(source: Source) -> str:
    day = source.published.date().isoformat() if source.published else ""
    address = f"<{source.url}>" if source.url and not re.search(r"[\s<>]", source.url) else _escaped(source.url)
    return " · ".join(filter(None, (_escaped(source.authors), day, address)))


def _tag(tag: str) -> str:
    """A tag as Obsidian takes it: without blanks."""
    return re.sub(r"[\s#]+", "-", tag)


def _title(source: Source) -> str:
    return source.title or source.url or source.id


def _escaped(text: str) -> str:
    return _MARKDOWN_SIGNS.sub(r"\\\1", text)


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula, and no reader of tables for the end of a row."""
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return f"'{cell}" if cell.lstrip()[:1] in ("=", "+", "-", "@") else cell


def _own(path: Path, text: str) -> Path:
    """Where a note goes: the place of the one that was written of its article before, or one where nothing is yet."""
    owner = next(line for line in text.split("\n") if line.startswith(f"{_OWNER}:"))
    names = (path.with_stem(f"{path.stem} {number}") for number in count(2))
    return next(each for each in chain([path], names) if not each.exists() or owner in _head(each))


def _head(path: Path) -> list[str]:
    with path.open(encoding="utf-8", errors="replace") as file:
        return [line.rstrip("\n") for line in islice(file, 20)]


def _put(path: Path, text: str) -> None:
    """As a whole or not at all."""
    part = path.with_name(path.name + _PART)
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def default_name(form: Format, now: datetime) -> str:
    """What a file of marks is called if nobody says otherwise."""
    return f"armchair-marks-{now:%Y-%m-%d}{ENDINGS.get(form, '')}"
