"""The headings of the open article, with the section that is being read: in the side panel, and under a button."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.text import isolated
from reader.ui.listing.uniform_list import VIEWPORT
from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.article_view import ArticleView
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import Look, font_of, heading, tip
from reader.ui.words import tr

FEWEST = 3
"""With fewer headings an article is seen at a glance."""

MOST_ROWS = 10
ROW_HEIGHT = 26
READING_LINE = 90
"""How far below the upper edge a heading counts as reached, in pixels."""

_POSITION, _LEVEL = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_INDENT, _EDGE = 14, 10
_MENU_WIDTH = 360
_LIST_STYLE = """
QListWidget { background: transparent; border: none; outline: none; }
"""
_MENU_STYLE = "#contents_card { background: {card}; border: 1px solid {line}; }"


class Heading(NamedTuple):
    """A heading of the document; `level` counts from 0 for the highest level that the article has."""

    position: int
    level: int
    text: str


def headings(document: ArticleDocument) -> list[Heading]:
    """The headings of the body, in order; those without words are left out."""
    found = []
    block = document.findBlock(document.body_start)
    while block.isValid() and block.position() < document.body_end:
        if (level := block.blockFormat().headingLevel()) and (text := " ".join(block.text().split())):
            found.append(Heading(block.position(), level, text))
        block = block.next()
    top = min((one.level for one in found), default=0)
    return [one._replace(level=one.level - top) for one in found]


class ContentsList(QListWidget):
    """The headings as rows. The section being read has a bar and the accent; Enter or a click goes to one."""

    chosen = Signal(int)  # position in the document

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = self.findChild(QWidget, VIEWPORT)
        self.reading = -1
        self.setAccessibleName(tr("Contents"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setItemDelegate(_Row(theme, self))
        self.setStyleSheet(_LIST_STYLE)
        self.itemClicked.connect(self._choose)

    def fill(self, found: Sequence[Heading]) -> None:
        """Show other headings."""
        self.clear()
        self.reading = -1
        for one in found:
            item = QListWidgetItem(one.text, self)
            item.setData(_POSITION, one.position)
            item.setData(_LEVEL, one.level)
            item.setToolTip(tip(one.text))

    def follow(self, row: int) -> None:
        """Show that the section `row` is being read, -1 for what stands before the first."""
        if row == self.reading:
            return
        self.reading = row
        if not self.hasFocus():
            self.setCurrentRow(row)
        if row >= 0:
            self.scrollToItem(self.item(row))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (item := self.currentItem()):
            self._choose(item)
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_POSITION))


class _Row(QStyledItemDelegate):
    """One line, indented by its level, cut where it is too long."""

    def __init__(self, theme: Theme, parent: ContentsList) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, scaled(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette = self._theme.palette
        rect: QRect = option.rect
        state = option.state
        is_read = index.row() == self._list.reading
        is_chosen = self._list.hasFocus() and index.row() == self._list.currentRow()
        flag = type(state)
        painter.save()
        if is_chosen or flag.State_MouseOver in state:
            painter.fillRect(rect, QColor(palette.selection))
        is_mirrored = self._list.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if is_read:
            bar = QRect(rect.right() - 2 if is_mirrored else rect.left(), rect.top() + 4, 3, rect.height() - 8)
            painter.fillRect(bar, QColor(palette.accent))
        before = _EDGE + _INDENT * min(4, index.data(_LEVEL))
        room = rect.adjusted(4, 0, -before, 0) if is_mirrored else rect.adjusted(before, 0, -4, 0)
        painter.setFont(font_of(Look(13, is_strong=is_read)))
        painter.setPen(QColor(palette.accent if is_read else palette.ink if not index.data(_LEVEL) else palette.soft))
        text = isolated(painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        painter.restore()


class Follower(QObject):
    """Keeps lists of contents at the section being read. They are filled once the article is painted."""

    changed = Signal()  # other headings

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.found: list[Heading] = []
        self._lists: list[ContentsList] = []
        self._soon = QTimer(view, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        self._still = QTimer(view, singleShot=True, interval=30)
        self._still.timeout.connect(self.follow)
        self._soon.start()  # for the article that was opened before the window was complete
        view.replaced.connect(self._soon.start)
        view.verticalScrollBar().valueChanged.connect(lambda _: None if self._still.isActive() else self._still.start())

    def add(self, rows: ContentsList) -> None:
        """Keep one more list; it shows what the open article has now."""
        self._lists.append(rows)
        rows.chosen.connect(self.go)
        rows.fill(self.found)
        self.follow()

    @property
    def is_worth_showing(self) -> bool:
        """Whether the article has enough headings to lead anywhere."""
        return len(self.found) >= FEWEST

    def go(self, position: int) -> None:
        """Lead to a heading; where the reader was is remembered."""
        self._view.jump_to_position(position)
        self._view.setFocus()
        self.follow()

    def follow(self) -> None:
        """Find the section at the reading line."""
        row = self._section() if self.found else -1
        for rows in self._lists:
            rows.follow(row)

    def _section(self) -> int:
        view, bar = self._view, self._view.verticalScrollBar()
        if bar.maximum() and bar.value() >= bar.maximum():
            at = view.cursorForPosition(view.viewport().rect().bottomLeft()).position()
        else:
            at = view.cursorForPosition(QPoint(view.viewport().width() // 2, READING_LINE)).position()
        return bisect_right([one.position for one in self.found], at) - 1

    def _read(self) -> None:
        document = self._view.shown
        found = headings(document) if document is not None else []
        is_same = found == self.found
        self.found = found
        for rows in self._lists:
            if not is_same or rows.count() != len(found):
                rows.fill(found)
        self.changed.emit()
        self.follow()


class ContentsPane(QWidget):
    """The contents in the side panel, hidden where an article has few headings."""

    def __init__(self, follower: Follower, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._follower = follower
        title = heading(tr("Contents"), theme, self)
        self.rows = ContentsList(theme, self)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.rows)
        follower.add(self.rows)
        follower.changed.connect(self._fit)
        theme.changed.connect(self.rows.viewport().update)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.rows.setFixedHeight(scaled(ROW_HEIGHT) * min(MOST_ROWS, max(1, self.rows.count())) + 4)
        self.setVisible(self._follower.is_worth_showing)


class ContentsMenu(QFrame):
    """The contents under a button, for windows without a side panel; Escape or a click beside it closes it."""

    def __init__(self, follower: Follower, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._follower = follower
        self.setObjectName("contents_card")
        self.setAccessibleName(tr("Contents"))
        self.setFixedWidth(scaled(_MENU_WIDTH))
        self.rows = ContentsList(theme, self)
        self._nothing = QLabel(tr("This article has no headings."), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.rows)
        column.addWidget(self._nothing)
        follower.add(self.rows)
        self.rows.chosen.connect(self.close)
        theme.changed.connect(self._paint)
        self._paint()

    def open_at(self, button: QWidget, view: QWidget) -> None:
        """Show it below `button` or, where that is hidden, at the upper corner of `view`; within the screen."""
        room = view.screen().availableGeometry()
        count = self.rows.count()
        self.rows.setVisible(bool(count))
        self._nothing.setVisible(not count)
        self.rows.setFixedHeight(min(scaled(ROW_HEIGHT) * max(1, count) + 4, room.height() * 2 // 3))
        self.adjustSize()
        corner = view.mapToGlobal(QPoint(view.width() - self.width() - 24, 12))
        if button.isVisible():
            corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        left = max(room.left() + 6, min(corner.x(), room.right() - self.width() - 6))
        self.move(left, max(room.top() + 6, min(corner.y(), room.bottom() - self.height() - 6)))
        self.show()
        self._follower.follow()
        self.rows.setFocus(Qt.FocusReason.PopupFocusReason)
        self.rows.setCurrentRow(max(0, self.rows.reading))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_MENU_STYLE))
        self._nothing.setStyleSheet(self._theme.palette.filled("color: {soft}; padding: 6px;"))
        self.rows.viewport().update()
