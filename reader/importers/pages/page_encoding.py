"""The bytes of a web page to text, with the encoding that the page names, as the HTML standard reads it.

Order: byte order mark, the mail part's charset, `<meta charset>`, the XML declaration; only then `decoding` guesses.
https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
"""

import codecs
import re
from pathlib import Path

from reader.domain.errors import UnsupportedFile
from reader.importers.decoding import Decoded, decode, not_text

_HEAD = 16 * 1024
"""The standard looks at 1,024 bytes and begins anew when it meets a later `meta`; so far no page has it later."""
_META = re.compile(rb"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w:.+-]{2,40})|<!--.{0,8000}?-->", re.I | re.S)
_XML = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w:.+-]{2,40})[\"']")
_READ_AS = {
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""What is read for a named encoding, by the name of Python's codec; a page that could be read so far is no UTF-16."""
_NOT_TEXT = frozenset(("utf-7", "idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined", "mbcs", "oem"))
_MOST_DAMAGE = 0.02
"""Of the characters beyond ASCII; more of them, and the page is not in the encoding that it names."""


def page_text(raw: bytes, path: Path, charset: str = "") -> Decoded:
    """The text of `raw`, a page from `path` whose mail part or server named `charset`; UnsupportedFile for no text.

    A page that does not read as what it names is read as what it is: programs save pages as UTF-8 and leave the name.
    """
    if raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in raw[:1024]:
        return _guessed(raw, path)
    codec = _codec(charset) or _codec(_named(raw))
    if not codec or codec == "utf-8":
        return _guessed(raw, path)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if raw.isascii() is False and codec.startswith(("cp125", "iso8859", "koi8")):
            return Decoded(text, "UTF-8")
    if b"\x00" in raw:
        raw = raw.replace(b"\x00", b" ")
    text = raw.decode(codec, "replace")
    damaged = text.count("\ufffd")
    if damaged > _MOST_DAMAGE * (len(text) - len(text.encode("ascii", "ignore"))):
        return _guessed(raw, path)
    return Decoded(text, codec, damaged=damaged)


def _guessed(raw: bytes, path: Path) -> Decoded:
    try:
        return decode(raw, path)
    except UnsupportedFile:
        if b"\x00" not in raw or raw.count(b"\x00") * 50 > len(raw):
            raise not_text(path) from None
        return decode(raw.replace(b"\x00", b" "), path)


def _named(raw: bytes) -> str:
    head = raw[:_HEAD]
    for found in _META.finditer(head):
        if found[1]:
            return found[1].decode("ascii", "replace")
    found_xml = _XML.match(head)
    return found_xml[1].decode("ascii", "replace") if found_xml else ""


def _codec(name: str) -> str:
    """The codec for an encoding's name; "" for none that texts are written in."""
    try:
        info = codecs.lookup(name.strip()) if name.strip() else None
    except (LookupError, ValueError):
        return ""
    if info is None or info.name in _NOT_TEXT or not getattr(info, "_is_text_encoding", True):
        return ""
    return _READ_AS.get(info.name, info.name)
