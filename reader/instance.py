"""One window for each data folder: where it listens, and how a second start hands its wish over. No Qt here.

The window listens at `address(folder)`. A request is one line of JSON, answered by the line `ok`.
"""

import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.domain.digest import sha256
from reader.paths import DataFolder

ANSWER = b"ok\n"
LONGEST_PATH = 100
"""Bytes of a socket's path that every Unix takes; macOS ends at 104."""
HAND_OVER_SECONDS = 2.0
REFRESH_SECONDS = 0.2


def address(folder: DataFolder) -> str:
    """Where the window of `folder` listens: a socket in the folder, in the temporary folder where that path is too
    long for a socket; a named pipe on Windows."""
    if sys.platform == "win32":
        return rf"\\.\pipe\armchair-{_mark(folder)}"
    if len(os.fsencode(folder.socket)) <= LONGEST_PATH:
        return str(folder.socket)
    return str(_runtime_folder() / f"armchair-{os.getuid()}-{_mark(folder)}.sock")


def hand_over(
    folder: DataFolder, *, open: str | None = None, files: Sequence[Path] = (), timeout: float = HAND_OVER_SECONDS
) -> bool:
    """Ask the running window of `folder` to come forward, with an article or with files to import; whether it did."""
    return _ask(folder, {"open": open or "", "files": [str(file) for file in files]}, timeout)


def tell_changed(folder: DataFolder) -> None:
    """Tell the running window, if there is one, that the stored data changed."""
    _ask(folder, {"refresh": True}, REFRESH_SECONDS)


def is_listening(folder: DataFolder) -> bool:
    """Whether a window listens; asks nothing of it."""
    try:
        return _connects(address(folder))
    except (OSError, ValueError):
        return False


def _ask(folder: DataFolder, request: Mapping[str, object], timeout: float) -> bool:
    line = json.dumps(request).encode() + b"\n"
    try:
        return _exchange(address(folder), line, timeout) == ANSWER
    except (OSError, ValueError):  # nobody there, or somebody who does not answer: a window of our own will do
        return False


def _mark(folder: DataFolder) -> str:
    path = os.path.normcase(os.path.realpath(folder.root))
    return sha256(os.fsencode(path)).hex()[:16]


def _runtime_folder() -> Path:
    import tempfile

    return Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())


if sys.platform == "win32":

    def _connects(pipe: str) -> bool:
        with open(pipe, "r+b", buffering=0):  # noqa: PTH123  # not a path
            return True

    def _exchange(pipe: str, line: bytes, timeout: float) -> bytes:
        import _winapi
        import msvcrt

        end = time.monotonic() + timeout
        with open(pipe, "r+b", buffering=0) as connection:  # noqa: PTH123  # not a path
            connection.write(line)
            handle = msvcrt.get_osfhandle(connection.fileno())
            answer = b""
            while not answer.endswith(b"\n") and time.monotonic() < end:
                if _winapi.PeekNamedPipe(handle)[0]:
                    answer += connection.read(64) or b""
                else:
                    time.sleep(0.01)  # a pipe opened as a file cannot be waited for with a time limit
            return answer

else:

    def _connects(path: str) -> bool:
        import socket

        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(REFRESH_SECONDS)
            connection.connect(path)
            return True

    def _exchange(path: str, line: bytes, timeout: float) -> bytes:
        if not _is_ours(path):
            return b""
        import socket

        end = time.monotonic() + timeout
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(timeout)
            connection.connect(path)
            connection.sendall(line)
            answer = b""
            while not answer.endswith(b"\n") and (left := end - time.monotonic()) > 0:
                connection.settimeout(left)
                piece = connection.recv(64)
                if not piece:
                    break
                answer += piece
            return answer

    def _is_ours(path: str) -> bool:
        """Whether there is a socket and it is this user's: the temporary folder is open to all."""
        return Path(path).stat().st_uid == os.getuid()
