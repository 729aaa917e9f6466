"""Steps that take longer than a frame: the window goes on, nothing gets before them, nothing of them is lost."""

import threading
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

from reader.domain.errors import StorageProblem
from reader.domain.listing import ListQuery
from reader.domain.marks import Highlight, Position
from reader.domain.phrase import phrase
from reader.domain.reading_time import local_day
from reader.services.opening import open_state
from reader.storage import database
from reader.storage.deeds import highlights as stored_highlights
from reader.storage.deeds.drafts import NoteDraft
from reader.storage.steps import KEYS
from reader.ui import steps as steps_module
from reader.ui.keeping import wastebasket
from reader.ui.ordering import own_orders, shelving
from reader.ui.panes import library as library_pane

STEP = phrase("A step")
LONG_QUERY = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT count(*) FROM n"


@pytest.fixture
def articles(library_with, session, window, settle, monkeypatch):
    """Four articles, the first one open; three are as many as thousands."""
    for module in (steps_module, library_pane, wastebasket):
        monkeypatch.setattr(module, "FEW", 2)
    found = library_with(4)
    session.list.refresh()
    settle()
    session.open(found[0])
    settle()
    return found


@pytest.fixture
def notices(session):
    """What is told at the foot of the window."""
    told = []
    session.noticed.connect(told.append)
    return told


def texts(session):
    return [step.text.template for step in session.state.steps()]


def test_the_window_goes_on_while_very_many_are_tagged(session, articles, settle, notices):
    may_go_on = threading.Event()
    session.steps.take(lambda *_: may_go_on.wait(), lambda *_: None, size=3)

    shelving.add_tag(session, articles, "sea")

    assert session.state.tags.of(articles[3]) == ()  # this thread is here again, and nothing is written
    may_go_on.set()
    settle()
    assert session.state.tags.of(articles[3]) == ("sea",)
    assert [notice.text.template for notice in notices] == ["Tag {n} articles with “{tag}”"]


def test_what_the_reader_does_next_is_the_next_step(session, articles, settle, notices):
    shelving.add_tag(session, articles, "sea")
    session.marking.mark_read([articles[0]], True)
    session.state.bookmarks.add([articles[1]], STEP)

    assert texts(session) == ["A step", "Mark “{title}” as read", "Tag {n} articles with “{tag}”"]
    settle()
    session.steps.undo(only=1)
    settle()
    assert notices[-1].text.template == "Other things were done since. Undo takes them back one by one."


def test_the_button_of_a_notice_undoes_the_step_it_tells_of(session, articles, settle, notices):
    shelving.add_tag(session, articles, "sea")
    session.state.bookmarks.add([articles[1]], STEP)
    settle()

    notices[-1].act()
    settle()

    assert session.state.tags.of(articles[0]) == ("sea",)
    assert texts(session)[0] == "A step"


@pytest.mark.parametrize("turn", ["undo", "go_to"])
def test_very_many_go_there_and_back(session, articles, settle, turn):
    session.marking.delete(articles[1:])
    settle()
    assert set(session.state.wastebasket.articles()) == set(articles[1:])

    session.steps.undo() if turn == "undo" else session.steps.go_to(1)
    settle()
    assert session.state.wastebasket.articles() == {}
    session.steps.redo()
    settle()

    assert set(session.state.wastebasket.articles()) == set(articles[1:])


def test_archiving_all_that_is_listed_leaves_the_list_empty(session, articles, settle):
    own_orders.toggle_archive(session, articles)
    settle()

    assert list(session.list.order) == []
    own_orders.toggle_archive(session, articles)
    settle()
    assert len(session.list.order) == 4


def test_the_wastebasket_of_very_many_is_emptied_and_filled_again(session, window, articles, settle):
    session.marking.delete(articles[1:])
    settle()
    basket = window.parts["list"].wastebasket

    basket.empty()
    settle()
    assert not basket_of(session)
    session.steps.undo()
    settle()
    assert len(basket_of(session)) == 3

    basket.put_all_back()
    settle()
    assert session.state.wastebasket.articles() == {}


