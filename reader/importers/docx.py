"""Word documents (`.docx`): converted by mammoth, which goes by what a style means and not by how it looks.

mammoth gets a copy with nothing but the parts that it needs, each within bounds.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.domain.article import Draft
from reader.domain.errors import BadFile, ReaderError, UnsupportedFile
from reader.domain.phrase import phrase
from reader.importers.archives import Archive, opened
from reader.importers.files import read_bytes

if TYPE_CHECKING:
    from reader.importers.office import Said

EXTENSIONS = frozenset({".docx"})

LARGEST_TEXT = 24 * 1024 * 1024
"""Bytes of XML; the largest novel has a third of it."""
MOST_ELEMENTS = 1_500_000
_MOST_PICTURES = 200 * 1024 * 1024
_DOCUMENT = "word/document.xml"
_CORE = "docProps/core.xml"
_OLE = b"\xd0\xcf\x11\xe0"
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='Code'] => pre:separator('\\n')
u => u
strike => s
"""
_REFERENCE = re.compile(r'<a href="#((?:foot|end)note-\d+)" id="((?:foot|end)note-ref-\d+)">')
_NOTE = re.compile(r'<li id="((?:foot|end)note-\d+)">')


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return head.startswith(b"PK\x03\x04") and b"word/" in head


def read(path: Path) -> Iterator[Draft]:
    """The article in the file `path`."""
    from reader.importers.office import LOCKED, draft_of

    raw = read_bytes(path)
    if raw.startswith(_OLE):
        reason = LOCKED if b"E\0n\0c\0r\0y\0p\0t" in raw else phrase("This is an old Word file by another name.")
        raise UnsupportedFile(path, reason, phrase("Open it in Word or LibreOffice, and save it as .docx or .odt."))
    with opened(path) as archive:
        said = _said(archive, path)
        copy = _copy(archive, path)
    html, pictures = _converted(copy, path)
    yield draft_of(html, said, path, raw, pictures)


def _said(archive: Archive, path: Path) -> "Said":
    from reader.importers import safe_xml
    from reader.importers.office import Said, said_in

    try:
        return said_in(safe_xml.tree(archive.read(_CORE), path, _CORE)) if _CORE in archive.names else Said()
    except BadFile:
        return Said()


def _copy(archive: Archive, path: Path) -> io.BytesIO:
    """The parts of the document that are read, checked one by one; a picture that is damaged is left out."""
    from reader.importers.office import checked

    if _DOCUMENT not in archive.names:
        raise BadFile(path, phrase("This is no Word document, or it is damaged."))
    copy = io.BytesIO()
    left = _MOST_PICTURES
    with zipfile.ZipFile(copy, "w") as made:
        for name in archive.names:
            if name.endswith((".xml", ".rels")):
                part = checked(archive, path, name, LARGEST_TEXT)
                if part.count(b"<") > MOST_ELEMENTS:
                    raise BadFile(path, phrase("{name} is too large when it is unpacked.", name=name[:100]))
                made.writestr(name, part)
            elif "/media/" in name:
                left -= archive.size(name)
                made.writestr(name, _unless_damaged(archive, name) if left >= 0 else b"")
    copy.seek(0)
    return copy


def _unless_damaged(archive: Archive, name: str) -> bytes:
    try:
        return archive.read(name)
    except ReaderError:
        return b""


def _converted(copy: io.BytesIO, path: Path) -> tuple[str, dict[str, bytes]]:
    """The document as HTML, with its notes marked, and its pictures by name."""
    import mammoth

    from reader.importers.office import NOTE, REFERENCE

    pictures: dict[str, bytes] = {}

    def place(image: Any) -> dict[str, str]:
        with image.open() as file:
            data = file.read()
        name = f"picture-{len(pictures) + 1}"
        pictures[name] = data
        return {"src": name}

    try:
        made = mammoth.convert_to_html(
            copy, style_map=_STYLES, convert_image=mammoth.images.img_element(place), include_embedded_style_map=False
        )
    except RecursionError as exc:
        raise BadFile(path, phrase("The document is nested deeper than any that people write.")) from exc
    except Exception as exc:  # the library has no errors of its own: it lets through what damaged parts lead to
        raise BadFile(path, phrase("This is no Word document, or it is damaged.")) from exc
    html = _REFERENCE.sub(rf'<a href="#\1" id="\2" role="{REFERENCE}">', made.value)
    return _NOTE.sub(rf'<li id="\1" role="{NOTE}">', html), pictures
