"""Boxes of notes and warnings: told apart by a colour and by a sign."""

import pytest
from PySide6.QtGui import QColor

from reader.ui.own_colours import contrast
from reader.ui.page.callouts import ink_of
from reader.ui.theme import palettes

BODY = "\n\n".join(f"> [!{kind}]\n> What it says." for kind in ("NOTE", "TIP", "WARNING", "DANGER"))
LONG = "> [!NOTE] " + "A title that goes on to the end of its line and further still " * 2 + "\n> Words.\n"


@pytest.fixture
def drawn(window, save, draft, session, settle):
    """`drawn(body)` opens an article; the picture of its view, and of each callout the kind, the bar and the sign."""

    def open_article(body):
        (article,) = save(draft("Boxes", body=body, summary="Boxes"))
        session.open(article)
        settle()
        window.resize(1200, 1100)
        view, document = window.view, window.view.shown
        picture = view.viewport().grab().toImage()
        left = round(document.rootFrame().frameFormat().leftMargin())
        found = []
        for callout in document.callouts:
            block = document.findBlock(callout.first)
            top = round(document.documentLayout().blockBoundingRect(block).top()) - view.verticalScrollBar().value()
            bar = picture.pixelColor(left + 1, top + 10).name()
            corner = range(picture.width() - left - 32, picture.width() - left - 10)
            sign = {picture.pixelColor(x, y).name() for x in corner for y in range(top, top + 30)}
            found.append((callout.kind, bar, bar in sign))
        return found

    return open_article


def test_each_kind_has_a_bar_and_a_sign_in_its_colour(drawn, window):
    palette = window.theme.palette

    found = drawn(BODY)

    kinds = ("note", "tip", "warning", "danger")
    assert found == [(kind, QColor(ink_of(kind, palette)).name(), True) for kind in kinds]
    assert len({bar for _, bar, _ in found}) == 4


def test_a_sign_never_lies_on_the_words(drawn):
    ((_, _, has_sign),) = drawn(LONG)

    assert not has_sign


def test_the_colours_of_all_kinds_are_seen_on_the_card_in_every_theme():
    kinds = ("note", "tip", "warning", "danger", "quote")
    assert min(contrast(ink_of(kind, one), one.card) for kind in kinds for one in palettes().values()) > 4.5
