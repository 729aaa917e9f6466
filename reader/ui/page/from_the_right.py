"""What Qt sets at the left also where text runs from the right: indents of quotes, and the dot after a number."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument, QTextListFormat

_NUMBERED = (
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
)


def turn_margins(document: QTextDocument, numbers: Iterable[int]) -> None:
    """Indent the blocks of these numbers at the right."""
    cursor = QTextCursor(document)
    for number in numbers:
        block = document.findBlockByNumber(number)
        shape = block.blockFormat()
        shape.setRightMargin(shape.leftMargin())
        shape.setLeftMargin(0)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(shape)


def turn_numbers(document: QTextDocument) -> None:
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
