"""The window in Simplified Chinese: nothing English is left in it but names and keys."""

import re
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from reader.domain.article import Author, Link, LinkKind
from reader.domain.listing import ListQuery, View
from reader.domain.phrase import phrase
from reader.domain.settings import Settings, hint_of
from reader.services.import_report import Failed, ImportReport
from reader.ui.actions import ACTIONS
from reader.ui.crash_dialog import CrashDialog
from reader.ui.listing.article_list import ArticleModel
from reader.ui.listing.list_empty import emptiness
from reader.ui.listing.row_menu import article_menu
from reader.ui.session import Session
from reader.ui.transfer.export_dialog import ExportDialog
from reader.ui.transfer.import_report import ImportReportDialog, as_text
from reader.ui.window import MainWindow
from reader.ui.words import counted, say, tr
from tests.ui.said import all_texts, rows_of

Save = Callable[..., list[str]]
Settle = Callable[[], None]

LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = {
    "Armchair",
    "Markdown",
    "HTML",
    "EPUB",
    "PDF",
    "YAML",
    "TOML",
    "Qt",
    "PySide",
    "LGPL",
    "MIT",
    "English",
    "Deutsch",
    "PNG",
    "SVG",
    "StarDict",
    "ifo",
    "gzip",
    "APA",
    "BibTeX",
    "RIS",
    "ZIP",
}
ASKED = ("save_page", "watched_folders", "imports", "all_marks")
KEYS = {"Tab", "Ctrl", "Alt", "Shift", "Esc", "Del", "PgUp", "PgDown", "Meta"}


@pytest.fixture
def chinese(speak: Callable[[str], None]) -> None:
    """The program speaks Chinese."""
    speak("zh_CN")


@pytest.fixture
def chinese_window(
    chinese: None, window: MainWindow, save: Save, draft: Callable[..., object], settle: Settle
) -> MainWindow:
    """The window with Chinese articles in it, so that any English is ours; the second one is open."""
    author = Author("林舟", "在旧书店工作，写书与读书人。")
    wanted = (Link(kind=LinkKind.RECOMMENDED, title="灯塔"), Link(kind=LinkKind.BODY, title="海图"))
    ids = save(
        *(
            draft(title, body="书架上贴着标签。" * 300, authors=(author,), series="海边", tags=("海",), links=wanted)
            for title in ("潮汐表", "旧书店", "泥滩")
        )
    )
    window.session.list.refresh()
    window.session.open(ids[1])
    settle()
    return window


def english_in(texts: set[str]) -> set[str]:
    """Those of the texts that hold a Latin word which is no name and no key."""
    return {text for text in texts if set(LATIN.findall(re.sub(r"<[^>]*>|&\w+;", "", text))) - NAMES - KEYS}


def test_the_whole_window_is_chinese(chinese_window: MainWindow) -> None:
    texts = all_texts(chinese_window)

    assert len(texts) > 60, "there is something to look at"
    assert english_in(texts) == set()


@pytest.mark.parametrize("view", View)
def test_every_view_is_chinese(chinese_window: MainWindow, settle: Settle, view: View) -> None:
    chinese_window.session.list.ask(view=view)
    settle()

    pane = chinese_window.part("list")

    assert english_in(all_texts(pane) | rows_of(pane.list.model())) == set()


@pytest.mark.parametrize("part", ["palette", "shortcuts", "preferences", "type_menu", "about", *ASKED])
def test_every_dialog_is_chinese(chinese_window: MainWindow, part: str) -> None:
    dialog: QWidget = chinese_window.part(part)
    if part in ("palette", "shortcuts"):
        chinese_window.actions_table[part].trigger()
    folder = str(chinese_window.session.state.database.path.parent)

    texts = {text.replace(folder, "") for text in all_texts(dialog)}

    assert len(texts) > 3
    assert english_in(texts) == set()


def test_the_export_dialog_is_chinese_for_every_format(chinese_window: MainWindow, tmp_path: Path) -> None:
    chinese_window.actions_table["export"].trigger()
    dialog = chinese_window.findChild(ExportDialog)
    assert dialog is not None

    for place in range(dialog.format.count()):
        dialog.format.setCurrentIndex(place)
        dialog.target.setText(str(tmp_path))
        texts = {text.replace(str(tmp_path), "") for text in all_texts(dialog)}
        assert english_in(texts) == set()
    dialog.close()


