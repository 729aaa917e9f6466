"""Prints how many timers run in a window that was left alone for some seconds: timers.py DATA_FOLDER."""

import os
import sys
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher, QObject
from PySide6.QtWidgets import QApplication

from benchmarks.inside import rest, shown
from reader.paths import DataFolder

REST_SECONDS = 5.0


def main(folder: DataFolder) -> int:
    """Show the window without a display, wait, count."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with shown(folder):
        rest(REST_SECONDS)
        print(len(running()), flush=True)
    return 0


def running() -> list[QObject]:
    """The objects of the program that have a timer running, once for each."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dispatcher = QAbstractEventDispatcher.instance()
    children = chain.from_iterable(window.findChildren(QObject) for window in app.topLevelWidgets())
    everything = [app, *app.findChildren(QObject), *app.topLevelWidgets(), *children]
    once = {id(owner): owner for owner in everything}
    return [owner for owner in once.values() for _ in dispatcher.registeredTimers(owner)]


if __name__ == "__main__":
    sys.exit(main(DataFolder(Path(sys.argv[1]))))
