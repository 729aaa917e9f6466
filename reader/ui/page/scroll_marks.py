"""Where matches stand, as marks on the scroll bar of the article."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.ui.page.article_view import ArticleView
from reader.ui.theme import Theme

HEIGHT = 3


class ScrollMarks(QWidget):
    """Lies over the scroll bar and lets the pointer through."""

    def __init__(self, view: ArticleView, theme: Theme) -> None:
        super().__init__(view.verticalScrollBar())
        self._view = view
        self._theme = theme
        self._matches: Sequence[tuple[int, int]] = ()
        self._heights: list[float] = []
        self._at = -1
        self._laid = (0.0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.verticalScrollBar().installEventFilter(self)

    def put(self, matches: Sequence[tuple[int, int]], at: int) -> None:
        """Mark other matches; the one at `at` stands out."""
        if matches is not self._matches:
            self._matches, self._laid = matches, (0.0, 0)
        self._at = at
        self.setGeometry(self._view.verticalScrollBar().rect())
        self.setVisible(bool(matches))
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.verticalScrollBar().rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._matches or self._view.shown is None:
            return
        painter = QPainter(self)
        palette = self._theme.palette
        usual, chosen = QColor(palette.accent), QColor(palette.ink)
        usual.setAlpha(150)
        paper = QColor(palette.paper)
        before = -HEIGHT
        for number, share in enumerate(self._shares()):
            y = round(share * (self.height() - HEIGHT))
            if number == self._at or y >= before + HEIGHT:
                painter.fillRect(QRectF(0, y - 1, self.width(), HEIGHT + 2), paper)  # also over the handle
                painter.fillRect(QRectF(1, y, self.width() - 2, HEIGHT), chosen if number == self._at else usual)
                before = y

    def _shares(self) -> list[float]:
        """How far down each match stands, from 0 to 1; asked of the document when its layout changed."""
        layout = self._view.document().documentLayout()
        whole = layout.documentSize().height()
        if (whole, len(self._matches)) != self._laid:
            self._laid = whole, len(self._matches)
            heights: dict[int, float] = {}
            self._heights = []
            for start, _ in self._matches:
                seen = self._view.shown.seen(start) if self._view.shown else start
                block = self._view.document().findBlock(seen)
                if block.blockNumber() not in heights:
                    heights[block.blockNumber()] = layout.blockBoundingRect(block).top()
                self._heights.append(heights[block.blockNumber()] / max(1.0, whole))
        return self._heights


def marks_of(view: ArticleView, theme: Theme) -> ScrollMarks:
    """The marks on the scroll bar of a view, made when they are first needed."""
    found = view.verticalScrollBar().findChild(ScrollMarks)
    return found if isinstance(found, ScrollMarks) else ScrollMarks(view, theme)
