"""Highlights in the window: made by keys and mouse, drawn where they stand, kept through new texts and looks."""

import sys

import pytest
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QApplication

from reader.domain.article import Author
from reader.domain.errors import StorageProblem
from reader.domain.mark_colours import COLOURS
from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.services.importing import run
from reader.storage.deeds import highlights as stored_highlights
from reader.storage.library import Library
from reader.ui.page import highlight_painter
from reader.ui.page.choosing import take_cursor
from reader.ui.page.mark_colours import tints
from reader.ui.panes.marks import MarkCard
from reader.ui.words import say

BODY = """The tide comes in twice a day, 🌊 and goes out as often.

## What moves it

The moon does, and the sun a little. `water` is moved, and the shore stays.

| Port | Height |
|------|--------|
| Dover | six metres |

> A quotation about the sea, which says little.

Low water is the hour for mussels. Low water is early tomorrow.
"""
URL = "https://example.org/tide"
NARROW = {"column_width": 400, "font_size": 26}


@pytest.fixture
def article(window, session, save, draft, settle):
    """The id of an article that is open in the window."""
    [id_] = save(draft("Tide", body=BODY, source_url=URL, authors=(Author("Mara Quill"),)))
    session.open(id_)
    settle()
    window.view.setFocus()
    return id_


def select(window, quote: str, number: int = 0) -> None:
    """Select the words of the open article, as a drag with the mouse would."""
    document = window.view.shown
    start = -1
    for _ in range(number + 1):
        start = document.text().index(quote, start + 1)
    cursor = window.view.textCursor()
    cursor.setPosition(document.position_of(start))
    cursor.setPosition(document.position_of(start + len(quote)), cursor.MoveMode.KeepAnchor)
    take_cursor(window.view, cursor)


def quotes(window) -> list[str]:
    """What stands under the painted spans, as the document has it."""
    found = []
    for span in window.highlights.spans:
        cursor = window.view.textCursor()
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, cursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText().replace("\u2029", "\n"))
    return found


def marked(window, quote: str, colour: str = "yellow", number: int = 0) -> Highlight:
    select(window, quote, number)
    window.highlights.mark(colour)
    return window.highlights.focused_mark


def pixels_like(picture: QImage, colour: str) -> int:
    bits = bytes(picture.convertToFormat(QImage.Format.Format_RGB32).constBits())
    return bits.count(QColor(colour).rgb().to_bytes(4, sys.byteorder))


@pytest.mark.parametrize("number", range(1, 6))
def test_a_number_marks_what_is_selected_in_its_colour(number, window, article, qtbot):
    select(window, "twice a day")

    qtbot.keyClick(window.view, str(number))

    [mark] = window.session.state.highlights(article)
    assert (mark.quote, mark.colour, mark.offset) == ("twice a day", COLOURS[number - 1], 18)
    assert quotes(window) == ["twice a day"]
    assert not window.view.textCursor().hasSelection()


def test_h_marks_in_the_colour_used_last_and_undo_takes_it_back(window, article, qtbot, settle):
    marked(window, "moon", "pink")
    select(window, "Low water", 1)

    qtbot.keyClick(window.view, Qt.Key.Key_H)

    assert quotes(window) == ["moon", "Low water"]
    assert [mark.colour for mark in window.highlights.marks] == ["pink", "pink"]
    window.session.steps.undo()
    settle()
    assert quotes(window) == ["moon"]


@pytest.mark.parametrize("key", ["h", "3"])
def test_a_mark_that_is_made_is_told_of_and_the_notice_takes_it_back(key, window, article, qtbot, settle):
    told = []
    window.session.noticed.connect(told.append)
    select(window, "twice a day")

    qtbot.keyClick(window.view, key)

    assert [say(notice.text) for notice in told] == ["Highlight “twice a day”"]
    told[0].act()
    settle()
    assert quotes(window) == []


def test_a_mark_behind_an_emoji_is_painted_on_its_words(window, article):
    marked(window, "goes out")
    marked(window, "mussels")

    assert quotes(window) == ["goes out", "mussels"]


def test_down_gives_a_paragraph_the_bar_and_h_marks_it(window, article, qtbot):
    before = window.view.verticalScrollBar().value()
    qtbot.keyClick(window.view, Qt.Key.Key_Down)
    assert window.highlights.keys.paragraph() is not None
    for _ in range(9):
        window.highlights.keys.step(-1)
    window.highlights.keys.step(1)

    qtbot.keyClick(window.view, Qt.Key.Key_H)

    assert quotes(window) == ["What moves it"]
    assert window.view.verticalScrollBar().value() >= before


