"""Code and tables: copied whole, and looked at with whole lines."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from reader.ui.reading.page_pieces import area_of, piece_at

CODE = "def depth(years):\n    return years * " + "a_long_name_for_a_small_thing * " * 8 + "2\n\n# done"
BODY = f"""A harbour.

```python
{CODE}
```

Between.

| Year | Depth of the *basin* |
|---|---|
| 1990 | 4.0 |
| 1991 | 3.9 |

> [!note] Mind
> No table of data.
"""


@pytest.fixture
def document(window, save, draft, session, settle):
    """The document of an article with code, a table and a callout."""
    (article,) = save(draft("Pieces", body=BODY))
    session.open(article)
    settle()
    return window.view.shown


def at(document, words):
    return document.find(words).selectionStart()


def test_code_is_copied_with_its_lines_and_blanks(window, document):
    piece = piece_at(document, at(document, "return years"))

    window.part("pieces").copy(piece)

    assert QGuiApplication.clipboard().text() == CODE


def test_code_that_follows_code_is_a_piece_of_its_own(window, save, draft, session, settle):
    (article,) = save(draft("Twice", body="```python\nuno\ndue\n```\n\n```python\ntre\n```\n\n    four\n"))
    session.open(article)
    settle()
    document = window.view.shown

    assert piece_at(document, at(document, "uno")).text(document) == "uno\ndue"
    assert piece_at(document, at(document, "tre")).text(document) == "tre"
    first, second = (area_of(document, piece_at(document, at(document, words))) for words in ("uno", "tre"))
    assert not first.intersects(second)


def test_a_table_is_copied_in_rows_and_columns(document):
    piece = piece_at(document, at(document, "1991"))

    assert piece.text(document) == "Year\tDepth of the basin\n1990\t4.0\n1991\t3.9"


def test_text_and_callouts_are_no_pieces(document):
    assert piece_at(document, at(document, "Between")) is None
    assert piece_at(document, at(document, "No table")) is None


def test_the_pointer_over_code_brings_the_buttons_and_beside_it_takes_them_away(window, document, qtbot):
    pieces = window.part("pieces")
    cursor = QTextCursor(document)
    cursor.setPosition(at(document, "return years"))
    qtbot.mouseMove(window.view.viewport(), window.view.cursorRect(cursor).center())
    qtbot.waitUntil(pieces.bar.isVisible)

    pieces.copying.click()
    qtbot.mouseMove(window.view.viewport(), QPoint(5, 5))

    assert QGuiApplication.clipboard().text() == CODE
    qtbot.waitUntil(lambda: not pieces.bar.isVisible())


def test_the_key_opens_the_first_piece_in_sight_with_whole_lines(window, document, qtbot):
    window.actions_table["open_piece"].trigger()
    viewer = window.part("wide_viewer")

    assert viewer.isVisible()
    assert viewer.text.toPlainText().strip() == CODE
    assert viewer.text.horizontalScrollBar().maximum() > 0
    first, last = viewer.text.document().begin(), viewer.text.document().lastBlock()
    assert first.blockFormat().leftMargin() == last.blockFormat().leftMargin()
    qtbot.keyClick(viewer.text, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_a_table_opens_with_all_its_cells(window, document):
    pieces = window.part("pieces")

    pieces.open(piece_at(document, at(document, "1990")))

    shown = window.part("wide_viewer").text.toPlainText().split()
    assert shown == "Year Depth of the basin 1990 4.0 1991 3.9".split()


def test_where_nothing_is_in_sight_it_says_so(window, save, draft, session, settle):
    (article,) = save(draft("Plain"))
    session.open(article)
    settle()
    told = []
    session.noticed.connect(told.append)

    window.actions_table["copy_piece"].trigger()

    assert "no code and no table" in told[0].text.template


def test_a_piece_has_its_place_on_the_page(document):
    code, table = (area_of(document, piece_at(document, at(document, words))) for words in ("return years", "1990"))

    assert 0 < code.top() < code.bottom() < table.top() < table.bottom()
