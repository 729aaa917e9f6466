"""The original of the open article in its place: the whole page that was saved, or the text of the file."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.domain.marks import Position
from reader.domain.settings import TYPE_NAMES, Settings
from reader.domain.text import isolated
from reader.services.originals import Original, original
from reader.services.reading import Page
from reader.ui.page.article_view import ArticleView
from reader.ui.reading.find_bar import FindBar
from reader.ui.reading.footnotes import Footnotes
from reader.ui.theme import scaled, set_margins
from reader.ui.widgets.elided import ElidedLabel, Look
from reader.ui.words import counted, tr

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

NARROW = 700
_TITLE = Look(13, "ink", 1, is_strong=True, of_window=True)
_FILE = Look(12, "soft", 1, of_window=True)
_STYLE = "#original-bar { background: {card}; border: none; border-bottom: 1px solid {line}; }"


class OriginalView(QFrame):
    """Stands where the article stands, and goes when another one is opened. Places are not kept in it."""

    turned = Signal(bool)  # whether it is shown now

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.middle)
        self._window = window
        self._session = window.session
        self._original: Original | None = None
        self.view = ArticleView(window.session, window.theme, self)
        self.view.setAccessibleName(tr("The original"))
        self.view.followed.connect(window.following.follow)
        self.view.hovered.connect(window.following.tell_address)
        self.footnotes = Footnotes(window, self.view)
        window.theme.changed.connect(self.view.restyle)
        window.theme.changed.connect(self._paint)
        window.session.settings_changed.connect(self._settings_changed)
        window.session.opened.connect(self._leave)
        window.session.closed.connect(self._leave)
        window.session.subject_asked.connect(self._leave)
        self._build()
        self._paint()
        self.hide()

    @cached_property
    def find_bar(self) -> FindBar:
        """The bar that finds words in the original."""
        bar = FindBar(self.view, self._window.theme, self, self._window.session.state.half_typed)
        self._column.insertWidget(1, bar)
        return bar

    def toggle(self) -> None:
        """Show the original of the open article, or the article again."""
        if self.isVisible():
            self.close_stand_in()
        elif article := self._session.current:
            self._session.jobs.read(lambda desk: original(desk.library, article), self._show, latest="original")

    @Slot()
    def close_stand_in(self) -> None:
        """Show the article again, where it was left."""
        if not self.isHidden():
            self._window.view.show()
            self._window.view.setFocus()  # before this is hidden: the focus would go to the first link of the article
            self.hide()
            self.turned.emit(False)

    def as_read(self) -> tuple[Original, Position | None] | None:
        """What is shown and where, for a view that is made in place of this one; None while this is away."""
        return (self._original, self.view.place()) if self._original and not self.isHidden() else None

    def read_on(self, original: Original, place: Position | None) -> None:
        """Show what another view showed."""
        self._show(original)
        self.view.go_to(place)

    def _show(self, found: Original | None) -> None:
        if found is None or found.article.id != self._session.current:
            return
        self._original = found
        article = found.article._replace(html=found.html, authors=(), series="", is_doubtful=False)
        self.view.show_page(Page(article, ()), None)
        self._title.setText(_told(found))
        self._file.setText(_where(found))
        self._open.setVisible(found.is_there and found.is_ours)
        self._folder.setVisible(found.is_there)
        self.show()
        self.view.setFocus()
        self._window.view.hide()
        self.turned.emit(True)

    @Slot(object, object)
    def _settings_changed(self, before: Settings, now: Settings) -> None:
        if not self.isHidden() and any(getattr(before, name) != getattr(now, name) for name in TYPE_NAMES):
            self.view.restyle()

    @Slot()
    def _leave(self) -> None:
        if not self.isHidden():
            self.hide()
            self._window.view.show()
            self.turned.emit(False)

    def _build(self) -> None:
        theme = self._window.theme
        bar = QFrame(self)
        bar.setObjectName("original-bar")
        self._title = ElidedLabel(theme, _TITLE, bar)
        self._file = ElidedLabel(theme, _FILE, bar)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._file)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        set_margins(self._row, 28, 8, 14, 8)
        self._row.setSpacing(6)
        self._row.addLayout(words, 1)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._row.addLayout(row)
        self._open = self._button(tr("Open the file"), self._open_file)
        self._folder = self._button(tr("Show in folder"), self._show_folder)
        self._back = self._button(tr("Back to the article"), self.close_stand_in)
        for button in (self._open, self._folder, self._back):
            row.addWidget(button)
        row.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(self.view, 1)

    def _button(self, text: str, clicked: object) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(clicked)
        return button

    @Slot()
    def _open_file(self) -> None:
        self._go(self._original.file if self._original else None)

    @Slot()
    def _show_folder(self) -> None:
        self._go(self._original.file.parent if self._original and self._original.file else None)

    def _go(self, place: Path | None) -> None:
        if place:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._window.theme.palette.filled(_STYLE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for the buttons beside the words, they stand below."""
        is_narrow = event.size().width() < scaled(NARROW)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if is_narrow else across)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_stand_in()
        else:
            super().keyPressEvent(event)


def place_in(window: MainWindow) -> OriginalView:
    """The original's view, in the window's middle and known to its action."""
    view = OriginalView(window)
    layout = window.middle.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(view, 1)
    view.turned.connect(window.actions_table["original"].setChecked)
    QWidget.setTabOrder(window.view, view.view)
    return view


def _told(found: Original) -> str:
    if found.is_page:
        return tr("The original: the whole page, as it was saved")
    return (
        tr("The original: the text as it came") if not found.is_cut else tr("The original: the beginning of its text")
    )


def _where(found: Original) -> str:
    if found.file is None:
        told = tr("Pasted text")
    elif found.is_there:
        told = isolated(str(found.file))
    else:
        told = tr("{file} (not there any more)", file=isolated(str(found.file)))
    if found.others:
        told += " · " + counted("%n other files have this article, too", len(found.others))
    return told
