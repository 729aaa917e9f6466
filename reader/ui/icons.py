"""The icons of resources/icons, drawn in any colour."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.paths import shipped

SIZES = (20, 40, 60)
"""In pixels, for screens of one, two and three times the scale."""
MIRRORED = frozenset(("back", "forward", "contents", "side-panel", "undo", "link-out", "quote"))
"""Those that point along the line: in a window that runs from right to left they point the other way."""


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """The icon `name` in one colour, and in another where what it stands for cannot be done."""
    source = (shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    is_mirrored = name in MIRRORED and QGuiApplication.isRightToLeft()
    drawn = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        drawing = QSvgRenderer(QByteArray(source.replace("currentColor", shade).encode()))
        for pixels in SIZES:
            drawn.addPixmap(_drawn(drawing, pixels, is_mirrored), mode)
    return drawn


def _drawn(drawing: QSvgRenderer, pixels: int, is_mirrored: bool) -> QPixmap:
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if is_mirrored:
        painter.translate(pixels, 0)
        painter.scale(-1, 1)
    drawing.render(painter)
    painter.end()
    return pixmap
