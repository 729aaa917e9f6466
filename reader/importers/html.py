"""Web pages as browsers, SingleFile and others save them: the article, what is said about it, and its pictures."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.domain.article import Asset, Draft
from reader.importers.files import read_bytes
from reader.importers.pages import saved_page
from reader.importers.pages.page_cleaning import urljoin_safe
from reader.importers.pages.page_draft import draft_of
from reader.importers.pages.page_metadata import base_of
from reader.importers.pages.page_pictures import Find, as_asset, beside

EXTENSIONS = frozenset({".html", ".htm", ".xhtml"})

_BEGINS = re.compile(
    rb"(?:\s|<!--.{0,20000}?-->|<\?[^>]{0,1000}\?>)*<(?:!doctype\s+html|html|head|body|title|meta|script|style|link|article|main|div|h1|p)\b",
    re.I | re.S,
)
_ROOT = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_MAIL = re.compile(rb"\s*(?:[A-Za-z-]{2,40}: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}")
_NOT_ARTICLES = re.compile(rb"<!DOCTYPE\s+NETSCAPE-Bookmark-file-1|<title>\s*Pocket Export\s*</title>", re.I)
_BOOKMARKS = re.compile(rb"<dl>\s*<p>\s*<dt>\s*<(?:h3|a)\s[^<>]{0,2000}\badd_date=", re.I)
"""The beginning of bookmarks that do not say what they are, such as Google's."""


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is a web page, and not a list of addresses that a service exported."""
    start = head.removeprefix(b"\xef\xbb\xbf")
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.replace(b"\x00", b"")[2:]
    if _NOT_ARTICLES.search(start[:8_192]):
        return False
    if b"<!doctype html" not in start[:1_024].lower() and _BOOKMARKS.search(start[:8_192]):
        return False
    return bool(_BEGINS.match(start)) or (bool(_ROOT.search(start[:4_096])) and not _MAIL.match(start))


def read(path: Path) -> Iterator[Draft]:
    """The article in the file `path`."""
    raw = read_bytes(path)
    page = saved_page.parse(raw, path)
    yield draft_of(page, path, raw, beside(path, page.embedded))


def page_at(address: str, path: Path, raw: bytes, charset: str, find: Find) -> Draft:
    """The article in `raw`, the page at `address` now; `path` is what it would be called as a file. `find` knows the
    picture at a whole address."""
    page = saved_page.parse(raw, path, charset)
    base = base_of(page.tree, address)

    def shown(name: str) -> Asset | None:
        if name in page.embedded:
            return as_asset(name, page.embedded[name])
        asset = None if name.startswith("data:") else find(urljoin_safe(base, name))
        return asset and replace(asset, name=name)

    return draft_of(replace(page, address=address), path, raw, shown, is_of_web=True)
