"""Names of files out of titles: in every language, fit for every system, and no two the same in one folder."""

import re
import unicodedata

MOST_BYTES = 140
"""Of a whole name, in UTF-8: some systems take 255, but the folders above count too on others."""

_TURNING = r"\u200e\u200f\u2028-\u202e\u2066-\u2069"
_NEVER = re.compile(rf'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\ud800-\udfff\ufeff\ufffe\uffff{_TURNING}]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.I)


class Names:
    """The names given in one folder."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def name(self, title: str, ending: str = "", reserve: int = 0) -> str:
        """A name for `title` that ends with `ending`; `reserve` bytes are left for what is added to it."""
        room = MOST_BYTES - len(ending.encode()) - reserve - 8
        stem = cut(safe(title), room)
        number = self._next.get(_same(stem), 1)
        while True:
            found = stem if number == 1 else f"{stem} ({number})"
            number += 1
            if _same(found) not in self._taken:
                self._taken.add(_same(found))
                self._next[_same(stem)] = number
                return found + ending


def safe(title: str) -> str:
    """`title` without what no system takes; never empty, hidden, or the name of a device."""
    text = unicodedata.normalize("NFC", _NEVER.sub(" ", title))
    text = " ".join(text.split()).strip(" .~-_") or "article"
    return f"_{text}" if _RESERVED.match(text) else text


def cut(text: str, most: int) -> str:
    """`text` in at most so many bytes of UTF-8, cut between signs and not before one that stands above another."""
    if len(text.encode()) <= most:
        return text
    kept = text.encode()[:most].decode("utf-8", "ignore")
    while kept and len(kept) < len(text) and unicodedata.combining(text[len(kept)]):
        kept = kept[:-1]
    return kept.rstrip(" .~-_\u200d") or "article"


def _same(name: str) -> str:
    """Names that some system holds to be the same have the same key."""
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
