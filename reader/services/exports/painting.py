"""Highlights painted into the HTML of a page: each is found by its words and by what stands around them."""

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from itertools import islice
from typing import NamedTuple

from reader.domain.marks import Highlight

_PIECE = re.compile(r"<[^>]*>|&[^;\s<]{1,10};|[^<&]+|.", re.S)
_BLOCK = re.compile(r"</?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|pre|table|thead|tbody|tr|t[dh]|blockquote|hr|br)\b")
_MOST_PLACES = 100
_COLOURS = re.compile(r"[a-z]{1,20}")
_SAME = {
    **dict.fromkeys("'‘’‚‛", "['‘’‚‛]"),
    **dict.fromkeys('"“”„‟', '["“”„‟]'),
    **dict.fromkeys("-‐‑–—", "(?:[‐‑–—]|-{1,3})"),
    "…": r"(?:…|\.\.\.)",
    ".": r"[.…]?",
}
"""Signs that typography exchanges for one another."""


class Painted(NamedTuple):
    """HTML with marks in it, and those of the highlights that were not found."""

    html: str
    lost: tuple[Highlight, ...]


class _Sign(NamedTuple):
    """A piece of text and where it stands in the HTML."""

    text: str
    start: int
    end: int


def paint(html: str, highlights: Sequence[Highlight], anchor_of: dict[str, str]) -> Painted:
    """`html` with each highlight that is found in it inside of `mark`, with the `id` that `anchor_of` has for it."""
    marks = [mark for mark in highlights if mark.quote.strip()]
    if not marks:
        return Painted(html, ())
    signs = list(_signs(html))
    text = "".join(sign.text for sign in signs)
    spans: list[tuple[int, int, Highlight]] = []
    lost: list[Highlight] = []
    for mark in marks:
        if found := _place(text, mark):
            spans.append((*found, mark))
        else:
            lost.append(mark)
    return Painted(_marked(html, signs, sorted(_apart(spans), key=lambda span: span[0]), anchor_of), tuple(lost))


def colour_class(colour: str) -> str:
    """The class of a highlight's colour; the usual one for what is no name of a colour."""
    name = colour.strip().lower()
    return f"hl-{name}" if _COLOURS.fullmatch(name) else "hl-yellow"


def _signs(html: str) -> Iterator[_Sign]:
    """The text of `html`, with a line's end where a block begins or ends."""
    for found in _PIECE.finditer(html):
        piece, start = found[0], found.start()
        if piece.startswith("<") and len(piece) > 1:
            if _BLOCK.match(piece):
                yield _Sign("\n", start, start)
        elif piece.startswith("&") and len(piece) > 1:
            yield _Sign(unescape(piece), start, found.end())
        else:
            yield from (_Sign(sign, start + place, start + place + 1) for place, sign in enumerate(piece))


def _place(text: str, mark: Highlight) -> tuple[int, int] | None:
    """Where the mark is in `text`: the only place, or that among the things that stood around it, or the nearest."""
    pattern = r"\s*".join(map(_worded, mark.quote.split()))
    try:
        found = [each.span() for each in islice(re.finditer(pattern, text), _MOST_PLACES)]
    except (re.error, OverflowError):
        return None
    found = [span for span in found if span[1] > span[0]]
    if len(found) > 1 and (fit := [span for span in found if _is_between(text, span, mark)]):
        found = fit
    if not found:
        return None
    return min(found, key=lambda span: abs(span[0] - (mark.offset or 0)))


def _worded(word: str) -> str:
    return "".join(_SAME.get(sign) or re.escape(sign) for sign in word)


def _is_between(text: str, span: tuple[int, int], mark: Highlight) -> bool:
    before, after = _bare(mark.prefix)[-12:], _bare(mark.suffix)[:12]
    return _bare(text[max(0, span[0] - 60) : span[0]]).endswith(before) and _bare(
        text[span[1] : span[1] + 60]
    ).startswith(after)


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _apart(spans: list[tuple[int, int, Highlight]]) -> Iterator[tuple[int, int, Highlight]]:
    """The spans, less what of one lies in another that is before it: marks in marks would not close in order."""
    end = 0
    for start, stop, mark in sorted(spans, key=lambda span: (span[0], -span[1])):
        if stop > end:
            yield max(start, end), stop, mark
            end = stop


def _marked(html: str, signs: list[_Sign], spans: list[tuple[int, int, Highlight]], anchor_of: dict[str, str]) -> str:
    parts: list[str] = []
    done = 0
    for start, stop, mark in spans:
        anchor = anchor_of.get(mark.id, "")
        for run_start, run_end in _runs(signs[start:stop]):
            parts.append(html[done:run_start])
            name = f' id="{escape(anchor)}"' if anchor else ""
            parts.append(f'<mark class="{colour_class(mark.colour)}"{name}>{html[run_start:run_end]}</mark>')
            done, anchor = run_end, ""
    return "".join([*parts, html[done:]])


def _runs(signs: Sequence[_Sign]) -> Iterator[tuple[int, int]]:
    """Pieces of HTML without a tag in them that hold these signs, but for those that are only blank."""
    start = end = -1
    text = ""
    for sign in signs:
        if sign.start != end or sign.start == sign.end:
            if text.strip():
                yield start, end
            start, text = sign.start, ""
        end = sign.end
        text += sign.text
    if text.strip():
        yield start, end
