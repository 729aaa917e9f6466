"""Boxes of one size laid out on two rings round a middle one: none over another, and always the same for the same."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise
from math import atan2, cos, hypot, pi, sin
from typing import NamedTuple

WIDTH, HEIGHT = 164.0, 60.0
_ACROSS, _DOWN = WIDTH + 20, HEIGHT + 16
"""From middle to middle of boxes beside and above one another."""
_CLOSEST = 0.5
"""The share of the room between boxes that a bend of the ring may take."""
_ASPECT, _GROWTH, _SAMPLES = 1.55, 1.04, 720


class Point(NamedTuple):
    """The middle of a box, from that of the middle one, which is at (0, 0); y grows downwards."""

    x: float
    y: float


def laid_out(inner: Sequence[str], outer: Mapping[str, Iterable[str]]) -> dict[str, Point]:
    """Places for all names: `inner` clockwise from the top, in their order; those of `outer` near the inner ones that
    each is tied to. Where the inner ones are does not depend on the outer ones."""
    first = _grown(_Ring(_DOWN * 1.3), len(inner))
    while True:
        arcs = [place * first.length / max(1, len(inner)) for place in range(len(inner))]
        places = dict(zip(inner, map(first.point, arcs), strict=True))
        if is_free([Point(0, 0), *places.values()]):
            break
        first = first.grown()
    turns = dict(zip(inner, map(first.turn, arcs), strict=True))
    wanted = sorted((_mean(turns[name] for name in ties if name in turns), name) for name, ties in outer.items())
    second = _grown(_Ring(first.down + _DOWN * 1.25), len(wanted))
    while True:
        arcs = spread([second.arc(turn) for turn, _ in wanted], second.length)
        beyond = dict(zip((name for _, name in wanted), map(second.point, arcs), strict=True))
        if is_free([Point(0, 0), *places.values(), *beyond.values()]):
            return places | beyond
        second = second.grown()


def spread(wanted: Sequence[float], length: float) -> list[float]:
    """Places at least 1 apart on a ring of this `length`, as near as can be to the `wanted` ones, which are in order
    and from 0 to `length`. There must be room for all of them."""
    if not wanted:
        return []
    count = len(wanted)
    gaps = [(wanted[place] - wanted[place - 1]) % length for place in range(count)]
    cut = max(range(count), key=gaps.__getitem__)
    unrolled = [*wanted[cut:], *(each + length for each in wanted[:cut])]
    found = [each + place for place, each in enumerate(_rising([at - place for place, at in enumerate(unrolled)]))]
    if found[-1] - found[0] > length - 1:  # no room at the cut: evenly all round
        step = length / count
        start = sum(at - place * step for place, at in enumerate(unrolled)) / count
        found = [start + place * step for place in range(count)]
    rolled = [each % length for each in found]
    return [*rolled[count - cut :], *rolled[: count - cut]] if cut else rolled


def is_free(places: Sequence[Point]) -> bool:
    """Whether no two boxes touch, and there is some room between them."""
    across, down = (WIDTH + _CLOSEST * (_ACROSS - WIDTH)), (HEIGHT + _CLOSEST * (_DOWN - HEIGHT))
    return all(
        abs(one.x - other.x) >= across or abs(one.y - other.y) >= down
        for place, one in enumerate(places)
        for other in places[:place]
    )


def towards(places: Mapping[str, Point], at: str, across: int, down: int) -> str:
    """The nearest of `places` from that of the name `at` in a direction, rather straight than aslant; `at` itself
    where there is none. One of `across` and `down` is -1 or 1, the other 0."""
    here = places[at]
    found = []
    for name, place in places.items():
        x, y = (place.x - here.x) / _ACROSS * _ASPECT, (place.y - here.y) / _DOWN
        ahead, aside = x * across + y * down, abs(x * down) + abs(y * across)
        if name != at and ahead > 0.2:
            found.append((hypot(ahead, 2 * aside) + (4 if aside > 2 * ahead else 0), name))
    return min(found)[1] if found else at


class _Ring(NamedTuple):
    """An ellipse, half as high as `down`. Lengths along it count boxes: 1 is as far as two beside each other need."""

    down: float

    @property
    def length(self) -> float:
        return _lengths()[-1] * self.down

    def grown(self) -> "_Ring":
        return _Ring(self.down * _GROWTH)

    def point(self, arc: float) -> Point:
        """The point at a length from the top, clockwise."""
        point = _on_unit(self.turn(arc))
        return Point(self.down * point.x, self.down * point.y)

    def turn(self, arc: float) -> float:
        """The share of a full turn at a length."""
        lengths, wanted = _lengths(), arc / self.down
        after = min(max(1, bisect_left(lengths, wanted)), _SAMPLES)
        start, end = lengths[after - 1], lengths[after]
        return (after - 1 + (wanted - start) / (end - start)) / _SAMPLES

    def arc(self, turn: float) -> float:
        """The length at a share of a full turn."""
        place = min(int(turn * _SAMPLES), _SAMPLES - 1)
        start, end = _lengths()[place : place + 2]
        return (start + (end - start) * (turn * _SAMPLES - place)) * self.down


@cache
def _lengths() -> list[float]:
    """The lengths from the top to each sample of the ring of which `down` is 1."""
    points = [_on_unit(number / _SAMPLES) for number in range(_SAMPLES + 1)]
    steps = (max(abs(one.x - other.x) / _ACROSS, abs(one.y - other.y) / _DOWN) for one, other in pairwise(points))
    return [0.0, *accumulate(steps)]


def _on_unit(turn: float) -> Point:
    return Point(_ASPECT * sin(2 * pi * turn), -cos(2 * pi * turn))


def _grown(ring: _Ring, boxes: int) -> _Ring:
    while ring.length < boxes:
        ring = ring.grown()
    return ring


def _mean(turns: Iterable[float]) -> float:
    """The middle of directions, each a share of a full turn; 0 for none, or where they balance."""
    known = list(turns)
    x, y = sum(sin(2 * pi * turn) for turn in known), sum(cos(2 * pi * turn) for turn in known)
    return round(atan2(x, y) / (2 * pi) % 1, 9) % 1 if hypot(x, y) > 1e-9 else 0.0


def _rising(values: Sequence[float]) -> list[float]:
    """The values nearest to `values` that never fall: neighbours in the wrong order get their mean."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, many = pools.pop()
            total, count = total + before, count + many
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]
