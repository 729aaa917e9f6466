"""Where highlights stand in a text that may have changed: their own place, or none. Never a place that is a guess.

A mark knows its quote, what stood before and after it, its offset, and a seal: a digest of the text, the offset and the
quote together. An unbroken seal means that nothing moved, and nothing is looked for. Otherwise the quote must be found
again, and enough of what is around it with it: how much depends on whether the quote was the only one of its kind.
Blanks, invisible signs and the shape of quotation marks do not count; nor do ends of paragraphs in a mark that came
from another program, whose text of the article was another.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reader.domain.marks import Highlight

CONTEXT, MOST_CONTEXT = 32, 512
"""How many characters around a quote are kept: the fewest, and the most where fewer would not tell it from others."""
ENOUGH = 24
"""Letters that must agree: of the quote and beside it, or beside it alone where it was not the only one of its kind."""
EDGE = 12
"""What it is worth that a quote begins, or ends, with its paragraph, as it did."""
APART = 8
"""By how much a place must be better than the next best one."""
MOST_PLACES = 400
_DENSE = "\u2e80"
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff")
_SAME = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


class _Folded(NamedTuple):
    """A text without what does not count, and where each of its characters stands in the whole one."""

    text: str
    offsets: Sequence[int]


class Ground:
    """A text in which marks are looked for. What that takes is made when the first seal is broken, and once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def digest(self) -> bytes:
        """What a seal says of the text."""
        import hashlib

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).digest()[:12]

    @cached_property
    def folded(self) -> _Folded:
        """The text without what does not count."""
        return _folded(self.text)

    @cached_property
    def joined(self) -> _Folded:
        """The folded text in one paragraph."""
        return _kept_of(self.folded, lambda sign: sign != "\n")

    @cached_property
    def letters(self) -> _Folded:
        """The letters and digits of the text alone."""
        return _kept_of(self.folded, str.isalnum)


def marked(ground: Ground, start: int, end: int, mark: Highlight = Highlight("")) -> Highlight:  # noqa: B008
    """`mark` on the characters `start` to `end` (exclusive) of the text, with all that finds it again."""
    text, quote = ground.text, ground.text[start:end]
    length = CONTEXT
    while True:
        before, after = text[max(0, start - length) : start], text[end : end + length]
        whole = before + quote + after
        first = text.find(whole)
        if length >= MOST_CONTEXT or text.find(whole, first + 1) < 0:
            break
        length *= 2
    places = list(_places(ground.folded.text, _folded(quote).text, most=2))
    return mark._replace(
        quote=quote,
        prefix=before,
        suffix=after,
        offset=start,
        seal=_seal(ground, str(start), quote),
        lost="",
        is_single=len(places) == 1,
    )


def placed(ground: Ground, mark: Highlight) -> Highlight:
    """`mark` as it stands in the text: at its place, or an orphan. What was sealed comes back as it is."""
    if not mark.quote:
        return mark
    if mark.offset is not None and mark.seal == _seal(ground, str(mark.offset), mark.quote):
        return mark._replace(lost="")
    lost = _seal(ground, "", mark.quote, mark.prefix, mark.suffix)
    if mark.lost == lost:
        return mark
    span = _found(ground, mark)
    return marked(ground, *span, mark) if span else mark._replace(lost=lost)


def _seal(ground: Ground, *parts: str) -> str:
    import hashlib

    said = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(ground.digest + said).hexdigest()[:24]


def _found(ground: Ground, mark: Highlight) -> tuple[int, int] | None:
    """From where to where the mark's quote stands now; None where it does not, or nobody could say which it is."""
    for kind in ("folded",) if mark.seal else ("joined", "letters"):
        here: _Folded = getattr(ground, kind)
        quote, before, after = (getattr(Ground(text), kind).text for text in (mark.quote, mark.prefix, mark.suffix))
        if kind == "letters" and _weight(quote) < ENOUGH:
            break
        places = list(_places(here.text, quote, most=MOST_PLACES + 1))
        if places and len(places) <= MOST_PLACES:
            fits = [_fit(ground, mark, here, (before, quote, after), place) for place in places]
            at = _chosen(mark, _weight(quote), fits)
            return None if at is None else (here.offsets[at], here.offsets[at + len(quote) - 1] + 1)
    return None


class _Fit(NamedTuple):
    """How well a place fits a mark: whether all that stood around it does, how many letters of that; on the side that
    has fewer, how many with those of the quote's own paragraph there, and how many without; and whether it is known by
    its own paragraph, not by those beside it alone, which may have got another one between them."""

    is_full: bool
    score: int
    weaker: int
    beside: int
    is_own: bool
    place: int


