"""A note that is half typed outlives the program, however that ends."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from reader.domain.marks import Highlight
from reader.domain.phrase import phrase
from reader.storage.deeds.drafts import NoteDraft
from reader.storage.state import State
from reader.ui.keeping.drafts import keep_drafts
from reader.ui.words import say

STEP = phrase("A step")
TYPES_AND_DIES = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from reader.paths import DataFolder
from reader.services.opening import open_library, open_state
from reader.ui.app import _application
from reader.ui.jobs import Jobs
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.window import MainWindow

folder, article, mark = DataFolder(Path(sys.argv[1])), sys.argv[2], sys.argv[3]
app = _application()
state = open_state(folder)
library, shelf = open_library(folder, can_write=False)
session = Session(library, shelf, state, Jobs(lambda is_writer: open_library(folder, can_write=is_writer)))
window = MainWindow(session, Theme(app, "light"))
window.show()
window.complete()
session.open(article)
while window.view.page is None:
    app.processEvents()
editor = window.highlights.editor
editor.open_for(next((each for each in state.highlights(article) if each.id == mark), None) or type(
    state.highlights(article)[0])(""))
QTest.keyClicks(editor.edit, "Half a thou")
while not state.drafts.all():
    app.processEvents()
QTest.keyClicks(editor.edit, "ght")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def marked(session, library_with):
    """An article with a highlight."""
    [article] = library_with(1)
    mark = session.state.marked.add(article, Highlight("says what it says", offset=12), STEP)
    return article, mark.id


@pytest.mark.skipif(sys.platform == "win32", reason="nobody kills so there")
@pytest.mark.parametrize("is_on_highlight", [True, False])
def test_a_window_that_is_killed_loses_no_note_that_was_being_typed(session, marked, data, is_on_highlight):
    article, mark = marked
    words = [str(data.root), article, mark if is_on_highlight else "none"]

    killed = subprocess.run([sys.executable, "-c", TYPES_AND_DIES, *words], cwd=Path(__file__).parents[2], check=False)

    assert killed.returncode == -signal.SIGKILL
    told = []
    session.noticed.connect(told.append)
    keep_drafts(session)
    notes = {each.id: each.note for each in session.state.highlights(article)}
    assert "Half a thou" in notes.values()
    assert (notes[mark] == "Half a thou") is is_on_highlight
    assert session.state.drafts.all() == []
    assert say(told[-1].text) == "Keep the note that was being written when Armchair ended"
    told[-1].act()
    assert "Half a thou" not in {each.note for each in session.state.highlights(article)}


def test_a_note_that_is_left_leaves_no_draft(window, session, marked, settle, qtbot):
    article, mark = marked
    session.open(article)
    settle()
    editor = window.highlights.editor
    editor.open_for(session.state.highlights(article)[0])

    editor.edit.setPlainText("Whole")
    qtbot.waitUntil(lambda: session.state.drafts.all() == [NoteDraft(article, mark, "Whole")])
    editor.close_again()

    assert session.state.drafts.all() == []
    assert session.state.highlights(article)[0].note == "Whole"


def test_a_note_is_kept_even_if_the_typing_never_pauses(window, session, marked, settle, qtbot):
    article, _ = marked
    session.open(article)
    settle()
    editor = window.highlights.editor
    editor.open_for(session.state.highlights(article)[0])

    def is_kept_while_typed() -> bool:
        QTest.keyClicks(editor.edit, "a")
        return bool(session.state.drafts.all())

    qtbot.waitUntil(is_kept_while_typed)


def test_the_draft_of_a_highlight_that_is_gone_becomes_a_note_on_its_article(session, marked):
    article, mark = marked
    session.state.drafts.keep(NoteDraft(article, mark, "Still worth it"))
    session.state.marked.remove([mark], STEP)

    keep_drafts(session)

    assert [each.note for each in session.state.highlights(article)] == ["Still worth it"]


def test_drafts_are_no_steps(tmp_path):
    state = State(tmp_path / "state.db")

    state.drafts.keep(NoteDraft("a", "", "one"))
    state.drafts.keep(NoteDraft("a", "", "two"))

    assert state.drafts.all() == [NoteDraft("a", "", "two")]
    assert state.last_step == 0
    state.close()
