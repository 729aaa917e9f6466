"""A web page that was saved: its text, tree, address and day, before anything is looked for in it.

Pictures inside the file are taken out before the text is parsed: they are most of its bytes. Sources:
https://github.com/gildas-lormeau/SingleFile (comment at the top), "mark of the web" (saved from url=(0031)...).
"""

import re
from base64 import b64decode
from binascii import Error as NoBase64
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from reader.domain.errors import BadFile
from reader.domain.phrase import Phrase, phrase
from reader.importers import dates
from reader.importers.pages.page_encoding import page_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_TEXT, _MOST_TAGS = 16_000_000, 600_000
"""Characters of HTML without its pictures, and tags, beyond which a page is no article: the largest known has half."""
_LARGE_TEXT, _LARGE_TAGS = 3_000_000, 100_000
_DEEPEST = 150
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>")
_LONE = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TEXT_ONLY = frozenset("script style title textarea xmp".split())
"""Elements with nothing but text in them; without their tags it would be the page's."""
_CLOSED_BY_THEMSELVES = frozenset("li p td th tr dt dd thead tbody tfoot option html head body".split())
_NEVER_DEEP = _LONE | _TEXT_ONLY | _CLOSED_BY_THEMSELVES
_DATA = re.compile(r"data:(image/[a-zA-Z0-9.+-]{2,20})((?:;[a-zA-Z0-9=\"-]{1,40})*),([^\"'\s<>()]{400,})")
_SINGLE_FILE = re.compile(r"<!--\s*(?:Page saved with SingleFile|Archive processed by SingleFile)(.{0,4000}?)-->", re.S)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(\S{1,4000})\s*-->", re.I)
_LINE = re.compile(r"^\s*(url|saved date):\s*(.+?)\s*$", re.M)
_ZONE = re.compile(r"^\w{3}\s+(\w{3}\s+\d{1,2}\s+\d{4})\s+(\d\d:\d\d:\d\d)\s+GMT([+-]\d{4}).*$")
_VARIABLE = re.compile(r"(--sf-img-\d+):\s*url\([\"']?([^\"')]{1,4000})[\"']?\)")
_XML = re.compile(r"\s*<\?xml\b[^>]{0,500}\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML, and so the tree, has no place for."""
_HUGE_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]{0,20})\b[^<>]{10000,}>")
_MOST_ATTRIBUTES = 1_000
_NUMBERED = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?")
_SELF_CLOSED = re.compile(r"<([a-zA-Z][\w-]*)((?:\s[^<>]*)?)/>")
_ENTITIES = re.compile(r"<!DOCTYPE\b[^>\[]{0,500}\[.*?\]\s*>", re.I | re.S)


@dataclass(frozen=True)
class SavedPage:
    """One page: its tree as parsed, and what the file says of itself; no article is looked for in one that `is_large`.

    `embedded` are pictures that lay in the file, by the name that the tree has in their place.
    """

    tree: "HtmlElement"
    is_large: bool = False
    address: str = ""
    saved: datetime | None = None
    embedded: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()


def parse(raw: bytes, path: Path, charset: str = "") -> SavedPage:
    """The page in `raw`; BadFile when there is none, UnsupportedFile when it is not text."""
    decoded = page_text(raw, path, charset)
    text = _NUMBERED.sub(_unless_control, _CONTROLS.sub(" ", decoded.text))
    address, saved = _origin(text[:20_000])
    embedded: dict[str, bytes] = {}
    text = _without_pictures(text, embedded)
    tags = text.count("<")
    if len(text) > _MOST_TEXT or tags > _MOST_TAGS:
        raise BadFile(
            path, phrase("The file is too large for an article ({megabytes} MB).", megabytes=len(raw) // 1024**2)
        )
    tree = _tree(_shallow(_HUGE_TAG.sub(_less, _as_html(text))))
    if tree is None:
        raise BadFile(path, phrase("There is no text in the file."))
    _fill_variables(text, tree)
    return SavedPage(tree, len(text) > _LARGE_TEXT or tags > _LARGE_TAGS, address, saved, embedded, decoded.notes)


def _unless_control(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else int(found[2])
    return " " if code > 0x10FFFF or _CONTROLS.match(chr(code)) else found[0]


def _origin(head: str) -> tuple[str, datetime | None]:
    """The address and the time that the program which saved the page wrote into it."""
    if found := _SINGLE_FILE.search(head):
        said = dict(_LINE.findall(found[1]))
        return said.get("url", ""), _script_date(said.get("saved date", ""))
    found = _SAVED_FROM.search(head)
    address = found[1].removesuffix("--") if found else ""
    return (address if address.startswith(("http://", "https://")) else ""), None


def _script_date(text: str) -> datetime | None:
    """The time as JavaScript writes it: `Sat Aug 22 2026 10:11:12 GMT+0200 (Central European Summer Time)`."""
    found = _ZONE.match(text)
    return dates.moment(f"{found[1]} {found[2]} {found[3]}" if found else text)


def _without_pictures(text: str, embedded: dict[str, bytes]) -> str:
    """`text` with short names in place of the pictures in it, which go into `embedded`."""
    names: dict[int, str] = {}

    def named(found: re.Match[str]) -> str:
        key = hash(found[0])
        if key not in names:
            try:
                data = b64decode(found[3]) if "base64" in found[2] else unquote_to_bytes(found[3])
            except (NoBase64, ValueError):
                return found[0][:40]
            ending = found[1].partition("/")[2].partition("+")[0]
            names[key] = f"embedded-{len(names) + 1}.{ending}"
            embedded[names[key]] = data
        return names[key]

    return _DATA.sub(named, text) if "data:image/" in text else text


def _as_html(text: str) -> str:
    """`text` without what only XML has: declaration, entities of its own, and elements closed in their own tag."""
    declared = _XML.match(text)
    if "<!DOCTYPE" in text[:2000] and "<!ENTITY" in text[:100_000]:
        text = _ENTITIES.sub("", text, count=1)
    if not declared:
        return text

    def closed(found: re.Match[str]) -> str:
        return found[0] if found[1].lower() in _LONE else f"<{found[1]}{found[2]}></{found[1]}>"

    return _SELF_CLOSED.sub(closed, text[declared.end() :])


def _shallow(html: str) -> str:
    """`html` less the tags nested deeper than any article's, for which parsers need much time and stack."""
    if html.count("<") < _DEEPEST:
        return html
    depth = 0
    kept: list[str] = []
    place = 0
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if name in _NEVER_DEEP or tag[0].endswith("/>"):
            continue
        is_kept = depth < _DEEPEST
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if tag[1]:
            is_kept = depth < _DEEPEST
        if not is_kept:
            kept.append(html[place : tag.start()])
            place = tag.end()
    return "".join((*kept, html[place:]))


def _less(tag: re.Match[str]) -> str:
    """A tag, without its attributes if there are more than anyone writes: parsers compare each with all others."""
    return f"<{tag[1]}>" if len(tag[0].split(maxsplit=_MOST_ATTRIBUTES)) > _MOST_ATTRIBUTES else tag[0]


def _tree(html: str) -> "HtmlElement | None":
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):  # the second for a document in which there is nothing
        return None


def _fill_variables(text: str, tree: "HtmlElement") -> None:
    """Give pictures that SingleFile keeps once, in a style sheet, their source back."""
    if "--sf-img-" not in text:
        return
    variables = dict(_VARIABLE.findall(text))
    for image in tree.iter("img"):
        style = image.get("style") or ""
        if found := re.search(r"var\((--sf-img-\d+)\)", style):
            image.set("src", variables.get(found[1], image.get("src") or ""))
