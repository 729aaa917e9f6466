"""What Qt says by itself in the dialogs it draws is said in the language of the window."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QTabWidget,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from tests.collector import collector

SAME = {"Name", "&Name:"}
"""Words that German shares with English."""


def dialogs(folder: Path) -> list[QDialog]:
    """Those that Qt draws where the system has none."""
    opening, saving, choosing = (QFileDialog(None, "", str(folder)) for _ in range(3))
    saving.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    choosing.setFileMode(QFileDialog.FileMode.Directory)
    for dialog in (opening, saving, choosing):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setNameFilter("*.md")
    return [opening, saving, choosing, QPrintDialog()]


def said(dialog: QDialog) -> set[str]:
    """All words that stand in a dialog."""
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    texts |= {button.text() for button in dialog.findChildren(QAbstractButton)}
    texts |= {group.title() for group in dialog.findChildren(QGroupBox)}
    for tabs in dialog.findChildren(QTabWidget):
        texts |= {tabs.tabText(place) for place in range(tabs.count())}
    for box in dialog.findChildren(QComboBox):
        if box.objectName() != "lookInCombo":
            texts |= {box.itemText(place) for place in range(box.count())}
    for view in dialog.findChildren(QTreeView):
        model = view.model()
        if model is not None and view.objectName() == "treeView":
            texts |= {model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())}
    for files in dialog.findChildren(QAbstractItemView):
        if files.objectName() == "treeView":
            model, root = files.model(), files.rootIndex()
            texts |= {str(model.index(row, 2, root).data()) for row in range(model.rowCount(root))}
    return {text for text in texts if re.search("[A-Za-z]{3}", text or "")}


@pytest.fixture
def words(qtbot: QtBot, tmp_path: Path) -> Callable[[], set[str]]:
    (tmp_path / "inside").mkdir()

    def all_said() -> set[str]:
        shown = dialogs(tmp_path)
        for dialog in shown:
            qtbot.addWidget(dialog)
            dialog.show()
        view = shown[0].findChild(QTreeView, "treeView")
        assert view is not None
        qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) > 0)
        return set().union(*map(said, shown))

    return all_said


@pytest.mark.parametrize("language", ["ar", "de", "zh_CN"])
def test_no_word_of_qts_own_dialogs_is_left_in_english(
    language: str, words: Callable[[], set[str]], speak: Callable[[str], None]
) -> None:
    english = words()
    speak(language)

    left = words() & english - SAME

    assert "&Look in:" in english
    assert "Folder" in english
    assert left == set()


@pytest.mark.parametrize("path", sorted(collector().QT_FOLDER.glob("*.ts")), ids=lambda path: path.stem)
def test_what_was_written_is_compiled(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copyfile(path, copy)

    collector()._compile(copy)

    assert path.with_suffix(".qm").read_bytes() == copy.with_suffix(".qm").read_bytes()
