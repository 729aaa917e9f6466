"""Parts of a series one under the other: what is open, where it stands, and that nothing jumps or is painted wrong."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

SENTENCE = "The tide leaves a basin of salt water behind, and with it a few small crabs and a boat. "
TALL = 30


def body_of(number, paragraphs=TALL):
    return "\n\n".join(f"Part {number}, paragraph {place}. {SENTENCE * 3}" for place in range(paragraphs))


@pytest.fixture
def parts(window, save, draft, session, settle, qtbot):
    """The ids of four parts of a series, the third a short one; the first is open, and they run on."""
    heights = ((1, TALL), (2, TALL), (3, 2), (4, TALL))
    ids = save(
        *(
            draft(f"Part {number}", body=body_of(number, count), series="Tides", series_place=number)
            for number, count in heights
        )
    )
    session.list.refresh()
    session.open(ids[0])
    settle()
    window.actions_table["continuous"].trigger()
    settle()
    return ids


@pytest.fixture
def set_near(window, settle):
    """`set_near()` waits until the parts near the view are set."""

    def wait():
        settle()
        window.parts["running_on"]._set_near()

    return wait


def scroll_to(window, value):
    window.view.verticalScrollBar().setValue(round(value))


def picture(window, top=60, height=0):
    area = window.view.viewport().rect()
    return window.view.viewport().grab(area.adjusted(0, top, 0, 0)).toImage()


def to_the_end(window, set_near, short_of=0):
    scroll_to(window, window.view.body_bottom() - window.view.viewport().height() - short_of)
    set_near()


def test_the_next_part_stands_below_and_is_set_only_near_the_end(window, parts, set_near):
    runs_on = window.parts["running_on"]
    assert not runs_on.parts

    to_the_end(window, set_near)

    assert runs_on.parts[1].page.article.id == parts[1]
    assert window.view.below == runs_on.parts[1].height
    assert window.session.current == parts[0]


def test_scrolling_on_opens_the_next_part_and_nothing_moves(window, parts, session, set_near, settle):
    to_the_end(window, set_near)
    runs_on = window.parts["running_on"]
    view = window.view
    end = view.above + runs_on._height()
    scroll_to(window, end - 0.3 * view.viewport().height() - 2)
    assert session.current == parts[0]
    before = picture(window)

    scroll_to(window, view.verticalScrollBar().value() + 4)
    after = view.verticalScrollBar().value()
    scroll_to(window, after - 4)

    assert session.current == parts[1]
    assert view.page.article.id == parts[1]
    assert picture(window) == before
    settle()
    assert session.current == parts[1]


def test_the_part_left_behind_is_read_and_the_place_is_that_of_the_new_one(window, parts, session, set_near, settle):
    to_the_end(window, set_near)
    scroll_to(window, window.view.verticalScrollBar().maximum() - 2000)
    settle()
    scroll_to(window, window.view.verticalScrollBar().value() + 900)
    window.view.tell_place()

    assert session.current == parts[1]
    assert session.state.is_read(parts[0])
    assert session.state.places.of(parts[0]).percent == 100
    assert not session.state.is_read(parts[1])
    place = session.state.places.of(parts[1])
    assert place.offset > 0
    assert window.view.shown.text()[place.offset :].startswith(place.anchor[:20])


def test_the_place_of_a_part_is_kept_while_only_its_beginning_is_in_sight(window, parts, session, set_near, settle):
    from reader.domain.marks import Position

    kept = Position(4000, "", 60.0)
    session.marking.keep_position(parts[1], kept, is_at_end=False)
    to_the_end(window, set_near)

    scroll_to(window, window.view.above + window.parts["running_on"]._height() - 200)
    window.view.tell_place()

    assert session.current == parts[1]
    assert session.state.places.of(parts[1]) == kept


def test_scrolling_up_opens_the_part_before_and_nothing_moves(window, parts, session, set_near, settle):
    session.open(parts[1])
    set_near()
    view = window.view
    assert window.parts["running_on"].parts[-1].page.article.id == parts[0]
    assert view.verticalScrollBar().value() == view.above > 1000
    assert view.place().offset == 0

    scroll_to(window, view.above - 0.6 * view.viewport().height() + 2)
    before = picture(window)
    scroll_to(window, view.verticalScrollBar().value() - 4)
    scroll_to(window, view.verticalScrollBar().value() + 4)

    assert session.current == parts[0]
    assert picture(window) == before


def test_one_can_read_from_the_first_to_the_last_and_never_holds_more_than_three(
    window, parts, session, set_near, settle, qtbot
):
    seen, words = [], []
    for _ in range(200):
        if not seen or seen[-1] != session.current:
            seen.append(session.current)
        view = window.view
        middle = view.viewport().width() // 2
        words += [view.cursorForPosition(QPoint(middle, y)).block().text()[:40] for y in range(0, 700, 50)]
        assert 1 + len(window.parts["running_on"].parts) <= 3
        assert len(view.others) == len(window.parts["running_on"].parts)
        bar = view.verticalScrollBar()
        if session.current == parts[3] and bar.value() >= bar.maximum():
            break
        scroll_to(window, bar.value() + 200)
        set_near()

    assert seen == parts
    for number in (1, 2, 4):
        for place in range(TALL):
            assert any(text.startswith(f"Part {number}, paragraph {place}.") for text in words)


def test_space_goes_through_all_parts(window, parts, session, set_near, settle, qtbot):
    for _ in range(120):
        QTest.keyClick(window.view, Qt.Key.Key_Space)
        set_near()
        if session.current == parts[3]:
            break

    assert session.current == parts[3]


def test_a_mark_of_the_next_part_is_painted_where_it_stands_and_nowhere_else(window, parts, session, set_near, settle):
    session.open(parts[1])
    settle()
    window.actions_table["next_paragraph"].trigger()
    window.actions_table["highlight_1"].trigger()
    (mark,) = session.state.highlights(parts[1])
    session.open(parts[0])
    settle()

    to_the_end(window, set_near, short_of=-400)

    part = window.parts["running_on"].parts.get(1) or window.parts["running_on"].parts[-1]
    runs_on = window.parts["running_on"]
    assert session.current == parts[1] or [span.mark.id for span in part.spans] == [mark.id]
    span = (window.highlights.spans or part.spans)[0]
    document = window.view.shown if session.current == parts[1] else part.document
    assert document.text()[document.offset_of(span.start) : document.offset_of(span.end)] == mark.quote
    assert runs_on.leads_on


def test_a_click_in_another_part_opens_that_one(window, parts, session, set_near, settle, qtbot):
    to_the_end(window, set_near)
    view = window.view
    end = view.above + window.parts["running_on"]._height() - view.verticalScrollBar().value()
    scroll_to(window, view.verticalScrollBar().value() + max(0, end - view.viewport().height() + 80))
    assert session.current == parts[0]

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, view.viewport().height() - 20))

    assert session.current == parts[1]


@pytest.mark.parametrize("change", [{"font_size": 25}, {"theme": "dark"}, {"column_width": 460}])
def test_the_place_survives_a_change_of_look_between_two_parts(window, parts, session, set_near, settle, change):
    session.open(parts[1])
    set_near()
    scroll_to(window, window.view.above + 400)
    before = window.view.place().offset

    session.change_settings(**change)
    set_near()

    assert abs(window.view.place().offset - before) < 120
    look = window.parts["running_on"].parts[-1].document.look
    assert (look.palette, look.settings.font_size) == (window.theme.palette, session.settings.font_size)


def test_the_place_survives_another_width(window, parts, session, set_near, settle):
    session.open(parts[1])
    set_near()
    scroll_to(window, window.view.above + 900)
    before = window.view.place().offset

    window.resize(1000, 700)
    set_near()

    assert abs(window.view.place().offset - before) < 120


def test_a_part_in_the_wastebasket_is_passed_over(window, parts, session, set_near, settle):
    session.marking.delete([parts[1]])
    settle()

    to_the_end(window, set_near)

    assert window.parts["running_on"].parts[1].page.article.id == parts[2]


def test_the_footer_stands_below_the_last_part_only(window, parts, session, set_near, settle):
    assert window.view.document().characterCount() - 1 == window.view.shown.body_end

    session.open(parts[3])
    settle()

    assert window.view.document().characterCount() - 1 > window.view.shown.body_end


def test_without_the_setting_parts_stand_alone(window, parts, session, set_near, settle):
    to_the_end(window, set_near)

    window.actions_table["continuous"].trigger()
    settle()

    assert not window.parts["running_on"].parts
    assert window.view.below == 0
    assert not window.view.others


def test_a_part_shorter_than_the_view_is_read_when_its_end_was_in_sight(window, parts, session, set_near, settle):
    session.open(parts[1])
    set_near()
    to_the_end(window, set_near)
    bar = window.view.verticalScrollBar()
    while session.current == parts[1]:
        scroll_to(window, bar.value() + 40)
    set_near()
    while session.current == parts[2]:
        scroll_to(window, bar.value() + 40)

    assert session.current == parts[3]
    assert session.state.is_read(parts[2])
    assert not session.state.is_read(parts[3])


def test_parts_are_read_anew_when_what_is_stored_has_changed(window, parts, session, set_near, settle):
    to_the_end(window, set_near)
    old = window.parts["running_on"].parts[1].page

    session.articles_arrived([parts[1]])
    set_near()
    to_the_end(window, set_near)

    page = window.parts["running_on"].parts[1].page
    assert page is not old
    assert page.article.id == parts[1]


def test_the_part_before_is_not_opened_when_the_open_one_closes(window, parts, session, set_near, settle):
    session.open(parts[1])
    set_near()
    assert -1 in window.parts["running_on"].parts
    session.list.ask(words="found nowhere")
    settle()

    session.marking.delete()
    settle()

    assert session.current == ""
    assert window.view.page is None


def test_a_page_on_from_the_end_of_a_part_is_one_page_while_it_glides(
    window, parts, session, set_near, settle, monkeypatch, qtbot
):
    monkeypatch.setattr("reader.ui.page.scrolling.is_reduced", lambda: False)
    view, still = window.view, window.parts["running_on"]._soon
    to_the_end(window, set_near)
    settle()
    session.change_settings(is_scroll_smooth=True)

    QTest.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.current == parts[1])
    qtbot.waitUntil(lambda: not view.scrolling.is_gliding and not still.isActive())

    top = view.verticalScrollBar().value() - view.above
    assert -120 < top < 0


@pytest.fixture
def foreword(window, save, draft, session, settle):
    """A part that the view shows whole, open, and a long one after it; they are about to run on."""
    ids = save(
        draft("Foreword", body="Short.", series="Capes", series_place=1),
        draft("Chapter", body=body_of(2), series="Capes", series_place=2),
    )
    session.list.refresh()
    session.open(ids[0])
    settle()
    assert not window.view.verticalScrollBar().isVisible()
    window.actions_table["continuous"].trigger()
    settle()
    return ids[0]


def test_a_short_part_stands_still_above_a_long_one(window, foreword, qtbot):
    """A scroll bar comes with the next part; that went when the view became narrower, and with it the bar, for ever."""
    runs_on, resized = window.parts["running_on"], []
    window.view.resized.connect(lambda: resized.append(window.view.width()))

    qtbot.waitUntil(lambda: 1 in runs_on.parts or len(resized) > 2)

    assert not resized
    assert window.view.verticalScrollBar().maximum() > 0


def test_the_next_part_opens_also_where_it_is_not_set_yet(window, foreword, session):
    runs_on = window.parts["running_on"]
    runs_on.drop()

    assert runs_on.go_on()
    assert session.page.article.title == "Chapter"
