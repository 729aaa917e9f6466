"""The five colours of highlights, and which of them the colours of other programs are."""

import re
from colorsys import rgb_to_hls

from reader.domain.phrase import template

COLOURS = ("yellow", "green", "blue", "pink", "purple")
COLOUR_NAMES = {
    "yellow": template("Yellow"),
    "green": template("Green"),
    "blue": template("Blue"),
    "pink": template("Pink"),
    "purple": template("Purple"),
}
_OTHERS = {
    "orange": "yellow",
    "gold": "yellow",
    "brown": "yellow",
    "lime": "green",
    "teal": "green",
    "cyan": "blue",
    "navy": "blue",
    "red": "pink",
    "rose": "pink",
    "magenta": "pink",
    "violet": "purple",
    "indigo": "purple",
}
_DEGREES = ((20, "pink"), (70, "yellow"), (165, "green"), (250, "blue"), (300, "purple"), (360, "pink"))
_HEX = re.compile(r"#?([0-9a-f]{6})(?:[0-9a-f]{2})?")


def colour_of(told: str) -> str:
    """The colour of ours that `told` is, a name or `#rrggbb`; the first for what is none."""
    return known_colour(told) or COLOURS[0]


def known_colour(told: str) -> str:
    """The same, and "" for what is none."""
    name = told.strip().lower()
    if name in COLOURS:
        return name
    if found := _HEX.fullmatch(name):
        parts = [int(found[1][place : place + 2], 16) / 255 for place in (0, 2, 4)]
        hue, _, strength = rgb_to_hls(*parts)
        return COLOURS[0] if strength < 0.1 else next(name for end, name in _DEGREES if hue * 360 <= end)
    return next(
        (ours for other, ours in {**dict(zip(COLOURS, COLOURS, strict=True)), **_OTHERS}.items() if other in name),
        "",
    )
