"""Two articles side by side: each with its own scroll, place, marks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.article import Link, LinkKind
from reader.domain.marks import Position
from reader.ui.reading.reading_aids import ReadingAids

LONG = "\n\n".join(f"Paragraph {number} tells of a basin and what the tide leaves in it. " * 6 for number in range(30))


@pytest.fixture
def two(window, save, draft, session, settle, qtbot):
    """The ids of two long articles; the first is open, the second beside it."""
    window.activateWindow()
    ids = save(
        draft("Open one", body=LONG),
        draft("Second one", body=LONG.replace("basin", "harbour")),
    )
    session.list.refresh()
    session.open(ids[0])
    settle()
    session.beside_asked.emit(ids[1])
    settle()
    qtbot.waitUntil(lambda: window.columns.active is not None)
    return ids


def beside_of(window):
    return window.parts["beside"]


def test_the_second_has_half_the_room_and_the_keys(window, two):
    beside = beside_of(window)

    assert beside.isVisible()
    assert beside.article == two[1]
    assert abs(beside.width() - window.middle.width()) < 10
    assert window.columns.view is beside.view
    assert window.actions_table["beside"].isChecked()


def test_each_has_its_own_scroll_and_place(window, two, session, qtbot):
    beside = beside_of(window)

    QTest.keyClick(beside.view, Qt.Key.Key_Space)
    beside.view.tell_place()

    assert beside.view.verticalScrollBar().value() > 100
    assert window.view.verticalScrollBar().value() == 0
    assert session.state.places.of(two[1]).offset > 100
    assert session.state.places.of(two[0]) is None


def test_a_place_kept_before_is_gone_back_to(window, two, session, settle):
    beside = beside_of(window)
    beside.close_column()
    session.marking.keep_position(two[1], Position(3000, "", 30.0), is_at_end=False)

    window.columns.open_beside(two[1])
    settle()

    assert abs(beside.view.place().offset - 3000) < 200


def test_what_is_done_to_the_article_is_done_to_the_one_with_the_keys(window, two, session):
    for name in ("bookmark", "read"):
        window.actions_table[name].trigger()

    assert session.state.bookmarks.of(two[1])
    assert session.state.is_read(two[1])
    assert not session.state.bookmarks.of(two[0])
    assert not session.state.is_read(two[0])


def test_marks_are_made_and_painted_in_the_column_that_has_the_keys(window, two, session):
    beside = beside_of(window)

    window.actions_table["next_paragraph"].trigger()
    window.actions_table["highlight_2"].trigger()

    (mark,) = session.state.highlights(two[1])
    assert mark.quote in beside.view.shown.text()
    assert [span.mark.id for span in beside.highlights.spans] == [mark.id]
    assert not session.state.highlights(two[0])
    assert not window.highlights.spans


def test_a_key_leads_to_the_other_column_and_back(window, two, qtbot):
    window.actions_table["other_column"].trigger()
    qtbot.waitUntil(lambda: window.columns.active is None)
    assert window.view.hasFocus()

    window.actions_table["other_column"].trigger()
    qtbot.waitUntil(lambda: window.columns.active is not None)
    window.actions_table["to_article"].trigger()

    assert window.view.hasFocus()


def test_finding_looks_where_the_keys_are(window, two):
    window.actions_table["find"].trigger()

    assert beside_of(window).find_bar.isVisible()
    assert not ("find_bar" in vars(window) and window.find_bar.isVisible())


def test_the_two_change_places(window, two, session, settle):
    window.actions_table["swap_columns"].trigger()
    settle()

    assert session.current == two[1]
    assert beside_of(window).article == two[0]


def test_closing_gives_the_width_back(window, two, qtbot):
    before = window.middle.width()

    window.actions_table["beside"].trigger()

    assert beside_of(window).isHidden()
    assert not window.actions_table["beside"].isChecked()
    assert window.view.hasFocus()
    qtbot.waitUntil(lambda: window.middle.width() > before + 100)
    assert window.columns.articles == [two[0]]


def test_a_narrow_window_says_why_not(window, two, session, settle, qtbot):
    window.actions_table["beside"].trigger()
    told = []
    session.noticed.connect(lambda notice: told.append(notice.text))
    window.resize(800, 600)
    settle()

    window.actions_table["beside"].trigger()
    settle()

    assert beside_of(window).isHidden()
    assert not window.actions_table["beside"].isChecked()
    assert any("no room" in str(text) for text in told)


def test_a_window_made_narrow_has_one_again(window, two, settle, qtbot):
    window.resize(800, 600)

    qtbot.waitUntil(beside_of(window).isHidden)
    assert window.view.isVisible()


def test_a_link_leads_on_in_its_own_column(window, two, save, draft, session, settle):
    third = save(draft("Third one"))[0]
    (holder,) = save(
        draft(
            "Holder",
            body="See [it](wiki:Third%20one).",
            links=(Link(LinkKind.BODY, "Third one", url="wiki:Third one"),),
        )
    )
    window.columns.open_beside(holder)
    settle()

    beside_of(window).view.followed.emit("wiki:Third%20one")
    settle()

    assert beside_of(window).article == third
    assert session.current == two[0]


def test_the_column_goes_with_its_article(window, two, session, settle):
    window.actions_table["delete"].trigger()
    settle()

    assert session.state.wastebasket.has(two[1])
    assert beside_of(window).isHidden()
    assert session.current == two[0]


def test_type_and_theme_reach_both(window, two, session, settle):
    session.change_settings(font_size=25, theme="dark")
    settle()

    shown = beside_of(window).view.shown
    assert shown.defaultFont().pixelSize() == 25
    assert shown.look.palette.is_dark


def test_a_click_with_control_opens_a_link_beside(window, save, draft, session, settle, qtbot):
    ids = save(
        draft("Third one"),
        draft(
            "Holder",
            body="[It is here](wiki:Third%20one).",
            links=(Link(LinkKind.BODY, "Third one", url="wiki:Third one"),),
        ),
    )
    session.open(ids[1])
    settle()
    cursor = window.view.document().find("It is")
    at = window.view.cursorRect(cursor).center()

    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    settle()

    assert session.current == ids[1]
    assert beside_of(window).article == ids[0]


def test_stars_and_archive_are_for_the_article_with_the_keys(window, two, session, settle):
    window.part("list")

    window.actions_table["rate_3"].trigger()
    window.actions_table["archive"].trigger()
    settle()

    assert session.state.verdicts.rating(two[1]) == 3
    assert session.state.verdicts.archived(two) == {two[1]}
    assert session.current == two[0]


def test_a_list_of_one_article_has_none_to_set_beside(window, save, draft, session, settle):
    (article,) = save(draft("Only one", body=LONG))
    session.list.refresh()
    session.open(article)
    settle()
    told = []
    session.noticed.connect(told.append)

    window.actions_table["beside"].trigger()
    settle()

    assert "No other article" in str(told[-1].text)
    assert not window.parts["beside"].isVisible()
    assert not window.actions_table["beside"].isChecked()


def test_the_map_is_that_of_the_column_with_the_keys_and_leads_on_there(
    window, two, session, settle, save, draft, qtbot
):
    beside = beside_of(window)
    (third,) = save(draft("Third one"))

    window.actions_table["map"].trigger()
    settle()
    map_ = window.parts["map"]
    assert map_.known.centre == two[1]

    map_.go(third)
    settle()
    assert beside.article == third
    assert session.current == two[0]

    qtbot.waitUntil(lambda: window.columns.active is not None)
    window.columns.switch()
    window.actions_table["map"].trigger()
    settle()
    assert map_.known.centre == two[0]


def test_the_ruler_lies_on_both_columns_each_at_its_own_line(window, two, qtbot):
    beside = beside_of(window)
    window.actions_table["ruler"].trigger()
    beside.view.verticalScrollBar().setValue(beside.view.verticalScrollBar().maximum() // 2)

    first, second = window.parts["aids"], beside.findChild(ReadingAids)
    assert first.isVisible()
    assert second.isVisible()
    assert second.size() == beside.view.viewport().size()
    assert second.lit().top() > first.lit().top() + 100
    window.actions_table["ruler"].trigger()
    assert not second.isVisible()


def test_a_note_of_the_second_pops_up_there(window, two, save, draft, session, settle):
    (noted,) = save(draft("Third one", body="Quiet water.[^a]\n\n" + LONG + "\n\n[^a]: A short note.\n"))
    session.beside_asked.emit(noted)
    settle()
    beside = beside_of(window)

    beside.view.turned.emit("fn-1")

    assert beside.footnotes.card.text.toPlainText().strip() == "A short note."
    assert beside.view.verticalScrollBar().value() == 0
    assert window.footnotes.card is None


def test_another_article_comes_though_the_library_changes_meanwhile(window, two, save, draft, session, settle):
    (third,) = save(draft("Third one", body=LONG))

    beside_of(window).open_article(third)
    session.library_changed.emit()
    settle()

    assert beside_of(window).article == third
