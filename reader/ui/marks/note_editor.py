"""Where a note is written on a highlight or on an article: kept whenever it is left, whichever way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader.domain.errors import ReaderError
from reader.domain.mark_colours import COLOURS, colour_of
from reader.domain.marks import Highlight
from reader.storage.deeds.drafts import NoteDraft
from reader.ui.page.mark_colours import colour_name, swatch
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import ElidedLabel, Look
from reader.ui.widgets.one_of import OneOf
from reader.ui.widgets.overlay import Overlay
from reader.ui.widgets.wrapped import wrap
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.marks.highlights import Highlights

WIDTH, HEIGHT = 520, 320
DRAFT_MILLISECONDS = 300
"""So often what is typed is kept, without a pause as well: it outlives the program, however that ends."""
_STYLE = """
QPlainTextEdit { background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 7px; padding: 6px;
    font-size: 14px; selection-background-color: {accent}; selection-color: {paper}; }
QPlainTextEdit:focus { border-color: {accent}; }
QLabel#hint { color: {faint}; }
QRadioButton { background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 3px; }
QRadioButton:hover, QRadioButton:checked { background: {selection}; }
QRadioButton:focus { border-color: {accent}; }
"""


class NoteEditor(Overlay):
    """Escape, Ctrl+Enter, a click beside it and the end of the program all keep what was written. What cannot be stored
    comes back once; who leaves it all the same finds it when the note is opened again."""

    def __init__(self, highlights: Highlights, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, width=scaled(WIDTH), height=scaled(HEIGHT))
        self._highlights = highlights
        self._mark, self._article = Highlight(""), ""
        self._typed = QTimer(self, singleShot=True, interval=DRAFT_MILLISECONDS)
        self._has_draft = False
        self._unkept: dict[tuple[str, str], str] = {}  # by article and highlight: what could not be stored
        self._typed.timeout.connect(self._keep_draft)
        self.setAccessibleName(tr("Note"))
        self._quote = ElidedLabel(theme, Look(13, "soft", 3), self.card)
        self.edit = QPlainTextEdit(self.card)
        self.edit.setAccessibleName(tr("Note"))
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._edited)
        self.edit.installEventFilter(self)
        self._colours = {colour: self._colour(colour) for colour in COLOURS}
        self._remove = QPushButton(tr("Remove"), self.card)
        self._remove.clicked.connect(self._take_away)
        done = QPushButton(tr("Done"), self.card)
        done.clicked.connect(self.close_again)
        hint = QLabel(tr("Kept when you leave it"), self.card)
        hint.setObjectName("hint")
        wrap(hint)
        row = QHBoxLayout()
        row.setSpacing(3)
        for button in self._colours.values():
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(hint, 1)
        for press in (self._remove, done):
            row.addSpacing(6)
            row.addWidget(press)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(self._quote)
        column.addWidget(self.edit, 1)
        column.addLayout(row)
        self.paint()

    def open_for(self, mark: Highlight) -> None:
        """Show the note of a highlight; of one without a quote and an id, a new note on the article."""
        self._mark, self._article = mark, self._highlights.article
        self._quote.setText(mark.quote or tr("Note on the article"))
        self.edit.setPlainText(self._unkept.get((self._article, mark.id), mark.note))
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self._typed.stop()
        self._remove.setVisible(bool(mark.id))
        for colour, button in self._colours.items():
            button.setVisible(bool(mark.quote))
            button.setChecked(colour == colour_of(mark.colour))
        self.open_over(self.edit)

    def style_sheet(self) -> str:
        return super().style_sheet() + _STYLE

    def paint(self) -> None:
        """Take the theme's colours."""
        super().paint()
        for colour, button in getattr(self, "_colours", {}).items():
            button.setIcon(swatch(colour, self._theme.palette))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is getattr(self, "edit", None) and isinstance(event, QKeyEvent) and self._ends(event):
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.close_again()
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """However it is left, what was written is kept; a window that is made small goes on with it."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self._typed.stop()
        mark, self._mark = self._mark, Highlight("")
        try:
            self._store(mark, self.edit.toPlainText().strip())
        except ReaderError as exc:  # raised here, through methods that Qt calls within each other, it would crash Qt
            is_first = (self._article, mark.id) not in self._unkept
            self._unkept[self._article, mark.id] = self.edit.toPlainText()
            QTimer.singleShot(0, self._highlights, partial(self._tell, exc, mark if is_first else None))
        else:
            self._unkept.pop((self._article, mark.id), None)

    def _store(self, mark: Highlight, note: str) -> None:
        kept: list[bool] = []
        if mark.id or note:
            self._highlights.write_note(mark, note, self._article, lambda: kept.append(True))
        else:
            kept.append(True)
        self._drop_draft(mark, kept)

    def _tell(self, problem: ReaderError, mark: Highlight | None) -> None:
        """Raise what hindered a note from being stored, and come back with that on `mark`."""
        if mark is not None and self._window.isVisible() and self._article == self._highlights.article:
            self.open_for(mark)
        raise problem

    @Slot()
    def _edited(self) -> None:
        if not self._typed.isActive():
            self._typed.start()

    @Slot()
    def _keep_draft(self) -> None:
        note = self.edit.toPlainText().strip()
        if self.isVisible() and note != self._mark.note:
            self._has_draft = True
            self._highlights.drafts.keep(NoteDraft(self._article, self._mark.id, note))

    def _drop_draft(self, mark: Highlight, kept: list[bool]) -> None:
        """Once the note is stored: one that could not be is there at the next start."""
        if self._has_draft:
            self._has_draft = False
            self._highlights.drop_draft(NoteDraft(self._article, mark.id, ""), lambda: bool(kept))

    def _ends(self, event: QKeyEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() == Qt.Key.Key_Escape or (is_enter and with_control)

    def _colour(self, colour: str) -> OneOf:
        button = OneOf(self.card)
        button.setIconSize(QSize(scaled(20), scaled(18)))
        button.setToolTip(colour_name(colour))
        button.setAccessibleName(colour_name(colour))
        button.clicked.connect(partial(self._recolour, colour))
        return button

    def _recolour(self, colour: str) -> None:
        self._highlights.recolour(self._mark, colour)
        self._mark = self._mark._replace(colour=colour)

    @Slot()
    def _take_away(self) -> None:
        mark = self._mark
        self._mark = mark._replace(note="")
        self.edit.clear()
        self.close_again()
        self._highlights.remove(mark)
