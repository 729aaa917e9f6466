"""The line at the foot of the window: place in the list, work in progress, the promise of staying offline."""

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from reader.ui.session import Session
from reader.ui.theme import Theme, scaled
from reader.ui.widgets.elided import tip
from reader.ui.words import counted, tr

MANY = 2000
"""Articles that take more than a moment to be made findable."""


class StatusLine(QFrame):
    """Texts only; the cancel button says `cancelled`, or `steps_cancelled` where it stands beside those."""

    cancelled = Signal()
    steps_cancelled = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.setObjectName("status")
        self._place = self._label(tr("Place in the list"))
        self._offline = CutLine(tr("Network"), self)
        self._promise = tr("Offline: nothing was loaded from the network")
        self._address = ""
        self._work = self._label(tr("Work in progress"))
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(scaled(120))
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._cancel = QToolButton(self)
        self._cancel.setText(tr("Cancel"))
        self._cancel.setAccessibleName(tr("Cancel what is in progress"))
        self._cancel.clicked.connect(self._ask_to_cancel)
        self._read = self._label(tr("Progress in the article"))
        self._saved = self._label(tr("Saved"))
        self._match = self._label(tr("Matches"))
        self._match.hide()
        for label in (self._place, self._read, self._match):
            label.setToolTip(label.accessibleDescription())
        self._fill()
        self.show_address("")
        self.end_work()
        self.repaint_colours()
        theme.changed.connect(self.repaint_colours)

    def show_place(self, place: int, count: int) -> None:
        """Show that article number `place` (from 0, -1 for none) of `count` is open."""
        if place < 0:
            self._place.setText(counted("%Ln articles", count) if count else "")
        else:
            self._place.setText(tr("{place} of {count}", place=_number(place + 1), count=_number(count)))

    def show_progress(self, percent: float, minutes: int) -> None:
        """Show how far the open article of `minutes` is read."""
        self._match.setVisible(bool(self._match.text()))
        left = round(minutes * (100 - percent) / 100)
        if percent >= 100:
            self._read.setText(tr("Read to the end"))
        elif left:
            self._read.setText(tr("{percent} % · {left} min left", percent=_number(round(percent)), left=_number(left)))
        else:
            self._read.setText(tr("{percent} %", percent=_number(round(percent))))

    def hide_progress(self) -> None:
        """What is shown is no article that could be read to its end, or have matches."""
        self._read.setText("")
        self._match.hide()

    def show_address(self, address: str) -> None:
        """Show where a link leads while the pointer is on it, "" for none."""
        self._address = address
        self._offline.tell(address or self._promise)

    def show_network(self, host: str, *, is_now: bool) -> None:
        """Say that the network is in use, or was, because the reader asked for a page."""
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._promise = (
            tr("Network in use, as you asked: {host}", host=host)
            if is_now
            else tr("Network used when you asked: {host}, {time}", host=host, time=now)
        )
        self.show_address(self._address)

    def show_saving(self, pictures: int, host: str) -> None:
        """Show how far a page that was asked for is."""
        self._bar.setRange(0, 0)
        told = counted("Saving the page, %Ln pictures so far", pictures) if pictures else tr("Saving the page…")
        self._work.setText(told)
        self._work.setToolTip(host)
        self._is_keeping = False
        for widget in (self._bar, self._cancel, self._work):
            widget.show()

    @Slot(bool)
    def show_keeping(self, is_on: bool) -> None:
        """Show that something done to very many articles is being stored, or that it is."""
        if not is_on:
            self.end_work()
            return
        self._bar.setRange(0, 0)
        self._work.setText(tr("Storing what you did…"))
        self._work.setToolTip("")
        self._is_keeping = True
        for widget in (self._bar, self._cancel, self._work):
            widget.show()

    def show_saved(self) -> None:
        """Say that all the reader did is stored."""
        self._saved.setText(tr("Saved"))

    @Slot(int, int, str)
    def show_work(self, done: int, total: int, what: str) -> None:
        """Show an import's progress."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        told = (
            tr("Importing {done} of {total}", done=_number(done), total=_number(total)) if total else tr("Importing…")
        )
        self._work.setText(told)
        self._work.setToolTip(what)
        self._is_keeping = False
        for widget in (self._bar, self._cancel, self._work):
            widget.show()

    @Slot(int, int, str)
    def show_exporting(self, done: int, total: int, what: str) -> None:
        """Show an export's progress."""
        self.show_work(done, total, what)
        numbers = {"done": _number(done), "total": _number(total)}
        self._work.setText(tr("Exporting {done} of {total}", **numbers) if total else tr("Exporting…"))

    @Slot(int, int, str)
    def show_indexing(self, done: int, total: int, what: str) -> None:
        """Show how far the search index is."""
        if total < MANY:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._work.setText(tr("Preparing the search: {done} of {total}", done=_number(done), total=_number(total)))
        self._work.setToolTip("")
        self._bar.show()
        self._work.show()

    @Slot(int, int)
    def show_match(self, at: int, count: int) -> None:
        """Show which of the matches in the article stands out, from 1; none are lit when `count` is 0."""
        text = tr("Match {at} of {count} (N)", at=_number(at), count=_number(count)) if count else ""
        self._match.setText(text)
        self._match.setVisible(bool(text))

    @Slot()
    def end_work(self) -> None:
        """Nothing is in progress."""
        self._is_keeping = False
        for widget in (self._bar, self._cancel, self._work):
            widget.hide()

    @Slot()
    def _ask_to_cancel(self) -> None:
        """What the button stands beside, and nothing else that is in progress."""
        (self.steps_cancelled if self._is_keeping else self.cancelled).emit()

    @Slot()
    def repaint_colours(self) -> None:
        """Take the theme's colours."""
        self.setStyleSheet(
            self._theme.palette.filled(
                "#status { background: {chrome}; border-top: 1px solid {line}; }"
                " QLabel { color: {soft}; font-size: 12px; }"
                " QToolButton { padding: 0 6px; font-size: 12px; }"
            )
        )

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(16)
        row.addWidget(self._place)
        row.addWidget(self._offline, 1)
        for widget in (self._work, self._bar, self._cancel, self._match, self._read, self._saved):
            row.addWidget(widget)

    def _label(self, kind: str) -> QLabel:
        """A text; what it says is its accessible name, which a name of ours would hide."""
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAccessibleDescription(kind)
        label.setMinimumWidth(0)
        return label


class CutLine(QLabel):
    """A text in one line, cut in its middle where there is no room; whole for the pointer and for screen readers."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleDescription(kind)

    def tell(self, text: str) -> None:
        """Show `text`."""
        self._whole = text
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def sizeHint(self) -> QSize:
        return QSize(scaled(24), super().sizeHint().height())  # it is given what others leave

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, self.width())
        self.setText(shown)
        self.setToolTip(tip(self._whole) if shown != self._whole else "")


def _number(number: int) -> str:
    """A number with the separators of the reader's language."""
    return QLocale().toString(number)
