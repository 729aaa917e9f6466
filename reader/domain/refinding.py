"""Where a place is in a text that has changed. Unlike a highlight, which is nowhere rather than at a wrong place, a
place is always somewhere: at its words where these are still there, else near them.

Blanks, invisible signs and the shape of quotation marks do not count, as for highlights.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from reader.domain.anchoring import Ground

ENOUGH = 24
"""Letters from the words of a place on that must agree for them to be taken as found, whatever follows."""
SEED, DENSE_SEED = 12, 5
"""The fewest letters that say that something is the same; a Chinese sign says more."""
MOST_PLACES = 40
_DENSE = "\u2e80"


class _Match(NamedTuple):
    """A passage of the words, how far in them it begins, how long it is, and where it stands in the text."""

    skipped: int
    length: int
    place: int


def refound(text: str, offset: int, anchor: str, percent: float = 0.0) -> int:
    """Where the place at `offset`, before the words `anchor`, is in `text` now; the same share of it where none of the
    words are left."""
    here, words = Ground(text).folded, Ground(anchor).folded.text.strip("\n")
    aim = bisect_left(here.offsets, offset)
    found = _chosen(list(_matches(here.text, words, aim)), aim)
    if found is None:
        return min(len(text), round(len(text) * percent / 100) if percent else max(0, offset))
    skipped, length, place = found
    line = words.find("\n", skipped, skipped + min(SEED, length - 1)) + 1
    if skipped and line:  # the last signs of a paragraph say little
        skipped, place = line, place + line - skipped
    start = here.text.rfind("\n", 0, place) + 1
    if "\n" not in words[:skipped]:  # else whole paragraphs are gone, and what followed them is where to go on
        place = max(start, place - skipped)
    return here.offsets[start if skipped and place - start < SEED else place]


def _chosen(matches: list[_Match], aim: int) -> _Match | None:
    """The words themselves, if there are enough of them; else the longest passage after them."""
    long = [match for match in matches if match.length >= ENOUGH]
    if long:
        return min(long, key=lambda match: (match.skipped, -match.length, abs(match.place - match.skipped - aim)))
    return max(matches, key=lambda match: (match.length, -match.skipped, -abs(match.place - aim)), default=None)


def _matches(text: str, words: str, aim: int) -> Iterator[_Match]:
    """Passages of `words` that stand in `text`, each as long as it is there, the nearest where there are many."""
    shortest = DENSE_SEED if sum(sign >= _DENSE for sign in words) * 2 > len(words) else SEED
    seed = min(shortest, len(words))
    seen: dict[int, int] = {}  # by place less what was skipped: up to where words were seen, of which seeds are parts
    for skipped in range(len(words) - seed + 1 if seed >= min(shortest, 4) else 0):
        for place in _places(text, words[skipped : skipped + seed], aim):
            if skipped < seen.get(place - skipped, 0):
                continue
            length = seed
            while words[skipped + length : skipped + length + 1] == text[place + length : place + length + 1] != "":
                length += 1
            seen[place - skipped] = skipped + length  # a sign is another one there, and the words may go on after it
            yield _Match(skipped, length, place)


def _places(text: str, piece: str, aim: int) -> Iterator[int]:
    """Where `piece` stands: the nearest places on either side of `aim`."""
    after = text.find(piece, aim)
    for _ in range(MOST_PLACES):
        if after < 0:
            break
        yield after
        after = text.find(piece, after + 1)
    before = text.rfind(piece, 0, aim + len(piece) - 1)
    for _ in range(MOST_PLACES):
        if before < 0:
            break
        yield before
        before = text.rfind(piece, 0, before + len(piece) - 1)
