"""A passage as a picture: set on a card in the theme's colours, with title, author and site below."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.domain.article import Article
from reader.domain.text import has_cjk, has_right_to_left, is_right_to_left
from reader.services.citing import site_of
from reader.services.quoting import cut
from reader.ui.theme import Theme, body_font

WIDTH, MARGIN, BAR = 640, 48, 4
ASIDE = 22
"""From the bar to the text."""

GAP, UNDER_TITLE = 30, 5
LONGEST, LONGEST_TITLE = 1200, 160
SIZES = ((90, 30), (240, 25), (600, 21), (LONGEST, 18))
"""How large, in pixels, passages of up to so many characters are set; one Chinese character counts as two."""

TITLE_PIXELS, SOURCE_PIXELS = 16, 14


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article, and the face it is read in."""

    text: str
    article: Article
    family: str = ""


class ShareCard:
    """Laid out once, painted as often as wanted; it is as high as its words need."""

    def __init__(self, passage: Passage, theme: Theme) -> None:
        self._palette = theme.palette
        text = cut("\n".join(filter(None, (line.strip() for line in passage.text.split("\n")))), LONGEST)
        self._is_rtl = is_right_to_left(text)
        article = passage.article
        self.quote = _set(text, _font(passage, _pixels_of(text)), spacing=0.6)
        self.title = _set(cut(" ".join(article.title.split()), LONGEST_TITLE), _bold(_font(passage, TITLE_PIXELS)))
        told = " · ".join(filter(None, (article.author_names, site_of(article))))
        self.source = _set(cut(told, LONGEST_TITLE), _font(passage, SOURCE_PIXELS))
        for part in (self.title, self.source):
            _align(part, is_rtl=self._is_rtl)

    @property
    def size(self) -> QSizeF:
        """Width and height."""
        low = self.title.size().height() + (UNDER_TITLE + self.source.size().height() if self._is_told else 0)
        return QSizeF(WIDTH, ceil(2 * MARGIN + self.quote.size().height() + GAP + low))

    def paint(self, painter: QPainter) -> None:
        """Paint the card with its upper left corner at the origin."""
        palette, size = self._palette, self.size
        painter.fillRect(QRectF(QPointF(0, 0), size), QColor(palette.paper))
        height = self.quote.size().height()
        bar = QRectF(WIDTH - MARGIN - BAR if self._is_rtl else MARGIN, MARGIN + 4, BAR, height - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        left = MARGIN if self._is_rtl else MARGIN + BAR + ASIDE
        _draw(painter, self.quote, QPointF(left, MARGIN), palette.ink)
        top = MARGIN + height + GAP
        _draw(painter, self.title, QPointF(left, top), palette.ink)
        if self._is_told:
            below = top + self.title.size().height() + UNDER_TITLE
            _draw(painter, self.source, QPointF(left, below), palette.soft)

    @property
    def _is_told(self) -> bool:
        return not self.source.isEmpty()


def _pixels_of(text: str) -> int:
    length = len(text) * (2 if has_cjk(text) else 1)
    return next((pixels for most, pixels in SIZES if length <= most), SIZES[-1][1])


def _font(passage: Passage, pixels: int) -> QFont:
    return body_font(passage.family, pixels, passage.article.language)


def _bold(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _set(text: str, font: QFont, *, spacing: float = 0.0) -> QTextDocument:
    """Text in its own direction, in paragraphs so many lines apart."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setPlainText(text)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    shape = QTextBlockFormat()
    shape.setLineHeight(150 if has_cjk(text) else 135, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(shape)
    block = document.begin().next()
    while block.isValid():
        apart = block.blockFormat()
        apart.setTopMargin(spacing * font.pixelSize())
        QTextCursor(block).setBlockFormat(apart)
        block = block.next()
    _align(document, is_rtl=is_right_to_left(text))
    document.setTextWidth(WIDTH - 2 * MARGIN - BAR - ASIDE)
    return document


def _align(document: QTextDocument, *, is_rtl: bool) -> None:
    """Begin lines at the side the card's text begins at; Qt turns what is aligned left in text from right to left.

    On a card from right to left, a line with any word of such a script goes that way, too.
    """
    text = document.toPlainText()
    own = has_right_to_left(text) if is_rtl else is_right_to_left(text)
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if own else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft if own == is_rtl else Qt.AlignmentFlag.AlignRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)


def _draw(painter: QPainter, document: QTextDocument, at: QPointF, colour: str) -> None:
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(context.palette.ColorRole.Text, QColor(colour))
    painter.save()
    painter.translate(at)
    document.documentLayout().draw(painter, context)
    painter.restore()
