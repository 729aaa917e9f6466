"""What is shown while no article is open."""

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea

from reader.ui.theme import Palette
from reader.ui.words import tr


def blank_page(view: QAbstractScrollArea, palette: Palette) -> QTextDocument:
    """A word on an empty page."""
    blank = QTextDocument(view)
    blank.setHtml(f'<p align="center" style="color: {palette.faint}">{tr("Choose an article in the list.")}</p>')
    shape = blank.rootFrame().frameFormat()
    shape.setTopMargin(view.viewport().height() / 3)
    blank.rootFrame().setFrameFormat(shape)
    return blank
