"""Exceptions in words, and what happens when nobody catches one."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from reader.domain.errors import BadFile, StorageProblem
from reader.domain.phrase import phrase
from reader.ui.crash_dialog import CrashDialog
from reader.ui.messages import crash_report, explain, install_crash_hooks, notice_of


def broken():
    raise ZeroDivisionError("by nothing")


@pytest.fixture
def caught():
    try:
        broken()
    except ZeroDivisionError as exc:
        return exc


@pytest.fixture
def hooks(tmp_path, qapp, capsys):
    """Hooks that keep what they show in `hooks.shown` and what they tell in `hooks.told`."""
    shown, told = [], []
    hooks = install_crash_hooks(shown.append, tmp_path / "reports" / "crash.txt", told.append)
    hooks.shown, hooks.told, hooks.file = shown, told, tmp_path / "reports" / "crash.txt"
    yield hooks
    hooks.remove()


def test_our_errors_say_what_and_what_to_do():
    exc = StorageProblem(phrase("{path} is full.", path="x"), phrase("Make room."))

    assert explain(exc) == ("x is full.", "Make room.")


def test_an_error_about_a_file_names_the_file():
    exc = BadFile(Path("/a/b/notes.md"), phrase("It is not text."))

    assert explain(exc) == ("notes.md: It is not text.", "")


def test_anything_else_is_our_fault():
    text, hint = explain(ValueError("secret"))

    assert text == "Something went wrong in Armchair itself."
    assert hint
    assert "secret" not in text + hint


def test_errors_become_notices_that_stay():
    notice = notice_of(StorageProblem(phrase("Full.")))

    assert notice.is_problem
    assert notice.hint is None


def test_a_report_says_what_a_developer_needs(caught):
    report = crash_report(caught)

    for part in ("Armchair ", "Python 3.", "Qt 6.", "broken", "ZeroDivisionError: by nothing"):
        assert part in report


def test_the_dialog_copies_the_report_and_goes_on_or_quits(qtbot):
    dialog = CrashDialog("the report")
    qtbot.addWidget(dialog)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}

    buttons["Copy report"].click()
    assert QGuiApplication.clipboard().text() == "the report"

    buttons["Continue"].click()
    assert dialog.result() == CrashDialog.DialogCode.Accepted
    buttons["Quit"].click()
    assert dialog.result() == CrashDialog.DialogCode.Rejected


def test_an_uncaught_exception_is_written_and_shown(hooks, caught, qtbot):
    sys.excepthook(type(caught), caught, caught.__traceback__)

    assert "ZeroDivisionError" in hooks.file.read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: len(hooks.shown) == 1)
    assert "ZeroDivisionError" in hooks.shown[0]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_exception_in_a_thread_is_shown_on_the_gui_thread(hooks, qtbot):
    threads = []
    hooks._show = lambda report: threads.append(threading.current_thread())
    thread = threading.Thread(target=broken)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]


def test_while_one_crash_is_shown_the_next_is_only_written(hooks, caught, qtbot):
    shown = []

    def show(report):
        shown.append(report)
        hooks.report(caught)
        QGuiApplication.processEvents()

    hooks._show = show
    hooks.report(caught)
    qtbot.waitUntil(lambda: bool(shown))
    QGuiApplication.processEvents()

    assert len(shown) == 1
    assert hooks.file.read_text(encoding="utf-8").count("Traceback") == 2


def test_an_uncaught_error_that_people_can_mend_is_a_notice_and_no_crash(hooks, qtbot):
    hooks.report(StorageProblem(phrase("Full."), phrase("Make room.")))

    qtbot.waitUntil(lambda: len(hooks.told) == 1)
    assert str(hooks.told[0].text) == "Full."
    assert hooks.shown == []
    assert not hooks.file.exists()


def test_a_report_that_cannot_be_written_is_shown_all_the_same(hooks, caught, qtbot, tmp_path):
    (tmp_path / "reports").write_text("in the way", encoding="utf-8")

    hooks.report(caught)

    qtbot.waitUntil(lambda: len(hooks.shown) == 1)


def test_hooks_are_taken_off_again(hooks):
    hooks.remove()

    assert sys.excepthook != hooks._uncaught
    assert threading.excepthook != hooks._uncaught_in_thread


def test_the_report_is_in_sight_in_a_window_that_runs_from_right_to_left(qtbot, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        dialog = CrashDialog("Traceback: " + "a long line of it " * 30)
        qtbot.addWidget(dialog)
        dialog.show()
        text = dialog.findChild(QPlainTextEdit)

        assert text.cursorRect().left() < text.viewport().width() / 2
        assert text.horizontalScrollBar().value() == text.horizontalScrollBar().minimum()
        assert not text.isRightToLeft()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