def basket_of(session):
    with session.state.database.reading() as connection:
        return connection.execute("SELECT article FROM trash WHERE is_trashed = 1 AND NOT deleted").fetchall()


def test_a_place_is_known_at_once_and_written_after_the_step_that_is_being_taken(session, articles, settle, data):
    may_go_on = threading.Event()
    session.steps.take(lambda *_: may_go_on.wait(), lambda *_: None, size=3)
    other = open_state(data)

    session.marking.keep_position(articles[0], Position(7, "words", 40.0), is_at_end=False)
    known, written = session.state.places.of(articles[0]), other.places.of(articles[0])

    may_go_on.set()
    settle()
    assert known == Position(7, "words", 40.0)
    assert written != known
    assert other.places.of(articles[0]) == known
    other.close()


def test_closing_the_window_takes_every_step_first(session, window, articles, data):
    shelving.add_tag(session, articles, "sea")
    session.marking.keep_position(articles[0], Position(7, "words", 40.0), is_at_end=False)

    session.steps.finish()

    other = open_state(data)
    assert (other.tags.of(articles[3]), other.places.of(articles[0])) == (("sea",), Position(7, "words", 40.0))
    other.close()


def test_a_step_that_cannot_be_taken_is_told_and_changes_nothing(session, articles, settle, notices, data, monkeypatch):
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    other = open_state(data)
    other.database.connection.execute("BEGIN IMMEDIATE")

    shelving.add_tag(session, articles, "sea")
    settle()

    other.database.connection.execute("ROLLBACK")
    other.close()
    assert [notice.text.template for notice in notices if notice.is_problem] == ["{path} is in use by another program."]
    assert session.state.steps() == []


def test_what_takes_long_is_seen_and_then_gone(session, window, articles, settle, qtbot):
    may_go_on = threading.Event()
    window.show()
    session.steps.take(lambda *_: may_go_on.wait(), lambda *_: None, size=3)

    qtbot.waitUntil(lambda: "Storing what you did…" in shown(window))

    may_go_on.set()
    settle()
    assert "Storing what you did…" not in shown(window)


def shown(window):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in window.status.findChildren(QLabel) if label.isVisible()]


def test_many_selected_are_known_before_a_key_is_pressed(session, window, articles, settle):
    pane = window.parts["list"]
    pane.list.selectAll()
    settle()
    asked = []
    session.shelf.ids = lambda keys: asked.append(keys) or []

    assert pane.selected() == articles
    assert asked == []
    del session.shelf.ids
    pane.list.select(0)
    QApplication.processEvents()
    assert pane.selected() == articles[:1]


def test_a_picker_shows_what_undo_changed(session, window, articles, settle):
    shelving.add_tag(session, articles[:1], "sea")
    session.picker_asked.emit("tag_picker", articles[:1])
    own_orders.collect(session, "Coast", articles[:1])
    tags, collections = window.part("tag_picker"), window.part("collection_picker")
    assert [pick.held.name for pick in tags.offers()] == ["ALL"]
    session.steps.undo()
    session.steps.undo()
    settle()

    assert tags.offers() == []
    tags.close_again()
    session.steps.redo()
    session.steps.redo()
    settle()
    session.picker_asked.emit("collection_picker", articles[:1])
    assert [pick.value for pick in collections.offers()] == ["Coast"]
    session.steps.undo()
    settle()
    assert collections.offers() == []


def rows_now(session):
    """All that the reader did, and its steps."""
    tables = [table for table in (*KEYS, "steps", "step_parts") if table != "settings"]
    with session.state.database.reading() as connection:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}


def test_a_step_that_is_stopped_leaves_everything_as_it_was(session, window, articles, settle, qtbot, notices):
    window.show()
    shelving.add_tag(session, articles, "sea")
    settle()
    before, is_writing, may_go_on = rows_now(session), threading.Event(), threading.Event()

    def work(state, library):
        with state.database.together():
            state.tags.add(articles, "ship", STEP)
            state.undo()
            state.undo()
            is_writing.set()
            may_go_on.wait()

    left, done = [], []
    session.steps.take(work, lambda *_: done.append(1), size=3, left=lambda: left.append(1))
    shelving.add_tag(session, articles, "asked for later")
    session.steps.undo()
    qtbot.waitUntil(lambda: "Storing what you did…" in shown(window) and is_writing.is_set())
    window.status._cancel.click()
    may_go_on.set()
    settle()

    assert rows_now(session) == before
    assert (done, left) == ([], [1])
    assert notices[-1].text.template == "Stopped. What was not stored yet is as it was."
    session.steps.undo()
    settle()
    assert session.state.tags.of(articles[3]) == ()


