"""Exports as JSON: reading them whole, and telling them apart by the names in their first bytes."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from reader.domain.errors import BadFile
from reader.domain.phrase import phrase
from reader.importers.decoding import decode

_TOKENS = re.compile(r'"((?:[^"\\]++|\\.)*+)(?:"\s*+(:)?|\\?\Z)|[\[\]{}]', re.S)
"""Texts, the last of which may be cut off, and brackets."""

MOST_VALUES = 3_000_000
"""Lists and objects of a file: each takes much more memory than it takes room there."""

_MOST_NAMES = 400


class Shape(NamedTuple):
    """The names in the beginning of a file: of its outermost object, and of the first objects in its first list.

    `top` is empty for a file that is a list.
    """

    top: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()


@lru_cache(maxsize=2)
def shape(head: bytes) -> Shape:
    """What a file that begins with `head` looks like; nothing at all for what is not JSON."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith((b"[", b"{")):
        return Shape()
    top: set[str] = set()
    inner: set[str] = set()
    for opened, name in _names(start.decode("utf-8", "replace")):
        if opened == "{":
            top.add(name)
        elif opened in ("[{", "{[{"):
            inner.add(name)
        if len(top) + len(inner) > _MOST_NAMES:
            break
    return Shape(frozenset(top), frozenset(inner))


def load(raw: bytes, path: Path) -> Any:
    """The value in `raw`; BadFile, with the line where that is known, for what is not JSON."""
    text = decode(raw, path).text
    if text.count("[") + text.count("{") > MOST_VALUES:
        raise BadFile(path, phrase("This is not JSON that any program wrote."))
    try:
        return json.loads(text)
    except json.JSONDecodeError as exc:
        raise BadFile(path, phrase("This is not JSON, or it is cut off."), exc.lineno) from exc
    except (ValueError, RecursionError) as exc:  # a number of thousands of digits, a thousand lists in one another
        raise BadFile(path, phrase("This is not JSON that any program wrote.")) from exc


def _names(text: str) -> Iterator[tuple[str, str]]:
    """The names of values, each with the brackets that are open around it."""
    opened = ""
    for token in _TOKENS.finditer(text):
        sign = token[0][0]
        if sign == '"':
            if token[2] and opened.endswith("{"):
                yield opened, token[1]
        elif sign in "[{":
            opened += sign
            if len(opened) > 1000:
                return
        else:
            opened = opened[:-1]
