"""The places bookmarked in the open article: each leads back to its place."""

from functools import partial

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.domain.marks import Bookmark, Position
from reader.ui.cards import LinkButton
from reader.ui.elided import Look, heading
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.words import tr

_PLACE = Look(13, "accent")
_ICON = 12


class MarksPane(QWidget):
    """Hidden while the article has no bookmarked place."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shown: tuple[Bookmark, ...] = ()
        self._body: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(tr("Bookmarked places"))
        session.opened.connect(self._show)
        session.marks_changed.connect(self._show)
        theme.changed.connect(self._repaint)
        self._show()

    @Slot()
    def _show(self) -> None:
        places = tuple(mark for mark in self._session.bookmarks() if mark.offset is not None)
        if places != self._shown:
            self._shown = places
            self._fill()
        self.setVisible(bool(places))

    @Slot()
    def _repaint(self) -> None:
        self._fill()

    def _fill(self) -> None:
        if self._body:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading(tr("Bookmarked places"), self._theme, self._body))
        for mark in self._shown:
            column.addLayout(self._row(mark, self._body))
        self._layout.addWidget(self._body)

    def _row(self, mark: Bookmark, parent: QWidget) -> QHBoxLayout:
        text = mark.label or mark.anchor.split("\n")[0] or tr("A place in the article")
        place = LinkButton(text, self._theme, parent, _PLACE)
        place.setToolTip(tr("Go to this place"))
        place.clicked.connect(partial(self._go, mark))
        remove = QToolButton(parent)
        remove.setIcon(self._theme.icon("close"))
        remove.setIconSize(QSize(_ICON, _ICON))
        remove.setToolTip(tr("Remove this bookmark"))
        remove.setAccessibleName(tr("Remove the bookmark “{label}”", label=text))
        remove.clicked.connect(partial(self._remove, mark))
        row = QHBoxLayout()
        row.addWidget(place)
        row.addStretch(1)
        row.addWidget(remove)
        return row

    def _go(self, mark: Bookmark) -> None:
        self._session.open_at(mark.article, Position(mark.offset or 0, mark.anchor, 0))

    def _remove(self, mark: Bookmark) -> None:
        self._session.remove_bookmark(mark)
