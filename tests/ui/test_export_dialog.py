"""Exporting from the window: the dialog's answers, what it says before anything is lost, progress, cancel, the end."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from reader.domain.errors import StorageProblem
from reader.domain.phrase import phrase
from reader.services import exporting
from reader.ui.transfer.export_dialog import ExportDialog
from reader.ui.transfer.exports import Exports


@pytest.fixture
def exports(session, qtbot):
    return Exports(session, session)


@pytest.fixture
def dialog_for(session, exports, theme, qtbot, tmp_path):
    """`dialog_for(selected)` is the dialog, proposing `tmp_path` as the place."""

    def make(*selected):
        session.change_settings(export_folder=str(tmp_path))
        dialog = ExportDialog(session, exports, theme, selected=selected)
        qtbot.addWidget(dialog)
        return dialog

    return make


def choose(dialog, form, what=0):
    dialog.what.setCurrentIndex(what)
    dialog.format.setCurrentIndex(dialog.format.findData(form))


def shown(dialog, name):
    line = dialog.findChild(QLabel, name)
    return "" if line.isHidden() else line.text()


def test_it_offers_what_is_selected_open_and_listed(session, library_with, settle, dialog_for):
    ids = library_with(3)
    session.list.refresh()
    session.open(ids[0])
    settle()

    dialog = dialog_for(ids[1], ids[2])

    texts = [dialog.what.itemText(place) for place in range(dialog.what.count())]
    assert texts == [
        "The 2 selected articles",
        "This article: Article 1",
        "The present list: 3 articles",
        "Everything: 3 articles",
    ]


@pytest.mark.parametrize(("what", "words"), [(0, ("2", "3")), (1, ("1",)), (2, ("1", "2", "3")), (3, ("1", "2", "3"))])
def test_what_was_chosen_is_written(session, library_with, settle, dialog_for, tmp_path, what, words):
    ids = library_with(3)
    session.list.refresh()
    session.open(ids[0])
    settle()
    dialog = dialog_for(ids[1], ids[2])
    choose(dialog, "text", what)
    target = Path(dialog.target.text())

    dialog.export()
    settle()

    text = target.read_text(encoding="utf-8")
    assert [number for number in "123" if f"Article {number} says" in text] == list(words)
    assert session.settings.export_format == "text"


def test_it_tells_where_it_is_and_offers_to_open_the_folder(session, library_with, settle, dialog_for, told):
    library_with(1)
    session.list.refresh()
    settle()
    dialog = dialog_for()
    choose(dialog, "epub")

    dialog.export()
    settle()

    assert str(told[-1].text) == f"Exported to {Path(dialog.target.text()).name}. Articles: 1."
    assert told[-1].action == "Open the folder"


def test_it_proposes_a_name_that_nothing_has(session, library_with, settle, dialog_for, tmp_path):
    ids = library_with(1)
    session.open(ids[0])
    settle()
    (tmp_path / "Article 1.epub").write_text("mine", encoding="utf-8")

    dialog = dialog_for()
    choose(dialog, "epub")

    assert dialog.target.text() == str(tmp_path / "Article 1 (2).epub")


def test_it_asks_before_it_replaces(session, library_with, settle, dialog_for, tmp_path):
    library_with(1)
    session.list.refresh()
    settle()
    dialog = dialog_for()
    choose(dialog, "text")
    target = tmp_path / "mine.txt"
    target.write_text("mine", encoding="utf-8")
    dialog.target.setText(str(target))
    dialog.target.textEdited.emit(str(target))

    dialog.export()
    settle()
    assert target.read_text(encoding="utf-8") == "mine"
    assert "already" in shown(dialog, "problem")
    assert not dialog.replace.isHidden()

    dialog.replace.setChecked(True)
    dialog.export()
    settle()
    assert "Article 1 says" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["missing/out.txt", "data/out.txt"])
def test_it_says_at_once_where_nothing_can_be_written(session, library_with, settle, dialog_for, tmp_path, name, told):
    library_with(1)
    session.list.refresh()
    settle()
    dialog = dialog_for()
    choose(dialog, "text")
    dialog.target.setText(str(tmp_path / name))

    dialog.export()
    settle()

    assert shown(dialog, "problem")
    assert dialog.replace.isHidden()
    assert told == []


def test_marks_are_asked_for_where_they_can_go(dialog_for, library_with):
    library_with(1)
    dialog = dialog_for()

    asked = {}
    for place in range(dialog.format.count()):
        dialog.format.setCurrentIndex(place)
        asked[dialog.format.currentData()] = (dialog.marks.isEnabled(), dialog.what.isEnabled())
        assert shown(dialog, "help")

    assert asked["markdown"] == (True, True)
    assert asked["bookmarks"] == (False, True)
    assert asked["archive"] == (False, False)


def test_cancelled_it_leaves_nothing_and_says_so(session, library_with, settle, dialog_for, exports, told, monkeypatch):
    def endless(_library, _request, progress):
        while True:
            progress(0, 2, "")

    monkeypatch.setattr(exporting, "run", endless)
    library_with(3)
    session.list.refresh()
    settle()
    seen = []
    exports.progressed.connect(lambda *progress: seen.append(progress))
    dialog = dialog_for()
    choose(dialog, "text")
    target = Path(dialog.target.text())

    dialog.export()
    exports.cancel()
    settle()

    assert (seen[0], exports.is_running, target.exists()) == ((0, 0, ""), False, False)
    assert str(told[-1].text) == "The export was stopped. Nothing was written."


def test_what_goes_wrong_on_the_way_is_a_notice(session, library_with, settle, dialog_for, exports, told, monkeypatch):
    library_with(1)
    session.list.refresh()
    settle()
    full = StorageProblem(phrase("There is no room left."), phrase("Make room."))
    monkeypatch.setattr(exporting, "run", lambda *_: (_ for _ in ()).throw(full))
    dialog = dialog_for()
    choose(dialog, "text")

    dialog.export()
    settle()

    assert (str(told[-1].text), told[-1].is_problem, exports.is_running) == ("There is no room left.", True, False)


def test_the_window_opens_it_and_shows_progress(window, library_with, settle):
    library_with(2)
    window.session.list.refresh()
    settle()

    window.actions_table["export"].trigger()

    dialog = window.findChild(ExportDialog)
    assert dialog.isVisible()
    assert dialog.format.accessibleName() == "Format"
    window.exports.progressed.emit(1, 2, "Article 2")
    assert window.status._work.text() == "Exporting 1 of 2"
    window.exports.ended.emit()
    assert window.status._work.isHidden()
    dialog.reject()
