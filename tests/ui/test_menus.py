"""Context menus: what stands in them, and that the menu key opens them, too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QStyleOptionMenuItem, QWidget
from shiboken6 import isValid

from reader.domain.article import Author
from reader.domain.listing import View
from reader.domain.phrase import phrase
from reader.ui.panes.author import AuthorPane
from reader.ui.panes.marks import MarkCard
from reader.ui.panes.own import OwnPane
from reader.ui.widgets.cards import LinkButton
from reader.ui.widgets.menu_of_keys import MenuOfKeys
from reader.ui.words import say


@pytest.fixture
def shown(qtbot):
    """`shown(widget, at)` opens the menu of a widget and gives what stands in it, by text."""

    def show(widget: QWidget, at: QPoint | None = None, reason=QContextMenuEvent.Reason.Mouse):
        at = at or widget.rect().center()
        QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu came"
        actions = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
        menu.close()
        return actions

    return show


@pytest.fixture
def reading(window, save, draft, session, settle):
    body = "# One\n\nSome words here.\n\n# Two\n\nOther words.\n\n# Three\n\nMore."
    [id_] = save(draft("Long", body=body, tags=("coasts",)))
    session.open(id_)
    settle()
    return window


def test_the_top_bar_offers_what_changes_the_window(reading, shown):
    assert {"Side panel", "Focus", "Typography", "Preferences…", "Change keyboard shortcuts…"} <= set(
        shown(reading.top)
    )


def test_the_status_line_offers_what_it_tells_of(reading, shown):
    assert {"Imports…", "Last import report", "Open the data folder"} <= set(shown(reading.status))


def test_a_heading_is_gone_to_and_copied(reading, shown):
    rows = reading.contents_pane.rows
    at = rows.visualItemRect(rows.item(1)).center()

    actions = shown(rows.viewport(), at)
    actions["Copy the heading"].trigger()
    assert QGuiApplication.clipboard().text() == "Two"

    shown(rows.viewport(), at)["Copy all headings"].trigger()
    assert QGuiApplication.clipboard().text() == "One\nTwo\nThree"


def test_the_menu_key_opens_the_menu_of_the_contents(reading, shown):
    reading.contents_pane.rows.setFocus()

    assert "Go there" in shown(reading.contents_pane.rows.viewport(), reason=QContextMenuEvent.Reason.Keyboard)


@pytest.mark.parametrize("name", ["article", "contents", "list"])
def test_shift_f10_opens_the_menu_of_what_has_the_keys(reading, qtbot, session, settle, name):
    session.list.refresh()
    settle()
    reading.activateWindow()
    has_keys = {"article": reading.view, "contents": reading.contents_pane.rows, "list": reading.part("list").list}[
        name
    ]
    has_keys.setFocus()

    qtbot.keyClick(has_keys, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()

    assert isinstance(menu, QMenu)
    menu.close()


def test_an_author_s_articles_are_shown_and_the_name_copied(reading, shown, session):
    [pane] = reading.findChildren(AuthorPane)
    actions = shown(pane, pane._blocks[0].geometry().center())

    actions["Copy the name"].trigger()

    assert QGuiApplication.clipboard().text() == "Inés Calder"
    assert "All articles by this author" in actions


@pytest.mark.parametrize("view", [View.TAGS, View.AUTHORS, View.YEARS])
def test_groups_of_the_list_show_their_articles_and_give_their_name(reading, shown, session, settle, view):
    session.list.ask(view=view)
    settle()
    rows = reading.part("list").list
    rows.setFocus()
    rows.select(0)

    actions = shown(rows.viewport(), QPoint(20, 10))

    assert {"Show the articles", "Copy the name"} <= set(actions)
    actions["Show the articles"].trigger()
    assert session.list.query.view is View.ALL


def test_the_menu_of_an_author_closes_when_another_article_was_opened_meanwhile(reading, save, draft, session, settle):
    first, second = save(draft("A", authors=(Author("Ada"),)), draft("B", authors=(Author("Bo"),)))
    session.open(first)
    settle()
    [authors] = reading.findChildren(AuthorPane)
    portrait, at = authors.childAt(QPoint(20, 45)), QPoint(20, 45)
    QApplication.sendEvent(authors, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, authors.mapToGlobal(at)))

    session.open(second)
    settle()
    assert not isValid(portrait)
    QApplication.activePopupWidget().close()

    assert QApplication.activePopupWidget() is None


def test_marks_of_the_side_panel_have_their_menu_on_them(reading, shown, session, settle):
    reading.view.setFocus()
    reading.highlights.keys.step(1)
    reading.actions_table["highlight"].trigger()
    settle()
    [card] = reading.findChildren(MarkCard)

    assert {"Go there", "Note…", "Remove"} <= set(shown(card))


def test_a_bookmarked_place_is_gone_to_or_removed(reading, shown, session, settle):
    session.marking.bookmark_place(session.current, reading.view.place(), "Here")
    settle()
    [place] = [each for each in reading.findChildren(LinkButton) if each.text() == "Here"]

    shown(place)["Remove this bookmark"].trigger()

    assert session.marking.bookmarks() == ()


def test_a_bookmarked_place_gets_another_label_and_undo_gives_the_old_one_back(reading, shown, session, settle):
    told = []
    session.marking.bookmark_place(session.current, reading.view.place(), "Here")
    settle()
    session.noticed.connect(told.append)
    [place] = [each for each in reading.findChildren(LinkButton) if each.text() == "Here"]

    shown(place)["Change the label…"].trigger()
    dialog = reading.findChild(QInputDialog)
    assert dialog.textValue() == "Here"
    dialog.setTextValue("There")
    dialog.accept()

    assert [mark.label for mark in session.marking.bookmarks()] == ["There"]
    assert [say(notice.text) for notice in told] == ["Change a bookmark’s label"]
    told[0].act()
    settle()
    assert [mark.label for mark in session.marking.bookmarks()] == ["Here"]


def test_the_image_viewer_offers_what_its_buttons_do(reading, shown):
    viewer = reading.part("image_viewer")
    viewer.open_over(viewer.canvas)

    assert {"Fit", "Copy", "Save as…", "Close"} <= set(shown(viewer))
    assert viewer.contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu


def test_what_the_reader_made_of_an_article_has_menus(reading, shown, session, settle):
    session.state.tags.add([session.current], "sea/harbours", phrase("Tag"))
    session.state.collections.add("Ports", [session.current], phrase("Collect"))
    session.marks_changed.emit(set())
    [own] = reading.findChildren(OwnPane)

    shown(own.stars[0])["★★★★☆"].trigger()
    shown(own.chips[0])["Take it from this article"].trigger()
    settle()
    collection, came = own.chips

    assert session.state.verdicts.rating(session.current) == 4
    assert session.state.tags.of(session.current) == ()
    assert list(shown(came)) == ["Show the articles", "Copy the name"]
    assert {"Take out of “Ports”", "Rename or merge…", "Remove this collection"} <= set(shown(collection))


def test_the_page_of_an_author_has_a_menu_of_its_own(reading, shown, session, settle, qtbot):
    session.open_subject(f"author:{reading.view.page.article.authors[0].id}")
    settle()
    view = reading.part("subject").view
    qtbot.waitUntil(view.isVisible)
    link = next(start for start, _, address in view.shown.anchors if address.startswith("article:"))
    cursor = QTextCursor(view.document())
    cursor.setPosition(link + 1)

    actions = shown(view.viewport(), view.cursorRect(cursor).center())
    actions["Copy the name"].trigger()

    assert list(actions)[:2] == ["Open the link", "Open beside"]
    assert {"Select all", "Find in article", "To the article"} <= set(actions)
    assert QGuiApplication.clipboard().text() == "Inés Calder"


def test_steps_of_the_history_have_what_the_button_below_does(reading, shown, session, settle):
    session.marking.toggle_bookmark([session.current])
    settle()
    history = reading.part("history")
    history.show()

    shown(history.view.viewport(), QPoint(5, 5))["Undo"].trigger()
    settle()

    assert session.state.steps()[0].is_undone


def test_the_menu_of_a_command_takes_its_keys_away_and_that_is_undone(reading, shown, session, settle):
    editor = reading.part("shortcut_editor")
    editor.show()
    editor.list.setCurrentItem(editor._items["bookmark"])

    shown(editor.list.viewport(), QPoint(20, 60))["Remove B"].trigger()
    without = session.keys.of("bookmark")
    shown(editor.list.viewport(), QPoint(20, 60))["Take the last change back"].trigger()

    assert without == ("Ctrl+D",)
    assert session.keys.of("bookmark") == ("Ctrl+D", "B")


def test_the_views_have_their_menu_by_the_right_button_too(reading, shown):
    views = reading.part("list").views

    assert {"Tags", "Long reads", "Keep this search…"} <= set(shown(views.chips[View.UNREAD]))


def test_a_row_that_was_pointed_at_gives_way_to_the_open_article(reading, shown, session, save, draft, settle, qtbot):
    save(draft("Other"))
    session.list.refresh()
    settle()
    rows = reading.part("list").list
    here = rows.selected()
    there = rows.visualRect(rows.model().index(1 - here[0], 0)).center()

    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.RightButton, pos=there)
    pointed_at = rows.selected()
    shown(rows.viewport(), there)

    assert pointed_at != here
    assert rows.selected() == here


def test_keys_are_read_from_the_left_in_a_menu_of_a_window_that_is_not(reading, speak):
    menu, option = MenuOfKeys(reading), QStyleOptionMenuItem()
    action = menu.addAction("المزيد")
    action.setShortcut("Ctrl+,")

    menu.initStyleOption(option, action)
    before = option.text
    speak("ar")
    menu.initStyleOption(option, action)

    assert before == "المزيد\tCtrl+,"
    assert option.text == "المزيد\t\u2066Ctrl+,\u2069"
