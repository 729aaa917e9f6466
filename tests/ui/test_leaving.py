"""The program ends without a crash and without a loss, whoever ends it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.domain.article import Draft
from reader.ui.keeping.told_to_end import ToldToEnd
from reader.ui.session import Session
from reader.ui.steps import Steps
from reader.ui.window import MainWindow

COPIES_AND_ENDS = """
import reader.ui
from PySide6.QtWidgets import QApplication, QTextEdit
from reader.ui.page.copied import cleaned

class Page(QTextEdit):
    def createMimeDataFromSelection(self):
        return cleaned(super().createMimeDataFromSelection(), None, self.textCursor())

app = QApplication([])
page = Page()
page.setHtml("<p>Half a <b>thou\u00adght</b></p>")
page.selectAll()
page.copy()
print(app.clipboard().text())  # to hold more of it would change what is destroyed when
"""


def test_what_was_copied_may_outlive_python():
    """Qt may let go of the clipboard when the process ends, after the interpreter."""
    root = Path(__file__).parents[2]

    ended = subprocess.run(
        [sys.executable, "-c", COPIES_AND_ENDS], cwd=root, capture_output=True, text=True, timeout=60, check=False
    )

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "Half a thought\n", "")


@pytest.fixture
def told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[ToldToEnd]:
    if sys.platform == "win32":
        pytest.skip("a signal ends the process there")
    before = signal.getsignal(signal.SIGTERM)
    told = ToldToEnd(window)
    monkeypatch.setattr(QApplication, "exit", lambda _: None)  # no loop would run any more, for any test
    yield told
    told.close()
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_and_the_place_is_kept(
    number: signal.Signals,
    told: ToldToEnd,
    window: MainWindow,
    session: Session,
    save: Callable[..., list[str]],
    draft: Callable[..., Draft],
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    [article] = save(draft("Long", body="\n\n".join(f"Paragraph {n}." for n in range(300))))
    session.open(article)
    settle()
    window.view.verticalScrollBar().setValue(2000)
    assert window.view.place().offset > 0
    assert (kept := session.state.places.of(article)) is None or not kept.offset

    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not window.isVisible())

    assert session.state.places.of(article).offset == window.view.place().offset
    assert signal.getsignal(number) == signal.SIG_DFL  # who is told twice ends at once


def test_a_window_that_is_told_to_end_asks_nothing(
    told: ToldToEnd, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Steps, "is_busy", True)
    window.close()
    assert window.isVisible()  # and says what it waits for

    os.write(told._pipe[1], b"x")
    told._end()

    assert not window.isVisible()
