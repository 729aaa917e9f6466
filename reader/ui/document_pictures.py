"""Where the pictures of a document stand."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument, QTextImageFormat


def pictures_in(document: QTextDocument) -> Iterator[tuple[int, QTextImageFormat]]:
    """Position and format of every picture of the library in the document."""
    block = document.begin()
    while block.isValid():
        yield from (found for found in images_in(block) if found[1].name().startswith("asset:"))
        block = block.next()


def images_in(block: QTextBlock) -> list[tuple[int, QTextImageFormat]]:
    """Position and format of every picture of a block."""
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().isImageFormat():
            found += [
                (fragment.position() + n, fragment.charFormat().toImageFormat()) for n in range(fragment.length())
            ]
        iterator += 1
    return found
