"""Counts how long is really read, and logs it: only while the window is in front and somebody is there."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from reader.domain.errors import StorageProblem
from reader.domain.phrase import phrase
from reader.domain.reading_life import Reading
from reader.domain.reading_time import Progress, Stopwatch, by_day, local_day

if TYPE_CHECKING:
    from datetime import date

    from reader.domain.marks import Position
    from reader.services.reading import Page
    from reader.ui.window import MainWindow

LOOK_MILLISECONDS = 20_000
WRITE_SECONDS = 38
"""A killed program loses no more than this and one look: less than a minute."""
_PRESENT = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.FocusIn}
)
_GONE = frozenset({QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Close})


class ReadingClock(QObject):
    """Watches a window, from its first press on. `now` never goes back; `wall` says which day it is, and may."""

    now = staticmethod(time.monotonic)
    wall = staticmethod(time.time)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._watch = Stopwatch()
        self._rows: dict[tuple[date, str], Reading] = {}
        self._unwritten: set[tuple[date, str]] = set()
        self._written_at = float("-inf")
        self._begin_anew()
        self._article = ""
        self._progress = Progress(0)
        self._shown = QTimer(self, singleShot=True, interval=0)
        self._shown.timeout.connect(self._begin)
        self._looks = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looks.timeout.connect(self._look)
        window.view.moved.connect(self._moved)
        window.view.verticalScrollBar().valueChanged.connect(self.touch)
        self._session.opened.connect(self._opened)
        self._session.closed.connect(self._leave)
        self._session.subject_asked.connect(self.pause)
        self._session.subject_left.connect(self.touch)
        window.winId()  # so that there is a handle, which alone hears of keys wherever they go
        self._handle = window.windowHandle()
        if self._handle:
            self._handle.installEventFilter(self)
        if self._session.page:
            self._opened(self._session.page)

    @Slot()
    def touch(self) -> None:
        """Something was scrolled or pressed."""
        if self._session.settings.keeps_reading_time and self._article and self._is_read():
            self._count(self._watch.touch(self.now()))
            if not self._looks.isActive():
                self._looks.start()

    def _is_read(self) -> bool:
        """Whether the article is in front of the reader, and no page about an author or a tag."""
        return self._window.isActiveWindow() and not self._session.subject

    @Slot()
    def pause(self) -> None:
        """The window is no longer in front: what was counted is written."""
        self._count(self._watch.stop(self.now()))
        self._looks.stop()
        self.write()

    def stop(self) -> None:
        """The program ends, and closes its files before it closes its window: what was counted is written."""
        self.pause()
        if self._handle:
            self._handle.removeEventFilter(self)

    def settle(self) -> None:
        """Write all that was counted until now, and count on."""
        self._count(self._watch.look(self.now()))
        self.write()

    def write(self) -> None:
        """Write what is not yet written, once no step is under way. What cannot be is kept for the next time."""
        if self._unwritten:
            self._session.steps.after(self._write)

    def _write(self) -> None:
        if not self._unwritten:
            return
        try:
            rows = {f"{self._run} {day} {article}": self._rows[day, article] for day, article in self._unwritten}
            self._session.state.readings.put(rows)
        except StorageProblem:
            return
        self._unwritten.clear()
        self._written_at = self.now()

    def erase(self) -> None:
        """Erase all that was ever logged; undo brings it back."""
        self.pause()
        self._begin_anew()
        if self._session.state.readings.is_empty():
            self._session.tell(phrase("The log of reading is empty."))
            return
        text = phrase("Erase the log of reading")
        self._session.steps.take_small([], text, lambda state: state.readings.erase(text))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _PRESENT:
            self.touch()
        elif kind in _GONE:
            self.pause()
        return False

    def _begin_anew(self) -> None:
        """From now on other rows than before, which may be erased."""
        self._run = os.urandom(6).hex()
        self._rows.clear()
        self._unwritten.clear()

    @Slot(object)
    def _opened(self, page: Page) -> None:
        if page.article.id == self._article:
            return  # drawn anew, by whatever came to the library meanwhile
        self._count(self._watch.look(self.now()))
        self._article, self._progress = page.article.id, Progress(page.article.words)
        self.touch()
        self._shown.start()

    @Slot()
    def _begin(self) -> None:
        """What may wait until the article is painted."""
        self.write()
        if (page := self._session.page) and (place := self._session.state.places.of(page.article.id)):
            self._progress = Progress(page.article.words, place.percent)

    @Slot()
    def _leave(self) -> None:
        self.pause()
        self._article = ""

    @Slot(str, object, bool)
    def _moved(self, article: str, place: Position, is_at_end: bool) -> None:
        if article != self._article or not self._session.settings.keeps_reading_time:
            return
        self._progress.go_to(100.0 if is_at_end else place.percent)
        self._count(self._watch.look(self.now()))
        if is_at_end and not self._was_finished(article):
            self._add(local_day(self.wall()), is_finished=True)

    @Slot()
    def _look(self) -> None:
        if not self._session.settings.keeps_reading_time:
            self.pause()
            return
        self._count(self._watch.look(self.now()))
        if not self._watch.is_running:
            self.pause()
        elif self.now() - self._written_at >= WRITE_SECONDS:
            self.write()

    def _count(self, seconds: float) -> None:
        """Log seconds that ended now, and the words read in them, which all go to the last day."""
        if not self._article or not self._session.settings.keeps_reading_time:
            return
        words = self._progress.new_words(seconds)
        end = self.wall()
        for day, some in by_day(end - seconds, end):
            self._add(day, seconds=some)
        if words:
            self._add(local_day(end), words=words)

    def _add(self, day: date, *, seconds: float = 0.0, words: int = 0, is_finished: bool = False) -> None:
        key = (day, self._article)
        row = self._rows.get(key, Reading(day, self._article, 0.0))
        self._rows[key] = row._replace(
            seconds=row.seconds + seconds, words=row.words + words, is_finished=row.is_finished or is_finished
        )
        self._unwritten.add(key)

    def _was_finished(self, article: str) -> bool:
        is_here = any(row.is_finished for (_, read), row in self._rows.items() if read == article)
        return is_here or self._session.state.readings.was_finished(article)
