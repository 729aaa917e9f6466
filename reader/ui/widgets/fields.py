"""Fields of dialogs in the theme's colours: choosing one of several, a face, or a number step by step."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontDatabase, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QToolButton,
    QWidget,
)

from reader.domain.settings import Hint
from reader.ui.theme import Theme, scaled, text_scale
from reader.ui.widgets.elided import Look, font_of
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

_Index = QModelIndex | QPersistentModelIndex

FIELD_STYLE = """
QComboBox { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 7px; padding: 4px 24px 4px 10px;
    min-height: 20px; }
QComboBox:focus { border-color: {accent}; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
QComboBox QAbstractItemView { background: {card}; color: {ink}; border: 1px solid {line}; padding: 4px;
    selection-background-color: {selection}; selection-color: {ink}; }
QSpinBox { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 7px; min-height: 28px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox:focus { border-color: {accent}; }
QSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
#step { border: 1px solid {line}; border-radius: 7px; padding: 0; font-size: 16px; color: {ink}; }
#step:hover { background: {selection}; }
#step:focus { border: 2px solid {accent}; }
#step:disabled { color: {faint}; border-style: dashed; }
QCheckBox { color: {ink}; spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid {faint}; border-radius: 4px; background: {paper}; }
QCheckBox::indicator:checked { background: {accent}; border-color: {accent}; image: none; }
QCheckBox:focus { text-decoration: underline; }
QCheckBox::indicator:focus { border: 2px solid {accent}; width: 12px; height: 12px; }
"""
TICKED_STYLE = """
QTreeView::indicator { width: 14px; height: 14px; border: 1px solid {faint}; border-radius: 4px; background: {paper}; }
QTreeView::indicator:checked { background: {accent}; border-color: {accent}; image: none; }
"""
_BEFORE, _AFTER, _NARROWEST, _WIDEST_CHOICES = 11, 26, 64, 420
"""Of a choice: pixels around its words, how narrow it becomes at most, and how wide its list."""


class Choice(QComboBox):
    """A combo box with an arrow in the theme's ink."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_arrow(QPainter(self))

    def _paint_arrow(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.palette.soft), 1.6 * text_scale(), c=Qt.PenCapStyle.RoundCap))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        middle = QPointF(14 if is_mirrored else self.width() - 14, self.height() / 2)
        corners = (QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2))
        painter.drawPolyline([middle + corner * text_scale() for corner in corners])


class Narrow(Choice):
    """A combo box as wide as what is chosen, not as the longest choice, and narrower where there is no room for it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.currentTextChanged.connect(lambda _text: self.updateGeometry())

    def showPopup(self) -> None:
        """The choices are read whole, however narrow it is."""
        view = self.view()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        wanted = view.sizeHintForColumn(0) + bar + _BEFORE + _AFTER
        view.setMinimumWidth(min(wanted, scaled(_WIDEST_CHOICES)))
        super().showPopup()

    def sizeHint(self) -> QSize:
        return QSize(
            self.fontMetrics().horizontalAdvance(self.currentText()) + _BEFORE + _AFTER + 2, super().sizeHint().height()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), self.rect().adjusted(_BEFORE, 0, -_AFTER, 0))
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(self._theme.palette.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        self._paint_arrow(painter)


class Check(QCheckBox):
    """A check box with a tick in the colour of the paper."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        _paint_tick(QPainter(self), box, self._theme)


