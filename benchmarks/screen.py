"""A screen to measure windows on: Xvfb, its pixels read from outside the program, its keys pressed by XTEST."""

import ctypes
import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

SIZE = (1440, 960)
TEXT = (360, 60, 640, 740)
"""Left, top, width and height of a part of the window where both programs show the article and nothing else."""
ROWS_APART = 4
LOOK_SECONDS = 0.001
STILL_SECONDS = 0.4
LONGEST_SECONDS = 30.0
SAME = 0.97
"""How much of the final picture must be there for it to count as painted."""
FEWEST_ROWS = 15
"""How many different rows of pixels are text, not an empty window."""

Rows = list[bytes]


class Screen:
    """A fresh display without a window manager; ends with the block, and what was started in it too.

    `bytecode` is a folder that keeps compiled modules between runs, as an installed program has them.
    """

    def __init__(self, bytecode: Path) -> None:
        if not is_possible():
            raise SystemExit("This needs Xvfb, libX11 and libXtst: sudo apt-get install xvfb libxtst6")
        self._bytecode = bytecode
        self._folder = Path(tempfile.mkdtemp(prefix="armchair-screen-"))
        reading, writing = os.pipe()
        width, height = SIZE
        self._server = subprocess.Popen(
            [
                *("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"),
                *("-fbdir", str(self._folder), "-nolisten", "tcp", "-noreset", "-dpi", "96"),
            ],
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self._name = f":{answer.readline().strip()}"
        self._started: list[subprocess.Popen[bytes]] = []
        self._keyboard = _Keyboard(self._name)
        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._memory[:100])  # of the XWD format, which ends with a table of colours
        self._pixels, self._stride = header[0] + 12 * header[19], header[12]

    def __enter__(self) -> "Screen":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for process in (*self._started, self._server):
            process.terminate()
            process.wait()
        shutil.rmtree(self._folder)

    def start(self, command: Sequence[str]) -> tuple[subprocess.Popen[bytes], float]:
        """Run a program on this screen; its process and the moment before it was started."""
        hidden = ("DBUS_", "PYTHON", "QT_", "WAYLAND_", "XDG_")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
        home = str(self._folder)
        environment |= {"DISPLAY": self._name, "HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8"}
        environment |= {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        environment |= {"PYTHONPYCACHEPREFIX": str(self._bytecode)}
        since = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        self._started.append(process)
        return process, since

    def press(self, key: str) -> float:
        """Press a key in the window; the moment it was sent."""
        return self._keyboard.press(key)

    def focus(self) -> None:
        """Give the window the keys, as a window manager would."""
        self._keyboard.focus()

    def rows(self) -> Rows:
        """Every fourth row of pixels of the text."""
        left, top, width, height = TEXT
        starts = (self._pixels + y * self._stride + left * 4 for y in range(top, top + height, ROWS_APART))
        return [self._memory[start : start + width * 4] for start in starts]

    def painted(self, since: float, before: Rows | None = None) -> float:
        """Seconds from `since` until the text was there, other than `before`; returns when the picture is still."""
        last = before or self.rows()
        frames: list[tuple[float, Rows]] = []
        while True:
            rows, now = self.rows(), time.perf_counter()
            if rows != last:
                frames.append((now, rows))
                last = rows
            if frames and now - frames[-1][0] > STILL_SECONDS and len(set(last)) >= FEWEST_ROWS:
                return next(moment - since for moment, rows in frames if _is_same(rows, last))
            if now - since > LONGEST_SECONDS:
                raise RuntimeError("No article was painted.")
            time.sleep(LOOK_SECONDS)


def is_possible() -> bool:
    """Whether this system has what a screen needs."""
    try:
        _libraries()
    except OSError:
        return False
    return shutil.which("Xvfb") is not None


class _Keyboard:
    def __init__(self, display: str) -> None:
        self._x11, self._xtest = _libraries()
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))

    def press(self, key: str) -> float:
        code = self._x11.XKeysymToKeycode(self._display, ctypes.c_ulong(ord(key)))
        for is_down in (1, 0):
            self._xtest.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        now = time.perf_counter()
        self._x11.XFlush(self._display)
        return now

    def focus(self) -> None:
        """The window is what is seen at the text."""
        root = ctypes.c_ulong(self._x11.XDefaultRootWindow(self._display))
        x, y, window = ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        found = map(ctypes.byref, (x, y, window))
        self._x11.XTranslateCoordinates(self._display, root, root, TEXT[0], TEXT[1], *found)
        self._x11.XSetInputFocus(self._display, window, 1, ctypes.c_ulong(0))
        self._x11.XSync(self._display, 0)


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    x11, xtest = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    return x11, xtest


def _is_same(rows: Rows, last: Rows) -> bool:
    return sum(a == b for a, b in zip(rows, last, strict=True)) >= SAME * len(last)
