"""The article on paper or in a PDF: its title and address at the foot of every page, and the page's number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QMarginsF, QObject, QPointF, QRectF, QSaveFile, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.domain.phrase import phrase
from reader.domain.text import isolated
from reader.services.reading import Page
from reader.ui.jobs import Desk
from reader.ui.page.article_document import ArticleDocument, Look
from reader.ui.page.page_ground import Ground
from reader.ui.page.tables import begin_tables_at_the_right
from reader.ui.reading.footnotes import take_arrows
from reader.ui.theme import palettes
from reader.ui.widgets.pictures import decoded
from reader.ui.words import tr
from reader.ui.written_files import proposed, tell, with_ending

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

DOTS = 96
"""The document is laid out as on a screen of so many dots an inch, and scaled to the device's."""

MARGIN, FOOT = 68, 44
BODY_PIXELS = 15
FOOT_PIXELS = 11
_CAPTION = 70
"""What is left below a tall picture for the words about it."""
SHARP = 4.0
_EDGE = 0.5
"""So near to the next page nothing is painted: a picture that begins there would be seen as a line here."""
_MILLIMETRES = 25.4


class Printing(QObject):
    """Prints the open article, in the light theme whatever is on screen. Its pictures are loaded first."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask_for_printer(self) -> None:
        """Have a printer chosen, and print."""
        try:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter
        except ImportError:
            self._window.session.tell(phrase("Printing is not possible here. Save a PDF and print that."))
            return
        if self._window.view.page is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._window.view.page.article.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.paint_on(printer))
        dialog.setModal(True)
        dialog.show()

    def ask_for_file(self) -> None:
        """Ask where, and save a PDF there."""
        from PySide6.QtWidgets import QFileDialog

        page = self._window.view.page
        if page is None:
            return
        name = proposed(page.article.title, "article", ".pdf")
        chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Save as PDF"), name, "PDF (*.pdf)")
        if chosen:
            self.save(with_ending(Path(chosen), [".pdf"]))

    def save(self, path: Path) -> None:
        """Save the open article as a PDF; a file of that name is replaced once the new one is whole."""
        page = self._window.view.page
        if page is None:
            return
        file = QSaveFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            tell(self._window.session, path, file, False)
            return
        writer = QPdfWriter(file)
        writer.setTitle(page.article.title)
        writer.setCreator("Armchair")
        writer.setResolution(300)
        writer.setPageSize(QPageSize(_usual_size()))

        self.paint_on(writer, lambda: tell(self._window.session, path, file, file.commit()))

    def paint_on(self, device: QPagedPaintDevice, done: Callable[[], None] | None = None) -> None:
        """Paint the open article, once its pictures are there, and call `done`."""
        page = self._window.view.page
        if page is None:
            return
        margin = MARGIN * _MILLIMETRES / DOTS
        device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
        wanted = [asset.id for asset in page.article.assets]

        def load(desk: Desk) -> dict[str, QImage]:
            stored = ((id_, desk.library.asset(id_)) for id_ in wanted)
            return {id_: decoded(asset.data) for id_, asset in stored if asset}

        def paint(pictures: dict[str, QImage]) -> None:
            _paint(device, self._document(page, device, pictures))
            if done is not None:
                done()

        self._window.session.jobs.read(load, paint)

    def _document(self, page: Page, device: QPagedPaintDevice, pictures: dict[str, QImage]) -> ArticleDocument:
        room = device.pageLayout().paintRect(QPageLayout.Unit.Inch).size() * DOTS
        settings = replace(self._window.session.settings, font_size=BODY_PIXELS)
        look = Look(palettes()["light"], settings, round(room.width()), self._window.view.typesetter.known.drawn)
        document = ArticleDocument(page, look, lambda _: None, self)
        document.sharpness = SHARP
        take_arrows(document)
        document.fit_pictures(round(room.width()), round(room.height() - FOOT - _CAPTION))
        for asset, picture in pictures.items():
            document.put_picture(asset, picture)
        if _is_from_the_right(document):
            begin_tables_at_the_right(document, 0, room.width())
        document.setPageSize(QSizeF(room.width(), room.height() - FOOT))
        document.pageCount()  # lays all of it out: what is changed before that cuts off the rest for ever
        keep_headings(document)
        return document


def keep_headings(document: QTextDocument) -> None:
    """Have no heading stand alone at the foot of a page: it goes to the next one with what follows."""
    block = document.begin()
    while block.isValid():
        after = block.next()
        if block.blockFormat().headingLevel():
            while after.isValid() and after.blockFormat().headingLevel():
                after = after.next()
            if after.isValid() and _page_of(document, after) > _page_of(document, block) and _is_below(document, block):
                shape = block.blockFormat()
                shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(shape)
        block = after


def _page_of(document: QTextDocument, block: QTextBlock) -> int:
    """The number of the page, from 0, that the first line of a block is on."""
    return int(document.documentLayout().blockBoundingRect(block).top() // document.pageSize().height())


def _is_below(document: QTextDocument, block: QTextBlock) -> bool:
    """Whether something stands above a block on its page."""
    before = block.previous()
    return before.isValid() and _page_of(document, before) == _page_of(document, block)


def _is_from_the_right(document: QTextDocument) -> bool:
    return document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft


def _paint(device: QPagedPaintDevice, document: ArticleDocument) -> None:
    """All pages. Code, quotes and links have what lies under them on screen."""
    painter = QPainter(device)
    scale = device.logicalDpiX() / DOTS
    painter.scale(scale, scale)
    size = document.pageSize()
    ground = Ground(document, document.look.palette, round(size.width()))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(context.palette.ColorRole.Text, QColor(document.look.palette.ink))
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        top = number * size.height()
        painter.save()
        painter.setClipRect(QRectF(0, 0, size.width(), size.height() - _EDGE))
        painter.translate(0, -top)
        first = document.documentLayout().hitTest(QPointF(1, top + 1), Qt.HitTestAccuracy.FuzzyHit)
        ground.paint(painter, document.findBlock(max(0, first - 1)), top, size.height())
        context.clip = QRectF(0, top, size.width(), size.height())
        document.documentLayout().draw(painter, context)
        painter.restore()
        _paint_foot(painter, document, number + 1)
    painter.end()
    document.deleteLater()


def _paint_foot(painter: QPainter, document: ArticleDocument, number: int) -> None:
    """Title and address where the lines of the article begin, the number of the page where they end."""
    size, article, palette = document.pageSize(), document.page.article, document.look.palette
    font = QFont()
    font.setPixelSize(FOOT_PIXELS)
    painter.setFont(font)
    painter.setPen(QColor(palette.soft))
    area = QRectF(0, size.height() + FOOT / 2, size.width(), FOOT / 2)
    bottom, left, right = Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    begin, end = (right, left) if _is_from_the_right(document) else (left, right)
    absolute = bottom | Qt.AlignmentFlag.AlignAbsolute
    count = tr("{at} of {all}", at=number, all=document.pageCount())
    painter.drawText(area, int(absolute | end), count)
    taken = painter.fontMetrics().horizontalAdvance(count) + 24
    told = " · ".join(isolated(text) for text in (article.title, article.source_url) if text)
    told = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, round(size.width() - taken))
    room = area.adjusted(taken if begin is right else 0, 0, 0 if begin is right else -taken, 0)
    painter.drawText(room, int(absolute | begin), told)
    painter.setPen(QColor(palette.line))
    painter.drawLine(area.topLeft(), area.topRight())


def _usual_size() -> QPageSize.PageSizeId:
    from PySide6.QtCore import QLocale

    is_us = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize.PageSizeId.Letter if is_us else QPageSize.PageSizeId.A4
