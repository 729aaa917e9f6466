"""The reference: a bare window with an article in a QTextBrowser; J shows the next of the named HTML files."""

import sys
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser


def main() -> int:
    """Show the first file that was named."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    view = QTextBrowser(window)
    files = iter(sys.argv[1:])

    def show() -> None:
        view.setHtml(Path(next(files)).read_text(encoding="utf-8"))

    show()
    QShortcut(QKeySequence("J"), window).activated.connect(show)
    window.setCentralWidget(view)
    window.resize(1360, 880)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
