"""The history of imports in the window, and undo and redo of whole imports: by key, notice and history."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.domain.phrase import phrase
from reader.services.import_report import ImportReport
from reader.ui.notices import NoticeBar
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.transfer.import_history import ImportHistoryDialog
from reader.ui.transfer.import_report import tabs_of
from reader.ui.transfer.imports import Imports
from reader.ui.words import say
from tests.unit.test_twins import ENGLISH

Settle = Callable[[], None]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    texts = {"a": "One.", "b": ENGLISH, "c": f"{ENGLISH} And more."}
    for name, text in texts.items():
        title = "The harbour" if name != "a" else "a"
        (tmp_path / f"{name}.md").write_text(f"# {title}\n\n{text}\n", encoding="utf-8")
    return [tmp_path / f"{name}.md" for name in texts]


@pytest.fixture
def imports(session: Session, qtbot: QtBot) -> Imports:
    return Imports(session, session)


@pytest.fixture
def dialog(session: Session, theme: Theme, qtbot: QtBot) -> ImportHistoryDialog:
    dialog = ImportHistoryDialog(session, theme)
    qtbot.addWidget(dialog)
    return dialog


def cells(dialog: ImportHistoryDialog, row: int = 0) -> list[str]:
    return [dialog._model.index(row, column).data() for column in range(3)]


def test_ctrl_z_after_an_import_undoes_it_as_one_step_with_its_name(session, imports, files, settle, told):
    before = list(session.list.order)
    imports.take_paths(files[:1])
    settle()
    [item] = imports.last.added

    session.steps.undo()
    settle()

    assert session.state.wastebasket.has(item.id)
    assert say(told[-1].text) == "Undone: Import “a.md”"
    session.steps.redo()
    settle()
    assert not session.state.wastebasket.has(item.id)
    session.steps.undo()
    settle()
    session.list.refresh()
    settle()
    assert list(session.list.order) == before


def test_the_notice_after_an_import_undoes_it(session, imports, files, settle, theme, qtbot, told):
    bar = NoticeBar(session, theme, parent := QWidget())
    qtbot.addWidget(parent)
    imports.take_paths(files[:1])
    settle()
    assert (bar._action.text(), bar._also.text()) == ("Last import report", "Undo")

    qtbot.mouseClick(bar._also, Qt.MouseButton.LeftButton)
    settle()

    assert session.state.wastebasket.has(imports.last.added[0].id)
    assert bar._also.isHidden()


def test_an_import_that_changed_nothing_offers_no_undo(session, imports, files, settle, told):
    imports.take_paths(files[:1])
    settle()

    imports.take_paths(files[:1])
    settle()

    assert told[-1].also == ""


def test_the_history_lists_undoes_and_does_again(session, imports, files, settle, dialog, told):
    imports.take_paths(files[:1])
    settle()
    imports.take_paths(files[1:])
    settle()
    assert cells(dialog)[1:] == ["Import “b.md” and 1 more", "1 added · 1 the same as others"]
    assert cells(dialog, 1)[1:] == ["Import “a.md”", "1 added"]
    dialog._view.setCurrentIndex(dialog._model.index(1, 0))
    assert dialog._turn.text() == "Undo this import"

    dialog._turn.click()
    settle()

    assert cells(dialog, 1)[2] == "Undone: 1 added"
    assert dialog._turn.text() == "Redo this import"
    assert len(session.state.wastebasket.articles()) == 1
    dialog._turn.click()
    settle()
    assert session.state.wastebasket.articles() == {}
    assert cells(dialog, 1)[2] == "1 added"


def test_the_window_goes_on_while_an_import_is_undone_from_the_history(session, imports, files, settle, dialog, told):
    imports.take_paths(files[:1])
    settle()
    may_go_on = threading.Event()
    session.steps.take(lambda *_: may_go_on.wait(), lambda *_: None, size=0, is_long=True)

    dialog._turn.click()
    dialog._turn.click()

    assert session.state.wastebasket.articles() == {}
    may_go_on.set()
    settle()
    assert len(session.state.wastebasket.articles()) == 1
    assert dialog._turn.text() == "Redo this import"
    assert [say(notice.text) for notice in told[1:]] == ["Undone: Import “a.md”"]


def test_an_undo_from_the_history_that_is_stopped_leaves_the_import_as_it_was(session, imports, files, settle, dialog):
    imports.take_paths(files[:1])
    settle()
    may_go_on = threading.Event()
    session.steps.take(lambda *_: may_go_on.wait(), lambda *_: None, size=0, is_long=True)
    dialog._turn.click()

    session.steps.cancel()
    may_go_on.set()
    settle()

    assert session.state.wastebasket.articles() == {}
    assert (dialog._turn.text(), dialog._turn.isEnabled()) == ("Undo this import", True)


def test_the_history_opens_the_report_of_each(session, imports, files, settle, dialog):
    imports.take_paths([*files, files[0].parent / "gone.md"])
    settle()
    reports: list[ImportReport] = []
    dialog.report_asked.connect(reports.append)

    dialog._report.click()

    [report] = reports
    tabs = {tab.text: [(row.first, row.second) for row in tab.rows] for tab in tabs_of(report) if tab.rows}
    assert tabs["Same as"] == [("The harbour", "“The harbour”")]
    assert tabs["Failed"] == [("gone.md", "There is no such file.")]
    assert len(tabs["Added"]) == 2


def test_an_empty_history_says_so(dialog, settle):
    settle()

    assert not dialog._empty.isHidden()
    assert not dialog._turn.isEnabled()
    assert not dialog._report.isEnabled()


def test_an_import_that_is_forgotten_is_told(session, told, settle):
    session.import_steps.undo(99)
    settle()

    assert "can no longer be undone" in say(told[-1].text)
    assert told[-1].text == phrase("This import can no longer be undone or redone.")


def test_two_imports_in_a_row_are_two_steps(session, imports, files, settle, told):
    imports.take_paths(files[:1])
    imports.take_paths(files[1:])
    settle()

    for name in ("Import “b.md” and 1 more", "Import “a.md”"):
        session.steps.undo()
        settle()
        assert say(told[-1].text) == f"Undone: {name}"

    session.steps.undo()
    assert say(told[-1].text) == "There is nothing to undo."
