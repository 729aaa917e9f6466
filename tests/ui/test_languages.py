"""The window in Arabic, German and Chinese: nothing is left in English, nothing is cut off, and Arabic is mirrored."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QTextCursor, QTextTable
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QPushButton, QRadioButton, QWidget

import reader.ui
from reader.domain.article import Author
from reader.domain.listing import View
from reader.domain.settings import hint_of
from reader.ui.actions import ACTIONS
from reader.ui.app import translate
from reader.ui.icons import MIRRORED, icon
from reader.ui.side_panel import SidePanel
from reader.ui.theme import fitting
from reader.ui.widgets.elided import ElidedLabel
from reader.ui.widgets.fields import Stepper
from reader.ui.window import MainWindow
from reader.ui.words import counted, day, moment
from tests.collector import collector
from tests.ui.conftest import NEWEST
from tests.ui.said import all_texts, rows_of

Save = Callable[..., list[str]]
Settle = Callable[[], None]
Speak = Callable[[str], None]

LANGUAGES = ("ar", "de", "zh_CN")
DIALOGS = (
    *("palette", "shortcuts", "shortcut_editor", "preferences", "type_menu", "about", "save_page", "watched_folders"),
    *("imports", "all_marks", "history", "restore", "tag_picker", "collection_picker", "map", "life"),
)
BY_ACTION = {
    **{name: name for name in ("palette", "shortcuts", "history", "restore", "map", "life")},
    "shortcut_editor": "edit_shortcuts",
    "tag_picker": "tags",
    "collection_picker": "collect",
}
"""Those that an action opens, which fills them."""
FIELD = re.compile(r"\\\{[^{}]*\\\}|%L?n")
UI = Path(reader.ui.__file__).parent
FRAMES = 4
"""Pixels by which a button may be narrower than Qt would like."""


def english(language: str) -> list[re.Pattern[str]]:
    """Patterns of all our English texts that say something else in a language."""
    translations = collector()
    done = translations.translations(translations.FOLDER / f"armchair_{language}.ts")
    said = [text for text, forms in done.items() if text not in forms]
    texts = [text for text in said if re.search("[A-Za-z]{3}", FIELD.sub("", re.escape(text)))]
    return [re.compile(FIELD.sub(".*", re.escape(text))) for text in texts]


def left_in_english(texts: set[str], language: str) -> set[str]:
    patterns = english(language)
    return {text for text in texts if any(pattern.fullmatch(text) for pattern in patterns)}


@pytest.fixture
def window_in(speak: Speak, request: pytest.FixtureRequest, save: Save, draft: Callable[..., object], settle: Settle):  # type: ignore[no-untyped-def]
    """`window_in(language)` is the window, with articles whose words are no texts of ours; the second one is open."""

    def make(language: str) -> MainWindow:
        speak(language)
        window: MainWindow = request.getfixturevalue("window")
        author = Author("林舟", "在旧书店工作，写书与读书人。")
        ids = save(
            *(
                draft(title, body="书架上贴着标签。" * 300, authors=(author,), series="海边", tags=("海",))
                for title in ("潮汐表", "旧书店", "泥滩")
            )
        )
        window.session.list.refresh()
        window.session.open(ids[1])
        settle()
        return window

    return make


def cut_off(root: QWidget) -> list[tuple[str, int, int]]:
    """Words of a shown widget that have less room than they need: what, how wide it is, how wide it should be."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel) and not widget.wordWrap():
            plain = re.sub("<[^>]*>", "", widget.text())
            wanted = (
                QFontMetrics(widget.font()).horizontalAdvance(plain)
                if "<" in widget.text()
                else widget.sizeHint().width()
            )
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton):
            wanted = widget.sizeHint().width() - FRAMES
        elif isinstance(widget, QAbstractButton) and widget.text():
            wanted = widget.minimumSizeHint().width() - FRAMES
        else:
            continue
        if widget.width() < wanted:
            found.append(
                (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "", widget.width(), wanted)
            )
    return found


