"""Aids for the eye: the lit paragraph, the ruler, and the toolbar that comes when it is asked for."""

import pytest
from PySide6.QtCore import QPoint, QRect

BODY = "\n\n".join(f"Paragraph {number} tells of a basin and what the tide leaves in it. " * 6 for number in range(20))


@pytest.fixture
def opened(window, save, draft, session, settle):
    """A long article, open."""
    (article,) = save(draft("Basin", body=BODY))
    session.open(article)
    settle()
    return article


def test_the_lit_paragraph_goes_on_with_the_reader_from_the_first_to_the_last(window, opened, settle):
    window.actions_table["light_paragraph"].trigger()
    aids = window.parts["aids"]
    bar = window.view.verticalScrollBar()
    seen = []

    for value in range(0, bar.maximum() + 1, 40):
        bar.setValue(value)
        block = window.view.cursorForPosition(QPoint(aids.width() // 2, aids.lit().center().y())).block()
        seen.append(block.blockNumber())

    assert aids.isVisible()
    assert seen == sorted(seen)
    assert seen[0] <= 3
    assert seen[-1] >= 20


@pytest.mark.parametrize(
    "piece", ["```\nfirst = 1\nsecond = 2\nlast = 3\n```", "| first | b |\n|---|---|\n| c | d |\n| e | last |"]
)
def test_code_and_a_small_table_are_lit_whole(window, save, draft, session, settle, piece):
    session.open(save(draft("Basin", body=f"{piece}\n\n{BODY}"))[0])
    settle()
    window.actions_table["light_paragraph"].trigger()
    view, aids = window.view, window.parts["aids"]
    places = [view.cursorRect(view.document().find(word)) for word in ("first", "last")]
    eye = round(aids.height() * 0.14)

    view.verticalScrollBar().setValue(places[0].center().y() - eye)

    assert view.verticalScrollBar().value() > 0
    assert all(aids.lit().contains(view.cursorRect(view.document().find(word)).center()) for word in ("first", "last"))


def test_the_ruler_is_two_lines_high_and_the_choice_is_kept(window, opened, session):
    window.actions_table["ruler"].trigger()
    window.view.verticalScrollBar().setValue(300)

    assert round(18 * 1.6) * 1.5 < window.parts["aids"].lit().height() < round(18 * 1.6) * 2.5
    assert session.state.settings().has_ruler
    assert window.actions_table["ruler"].isChecked()
    window.actions_table["ruler"].trigger()
    assert not window.parts["aids"].isVisible()


def test_in_focus_the_toolbar_comes_at_the_upper_edge_over_the_page(window, opened, qtbot):
    window.actions_table["focus"].trigger()
    area = window.view.viewport()
    assert not window.top.isVisible()

    qtbot.mouseMove(area, QPoint(300, 200))
    qtbot.mouseMove(area, QPoint(300, 1))
    qtbot.waitUntil(window.top.isVisible)

    assert window.is_focused
    assert window.splitter.y() == 0
    qtbot.mouseMove(area, QPoint(300, 300))
    qtbot.waitUntil(lambda: not window.top.isVisible())
    window.actions_table["focus"].trigger()
    assert window.top.isVisible()
    assert not window.is_focused


def test_the_ruler_cuts_no_line_wherever_the_page_stands(window, opened):
    window.actions_table["ruler"].trigger()
    window.actions_table["light_paragraph"].trigger()
    aids, view = window.parts["aids"], window.view
    bar = view.verticalScrollBar()

    for value in range(0, bar.maximum() + 1, 37):
        bar.setValue(value)
        lit = aids.lit()
        rects = [
            view.cursorRect(view.cursorForPosition(QPoint(60, y))) for y in range(lit.top() - 60, lit.bottom() + 60, 5)
        ]

        assert all(
            lit.contains(rect.center()) == lit.contains(QRect(0, rect.top(), 1, rect.height())) for rect in rects
        )
        assert any(lit.contains(rect.center()) for rect in rects)