def test_every_action_is_chinese_and_keeps_its_keys(chinese_window: MainWindow) -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    actions = {spec.name: chinese_window.actions_table[spec.name] for spec in ACTIONS}

    assert {name for name, action in actions.items() if not re.search("[\u4e00-\u9fff]", action.text())} == set()
    for spec in ACTIONS:
        expected = [QKeySequence.fromString(keys, portable) for keys in spec.keys]
        assert actions[spec.name].shortcuts() == expected


def test_a_row_of_the_list_counts_minutes_and_writes_the_date_in_chinese(
    chinese_window: MainWindow, session: Session
) -> None:
    model = ArticleModel(session)

    meta = model.row(0).meta

    assert meta[1] == "2024年3月1日"
    assert meta[2].endswith(" 分钟")
    assert "未读" in model.spoken(0) or "已读" in model.spoken(0)


def test_the_article_itself_and_its_footer_are_chinese(chinese_window: MainWindow, qtbot: object) -> None:
    document = chinese_window.view.document()
    QApplication.processEvents()

    text = document.toPlainText()

    assert "2024年3月1日" in text
    assert "上一篇" in text or "下一篇" in text
    assert english_in({text}) == set()


def test_what_is_done_and_undone_is_told_in_chinese(chinese_window: MainWindow, settle: Settle) -> None:
    session, told = chinese_window.session, []
    session.noticed.connect(lambda notice: told.append(say(notice.text)))

    session.marking.mark_read([session.current], True)
    session.marking.delete()
    settle()
    session.steps.undo()
    settle()

    assert told == ["将“旧书店”标为已读", "删除“旧书店”", "已撤销：删除“旧书店”"]


def test_buttons_of_notices_are_chinese(chinese_window: MainWindow) -> None:
    notices = chinese_window.parts["notices"]
    chinese_window.following.follow("https://a.b/")

    texts = {text.replace("https://a.b/", "") for text in all_texts(notices)}

    assert "在浏览器中打开" in texts
    assert english_in(texts) == set()


def test_reports_of_imports_and_crashes_are_chinese(chinese_window: MainWindow, qtbot: object) -> None:
    report = ImportReport(failed=[Failed("", phrase("This file is not text."), 3)], unread=2, is_cancelled=True)
    dialogs = (
        ImportReportDialog(report, chinese_window.session, chinese_window.theme, chinese_window),
        CrashDialog("", chinese_window),
    )

    assert english_in({as_text(report), *(text for dialog in dialogs for text in all_texts(dialog))}) == set()
    assert "第 3 行：该文件不是文本。" in as_text(report)


def test_the_menu_of_a_row_is_chinese_for_one_and_for_many(chinese_window: MainWindow, session: Session) -> None:
    rows = session.list.rows(0, 3)

    for chosen in (rows[:1], rows):
        menu = article_menu(session, chosen, chinese_window)
        assert english_in({action.text() for action in menu.actions()}) == set()


def test_an_empty_list_says_why_in_chinese(chinese: None) -> None:
    queries = [ListQuery(view=view, words=words) for view in View for words in ("", "海")]
    found = [emptiness(query, is_library_empty=is_empty) for query in queries for is_empty in (True, False)]

    texts = {text for each in found for text in (each.title, each.text, each.button)}

    assert english_in(texts) == set()


def test_every_setting_is_chinese(chinese: None) -> None:
    hints = [hint_of(item.name) for item in fields(Settings)]

    texts = {tr(text) for hint in hints for text in (hint.label, hint.help, hint.unit) if text}

    assert english_in(texts) == set()


def test_what_qt_itself_says_is_chinese(chinese: None, qtbot: object) -> None:
    buttons = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", buttons.Ok | buttons.Cancel | buttons.Close)
    field = QLineEdit()
    menu = field.createStandardContextMenu()

    assert {button.text() for button in box.buttons()} == {"确定", "取消", "关闭"}
    assert all(re.search("[\u4e00-\u9fff]", action.text()) for action in menu.actions() if action.text())
    for widget in (box, menu, field):
        widget.deleteLater()


@pytest.mark.parametrize(
    ("language", "close"), [("zh_CN", "关闭"), ("zh_SG", "关闭"), ("en", "Close"), ("zh_TW", "Close"), ("fr", "Close")]
)
def test_a_language_we_do_not_know_is_english(speak: Callable[[str], None], language: str, close: str) -> None:
    speak(language)

    assert tr("Close") == close


def test_english_has_its_plurals(speak: Callable[[str], None]) -> None:
    speak("en")

    assert counted("%Ln articles", 1) == "1 article"
    assert counted("%Ln articles", 12345) == "12,345 articles"
