"""What exports of other services share: entries made into drafts of links and articles."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.domain.article import Author, BodyFormat, Draft, Found, Noted
from reader.domain.errors import BadFile
from reader.domain.marks import Kept
from reader.domain.phrase import phrase
from reader.domain.text import excerpt, fold
from reader.importers import titles
from reader.importers.decoding import decode
from reader.importers.entry import Entry, Unfit, shown
from reader.importers.entry_values import sound

LONGEST_TITLE = 400
LONGEST_SUMMARY = 600
LONGEST_ADDRESS = 8_000
MOST_TAGS = 100
LONGEST_TAG = 100


def drafts(path: Path, found: Iterable[Found], raw: bytes = b"") -> Iterator[Found]:
    """All that was `found` in `path`, whose bytes are `raw`, and how these were read; BadFile if that is nothing."""
    is_empty = True
    for each in found:
        is_empty = False
        yield each
    if is_empty:
        raise BadFile(path, phrase("There is no entry in the file."))
    yield from map(Noted, () if _is_utf_8(raw) else decode(raw, path).notes)


def _is_utf_8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def link(
    entry: Entry,
    url: str,
    title: str = "",
    *,
    saved: datetime | None = None,
    tags: Iterable[str] = (),
    kept: Kept | None = None,
    summary: str = "",
    **others: Any,
) -> Draft:
    """A draft of a saved link; `others` are further fields of `Draft`. Unfit without an address."""
    url = address(url)
    if not url:
        raise Unfit(phrase("There is no address in it."))
    return Draft(
        title=_title(entry, title) or url,
        body="",
        body_format=BodyFormat.TEXT,
        saved=saved,
        source_url=url,
        tags=_tags(entry, tags),
        summary=excerpt(titles.tidy(sound(summary)), LONGEST_SUMMARY),
        kept=kept,
        is_link=True,
        **others,
    )


def article(entry: Entry, title: str, body: str, body_format: BodyFormat, *, url: str = "", **others: Any) -> Draft:
    """A draft of a whole article; `others` are further fields of `Draft`. Unfit without a text."""
    body = sound(body)
    if not body.strip():
        raise Unfit(phrase("There is no text in it."))
    where = address(url)
    if not where and titles.tidy(sound(url)):
        entry.note(phrase("Its address is too long and was left out: {text}", text=shown(url)))
    fields = others | {"tags": _tags(entry, others.get("tags", ()))}
    name = _title(entry, title) or where or excerpt(titles.tidy(body[:LONGEST_TITLE]), 80) or "?"
    return Draft(title=name, body=body, body_format=body_format, source_url=where, **fields)


def with_body(draft: Draft, body: str, body_format: BodyFormat) -> Draft:
    """The draft of a link as one of the whole article; as it is where there is no text."""
    body = sound(body)
    return replace(draft, body=body, body_format=body_format, is_link=False) if body.strip() else draft


def _title(entry: Entry, text: str) -> str:
    title = title_of(text)
    if len(titles.tidy(sound(text))) > LONGEST_TITLE:
        entry.note(phrase("Its title is too long and was cut: {text}", text=shown(title)))
    return title


def _tags(entry: Entry, found: Iterable[str]) -> tuple[str, ...]:
    found = [tag for tag in found if tag.strip()]
    tags = tags_of(found)
    if len(tags) == MOST_TAGS and (left := len(tags_of(found, most=len(found))) - MOST_TAGS):
        entry.note(phrase("It has too many tags; left out: {n}", n=left))
    if cut := next((tag for tag in found if len(titles.tidy(tag)) > LONGEST_TAG), ""):
        entry.note(phrase("A tag is too long and was cut: {text}", text=shown(cut)))
    return tags


def address(text: str) -> str:
    """`text` as an address of one line; "" for one too long to be any."""
    found = titles.tidy(sound(text))
    return found if len(found) <= LONGEST_ADDRESS else ""


def title_of(text: str) -> str:
    """A title on one line; services cut theirs at any length, and so are these."""
    line = titles.tidy(sound(text[: LONGEST_TITLE * 4]))
    return line if len(line) <= LONGEST_TITLE else excerpt(line, LONGEST_TITLE)


def tags_of(found: Iterable[str], most: int = MOST_TAGS) -> tuple[str, ...]:
    """Tags, each once however it is written."""
    unique: dict[str, str] = {}
    for tag in found:
        clean = titles.tidy(sound(tag)).lstrip("#").strip()[:LONGEST_TAG].strip()
        if clean and len(unique) < most:
            unique.setdefault(fold(clean), clean)
    return tuple(unique.values())


def people(names: Iterable[str]) -> tuple[Author, ...]:
    """Authors by name."""
    return tuple(Author(name=name) for name in dict.fromkeys(title_of(name)[:200] for name in names) if name)


def kept(**told: Any) -> Kept | None:
    """`Kept` of what is told; None when nothing is."""
    made = Kept(**told)
    return None if made == Kept() else made
