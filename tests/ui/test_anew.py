"""The window made anew in place, for another language or size of its text: nothing is lost by it, and nothing leaks."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader.ui import anew
from reader.ui.session import Session
from reader.ui.side_panel import SidePanel
from reader.ui.theme import Theme, choose_text, scaled
from reader.ui.widgets.overlay import Overlay
from reader.ui.window import MainWindow

Save = Callable[..., list[str]]
Settle = Callable[[], None]
Speak = Callable[[str], None]

LONG = "\n\n".join(
    f"Paragraph {n} says what it says, in words enough for a line or two of a column." for n in range(200)
)


@pytest.fixture(autouse=True)
def as_usual(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, speak: Speak) -> Iterator[None]:
    """A desktop of Linux whose text nobody has changed, in English."""
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(anew, "REST_MILLISECONDS", 0)
    before = qapp.font()
    usual = QFont(before)
    usual.setPixelSize(scaled(13))
    qapp.setFont(usual)
    yield
    choose_text(100)
    qapp.setFont(before)


@pytest.fixture
def change(session: Session, window: MainWindow, qtbot: QtBot, settle: Settle) -> Callable[..., None]:
    """`change(language="de")` changes settings and waits for the window to be anew."""

    def change_and_wait(**settings: object) -> None:
        with qtbot.waitSignal(window.made_anew):
            session.change_settings(**settings)
        settle()

    return change_and_wait


@pytest.fixture
def article(session: Session, window: MainWindow, save: Save, draft: Callable[..., object], settle: Settle) -> str:
    """A long article, open, among others."""
    ids = save(draft("Ebb", body=LONG), draft("Flood", body=LONG.replace("says", "tells")), draft("Slack water"))
    session.list.refresh()
    session.open(ids[0])
    settle()
    return ids[0]


def test_text_grows_at_once(window: MainWindow, article: str, change: Callable[..., None]) -> None:
    height = window.top.height()

    change(window_text=150)

    assert window.top.height() == round(height * 1.5)
    assert QApplication.font().pixelSize() == 20
    assert window.isVisible()
    assert window.is_complete


def test_the_language_changes_at_once_and_back(window: MainWindow, article: str, change: Callable[..., None]) -> None:
    change(language="ar")

    assert window.isRightToLeft()
    assert window.view.accessibleName() != "Article"

    change(language="en")

    assert not window.isRightToLeft()
    assert window.view.accessibleName() == "Article"
    assert window.windowTitle() == "Ebb — Armchair"


def test_the_place_in_the_article_and_what_is_selected_stay(
    window: MainWindow, article: str, change: Callable[..., None], settle: Settle
) -> None:
    window.view.jump_to_position(window.view.shown.body_end // 2)
    cursor = window.view.textCursor()
    cursor.setPosition(window.view.shown.body_end // 2 + 5)
    cursor.setPosition(window.view.shown.body_end // 2 + 25, cursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)
    settle()
    place, chosen, ways = window.view.place(), cursor.selectedText(), window.way_back.places
    before = window.view

    for percent in (200, 100, 150, 90):
        change(window_text=percent)

        assert window.view is not before
        assert window.view.place().offset == place.offset
        assert window.view.textCursor().selectedText() == chosen
        assert window.way_back.places == ways


def test_going_through_sizes_leads_back_to_the_very_line(
    window: MainWindow,
    session: Session,
    save: Save,
    draft: Callable[..., object],
    change: Callable[..., None],
    settle: Settle,
) -> None:
    [article] = save(draft("One paragraph", body=LONG.replace("\n\n", " ")))
    session.change_settings(column_width=1100)
    session.open(article)
    settle()
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum() // 2)
    before = window.view.place()

    for percent in (150, 90, 200, 120, 180, 100):
        change(window_text=percent)

    assert window.view.place().offset == before.offset


def test_the_list_keeps_its_view_what_is_selected_and_what_is_seen(
    window: MainWindow,
    session: Session,
    library_with: Callable[[int], list[str]],
    change: Callable[..., None],
    settle: Settle,
) -> None:
    library_with(300)
    window.index_keeper.bring_up()
    settle()
    session.list.ask(words="says")
    settle()
    rows = window.list_pane.list
    rows.select(120)
    rows.setFocus()
    settle()
    seen, chosen = rows.first_seen(), window.list_pane.selected()
    assert seen > 50

    change(language="de")

    rows = window.list_pane.list
    assert window.list_pane.search.text() == "says"
    assert rows.first_seen() == seen
    assert window.list_pane.selected() == chosen
    assert window.focusWidget() is rows


def test_groups_keep_their_place_too(
    window: MainWindow,
    session: Session,
    save: Save,
    draft: Callable[..., object],
    change: Callable[..., None],
    settle: Settle,
) -> None:
    save(*(draft(f"On {n}", tags=(f"tag {n:03}",)) for n in range(150)))
    session.list.ask(view="tags")
    settle()
    window.list_pane.list.select(100)
    seen = window.list_pane.list.first_seen()
    assert seen > 50

    change(window_text=120)

    assert window.list_pane.list.selected() == [100]
    assert window.list_pane.list.first_seen() == seen


def test_the_settings_stay_open_where_they_were(window: MainWindow, article: str, change: Callable[..., None]) -> None:
    window.resize(1000, 600)
    window.actions_table["preferences"].trigger()
    dialog = window.part("preferences")
    dialog.controls["window_text"].setFocus()
    assert dialog.as_it_is().name == "window_text"

    change(window_text=120)

    again = window.part("preferences")
    assert again is not dialog
    assert again.isVisible()
    assert again.as_it_is().name == "window_text"
    assert not again.controls["window_text"].visibleRegion().isEmpty()
    again.close()


def test_the_button_that_makes_text_larger_stays_under_the_pointer(
    window: MainWindow, article: str, change: Callable[..., None]
) -> None:
    window.resize(1000, 600)
    window.actions_table["preferences"].trigger()
    dialog = window.part("preferences")
    dialog.move(60, 20)
    button = dialog.controls["window_text"].more
    dialog._scrolled.ensureWidgetVisible(button)
    button.setFocus()
    before = button.mapToGlobal(button.rect().center())

    change(window_text=110)

    button = window.part("preferences").controls["window_text"].more
    assert button.hasFocus()
    assert (button.mapToGlobal(button.rect().center()) - before).manhattanLength() <= 2
    window.part("preferences").close()


def test_panes_have_their_widths_again(
    window: MainWindow, article: str, change: Callable[..., None], settle: Settle
) -> None:
    window.resize(1366, 768)
    window.splitter.setSizes([330, 716, 320])
    settle()
    before = window.splitter.sizes()
    assert before[2] == 320

    change(window_text=200)
    assert window.side.is_folded
    assert window.splitter.sizes()[0] == 660
    change(window_text=100)
    assert window.splitter.sizes() == before

    window.actions_table["focus"].trigger()
    change(language="de")
    window.actions_table["focus"].trigger()
    settle()
    assert window.splitter.sizes() == before


def test_the_side_panel_stays_scrolled_until_the_reader_scrolls(
    window: MainWindow, article: str, change: Callable[..., None], settle: Settle
) -> None:
    window.resize(1366, 480)
    settle()
    panel = window.findChild(SidePanel)
    assert panel is not None
    bar = panel.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert bar.value() > 0

    change(window_text=125)

    panel = window.findChild(SidePanel)
    assert panel is not None
    bar = panel.verticalScrollBar()
    assert abs(bar.value() - bar.maximum() / 2) <= 1
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    bar.rangeChanged.emit(0, bar.maximum())
    assert bar.value() == 0


def test_two_articles_stay_side_by_side(
    window: MainWindow, session: Session, article: str, change: Callable[..., None], settle: Settle
) -> None:
    session.beside_asked.emit(session.shelf.id_of(session.list.order[1]))
    settle()
    beside = window.part("beside")
    beside.view.verticalScrollBar().setValue(900)
    left, place = beside.article, beside.view.place()

    change(window_text=110)

    again = window.part("beside")
    assert again is not beside
    assert again.article == left
    assert again.view.place().offset == place.offset
    assert window.columns.active is again
    assert window.actions_table["beside"].isChecked()
    session.beside_asked.emit(article)  # heard once, by the column that is there
    settle()
    assert again.article == article


def test_what_is_looked_for_stays(window: MainWindow, article: str, change: Callable[..., None]) -> None:
    window.actions_table["find"].trigger()
    window.find_bar.field.setText("paragraph 1")
    window.find_bar.options["has_case"].setChecked(True)
    window.find_bar.field.setText("Paragraph 1")
    window.find_bar.step(1)
    told = window.find_bar.told

    change(language="de")

    assert window.find_bar.isVisible()
    assert window.find_bar.field.text() == "Paragraph 1"
    assert window.find_bar.options["has_case"].isChecked()
    assert window.find_bar.told.split()[0] == told.split()[0] == "2"
    assert window.focusWidget() is window.find_bar.field


def test_nothing_but_the_article_stays_so(window: MainWindow, article: str, change: Callable[..., None]) -> None:
    window.actions_table["focus"].trigger()

    change(window_text=120)

    assert window.is_focused
    assert not window.list_pane.isVisible()
    window.actions_table["focus"].trigger()
    assert window.list_pane.isVisible()
    assert window.top.isVisible()


def test_the_page_of_an_author_stays(
    window: MainWindow, session: Session, article: str, change: Callable[..., None], settle: Settle
) -> None:
    window.actions_table["author_page"].trigger()
    settle()
    assert window.stand_in is not None

    change(language="de")

    assert window.stand_in is window.part("subject")
    session.leave_subject()
    assert window.view.isVisible()
    assert window.view.page.article.id == article


def test_the_original_stays(window: MainWindow, article: str, change: Callable[..., None], settle: Settle) -> None:
    window.actions_table["original"].trigger()
    settle()
    assert window.stand_in is not None

    change(language="de")

    assert window.stand_in is window.part("original")
    assert window.actions_table["original"].isChecked()


def test_a_note_that_is_being_written_is_waited_for(
    window: MainWindow, session: Session, article: str, qtbot: QtBot, settle: Settle
) -> None:
    window.actions_table["article_note"].trigger()
    editor = window.highlights.editor
    editor.edit.setPlainText("Half a sen")
    session.change_settings(window_text=150)
    qtbot.wait(2 * anew.AGAIN_MILLISECONDS)
    assert editor.isVisible()
    assert editor.edit.toPlainText() == "Half a sen"
    editor.edit.insertPlainText("tence. ")

    with qtbot.waitSignal(window.made_anew):
        editor.close_again()
    settle()

    [note] = session.state.highlights(article)
    assert note.note == "tence. Half a sen"
    session.steps.undo()
    settle()
    assert session.state.highlights(article) == ()


def test_an_import_goes_on_and_is_told_of(
    window: MainWindow, session: Session, article: str, tmp_path: Path, change: Callable[..., None], qtbot: QtBot
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(400):
        (folder / f"{n}.md").write_text(f"# Number {n}\n\nWords of number {n}.", encoding="utf-8")
    window.imports.take_paths([folder])
    session.change_settings(window_text=120)

    with qtbot.waitSignal(window.imports.ended):
        qtbot.waitSignal(window.made_anew).wait()
        assert window.imports.is_running
        qtbot.waitUntil(window.status._cancel.isVisible)

    qtbot.waitUntil(lambda: len(session.list.order) == 403)
    qtbot.waitUntil(window.parts["notices"].isVisible)
    assert not window.status._cancel.isVisible()


def test_what_was_told_last_can_still_be_undone(
    window: MainWindow, session: Session, article: str, change: Callable[..., None], settle: Settle
) -> None:
    session.marking.toggle_bookmark()
    session.marking.delete([session.shelf.id_of(session.list.order[1])])
    settle()
    told = window.parts["notices"].notice

    change(language="de")

    assert window.parts["notices"].notice == told
    window.parts["notices"]._act()
    settle()
    assert len(session.list.order) == 3


def test_six_times_leave_nothing_behind(
    window: MainWindow, session: Session, article: str, change: Callable[..., None], settle: Settle
) -> None:
    for name in ("palette", "preferences", "map", "life"):
        window.part(name)
    change(window_text=110)
    before, views = counted(window), []

    for turn in range(6):
        change(window_text=120 if turn % 2 else 110, language="de" if turn % 3 else "ar")
        views.append(ref(window.view))
    change(window_text=110, language="system")
    gc.unfreeze()  # what the window itself may have set apart meanwhile
    gc.collect()

    assert counted(window) == before
    assert [view() for view in views if view() is not None] == []


def counted(window: MainWindow) -> dict[str, int]:
    """How many of each there are: what belongs to the window, and who listens to the session and the theme."""
    session = window.session
    listeners = {
        name: session.receivers(f"2{signal}")
        for name, signal in (
            ("opened", "opened(PyObject)"),
            ("settings", "settings_changed(PyObject,PyObject)"),
            ("order", "order_changed()"),
            ("marks", "marks_changed(PyObject)"),
        )
    }
    return {
        "top level": len(QApplication.topLevelWidgets()),
        "widgets": len(window.findChildren(QWidget)),
        "objects": len(window.findChildren(QObject)),
        "timers": len(window.findChildren(QTimer)),
        "theme": window.theme.receivers("2changed()"),
        **listeners,
    }


@pytest.mark.parametrize("part", ["note", "life"])
def test_what_lay_over_the_window_before_follows_no_theme_any_more(
    part: str, window: MainWindow, article: str, theme: Theme, settle: Settle
) -> None:
    over: Overlay = window.part("life") if part == "life" else window.highlights.editor
    over.open_over(over)
    over.close_again()

    anew.make_anew(window)
    theme.choose("dark")
    settle()

    assert not isValid(over)


def test_closing_after_a_step_is_waited_for_once(window: MainWindow, article: str, change: Callable[..., None]) -> None:
    before = window.part("late_closing")

    change(language="de")

    assert window.part("late_closing") is before
