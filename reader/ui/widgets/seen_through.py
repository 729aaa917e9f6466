"""Pictures that can be seen through, drawn so that they are seen on any paper: drawings have lines for a white one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.ui.theme import Palette

DARK_GROUND, LIGHT_GROUND, WHITE = "#17181a", "#eeebe4", "#ffffff"

_SHADES = "shades"
_SIDE = 64
_DARK, _LIGHT = 64, 200
"""Greys, of 255, that are hard to tell from dark paper, or from light paper."""
_CLEAR = 0.03
"""The least part of a picture that is seen through: less of it are rounded corners."""
_WHOLE, _SOME, _MOST = 0.97, 0.03, 0.4
_EDGE, _SMALL = 0.02, 120
_RADIUS = 6.0


def with_shades(image: QImage) -> QImage:
    """`image`, which knows from now on how much of it is dark and how much is light, if it can be seen through."""
    if image.hasAlphaChannel():
        dark, light, clear = _measured(image)
        if clear >= _CLEAR:
            image.setText(_SHADES, f"{dark:.3f} {light:.3f}")
    return image


def legible(image: QImage, palette: Palette) -> QImage:
    """`image` as it is seen on the palette's paper: what would be lost there whole is drawn in its ink, what would be
    lost in part gets a ground."""
    dark, light = _shades_of(image)
    if (dark if palette.is_dark else light) >= _WHOLE:
        return _inked(image, palette.ink)
    if palette.is_dark and dark >= _SOME:
        return _grounded(image, WHITE if palette.has_edges else LIGHT_GROUND)
    if not palette.is_dark and light >= _MOST and dark < _SOME:
        return _grounded(image, DARK_GROUND)
    return image


def _shades_of(image: QImage) -> tuple[float, float]:
    dark, _, light = image.text(_SHADES).partition(" ")
    return float(dark or 0), float(light or 0)


def _measured(image: QImage) -> tuple[float, float, float]:
    """How much of what is drawn is dark, and light, and how much of the picture is seen through."""
    small = image.scaled(
        _SIDE, _SIDE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_RGBA8888)
    data = bytes(small.constBits())
    drawn = dark = light = 0
    for red, green, blue, alpha in zip(data[::4], data[1::4], data[2::4], data[3::4], strict=True):
        grey = (red * 11 + green * 16 + blue * 5) // 32
        drawn += alpha
        dark += alpha * (grey < _DARK)
        light += alpha * (grey > _LIGHT)
    return dark / max(1, drawn), light / max(1, drawn), 1 - drawn / (255 * _SIDE * _SIDE)


def _inked(image: QImage, ink: str) -> QImage:
    drawn = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawn.rect(), QColor(ink))
    painter.end()
    return drawn


def _grounded(image: QImage, ground: str) -> QImage:
    """On a card of the picture's size; a picture of some size keeps off its edges."""
    drawn = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(Qt.GlobalColor.transparent)
    area = QRectF(drawn.rect())
    edge = area.width() * _EDGE if area.width() >= _SMALL else 0.0
    painter = QPainter(drawn)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    radius = min(_RADIUS, area.height() / 4)
    painter.drawRoundedRect(area, radius, radius)
    inset = edge * area.height() / max(1.0, area.width())
    painter.drawImage(area.adjusted(edge, inset, -edge, -inset), image)
    painter.end()
    return drawn
