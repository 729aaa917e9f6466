"""What exports of other services share: entries made into drafts, what is unfit told with its place."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from reader.domain.article import Author, BodyFormat, Draft, Skipped
from reader.domain.errors import BadFile
from reader.domain.marks import Highlight, Kept
from reader.domain.phrase import Phrase, phrase
from reader.domain.text import excerpt, fold
from reader.importers import dates, titles

T = TypeVar("T")
LONGEST_TITLE = 400
LONGEST_SUMMARY = 600
LONGEST_ADDRESS = 8_000
MOST_TAGS = 100
LONGEST_TAG = 100
_TRUE = frozenset({"1", "true", "yes", "y", "on"})
_FALSE = frozenset({"0", "false", "no", "n", "off"})
_FIRST_SECOND, _FIRST_MILLISECOND, _FIRST_MICROSECOND = 1e8, 1e11, 1e14
_TOO_LATE = 1e17


class Unfit(Exception):
    """An entry that nothing can be made of, and why."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(str(reason))
        self.reason = reason


def drafts(path: Path, found: Iterable[Draft | Skipped]) -> Iterator[Draft | Skipped]:
    """All that was `found` in `path`; BadFile if that is nothing."""
    is_empty = True
    for each in found:
        is_empty = False
        yield each
    if is_empty:
        raise BadFile(path, phrase("There is no entry in the file."))


def each_of(entries: Iterable[Any], make: Callable[[dict[str, Any]], Draft]) -> Iterator[Draft | Skipped]:
    """What `make` makes of each of `entries` that is a mapping; the others, and those that are `Unfit`, by number."""
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, dict):
            yield Skipped(phrase("This is not an entry."), entry=number)
            continue
        try:
            yield make(entry)
        except Unfit as exc:
            yield Skipped(exc.reason, entry=number)


def link(
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
        title=title_of(title) or url,
        body="",
        body_format=BodyFormat.TEXT,
        saved=saved,
        source_url=url,
        tags=tags_of(tags),
        summary=excerpt(titles.tidy(sound(summary)), LONGEST_SUMMARY),
        kept=kept,
        is_link=True,
        **others,
    )


def article(title: str, body: str, body_format: BodyFormat, *, url: str = "", **others: Any) -> Draft:
    """A draft of a whole article; `others` are further fields of `Draft`. Unfit without a text."""
    body = sound(body)
    if not body.strip():
        raise Unfit(phrase("There is no text in it."))
    url = address(url)
    fields = others | {"tags": tags_of(others.get("tags", ()))}
    if "summary" in fields:
        fields["summary"] = excerpt(titles.tidy(sound(fields["summary"])), LONGEST_SUMMARY)
    name = title_of(title) or url or excerpt(titles.tidy(body[:LONGEST_TITLE]), 80) or "?"
    return Draft(title=name, body=body, body_format=body_format, source_url=url, **fields)


def with_body(draft: Draft, body: str, body_format: BodyFormat) -> Draft:
    """The draft of a link as one of the whole article; as it is where there is no text."""
    from dataclasses import replace

    body = sound(body)
    return replace(draft, body=body, body_format=body_format, is_link=False) if body.strip() else draft


def address(text: str) -> str:
    """`text` as an address of one line; "" for one too long to be any."""
    found = titles.tidy(sound(text))
    return found if len(found) <= LONGEST_ADDRESS else ""


def title_of(text: str) -> str:
    """A title on one line; services cut theirs at any length, and so are these."""
    line = titles.tidy(sound(text[: LONGEST_TITLE * 4]))
    return line if len(line) <= LONGEST_TITLE else excerpt(line, LONGEST_TITLE)


def tags_of(found: Iterable[str]) -> tuple[str, ...]:
    """Tags, each once however it is written."""
    unique: dict[str, str] = {}
    for tag in found:
        clean = titles.tidy(sound(tag)).lstrip("#").strip()[:LONGEST_TAG].strip()
        if clean and len(unique) < MOST_TAGS:
            unique.setdefault(fold(clean), clean)
    return tuple(unique.values())


def people(names: Iterable[str]) -> tuple[Author, ...]:
    """Authors by name."""
    return tuple(Author(name=name) for name in dict.fromkeys(title_of(name)[:200] for name in names) if name)


def kept(**told: Any) -> Kept | None:
    """`Kept` of what is told; None when nothing is."""
    made = Kept(**told)
    return None if made == Kept() else made


def highlight(quote: str, **told: Any) -> Highlight | None:
    """A highlight with a quote or a note; None for one with neither."""
    quote, note = sound(quote).strip(), sound(told.pop("note", "")).strip()
    return Highlight(quote, note=note, **told) if quote or note else None


def moment(value: object) -> datetime | None:
    """A time as a text, or as seconds, milliseconds or microseconds since 1970; None for 0 and for what is none."""
    if isinstance(value, str):
        text = value.strip()[:100]
        amount = number(text)
        return dates.moment(text) if amount is None else _counted(amount)
    amount = number(value)
    return None if amount is None else _counted(amount)


def _counted(amount: float) -> datetime | None:
    if not _FIRST_SECOND <= amount < _TOO_LATE:
        return None
    for first, unit in ((_FIRST_MICROSECOND, 1e6), (_FIRST_MILLISECOND, 1e3)):
        if amount >= first:
            amount /= unit
    return datetime.fromtimestamp(int(amount), UTC)


def number(value: object) -> float | None:
    """A finite number, also when it is written as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value[:40] if isinstance(value, str) else value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def flag(value: object) -> bool | None:
    """Yes or no, in any of the ways in which services write them; None when it is neither."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower() if isinstance(value, str | int) and len(str(value)[:9]) < 9 else ""
    return True if word in _TRUE else False if word in _FALSE else None


def share(value: object) -> float | None:
    """How far something was read, in percent; None when that is not told, or is nothing."""
    found = number(value)
    return min(100.0, found) if found and found > 0 else None


def text(entry: Mapping[str, Any], *names: str) -> str:
    """The first text that is not blank, or number, under one of `names`; "" when there is none."""
    for name in names:
        value = entry.get(name)
        if isinstance(value, str) and value.strip():
            return sound(value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**30:
            return str(value)
    return ""


def listed(value: object) -> list[Any]:
    """`value` if it is a list; nothing otherwise."""
    return value if isinstance(value, list) else []


def names_in(value: object, *keys: str) -> list[str]:
    """The texts of a list of texts, or of mappings that have them under one of `keys`."""
    found = [
        each if isinstance(each, str) else text(each, *keys) if isinstance(each, dict) else "" for each in listed(value)
    ]
    return [name for name in found if name.strip()]


def sound(text: str) -> str:
    """`text` with half characters, which no file can hold, replaced by U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
