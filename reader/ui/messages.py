"""What went wrong, in words for people: the one place that turns an exception into a sentence."""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, QSysInfo, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication

from reader import __version__
from reader.domain.errors import BadFile, ReaderError, UnsupportedFile
from reader.domain.phrase import NOTHING, phrase
from reader.ui.session import Notice
from reader.ui.words import say

OUR_FAULT = phrase("Something went wrong in Armchair itself.")
OUR_FAULT_HINT = phrase("What you read and marked is saved. If it happens again, please report it.")


def explain(exc: BaseException) -> tuple[str, str]:
    """A sentence on what went wrong and a hint at the way out, "" if there is none."""
    notice = notice_of(exc)
    return say(notice.text), say(notice.hint or NOTHING)


def notice_of(exc: BaseException) -> Notice:
    """The notice that tells of `exc`."""
    if not isinstance(exc, ReaderError):
        return Notice(OUR_FAULT, is_problem=True, hint=OUR_FAULT_HINT)
    text = exc.message
    if isinstance(exc, BadFile | UnsupportedFile):
        text = phrase("{file}: {reason}", file=exc.path.name, reason=exc.message)
    return Notice(text, is_problem=True, hint=exc.hint if exc.hint.template else None)


def crash_report(exc: BaseException) -> str:
    """All that a developer needs to know of a crash, in English."""
    import platform

    trace = "".join(traceback.format_exception(exc))
    return (
        f"Armchair {__version__}\n"
        f"Python {platform.python_version()}, Qt {qVersion()} ({QGuiApplication.platformName()})\n"
        f"{QSysInfo.prettyProductName()}, {platform.machine()}\n\n{trace}"
    )


class CrashHooks(QObject):
    """Takes every exception nobody caught, from any thread: keeps a report in a file, then shows it, one at a time."""

    _happened = Signal(str)
    _hindered = Signal(object)

    def __init__(self, show: Callable[[str], None], file: Path, tell: Callable[[Notice], None] | None = None) -> None:
        super().__init__()
        self._show = show
        self._file = file
        self._tell_problem = tell
        self._is_showing = False
        self._before = sys.excepthook, threading.excepthook
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._hindered.connect(self._tell_notice, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen for uncaught exceptions."""
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread

    def remove(self) -> None:
        """Put back what listened before."""
        sys.excepthook, threading.excepthook = self._before

    def report(self, exc: BaseException) -> None:
        """Keep and show the report of an exception; what a person can mend is told as a notice instead."""
        if isinstance(exc, ReaderError) and self._tell_problem:
            self._hindered.emit(notice_of(exc))
            return
        report = crash_report(exc)
        print(report, file=sys.stderr)
        self._keep(report)
        self._happened.emit(report)

    @Slot(str)
    def _tell(self, report: str) -> None:
        if self._is_showing:
            return
        self._is_showing = True
        try:
            self._show(report)
        finally:
            self._is_showing = False

    @Slot(object)
    def _tell_notice(self, notice: Notice) -> None:
        if self._tell_problem:
            self._tell_problem(notice)

    def _keep(self, report: str) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{report}\n")
        except OSError as exc:
            print(f"{self._file}: {exc}", file=sys.stderr)

    def _uncaught(self, kind: type[BaseException], exc: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, exc, trace)
            QCoreApplication.quit()
            return
        self.report(exc)

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.report(args.exc_value)


def install_crash_hooks(
    show: Callable[[str], None], file: Path, tell: Callable[[Notice], None] | None = None
) -> CrashHooks:
    """Have every uncaught exception written to `file` and its report given to `show`; keep what this returns.

    Both are called on the GUI thread. `show` returns when its dialog is closed; what happens meanwhile is only written.
    `tell` takes the notice of an uncaught `ReaderError`: that is no crash.
    """
    hooks = CrashHooks(show, file, tell)
    hooks.install()
    return hooks
