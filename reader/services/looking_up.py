"""Words looked up in the reader's own dictionaries, in the reader's order; nothing of it leaves this computer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from reader.domain.article import BodyFormat
from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase
from reader.domain.word_forms import forms, trimmed
from reader.services.rendering import render
from reader.services.stardict import Dictionary, Field

MOST_NEAR = 8
NEAR_ENOUGH = 65.0
"""Of 100, where 100 is the same word."""

MOST_COMPARED = 60_000
LONGEST = 100
"""Characters of what may be looked up."""

_PICTURES = re.compile(r"<(img|audio|video|object|embed|rref)\b[^>]*>(?:[^<]*</rref>)?", re.I)
_LINK = re.compile(r"""\bhref\s*=\s*(["'])(?:bword|entry|dict|d):(?://)?(.*?)\1""", re.I)
_REFERENCE = re.compile(r"<kref\b[^>]*>(.*?)</kref>", re.I | re.S)
_EXTENDED = (
    (re.compile(r"<(/?)k>", re.I), r"<\1b>"),
    (re.compile(r"<(/?)(?:ex|exm|co|abr|abbr|pos|gr|etm)\b[^>]*>", re.I), r"<\1small>"),
    (re.compile(r"<tr>(.*?)</tr>", re.I | re.S), r"[\1]"),
    (re.compile(r"<(/?)(?:c|dtrn|def|deftext|ar|mrkd|su|iref|nu|categ)\b[^>]*>", re.I), ""),
)
_LAST_BREAKS = re.compile(r"(?:<br>\s*)+(</p>)")
_LINE_ENDS = re.compile(r"\r\n?|\n")


class Entry(NamedTuple):
    """What one dictionary says, as safe HTML of the kind `rendering` describes; links to words are `wiki:WORD`."""

    word: str
    dictionary: str
    html: str


class Answer(NamedTuple):
    """What was looked for, what was found, words that are spelt nearly so where nothing was, and what hindered."""

    word: str
    entries: tuple[Entry, ...] = ()
    near: tuple[str, ...] = ()
    problems: tuple[Phrase, ...] = ()


class Dictionaries:
    """Dictionaries as far as they were read; for one thread at a time. `go_on` may raise to end a long look."""

    def __init__(self) -> None:
        self._read: dict[Path, Dictionary] = {}

    def look_up(
        self, paths: Sequence[Path], words: str, go_on: Callable[[], None] = lambda: None, before: str = ""
    ) -> Answer:
        """Look for `words`, then for what they may be forms of, in the dictionaries with these .ifo files. Of Chinese
        a word may begin in what stands right `before`."""
        opened, problems = [], []
        for path in paths:
            go_on()
            try:
                opened.append(self.opened(path))
            except ReaderError as exc:
                problems.append(exc.message)
        words = trimmed(words[:LONGEST])
        entries: list[Entry] = []
        for dictionary in opened:
            go_on()
            try:
                entries += _entries(dictionary, words, before)
            except ReaderError as exc:
                problems.append(exc.message)
        near = () if entries else self._near(opened, words, go_on)
        return Answer(words, tuple(entries), near, tuple(problems))

    def opened(self, path: Path) -> Dictionary:
        """The dictionary of an .ifo file, read anew where its files have changed. Raises `BadFile`."""
        known = self._read.get(path)
        if known is None or not known.is_as_read():
            known = self._read[path] = Dictionary(path)
        return known

    def _near(self, opened: Sequence[Dictionary], words: str, go_on: Callable[[], None]) -> tuple[str, ...]:
        """The words most like `words` among those that begin with its first or its second letter."""
        from rapidfuzz import fuzz, process

        candidates: dict[str, None] = {}
        for dictionary in opened:
            for start in dict.fromkeys(words[:2].lower()):
                try:
                    candidates |= dict.fromkeys(_alike(dictionary, start, len(words), go_on))
                except ReaderError:
                    continue  # which was told already
        found = process.extract(
            words, list(candidates), scorer=fuzz.ratio, processor=str.lower, limit=MOST_NEAR, score_cutoff=NEAR_ENOUGH
        )
        return tuple(word for word, _, _ in found)


def _alike(dictionary: Dictionary, start: str, length: int, go_on: Callable[[], None]) -> Iterator[str]:
    """Words with a beginning that are about as long."""
    for number, word in enumerate(dictionary.beginning_with(start)):
        if number % 2000 == 0:
            go_on()
        if number > MOST_COMPARED:
            break
        if abs(len(word) - length) <= 2:
            yield word


def _entries(dictionary: Dictionary, words: str, before: str) -> list[Entry]:
    """What a dictionary says of `words`, or else of the first of their forms that it has."""
    for form in forms(words, before):
        said = ((word, html_of(fields)) for word, fields in dictionary.entries(form))
        if found := [Entry(word, dictionary.name, html) for word, html in said if html]:
            return found
    return []


def html_of(fields: Sequence[Field]) -> str:
    """The parts of an entry that can be shown; pictures, sounds and names of files are left out."""
    parts = [_SHOWN[field.kind](field.data.decode("utf-8", "replace")) for field in fields if field.kind in _SHOWN]
    html = "".join(render(part, BodyFormat.HTML, assets={}) for part in parts if part.strip())
    return _LAST_BREAKS.sub(r"\1", html)


def address_of(word: str) -> str:
    """The address by which an entry links to another word."""
    return f"wiki:{quote(word, safe='')}"


def _plain(text: str) -> str:
    return f"<p>{_broken(escape(text.strip()))}</p>"


def _sound(text: str) -> str:
    return f"<p>[{escape(text.strip(' []/'))}]</p>" if text.strip() else ""


def _marked(text: str) -> str:
    """Pango's markup, of which HTML has all but its `span` with looks."""
    return f"<p>{_broken(text.strip())}</p>"


def _web(text: str) -> str:
    return _LINK.sub(lambda found: f'href="{address_of(unquote(found[2]))}"', _PICTURES.sub("", text))


def _extended(text: str) -> str:
    """XDXF, of which lines are lines."""
    text = _PICTURES.sub("", text)
    text = _REFERENCE.sub(lambda found: f'<a href="{address_of(found[1])}">{found[1]}</a>', text)
    for pattern, other in _EXTENDED:
        text = pattern.sub(other, text)
    return f"<p>{_broken(text.strip())}</p>"


def _broken(text: str) -> str:
    return _LINE_ENDS.sub("<br>", text)


_SHOWN: dict[str, Callable[[str], str]] = {
    **dict.fromkeys("mlwn", _plain),
    **dict.fromkeys("ty", _sound),
    "g": _marked,
    "h": _web,
    **dict.fromkeys("xk", _extended),
}
"""What is made of a field, by its kind; the letters are the format's."""