def test_down_still_scrolls_while_there_is_something_below(window, article, qtbot, session, settle):
    session.change_settings(**NARROW)
    window.resize(700, 430)
    settle()
    bar = window.view.verticalScrollBar()
    before = bar.value()

    qtbot.keyClick(window.view, Qt.Key.Key_Down)

    assert bar.value() == before + 3 * session.settings.font_size


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right])
def test_keys_give_nothing_a_bar_where_no_article_is_open(window, session, qtbot, key):
    session.close()

    qtbot.keyClick(window.view, key)

    assert window.highlights.keys.number == -1


def test_text_is_chosen_by_keys_from_the_paragraph_under_the_eye(window, article, qtbot):
    keys = window.highlights.keys
    keys.begin()
    for _ in range(9):
        keys.step(-1)
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    for _ in range(2):
        qtbot.keyClick(window.view, Qt.Key.Key_Right, control_shift)
    qtbot.keyClick(window.view, "3")

    assert quotes(window) == ["The tide"]


def test_without_anything_chosen_h_says_how_to_choose(window, article, qtbot):
    told = []
    window.session.noticed.connect(told.append)

    window.highlights.mark()

    assert "Up and Down" in str(told[0].text)
    assert window.session.state.highlights(article) == ()


def test_marking_the_same_words_again_changes_their_colour(window, article):
    first = marked(window, "moon", "green")

    second = marked(window, "moon", "blue")

    assert (first.id, second.colour) == (second.id, "blue")
    assert len(window.highlights.spans) == 1


def test_a_number_recolours_the_highlight_with_the_focus(window, article, qtbot):
    marked(window, "moon", "green")

    qtbot.keyClick(window.view, "5")

    assert [mark.colour for mark in window.session.state.highlights(article)] == ["purple"]


def test_a_note_is_kept_however_it_is_left(window, article, qtbot):
    marked(window, "moon")
    editor = window.highlights.editor

    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    editor.edit.setPlainText("The nearer one.")
    qtbot.keyClick(editor.edit, Qt.Key.Key_Escape)
    assert [mark.note for mark in window.session.state.highlights(article)] == ["The nearer one."]
    window.highlights.note()
    editor.edit.setPlainText("Not the sun.")
    window.close()

    assert [mark.note for mark in window.session.state.highlights(article)] == ["Not the sun."]


def test_a_note_that_cannot_be_stored_comes_back_once_and_is_there_when_it_is_opened_again(
    window, article, session, qtbot, monkeypatch
):
    def refuse(*_args, **_kept):
        raise StorageProblem(phrase("No room"), phrase("Make some"))

    window.show()
    marked(window, "moon")
    editor = window.highlights.editor
    window.highlights.note()
    editor.edit.setPlainText("The nearer one.")

    with monkeypatch.context() as patch:
        patch.setattr(stored_highlights.Highlights, "change", refuse)
        for expected in (True, False):
            with qtbot.captureExceptions() as problems:
                qtbot.keyClick(editor.edit, Qt.Key.Key_Escape)
                QApplication.processEvents()
            assert (editor.isVisible(), [str(problem[1]) for problem in problems]) == (expected, ["No room"])
    window.highlights.note()
    assert editor.edit.toPlainText() == "The nearer one."
    qtbot.keyClick(editor.edit, Qt.Key.Key_Escape)

    assert [mark.note for mark in session.state.highlights(article)] == ["The nearer one."]


def test_a_note_on_the_article_has_no_place_and_an_empty_one_goes(window, article):
    window.highlights.note_on_article()
    window.highlights.editor.edit.setPlainText("All of it.")
    window.highlights.editor.close_again()
    [note] = window.session.state.highlights(article)
    assert (note.quote, note.note, note.is_orphan) == ("", "All of it.", False)

    window.highlights.note_on_article()
    window.highlights.editor.edit.setPlainText("")
    window.highlights.editor.close_again()

    assert window.session.state.highlights(article) == ()


def test_delete_takes_the_focused_highlight_away_and_not_the_article(window, article, qtbot):
    marked(window, "moon")

    qtbot.keyClick(window.view, Qt.Key.Key_Delete)

    assert window.session.state.highlights(article) == ()
    assert not window.session.state.wastebasket.has(article)
    assert window.highlights.focused == ""


