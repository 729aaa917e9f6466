"""A passage as a picture: on the clipboard, and in a file."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QFileDialog

from reader.ui.reading.share_card import LONGEST, WIDTH, Passage, ShareCard
from reader.ui.widgets.picture_files import SHARPNESS, png

BODY = "Quiet water drops what it carries.\n\nThe harbour silted up. Nobody could say when it stopped being one."
ARABIC = "الماء الهادئ يُسقط ما يحمله. كان الميناء يمتلئ بالطمي قليلاً كل عام."


@pytest.fixture
def opened(window, save, draft, session, settle):
    """An article of two paragraphs, open."""
    (article,) = save(draft("Silt: a story", body=BODY, source_url="https://www.sea.example/silt"))
    session.open(article)
    settle()
    QGuiApplication.clipboard().clear()
    return window.view.page.article


def choose(window, words):
    """Select words of the article."""
    document = window.view.shown
    start = document.position_of(document.text().index(words))
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)


def ink_columns(card):
    """The share of a card's left and of its right half that is not paper, in its passage's part."""
    image = QImage.fromData(png(card.size, card.paint))
    paper = image.pixelColor(0, 0)
    halves = [0, 0]
    for x in range(0, image.width(), 3):
        for y in range(0, image.height(), 3):
            halves[x * 2 // image.width()] += image.pixelColor(x, y) != paper
    return halves


def test_what_is_selected_is_copied_as_a_sharp_picture_in_the_themes_colours(window, opened, told, theme):
    choose(window, "Quiet water")

    window.actions_table["copy_picture"].trigger()

    picture = QGuiApplication.clipboard().image()
    assert picture.width() == WIDTH * SHARPNESS
    assert picture.pixelColor(2, 2) == QColor(theme.palette.paper)
    assert "copied" in told[-1].text.template


def test_the_paragraph_with_the_bar_and_the_focused_highlight_are_passages(window, opened, session):
    window.highlights.keys.begin()
    paragraph = window.highlights.passage()
    choose(window, "The harbour silted up.")
    window.highlights.mark()

    assert paragraph == "Quiet water drops what it carries."
    assert window.highlights.passage() == "The harbour silted up."


def test_with_nothing_chosen_it_says_how_to_choose_and_copies_nothing(window, opened, told):
    window.actions_table["copy_picture"].trigger()

    assert QGuiApplication.clipboard().image().isNull()
    assert "Select some text" in told[-1].text.template


def test_the_bar_beside_a_selection_copies_the_picture(window, opened):
    choose(window, "Quiet water")

    window.highlights.bar.picture.click()

    assert not QGuiApplication.clipboard().image().isNull()


def test_the_notice_saves_what_was_copied_as_png(window, opened, told, tmp_path, monkeypatch):
    path = tmp_path / "passage"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "PNG (*.png)"))
    choose(window, "Quiet water")
    window.actions_table["copy_picture"].trigger()
    choose(window, "The harbour silted up.")

    told[0].act()

    saved = QImage(str(path) + ".png")
    copied = QGuiApplication.clipboard().image()
    assert saved.size() == copied.size()
    assert saved.convertToFormat(copied.format()) == copied


def test_a_picture_that_cannot_be_written_is_told(window, opened, told, tmp_path, monkeypatch):
    path = tmp_path / "nowhere" / "passage.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "PNG (*.png)"))
    choose(window, "Quiet water")

    window.actions_table["save_picture"].trigger()

    assert "cannot be written" in told[-1].text.template


def test_a_card_grows_with_its_passage_and_a_long_one_ends_in_an_ellipsis(opened, theme):
    short, long, longer = (
        ShareCard(Passage("Quiet water drops what it carries. " * times, opened), theme) for times in (8, 30, 900)
    )

    assert short.size.height() < long.size.height()
    assert longer.quote.toPlainText().endswith(" …")
    assert len(longer.quote.toPlainText()) <= LONGEST + 1


def test_a_card_in_arabic_begins_at_the_right(opened, theme):
    left, right = ink_columns(ShareCard(Passage(ARABIC, opened), theme))
    other_left, other_right = ink_columns(ShareCard(Passage("Quiet water.", opened), theme))

    assert left < right
    assert other_left > other_right


def test_pictures_and_signs_that_only_serve_the_page_are_left_out(window, save, draft, session, settle):
    (article,) = save(draft("Signs", body="Before ![a shell](shell.png) after, in many words."))
    session.open(article)
    settle()
    window.highlights.keys.begin()

    passage = window.part("sharing").passage_of()

    assert "\ufffc" not in passage.text
    assert passage.text.startswith("Before")
