"""What leaves the article by copying: its words, without the signs that only serve the page."""

import re
from html import escape, unescape
from itertools import zip_longest

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.document_pictures import images_in
from reader.ui.page.terms import TERM, explained
from reader.ui.page.text_map import OBJECT

UNSEEN = dict.fromkeys(map(ord, "\u2068\u2069\u200b\u00ad"))
"""Signs that only serve the page, for `str.translate`."""

_ASIDE = re.compile(r"(?<=;) margin-(?:left|right):-\d+px;")
"""How far aside a wide table stood."""

_TERM = re.compile(rf'<a href="({TERM}[^"]*)">(.*?)</a>')
_FORMULA = re.compile(r'<img\b[^>]*\bsrc="(formula:\d+)"[^>]*>')


def cleaned(data: QMimeData, document: ArticleDocument | None, chosen: QTextCursor) -> QMimeData:
    """Plain and rich text without the signs that only keep directions, lines and syllables apart; formulas as typed,
    short forms with what they stand for, and nothing of what is folded away, as browsers have it.

    It is in `data`, which Qt made: what is made here would be destroyed with the clipboard, and that may be gone later
    than Python, which crashes.
    """
    text, html = data.text(), data.html() if data.hasHtml() else ""  # asked for first: Qt then fills `data`, once
    if document is not None and (seen := _unfolded(document, chosen)):
        text, html = seen.selection().toPlainText(), seen.selection().toHtml()
        chosen = seen
    if document is not None and document.formulas:
        sources = [_source(document, name) for name in _objects(chosen)]
        text = "".join(piece + source for piece, source in zip_longest(text.split(OBJECT), sources, fillvalue=""))
        html = _FORMULA.sub(lambda found: escape(_source(document, found[1])), html)
    if document is not None and document.wide:
        html = _ASIDE.sub("", html)
    html = _TERM.sub(lambda found: f'<abbr title="{escape(explained(unescape(found[1])))}">{found[2]}</abbr>', html)
    data.clear()
    data.setText(text.translate(UNSEEN))
    if html:
        data.setHtml(html.translate(UNSEEN))
    return data


def _unfolded(document: ArticleDocument, chosen: QTextCursor) -> QTextCursor | None:
    """The same selection in a copy of the document without what is folded away in it; none where nothing is."""
    start, end = chosen.selectionStart(), chosen.selectionEnd()
    away = document.folds.away_between(start, end) if document.folds else []
    if not away:
        return None
    copy = document.clone(document)
    copy.deleteLater()  # when what is made of the selection is made
    seen, cursor = QTextCursor(copy), QTextCursor(copy)
    seen.setPosition(start)
    seen.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    for fold in reversed(away):
        cursor.setPosition(fold.start)
        cursor.currentTable().removeRows(1, 1)
    return seen if seen.hasSelection() else None


def _objects(chosen: QTextCursor) -> list[str]:
    """The names of the pictures in a selection, in order."""
    found = []
    block = chosen.document().findBlock(chosen.selectionStart())
    while block.isValid() and block.position() < chosen.selectionEnd():
        found += [
            shape.name()
            for place, shape in images_in(block)
            if chosen.selectionStart() <= place < chosen.selectionEnd()
        ]
        block = block.next()
    return found


def _source(document: ArticleDocument, name: str) -> str:
    kind, _, number = name.partition(":")
    return document.formulas[int(number)].source if kind == "formula" else OBJECT
