"""SHA-256 of short texts without OpenSSL, which `hashlib` brings along: 2 MB, and some milliseconds of a start."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

LONG = 1000
"""Bytes from which on OpenSSL, which is several times as fast, is worth having."""
_MODULE = "_sha2" if sys.version_info >= (3, 12) else "_sha256"


def sha256(data: bytes) -> bytes:
    """The 32 bytes of the digest."""
    make = _from_openssl() if len(data) >= LONG else _own()
    return bytes(make(data).digest())


def _own() -> Callable[[bytes], Any]:
    """Python's own code, which `hashlib` falls back upon; a Python may be built without it."""
    try:
        made: Callable[[bytes], Any] = import_module(_MODULE).sha256
    except ImportError:
        return _from_openssl()
    return made


def _from_openssl() -> Callable[[bytes], Any]:
    from hashlib import sha256 as theirs

    return theirs
