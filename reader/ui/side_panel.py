"""The panel at the right: the author, the contents, the marks, what links here, and what to read next."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.ui.panes.author import AuthorPane
from reader.ui.panes.backlinks import BacklinksPane
from reader.ui.panes.marks import MarksPane
from reader.ui.panes.own import OwnPane
from reader.ui.panes.recommended import RecommendedPane
from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.reading_order import TabOrder, told_in_order
from reader.ui.words import tr

NARROWEST, WIDTH, WIDEST = 240, 296, 380
_SIDE = 14


class SidePanel(QScrollArea):
    """Scrolls upwards and downwards only. Its content keeps its width when the scroll bar comes."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("side")
        self.setAccessibleName(tr("About this article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(scaled(NARROWEST))
        self.setMaximumWidth(scaled(WIDEST))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(self)
        content.setObjectName("side_content")
        self._column = QVBoxLayout(content)
        self._column.setSpacing(26)
        self.author = AuthorPane(session, theme, content)
        self.own = OwnPane(session, theme, content)
        self.marks = MarksPane(session, theme, content)
        self.backlinks = BacklinksPane(session, theme, content)
        self.recommended = RecommendedPane(session, theme, content)
        for pane in (self.author, self.own, self.marks, self.backlinks, self.recommended):
            self._column.addWidget(pane)
        self._column.addStretch(1)
        self.setWidget(content)
        TabOrder(content)
        self._make_room()
        self._share = 0.0  # how far down it is to be once its panes are filled
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._make_room)
        bar.rangeChanged.connect(self._go_down)
        bar.actionTriggered.connect(self._leave)
        session.opened.connect(self._leave)
        self._paint()
        theme.changed.connect(self._paint)

    def put_contents(self, pane: QWidget) -> None:
        """Put the contents of the article below its author and what the reader made of it."""
        self._column.insertWidget(self._column.indexOf(self.own) + 1, pane)
        told_in_order(self.author, self.own, pane, self.marks, self.backlinks, self.recommended)

    def share(self) -> float:
        """How much of what can be scrolled is above, from 0 to 1."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else self._share

    def begin_at(self, share: float) -> None:
        """Have so much above, also when the panes are filled, which happens bit by bit; until the reader scrolls."""
        self._share = share
        self._go_down()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._leave()
        super().wheelEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), 600)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """The panel itself shows no focus: it goes to the first thing in it."""
        self.focusNextChild()

    @Slot()
    def _make_room(self) -> None:
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        sides = (_SIDE, max(0, _SIDE - taken))
        left, right = reversed(sides) if self.isRightToLeft() else sides
        self._column.setContentsMargins(left, 16, right, 20)

    @Slot()
    def _go_down(self) -> None:
        if self._share:
            self.verticalScrollBar().setValue(round(self._share * self.verticalScrollBar().maximum()))

    @Slot()
    def _leave(self) -> None:
        self._share = 0.0

    @Slot()
    def _paint(self) -> None:
        self.setStyleSheet(self._theme.palette.filled("#side, #side_content { background: {chrome}; border: none; }"))