def test_escape_gives_the_focus_up_before_anything_else(window, article, qtbot):
    marked(window, "moon")
    window.session.list.ask(words="tide")

    qtbot.keyClick(window.view, Qt.Key.Key_Escape)

    assert window.highlights.focused == ""
    assert window.session.list.query.words == "tide"


def test_the_next_highlight_by_key_is_the_next_in_the_text(window, article):
    for quote in ("mussels", "moon", "tide"):
        marked(window, quote)
    window.highlights.focus("")

    order = []
    for _ in range(4):
        window.highlights.step(1)
        order.append(window.highlights.focused_mark.quote)

    assert order == ["tide", "moon", "mussels", "tide"]


def test_a_click_takes_the_innermost_of_several(window, article, qtbot):
    marked(window, "The moon does, and the sun a little", "yellow")
    marked(window, "the sun", "pink")
    window.highlights.focus("")
    window.view.viewport().repaint()
    inner = window.highlights._painter.parts[-1]
    assert inner.span.mark.quote == "the sun"

    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=inner.area.center().toPoint())

    assert window.highlights.focused_mark.quote == "the sun"


def test_the_bar_comes_when_a_selection_rests_and_goes_with_it(window, article, qtbot):
    select(window, "twice a day")
    assert not window.findChildren(type(window.highlights.bar))[0].isVisible()

    window.highlights.keys._rested()

    assert window.highlights.bar.isVisible()
    assert window.view.viewport().rect().contains(window.highlights.bar.geometry())
    qtbot.mouseClick(window.highlights.bar.colours["blue"], Qt.MouseButton.LeftButton)
    assert [mark.colour for mark in window.highlights.marks] == ["blue"]
    assert not window.highlights.bar.isVisible()


def test_a_link_that_tab_goes_to_is_no_selection(window, session, save, draft, settle, qtbot):
    [id_] = save(draft("Links", body="Some words and [a link](https://example.org/other) among them."))
    session.open(id_)
    settle()
    window.view.setFocus()

    qtbot.keyClick(window.view, Qt.Key.Key_Tab)

    assert window.view.textCursor().selectedText() == "author:" or window.view.textCursor().hasSelection()
    assert not window.highlights.is_chosen()


@pytest.mark.parametrize("look", ["light", "sepia", "dark"])
@pytest.mark.parametrize("quote", ["twice a day", "What moves it", "six metres", "A quotation about the sea"])
def test_a_highlight_is_drawn_in_every_theme_over_every_kind_of_text(look, quote, window, article, session, settle):
    session.change_settings(theme=look)
    settle()
    without = window.view.viewport().grab().toImage()
    heights = window.view.document().size()

    marked(window, quote, "green")
    window.highlights.focus("")

    picture = window.view.viewport().grab().toImage()
    ground = tints(window.theme.palette)["green"].ground
    assert pixels_like(picture, ground) > pixels_like(without, ground) + 100
    assert window.view.document().size() == heights


def test_code_in_a_line_is_tinted_over_its_own_ground(window, article):
    before = window.view.viewport().grab().toImage()
    code = pixels_like(before, window.theme.palette.code)

    marked(window, "`water` is moved".replace("`", ""), "green")
    window.highlights.focus("")

    assert pixels_like(window.view.viewport().grab().toImage(), window.theme.palette.code) < code / 2


def test_highlights_outlive_another_size_width_and_theme(window, article, session, settle):
    for quote in ("goes out", "moon", "six metres"):
        marked(window, quote)

    session.change_settings(**NARROW, theme="dark", is_justified=True)
    window.resize(800, 600)
    settle()

    assert quotes(window) == ["goes out", "moon", "six metres"]


def test_a_highlight_in_a_justified_line_reaches_to_the_lines_end(window, save, draft, session, settle):
    words = "quiet water drops what it carries and the basin keeps all of it " * 6
    (article,) = save(draft("Long", body=words))
    session.change_settings(**NARROW, is_justified=True)
    session.open(article)
    settle()
    marked(window, words.strip())

    window.view.viewport().grab()
    rights = [part.area.right() for part in window.highlights._painter.parts]

    assert len(rights) > 4
    assert max(rights[:-1]) - min(rights[:-1]) < 1


def test_highlights_follow_a_changed_text_and_orphans_stand_apart(window, article, session, save, draft, settle):
    moved, lost = marked(window, "Low water", number=1), marked(window, "The moon does")
    changed = "Something new, at the very top.\n\n" + BODY.replace("The moon does", "Newton says so")

    assert save(draft("Tide", body=changed, source_url=URL)) == [article]
    session.articles_arrived([article])
    settle()

    assert quotes(window) == ["Low water"]
    stored = {mark.id: mark for mark in session.state.highlights(article)}
    assert stored[lost.id].is_orphan
    assert stored[moved.id].offset == window.view.shown.text().index("Low water is early")
    assert stored[lost.id].quote == "The moon does"


