"""The address of an article: shown, handed to the browser at the second press, and copied."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.domain.listing import WantedRow
from reader.ui.listing import saved_links
from reader.ui.listing.row_menu import wanted_menu
from reader.ui.words import say

ADDRESS = "https://example.org/tides?of=harbours"


@pytest.fixture
def left(monkeypatch):
    """The addresses that were handed to the browser."""
    addresses = []
    monkeypatch.setattr("reader.ui.leaving.leave", addresses.append)
    return addresses


@pytest.fixture
def opened(window, session, save, draft, settle):
    """`opened(address)` opens an article that came from there."""

    def open_one(address):
        session.open(save(draft("Tides", source_url=address))[0])
        settle()

    return open_one


def test_the_address_of_the_open_article_is_shown_before_the_browser_gets_it(window, opened, told, left):
    opened(ADDRESS)

    window.actions_table["web_page"].trigger()

    assert say(told[-1].text) == f"This link leaves Armchair: {ADDRESS}"
    assert left == []
    told[-1].act()
    assert left == [ADDRESS]


def test_the_address_of_the_open_article_is_copied(window, opened, told):
    opened(ADDRESS)

    window.actions_table["copy_link"].trigger()

    assert QGuiApplication.clipboard().text() == ADDRESS
    assert say(told[-1].text) == "The link is copied."


@pytest.mark.parametrize("action", ["web_page", "copy_link"])
def test_an_article_without_an_address_says_so(window, opened, told, action):
    opened("")

    window.actions_table[action].trigger()

    assert say(told[-1].text) == "This article came without an address."


@pytest.mark.parametrize(
    ("url", "is_offered"), [(ADDRESS, True), ("mailto:a@example.org", True), ("wiki:Tides", False), ("http://[", False)]
)
def test_a_saved_link_can_be_opened_in_the_browser(window, session, told, left, url, is_offered):
    menu = wanted_menu(session, WantedRow("Tides", "", url, 0, "", "", is_saved=True), window)

    offers = [action for action in menu.actions() if action.text() == "Open in the browser…"]

    assert bool(offers) is is_offered
    for action in offers:
        action.trigger()
        told[-1].act()
    assert left == [url] * is_offered


def test_a_saved_link_that_is_chosen_offers_the_browser_and_shows_the_address_first(session, told, left):
    saved_links.tell(session, WantedRow("Tides", "", ADDRESS, 0, "", "", is_saved=True))

    assert (told[-1].action, told[-1].also) == ("Save it here", "Open in the browser…")
    told[-1].act_also()
    assert left == []
    assert ADDRESS in say(told[-1].text)
    told[-1].act()
    assert left == [ADDRESS]
