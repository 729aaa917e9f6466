"""The original in the article's place: by key, back again, and never in the way of the reader's place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from reader.ui.reading.original_view import NARROW, OriginalView
from reader.ui.transfer.imports import Imports
from reader.ui.window import MainWindow

Settle = Callable[[], None]


@pytest.fixture
def shown(window: MainWindow, tmp_path: Path, settle: Settle) -> OriginalView:
    """The original of an article that was just imported from a file."""
    file = tmp_path / "tide.md"
    file.write_text("---\ntags: [sea]\n---\n# Tide\n\nHigh *water*.\n", encoding="utf-8")
    imports = Imports(window.session, window)
    imports.take_paths([file], opens=True)
    settle()
    window.actions_table["original"].trigger()
    settle()
    return window.part("original")


def test_one_key_shows_the_source_and_the_same_key_the_article(window, shown, settle):
    assert window.view.isHidden()
    assert "tags: [sea]" in shown.view.toPlainText()
    assert window.actions_table["original"].isChecked()

    window.actions_table["original"].trigger()
    settle()

    assert not window.view.isHidden()
    assert shown.isHidden()
    assert not window.actions_table["original"].isChecked()


def test_escape_and_the_button_lead_back(window, shown, settle, qtbot):
    window.verbs.to_article()
    assert not window.view.isHidden()
    window.actions_table["original"].trigger()
    settle()

    qtbot.mouseClick(shown._back, Qt.MouseButton.LeftButton)

    assert not window.view.isHidden()


def test_another_article_takes_its_place(window, shown, settle, tmp_path):
    (tmp_path / "moon.md").write_text("# Moon\n\nIt is round.\n", encoding="utf-8")
    Imports(window.session, window).take_paths([tmp_path / "moon.md"], opens=True)
    settle()

    assert shown.isHidden()
    assert not window.view.isHidden()


def test_reading_the_original_leaves_the_place_in_the_article(window, shown, settle):
    before = window.session.state.places.of(window.session.current)

    shown.view.verticalScrollBar().setValue(shown.view.verticalScrollBar().maximum())
    shown.view.tell_place()
    settle()

    assert window.session.state.places.of(window.session.current) == before


def test_find_looks_in_the_original(window, shown):
    window.verbs.find()
    shown.find_bar.field.setText("sea")

    assert shown.find_bar.told
    window.verbs.to_article()
    assert shown.find_bar.isHidden()
    assert shown.isVisible()


def test_the_file_and_its_folder_can_be_opened_while_it_is_there(window, shown, settle, monkeypatch, tmp_path):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    shown._open.click()
    shown._folder.click()
    assert opened == [str(tmp_path / "tide.md"), str(tmp_path)]
    (tmp_path / "tide.md").unlink()

    shown.toggle()
    shown.toggle()
    settle()

    assert shown._open.isHidden()
    assert "not there any more" in shown._file.text()


def test_a_narrow_window_has_the_buttons_below_the_words(window, shown, settle):
    wide = shown._back.y() < shown._file.mapTo(shown, shown._file.rect().bottomLeft()).y()

    shown.resize(NARROW - 1, 600)

    assert wide
    assert shown._row.direction() == shown._row.Direction.TopToBottom


def test_a_doubtful_article_leads_to_its_original(window, tmp_path, settle, qtbot: QtBot):
    file = tmp_path / "page.html"
    file.write_text("<!DOCTYPE html><html><head><title>T</title></head><body>Test</body></html>", encoding="utf-8")
    imports = Imports(window.session, window)
    imports.take_paths([file], opens=True)
    settle()
    assert "Not sure what the article is" in window.view.toPlainText()

    window.view.followed.emit("original:")
    settle()

    assert window.part("original").isVisible()
    assert "Not sure" not in window.part("original").view.toPlainText()


@pytest.fixture
def page(window: MainWindow, tmp_path: Path, settle: Settle) -> OriginalView:
    """The original of a saved page that leads from its beginning to a part far below."""
    file = tmp_path / "page.html"
    lines = "<p>High water comes and goes, twice a day.</p>" * 80
    body = f'<article><h1>Tide</h1><p><a href="#far">On</a></p>{lines}<h2 id="far">Far</h2>{lines}</article>'
    file.write_text(f"<!DOCTYPE html><html><body>{body}</body></html>", encoding="utf-8")
    Imports(window.session, window).take_paths([file], opens=True)
    settle()
    window.actions_table["original"].trigger()
    settle()
    return window.part("original")


def test_a_link_within_the_page_leads_on_in_it(page):
    page.view.anchorClicked.emit(QUrl("#far"))

    assert page.view.verticalScrollBar().value() > 1000


def test_larger_text_is_so_in_the_original_too(window, page):
    window.session.change_settings(font_size=30)

    assert page.view.shown.look.settings.font_size == 30
