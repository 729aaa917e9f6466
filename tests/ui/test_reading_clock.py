"""The window logs what is really read: while it is in front and somebody is there, and nothing when told not to."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from reader.domain.marks import Position
from reader.storage.deeds.readings import logged

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design

EVENING = datetime(2026, 5, 1, 23, 50).timestamp()


class Hands:
    """Both clocks of the reading clock, turned by hand."""

    def __init__(self, clock):
        self.at, self.wall_is = 1000.0, EVENING
        clock.now, clock.wall = (lambda: self.at), (lambda: self.wall_is)

    def turn(self, seconds, wall=None):
        self.at += seconds
        self.wall_is += seconds if wall is None else wall


@pytest.fixture
def clock(window, session, library_with, settle, qtbot):
    """The clock of a window in front, with an article open."""
    ids = library_with(3)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    clock = window.reading_clock
    clock.hands = Hands(clock)
    session.open(ids[0])
    settle()
    clock.ids = ids
    return clock


def seconds(session, clock):
    """All that is logged, by day and article."""
    clock.pause()
    return {(each.day, each.article): round(each.seconds) for each in logged(session.library)[0]}


def test_time_goes_to_the_article_that_is_open(clock, session, settle):
    clock.hands.turn(60)
    session.open(clock.ids[1])
    settle()
    clock.hands.turn(30)

    day = date(2026, 5, 1)
    assert seconds(session, clock) == {(day, clock.ids[0]): 60, (day, clock.ids[1]): 30}


def test_nobody_reads_for_longer_than_two_minutes_without_a_sign(clock, session, qtbot, window):
    clock.hands.turn(500)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    clock.hands.turn(40)

    assert sum(seconds(session, clock).values()) == 160


def test_scrolling_is_a_sign(clock, session, window):
    clock.hands.turn(100)
    window.view.verticalScrollBar().setRange(0, 100)
    window.view.verticalScrollBar().setValue(50)
    clock.hands.turn(100)

    assert sum(seconds(session, clock).values()) == 200


def test_a_page_that_is_drawn_anew_is_no_sign(clock, session, settle):
    clock.hands.turn(100)
    session.data_changed()
    settle()
    clock.hands.turn(100)

    assert sum(seconds(session, clock).values()) == 120


def test_a_window_behind_others_counts_nothing(clock, session, window):
    clock.hands.turn(20)
    QApplication.sendEvent(window.windowHandle(), QEvent(QEvent.Type.FocusOut))
    clock.hands.turn(60)

    assert sum(seconds(session, clock).values()) == 20


def test_midnight_parts_the_days(clock, session):
    clock.hands.turn(550)
    clock.touch()
    clock.hands.turn(100)

    assert seconds(session, clock) == {
        (date(2026, 5, 1), clock.ids[0]): 170,  # two minutes, and from 23:59:10
        (date(2026, 5, 2), clock.ids[0]): 50,
    }


def test_a_clock_that_goes_back_takes_nothing_away(clock, session):
    clock.hands.turn(60, wall=-86_400)

    assert seconds(session, clock) == {(date(2026, 4, 30), clock.ids[0]): 60}


def test_a_kill_costs_less_than_a_minute(clock, session):
    for _ in range(9):
        clock.hands.turn(20)
        clock.touch()
        clock._look()

    (reading,) = logged(session.library)[0]

    assert 180 - reading.seconds < 60


def test_looks_end_when_nobody_is_there(clock):
    clock.hands.turn(200)
    clock._look()

    assert not clock._looks.isActive()


def test_words_and_the_first_end_are_logged(clock, session):
    clock.hands.turn(100)
    clock._moved(clock.ids[0], Position(0, "", 100.0), True)
    clock._moved(clock.ids[0], Position(0, "", 100.0), True)
    clock.pause()

    (reading,) = logged(session.library)[0]

    assert reading.words == session.page.article.words
    assert reading.is_finished


def test_nothing_is_logged_when_it_is_switched_off(clock, session, settle):
    session.change_settings(keeps_reading_time=False)
    clock.hands.turn(60)
    clock.touch()
    clock.hands.turn(60)
    clock._moved(clock.ids[0], Position(0, "", 100.0), True)

    assert seconds(session, clock) == {}


def test_erasing_goes_on_with_an_empty_log_and_is_undone(clock, session):
    clock.hands.turn(60)
    clock.erase()
    clock.touch()
    clock.hands.turn(10)
    after = sum(seconds(session, clock).values())
    session.steps.undo()

    assert after == 10
    assert sum(seconds(session, clock).values()) == 70


def test_an_empty_log_is_not_erased_and_leaves_no_step(clock, session, qtbot):
    with qtbot.waitSignal(session.noticed) as told:
        clock.erase()

    assert str(told.args[0].text) == "The log of reading is empty."
    assert told.args[0].act is None
    assert session.state.last_step == 0


def test_what_was_counted_is_written_when_the_program_ends_and_then_nothing_is(clock, session, window, monkeypatch):
    clock.hands.turn(60)

    clock.stop()

    monkeypatch.setattr(clock, "write", None)  # its file is closed by the time that Qt hides the window
    QApplication.sendEvent(window.windowHandle(), QEvent(QEvent.Type.Hide))
    assert [round(each.seconds) for each in logged(session.library)[0]] == [60]
