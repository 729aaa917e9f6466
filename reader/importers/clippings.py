"""Kindle's `My Clippings.txt`: what was marked in all books, one after the other, as the device's language has it.

Title and author in one line; a line of kind, place and time; a blank one; the passage; ten equals signs. Notes stand by
themselves, at the place where their passage ends. A passage that was marked anew is there again.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from reader.domain.article import Found, Noted, Skipped
from reader.domain.marks import Highlight
from reader.domain.phrase import Phrase, phrase
from reader.importers import dates
from reader.importers.decoding import decode
from reader.importers.entries import drafts
from reader.importers.entry import NO_PASSAGE, Unfit, not_a_date, shown
from reader.importers.entry_values import sound
from reader.importers.files import read_bytes
from reader.importers.quotes import page_of

EXTENSIONS = frozenset({".txt"})

_END = "=========="
_BEGINNING = re.compile(rb"[^\n]+\r?\n- [^\n]+\|[^\n]+\r?\n")
_AUTHOR = re.compile(r"(.+?)\s*[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]\s*$")
_PLACE = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")
_NOTES = ("note", "notiz", "nota", "notitie", "笔记", "筆記", "メモ", "заметка")
_BOOKMARKS = (
    "bookmark",
    "lesezeichen",
    "signet",
    "segnalibro",
    "bladwijzer",
    "书签",
    "書籤",
    "ブックマーク",
    "закладка",
)
_PASSAGES = (
    "highlight",
    "markierung",
    "surlignement",
    "subrayado",
    "evidenziazione",
    "destaque",
    "markering",
    "标注",
    "標註",
    "ハイライト",
    "выделен",
)
_AFTERNOON = re.compile(r"(?:下午|午後)\s*(\d{1,2})(?=:)")
_WEEKDAY = re.compile(r"(?:星期|週|周)[一二三四五六日]|[月火水木金土日]曜日?|上午|午前")

_ADDED = re.compile(r"^\D+(?=\d{4}\s*年)")


class _Clip(NamedTuple):
    is_note: bool
    first: int
    last: int
    place: str
    created: datetime | None
    text: str


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return b"\n==========" in head and bool(_BEGINNING.match(head.removeprefix(b"\xef\xbb\xbf").lstrip()))


def read(path: Path) -> Iterator[Found]:
    """An article for each book in the file `path`, with what was marked in it."""
    return parse(read_bytes(path), path)


def parse(raw: bytes, path: Path) -> Iterator[Found]:
    """An article for each book in the bytes of a file, with what was marked in it."""
    raw = raw.replace(b"\0", b"")  # which devices leave that were switched off while they wrote
    return drafts(path, _books(sound(decode(raw, path).text)), raw)


def _books(text: str) -> Iterator[Found]:
    books: dict[tuple[str, str], list[_Clip]] = {}
    line = 1
    for block in re.split(rf"^{_END}=*[ \t]*\n?", text, flags=re.M):
        lines = [each.strip("\ufeff \t") for each in block.split("\n")]
        blanks = next((place for place, each in enumerate(lines) if each), len(lines))
        begun, line = line + blanks, line + block.count("\n") + 1
        lines = lines[blanks:]
        if not lines:
            continue
        if len(lines) < 2 or not lines[1].startswith("-"):
            yield Skipped(phrase("This is not a passage of a book."), begun)
            continue
        clip = _clip(lines[1], "\n".join(lines[2:]).strip())
        if isinstance(clip, _Clip):
            books.setdefault(_book(lines[0]), []).append(clip)
            yield from (Noted(note, begun) for note in _problems(clip, lines[1]))
        elif clip:
            yield Skipped(clip, begun)
    for (title, author), clips in books.items():
        try:
            yield page_of(title, author, _marks(clips), kind="kindle")
        except Unfit as exc:
            yield Skipped(exc.reason)


def _book(line: str) -> tuple[str, str]:
    """Title, and author, who stands in brackets at the end."""
    found = _AUTHOR.match(line[:2000])
    return (found[1], found[2].strip()) if found else (line[:2000], "")


def _clip(about: str, text: str) -> _Clip | Phrase | None:
    """A passage or a note, or why it is none; None for a bookmark, which has no text."""
    *places, when = about.removeprefix("-").strip().split("|")
    kind = (places[0] if places else when).lower()
    is_note = any(word in kind for word in _NOTES)
    if not is_note and any(word in kind for word in _BOOKMARKS):
        return None
    if not text:
        return NO_PASSAGE if is_note or any(word in kind for word in _PASSAGES) else None
    found = _PLACE.search(places[-1]) if places else None
    first = int(found[1][:9]) if found else 0
    last = int(found[2][:9]) if found and found[2] else first
    if last < first and found and found[2]:  # 1274-79
        last = int((found[1][: max(0, len(found[1]) - len(found[2]))] + found[2])[:9])
    place = " | ".join(each.strip() for each in places)
    return _Clip(is_note, first, last, place, _time(when), text)


def _problems(clip: _Clip, about: str) -> Iterator[Phrase]:
    """What is said of a passage and is not understood."""
    when = about.rpartition("|")[2].strip()
    if when and not clip.created and any(map(str.isdigit, when)):
        yield not_a_date(when)
    if not clip.first:
        yield phrase("There is no place in it: {text}", text=shown(clip.place or about))


def _time(text: str) -> datetime | None:
    """The time behind the words for "added on", in those languages whose months we know."""
    text = _AFTERNOON.sub(lambda found: str(int(found[1]) % 12 + 12), text[:200])
    text = " ".join(_WEEKDAY.sub(" ", text).split())
    words = text.split(" ")
    for start in range(min(5, len(words))):
        rest = " ".join(words[start:])
        if found := dates.moment(rest) or dates.moment(_ADDED.sub("", rest)):
            return found
    return dates.in_words(text)


def _marks(clips: list[_Clip]) -> list[tuple[Highlight, str]]:
    """The passages in the order of the book, each with its note. Of passages that begin at the same place and hold one
    another, the last is the one that was meant."""
    passages: list[_Clip] = []
    by_start: dict[int, int] = {}
    for clip in clips:
        if clip.is_note:
            continue
        known = by_start.get(clip.first) if clip.first else None
        if known is not None and (passages[known].text in clip.text or clip.text in passages[known].text):
            passages[known] = clip
        else:
            by_start[clip.first] = len(passages)
            passages.append(clip)
    notes: dict[int, list[str]] = {}
    alone: list[_Clip] = []
    ends = {clip.last: place for place, clip in reversed(list(enumerate(passages))) if clip.last}
    for clip in clips:
        if clip.is_note and clip.first in ends:
            notes.setdefault(ends[clip.first], []).append(clip.text)
        elif clip.is_note:
            alone.append(clip)
    marked = [
        (
            clip.first,
            Highlight(clip.text, note="\n".join(dict.fromkeys(notes.get(place, []))), created=clip.created),
            clip.place,
        )
        for place, clip in enumerate(passages)
    ]
    marked += [(clip.first, Highlight("", note=clip.text, created=clip.created), clip.place) for clip in alone]
    return [(mark, place) for _, mark, place in sorted(marked, key=lambda each: each[0])]
