"""Web pages saved in one file as mail (RFC 2557): the page is the root part, its pictures are the others.

Chrome writes `Snapshot-Content-Location` and `Date`; addresses within are `cid:` (RFC 2392) or as on the web.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from reader.domain.article import Asset, Draft
from reader.domain.errors import BadFile
from reader.domain.phrase import Phrase, phrase
from reader.importers.files import read_bytes
from reader.importers.pages import saved_page
from reader.importers.pages.page_draft import draft_of
from reader.importers.pages.page_pictures import Find, as_asset
from reader.importers.pages.saved_page import SavedPage

EXTENSIONS = frozenset({".mhtml", ".mht"})

_HEADERS = re.compile(rb"\s*(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+")
_KIND = re.compile(rb"^Content-Type:\s*(?:multipart/related|text/html)\b", re.I | re.M)
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,60}:")
_BOUNDARY = re.compile(rb"^--([^\s\"]{4,70})\r?\nContent-", re.M | re.I)
_PAGES = ("text/html", "application/xhtml+xml")
_MOST_PARTS = 5_000
_NO_END = (CloseBoundaryNotFoundDefect, StartBoundaryNotFoundDefect)
_CUT_OFF = phrase("The file is cut off: its end is missing.")


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is a message with a web page in it."""
    found = _HEADERS.match(head[:32_768])
    return bool(found and _KIND.search(found[0]))


def read(path: Path) -> Iterator[Draft]:
    """The article in the file `path`."""
    raw = read_bytes(path)
    page, find = page_in(raw, path)
    yield draft_of(page, path, raw, find)


def page_in(raw: bytes, path: Path) -> tuple[SavedPage, Find]:
    """The page in `raw`, the contents of `path`, and what finds its pictures; BadFile when there is none."""
    message = message_from_bytes(_mended(raw.lstrip()), policy=compat32)
    parts = _parts(message)
    root = _root(message, parts)
    if root is None:
        raise BadFile(path, phrase("There is no web page in the file."))
    data = _data(root)
    if not data.strip():
        raise BadFile(path, phrase("There is no text in the file."))
    page = saved_page.parse(data, path, root.get_content_charset() or "")
    address = _line(message, "Snapshot-Content-Location") or _line(root, "Content-Location") or page.address
    cut: tuple[Phrase, ...] = (_CUT_OFF,) if any(isinstance(each, _NO_END) for each in message.defects) else ()
    page = replace(
        page,
        notes=(*page.notes, *cut),
        address=address if address.startswith(("http://", "https://")) else page.address,
        saved=_time(_line(message, "Date")) or page.saved,
    )
    return page, _Stored(parts, address, dict(page.embedded)).finder()


@dataclass(frozen=True)
class _Stored:
    """The pictures of a message, by address and by id."""

    parts: list[Message]
    base: str
    embedded: dict[str, bytes]

    def finder(self) -> Find:
        """Finds the part that an address means, and reads it then."""
        known: dict[str, Message] = {}
        for part in self.parts:
            if part.get_content_maintype() not in ("image", "application"):
                continue
            if location := _line(part, "Content-Location"):
                known.setdefault(_joined(self.base, location), part)
                known.setdefault(location, part)
            if name := _line(part, "Content-ID").strip("<> "):
                known.setdefault(f"cid:{name}", part)

        def find(address: str) -> Asset | None:
            if address in self.embedded:
                return as_asset(address, self.embedded[address])
            part = known.get(address) or known.get(_joined(self.base, address))
            return None if part is None else as_asset(address, _data(part))

        return find


def _mended(raw: bytes) -> bytes:
    """`raw` with headers that programs break in two joined, and a boundary that the head does not name put there."""
    end = re.search(rb"\r?\n\r?\n", raw[:65_536])
    if not end:
        return raw
    lines = raw[: end.start()].splitlines()
    head = [line if place == 0 or _HEADER.match(line) else b" " + line.strip() for place, line in enumerate(lines)]
    if not any(b"boundary=" in line.lower() for line in head) and (found := _BOUNDARY.search(raw[:1_000_000])):
        head = [line for line in head if not line.lower().startswith((b"content-type:", b" type="))]
        head.append(b'Content-Type: multipart/related; boundary="' + found[1] + b'"')
    return b"\n".join(head) + b"\n\n" + raw[end.end() :]


def _joined(base: str, address: str) -> str:
    try:
        return urldefrag(urljoin(base, address))[0]
    except ValueError:
        return address


def _parts(message: Message) -> list[Message]:
    """All parts that are not made of others, in their order."""
    found: list[Message] = []
    waiting = [message]
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop()
        inner = part.get_payload()
        if isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        else:
            found.append(part)
    return found


def _root(message: Message, parts: list[Message]) -> Message | None:
    """The part that `start` names, else the first page that has text in it."""
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    if isinstance(start, str) and start.strip("<> "):
        for part in pages:
            if _line(part, "Content-ID").strip("<> ") == start.strip("<> "):
                return part
    return next((part for part in pages if _data(part).strip()), pages[0] if pages else None)


def _data(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):  # what broken transfer encodings are met with
        return b""
    return data if isinstance(data, bytes) else b""


def _line(part: Message, name: str) -> str:
    """A header's value on one line; "" when there is none."""
    return "".join(str(part.get(name) or "").split("\r")).replace("\n", "").strip()


def _time(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text) if text else None
        if found is None:
            return None
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
