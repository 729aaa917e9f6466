"""One window for a data folder: the running one listens for what a second start wants."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.instance import address, is_listening
from reader.paths import DataFolder

LONGEST_REQUEST = 1_000_000


class Listener(QObject):
    """Takes one line of JSON from each caller, answers `ok`, and tells it on by `asked`. Local sockets only."""

    asked = Signal(object)  # dict[str, Any]

    def __init__(self, folder: DataFolder, parent: QObject) -> None:
        super().__init__(parent)
        name = address(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        if not self._server.listen(name) and not is_listening(folder):  # left behind by a window that was killed
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _take(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(lambda caller=caller: self._read(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if caller.bytesAvailable() > LONGEST_REQUEST:
            caller.abort()
        if not caller.canReadLine():
            return
        request = _parsed(bytes(caller.readLine().data()))
        caller.write(b"ok\n" if request is not None else b"not understood\n")
        caller.flush()
        caller.disconnectFromServer()
        if request is not None:
            self.asked.emit(request)


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
