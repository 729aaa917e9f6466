"""Pictures on their way out: the endings of their files, and their bytes inside of a page."""

import re
from base64 import b64encode
from collections.abc import Callable

from reader.storage.library import Library

_ENDINGS = {
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/svg+xml": ".svg",
}
_SOURCE = re.compile(r'(?<=src=")asset:([a-z0-9]+)(?=")')


def ending_of(media_type: str) -> str:
    """How the name of a picture's file ends."""
    return _ENDINGS.get(media_type, ".bin")


def with_sources(html: str, source_of: Callable[[str], str]) -> str:
    """`html` with the addresses of stored pictures, given by their ids, as others can load them."""
    return _SOURCE.sub(lambda found: source_of(found[1]), html)


def data_address(library: Library, id_: str) -> str:
    """A picture as an address that has all of it; "" where it is not stored."""
    asset = library.asset(id_)
    return f"data:{asset.media_type};base64,{b64encode(asset.data).decode()}" if asset else ""
