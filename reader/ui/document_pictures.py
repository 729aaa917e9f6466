"""Where the pictures of a document stand."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument, QTextImageFormat

from reader.ui.fragments import fragments_in


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
