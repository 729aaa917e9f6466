"""A field and a list under it, over the window: type to find, Enter to take. What can be put to articles is picked
here."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.storage.deeds.half_typed import HalfTyped
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import ElidedLabel, Look
from reader.ui.widgets.half_typed import Typing
from reader.ui.widgets.overlay import Overlay
from reader.ui.widgets.row_painting import draw_words, paint_ground
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

WIDTH, ROW, ROWS = 480, 32, 10
_HEAD, _FOOT = 96, 34
_CHECK, _INSET = 18, 10
_ENDS = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
_Index = QModelIndex | QPersistentModelIndex
_PickRole = int(Qt.ItemDataRole.UserRole)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
_STYLE = """
QLineEdit { border: none; border-bottom: 1px solid {line}; border-radius: 0; background: transparent;
    padding: 8px 16px 10px; font-size: 15px; }
QListView { background: transparent; border: none; padding: 6px; }
QLabel#hint { color: {faint}; padding: 6px 16px 10px; font-size: 12px; }
"""


class Held(IntEnum):
    """How many of the articles have what a row stands for."""

    NONE = 0
    SOME = 1
    ALL = 2


class Pick(NamedTuple):
    """A row: what it stands for, how that is shown, and what is said of it at the other end. One that `is_new` is made
    when it is taken."""

    value: str
    text: str
    detail: str = ""
    held: Held = Held.NONE
    is_new: bool = False


class Picker(Overlay):
    """What kinds of pickers have in common. Up and Down choose, Enter takes, Tab writes the chosen row into the field,
    Escape closes. It stays open, for several are often picked, unless `closes`. What is typed and not taken is kept in
    `typed`, if that is given."""

    closes = False

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        *,
        name: str,
        placeholder: str,
        hint: str,
        typed: HalfTyped | None = None,
    ) -> None:
        super().__init__(theme, parent, width=scaled(WIDTH), height=scaled(_HEAD + _FOOT) + scaled(ROW) * ROWS)
        self.setAccessibleName(name)
        self._title = ElidedLabel(theme, Look(13, "soft", of_window=True), self.card)
        self._title.setContentsMargins(16, 0, 16, 0)
        self.edit = QLineEdit(self.card)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(placeholder)
        self.edit.textChanged.connect(self._fill)
        self.edit.returnPressed.connect(self._take_chosen)
        self.edit.installEventFilter(self)
        self._typing = Typing(self.edit, typed) if typed is not None else None
        if self._typing is not None:
            self.closed.connect(self._typing.end)
        self._model = QStandardItemModel(self)
        self.list = QListView(self.card)
        self.list.setAccessibleName(name)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_PickRow(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take_chosen)
        foot = QLabel(hint, self.card)
        foot.setObjectName("hint")
        wrap(foot)
        self._foot = foot
        column = QVBoxLayout(self.card)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(2)
        title = QVBoxLayout()
        title.setContentsMargins(16, 0, 16, 0)
        title.addWidget(self._title)
        column.addLayout(title)
        column.addWidget(self.edit)
        column.addWidget(self.list, 1)
        column.addWidget(foot)

    def picks(self, typed: str) -> list[Pick]:
        """The rows for what is typed."""
        raise NotImplementedError

    def take(self, pick: Pick) -> None:
        """Do what choosing a row does."""
        raise NotImplementedError

    def open_titled(self, title: str, place: str = "") -> None:
        """Show it under a line that says what is picked for; empty but for what was half typed at `place`."""
        self._title.setText(title)
        self.edit.clear()
        if self._typing is not None and place:
            self._typing.begin(place)
        self._fill()
        self.open_over(self.edit)

    def offers(self) -> list[Pick]:
        """The rows now shown."""
        return [self._model.index(row, 0).data(_PickRole) for row in range(self._model.rowCount())]

    def refill(self) -> None:
        """Show what the rows say now; the chosen one stays."""
        chosen, picks = self._chosen(), self.picks(self.edit.text())
        self._show(picks)
        self._choose(next((row for row, each in enumerate(picks) if chosen and each.value == chosen.value), 0))

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list while the field has the focus."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self.edit:
            if event.key() in _STEPS:
                self._move(_STEPS[Qt.Key(event.key())])
                return True
            if event.key() == Qt.Key.Key_Tab:
                pick = self._chosen()
                if pick is not None:
                    self.edit.setText(pick.value)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _fill(self) -> None:
        picks = self.picks(self.edit.text())
        self._show(picks)
        self._choose(0)

    def _show(self, picks: Sequence[Pick]) -> None:
        self._model.clear()
        for pick in picks:
            item = QStandardItem(pick.text)
            item.setData(pick, _PickRole)
            item.setAccessibleText(_spoken(pick))
            self._model.appendRow(item)
        self._foot.ensurePolished()  # the first time its style is still to come, and with it the room around the words
        foot = max(scaled(_FOOT), self._foot.heightForWidth(scaled(WIDTH)))
        self._foot.setMinimumHeight(foot)
        self.fit(scaled(_HEAD) + foot + scaled(ROW) * max(1, min(len(picks), ROWS)))

    @Slot()
    def _take_chosen(self) -> None:
        pick = self._chosen()
        if pick is None:
            return
        if self.closes:
            self.close_again()
        self.take(pick)
        if self.closes:
            return
        if self._typing is not None:
            self._typing.taken()
        self.edit.blockSignals(True)
        self.edit.clear()
        self.edit.blockSignals(False)
        picks = self.picks("")
        self._show(picks)
        self._choose(next((row for row, each in enumerate(picks) if each.value == pick.value), 0))

    def _chosen(self) -> Pick | None:
        pick = self.list.currentIndex().data(_PickRole)
        return pick if isinstance(pick, Pick) else None

    def _move(self, by: int) -> None:
        rows = self._model.rowCount()
        if not rows:
            return
        row = self.list.currentIndex().row()
        self._choose((row + by) % rows if abs(by) == 1 else max(0, min(rows - 1, row + by)))
        if pick := self._chosen():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.edit, _spoken(pick)))

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self._model.index(row, 0))


def _spoken(pick: Pick) -> str:
    held = {Held.ALL: tr("chosen"), Held.SOME: tr("chosen for some"), Held.NONE: ""}[pick.held]
    return ", ".join(filter(None, (pick.text, held, pick.detail)))


class _PickRow(QStyledItemDelegate):
    """A row: whether the articles have it, what it is, and a detail at the other end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(100, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        pick: Pick = index.data(_PickRole)
        colours = self._theme.palette
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option, colours)
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRect(rect.left() + _INSET, rect.center().y() - _CHECK // 2, _CHECK, _CHECK)
        words = rect.adjusted(_INSET + _CHECK + 8, 0, -_INSET, 0)
        if is_mirrored:
            box.moveRight(rect.right() - _INSET)
            words = rect.adjusted(_INSET, 0, -_INSET - _CHECK - 8, 0)
        self._paint_box(painter, box, pick)
        taken = min(painter.fontMetrics().horizontalAdvance(pick.detail) + 14, words.width() // 2) if pick.detail else 0
        text = words.adjusted(taken if is_mirrored else 0, 0, 0 if is_mirrored else -taken, 0)
        first, last = (side | Qt.AlignmentFlag.AlignAbsolute for side in _ENDS)
        draw_words(painter, text, pick.text, colours.ink, last if is_mirrored else first)
        draw_words(painter, words, pick.detail, colours.faint, first if is_mirrored else last)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, pick: Pick) -> None:
        accent = self._theme.palette.accent
        if pick.held is Held.ALL:
            self._theme.icon("check", accent).paint(painter, box)
        elif pick.held is Held.SOME:
            painter.fillRect(QRect(box.left() + 4, box.center().y(), box.width() - 8, 2), QColor(accent))
