"""What can be folded in a page: opened by mouse and keys, kept through changes of the look, and never in the way of
marks, places and search."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from reader.domain.marks import Position, anchor_at
from reader.ui.page.choosing import choose, choose_article, choose_nothing
from reader.ui.page.spoken_page import SpokenPage

BODY = """<p>The harbour of Tarn has two basins.</p>
<details><summary>How deep they are</summary><p>The older one is four metres deep.</p>
<table><tr><th>Basin</th><th>Depth</th></tr><tr><td>old</td><td>4</td></tr><tr><td>new</td><td>7</td></tr></table>
<details open><summary>Who measured</summary><p>A diver from Ostwick, in spring.</p></details></details>
<details open><summary><h3>Who built them</h3></summary><pre>uno due\ntre</pre>
<p>Masons of the lower town.</p></details>
<details>No words stand for this.</details>
<p>Nobody knows who paid.</p>
"""


@pytest.fixture
def view(window, save, draft, session, settle):
    """The view of an article with four parts that fold: closed, open in the closed one, open, closed without words."""
    from reader.domain.article import BodyFormat

    (article,) = save(draft("Two basins", body=BODY, body_format=BodyFormat.HTML))
    session.open(article)
    settle()
    return window.view


@pytest.fixture
def folds(view):
    return lambda: view.shown.folds


def place_of(view, words):
    return view.shown.position_of(view.shown.text().index(words))


def is_seen(view, words):
    return view.shown.findBlock(place_of(view, words)).isVisible()


def click(view, words):
    cursor = view.textCursor()
    cursor.setPosition(place_of(view, words) + 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())


def test_each_is_open_or_closed_as_its_source_says(view, folds):
    assert folds().is_open == [False, True, True, False]
    seen = [is_seen(view, words) for words in ("four metres", "A diver", "Masons", "No words")]
    assert seen == [False, False, True, False]


def test_a_click_on_the_words_opens_and_closes(view, folds):
    click(view, "How deep")
    assert folds().is_open[0]
    assert is_seen(view, "four metres")
    assert is_seen(view, "A diver")

    click(view, "How deep")
    assert not is_seen(view, "four metres")


def test_a_click_on_the_triangle_does_too(view, folds):
    fold = folds().all[2]
    cursor = view.textCursor()
    cursor.setPosition(fold.start)
    corner = view.cursorRect(cursor)

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(corner.left() - 15, corner.center().y()))

    assert not folds().is_open[2]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_tab_stops_at_the_words_and_a_key_opens_them(view, folds, key):
    view.setFocus()
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        if view.textCursor().selectedText() == "How deep they are":
            break
    QTest.keyClick(view, key)

    assert folds().is_open[0]
    assert view.verticalScrollBar().value() == 0


def test_the_pointer_is_a_hand_over_the_words_only(view, folds):
    def shape_at(words):
        cursor = view.textCursor()
        cursor.setPosition(place_of(view, words) + 1)
        QTest.mouseMove(view.viewport(), view.cursorRect(cursor).center())
        return view.viewport().cursor().shape()

    assert shape_at("How deep") is Qt.CursorShape.PointingHandCursor
    assert shape_at("Masons") is Qt.CursorShape.IBeamCursor


def test_tab_passes_over_what_is_folded_away(view):
    view.setFocus()
    stops = []
    while view.hasFocus() and len(stops) < 9:
        QTest.keyClick(view, Qt.Key.Key_Tab)
        stops.append(view.textCursor().selectedText())

    assert "How deep they are" in stops
    assert "Who built them" in stops
    assert "Who measured" not in stops


def test_a_closed_one_takes_no_more_room_than_its_words(view, folds):
    layout = view.document().documentLayout()

    folds().put([True] * 4)
    opened = layout.documentSize().height()
    folds().put([False, False, True, False])
    words = view.shown.documentLayout().blockBoundingRect(view.shown.findBlock(folds().all[0].start))
    following = view.shown.documentLayout().blockBoundingRect(view.shown.findBlock(folds().all[2].start))
    assert layout.documentSize().height() < opened - 200
    assert following.top() - words.bottom() < 80


def test_opened_again_all_is_as_it_was(view, folds):
    layout = view.document().documentLayout()

    def shape():
        blocks = (view.shown.findBlockByNumber(number) for number in range(view.shown.blockCount()))
        return [layout.blockBoundingRect(block) for block in blocks], layout.documentSize()

    folds().put([True] * 4)
    before = shape()
    for state in ([False] * 4, [True, False, False, True], [False, True, True, True], [True] * 4):
        folds().put(state)
    assert shape() == before


def test_texts_and_offsets_are_the_same_folded_or_not(view, folds):
    text = view.shown.text()
    places = [view.shown.position_of(offset) for offset in range(len(text))]

    folds().put([True] * 4)

    assert view.shown.text() == text
    assert [view.shown.position_of(offset) for offset in range(len(text))] == places


def test_no_point_of_the_page_is_at_something_unseen(view, folds):
    folds().put([False] * 4)
    for y in range(0, view.viewport().height(), 3):
        assert view.cursorForPosition(QPoint(view.viewport().width() // 2, y)).block().isVisible()


@pytest.mark.parametrize("change", [{"font_size": 24}, {"column_width": 480}])
def test_what_was_opened_stays_so_when_the_look_changes(view, folds, session, settle, change):
    click(view, "How deep")
    click(view, "Who built")
    document = view.shown

    session.change_settings(**change)
    settle()

    assert view.shown is not document
    assert folds().is_open == [True, True, False, False]


def test_a_place_in_a_closed_one_opens_it(view, folds):
    offset = view.shown.text().index("A diver")

    view.go_to(Position(offset, anchor_at(view.shown.text(), offset), 50.0))

    assert folds().is_open[0]


def test_what_is_found_in_a_closed_one_opens_it(window, view, folds):
    window.find_bar.open_bar()
    window.find_bar.field.setText("ostwick")

    assert folds().is_open == [True, True, True, False]
    assert window.find_bar.told == "1 of 1"


def test_a_heading_in_a_closed_one_opens_it(window, save, draft, session, settle):
    from reader.domain.article import BodyFormat

    body = "<details><summary>More</summary><h2 id='deep'>Deep down</h2><p>Said.</p></details>"
    (article,) = save(draft("Headings", body=body, body_format=BodyFormat.HTML))
    session.open(article)
    settle()

    window.view.jump_to_position(place_of(window.view, "Deep down"))

    assert is_seen(window.view, "Said.")


def test_a_highlight_in_a_closed_one_is_painted_nowhere_and_opens_it_when_it_is_gone_to(
    window, view, folds, session, settle
):
    click(view, "How deep")
    start = place_of(view, "four metres")
    cursor = view.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len("four metres"), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    highlights = window.highlights
    highlights.mark()

    def parts():
        view.grab()
        return highlights._painter.parts

    choose_nothing(view)
    assert parts()

    click(view, "How deep")
    assert not parts()

    highlights.focus(highlights.spans[0].mark.id)
    assert folds().is_open[0]


def test_the_place_of_the_reader_is_one_that_is_seen(view, folds):
    place = view.place()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    folds().put([False] * 4)

    assert place is not None
    assert view.shown.findBlock(view.shown.position_of(view.place().offset)).isVisible()


def test_paragraphs_by_key_pass_over_what_is_folded_away(window, view):
    keys = window.highlights.keys
    keys.begin()
    said = []
    for _ in range(12):
        start, end = keys.paragraph()
        said.append(view.shown.text()[start:end])
        keys.step(1)

    assert "How deep they are" in said
    assert "The older one is four metres deep." not in said
    assert "Nobody knows who paid." in said


def test_a_screen_reader_is_told_what_is_seen_and_what_can_be_opened(view, folds, qtbot):
    from PySide6.QtGui import QAccessible

    page = SpokenPage(view)
    blocks = QAccessible.queryAccessibleInterface(page)

    def told():
        return {
            blocks.child(at).text(QAccessible.Text.Name): blocks.child(at).state() for at in range(blocks.childCount())
        }

    before = told()
    assert "The older one is four metres deep." not in before
    assert before["How deep they are"].expandable
    assert before["How deep they are"].collapsed
    assert before["Who built them"].expanded
    assert not before["Nobody knows who paid."].expandable

    click(view, "How deep")
    assert "The older one is four metres deep." in told()


def test_what_is_folded_away_is_not_copied(view, folds):
    folds().put([False, True, True, False])
    choose_article(view)
    copied = view.createMimeDataFromSelection()

    for words in ("two basins", "How deep they are", "ho built them", "Masons", "Nobody knows"):
        assert words in copied.text()
        assert words in copied.html()
    for words in ("four metres", "Depth", "Who measured", "A diver", "No words"):
        assert words not in copied.text()
        assert words not in copied.html()


def test_from_the_words_of_a_closed_one_on_what_is_seen_is_copied(view, folds):
    choose(view, place_of(view, "they are"), place_of(view, "Who built"))
    copied = view.createMimeDataFromSelection().text()

    assert "they are" in copied
    assert "four metres" not in copied
    assert not folds().is_open[0]


def test_an_open_one_is_copied_whole(view, folds):
    folds().put([True] * 4)
    choose_article(view)

    assert "A diver from Ostwick" in view.createMimeDataFromSelection().text()


def test_all_are_opened_and_closed_at_once_and_the_line_at_the_edge_stays(window, view, folds):
    bar = view.verticalScrollBar()
    window.resize(window.width(), 320)
    window.actions_table["open_folds"].trigger()
    assert folds().is_open == [True] * 4
    choose(view, place_of(view, "Masons"), place_of(view, "Masons"))
    bar.setValue(round(view.top_of_position(place_of(view, "Who built"))) - 10)
    top = view.top_of_position(place_of(view, "Who built")) - bar.value()

    folds().put([False, False, True, True])
    bar.setValue(round(view.top_of_position(place_of(view, "Who built")) - top))
    window.actions_table["open_folds"].trigger()
    assert abs(view.top_of_position(place_of(view, "Who built")) - bar.value() - top) <= 1

    window.actions_table["close_folds"].trigger()
    assert folds().is_open == [False] * 4


def test_where_nothing_folds_the_reader_is_told(window, save, draft, session, settle):
    (article,) = save(draft("Plain", body="A harbour."))
    session.open(article)
    settle()
    told = []
    session.noticed.connect(told.append)

    window.actions_table["close_folds"].trigger()

    assert "nothing to unfold" in str(told[0])


def test_on_paper_all_are_open(window, view):
    from PySide6.QtGui import QPdfWriter

    printing = window.part("printing")
    document = printing._document(view.page, QPdfWriter(""), {})

    assert all(document.folds.is_open)
    assert all(document.findBlockByNumber(number).isVisible() for number in range(document.blockCount()))
    document.deleteLater()


def test_what_folds_is_no_table_to_copy_and_code_in_it_is_code(view, folds):
    from reader.ui.reading.page_pieces import piece_at

    assert piece_at(view.shown, place_of(view, "Who built")) is None
    assert piece_at(view.shown, place_of(view, "uno")).is_code
    assert piece_at(view.shown, place_of(view, "Depth")).text(view.shown).startswith("Basin\tDepth\nold\t4")


def test_words_of_a_page_that_runs_from_the_right_have_their_triangle_there(window, save, draft, session, settle):
    from reader.domain.article import BodyFormat

    body = "<details><summary>ما عمقهما</summary><p>أربعة أمتار.</p></details>"
    (article,) = save(draft("حوضان", body=body, body_format=BodyFormat.HTML, summary="", language="ar"))
    session.open(article)
    settle()
    view = window.view
    (fold,) = view.shown.folds.all
    words = view.shown.documentLayout().blockBoundingRect(view.shown.findBlock(fold.start))
    right = view.shown.size().width() - view.shown.rootFrame().frameFormat().rightMargin()

    assert view.shown.folds.number_at(QPointF(right - 8, words.center().y())) == 0
    assert view.shown.folds.number_at(QPointF(right + 8, words.center().y())) is None
    assert right - words.right() > 30


def grown(chance, depth=0):
    """Blocks at random, with such that fold, also in lists and quotes, and tables among them."""
    parts = []
    for _ in range(chance.randint(1, 4)):
        inner = grown(chance, depth + 1) if depth < 3 else "<p>Deep down.</p>"
        folds = (
            f"<details{chance.choice(('', ' open'))}><summary>Words {chance.random():.3f}</summary>{inner}</details>"
        )
        table = "<table><tr><th>a</th><th>b</th></tr><tr><td colspan=2>1</td></tr></table>"
        parts.append(
            chance.choice(
                (
                    folds,
                    folds,
                    f"<ul><li>{folds}</li></ul>",
                    f"<blockquote>{folds}</blockquote>",
                    table,
                    "<p>Plain.</p>",
                )
            )
        )
    return "".join(parts)


@pytest.mark.parametrize("seed", range(12))
def test_turned_in_any_order_a_page_is_as_one_set_so_at_once(window, save, draft, session, settle, seed):
    from random import Random

    from reader.domain.article import BodyFormat

    chance = Random(seed)
    body = f"<p>First.</p>{grown(chance)}{grown(chance)}<p>Last.</p>"
    (article,) = save(draft("Any", body=body, body_format=BodyFormat.HTML))
    session.open(article)
    settle()
    view = window.view
    document, folds = view.shown, view.shown.folds
    text = document.text()
    if folds is None:
        return
    for _ in range(12):
        folds.turn(chance.randrange(len(folds.all)))
        view.folds_turned()
    fresh = view.typesetter.document_of(view.page)
    fresh.setPageSize(document.pageSize())

    def shape(one):
        layout = one.documentLayout()
        blocks = (one.findBlockByNumber(number) for number in range(one.blockCount()))
        return [
            (block.isVisible(), layout.blockBoundingRect(block).getRect() if block.text() else None) for block in blocks
        ]

    assert fresh.folds.is_open == folds.is_open
    assert fresh.text() == text == document.text()
    ours, theirs = shape(document), shape(fresh)
    assert ours[: len(theirs)] == theirs  # ours has what stands below the body, too
    for y in range(0, view.viewport().height(), 7):
        assert view.cursorForPosition(QPoint(view.viewport().width() // 2, y)).block().isVisible()
    fresh.deleteLater()