def _chosen(mark: Highlight, weight: int, fits: Sequence[_Fit]) -> int | None:
    """The one place that must be the mark's, of those where its quote stands."""
    if len(fits) == 1 and not mark.seal:
        return fits[0].place
    best, *others = sorted(fits, reverse=True)
    if mark.is_single and not others:
        is_enough = best.is_full or (weight + best.score >= ENOUGH and best.weaker >= ENOUGH and best.is_own)
    else:
        is_told = bool(mark.seal or mark.prefix or mark.suffix)
        is_enough = is_told and (best.is_full or (best.score >= ENOUGH and best.beside >= APART and best.is_own))
    if others:
        next_best = max(fit.score for fit in others)
        is_enough = is_enough and not others[0].is_full and (best.is_full or best.score >= next_best + APART)
    return best.place if is_enough else None


def _fit(ground: Ground, mark: Highlight, here: _Folded, parts: tuple[str, str, str], place: int) -> _Fit:
    """How well the mark, whose parts are folded as `here` is, fits at `place` of it."""
    before, quote, after = parts
    end = place + len(quote)
    left = _common(before[::-1], here.text[max(0, place - len(before)) : place][::-1])
    right = _common(after, here.text[end : end + len(after)])
    is_full = left == len(before) and right == len(after)
    on_left, on_right = _weight(before[len(before) - left :]), _weight(after[:right])
    is_own = True
    if mark.seal:  # else nothing around it may only mean that nothing was told
        start, stop = here.offsets[place], here.offsets[end - 1] + 1
        on_left += EDGE * (_ends_line(mark.prefix) and _ends_line(ground.text[max(0, start - CONTEXT) : start]))
        on_right += EDGE * (_begins_line(mark.suffix) and _begins_line(ground.text[stop : stop + CONTEXT]))
        # Where less was kept than could be, the text began or ended there; a paragraph must at least.
        is_full &= len(mark.prefix) >= CONTEXT or here.text[place - left - 1 : place - left] in ("", "\n")
        is_full &= len(mark.suffix) >= CONTEXT or here.text[end + right : end + right + 1] in ("", "\n")
        is_own = _is_known_by_itself(mark, here.text, parts, (place, left, right))
    first, last = quote.partition("\n")[0], quote.rpartition("\n")[2]
    weaker = min(_weight(first) + on_left, _weight(last) + on_right) if "\n" in quote else ENOUGH
    return _Fit(is_full, on_left + on_right, weaker, min(on_left, on_right), is_own, place)


def _is_known_by_itself(mark: Highlight, text: str, parts: tuple[str, str, str], spot: tuple[int, int, int]) -> bool:
    """Whether enough of the quote's own paragraph is as it was, or all of it is. `spot` is where the quote stands in
    the text, and how many signs before it and after it are those that were there."""
    (before, quote, after), (place, left, right) = parts, spot
    first, last = len(before) - left, place + len(quote) + right
    on_left, on_right = before[first:], after[:right]
    if _weight(on_left.rpartition("\n")[2] + quote + on_right.partition("\n")[0]) >= ENOUGH:
        return True
    was_first, is_first = before[max(0, first - 1) : first], text[max(0, place - left - 1) : place - left]
    was_last, is_last = after[right : right + 1], text[last : last + 1]
    begins = "\n" in on_left or (was_first in _ends(mark.prefix) and is_first in ("", "\n"))
    ends = "\n" in on_right or (was_last in _ends(mark.suffix) and is_last in ("", "\n"))
    return begins and ends


def _ends(kept: str) -> tuple[str, ...]:
    """What stands beside the quote where its paragraph ends; nothing does only where less was kept than could be."""
    return ("", "\n") if len(kept) < CONTEXT else ("\n",)


def _folded(text: str) -> _Folded:
    """Line ends count once, however many there are."""
    kept: list[int] = []
    last = ""
    for offset, sign in enumerate(text):
        if sign == "\n":
            if last != "\n":
                kept.append(offset)
        elif sign.isspace() or sign in _UNSEEN:
            continue
        else:
            kept.append(offset)
        last = sign
    return _Folded("".join(map(text.__getitem__, kept)).translate(_SAME), kept)


def _kept_of(folded: _Folded, is_kept: Callable[[str], bool]) -> _Folded:
    kept = [(sign, offset) for sign, offset in zip(*folded, strict=True) if is_kept(sign)]
    return _Folded("".join(sign for sign, _ in kept), [offset for _, offset in kept])


def _places(text: str, piece: str, most: int) -> Iterator[int]:
    """The first `most` places where `piece` stands, which may overlap."""
    at = text.find(piece) if piece else -1
    while at >= 0 and most > 0:
        yield at
        most -= 1
        at = text.find(piece, at + 1)


def _common(one: str, other: str) -> int:
    """How many characters both begin with alike."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _weight(text: str) -> int:
    """How much it says that a text is the same: a Chinese sign as much as three letters."""
    return len(text) + 2 * sum(sign >= _DENSE for sign in text)


def _ends_line(text: str) -> bool:
    """Whether what follows `text` begins a paragraph."""
    return text.rstrip(" \t\u00a0\u2060\u200b")[-1:] in ("", "\n")


def _begins_line(text: str) -> bool:
    """Whether what stands before `text` ends a paragraph."""
    return text.lstrip(" \t\u00a0\u2060\u200b")[:1] in ("", "\n")
