"""A page as a QTextDocument: its HTML in the theme's style, its links told apart, its pictures from the library."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextOption,
    QTextTable,
)

from reader.domain.article import Link
from reader.domain.settings import Settings
from reader.domain.text import has_cjk, is_right_to_left
from reader.services.reading import Page
from reader.ui.page_html import HEADER_BLOCKS, page_html
from reader.ui.theme import Palette, body_font, document_style, fixed_family

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

CJK_LINES = 1.09
CODE = QTextFormat.Property.BlockCodeLanguage
CODE_ROOM = 26.0
DEEPEST_QUOTE = 5
CALLOUT_PADDING = 12


class Look(NamedTuple):
    """All that a document's look depends on besides the page; `column` is the width of the text in pixels."""

    palette: Palette
    settings: Settings
    column: int


class ArticleDocument(QTextDocument):
    """The article: a header (title, meta line), the body, and a footer. Offsets count characters of the body.

    Pictures are asked of `ask_picture(asset id)` once each, and drawn when `take_picture` brings them. Nothing else
    is ever loaded.
    """

    def __init__(self, page: Page, look: Look, ask_picture: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self.page = page
        self.look = look
        self._ask_picture = ask_picture
        self._asked: set[str] = set()
        self._links: dict[str, Link] = {_plain(link.url): link for link in page.links if link.url}
        self.stored_ends: list[int] = []
        self._text: str | None = None
        self._has_only_units: bool | None = None
        self._prepare(look)
        self.setHtml(page_html(page, look.column))
        self.body_start = self.findBlockByNumber(HEADER_BLOCKS).position()
        self.body_end = self.characterCount() - 1
        self._finish()

    # Text and offsets.

    def text(self) -> str:
        """The plain text of the body."""
        if self._text is None:
            self._text = self._body_text()
        return self._text

    def offset_of(self, position: int) -> int:
        """The offset in `text()` of a position in the document."""
        units = max(0, min(position, self.body_end) - self.body_start)
        return units if self._is_plain() else _points(self.text(), units)

    def position_of(self, offset: int) -> int:
        """The position in the document of an offset in `text()`."""
        return self.body_start + (offset if self._is_plain() else _units(self.text(), offset))

    def positions_of(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The positions in the document of spans of `text()`, which follow one another; in one walk."""
        if self._is_plain():
            return [(self.body_start + start, self.body_start + end) for start, end in spans]
        found, units, at = [], self.body_start, 0
        for start, end in spans:
            first = units + _units(self.text()[at:start], start - at)
            units, at = first + _units(self.text()[start:end], end - start), end
            found.append((first, units))
        return found

    def _is_plain(self) -> bool:
        """Whether every character is one UTF-16 code unit, so that offsets and positions run alike."""
        if self._has_only_units is None:
            self._has_only_units = max(self.text(), default="") <= "\uffff"
        return self._has_only_units

    def link_to(self, address: str) -> Link | None:
        """What the library knows of a link as the text writes it."""
        return self._links.get(_plain(address))

    # Pictures.

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures of the library and nothing else: no file, no address, no style sheet.

        Any other picture is answered too, with nothing to see: Qt reads a file of that name when it gets no answer.
        """
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        url = QUrl(name)
        asset = url.path()
        if url.scheme() == "asset" and asset not in self._asked:
            self._asked.add(asset)
            self._ask_picture(asset)
        return _nothing()

    def take_picture(self, asset: str, picture: QImage) -> None:
        """Draw a picture that was asked for."""
        self.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"asset:{asset}"), picture)

    def fit_pictures(self, column: int) -> None:
        """Scale pictures down to `column` pixels; smaller ones keep their size."""
        sizes = {asset.id: QSize(asset.width, asset.height) for asset in self.page.article.assets if asset.width}
        block = self.begin()
        while block.isValid() and sizes:
            for place, shape in _images(block):
                natural = sizes.get(QUrl(shape.name()).path())
                if natural is not None and round(shape.width()) != min(natural.width(), column):
                    self._resize(place, shape, natural, column)
            block = block.next()

    # The footer.

    def set_footer(self, html: str) -> None:
        """Replace what stands below the body."""
        cursor = QTextCursor(self)
        cursor.setPosition(self.body_end)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if html:
            cursor.insertBlock()
            cursor.insertHtml(html)
        cursor.endEditBlock()

    def _prepare(self, look: Look) -> None:
        settings, article = look.settings, self.page.article
        font = body_font(settings.font_family, settings.font_size)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_right_to_left(article.title + article.summary):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if settings.is_justified:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self.setDefaultTextOption(option)
        self.setDefaultStyleSheet(_style(look, font, has_cjk(article.title + article.summary)))

    def _finish(self) -> None:
        """What the style sheet cannot say, in one walk: links told apart, room around code."""
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        self.anchors, self.code, turned = _walk(self)
        self.callouts = _callouts(self)
        for start, end, href in self.anchors:
            if start >= self.body_start and not href.startswith("#"):
                self._draw_link(cursor, start, end, href)
        for first, last in self.code:
            _set_margins(cursor, first, top=CODE_ROOM)
            _set_margins(cursor, last, bottom=CODE_ROOM)
        for number in turned:
            _turn_margins(cursor, number)
        cursor.endEditBlock()

    def _draw_link(self, cursor: QTextCursor, start: int, end: int, href: str) -> None:
        """A hairline under a link, dotted where the article is wanted; ends of links to stored ones are kept."""
        link = self.link_to(href)
        palette, line = self.look.palette, QTextCharFormat.UnderlineStyle
        is_stored = link is not None and link.target is not None
        is_wanted = link is not None and not is_stored and not href.startswith(("http:", "https:"))
        shape = QTextCharFormat()
        shape.setUnderlineColor(QColor(palette.accent if is_stored else palette.faint))
        shape.setUnderlineStyle(line.DotLine if is_wanted else line.SingleUnderline)
        if is_stored:
            self.stored_ends.append(end)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(shape)

    def stored_between(self, first: int, last: int) -> list[int]:
        """Where links to stored articles end between two positions."""
        ends = self.stored_ends
        return ends[bisect_left(ends, first) : bisect_left(ends, last)]

    def _body_text(self) -> str:
        cursor = QTextCursor(self)
        cursor.setPosition(self.body_start)
        cursor.setPosition(self.body_end, QTextCursor.MoveMode.KeepAnchor)
        before = self.body_start - cursor.selectionStart()  # Qt begins before a table that the body begins with
        text = cursor.selectedText()[max(0, before) :]
        return text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\ufdd0", "\n")

    def _resize(self, place: int, shape: QTextImageFormat, natural: QSize, column: int) -> None:
        width = min(natural.width(), column)
        shape.setWidth(width)
        shape.setHeight(max(1, round(natural.height() * width / max(1, natural.width()))))
        cursor = QTextCursor(self)
        cursor.setPosition(place)
        cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(shape)


