"""One picture that is fitted, zoomed and moved."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Theme
from reader.ui.words import tr

ZOOM, LARGEST_ZOOM = 1.25, 16.0


class Canvas(QWidget):
    """The picture itself. It fits until it is zoomed; then it is dragged, or moved by the arrows."""

    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self._centre = QPointF(0.5, 0.5)
        self._held: QPointF | None = None
        self.zoom = 0.0  # screen pixels for one of the picture; 0 fits
        self.told = tr("Loading…")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Picture"))

    def show_image(self, image: QImage, told: str = "") -> None:
        """Show a picture, fitted; a null one shows what is `told` instead."""
        self._image, self.told = image, told
        self.zoom, self._centre = 0.0, QPointF(0.5, 0.5)
        self._bound()

    @property
    def fitted(self) -> float:
        """The zoom at which the whole picture is seen; small ones are not made larger."""
        size = self._image.size()
        if size.isEmpty():
            return 1.0
        return min(1.0, self.width() / size.width(), self.height() / size.height())

    @property
    def scale(self) -> float:
        """The zoom now."""
        return self.zoom or self.fitted

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom, keeping the point of the picture under `at` where it is; 0 fits it."""
        if self._image.isNull():
            return
        at = at or QRectF(self.rect()).center()
        area = self._area()
        share = QPointF((at.x() - area.left()) / area.width(), (at.y() - area.top()) / area.height())
        self.zoom = 0.0 if zoom == 0 else max(min(self.fitted, 0.1), min(LARGEST_ZOOM, zoom))
        size = self._size()
        middle = QRectF(self.rect()).center()
        self._centre = QPointF(
            share.x() + (middle.x() - at.x()) / size.width(), share.y() + (middle.y() - at.y()) / size.height()
        )
        self._bound()

    def pan(self, across: float, down: float) -> bool:
        """Move what is seen by so many pixels of the screen; whether there was anything to move."""
        before = QPointF(self._centre)
        size = self._size()
        self._centre += QPointF(across / size.width(), down / size.height())
        self._bound()
        return before != self._centre

    @property
    def is_larger(self) -> bool:
        """Whether not all of the picture is seen."""
        size = self._size()
        return size.width() > self.width() + 1 or size.height() > self.height() + 1

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        self.set_zoom(self.scale * ZOOM**turns, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()
        self._show_hand()
        self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = self._held - event.position()
            self._held = event.position()
            self.pan(moved.x(), moved.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self._show_hand()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.set_zoom(0.0 if self.zoom else self._natural(), event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bound()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image.isNull():
            painter.setPen(QColor(self._theme.palette.soft))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.told)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale < 4)
        area = self._area()
        painter.drawImage(area, self._image)
        if self.hasFocus() and not self.is_larger:
            painter.setPen(QColor(self._theme.palette.line))
            painter.drawRect(area.adjusted(-1, -1, 0, 0))

    def natural_zoom(self) -> None:
        """One pixel of the picture on one of the screen."""
        self.set_zoom(self._natural())

    def _natural(self) -> float:
        return 1.0 / self.devicePixelRatioF()

    def _size(self) -> QSizeF:
        return QSizeF(max(1, self._image.width()), max(1, self._image.height())) * self.scale

    def _area(self) -> QRectF:
        size = self._size()
        middle = QRectF(self.rect()).center()
        corner = middle - QPointF(self._centre.x() * size.width(), self._centre.y() * size.height())
        return QRectF(corner, size)

    def _bound(self) -> None:
        size = self._size()
        spans = ((self._centre.x(), size.width(), self.width()), (self._centre.y(), size.height(), self.height()))
        x, y = (
            0.5 if whole <= room else max(room / 2 / whole, min(1 - room / 2 / whole, at)) for at, whole, room in spans
        )
        self._centre = QPointF(x, y)
        self._show_hand()
        self.zoomed.emit()
        self.update()

    def _show_hand(self) -> None:
        """An open hand over what can be dragged, a closed one that holds it."""
        shape = Qt.CursorShape
        held = shape.ClosedHandCursor if self._held is not None else shape.OpenHandCursor
        self.setCursor(held if self.is_larger else shape.ArrowCursor)