def test_what_is_left_in_english_is_seen(speak: Speak) -> None:
    assert left_in_english({"Next article", "Search 30 articles", "Delete “潮汐表”"}, "de") == {
        "Search 30 articles",
        "Delete “潮汐表”",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_the_window_is_left_in_english(window_in: Callable[[str], MainWindow], language: str) -> None:
    texts = all_texts(window_in(language))

    assert len(texts) > 60, "there is something to look at"
    assert left_in_english(texts, language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_view_is_left_in_english(window_in: Callable[[str], MainWindow], settle: Settle, language: str) -> None:
    window = window_in(language)
    pane = window.part("list")

    for view in View:
        window.session.list.ask(view=view)
        settle()
        assert left_in_english(all_texts(pane) | rows_of(pane.list.model()), language) == set(), view


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", DIALOGS)
def test_no_dialog_is_left_in_english_or_cut_off(
    window_in: Callable[[str], MainWindow], settle: Settle, language: str, part: str
) -> None:
    window = window_in(language)
    window.resize(1180, 780)
    window.show()
    dialog: QWidget = window.part(part)
    if part in BY_ACTION:
        window.actions_table[BY_ACTION[part]].trigger()
    else:
        dialog.show()
    settle()

    assert left_in_english(all_texts(dialog), language) == set()
    assert cut_off(dialog) == []
    dialog.hide()


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_the_menu_of_type_is_wide_enough(window_in: Callable[[str], MainWindow], language: str) -> None:
    menu = window_in(language).part("type_menu")

    assert menu._card.minimumSizeHint().width() <= menu.width()


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_nothing_in_the_window_is_cut_off(
    window_in: Callable[[str], MainWindow], settle: Settle, language: str
) -> None:
    window = window_in(language)
    window.resize(1180, 780)
    window.show()
    settle()

    assert cut_off(window) == []
    window.resize(window.minimumSizeHint().expandedTo(QSize(760, 600)))
    settle()
    assert cut_off(window) == []


def test_the_arabic_window_runs_from_right_to_left(window_in: Callable[[str], MainWindow], settle: Settle) -> None:
    window = window_in("ar")
    window.resize(1180, 780)
    window.show()
    settle()

    def left(widget: QWidget) -> int:
        return widget.mapTo(window, widget.rect().topLeft()).x()

    panel = window.findChild(SidePanel)
    assert panel is not None
    assert left(panel) < left(window.view) < left(window.part("list"))


def test_margins_that_differ_at_both_sides_are_turned_round_in_arabic() -> None:
    """Qt does not do it: whoever sets them by `setContentsMargins` says left and right, and means where lines begin."""
    sides = re.compile(r"\.setContentsMargins\((\d+), \d+, (\d+), \d+\)")
    lines = {line for path in UI.rglob("*.py") for line in path.read_text("utf-8").splitlines()}

    assert [line for line in lines for left, right in sides.findall(line) if left != right] == []


def test_the_search_field_leaves_room_for_its_key_where_the_key_is(window_in: Callable[[str], MainWindow]) -> None:
    field = window_in("ar").part("list").search

    left, right = field.textMargins().left(), field.textMargins().right()

    assert left > right == 0


def test_a_title_beside_begins_where_the_window_s_lines_do(
    window_in: Callable[[str], MainWindow], save: Save, draft: Callable[..., object], settle: Settle
) -> None:
    window = window_in("ar")
    window.resize(1360, 800)
    window.show()
    window.part("beside").open_article(save(draft("Who asked?"))[0])
    settle()

    title = window.part("beside")._title
    (layout,) = title._laid_out(title.width()).layouts

    assert layout.lineAt(0).naturalTextRect().right() > title.width() - 4
    assert layout.text() == "\u2068Who asked?\u2069"


def test_reading_life_in_words_begins_at_the_right_in_arabic(
    window_in: Callable[[str], MainWindow], settle: Settle
) -> None:
    window = window_in("ar")
    window.show()
    window.actions_table["life"].trigger()
    settle()

    option = window.part("life").words.document().defaultTextOption()

    assert option.textDirection() is Qt.LayoutDirection.RightToLeft


def test_other_languages_run_from_left_to_right(speak: Speak, qapp: QApplication) -> None:
    speak("ar")
    assert qapp.isRightToLeft()

    translate(qapp, "de")

    assert not qapp.isRightToLeft()


def test_icons_that_point_along_the_line_are_mirrored_in_arabic(speak: Speak, qapp: QApplication) -> None:
    def drawn(name: str) -> QImage:
        return icon(name, "#000000", "#888888").pixmap(40, 40).toImage()

    before = {name: drawn(name) for name in (*MIRRORED, "search")}
    speak("ar")

    for name, image in before.items():
        expected = image.flipped(Qt.Orientation.Horizontal) if name in MIRRORED else image
        pairs = list(zip(covered(drawn(name)), covered(expected), strict=True))
        assert sum(abs(one - other) for one, other in pairs) < sum(other for _, other in pairs) / 10, name


def covered(image: QImage) -> list[int]:
    """How much of each pixel is covered."""
    return [image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())]


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("ar", 1, "مقالة واحدة"),
        ("ar", 2, "مقالتان"),
        ("ar", 3, "3 مقالات"),
        ("ar", 11, "11 مقالة"),
        ("ar", 100, "100 مقالة"),
        ("de", 1, "1 Artikel"),
        ("de", 1000, "1.000 Artikel"),
    ],
)
def test_numbers_are_counted_as_the_language_counts(speak: Speak, language: str, count: int, said: str) -> None:
    speak(language)

    assert counted("%Ln articles", count) == said


