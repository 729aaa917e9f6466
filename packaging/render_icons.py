"""Redraws every PNG of the app icon from its SVG, and the window icon in `resources/`; needs PySide6, no display."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

APP_ID = "io.github.armchair_reader.Armchair"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
WINDOW_SIZE = 256
ICONS = Path(__file__).resolve().parent / "icons"
RESOURCES = ICONS.parents[1] / "resources" / "icons"


def main() -> None:
    """Write `icons/hicolor/` and `resources/icons/armchair.*`, replacing what is there."""
    source = ICONS / f"{APP_ID}.svg"
    for size in SIZES:
        draw(source, size, ICONS / "hicolor" / f"{size}x{size}" / "apps" / f"{APP_ID}.png")
    draw(source, WINDOW_SIZE, RESOURCES / "armchair.png")
    shutil.copyfile(source, RESOURCES / "armchair.svg")


def draw(source: Path, size: int, target: Path) -> None:
    """Write `source` as a transparent PNG of `size` by `size` pixels; raises ValueError for an SVG Qt cannot read."""
    renderer = QSvgRenderer(str(source))
    if not renderer.isValid():
        raise ValueError(f"Qt cannot read {source}")
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(target)):
        raise OSError(f"cannot write {target}")


if __name__ == "__main__":
    main()
