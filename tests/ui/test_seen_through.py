"""Drawings without a ground of their own, on every paper, and the sign for a picture that is not there."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTextCursor, QTextDocument

from reader.ui.own_colours import contrast
from reader.ui.theme import palettes
from reader.ui.widgets.pictures import decoded
from reader.ui.widgets.seen_through import legible

THEMES = ("light", "sepia", "dark", "contrast", "contrast_dark")
SIDE = 200


def drawing(*lines, ground=None):
    """PNG of bars of these colours, one below the other, on nothing or a ground."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    image.fill(QColor(ground) if ground else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for number, colour in enumerate(lines):
        painter.setPen(QPen(QColor(colour), 6))
        painter.drawLine(30, 50 + 50 * number, 170, 50 + 50 * number)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def contrasts(picture, paper, count):
    """How well each bar is told from what is beside it, with the picture on this paper."""
    page = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    page.fill(QColor(paper))
    painter = QPainter(page)
    painter.drawImage(QRectF(page.rect()), picture)
    painter.end()
    bars = range(50, 50 + 50 * count, 50)
    return [contrast(page.pixelColor(100, y).name(), page.pixelColor(100, y + 25).name()) for y in bars]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("lines", [("#000000",), ("#ffffff",), ("#000000", "#c03030"), ("#ffffff", "#40a0ff")])
def test_the_lines_of_a_drawing_are_seen_in_every_theme(theme, lines, qapp):
    palette = palettes()[theme]

    seen = legible(decoded(drawing(*lines)), palette)

    assert min(contrasts(seen, palette.paper, len(lines))) > 2


@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_with_a_ground_stays_as_it_is(theme, qapp):
    picture = decoded(drawing("#000000", ground="#222222"))

    assert legible(picture, palettes()[theme]) == picture


def test_a_drawing_of_the_article_is_drawn_for_its_theme(window, session, save, draft, settle, theme):
    theme.choose("dark")
    (article,) = save(draft("Drawn", body="Words alone."))
    session.open(article)
    settle()
    document = window.view.shown

    document.put_picture("lines", decoded(drawing("#000000")))

    shown = document.resource(QTextDocument.ResourceType.ImageResource, QUrl("asset:lines"))
    assert shown.pixelColor(100, 50).name() == theme.palette.ink


def test_the_sign_for_a_missing_picture_is_no_box_to_be_ticked(window, session, save, draft, settle):
    (article,) = save(draft("Missing", body="A box like ▢ alone.\n\n![The harbour](nowhere.png)"))
    session.open(article)
    settle()
    document, view = window.view.shown, window.view
    (frame,) = document.missing
    assert document.characterAt(frame + 2) == "T"
    cursor = QTextCursor(document)
    cursor.setPosition(frame)
    before = view.cursorRect(cursor)
    cursor.setPosition(frame + 1)

    shown = view.viewport().grab(before.united(view.cursorRect(cursor))).toImage()

    middle, faint = shown.rect().center(), QColor(window.theme.palette.faint).name()
    assert faint in {shown.pixelColor(middle.x(), y).name() for y in range(middle.y(), middle.y() + 8)}


def test_signs_for_missing_pictures_are_found_behind_emoji(window, session, save, draft, settle):
    (article,) = save(draft("Missing", body="![😀😀](one.png)![The harbour](other.png)"))
    session.open(article)
    settle()

    document = window.view.shown

    assert [document.characterAt(place) for place in document.missing] == ["▢", "▢"]
