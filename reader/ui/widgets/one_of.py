"""Buttons of which one of several is chosen: like those of a toolbar, but told to a screen reader as what they are."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionToolButton, QStylePainter, QWidget


class OneOf(QRadioButton):
    """An icon, with the text below it if there is one. Arrows go from one to the next and choose it, Tab passes all.

    Qt tells a screen reader of any tool button that stays pressed that it is a box to be ticked.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        size = self.iconSize()
        if self.text():
            words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
            wide = words.width() + 2 * self.fontMetrics().horizontalAdvance(" ")
            size = QSize(max(size.width(), wide), size.height() + 4 + words.height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ToolButton, self._option(), size, self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, self._option())

    def _option(self) -> QStyleOptionToolButton:
        option, state, kind = QStyleOptionToolButton(), QStyle.StateFlag, Qt.ToolButtonStyle
        option.initFrom(self)
        option.icon, option.iconSize, option.text = self.icon(), self.iconSize(), self.text()
        option.toolButtonStyle = kind.ToolButtonTextUnderIcon if self.text() else kind.ToolButtonIconOnly
        option.subControls = QStyle.SubControl.SC_ToolButton
        option.state |= state.State_On if self.isChecked() else state.State_None
        option.state |= state.State_Sunken if self.isDown() else state.State_None
        return option
