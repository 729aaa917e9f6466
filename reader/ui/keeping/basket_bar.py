"""The line above an article that is open although it was deleted: where it is, and the way back."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.ui.keeping.wastebasket import Wastebasket
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled, set_margins
from reader.ui.widgets.cards import LinkButton
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

_STYLE = "#basket_bar { background: {chrome}; border-bottom: 1px solid {line}; } QLabel { color: {ink}; }"


class BasketBar(QFrame):
    """It is about the open article; who shows it knows that this one is in the wastebasket."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("basket_bar")
        text = tr("This article is in the wastebasket.")
        self.setAccessibleName(text)
        told = QLabel(text, self)
        wrap(told)
        self.back = LinkButton(tr("Put back"), theme, self)
        self.back.clicked.connect(Wastebasket(session, self).put_open_back)
        row = QHBoxLayout(self)
        set_margins(row, 14, 8, 14, 8)
        row.setSpacing(scaled(12))
        row.addWidget(told, 1)
        row.addWidget(self.back)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
