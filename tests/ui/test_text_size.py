"""The window's own text follows the size the system asks for and the reader's choice; nothing is cut off by it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.crash_dialog import CrashDialog
from reader.ui.theme import UI_PIXELS, choose_text, document_style, fitting, measure_text, palettes, scaled, text_scale
from reader.ui.widgets.clear_button import ClearButton
from reader.ui.widgets.elided import Look, drawn_font, font_of
from reader.ui.widgets.portrait import SIDE, Portrait
from reader.ui.window import MainWindow
from tests.ui.test_languages import DIALOGS, cut_off

Save = Callable[..., list[str]]
Settle = Callable[[], None]
Speak = Callable[[str], None]
Make = Callable[[int], MainWindow]


def font(points: float) -> QFont:
    made = QFont()
    made.setPointSizeF(points)
    return made


@pytest.fixture(autouse=True)
def as_usual(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A desktop of Linux whose text nobody has changed."""
    monkeypatch.setattr("sys.platform", "linux")
    before = qapp.font()
    yield
    measure_text(font(10), 96)
    choose_text(100)
    qapp.setFont(before)


@pytest.fixture
def window_at(
    request: pytest.FixtureRequest, qapp: QApplication, save: Save, draft: Callable[..., object], settle: Settle
) -> Make:
    """`window_at(percent)` is the window with text of that size, three articles in it and the second one open."""

    def make(percent: int) -> MainWindow:
        choose_text(percent)
        usual = qapp.font()
        usual.setPixelSize(scaled(UI_PIXELS))
        qapp.setFont(usual)
        window: MainWindow = request.getfixturevalue("window")
        ids = save(*(draft(title, series="Tides", tags=("sea",)) for title in ("Ebb", "Flood", "Slack water")))
        window.session.list.refresh()
        window.session.open(ids[1])
        window.resize(1500, 1000)
        window.show()
        settle()
        return window

    return make


@pytest.mark.parametrize("points", [9, 10, 11])
def test_text_of_the_usual_sizes_is_left_as_it_is(points: float) -> None:
    measure_text(font(points), 96)
    choose_text(100)

    assert text_scale() == 1
    assert scaled(13) == 13


@pytest.mark.parametrize(
    ("points", "dots", "percent", "low", "high"),
    [
        (16.5, 96, 100, 1.45, 1.55),
        (11, 144, 100, 1.45, 1.55),
        (11, 144, 120, 1.75, 1.85),
        (11, 96, 150, 1.5, 1.5),
        (40, 96, 200, 2, 2),
        (5, 96, 100, 0.9, 0.9),
    ],
)
def test_larger_text_of_the_system_and_the_choice_make_ours_larger(
    points: float, dots: float, percent: int, low: float, high: float
) -> None:
    measure_text(font(points), dots)
    choose_text(percent)

    assert low <= text_scale() <= high


def test_a_font_of_ours_says_nothing_of_the_system() -> None:
    ours = QFont()
    ours.setPixelSize(40)
    measure_text(ours, 96)
    choose_text(100)

    assert text_scale() == 1


def test_style_sheets_and_faces_grow_but_articles_and_drawings_do_not() -> None:
    palette = palettes()["light"]
    before = document_style(palette)
    choose_text(150)

    assert palette.filled("QLabel { color: {ink}; font-size: 12px; padding: 4px; }") == (
        f"QLabel {{ color: {palette.ink}; font-size: 18px; padding: 4px; }}"
    )
    assert palette.filled("QMenu { icon-size: 16px; }") == "QMenu { icon-size: 24px; }"
    assert palette.filled("A { width: 14px; height: 14px; }") == "A { width: 21px; height: 21px; }"
    assert palette.filled("A { width: 14px; } B { height: 1px; }") == "A { width: 14px; } B { height: 1px; }"
    assert font_of(Look(12)).pixelSize() == 18
    assert drawn_font(Look(12)).pixelSize() == 12
    assert document_style(palette) == before


@pytest.mark.parametrize("percent", [150, 200])
def test_nothing_in_the_window_is_cut_off(window_at: Make, settle: Settle, percent: int) -> None:
    window = window_at(percent)

    assert cut_off(window) == []
    assert low_fields(window) == []
    window.resize(1000, 700)
    settle()
    assert cut_off(window) == []


