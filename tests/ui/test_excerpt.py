"""Parts of an article that are shown by themselves: with its pictures and formulas, and gone when another comes."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

from reader.ui.page.excerpt import Excerpt

BODY = "The sum[^1] is known.\n\nAnd so is the rest[^2].\n\n[^1]: It is $x^2 + y^2$.\n[^2]: It is plain."
PICTURE = QTextDocument.ResourceType.ImageResource


@pytest.fixture
def document(window, save, draft, session, settle):
    (article,) = save(draft("Sums", body=BODY))
    session.open(article)
    settle()
    return window.view.shown


def notes(document):
    return list(dict.fromkeys(address[1:] for _, _, address in document.anchors if address.startswith("#fn")))


def test_a_note_shows_the_formulas_that_are_in_it(window, document):
    window.footnotes.turn(next(name for name in notes(document) if "ref" not in name))
    shown = window.footnotes.card.text.document()

    drawn = shown.resource(PICTURE, QUrl("formula:0"))

    assert isinstance(shown, Excerpt)
    assert drawn.width() > 1


def test_no_note_stays_in_memory_when_another_is_shown(window, document, qtbot):
    for _ in range(5):
        for name in notes(document):
            window.footnotes.turn(name)
            qtbot.wait(0)

    qtbot.waitUntil(lambda: len(window.footnotes.card.text.findChildren(Excerpt)) == 1)


def test_what_is_left_of_an_article_that_is_gone_loads_nothing(window, document, tmp_path):
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    assert picture.save(str(tmp_path / "p.png"))
    whole = QTextCursor(document)
    whole.select(QTextCursor.SelectionType.Document)
    excerpt = Excerpt(document, whole, 0, window.view)

    window.view.show_nothing()
    document.deleteLater()
    window.grab()

    assert excerpt.resource(PICTURE, QUrl.fromLocalFile(str(tmp_path / "p.png"))).width() == 1
