"""The list of all marks: found by words, filters and groups, by keys alone, and fluid with ten thousand of them."""

import json

import pytest
from PySide6.QtCore import Qt

from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.services.mark_export import Format

STEP = phrase("A step")


@pytest.fixture
def marks(window, session, save, draft, settle):
    """Three marks of two articles, and the list of all marks, open."""
    tide, wall = save(
        draft("Tide", body="High water comes twice a day.", tags=("sea",)),
        draft("Wall", body="A wall without mortar."),
    )
    made = [
        (tide, Highlight("High water", "Why?", "pink", id="a")),
        (tide, Highlight("twice", colour="blue", id="b")),
        (wall, Highlight("no such words", colour="pink", id="c", lost="x")),
    ]
    session.state.marked.add_many(made, STEP)
    window.part("all_marks").open_all()
    settle()
    return window.part("all_marks")


def shown(marks) -> str:
    return "".join(each.mark.id for each in marks.shown)


def choose(combo, value) -> None:
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def test_words_are_found_in_quotes_notes_and_titles(marks, qtbot):
    qtbot.keyClicks(marks.field, "why")
    qtbot.waitUntil(lambda: shown(marks) == "a")
    marks.field.setText("wall")
    qtbot.waitUntil(lambda: shown(marks) == "c")
    marks.field.setText("xyzzy")
    qtbot.waitUntil(lambda: shown(marks) == "")

    assert marks.none.text() == "No mark matches. Change the search or the filters."


def test_filters_and_groups(marks):
    choose(marks.colour, "pink")
    assert sorted(shown(marks)) == ["a", "c"]
    choose(marks.kind, "orphans")
    assert shown(marks) == "c"
    choose(marks.kind, "all")
    choose(marks.colour, "")
    choose(marks.tag, "sea")
    assert sorted(shown(marks)) == ["a", "b"]

    choose(marks.grouping, "colour")

    model = marks.list.model()
    told = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert told == ["Blue", "Blue, twice, Tide", "Pink", "Pink, High water, Why?, Tide"]


def test_keys_alone_lead_to_a_mark(marks, window, qtbot, settle):
    marks.field.setText("twice")
    qtbot.waitUntil(lambda: shown(marks) == "b")
    qtbot.keyClick(marks.field, Qt.Key.Key_Down)

    qtbot.keyClick(marks.field, Qt.Key.Key_Return)
    settle()

    assert not marks.isVisible()
    assert window.view.page.article.title == "Tide"
    assert window.highlights.focused == "b"


def test_delete_takes_the_current_mark_away_and_undo_brings_it_back(marks, session, qtbot, settle):
    marks.field.setText("twice")
    qtbot.waitUntil(lambda: shown(marks) == "b")
    marks.list.setFocus()

    qtbot.keyClick(marks.list, Qt.Key.Key_Delete)
    settle()

    assert shown(marks) == ""
    session.undo()
    settle()
    assert shown(marks) == "b"


def test_what_is_listed_is_exported(marks, tmp_path, qtbot):
    choose(marks.colour, "blue")

    marks.export_to(Format.W3C, tmp_path / "marks.json")

    page = json.loads((tmp_path / "marks.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in page["items"]] == ["urn:armchair:mark:b"]


def test_an_export_that_cannot_be_written_is_told(marks, session, tmp_path):
    told = []
    session.noticed.connect(told.append)

    marks.export_to(Format.MARKDOWN, tmp_path / "none" / "marks.md")

    assert [notice.is_problem for notice in told] == [True]


def test_annotations_are_brought_in_and_can_be_taken_back(marks, session, tmp_path, settle):
    marks.export_to(Format.W3C, tmp_path / "marks.json")
    session.undo()
    settle()
    assert shown(marks) == ""

    marks.bring_in(tmp_path / "marks.json")
    settle()

    assert sorted(shown(marks)) == ["a", "b", "c"]


def test_the_marks_of_one_article_are_shown_when_its_pane_asks(marks, session, settle):
    tide = next(each.source.id for each in marks._marks if each.mark.id == "a")
    marks.close_again()

    marks.open_all(tide)
    settle()

    assert sorted(shown(marks)) == ["a", "b"]


def test_of_ten_thousand_marks_only_some_are_laid_out_at_once(marks, session, settle, monkeypatch):
    article = marks._marks[0].source.id
    many = [(article, Highlight(f"quote {n}", f"note {n % 7}", "green", id=f"m{n}")) for n in range(10_000)]
    session.state.marked.add_many(many, STEP)
    session.marks_changed.emit({article})
    settle()
    asked = []
    row = type(marks.list.itemDelegate())
    size_of = row.sizeHint
    monkeypatch.setattr(row, "sizeHint", lambda *given: asked.append(1) or size_of(*given))

    marks.show_chosen()
    marks.list.viewport().repaint()

    assert len(marks.shown) == 10_003
    assert len(asked) < 2000


def test_without_any_mark_it_says_how_to_make_one(window, session, settle):
    window.part("all_marks").open_all()
    settle()

    assert "press H" in window.part("all_marks").none.text()
