"""What the tests of books share: EPUBs made in code, good and broken ones."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from html import escape

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
METADATA = (
    '<dc:identifier id="uid">urn:isbn:9780000000001</dc:identifier><dc:title>The Harbour Book</dc:title>'
    '<dc:creator id="c1">Ada Pilot</dc:creator><meta refines="#c1" property="role">aut</meta>'
    '<dc:creator id="c2">Ben Draw</dc:creator><meta refines="#c2" property="role">ill</meta>'
    "<dc:language>en-GB</dc:language><dc:date>1911</dc:date><dc:subject>Tides</dc:subject>"
    "<dc:description>&lt;p&gt;All about harbours.&lt;/p&gt;</dc:description>"
)
KINDS = {
    ".xhtml": "application/xhtml+xml",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ncx": "application/x-dtbncx+xml",
}
SOME = "<p>" + "Out it goes and in it comes. " * 5 + "</p>"
LONG = "<p>" + "The water rises and falls twice a day in every harbour of this coast. " * 250 + "</p>"
"""3,500 words: two of them make a book that is not read at one sitting."""


def png(width: int = 60, height: int = 50) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def page(body: str, title: str = "Page") -> str:
    """A page of a book; `body` is XHTML."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>{title}</title><link rel='stylesheet' href='a.css'/></head><body>{body}</body></html>"
    )


def navigation(lines: Iterable[tuple[str, str]]) -> str:
    """A contents page with one level; a line is a title and where it leads."""
    items = "".join(f'<li><a href="{escape(place)}">{escape(title)}</a></li>' for title, place in lines)
    return page(
        f'<nav epub:type="toc"><ol>{items}</ol></nav>'
        '<nav epub:type="page-list"><ol><li><a href="one.xhtml#p1">1</a></li></ol></nav>'
    )


def ncx(points: str) -> str:
    """A table of contents as EPUB 2 has it."""
    return (
        '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/'
        'ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>'
        f"{points}</navMap></ncx>"
    )


def point(title: str, place: str, inner: str = "") -> str:
    return f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{place}"/>{inner}</navPoint>'


def opf(members: Mapping[str, object], spine: Iterable[str], metadata: str = METADATA, cover: str = "") -> str:
    """A package document over `members`, in whose order of reading `spine` stands; `nav.xhtml` is the contents."""
    items = ""
    for name in members:
        properties = "nav" if name == "nav.xhtml" else "cover-image" if name == cover else ""
        kind = KINDS.get(name[name.rfind(".") :], "text/plain")
        items += f'<item id="{name}" href="{name}" media-type="{kind}" properties="{properties}"/>'
    toc = ' toc="toc.ncx"' if "toc.ncx" in members else ""
    refs = "".join(f'<itemref idref="{name}"/>' for name in spine)
    return (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine{toc}>{refs}</spine></package>"
    )


def epub(
    members: Mapping[str, str | bytes],
    spine: Iterable[str] = (),
    *,
    metadata: str = METADATA,
    cover: str = "",
    package: str = "",
    container: str = CONTAINER,
    beside: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A book of `members`; the pages are read in the order of `spine`, or in theirs. `beside` is not in its folder."""
    spine = list(spine) or [name for name in members if name.endswith(".xhtml") and name != "nav.xhtml"]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("OEBPS/book.opf", package or opf(members, spine, metadata, cover))
        for name, content in members.items():
            archive.writestr(f"OEBPS/{name}", content)
        for name, content in (beside or {}).items():
            archive.writestr(name, content)
    return buffer.getvalue()


TWO = {
    "nav.xhtml": navigation([("How tides come", "one.xhtml"), ("How tides go", "two.xhtml")]),
    "one.xhtml": page(f"<h1>How tides come</h1>{LONG}<p id='p1'>See <a href='two.xhtml#moon'>the moon</a>.</p>"),
    "two.xhtml": page(
        f"<h1>How tides go</h1>{LONG}<h2 id='moon'>The moon</h2><p>Back to <a href='one.xhtml'>one</a>.</p>"
    ),
}
"""A book of two chapters."""
