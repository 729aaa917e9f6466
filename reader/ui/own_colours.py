"""The reader's own paper and ink in place of a theme's, and the other colours made to fit them."""

import re

from PySide6.QtGui import QColor

from reader.domain.settings import Settings
from reader.ui.theme import Palette

READABLE = 4.5
"""The least contrast of text, as WCAG 2 asks."""
COMFORTABLE = 7.0
"""That of the text of articles, as it is in all themes, where the reader has not chosen an ink that has less."""

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def own(palette: Palette, settings: Settings) -> Palette:
    """`palette` in the reader's colours for this theme; as it is where there are none."""
    paper, ink = (_fit(getattr(settings, f"{name}_{palette.name}")) for name in ("paper", "ink"))
    if not paper and not ink:
        return palette
    paper = paper or palette.paper
    ink = _legible(ink, paper, READABLE) if ink else _legible(palette.ink, paper, COMFORTABLE)
    shades = {
        "chrome": 0.05,
        "line": 0.14,
        "selection": 0.12,
        "card": 0.03,
        "code": 0.06,
        "soft": 0.78,
        "faint": 0.7,
    }
    mixed = {name: mix(paper, ink, share) for name, share in shades.items()}
    lively = ("accent", "keyword", "string", "comment", "number", "inserted", "deleted", "function")
    mixed |= {name: _readable(mixed[name], paper, ink) for name in ("soft", "faint")}
    kept = {name: _readable(getattr(palette, name), paper, ink) for name in lively}
    mark = palette.mark if contrast(palette.mark, ink) >= READABLE else mix(paper, ink, 0.25)
    return palette._replace(paper=paper, ink=ink, mark=mark, **mixed, **kept)


def contrast(one: str, other: str) -> float:
    """How well one colour is told from another, from 1 to 21, as WCAG 2 computes it."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def mix(paper: str, ink: str, share: float) -> str:
    """A colour between two: `share` of the second."""
    one, other = QColor(paper), QColor(ink)
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return "#" + "".join(f"{round(first + (second - first) * share):02x}" for first, second in parts)


def _legible(ink: str, paper: str, least: float) -> str:
    """`ink`, or as much darker or lighter as it takes to be read on the paper: else whoever chose it could not even
    find the button that takes it back."""
    end = max("#000000", "#ffffff", key=lambda each: contrast(each, paper))
    tried = (mix(ink, end, share / 20) for share in range(20))
    return next((each for each in tried if contrast(each, paper) >= least), end)


def _readable(colour: str, paper: str, ink: str) -> str:
    """`colour`, or as much of the ink mixed in as it takes to be read on the paper."""
    for share in (0.0, 0.25, 0.5, 0.75):
        tried = mix(colour, ink, share)
        if contrast(tried, paper) >= READABLE:
            return tried
    return ink


def _fit(colour: str) -> str:
    return colour if _COLOUR.fullmatch(colour) else ""


def _light(colour: str) -> float:
    shade = QColor(colour)
    return 0.2126 * _linear(shade.redF()) + 0.7152 * _linear(shade.greenF()) + 0.0722 * _linear(shade.blueF())


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.03928 else float(((value + 0.055) / 1.055) ** 2.4)
