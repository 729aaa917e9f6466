"""The settings as a dialog: made in a loop from the fields of `Settings`, in force at once."""

from collections.abc import Callable
from dataclasses import Field, fields
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.domain.settings import Hint, Settings
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import Look, font_of
from reader.ui.widgets.fields import FIELD_STYLE, Check, Choice, FontChoice, Stepper
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

_CONTROL_WIDTH = 230
_HELP_WIDTH = 330
_BETWEEN = 8
_AROUND = 170
"""Pixels of the screen's height that the form leaves to margins, buttons, and the frame of the window."""
_STYLE = FIELD_STYLE + "#help { color: {faint}; }"


class PreferencesDialog(QDialog):
    """One row for each setting with a label. It follows settings that are changed elsewhere."""

    erase_asked = Signal()  # of the log of reading

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._show: dict[str, Callable[[Any], None]] = {}
        self.controls: dict[str, QWidget] = {}
        self.setWindowTitle(tr("Preferences"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(18)
        self._scrolled = _Scrolled(self._form(), self)
        layout.addWidget(self._scrolled)
        layout.addLayout(self._buttons())
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        session.settings_changed.connect(self._refresh)
        theme.changed.connect(self._paint)
        self._refresh()
        self._paint()

    def as_it_is(self) -> "Settling | None":
        """What another dialog goes on with that is made in place of this one."""
        if self.isHidden():
            return None
        focused = self.focusWidget()
        down, corner = self._scrolled.verticalScrollBar().value(), self.geometry().topLeft()
        for name, control in self.controls.items():
            parts = _parts(control)
            if focused in parts:
                part = parts.index(focused)
                return Settling(name, part, down, corner, _middle(parts[part], self))
        return Settling("", 0, down, corner, QPoint())

    def go_on(self, before: "Settling") -> None:
        """Open as another dialog was. The button in use is where it was, for who presses it again and again."""
        self.adjustSize()
        self._place_at(before.corner)
        self.open()
        bar = self._scrolled.verticalScrollBar()
        bar.setValue(before.down)
        if before.name not in self.controls:
            return
        part = _parts(self.controls[before.name])[before.part]
        part.setFocus()
        bar.setValue(bar.value() + (_middle(part, self) - before.middle).y())
        self._scrolled.ensureWidgetVisible(part)
        self._place_at(before.corner + QPoint((before.middle - _middle(part, self)).x(), 0))

    def _place_at(self, corner: QPoint) -> None:
        """Have the corner within the frame there, or where all of the dialog is seen: of the frame, nothing is known
        before it is shown."""
        screen = self.screen().availableGeometry()
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        top = max(screen.top(), min(corner.y(), screen.bottom() - self.height()))
        self.setGeometry(left, top, self.width(), self.height())

    def _form(self) -> QWidget:
        body = QWidget(self)
        form = QGridLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(2)
        for place, item in enumerate(_offered()):
            hint: Hint = item.metadata["hint"]
            control = self._control(item, hint)
            control.setAccessibleName(tr(hint.label))
            control.setAccessibleDescription(tr(hint.help))
            self.controls[item.name] = control
            if not isinstance(control, QCheckBox):
                control.setFixedWidth(scaled(_CONTROL_WIDTH))
                label = QLabel(tr(hint.label), self)
                label.setBuddy(control)
                form.addWidget(label, 3 * place, 0, Qt.AlignmentFlag.AlignRight)
            form.addWidget(control, 3 * place, 1)
            form.addWidget(self._help(tr(hint.help)), 3 * place + 1, 1)
            form.setRowMinimumHeight(3 * place + 2, _BETWEEN)
        return body

    def _help(self, text: str) -> QLabel:
        line = QLabel(text, self)
        line.setObjectName("help")
        wrap(line)
        line.setFont(font_of(Look(12)))
        width = scaled(_HELP_WIDTH)
        line.setFixedSize(width, line.heightForWidth(width))
        return line

    def _control(self, item: "Field[Any]", hint: Hint) -> QWidget:
        if hint.choices:
            return self._combo(item.name, hint)
        if isinstance(item.default, bool):
            return self._check(item.name, hint)
        if isinstance(item.default, int):
            return self._stepper(item.name, hint)
        return self._font(item.name)

    def _combo(self, name: str, hint: Hint) -> Choice:
        combo = Choice(self._theme, self)
        for value, text in hint.choices:
            combo.addItem(tr(text), value)
        combo.activated.connect(lambda place: self._change(name, combo.itemData(place)))
        self._show[name] = lambda value: combo.setCurrentIndex(combo.findData(value))
        return combo

    def _check(self, name: str, hint: Hint) -> Check:
        check = Check(tr(hint.label), self._theme, self)
        check.clicked.connect(lambda is_on: self._change(name, bool(is_on)))
        self._show[name] = check.setChecked
        return check

    def _stepper(self, name: str, hint: Hint) -> Stepper:
        stepper = Stepper(hint, self)
        stepper.changed.connect(lambda value: self._change(name, value))
        self._show[name] = stepper.show_value
        return stepper

    def _font(self, name: str) -> FontChoice:
        combo = FontChoice(self._theme, self)
        combo.chosen.connect(lambda family: self._change(name, family))
        self._show[name] = combo.show_family
        return combo

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        restore = QPushButton(tr("Restore defaults"), self)
        restore.setAutoDefault(False)
        restore.clicked.connect(self._restore)
        self.erase = QPushButton(tr("Erase the log of reading"), self)
        self.erase.setAutoDefault(False)
        self.erase.setToolTip(tr("What Reading life is drawn from; undo brings it back"))
        self.erase.clicked.connect(self.erase_asked)
        close = QPushButton(tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(restore)
        row.addWidget(self.erase)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _change(self, name: str, value: object) -> None:
        if getattr(self._session.settings, name) == value:
            return
        try:
            self._session.change_settings(**{name: value})
        finally:
            self._refresh()

    @Slot()
    def _restore(self) -> None:
        self._session.change_settings(**{item.name: item.default for item in _offered()})

    @Slot()
    def _refresh(self) -> None:
        for name, show in self._show.items():
            show(getattr(self._session.settings, name))

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))


class Settling(NamedTuple):
    """How a dialog stands: which part of which setting has the keys, how far down the form is, where the corner of the
    dialog is on the screen, and the middle of that part in the dialog."""

    name: str
    part: int
    down: int
    corner: QPoint
    middle: QPoint


def _parts(control: QWidget) -> list[QWidget]:
    """What can have the keys in a control, in an order that is always the same."""
    return [control, *control.findChildren(QWidget)]


def _middle(part: QWidget, dialog: QWidget) -> QPoint:
    return part.mapTo(dialog, part.rect().center())


class _Scrolled(QScrollArea):
    """`body` as high as it is, or as the screen allows; the wheel scrolls it and turns none of its fields."""

    def __init__(self, body: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._body = body
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # all that is in it can be gone to
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(body)
        for field in (*body.findChildren(QComboBox), *body.findChildren(QAbstractSpinBox)):
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel either
            field.installEventFilter(self)

    def sizeHint(self) -> QSize:
        whole = self._body.sizeHint()
        height = min(whole.height(), self.screen().availableGeometry().height() - _AROUND)
        beside = self.verticalScrollBar().sizeHint().width() if height < whole.height() else 0
        return QSize(whole.width() + beside, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QComboBox | QAbstractSpinBox):
            event.ignore()  # so it goes on to the one that scrolls
            return True
        return super().eventFilter(watched, event)


def _offered() -> "list[Field[Any]]":
    return [item for item in fields(Settings) if item.metadata["hint"].label]
