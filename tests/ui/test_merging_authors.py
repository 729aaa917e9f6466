"""Merging two spellings of an author on their page, and parting them again."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit

from reader.domain.article import Author
from tests.ui.test_subject_view import follow, text

INES, COMMA, TOMAS = Author("Inés Calder"), Author("Calder, Inés", "Writes on coasts."), Author("Tomas Brandt")


@pytest.fixture
def page(window, session, save, draft, settle):
    """The page of Inés Calder, over her article Mud."""
    mud, *_ = save(draft("Mud", authors=(INES,)), draft("Tide", authors=(COMMA,)), draft("Other", authors=(TOMAS,)))
    session.list.refresh()
    session.open(mud)
    settle()
    session.open_subject(f"author:{INES.id}")
    settle()
    return window.part("subject").view


@pytest.fixture
def see(page, qtbot):
    """`see(words)` waits until the page says them, and gives all that it says."""

    def wait(words):
        qtbot.waitUntil(lambda: words in text(page))
        return text(page)

    return wait


def bylines(session):
    return {row.title: row.authors for row in session.list.rows(0, 10)}


def test_likely_spellings_are_told_and_merged_on_the_page_and_parted_by_undo(page, session, settle, see):
    follow(page, "1 similar")
    unfolded = see("Calder, Inés 1 (merge)")
    follow(page, "merge")
    settle()
    merged, together = see("2 articles"), bylines(session)
    session.steps.undo()
    settle()
    see("1 articles")
    parted = bylines(session)
    session.steps.redo()
    settle()
    see("2 articles")

    assert "1 articles" in unfolded
    assert "Tide" in merged
    assert "Writes on coasts." in merged
    assert "Also written\nCalder, Inés 1 (part again, use this name)" in merged
    assert (together["Tide"], parted["Tide"], bylines(session)["Tide"]) == (
        "Inés Calder",
        "Calder, Inés",
        "Inés Calder",
    )
    assert page.isVisible()


def test_a_merged_spelling_is_parted_again_or_gives_the_name(page, session, settle, see):
    follow(page, "1 similar")
    follow(page, "merge")
    see("2 articles")
    follow(page, "use this name")
    see("Calder, Inés\n2 articles")
    named = bylines(session)
    follow(page, "part again")
    see("1 articles")

    assert named == {"Mud": "Calder, Inés", "Tide": "Calder, Inés", "Other": "Tomas Brandt"}
    assert bylines(session) == {"Mud": "Inés Calder", "Tide": "Calder, Inés", "Other": "Tomas Brandt"}


@pytest.mark.parametrize("typed", ["Tomas Brandt", "brandt"])
def test_any_other_author_can_be_named_also_by_a_piece_of_the_name(window, page, session, settle, typed):
    follow(page, "1 similar")
    follow(page, "Another author")
    settle()
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue(typed)
    dialog.accept()
    settle()

    assert bylines(session)["Other"] == "Inés Calder"
    assert session.state.merges.all() == {TOMAS.id: INES.id}


def test_a_name_that_was_half_typed_is_there_again(window, page, session, settle):
    follow(page, "1 similar")
    follow(page, "Another author")
    settle()
    dialog = window.findChild(QInputDialog)
    QTest.keyClicks(dialog.findChild(QLineEdit), "Tom")
    assert session.state.half_typed.of(f"merge {INES.id}") == ""

    dialog.reject()
    assert session.state.half_typed.of(f"merge {INES.id}") == "Tom"
    window.part("subject")._merging.ask(INES, {TOMAS.name: TOMAS.id})
    again = window.findChildren(QInputDialog)[-1]
    assert again.textValue() == "Tom"
    again.accept()

    assert session.state.half_typed.of(f"merge {INES.id}") == ""


def test_a_name_that_nobody_has_is_told(window, page, session, settle, qtbot):
    follow(page, "1 similar")
    follow(page, "Another author")
    settle()
    dialog = window.findChild(QInputDialog)
    dialog.setTextValue("Nobody")

    with qtbot.waitSignal(session.noticed) as told:
        dialog.accept()

    assert str(told.args[0].text) == "No author is called “Nobody”."


def test_a_name_that_nobody_has_is_there_again_to_be_mended(window, page, session):
    merging = window.part("subject")._merging
    merging.ask(INES, {TOMAS.name: TOMAS.id})
    dialog = window.findChild(QInputDialog)
    QTest.keyClicks(dialog.findChild(QLineEdit), "Tomas Brnadt")

    dialog.accept()
    merging.ask(INES, {TOMAS.name: TOMAS.id})

    assert window.findChildren(QInputDialog)[-1].textValue() == "Tomas Brnadt"


def test_the_article_behind_the_page_has_the_new_name_when_it_comes_back(window, page, session, settle, see):
    follow(page, "1 similar")
    follow(page, "merge")
    see("2 articles")
    follow(page, "use this name")
    see("Calder, Inés\n2 articles")
    is_page = page.isVisible()
    window.actions_table["to_article"].trigger()
    settle()

    assert is_page
    assert session.page.article.author_names == "Calder, Inés"
    assert text(window.view).startswith("Mud\nCalder, Inés")


def test_what_is_imported_later_comes_under_the_name_that_it_is_merged_into(page, session, settle, save, draft, see):
    follow(page, "1 similar")
    follow(page, "merge")
    see("2 articles")

    session.articles_arrived(save(draft("Ebb", authors=(COMMA,)), draft("Tide", authors=(COMMA,))))
    settle()

    assert bylines(session)["Ebb"] == bylines(session)["Tide"] == "Inés Calder"
    see("3 articles")
