"""Emphasis in scripts that know no italics: dots below Chinese, Japanese and Korean signs, else heavier letters."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from reader.domain.text import has_cjk, is_right_to_left
from reader.ui.page.fragments import fragments_of

DOT = 1.7


def stand_upright(document: QTextDocument) -> list[int]:
    """Take false italics from CJK characters and from right-to-left letters, which get weight instead; the positions
    of all CJK characters that are emphasised, in order."""
    upright, heavier = QTextCharFormat(), QTextCharFormat()
    for shape in (upright, heavier):
        shape.setFontItalic(False)
    heavier.setFontWeight(QFont.Weight.Bold)
    found: list[int] = []
    ranges: list[tuple[int, int, QTextCharFormat]] = []
    for fragment in fragments_of(document):
        if not fragment.charFormat().fontItalic():
            continue
        at, text = fragment.position(), fragment.text()
        if has_cjk(text):
            ranges.append((at, at + fragment.length(), upright))
            found += _characters(text, at)
        elif is_right_to_left(text):
            ranges.append((at, at + fragment.length(), heavier))
    cursor = QTextCursor(document)
    for start, end, shape in ranges:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(shape)
    return found


def paint_dots(painter: QPainter, block: QTextBlock, area: QRectF, positions: list[int]) -> None:
    """A dot below each of these characters of a block, which lies in `area`."""
    from reader.ui.page.page_ground import x_in

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
