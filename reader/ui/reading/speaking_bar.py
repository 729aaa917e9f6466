"""The bar while an article is read aloud: pause, sentence by sentence, speed, voice, stop."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.ui.theme import Theme
from reader.ui.words import tr


class SpeakingBar(QFrame):
    """Says what is asked for; it speaks by itself no more than a remote control does."""

    toggled = Signal()
    stepped = Signal(int)
    rate_asked = Signal(int)
    voice_asked = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[QToolButton, str] = {}
        self._rate = "0"
        self.setObjectName("speaking")
        self.setAccessibleName(tr("Reading aloud"))
        self.previous = self._button(tr("Previous sentence"), "previous", lambda: self.stepped.emit(-1))
        self.pause = self._button(tr("Pause"), "pause", self.toggled.emit)
        self.next = self._button(tr("Next sentence"), "next", lambda: self.stepped.emit(1))
        self.slower = self._button(tr("Slower"), "", lambda: self.rate_asked.emit(-1))
        self.slower.setText("−")
        self.rate = QLabel(self)
        self.faster = self._button(tr("Faster"), "", lambda: self.rate_asked.emit(1))
        self.faster.setText("+")
        self.voice = self._button(tr("Voice"), "", self.voice_asked.emit)
        self.voice.setText(tr("Voice"))
        self.stop = self._button(tr("Stop reading aloud"), "close", self.stopped.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(3)
        for button in (self.previous, self.pause, self.next):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.slower, self.rate, self.faster, self.voice, self.stop):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.paint)
        self.paint()

    def tell(self, *, is_speaking: bool, rate: int) -> None:
        """Show whether it speaks now, and how fast."""
        self._icons[self.pause] = "pause" if is_speaking else "play"
        told = tr("Pause") if is_speaking else tr("Go on reading aloud")
        self.pause.setAccessibleName(told)
        self.pause.setToolTip(told)
        before = "\u200e" if self.isRightToLeft() else ""  # else the sign would stand behind the number
        self._rate = f"{before}{rate:+d}" if rate else "0"
        self.paint()
        self._write_rate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_rate()

    def _write_rate(self) -> None:
        """How fast it speaks, as a number alone in a column that is too narrow for more."""
        told = tr("Speed {n}", n=self._rate)
        others = self.minimumSizeHint().width() - self.rate.minimumSizeHint().width()
        has_room = self.rate.fontMetrics().horizontalAdvance(told) <= self.width() - others
        self.rate.setText(told if has_room else self._rate)
        self.rate.setToolTip(told)
        self.rate.setAccessibleName(told)

    @Slot()
    def paint(self) -> None:
        """Draw it in the theme's colours."""
        for button, name in self._icons.items():
            button.setIcon(self._theme.icon(name))
        self.setStyleSheet(
            self._theme.palette.filled(
                "#speaking { background: {chrome}; border-bottom: 1px solid {line}; } QLabel { color: {soft}; }"
                " QToolButton { color: {ink}; padding: 3px 7px; border-radius: 6px; border: 1px solid transparent; }"
                " QToolButton:hover { background: {selection}; } QToolButton:focus { border-color: {accent}; }"
            )
        )

    def _button(self, name: str, icon: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRaise(True)
        if icon:
            self._icons[button] = icon
        button.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return button
