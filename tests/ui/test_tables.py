"""How the cells of tables and long words in justified prose are set, and which way the footer runs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextFormat, QTextTable

EDGES = Qt.AlignmentFlag.AlignHorizontal_Mask & ~Qt.AlignmentFlag.AlignAbsolute
TABLE = """
| Year | Author | What was written about the tides in that year, in a long sentence that fills the table | Pages |
|---|---|---|---|
| 1998 | Montgomery | On the height of tides in basins of which nobody knew and nobody will know again, ever | 1,240 |
| 2001 | Ashdown | Another text about tides, as long as the one above, so that the columns have to be narrow | 12 |
"""


@pytest.fixture
def document_of(window, save, draft, session, settle):
    """`document_of(body, setting=value, ...)` is the document of an article."""

    def show(body, title="Basin", **settings):
        session.change_settings(**settings)
        (article,) = save(draft(title, body=body, summary=""))
        session.open(article)
        settle()
        return window.view.shown

    return show


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_table_wider_than_the_page_moves_no_text_aside(document_of, window, direction):
    columns = 60
    row = "| " + " | ".join(["value"] * columns) + " |\n"
    window.view.setLayoutDirection(direction)

    document = document_of(f"Words.\n\n{row}|{'---|' * columns}\n{row}")
    window.view.show_position(document.position_of(document.text().rindex("value")))

    assert document.wide[0].width > window.view.viewport().width()
    cursor = window.view.textCursor()
    cursor.setPosition(document.find("Words").selectionStart())
    left = document.documentLayout().blockBoundingRect(cursor.block()).left()
    assert abs(window.view.cursorRect(cursor).left() - left) <= 1


@pytest.mark.parametrize("width", [380, 620])
def test_years_names_and_their_headings_are_not_broken(document_of, width):
    document = document_of(TABLE, column_width=width)

    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    lines = {
        table.cellAt(row, place).firstCursorPosition().block().layout().lineCount()
        for row in range(3)
        for place in (0, 1, 3)
    }
    assert lines == {1}
    assert document.documentLayout().frameBoundingRect(table).width() <= width + 1


def test_many_long_words_side_by_side_do_not_burst_the_column(document_of):
    heads = "| " + " | ".join(f"Straightforward{number}" for number in range(12)) + " |\n"
    document = document_of(heads + "|---" * 12 + "|\n" + heads, column_width=380)

    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    assert document.documentLayout().frameBoundingRect(table).width() <= 381


def test_paragraphs_with_long_words_are_not_justified_and_others_are(document_of):
    prose = "The tide leaves a basin of salt water behind, and with it a few crabs. " * 3
    document = document_of(f"{prose}\n\n{prose} `reader.services.rendering.render_all`\n", is_justified=True)

    is_kept_left = [
        document.findBlockByNumber(number).blockFormat().hasProperty(QTextFormat.Property.BlockAlignment)
        for number in (2, 3)
    ]
    assert is_kept_left == [False, True]


@pytest.mark.parametrize(("title", "is_mirrored"), [("Middle", False), ("نص عربي في الوسط", True)])
def test_next_stands_where_lines_end(window, save, draft, session, settle, title, is_mirrored):
    titles = ("First of all", title, "Last of all")
    ids = save(*(draft(name, body=name, summary="", published=None) for name in titles))
    session.list.refresh()
    session.open(ids[1])
    settle()

    document = window.view.shown
    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    titles = (table.cellAt(0, place).lastCursorPosition().block().text() for place in (0, 1))
    cells = [title.strip("\u2068\u2069") for title in titles]
    expected = [session.going.step(-1).title, session.going.step(1).title]
    assert cells == (expected[::-1] if is_mirrored else expected)


ALIGNED = """<table><thead><tr><th>Port</th><th>Depth</th><th align="right">Ships</th><th>Height</th></tr></thead>
<tbody><tr><th>Tarn</th><td align="right">4</td><td>two</td><td align="center">9</td></tr></tbody></table>"""


def alignments(document, row):
    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    cells = (table.cellAt(row, column) for column in range(table.columns()))
    return [cell.firstCursorPosition().blockFormat().alignment() & EDGES for cell in cells]


def test_headings_stand_as_their_columns_do_unless_they_are_told_otherwise(document_of):
    document = document_of(ALIGNED)

    assert alignments(document, 0) == [
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignHCenter,
    ]
    assert alignments(document, 1) == [
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignHCenter,
    ]


def test_headings_of_columns_and_of_rows_are_bold(document_of):
    document = document_of(ALIGNED)

    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    weights = [
        table.cellAt(*place).lastCursorPosition().charFormat().fontWeight()
        for place in ((0, 0), (0, 3), (1, 0), (1, 1))
    ]
    assert weights[:3] == [600, 600, 600]
    assert weights[3] < 600


def test_headings_in_a_page_from_the_right_begin_there(document_of):
    document = document_of(
        "<table><tr><th>الاسم</th><th>العدد</th></tr><tr><td>تفاح أحمر</td><td>اثنان</td></tr></table>", title="تفاح"
    )

    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    for column in (0, 1):
        lines = [table.cellAt(row, column).firstCursorPosition().block() for row in (0, 1)]
        edges = {round(line.layout().lineAt(0).naturalTextRect().right()) for line in lines}
        assert len(edges) == 1, edges


def test_a_table_has_hairlines_of_its_cells_alone_and_none_for_qt_to_join(document_of):
    document = document_of(TABLE)
    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))

    assert not table.format().borderCollapse()  # which takes Qt as long as all else of a table
    assert table.format().cellSpacing() == 0
    cells = [table.cellAt(row, 0).format().toTableCellFormat() for row in range(table.rows())]
    assert {(cell.topBorder(), cell.bottomBorder()) for cell in cells} == {(0.0, 1.0)}


def test_all_of_the_footer_begins_where_the_lines_of_the_article_do(window, save, draft, session, settle, speak):
    ids = save(*(draft(name, body=name, summary="", published=None) for name in ("First", "Middle", "نص عربي")))
    speak("ar")
    session.list.refresh()
    session.open(ids[1])
    settle()

    document = window.view.shown
    table = next(frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    ways = [
        {cursor.block().textDirection() for cursor in (cell.firstCursorPosition(), cell.lastCursorPosition())}
        for cell in (table.cellAt(0, 0), table.cellAt(0, 1))
    ]
    assert ways == [{Qt.LayoutDirection.LeftToRight}] * 2
