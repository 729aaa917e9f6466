"""Whether the X11 display that DISPLAY names answers: Qt ends the whole process where it does not."""

import os
import re
import sys
from pathlib import Path

from reader import qt_libraries
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase

SOCKETS = "/tmp/.X11-unix/X"
FIRST_PORT = 6000
PATIENCE_SECONDS = 3.0

LISTENERS = Path("/proc/net/unix")

_DISPLAY = re.compile(r"(?:unix|(localhost|127\.0\.0\.1))?:(\d+)(?:\.\d+)?")


def check_display() -> None:
    """Raises `ReaderError` when the window would be shown by X11 and nobody answers there.

    Only displays of this machine are asked; others are left to Qt.
    """
    display = os.environ.get("DISPLAY", "")
    match = _DISPLAY.fullmatch(display) if qt_libraries.uses_x11() else None
    if match and not _answers(match[1], int(match[2])):
        raise ReaderError(
            phrase("The display {name} does not answer.", name=display),
            phrase("Check DISPLAY, or start from a desktop; --screenshot needs no display when DISPLAY is not set."),
        )


def _answers(host: str | None, number: int) -> bool:
    if sys.platform == "win32":
        return True
    if host:
        return _connects((host, FIRST_PORT + number))
    path = f"{SOCKETS}{number}"
    return _is_listed(path) or _connects(path) or (sys.platform == "linux" and _connects(f"\0{path}"))


def _is_listed(path: str) -> bool:
    """Whether the system knows of a program that listens at `path`; a display of another container is not listed."""
    try:
        return f" {path}\n".encode() in LISTENERS.read_bytes()
    except OSError:
        return False


def _connects(address: str | tuple[str, int]) -> bool:
    import socket  # 2 ms that a start has not, where the display is listed

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE_SECONDS)
            connection.connect(address)
            return True
    except (OSError, OverflowError):
        return False
