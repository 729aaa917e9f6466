"""Prints how many timers run in a window that was left alone for some seconds: timers.py DATA_FOLDER."""

import os
import sys
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.paths import DataFolder
from reader.services.opening import open_library, open_state
from reader.ui.app import Start
from reader.ui.jobs import Jobs
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.window import MainWindow

REST_MILLISECONDS = 5000


def main(folder: DataFolder) -> int:
    """Show the window without a display, wait, count."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(["armchair"])
    state = open_state(folder)
    library, shelf = open_library(folder, can_write=False)
    jobs = Jobs(lambda is_writer: open_library(folder, can_write=is_writer))
    window = MainWindow(Session(library, shelf, state, jobs), Theme(app, "light"))
    start = Start(window, folder, [], None)
    start.show()

    def count() -> None:
        print(len(running(app)), flush=True)
        app.quit()

    QTimer.singleShot(REST_MILLISECONDS, count)
    app.exec()
    start.stop()
    library.close()
    state.close()
    return 0


def running(app: QApplication) -> list[QObject]:
    """The objects of the program that have a timer running, once for each."""
    dispatcher = QAbstractEventDispatcher.instance()
    children = chain.from_iterable(window.findChildren(QObject) for window in app.topLevelWidgets())
    everything = [app, *app.findChildren(QObject), *app.topLevelWidgets(), *children]
    once = {id(owner): owner for owner in everything}
    return [owner for owner in once.values() for _ in dispatcher.registeredTimers(owner)]


if __name__ == "__main__":
    sys.exit(main(DataFolder(Path(sys.argv[1]))))
