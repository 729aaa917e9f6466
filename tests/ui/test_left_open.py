"""What was searched for, and the ways back after a jump, are there again after a restart."""

import pytest

from reader.domain.listing import View
from reader.domain.marks import Position
from reader.paths import DataFolder
from reader.services.opening import open_library, open_state
from reader.storage.deeds.left_open import Left, LeftOpen
from reader.ui.jobs import Jobs
from reader.ui.keeping.left_open import LeftAsItWas
from reader.ui.session import Session
from reader.ui.window import MainWindow

LONG = "\n\n".join(f"Paragraph {n} says what it says, in words enough for a line or two." for n in range(200))


@pytest.fixture
def left(window):
    kept = LeftAsItWas(window)
    kept.give_back()
    return kept


@pytest.fixture
def restarted(data: DataFolder, theme, qtbot):
    """A session and window as after a restart, with the article that was open."""
    made = []

    def restart(article: str) -> MainWindow:
        state = open_state(data)
        library, shelf = open_library(data, can_write=False)
        session = Session(library, shelf, state, Jobs(lambda is_writer: open_library(data, can_write=is_writer)))
        window = MainWindow(session, theme)
        qtbot.addWidget(window)
        made.append((session, library, state))
        window.show()
        window.complete()
        if article:
            session.open(article)
            qtbot.waitUntil(lambda: session.current == article)
        return window

    yield restart
    for session, library, state in made:
        session.jobs.stop()
        library.close()
        state.close()


def test_a_search_and_its_filter_are_there_again(left, session, restarted, qtbot):
    session.list.ask(view=View.UNREAD)
    session.list.ask(words="spring ti", tag="sea")
    left.keep()

    window = restarted("")
    LeftAsItWas(window).give_back()

    query = window.session.list.query
    assert (query.view, query.words, query.tag) == (View.UNREAD, "spring ti", "sea")
    qtbot.waitUntil(lambda: window.list_pane.search.text() == "spring ti")


def test_the_ways_back_after_jumps_are_there_again(left, window, session, save, draft, restarted, qtbot):
    [article] = save(draft("Long", body=LONG))
    session.open(article)
    qtbot.waitUntil(lambda: session.current == article)
    window.view.verticalScrollBar().setValue(300)
    place = window.view.place()
    window.view.jump_to_position(window.view.shown.body_end - 900)
    assert window.way_back.places == (place,)  # and at once in the file: the program may end now

    again = restarted(article)
    LeftAsItWas(again).give_back()

    assert again.way_back.button.isVisible()
    assert again.way_back.go()
    assert again.view.place().offset == place.offset


def test_ways_back_of_another_article_than_the_open_one_are_not_offered(session, window):
    session.state.left_open.keep(Left({}, "another", (Position(30, "says what it says", 3.0),)))

    LeftAsItWas(window).give_back()

    assert not window.way_back.can_go


def test_what_changes_is_kept_soon_and_by_itself(left, session, qtbot):
    session.list.ask(words="tide")

    qtbot.waitUntil(lambda: session.state.left_open.last().narrowed == {"words": "tide"})


def test_a_search_that_was_cleared_does_not_come_again(left, session):
    session.list.ask(words="tide")
    left.keep()
    session.list.ask(words="")
    left.keep()

    assert session.state.left_open.last() == Left()


@pytest.mark.parametrize("value", ["nonsense", "[]", '{"places": 3}', '{"narrowed": {"words": 3, "no": "x"}}', "null"])
def test_what_cannot_be_read_is_as_if_nothing_was_left(window, session, value):
    with session.state.database.write() as connection:
        connection.execute("INSERT INTO settings VALUES ('left_open', ?, 0, 0)", (value,))

    LeftAsItWas(window).give_back()

    assert session.list.query.words == ""
    assert isinstance(session.state.left_open, LeftOpen)