def test_an_orphan_is_attached_again_where_the_reader_says(window, article, session, save, draft, settle):
    lost = marked(window, "The moon does")
    save(draft("Tide", body=BODY.replace("The moon does", "Newton says so"), source_url=URL))
    session.articles_arrived([article])
    settle()
    [orphan] = session.state.highlights(article)

    window.highlights.begin_attaching(orphan)
    select(window, "Newton says so")
    window.highlights.mark()

    [mark] = session.state.highlights(article)
    assert (mark.id, mark.quote, mark.is_orphan) == (lost.id, "Newton says so", False)
    session.steps.undo()
    settle()
    assert session.state.highlights(article)[0].is_orphan


def test_what_came_with_an_import_is_found_in_the_text_that_is_drawn(window, session, save, draft, settle):
    [id_] = save(draft("Tide", body='He said *"high  water"* twice.\n\n**Low** water comes.', source_url=URL))
    came = [Highlight('"high water"', id="a", offset=9), Highlight("twice. Low water", id="b")]
    session.state.marked.add_many([(id_, mark) for mark in came], phrase("Take over"))

    session.open(id_)
    settle()

    assert quotes(window) == ["“high water”", "twice.\nLow water"]


def test_an_article_without_marks_is_not_read_through(window, session, library_with, settle, monkeypatch):
    ids = library_with(2)
    session.open(ids[0])
    settle()
    asked = []
    monkeypatch.setattr(type(window.view.shown), "text", lambda document: asked.append(1) or "")

    session.open(ids[1])

    assert asked == []


def test_the_pane_lists_marks_in_the_order_of_the_text_and_goes_there(window, article, qtbot, settle):
    for quote in ("mussels", "moon"):
        marked(window, quote)
    window.highlights.focus("")
    settle()
    cards = sorted(window.findChildren(MarkCard), key=lambda card: card.mapTo(window, card.pos()).y())
    assert [card.accessibleName() for card in cards] == ["Yellow, moon", "Yellow, mussels"]

    qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton)

    assert window.highlights.focused_mark.quote == "mussels"


def test_a_highlight_is_copied_with_where_it_is_from(window, article):
    marked(window, "twice a day")

    window.highlights.copy()

    assert QGuiApplication.clipboard().text() == f"“twice a day”\n— Mara Quill, “Tide”, 2024-03-01, {URL}"


def test_a_note_is_told_where_the_mouse_rests(window, article):
    mark = marked(window, "moon")
    window.highlights.write_note(mark, "The nearer one.")
    window.view.viewport().repaint()
    sign = next(part for part in window.highlights._painter.parts if part.is_sign)

    found = window.highlights.part_at(QPointF(sign.area.center().x(), sign.area.center().y()))

    assert found.span.mark.note == "The nearer one."


def test_three_hundred_marks_are_painted_without_looking_at_those_out_of_sight(window, session, save, draft, settle):
    body = "\n\n".join(f"Paragraph {n} has words of its own, number {n}." for n in range(300))
    [id_] = save(draft("Many", body=body))
    marks = [(id_, Highlight(f"words of its own, number {n}.", id=f"mark {n}")) for n in range(300)]
    session.state.marked.add_many(marks, phrase("Bring in"))
    session.open(id_)
    settle()

    window.view.viewport().repaint()

    assert len(window.highlights.spans) == 300
    assert 0 < len(window.highlights._painter.parts) < 60


def test_importing_again_keeps_marks(window, session, data, tmp_path, settle):
    path = tmp_path / "tide.md"
    path.write_text(f"---\ntitle: Tide\nurl: {URL}\n---\n{BODY}", encoding="utf-8")

    def bring() -> None:
        library = Library(data.library)
        run(library, [path])
        library.close()

    bring()
    id_ = session.library.database.connection.execute("SELECT id FROM articles").fetchone()[0]
    session.open(id_)
    settle()
    marked(window, "moon")
    path.write_text(f"---\ntitle: Tide\nurl: {URL}\n---\nA foreword.\n\n{BODY}", encoding="utf-8")

    bring()
    session.articles_arrived([id_])
    settle()

    assert window.view.shown.text().startswith("A foreword.")
    assert quotes(window) == ["moon"]


