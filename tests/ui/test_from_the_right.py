"""What stands at the other side where an article runs from the right."""

import pytest
from PySide6.QtGui import QColor, QTextListFormat

BODY = """النص يبدأ من اليمين، وفيه قائمة.

1. واحد
2. اثنان

> [!WARNING]
> احذر من الريح إذا اشتدت.
"""


@pytest.fixture
def document(window, save, draft, session, settle):
    (article,) = save(draft("من اليمين", body=BODY, summary="نص"))
    session.open(article)
    settle()
    return window.view.shown


def test_the_dot_of_a_numbered_item_stands_before_its_text(document):
    block = document.find("واحد").block()

    numbered = block.textList()

    assert numbered.format().style() is QTextListFormat.Style.ListDecimal
    assert numbered.itemText(block) == "1."  # Qt turns the text that it draws, and all of it is right to left


def test_the_bar_of_a_callout_stands_where_lines_begin(document, window):
    first, _last = document.callouts[0]
    top = document.documentLayout().blockBoundingRect(document.findBlock(first)).center().y()
    window.view.verticalScrollBar().setValue(round(top) - 100)
    margin = round(document.rootFrame().frameFormat().leftMargin())

    shown = window.view.viewport().grab().toImage()

    y = round(top) - window.view.verticalScrollBar().value()
    accent = QColor(window.theme.palette.accent).name()
    width = window.view.viewport().width()
    assert shown.pixelColor(width - margin - 2, y).name() == accent
    assert shown.pixelColor(margin + 1, y).name() != accent
