"""The program ends without a crash, whatever was done before."""

import subprocess
import sys
from pathlib import Path

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
