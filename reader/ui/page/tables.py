"""Tables of a finished document: the boxes that are tables of one cell, and cells whose words stay whole."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from reader.ui.page.callouts import Callout, callout_at
from reader.ui.page.page_ground import CALLOUT_PADDING

_ALIGNMENT = QTextFormat.Property.BlockAlignment
LONGEST, SHORTEST = 16, 3
_PART = QTextLength.Type.PercentageLength
_PADDING = 14.0
_AROUND = 30
"""What a table loses of the column in another."""
_NATURAL, _NEARLY = QTextFormat.Property.UserProperty.value + 7, 8.0
"""Where a table keeps how wide it would be, and how much narrower than the column one may be that fills it."""
_LINE_END, _PICTURE = "\u2028", "\ufffc"
_ROOM_FOR_OTHERS = 0.25
"""The part of the column's width that is left to cells of several words."""


def callouts(document: QTextDocument) -> list[Callout]:
    """The tables of one cell with a wide padding: notes, warnings and the like.

    Asked for once, while all tables stand: Qt takes tables away with the footer, and PySide is not told.
    """
    boxes = [table for table in _tables(document) if is_callout(table)]
    return [callout_at(document, table.firstPosition(), table.lastPosition()) for table in boxes]


def is_callout(table: QTextTable) -> bool:
    """Whether a table is the box of a note, a warning or the like."""
    return table.rows() == table.columns() == 1 and table.format().cellPadding() == CALLOUT_PADDING


def align_heads(document: QTextDocument) -> None:
    """Let a heading over a column stand as what is in the column does, unless it is told otherwise."""
    for table in tables_in(document.rootFrame()):
        heads = table.format().headerRowCount()
        for row in range(heads if heads < table.rows() else 0):
            for column in range(table.columns()):
                _align_head(table.cellAt(row, column), table.cellAt(heads, column))


def _align_head(head: QTextTableCell, below: QTextTableCell) -> None:
    shape, cursor = below.firstCursorPosition().blockFormat(), head.firstCursorPosition()
    aligned = cursor.blockFormat()
    if head.columnSpan() == below.columnSpan() == 1 and _is_told(shape) and not _is_told(aligned):
        aligned.setAlignment(shape.alignment())
        cursor.setBlockFormat(aligned)


def _is_told(shape: QTextBlockFormat) -> bool:
    """Whether an article says where text stands; else it begins where lines begin, as Qt may have written down."""
    return shape.hasProperty(_ALIGNMENT) and shape.alignment() != Qt.AlignmentFlag.AlignLeft


def keep_words_whole(document: QTextDocument, column: int) -> None:
    """Let no cell that is one short word or number be broken, as far as the column has room for them side by side."""
    for table in _tables(document):
        if table.columns() > 1:
            _keep_words(table, column - _AROUND * depth_of(table))


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    return tables_in(document.rootFrame())


def tables_in(frame: QTextFrame) -> Iterator[QTextTable]:
    """All tables, also those within others."""
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from tables_in(child)


def depth_of(table: QTextTable) -> int:
    """In how many tables one stands."""
    depth, frame = -1, table.parentFrame()
    while frame is not None:
        depth, frame = depth + 1, frame.parentFrame()
    return depth


def _keep_words(table: QTextTable, column: int) -> None:
    words = [word for word in _words(table) if len(word[1].text()) <= LONGEST]
    for longest in range(LONGEST, SHORTEST - 1, -1):
        chosen = [(place, block) for place, block in words if len(block.text()) <= longest]
        widths: dict[int, float] = {}
        for place, block in chosen:
            widths[place] = max(widths.get(place, 0.0), _width(block) + _PADDING)
        room = column * (1 - _ROOM_FOR_OTHERS * (len(widths) < table.columns()))
        if sum(widths.values()) <= room:
            _hold(chosen)
            return


def _words(table: QTextTable) -> list[tuple[int, QTextBlock]]:
    """The cells of one word, by their column."""
    found = []
    for row in range(table.rows()):
        for place in range(table.columns()):
            cell: QTextTableCell = table.cellAt(row, place)
            if cell.column() != place or cell.row() != row or cell.columnSpan() > 1:
                continue
            block = cell.firstCursorPosition().block()
            if block == cell.lastCursorPosition().block() and len(block.text().split()) == 1:
                found.append((place, block))
    return found


