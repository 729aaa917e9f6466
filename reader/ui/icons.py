"""The icons of resources/icons, drawn in any colour."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.paths import shipped

SIZES = (20, 40, 60)
"""In pixels, for screens of one, two and three times the scale."""


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """The icon `name` in one colour, and in another where what it stands for cannot be done."""
    source = (shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawn = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        drawing = QSvgRenderer(QByteArray(source.replace("currentColor", shade).encode()))
        for pixels in SIZES:
            drawn.addPixmap(_drawn(drawing, pixels), mode)
    return drawn


def _drawn(drawing: QSvgRenderer, pixels: int) -> QPixmap:
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter)
    painter.end()
    return pixmap
