"""Recommended articles in the side panel."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.domain.article import Link, LinkKind
from reader.ui.cards import Card
from reader.ui.panes.recommended import RecommendedPane
from reader.ui.side_panel import SidePanel

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
    monkeypatch.setattr("reader.ui.panes.recommended.recommended", lambda *_: asked.append(1) or ())
    read(WANTED)
    assert not asked

    pane.show()
    settle()

    assert asked


def test_a_deleted_article_leaves_the_recommendations(shown, session, settle):
    pane = shown(STORED)

    session.delete([session.page.links[0].target])
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
