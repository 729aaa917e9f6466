"""The icons of resources/icons, drawn in any colour, as sharp as the screens are."""

from collections.abc import Collection
from math import ceil

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QScreen
from PySide6.QtSvg import QSvgRenderer

from reader.paths import shipped

MIRRORED = frozenset(("back", "forward", "contents", "side-panel", "undo", "link-out", "quote"))
"""Those that point along the line: in a window that runs from right to left they point the other way."""


class Screens(QObject):
    """The scales of the screens there are, as whole numbers. `changed` says that there is one more, for which icons are
    to be drawn anew: drawn for three scales, as they might come, those of the window took 4 MB."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.scales: set[int] = set()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._watch)
        for screen in app.screens():
            self._watch(screen)

    @Slot(QScreen)
    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._look)  # its scale may have changed with it
        self._look()

    @Slot()
    def _look(self) -> None:
        now = {ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}
        if not now <= self.scales:
            self.scales |= now
            self.changed.emit()


def icon(name: str, colour: str, disabled: str, sizes: Collection[int] = (20, 40, 60)) -> QIcon:
    """The icon `name`, of so many pixels a side, in one colour, and in another where what it stands for cannot be
    done."""
    source = (shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    is_mirrored = name in MIRRORED and QGuiApplication.isRightToLeft()
    drawn = QIcon()
    for mode, shade in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        drawing = QSvgRenderer(QByteArray(source.replace("currentColor", shade).encode()))
        for pixels in sizes:
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
