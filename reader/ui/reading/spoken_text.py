"""What is read aloud of an article: its sentences, block by block, without code and the numbers of notes."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat

from reader.domain.sentences import sentences
from reader.ui.page.article_document import CODE, ArticleDocument
from reader.ui.page.fragments import fragments_in

_RAISED = QTextCharFormat.VerticalAlignment.AlignSuperScript
_NUMBER_OR_BACK = re.compile("[\\[(（][\\d*†‡]{1,5}[\\])）]|[↩↵⤴↑^\ufe0e\ufe0f ]+")
_LETTER = re.compile(r"\w")


class Spoken(NamedTuple):
    """A sentence: from where to where of the text of the article it reaches, and what is said."""

    start: int
    end: int
    words: str


def spoken_in(document: ArticleDocument, block: QTextBlock) -> list[Spoken]:
    """The sentences of a block; none of code, nor where there is nothing to say."""
    if block.blockFormat().hasProperty(CODE) or not document.body_start <= block.position() < document.body_end:
        return []
    text = document.text()
    pieces: list[str] = []
    offsets: list[int] = []
    for fragment in fragments_in(block):
        start = document.offset_of(fragment.position())
        piece = text[start : document.offset_of(fragment.position() + fragment.length())]
        if not _is_left_out(fragment.charFormat(), piece):
            pieces.append(piece)
            offsets += range(start, start + len(piece))
    said = "".join(pieces).replace("\ufffc", " ")
    found = [(start, said[start:end].rstrip()) for start, end in sentences(said)]
    return [
        Spoken(offsets[start], offsets[start + len(words) - 1] + 1, " ".join(words.split()))
        for start, words in found
        if _LETTER.search(words)
    ]


def _is_left_out(shape: QTextCharFormat, piece: str) -> bool:
    """Whether it is the number of a note, the way back from one, or a formula that no voice can read."""
    if shape.isImageFormat():
        return "\\" in piece
    is_within = shape.isAnchor() and shape.anchorHref().startswith("#")
    return is_within and (shape.verticalAlignment() is _RAISED or _NUMBER_OR_BACK.fullmatch(piece) is not None)


def next_spoken(document: ArticleDocument, block: QTextBlock, by: int) -> Spoken | None:
    """The first sentence of the blocks after this one (1), or the last of those before it (-1)."""
    block = block.next() if by > 0 else block.previous()
    while block.isValid() and document.body_start <= block.position() < document.body_end:
        if found := spoken_in(document, block):
            return found[0 if by > 0 else -1]
        block = block.next() if by > 0 else block.previous()
    return None
