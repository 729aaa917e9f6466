"""Every action that has keys, and the keys, on one sheet."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.phrase import template
from reader.ui.actions import ACTIONS
from reader.ui.shortcuts.key_rules import pressed
from reader.ui.shortcuts.keys import Keys as KeyTable
from reader.ui.shortcuts.keys import native
from reader.ui.theme import Theme, scaled, set_margins
from reader.ui.widgets.elided import Look, font_of, heading, label_of
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import tr

WIDTH, HEIGHT = 860, 740
ONE_COLUMN_BELOW = 640
_TITLE = Look(17, "ink", is_strong=True)
_TEXT = Look(13, "ink", 2)
_KEY = Look(12, "soft")
_STYLE = """
QScrollArea, #sheet { background: transparent; border: none; }
"""
IN_FIND = (
    template("In find"),
    (
        (template("Next match"), ("Return",)),
        (template("Previous match"), ("Shift+Return",)),
        (template("Close"), ("Escape",)),
    ),
)
"""Keys of the find bar, which are no actions."""


class ShortcutsSheet(Overlay):
    """Two columns of groups, one when there is less room; scrolls when it must. `change` leads to giving others."""

    def __init__(self, keys: KeyTable, theme: Theme, parent: QWidget, change: Callable[[], None]) -> None:
        super().__init__(theme, parent, width=scaled(WIDTH), height=scaled(HEIGHT))
        self._keys = keys
        self._change = change
        keys.changed.connect(self._forget)
        self.setAccessibleName(tr("Keyboard shortcuts"))
        layout = QVBoxLayout(self.card)
        set_margins(layout, 24, 16, 10, 16)
        layout.addLayout(self._top())
        self._scroll = QScrollArea(self.card)
        self._scroll.setAccessibleName(tr("Keyboard shortcuts"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(self._scroll)
        self._columns = 0

    @Slot()
    def open(self) -> None:
        """Show the sheet; close it if it is open."""
        if self.isVisible():
            self.close_again()
            return
        self.open_over(self._scroll)

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pressed(event) in self._keys.of("shortcuts"):
            self.close_again()
        super().keyPressEvent(event)

    def _place(self) -> None:
        super()._place()
        columns = 2 if self.card.width() >= ONE_COLUMN_BELOW else 1
        if columns != self._columns:
            self._columns = columns
            self._scroll.setWidget(self._sheet(columns))

    @Slot()
    def _forget(self) -> None:
        """Draw the sheet anew the next time: it shows keys that were changed."""
        self._columns = 0
        if self.isVisible():
            self._place()

    @Slot()
    def _leave_to_change(self) -> None:
        self.close_again()
        self._change()

    @Slot()
    def _paint_close(self) -> None:
        self._close.setIcon(self._theme.icon("close"))

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label_of(tr("Keyboard shortcuts"), _TITLE, self._theme, self.card), 1)
        change = QPushButton(tr("Change…"), self.card)
        change.setToolTip(tr("Change keyboard shortcuts"))
        change.setAccessibleName(tr("Change keyboard shortcuts"))
        change.clicked.connect(self._leave_to_change)
        row.addWidget(change)
        self._close = close = QToolButton(self.card)
        close.setAccessibleName(tr("Close"))
        close.setToolTip(tr("{text} ({keys})", text=tr("Close"), keys=native("Escape")))
        close.setIcon(self._theme.icon("close"))
        close.clicked.connect(self.close_again)
        self._theme.changed.connect(self._paint_close)
        row.addWidget(close)
        return row

    def _sheet(self, columns: int) -> QWidget:
        sheet = QWidget(self._scroll)
        sheet.setObjectName("sheet")
        row = QHBoxLayout(sheet)
        set_margins(row, 0, 8, 14, 8)
        row.setSpacing(40)
        for several in _balanced(_groups(self._keys), columns):
            column = QVBoxLayout()
            column.setSpacing(8)
            for name, lines in several:
                column.addWidget(heading(tr(name), self._theme, sheet))
                column.addLayout(self._lines(lines, sheet))
                column.addSpacing(12)
            column.addStretch(1)
            row.addLayout(column, 1)
        return sheet

    def _lines(self, lines: "_Lines", parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for row, (text, keys) in enumerate(lines):
            grid.addWidget(label_of(tr(text), _TEXT, self._theme, parent), row, 0)
            grid.addWidget(Keys(keys, self._theme, parent), row, 1, Qt.AlignmentFlag.AlignRight)
        return grid


class Keys(QWidget):
    """Shortcuts, each key in a small box of its own; the ways to do the same thing stand side by side."""

    def __init__(self, keys: tuple[str, ...], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        native = QKeySequence.SequenceFormat.NativeText
        self._written = [QKeySequence(key).toString(native) for key in keys]
        self.setFont(font_of(_KEY))
        self.setAccessibleName(tr(" or ").join(self._written))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        caps = self._caps()
        return QSize(round(caps[-1][1].right()) + 1 if caps else 0, scaled(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for text, box in self._caps():
            painter.setPen(QColor(colours.line))
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(colours.soft))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _caps(self) -> list[tuple[str, QRectF]]:
        caps = []
        left = 0.5
        for written in self._written:
            for cap in _caps_of(written):
                width = max(float(scaled(20)), self.fontMetrics().horizontalAdvance(cap) + 12.0)
                caps.append((cap, QRectF(left, 0.5, width, scaled(20))))
                left += width + 3
            left += 9
        return caps


_Lines = list[tuple[str, tuple[str, ...]]]


def _groups(keys: KeyTable) -> list[tuple[str, _Lines]]:
    groups: dict[str, _Lines] = {}
    for spec in ACTIONS:
        if keys.of(spec.name):
            groups.setdefault(spec.group, []).append((spec.text, keys.of(spec.name)))
    groups[IN_FIND[0]] = list(IN_FIND[1])
    return list(groups.items())


def _balanced(groups: list[tuple[str, _Lines]], columns: int) -> list[list[tuple[str, _Lines]]]:
    """The groups in their order, in columns of about the same height."""
    if columns == 1:
        return [groups]
    heights = [len(lines) + 2 for _, lines in groups]
    cut = min(range(1, len(groups)), key=lambda place: abs(sum(heights[:place]) - sum(heights[place:])))
    return [groups[:cut], groups[cut:]]


def _caps_of(written: str) -> list[str]:
    """The keys of a shortcut as this system writes it: Ctrl++ is Ctrl and +."""
    if "+" not in written or len(written) == 1:
        return [written]
    body, last = (written[:-2], "+") if written.endswith("++") else written.rsplit("+", 1)
    return [*body.split("+"), last]
