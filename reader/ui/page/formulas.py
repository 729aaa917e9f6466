"""Formulas in the document: where they stand as pictures, how those hang on the line, and who has them drawn."""

from __future__ import annotations

import time
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.services.typesetting.formulas import INK, Drawing, Formula, as_code, draw, formulas_in
from reader.ui.page.document_pictures import images_in

if TYPE_CHECKING:
    from reader.ui.jobs import Desk
    from reader.ui.page.article_view import ArticleView
    from reader.ui.window import MainWindow

SCHEME = "formula:"
MOST_KEPT = 1000
SLICE_SECONDS = 1.0
"""Formulas that take longer to draw come on the page in several steps."""

_ALIGN = QTextCharFormat.VerticalAlignment

Key = tuple[str, bool]
"""The source of a formula, and whether it stands by itself."""


class Placed(NamedTuple):
    """A formula as a picture of the document: `size` is the picture's in pixels, `area` where the drawing is in it."""

    source: str
    svg: str
    size: QSize
    area: QRectF
    alignment: QTextCharFormat.VerticalAlignment


class Setting(NamedTuple):
    """HTML with pictures for the formulas that are drawn, these pictures, and the formulas that nobody drew yet."""

    html: str
    placed: list[Placed]
    undrawn: list[Key]


def set_formulas(html: str, drawn: Mapping[Key, Drawing | None], font: QFont, column: int) -> Setting:
    """Put pictures in the place of formulas; those that are not drawn stay as typed, in the face of code."""
    pieces: list[str] = []
    placed: list[Placed] = []
    undrawn: list[Key] = []
    at = 0
    for formula in formulas_in(html):
        key = formula.source, formula.is_block
        drawing = drawn.get(key)
        if drawing is None:
            if key not in drawn:
                undrawn.append(key)
            continue
        picture = _placed(formula, drawing, font, column)
        image = (
            f'<img src="{SCHEME}{len(placed)}" width="{picture.size.width()}" height="{picture.size.height()}"'
            f' alt="{escape(formula.source)}">'
        )
        placed.append(picture)
        pieces += (html[at : formula.start], f'<p class="formula">{image}</p>' if formula.is_alone else image)
        at = formula.end
    return Setting(as_code("".join((*pieces, html[at:]))), placed, undrawn)


def align(document: QTextDocument, placed: list[Placed]) -> None:
    """Have the pictures of formulas hang on their lines, which HTML has no words for."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        for position, shape in images_in(block):
            if shape.name().startswith(SCHEME):
                shape.setVerticalAlignment(placed[int(shape.name().removeprefix(SCHEME))].alignment)
                cursor.setPosition(position)
                cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(shape)
        block = block.next()


def image_of(placed: Placed, colour: str, sharpness: float = 0) -> QImage:
    """The picture of a formula in a colour, with so many pixels to one of the page, or as the screen has them."""
    from PySide6.QtSvg import QSvgRenderer

    ratio = sharpness or QGuiApplication.primaryScreen().devicePixelRatio()
    image = QImage(placed.size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    QSvgRenderer(QByteArray(placed.svg.replace(INK, colour).encode())).render(painter, placed.area)
    painter.end()
    return image


class FormulaDrawer(QObject):
    """Has formulas drawn in the read lane, and the page set anew with them."""

    def __init__(self, window: MainWindow, view: ArticleView | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._view = view or window.view
        self._article = ""
        self._seconds = SLICE_SECONDS

    def draw(self, wanted: list[Key]) -> None:
        """Draw formulas of the article that is shown; each step is twice as long as the one before."""
        page, drawn = self._view.page, self._view.typesetter.known.drawn
        if page is not None and page.article.id != self._article:
            self._article, self._seconds = page.article.id, SLICE_SECONDS
            for key in list(drawn)[: max(0, len(drawn) - MOST_KEPT)]:
                del drawn[key]
        seconds, self._seconds = self._seconds, self._seconds * 2

        def work(desk: Desk) -> dict[Key, Drawing | None]:
            found: dict[Key, Drawing | None] = {}
            end = time.monotonic() + seconds
            for key in dict.fromkeys(wanted):
                if desk.is_stale() or (found and time.monotonic() > end):
                    break
                found[key] = draw(key[0], is_block=key[1])
            return found

        self._window.session.jobs.read(work, self._take, latest=f"formulas of {self._view.accessibleName()}")

    def _take(self, found: dict[Key, Drawing | None]) -> None:
        view = self._view
        view.typesetter.known.drawn.update(found)
        if view.shown is not None and not found.keys().isdisjoint(view.shown.undrawn):
            view.restyle()
            if not view.shown.undrawn:
                self._keep()

    def _keep(self) -> None:
        """Keep the drawings of this article for the next start."""
        from reader.services.typesetting.formula_cache import save

        view = self._view
        assert view.page is not None
        article, root = view.page.article.id, self._window.session.state.database.path.parent
        keys = [(one.source, one.is_block) for one in formulas_in(view.page.article.html)]
        known = view.typesetter.known.drawn
        drawn = {key: known[key] for key in keys if key in known}
        self._window.session.jobs.read(lambda _: save(root, article, drawn), lambda _: None)


def _placed(formula: Formula, drawing: Drawing, font: QFont, column: int) -> Placed:
    """The picture of a formula, and how it stands in its line.

    A document lets pictures hang below the line by the depth of its face, or centres them on half the height of an x;
    room is added above or below, so that one of the two puts the formula's own line on that of the text.
    """
    em = font.pixelSize()
    scale = em * min(1.0, (column - 4) / max(1.0, drawing.width * em))
    width, height, depth = drawing.width * scale, drawing.height * scale, drawing.depth * scale
    rise = height - depth
    hanging = QFontMetricsF(font).descent()
    if formula.is_alone:
        whole, line, alignment = height + 4, rise + 2, _ALIGN.AlignNormal
    elif depth <= hanging:
        whole, line, alignment = rise + hanging, rise, _ALIGN.AlignBaseline
    else:
        half_x = QFontMetrics(font).xHeight() / 2
        whole = max(2 * rise - half_x, 2 * depth + half_x)
        line, alignment = (whole + half_x) / 2, _ALIGN.AlignMiddle
    size = QSize(round(width + 1.5), max(1, round(whole + 0.499)))
    return Placed(formula.source, drawing.svg, size, QRectF(0.5, line - rise, width, height), alignment)
