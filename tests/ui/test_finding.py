"""Finding in the article: what counts, patterns good and bad, and the marks beside the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reader.services.finding import How, find
from reader.ui.page.scroll_marks import ScrollMarks
from reader.ui.reading.find_bar import FindBar
from reader.ui.reading.find_patterns import find_pattern

TEXT = "Café and cafe\u0301 and CAFE, cafeteria; 潮汐表 and 潮汐. Straße, İstanbul 😀 cafe"


def words_at(text, spans):
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("words", "how", "found"),
    [
        ("cafe", How(), ["Café", "cafe\u0301", "CAFE", "cafe", "cafe"]),
        ("Café", How(), ["Café", "cafe\u0301", "CAFE", "cafe", "cafe"]),
        ("cafe", How(is_whole=True), ["Café", "cafe\u0301", "CAFE", "cafe"]),
        ("Cafe", How(has_case=True), ["Café"]),
        ("café", How(has_accents=True), ["Café"]),
        ("潮汐", How(is_whole=True), ["潮汐", "潮汐"]),
        ("istanbul", How(), ["İstanbul"]),
        ("nowhere", How(), []),
        ("", How(), []),
    ],
)
def test_words_are_found_as_asked(words, how, found):
    assert words_at(TEXT, find(TEXT, words, how)) == found


@given(st.text("aAáÁe\u0301字😀ß İ", max_size=40), st.text("aAáe字ß", min_size=1, max_size=3), st.booleans())
def test_matches_are_apart_in_order_and_within_the_text(text, words, has_case):
    spans = find(text, words, How(has_case=has_case))

    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_a_pattern_finds_by_lines_and_counts_emoji_as_one():
    found = find_pattern("😀 one\ntwo 😀 2\n", r"^\w+|\d", How(is_pattern=True))

    assert words_at("😀 one\ntwo 😀 2\n", found.spans) == ["two", "2"]
    assert not found.told


def test_a_broken_pattern_is_told():
    assert "missing closing parenthesis" in find_pattern("abc", "(abc", How(is_pattern=True)).told


def test_a_pattern_without_end_is_given_up():
    text = ("a" * 4000 + "b\n") * 50

    found = find_pattern(text, "(a+)+$", How(is_pattern=True))

    assert "too long" in found.told


def test_matches_of_nothing_are_none():
    assert find_pattern("abc", "x*", How(is_pattern=True)).spans == []


@pytest.fixture
def bar(window, save, draft, session, settle):
    """The bar over an article of many paragraphs."""
    body = "\n\n".join(f"Paragraph {number} tells of a café by the sea. " * 8 for number in range(40))
    (article,) = save(draft("Cafés", body=body))
    session.open(article)
    settle()
    window.find_bar.open_bar()
    return window.find_bar


def test_the_buttons_are_in_force_at_once(bar, qtbot):
    bar.field.setText("CAFE")
    assert bar.told == "1 of 320"

    qtbot.mouseClick(bar.options["has_accents"], Qt.MouseButton.LeftButton)
    assert bar.told == "Nothing found"
    bar.options["has_accents"].setChecked(False)
    bar.options["is_pattern"].setChecked(True)
    bar.field.setText(r"Paragraph 1\d")

    assert bar.told == "1 of 80"
    bar.field.setText("(")
    assert bar.told.startswith("Not a pattern")


def test_matches_are_marked_on_the_scroll_bar_until_the_bar_is_closed(window, bar):
    bar.field.setText("café")
    marks = window.view.verticalScrollBar().findChild(ScrollMarks)

    assert marks.isVisible()
    shares = marks._shares()
    assert len(shares) == 320
    assert shares == sorted(shares)
    assert 0 < shares[-1] < 1
    bar.close_bar()
    assert not marks.isVisible()


def test_the_first_match_out_of_sight_is_a_jump_to_come_back_from(window, bar):
    bar.field.setText("Paragraph 30")
    assert window.view.verticalScrollBar().value() > 500
    assert window.way_back.can_go
    bar.step(1)

    window.actions_table["back"].trigger()

    assert window.view.verticalScrollBar().value() == 0


def test_the_keys_for_the_next_match_go_on_with_what_was_looked_for_before(window, bar):
    bar.field.setText("Paragraph 3 tells")
    bar.close_bar()

    window.actions_table["find_next"].trigger()

    assert bar.isVisible()
    assert bar.told == "1 of 8"
    window.actions_table["find_next"].trigger()
    assert bar.told == "2 of 8"


def test_they_do_nothing_where_nothing_was_looked_for(window, bar):
    bar.field.clear()
    bar.close_bar()

    window.actions_table["find_next"].trigger()

    assert not bar.isVisible()


def test_a_reason_that_is_longer_than_its_room_ends_in_an_ellipsis(window, bar, settle):
    window.resize(1100, 700)
    bar.options["is_pattern"].setChecked(True)
    bar.field.setText("(?P<name>x)(?P<name>y)")
    settle()
    label = bar._count

    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    assert label.text().endswith("…")
    assert len(label.toolTip()) > len(label.text())


def test_a_narrow_bar_has_two_rows_and_takes_no_room_from_the_list(window, bar, settle):
    window.resize(700, 500)
    settle()
    width = window.list_pane.width()
    bar.field.setText("(")
    bar.options["is_pattern"].setChecked(True)
    settle()

    assert bar.width() <= window.view.width()
    assert window.list_pane.width() == width
    assert bar.options["has_case"].mapTo(bar, bar.rect().topLeft()).y() > bar.field.geometry().bottom()
    assert bar.told.startswith("Not a pattern")


def test_what_was_looked_for_in_an_article_is_there_after_a_restart(window, session, library_with, settle, qtbot):
    [article] = library_with(1)
    session.open(article)
    settle()
    window.find_bar.open_bar()
    qtbot.keyClicks(window.find_bar.field, "says")
    qtbot.waitUntil(lambda: session.state.half_typed.of("find") == "says")

    again = FindBar(window.view, window.theme, window, session.state.half_typed)
    again.open_bar()

    assert (again.field.text(), again.field.selectedText()) == ("says", "says")
    assert again.told


def test_a_mark_on_the_handle_of_the_scroll_bar_stands_out_from_it(window, bar, qtbot):
    window.theme.choose("contrast")  # whose handle is as black as the mark
    bar.field.setText("Paragraph 0")
    marks = window.view.verticalScrollBar().findChild(ScrollMarks)
    qtbot.waitUntil(marks.isVisible)

    column = window.view.verticalScrollBar().grab().toImage()
    middle = column.width() // 2
    seen = [column.pixelColor(middle, y).name() for y in range(column.height())]

    palette = window.theme.palette
    mark = next(y for y in range(1, len(seen)) if seen[y - 1] == palette.paper and seen[y] == palette.ink)
    assert seen[mark : mark + 3] == [palette.ink] * 3
    assert seen[mark + 3] == palette.paper


def test_what_was_found_is_told_at_every_width_of_the_bar(window, session, library_with, settle):
    [article] = library_with(1)
    session.open(article)
    settle()
    bar = FindBar(window.view, window.theme, window, session.state.half_typed)
    bar.open_bar()
    bar.field.setText("says")
    shown = {}

    for width in (900, 400, 250, 380, 900, 250, 800, 390):
        bar.resize(width, 140)
        settle()
        shown[width] = [label.text() for label in bar.findChildren(QLabel) if label.toolTip() and label.isVisible()]

    assert list(shown.values()) == [[bar.told]] * len(shown)


def test_where_a_bar_is_narrower_still_what_was_found_is_told_whole_below(window, session, library_with, settle):
    [article] = library_with(1)
    session.open(article)
    settle()
    bar = FindBar(window.view, window.theme, window, session.state.half_typed)
    bar.open_bar()
    bar.field.setText("says")

    bar.resize(250, 120)

    told = next(label for label in bar.findChildren(QLabel) if label.toolTip() == bar.told)
    assert told.text() == bar.told == "1 of 2"
    assert told.geometry().top() >= bar.options["has_case"].mapTo(bar, bar.options["has_case"].rect().bottomLeft()).y()
