"""The head of what lies over the window: a heading with buttons beside it, or below it where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from reader.ui.theme import scaled
from reader.ui.widgets.flow import Flow

_GAP, _LEAST_FOR_HEADING = 8, 140


class Head(QWidget):
    """No button is cut off, however narrow it becomes: they go into as many lines as they need."""

    def __init__(self, heading: QWidget, buttons: Sequence[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons = buttons
        self._place = QWidget(self)
        flow = Flow(_GAP)
        for button in buttons:
            flow.addWidget(button)
        self._place.setLayout(flow)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        self._box.addWidget(heading, 1)
        self._box.addWidget(self._place)

    def event(self, event: QEvent) -> bool:
        """As it is resized, and when a button says something else."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        shown = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        row = sum(shown) + _GAP * max(0, len(shown) - 1)
        is_narrow = self.width() < row + scaled(_LEAST_FOR_HEADING)
        self._place.setMinimumWidth(0 if is_narrow else row)
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
