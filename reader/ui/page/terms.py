"""Short forms that the article explains: dotted, with what they stand for under the pointer."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument

from reader.ui.page.fragments import fragments_of


def mark_terms(document: QTextDocument, colour: str) -> None:
    """Dot the words that have an explanation. Their format carries it, and the view shows it as a tooltip."""
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    shape.setUnderlineColor(QColor(colour))
    ranges: list[tuple[int, int]] = []
    for fragment in fragments_of(document):
        style = fragment.charFormat()
        if style.toolTip() and not style.isAnchor() and not style.isImageFormat():
            ranges.append((fragment.position(), fragment.position() + fragment.length()))
    cursor = QTextCursor(document)
    for start, end in ranges:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(shape)
