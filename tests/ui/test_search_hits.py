"""Matches lit in the article that was opened from the results of a search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reader.domain.article import Link, LinkKind
from reader.domain.marks import Position
from reader.services.indexing import take_in
from reader.services.opening import open_library
from reader.ui.page import article_view

Key = Qt.Key
NO_KEYS, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def body(matter, **words):
    """Sixty paragraphs on a matter, with words at the beginning of those that are named: `p40="harbours"`."""
    more = " ".join(f"{matter} {{n}} {word}" for word in "again and again until it wraps into another line".split())
    plain = f"Paragraph number {{n}} speaks of mud and tides, {more}."
    return "\n\n".join(f"{words.get(f'p{n}', '')} {plain.format(n=n)}".strip() for n in range(60))


@pytest.fixture
def stored(save, draft, data):
    """Articles with the word harbour in several places; their ids by title, all of them in the index."""
    links = (Link(LinkKind.RECOMMENDED, title="Nothing"),)
    drafts = [
        draft("Late", body=body("silt", p30="Harbours", p40="A harbour", p50="Harbouring"), links=links),
        draft("Last", body=body("rope", p59="Harbour")),
        draft("Early", body=body("oil", p1="Harbour")),
        draft("Nothing", body=body("ink")),
    ]
    ids = save(*drafts)
    library, _ = open_library(data, can_write=True)
    take_in(library, data.index)
    library.close()
    return dict(zip((each.title for each in drafts), ids, strict=True))


@pytest.fixture
def opened(window, session, stored, settle):
    """`opened(title)` searches for harbour and opens an article."""

    def do(title, words="harbour"):
        session.list.ask(words=words)
        settle()
        session.open(stored[title])
        settle()
        window.view.setFocus()

    return do


@pytest.fixture
def press(window, settle):
    """`press(key)` presses a key in the article."""

    def do(key, modifiers=NO_KEYS):
        QTest.keyClick(window.view, key, modifiers)
        settle()

    return do


def lit(window):
    """The texts that are lit, and the one that stands out."""
    selections = window.view.extraSelections()
    accent = QColor(window.theme.palette.accent)
    texts = [(each.cursor.selectedText(), each.format.background().color() == accent) for each in selections]
    return [text for text, _ in texts], [text for text, is_at in texts if is_at]


def in_sight(window, text):
    """Whether the line that begins with `text` is in sight."""
    document, view = window.view.shown, window.view
    top = view.top_of_position(document.position_of(document.text().index(text))) - view.verticalScrollBar().value()
    return 0 <= top < view.viewport().height()


def told(window):
    """What the line at the foot of the window says of matches."""
    labels = window.status.findChildren(QLabel)
    label = next(each for each in labels if each.accessibleDescription() == "Matches")
    return label.text() if label.isVisible() else ""


def test_opening_a_result_goes_to_its_first_match_and_lights_all(window, opened):
    opened("Late")

    assert lit(window) == (["Harbours", "harbour", "Harbouring"], ["Harbours"])
    assert in_sight(window, "Harbours")
    assert told(window) == "Match 1 of 3 (N)"


def test_a_match_that_is_in_sight_already_moves_nothing(window, opened):
    opened("Early")

    assert window.view.verticalScrollBar().value() == 0
    assert lit(window)[1] == ["Harbour"]


def test_keys_walk_through_the_matches_and_round(window, opened, press):
    opened("Late")
    seen = [told(window)]

    for key, modifiers in ((Key.Key_N, NO_KEYS), (Key.Key_N, NO_KEYS), (Key.Key_N, NO_KEYS), (Key.Key_N, SHIFT)):
        press(key, modifiers)
        seen.append(told(window))

    assert seen == [f"Match {at} of 3 (N)" for at in (1, 2, 3, 1, 3)]
    assert lit(window)[1] == ["Harbouring"]
    assert in_sight(window, "Harbouring")


def test_walking_the_matches_is_reading_on_and_its_place_is_kept(window, session, stored, opened, press):
    opened("Late")

    press(Key.Key_N)
    window.view.tell_place()

    assert session.state.places.of(stored["Late"]).offset > 0


def test_escape_in_the_article_puts_the_lights_out_and_leaves_the_search(window, session, opened, press):
    opened("Late")
    place = window.view.verticalScrollBar().value()

    press(Key.Key_Escape)

    assert lit(window) == ([], [])
    assert told(window) == ""
    assert window.view.verticalScrollBar().value() == place
    assert session.list.query.words == "harbour"


def test_clearing_the_search_puts_the_lights_out(window, session, opened, settle):
    opened("Late")

    session.list.ask(words="")
    settle()

    assert lit(window) == ([], [])
    assert told(window) == ""


def test_going_to_a_match_does_not_overwrite_the_remembered_place(window, session, stored, opened, settle):
    place = Position(700, "Paragraph number 6", 10.0)
    session.state.places.keep(stored["Late"], place)
    opened("Late")
    is_shown = in_sight(window, "Harbours")

    session.open(stored["Early"])
    settle()

    assert is_shown
    assert session.state.places.of(stored["Late"]) == place


def test_an_article_seen_only_at_a_match_has_no_place_yet(window, session, stored, opened, settle):
    opened("Late")

    window.close()

    assert session.state.places.of(stored["Late"]) is None


def test_going_to_a_match_at_the_end_does_not_make_an_article_read(
    window, session, stored, opened, settle, monkeypatch
):
    monkeypatch.setattr(article_view, "GLANCE_MILLISECONDS", -1)
    opened("Last")
    is_at_end = window.view.is_at_end()

    session.open(stored["Early"])
    settle()

    assert is_at_end
    assert not session.state.is_read(stored["Last"])
    assert session.state.places.of(stored["Last"]) is None


def test_reading_on_from_a_match_is_remembered(window, session, stored, opened, settle, press):
    session.state.places.keep(stored["Late"], Position(0, "", 0.0))
    opened("Late")

    press(Key.Key_PageDown)
    session.open(stored["Early"])
    settle()

    assert session.state.places.of(stored["Late"]).offset > 1000


def test_an_article_that_is_no_result_has_no_lights(window, session, stored, opened, settle):
    opened("Late")

    session.open(stored["Nothing"])
    settle()

    assert lit(window) == ([], [])
    assert told(window) == ""


def test_the_next_result_is_lit_in_its_turn(window, session, stored, opened, press):
    opened("Late")
    following = session.going.step(1)

    press(Key.Key_J)

    assert session.current == following.id
    assert {word.lower() for word in lit(window)[0]} == {"harbour"}


def test_another_theme_keeps_the_lights_and_the_place(window, session, opened, press):
    opened("Late")
    press(Key.Key_N)

    session.change_settings(theme="dark")

    assert lit(window) == (["Harbours", "harbour", "Harbouring"], ["harbour"])
    assert told(window) == "Match 2 of 3 (N)"


def test_the_bar_that_finds_words_has_its_own_lights_while_it_is_open(window, opened, press):
    opened("Late")

    window.find_bar.open_bar()
    window.find_bar.field.setText("number 7")
    by_bar = lit(window)[0]
    press(Key.Key_N)

    assert by_bar == ["number 7"]
    assert lit(window)[0] == ["number 7"]


@pytest.mark.parametrize("words", ['"mud and tides" -nothing', "title:late harbour", "harb"])
def test_what_is_lit_is_what_was_searched_for(window, opened, words):
    opened("Late", words)

    texts = {text.lower() for text in lit(window)[0]}

    assert texts
    assert texts <= {"mud and tides", "harbours", "harbour", "harbouring", "late"}


def test_no_matches_are_left_of_an_article_that_is_closed(window, session, opened):
    opened("Late")
    assert window.hits.count == 3

    session.close()
    window.hits.step(1)  # to a place that the empty page has not: Qt would say so

    assert window.hits.count == 0


def test_a_step_right_after_another_article_was_opened_goes_nowhere(window, session, opened, stored, settle):
    opened("Late")

    session.open(stored["Nothing"])
    window.hits.step(1)
    settle()

    assert window.hits.count == 0
