"""What the reader made of the open article: the tags they gave it."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.domain.listing import View
from reader.ui.cards import LinkButton
from reader.ui.elided import Look, heading, tip
from reader.ui.flow import Flow
from reader.ui.session import Session
from reader.ui.theme import Theme
from reader.ui.words import tr

MOST_SHOWN, WIDEST = 30, 220
_STYLE = """
QToolButton#own_tag { background: {selection}; color: {accent}; border: 1px solid transparent; border-radius: 11px;
    padding: 2px 9px; font-size: 12px; }
QToolButton#own_tag:hover, QToolButton#own_tag:focus { border-color: {accent}; }
"""


class OwnPane(QWidget):
    """Hidden while no article is open."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._tags: tuple[str, ...] = ()
        self.chips: list[QToolButton] = []
        self._flow = Flow(6)
        self._change = LinkButton(tr("Tags…"), theme, self, Look(12, "accent"))
        self._change.setToolTip(tr("Add tags of your own, or take them away"))
        self._change.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(heading(tr("Yours"), theme, self))
        column.addLayout(self._flow)
        column.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(tr("Yours"))
        session.opened.connect(self._show)
        session.closed.connect(self._show)
        session.marks_changed.connect(self._show)
        theme.changed.connect(self._repaint)
        self._repaint()
        self._show()

    @Slot()
    def _show(self) -> None:
        current = self._session.current
        tags = self._session.state.tags.of(current) if current else ()
        if tags != self._tags:
            self._tags = tags
            self._fill()
        self.setVisible(bool(current))

    def _fill(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(tag) for tag in self._tags[:MOST_SHOWN]]
        self.updateGeometry()

    def _chip(self, tag: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("own_tag")
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        shown = chip.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideMiddle, WIDEST)
        chip.setText(shown.replace("&", "&&"))
        chip.setToolTip(tip(tr("All articles with “{tag}”", tag=tag)))
        chip.setAccessibleName(tr("Your tag {tag}", tag=tag))
        chip.clicked.connect(partial(self._list, tag))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _list(self, tag: str, _checked: bool = False) -> None:
        self._session.ask(view=View.ALL, words="", own_tag=tag)

    @Slot()
    def _ask(self) -> None:
        self._session.picker_asked.emit("tag_picker", [self._session.current])

    @Slot()
    def _repaint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled(_STYLE))
