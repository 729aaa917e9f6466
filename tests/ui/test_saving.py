"""Saving a page of the web in the window: from the dialog, from a link, from a wanted row; and what is told of it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.domain.article import BodyFormat, Draft, Link, LinkKind
from reader.domain.listing import View, WantedRow
from reader.services import saving
from reader.services.kinds import endings
from reader.ui.listing.row_menu import wanted_menu
from reader.ui.session import Notice
from reader.ui.transfer.save_page import SavePageDialog
from reader.ui.window import MainWindow
from tests.unit.web import Handler, Site, page, sent, site

Settle = Callable[[], None]
OFFLINE = "Offline: nothing was loaded from the network"


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as made:
        made["/tides"] = page()
        yield made


@pytest.fixture
def allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer counts as the open network."""
    monkeypatch.setattr("reader.fetching.addresses.is_public", lambda address: True)


@pytest.fixture
def told(window: MainWindow) -> list[Notice]:
    notices: list[Notice] = []
    window.session.noticed.connect(notices.append)
    return notices


@pytest.fixture
def dialog(window: MainWindow) -> SavePageDialog:
    QGuiApplication.clipboard().clear()
    window.actions_table["save_page"].trigger()
    made = window.part("save_page")
    assert isinstance(made, SavePageDialog)
    return made


def trust(window: MainWindow) -> str:
    return window.status._offline.accessibleName()


def test_the_dialog_saves_a_page_and_opens_it(
    window: MainWindow, dialog: SavePageDialog, web: Site, qtbot: QtBot, settle: Settle
) -> None:
    dialog.address.setText(web.url("/tides"))
    dialog.is_private.setChecked(True)

    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.page is not None)
    settle()

    assert window.session.page
    assert window.session.page.article.title == "The tide tables"
    assert not dialog.isVisible()


def test_the_dialog_says_why_a_page_cannot_be_had_and_lets_it_be_mended(
    window: MainWindow, dialog: SavePageDialog, web: Site, qtbot: QtBot, settle: Settle
) -> None:
    dialog.address.setText(web.url("/tides"))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "network at home" in dialog._told.text())

    assert dialog.isVisible()
    assert web.asked == []
    assert trust(window) == OFFLINE

    dialog.is_private.setChecked(True)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    settle()


def test_a_page_that_hangs_is_stopped_by_the_button(
    window: MainWindow, dialog: SavePageDialog, web: Site, qtbot: QtBot, settle: Settle
) -> None:
    web["/hangs"] = Handler.hang
    dialog.address.setText(web.url("/hangs"))
    dialog.is_private.setChecked(True)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: web.asked == ["/hangs"])
    assert dialog._close.text() == "Stop"

    qtbot.mouseClick(dialog._close, Qt.MouseButton.LeftButton)

    assert not dialog.isVisible()
    assert not window.saving.is_running
    settle()
    assert window.session.page is None


def test_the_copied_address_is_filled_in_and_nothing_else_is(window: MainWindow, dialog: SavePageDialog) -> None:
    dialog.reject()
    QGuiApplication.clipboard().setText(" https://example.org/a \n")
    dialog.open_with()
    assert dialog.address.text() == "https://example.org/a"

    dialog.reject()
    QGuiApplication.clipboard().setText("some words https://example.org/a")
    dialog.open_with()
    assert dialog.address.text() == ""
    assert not dialog.save.isEnabled()


def test_a_link_out_offers_to_save_the_page_and_then_leads_to_it(
    window: MainWindow,
    web: Site,
    allowed: None,
    told: list[Notice],
    save: Callable[..., list[str]],
    qtbot: QtBot,
    settle: Settle,
) -> None:
    address = web.url("/tides")
    link = Link(LinkKind.BODY, title="out", url=address)
    window.session.open(save(Draft("Links", f"[out]({address})", BodyFormat.MARKDOWN, links=(link,)))[0])
    settle()
    window.view.followed.emit(address)
    assert web.asked == []
    [notice] = told
    assert (notice.action, notice.also) == ("Open in the browser", "Save it here")
    bar = window.part("notices")
    assert bar._also.isVisible()

    qtbot.mouseClick(bar._also, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(told) == 2)
    settle()

    assert str(told[-1].text) == "“The tide tables” is in your library now."
    assert window.session.page
    assert window.session.page.article.title == "Links"
    window.view.followed.emit(address)
    settle()
    assert window.session.page.article.title == "The tide tables"


