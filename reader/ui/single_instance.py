"""One window for a data folder: the running one listens for what a second start wants. Local sockets only.

On Unix by Python's own sockets: Qt's network library would bring six megabytes of cryptography along.
"""

from __future__ import annotations

import json
import socket
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from reader.instance import ANSWER, address, is_listening
from reader.paths import DataFolder

LONGEST_REQUEST = 1_000_000
WAITING = 8


class Listener(QObject):
    """Takes one line of JSON from each caller, answers `ok`, and tells it on by `asked`.

    Raises nothing when the place is taken by another window: then that one answers.
    """

    asked = Signal(object)  # dict[str, Any]

    def __init__(self, folder: DataFolder, parent: QObject) -> None:
        super().__init__(parent)
        self._callers: dict[int, _Caller] = {}
        self._server: socket.socket | None = None
        self._path = address(folder)
        if sys.platform == "win32":
            from reader.ui.pipe_listener import PipeListener

            PipeListener(self._path, self).read.connect(self.take)
        elif not is_listening(folder):
            self._listen()

    def close(self) -> None:
        """Stop listening."""
        for caller in tuple(self._callers.values()):
            self._drop(caller)
        if self._server is not None:
            self._notifier.setEnabled(False)
            self._server.close()
            Path(self._path).unlink(missing_ok=True)
            self._server = None

    @Slot(bytes)
    def take(self, line: bytes) -> None:
        """Tell on what a caller asked."""
        if (request := _parsed(line)) is not None:
            self.asked.emit(request)

    def _listen(self) -> None:
        if sys.platform == "win32":
            return
        place = Path(self._path)
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            place.unlink(missing_ok=True)  # left behind by a window that was killed
            server.bind(self._path)
            place.chmod(0o600)
            server.listen(WAITING)
        except OSError:  # a folder that takes no sockets: every start then has a window of its own
            server.close()
            return
        server.setblocking(False)
        self._server = server
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)

    @Slot()
    def _accept(self) -> None:
        if self._server is None:
            return
        try:
            connection, _ = self._server.accept()
        except OSError:
            return
        connection.setblocking(False)
        caller = _Caller(connection, self)
        self._callers[connection.fileno()] = caller
        caller.notifier.activated.connect(lambda: self._read(caller))

    def _read(self, caller: _Caller) -> None:
        try:
            piece = caller.connection.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        caller.said += piece
        is_whole = b"\n" in caller.said
        if is_whole or not piece or len(caller.said) > LONGEST_REQUEST:
            line = caller.said.partition(b"\n")[0]
            self._drop(caller, ANSWER if is_whole and _parsed(line) is not None else b"not understood\n")
            if is_whole:
                self.take(line)

    def _drop(self, caller: _Caller, answer: bytes = b"") -> None:
        caller.notifier.setEnabled(False)
        caller.notifier.deleteLater()
        self._callers.pop(caller.connection.fileno(), None)
        try:
            if answer:
                caller.connection.send(answer)
        except OSError:
            pass  # it did not wait for the answer
        finally:
            caller.connection.close()


class _Caller:
    """Another start of the program, and what it said so far."""

    def __init__(self, connection: socket.socket, parent: QObject) -> None:
        self.connection = connection
        self.said = b""
        self.notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, parent)


def paths_of(request: dict[str, Any]) -> list[Path]:
    """The files that a request names."""
    files = request.get("files")
    return [Path(name) for name in files if isinstance(name, str)] if isinstance(files, list) else []


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        request = json.loads(line)
    except ValueError:
        return None
    return request if isinstance(request, dict) else None
