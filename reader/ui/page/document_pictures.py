"""Where the pictures of a document stand, and how large they are drawn."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextImageFormat

from reader.ui.page.fragments import fragments_in


def pictures_in(document: QTextDocument) -> Iterator[tuple[int, QTextImageFormat]]:
    """Position and format of every picture of the library in the document."""
    block = document.begin()
    while block.isValid():
        yield from (found for found in images_in(block) if found[1].name().startswith("asset:"))
        block = block.next()


def images_in(block: QTextBlock) -> list[tuple[int, QTextImageFormat]]:
    """Position and format of every picture of a block."""
    return [
        (one.position() + number, one.charFormat().toImageFormat())
        for one in fragments_in(block)
        if one.charFormat().isImageFormat()
        for number in range(one.length())
    ]


def fit(document: QTextDocument, sizes: Mapping[str, QSize], column: int, tallest: int = 0) -> None:
    """Scale the pictures with natural `sizes`, by their names without scheme, down to `column` pixels, and to `tallest`
    if that is given."""
    block = document.begin()
    while block.isValid():
        for place, shape in images_in(block):
            natural = sizes.get(QUrl(shape.name()).path())
            if natural is not None and round(shape.width()) != (width := _width(natural, column, tallest)):
                _resize(document, place, shape, natural, width)
        block = block.next()


def _width(natural: QSize, column: int, tallest: int) -> int:
    if tallest and natural.height() * min(natural.width(), column) > tallest * natural.width():
        return max(1, natural.width() * tallest // natural.height())
    return min(natural.width(), column)


def _resize(document: QTextDocument, place: int, shape: QTextImageFormat, natural: QSize, width: int) -> None:
    shape.setWidth(width)
    shape.setHeight(max(1, round(natural.height() * width / max(1, natural.width()))))
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(shape)
