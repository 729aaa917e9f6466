"""Windows' way for a second start to reach the running window: a named pipe, served by Qt."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from reader.instance import ANSWER


class PipeListener(QObject):
    """Reads one line from each caller and answers `ok`."""

    read = Signal(bytes)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        self._server.listen(name)

    @Slot()
    def _take(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.readyRead.connect(lambda caller=caller: self._read(caller))
            caller.disconnected.connect(caller.deleteLater)
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if caller.canReadLine():
            line = bytes(caller.readLine().data())
            caller.write(ANSWER)
            caller.flush()
            caller.disconnectFromServer()
            self.read.emit(line)
