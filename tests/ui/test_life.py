"""Reading life: what the picture tells, by keys, mouse and in words, other years, and erasing the log."""

import re
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter

from reader.domain.reading_life import WEEKS, Reading, Source, life_of
from reader.ui.preferences import PreferencesDialog
from reader.ui.ways.life_drawing import WIDTH, LifeDrawing
from reader.ui.ways.life_overlay import LEAST_SCALE
from reader.ui.ways.life_words import day_told
from reader.ui.widgets import picture_files

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design

TODAY = date(2026, 11, 27)


@pytest.fixture
def ids(session, save, draft):
    """Two articles, read today, yesterday and two years ago."""
    ids = save(draft("潮汐", tags=("水",)), draft("Dunes"))
    rows = (
        Reading(TODAY, ids[0], 600, 2000, is_finished=True),
        Reading(TODAY - timedelta(1), ids[1], 5400, 12_000),
        Reading(TODAY - timedelta(800), ids[1], 60, 100),
    )
    session.state.readings.put({f"run {place}": row for place, row in enumerate(rows)})
    return ids


@pytest.fixture
def shown(window, settle, ids):
    """Reading life on a known day."""
    window.reading_clock.wall = datetime(TODAY.year, TODAY.month, TODAY.day, 20).timestamp
    window.actions_table["life"].trigger()
    settle()
    return window.parts["life"]


