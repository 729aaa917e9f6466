"""Recommended articles in the side panel."""

import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QVBoxLayout, QWidget

from reader.domain.article import Link, LinkKind
from reader.services.indexing import take_in
from reader.services.opening import open_library
from reader.storage.indexing.alike import FACT
from reader.ui.app import Start
from reader.ui.panes.recommended import RecommendedPane
from reader.ui.reading.footer import Footer
from reader.ui.side_panel import SidePanel
from reader.ui.widgets.cards import Card
from reader.ui.window import MainWindow
from tests.unit.written import about

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design

WANTED = Link(LinkKind.RECOMMENDED, "A second mouth", "The council voted twice.")
STORED = Link(LinkKind.RECOMMENDED, "Mud")


@pytest.fixture
def pane(session, theme, qtbot):
    pane = RecommendedPane(session, theme, None)
    qtbot.addWidget(pane)
    pane.resize(268, 700)
    return pane


@pytest.fixture
def read(save, draft, session, settle):
    """`read(link, ...)` opens an article with these links beside one called Mud."""

    def read(*links):
        ids = save(draft("Tide", authors=(), links=links), draft("Mud", authors=()))
        session.open(ids[0])
        settle()

    return read


@pytest.fixture
def shown(read, pane):
    """`shown(link, ...)` shows the pane beside that article and gives it."""

    def show(*links):
        pane.show()
        read(*links)
        return pane

    return show


def cards(pane):
    return [card for card in pane.findChildren(Card) if card.isVisible()]


def test_stored_and_wanted_articles_are_told_apart(shown):
    names = [card.accessibleName() for card in cards(shown(STORED, WANTED))]

    assert names == ["Mud, from this page, 1 min", "A second mouth, from this page, not in your library yet"]


def test_no_line_ends_between_the_minutes_and_their_number(shown, speak):
    speak("zh_CN")
    [card] = cards(shown(STORED))

    assert card._reason.text().endswith("1\u00a0分\u2060钟")


def test_a_stored_card_opens_its_article(shown, session, qtbot, settle):
    pane = shown(STORED)

    qtbot.mouseClick(cards(pane)[0], Qt.MouseButton.LeftButton)
    settle()

    assert session.page.article.title == "Mud"


def test_a_wanted_card_says_how_the_link_comes_alive(shown, session, qtbot):
    pane = shown(WANTED)
    before = session.current

    with qtbot.waitSignal(session.noticed) as told:
        qtbot.keyClick(cards(pane)[0], Qt.Key.Key_Return)

    assert "A second mouth" in str(told.args[0].text)
    assert session.current == before


def test_without_recommendations_it_says_so(shown):
    pane = shown()

    assert cards(pane) == []
    assert pane._empty.isVisible()
    assert pane._hint.isVisible()


def test_cards_are_used_again_for_the_next_article(shown, session, save, settle, draft):
    pane = shown(STORED, WANTED)
    first = cards(pane)[0]

    session.open(save(draft("Other", authors=(), links=(WANTED,)))[0])
    settle()

    assert cards(pane) == [first]
    assert first.accessibleName().startswith("A second mouth")


def test_a_hidden_pane_asks_nothing_until_it_is_shown(read, pane, settle, monkeypatch):
    asked = []
    monkeypatch.setattr("reader.ui.panes.recommended.recommended", lambda *_, **__: asked.append(1) or ())
    read(WANTED)
    assert not asked

    pane.show()
    settle()

    assert asked


def test_what_is_similar_is_kept_for_the_next_start_when_the_window_closes(
    pane, session, theme, save, settle, data, draft
):
    ids = save(*(draft(f"Tide {number}", body=about("tides", number), authors=()) for number in range(4)))
    library, _ = open_library(data, can_write=True)
    take_in(library, data.index)
    pane.show()
    session.open(ids[0])
    settle()
    assert session.similar[0] == ids[0]

    Start(MainWindow(session, theme), data, [], None).stop()

    assert json.loads(library.fact(FACT)) == json.loads(session.similar[1])
    library.close()


def test_what_is_similar_to_an_article_left_since_is_not_kept(pane, session, theme, save, settle, data, draft):
    ids = save(*(draft(f"Tide {number}", body=about("tides", number), authors=()) for number in range(4)))
    library, _ = open_library(data, can_write=True)
    take_in(library, data.index)
    pane.show()
    session.open(ids[0])
    settle()
    pane.hide()
    session.open(ids[1])
    settle()

    Start(MainWindow(session, theme), data, [], None).stop()

    assert library.fact(FACT) == ""
    library.close()


def test_a_deleted_article_leaves_the_recommendations(shown, session, settle):
    pane = shown(STORED)

    session.marking.delete([session.page.links[0].target])
    settle()

    assert cards(pane) == []


