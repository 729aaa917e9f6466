"""One visit to the web: a page and what it shows, with bounds on all of it together.

Nothing is sent but the address, what kinds are welcome, and the program's name: no cookie, no referrer, no password.
"""

import http.client
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from functools import cached_property
from types import TracebackType

from urllib3.connection import HTTPConnection
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util import make_headers

from reader import __version__
from reader.domain.errors import NotFetched
from reader.domain.phrase import Phrase, phrase
from reader.fetching.addresses import Target, places_of, target_of
from reader.fetching.connections import connection, too_slow, whom_to_trust
from reader.fetching.failures import failure_of, refusal

MOST_REDIRECTS = 10
MOST_CONNECTIONS = 8
_PIECE = 64 * 1024
_REDIRECTS = (301, 302, 303, 307, 308)
_PACKED = frozenset(("gzip", "x-gzip", "deflate", "identity", ""))


@dataclass(frozen=True, slots=True)
class Wish:
    """What may come: `accept` as HTTP writes it, at most `most_bytes` unpacked, within `seconds`."""

    accept: str
    most_bytes: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What came: its `address`, and those that were `asked` on the way there; `name` is the file's, if it has one."""

    address: str
    asked: tuple[str, ...]
    data: bytes
    media_type: str = ""
    charset: str = ""
    name: str = ""


@dataclass
class Visit:
    """Connections are kept for as long as the visit lasts, and so are the places that hosts were found at.

    `look(host)` is asked all the time, and ends the visit by raising `Cancelled`.
    """

    look: Callable[[str], None]
    allow_private: bool = False
    _connections: dict[str, HTTPConnection] = field(default_factory=dict)
    _end: float = 0.0
    _host: str = ""

    @cached_property
    def _trusted(self) -> ssl.SSLContext:
        return whom_to_trust()

    def __enter__(self) -> "Visit":
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, at: TracebackType | None) -> None:
        for each in self._connections.values():
            each.close()
        self._connections.clear()

    def get(self, address: str, wish: Wish) -> Answer:
        """What is at `address`, after all redirects; NotFetched with the reason when it cannot be had."""
        target = target_of(address)
        self._end = time.monotonic() + wish.seconds
        asked: list[str] = []
        while target.url not in asked:
            if len(asked) > MOST_REDIRECTS:
                break
            asked.append(target.url)
            found = self._ask(target, wish)
            if isinstance(found, Answer):
                return Answer(target.url, tuple(asked), found.data, found.media_type, found.charset, found.name)
            target = found
        raise NotFetched(
            phrase("{host} sends from one address to the next without end.", host=target.host),
            phrase("Some sites do that where cookies are refused. Save the page in your browser and import the file."),
        )

    def _ask(self, target: Target, wish: Wish) -> "Answer | Target":
        """The answer of one address, or where it sends on to."""
        self._host = target.host
        try:
            response = self._response(target, wish)
            try:
                if response.status in _REDIRECTS and (place := response.headers.get("location", "")):
                    return self._sent_on(target, response, place)
                if reason := refusal(response.status, target.host):
                    raise reason
                return self._taken(response, wish)
            except BaseException:
                response.close()
                self._drop(target)
                raise
        except NotFetched:
            raise
        except DecodeError as exc:
            raise NotFetched(
                phrase("What {host} sent is packed in a way that cannot be undone.", host=target.host)
            ) from exc
        except (OSError, http.client.HTTPException, HTTPError, ssl.SSLError) as exc:
            raise failure_of(exc, target) from exc

    def _sent_on(self, target: Target, response: BaseHTTPResponse, place: str) -> Target:
        response.close()
        self._drop(target)
        return target_of(place.encode("latin-1", "replace").decode("utf-8", "replace"), target.url)

    def _response(self, target: Target, wish: Wish) -> BaseHTTPResponse:
        """The head of the answer; a connection that was kept and has died meanwhile is made anew."""
        is_kept = target.origin in self._connections
        try:
            return self._request(target, wish)
        except (ConnectionError, http.client.BadStatusLine):
            self._drop(target)
            if not is_kept:
                raise
            return self._request(target, wish)

    def _request(self, target: Target, wish: Wish) -> BaseHTTPResponse:
        if target.origin not in self._connections:
            places = places_of(target, allow_private=self.allow_private)
            self._look()
            if len(self._connections) >= MOST_CONNECTIONS:
                self._connections.pop(next(iter(self._connections))).close()
            self._connections[target.origin] = connection(target, places, self._trusted, self._look)
        asked = self._connections[target.origin]
        headers = {
            "User-Agent": f"Armchair/{__version__}",
            "Accept": wish.accept,
            **make_headers(accept_encoding=True),
        }
        try:
            asked.request("GET", target.path, headers=headers, preload_content=False)
            return asked.getresponse()
        except BaseException:
            self._drop(target)
            raise

    def _taken(self, response: BaseHTTPResponse, wish: Wish) -> Answer:
        """All that comes, if it is no more than is wished for."""
        packed = {each.strip() for each in response.headers.get("content-encoding", "").lower().split(",")}
        if not packed <= _PACKED | set(make_headers(accept_encoding=True)["accept-encoding"].split(",")):
            raise DecodeError("an encoding that was not asked for")
        announced = response.headers.get("content-length", "")
        if announced.isdecimal() and len(announced) < 20 and int(announced) > wish.most_bytes:
            raise self._too_large(wish)
        data = bytearray()
        while piece := response.read(_PIECE):
            data += piece
            if len(data) > wish.most_bytes:
                raise self._too_large(wish)
            self._look()
        head = Message()
        for name in ("content-type", "content-disposition"):
            head[name] = response.headers.get(name, "")
        kind = head.get_content_type() if head["content-type"] else ""
        return Answer("", (), bytes(data), kind, str(head.get_content_charset() or ""), _file_name(head))

    def _too_large(self, wish: Wish) -> NotFetched:
        return NotFetched(
            phrase("What is at {host} is larger than {n} MB.", host=self._host, n=wish.most_bytes // 1024**2), _SAVE_IT
        )

    def _look(self) -> None:
        self.look(self._host)
        if time.monotonic() > self._end:
            raise too_slow(self._host)

    def _drop(self, target: Target) -> None:
        if kept := self._connections.pop(target.origin, None):
            kept.close()


_SAVE_IT: Phrase = phrase("Save it in your browser and import the file.")


def _file_name(head: Message) -> str:
    """The name that the host gives the file, without any folder."""
    try:
        name = head.get_filename() or ""
    except (LookupError, ValueError, TypeError):
        return ""
    return name.replace("\\", "/").rpartition("/")[2][:200]
