"""Choosing articles of an archive in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.services import looking_in
from reader.services.looking_in import Found
from reader.ui.transfer.archive_chooser import ArchiveChooser
from reader.ui.widgets.elided import ElidedLabel
from tests.unit.test_importer_zim import PAGES, written

FOUND = [Found("Moon", "A/moon"), Found("Sun and Moon", "A/both"), Found("Tide", "A/tide")]


@pytest.fixture
def dialog(qtbot, theme):
    made = ArchiveChooser(Path("small.zim"), FOUND, theme)
    qtbot.addWidget(made)
    return made


def taken(dialog):
    asked = []
    dialog.chosen.connect(asked.append)
    dialog.take.click()
    return asked[0]


def test_all_are_taken_where_nothing_is_chosen(dialog):
    assert taken(dialog) == ["A/moon", "A/both", "A/tide"]


def test_a_word_leaves_those_that_have_it(dialog):
    dialog.filter.setText("moón")

    assert "2" in dialog.take.text()
    assert taken(dialog) == ["A/moon", "A/both"]


def test_of_those_left_the_selected_ones_are_taken(dialog):
    dialog.filter.setText("moon")
    dialog.view.setCurrentIndex(dialog.view.model().index(1, 0))

    assert "1" in dialog.take.text()
    assert taken(dialog) == ["A/both"]


def test_nothing_cannot_be_taken(dialog):
    dialog.filter.setText("nowhere")

    assert not dialog.take.isEnabled()


def test_the_list_is_painted_in_any_theme(dialog, theme, qtbot):
    dialog.show()
    qtbot.waitExposed(dialog)

    assert not dialog.grab().isNull()


def test_the_window_asks_which_of_many_to_take(window, session, settle, tmp_path, monkeypatch):
    monkeypatch.setattr(looking_in, "FEW", 1)
    archive = written(tmp_path / "small.zim", PAGES)

    window.imports.take_paths([archive])
    settle()
    [dialog] = window.findChildren(ArchiveChooser)
    dialog.filter.setText("sun")
    dialog.take.click()
    settle()

    assert window.imports.last and [item.title for item in window.imports.last.added] == ["Sun"]


def test_few_are_taken_without_asking(window, settle, tmp_path):
    archive = written(tmp_path / "small.zim", PAGES)

    window.imports.take_paths([archive])
    settle()

    assert not window.findChildren(ArchiveChooser)
    assert window.imports.last and len(window.imports.last.added) == 3


def test_what_is_wrong_with_an_archive_is_in_the_report(window, settle, tmp_path):
    (tmp_path / "bad.zim").write_bytes(b"ZIM" + bytes(200))

    window.imports.take_paths([tmp_path / "bad.zim"])
    settle()

    assert window.imports.last and [str(each.reason) for each in window.imports.last.failed]


def test_the_name_of_the_archive_begins_where_lines_do_in_a_window_read_from_the_right(qtbot, theme, speak):
    speak("ar")
    made = ArchiveChooser(Path("small.zim"), FOUND, theme)
    qtbot.addWidget(made)

    (name,) = (label for label in made.findChildren(ElidedLabel) if "small.zim" in label.text())

    assert name._laid_out(name.width()).layouts[0].textOption().textDirection() is Qt.LayoutDirection.RightToLeft
