"""The “Aa” popover: colours, size, spacing and face of the article, in force at once."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.phrase import template
from reader.domain.settings import hint_of
from reader.ui.fields import FIELD_STYLE, Check, FontChoice, Stepper
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.words import tr

WIDTH = 296
THEMES = (
    ("light", template("Light"), "sun"),
    ("sepia", template("Sepia"), "sepia"),
    ("dark", template("Dark"), "moon"),
    ("system", template("System"), ""),
)
STEPPED = ("font_size", "line_height", "column_width")
_STYLE = """
#type_card { background: {card}; border: 1px solid {line}; }
QLabel { color: {soft}; }
#theme { border: 1px solid {line}; border-radius: 8px; padding: 5px 2px; font-size: 12px; }
#theme:checked { border: 1px solid {accent}; background: {selection}; color: {ink}; }
#theme:focus { border: 2px solid {accent}; padding: 4px 1px; }
"""


class TypeMenu(QFrame):
    """A popup under its button; Escape or a click beside it closes it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._session = session
        self._theme = theme
        self.setAccessibleName(tr("Typography"))
        self.setFixedWidth(WIDTH)
        self._card = QFrame(self)
        self._card.setObjectName("type_card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._card)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(14)
        column.addLayout(self._themes())
        column.addLayout(self._steppers())
        self._font = FontChoice(theme, self)
        self._font.chosen.connect(lambda family: session.change_settings(font_family=family))
        column.addWidget(self._font)
        self._justify = Check(tr(hint_of("is_justified").label), theme, self)
        self._justify.setToolTip(tr(hint_of("is_justified").help))
        self._justify.clicked.connect(lambda is_on: session.change_settings(is_justified=bool(is_on)))
        column.addWidget(self._justify)
        session.settings_changed.connect(self._refresh)
        theme.changed.connect(self._paint)
        self._refresh()
        self._paint()

    def open_at(self, button: QWidget) -> None:
        """Show the popover below `button`, its right edges together, within the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        room = button.screen().availableGeometry()
        left = max(room.left() + 6, min(corner.x(), room.right() - self.width() - 6))
        top = max(room.top() + 6, min(corner.y(), room.bottom() - self.height() - 6))
        self.move(left, top)
        self.show()
        checked = self._choices.checkedButton()
        (checked or self._font).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _themes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._choices = QButtonGroup(self)
        for place, (name, text, _icon) in enumerate(THEMES):
            button = _ThemeButton(self)
            button.setObjectName("theme")
            button.setProperty("theme", name)
            button.setText(tr(text))
            button.setAccessibleName(tr("Theme: {name}", name=tr(text)))
            self._choices.addButton(button, place)
            row.addWidget(button, 1)
        self._choices.idClicked.connect(lambda place: self._session.change_settings(theme=THEMES[place][0]))
        return row

    def _steppers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        self._steps: dict[str, Stepper] = {}
        for row, name in enumerate(STEPPED):
            hint = hint_of(name)
            label = QLabel(tr(hint.label), self)
            label.setToolTip(tr(hint.help))
            self._steps[name] = stepper = Stepper(hint, self)
            stepper.number.setFixedWidth(74)
            stepper.changed.connect(self._change_to(name))
            grid.addWidget(label, row, 0)
            grid.addWidget(stepper, row, 1)
        return grid

    def _change_to(self, name: str) -> Callable[[int], None]:
        return lambda value: self._session.change_settings(**{name: value})

    @Slot()
    def _refresh(self) -> None:
        settings = self._session.settings
        for button in self._choices.buttons():
            button.setChecked(button.property("theme") == settings.theme)
        for name, stepper in self._steps.items():
            stepper.show_value(getattr(settings, name))
        self._font.show_family(settings.font_family)
        self._justify.setChecked(settings.is_justified)

    @Slot()
    def _paint(self) -> None:
        for place, (_name, _text, icon) in enumerate(THEMES):
            self._choices.button(place).setIcon(self._theme.icon(icon) if icon else self._half())
        self.setStyleSheet(self._theme.palette.filled(FIELD_STYLE + _STYLE))

    def _half(self) -> QIcon:
        """The icon of the theme that follows the system: light and dark in one."""
        icon = QIcon()
        for scale in (1, 2, 3):
            pixmap = QPixmap(20 * scale, 20 * scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            painter.setPen(QPen(QColor(self._theme.palette.soft), 1.6))
            painter.drawEllipse(QRectF(3.5, 3.5, 13, 13))
            painter.setBrush(QColor(self._theme.palette.soft))
            painter.drawChord(QRectF(3.5, 3.5, 13, 13), -90 * 16, 180 * 16)
            painter.end()
            icon.addPixmap(pixmap)
        return icon


class _ThemeButton(QToolButton):
    """Icon above text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(20, 20))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.setSizePolicy(policy)