class Ticked(QStyledItemDelegate):
    """Rows whose boxes look as `Check` does; `TICKED_STYLE` has their frames, which the style itself leaves out on a
    dark ground."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) != Qt.CheckState.Checked.value:
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        box = self._view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, whole, self._view)
        painter.save()
        _paint_tick(painter, box, self._theme)
        painter.restore()


def _paint_tick(painter: QPainter, box: QRect, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.palette.paper), 1.8 * text_scale(), c=Qt.PenCapStyle.RoundCap))
    middle = QRectF(box).center()
    corners = (QPointF(-3.4, 0.2), QPointF(-0.9, 2.7), QPointF(3.6, -2.6))
    painter.drawPolyline([middle + corner * text_scale() for corner in corners])


def push_button(text: str, told: str, verb: Callable[[], object], parent: QWidget) -> QPushButton:
    """A button that says on demand what it does, and that Enter presses only while it has the keys."""
    button = QPushButton(text, parent)
    button.setToolTip(told)
    button.setAccessibleDescription(told)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: verb())
    return button


def quiet_line(text: str, width: int, parent: QWidget) -> QLabel:
    """Small words of a dialog, in lines of so many pixels at the usual size; its style gives `#quiet` its ink."""
    line = QLabel(text, parent)
    line.setObjectName("quiet")
    line.setTextFormat(Qt.TextFormat.PlainText)
    wrap(line)
    line.setFont(font_of(Look(12)))
    line.setFixedWidth(scaled(width))
    return line


class FontChoice(Choice):
    """The faces of this system; the first entry, "", means the best serif found. A name nobody has is not taken."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._family = ""
        self._is_entered = False
        self.addItem(tr("Best serif found"), "")
        for family in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(family):
                self.addItem(family, family)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(16)
        self.setMinimumContentsLength(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(tr("Font"))
        if completer := self.completer():
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            if popup := completer.popup():
                popup.setObjectName("completions")
        if edit := self.lineEdit():
            edit.setAccessibleName(tr("Font"))
            edit.editingFinished.connect(self._typed)
            edit.installEventFilter(self)
        self.activated.connect(self._choose)

    def show_family(self, family: str) -> None:
        """Show `family` as the chosen one, without telling."""
        self._family = family
        place = self.findData(family)
        if place < 0:
            self.setEditText(family)
        else:
            self.setCurrentIndex(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_entered = True
        super().focusInEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first click chooses the whole name, so that what is typed takes its place."""
        edit = self.lineEdit()
        if event.type() is QEvent.Type.MouseButtonRelease and watched is edit and self._is_entered:
            self._is_entered = False
            if edit is not None and not edit.hasSelectedText():
                edit.selectAll()
        return super().eventFilter(watched, event)

    @Slot(int)
    def _choose(self, place: int) -> None:
        family = str(self.itemData(place))
        if family != self._family:
            self._family = family
            self.chosen.emit(family)

    @Slot()
    def _typed(self) -> None:
        place = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        if place < 0:
            self.show_family(self._family)
        else:
            self.setCurrentIndex(place)
            self._choose(place)


class Stepper(QWidget):
    """− number +, within the bounds of a setting; the number can be typed as well."""

    changed = Signal(int)

    def __init__(self, hint: Hint, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = QSpinBox(self)
        self.number.setRange(int(hint.low), int(hint.high))
        self.number.setSingleStep(int(hint.step))
        self.number.setSuffix(_suffix(hint))
        self.number.setKeyboardTracking(False)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setAccessibleName(tr(hint.label))
        self.less = self._button("−", tr("{setting}: less", setting=tr(hint.label)))
        self.more = self._button("+", tr("{setting}: more", setting=tr(hint.label)))
        self.less.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(self._take)
        self.setFocusProxy(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.less)
        row.addWidget(self.number, 1)
        row.addWidget(self.more)

    def show_value(self, value: int) -> None:
        """Show `value`, without telling."""
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)
        self._bound()

    @Slot(int)
    def _take(self, value: int) -> None:
        self._bound()
        self.changed.emit(value)

    def _bound(self) -> None:
        self.less.setEnabled(self.number.value() > self.number.minimum())
        self.more.setEnabled(self.number.value() < self.number.maximum())

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("step")
        button.setText(text)
        button.setAccessibleName(name)
        button.setFixedSize(scaled(32), scaled(30))
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button


def _suffix(hint: Hint) -> str:
    """What stands behind a number; some languages write the percent sign close to it."""
    if hint.unit == "%":
        return tr("{percent} %", percent="")
    return f" {tr(hint.unit)}" if hint.unit else ""
