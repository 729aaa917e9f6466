"""Aids for the eye: the paragraph being read lit, or a ruler of two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from reader.domain.settings import Settings
from reader.ui.reading.page_pieces import Piece, area_of, piece_at

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.session import Session
    from reader.ui.theme import Theme

DIMMED = 165
RULED = 110
ROOM = 8


class ReadingAids(QWidget):
    """Dims what is not being read in one column. The eye goes from its top to its foot as the article goes by."""

    def __init__(self, view: ArticleView, session: Session, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.replaced.connect(self.update)
        theme.changed.connect(self.update)
        session.settings_changed.connect(self._changed)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Lie over the article while an aid is wanted."""
        settings = self._session.settings
        self.setGeometry(self._view.viewport().geometry())
        self.setVisible(settings.is_paragraph_lit or settings.has_ruler)
        self.raise_()
        self.update()

    def lit(self) -> QRect:
        """What is not dimmed, in pixels of this widget."""
        return self._lines(self._eye()) if self._session.settings.has_ruler else self._paragraph(self._eye())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        settings = self._session.settings
        shade = QColor(self._theme.palette.paper)
        shade.setAlpha(DIMMED if settings.is_paragraph_lit else RULED)
        area = self.lit()
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), area.top(), shade)
        painter.fillRect(0, area.bottom() + 1, self.width(), self.height() - area.bottom(), shade)

    def _eye(self) -> QPoint:
        bar = self._view.verticalScrollBar()
        above, below = self._view.above, self._view.below
        room = bar.maximum() - above - below
        share = max(0.0, min(1.0, (bar.value() - above) / room)) if room > 0 else 0.3
        return QPoint(self.width() // 2, round(self.height() * (0.14 + 0.72 * share)))

    def _lines(self, eye: QPoint) -> QRect:
        """The line at the eye and the next one of its paragraph, whole: half letters would be in the way."""
        view = self._view
        cursor = view.cursorForPosition(eye)
        block = cursor.block()
        lines = block.layout()
        area = view.cursorRect(cursor)
        after = lines.lineForTextPosition(cursor.positionInBlock()).lineNumber() + 1
        if after < lines.lineCount():
            cursor.setPosition(block.position() + lines.lineAt(after).textStart())
            area |= view.cursorRect(cursor)
        return QRect(0, area.top() - ROOM // 2, self.width(), area.height() + ROOM)

    def _paragraph(self, eye: QPoint) -> QRect:
        """The paragraph at the eye; code is lit whole, whose lines are blocks, and so is a table that fits in sight."""
        view = self._view
        cursor: QTextCursor = view.cursorForPosition(eye)
        place = view.document().documentLayout().blockBoundingRect(cursor.block())
        if view.shown is not None and (piece := self._piece(eye)) is not None:
            whole = area_of(view.shown, piece)
            place = whole if piece.is_code or whole.height() <= view.viewport().height() else place
        top = round(place.top()) - view.verticalScrollBar().value()
        return QRect(0, top - ROOM, self.width(), round(place.height()) + 2 * ROOM)

    def _piece(self, eye: QPoint) -> Piece | None:
        """The code or table at the eye, which may be narrow and stand at either side."""
        view, document = self._view, self._view.shown
        frame = view.document().rootFrame().frameFormat()
        for x in (eye.x(), round(frame.leftMargin()) + 2, self.width() - round(frame.rightMargin()) - 2):
            position = view.cursorForPosition(QPoint(x, eye.y())).position()
            if document is not None and (piece := piece_at(document, position)) is not None:
                return piece
        return None

    @Slot(object, object)
    def _changed(self, before: Settings, now: Settings) -> None:
        if (before.is_paragraph_lit, before.has_ruler) != (now.is_paragraph_lit, now.has_ruler):
            self.fit()