def press(qtbot, shown, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(shown.picture, key, modifier)


def chosen(shown):
    return shown.picture.drawing.chosen


def heard(shown):
    """What a screen reader is told of the day with the keys."""
    days = QAccessible.queryAccessibleInterface(shown.picture)
    all_days = [days.child(at) for at in range(days.childCount())]
    return [day.text(QAccessible.Text.Name) for day in all_days if day.state().focused]


def test_it_opens_at_today_and_tells_what_was_read(shown):
    assert chosen(shown) == TODAY
    assert shown.picture.hasFocus()
    assert heard(shown) == ["Fri 27 Nov 2026: 10 minutes, 2000 words, 1 articles finished: “潮汐”"]


def test_arrows_go_by_days_and_weeks_and_stay_within_the_year(shown, qtbot):
    press(qtbot, shown, Qt.Key.Key_Up)
    yesterday = chosen(shown)
    press(qtbot, shown, Qt.Key.Key_Left)
    week_before = chosen(shown)
    for _ in range(60):
        press(qtbot, shown, Qt.Key.Key_Right)

    assert yesterday == TODAY - timedelta(1)
    assert week_before == TODAY - timedelta(8)
    assert chosen(shown) == TODAY


def test_pointing_at_a_day_tells_of_it(shown, qtbot):
    place = shown.picture.drawing.place_of(TODAY - timedelta(30)).center()

    qtbot.mouseMove(shown.picture, place.toPoint())

    assert chosen(shown) == TODAY - timedelta(30)
    assert heard(shown) == ["Wed 28 Oct 2026: a day without reading here"]


def test_a_screen_reader_finds_the_days_in_a_list_each_in_its_place(shown):
    days = QAccessible.queryAccessibleInterface(shown.picture)
    last = days.child(days.childCount() - 1)
    place = shown.picture.drawing.place_of(TODAY).center().toPoint()

    assert days.role() is QAccessible.Role.List
    assert days.text(QAccessible.Text.Description).startswith("Mon 24 Nov 2025 to Fri 27 Nov 2026\n1 h 40 min")
    assert days.childCount() == 52 * 7 + 5
    assert last.role() is QAccessible.Role.ListItem
    assert last.rect().contains(shown.picture.mapToGlobal(place))


def test_keys_tell_a_screen_reader_of_the_day_they_lead_to(shown, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: told.append(event.accessibleInterface().text(QAccessible.Text.Name)),
    )

    press(qtbot, shown, Qt.Key.Key_Up)

    assert told == ["Thu 26 Nov 2026: 1 h 30 min, 12000 words: “Dunes”"]


def test_less_than_half_a_minute_is_not_called_nothing(shown, session, settle):
    session.state.readings.put({"short": Reading(TODAY - timedelta(40), shown.life().whole.articles[0], 12, 30)})
    shown._refresh()
    settle()

    assert "Sun 18 Oct 2026: under 1 min, 30 words: “Dunes”" in shown.words.toPlainText()


def test_pointing_at_a_bar_tells_of_its_week(shown, qtbot):
    right = shown.picture.drawing.place_of(TODAY).center().x()

    qtbot.mouseMove(shown.picture, QPoint(round(right), 340))

    assert "Mon 23 Nov 2026 to Sun 29 Nov 2026: 1 h 40 min, 14000 words" in shown.picture.toolTip()


def test_other_years_are_there_as_far_back_as_was_read(shown, qtbot):
    press(qtbot, shown, Qt.Key.Key_PageUp)
    press(qtbot, shown, Qt.Key.Key_PageUp)
    oldest = shown.picture.drawing.life.span
    press(qtbot, shown, Qt.Key.Key_PageUp)

    assert oldest.start <= TODAY - timedelta(800) <= oldest.end
    assert shown.picture.drawing.life.span == oldest
    assert not shown.earlier.isEnabled()
    assert shown.later.isEnabled()


def test_the_words_have_all_that_the_picture_shows(shown, qtbot):
    press(qtbot, shown, Qt.Key.Key_W)
    said = shown.words.toPlainText()

    assert shown.words.hasFocus()
    for fact in (
        "1 h 40 min",
        "14000 words",
        "on 2 days",
        "Inés Calder: 1 h 40 min",
        "水: 10 minutes",
        "潮汐",
        "Dunes",
    ):
        assert fact in said


def test_the_words_are_gone_through_by_keys_and_left_by_the_same_one(shown, qtbot):
    press(qtbot, shown, Qt.Key.Key_W)
    qtbot.keyClick(shown.words, Qt.Key.Key_Down)
    line = shown.words.textCursor().blockNumber()

    qtbot.keyClick(shown.words, Qt.Key.Key_W)

    assert line == 1
    assert shown.picture.hasFocus()


def test_weeks_in_a_row_are_told_only_to_who_wants_it(shown, session, settle):
    session.state.readings.put({"before": Reading(TODAY - timedelta(7), "gone", 60)})
    shown._refresh()
    settle()
    told = shown.words.toPlainText()
    session.change_settings(shows_weeks_running=False)
    settle()

    assert "You have read in 2 weeks in a row." in told
    assert "in a row" not in shown.words.toPlainText()


def test_an_article_that_is_gone_is_named_as_such(shown, session, settle):
    session.state.readings.put({"gone": Reading(TODAY, "gone", 9000)})
    shown._refresh()
    settle()

    assert "an article not here any more" in heard(shown)[0]


def test_every_square_is_found_where_it_is_drawn_also_mirrored(theme):
    life = life_of([], {}, TODAY, 7)
    for is_mirrored in (False, True):
        drawing = LifeDrawing(life, theme.palette, has_weeks_running=True, is_mirrored=is_mirrored)

        for place in range((life.span.end - life.span.start).days + 1):
            day = life.span.start + timedelta(place)
            assert drawing.day_at(drawing.place_of(day).center()) == day
        assert drawing.day_at(QPointF(1, 1)) is None
    assert len(life.weeks) == WEEKS


def test_headings_begin_at_the_right_of_a_window_read_from_there(theme):
    drawing = LifeDrawing(life_of([], {}, TODAY, 7), theme.palette, has_weeks_running=False, is_mirrored=True)
    picture = QImage(drawing.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    drawing.paint(painter)
    painter.end()

    paper = picture.pixel(0, 0)
    inked = [x for x in range(picture.width()) for y in range(282, 298) if picture.pixel(x, y) != paper]
    assert min(inked) > picture.width() / 2
    assert max(inked) > picture.width() - 20


def test_it_becomes_a_picture_whose_text_is_text(shown, session, tmp_path):
    drawing = shown.picture.drawing
    for name in ("life.svg", "life.png"):
        picture_files.save(session, tmp_path / name, drawing.size(), drawing.paint, title="Reading life")

    drawn = (tmp_path / "life.svg").read_text("utf-8")
    assert "Minutes by week" in drawn
    assert "潮汐" in drawn
    assert (tmp_path / "life.png").read_bytes().startswith(b"\x89PNG")


def test_the_log_is_erased_from_preferences_and_comes_back_by_undo(shown, window, session, settle):
    dialog = window.part("preferences")
    assert isinstance(dialog, PreferencesDialog)

    dialog.erase.click()
    settle()
    erased = shown.picture.drawing.life.whole.seconds
    session.steps.undo()
    settle()

    assert erased == 0
    assert shown.picture.drawing.life.whole.seconds == 6000


def test_it_says_when_nothing_is_kept(shown, session, settle):
    session.change_settings(keeps_reading_time=False)
    settle()

    assert shown.told.text() == "Reading time is not kept now. Preferences turn it on."


def test_escape_leads_back_and_the_same_key_closes_it(shown, window, qtbot):
    press(qtbot, shown, Qt.Key.Key_Escape)
    was_closed = not shown.isVisible()
    window.actions_table["life"].trigger()
    window.actions_table["life"].trigger()

    assert was_closed
    assert not shown.isVisible()


def test_what_was_read_on_a_day_begins_at_the_right_of_a_window_read_from_there(theme):
    life = life_of([Reading(TODAY, "a", 60, 100)], {"a": Source("In Latin letters")}, TODAY, 7)
    drawing = LifeDrawing(life, theme.palette, has_weeks_running=False, is_mirrored=True)
    drawing.chosen = TODAY
    picture = QImage(drawing.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)

    drawing.paint(painter)
    painter.end()

    paper = picture.pixel(0, 0)
    inked = [x for x in range(picture.width()) for y in range(226, 240) if picture.pixel(x, y) != paper]
    assert max(inked) > picture.width() - 20


def test_what_was_read_is_told_with_the_commas_of_the_window(speak):
    speak("ar")
    life = life_of([Reading(TODAY, "a", 60, 100)], {"a": Source("In Latin letters")}, TODAY, 7)

    assert "، " in day_told(life, TODAY)
    assert ", " not in day_told(life, TODAY)


def test_in_words_lines_begin_at_the_right_of_a_window_read_from_there(window, settle, ids, speak, qtbot):
    speak("ar")
    window.reading_clock.wall = datetime(TODAY.year, TODAY.month, TODAY.day, 20).timestamp
    window.actions_table["life"].trigger()
    settle()
    shown = window.parts["life"]
    shown.in_words.click()
    qtbot.waitUntil(shown.words.isVisible)

    assert shown.words.cursorRect().x() > shown.words.viewport().width() * 0.9
    assert "\u2068Inés Calder\u2069: " in shown.words.toPlainText()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_in_a_small_window_the_day_chosen_is_in_sight(window, settle, ids, speak, qtbot, language):
    speak(language)
    window.resize(window.minimumSize())
    window.reading_clock.wall = datetime(TODAY.year, TODAY.month, TODAY.day, 20).timestamp
    window.actions_table["life"].trigger()
    settle()
    shown = window.parts["life"]

    def is_in_sight():
        place = shown.picture._place(shown.picture._at()).center()
        return shown.area.viewport().rect().contains(shown.picture.mapTo(shown.area.viewport(), place))

    assert shown.picture.width() > shown.area.viewport().width()
    assert is_in_sight()
    press(qtbot, shown, Qt.Key.Key_Home)
    assert is_in_sight()


def test_the_picture_shrinks_to_its_room_before_it_is_scrolled_and_no_further_than_it_is_legible(shown, window, settle):
    widths = []
    for width in (1400, 760, window.minimumWidth()):
        window.resize(width, 700)
        settle()
        widths.append(shown.picture.width() / WIDTH)

    assert widths[0] == 1
    assert LEAST_SCALE < widths[1] < 1
    assert round(widths[2], 2) == LEAST_SCALE
    assert shown.picture.drawing.day_at(QPointF(shown.picture._place(5).center()) / shown.picture._scale) is not None


def test_names_keep_their_signs_in_place_in_a_picture_of_a_window_read_from_the_right(theme, speak):
    speak("ar")
    life = life_of([Reading(TODAY, "a", 600)], {"a": Source("Title", ("C++",), ("C++",))}, TODAY, 7)
    drawing = LifeDrawing(life, theme.palette, has_weeks_running=False, is_mirrored=True)

    def paint(painter):
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # as that of a widget is
        drawing.paint(painter)

    drawn = bytes(picture_files.svg(drawing.size(), paint).data()).decode()

    assert ">C++</text>" in drawn


def test_each_piece_of_text_in_a_drawing_says_which_way_it_runs(speak, qtbot):
    speak("ar")

    def paint(painter):
        painter.drawText(20, 20, "خريطة «Tide»")

    drawn = bytes(picture_files.svg(QSizeF(200, 40), paint).data()).decode()

    assert "\u2067«" in drawn.replace("خريطة ", "") or "\u2067خريطة «\u2069" in drawn
    assert "\u2067»\u2069" in drawn
    assert ">Tide</text>" in drawn


def test_long_times_of_authors_and_topics_are_told_whole(theme, speak):
    speak("zh_CN")
    life = life_of([Reading(TODAY, "a", 82_200)], {"a": Source("Title", ("Ann",), ("sea",))}, TODAY, 7)
    drawing = LifeDrawing(life, theme.palette, has_weeks_running=False)

    drawn = bytes(picture_files.svg(drawing.size(), drawing.paint).data()).decode()

    assert "…" not in re.sub(r"</text>.*?>", "", drawn, flags=re.S)
