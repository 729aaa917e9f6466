"""The language of search: what is typed into the search field, read as a query. Any text is a legal one."""

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class SearchField(StrEnum):
    """The parts of an article in which words can be looked for alone."""

    TITLE = "title"
    AUTHOR = "author"
    TAG = "tag"
    SOURCE = "source"


class Words(NamedTuple):
    """Text to find, as it was typed: one word, or a phrase of several. Of a prefix the end is still to come."""

    text: str
    field: SearchField | None = None
    is_phrase: bool = False
    is_prefix: bool = False


class Within(NamedTuple):
    """Bounds of `what`: "published" (seconds since 1970, UTC), "words" or "minutes".

    `low` is inside, `high` outside; None leaves that side open.
    """

    what: str
    low: float | None = None
    high: float | None = None


class Language(NamedTuple):
    """The language of an article, without region: "en"."""

    code: str


class Marked(NamedTuple):
    """What the reader did with an article: "read", "unread", "bookmarked", "archived" or "queued"; "rated 4..5" with
    the fewest and the most stars, 0 for none; "in harbours" with the name of a collection."""

    mark: str


Atom = Words | Within | Language | Marked


class Clause(NamedTuple):
    """What an article must meet in one way or another; if excluded, in none."""

    any_of: tuple[Atom, ...]
    is_excluded: bool = False


