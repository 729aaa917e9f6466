"""Rows of a list that is in an order made by hand, dragged to another place: a line shows where they would go."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from reader.ui.listing.row_list import RowList
from reader.ui.theme import Theme

_LINE, _EDGE, _SCROLL_MILLISECONDS = 3, 28, 40
_NONE = Qt.KeyboardModifier.NoModifier


class RowMover(QObject):
    """`moved` gives the places of the rows that were dragged, and of the one before which they go; the number of rows
    for the end. Nothing is dragged until `is_on`."""

    moved = Signal(list, int)

    def __init__(self, rows: RowList, theme: Theme) -> None:
        super().__init__(rows)
        self._rows = rows
        self._theme = theme
        self._area = rows.viewport()
        self.is_on = False
        self._pressed: QPoint | None = None
        self._is_dragging = self._is_held_back = False
        self._at = QPoint()
        self._line = QFrame(self._area)
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._line.hide()
        self._scrolling = QTimer(self, interval=_SCROLL_MILLISECONDS)
        self._scrolling.timeout.connect(self._scroll)
        self._area.installEventFilter(self)
        rows.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_on:
            return False
        if watched is self._area and isinstance(event, QMouseEvent):
            return self._takes_mouse(event)
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if self._is_dragging and is_escape and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event.accept()
            self._stop()
            return True
        return False

    def _takes_mouse(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        if event.type() is QEvent.Type.MouseButtonPress:
            return self._press(event, place)
        if event.type() is QEvent.Type.MouseMove and self._pressed is not None:
            if not self._is_dragging and (place - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return True
            self._drag(place)
            return True
        if event.type() is QEvent.Type.MouseButtonRelease and self._pressed is not None:
            return self._release()
        return False

    def _press(self, event: QMouseEvent, place: QPoint) -> bool:
        """A press on one of several selected rows would leave it alone selected: that waits for the release."""
        index = self._rows.indexAt(place)
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() != _NONE or not index.isValid():
            return False
        self._pressed = place
        self._is_held_back = self._rows.selectionModel().isSelected(index) and len(self._rows.selected()) > 1
        return self._is_held_back

    def _drag(self, place: QPoint) -> None:
        self._is_dragging = True
        self._at = place
        self._area.setCursor(Qt.CursorShape.ClosedHandCursor)
        height = self._rows.painter.height
        y = self._target() * height - self._rows.verticalOffset()
        self._line.setStyleSheet(f"background: {self._theme.palette.accent};")
        self._line.setGeometry(0, min(max(0, y - _LINE // 2), self._area.height() - _LINE), self._area.width(), _LINE)
        self._line.show()
        self._line.raise_()
        is_at_edge = place.y() < _EDGE or place.y() > self._area.height() - _EDGE
        if is_at_edge and not self._scrolling.isActive():
            self._scrolling.start()
        elif not is_at_edge:
            self._scrolling.stop()

    def _release(self) -> bool:
        pressed, was_dragging, was_held_back = self._pressed, self._is_dragging, self._is_held_back
        target, places = self._target(), self._rows.selected()
        self._stop()
        if was_dragging:
            if places:
                self.moved.emit(places, target)
            return True
        if was_held_back and pressed is not None:
            self._rows.select(self._rows.indexAt(pressed).row())
            self._rows.clicked.emit(self._rows.currentIndex())
            return True
        return False

    def _target(self) -> int:
        """The place before which a row that is let go of here comes."""
        height = self._rows.painter.height
        place = (self._at.y() + self._rows.verticalOffset() + height // 2) // height
        return max(0, min(place, self._rows.rows().rowCount()))

    def _stop(self) -> None:
        self._pressed, self._is_dragging, self._is_held_back = None, False, False
        self._scrolling.stop()
        self._line.hide()
        self._area.unsetCursor()

    @Slot()
    def _scroll(self) -> None:
        bar = self._rows.verticalScrollBar()
        bar.setValue(bar.value() + (-1 if self._at.y() < _EDGE else 1) * bar.singleStep())
        self._drag(self._at)
