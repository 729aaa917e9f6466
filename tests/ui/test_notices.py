"""Notices at the foot of the article."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.domain.phrase import phrase
from reader.ui.notices import NoticeBar
from reader.ui.session import Notice
from reader.ui.widgets.overlay import Overlay

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design


@pytest.fixture
def area(qtbot):
    """An article area with a line edit that has the focus."""
    area = QWidget()
    qtbot.addWidget(area)
    area.edit = QLineEdit(area)
    QVBoxLayout(area).addWidget(area.edit)
    area.resize(800, 600)
    area.show()
    area.activateWindow()
    area.edit.setFocus()
    qtbot.waitUntil(area.edit.hasFocus)
    return area


@pytest.fixture
def bar(session, theme, area):
    return NoticeBar(session, theme, area)


def test_a_notice_is_centred_above_the_lower_edge_and_follows_it(bar, session, area):
    session.tell(phrase("Undone: {what}", what="x"))

    assert bar.isVisible()
    assert abs(bar.geometry().center().x() - 400) <= 1
    assert 560 < bar.geometry().bottom() < 600

    area.resize(500, 400)
    assert 360 < bar.geometry().bottom() < 400


@pytest.mark.parametrize(("width", "is_below"), [(800, False), (330, True)])
def test_two_buttons_leave_the_words_their_room(bar, session, area, width, is_below):
    area.resize(width, 500)
    link = phrase("This link leaves Armchair: {address}", address="https://example.org/a/long/way/to/go")
    session.noticed.emit(Notice(link, "Open in the browser", print, also="Save it here", act_also=print))
    bar._row.activate()

    assert bar._text.width() > 150
    assert (bar._action.y() > bar._text.geometry().bottom()) is is_below
    assert bar._action.width() >= bar._action.sizeHint().width()
    assert bar._action.geometry().right() < bar._also.x()
    assert bar.rect().contains(bar._also.geometry())


def test_one_long_button_leaves_the_words_their_room(bar, session, area):
    area.resize(300, 500)
    session.noticed.emit(Notice(phrase("The citation is copied."), "What is in the last report", print))
    bar._row.activate()

    assert bar._text.width() > 150
    assert bar._action.y() > bar._text.geometry().bottom()


def test_the_second_button_does_its_own(bar, session, qtbot):
    done = []
    session.noticed.emit(
        Notice(phrase("Delete"), "undo", lambda: done.append(1), also="Show", act_also=lambda: done.append(2))
    )

    qtbot.mouseClick(bar._also, Qt.MouseButton.LeftButton)
    assert done == [2]
    assert not bar.isVisible()

    session.tell(phrase("Delete"))
    assert not bar._also.isVisible()


def test_the_sentence_within_a_sentence_is_said_too(bar, session):
    session.tell(phrase("Undone: {what}", what=phrase("Delete {n} articles", n=3)))

    assert bar._text.text() == "Undone: Delete 3 articles"


def test_the_button_does_what_the_notice_offers_and_closes_it(bar, session, qtbot):
    done = []
    session.noticed.emit(Notice(phrase("Delete"), "undo", lambda: done.append(1)))
    assert bar._action.text() == "Undo"

    qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)

    assert done == [1]
    assert not bar.isVisible()


def test_a_sentence_goes_when_its_time_is_up(bar, session):
    session.tell(phrase("Done"))
    assert bar._timer.isActive()

    bar._timer.timeout.emit()

    assert not bar.isVisible()


def test_a_problem_stays_and_shows_its_hint(bar, session):
    session.noticed.emit(Notice(phrase("The disk is full."), is_problem=True, hint=phrase("Make room.")))

    assert not bar._timer.isActive()
    assert bar._hint.isVisible()
    assert bar._hint.text() == "Make room."


def test_a_newer_notice_replaces_the_older_one(bar, session):
    session.noticed.emit(Notice(phrase("Problem"), is_problem=True, hint=phrase("Hint")))
    session.tell(phrase("Done"))

    assert bar._text.text() == "Done"
    assert not bar._hint.isVisible()
    assert bar._timer.isActive()


def test_it_does_not_go_while_its_button_has_the_focus(bar, session):
    session.noticed.emit(Notice(phrase("Delete"), "undo", lambda: None))
    bar._action.setFocus()

    bar._timer.timeout.emit()

    assert bar.isVisible()
    assert bar._timer.isActive()


def test_pointing_at_it_stops_the_clock_and_leaving_starts_it_again(bar, session):
    session.tell(phrase("Done"))

    bar.enterEvent(QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert not bar._timer.isActive()

    bar.leaveEvent(QEvent(QEvent.Type.Leave))
    assert bar._timer.isActive()


def test_escape_closes_it_and_gives_the_focus_back(bar, session, area, qtbot):
    session.noticed.emit(Notice(phrase("Delete"), "undo", lambda: None))
    bar._action.setFocus()

    qtbot.keyClick(bar._action, Qt.Key.Key_Escape)

    assert not bar.isVisible()
    assert area.edit.hasFocus()


def test_a_new_notice_takes_no_focus(bar, session, area):
    session.noticed.emit(Notice(phrase("Delete"), "undo", lambda: None))

    assert area.edit.hasFocus()


def test_screen_readers_are_alerted(bar, session, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))

    session.noticed.emit(Notice(phrase("Full."), is_problem=True, hint=phrase("Make room.")))

    assert told == [QAccessible.Event.Alert]
    assert bar.accessibleName() == "Full. Make room."


def test_text_of_an_article_is_plain(bar, session):
    session.tell(phrase("Delete “{title}”", title="<b>x</b>"))

    assert bar._text.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("before", [None, "undo", ""])
def test_a_notice_is_as_wide_as_its_own_words_and_button_need(bar, session, before):
    if before is not None:
        session.noticed.emit(Notice(phrase("Before"), before, print if before else None))
        bar._row.activate()
        bar.close_notice()

    session.noticed.emit(Notice(phrase("The picture is copied."), "Save it somewhere as PNG…", print))
    bar._row.activate()

    assert bar._text.height() < 2 * bar._text.fontMetrics().height()
    assert bar._text.width() >= bar._text.fontMetrics().horizontalAdvance(bar._text.text())


def test_in_a_window_from_the_right_a_sentence_begins_there_and_its_path_keeps_its_direction(bar, session, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        session.noticed.emit(Notice(phrase("Saved as {name}", name="/home/me/a long name of a file.pdf")))
        shown, laid = bar._text.text(), bar._text._laid_out(300).layouts[0]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert shown == "Saved as \u2068/home/me/a long name of a file.pdf\u2069"
    assert laid.textOption().textDirection() is Qt.LayoutDirection.RightToLeft


def test_a_notice_stands_before_what_lies_over_the_window(session, theme, area):
    inner = QWidget(area)
    inner.setGeometry(100, 100, 600, 400)
    inner.show()
    bar = NoticeBar(session, theme, inner)
    session.noticed.emit(Notice(phrase("Before.")))
    place = bar.mapTo(area, QPoint())
    over = Overlay(theme, area, width=700, height=500)
    over.open_over(over.card)
    session.noticed.emit(Notice(phrase("Before.")))

    assert area.childAt(bar.mapTo(area, bar.rect().center())) in (bar, *bar.findChildren(QWidget))
    assert bar.mapTo(area, QPoint()) == place
    over.close_again()
    session.noticed.emit(Notice(phrase("Before.")))
    assert bar.parentWidget() is inner
