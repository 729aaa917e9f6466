"""The article read aloud by the system's voices, sentence by sentence, each lit while it is said."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QTimer, Slot
from PySide6.QtGui import QPainter

from reader.domain.phrase import Phrase, phrase
from reader.ui.reading.speaking_bar import SpeakingBar
from reader.ui.reading.spoken_text import Spoken, next_spoken, spoken_in
from reader.ui.reading.voices import Voices, spoken_language
from reader.ui.session import Notice
from reader.ui.words import tr

if TYPE_CHECKING:
    from reader.ui.page.article_view import ArticleView
    from reader.ui.reading.voice_picker import VoicePicker
    from reader.ui.window import MainWindow

FASTEST = 10


class Speaking(QObject):
    """Pausing stops the voice and says the sentence again after: engines differ in what they can pause."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._view: ArticleView = window.view
        self._article = ""
        self._seen: list[ArticleView] = []
        self._stopped: tuple[str, int, int] | None = None  # the article, where, and where the selection was
        self._voices = Voices(self)
        self._voices.ended.connect(self._ended)
        self._voices.failed.connect(self._failed)
        self._picker: VoicePicker | None = None
        self._is_first = self._is_leading_on = False
        self.spoken: Spoken | None = None
        self.is_speaking = False
        self.bar = SpeakingBar(window.theme, window.middle)
        self.bar.hide()
        self.bar.toggled.connect(self._turn)
        self.bar.stepped.connect(self.step)
        self.bar.rate_asked.connect(self.change_rate)
        self.bar.voice_asked.connect(self._open_voices)
        self.bar.stopped.connect(self.stop)
        window.session.closed.connect(self._covered)
        window.session.subject_asked.connect(self._covered)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

    @Slot()
    def toggle(self) -> None:
        """Begin, pause, or go on; in the column with the keys, where another one was read before."""
        if self.spoken is not None and self._window.columns.view is not self._view:
            self.stop()
        self._turn()

    @Slot()
    def _turn(self) -> None:
        if self.spoken is None:
            self._begin()
        elif self.is_speaking:
            self._hush()
        else:
            self._say(self.spoken)

    @Slot()
    def stop(self, *_: object) -> bool:
        """Say no more and put the light out; whether there was anything to stop."""
        if self.spoken is None:
            return False
        self._stopped = (self._article, self.spoken.start, self._selection())
        self._hush()
        self.spoken = None
        if self.bar.isAncestorOf(self._window.focusWidget()):
            self._view.setFocus()
        self.bar.hide()
        self._view.viewport().update()
        return True

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) sentence."""
        if self.spoken is None or (following := self._beside(self.spoken, by)) is None:
            return
        self._is_first = True
        self._take(following)

    @Slot(int)
    def change_rate(self, by: int) -> None:
        """Speak faster (1) or slower (-1), from the sentence that is being said on."""
        rate = max(-FASTEST, min(FASTEST, self._session.settings.speech_rate + by))
        self._session.change_settings(speech_rate=rate)
        self._begin_anew()

    def choose_voice(self, name: str) -> None:
        """Have this article's language spoken by a voice."""
        kept = self._kept() | {self._key(): name}
        self._session.change_settings(speech_voices="\n".join(f"{key}={value}" for key, value in kept.items()))
        if self.spoken is not None:
            self._find_voices()
        self._begin_anew()

    # Beginning.

    def _begin(self) -> None:
        view = self._window.columns.view
        if view.shown is None or view.page is None or not view.isVisible():
            return
        if not self._wake():
            return
        self._view, self._article = view, view.page.article.id
        if view not in self._seen:
            self._seen.append(view)
            view.layers.insert(0, lambda painter, top, height: self._paint(view, painter, top, height))
            view.replaced.connect(self._replaced)
            view.installEventFilter(self)
        if (first := self._first()) is None:
            self._session.tell(phrase("There is nothing to read aloud from here on."))
            return
        self._find_voices()
        self._is_first = True
        self._put_bar()
        self.bar.show()
        self._say(first)

    def _put_bar(self) -> None:
        """Above the text that is read."""
        window = self._window
        if self._view is window.view:
            window.middle.layout().insertWidget(0, self.bar)  # type: ignore[union-attr]
        else:
            window.part("beside").put_bar(self.bar)

    def _wake(self) -> bool:
        """Find the system's voices; where there are none, say why. Qt makes the engine on this thread alone, and the
        window stands still meanwhile: what it waits for is painted before."""
        if self._voices.is_awake:
            return True
        looking = Notice(phrase("Looking for the voices of this system…"))
        self._session.noticed.emit(looking)
        self._window.repaint()
        told = self._voices.wake()
        notices = self._window.part("notices")
        if told is not None:
            self._session.tell(told)
        elif notices.notice is looking:
            notices.close_notice()
        return told is None

    def _first(self) -> Spoken | None:
        """Where to begin: at the selection, at the paragraph with the bar, where it stopped, or under the eye."""
        view, selected = self._view, self._selection()
        document, keys = view.shown, self._window.columns.highlights.keys
        assert document is not None
        stopped = self._stopped if self._stopped and self._stopped[0] == self._article else None
        if selected >= 0 and not (stopped and stopped[2] == selected):
            return self._at(selected)
        paragraph = keys.paragraph()
        if paragraph is None and stopped and view.is_in_sight(document.position_of(stopped[1])):
            return self._at(stopped[1])
        if paragraph is None:
            keys.begin()
            paragraph = keys.paragraph()
        keys.end()
        return self._at(paragraph[0] if paragraph else 0)

    def _at(self, offset: int) -> Spoken | None:
        """The sentence at an offset of the text, or the next one."""
        document = self._view.shown
        assert document is not None
        block = document.findBlock(document.position_of(offset))
        found = next((one for one in spoken_in(document, block) if one.end > offset), None)
        return found or next_spoken(document, block, 1)

    def _beside(self, spoken: Spoken, by: int) -> Spoken | None:
        document = self._view.shown
        if document is None:
            return None
        block = document.findBlock(document.position_of(spoken.start))
        near = spoken_in(document, block)
        if by > 0:
            found = next((one for one in near if one.start >= spoken.end), None)
        else:
            found = next((one for one in reversed(near) if one.start < spoken.start), None)
        return found or next_spoken(document, block, by)

    def _selection(self) -> int:
        """The offset where what is selected begins; -1 for nothing."""
        document, cursor = self._view.shown, self._view.textCursor()
        return document.offset_of(cursor.selectionStart()) if document and cursor.hasSelection() else -1

    # Speaking.

    def _say(self, spoken: Spoken) -> None:
        """Light a sentence, follow it and say it."""
        self._light(spoken)
        self.is_speaking = True
        self._tell()
        self._voices.say(spoken.words, self._session.settings.speech_rate / FASTEST)

    def _take(self, spoken: Spoken) -> None:
        if self.is_speaking:
            self._say(spoken)
        else:
            self._light(spoken)

    def _light(self, spoken: Spoken) -> None:
        before, self.spoken = self.spoken, spoken
        view, document = self._view, self._view.shown
        assert document is not None
        has_followed = before is None or self._is_first or view.is_in_sight(document.position_of(before.start))
        self._is_first = False
        if has_followed:  # else the reader has gone to look at something, and is left there
            start, end = document.positions_of([(spoken.start, spoken.end)])[0]
            view.reveal(start)
            # Chapters one under the other: the next one is not opened while this one is being read.
            with view.quiet() if self._session.settings.is_continuous else nullcontext():
                if not view.is_in_sight(max(start, end - 1)) or not view.is_in_sight(start):
                    view.verticalScrollBar().setValue(round(view.top_of_position(start) - view.viewport().height() / 3))
        view.viewport().update()

    def _hush(self) -> None:
        self.is_speaking = False
        self._soon.stop()
        self._voices.hush()
        self._tell()

    def _begin_anew(self) -> None:
        """Say the sentence again, as it is to be said now."""
        if self.spoken is None:
            return
        self._choose()
        self._tell()
        if self.is_speaking:
            self._say(self.spoken)

    @Slot()
    def _ended(self) -> None:
        if self.is_speaking:
            self._soon.start()

    @Slot(object)
    def _failed(self, told: Phrase) -> None:
        self.stop()
        self._session.tell(told)

    @Slot()
    def _go_on(self) -> None:
        if self.spoken is None or not self.is_speaking:
            return
        if following := self._beside(self.spoken, 1) or self._in_next_part():
            self._say(following)
        else:
            self.stop()
            self._stopped = None

    def _in_next_part(self) -> Spoken | None:
        """The first sentence of the part below, which is open then; not where the reader has gone to look elsewhere."""
        running_on, view = self._window.parts.get("running_on"), self._view
        assert self.spoken is not None and view.shown is not None
        is_here = view is self._window.view and view.is_in_sight(view.shown.position_of(self.spoken.start))
        if running_on is None or not is_here or not self._session.settings.is_continuous:
            return None
        self._is_leading_on = True
        try:
            if not running_on.go_on() or view.page is None:
                return None
        finally:
            self._is_leading_on = False
        self._article, self._is_first = view.page.article.id, True
        self._choose()
        return self._at(0)

    @Slot()
    def _covered(self, *_: object) -> None:
        """The open article gives way to something else."""
        if self._view is self._window.view:
            self.stop()

    @Slot()
    def _replaced(self) -> None:
        """The same article set anew goes on; another one does not."""
        page = self._view.page
        if self._is_leading_on:
            return
        if page is None or page.article.id != self._article:
            self.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and watched is self._view and not event.spontaneous():
            self.stop()
        return False

    # Voices.

    def _language(self) -> str:
        page = self._view.page
        return spoken_language(page.article.language if page else "")

    def _key(self) -> str:
        return self._language().replace("_", "-").split("-")[0].lower()

    def _kept(self) -> dict[str, str]:
        """The voices that the reader has chosen, by language."""
        lines = self._session.settings.speech_voices.split("\n")
        return {key: name for key, sign, name in (line.partition("=") for line in lines) if sign}

    def _choose(self) -> bool:
        return self._voices.choose(self._language(), self._kept().get(self._key(), ""))

    def _find_voices(self) -> None:
        """Choose the voice for the article, and see which others there are; say that none speaks its language."""
        is_spoken = self._choose()
        self._voices.look()
        if not is_spoken:
            name = QLocale(self._language()).nativeLanguageName()
            self._session.tell(phrase("No voice of this system speaks this language ({name}).", name=name))

    @Slot()
    def _open_voices(self) -> None:
        if self._picker is None:
            from reader.ui.reading.voice_picker import VoicePicker

            self._picker = VoicePicker(self._voices, self.choose_voice, self._window.theme, self._window)
        self._picker.open_titled(
            tr("Voice for “{title}”", title=self._view.page.article.title if self._view.page else "")
        )

    def _tell(self) -> None:
        self.bar.tell(is_speaking=self.is_speaking, rate=self._session.settings.speech_rate)

    def _paint(self, view: ArticleView, painter: QPainter, top: float, height: float) -> None:
        if view is not self._view or self.spoken is None or view.shown is None:
            return
        from reader.ui.page.highlight_painter import paint_light

        start, end = view.shown.positions_of([(self.spoken.start, self.spoken.end)])[0]
        paint_light(painter, view.shown, self._window.theme.palette, (start, end), (top, top + height))
