"""How highlights of each colour look in each theme: a ground, and a line whose shape tells it without colour."""

import json
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from reader.domain.mark_colours import COLOUR_NAMES, COLOURS
from reader.paths import shipped
from reader.ui.theme import Palette, palettes
from reader.ui.words import tr

LINE, WAVE = 1.6, 3.0
_DASHES = {"green": [3.0, 2.0], "blue": [0.1, 2.2]}


class Tint(NamedTuple):
    """The colours of a highlight as `#rrggbb`."""

    ground: str
    line: str


@cache
def _stored() -> dict[str, dict[str, Tint]]:
    stored = json.loads((shipped("resources") / "themes" / "marks.json").read_text(encoding="utf-8"))
    return {theme: {name: Tint(**tint) for name, tint in tints.items()} for theme, tints in stored.items()}


@lru_cache(maxsize=8)
def tints(palette: Palette) -> dict[str, Tint]:
    """The tints of a theme by colour; in the reader's own colours the first of all themes that its ink is read on."""
    stored = _stored()
    if palette in palettes().values():
        return stored[palette.name]
    from reader.ui.own_colours import READABLE, contrast, mix

    for name in (palette.name, "light", "dark"):
        if all(contrast(tint.ground, palette.ink) >= READABLE for tint in stored[name].values()):
            return stored[name]
    lines = {name: tint.line for name, tint in stored[palette.name].items()}
    return {name: Tint(mix(palette.paper, palette.ink, 0.05), line) for name, line in lines.items()}


def colour_name(colour: str) -> str:
    """What a colour is called."""
    return tr(COLOUR_NAMES[colour])


def draw_line(painter: QPainter, colour: str, tint: Tint, along: QLineF) -> None:
    """The line of a colour, from left to right: plain, dashed, dotted, waved, or double."""
    pen = QPen(QColor(tint.line), LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if colour in _DASHES:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if colour == "blue" else Qt.PenCapStyle.FlatCap)
        pen.setWidthF(2.0 if colour == "blue" else LINE)
        pen.setDashPattern(_DASHES[colour])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if colour == "purple":
        pen.setWidthF(1.0)
        painter.setPen(pen)
        for above in (-1.2, 1.2):
            painter.drawLine(along.translated(0, above))
    elif colour == "pink":
        pen.setWidthF(1.2)
        painter.setPen(pen)
        painter.drawPath(_wave(along.x1(), along.x2(), along.y1()))
    else:
        painter.setPen(pen)
        painter.drawLine(along)


def _wave(left: float, right: float, y: float) -> QPainterPath:
    """Its phase depends on the place alone, so that parts side by side make one wave."""
    path = QPainterPath(QPointF(left, y))
    x, is_up = left, int(left // WAVE) % 2 == 0
    while x < right:
        end = min(x + WAVE, right)
        path.quadTo(QPointF((x + end) / 2, y + (-2.4 if is_up else 2.4)), QPointF(end, y))
        x, is_up = end, not is_up
    return path


def swatch(colour: str, palette: Palette, size: QSize = QSize(20, 18), scale: float = 2.0) -> QIcon:  # noqa: B008
    """A picture of a colour for buttons and rows: its ground with its line below."""
    picture = QPixmap(size * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_swatch(painter, colour, palette, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return QIcon(picture)


def paint_swatch(painter: QPainter, colour: str, palette: Palette, area: QRectF) -> None:
    """What `swatch` is a picture of."""
    tint = tints(palette)[colour if colour in COLOURS else COLOURS[0]]
    painter.setPen(QPen(QColor(tint.line), 0.6))
    painter.setBrush(QColor(tint.ground))
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)
    below = area.bottom() - 4.5
    draw_line(painter, colour, tint, QLineF(area.left() + 4, below, area.right() - 4, below))
