"""The style sheet of a page, with the sizes that the reader chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.domain.text import has_cjk
from reader.ui.theme import document_style, fixed_family

if TYPE_CHECKING:
    from reader.ui.page.article_document import ArticleDocument, Look

CJK_LINES = 1.09
INDENT, CHINESE_INDENT, ASIAN_INDENT = 1.4, 2.0, 1.0
"""Ems: of alphabets, of Chinese, of Japanese and Korean."""
LEAST_LETTERS, OF_A_CHARACTER = 3, 2
"""The letters that a word has at least, and for how many a Chinese character counts."""
LONG_WORD, LONG_SHARE = 24, 0.3
"""More letters in a word, or more of the column's width, are long."""


def page_style(look: Look, font: QFont, language: str, *, is_cjk: bool) -> str:
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
        between=round(body * look.settings.paragraph_spacing / 100),
        indent=round(body * _indent(language, is_cjk)) if look.settings.is_indented else 0,
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


def _indent(language: str, is_cjk: bool) -> float:
    if not is_cjk:
        return INDENT
    return ASIAN_INDENT if language[:2].lower() in ("ja", "ko") else CHINESE_INDENT


def justify_prose(document: QTextDocument, first: int, column: int) -> None:
    """Leave what is before the paragraph numbered `first`, headings, code, cells of tables, and paragraphs with
    something long in them that goes to the next line whole, at the edge where lines begin: so few words to a line would
    stand wide apart."""
    cursor = QTextCursor(document)
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        shape = block.blockFormat()
        is_short = number < first or shape.headingLevel() or shape.nonBreakableLines()
        if shape.hasProperty(QTextFormat.Property.BlockAlignment):
            continue
        if is_short or QTextCursor(block).currentTable() or _has_long(block, column):
            shape.setAlignment(Qt.AlignmentFlag.AlignLeft)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)


def _has_long(block: QTextBlock, column: int) -> bool:
    """Whether a formula, a picture or a word of a paragraph takes a good part of a line."""
    if any(len(word) > LONG_WORD and not has_cjk(word) for word in block.text().replace("\u00ad", " ").split()):
        return True
    from reader.ui.page.document_pictures import images_in

    return any(shape.width() > column * LONG_SHARE for _, shape in images_in(block))


def is_of_words(document: QTextDocument, start: int, end: int) -> bool:
    """Whether a link within the page is words, which only their colour would tell from others, and no number of a note
    or arrow back."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    is_raised = cursor.charFormat().verticalAlignment() is raised
    letters = (OF_A_CHARACTER if has_cjk(sign) else 1 for sign in cursor.selectedText() if sign.isalpha())
    return not is_raised and sum(letters) >= LEAST_LETTERS


def begin_flush(document: QTextDocument, first: int, *, is_cjk: bool) -> None:
    """Take the indent from paragraphs in lists, quotes and tables, and from the one numbered `first` and those that
    follow a heading, which Chinese, Japanese and Korean indent as well."""
    cursor = QTextCursor(document)
    block = document.findBlockByNumber(first)
    while block.isValid():
        shape, before = block.blockFormat(), block.previous()
        is_new = not is_cjk and (block.blockNumber() == first or before.blockFormat().headingLevel())
        is_apart = block.textList() or shape.leftMargin() or shape.indent() or QTextCursor(block).currentTable()
        if shape.textIndent() and (is_new or is_apart):
            shape.setTextIndent(0)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
        block = block.next()


def set_quotes_apart(document: ArticleDocument, least: int) -> None:
    """Leave at least so many pixels above and below what is quoted, also where paragraphs have nothing between them."""
    if "<blockquote" not in document.page.article.html:
        return
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        before, after = block.previous(), block.next()
        if block.userState() > 0:
            shape = block.blockFormat()
            if before.userState() <= 0:
                shape.setTopMargin(max(least, shape.topMargin()))
            if after.userState() <= 0:
                shape.setBottomMargin(max(least, shape.bottomMargin()))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
        block = after