@pytest.mark.parametrize(("language", "said"), [("ar", "1 مارس 2024"), ("de", "1. März 2024")])
def test_dates_are_written_as_the_language_writes_them(speak: Speak, language: str, said: str) -> None:
    speak(language)

    assert day(NEWEST) == said


@pytest.mark.parametrize(("language", "joint"), [("ar", "، "), ("de", ", "), ("zh_CN", " ")])
def test_a_time_follows_its_day_as_the_language_writes_it(speak: Speak, language: str, joint: str) -> None:
    speak(language)

    assert moment(NEWEST).removeprefix(day(NEWEST))[: len(joint) + 1].rstrip("0123456789٠١٢٣٤٥٦٧٨٩") == joint


@pytest.mark.parametrize(("language", "said"), [("ar", "٪"), ("de", " %"), ("zh_CN", "%")])
def test_a_percent_sign_stands_as_near_as_the_language_writes_it(
    speak: Speak, window: MainWindow, language: str, said: str
) -> None:
    speak(language)

    assert Stepper(hint_of("line_height"), window).number.suffix() == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_a_name_of_its_own_in_its_group(window_in: Callable[[str], MainWindow], language: str) -> None:
    table = window_in(language).actions_table
    names = [(spec.group, table[spec.name].text()) for spec in ACTIONS]

    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_tables_of_a_right_to_left_page_begin_at_its_right(
    window: MainWindow, save: Save, draft: Callable[..., object], settle: Settle
) -> None:
    words = "كان الميناء القديم يستقبل السفن من كل جهة. " * 8
    body = f"{words}\n\n| شهر | مد |\n|---|---|\n| يناير | 4 |\n\n{words}"
    (id_,) = save(draft("الميناء", body=body, summary="كان الميناء القديم"))
    window.resize(1180, 780)
    window.show()
    window.session.open(id_)
    settle()

    document = window.view.document()
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    frame = document.rootFrame().frameFormat()
    box = document.documentLayout().frameBoundingRect(table)

    cell = table.cellAt(0, table.columns() - 1).firstCursorPosition().block()
    ends = document.documentLayout().blockBoundingRect(cell).right()
    column_ends = window.view.viewport().width() - frame.rightMargin()
    assert column_ends - 20 < ends <= column_ends
    assert box.width() < 300


