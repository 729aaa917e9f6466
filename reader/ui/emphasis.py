"""Emphasis in Chinese, Japanese and Korean text: dots below the characters, for those scripts know no italics."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from reader.domain.text import has_cjk
from reader.ui.fragments import fragments_of

DOT = 1.7


def stand_upright(document: QTextDocument) -> list[int]:
    """Take false italics from CJK characters; the positions of all that are emphasised, in order."""
    found: list[int] = []
    ranges: list[tuple[int, int]] = []
    for fragment in fragments_of(document):
        if fragment.charFormat().fontItalic() and has_cjk(fragment.text()):
            at = fragment.position()
            ranges.append((at, at + fragment.length()))
            found += _characters(fragment.text(), at)
    upright = QTextCharFormat()
    upright.setFontItalic(False)
    cursor = QTextCursor(document)
    for start, end in ranges:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(upright)
    return found


def paint_dots(painter: QPainter, block: QTextBlock, area: QRectF, positions: list[int]) -> None:
    """A dot below each of these characters of a block, which lies in `area`."""
    from reader.ui.page_ground import x_in

    for position in positions:
        within = position - block.position()
        line = block.layout().lineForTextPosition(within)
        if line.isValid():
            x = (x_in(line, within) + x_in(line, within + 1)) / 2
            y = line.y() + line.ascent() + line.descent() * 1.1
            painter.drawEllipse(QPointF(area.left() + x, area.top() + y), DOT, DOT)


def _characters(text: str, at: int) -> list[int]:
    """Where CJK characters of a text stand that begins at a position; signs between them have no dots."""
    found = []
    for sign in text:
        if has_cjk(sign):
            found.append(at)
        at += 1 + (sign > "\uffff")
    return found
