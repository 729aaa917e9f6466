"""The real program in a real window on a screen of its own."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from reader.paths import DataFolder

PATIENCE = 30.0
KEY_SECONDS = 3.0
LOOK_SECONDS, BREATH = 0.02, threading.Event()
"""Looking starts a program each time, and takes the processor from the one that is looked at."""


@dataclass
class Desk:
    """A screen, a data folder, and the programs started on them. What is asked of it is asked from outside."""

    display: str
    data: Path
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)
    more: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        return {**kept, "DISPLAY": self.display, "QT_ACCESSIBILITY": "0", **self.more}

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start `armchair open` and wait until its window says what it shows."""
        program = subprocess.Popen(self._line("open", *words), env=self.environment)
        self.running.append(program)
        self.until(lambda: bool(self.title()) and DataFolder(self.data).socket.exists())
        self._xdotool("windowfocus", self._windows()[-1])
        return program

    def run(self, *words: str) -> Any:
        """A command to its end; what it says as JSON."""
        done = subprocess.run(self._line(*words, "--json"), env=self.environment, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        """A command that goes on beside the test."""
        program = subprocess.Popen(self._line(*words), env=self.environment, stdout=subprocess.DEVNULL)
        self.running.append(program)
        return program

    def press(self, *keys: str) -> None:
        """Press keys as a person does, the window having them."""
        for key in keys:
            self._xdotool("key", key)

    def title(self) -> str:
        """The article that the window's title names."""
        ids = self._windows()
        return self._xdotool("getwindowname", ids[-1]).strip().removesuffix(" — Armchair") if ids else ""

    def take_keys(self, title: str) -> None:
        """Give a dialog the keys: no window manager does it here."""
        self._xdotool("search", "--onlyvisible", "--name", title, "windowfocus")

    def press_until(self, key: str, is_so: Callable[[], bool]) -> None:
        """Press a key until something can be seen; again only when it had time to work, for twice would do it twice."""

        def pressed() -> bool:
            self.press(key)
            end = time.monotonic() + KEY_SECONDS
            while not (seen := is_so()) and time.monotonic() < end:
                BREATH.wait(LOOK_SECONDS)
            return seen

        self.until(pressed)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something that can be seen from outside."""
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, "it did not happen"
            BREATH.wait(LOOK_SECONDS)

    def kill(self, program: subprocess.Popen[bytes]) -> None:
        """End a program as a power cut does."""
        program.send_signal(signal.SIGKILL)
        program.wait()

    def _windows(self) -> list[str]:
        return self._xdotool("search", "--onlyvisible", "--name", " — Armchair").split()

    def _line(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "reader", "--data-dir", str(self.data), *words]

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
        return done.stdout


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with desk_in(tmp_path) as desk:
        yield desk


@contextmanager
def desk_in(place: Path) -> Iterator[Desk]:
    """A screen and a data folder in `place` until it is left."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("needs Xvfb and xdotool")
    reading, writing = os.pipe()
    # Without -noreset the server begins anew whenever its last client leaves, and refuses those who come meanwhile.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1360x880x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    desk = Desk(f":{number}", place / "data")
    try:
        yield desk
    finally:
        for program in desk.running:
            program.kill()
            program.wait()
        server.terminate()
        server.wait()
