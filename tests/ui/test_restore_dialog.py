"""Going back to a copy in the window: what is shown of it, what is done, and undo."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from reader.domain.phrase import phrase
from reader.paths import DataFolder
from reader.services import copies
from reader.storage.keeping import state_copies
from reader.ui import steps as steps_module
from reader.ui.keeping.copy_keeper import CopyKeeper, offer_copies
from reader.ui.keeping.restore_dialog import RestoreDialog

Settle = Callable[[], None]
NOW = datetime(2026, 3, 14, 18, 30, tzinfo=UTC)
STEP = phrase("A step")


@pytest.fixture
def article(session, library_with):
    """An article that is bookmarked in a copy, but not now, while another one is read now."""
    first, second = library_with(2)
    folder = DataFolder(session.state.database.path.parent)
    session.state.bookmarks.add([first], STEP, "kept")
    state_copies.make(folder.state, folder.copies, NOW)
    session.state.undo()
    session.state.mark_read([second], True, STEP)
    return first


@pytest.fixture
def dialog(window, session, article, settle):
    dialog = window.part("restore")
    assert isinstance(dialog, RestoreDialog)
    dialog.open()
    settle()
    return dialog


def shown(dialog):
    tops = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
    return {top.text(0): [top.text(1), *(top.child(n).text(0) for n in range(top.childCount()))] for top in tops}


def test_a_copy_says_what_would_change_and_of_which_articles(dialog):
    assert shown(dialog) == {
        "Bookmarks": ["1 come back", "Article 1: kept"],
        "Read marks": ["1 go", "Article 2"],
    }


def test_restoring_is_one_step_and_what_was_before_is_kept(dialog, session, article, settle, told):
    dialog.restore_button.click()
    settle()

    assert session.state.bookmarks.of(article)
    assert not dialog.isVisible()
    assert len(state_copies.listed(DataFolder(session.state.database.path.parent).copies)) == 2
    assert told[-1].action == "undo"
    told[-1].act()
    assert not session.state.bookmarks.of(article)


def test_very_much_is_restored_beside_the_window_and_can_be_stopped(
    dialog, session, article, settle, told, monkeypatch, qtbot
):
    monkeypatch.setattr(steps_module, "FEW", 1)
    may_go_on = threading.Event()
    session.steps.take(lambda *_: may_go_on.wait(), lambda *_: None, size=2)
    before = session.state.last_step
    dialog.restore_button.click()
    qtbot.waitUntil(lambda: len(session.steps._long._taken) == 2)

    session.steps.cancel()
    may_go_on.set()
    settle()

    assert (session.state.bookmarks.of(article), session.state.last_step) == ((), before)
    assert dialog.isVisible()
    dialog.restore_button.click()
    settle()
    assert session.state.bookmarks.of(article)
    assert not dialog.isVisible()
    assert told[-1].action == "undo"


def test_a_restore_goes_on_when_its_dialog_is_closed(dialog, session, article, settle, monkeypatch):
    monkeypatch.setattr(steps_module, "FEW", 1)
    dialog.restore_button.click()
    dialog.reject()
    settle()

    assert session.state.bookmarks.of(article)


def test_a_kind_that_is_not_ticked_stays_as_it_is(dialog, session, article, settle):
    for row in range(dialog.tree.topLevelItemCount()):
        top = dialog.tree.topLevelItem(row)
        if top.text(0) == "Read marks":
            top.setCheckState(0, Qt.CheckState.Unchecked)

    dialog.restore_button.click()
    settle()

    assert session.state.bookmarks.of(article)
    assert session.shelf.counts()["unread"] == 1


def test_only_what_is_missing_is_listed_where_that_is_wanted(dialog):
    dialog.missing.setChecked(True)

    assert list(shown(dialog)) == ["Bookmarks"]


def test_nothing_can_be_restored_where_nothing_is_ticked(dialog):
    for row in range(dialog.tree.topLevelItemCount()):
        dialog.tree.topLevelItem(row).setCheckState(0, Qt.CheckState.Unchecked)

    assert not dialog.restore_button.isEnabled()


def test_a_copy_that_cannot_be_read_is_told_in_the_dialog(window, session, article, settle):
    folder = DataFolder(session.state.database.path.parent)
    [copy] = state_copies.listed(folder.copies)
    copy.path.write_bytes(b"no database at all")
    dialog = window.part("restore")

    dialog.open()
    settle()

    assert "is not a database" in dialog._told.text()
    assert not dialog.restore_button.isEnabled()
    dialog.close()


def test_a_copy_is_made_while_the_window_is_open_and_only_one_a_day(session, library_with, settle, told):
    folder = DataFolder(session.state.database.path.parent)
    keeper = CopyKeeper(session, folder, session)

    keeper.begin()
    settle()
    keeper.look()
    settle()

    assert len(state_copies.listed(folder.copies)) == 1
    assert told == []


def test_what_hinders_a_copy_is_told_once(session, library_with, settle, told):
    folder = DataFolder(session.state.database.path.parent)
    folder.copies.write_text("a file in place of the folder")
    keeper = CopyKeeper(session, folder, session)

    keeper.look()
    settle()
    keeper.look()
    settle()

    assert [notice.is_problem for notice in told] == [True]


def test_copies_are_offered_where_all_marks_are_gone_and_nowhere_else(session, library_with, told, article):
    folder = DataFolder(session.state.database.path.parent)
    offered = []

    offer_copies(session, folder, lambda: offered.append(1))
    assert told == []
    _forget_all(session)
    with session.state._steps.step(phrase("Import “{name}”", name="a.md")):  # as a start learns of it from library.db
        session.state._steps.put("imports", "a", is_undone=0, took="{}")
    offer_copies(session, folder, lambda: offered.append(1))

    told[-1].act()
    assert offered == [1]


def test_who_did_nothing_yet_is_not_told_of_copies_of_nothing(session, told):
    folder = DataFolder(session.state.database.path.parent)
    _forget_all(session)
    assert copies.keep(folder)

    offer_copies(session, folder, lambda: None)

    assert told == []


def _forget_all(session):
    for table in ("steps", "reads", "positions", "visits", "bookmarks"):
        session.state.database.connection.execute(f"DELETE FROM {table}")


def test_a_box_that_is_not_ticked_can_be_seen_on_a_dark_ground(dialog, theme):
    theme.choose("dark")
    top = dialog.tree.topLevelItem(0)
    top.setCheckState(0, Qt.CheckState.Unchecked)

    row = dialog.tree.visualItemRect(top)
    drawn = dialog.tree.viewport().grab(row).toImage()
    across = {drawn.pixelColor(x, drawn.height() // 2).name() for x in range(60)}

    assert theme.palette.faint in across


def test_very_many_changes_are_not_looked_through_for_each_of_them(window, session, library_with, settle, monkeypatch):
    folder, looks = DataFolder(session.state.database.path.parent), []
    session.state.wastebasket.add(library_with(60), STEP)
    state_copies.make(folder.state, folder.copies, NOW)
    session.state.undo()
    dialog = window.part("restore")
    ticked = RestoreDialog._ticked.fget
    monkeypatch.setattr(RestoreDialog, "_ticked", property(lambda self: looks.append(1) or ticked(self)))

    dialog.open()
    settle()

    assert len(dialog.chosen()) == 60
    assert len(looks) < 10
