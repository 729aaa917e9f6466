"""The window as a reader uses it: opening, going on, places, marks, imports."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from reader import __version__
from reader.domain.article import Author, BodyFormat, Draft, Link, LinkKind
from reader.domain.errors import StorageProblem
from reader.domain.listing import View
from reader.domain.marks import Position
from reader.domain.phrase import phrase
from reader.paths import DataFolder
from reader.services import importing
from reader.services.opening import open_library
from reader.storage.deeds.places import Places
from reader.ui.app import BUNDLED, Start
from reader.ui.jobs import Desk
from reader.ui.ordering.own_orders import toggle_archive
from reader.ui.page import ahead
from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.text_map import TextMap
from reader.ui.session import Notice, Session
from reader.ui.side_panel import SidePanel
from reader.ui.theme import Theme
from reader.ui.widgets.cards import Card
from reader.ui.window import LEAST_FOR_ARTICLE, MainWindow
from reader.ui.words import say
from tests.unit.books import LONG, TWO, epub, page

Save = Callable[..., list[str]]
Settle = Callable[[], None]


def long_body(paragraphs: int = 60) -> str:
    return "\n\n".join(
        f"Paragraph number {n} says something of its own about harbours, mud and tides, at a length that wraps."
        for n in range(paragraphs)
    )


def top_text(window: MainWindow) -> str:
    """The paragraph at the top of the view."""
    place = window.view.place()
    assert place is not None and window.view.shown is not None
    text = window.view.shown.text()
    start = text.rfind("\n", 0, place.offset) + 1
    return text[start : text.find("\n", place.offset)]


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.view, key, modifiers)


def test_next_and_previous_follow_the_list(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(3)
    window.session.list.refresh()
    window.session.open(ids[0])
    settle()

    press(window, Qt.Key.Key_J)
    settle()
    second = window.session.current
    press(window, Qt.Key.Key_K)
    settle()

    assert second == ids[1]
    assert window.session.current == ids[0]


def test_the_next_article_is_remembered_in_one_transaction_and_its_footer_written_once(
    window: MainWindow,
    library_with: Callable[[int], list[str]],
    settle: Settle,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids = library_with(3)
    window.session.list.refresh()
    window.session.open(ids[0])
    settle()
    told, written = list[str](), list[str]()
    set_footer = ArticleDocument.set_footer
    monkeypatch.setattr(
        ArticleDocument, "set_footer", lambda page, html: written.append(html) or set_footer(page, html)
    )
    window.session.state.database.connection.set_trace_callback(told.append)

    press(window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.session.settings.last_article == ids[1])
    settle()

    window.session.state.database.connection.set_trace_callback(None)
    of_visit = next(place for place, sql in enumerate(told) if "INSERT INTO visits" in sql)
    assert any("settings" in sql for sql in told[of_visit : told.index("COMMIT", of_visit)])
    assert len(written) == 1


def test_what_the_next_page_needs_is_loaded_before_it_is_opened(
    window: MainWindow, save: Save, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = save(
        Draft("First", "x", BodyFormat.TEXT, links=(Link(LinkKind.NEXT, "Tides"),)),
        Draft("Tides", "| Port | High |\n|---|---|\n| Whitby | 4:10 |\n", BodyFormat.MARKDOWN),
    )
    loaded = list[str]()
    monkeypatch.setattr(ahead, "import_module", loaded.append)

    window.session.open(first)
    settle()

    assert "reader.ui.page.wide_tables" in loaded
    assert "reader.ui.page.formulas" not in loaded


def test_the_pages_own_next_comes_before_the_lists(window: MainWindow, save: Save, settle: Settle) -> None:
    first, _, target = save(
        Draft("First", "x", BodyFormat.TEXT, links=(Link(LinkKind.NEXT, "Far away"),)),
        Draft("Second", "x", BodyFormat.TEXT),
        Draft("Far away", "x", BodyFormat.TEXT),
    )
    window.session.list.refresh()
    window.session.open(first)
    settle()

    tip = window.actions_table["next"].toolTip()
    window.session.going.go(1)
    settle()

    assert window.session.current == target
    assert tip == "Next, as the page says: Far away (J)"


def test_the_list_leads_on_from_the_last_of_a_series_not_back_into_it(
    window, draft, save: Save, settle: Settle
) -> None:
    days = [datetime(2024, 3, day, tzinfo=UTC) for day in range(1, 6)]
    ids = save(
        draft("Older", published=days[0]),
        draft("Part one", published=days[1], links=(Link(LinkKind.NEXT, "Part two"),)),
        draft("Part two", published=days[2], links=(Link(LinkKind.NEXT, "Part three"),)),
        draft("Part three", published=days[3]),
        draft("Newer", published=days[4]),
    )
    window.session.list.refresh()
    window.session.open(ids[1])
    settle()

    way = []
    for _ in range(3):
        window.session.going.go(1)
        settle()
        way.append(window.session.current)

    assert way == [ids[2], ids[3], ids[0]]


def test_next_goes_where_the_list_goes_from_the_newest_of_a_chain_and_previous_comes_back(
    window, draft, save: Save, settle: Settle
) -> None:
    days = [datetime(2024, 3, day, tzinfo=UTC) for day in range(1, 5)]
    ids = save(
        draft("Post one", published=days[0], links=(Link(LinkKind.NEXT, "Post two"),)),
        draft("Post two", published=days[1], links=(Link(LinkKind.NEXT, "Post three"),)),
        draft("Post three", published=days[2], links=(Link(LinkKind.NEXT, "Post four"),)),
        draft("Post four", published=days[3]),
    )
    window.session.list.refresh()
    window.session.open(ids[3])
    settle()

    way = []
    for by in (1, 1, -1, -1, 1, 1, 1, 1):
        window.session.going.go(by)
        settle()
        way.append(ids.index(window.session.current))

    assert way == [2, 1, 2, 3, 2, 1, 0, 0]
    window.session.open(ids[1])
    assert window.session.going.step(1).title == "Post three"


def test_back_restores_the_place_left(window: MainWindow, save: Save, settle: Settle) -> None:
    long, other = save(Draft("Long", long_body(), BodyFormat.MARKDOWN), Draft("Other", "x", BodyFormat.TEXT))
    window.session.open(long)
    settle()
    window.view.verticalScrollBar().setValue(2000)
    left = top_text(window)

    window.session.open(other)
    settle()
    window.session.going.go_through_history(-1)
    settle()

    assert window.session.current == long
    assert top_text(window) == left


@pytest.mark.parametrize(
    "change",
    [{"font_size": 26}, {"column_width": 420}, {"line_height": 200}, {"is_justified": True}, {"theme": "dark"}],
)
def test_the_place_survives_a_change_of_look(
    change: dict[str, object], window: MainWindow, save: Save, settle: Settle
) -> None:
    window.session.open(save(Draft("Long", long_body(), BodyFormat.MARKDOWN))[0])
    settle()
    window.view.verticalScrollBar().setValue(2500)
    before = top_text(window)

    window.session.change_settings(**change)
    settle()

    assert top_text(window) == before


def test_the_place_survives_another_width_of_the_window(window: MainWindow, save: Save, settle: Settle) -> None:
    window.session.open(save(Draft("Long", long_body(), BodyFormat.MARKDOWN))[0])
    settle()
    window.view.verticalScrollBar().setValue(2500)
    before = top_text(window)

    window.resize(900, 600)
    QApplication.processEvents()

    assert top_text(window) == before


def test_a_place_is_kept_when_the_reader_stops_scrolling(
    window: MainWindow, save: Save, settle: Settle, qtbot: QtBot
) -> None:
    id_ = save(Draft("Long", long_body(), BodyFormat.MARKDOWN))[0]
    window.session.open(id_)
    settle()

    with qtbot.waitSignal(window.view.moved):
        window.view.verticalScrollBar().setValue(1500)

    place = window.session.state.places.of(id_)
    assert place is not None and place.offset > 0 and 0 < place.percent < 100


def test_the_end_of_a_long_article_makes_it_read(window: MainWindow, save: Save, settle: Settle, qtbot: QtBot) -> None:
    id_ = save(Draft("Long", long_body(), BodyFormat.MARKDOWN))[0]
    window.session.open(id_)
    settle()

    with qtbot.waitSignal(window.view.moved):
        press(window, Qt.Key.Key_End)

    assert window.session.state.is_read(id_)


def test_space_pages_on_and_at_the_end_goes_to_the_next(window: MainWindow, save: Save, settle: Settle) -> None:
    first, second = save(
        Draft("A long one", long_body(12), BodyFormat.MARKDOWN), Draft("B", "Short.", BodyFormat.MARKDOWN)
    )
    window.session.list.ask(sort="title", view=View.ALL)
    window.session.open(first)
    settle()

    pages = 0
    while window.session.current == first and pages < 20:
        press(window, Qt.Key.Key_Space)
        settle()
        pages += 1

    assert 2 <= pages < 20
    assert window.session.current == second


def test_a_bookmark_is_a_toggle_with_its_star(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    window.session.open(library_with(1)[0])
    settle()

    press(window, Qt.Key.Key_B)
    is_on = window.actions_table["bookmark"].isChecked()
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    assert is_on
    assert not window.actions_table["bookmark"].isChecked()
    assert not window.session.marking.is_bookmarked()


def test_a_deleted_article_comes_back_by_undo(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(3)
    window.session.list.refresh()
    window.session.open(ids[1])
    settle()

    press(window, Qt.Key.Key_Delete)
    settle()
    after = (window.session.current, len(window.session.list.order))
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert after == (ids[2], 2)
    assert len(window.session.list.order) == 3


def test_letters_typed_into_the_search_field_are_letters(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(3)
    window.session.open(ids[0])
    settle()

    window.verbs.search()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "jkb?")
    settle()

    assert window.session.list.query.words == "jkb?"
    assert window.session.current == ids[0]
    assert not window.session.marking.is_bookmarked()


def test_find_counts_and_goes_through_the_matches(window: MainWindow, save: Save, settle: Settle) -> None:
    window.session.open(save(Draft("Long", long_body(9), BodyFormat.MARKDOWN))[0])
    settle()

    window.find_bar.open_bar()
    window.find_bar.field.setText("HARBOURS")

    assert window.find_bar.told == "1 of 9"
    assert len(window.view.extraSelections()) == 9
    window.find_bar.step(-1)
    assert window.find_bar.told == "9 of 9"
    window.find_bar.field.setText("no such words")
    assert window.find_bar.told == "Nothing found"
    window.find_bar.close_bar()
    assert window.view.extraSelections() == []


def test_find_lights_the_right_letters_behind_signs_outside_the_basic_plane(
    window: MainWindow, save: Save, settle: Settle
) -> None:
    window.session.open(save(Draft("Emoji", "😀😀😀 then the word harbour.", BodyFormat.MARKDOWN))[0])
    settle()

    window.find_bar.open_bar()
    window.find_bar.field.setText("harbour")

    assert window.view.extraSelections()[0].cursor.selectedText() == "harbour"  # type: ignore[attr-defined]


def test_the_side_panel_folds_in_a_narrow_window_and_comes_back_over_it(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    window.session.open(library_with(1)[0])
    settle()
    assert window.side.place.isVisible()

    window.resize(900, 600)
    QApplication.processEvents()
    assert not window.side.place.isVisible() and not window.side.is_shown
    window.side.toggle()
    assert window.side.is_shown
    window.verbs.to_article()
    assert not window.side.is_shown
    window.resize(1300, 800)
    QApplication.processEvents()
    assert window.side.place.isVisible()


@pytest.mark.parametrize("width", [900, 1300])
def test_the_keys_go_to_the_article_when_the_side_panel_goes_with_them(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle, width: int
) -> None:
    window.session.open(library_with(1)[0])
    settle()
    window.resize(width, 700)
    QApplication.processEvents()
    if width == 900:
        window.side.toggle()
    panel = window.findChild(SidePanel)
    panel.setFocus()
    had_keys = panel.isAncestorOf(window.focusWidget())

    window.side.toggle()

    assert had_keys
    assert window.focusWidget() is window.view


def test_focus_mode_leaves_only_the_article(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    window.session.open(library_with(1)[0])
    settle()

    window.set_focus_mode(True)
    hidden = [window.top, window.status, window.list_pane, window.side.place]

    assert not any(widget.isVisible() for widget in hidden)
    press(window, Qt.Key.Key_Escape)
    assert all(widget.isVisible() for widget in hidden)


def test_a_dropped_folder_is_imported_with_a_report(window: MainWindow, tmp_path: Path, settle: Settle) -> None:
    folder = tmp_path / "dropped"
    folder.mkdir()
    (folder / "one.md").write_text("# One\n\nText.", encoding="utf-8")
    (folder / "bad.md").write_bytes(b"\x00\x01\x02" * 50)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])

    window.imports.take_clipboard(data)
    settle()

    report = window.imports.last
    assert report is not None
    assert [item.title for item in report.added] == ["One"]
    assert [Path(item.source).name for item in report.failed] == ["bad.md"]


def test_pasted_text_becomes_an_article_and_is_shown(window: MainWindow, settle: Settle) -> None:
    data = QMimeData()
    data.setText("A pasted title\n\nAnd a pasted paragraph.")

    window.imports.take_clipboard(data)
    settle()

    assert window.session.page is not None
    assert window.session.page.article.title == "A pasted title"


def test_pasting_where_nothing_was_ever_copied_says_so(window: MainWindow) -> None:
    told: list[Notice] = []
    window.session.noticed.connect(told.append)

    window.imports.take_clipboard(None)

    assert say(told[-1].text) == "There is no text and no file to take in."


def test_a_wanted_link_comes_alive_when_its_article_is_imported(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "one.md").write_text("# One\n\nSee [the other](two.md).", encoding="utf-8")
    (tmp_path / "two.md").write_text("# Two\n\nHere.", encoding="utf-8")
    window.imports.take_paths([tmp_path / "one.md"], opens=True)
    settle()
    told: list[str] = []
    window.session.noticed.connect(lambda notice: told.append(str(notice.text)))

    window.view.followed.emit("two.md")
    window.imports.take_paths([tmp_path / "two.md"])
    settle()
    window.view.followed.emit("two.md")
    settle()

    assert "not in your library yet" in told[0]
    assert window.session.page is not None
    assert window.session.page.article.title == "Two"


def test_a_wiki_link_with_spaces_and_a_heading_leads_to_that_heading(
    window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "one.md").write_text("# One\n\nSee [[The other page#Far down|it]].", encoding="utf-8")
    (tmp_path / "The other page.md").write_text(f"{long_body()}\n\n## Far down\n\n{long_body()}", encoding="utf-8")
    window.imports.take_paths([tmp_path / "The other page.md"])
    window.imports.take_paths([tmp_path / "one.md"], opens=True)
    settle()

    window.view.followed.emit("wiki:The%20other%20page#far-down")
    settle()

    assert window.session.page is not None
    assert window.session.page.article.title == "The other page"
    place = window.view.place()
    assert place is not None and place.anchor.startswith("Far down")


@pytest.mark.parametrize(
    "place", ["<p id='{}'>", "<p><span id='{}'>", "<p><a name='{}'></a>", "<div id='{}'><p>", "<h3><span id='{}'>"]
)
def test_a_link_into_the_middle_of_another_chapter_leads_there(
    window: MainWindow, tmp_path: Path, settle: Settle, place: str
) -> None:
    name = "p é-2"
    two = f"<h1>How tides go</h1>{LONG}{place.format(name)}Far down it is."
    for tag in ("span", "h3", "p", "div"):
        two += f"</{tag}>" if f"<{tag}" in place else ""
    link = f"<a href='two.xhtml#{quote(name)}'>the moon</a>"
    pages = {"one.xhtml": page(f"<h1>How tides come</h1>{LONG}<p>{link}</p>"), "two.xhtml": page(two + LONG)}
    (tmp_path / "book.epub").write_bytes(epub(TWO | pages))
    window.imports.take_paths([tmp_path / "book.epub"], opens=True)
    settle()
    session = window.session

    for _ in ("unread", "left at another place"):
        assert session.page is not None
        [address] = [each.url for each in session.page.links if each.title == "the moon"]
        window.view.followed.emit(address)
        settle()

        assert session.page is not None and session.page.article.title == "How tides go"
        at = window.view.place()
        assert at is not None and at.anchor.startswith("Far down it is.")
        window.view.verticalScrollBar().setValue(0)
        session.going.go(-1)
        settle()


def test_a_bio_that_is_none_goes_back_into_the_text(window: MainWindow, save: Save, settle: Settle) -> None:
    bio = "She has won many prizes for her books."
    window.session.open(save(Draft("Bio", "Body.", BodyFormat.TEXT, authors=(Author("", bio),)))[0])
    settle()
    assert window.view.shown is not None and bio not in window.view.shown.text()

    window.session.authors.take_bio_as_text(True)
    settle()
    assert bio in window.view.shown.text()
    window.session.steps.undo()
    settle()

    assert bio not in window.view.shown.text()


def test_a_name_given_to_an_author_holds_for_all_with_that_bio(window: MainWindow, save: Save, settle: Settle) -> None:
    author = Author("", "She has won many prizes for her books.")
    ids = save(*(Draft(f"By her {n}", "x", BodyFormat.TEXT, authors=(author,)) for n in range(3)))
    window.session.open(ids[0])
    settle()

    window.session.authors.give(author.id, "Inés Calder")
    settle()
    named = {row.authors for row in window.session.list.rows(0, 3)}
    window.session.steps.undo()
    settle()

    assert named == {"Inés Calder"}
    assert {row.authors for row in window.session.list.rows(0, 3)} == {""}


def test_a_place_bookmark_leads_back_to_its_place(window: MainWindow, save: Save, settle: Settle) -> None:
    long, other = save(Draft("Long", long_body(), BodyFormat.MARKDOWN), Draft("Other", "x", BodyFormat.TEXT))
    window.session.open(long)
    settle()
    window.view.verticalScrollBar().setValue(2000)
    before = top_text(window)
    place = window.view.place()
    assert place is not None
    window.session.marking.bookmark_place(long, place, "here")
    window.session.open(other)
    settle()

    mark = window.session.state.bookmarks.of(long)[0]
    window.session.open_at(long, Position(mark.offset or 0, mark.anchor, 0))
    settle()

    assert top_text(window) == before
    assert mark.label == "here"


def test_the_next_match_can_be_asked_for_after_another_article_came(
    window: MainWindow, save: Save, settle: Settle
) -> None:
    long, other = save(
        Draft("Long", long_body(30), BodyFormat.MARKDOWN), Draft("Other", "One harbours only.", BodyFormat.TEXT)
    )
    window.session.open(long)
    settle()
    window.find_bar.open_bar()
    window.find_bar.field.setText("harbours")

    window.session.open(other)
    settle()
    told = window.find_bar.told
    window.find_bar.step(1)
    window.session.change_settings(font_size=24)
    settle()
    window.find_bar.step(1)

    assert told == "1 of 1"
    assert window.find_bar.told == "1 of 1"


def test_finding_a_letter_in_a_long_text_with_emoji_looks_at_the_text_once_not_once_a_match(
    window: MainWindow, save: Save, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.open(save(Draft("Long", "😀 " + long_body(200), BodyFormat.MARKDOWN))[0])
    settle()
    made: list[int] = []
    document = window.view.shown
    assert document is not None
    document._map = None
    monkeypatch.setattr("reader.ui.page.text_map.TextMap", lambda *given: made.append(1) or TextMap(*given))
    text = document.text()

    spans = [(place, place + 1) for place in range(len(text)) if text[place] == "a"]
    found = document.positions_of(spans)

    assert len(found) == len(spans)
    assert made == [1]
    assert {document.characterAt(start) for start, _ in found} == {"a"}


def test_the_bookmark_key_leaves_bookmarked_places_alone(window: MainWindow, save: Save, settle: Settle) -> None:
    id_ = save(Draft("Long", long_body(), BodyFormat.MARKDOWN))[0]
    window.session.open(id_)
    settle()
    window.session.marking.bookmark_place(id_, Position(100, "text", 3), "mine")

    press(window, Qt.Key.Key_B)
    with_both = window.session.marking.bookmarks()
    press(window, Qt.Key.Key_B)

    assert [mark.label for mark in with_both] == ["", "mine"]
    assert [mark.label for mark in window.session.marking.bookmarks()] == ["mine"]


def test_a_place_is_bookmarked_in_the_article_it_was_chosen_in(window: MainWindow, save: Save, settle: Settle) -> None:
    first, second = save(Draft("One", long_body(), BodyFormat.MARKDOWN), Draft("Two", "x", BodyFormat.TEXT))
    window.session.open(first)
    settle()
    window.verbs.bookmark_place()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None

    window.session.open(second)
    settle()
    dialog.setTextValue("here")
    dialog.accept()

    assert [mark.label for mark in window.session.state.bookmarks.of(first)] == ["here"]
    assert window.session.state.bookmarks.of(second) == ()


def test_going_to_the_top_and_resizing_at_once_stays_at_the_top(window: MainWindow, save: Save, settle: Settle) -> None:
    id_ = save(Draft("Long", long_body(), BodyFormat.MARKDOWN))[0]
    window.session.state.places.keep(id_, Position(3000, "", 50))
    window.session.open(id_)
    settle()
    assert window.view.verticalScrollBar().value() > 0

    press(window, Qt.Key.Key_Home)
    window.resize(1000, 700)
    QApplication.processEvents()

    assert window.view.verticalScrollBar().value() == 0


def test_a_name_given_while_the_lane_is_busy_is_in_the_library_after_closing(
    window: MainWindow, save: Save, settle: Settle, data: DataFolder
) -> None:
    author = Author("", "She has won many prizes for her books.")
    window.session.open(save(Draft("By her", "x", BodyFormat.TEXT, authors=(author,)))[0])
    settle()
    begun, released = threading.Event(), threading.Event()

    def keep_busy(desk: Desk) -> None:
        begun.set()
        released.wait(5)

    window.session.jobs.write(keep_busy)
    begun.wait(5)
    window.session.authors.give(author.id, "Inés Calder")
    released.set()
    window.session.jobs.stop()

    library, shelf = open_library(data, can_write=False)
    assert [row.name for row in shelf.authors()] == ["Inés Calder"]
    library.close()


def test_a_change_made_by_another_program_is_shown(
    window: MainWindow, save: Save, settle: Settle, tmp_path: Path, data: DataFolder
) -> None:
    file = tmp_path / "one.md"
    file.write_text("# One\n\nOld text.", encoding="utf-8")
    window.imports.take_paths([file], opens=True)
    settle()

    file.write_text("# One\n\nNew text, and longer.", encoding="utf-8")
    library, _ = open_library(data, can_write=True)
    importing.run(library, [file])
    library.close()
    window.session.data_changed()
    settle()

    assert window.view.shown is not None
    assert "New text" in window.view.shown.text()


def test_tab_walks_the_links_in_sight_and_never_scrolls(window: MainWindow, save: Save, settle: Settle) -> None:
    body = f"[first](a.md)\n\n{long_body(30)}\n\n[second](b.md) and [third](c.md)\n\n{long_body(30)}"
    id_ = save(Draft("Links", body, BodyFormat.MARKDOWN))[0]
    window.session.open(id_)
    settle()
    assert window.view.shown is not None
    window.view.go_to_offset(window.view.shown.text().index("Paragraph number 25"))
    before = window.view.verticalScrollBar().value()

    chosen = []
    for _ in range(2):
        press(window, Qt.Key.Key_Tab)
        chosen.append(window.view.textCursor().selectedText())
    press(window, Qt.Key.Key_Tab)

    assert chosen == ["second", "third"]
    assert not window.view.hasFocus()
    assert window.view.verticalScrollBar().value() == before


def test_enter_opens_the_link_that_tab_chose(window: MainWindow, save: Save, settle: Settle) -> None:
    id_ = save(Draft("Links", "See [that one](that.md).", BodyFormat.MARKDOWN))[0]
    window.session.open(id_)
    settle()
    followed: list[str] = []
    window.view.followed.connect(followed.append)
    window.view.setFocus()

    while window.view.textCursor().selectedText() != "that one":
        press(window, Qt.Key.Key_Tab)
        assert window.view.hasFocus()
    press(window, Qt.Key.Key_Return)

    assert followed == ["that.md"]


def test_all_that_is_copied_is_the_article(window: MainWindow, save: Save, settle: Settle) -> None:
    ids = save(Draft("First", "Body of it.", BodyFormat.MARKDOWN), Draft("Second one", "x", BodyFormat.TEXT))
    window.session.list.refresh()
    window.session.open(ids[0])
    settle()

    press(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    data = window.view.createMimeDataFromSelection()

    assert "Body of it." in data.text() and "First" in data.text()
    assert "Second one" not in data.text()
    assert not {"\u2068", "\u2069"} & set(data.text())
    assert data.hasHtml()


def test_the_word_on_an_empty_page_is_in_the_colours_of_the_theme(window: MainWindow) -> None:
    window.theme.choose("contrast_dark")
    window.view.show_nothing()

    for name in ("light", "dark"):
        window.theme.choose(name)
        said = window.view.document().begin().begin().fragment()

        assert said.charFormat().foreground().color().name() == window.theme.palette.faint, said.text()


def test_nothing_stays_open_when_everything_is_deleted(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(3)
    window.session.list.refresh()
    window.session.open(ids[0])
    settle()

    window.session.marking.delete(ids)
    settle()
    closed = (window.session.current, window.windowTitle(), window.side.place.isVisible())
    window.session.steps.undo()
    window.session.open(ids[1])
    settle()

    assert closed == ("", "Armchair", False)
    assert window.session.current == ids[1]
    assert window.side.place.isVisible()


def test_undo_opens_again_what_gave_way_one_after_the_other(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(4)
    session = window.session
    session.list.refresh()
    session.open(ids[0])
    settle()
    session.marking.delete()
    settle()
    toggle_archive(session, [session.current])
    settle()
    assert session.current == ids[2]

    session.steps.undo()
    settle()
    first = session.current
    session.steps.undo()
    settle()

    assert (first, session.current) == (ids[1], ids[0])


def test_undo_of_a_deletion_leaves_open_what_was_opened_since(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(4)
    window.session.list.refresh()
    window.session.open(ids[0])
    settle()
    window.session.marking.delete()
    window.session.open(ids[3])
    settle()

    window.session.steps.undo()
    settle()

    assert window.session.current == ids[3]


def test_back_passes_over_what_was_deleted(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(3)
    for id_ in ids:
        window.session.open(id_)
        settle()

    window.session.marking.delete([ids[1]])
    window.session.going.go_through_history(-1)
    settle()

    assert window.session.current == ids[0]


def test_a_next_article_that_is_not_stored_is_shown_as_wanted(window: MainWindow, save: Save, settle: Settle) -> None:
    window.session.open(save(Draft("One", "x", BodyFormat.TEXT, links=(Link(LinkKind.NEXT, "Not here"),)))[0])
    settle()

    names = [widget.accessibleName() for widget in window.findChildren(Card) if widget.isVisible()]

    assert any("Not here" in name and "not in your library" in name for name in names)


def test_the_undo_of_a_notice_takes_back_nothing_else(
    window: MainWindow, library_with: Callable[[int], list[str]], settle: Settle
) -> None:
    ids = library_with(3)
    window.session.list.refresh()
    window.session.open(ids[0])
    settle()
    notices: list[Notice] = []
    window.session.noticed.connect(notices.append)

    window.session.marking.delete([ids[2]])
    offered = notices[-1]
    window.session.marking.toggle_bookmark([ids[1]])
    assert offered.act is not None
    offered.act()
    settle()

    assert window.session.state.wastebasket.has(ids[2])
    assert window.session.state.bookmarks.of(ids[1])


def test_text_pasted_while_the_lane_is_busy_is_in_the_library_after_closing(
    window: MainWindow, settle: Settle, data: DataFolder
) -> None:
    begun, released = threading.Event(), threading.Event()

    def keep_busy(desk: Desk) -> None:
        begun.set()
        released.wait(5)

    window.session.jobs.write(keep_busy)
    begun.wait(5)
    window.imports.take_text("A pasted title\n\nAnd its text.")
    released.set()
    window.session.jobs.stop()

    library, _ = open_library(data, can_write=False)
    assert library.find("A pasted title")
    library.close()


class DragOfOurOwn(QDragEnterEvent):
    """As Qt sends it where the drag began in this program."""

    def source(self) -> object:
        return self


@pytest.mark.parametrize("kind", [QDragEnterEvent, DragOfOurOwn])
def test_words_that_are_dragged_about_in_the_article_become_no_article(
    window: MainWindow, kind: type[QDragEnterEvent]
) -> None:
    data = QMimeData()
    data.setText("Words of the article")
    where, nothing = QPoint(5, 5), Qt.KeyboardModifier.NoModifier
    entering = kind(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    entering.setAccepted(False)

    window.dragEnterEvent(entering)

    assert entering.isAccepted() is (kind is QDragEnterEvent)


def test_a_list_drawn_wide_leaves_the_article_its_room_in_a_small_window(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    settle()
    window.splitter.setSizes([600, 464, 296])
    window.splitter.splitterMoved.emit(600, 1)

    window.resize(680, 600)
    in_small = window.splitter.sizes()[0]
    window.resize(1360, 880)

    assert in_small == 680 - LEAST_FOR_ARTICLE
    assert window.splitter.sizes()[0] == 600


def test_the_star_of_a_bookmark_stays_filled_in_another_theme(
    window: MainWindow, save: Callable[..., list[str]], draft: Callable[..., Draft], settle: Callable[[], None]
) -> None:
    window.session.open(save(draft("Tide"))[0])
    settle()
    window.actions_table["bookmark"].trigger()
    settle()

    window.actions_table["theme_dark"].trigger()
    drawn = window.actions_table["bookmark"].icon().pixmap(40, 40).toImage()

    assert drawn.pixelColor(drawn.rect().center()).name() == window.theme.palette.accent


def test_a_folder_that_cannot_be_written_is_listed_all_the_same(
    session: Session,
    theme: Theme,
    data: DataFolder,
    library_with: Callable[[int], list[str]],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    def refuse(*_: object) -> None:
        raise StorageProblem(phrase("It is read-only"), phrase("Give yourself the right"))

    first, *_ = library_with(3)
    library, _shelf = open_library(data, can_write=True)
    library.remember(BUNDLED, __version__)
    library.close()
    window = MainWindow(session, theme)
    qtbot.addWidget(window, before_close_func=lambda _: settle())
    told: list[Notice] = []
    session.noticed.connect(told.append)
    start = Start(window, data, [], None)
    start._screenshot = data.root / "window.png"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Places, "visit", refuse)
        session.hold()
        session.open(first)
        settle()
        start._complete()
        settle()

    assert [str(notice.text) for notice in told] == ["It is read-only"]
    assert first in [row.id for row in session.list.rows(0, 10)]
