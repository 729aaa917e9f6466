"""The window inside a program that measures it: built as a start does, complete and still."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader.paths import DataFolder
from reader.services.opening import open_library, open_state
from reader.ui.app import Start, translate
from reader.ui.jobs import Jobs
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.window import MainWindow

LOOK_MILLISECONDS = 20
START_SECONDS, LONGEST_SECONDS = 120.0, 3600.0
TICK_MILLISECONDS = 16


@contextmanager
def shown(folder: DataFolder, prepare: Callable[[MainWindow], object] = lambda _: None) -> Iterator[MainWindow]:
    """The window of a data folder, once it is complete and its lanes have nothing to do; `prepare` is called before it
    opens its first article. Raises what was raised in a lane."""
    app = QApplication.instance() or QApplication(["armchair", "-style", "Fusion"])
    assert isinstance(app, QApplication)
    translate(app, "en")
    state = open_state(folder)
    library, shelf = open_library(folder, can_write=False)
    jobs = Jobs(lambda is_writer: open_library(folder, can_write=is_writer))
    crashes: list[Exception] = []
    jobs.crashed.connect(crashes.append)
    window = MainWindow(Session(library, shelf, state, jobs), Theme(app, "light"))
    start = Start(window, folder, [], None)
    prepare(window)
    try:
        start.show()
        until(lambda: window.is_complete and jobs.is_idle(), START_SECONDS)
        yield window
    finally:
        start.stop()
        library.close()
        state.close()
    if crashes:
        raise crashes[0]


def until(is_so: Callable[[], bool], longest: float = LONGEST_SECONDS) -> None:
    """Let the window live until something is so; TimeoutError after `longest` seconds."""
    end = time.monotonic() + longest
    loop = QEventLoop()
    timer = QTimer(loop, interval=LOOK_MILLISECONDS)

    def look() -> None:
        if is_so() or time.monotonic() > end:
            loop.quit()

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    timer.stop()
    if not is_so():
        raise TimeoutError


def rest(seconds: float) -> None:
    """Let the window live for some seconds."""
    end = time.monotonic() + seconds
    until(lambda: time.monotonic() > end, seconds + LONGEST_SECONDS)


class Ticks(QObject):
    """When a timer of 16 ms that does nothing else was served: what the window could have painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._moments: list[float] = []
        timer = QTimer(self, interval=TICK_MILLISECONDS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()

    def gaps(self, since: float, until: float) -> list[float]:
        """Milliseconds from tick to tick between two moments of `time.perf_counter`."""
        moments = [since, *(moment for moment in self._moments if since < moment < until), until]
        return [1000 * (after - before) for before, after in pairwise(moments)]

    @Slot()
    def _tick(self) -> None:
        self._moments.append(time.perf_counter())
