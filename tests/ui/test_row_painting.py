"""Rows under a field, as they look from the right to the left."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from reader.ui.listing.search_completion import _MeaningRole, _OfferRow
from reader.ui.widgets.row_painting import draw_words

RightToLeft = Qt.LayoutDirection.RightToLeft
AREA = QRect(0, 0, 300, 30)


@pytest.fixture
def paper():
    """White, and as wide as a row."""
    picture = QImage(AREA.size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    return picture


def inked(picture, column):
    """How many dark dots there are in a column."""
    return sum(picture.pixelColor(column, row).lightness() < 160 for row in range(picture.height()))


def inked_columns(picture):
    return [column for column in range(picture.width()) if inked(picture, column)]


def test_a_sign_at_the_end_stays_at_the_end_from_the_right(qapp, paper):
    painter = QPainter(paper)
    painter.setLayoutDirection(RightToLeft)

    draw_words(painter, AREA, "l:", "#000000", Qt.AlignmentFlag.AlignLeft)
    painter.end()

    columns = inked_columns(paper)
    assert columns[0] > AREA.center().x()
    assert inked(paper, columns[0]) > inked(paper, columns[-1])


def test_what_an_offer_means_stands_at_the_end_of_the_row_from_the_right(theme, qtbot, paper):
    theme.choose("contrast")
    view = QListView()
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    item = QStandardItem("is:bookmarked")
    item.setData("II", _MeaningRole)
    model.appendRow(item)
    option = QStyleOptionViewItem()
    option.rect, option.direction = AREA, RightToLeft
    painter = QPainter(paper)
    painter.setLayoutDirection(RightToLeft)

    _OfferRow(theme, view).paint(painter, option, model.index(0, 0))
    painter.end()

    assert inked_columns(paper)[0] < 15