def test_a_saved_page_is_undone_by_the_notice(
    window: MainWindow, web: Site, allowed: None, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    window.saving.save(web.url("/tides"), opens=True)
    qtbot.waitUntil(lambda: bool(told))
    settle()
    assert len(window.session.list.order) == 1
    assert told[0].act_also

    told[0].act_also()
    settle()

    assert len(window.session.list.order) == 0
    assert len(window.session.state.wastebasket.articles()) == 1


def test_a_failure_is_a_notice_that_leads_to_the_dialog(
    window: MainWindow, web: Site, allowed: None, told: list[Notice], qtbot: QtBot
) -> None:
    window.saving.save(web.url("/gone"))
    qtbot.waitUntil(lambda: bool(told))

    [notice] = told
    assert "no such page" in str(notice.text)
    assert notice.is_problem
    assert notice.act
    notice.act()
    assert window.part("save_page").address.text() == web.url("/gone")
    assert web.asked == ["/gone"]


def test_the_foot_of_the_window_says_when_the_network_was_used(
    window: MainWindow, web: Site, allowed: None, qtbot: QtBot, settle: Settle
) -> None:
    assert trust(window) == OFFLINE
    web["/hangs"] = Handler.hang
    window.saving.save(web.url("/hangs"))
    qtbot.waitUntil(lambda: trust(window) == "Network in use, as you asked: 127.0.0.1")

    qtbot.mouseClick(window.status._cancel, Qt.MouseButton.LeftButton)

    assert trust(window).startswith("Network used when you asked: 127.0.0.1, ")
    window.status.show_address("https://example.org/")
    window.status.show_address("")
    assert trust(window).startswith("Network used when you asked: 127.0.0.1, ")
    settle()


def test_a_saved_link_offers_its_page(
    window: MainWindow, web: Site, allowed: None, told: list[Notice], save: Callable[..., list[str]], settle: Settle
) -> None:
    save(Draft("Later", "", BodyFormat.TEXT, source_url=web.url("/tides"), is_link=True))
    window.session.list.ask(view=View.WANTED)
    settle()

    window.part("list")._choose(0)
    notice = told[-1]
    assert notice.action == "Save it here"
    assert notice.act
    notice.act()
    settle()
    settle()

    assert web.asked == ["/tides"]
    assert window.session.shelf.wanted("") == []


def test_the_menu_of_a_wanted_article_offers_its_page_where_it_has_one(window: MainWindow) -> None:
    asked: list[str] = []
    window.session.page_asked.disconnect(window.saving.save)
    window.session.page_asked.connect(asked.append)
    row = WantedRow("Later", "", "https://example.org/a", 0, "", "")

    menu = wanted_menu(window.session, row, window)
    [action] = [action for action in menu.actions() if action.text() == "Save it here from the web"]
    action.trigger()

    assert asked == ["https://example.org/a"]
    for without in (row._replace(url=""), row._replace(url="wiki:Later")):
        texts = [action.text() for action in wanted_menu(window.session, without, window).actions()]
        assert "Save it here from the web" not in texts


def test_an_address_that_is_dropped_or_pasted_is_offered_and_not_asked(
    window: MainWindow, web: Site, told: list[Notice]
) -> None:
    dropped, pasted = QMimeData(), QMimeData()
    dropped.setUrls([QUrl(web.url("/tides"))])
    pasted.setText(web.url("/other"))

    window.imports.take_clipboard(dropped)
    assert window.part("save_page").isVisible()
    assert window.part("save_page").address.text() == web.url("/tides")
    window.part("save_page").reject()
    window.imports.take_clipboard(pasted)
    assert window.part("save_page").address.text() == web.url("/other")

    assert web.asked == []
    assert not window.imports.is_running


def test_a_page_saved_again_says_so(
    window: MainWindow, web: Site, allowed: None, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    for count in (1, 2):
        window.saving.save(web.url("/tides"))
        qtbot.waitUntil(lambda count=count: len(told) == count)

    assert str(told[-1].text) == "“The tide tables” was in your library already."
    settle()


def test_missing_pictures_are_told(
    window: MainWindow, web: Site, allowed: None, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    web["/tides"] = page(body='<p><img src="gone.png"></p>')
    web["/gone.png"] = sent(404, b"")

    window.saving.save(web.url("/tides"))
    qtbot.waitUntil(lambda: bool(told))

    assert "Pictures that could not be loaded: 1." in str(told[0].text)
    settle()


def test_a_mistake_of_ours_is_a_crash_and_ends_the_work(
    window: MainWindow, web: Site, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashes: list[Exception] = []
    crashed = window.session.jobs.crashed
    window.session.jobs.crashed = type("Crashes", (), {"emit": lambda _, exc: crashes.append(exc)})()  # type: ignore[assignment]
    monkeypatch.setattr(saving, "fetch", lambda *_, **__: 1 / 0)

    window.saving.save(web.url("/tides"))
    qtbot.waitUntil(lambda: bool(crashes))

    window.session.jobs.crashed = crashed
    assert not window.saving.is_running


def test_the_file_dialog_offers_all_that_importers_read(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    filters: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *args: (filters.append(args[3]), ([], ""))[1])

    window.verbs.import_files()

    assert {".md", ".html", ".mhtml", ".csv", ".zip", ".opml"} <= set(endings())
    assert all(f"*{ending}" in filters[0] for ending in endings())