def test_what_was_to_be_attached_is_left_when_another_article_opens(window, article, session, save, draft, settle):
    lost = marked(window, "The moon does")
    [other] = save(draft("Other", body="Other words to be chosen."))
    window.highlights.begin_attaching(lost)

    session.open(other)
    settle()
    marked(window, "Other words")

    assert window.highlights.attaching is None
    assert [mark.quote for mark in session.state.highlights(article)] == ["The moon does"]
    assert [mark.quote for mark in session.state.highlights(other)] == ["Other words"]


def test_a_new_note_is_kept_on_the_article_it_was_written_on(window, article, session, save, draft, settle):
    [other] = save(draft("Other"))
    window.highlights.note_on_article()
    window.highlights.editor.edit.setPlainText("On the tide.")

    session.open(other)
    settle()
    window.highlights.editor.close_again()

    assert [mark.note for mark in session.state.highlights(article)] == ["On the tide."]
    assert session.state.highlights(other) == ()


def test_words_of_a_table_that_an_article_begins_with_are_marked_as_they_stand(window, session, save, draft, settle):
    [id_] = save(draft("Ports", body="| Port | Height |\n|---|---|\n| Dover | six metres |\n\nWords behind it."))
    session.open(id_)
    settle()

    for quote in ("Dover", "Words behind"):
        marked(window, quote)

    assert quotes(window) == ["Dover", "Words behind"]


def test_a_third_click_takes_its_paragraph_and_not_the_table_below(window, session, save, draft, settle, qtbot):
    session.open(save(draft("Tides", body="Two harbours.\n\n| Sea | Depth |\n|---|---|\n| North | 7 |\n\nThe end."))[0])
    settle()
    window.show()
    document = window.view.shown
    cursor = QTextCursor(document)
    cursor.setPosition(document.position_of(document.text().index("harbours")))
    point = window.view.cursorRect(cursor).center()
    viewport = window.view.viewport()

    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert window.view.textCursor().selectedText() == "harbours"
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)

    assert window.view.textCursor().selectedText() == "Two harbours."


def test_what_is_chosen_over_the_end_of_a_table_has_no_sign_of_it(window, session, save, draft, settle):
    session.open(save(draft("Tides", body="Two.\n\n| Quay | Depth |\n|---|---|\n| North | 7 |\n\nThe end."))[0])
    settle()

    text = window.view.shown.text()

    assert not set(text) & {"\ufdd0", "\ufdd1"}
    assert "7\nThe end." in text.replace("\n\n", "\n")


def test_what_lies_below_another_highlight_tells_of_itself_by_its_line(window, article, settle):
    for quote, colour in (("The tide comes in twice", "yellow"), ("twice a day", "blue")):
        select(window, quote)
        window.highlights.mark(colour)
    settle()
    window.highlights.focus("")

    picture = window.view.viewport().grab().toImage()

    below = tints(window.theme.palette)["yellow"].line
    both = [part.area for part in window.highlights._painter.parts if "a day" in part.span.mark.quote]
    of_word = picture.copy(both[0].adjusted(2, 0, -both[0].width() * 0.6, 8).toRect())
    assert pixels_like(of_word, below) > 10


def test_a_line_keeps_its_row_while_the_highlight_that_it_gives_way_to_is_scrolled_away(
    window, session, save, draft, settle, monkeypatch
):
    (long,) = save(draft("Long", body="\n\n".join(f"Begin{n} {'mud and tide ' * 30}end{n}." for n in range(12))))
    session.open(long)
    settle()
    text, rows = window.view.shown.text(), set()
    for first, last, colour in (("Begin0", "end3", "yellow"), ("Begin3", "end4", "blue")):
        cursor = window.view.textCursor()
        cursor.setPosition(text.index(first))
        cursor.setPosition(text.index(last), QTextCursor.MoveMode.KeepAnchor)
        window.view.setTextCursor(cursor)
        window.highlights.mark(colour)
        settle()
    monkeypatch.setattr(highlight_painter, "_line_below", lambda _, row: rows.add(row) or QLineF())

    window.view.verticalScrollBar().setValue(0)
    window.view.viewport().grab()
    both = set(rows)
    below = window.view.shown.documentLayout().blockBoundingRect(cursor.block())
    window.view.verticalScrollBar().setValue(round(below.top()) + 4)
    rows.clear()
    window.view.viewport().grab()

    assert both == {0, 1}
    assert rows == {1}
