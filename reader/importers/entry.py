"""One entry of an export: what is in its fields, and what is in them and was not understood.

Each format asks an `Entry` for its fields by name. What is empty is None, or nothing; so is what is there and cannot be
what it should be, but that is told in `notes` with the name of its field: no format can pass over a value in silence.
"""

import reprlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from reader.domain.article import Draft, Found, Noted, Skipped
from reader.domain.mark_colours import known_colour
from reader.domain.marks import Highlight
from reader.domain.phrase import Phrase, phrase
from reader.importers import entry_values, languages, titles
from reader.importers.entry_values import sound

_SHOWN = 80
_MOST_NOTES = 20
_NOTHING = frozenset("0-:. TZ/")
"""The signs of a time that is none, as databases write it: `0`, `0000-00-00 00:00:00`."""


class Unfit(Exception):
    """An entry that nothing can be made of, and why."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(str(reason))
        self.reason = reason


def made(
    make: Callable[["Entry"], Draft], fields: Mapping[str, Any], line: int | None = None, number: int | None = None
) -> Iterator[Found]:
    """What `make` makes of an entry, and what in it was not understood; or why nothing could be made of it."""
    entry = Entry(fields)
    try:
        yield make(entry)
    except Unfit as exc:
        yield Skipped(exc.reason, line, number)
        return
    for note in entry.notes:
        yield Noted(note, line, number)


def each_of(entries: Iterable[Any], make: Callable[["Entry"], Draft], numbers: Iterator[int]) -> Iterator[Found]:
    """What `make` makes of each of `entries`, which have these `numbers`; those that are no mappings by number."""
    for entry, number in zip(entries, numbers, strict=False):
        if isinstance(entry, dict):
            yield from made(make, entry, number=number)
        else:
            yield Skipped(phrase("This is not an entry."), entry=number)


class Entry:
    """The fields of an entry by name, and `notes` of what was not understood; `place` stands before their names."""

    def __init__(self, fields: Mapping[str, Any], notes: list[Phrase] | None = None, place: str = "") -> None:
        self.fields = fields
        self.notes: list[Phrase] = [] if notes is None else notes
        self._place = place

    def has(self, name: str) -> bool:
        """Whether there is anything in a field."""
        return not _is_empty(self.fields.get(name))

    def note(self, note: Phrase) -> None:
        """Tell something of the entry; of very much its beginning, and that there is more."""
        if len(self.notes) <= _MOST_NOTES:
            self.notes.append(note if len(self.notes) < _MOST_NOTES else _AND_MORE)

    def note_of(self, name: str, problem: Phrase) -> None:
        """Tell what is wrong with a field."""
        self.note(phrase("{problem} ({field})", problem=problem, field=self._place + name))

    def text(self, *names: str) -> str:
        """The first text, or number, in one of the fields; "" when all are empty."""
        for name in names:
            if found := entry_values.text(self.fields, name):
                return found
            if self.has(name):
                self.note_of(name, phrase("Not a text: {text}", text=shown(self.fields[name])))
        return ""

    def moment(self, *names: str, read: Callable[[Any], datetime | None] = entry_values.moment) -> datetime | None:
        """The time in the first of the fields that has one."""
        for name in names:
            value = self.fields.get(name)
            if _is_empty(value) or _is_no_time(value):
                continue
            if found := read(value):
                return found
            self.note_of(name, not_a_date(value))
        return None

    def flag(self, *names: str) -> bool | None:
        """Yes or no in the first of the fields that is not empty."""
        for name in filter(self.has, names):
            found = entry_values.flag(self.fields[name])
            if found is None:
                self.note_of(name, phrase("Neither yes nor no: {text}", text=shown(self.fields[name])))
            return found
        return None

    def number(self, name: str) -> float | None:
        """The number in a field."""
        if not self.has(name):
            return None
        found = entry_values.number(self.fields[name])
        if found is None:
            self.note_of(name, phrase("Not a number: {text}", text=shown(self.fields[name])))
        return found

    def percent(self, name: str, whole: float = 100.0) -> float | None:
        """How far something was read, of `whole`, in percent; None also for 0."""
        found = self.number(name)
        if found is None:
            return None
        if not 0 <= found <= whole:
            self.note_of(name, phrase("Not between 0 and {most}: {text}", most=f"{whole:g}", text=f"{found:g}"))
            return None
        return found * 100 / whole or None

    def word(self, name: str, known: Collection[str], *, unsaid: Collection[str] = ()) -> str:
        """Which of the `known` words, in lower case, is in a field; "" also for those that say nothing, `unsaid`."""
        word = self.text(name).strip().lower()
        if not word or word in known:
            return word
        if word not in unsaid:
            self.note_of(name, phrase("None of {known}: {text}", known=", ".join(known), text=shown(word)))
        return ""

    def names(self, name: str, *keys: str, parted_by: str | None = ",") -> list[str]:
        """The names in a field: a list of texts, or of mappings that have them under one of `keys`; or one text, parted
        (by None: at its blanks)."""
        value = self.fields.get(name)
        if isinstance(value, str):
            return [part for part in sound(value).split(parted_by) if part.strip()]
        if not isinstance(value, list):
            if not _is_empty(value):
                self.note_of(name, phrase("Not a list of names: {text}", text=shown(value)))
            return []
        found = []
        for each in value:
            if text := entry_values.text(each if isinstance(each, dict) else {"": each}, *keys, ""):
                found.append(text)
            elif not _is_empty(each):
                self.note_of(name, phrase("Not a name: {text}", text=shown(each)))
        return found

    def language(self, name: str) -> str:
        """The language in a field as a tag."""
        said = self.text(name).strip()
        found = languages.tag(said)
        if said and not found:
            self.note_of(name, not_a_language(said))
        return found

    def colour(self, name: str) -> str:
        """The colour in a field, as it is told there; "" for one that is none of ours."""
        said = self.text(name).strip().lower()
        if said and not known_colour(said):
            self.note_of(name, phrase("Not a colour that Armchair knows: {text}", text=shown(said)))
            return ""
        return said

    def within(self, name: str) -> list["Entry"]:
        """The entries of a list in a field."""
        value = self.fields.get(name)
        if not isinstance(value, list):
            if not _is_empty(value):
                self.note_of(name, phrase("Not a list: {text}", text=shown(value)))
            return []
        found = []
        for each in value:
            if isinstance(each, dict):
                found.append(Entry(each, self.notes, f"{self._place}{name}/"))
            elif not _is_empty(each):
                self.note_of(name, phrase("Not an entry: {text}", text=shown(each)))
        return found

    def inner(self, name: str) -> "Entry":
        """The entry in a field; one without fields where there is none."""
        value = self.fields.get(name)
        if not isinstance(value, dict) and not _is_empty(value):
            self.note_of(name, phrase("Not an entry: {text}", text=shown(value)))
        return Entry(value if isinstance(value, dict) else {}, self.notes, f"{self._place}{name}/")

    def passages(
        self, name: str, quote: Sequence[str], *, note: Sequence[str] = (), created: Sequence[str] = ()
    ) -> tuple[Highlight, ...]:
        """The passages in a list in a field, whose entries have text, note and time under these names."""
        found = []
        for each in self.within(name):
            if mark := highlight(each.text(*quote), note=each.text(*note), created=each.moment(*created)):
                found.append(mark)
            else:
                self.note_of(name, NO_PASSAGE)
        return tuple(found)


_AND_MORE = phrase("More in it was not understood.")
NO_PASSAGE = phrase("A passage without text.")


def highlight(quote: str, **told: Any) -> Highlight | None:
    """A highlight with a quote or a note; None for one with neither."""
    quote, note = sound(quote).strip(), sound(told.pop("note", "")).strip()
    return Highlight(quote, note=note, **told) if quote or note else None


def not_a_date(value: object) -> Phrase:
    """What is said of a time that is none."""
    return phrase("Not a date: {text}", text=shown(value))


def not_dates(*values: str) -> tuple[Phrase, ...]:
    """What is said of those of the `values` that are there, and are no times."""
    return tuple(not_a_date(value) for value in values if value)


def not_a_language(value: object) -> Phrase:
    """What is said of a language that is none."""
    return phrase("Not a language: {text}", text=shown(value))


def shown(value: object) -> str:
    """A value in a line, as far as it fits."""
    return titles.tidy(sound(value[: _SHOWN * 4] if isinstance(value, str) else _limited.repr(value)))[:_SHOWN]


_limited = reprlib.Repr()
_limited.maxstring = _limited.maxother = _limited.maxlong = _SHOWN


def _is_empty(value: object) -> bool:
    return value is None or (
        isinstance(value, str | list | dict) and not (value.strip() if isinstance(value, str) else value)
    )


def _is_no_time(value: object) -> bool:
    return value is False or value == 0 or (isinstance(value, str) and not set(value) - _NOTHING)
