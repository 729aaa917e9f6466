"""Connections of urllib3 that go where they were told, can be stopped at any time, and never wait for ever."""

import io
import select
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.wait import wait_for_read

from reader.domain.errors import NotFetched
from reader.domain.phrase import phrase
from reader.fetching.addresses import Place, Target

CONNECT_SECONDS = 10.0
CONNECT_ELSEWHERE_SECONDS = 3.0
"""Where there is another place to go to: on many networks one of IPv6 and IPv4 leads nowhere."""
SILENT_SECONDS = 20.0
_STEP_SECONDS = 0.1

Look = Callable[[], None]
"""Asked ten times a second; it raises what ends the waiting."""


def connection(target: Target, places: Sequence[Place], trusted: ssl.SSLContext, look: Look) -> HTTPConnection:
    """A connection to one of `places`, checked against the name of `target`; it connects when it is first asked."""
    if target.scheme == "https":
        made: _Pinned = _Secure(target.host, target.port, timeout=SILENT_SECONDS, ssl_context=trusted)
    else:
        made = _Pinned(target.host, target.port, timeout=SILENT_SECONDS)
    made.places, made.look = places, look
    return made


def whom_to_trust() -> ssl.SSLContext:
    """Whom this computer trusts, and whom browsers do: some systems keep no list that Python could read."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    context.set_alpn_protocols(["http/1.1"])
    return context


class _Pinned(HTTPConnection):
    """Looks no name up, but goes to its `places`."""

    places: Sequence[Place]
    look: Look

    def _new_conn(self) -> socket.socket:
        return _connected(self.host, self.places, self.look)

    def connect(self) -> None:
        super().connect()
        self.sock: Any = _Watched(self.sock, self.host, self.look)


class _Secure(_Pinned, HTTPSConnection):
    """The same, with the certificate checked against the name."""


class _Watched:
    """A socket whose reader asks `look` while it waits."""

    def __init__(self, sock: Any, host: str, look: Look) -> None:
        self._sock = sock
        self._host = host
        self._look = look

    def makefile(self, *_: object, **__: object) -> io.BufferedReader:
        return io.BufferedReader(_Reading(self._sock, self._host, self._look))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)


class _Reading(io.RawIOBase):
    def __init__(self, sock: Any, host: str, look: Look) -> None:
        self._sock = sock
        self._host = host
        self._look = look
        self._file = sock.makefile("rb", buffering=0)  # it keeps the socket open as long as it is read

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        end = time.monotonic() + SILENT_SECONDS
        self._look()
        while not (self._has_more() or wait_for_read(self._sock, _STEP_SECONDS)):
            self._look()
            if time.monotonic() > end:
                raise too_slow(self._host)
        count: int | None = self._file.readinto(buffer)
        return count

    def close(self) -> None:
        self._file.close()
        super().close()

    def _has_more(self) -> bool:
        """Whether something was unpacked already that the system knows nothing of."""
        return isinstance(self._sock, ssl.SSLSocket) and self._sock.pending() > 0


def too_slow(host: str) -> NotFetched:
    """What is said of a host that does not answer in time."""
    return NotFetched(
        phrase("{host} took too long to answer.", host=host),
        phrase("Try again later. Armchair connects directly and uses no proxy."),
    )


def _connected(host: str, places: Sequence[Place], look: Look) -> socket.socket:
    """A socket connected to the first of `places` that answers."""
    problem: Exception = too_slow(host)
    for number, place in enumerate(places, 1):
        sock = socket.socket(place.family, socket.SOCK_STREAM)
        try:
            _connect(sock, place, look, CONNECT_SECONDS if number == len(places) else CONNECT_ELSEWHERE_SECONDS)
        except OSError as exc:
            sock.close()
            problem = exc
        except BaseException:
            sock.close()
            raise
        else:
            return sock
    raise problem


def _connect(sock: socket.socket, place: Place, look: Look, seconds: float) -> None:
    sock.setblocking(False)
    end = time.monotonic() + seconds
    with suppress(BlockingIOError):
        sock.connect(place.address)
    while not any(select.select([], [sock], [sock], _STEP_SECONDS)):  # Windows tells of a failure in the third list
        look()
        if time.monotonic() > end:
            raise TimeoutError
    if code := sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
        raise OSError(code, "connecting failed")  # the kind that goes with the number
    sock.settimeout(SILENT_SECONDS)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
