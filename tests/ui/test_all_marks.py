"""The list of all marks: found by words, filters and groups, by keys alone, and fluid with ten thousand of them."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.domain.marks import Highlight, Position
from reader.domain.phrase import phrase
from reader.services.mark_export import ENDINGS, Format
from reader.ui.marks import all_marks
from reader.ui.marks.all_marks import AllMarks

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
    choose(marks.filters.colour, "pink")
    assert sorted(shown(marks)) == ["a", "c"]
    choose(marks.filters.kind, "orphans")
    assert shown(marks) == "c"
    choose(marks.filters.kind, "all")
    choose(marks.filters.colour, "")
    choose(marks.filters.tag, "sea")
    assert sorted(shown(marks)) == ["a", "b"]

    choose(marks.filters.grouping, "colour")

    model = marks.list.model()
    told = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert told == ["Blue", "Blue, twice, Tide", "Pink", "Pink, High water, Why?, Tide"]


def test_the_readers_own_tags_filter_and_a_tag_stands_for_those_below_it(marks, session, settle):
    wall = next(each.source.id for each in marks._marks if each.mark.id == "c")
    session.state.tags.add([wall], "craft/stone", STEP)
    session.marks_changed.emit({wall})
    settle()

    assert [marks.filters.tag.itemText(row) for row in range(1, marks.filters.tag.count())] == [
        "craft",
        "craft/stone",
        "sea",
    ]
    choose(marks.filters.tag, "craft")
    assert shown(marks) == "c"


@pytest.fixture
def place(marks, session, settle):
    """A place bookmarked in the article Tide."""
    tide = next(each.source.id for each in marks._marks if each.mark.id == "a")
    made = session.state.bookmarks.add_place(tide, Position(11, "comes twice a day.", 40), "Where I was", STEP)
    session.marks_changed.emit({tide})
    settle()
    return made


def test_bookmarked_places_of_the_library_are_listed_filtered_and_gone_to(marks, place, session, window, qtbot, settle):
    assert place.id in [each.mark.id for each in marks.shown]
    choose(marks.filters.kind, "places")
    assert [each.mark.note for each in marks.shown] == ["Where I was"]
    choose(marks.filters.grouping, "colour")
    model = marks.list.model()
    told = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert told == ["Bookmarked places", "Bookmarked place, Where I was, Tide"]
    asked = []
    session.place_asked.connect(asked.append)
    session.open(place.article)
    settle()

    qtbot.keyClick(marks.field, Qt.Key.Key_Return)

    assert [(each.offset, each.anchor) for each in asked] == [(11, "comes twice a day.")]
    assert not marks.isVisible()


def test_a_listed_place_is_removed_and_comes_back_and_stays_out_of_exports(marks, place, session, tmp_path, settle):
    choose(marks.filters.kind, "places")
    marks.export_to(Format.W3C, tmp_path / "marks.json")
    settle()
    assert json.loads((tmp_path / "marks.json").read_text(encoding="utf-8"))["items"] == []

    marks.remove(marks.shown[0])
    settle()
    assert (shown(marks), session.state.bookmarks.of(place.article)) == ("", ())

    session.steps.undo()
    settle()
    assert shown(marks) == place.id


def test_what_was_looked_for_is_there_again_until_something_else_is(marks, session, qtbot, settle):
    qtbot.keyClicks(marks.field, "twice")
    qtbot.waitUntil(lambda: session.state.half_typed.of("marks") == "twice")
    for _ in range(2):
        marks.close_again()
        marks.open_all()
        settle()
        assert (marks.field.selectedText(), shown(marks)) == ("twice", "b")

    qtbot.keyClick(marks.field, Qt.Key.Key_Backspace)
    marks.close_again()
    marks.open_all()

    assert marks.field.text() == ""


@pytest.mark.parametrize("language", ["en", "de", "zh_CN", "ar"])
def test_the_filters_stand_in_one_line_in_every_language(speak, language, window, session, save, draft, settle):
    speak(language)
    session.state.marked.add(
        save(draft("A title as long as titles are that want to be read"))[0], Highlight("says"), STEP
    )
    marks = window.part("all_marks")
    marks.open_all()
    settle()
    combos = (
        marks.filters.grouping,
        marks.filters.colour,
        marks.filters.tag,
        marks.filters.article,
        marks.filters.since,
        marks.filters.kind,
    )
    for combo in combos:
        combo.setCurrentIndex(combo.count() - 1)
    QApplication.processEvents()

    assert len({combo.y() for combo in combos}) == 1
    assert all(marks.card.rect().contains(combo.geometry()) for combo in combos)

    for combo in combos:
        combo.setCurrentIndex(0)
    window.resize(680, 600)
    QApplication.processEvents()

    assert len({combo.y() for combo in combos}) == 2
    assert all(combo.width() >= combo.sizeHint().width() for combo in combos), "what they say is cut off"


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
    session.steps.undo()
    settle()
    assert shown(marks) == "b"


def test_what_is_listed_is_exported(marks, tmp_path, settle):
    choose(marks.filters.colour, "blue")

    marks.export_to(Format.W3C, tmp_path / "marks.json")
    settle()

    page = json.loads((tmp_path / "marks.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in page["items"]] == ["urn:armchair:mark:b"]


def test_exports_are_written_though_the_window_is_closed_at_once(marks, session, tmp_path):
    (tmp_path / "marks.md").write_text("an older export", encoding="utf-8")

    for form in Format.W3C, Format.READWISE, Format.MARKDOWN:
        marks.export_to(form, tmp_path / f"marks{ENDINGS[form]}")
    session.jobs.stop()

    assert "## " in (tmp_path / "marks.md").read_text(encoding="utf-8")


def test_an_export_that_cannot_be_written_is_told(marks, session, tmp_path, settle):
    told = []
    session.noticed.connect(told.append)

    marks.export_to(Format.MARKDOWN, tmp_path / "none" / "marks.md")
    settle()

    assert [notice.is_problem for notice in told] == [True]


def test_our_own_mistake_in_an_export_is_reported(marks, session, tmp_path, settle, monkeypatch):
    crashes = []
    session.jobs.crashed.disconnect()  # from what fails a test
    session.jobs.crashed.connect(crashes.append)
    monkeypatch.setattr(all_marks, "write", lambda *_: {}["nothing"])

    marks.export_to(Format.MARKDOWN, tmp_path / "marks.md")
    settle()

    assert [type(crash) for crash in crashes] == [KeyError]


def test_annotations_are_brought_in_and_can_be_taken_back(marks, session, tmp_path, settle):
    marks.export_to(Format.W3C, tmp_path / "marks.json")
    settle()
    session.steps.undo()
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


def test_an_orphan_that_is_gone_to_can_be_attached_again(marks, window, session, settle):
    told = []
    session.noticed.connect(told.append)
    orphan = next(each for each in marks._marks if each.mark.id == "c")

    marks.go(orphan)
    settle()
    offer = told[-1]
    offer.act()
    cursor = window.view.textCursor()
    start = window.view.toPlainText().index("without mortar")
    cursor.setPosition(start)
    cursor.setPosition(start + 7, cursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)
    window.highlights.mark()
    settle()

    assert str(offer.text) == "Its words are not in this article any more."
    assert session.current == orphan.source.id
    [mark] = session.state.highlights(orphan.source.id)
    assert (mark.id, mark.quote, mark.is_orphan) == ("c", "without", False)


def test_filters_are_there_again_after_a_restart(marks, window, settle):
    choose(marks.filters.grouping, "colour")
    choose(marks.filters.colour, "pink")
    choose(marks.filters.tag, "sea")
    marks.close_again()

    anew = AllMarks(window.session, window.theme, window)
    anew.open_all()
    settle()

    told = (
        anew.filters.grouping.currentData(),
        anew.filters.colour.currentData(),
        anew.filters.tag.currentData(),
        shown(anew),
    )
    assert told == ("colour", "pink", "sea", "a")


def test_readers_and_tab_come_to_the_buttons_as_the_eye_does(marks):
    told = marks.card.children()

    assert told.index(marks.bring) < told.index(marks.export)
    assert marks.bring.nextInFocusChain() is marks.export


def test_a_mark_has_a_menu(marks, window, session, settle):
    by_id = {each.mark.id: each for each in marks._marks}

    told = {id_: [action.text() for action in marks.menu_of(by_id[id_]).actions() if action.text()] for id_ in "ac"}
    marks.menu_of(by_id["c"]).actions()[0].trigger()
    settle()

    assert told == {"a": ["Go there", "Remove"], "c": ["Attach it again…", "Remove"]}
    assert not marks.isVisible()
    assert session.current == by_id["c"].source.id
    assert window.highlights.attaching.id == "c"
