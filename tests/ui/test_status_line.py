"""The line at the foot of the window, as it is read and as a screen reader hears it."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from reader.domain.phrase import phrase
from reader.ui.status_line import StatusLine
from reader.ui.words import say


@pytest.fixture
def language():
    """`language(locale)` is the one numbers are written in until the test ends."""
    before = QLocale()
    yield QLocale.setDefault
    QLocale.setDefault(before)


@pytest.fixture
def line(session, theme, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    line = StatusLine(session, theme, host)
    line.host = host  # its parent, which must live as long
    host.show()
    return line


def heard(line):
    """What a screen reader says of each text: its kind and its value."""
    told = [QAccessible.queryAccessibleInterface(label) for label in line.findChildren(QLabel)]
    return {each.text(QAccessible.Text.Description): each.text(QAccessible.Text.Name) for each in told}


def test_a_screen_reader_hears_the_values_and_what_they_are(line, language):
    language(QLocale("en"))

    line.show_place(3, 2283)
    line.show_progress(36, 5)
    line.show_work(1200, 4567, "a.md")
    line.show_saved()

    assert heard(line) == {
        "Place in the list": "4 of 2,283",
        "Network": "Offline: nothing was loaded from the network",
        "Work in progress": "Importing 1,200 of 4,567",
        "Progress in the article": "36 % · 3 min left",
        "Saved": "Saved",
        "Matches": "",
    }


def test_matches_are_told_only_while_there_are_any(line, language):
    language(QLocale("en"))
    label = next(each for each in line.findChildren(QLabel) if each.accessibleDescription() == "Matches")

    line.show_match(3, 1200)
    is_shown, text = label.isVisible(), heard(line)["Matches"]
    line.show_match(0, 0)

    assert is_shown
    assert text == "Match 3 of 1,200 (N)"
    assert not label.isVisible()
    assert heard(line)["Matches"] == ""


@pytest.mark.parametrize(
    ("locale", "place", "left"), [("de", "1.234 of 56.789", "1.500"), ("en", "1,234 of 56,789", "1,500")]
)
def test_numbers_are_written_as_the_language_writes_them(line, language, locale, place, left):
    language(QLocale(locale))

    line.show_place(1233, 56789)
    line.show_progress(50, 3000)

    assert heard(line)["Place in the list"] == place
    assert heard(line)["Progress in the article"] == f"50 % · {left} min left"


def test_the_length_of_a_list_without_an_open_article_is_written_alike(line, language):
    language(QLocale("en"))

    line.show_place(-1, 2283)

    assert heard(line)["Place in the list"].startswith("2,283 article")


def test_where_no_article_is_shown_its_matches_are_not_told(line):
    line.show_match(3, 12)

    line.hide_progress()
    hidden = line._match.isVisible()
    line.show_progress(36, 5)

    assert (hidden, line._match.isVisible()) == (False, True)


def test_what_there_is_no_room_for_is_cut_with_an_ellipsis_and_heard_whole(line, language):
    language(QLocale("en"))
    line.show_place(811, 18283)
    line.show_progress(36, 5)
    line.show_saved()

    line.resize(420, 26)
    line.show()
    promise = next(each for each in line.findChildren(QLabel) if each.accessibleDescription() == "Network")

    assert "…" in promise.text()
    assert promise.fontMetrics().horizontalAdvance(promise.text()) <= promise.width()
    assert heard(line)["Network"] == "Offline: nothing was loaded from the network"
    others = [each for each in line.findChildren(QLabel) if each.isVisible() and each is not promise]
    assert [each.text() for each in others if each.width() < each.sizeHint().width()] == []


def test_the_pointer_is_told_what_the_numbers_are(line):
    tips = {label.toolTip() for label in line.findChildren(QLabel)}

    assert {"Place in the list", "Progress in the article", "Matches"} <= tips


def test_numbers_in_sentences_are_written_as_the_language_does(language):
    language(QLocale("de"))

    told = say(phrase("{told} {more}", told=phrase("Added: {n}.", n=18752), more="2026"))

    assert told == "Added: 18.752. 2026"
