"""Text that is cut to a number of lines, and cards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.ui.theme import set_margins
from reader.ui.widgets import elided
from reader.ui.widgets.cards import Card
from reader.ui.widgets.elided import ElidedLabel, Look, font_of, tip

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design

LONG = "Mud is neither liquid nor solid, and that is why it keeps a record of everything. " * 4


@pytest.fixture
def label(theme, qtbot):
    label = ElidedLabel(theme, Look(lines=2), None)
    qtbot.addWidget(label)
    return label


def test_a_long_text_is_as_high_as_its_lines_and_is_cut(label):
    label.setText(LONG)

    line = QFontMetrics(font_of(Look())).height()
    assert label.is_cut(200)
    assert 2 * line <= label.heightForWidth(200) < 3 * line


def test_a_short_text_is_not_cut_and_needs_one_line(label):
    label.setText("Mud")

    assert not label.is_cut(200)
    assert label.heightForWidth(200) < 2 * QFontMetrics(font_of(Look())).height()


def test_a_cut_text_has_its_full_form_as_tooltip_and_one_that_fits_has_none(label):
    label.setText(LONG)
    label.resize(200, 40)
    label.show()
    assert "everything" in label.toolTip()

    label.setText("Mud")
    label.resize(201, 40)
    assert label.toolTip() == ""


@pytest.mark.parametrize(
    "text", ["潮汐表怎么读" * 40, "لماذا تمتلئ الموانئ الصغيرة بالطمي " * 20, "🌊𠀀" * 200, "x" * 5000]
)
def test_every_script_is_cut_within_the_width(label, text):
    label.setText(text)

    for layout in label._laid_out(150).layouts:
        assert all(layout.lineAt(place).naturalTextWidth() <= 150 for place in range(layout.lineCount()))
    assert label.is_cut(150)
    assert label._laid_out(150).layouts[-1].text().endswith("…")


def test_right_to_left_text_stands_at_the_right(label):
    label.setText("الميناء مكان هادئ")

    line = label._laid_out(300).layouts[0].lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(300, abs=1)


def test_article_text_is_never_taken_for_html(theme, qtbot):
    card = Card(theme, None)
    qtbot.addWidget(card)

    card.fill("<b>bold</b>", "<img src='http://example.com/x.png'>", "from this page")

    assert "<b>" not in card.toolTip()
    assert "<img" not in card.toolTip()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in card.findChildren(ElidedLabel))
    assert tip("a\nb") == "<qt>a<br>b</qt>"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_pressed_with_the_keyboard(theme, qtbot, key):
    card = Card(theme, None)
    qtbot.addWidget(card)
    card.fill("Mud", "", "from this page")

    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, key)


def test_a_card_says_what_it_is_to_a_screen_reader(theme, qtbot):
    card = Card(theme, None)
    qtbot.addWidget(card)

    card.fill("Mud", "About mud", "from this page · not in your library yet", is_wanted=True)

    assert card.accessibleName() == "Mud, from this page, not in your library yet"
    assert card.accessibleDescription() == "About mud"


def test_a_sentence_of_the_window_begins_where_its_lines_do_whatever_names_are_in_it(theme, qtbot):
    label = ElidedLabel(theme, Look(13, of_window=True), None)
    qtbot.addWidget(label)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label.resize(400, 20)

    label.setText("وسوم «Kitchen sink of page things»")

    (layout,) = label._laid_out(400).layouts
    assert layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    assert layout.lineAt(0).naturalTextRect().right() > 390


def test_why_an_article_is_here_begins_where_the_lines_of_the_window_do(theme, qtbot):
    card = Card(theme, None)
    qtbot.addWidget(card)
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    card.fill("Tides", "About tides", "مشابهة: tide, sea, water and the harbour")

    ways = [label._laid_out(300).layouts[0].textOption().textDirection().name for label in card._labels()]
    assert ways == ["LeftToRight", "LeftToRight", "RightToLeft"]


@pytest.mark.parametrize(("direction", "left"), [("LeftToRight", 26), ("RightToLeft", 6)])
def test_margins_are_told_by_where_lines_begin(qtbot, direction, left):
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.setLayoutDirection(Qt.LayoutDirection[direction])
    column = QVBoxLayout(owner)

    set_margins(column, 26, 5, 6, 5)

    assert column.contentsMargins().left() == left


def test_a_label_lays_its_text_out_once_for_each_width_that_layouts_ask_for(theme, qtbot, monkeypatch):
    """They ask hundreds of times: a pane of ten cards took a third of a second."""
    label = ElidedLabel(theme, Look(13, lines=2), None)
    qtbot.addWidget(label)
    made, lay_out = [], elided._lay_out
    monkeypatch.setattr(elided, "_lay_out", lambda *args, **kept: made.append(args[2]) or lay_out(*args, **kept))
    label.setText("Water comes and goes, and nobody asks why it does, nor when. " * 3)

    heights = [label.heightForWidth(width) for width in (244, 288, 244, 288, 120, 244)]
    label.setText("Mud")
    one_line = label.heightForWidth(244)

    assert made == [244, 288, 120, 244]
    assert heights[0] == heights[2] == heights[5] > one_line
