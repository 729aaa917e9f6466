"""Pictures of the library, decoded beside the window by their own first bytes, never so that they could load more."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from reader.ui.jobs import Desk, Jobs
from reader.ui.widgets.seen_through import with_shades

LARGEST_SIDE = 2400
"""Sharp in a wide column at 200 %; a photograph as it was taken would fill 100 MB."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"\x00\x00\x01\x00", "ico"),
)
_SVG_DANGERS = (
    b"href",
    b"url(",
    b"<!entity",
    b"<!doctype",
    b"<script",
    b"<style",
    b"<foreignobject",
    b"<image",
    b"<use",
)


class Pictures:
    """Asks the read lane for pictures by asset id and hands them to `taken(id, image)` on the GUI thread.

    What cannot be decoded safely comes as a null image.
    """

    def __init__(self, jobs: Jobs, taken: Callable[[str, QImage], None]) -> None:
        self._jobs = jobs
        self._taken = taken

    def ask(self, asset: str) -> None:
        """Have `taken` called with the picture `asset`."""

        def load(desk: Desk) -> QImage:
            stored = desk.library.asset(asset)
            return decoded(stored.data) if stored else QImage()

        self._jobs.read(load, lambda image: self._taken(asset, image))


def decoded(data: bytes, largest: int = LARGEST_SIDE) -> QImage:
    """The picture in `data`, with no side longer than `largest`, or a null image for what is damaged, too large, or
    could refer to something else."""
    kind = kind_of(data)
    if not kind:
        return QImage()
    return with_shades(_drawn(data, largest) if kind == "svg" else _read(data, kind, largest))


def kind_of(data: bytes) -> str:
    """The format of a picture as Qt calls it, by its first bytes; "" for what is not drawn."""
    for beginning, kind in _MAGIC:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<svg", b"<?xml")) and b"<svg" in head:
        return "" if any(danger in data.lower() for danger in _SVG_DANGERS) else "svg"
    return ""


def _read(data: bytes, kind: str, largest: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > largest:
        reader.setScaledSize(size.scaled(largest, largest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _drawn(data: bytes, largest: int) -> QImage:
    """A drawing at twice its size; for a closer look than the page's as large as it may be."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.defaultSize() * 2
    if not renderer.isValid() or size.isEmpty():
        return QImage()
    bound = largest if largest == LARGEST_SIDE else min(largest, 2 * LARGEST_SIDE)
    if max(size.width(), size.height()) > bound or largest > LARGEST_SIDE:
        size.scale(bound, bound, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