@pytest.mark.parametrize("percent", [150, 200])
@pytest.mark.parametrize("part", DIALOGS)
def test_no_dialog_is_cut_off(window_at: Make, settle: Settle, percent: int, part: str) -> None:
    window = window_at(percent)
    dialog: QWidget = window.part(part)
    if part in ("palette", "shortcuts"):
        window.actions_table[part].trigger()
    else:
        dialog.show()
    settle()

    assert cut_off(dialog) == []
    assert low_fields(dialog) == []
    dialog.hide()


def test_dialogs_and_cards_hold_larger_text_in_german(window_at: Make, speak: Speak, settle: Settle) -> None:
    speak("de")
    window = window_at(200)
    dictionaries = window.part("dictionaries")
    dictionaries.show()
    settle()
    inside = dictionaries.contentsRect().width() - 48
    assert dictionaries.list.width() == inside
    assert dictionaries._empty.height() >= dictionaries._empty.heightForWidth(dictionaries._empty.width())
    dictionaries.close()

    window.actions_table["article_note"].trigger()
    editor = window.highlights.editor
    settle()
    assert cut_off(editor) == []
    hint = editor.findChild(QLabel, "hint")
    assert hint.height() >= hint.heightForWidth(hint.width())
    editor.close_again()
    settle()

    crash = CrashDialog("Traceback", window)
    assert crash.size() == fitting(crash, 640, 440)
    imports = window.part("imports")
    assert imports._view.header().sectionSize(1) == 540


def test_icons_of_buttons_and_menus_and_boxes_grow(window_at: Make, settle: Settle) -> None:
    window = window_at(200)
    window.theme.measure()
    window.actions_table["find"].trigger()
    assert {button.iconSize() for button in window.find_bar._buttons} == {QSize(32, 32)}
    preferences = window.part("preferences")
    preferences.show()
    settle()

    option = QStyleOptionButton()
    check = preferences.controls["is_indented"]
    check.initStyleOption(option)
    box = check.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, check)
    assert box.height() >= 28
    menu = window.top.more.menu()
    menu.ensurePolished()
    assert menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu) == 32
    preferences.close()


def test_the_picture_of_an_author_grows(window_at: Make) -> None:
    window = window_at(200)

    portraits = window.findChildren(Portrait)
    assert portraits
    assert {each.width() for each in portraits} == {2 * SIDE}


def test_the_note_of_a_footnote_is_seen_whole(
    window_at: Make, save: Save, draft: Callable[..., object], settle: Settle, qtbot: QtBot
) -> None:
    window = window_at(200)
    [article] = save(draft("Notes", body="Said.[^1]\n\n[^1]: " + "A note that takes some lines of its card. " * 4))
    window.session.open(article)
    settle()

    window.view.turned.emit("fn-1")

    card = window.footnotes.card
    qtbot.waitUntil(card.isVisible)
    assert card.text.verticalScrollBar().maximum() == 0
    assert low_fields(card) == []


def low_fields(root: QWidget) -> list[tuple[str, int, int]]:
    """Shown buttons, fields and labels that are lower than a line of theirs: what, how high, how high a line is."""
    found = []
    for kind in (QAbstractButton, QLineEdit, QComboBox, QLabel):
        for widget in root.findChildren(kind):
            height = QFontMetrics(widget.font()).height()
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            if widget.isVisible() and text and widget.height() < height:
                found.append((text, widget.height(), height))
    return found


def test_what_empties_a_field_grows_with_the_text_and_keeps_it_from_running_below(window_at: Make) -> None:
    window = window_at(200)
    window.actions_table["find"].trigger()
    field = window.find_bar.field

    field.setText("tide")
    button = field.findChild(ClearButton)

    assert button is not None
    assert (button.isVisible(), button.iconSize().width(), button.width()) == (True, 32, 48)
    assert field.textMargins().right() == 48
    button.click()
    assert (field.text(), button.isVisible(), field.textMargins().right()) == ("", False, 0)


@pytest.mark.parametrize("name", ["map", "life"])
def test_no_button_over_a_small_window_is_cut_off_in_larger_text(window_at: Make, settle: Settle, name: str) -> None:
    window = window_at(200)
    window.resize(640, 560)

    window.actions_table[name].trigger()
    settle()

    assert cut_off(window.part(name)) == []
