"""Labels in several lines, where lines run from the right."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.widgets.wrapped import wrap

TEXT = "يبحث الرصيف عن السفن StarDict عند المد، من أعلى الميناء إلى أسفله. تبقى القوارب في مكانها، ولا يغادر منها شيء."


def leftmost(label: QLabel) -> int:
    """Where the ink of a text begins."""
    drawn = label.grab().toImage()
    ground = drawn.pixelColor(drawn.rect().center().x(), 0)
    return next(x for x in range(drawn.width()) if any(drawn.pixelColor(x, y) != ground for y in range(drawn.height())))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_line_from_the_right_is_cut_at_its_end(
    qtbot: QtBot, qapp: QApplication, speak: Callable[[str], None]
) -> None:
    speak("ar")
    host = QWidget()
    qtbot.addWidget(host)
    face = QFont(qapp.font())
    face.setPixelSize(12)

    def begins(width: int) -> int:
        label = QLabel(TEXT, host)
        label.setFont(face)
        wrap(label)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setGeometry(QRect(0, 0, width, 200))
        return leftmost(label)

    assert [width for width in range(300, 420) if begins(width) == 0] == []
