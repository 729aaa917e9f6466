"""OpenDocument texts (`.odt`): `content.xml` walked once, written as HTML.

https://docs.oasis-open.org/office/OpenDocument/v1.3/
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.article import Draft
from reader.domain.errors import BadFile, ReaderError, UnsupportedFile
from reader.domain.phrase import phrase
from reader.importers.archives import Archive, opened
from reader.importers.files import read_bytes
from reader.importers.safe_xml import local, named, said, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from reader.importers.office import Said

EXTENSIONS = frozenset({".odt"})

LARGEST_TEXT = 24 * 1024 * 1024
_MOST_PICTURES = 200 * 1024 * 1024
_MOST_BLANKS = 100
_CONTENT, _META, _MANIFEST, _STYLES = "content.xml", "meta.xml", "META-INF/manifest.xml", "styles.xml"
_SILENT = frozenset(
    "annotation annotation-end tracked-changes sequence-decls variable-decls user-field-decls table-of-content"
    " alphabetical-index illustration-index bibliography note-citation title desc forms table-index soft-page-break"
    " object-index scripts change change-start change-end".split()
)


def sniff(head: bytes) -> bool:
    """Whether a file that begins with `head` is one."""
    return head.startswith(b"PK\x03\x04") and b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:120]


def read(path: Path) -> Iterator[Draft]:
    """The article in the file `path`."""
    from reader.importers import safe_xml
    from reader.importers.office import checked, draft_of

    raw = read_bytes(path)
    with opened(path) as archive:
        _refuse_locked(archive, path)
        if _CONTENT not in archive.names:
            raise BadFile(path, phrase("This is no OpenDocument text, or it is damaged."))
        root = safe_xml.tree(checked(archive, path, _CONTENT, LARGEST_TEXT), path, _CONTENT, LARGEST_TEXT)
        looks = _Looks()
        looks.learn(_optional(archive, path, _STYLES))
        looks.learn(root)
        walk = _Walk(looks)
        text = next(named(root, "text"), None)
        if text is None:
            raise BadFile(path, phrase("This is no OpenDocument text, or it is damaged."))
        html = walk.inside(text)
        pictures = _pictures(archive, walk.shown)
        about = _said(archive, path)
    yield draft_of(html, about, path, raw, pictures)


def _refuse_locked(archive: Archive, path: Path) -> None:
    from reader.importers.office import LOCKED

    manifest = archive.read(_MANIFEST) if _MANIFEST in archive.names else b""
    if b"encryption-data" in manifest or "encrypted-package" in archive.names:
        raise UnsupportedFile(path, LOCKED, phrase("Open it in LibreOffice, and save it without a password."))


def _optional(archive: Archive, path: Path, name: str) -> "Element | None":
    from reader.importers import safe_xml

    try:
        return safe_xml.tree(archive.read(name), path, name) if name in archive.names else None
    except BadFile:
        return None


def _said(archive: Archive, path: Path) -> "Said":
    from reader.importers.office import Said, said_in

    root = _optional(archive, path, _META)
    return Said() if root is None else said_in(root)


def _pictures(archive: Archive, names: dict[str, str]) -> dict[str, bytes]:
    """The pictures that the text shows, by the name it gives them; damaged ones are left out."""
    found: dict[str, bytes] = {}
    left = _MOST_PICTURES
    known = frozenset(archive.names)
    for place, name in names.items():
        try:
            if place in known and (left := left - archive.size(place)) >= 0:
                found[name] = archive.read(place)
        except ReaderError:
            continue
    return found


@dataclass
class _Looks:
    """What styles mean: the elements that text in them stands in, and whether a list is numbered."""

    parents: dict[str, str] = field(default_factory=dict)
    marks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbered: set[str] = field(default_factory=set)

    def learn(self, root: "Element | None") -> None:
        for style in () if root is None else named(root, "style"):
            name = said(style, "name")
            self.parents[name] = said(style, "parent-style-name")
            self.marks[name] = tuple(_marks(style))
        for style in () if root is None else named(root, "list-style"):
            if any(local(level) == "list-level-style-number" for level in list(style)[:1]):
                self.numbered.add(said(style, "name"))

    def kind(self, name: str) -> str:
        """The style that a chain of styles begins at, in plain letters."""
        for _ in range(20):
            if not self.parents.get(name) or name in ("Title", "Subtitle", "Quotations"):
                break
            name = self.parents[name]
        return name.replace("_20_", " ").replace("_5f_", "_").lower()


def _marks(style: "Element") -> Iterator[str]:
    for properties in style:
        if local(properties) != "text-properties":
            continue
        if said(properties, "font-weight") in ("bold", "600", "700", "800", "900"):
            yield "strong"
        if said(properties, "font-style") in ("italic", "oblique"):
            yield "em"
        if said(properties, "text-line-through-style") not in ("", "none"):
            yield "s"
        if place := said(properties, "text-position"):
            yield from ("sub",) if place.startswith(("sub", "-")) else ("sup",) if not place.startswith("0") else ()


@dataclass
class _Walk:
    """Writes elements as HTML; recursion is bounded by the depth that the parser allows."""

    looks: _Looks
    shown: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    lists: list[bool] = field(default_factory=list)

    def inside(self, element: "Element") -> str:
        """All that is in an element, with the notes behind the last of the text."""
        html = self._children(element)
        if self.notes:
            html += f"<ol>{''.join(self.notes)}</ol>"
        return html

    def _children(self, element: "Element") -> str:
        parts = [escape(element.text or "", quote=False)]
        for child in element:
            if isinstance(child.tag, str):
                parts.append(self._one(child))
            parts.append(escape(child.tail or "", quote=False))
        return "".join(parts)

    def _one(self, element: "Element") -> str:
        name = local(element)
        if name in _SILENT:
            return ""
        return _WRITERS.get(name, _Walk._children)(self, element)

    def _paragraph(self, element: "Element") -> str:
        kind = self.looks.kind(said(element, "style-name"))
        text = self._children(element)
        if kind == "title":
            return f'<h1 class="title">{text}</h1>'
        if kind.startswith("preformatted"):
            return f"<pre>{text}</pre>"
        if kind in ("quotations", "quote"):
            return f"<blockquote><p>{text}</p></blockquote>"
        return f'<p class="caption">{text}</p>' if kind in ("caption", "illustration", "figure") else f"<p>{text}</p>"

    def _heading(self, element: "Element") -> str:
        level = said(element, "outline-level")
        tag = f"h{min(6, max(1, int(level)))}" if level.isdecimal() and len(level) < 3 else "h2"
        return f"<{tag}>{self._children(element)}</{tag}>"

    def _span(self, element: "Element") -> str:
        text = self._children(element)
        for tag in self.looks.marks.get(said(element, "style-name"), ()):
            text = f"<{tag}>{text}</{tag}>"
        return text

    def _link(self, element: "Element") -> str:
        return f'<a href="{escape(said(element, "href"))}">{self._children(element)}</a>'

    def _list(self, element: "Element") -> str:
        style = said(element, "style-name")
        self.lists.append(style in self.looks.numbered if style else bool(self.lists and self.lists[-1]))
        tag = "ol" if self.lists[-1] else "ul"
        items = "".join(f"<li>{self._children(item)}</li>" for item in element if local(item) == "list-item")
        heads = "".join(self._children(item) for item in element if local(item) == "list-header")
        self.lists.pop()
        return f"{heads}<{tag}>{items}</{tag}>"

    def _table(self, element: "Element") -> str:
        return f"<table>{''.join(self._rows(element, 'td'))}</table>"

    def _rows(self, part: "Element", cell: str) -> Iterator[str]:
        """The rows of a table or of a part of one, but not those of tables in it."""
        for each in part:
            if local(each) == "table-row":
                cells = [inner for inner in each if local(inner) == "table-cell"]
                written = (f"<{cell}{_span_of(inner)}>{self._children(inner)}</{cell}>" for inner in cells)
                yield f"<tr>{''.join(written)}</tr>"
            elif local(each) in ("table-rows", "table-row-group", "table-header-rows"):
                yield from self._rows(each, "th" if local(each) == "table-header-rows" else cell)

    def _frame(self, element: "Element") -> str:
        alt = " ".join(text_of(each) for each in named(element, "title", "desc"))
        for image in named(element, "image"):
            place = said(image, "href").removeprefix("./")
            if place and ":" not in place:
                name = self.shown.setdefault(place, f"picture-{len(self.shown) + 1}")
                return f'<img src="{name}" alt="{escape(alt)}">'
        return self._children(element)

    def _note(self, element: "Element") -> str:
        number = len(self.notes) + 1
        self.notes.append("")
        body = next((self._children(each) for each in element if local(each) == "note-body"), "")
        self.notes[number - 1] = f'<li id="note-{number}" role="doc-footnote">{body}</li>'
        return f'<a href="#note-{number}" role="doc-noteref">{number}</a>'

    def _blanks(self, element: "Element") -> str:
        count = said(element, "c")
        return " " * (min(int(count), _MOST_BLANKS) if count.isdecimal() and len(count) < 6 else 1)

    def _mark(self, element: "Element") -> str:
        return f'<a id="{escape(said(element, "name"))}"></a>'


def _span_of(cell: "Element") -> str:
    spans = (("colspan", said(cell, "number-columns-spanned")), ("rowspan", said(cell, "number-rows-spanned")))
    return "".join(f' {name}="{count}"' for name, count in spans if count.isdecimal() and len(count) < 4)


def _break(_walk: _Walk, _element: "Element") -> str:
    return "<br>"


def _tab(_walk: _Walk, _element: "Element") -> str:
    return "\t"


_WRITERS: "dict[str, Callable[[_Walk, Element], str]]" = {
    "p": _Walk._paragraph,
    "h": _Walk._heading,
    "span": _Walk._span,
    "a": _Walk._link,
    "list": _Walk._list,
    "table": _Walk._table,
    "frame": _Walk._frame,
    "note": _Walk._note,
    "s": _Walk._blanks,
    "bookmark": _Walk._mark,
    "bookmark-start": _Walk._mark,
    "line-break": _break,
    "tab": _tab,
}
