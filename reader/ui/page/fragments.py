"""The pieces of one format that a document is made of."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment


def fragments_of(document: QTextDocument) -> Iterator[QTextFragment]:
    """All pieces, in order; the document is not changed while they are walked."""
    block = document.begin()
    while block.isValid():
        yield from fragments_in(block)
        block = block.next()


def fragments_in(block: QTextBlock) -> Iterator[QTextFragment]:
    """The pieces of a block, in order."""
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1
