"""A page as a QTextDocument: its HTML in the theme's style, its links told apart, its pictures from the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import unescape
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from reader.domain.article import Link
from reader.domain.settings import Settings
from reader.domain.text import has_cjk, has_right_to_left, is_right_to_left, plain_address
from reader.services.reading import Page
from reader.ui.page.page_html import HEADER_BLOCKS, page_html
from reader.ui.page.page_style import begin_flush, is_of_words, justify_prose, page_style, set_quotes_apart
from reader.ui.theme import Palette, body_font
from reader.ui.words import is_mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from reader.services.typesetting.formulas import Drawing
    from reader.ui.page.callouts import Callout
    from reader.ui.page.folds import Folds
    from reader.ui.page.formulas import Placed
    from reader.ui.page.text_map import TextMap
    from reader.ui.page.wide_tables import WideTable

CODE = QTextFormat.Property.BlockCodeLanguage
CODE_ROOM = 26.0
DEEPEST_QUOTE = 5


class Look(NamedTuple):
    """All that a document's look depends on besides the page; `column` is the width of the text in pixels."""

    palette: Palette
    settings: Settings
    column: int
    drawn: Mapping[tuple[str, bool], Drawing | None] = MappingProxyType({})  # formulas by source and whether alone


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
        self._links: dict[str, Link] = {plain_address(link.url): link for link in page.links if link.url}
        self.stored_ends: list[int] = []
        self._map: TextMap | None = None
        self.formulas: list[Placed] = []
        self.undrawn: list[tuple[str, bool]] = []
        self.unhyphenated = ""
        self.sharpness = 0.0  # pixels of formulas to one of the page; 0 is as on the sharpest screen
        self.emphasised: list[int] = []
        self.missing: list[int] = []
        self.callouts: list[Callout] = []
        self.folds: Folds | None = None
        self.wide: list[WideTable] = []  # that a view has laid out wider than the column
        self._prepare(look)
        self.setHtml(self._with_hyphens(self._with_formulas(page_html(page, look.column))))
        self.body_start = self.findBlockByNumber(HEADER_BLOCKS).position()
        self.body_end = self.characterCount() - 1
        self._finish()

    # Text and offsets.

    def text(self) -> str:
        """The plain text of the body, formulas as they were typed; the same in every look."""
        return self._known().text

    def offset_of(self, position: int) -> int:
        """The offset in `text()` of a position in the document."""
        return self._known().offset_of(max(0, min(position, self.body_end) - self.body_start))

    def position_of(self, offset: int) -> int:
        """The position in the document of an offset in `text()`."""
        return self.body_start + self._known().unit_of(max(0, offset))

    def positions_of(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The positions in the document of spans of `text()`; a formula is taken whole."""
        known = self._known()
        found = ((known.unit_of(start), known.unit_of(end), end) for start, end in spans)
        first = self.body_start
        return [
            (first + start, first + unit + (known.offset_of(unit) < end and bool(self.formulas)))
            for start, unit, end in found
        ]

    def seen(self, position: int) -> int:
        """A position itself, or the place that is seen where it is folded away."""
        return self.folds.seen(position) if self.folds else position

    def link_to(self, address: str) -> Link | None:
        """What the library knows of a link as the text writes it."""
        return self._links.get(plain_address(address))

    # Pictures.

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures of the library and nothing else: no file, no address, no style sheet.

        Any other picture is answered too, with nothing to see: Qt reads a file of that name when it gets no answer.
        """
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        url = QUrl(name)
        asset = url.path()
        if url.scheme() == "formula" and self.formulas:
            return self._formula(url)
        if url.scheme() == "asset" and asset not in self._asked:
            self._asked.add(asset)
            self._ask_picture(asset)
        return nothing_to_see()

    def take_picture(self, asset: str, picture: QImage) -> None:
        """Draw a picture, if it was asked for."""
        if asset in self._asked:
            self.put_picture(asset, picture)

    def put_picture(self, asset: str, picture: QImage) -> None:
        """Have a picture before it is asked for: Qt asks for those of known size when it paints."""
        from reader.ui.widgets.seen_through import legible  # most articles have no pictures

        self._asked.add(asset)
        image = QTextDocument.ResourceType.ImageResource
        self.addResource(image, QUrl(f"asset:{asset}"), legible(picture, self.look.palette))

    def fit_pictures(self, column: int, tallest: int = 0) -> None:
        """Scale pictures down to `column` pixels, and to `tallest` if that is given; smaller ones keep their size."""
        sizes = {asset.id: QSize(asset.width, asset.height) for asset in self.page.article.assets if asset.width}
        sizes |= {str(number): formula.size for number, formula in enumerate(self.formulas)}
        if sizes:
            from reader.ui.page.document_pictures import fit  # most articles have none

            fit(self, sizes, column, tallest)

    @property
    def has_tables(self) -> bool:
        """Whether the article has tables of data."""
        return '<table class="data' in self.page.article.html

    @property
    def has_pictures(self) -> bool:
        """Whether the article came with pictures at all."""
        return bool(self.page.article.assets)

    def picture_at(self, point: QPointF) -> int | None:
        """The position of the picture at a point of the document."""
        name = self.documentLayout().imageAt(point)
        if not name.startswith("asset:"):
            return None
        from reader.ui.page.document_pictures import pictures_in

        near = self.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        places = [place for place, shape in pictures_in(self) if shape.name() == name]
        return min(places, key=lambda place: abs(place - near), default=None)

    # The footer.

    def set_footer(self, html: str) -> None:
        """Replace what stands below the body."""
        cursor = QTextCursor(self)
        cursor.setPosition(self.body_end)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if html:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())  # no item of a list that ends the body
            cursor.insertHtml(html)
        cursor.endEditBlock()

    def _prepare(self, look: Look) -> None:
        settings, article = look.settings, self.page.article
        font = body_font(settings.font_family, settings.font_size, article.language)
        if settings.letter_spacing and not is_right_to_left(article.title + article.summary):
            spacing = settings.font_size * settings.letter_spacing / 100
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_mirrored() if self.page.meta else is_right_to_left(article.title + article.summary):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        if settings.is_justified:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self.setDefaultTextOption(option)
        self._is_cjk = has_cjk(article.title + article.summary)
        self.setDefaultStyleSheet(page_style(look, font, article.language, is_cjk=self._is_cjk))

    def _finish(self) -> None:
        """What the style sheet cannot say, in one walk: links told apart, room around code."""
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        if self.formulas:
            from reader.ui.page.formulas import align

            align(self, self.formulas)
        if _is_slanted_falsely(self.page.article.html):
            from reader.ui.page.emphasis import stand_upright

            self.emphasised = stand_upright(self)
        if 'class="missing"' in self.page.article.html:
            from reader.ui.page.missing_pictures import frames_in

            self.missing = frames_in(self, self.look.palette.faint)
        self.anchors, self.code, quoted, turned_code = _walk(self)
        if "<details" in self.page.article.html:
            from reader.ui.page.folds import Folds, given_in

            self.folds = Folds(self, given_in(self.page.article.html))
        if "<table" in self.page.article.html:
            from reader.ui.page.tables import align_heads, callouts, keep_words_whole

            self.callouts = callouts(self)
            align_heads(self)
            keep_words_whole(self, self.look.column)
        for start, end, href in self.anchors:
            if start >= self.body_start and not self.page.meta and (href[:1] != "#" or is_of_words(self, start, end)):
                self._draw_link(cursor, start, end, href)
        if "<abbr" in self.page.article.html:
            from reader.ui.page.terms import mark_terms

            self.anchors = sorted((*self.anchors, *mark_terms(self, self.look.palette.faint)))
        for first, last in self.code:
            _set_margins(cursor, first, top=CODE_ROOM)
            _set_margins(cursor, last, bottom=CODE_ROOM)
        set_quotes_apart(self, self.look.settings.font_size // 2)
        if self.look.settings.is_indented:
            begin_flush(self, HEADER_BLOCKS, is_cjk=self._is_cjk)
        if self.look.settings.is_justified:
            justify_prose(self, HEADER_BLOCKS, self.look.column)
        if quoted or turned_code or self.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft:
            from reader.ui.page.from_the_right import turn

            turn(self, quoted, turned_code)
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

    def _with_hyphens(self, html: str) -> str:
        """`html` with soft hyphens where the reader wants them; `unhyphenated` is a language that has to be loaded."""
        if not self.look.settings.is_hyphenated:
            return html
        from reader.services.typesetting.hyphenation import hyphenated, is_ready, language_for

        language = language_for(self.page.article.language, html)
        if not is_ready(language):
            self.unhyphenated = language
            return html
        header, end, body = html.partition("</p>")
        return header + end + hyphenated(body, language)

    def _with_formulas(self, html: str) -> str:
        if 'class="math"' not in html:
            return html
        from reader.ui.page.formulas import set_formulas

        setting = set_formulas(html, self.look.drawn, self.defaultFont(), self.look.column)
        self.formulas, self.undrawn = setting.placed, setting.undrawn
        return setting.html

    def _formula(self, url: QUrl) -> QImage:
        """The picture of a formula, made when it is first painted."""
        from reader.ui.page.formulas import image_of

        image = image_of(self.formulas[int(url.path())], self.look.palette.ink, self.sharpness)
        self.addResource(QTextDocument.ResourceType.ImageResource, url, image)
        return image

    def _known(self) -> TextMap:
        if self._map is None:
            from reader.ui.page.text_map import TextMap

            cursor = QTextCursor(self)
            cursor.setPosition(self.body_start)
            cursor.setPosition(self.body_end, QTextCursor.MoveMode.KeepAnchor)
            before = self.body_start - cursor.selectionStart()  # Qt begins before a table that the body begins with
            self._map = TextMap(cursor.selectedText()[max(0, before) :], self._source_of)
        return self._map

    def _source_of(self, unit: int) -> str | None:
        """What was typed for the object at a unit of the body; None for a picture."""
        if not self.formulas:
            return None
        cursor = QTextCursor(self)
        cursor.setPosition(self.body_start + unit + 1)
        name = cursor.charFormat().toImageFormat().name()
        return self.formulas[int(name.partition(":")[2])].source if name.startswith("formula:") else None


def _is_slanted_falsely(html: str) -> bool:
    """Whether anything is emphasised that is written in a script without italics, whatever the article's language."""
    if html.isascii():
        return False
    emphasised = (piece.partition(f"</{tag}>")[0] for tag in ("em", "cite") for piece in html.split(f"<{tag}>")[1:])
    return any(max(piece, default="") >= "\u3040" or has_right_to_left(piece) for piece in emphasised)


def quote_level(block: QTextBlock) -> int:
    """How deep a paragraph is quoted, once its document is finished; 0 for not at all."""
    return max(0, block.userState())


class _Walked(NamedTuple):
    """Start, end and address of every link; first and last block number of every piece of code; the numbers of quoted
    blocks, and of lines of code, that run from right to left."""

    links: list[tuple[int, int, str]]
    code: list[tuple[int, int]]
    quoted: list[int]
    turned_code: list[int]


def _walk(document: QTextDocument) -> _Walked:
    """What one walk through the document finds. Quoted blocks get their level."""
    links, code, quoted, turned_code = found = _Walked([], [], [], [])
    block = document.begin()
    while block.isValid():
        margins = block.blockFormat()
        # The style sheet gives quotes a right margin of one pixel for each level: so they are known here.
        if margins.leftMargin() > 0 and 0 < (level := round(margins.rightMargin())) <= DEEPEST_QUOTE:
            block.setUserState(level)
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                quoted.append(block.blockNumber())
        if margins.hasProperty(CODE):
            number = block.blockNumber()
            if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                turned_code.append(number)
            goes_on = margins.property(CODE) == block.previous().blockFormat().property(CODE)
            if code and code[-1][1] == number - 1 and goes_on:
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
    return found


def _set_margins(cursor: QTextCursor, number: int, *, top: float | None = None, bottom: float | None = None) -> None:
    block = cursor.document().findBlockByNumber(number)
    shape = block.blockFormat()
    if top is not None:
        shape.setTopMargin(top)
    if bottom is not None:
        shape.setBottomMargin(bottom)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(shape)


def nothing_to_see() -> QImage:
    """What is drawn until a picture arrives."""
    from PySide6.QtGui import QImage

    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image
