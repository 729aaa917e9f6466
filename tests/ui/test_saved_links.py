"""Saved links in the list of wanted articles: deleted by key and menu, one or several, and brought back."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel

from reader.domain.article import Link, LinkKind
from reader.domain.listing import View
from reader.ui.listing.article_list import WantedModel
from reader.ui.listing.row_menu import wanted_menu
from reader.ui.words import say

TABLE = "title,url,time_added,tags,status\nTides,https://example.org/tides,1614859202,,\n" + (
    "Knots,https://example.org/knots,1614859201,,\nLetter,mailto:a@example.org,1614859200,,\n"
)


@pytest.fixture
def table(session, window, tmp_path, settle):
    """Three links, which the list shows."""
    path = tmp_path / "pocket.csv"
    path.write_text(TABLE)
    window.imports.take_paths([path])
    settle()
    session.list.ask(view=View.WANTED)
    settle()
    return path


def shown(window):
    rows = window.parts["list"].list.rows()
    assert isinstance(rows, WantedModel)
    return [rows.row(place).title for place in range(rows.rowCount())]


def choose(window, *places):
    view = window.parts["list"].list
    window.activateWindow()
    view.setFocus()
    for place in places:
        index = view.model().index(place, 0)
        view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)
    return view


def test_a_key_deletes_the_links_that_are_selected_and_undo_brings_them_back(window, session, table, settle, qtbot):
    told = []
    session.noticed.connect(told.append)

    qtbot.keyClick(choose(window, 0, 2), Qt.Key.Key_Delete)
    settle()

    assert shown(window) == ["Knots"]
    assert session.list.counts[View.WANTED] == 1
    assert say(told[-1].text) == "Delete 2 saved links"
    session.steps.undo()
    settle()
    assert shown(window) == ["Tides", "Knots", "Letter"]
    assert session.list.counts[View.WANTED] == 3


def test_the_menu_of_a_link_deletes_it(window, session, table, settle):
    rows = window.parts["list"].wanted

    wanted_menu(session, rows.item(1), window).actions()[-1].trigger()
    settle()

    assert shown(window) == ["Tides", "Letter"]
    assert say(session.state.steps()[0].text) == "Delete the saved link “Knots”"


def test_a_link_that_an_article_points_to_stays_wanted_by_it(window, session, table, save, draft, settle):
    save(draft("Harbours", links=(Link(LinkKind.RECOMMENDED, "Tides", url="https://example.org/tides"),)))
    session.list.refresh()
    settle()
    rows = window.parts["list"].wanted
    assert rows.item(0).links == 1

    wanted_menu(session, rows.item(0), window).actions()[-1].trigger()
    settle()

    assert [(row.title, row.is_saved) for row in session.shelf.wanted()] == [
        ("Knots", True),
        ("Letter", True),
        ("Tides", False),
    ]


def test_a_deleted_link_comes_back_with_the_file_that_is_named_and_with_no_other(window, session, table, settle, qtbot):
    qtbot.keyClick(choose(window, 0), Qt.Key.Key_Delete)
    settle()

    window.imports.take_paths([table.parent])
    settle()
    assert "Tides" not in shown(window)

    window.imports.take_paths([table])
    settle()
    assert "Tides" in shown(window)


def test_after_a_link_is_deleted_the_one_in_its_place_is_selected(window, session, table, settle, qtbot):
    view = choose(window, 1)

    qtbot.keyClick(view, Qt.Key.Key_Delete)
    settle()

    assert shown(window) == ["Tides", "Letter"]
    assert view.selected() == [1]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    settle()
    assert view.selected() == [0]


def test_words_typed_among_links_look_for_links_and_leave_the_articles_in_their_order(
    window, session, table, save, draft, settle
):
    ids = save(draft("Mud"), draft("Tide"))
    session.list.refresh()
    session.open(ids[0])
    settle()
    before = window.status.findChildren(QLabel)[0].text()

    window.parts["list"].search.setText("knots")
    settle()

    assert shown(window) == ["Knots"]
    assert len(session.list.order) == 2
    assert window.status.findChildren(QLabel)[0].text() == before
