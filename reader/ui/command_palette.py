"""Everything that can be done, found by a few letters of its name."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.text import fold
from reader.ui.actions import Actions
from reader.ui.overlay import Overlay
from reader.ui.theme import Theme
from reader.ui.words import tr

WIDTH, ROW, ROWS = 560, 34, 10
_HEAD = 60
RECENT_KEPT = 8
ActionRole = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_NOT_LISTED = frozenset({"palette", "to_article"})
_STYLE = """
QLineEdit { border: none; border-bottom: 1px solid {line}; border-radius: 0; background: transparent;
    padding: 12px 16px; font-size: 15px; }
QListView { background: transparent; border: none; padding: 6px; }
QLabel { color: {faint}; padding: 14px 16px; }
"""


class CommandPalette(Overlay):
    """Type to find, Up and Down to choose, Enter to do. What was done lately comes first. `more` gives the actions that
    come and go, each time the palette opens."""

    def __init__(
        self, actions: Actions, theme: Theme, parent: QWidget, more: Callable[[], Mapping[str, QAction]] = dict
    ) -> None:
        super().__init__(theme, parent, width=WIDTH, height=_HEAD + ROW * ROWS)
        self._always = {name: action for name, action in actions.by_name.items() if name not in _NOT_LISTED}
        self._more = more
        self._actions: Mapping[str, QAction] = self._always
        self._recent: list[str] = []
        self._model = _ActionList(self)
        self._build()
        self.setAccessibleName(tr("Command palette"))

    @Slot()
    def open_palette(self) -> None:
        """Show the palette, empty, over the window; close it if it is open."""
        if self.isVisible():
            self.close_again()
            return
        self._actions = {**self._always, **self._more()}
        self._edit.clear()
        self._filter("")
        self.open_over(self._edit)

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list while the line edit has the focus."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._edit:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._edit = QLineEdit(self.card)
        self._edit.setPlaceholderText(tr("What would you like to do?"))
        self._edit.setAccessibleName(tr("Find a command"))
        self._edit.textChanged.connect(self._filter)
        self._edit.returnPressed.connect(self._do_chosen)
        self._edit.installEventFilter(self)
        self._list = QListView(self.card)
        self._list.setAccessibleName(tr("Commands"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ActionRow(self._theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._list.clicked.connect(self._do_chosen)
        self._none = QLabel(tr("No command is called that."), self.card)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._edit, self._none, self._list):
            layout.addWidget(widget)
        layout.setStretch(2, 1)

    @Slot(str)
    def _filter(self, query: str) -> None:
        found = ranked(query, self._actions, self._recent)
        self._model.show_actions([self._actions[name] for name in found])
        self._none.setVisible(not found)
        self.fit(_HEAD + ROW * max(1, min(len(found), ROWS)))
        self._list.setCurrentIndex(self._model.index(0))
        self._list.scrollToTop()

    def _move(self, by: int) -> None:
        rows = self._model.rowCount()
        if not rows:
            return
        row = self._list.currentIndex().row()
        turned = (row + by) % rows if abs(by) == 1 else max(0, min(rows - 1, row + by))
        self._list.setCurrentIndex(self._model.index(turned))

    @Slot()
    def _do_chosen(self) -> None:
        action = self._list.currentIndex().data(ActionRole)
        if not isinstance(action, QAction) or not action.isEnabled():
            return
        name = action.objectName()
        self._recent = [name, *(other for other in self._recent if other != name)][:RECENT_KEPT]
        self.close_again()
        action.trigger()


def ranked(query: str, actions: Mapping[str, QAction], recent: Sequence[str] = ()) -> list[str]:
    """The names of the actions that `query` may mean: enabled ones first, better matches first, recent ones first."""
    found = []
    for place, (name, action) in enumerate(actions.items()):
        rank = match(query, action.text())
        if rank is not None:
            lately = recent.index(name) if name in recent else len(recent)
            found.append(((not action.isEnabled(), rank, lately, place), name))
    return [name for _, name in sorted(found)]


def match(query: str, text: str) -> int | None:
    """How well the letters of `query` are found in `text`, in their order: 0 is best, None is not at all.

    The whole beginning, the beginning of a word, the beginnings of several words, anywhere together, anywhere.
    """
    wanted, known = fold(query), fold(text)
    if not wanted or known.startswith(wanted):
        return 0
    if f" {wanted}" in known:
        return 1
    if _is_subsequence(wanted.replace(" ", ""), "".join(word[0] for word in known.split())):
        return 2
    if wanted in known:
        return 3
    return 4 if _is_subsequence(wanted.replace(" ", ""), known) else None


def _is_subsequence(wanted: str, known: str) -> bool:
    signs = iter(known)
    return all(sign in signs for sign in wanted)


class _ActionList(QAbstractListModel):
    """The actions shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: list[QAction] = []

    def show_actions(self, actions: list[QAction]) -> None:
        self.beginResetModel()
        self._shown = actions
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # an invalid index is a constant
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        action = self._shown[index.row()]
        if role == ActionRole:
            return action
        if role == Qt.ItemDataRole.DisplayRole:
            return action.text()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            return ", ".join(filter(None, (action.text(), keys)))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_enabled = self._shown[index.row()].isEnabled()
        return Qt.ItemFlag.ItemIsSelectable | (Qt.ItemFlag.ItemIsEnabled if is_enabled else Qt.ItemFlag.NoItemFlags)


class _ActionRow(QStyledItemDelegate):
    """A row: icon, text, and the first shortcut at the other end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        action = index.data(ActionRole)
        colours = self._theme.palette
        rect: QRect = option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(rect, 7, 7)
        mode = QIcon.Mode.Normal if action.isEnabled() else QIcon.Mode.Disabled
        action.icon().paint(painter, QRect(rect.left() + 10, rect.top() + 8, 18, 18), mode=mode)
        painter.setPen(QColor(colours.ink if action.isEnabled() else colours.faint))
        words = rect.adjusted(40, 0, -130, 0)
        sides = Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(action.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, sides | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(QColor(colours.faint))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        painter.drawText(rect.adjusted(0, 0, -12, 0), sides | Qt.AlignmentFlag.AlignRight, keys)
        painter.restore()
