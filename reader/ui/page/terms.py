"""Short forms that the article explains: dotted, with what they stand for under the pointer and where Tab stops."""

import re
from urllib.parse import quote, unquote

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument

from reader.ui.page.fragments import fragments_of

TERM = r"#term:\d+:"
"""How their addresses begin, as a pattern: an article may call a place `term:harbour`."""


def mark_terms(document: QTextDocument, colour: str) -> list[tuple[int, int, str]]:
    """Dot the words that have an explanation; start, end and address of each, as of a link. Their format carries the
    explanation, and the view shows it as a tooltip."""
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    shape.setUnderlineColor(QColor(colour))
    found: list[tuple[int, int, str]] = []
    for fragment in fragments_of(document):
        style, start = fragment.charFormat(), fragment.position()
        said, end = style.toolTip(), start + fragment.length()
        if not said or style.isAnchor() or style.isImageFormat():
            continue
        if found and found[-1][1] == start and explained(found[-1][2]) == said:
            found[-1] = (found[-1][0], end, found[-1][2])  # some of its letters look otherwise
        else:
            found.append((start, end, f"#term:{start}:{quote(said)}"))
    cursor = QTextCursor(document)
    for start, end, address in found:
        shape.setAnchor(True)
        shape.setAnchorHref(address)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(shape)
    return found


def is_term(address: str) -> bool:
    """Whether it is the address of such a term."""
    return re.match(TERM, address) is not None


def explained(address: str) -> str:
    """What is said of the term with this address; "" of anything else."""
    return unquote(address.split(":", 2)[2]) if is_term(address) else ""
