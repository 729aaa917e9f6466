"""Signals by which a system or a terminal ends programs: the window is closed, and what is due is stored."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_NAMES = () if sys.platform == "win32" else ("SIGINT", "SIGTERM", "SIGHUP")
"""Windows closes windows itself, and has no signals that would be waited for."""


class ToldToEnd(QObject):
    """Python hears of a signal when it next has something to do, which in a window may be never: a pipe wakes it.

    Who is told twice ends at once.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._before: dict[int, Any] = {}
        self._pipe: tuple[int, ...] = ()
        if _NAMES:
            self._begin()

    def close(self) -> None:
        """Let signals do what they did before."""
        if self._pipe:
            signal.set_wakeup_fd(self._woken_before)
            self._notifier.setEnabled(False)
        for number, before in self._before.items():
            signal.signal(number, before)
        for end in self._pipe:
            os.close(end)

    def _begin(self) -> None:
        for number in (getattr(signal, name) for name in _NAMES):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as by nohup
                self._before[number] = signal.signal(number, _heard)
        reading, writing = self._pipe = os.pipe()
        os.set_blocking(writing, False)
        self._woken_before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)

    @Slot()
    def _end(self) -> None:
        """Nothing is asked any more: nobody may be there to answer."""
        os.read(self._pipe[0], 16)
        for number in self._before:
            signal.signal(number, signal.SIG_DFL)
        self._window.is_ended = True
        self._window.close()
        QApplication.exit(0)


def _heard(_number: int, _frame: object) -> None:
    """What matters was written into the pipe."""
