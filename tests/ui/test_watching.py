"""Watched folders in the window: what is dropped comes by itself, and nothing wakes up while nothing is watched."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher, QTimer
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.domain.phrase import phrase
from reader.services import watching as services
from reader.storage.library import Library
from reader.ui.session import Notice
from reader.ui.transfer import watching as timing
from reader.ui.transfer.import_report import ImportReportDialog
from reader.ui.transfer.watched_folders import WatchedFoldersDialog
from reader.ui.transfer.watching import OFTEN_MILLISECONDS, SELDOM_MILLISECONDS
from reader.ui.window import MainWindow

Settle = Callable[[], None]
Write = Callable[[str], Path]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are at rest at once, and looked at at once."""
    monkeypatch.setattr(services, "REST_SECONDS", 0.0)
    monkeypatch.setattr(timing, "SOON_MILLISECONDS", 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Downloads"
    made.mkdir()
    return made


@pytest.fixture
def write(folder: Path) -> Write:
    def write_file(name: str) -> Path:
        beside = folder / f".{name}"
        beside.write_text(f"# Title of {name}\n\nSome words of it.\n", encoding="utf-8")
        return beside.rename(folder / name)

    return write_file


@pytest.fixture
def told(window: MainWindow) -> list[Notice]:
    notices: list[Notice] = []
    window.session.noticed.connect(notices.append)
    return notices


@pytest.fixture
def watched(window: MainWindow, folder: Path, qtbot: QtBot, settle: Settle) -> MainWindow:
    """The window, watching the folder."""
    window.watching.add(folder, takes_present=True)
    qtbot.waitUntil(lambda: window.watching.looked is not None and not window.watching.is_looking)
    settle()
    return window


def timers(window: MainWindow) -> list[int]:
    return sorted(timer.interval() for timer in window.watching.findChildren(QTimer) if timer.isActive())


def test_nothing_wakes_up_while_nothing_is_watched(window: MainWindow, settle: Settle) -> None:
    window.watching.begin()
    window.watching.look()
    settle()

    assert timers(window) == []
    assert window.watching.findChildren(QFileSystemWatcher) == []
    assert "watch" not in window.session.jobs._lanes


def test_a_file_that_is_dropped_into_the_folder_comes_by_itself(
    watched: MainWindow, write: Write, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    write("a.md")
    qtbot.waitUntil(lambda: bool(told))
    settle()

    assert str(told[0].text) == "“Title of a.md” came from Downloads."
    assert len(watched.session.list.order) == 1
    assert told[0].act
    told[0].act()
    settle()
    assert watched.session.page
    assert watched.session.page.article.title == "Title of a.md"


def test_several_are_told_together_and_shown_in_a_report(
    window: MainWindow, folder: Path, write: Write, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    for name in ("a.md", "b.md", "c.md"):
        write(name)
    (folder / "broken.html").write_text("<html><body></body></html>")

    window.watching.add(folder, takes_present=True)
    qtbot.waitUntil(lambda: bool(told))
    settle()

    assert str(told[0].text) == "3 articles came from Downloads. Could not be read: 1."
    assert told[0].act
    told[0].act()
    [report] = window.findChildren(ImportReportDialog)
    report.reject()


def test_undo_lays_them_into_the_wastebasket_where_they_stay(
    watched: MainWindow, write: Write, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    write("a.md")
    qtbot.waitUntil(lambda: bool(told))
    settle()
    assert told[0].act_also

    told[0].act_also()
    settle()
    assert len(watched.session.state.wastebasket.articles()) == 1

    watched.watching.look()
    qtbot.waitUntil(lambda: not watched.watching.is_looking)
    settle()
    assert len(watched.session.state.wastebasket.articles()) == 1
    assert len(watched.session.list.order) == 0


def test_what_came_while_the_window_was_closed_is_found_at_the_next_start(
    window: MainWindow, folder: Path, write: Write, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    window.session.state.watched.add(folder, phrase("Watch"))
    write("a.md")

    window.watching.begin()
    qtbot.waitUntil(lambda: bool(told))
    settle()

    assert len(window.session.list.order) == 1


def test_the_slow_look_is_slow_and_quicker_only_while_a_folder_is_missing(
    watched: MainWindow, folder: Path, tmp_path: Path, told: list[Notice], qtbot: QtBot, settle: Settle
) -> None:
    assert timers(watched) == [SELDOM_MILLISECONDS]

    folder.rename(tmp_path / "away")
    watched.watching.look()
    qtbot.waitUntil(lambda: watched.watching.missing == [folder] and timers(watched) == [OFTEN_MILLISECONDS])
    assert told == []

    (tmp_path / "away").rename(folder)
    watched.watching.look()
    qtbot.waitUntil(lambda: timers(watched) == [SELDOM_MILLISECONDS])
    assert watched.watching.missing == []


def test_a_file_that_is_still_arriving_is_looked_at_again_ever_more_seldom(
    window: MainWindow, folder: Path, write: Write, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timing, "SOON_MILLISECONDS", 3_500)
    monkeypatch.setattr(services, "REST_SECONDS", 3.0)
    write("a.md")
    (folder / "a.md.part").touch()
    window.watching.add(folder, takes_present=True)
    waits = []
    for _ in range(8):
        qtbot.waitUntil(window.watching._soon.isActive)
        waits.append(window.watching._soon.interval())
        window.watching._soon.stop()
        window.watching.look()
    qtbot.waitUntil(lambda: not window.watching.is_looking)
    settle()

    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (3_500, OFTEN_MILLISECONDS)


def test_undo_of_watching_ends_it(watched: MainWindow, folder: Path, settle: Settle) -> None:
    watched.session.steps.undo()
    settle()
    assert watched.watching.folders == []
    assert timers(watched) == []
    assert watched.watching.findChild(QFileSystemWatcher).directories() == []

    watched.session.steps.redo()
    settle()
    assert watched.watching.folders == [folder]


def test_a_mistake_of_ours_does_not_end_the_watching(
    watched: MainWindow, write: Write, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashes: list[Exception] = []
    crashed = watched.session.jobs.crashed
    watched.session.jobs.crashed = type("Crashes", (), {"emit": lambda _, exc: crashes.append(exc)})()  # type: ignore[assignment]
    monkeypatch.setattr(services, "take", lambda *_: 1 / 0)

    write("a.md")
    qtbot.waitUntil(lambda: bool(crashes))
    watched.session.jobs.crashed = crashed
    monkeypatch.undo()

    assert not watched.watching.is_looking
    assert SELDOM_MILLISECONDS in timers(watched)
    settle()


def test_the_library_is_not_kept_waiting_by_looking(
    watched: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lanes: list[str] = []
    real = services.look

    def look(*args: object) -> object:
        import threading

        lanes.append(threading.current_thread().name)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(services, "look", look)
    watched.watching.look()
    qtbot.waitUntil(lambda: not watched.watching.is_looking)

    assert lanes == ["armchair-watch"]


# The dialog.


@pytest.fixture
def dialog(window: MainWindow) -> WatchedFoldersDialog:
    window.actions_table["watched_folders"].trigger()
    made = window.part("watched_folders")
    assert isinstance(made, WatchedFoldersDialog)
    return made


def test_a_folder_is_added_and_removed_in_the_dialog(
    window: MainWindow,
    dialog: WatchedFoldersDialog,
    folder: Path,
    write: Write,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("old.md")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog.takes_present.setChecked(False)

    dialog.add_button.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 1 and not window.watching.is_looking)
    settle()
    assert dialog.list.item(0).text() == f"{folder}\nWatched."
    assert len(window.session.list.order) == 0

    dialog.remove_button.click()
    assert dialog.list.count() == 0
    assert not dialog.remove_button.isEnabled()
    settle()


def test_a_folder_that_is_gone_is_told_in_the_dialog_alone(
    watched: MainWindow, dialog: WatchedFoldersDialog, folder: Path, told: list[Notice], qtbot: QtBot
) -> None:
    folder.rmdir()
    dialog.look_button.click()

    qtbot.waitUntil(lambda: "Not there now" in dialog.list.item(0).text())
    assert told == []


def test_a_folder_that_cannot_be_watched_is_told_why(dialog: WatchedFoldersDialog, tmp_path: Path) -> None:
    dialog.add(Path.home())

    assert "holds too much" in dialog.told.text()
    assert dialog.list.count() == 0


def test_a_full_disk_is_told(
    watched: MainWindow, write: Write, told: list[Notice], qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.domain.errors import StorageProblem

    def full(*_: object) -> None:
        raise StorageProblem(phrase("There is no room left."))

    monkeypatch.setattr(Library, "save", full)
    write("a.md")
    qtbot.waitUntil(lambda: bool(told))

    assert str(told[0].text) == "There is no room left."
    monkeypatch.undo()
    settle()
