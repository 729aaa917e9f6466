"""A piece of code or a table over the window, with its lines whole: what the column has to wrap or to set small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout

from reader.ui.page.excerpt import Excerpt
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.reading.page_pieces import Piece
    from reader.ui.window import MainWindow

_ENDLESS = 100_000
_STYLE = """
#overlay_card { background: {paper}; border: 1px solid {line}; border-radius: 11px; }
QTextBrowser { background: {paper}; color: {ink}; border: none; }
QToolButton { color: {ink}; padding: 4px 10px; border-radius: 7px; border: 1px solid transparent; min-height: 20px; }
QToolButton:hover { background: {selection}; }
QToolButton:focus { border-color: {accent}; }
"""


class WideViewer(Overlay):
    """Shows one piece of the article without wrapping; the arrows scroll, Ctrl+C copies, Escape leads back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.theme, window, width=_ENDLESS, height=_ENDLESS)
        self._main = window
        self._piece: Piece | None = None
        self.text = QTextBrowser(self.card)
        self.text.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("Code or table"))
        self.copying = self._button(tr("Copy"), self.copy)
        self.closing = self._button(tr("Close"), self.close_again)
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 8)
        row.addStretch()
        row.addWidget(self.copying)
        row.addWidget(self.closing)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.paint()
        window.view.replaced.connect(self.close_again)

    def style_sheet(self) -> str:
        return _STYLE

    def show_piece(self, piece: Piece) -> None:
        """Show a piece of the document that is shown."""
        shown = self._main.view.shown
        if shown is None:
            return
        self._piece = piece
        document = Excerpt(shown, piece.cursor(shown), 18, self.text)
        if not piece.is_code:
            whole = QTextCursor(document)
            whole.select(QTextCursor.SelectionType.Document)
            shape = QTextCharFormat()
            shape.setProperty(QTextCharFormat.Property.FontPixelSize, shown.defaultFont().pixelSize())
            whole.mergeCharFormat(shape)
        document.show_in_view()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.open_over(self.text)

    @Slot()
    def copy(self) -> None:
        """Copy what is selected, or all of it."""
        if self.text.textCursor().hasSelection():
            self.text.copy()
        elif self._piece is not None and self._main.view.shown is not None:
            QGuiApplication.clipboard().setText(self._piece.text(self._main.view.shown))

    def event(self, event: QEvent) -> bool:
        """Copying is ours while this is shown."""
        is_key = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _button(self, text: str, verb: object) -> QToolButton:
        button = QToolButton(self.card)
        button.setText(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(verb)
        return button