def test_a_query_is_stopped_in_its_middle(session, window, articles, settle, qtbot):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    def work(state, library):
        with state.database.write() as connection:
            connection.execute("DELETE FROM positions")
            connection.execute(endless).fetchone()

    session.state.places.keep(articles[0], Position(7, "words", 40.0))
    session.steps.take(work, lambda *_: None, size=3)
    qtbot.waitUntil(lambda: session.steps.is_busy)

    session.steps.cancel()
    settle()

    assert session.state.places.of(articles[0]) == Position(7, "words", 40.0)
    shelving.add_tag(session, articles, "sea")
    settle()
    assert session.state.tags.of(articles[3]) == ("sea",)


def test_what_is_stopped_when_it_is_stored_already_is_told_as_done(session, window, articles, settle, notices):
    is_over = []

    def work(state, library):
        state.tags.add(articles, "sea", STEP)
        session.steps.cancel()
        state.database.connection.execute(LONG_QUERY).fetchone()
        return STEP

    session.steps.take(work, lambda told, step: is_over.append(told), size=3)
    settle()

    assert is_over == [STEP]
    assert session.state.tags.of(articles[3]) == ("sea",)


def test_the_button_stops_only_what_it_stands_beside(session, window, articles, settle, qtbot):
    window.show()
    asked = []
    window.status.cancelled.connect(lambda: asked.append("import"))
    window.status.steps_cancelled.connect(lambda: asked.append("steps"))

    window.status.show_keeping(True)
    window.status._cancel.click()
    window.status.show_work(1, 2, "a.md")
    window.status._cancel.click()

    assert asked == ["steps", "import"]


def begin_long(session, articles, may_go_on, then=lambda state: STEP):
    """A step of many articles that is not over before it may be."""

    def work(state, library):
        with state.database.write():
            may_go_on.wait()
        return then(state)

    session.steps.take(work, lambda *_: None, size=len(articles))


def test_the_window_never_waits_for_a_long_step(session, window, articles, settle, monkeypatch, qtbot):
    first, second, third, _ = articles
    session.marking.bookmark_place(first, Position(3, "words", 10.0), "Here")
    [place] = session.state.bookmarks.of(first)
    window.highlights.keys.step(1)
    window.highlights.mark("green")
    [mark] = window.highlights.marks
    settle()
    may_go_on = threading.Event()
    begin_long(session, articles, may_go_on)
    monkeypatch.setattr(session.state.database, "before_writing", lambda: pytest.fail("the window waits"))

    window.highlights.recolour(mark, "pink")
    window.highlights.write_note(mark, "A thought")
    window.highlights.write_note(Highlight(""), "On the whole")
    window.highlights.drafts.keep(NoteDraft(first, mark.id, "A tho"))
    window.highlights.drafts.drop(NoteDraft(first, mark.id, ""))
    session.marking.label_bookmark(place, "There")
    session.marking.mark_unrelated(third, "Third")
    session.marking.keep_position(first, Position(8, "more words", 20.0), is_at_end=True)
    session.open_at(second, Position(4, "far on", 0.0))
    session.change_settings(font_size=23)
    session.state.half_typed.keep("field", "half a wo")
    session.state.uses.note("action x")
    session.authors.give("nobody", "Somebody")
    own_orders.rate(session, [second], 4)
    shelving.add_tag(session, [second], "sea")
    window.part("list").smart.save("Kept", ListQuery(words="tide"))
    session.steps.undo()

    assert session.state.half_typed.of("field") == "half a wo"
    assert session.state.places.of(second).offset == 4
    assert session.state.highlights(first) == (mark,)
    monkeypatch.undo()
    may_go_on.set()
    settle()
    noted = {each.note: each.colour for each in session.state.highlights(first)}
    assert noted.keys() == {"A thought", "On the whole"}
    assert noted["A thought"] == "pink"
    assert session.state.places.of(first).offset == 8
    assert session.state.is_read(first)
    assert session.state.settings().font_size == 23
    assert session.state.verdicts.rating(second) == 4
    assert session.state.tags.of(second) == ("sea",)
    assert session.state.searches.all() == []  # the last of them is undone


