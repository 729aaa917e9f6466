"""Notices at the foot of the article: what was done and how to undo it, or what went wrong and what to do."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions import ACTIONS
from reader.ui.session import Notice, Session
from reader.ui.theme import Theme, scaled, set_margins
from reader.ui.widgets.cards import RADIUS, LinkButton
from reader.ui.widgets.elided import ElidedLabel, Look
from reader.ui.widgets.overlay import Overlay
from reader.ui.words import say, tr

SHOWN_MILLISECONDS = 6000
WIDEST = 560
LEAST_FOR_WORDS = 200
_ABOVE_EDGE = 18
_BESIDE = 16
_TEXT = Look(13, "ink", 4, of_window=True)
_HINT = Look(12, "soft", 4, of_window=True)
_ACTION = Look(13, "accent", is_strong=True)


class NoticeBar(QWidget):
    """A card over the lower edge of its parent. Sentences go after 6 seconds, but not while they are pointed at or
    hold the focus; problems stay until they are closed. A newer notice takes the place of an older one."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent
        self._notice: Notice | None = None
        self._before: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self._time_out)
        self._build()
        self.hide()
        parent.installEventFilter(self)
        theme.changed.connect(self._paint)
        session.noticed.connect(self.show_notice)
        self._paint()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._notice

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show `notice` instead of what is shown."""
        self._notice = notice
        text, hint = say(notice.text), say(notice.hint) if notice.hint else ""
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._icon.setVisible(notice.is_problem)
        self._action.setText(_button_text(notice.action))
        self._action.setVisible(bool(notice.action and notice.act))
        self._also.setText(_button_text(notice.also))
        self._also.setVisible(bool(notice.also and notice.act_also))
        self.setAccessibleName(f"{text} {hint}".strip())
        if not self._has_focus():
            self._before = self.window().focusWidget()
        self._come_to_front()
        self._place()
        self.show()
        self.raise_()
        self._timer.stop()
        if not notice.is_problem:
            self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot()
    def close_notice(self) -> None:
        """Take the notice away; the focus goes back to where it was."""
        had_focus = self._has_focus()
        self._timer.stop()
        self.hide()
        self._notice = None
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._before = None

    @Slot()
    def _act(self) -> None:
        self._close_and(self._notice.act if self._notice else None)

    @Slot()
    def _act_also(self) -> None:
        self._close_and(self._notice.act_also if self._notice else None)

    def _close_and(self, act: Callable[[], None] | None) -> None:
        self.close_notice()
        if act:
            act()

    @Slot()
    def _time_out(self) -> None:
        if self.underMouse() or self._has_focus():
            self._timer.start()
        else:
            self.close_notice()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDEST), scaled(44))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._parent and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Escape closes, before a shortcut of the window has it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() is QEvent.Type.KeyPress:
                self.close_notice()
            return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._notice and not self._notice.is_problem:
            self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.palette
        is_problem = self._notice is not None and self._notice.is_problem
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if is_problem else colours.line), 1))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _build(self) -> None:
        self._icon = QLabel(self)
        self._text = ElidedLabel(self._theme, _TEXT, self)
        self._hint = ElidedLabel(self._theme, _HINT, self)
        self._action = LinkButton("", self._theme, self, _ACTION)
        self._action.clicked.connect(self._act)
        self._also = LinkButton("", self._theme, self, _ACTION)
        self._also.clicked.connect(self._act_also)
        self._close = QToolButton(self)
        self._close.setAccessibleName(tr("Close"))
        self._close.setToolTip(tr("Close"))
        self._close.clicked.connect(self.close_notice)
        self._words = words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._text)
        words.addWidget(self._hint)
        self._row = row = QHBoxLayout(self)
        set_margins(row, 14, 7, 7, 7)
        row.setSpacing(12)
        row.addWidget(self._icon)
        self._buttons = buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addWidget(self._action)
        buttons.addWidget(self._also)
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inner.setSpacing(12)
        self._inner.addLayout(words, 1)
        self._inner.addLayout(buttons)
        self._inner.setAlignment(buttons, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(self._inner, 1)
        row.addWidget(self._close)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _come_to_front(self) -> None:
        """Belong to the window where something lies over all of it, which would dim the notice and hide half of it."""
        window = self._parent.window()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        is_covered = any(over.isVisible() for over in window.findChildren(Overlay, options=direct))
        holder = window if is_covered else self._parent
        if self.parentWidget() is not holder:
            self.setParent(holder)

    def _place(self) -> None:
        """As wide as the words need and the parent has room for, centred above its lower edge. Buttons go below the
        words where they would leave them too little room."""
        words = max(_natural_width(label) for label in (self._text, self._hint))
        most = min(scaled(WIDEST), self._parent.width() - 2 * _BESIDE)
        self._inner.setDirection(QBoxLayout.Direction.LeftToRight)
        for layout in (self._words, self._buttons, self._inner, self._row):
            layout.invalidate()  # they would know the sizes of the notice before until they are shown
        others = self._row.sizeHint().width() - self._words.sizeHint().width()
        has_buttons = not (self._action.isHidden() and self._also.isHidden())
        if has_buttons and most - others < min(words, scaled(LEAST_FOR_WORDS)):
            self._inner.setDirection(QBoxLayout.Direction.TopToBottom)
            others = self._row.sizeHint().width() - self._inner.sizeHint().width()
        width = max(160, min(words + others + 4, most))
        height = max(scaled(44), self._row.heightForWidth(width))
        left = (self._parent.width() - width) // 2
        place = QPoint(left, max(0, self._parent.height() - height - _ABOVE_EDGE))
        place = self._parent.mapTo(self.parentWidget() or self._parent, place)
        self.setGeometry(QRect(place, QSize(width, height)))

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @Slot()
    def _paint(self) -> None:
        self._close.setIcon(self._theme.icon("close"))
        self._icon.setPixmap(
            self._theme.icon("warning", self._theme.palette.accent).pixmap(QSize(scaled(20), scaled(20)))
        )
        self.update()


def _natural_width(label: ElidedLabel) -> int:
    return label.fontMetrics().horizontalAdvance(label.text())


def _button_text(action: str) -> str:
    """The text of a notice's button: that of the action it names, else the name itself."""
    return next((tr(spec.text) for spec in ACTIONS if spec.name == action), tr(action) if action else "")
