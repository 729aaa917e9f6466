"""Links here in the side panel, and the card that says where a link leads."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor
from PySide6.QtWidgets import QApplication, QMenu

from reader.domain.article import Author, Link, LinkKind
from reader.domain.phrase import NOTHING
from reader.ui.panes.backlinks import SHOWN

ADDRESS = "https://coast.example/mud"
LINKS = (Link(LinkKind.BODY, "mud", url=ADDRESS), Link(LinkKind.BODY, "Silt", url="wiki:Silt"))
TEXT = f"Nobody asked until [mud]({ADDRESS}) rose, nor of [[Silt]], nor of [the sea](https://sea.example/deep)."


@pytest.fixture
def linked(save, draft, session, settle):
    """The ids of Mud and of an article that links to it."""
    ids = save(
        draft("Mud", source_url=ADDRESS, summary="Mud lies where it fell."),
        draft("Tide", body=TEXT, links=LINKS, authors=(Author("Tomas Brandt"),)),
    )
    session.list.refresh()
    settle()
    return ids


@pytest.fixture
def read(window, session, settle, qtbot):
    """`read(id)` opens an article and waits for what stands beside it."""

    def open_and_wait(article):
        session.open(article)
        settle()
        qtbot.waitUntil(lambda: not window.side._panel.backlinks._soon.isActive())
        settle()
        window.activateWindow()
        window.view.setFocus()

    return open_and_wait


def shown(window):
    pane = window.side._panel.backlinks
    return [card for card in pane._cards if card.isVisible()]


def tab(window, qtbot, times):
    for _ in range(times):
        qtbot.keyClick(window.view, Qt.Key.Key_Tab)


def test_the_side_panel_shows_what_links_here_with_its_sentence_and_opens_it(window, linked, read, session, settle):
    mud, tide = linked
    read(mud)
    (card,) = shown(window)

    card.click()
    settle()

    assert card.accessibleName().startswith("Tide, Tomas Brandt")
    assert card.accessibleDescription() == "Nobody asked until mud rose, nor of Silt, nor of the sea."
    assert session.current == tide


def test_an_article_to_which_nothing_links_has_no_such_pane(window, linked, read):
    read(linked[1])

    assert not window.side._panel.backlinks.isVisible()


def test_a_linking_article_that_is_deleted_goes_and_comes_back(window, linked, read, session, settle, qtbot):
    mud, tide = linked
    read(mud)

    session.marking.delete([tide])
    qtbot.waitUntil(lambda: not shown(window))
    session.steps.undo()

    qtbot.waitUntil(lambda: len(shown(window)) == 1)


def test_of_many_articles_that_link_here_the_rest_is_shown_when_asked_for(window, save, draft, linked, read, qtbot):
    save(*(draft(f"Tide {number}", body=f"{number} {TEXT}", links=LINKS) for number in range(8)))
    read(linked[0])
    first = len(shown(window))

    window.side._panel.backlinks._more.click()

    qtbot.waitUntil(lambda: len(shown(window)) == 9)
    assert first == SHOWN
    assert not window.side._panel.backlinks._more.isVisible()


def test_tab_to_a_link_tells_where_it_leads_until_escape(window, linked, read, qtbot):
    read(linked[1])
    card = window.link_cards.card

    tab(window, qtbot, 2)  # the author, then the link
    qtbot.waitUntil(card.isVisible)
    told = card.accessibleName()
    window.actions_table["to_article"].trigger()

    assert told.startswith("Mud. Mud lies where it fell.. Inés Calder")
    assert not card.isVisible()
    assert window.view.textCursor().selectedText() == "mud"


def test_in_an_arabic_window_each_fact_of_a_card_keeps_its_own_direction(window, linked, read, qtbot, speak):
    speak("ar")
    read(linked[1])
    card = window.link_cards.card

    tab(window, qtbot, 2)
    qtbot.waitUntil(card.isVisible)

    assert "\u2068Inés Calder\u2069 · \u2068" in card.accessibleName()


def test_a_wanted_article_and_an_address_outside_are_told_too(window, linked, read, qtbot):
    read(linked[1])
    card = window.link_cards.card

    tab(window, qtbot, 3)
    qtbot.waitUntil(lambda: card.accessibleName() == "Silt. not in your library yet")
    tab(window, qtbot, 1)
    qtbot.waitUntil(
        lambda: card.accessibleName() == "sea.example. https://sea.example/deep. leaves Armchair" and card.isVisible()
    )
    window.view.verticalScrollBar().valueChanged.emit(1)

    assert not card.isVisible()


def test_a_window_of_another_size_has_no_card_where_the_link_was(window, linked, read, qtbot):
    read(linked[1])
    tab(window, qtbot, 2)
    qtbot.waitUntil(window.link_cards.card.isVisible)

    window.resize(window.width() - 200, window.height())

    qtbot.waitUntil(lambda: not window.link_cards.card.isVisible())


def test_the_pointer_on_a_link_brings_the_card_and_leaving_it_takes_it_away(window, linked, read, qtbot):
    read(linked[1])
    cards = window.link_cards

    window.view.hovered.emit(ADDRESS)
    qtbot.waitUntil(cards.card.isVisible)
    window.view.hovered.emit("")
    qtbot.waitUntil(lambda: not cards.card.isVisible())

    assert cards.card.accessibleName().startswith("Mud.")


def test_a_pointer_that_rests_does_not_take_the_card_from_the_keys(window, linked, read, qtbot):
    read(linked[1])
    QCursor.setPos(QPoint(5, 5))
    tab(window, qtbot, 2)
    qtbot.waitUntil(window.link_cards.card.isVisible)

    window.view.hovered.emit("https://sea.example/deep")
    QApplication.sendPostedEvents()

    assert window.link_cards.card.isVisible()
    assert window.link_cards.card.accessibleName().startswith("Mud.")


def test_a_card_about_an_article_in_the_wastebasket_says_only_the_address(window, linked, read, session, qtbot):
    session.state.wastebasket.add([linked[0]], NOTHING)
    read(linked[1])

    tab(window, qtbot, 2)
    qtbot.waitUntil(window.link_cards.card.isVisible)

    assert window.link_cards.card.accessibleName() == f"coast.example. {ADDRESS}. leaves Armchair"


@pytest.mark.parametrize("width", [700, 1360])
def test_the_card_stays_within_the_page_and_beside_its_line(window, linked, read, qtbot, width):
    window.resize(width, 600)
    read(linked[1])

    tab(window, qtbot, 4)
    card = window.link_cards.card
    qtbot.waitUntil(card.isVisible)
    line = window.view.cursorRect().translated(window.view.viewport().pos())

    assert window.view.viewport().geometry().contains(card.geometry())
    assert not card.geometry().intersects(line)


@pytest.mark.parametrize("is_rtl", [False, True])
def test_the_card_never_lies_below_the_scroll_bar(window, linked, read, is_rtl):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight)
    window.resize(1360, 260)
    read(linked[1])
    page = window.view.viewport().geometry()
    assert page.width() < window.view.width() - 4  # there is a scroll bar
    edge = page.left() + 4 if is_rtl else page.right() - 4

    window.link_cards.card.show_at(("Title", "Snippet", "Meta"), QRect(edge, 100, 4, 20), is_rtl=is_rtl)

    assert page.contains(window.link_cards.card.geometry())


def test_the_menu_of_a_linking_article_opens_it_here_or_beside(window, linked, read, session, qtbot):
    mud, tide = linked
    read(mud)
    asked = []
    session.beside_asked.connect(asked.append)
    qtbot.waitUntil(lambda: len(shown(window)) == 1)
    card = shown(window)[0]

    reason, place = QContextMenuEvent.Reason.Keyboard, QPoint(5, 5)
    QApplication.sendEvent(card, QContextMenuEvent(reason, place, card.mapToGlobal(place)))
    (menu,) = card.findChildren(QMenu)
    names = [action.text() for action in menu.actions()]
    menu.actions()[1].trigger()
    menu.close()

    assert names == ["Open", "Open beside", "Read later"]
    assert asked == [tide]


def test_an_article_on_a_card_is_put_off_by_its_menu(window, linked, read, qtbot, settle, session):
    mud, tide = linked
    read(mud)
    (card,) = shown(window)

    QApplication.sendEvent(card, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(500, 500)))
    menu = card.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == "Read later").trigger()
    menu.close()
    settle()

    assert session.state.later.queued([tide]) == {tide}
    assert session.current == mud


def test_a_card_is_not_lit_any_more_once_its_menu_has_gone(window, linked, read, qtbot):
    read(linked[0])
    (card,) = shown(window)
    card.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    QApplication.sendEvent(card, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(500, 500)))
    card.findChild(QMenu).close()

    assert not card.underMouse()


def test_who_opens_an_article_from_a_card_reads_on_with_the_keys(
    window, linked, read, save, draft, qtbot, settle, session
):
    mud, tide = linked
    save(draft("Deep", body="See [[Tide]].", links=(Link(LinkKind.BODY, "Tide", url="wiki:Tide"),)))
    read(mud)
    window.part("list").search.setFocus()
    (card,) = shown(window)

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.isVisible() and card.article not in ("", tide))

    assert session.current == tide
    assert window.view.hasFocus()


def test_a_click_in_the_side_panel_leaves_the_keys_to_the_article(window, linked, read, qtbot, settle, session):
    mud, _ = linked
    read(mud)
    star = window.side._panel.own.stars[2]

    qtbot.mouseClick(star, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.side._panel.own.later, Qt.MouseButton.LeftButton)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    settle()

    assert window.view.hasFocus()
    assert (session.state.verdicts.rating(mud), session.state.later.queued([mud])) == (3, {mud})
