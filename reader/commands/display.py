"""Whether the X11 display that DISPLAY names answers: Qt ends the whole process where it does not."""

import os
import re
import socket
import sys

from reader import qt_libraries
from reader.domain.errors import ReaderError
from reader.domain.phrase import phrase

SOCKETS = "/tmp/.X11-unix/X"
FIRST_PORT = 6000
PATIENCE_SECONDS = 3.0

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
        return _connects(socket.AF_INET, (host, FIRST_PORT + number))
    path = f"{SOCKETS}{number}"
    return _connects(socket.AF_UNIX, path) or (sys.platform == "linux" and _connects(socket.AF_UNIX, f"\0{path}"))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as connection:
            connection.settimeout(PATIENCE_SECONDS)
            connection.connect(address)
            return True
    except (OSError, OverflowError):
        return False
