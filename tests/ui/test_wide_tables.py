"""Tables with more columns than the page has room for: words stay whole, and they go sideways."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from reader.domain.article import Asset, BodyFormat
from reader.ui.page.choosing import choose_article
from reader.ui.page.sideways import NOTCH
from reader.ui.page.wide_tables import WideTable, wide_tables

COLUMNS = 40
ROW = "".join(f"<td>harbour{number}</td>" for number in range(COLUMNS))
TABLE = f"<table><tr>{ROW.replace('td', 'th')}</tr><tr>{ROW}</tr></table>"
WORDS = "<p>" + "Nobody counts the tides here. " * 12 + "</p>"


@pytest.fixture
def view_of(window, save, draft, session, settle):
    """`view_of(body)` is the view of an article with this HTML."""

    def show(body, title="Depths"):
        (article,) = save(draft(title, body=body, body_format=BodyFormat.HTML, summary=""))
        session.open(article)
        settle()
        return window.view

    return show


def cell(view, words, which=0):
    """Where the first letter of some words stands in the viewport."""
    text, place = view.shown.text(), -1
    for _ in range(which + 1):
        place = text.index(words, place + 1)
    cursor = view.textCursor()
    cursor.setPosition(view.shown.position_of(place))
    return view.cursorRect(cursor)


def turn(view, at, *, across=0, down=0, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(across, down),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(event)


@pytest.mark.parametrize("frame", ["{}", "<details open><summary>All depths</summary>{}</details>"])
def test_a_wide_table_keeps_its_words_whole_and_widens_nothing_around_it(view_of, frame):
    view = view_of(WORDS + frame.format(WORDS + TABLE) + WORDS)

    document = view.shown
    lines = set()
    block = document.findBlock(document.wide[0].table.firstPosition())
    while block.position() <= document.wide[0].table.lastPosition():
        lines.add(block.layout().lineCount())
        block = block.next()
    assert lines == {1}
    assert document.size().width() <= view.viewport().width() + 1


def test_a_table_with_room_for_its_words_is_left_alone(view_of):
    view = view_of("<table><tr>" + "<td>sea</td>" * 6 + "</tr></table>")

    assert [wide.is_laid for wide in view.shown.wide] == [False]
    assert view.sideways.bars == []


def test_keys_and_the_bar_move_it_on_and_back_and_no_further(view_of, window):
    view = view_of(WORDS + TABLE)
    (bar,) = view.sideways.bars
    assert (bar.x(), bar.width()) == (
        round(view.document().rootFrame().frameFormat().leftMargin()),
        view.typesetter.column(),
    )
    before = cell(view, "harbour0").left()

    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    assert before - cell(view, "harbour0").left() == bar.value() > 200
    bar.setValue(bar.maximum())
    wide = view.shown.wide[0]
    assert wide.offset == bar.maximum() == round(wide.width - view.typesetter.column())
    window.actions_table["table_on"].trigger()
    assert wide.offset == bar.maximum()
    bar.setValue(0)
    assert cell(view, "harbour0").left() == before


def test_without_a_wide_table_the_keys_say_so(view_of, window, session, qtbot):
    view_of(WORDS)

    with qtbot.waitSignal(session.noticed) as told:
        window.actions_table["table_on"].trigger()
    assert "wide table" in str(told.args[0].text)


def test_a_wheel_moves_the_table_aside_and_the_page_down(view_of):
    view = view_of(WORDS + TABLE + WORDS * 8)
    at = cell(view, "harbour1", 15).center()
    wide, top = view.shown.wide[0], view.verticalScrollBar().value()

    turn(view, at, across=-120)
    turn(view, at, down=-120, modifiers=Qt.KeyboardModifier.ShiftModifier)
    moved = wide.offset
    assert moved > 100
    assert view.verticalScrollBar().value() == top
    turn(view, at, down=-120)
    assert wide.offset == moved
    assert view.scrolling.aim > top
    turn(view, QPoint(at.x(), 20), across=-120)  # over the words above it
    assert wide.offset == moved


def test_of_many_steps_through_a_large_table_only_the_last_is_laid_out(view_of, monkeypatch, qtbot):
    view = view_of(f"<table>{f'<tr>{ROW}</tr>' * 12}</table>")
    bar, wide = view.sideways.bars[0], view.shown.wide[0]
    laid = []
    go_to = WideTable.go_to
    monkeypatch.setattr(WideTable, "go_to", lambda table, offset: (laid.append(offset), go_to(table, offset)))

    at = cell(view, "harbour1", 12).center()
    for _ in range(5):
        turn(view, at, across=-120)
    qtbot.waitUntil(lambda: bool(laid))

    assert laid == [5 * NOTCH]
    assert wide.offset == bar.value() == 5 * NOTCH


def test_what_is_looked_for_in_it_is_brought_into_sight(view_of):
    view = view_of(WORDS + TABLE)
    assert cell(view, "harbour39").left() > view.viewport().width()

    view.show_position(view.shown.position_of(view.shown.text().index("harbour39")))

    assert 0 < cell(view, "harbour39").left() < view.viewport().width()
    assert view.sideways.bars[0].value() == view.shown.wide[0].offset
    view.show_position(view.shown.position_of(view.shown.text().index("harbour0")))
    assert 0 < cell(view, "harbour0").left() < view.viewport().width()


def test_its_place_aside_outlasts_another_look_and_folding(view_of, session):
    view = view_of(f"<details open><summary>All depths</summary>{WORDS}{TABLE}</details>")
    view.sideways.bars[0].setValue(300)

    session.change_settings(theme="dark")
    assert view.shown.wide[0].offset == view.sideways.bars[0].value() == 300
    view.shown.folds.turn(0)
    view.folds_turned()
    assert view.sideways.bars == []
    assert view.shown.size().width() <= view.viewport().width() + 1
    view.shown.folds.turn(0)
    view.folds_turned()
    assert view.sideways.bars[0].value() == view.shown.wide[0].offset == 300


def test_its_bar_stays_in_sight_where_it_goes_on_below(view_of):
    view = view_of(f"<table><tr>{ROW}</tr>" + f"<tr>{ROW}</tr>" * 80 + "</table>" + WORDS * 3)

    (bar,) = view.sideways.bars
    assert bar.geometry().bottom() < view.viewport().height()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.sideways.bars == [] or bar.geometry().top() > cell(view, "harbour0", 80).bottom()


def test_a_table_of_a_page_from_the_right_goes_from_its_first_column(view_of):
    view = view_of("<p>" + "لا أحد يعد المد هنا. " * 20 + "</p>" + TABLE, "أعماق")

    column = view.document().rootFrame().frameFormat().leftMargin()
    assert column <= cell(view, "harbour0").left() < column + 30
    view.sideways.bars[0].setValue(view.sideways.bars[0].maximum())
    assert cell(view, "harbour39").right() < view.viewport().width() - column


def test_on_paper_it_stays_within_the_page(view_of, window, tmp_path):
    from PySide6.QtGui import QPdfWriter

    view = view_of(WORDS + TABLE)
    view.sideways.bars[0].setValue(200)
    device = QPdfWriter(str(tmp_path / "depths.pdf"))
    document = window.part("printing")._document(view.page, device, {})

    assert document.wide == []
    assert document.size().width() <= document.pageSize().width() + 1


def test_what_is_copied_or_looked_at_by_itself_does_not_stand_aside(view_of, window):
    view = view_of(WORDS + TABLE)
    view.sideways.bars[0].setValue(200)
    choose_article(view)

    assert "margin-left:-" not in view.createMimeDataFromSelection().html()
    window.actions_table["open_piece"].trigger()
    shown = window.part("wide_viewer").text.document()
    tables = [frame for frame in shown.rootFrame().childFrames() if frame.frameFormat().leftMargin()]
    assert tables == []


def test_it_goes_aside_to_its_very_end_past_formulas(view_of, qtbot):
    row = "".join(f"<td>harbour{n}</td><td><math><mi>a</mi><mo>+</mo><mi>b</mi></math></td>" for n in range(12))
    view = view_of(WORDS + f"<table><tr>{row}<td>end</td></tr></table>")
    qtbot.waitUntil(lambda: not view.shown.undrawn)
    assert cell(view, "end").left() > view.viewport().width()

    (bar,) = view.sideways.bars
    bar.setValue(bar.maximum())

    assert cell(view, "end").left() < view.viewport().width() - view.document().rootFrame().frameFormat().rightMargin()


def test_it_goes_aside_past_pictures_that_grow_with_the_window(window, session, save, draft, settle):
    row = "".join(f'<td>harbour{n}</td><td><img src="chart.png"></td>' for n in range(3))
    chart = Asset("chart.png", "image/png", b"", 900, 40)
    body = WORDS + f"<table><tr>{row}<td>end</td></tr></table>"
    (article,) = save(draft("Charts", body=body, body_format=BodyFormat.HTML, assets=(chart,)))
    window.resize(700, 800)
    session.open(article)
    settle()
    view, column = window.view, window.view.typesetter.column()

    window.resize(1600, 800)
    settle()
    (bar,) = view.sideways.bars
    bar.setValue(bar.maximum())

    assert view.typesetter.column() > column
    assert cell(view, "end").left() < view.viewport().width() - view.document().rootFrame().frameFormat().rightMargin()


def test_words_over_several_columns_stay_whole_too(view_of):
    heads = "<td colspan=2>harbourmasters</td>" * (COLUMNS // 2)
    view = view_of(WORDS + f"<table><tr>{heads}</tr><tr>{'<td>a</td>' * COLUMNS}</tr></table>")

    document = view.shown
    block = document.findBlock(document.wide[0].table.firstPosition())
    assert block.text() == "harbourmasters"
    assert block.layout().lineCount() == 1


def test_on_a_page_from_the_right_it_begins_where_lines_do_once_there_is_room_again(view_of, window, settle):
    names = "".join(f"<td>الميناء{number}</td>" for number in range(6))
    window.resize(1600, 800)
    view = view_of(f"<p>{'لا أحد يحصي المد والجزر هنا. ' * 9}</p><table><tr>{names}</tr></table>", title="أعماق البحر")
    wide = view.shown.wide[0]
    assert not wide.is_laid

    window.resize(640, 800)
    settle()
    assert wide.is_laid
    window.resize(800, 800)
    settle()

    assert not wide.is_laid
    side = view.document().rootFrame().frameFormat().rightMargin()
    assert (wide.table.format().rightMargin(), wide.table.format().leftMargin()) == (side, -side)


def test_a_bar_of_the_page_before_is_not_taken_for_one_of_the_next(view_of):
    view = view_of(WORDS + TABLE)
    (bar,) = view.sideways.bars
    (moved,) = view.shown.wide = wide_tables(view.shown)
    moved.fit(view.typesetter.column())
    moved.go_to(200)

    view.sideways.place()

    assert (moved.offset, bar.value()) == (200, 0)
