"""Deleted articles in the window: their view, putting back, emptying, and undo of each; and what was begun."""

import pytest

from reader.domain.listing import View
from reader.domain.marks import Position
from reader.domain.phrase import phrase
from reader.ui.listing.row_menu import article_menu
from reader.ui.words import say


@pytest.fixture
def pane(window, library_with, settle):
    library_with(4)
    window.session.list.refresh()
    settle()
    return window.part("list")


def titles(session):
    return [row.title for row in session.list.rows(0, len(session.list.order))]


def ids(session, *titles):
    rows = {row.title: row.id for row in session.list.rows(0, len(session.list.order))}
    return [rows[title] for title in titles]


def show(session, view, settle):
    session.list.ask(view=view)
    settle()


@pytest.fixture
def trashed(pane, session, settle):
    """Articles 1 to 3 deleted, the second one last, and the wastebasket shown."""
    first, second, third = ids(session, "Article 1", "Article 2", "Article 3")
    clock = iter(range(10**6))
    session.state._steps._clock = lambda: float(next(clock))
    for each in (first, third, second):
        session.marking.delete([each])
    show(session, View.TRASH, settle)
    return first, second, third


def test_the_wastebasket_lists_what_was_deleted_the_last_first(trashed, session, pane):
    assert titles(session) == ["Article 2", "Article 3", "Article 1"]
    assert pane.basket_line.isVisible()
    assert not pane.sort.isEnabled() or pane.sort.toolTip()


def test_the_line_of_the_wastebasket_is_nowhere_else(trashed, session, pane, settle):
    show(session, View.ALL, settle)

    assert not pane.basket_line.isVisible()
    assert titles(session) == ["Article 4"]


def test_one_is_put_back_and_the_notice_undoes_it(trashed, session, pane, settle, told):
    pane.list.select(0)

    pane.basket_line.back.click()
    settle()

    assert titles(session) == ["Article 3", "Article 1"]
    assert say(told[-1].text) == "Bring “Article 2” back from the wastebasket"
    told[-1].act()
    settle()
    assert titles(session) == ["Article 2", "Article 3", "Article 1"]


def test_all_are_put_back_as_one_step(trashed, session, pane, settle, window):
    pane.basket_line.all_back.click()
    settle()
    assert titles(session) == []
    assert pane.empty.isVisible()

    window.actions_table["undo"].trigger()
    settle()

    assert len(titles(session)) == 3


def test_emptying_says_how_many_go_asks_nothing_and_is_undone(trashed, session, pane, settle, told):
    pane.basket_line.clear.click()
    settle()

    assert titles(session) == []
    assert say(told[-1].text) == "Empty the wastebasket of 3 articles"
    show(session, View.ALL, settle)
    assert titles(session) == ["Article 4"]
    told[-1].act()
    show(session, View.TRASH, settle)
    assert sorted(titles(session)) == ["Article 1", "Article 2", "Article 3"]


def test_undo_of_a_delete_brings_back_what_was_emptied_since_one_step_after_the_other(trashed, session, settle):
    session.steps.undo()
    settle()

    assert titles(session) == ["Article 3", "Article 1"]


def test_where_all_is_deleted_the_list_leads_to_the_wastebasket(trashed, session, pane, window, settle):
    show(session, View.ALL, settle)
    session.open(ids(session, "Article 4")[0])
    settle()
    session.marking.delete([session.current])
    settle()
    assert (pane.empty.isVisible(), pane.empty.text.text()) == (True, "All your articles are in the wastebasket.")
    assert window.status._read.text() == ""

    pane.empty.button.click()
    settle()

    assert len(titles(session)) == 4


def test_deleting_what_lies_in_the_wastebasket_changes_nothing(trashed, session, settle, told):
    step = session.state.last_step

    session.marking.delete([trashed[0]])
    settle()

    assert session.state.last_step == step
    assert len(titles(session)) == 3


def test_the_open_article_is_put_back_by_its_action(trashed, session, window, settle, told):
    session.open(trashed[0])
    show(session, View.ALL, settle)

    window.actions_table["put_back"].trigger()
    settle()

    assert sorted(titles(session)) == ["Article 1", "Article 4"]
    window.actions_table["put_back"].trigger()
    assert say(told[-1].text) == "It is not in the wastebasket."


def test_a_saved_link_in_the_wastebasket_is_no_article_in_it(session, window, settle):
    pane = window.part("list")
    session.state.wastebasket.add(["link:https://example.org/never-stored"], phrase("Delete"))
    session.list.refresh()
    settle()

    assert pane.empty.title.text() == "No articles yet"


def test_the_menu_of_a_deleted_article_puts_it_back(trashed, session, window, settle):
    menu = article_menu(session, session.list.rows(0, 2), window)

    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == ["Put 2 articles back", "Put all back", "Empty the wastebasket"]
    menu.actions()[0].trigger()
    settle()
    assert titles(session) == ["Article 1"]


def test_an_empty_wastebasket_says_so(pane, session, settle, told, window):
    show(session, View.TRASH, settle)

    assert pane.empty.isVisible()
    window.actions_table["empty_wastebasket"].trigger()
    assert say(told[-1].text) == "The wastebasket is empty."


def test_words_search_in_the_wastebasket_alone(trashed, session, settle):
    session.list.ask(words="article")
    settle()

    assert sorted(titles(session)) == ["Article 1", "Article 2", "Article 3"]


def test_continue_reading_has_what_was_begun_and_not_finished_the_last_first(pane, session, settle, window):
    one, two, three, four = ids(session, *(f"Article {n}" for n in range(1, 5)))
    clock = iter(range(10**6))
    session.state._steps._clock = lambda: float(next(clock))
    for article, percent in ((one, 40.0), (two, 100.0), (three, 10.0), (four, 0.0)):
        session.state.places.keep(article, Position(5, "x", percent))

    window.actions_table["show_started"].trigger()
    settle()

    assert titles(session) == ["Article 3", "Article 1"]
    assert [row.percent for row in session.list.rows(0, 2)] == [10, 40]
    session.state.note_read(one)
    session.list.refresh()
    settle()
    assert titles(session) == ["Article 3"]


def test_continue_reading_is_the_first_that_the_palette_offers(window):
    palette = window.part("palette")
    palette.open_palette()

    assert palette._model.index(0).data() == "Continue reading"
    palette.close_again()


def bar_of(window):
    bar = window.parts.get("basket_bar")
    return bar if bar is not None and not bar.isHidden() else None


def test_an_open_article_that_was_deleted_says_so_and_goes_back(window, trashed, session, settle):
    first = trashed[0]
    assert bar_of(window) is None

    session.open(first)
    settle()
    assert bar_of(window)
    session.open_subject("tag:sea")
    assert bar_of(window) is None
    session.leave_subject()
    assert bar_of(window)
    bar_of(window).back.click()
    settle()

    assert not session.state.wastebasket.has(first)
    assert bar_of(window) is None
    session.steps.undo()
    settle()
    assert bar_of(window)


def test_an_article_deleted_by_another_program_says_so_where_it_is_read(window, pane, session, settle):
    session.open(ids(session, "Article 1")[0])
    settle()

    session.state.wastebasket.add([session.current], phrase("Delete it"))
    session.data_changed()
    settle()

    assert bar_of(window)
