"""Painting rows of the lists that stand under a field: their ground, and words cut to the room they have."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.domain.text import isolated
from reader.ui.theme import Palette

RADIUS = 7


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> None:
    """A ground under the row that is chosen, and a fainter one under the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
        ground = QColor(palette.selection)
        ground.setAlphaF(1.0 if is_chosen else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(option.rect, RADIUS, RADIUS)


def draw_words(painter: QPainter, area: QRect, text: str, ink: str, side: Qt.AlignmentFlag) -> None:
    """One line of text at a side of an area, in a direction of its own: signs at the end of a name stay there."""
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, isolated(shown))
