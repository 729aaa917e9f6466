"""The toolbar that hides while one reads."""

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.ui.window import MainWindow

BODY = "\n\n".join(f"Paragraph {number} tells of a basin and what the tide leaves in it. " * 6 for number in range(30))


@pytest.fixture
def hidden(window, save, draft, session, settle):
    """The window of a long article whose toolbar hides."""
    (article,) = save(draft("Basin", body=BODY))
    session.open(article)
    settle()
    window.actions_table["hide_toolbar"].trigger()
    window.view.setFocus()
    return window


def is_seen(window):
    return window.top.isVisible() and window.top.geometry().bottom() > 0


def test_it_goes_and_the_page_takes_its_room(hidden, session, qtbot):
    assert not is_seen(hidden)
    assert hidden.splitter.y() == 0
    assert session.state.settings().hides_toolbar
    assert hidden.actions_table["hide_toolbar"].isChecked()

    hidden.actions_table["hide_toolbar"].trigger()

    qtbot.waitUntil(lambda: is_seen(hidden))
    assert hidden.centralWidget().layout().indexOf(hidden.top) == 0


def test_it_comes_where_the_pointer_asks_and_covers_no_list(hidden, qtbot):
    area = hidden.view.viewport()

    qtbot.mouseMove(area, QPoint(300, 200))
    qtbot.mouseMove(area, QPoint(300, 2))
    qtbot.waitUntil(lambda: is_seen(hidden))

    assert hidden.top.x() == hidden.middle.x() > 0
    qtbot.mouseMove(area, QPoint(300, 300))
    qtbot.waitUntil(lambda: not is_seen(hidden))


def test_it_comes_when_the_reader_scrolls_up_and_goes_when_on(hidden):
    bar = hidden.view.verticalScrollBar()
    bar.setValue(1500)
    assert not is_seen(hidden)

    bar.setValue(1400)
    assert is_seen(hidden)
    bar.setValue(1450)

    assert not is_seen(hidden)


def test_it_does_not_come_when_the_program_leads_back_to_a_place(hidden):
    bar = hidden.view.verticalScrollBar()
    bar.setValue(1500)

    hidden.view.go_to(None)

    assert not is_seen(hidden)


def test_tab_reaches_it_and_it_stays_while_it_has_the_keys(hidden, qtbot):
    button = hidden.top.buttons["contents"]

    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: is_seen(hidden))
    hidden.parts["hidden_bar"]._rested()
    assert is_seen(hidden)

    hidden.view.setFocus()
    hidden.parts["hidden_bar"]._rested()
    assert not is_seen(hidden)


def test_focus_mode_leaves_it_hidden_afterwards(hidden):
    hidden.actions_table["focus"].trigger()
    hidden.actions_table["focus"].trigger()

    assert not is_seen(hidden)
    assert hidden.splitter.y() == 0


def test_a_start_with_all_that_is_made_when_it_is_wanted_has_it(session, theme, settle, qtbot):
    session.change_settings(hides_toolbar=True, is_continuous=True, has_ruler=True)
    window = MainWindow(session, theme)
    qtbot.addWidget(window, before_close_func=lambda _: settle())
    window.show()

    window.complete()

    assert {"hidden_bar", "running_on", "aids"} <= window.parts.keys()
    assert not is_seen(window)
    assert window.splitter.y() == 0