def test_an_imported_article_turns_its_dashed_card_into_a_full_one(shown, save, session, settle, draft):
    pane = shown(WANTED)

    session.articles_arrived(save(draft("A second mouth", authors=())))
    settle()

    assert "not in your library" not in cards(pane)[0].accessibleName()


def test_the_panel_never_scrolls_sideways_and_keeps_its_text_width_when_it_scrolls_down(read, session, theme, qtbot):
    panel = SidePanel(session, theme, None)
    qtbot.addWidget(panel)
    panel.resize(296, 900)
    panel.show()
    links = tuple(Link(LinkKind.RECOMMENDED, f"Wanted {number} " + "x" * 200, "y " * 300) for number in range(5))
    read(*links)
    width = panel.recommended.width()

    panel.resize(296, 300)
    QApplication.processEvents()

    assert panel.verticalScrollBar().maximum() > 0
    assert panel.horizontalScrollBar().maximum() == 0
    assert panel.widget().width() <= panel.viewport().width()
    assert panel.recommended.width() == width


# Sending away.


@pytest.fixture
def panel(read, session, theme, qtbot):
    """A window with the side panel beside two articles, one of them stored, the other wanted; it has the keyboard."""
    window = QMainWindow()
    qtbot.addWidget(window)
    panel = SidePanel(session, theme, window)
    before = QLineEdit(window)
    area = QWidget(window)
    column = QVBoxLayout(area)
    column.addWidget(before)
    column.addWidget(panel)
    window.setCentralWidget(area)
    delete = QAction("Delete", window)
    delete.setShortcut("Delete")
    delete.triggered.connect(lambda *_: session.marking.delete())
    window.addAction(delete)
    window.resize(320, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    read(STORED, WANTED)
    yield panel  # the window stays until then


def names(pane):
    return [card.accessibleName().partition(",")[0] for card in cards(pane)]


def test_delete_sends_a_card_away_at_once_and_undo_brings_it_back(panel, session, qtbot, settle):
    first = cards(panel)[0]
    first.setFocus()

    with qtbot.waitSignal(session.noticed) as told:
        qtbot.keyClick(first, Qt.Key.Key_Delete)

    assert names(panel) == ["A second mouth"]
    assert (told.args[0].action, "“Mud”" in str(told.args[0].text)) == ("undo", True)
    settle()
    assert names(panel) == ["A second mouth"]
    assert session.page.article.title == "Tide"
    told.args[0].act()
    settle()
    assert names(panel) == ["Mud", "A second mouth"]


def test_delete_on_a_card_does_not_delete_the_open_article(panel, session, qtbot, settle):
    opened = session.current
    cards(panel)[0].setFocus()

    for _ in range(4):  # more often than there are cards
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
        settle()

    assert names(panel) == []
    assert session.current == opened
    assert not session.state.wastebasket.articles()


def test_a_held_key_sends_one_card_away(panel, session, settle):
    first = cards(panel)[0]
    first.setFocus()

    for is_repeated in (False, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", is_repeated)
        QApplication.sendEvent(QApplication.focusWidget(), key)
    settle()

    assert names(panel) == ["A second mouth"]


def test_each_key_is_one_step_of_another_card(panel, session, qtbot, settle):
    first = cards(panel)[0]
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Delete)
    qtbot.keyClick(first, Qt.Key.Key_Backspace)
    settle()

    assert names(panel) == []
    session.steps.undo()
    settle()
    assert names(panel) == ["A second mouth"]
    session.steps.undo()
    settle()
    assert names(panel) == ["Mud", "A second mouth"]


def test_the_keyboard_stays_among_the_cards_when_one_goes_and_comes_back(panel, session, qtbot, settle):
    first, last = cards(panel)
    last.setFocus()

    qtbot.keyClick(last, Qt.Key.Key_Delete)
    settle()
    assert QApplication.focusWidget() is first

    qtbot.keyClick(first, Qt.Key.Key_Delete)
    settle()
    assert QApplication.focusWidget() is panel.recommended

    session.steps.undo()
    settle()
    assert QApplication.focusWidget() is first


def test_a_card_that_shows_another_row_keeps_the_keyboard(panel, qtbot, settle):
    first = cards(panel)[0]
    first.setFocus()

    qtbot.keyClick(first, Qt.Key.Key_Delete)
    settle()

    assert QApplication.focusWidget() is first
    assert first.accessibleName().startswith("A second mouth")


def test_cards_that_come_take_no_keyboard_from_elsewhere(panel, session, settle):
    elsewhere = panel.window().findChild(QLineEdit)
    elsewhere.setFocus()

    session.marking.mark_unrelated("a second mouth", "A second mouth")
    settle()
    session.steps.undo()
    settle()

    assert QApplication.focusWidget() is elsewhere


def menu_of(card):
    at = card.rect().center()
    QApplication.sendEvent(card, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, card.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu, {action.text().partition("\t")[0]: action for action in menu.actions()}


def test_the_menu_opens_an_article(panel, session, settle):
    menu, entries = menu_of(cards(panel)[0])

    entries["Open"].trigger()
    menu.close()
    settle()

    assert session.page.article.title == "Mud"


def test_the_menu_sends_a_card_away(panel, session, settle):
    menu, entries = menu_of(cards(panel)[1])

    entries["Not related to this article"].trigger()
    menu.close()
    settle()

    assert names(panel) == ["Mud"]
    assert session.shelf.marks.unrelated(session.current) == {"a second mouth"}


def test_the_menu_means_the_card_it_was_opened_on(panel, session, settle):
    menu, entries = menu_of(cards(panel)[0])

    session.marking.mark_unrelated(session.page.links[0].target, "Mud")
    settle()
    assert names(panel) == ["A second mouth"]
    entries["Not related to this article"].trigger()
    menu.close()
    settle()

    assert names(panel) == ["A second mouth"]


def test_a_menu_that_outlives_its_article_sends_nothing_away(panel, session, save, settle, draft):
    menu, entries = menu_of(cards(panel)[0])

    session.open(save(draft("Other", authors=()))[0])
    settle()
    entries["Not related to this article"].trigger()
    menu.close()

    assert session.shelf.marks.unrelated(session.current) == set()


def test_a_way_on_that_the_page_recommends_as_well_is_one_card(shown):
    pane = shown(Link(LinkKind.NEXT, "A second mouth"), WANTED)

    assert [card.accessibleName() for card in cards(pane)] == [
        "A second mouth, after this, says the page, not in your library yet"
    ]


# The foot of the page.


@pytest.fixture
def folded(window, save, draft, session, settle):
    """A window too narrow for the side panel; `Tide` in it recommends six wanted articles, then Mud and Knots."""
    window.resize(900, 880)
    links = (*(Link(LinkKind.RECOMMENDED, f"Wanted {number}") for number in range(6)), STORED)
    ids = save(
        draft("Tide", authors=(), links=(*links, Link(LinkKind.RECOMMENDED, "Knots"))),
        *(draft(title, authors=()) for title in ("Mud", "Knots")),
    )
    session.open(ids[0])
    settle()
    return window


def footer(window):
    """The titles below “Recommended” at the end of the page."""
    text = window.view.shown.toPlainText()
    listed = text.rpartition("Recommended\n")[2] if "Recommended\n" in text else ""
    return [title for title in ("Mud", "Knots", "Wanted 0") if title in listed]


def test_the_foot_of_the_page_has_what_is_stored_however_much_is_wanted(folded):
    assert footer(folded) == ["Mud", "Knots"]


def test_the_foot_of_the_page_loses_what_is_not_related_and_undo_brings_it_back(folded, session, settle):
    mud = session.page.links[6].target

    session.marking.mark_unrelated(mud, "Mud")
    settle()
    assert footer(folded) == ["Knots"]

    session.steps.undo()
    settle()
    assert footer(folded) == ["Mud", "Knots"]


def test_the_foot_of_the_page_keeps_its_rows_until_the_new_ones_are_there(folded, session, settle):
    session.marking.mark_unrelated(session.page.links[6].target, "Mud")
    folded.findChild(Footer).write()
    assert footer(folded) == ["Mud", "Knots"]

    settle()

    assert footer(folded) == ["Knots"]


def test_the_foot_of_another_page_has_none_of_the_rows_of_the_last(folded, session, save, draft, settle):
    [other] = save(draft("Other", authors=()))

    session.open(other)
    settle()

    assert footer(folded) == []


def test_cards_that_come_are_as_high_as_their_words_before_they_are_painted(read, session, theme, qtbot):
    panel = SidePanel(session, theme, None)
    qtbot.addWidget(panel)
    panel.resize(296, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    heights = []
    show = panel.recommended._show

    def measured(rows):
        show(rows)
        heights.extend((card.height(), card.layout().heightForWidth(card.width())) for card in panel.recommended._cards)

    panel.recommended._show = measured
    read(
        *(
            Link(LinkKind.RECOMMENDED, f"Mouth {n}", "The council voted twice, and the town asked why.")
            for n in range(9)
        )
    )
    qtbot.waitUntil(lambda: len(heights) >= 3)

    assert all(height >= wanted for height, wanted in heights), heights
