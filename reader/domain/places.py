"""Places of things in an order that the reader made: numbers, so that moving some leaves the rows of all others."""

from collections.abc import Mapping, Sequence
from itertools import pairwise


def placed(now: Mapping[str, float], moved: Sequence[str], before: str | None = None) -> dict[str, float]:
    """The places that change so that `moved`, some of which may be new, stand together before `before`, or at the end.
    `now` are the places of all others and of those that move, in their order."""
    order = list(dict.fromkeys(moved))
    others = [name for name in now if name not in set(order)]
    at = _landing(list(now), set(order), before)
    first = now[others[at - 1]] if at else None
    last = now[others[at]] if at < len(others) else None
    places = _between(first, last, len(order))
    if _rises([first, *places, last]):
        return dict(zip(order, places, strict=True))
    order = [*others[:at], *order, *others[at:]]  # there is no room left between two numbers
    return {name: float(place) for place, name in enumerate(order, 1) if now.get(name) != place}


def _landing(now: Sequence[str], moved: set[str], before: str | None) -> int:
    """How many of those that stay come before the place where the moved ones go."""
    start = now.index(before) if before in now else len(now)
    return sum(name not in moved for name in now[:start])


def _between(first: float | None, last: float | None, count: int) -> list[float]:
    if first is None and last is None:
        return [float(number) for number in range(1, count + 1)]
    if last is None:
        return [(first or 0) + number for number in range(1, count + 1)]
    if first is None:
        return [last - count + number for number in range(count)]
    gap = (last - first) / (count + 1)
    return [first + gap * number for number in range(1, count + 1)]


def _rises(places: Sequence[float | None]) -> bool:
    known = [place for place in places if place is not None]
    return all(one < other for one, other in pairwise(known))