def test_tables_of_a_right_to_left_page_may_be_as_wide_as_its_column(
    window: MainWindow, save: Save, draft: Callable[..., object], settle: Settle
) -> None:
    heads = "ارتفاع الماء عند الرصيف", "عدد السفن في الميناء", "اسم القبطان وأهله"
    body = f"| {' | '.join(heads)} |\n|---|---|---|\n| كلمة | كلمة | كلمة |\n"
    (id_,) = save(draft("الميناء", body=body, summary="كان الميناء القديم"))
    window.resize(1600, 780)
    window.show()
    window.session.open(id_)
    settle()

    document = window.view.document()
    lines = {head: document.find(head).block().layout().lineCount() for head in heads}
    (table,) = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    first = document.documentLayout().blockBoundingRect(table.cellAt(0, 0).firstCursorPosition().block())

    assert lines == dict.fromkeys(heads, 1)
    assert first.left() >= document.rootFrame().frameFormat().leftMargin()


def test_arabic_is_emphasised_by_weight_not_by_slanting(
    window: MainWindow, save: Save, draft: Callable[..., object], settle: Settle
) -> None:
    (id_,) = save(draft("الميناء", body="يبلغ *المدّ العالي* أربعة أمتار.", summary="يبلغ المد"))
    window.session.open(id_)
    settle()

    document = window.view.document()
    cursor = document.find("العالي")
    assert isinstance(cursor, QTextCursor)
    shape = cursor.charFormat()

    assert (shape.fontItalic(), shape.fontWeight() > 500) == (False, True)


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_the_toolbar_has_all_of_its_words_or_none(
    window_in: Callable[[str], MainWindow], settle: Settle, language: str
) -> None:
    window = window_in(language)
    window.show()
    seen = set()
    for width in range(640, 1200, 40):
        window.resize(width, 600)
        settle()
        worded = [
            window.top.buttons[name] for name in ("previous", "next", "bookmark", "highlight", "contents", "focus")
        ]
        styles = {button.toolButtonStyle() for button in worded}
        assert len(styles) == 1
        assert [button.text() for button in worded if button.width() < button.sizeHint().width()] == [], width
        seen |= styles
    assert len(seen) == 2


def test_a_dialog_is_never_larger_than_its_screen(window: MainWindow) -> None:
    room, largest = window.screen().availableSize(), fitting(window, 5000, 4000)

    assert (largest.width() < room.width(), largest.height() < room.height()) == (True, True)
    assert fitting(window, 300, 200) == QSize(300, 200)


def test_a_side_panel_over_the_article_comes_from_the_side_where_it_stands(
    window_in: Callable[[str], MainWindow], settle: Settle
) -> None:
    window = window_in("ar")
    window.resize(1000, 700)
    settle()
    assert window.side.is_folded

    window.actions_table["side"].trigger()
    settle()

    [panel] = window.findChildren(SidePanel)
    assert panel.isVisible()
    assert panel.mapTo(window, panel.rect().topLeft()).x() == 0
    window.side.close_overlay()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", ["tags", "rename_tag", "collect"])
def test_what_keys_do_in_a_picker_is_seen_whole(
    window_in: Callable[[str], MainWindow], settle: Settle, language: str, action: str
) -> None:
    window = window_in(language)
    window.resize(700, 500)

    window.actions_table[action].trigger()
    settle()

    name = {"tags": "tag_picker", "rename_tag": "tag_renamer", "collect": "collection_picker"}[action]
    foot = window.part(name).findChild(QLabel, "hint")
    assert foot.isVisible()
    assert foot.height() >= foot.heightForWidth(foot.width())
    window.part(name).close_again()
