"""The documents of a book that say what is in it: package, contents of EPUB 3, contents of EPUB 2, cover."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from textwrap import wrap
from typing import NamedTuple

from reader.services.exports.xhtml import text

_LINE_SIGNS, _MOST_LINES = 18, 9
_XHTML = "application/xhtml+xml"
_MATHML = ' properties="mathml"'


class Chapter(NamedTuple):
    """A document of the book that its contents name."""

    file: str
    title: str
    language: str = ""
    is_of_author: bool = False
    has_formulas: bool = False


def package(
    *,
    identifier: str,
    title: str,
    language: str,
    authors: Sequence[str],
    chapters: Sequence[Chapter],
    pictures: Mapping[str, str],
    is_right_to_left: bool,
) -> str:
    """The package document, `package.opf`."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    creators = "".join(f"<dc:creator>{text(name)}</dc:creator>\n" for name in authors)
    direction = ' page-progression-direction="rtl"' if is_right_to_left else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{text(identifier)}</dc:identifier>\n'
        f"<dc:title>{text(title) or '-'}</dc:title>\n<dc:language>{language}</dc:language>\n{creators}"
        f'<meta property="dcterms:modified">{now}</meta>\n<meta name="cover" content="cover"/>\n'
        "<dc:contributor>Armchair</dc:contributor>\n"
        f"</metadata>\n<manifest>\n{_manifest(chapters, pictures)}</manifest>\n"
        f'<spine toc="ncx"{direction}>\n{_spine(chapters)}</spine>\n</package>\n'
    )


def contents(heading: str, chapters: Sequence[Chapter]) -> str:
    """The page of contents, which is the navigation document too."""
    own = "".join(_item(chapter) for chapter in chapters if not chapter.is_of_author)
    authors = "".join(_item(chapter) for chapter in chapters if chapter.is_of_author)
    return (
        f'<nav epub:type="toc" id="toc">\n<h1>{text(heading)}</h1>\n<ol>\n{own}{authors}</ol>\n</nav>\n'
        '<nav epub:type="landmarks" hidden="hidden">\n<ol>\n'
        f'<li><a epub:type="toc" href="contents.xhtml">{text(heading)}</a></li>\n'
        f'<li><a epub:type="bodymatter" href="{chapters[0].file}">{text(chapters[0].title)}</a></li>\n'
        "</ol>\n</nav>"
    )


def ncx(identifier: str, title: str, chapters: Sequence[Chapter]) -> str:
    """The contents for readers that know EPUB 2 only, `toc.ncx`."""
    points = "".join(
        f'<navPoint id="p{number}" playOrder="{number}"><navLabel><text>{text(chapter.title)}</text></navLabel>'
        f'<content src="{chapter.file}"/></navPoint>\n'
        for number, chapter in enumerate(chapters, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">\n<head>\n'
        f'<meta name="dtb:uid" content="{text(identifier)}"/>\n<meta name="dtb:depth" content="1"/>\n'
        '<meta name="dtb:totalPageCount" content="0"/>\n<meta name="dtb:maxPageNumber" content="0"/>\n</head>\n'
        f"<docTitle><text>{text(title)}</text></docTitle>\n<navMap>\n{points}</navMap>\n</ncx>\n"
    )


def cover(title: str) -> str:
    """The picture of the cover: the title on paper, as a drawing."""
    lines = wrap(title, _LINE_SIGNS) or [""]
    if len(lines) > _MOST_LINES:
        lines = [*lines[:_MOST_LINES], "…"]
    first = 640 - 42 * len(lines)
    written = "".join(
        f'<text x="400" y="{first + 84 * number}" text-anchor="middle">{text(line)}</text>\n'
        for number, line in enumerate(lines)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1200" viewBox="0 0 800 1200">\n'
        '<rect width="800" height="1200" fill="#fffdf8"/>\n<rect width="800" height="28" fill="#8a3b12"/>\n'
        f'<g font-family="serif" font-size="64" fill="#1f1d1a">\n{written}</g>\n</svg>\n'
    )


def _manifest(chapters: Sequence[Chapter], pictures: Mapping[str, str]) -> str:
    items = [
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        '<item id="style" href="style.css" media-type="text/css"/>',
        '<item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>',
        '<item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>',
        '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    ]
    items += [
        f'<item id="c{number}" href="{chapter.file}"{_MATHML * chapter.has_formulas} media-type="{_XHTML}"/>'
        for number, chapter in enumerate(chapters, 1)
    ]
    items += [
        f'<item id="i{number}" href="{file}" media-type="{kind}"/>'
        for number, (file, kind) in enumerate(pictures.items(), 1)
    ]
    return "\n".join(items) + "\n"


def _spine(chapters: Sequence[Chapter]) -> str:
    names = ["title", "contents", *(f"c{number}" for number in range(1, len(chapters) + 1))]
    return "".join(f'<itemref idref="{name}"/>\n' for name in names)


def _item(chapter: Chapter) -> str:
    return f'<li><a href="{chapter.file}">{text(chapter.title)}</a></li>\n'
