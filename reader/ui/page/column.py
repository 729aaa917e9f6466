"""The column of text: how wide it is, and the margins around it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextFrameFormat, QTextLength, QTextTable, QTextTableFormat

from reader.domain.settings import Settings

TOP, SIDE, BOTTOM = 44, 28, 60
NATURAL_SIZE = 18
NARROWEST = 120
_PART = QTextLength.Type.PercentageLength


def column_width(settings: Settings, room: int) -> int:
    """The width of the text in pixels: the chosen one in proportion to the text's size, or what there is `room` for."""
    wanted = round(settings.column_width * settings.font_size / NATURAL_SIZE)
    return max(NARROWEST, min(wanted, room - 2 * SIDE))


def set_margins(document: QTextDocument, side: float, above: int = 0, below: int = 0) -> None:
    """Let the text stand between margins of `side` pixels, or of a little where there is no room for more, with so much
    more room above and below."""
    side = max(SIDE, side)
    shape = QTextFrameFormat(document.rootFrame().frameFormat())
    if (shape.leftMargin(), shape.topMargin(), shape.bottomMargin()) == (side, TOP + above, BOTTOM + below):
        return
    shape.setLeftMargin(side)
    shape.setRightMargin(side)
    shape.setTopMargin(TOP + above)
    shape.setBottomMargin(BOTTOM + below)
    document.rootFrame().setFrameFormat(shape)
    begin_where_lines_do(document)


def begin_where_lines_do(document: QTextDocument) -> None:
    """Put tables where the lines of the page begin, between the margins that it has now."""
    if document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft:
        begin_tables_at_the_right(document, document.rootFrame().frameFormat().leftMargin())


def begin_tables_at_the_right(document: QTextDocument, side: float) -> None:
    """Put tables where the lines of a right-to-left page begin. Qt measures from the edge of the page, not of the
    column, and cannot turn the order of their columns. The room taken at the right is given back at the left."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and _is_narrower(frame.format()):
            before = frame.format().toTableFormat()
            shape = QTextTableFormat(before)
            shape.setAlignment(Qt.AlignmentFlag.AlignRight)
            shape.setRightMargin(side)
            shape.setLeftMargin(-side)
            if shape != before:
                frame.setFormat(shape)


def goes_aside(shape: QTextTableFormat) -> bool:
    """Whether a table is laid out wider than the column: see `wide_tables`."""
    return any(width.type() is QTextLength.Type.FixedLength for width in shape.columnWidthConstraints())


def _is_narrower(shape: QTextTableFormat) -> bool:
    """Whether a table neither fills the column nor has columns of a width of their own, as those that go beyond it."""
    return shape.width().type() is not _PART and not goes_aside(shape)
