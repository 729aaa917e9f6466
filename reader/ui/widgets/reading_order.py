"""The order in which Tab and screen readers go through what stands beside each other: Qt's own is that of making."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget


def told_in_order(*widgets: QWidget) -> None:
    """Have screen readers come to children of the same widget in this order: they go from the lowest to the highest."""
    for widget in widgets:
        widget.raise_()


class TabOrder(QObject):
    """Tab goes through a widget line by line, whatever comes to stand in it."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside = inside
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._put)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _put(self) -> None:
        stops = [each for each in self._inside.findChildren(QWidget) if self._is_stop(each)]
        for before, after in pairwise(sorted(stops, key=self._place)):
            QWidget.setTabOrder(before, after)

    def _is_stop(self, widget: QWidget) -> bool:
        return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisibleTo(self._inside)

    def _place(self, widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(self._inside, QPoint(0, 0))
        across = self._inside.width() - corner.x() - widget.width() if self._inside.isRightToLeft() else corner.x()
        return corner.y(), across
