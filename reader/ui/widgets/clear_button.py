"""The button at the end of a field that empties it, as large as the window's text is: Qt's own has one size."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtWidgets import QLineEdit, QStyle, QToolButton

from reader.ui.theme import Theme, scaled
from reader.ui.words import tr

_SIZE, _ICON, _BESIDE = 24, 16, 4


class ClearButton(QToolButton):
    """Shown while there is something in its field. It takes no keys: Tab goes on to what follows the field."""

    def __init__(self, field: QLineEdit, theme: Theme) -> None:
        super().__init__(field)
        self._field = field
        self._theme = theme
        self.setAccessibleName(tr("Clear"))
        self.setToolTip(tr("Clear"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setStyleSheet("padding: 0;")
        self.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))
        self.setFixedSize(scaled(_SIZE), scaled(_SIZE))
        self.clicked.connect(self._clear)
        field.textChanged.connect(self.fit)
        field.installEventFilter(self)
        theme.changed.connect(self._paint)
        self._paint()
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._field.rect().adjusted(scaled(_BESIDE), 0, -scaled(_BESIDE), 0)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.setGeometry(QStyle.alignedRect(self._field.layoutDirection(), end, self.size(), room))

    @Slot()
    def _clear(self) -> None:
        self._field.clear()
        self._field.textEdited.emit("")  # as with Qt's own: it is the reader who emptied it
        self._field.setFocus()

    @Slot()
    def fit(self) -> None:
        """Be shown if there is something to empty, and keep the text from running below it."""
        is_shown = bool(self._field.text())
        self.setVisible(is_shown)
        behind = self.width() if is_shown else 0
        is_mirrored = self._field.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._field.setTextMargins(behind if is_mirrored else 0, 0, 0 if is_mirrored else behind, 0)
        self._place()

    @Slot()
    def _paint(self) -> None:
        self.setIcon(self._theme.icon("close"))
