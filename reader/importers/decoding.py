"""Bytes to text: finds the encoding of a file that does not name it, and says so; must never guess silently."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from reader.domain.errors import UnsupportedFile
from reader.domain.phrase import Phrase, phrase

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_SPOKEN = {
    "cp950": "Big5",
    "cp932": "Shift-JIS",
    "cp949": "EUC-KR",
    "cp874": "TIS-620",
    "cp866": "CP866",
    "cp855": "CP855",
    "cp850": "CP850",
    "iso2022_jp_2": "ISO-2022-JP",
    "iso2022_kr": "ISO-2022-KR",
}
_ESCAPED = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_2"), (b"\x1b(J", "iso2022_jp_2"))
_UNPRINTED = frozenset("\t\n\r\f\v\x1a\x1b\xad\u2028\u2029\u3000\xa0\ufeff") | {
    chr(sign) for sign in range(0x2000, 0x2070)
}
_ASCII = frozenset((*b"\t\n\r", *range(0x20, 0x7F)))
_USUAL = (
    range(1, 0x2200),
    range(0x3000, 0x3100),
    range(0x4E00, 0xA000),
    range(0xAC00, 0xD7B0),
    range(0xFF00, 0xFFF0),
    range(0x10000, 0x30000),
)
"""Where the characters are that most of any text is written in."""
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file with `\\n` line ends."""

    text: str
    encoding: str
    is_assumed: bool = False
    damaged: int = 0

    @property
    def notes(self) -> tuple[Phrase, ...]:
        """What a reader should know of how the text was read."""
        notes = []
        if self.is_assumed:
            notes.append(phrase("Read as {encoding}; it does not say so itself.", encoding=self.encoding))
        if self.damaged:
            notes.append(phrase("Damaged characters, shown as \ufffd: {count}.", count=self.damaged))
        return tuple(notes)


def decode(raw: bytes, path: Path) -> Decoded:
    """The text of `raw`, the contents of `path`; UnsupportedFile when it is not text."""
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], codec, name=name, path=path)
    if b"\x00" in raw[:65536] or b"\x00" in raw:
        return _wide(raw, path)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _other(raw, path)
    if b"\x1b" in raw and (codec := _escaped(raw)):
        return _decoded(raw, codec, name=_spoken(codec), path=path, is_assumed=True)
    return Decoded(_lines(text), "UTF-8")


def kept_original(raw: bytes, body: str) -> bytes | None:
    """The file as it is to be kept beside the `body` that was made of it; None where the body gives it back."""
    return None if body.encode("utf-8", "surrogatepass") == raw else raw


def _decoded(raw: bytes, codec: str, *, name: str, path: Path, is_assumed: bool = False) -> Decoded:
    text = raw.decode(codec, "replace")
    damaged = text.count("\ufffd")
    if "\x00" in text or damaged * 3 > len(text):
        raise not_text(path)
    return Decoded(_lines(text), name, is_assumed, damaged)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def not_text(path: Path) -> UnsupportedFile:
    """The error for a file whose bytes are no text."""
    return UnsupportedFile(
        path,
        phrase("This file is not text."),
        phrase("Armchair reads web pages, Markdown, text, EPUB, Word and OpenDocument files."),
    )


def _wide(raw: bytes, path: Path) -> Decoded:
    """UTF-16 or UTF-32 without a mark, told by where its zero bytes lie and what stands between them."""
    head = raw[: 4 * 16384]
    if len(raw) % 4 == 0 and (codec := _utf32(head)) and _is_sound(head, codec):
        return _decoded(raw, codec, name="UTF-32", path=path, is_assumed=True)
    likely, codec = max((_likelihood(head, order), order) for order in ("utf-16-le", "utf-16-be"))
    if likely:
        return _decoded(raw, codec, name="UTF-16", path=path, is_assumed=True)
    raise not_text(path)


def _utf32(head: bytes) -> str:
    quarter = len(head) // 4
    if not any(head[3::4]) and not any(head[2::4][i] > 16 for i in range(quarter)):
        return "utf-32-le"
    return "utf-32-be" if not any(head[::4]) and not any(head[1::4][i] > 16 for i in range(quarter)) else ""


def _likelihood(head: bytes, codec: str) -> int:
    """How well `head` reads as text in this byte order of UTF-16, 0 for not at all.

    Two bytes of ASCII or of GBK make a Chinese or Korean character of UTF-16, and a good one: where nearly all
    characters are made of such pairs, the file is text of single bytes with stray zeros.
    """
    if not _is_sound(head, codec):
        return 0
    signs = [ord(sign) for sign in head.decode(codec, "replace")]
    plain = sum(sign in _ASCII for sign in signs)
    usual = sum(any(sign in block for block in _USUAL) for sign in signs)
    long = [divmod(sign, 256) for sign in signs if 0xFF < sign < 0x10000 and sign % 256]
    pairs = sum((high in _ASCII and low in _ASCII) or (high > 0xA0 and low > 0xA0) for high, low in long)
    is_of_pairs = 4 * pairs > 3 * len(long) and 3 * pairs > plain
    is_text = plain * 100 >= len(signs) and usual * 10 >= len(signs) * 9 and not is_of_pairs
    return plain + usual if is_text else 0


def _is_sound(head: bytes, codec: str) -> bool:
    """Whether nearly all of `head` is characters that texts are written in."""
    text = head[: len(head) // 4 * 4].decode(codec, "replace")
    strange = sum(not (sign.isprintable() or sign in _UNPRINTED) for sign in text)
    return strange * 20 <= len(text)


def _escaped(raw: bytes) -> str:
    for sign, codec in _ESCAPED:
        if sign in raw:
            try:
                raw.decode(codec)
            except UnicodeDecodeError:
                continue
            return codec
    return ""


def _other(raw: bytes, path: Path) -> Decoded:
    """Damaged UTF-8 when most of its longer characters are whole, otherwise the likeliest older encoding."""
    text = raw.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    whole = len(text) - len(text.encode("ascii", "ignore")) - damaged
    if whole >= 3 * damaged:
        return Decoded(_lines(text), "UTF-8", damaged=damaged)
    from reader.importers.codepages import likeliest

    codec = likeliest(raw)
    if not codec or len(_CONTROL.findall(raw)) * 50 > len(raw):
        raise not_text(path)
    return _decoded(raw, codec, name=_spoken(codec), path=path, is_assumed=True)


def _spoken(codec: str) -> str:
    """A codec's name as people know it."""
    return _SPOKEN.get(codec) or codec.upper().replace("CP", "Windows-").replace("ISO8", "ISO-8").replace("_", "-")
