"""What Qt sets at the left also where text runs from the right, as indents of quotes, and what belongs there: code."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextListFormat

_NUMBERED = (
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
)


def turn(document: QTextDocument, quoted: list[int], code: list[int]) -> None:
    """Set what runs from the right: quoted blocks and lines of code by their numbers, which go up; and where the whole
    page does, what is said of terms, and the numbers of lists."""
    _turn_margins(document, quoted)
    _turn_back(document, code)
    if document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft:
        _turn_margins(document, _indented(document))
        _turn_numbers(document)


def _indented(document: QTextDocument) -> list[int]:
    """The numbers of the blocks that are indented at the left alone."""
    found = []
    block = document.begin()
    while block.isValid():
        shape = block.blockFormat()
        if shape.leftMargin() > 0 == shape.rightMargin() and block.textDirection() is Qt.LayoutDirection.RightToLeft:
            found.append(block.blockNumber())
        block = block.next()
    return found


def _turn_margins(document: QTextDocument, numbers: Iterable[int]) -> None:
    """Indent the blocks of these numbers at the right."""
    cursor = QTextCursor(document)
    for number in numbers:
        block = document.findBlockByNumber(number)
        shape = block.blockFormat()
        shape.setRightMargin(shape.leftMargin())
        shape.setLeftMargin(0)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(shape)


def _turn_back(document: QTextDocument, numbers: list[int]) -> None:
    """Let these lines of code run from the left. If the page itself said so, Qt would take what follows along."""
    shape, cursor = QTextBlockFormat(), QTextCursor(document)
    shape.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for place, number in enumerate(numbers):
        if not place or numbers[place - 1] != number - 1:
            cursor.setPosition(document.findBlockByNumber(number).position())
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            cursor.setPosition(document.findBlockByNumber(number).position(), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeBlockFormat(shape)


def _turn_numbers(document: QTextDocument) -> None:
    """Put the dot of a numbered item between the number and its text: Qt turns what is around the number twice."""
    block = document.begin()
    while block.isValid():
        listed = block.textList()
        if listed is not None and listed.itemNumber(block) == 0 and listed.format().style() in _NUMBERED:
            shape = listed.format()
            shape.setNumberPrefix(".")
            shape.setNumberSuffix("")
            listed.setFormat(shape)
        block = block.next()