def test_what_is_small_and_waits_is_not_stopped_with_what_it_waits_for(session, window, articles, settle, notices):
    may_go_on = threading.Event()
    begin_long(session, articles, may_go_on, lambda state: state.tags.add(articles, "sea", STEP))
    window.highlights.write_note(Highlight(""), "On the whole")
    session.steps.undo()

    session.steps.cancel()
    may_go_on.set()
    settle()

    assert [each.note for each in session.state.highlights(articles[0])] == ["On the whole"]
    assert session.state.tags.of(articles[3]) == ()
    assert str(notices[-1].text).startswith("Stopped.")


def test_what_is_put_off_is_written_in_the_order_in_which_it_came(session, window, articles, settle):
    may_go_on = threading.Event()
    begin_long(session, articles, may_go_on)
    for offset in range(1, 4):
        session.state.places.keep(articles[1], Position(offset, "words", 0.0))
    may_go_on.set()
    session.steps._long.wait()  # the lane is done, and nobody has heard of it
    session.state.places.keep(articles[1], Position(9, "words", 0.0))
    settle()

    assert session.state.places.of(articles[1]).offset == 9


@pytest.fixture
def long_step(session, articles, settle):
    """Begins a step that takes until what is given back is called."""
    may_go_on = threading.Event()

    def begin():
        session.steps.take(lambda *_: may_go_on.wait(), lambda *_: None, size=3)

        def end():
            may_go_on.set()
            settle()

        end.now = may_go_on.set
        return end

    yield begin
    may_go_on.set()


def test_a_setting_changed_during_a_step_leaves_the_others_as_they_are_now(session, articles, settle, data, long_step):
    end = long_step()
    session.open(articles[1])
    QApplication.processEvents()

    session.change_settings(theme="dark")

    end()
    assert session.settings.last_article == articles[1]
    with closing(open_state(data)) as stored:
        assert stored.settings() == session.settings


def test_marked_unread_after_its_end_was_reached_stays_unread(session, articles, long_step):
    end = long_step()
    session.marking.keep_position(articles[0], Position(7, "words", 100.0), is_at_end=True)

    session.marking.mark_read([articles[0]], False)

    end()
    assert not session.state.is_read(articles[0])


def test_what_cannot_be_written_after_a_step_keeps_nothing_else_from_it(session, articles, qtbot, long_step):
    def fail():
        raise StorageProblem(phrase("No room"), phrase("Make some"))

    end, written = long_step(), []
    session.steps.after(fail)
    session.steps.after(lambda: written.append("later"))

    with qtbot.captureExceptions() as problems:
        end()

    assert written == ["later"]
    assert [type(each[1]) for each in problems] == [StorageProblem]


def test_a_note_that_could_not_be_kept_is_kept_at_the_next_start(session, window, articles, settle, long_step):
    window.show()
    window.highlights.note_on_article()
    editor = window.highlights.editor
    editor.edit.setPlainText("what I thought")
    editor._keep_draft()
    end = long_step()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored_highlights.Highlights, "add", refuse)
        editor.close_again()
        end()

    assert [draft.note for draft in session.state.drafts.all()] == ["what I thought"]


def refuse(*_):
    raise StorageProblem(phrase("No room"), phrase("Make some"))


def test_a_note_that_is_kept_during_a_step_leaves_no_draft(session, window, articles, long_step):
    window.show()
    window.highlights.note_on_article()
    editor = window.highlights.editor
    editor.edit.setPlainText("what I thought")
    end = long_step()
    editor._keep_draft()

    editor.close_again()
    end()

    assert session.state.drafts.all() == []
    assert [mark.note for mark in session.state.highlights(articles[0])] == ["what I thought"]