def _plain(address: str) -> str:
    """An address in the spelling that an importer and the renderer agree on; a wiki link goes to its page."""
    plain = unquote(address)
    return plain.partition("#")[0] if plain.startswith("wiki:") else plain


def _style(look: Look, font: QFont, is_cjk: bool) -> str:
    """The sheet with its sizes; line heights are in percent of the face's own, so that 160 % of the size comes out."""
    body = look.settings.font_size
    natural = QFontMetricsF(font).height() / body
    lines = look.settings.line_height / natural * (CJK_LINES if is_cjk else 1)
    return document_style(
        look.palette,
        body=body,
        title=round(body * 33 / 18),
        h2=round(body * 25 / 18),
        h3=round(body * 21 / 18),
        em=body,
        half=round(body / 2),
        third=round(body / 3),
        two_em=round(body * 1.4),
        h_above=round(body * 1.7),
        meta_below=round(body * 1.5),
        small=round(body * 0.85),
        tiny=round(body * 0.68),
        code_size=round(body * 0.88),
        lines=round(lines),
        tight=round(118 / natural),
        code_lines=112,
        fixed=fixed_family(),
        ui=QGuiApplication.font().family(),
    )


def quote_level(block: QTextBlock) -> int:
    """How deep a paragraph is quoted, once its document is finished; 0 for not at all."""
    return max(0, block.userState())


def _walk(document: QTextDocument) -> tuple[list[tuple[int, int, str]], list[tuple[int, int]], list[int]]:
    """Start, end and address of every link; first and last block number of every piece of code; the numbers of quoted
    blocks that run from right to left. Quoted blocks get their level."""
    links: list[tuple[int, int, str]] = []
    code: list[tuple[int, int]] = []
    turned: list[int] = []
    block = document.begin()
    while block.isValid():
        margins = block.blockFormat()
        # The style sheet gives quotes a right margin of one pixel for each level: so they are known here.
        if margins.leftMargin() > 0 and 0 < (level := round(margins.rightMargin())) <= DEEPEST_QUOTE:
            block.setUserState(level)
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                turned.append(block.blockNumber())
        if margins.hasProperty(CODE):
            number = block.blockNumber()
            if code and code[-1][1] == number - 1:
                code[-1] = (code[-1][0], number)
            else:
                code.append((number, number))
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            shape = fragment.charFormat()
            if shape.isAnchor() and (href := shape.anchorHref()):
                links.append((fragment.position(), fragment.position() + fragment.length(), unescape(href)))
            iterator += 1
        block = block.next()
    return links, code, turned


def _callouts(document: QTextDocument) -> list[tuple[int, int]]:
    """First and last position of the tables of one cell with a wide padding: notes, warnings and the like.

    Asked for once, while all tables stand: Qt takes tables away with the footer, and PySide is not told.
    """
    tables = (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    return [
        (table.firstPosition(), table.lastPosition())
        for table in tables
        if table.rows() == table.columns() == 1 and table.format().cellPadding() == CALLOUT_PADDING
    ]


def _set_margins(cursor: QTextCursor, number: int, *, top: float | None = None, bottom: float | None = None) -> None:
    block = cursor.document().findBlockByNumber(number)
    shape = block.blockFormat()
    if top is not None:
        shape.setTopMargin(top)
    if bottom is not None:
        shape.setBottomMargin(bottom)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(shape)


def _turn_margins(cursor: QTextCursor, number: int) -> None:
    """Text that runs from right to left is indented at the right."""
    block = cursor.document().findBlockByNumber(number)
    shape = block.blockFormat()
    shape.setRightMargin(shape.leftMargin())
    shape.setLeftMargin(0)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(shape)


def _images(block: QTextBlock) -> list[tuple[int, QTextImageFormat]]:
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().isImageFormat():
            found += [
                (fragment.position() + n, fragment.charFormat().toImageFormat()) for n in range(fragment.length())
            ]
        iterator += 1
    return found


def _nothing() -> QImage:
    """What is drawn until a picture arrives."""
    from PySide6.QtGui import QImage

    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _points(text: str, units: int) -> int:
    """How many characters of `text` its first `units` UTF-16 code units are."""
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore"))


def _units(text: str, points: int) -> int:
    """How many UTF-16 code units the first `points` characters of `text` are."""
    head = text[:points]
    return len(head) + sum(sign > "\uffff" for sign in head)