class SearchQuery(NamedTuple):
    """Clauses that all have to be met."""

    clauses: tuple[Clause, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.clauses

    @property
    def words(self) -> tuple[Words, ...]:
        """The words that are looked for; none that must not be there."""
        wanted = (clause.any_of for clause in self.clauses if not clause.is_excluded)
        return tuple(atom for any_of in wanted for atom in any_of if isinstance(atom, Words))


class Piece(NamedTuple):
    """A run of the text typed: `[-][name:]value`, the value perhaps between quotes, which are no part of it.

    The run is `text[start:end]` without the minus; its value, with the quotes, begins at `value_start`.
    """

    name: str
    value: str
    start: int
    value_start: int
    end: int
    is_excluded: bool = False
    is_quoted: bool = False
    is_closed: bool = False


WORD_FIELDS = {
    "title": SearchField.TITLE,
    "author": SearchField.AUTHOR,
    "tag": SearchField.TAG,
    "source": SearchField.SOURCE,
    "site": SearchField.SOURCE,
}
"""The names of the fields that hold words."""

MARKS = {
    **{mark: mark for mark in ("read", "unread", "bookmarked", "archived", "queued")},
    "starred": "bookmarked",
}
_LANGUAGES = ("lang", "language")
_DATES = {"before": "<", "after": ">=", "year": "", "date": ""}
"""The names of the fields that hold dates, with the sign that each puts before its value."""

_NUMBERS = ("words", "minutes")
_RATING, _MOST_STARS = "rating", 5
FIELDS = frozenset((*WORD_FIELDS, *_LANGUAGES, *_DATES, *_NUMBERS, _RATING, "is", "in"))

_SIGNS = {">=": (0, None), "<=": (None, 1), ">": (1, None), "<": (None, 0), "=": (0, 1), "": (0, 1)}
"""Which end of a span, its first place or the one after its last, becomes the lower and which the upper bound."""

_CLOSING = {
    '"': '"',
    "“": "”",
    "”": "”",
    "‟": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
}
"""What closes a phrase, by what opens it."""

_KINDS = ('"“”„‟', "«»")
_OR, _NOT, _AND = ("OR", "|"), "NOT", "AND"
_BRACKETS, _COLONS = "()（）", ":："
_NEVER_IN_RUNS = frozenset((*_BRACKETS, *_CLOSING, *"|」』"))
_MOST_DIGITS, _LARGEST = 15, 10**15
_DAY_SECONDS = 86_400
_FIRST_DAY = 719_163
"""The first of January 1970, as `date.toordinal` counts."""

_Span = tuple[int, int]


def parse(text: str, *, is_typing: bool = False) -> SearchQuery:
    """What `text` asks for. While it is being typed its last word may go on, and an unfinished value asks nothing.

    OR goes with what stands before it: “NOT a OR b” leaves out both; “a OR NOT b” are two clauses.
    """
    clauses: list[Clause] = []
    is_other = is_excluded = False
    for piece in pieces(text):
        if sign := _operator(piece):
            is_other = is_other or sign in _OR
            is_excluded = is_excluded or sign == _NOT
            continue
        before = clauses[-1] if clauses and is_other else None
        is_out = is_excluded or piece.is_excluded or (before is not None and before.is_excluded)
        atom = _atom(piece._replace(is_excluded=is_out), is_open=is_typing and _goes_on(piece, text))
        if atom and before and before.is_excluded is is_out:
            clauses[-1] = before._replace(any_of=(*before.any_of, atom))
        elif atom:
            clauses.append(Clause((atom,), is_out))
        is_other = is_excluded = False
    return SearchQuery(tuple(clauses))


def pieces(text: str) -> Iterator[Piece]:
    """The runs of `text` between blanks, operators among them. Brackets are blanks."""
    text = _printable(text)
    place = 0
    while place < len(text):
        if text[place] == "|":
            piece = Piece("", "|", place, place, place + 1)
        elif text.startswith(("-(", "-（"), place):
            piece = Piece("", _NOT, place, place, place + 1)
        elif _ends_run(text[place]) and text[place] not in _CLOSING:
            place += 1
            continue
        else:
            is_excluded = text[place] == "-" and text[place + 1 : place + 2] != "-"
            piece = _piece(text, place + is_excluded)._replace(is_excluded=is_excluded)
        yield piece
        place = piece.end


def is_bare(value: str) -> bool:
    """Whether `value` is one run, which needs no quotes."""
    return not any(_ends_run(sign) for sign in _printable(value))


def _printable(text: str) -> str:
    """`text` with blanks for what no database takes: control signs and halves of signs."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in text)


def _ends_run(sign: str) -> bool:
    return sign.isspace() or sign in _NEVER_IN_RUNS


def _piece(text: str, start: int) -> Piece:
    end = next((place for place in range(start, len(text)) if _ends_run(text[place])), len(text))
    run = text[start:end]
    colon = min((run.index(sign) for sign in _COLONS if sign in run), default=-1)
    name = run[:colon] if run[: max(colon, 0)].lower() in FIELDS else ""
    value_start = start + colon + 1 if name else start
    if value_start < end or text[end : end + 1] not in _CLOSING:
        return Piece(name, text[value_start:end], start, value_start, end)
    content_end, end = _quote_ends(text, end)
    value = text[value_start + 1 : content_end]
    return Piece(name, value, start, value_start, end, is_quoted=True, is_closed=end > content_end)


def _quote_ends(text: str, opening: int) -> tuple[int, int]:
    """Where the content ends of the quote that opens at `opening`, and where the quote does.

    Without the sign that should close it, any of its kind does; without one it goes on to the end of the text.
    """
    sign = text[opening]
    kind = next((signs for signs in _KINDS if sign in signs), "")
    for closing in (_CLOSING[sign], kind):
        if found := [place for each in closing if (place := text.find(each, opening + 1)) >= 0]:
            return min(found), min(found) + 1
    return len(text), len(text)


def _operator(piece: Piece) -> str:
    """Which operator the piece is, "" for none."""
    is_plain = not (piece.name or piece.is_quoted or piece.is_excluded)
    return piece.value if is_plain and piece.value in (*_OR, _NOT, _AND) else ""


def _goes_on(piece: Piece, text: str) -> bool:
    """Whether a letter typed at the end of `text` would belong to the last word of `piece`."""
    return piece.end == len(text) and not piece.is_closed and not piece.value[-1:].isspace()


def _atom(piece: Piece, *, is_open: bool) -> Atom | None:
    """What the piece asks for; a field with a value that it cannot have is words. None if it asks nothing."""
    name, value = piece.name.lower(), piece.value.strip()
    if not any(sign.isalnum() or unicodedata.category(sign) == "So" for sign in value):
        return None
    is_prefix = is_open and not piece.is_excluded
    if not name or name in WORD_FIELDS:
        return Words(value, WORD_FIELDS.get(name), piece.is_quoted, is_prefix)
    plain = unicodedata.normalize("NFKC", value).strip().lower()
    if found := _value(name, plain):
        return found
    if is_open and _may_become_value(name, plain):
        return None
    return Words(f"{piece.name}:{value}", is_phrase=piece.is_quoted, is_prefix=is_prefix)


def _value(name: str, value: str) -> Atom | None:
    if name == "is":
        return Marked(MARKS[value]) if value in MARKS else None
    if name == "in":
        return Marked(f"in {value}")
    if name == _RATING:
        return _rated(value)
    if name in _LANGUAGES:
        code = value.replace("_", "-").split("-")[0]
        return Language(code) if code.isascii() and code.isalpha() and len(code) > 1 else None
    if name in _DATES:
        return _within("published", _DATES[name] + value, _days)
    return _within(name, _signed(value), _number)


def _rated(value: str) -> Marked | None:
    found = _within(_RATING, _signed(value), _number)
    if found is None:
        return None
    low = 0 if found.low is None else int(found.low)
    high = _MOST_STARS if found.high is None else int(found.high) - 1
    return Marked(f"rated {low}..{high}")


def _signed(value: str) -> str:
    return value.replace("≥", ">=").replace("≤", "<=")


def _may_become_value(name: str, value: str) -> bool:
    """Whether what is typed so far may be the beginning of a value."""
    if name == "is":
        return any(mark.startswith(value) for mark in MARKS)
    return len(value) == 1 if name in _LANGUAGES else all(sign.isdecimal() or sign in "-/.<>=" for sign in value)


def _within(what: str, value: str, read: Callable[[str], _Span | None]) -> Within | None:
    """The bounds that `value` sets with a sign before it or as a range; `read` knows the span of one number or date."""
    first, dots, last = value.partition("..")
    if dots:
        last = last.lstrip(".")
        spans = [read(end) for end in (first, last) if end]
        known = [span for span in spans if span]
        if not known or len(known) < len(spans):
            return None
        low, high = min(known)[0], max(known)[1]
        return Within(what, low if first else None, high if last else None)
    sign = next(sign for sign in _SIGNS if value.startswith(sign))
    span = read(value.removeprefix(sign))
    return Within(what, *(None if end is None else span[end] for end in _SIGNS[sign])) if span else None


def _number(text: str) -> _Span | None:
    if not text.isdecimal():
        return None
    number = int(text) if len(text) <= _MOST_DIGITS else _LARGEST
    return number, number + 1


def _days(text: str) -> _Span | None:
    """The first second of the year, month or day that `text` names, and the first one after it."""
    year, *rest = text.replace("/", "-").split("-")
    is_date = len(year) == 4 and len(rest) <= 2 and all(part.isdecimal() and len(part) <= 2 for part in rest)
    if not is_date or not year.isdecimal():
        return None
    numbers = [int(part) for part in (year, *rest)]
    first = (*numbers, 1, 1)[:3]
    try:
        start = date(*first).toordinal()
    except ValueError:
        return None
    end = start + 1 if len(rest) == 2 else _after_month(first[0], first[1] if rest else 12)
    return (start - _FIRST_DAY) * _DAY_SECONDS, (end - _FIRST_DAY) * _DAY_SECONDS


def _after_month(year: int, month: int) -> int:
    """The day after the last of a month; after December of 9999 there is no date any more, but a day."""
    return date(year, 12, 31).toordinal() + 1 if month == 12 else date(year, month + 1, 1).toordinal()