def _width(block: QTextBlock) -> float:
    """How wide the longest line of a paragraph is that is broken where it says so, and nowhere else."""
    lines = [0.0]
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        shape = fragment.charFormat()
        font = QFontMetricsF(shape.font())
        first, *others = fragment.text().split(_LINE_END)
        lines[-1] += shape.toImageFormat().width() if shape.isImageFormat() else font.horizontalAdvance(first)
        lines += map(font.horizontalAdvance, others)
        iterator += 1
    return max(lines)


def _hold(chosen: list[tuple[int, QTextBlock]]) -> None:
    for _, block in chosen:
        shape = block.blockFormat()
        shape.setNonBreakableLines(True)
        QTextCursor(block).setBlockFormat(shape)


def let_go(document: QTextDocument) -> None:
    """Let the tables of a part of a page be as wide as they are where it stands now, however they stood in the page."""
    for table in list(tables_in(document.rootFrame())):
        shape = table.format().toTableFormat()
        if goes_aside(shape):
            shape.clearColumnWidthConstraints()
            shape.setLeftMargin(0)
            shape.setRightMargin(0)
            table.setFormat(shape)


def begin_where_lines_do(document: QTextDocument, column: float) -> None:
    """Put tables where the lines of the page begin, between the margins that it has now, in a column so wide."""
    if document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft:
        begin_tables_at_the_right(document, document.rootFrame().frameFormat().leftMargin(), column)


def begin_tables_at_the_right(document: QTextDocument, side: float, column: float) -> None:
    """Put tables where the lines of a right-to-left page begin. Qt measures from the edge of the page, not of the
    column, and cannot turn the order of their columns. The room taken at the right is given back at the left, where
    tables that fill the column would then begin: those stay where Qt puts them."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and _is_narrower(frame.format()):
            before = frame.format().toTableFormat()
            shape = QTextTableFormat(before)
            natural = before.doubleProperty(_NATURAL) or _natural_width(frame)
            fills = natural > column - _NEARLY
            if not _has_pictures(frame):  # which grow with the column
                shape.setProperty(_NATURAL, natural)
            shape.setAlignment(Qt.AlignmentFlag.AlignLeft if fills else Qt.AlignmentFlag.AlignRight)
            shape.setRightMargin(0 if fills else side)
            shape.setLeftMargin(0 if fills else -side)
            if shape != before:
                frame.setFormat(shape)


def _has_pictures(table: QTextTable) -> bool:
    cursor = table.firstCursorPosition()
    cursor.setPosition(table.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return _PICTURE in cursor.selectedText()


def _natural_width(table: QTextTable) -> float:
    """How wide a table is that has room for all lines of its cells."""
    widths = [0.0] * table.columns()
    for row in range(table.rows()):
        for place in range(table.columns()):
            cell: QTextTableCell = table.cellAt(row, place)
            if (cell.row(), cell.column()) == (row, place):
                shape = cell.format().toTableCellFormat()
                last = place + cell.columnSpan() - 1
                needed = _longest_line(cell) + shape.leftPadding() + shape.rightPadding() - sum(widths[place:last])
                widths[last] = max(widths[last], needed)
    return sum(widths)


def _longest_line(cell: QTextTableCell) -> float:
    block, end, longest = cell.firstCursorPosition().block(), cell.lastPosition(), 0.0
    while block.isValid() and block.position() <= end:
        longest = max(longest, _width(block))
        block = block.next()
    return longest


def goes_aside(shape: QTextTableFormat) -> bool:
    """Whether a table is laid out wider than the column: see `wide_tables`."""
    return any(width.type() is QTextLength.Type.FixedLength for width in shape.columnWidthConstraints())


def _is_narrower(shape: QTextTableFormat) -> bool:
    """Whether a table neither fills the column nor has columns of a width of their own, as those that go beyond it."""
    return shape.width().type() is not _PART and not goes_aside(shape)