def test_a_removed_note_leaves_no_draft(session, window, articles, settle):
    window.show()
    window.highlights.write_note(Highlight(""), "what I thought")
    window.highlights.note_on_article()
    editor = window.highlights.editor
    editor.edit.setPlainText("what I thought, and more")
    editor._keep_draft()

    editor._remove.click()

    assert session.state.drafts.all() == []
    assert session.state.highlights(articles[0]) == ()


def test_closing_tells_of_a_mark_that_could_not_be_stored_and_stays(
    session, window, articles, settle, long_step, notices
):
    window.show()
    end = long_step()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored_highlights.Highlights, "add", refuse)
        window.highlights.write_note(Highlight(""), "what I thought")
        assert not window.close()

        end()

    settle()
    assert notices[-1].text.template == "No room"
    assert window.isVisible()
    assert window.close()


def test_a_window_closed_during_a_step_says_so_goes_on_and_closes_after_it(
    session, window, articles, qtbot, long_step, notices
):
    window.show()
    end = long_step()

    assert not window.close()
    assert not window.close()
    assert "closes as soon as" in notices[-1].text.template
    assert window.isVisible()

    end()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_who_stays_after_all_keeps_the_window(session, window, articles, settle, long_step, notices):
    window.show()
    end = long_step()
    window.close()

    notices[-1].act()
    end()
    settle()

    assert window.isVisible()


def test_what_is_under_way_is_waited_for_where_all_is_to_be_taken(session, articles, monkeypatch, long_step):
    end, steps = long_step(), session.steps._long
    wait = steps.wait
    monkeypatch.setattr(steps, "wait", lambda: (end.now(), wait()))

    session.steps.finish()

    assert not session.steps.is_busy


def test_a_highlight_is_seen_before_it_is_stored(session, window, articles, settle, long_step):
    end = long_step()
    cursor = window.view.textCursor()
    cursor.setPosition(window.view.shown.position_of(0))
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)

    window.highlights.mark("green")

    seen = [span.mark.id for span in window.highlights.spans]
    assert (len(seen), session.state.highlights(articles[0])) == (1, ())
    end()
    assert [mark.id for mark in session.state.highlights(articles[0])] == seen
    assert [span.mark.id for span in window.highlights.spans] == seen
    session.steps.undo()
    settle()
    assert window.highlights.spans == []


def test_a_highlight_that_could_not_be_stored_is_not_seen_any_more(session, window, articles, long_step):
    end = long_step()
    window.view.selectAll()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored_highlights.Highlights, "add", refuse)
        window.highlights.mark("green")
        end()

    assert window.highlights.spans == []


def test_an_orphan_that_is_attached_during_a_step_stays_where_it_was_attached(session, articles, settle, long_step):
    known = session.state.marked.add(articles[1], Highlight("The tide"), STEP)
    lost = known._replace(lost="a text without it")
    end = long_step()

    session.steps.take_small([], STEP, lambda state: state.marked.attach(known._replace(offset=7), STEP))
    session.state.marked.settle([(known, lost)])  # what was seen before it was attached
    end()

    [mark] = session.state.highlights(articles[1])
    assert (mark.offset, mark.lost) == (7, "")


def test_opening_during_a_step_does_not_wait_for_it(session, window, articles, settle, long_step):
    clock = window.reading_clock
    clock._add(local_day(clock.wall()), seconds=30.0)
    end = long_step()

    session.open(articles[1])
    QApplication.processEvents()

    assert session.state.readings.is_empty()
    end()
    assert not session.state.readings.is_empty()


def test_a_shortcut_given_during_a_step_holds_at_once(session, articles, data, long_step):
    end = long_step()

    session.keys.add("read", "Ctrl+Alt+F7")

    assert "Ctrl+Alt+F7" in session.keys.of("read")
    assert session.state.shortcuts.all() == {}
    end()
    assert "Ctrl+Alt+F7" in session.keys.of("read")
    assert "Ctrl+Alt+F7" in session.state.shortcuts.all()["read"]
