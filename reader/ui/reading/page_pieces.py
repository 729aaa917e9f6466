"""Code and tables of the article: buttons at the one under the pointer, and verbs for the one in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCursor, QTextTable
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from reader.domain.phrase import phrase
from reader.ui.page.article_document import ArticleDocument
from reader.ui.page.folds import is_fold
from reader.ui.page.page_ground import PADDING
from reader.ui.page.tables import is_callout
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_INSIDE = 6
_STYLE = """
QFrame#pieces { background: {chrome}; border: 1px solid {line}; border-radius: 7px; }
QToolButton { color: {ink}; padding: 2px 8px; border: none; border-radius: 6px; font-size: 12px; }
QToolButton:hover { background: {selection}; }
"""


class Piece(NamedTuple):
    """Code or a table, from and to a position of the document."""

    start: int
    end: int
    is_code: bool

    def cursor(self, document: ArticleDocument) -> QTextCursor:
        """What selects it; of a table all cells."""
        cursor = QTextCursor(document)
        cursor.setPosition(max(0, self.start - (0 if self.is_code else 1)))
        cursor.setPosition(min(document.body_end, self.end + (0 if self.is_code else 1)), _KEEP)
        return cursor

    def text(self, document: ArticleDocument) -> str:
        """Its lines as they are copied; the cells of a table are parted by tabs."""
        if self.is_code:
            return _plain(self.cursor(document).selectedText())
        cursor = QTextCursor(document)
        cursor.setPosition(self.start)
        table = cursor.currentTable()
        if table is None:
            return ""
        return "\n".join(
            "\t".join(_cell(document, table, row, column) for column in range(table.columns()))
            for row in range(table.rows())
        )


_KEEP = QTextCursor.MoveMode.KeepAnchor


def piece_at(document: ArticleDocument, position: int) -> Piece | None:
    """The code or the table at a position of the document."""
    if not document.body_start <= position <= document.body_end:
        return None
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    number = cursor.blockNumber()
    for first, last in document.code:
        if first <= number <= last:
            end = document.findBlockByNumber(last)
            return Piece(document.findBlockByNumber(first).position(), end.position() + end.length() - 1, True)
    table = cursor.currentTable()
    if table is None or is_callout(table) or is_fold(table):
        return None
    return Piece(table.firstPosition(), table.lastPosition(), False)


def area_of(document: ArticleDocument, piece: Piece) -> QRectF:
    """Where it stands, in pixels of the document."""
    layout = document.documentLayout()
    first, last = (document.findBlock(place) for place in (piece.start, piece.end))
    if piece.is_code:
        area = layout.blockBoundingRect(first).united(layout.blockBoundingRect(last))
        return area.adjusted(-PADDING, -PADDING, PADDING, PADDING)
    cursor = QTextCursor(document)
    cursor.setPosition(piece.start)
    return layout.frameBoundingRect(cursor.currentTable())


class PagePieces(QObject):
    """Shows “Copy” and “Open” at the code or the table under the pointer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._piece: Piece | None = None
        self.bar = QFrame(window.view.viewport())
        self.bar.setObjectName("pieces")
        self.bar.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self.copying = self._button(tr("Copy"), "copy_piece", lambda: self._do(self.copy))
        self.opening = self._button(tr("Open"), "open_piece", lambda: self._do(self.open))
        row.addWidget(self.copying)
        row.addWidget(self.opening)
        self.bar.hide()
        self._area = window.view.viewport()
        self._area.installEventFilter(self)
        window.view.replaced.connect(self._hide)
        window.view.verticalScrollBar().valueChanged.connect(self._hide)
        window.theme.changed.connect(self._paint)
        self._paint()

    def in_sight(self) -> Piece | None:
        """The code or table under the pointer, else the first that is in sight."""
        document = self._window.view.shown
        if document is None:
            return None
        if self.bar.isVisible() and self._piece:
            return self._piece
        view = self._window.view
        block = view.cursorForPosition(QPoint(view.viewport().width() // 2, 0)).block()
        last = view.cursorForPosition(view.viewport().rect().bottomRight()).position()
        while block.isValid() and block.position() <= last:
            if block.isVisible() and (piece := piece_at(document, block.position())):
                return piece
            block = block.next()
        return None

    def copy(self, piece: Piece) -> None:
        """Put a piece on the clipboard, and say so."""
        if document := self._window.view.shown:
            QGuiApplication.clipboard().setText(piece.text(document))
            self._window.session.tell(
                phrase("The code is copied.") if piece.is_code else phrase("The table is copied.")
            )

    def open(self, piece: Piece) -> None:
        """Show a piece over the window with its lines whole."""
        self._window.part("wide_viewer").show_piece(piece)

    def add_to(self, menu: QMenu, position: int) -> None:
        """Put what can be done with the code or table at a position into a menu."""
        document = self._window.view.shown
        if document is not None and (piece := piece_at(document, position)):
            menu.addAction(tr("Copy the code") if piece.is_code else tr("Copy the table"), lambda: self.copy(piece))
            menu.addAction(tr("Open with whole lines"), lambda: self.open(piece))

    def copy_in_sight(self) -> None:
        """Copy the code or table in sight."""
        self._do_in_sight(self.copy)

    def open_in_sight(self) -> None:
        """Show the code or table in sight over the window."""
        self._do_in_sight(self.open)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and not event.buttons():
            self._point_at(event.position().toPoint())
        elif event.type() is QEvent.Type.Leave and not self.bar.underMouse():
            self._hide()
        return super().eventFilter(watched, event)

    def _point_at(self, point: QPoint) -> None:
        document = self._window.view.shown
        if document is None or not (document.code or document.has_tables):
            return
        piece = piece_at(document, self._window.view.cursorForPosition(point).position())
        if piece is not None and piece == self._piece and self.bar.isVisible():
            return
        scrolled = self._window.view.verticalScrollBar().value()
        area = area_of(document, piece).translated(0, -scrolled) if piece else QRectF()
        if piece is None or not area.adjusted(-_INSIDE, 0, _INSIDE, 0).contains(point):
            self._hide()
            return
        self._piece = piece
        size = self.bar.sizeHint()
        right = min(round(area.right()), self._area.width() - _INSIDE)
        top = max(_INSIDE, round(area.top()) + (_INSIDE if piece.is_code else -size.height()))
        self.bar.setGeometry(right - size.width() - _INSIDE, top, size.width(), size.height())
        self.bar.show()
        self.bar.raise_()

    def _do(self, verb: Callable[[Piece], None]) -> None:
        if self._piece:
            verb(self._piece)

    def _do_in_sight(self, verb: Callable[[Piece], None]) -> None:
        if piece := self.in_sight():
            verb(piece)
        else:
            self._window.session.tell(phrase("There is no code and no table in sight."))

    @Slot()
    def _hide(self) -> None:
        self.bar.hide()
        self._piece = None

    @Slot()
    def _paint(self) -> None:
        self.bar.setStyleSheet(self._window.theme.palette.filled(_STYLE))

    def _button(self, text: str, name: str, verb: object) -> QToolButton:
        """It says what the action `name` says, which does the same."""
        button = QToolButton(self.bar)
        action = self._window.actions_table[name]
        button.setToolTip(action.toolTip())
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        button.setText(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(verb)
        return button


def _cell(document: ArticleDocument, table: QTextTable, row: int, column: int) -> str:
    cell = table.cellAt(row, column)
    if (cell.row(), cell.column()) != (row, column):
        return ""  # covered by one that spans
    cursor = QTextCursor(document)
    cursor.setPosition(cell.firstPosition())
    cursor.setPosition(cell.lastPosition(), _KEEP)
    return " ".join(_plain(cursor.selectedText()).split())


def _plain(text: str) -> str:
    return text.replace("\u2029", "\n").replace("\u2028", "\n").replace("\u200b", "").replace("\u00ad", "")
