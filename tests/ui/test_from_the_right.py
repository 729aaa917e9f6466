"""What stands at the other side where an article runs from the right."""

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage, QTextListFormat

from reader.domain.article import Asset
from reader.ui.page.callouts import ink_of

BODY = """النص يبدأ من اليمين، وفيه قائمة.

```python
def one():  # واحد فقط
    return 1
```

## عنوان بعد الشفرة

1. واحد
2. اثنان

> [!WARNING]
> احذر من الريح إذا اشتدت.

<dl><dt>مرسى</dt><dd>مكان السفينة</dd></dl>
"""


@pytest.fixture
def document(window, save, draft, session, settle):
    (article,) = save(draft("من اليمين", body=BODY, summary="نص"))
    session.open(article)
    settle()
    return window.view.shown


def test_the_dot_of_a_numbered_item_stands_before_its_text(document):
    block = document.find("اثنان").block()

    numbered = block.textList()

    assert numbered.format().style() is QTextListFormat.Style.ListDecimal
    assert numbered.itemText(block) == "2."  # Qt turns the text that it draws, and all of it is right to left


def test_the_bar_of_a_callout_stands_where_lines_begin(document, window):
    first = document.callouts[0].first
    top = document.documentLayout().blockBoundingRect(document.findBlock(first)).center().y()
    window.view.verticalScrollBar().setValue(round(top) - 100)
    margin = round(document.rootFrame().frameFormat().leftMargin())

    shown = window.view.viewport().grab().toImage()

    y = round(top) - window.view.verticalScrollBar().value()
    ink = ink_of("warning", window.theme.palette)
    width = window.view.viewport().width()
    assert shown.pixelColor(width - margin - 2, y).name() == ink
    assert shown.pixelColor(margin + 1, y).name() != ink


def test_code_runs_from_the_left_and_what_follows_it_from_the_right(document):
    ways = [document.find(said).block().textDirection().name for said in ("def one", "return 1", "عنوان", "واحد فقط")]

    assert ways == ["LeftToRight", "LeftToRight", "RightToLeft", "LeftToRight"]


def test_a_line_of_code_that_begins_in_arabic_runs_from_the_left_in_an_english_article(
    window, save, draft, session, settle
):
    (article,) = save(draft("Words", body="Said:\n\n```\nواحد\nmore\n```\n\nاثنان\n"))
    session.open(article)
    settle()

    ways = [window.view.shown.find(said).block().textDirection().name for said in ("واحد", "more", "اثنان")]

    assert ways == ["LeftToRight", "LeftToRight", "RightToLeft"]


def test_what_is_said_of_a_term_is_indented_at_the_right(document):
    shape = document.find("مكان السفينة").blockFormat()

    assert (shape.leftMargin(), shape.rightMargin() > 10) == (0, True)


WIDE = (
    "| الشهر | ما كُتب |\n|---|---|\n| أيار | "
    + "كلام كثير " * 40
    + "|\n\nبعده.\n\n| الشهر | المد |\n|---|---|\n| أيار | 4 |\n"
)


def test_tables_stand_between_the_margins_whether_they_fill_the_column_or_not(window, save, draft, session, settle):
    (article,) = save(draft("من اليمين", body=WIDE, summary="نص"))
    session.open(article)
    settle()
    document = window.view.shown
    side, width = document.rootFrame().frameFormat().leftMargin(), document.textWidth()

    full, narrow = [table for table in document.rootFrame().childFrames() if table.columns() == 2][:2]
    edges = [_edges(document, table) for table in (full, narrow)]

    assert edges[0] == pytest.approx((side, width - side), abs=8)
    assert edges[1][1] == pytest.approx(width - side, abs=8)
    assert edges[1][0] > width / 2


def _edges(document, table):
    """Where the cells of the last row begin and end, with their padding."""
    cells = [table.cellAt(table.rows() - 1, column).firstCursorPosition().block() for column in range(table.columns())]
    areas = [document.documentLayout().blockBoundingRect(block) for block in cells]
    return min(area.left() for area in areas) - 6, max(area.right() for area in areas) + 6


def test_a_table_with_a_picture_that_grows_with_the_window_stays_in_its_column(window, save, draft, session, settle):
    data = QBuffer()
    image = QImage(600, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(data, "PNG")
    asset = Asset("p.png", "image/png", bytes(data.data().data()), 600, 20)
    body = "نص.\n\n| صورة | كلام |\n|---|---|\n| ![ص](p.png) | كلمتان |\n"
    (article,) = save(draft("من اليمين", body=body, summary="نص", assets=(asset,)))
    window.resize(800, 700)
    session.open(article)
    settle()

    window.resize(1360, 880)
    settle()

    document = window.view.shown
    table = next(table for table in document.rootFrame().childFrames() if table.columns() == 2)
    assert _edges(document, table)[0] == pytest.approx(document.rootFrame().frameFormat().leftMargin(), abs=10)
