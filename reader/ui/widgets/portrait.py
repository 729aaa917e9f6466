"""The round picture of an author, or their initials."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.domain.article import Author
from reader.domain.text import has_cjk, is_right_to_left
from reader.ui.jobs import Desk
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.pictures import decoded
from reader.ui.words import tr

SIDE = 42
_SHARPEST = 4  # a decoded picture is kept at this many pixels a point


class Portrait(QWidget):
    """42 px across at the usual size of text. While its picture is being decoded the circle is empty."""

    def __init__(self, theme: Theme, parent: QWidget, *, author: Author) -> None:
        super().__init__(parent)
        self._theme = theme
        self._author = author
        self._image = QImage()
        self._is_coming = bool(author.picture)
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(tr("Picture of {name}", name=author.name) if author.name else tr("Unknown author"))

    def take(self, asset: str, image: QImage) -> None:
        """Show the picture `asset`, if it is this author's; initials if the image is null."""
        if asset == self._author.picture:
            self._image = image
            self._is_coming = False
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(SIDE), scaled(SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._image.isNull():
            pixels = round(self.width() * self.devicePixelRatioF())
            painter.drawImage(QRectF(self.rect()), _rounded(self._image, pixels))
            return
        signs = initials(self._author.name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if signs and not self._is_coming else colours.selection))
        painter.drawEllipse(self.rect())
        if self._is_coming:
            return
        if not signs:
            edge = scaled(10)
            inside = self.rect().adjusted(edge, edge, -edge, -edge)
            self._theme.icon("person", colours.soft, SIDE - 20).paint(painter, inside)
            return
        font = QFont(self.font())
        font.setPixelSize(scaled(20 if len(signs) == 1 else 16))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(QColor(colours.paper))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, signs)


def initials(name: str) -> str:
    """One or two signs that stand for a name: the first sign in scripts that have no capitals."""
    words = [letters for word in name.split() if (letters := "".join(filter(str.isalpha, word)))]
    if not words:
        return ""
    if has_cjk(name) or is_right_to_left(name) or len(words) == 1:
        return words[0][0].upper()
    return (words[0][0] + words[-1][0]).upper()


def face(desk: Desk, asset: str) -> QImage:
    """The middle square of a picture, small; null for what cannot or must not be drawn. SVG must not."""
    stored = desk.library.asset(asset)
    if stored is None or stored.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return QImage()
    image = decoded(stored.data)
    if image.isNull():
        return image
    side = min(image.width(), image.height())
    square = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    small = min(side, SIDE * _SHARPEST)
    shrunk = square.scaled(
        small, small, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return shrunk.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _rounded(image: QImage, pixels: int) -> QImage:
    """The picture cut to a circle, `pixels` across."""
    circle = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    circle.fill(Qt.GlobalColor.transparent)
    painter = QPainter(circle)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(Qt.GlobalColor.black))
    painter.drawEllipse(circle.rect())
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(circle.rect(), image)
    painter.end()
    return circle
