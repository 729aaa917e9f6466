"""What the reader is told of an import."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.domain.phrase import phrase
from reader.services.import_report import Failed, Imported, ImportReport, Note
from reader.ui.transfer.import_report import ImportReportDialog, as_text, further_lines, headline

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one, by design


@pytest.fixture
def report():
    return ImportReport(
        paths=["/in"],
        added=[Imported("a1", "潮汐表", "/in/tide.md"), Imported("a2", "Mud", "")],
        updated=[Imported("a3", "Sand", "/in/sand.md")],
        unchanged=[Imported("a4", "Salt", "/in/salt.md")],
        failed=[
            Failed("/in/deep/bad.md", phrase("It is not {what}.", what="text"), 7),
            Failed("/in/b.md", phrase("No.")),
        ],
        notes=[Note("/in/tide.md", phrase("The date was guessed."))],
        unread=12,
        is_cancelled=True,
    )


@pytest.fixture
def dialog(report, session, theme, qtbot):
    dialog = ImportReportDialog(report, session, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def rows(dialog):
    model = dialog._model
    return [tuple(model.index(row, column).data() for column in (0, 1)) for row in range(model.rowCount())]


def tab(dialog, beginning):
    next(button for button in dialog._group.buttons() if button.text().startswith(beginning)).click()


def test_the_numbers_are_told_in_words(report):
    assert headline(report) == "2 articles added"
    assert further_lines(report) == [
        "1 updated · 1 unchanged · 2 failed",
        "You stopped it; 12 files were left. Import again to go on.",
    ]


def test_it_opens_at_what_failed_with_line_and_reason(dialog):
    assert rows(dialog) == [("deep/bad.md", "Line 7: It is not text."), ("b.md", "No.")]
    assert "/in/deep/bad.md" in dialog._model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_tabs_show_the_rest_and_empty_ones_are_left_out(dialog, session, theme, qtbot):
    tab(dialog, "Notes")
    assert rows(dialog) == [("tide.md", "The date was guessed.")]
    tab(dialog, "Added")
    assert rows(dialog) == [("潮汐表", "tide.md"), ("Mud", "Pasted text")]

    other = ImportReportDialog(ImportReport(added=[Imported("a", "Mud", "")]), session, theme)
    qtbot.addWidget(other)
    assert [button.text().split()[0] for button in other._group.buttons()] == ["Added"]


def test_nothing_imported_is_said_without_an_empty_table(session, theme, qtbot):
    dialog = ImportReportDialog(ImportReport(), session, theme)
    qtbot.addWidget(dialog)

    assert dialog._tabs == []


def test_typing_finds_lines_by_words_of_file_or_reason(dialog):
    dialog._filter.setText("TEXT deep")
    assert [row[0] for row in rows(dialog)] == ["deep/bad.md"]

    dialog._filter.setText("nothing like it")
    assert rows(dialog) == []


def test_an_added_article_is_opened_by_enter_or_double_click(dialog, session, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr(session, "open", opened.append)
    tab(dialog, "Added")

    dialog._view.setCurrentIndex(dialog._model.index(1, 0))
    qtbot.keyClick(dialog._view, Qt.Key.Key_Return)
    place = dialog._view.visualRect(dialog._model.index(0, 0)).center()
    qtbot.mouseClick(dialog._view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(dialog._view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(dialog._view.viewport(), Qt.MouseButton.LeftButton, pos=place)  # or Qt holds it down for ever

    assert opened == ["a2", "a1"]


def test_a_failed_line_opens_nothing(dialog, session, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr(session, "open", opened.append)

    qtbot.keyClick(dialog._view, Qt.Key.Key_Return)

    assert opened == []


def test_the_whole_report_is_copied_as_text(dialog, report):
    dialog._copy()

    text = QGuiApplication.clipboard().text()
    assert text == as_text(report)
    for line in ("2 articles added", "/in/deep/bad.md\tLine 7: It is not text.", "潮汐表\t/in/tide.md"):
        assert line in text.splitlines()


def test_of_ten_thousand_failures_some_are_found(session, theme, qtbot):
    report = ImportReport(failed=[Failed(f"/in/file-{n}.md", phrase("No.")) for n in range(10_000)])
    dialog = ImportReportDialog(report, session, theme)
    qtbot.addWidget(dialog)
    dialog.show()

    dialog._filter.setText("file-777")

    assert len(rows(dialog)) == 11
