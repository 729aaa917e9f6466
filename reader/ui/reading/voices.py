"""The voices of the system: which of them reads a language, which there are, and saying one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.domain.phrase import Phrase, phrase
from reader.ui.widgets.picker import Held, Pick

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

ENGINE = ""
"""The name of the engine; the system's own for none."""
_VARIANT = "+"
"""Parts a voice of eSpeak and one of the hundred ways in which it can be bent."""


class Voices(QObject):
    """Speech Dispatcher can go and come: one that no longer answers is asked for anew when next it is to speak."""

    ended = Signal()
    failed = Signal(object)  # a Phrase

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._voice: QTextToSpeech | None = None
        self._has_begun = self._is_trying = False
        self._wanted = ("", "")
        self._rate = 0.0  # which no engine is to be asked for: see `_answers`
        self.offers: list[Pick] = []

    @property
    def is_awake(self) -> bool:
        """Whether the system's voices are found."""
        return self._voice is not None

    def wake(self) -> Phrase | None:
        """Find the system's voices, which can take a second or two; why not, where there are none."""
        if self._voice is not None:
            return None
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ModuleNotFoundError:
            return phrase("To have articles read aloud, install this: pip install 'armchair[speech]'")
        except ImportError as exc:
            return phrase("The system’s voices cannot be used: {reason}", reason=str(exc))
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            voice: Any = QTextToSpeech(ENGINE, self)
        finally:
            QApplication.restoreOverrideCursor()
        if voice.state() is QTextToSpeech.State.Error or not voice.availableLocales():
            voice.deleteLater()
            return phrase("This system has no voice. Install one, such as Speech Dispatcher with eSpeak.")
        voice.stateChanged.connect(self._state_changed)
        self._voice, self._rate = voice, 0.0
        return None

    def choose(self, language: str, kept: str) -> bool:
        """Have a language read by the voice `kept` for it, else by one that speaks it; whether there is one."""
        self._wanted = language, kept
        return self._tried(self._choose)

    def look(self) -> None:
        """Write into `offers` the voices of the chosen language, then the other languages; the chosen voice stays."""
        self._tried(self._look)

    def say(self, words: str, rate: float) -> None:
        """Say something, from -1 slowest to 1 fastest; what was being said is broken off."""
        self._has_begun = False
        if not self._tried(lambda: self._say(words, rate)):
            self._fail()

    def _tried(self, work: Callable[[], bool]) -> bool:
        """What `work` says; done again by another engine, where this one has gone."""
        self._is_trying = True
        try:
            is_done = work()
            if not self._is_sound() and self._wake_again():
                is_done = work()
        finally:
            self._is_trying = False
        return is_done

    def _is_sound(self) -> bool:
        return self._voice is not None and self._voice.state() is not self._voice.State.Error

    def _choose(self) -> bool:
        language, kept = self._wanted
        if self._voice is None:
            return False
        code, _, name = kept.partition(" ")
        there = next((one for one in self._voice.availableLocales() if one.name() == code), None)
        if there is not None:
            return self._take(there, name)
        if found := self._of(language):
            return self._take(found[0])
        unnamed = next(self._unnamed(language), None)
        return unnamed is not None and self._take(unnamed.locale(), unnamed.name())

    def _look(self) -> bool:
        if self._voice is None:
            return False
        language, _ = self._wanted
        own = self._of(language)
        voices = [voice for locale in own for voice in self._in(locale)] + list(self._unnamed(language))
        picks = [_pick(voice) for voice in sorted(voices, key=lambda one: _VARIANT in one.name())]
        others = [one for one in self._voice.availableLocales() if one not in own and _is_named(one)]
        picks += [
            Pick(f"{one.name()} ", one.nativeLanguageName(), one.nativeTerritoryName())
            for one in sorted(others, key=lambda one: (one.nativeLanguageName().casefold(), one.name()))
        ]
        self._choose()
        chosen = _pick(self._voice.voice()).value
        self.offers = [one._replace(held=Held.ALL if one.value == chosen else Held.NONE) for one in picks]
        return True

    def hush(self) -> None:
        """Say no more."""
        if self._voice is not None:
            self._voice.stop()

    def _say(self, words: str, rate: float) -> bool:
        voice = self._voice
        if voice is None:
            return False
        if self._rate != rate:
            if not self._answers():
                return False
            voice.setRate(rate)
            self._rate = rate
        voice.say(words)
        return self._is_sound()

    def _answers(self) -> bool:
        """Whether the engine is still there: that of Speech Dispatcher takes the program down when told or asked a
        rate after its daemon has gone; told another language, it only says that this failed."""
        voice = self._voice
        assert voice is not None
        here, chosen = voice.locale(), voice.voice()
        other = next((one for one in voice.availableLocales() if one != here), here)
        with QSignalBlocker(voice):
            voice.setLocale(other)
            voice.setLocale(here)
            voice.setVoice(chosen)
        return self._is_sound()

    def _wake_again(self) -> bool:
        self._forget()
        if self.wake() is not None:
            return False
        self._choose()
        return True

    def _forget(self) -> None:
        if self._voice is not None:
            self._voice.stateChanged.disconnect(self._state_changed)
            self._voice.deleteLater()
            self._voice = None

    def _fail(self) -> None:
        reason = self._voice.errorString() if self._voice is not None else ""
        self._forget()
        self.failed.emit(phrase("The system’s voices cannot be used: {reason}", reason=reason or "—"))

    @Slot(object)
    def _state_changed(self, state: object) -> None:
        """One that is ready before it has begun has only ended the sentence before."""
        assert self._voice is not None
        if state is self._voice.State.Speaking:
            self._has_begun = True
        elif state is self._voice.State.Ready and self._has_begun:
            self.ended.emit()
        elif state is self._voice.State.Error and not self._is_trying:
            self._fail()

    def _take(self, locale: QLocale, name: str = "") -> bool:
        assert self._voice is not None
        if self._voice.locale() != locale:
            self._voice.setLocale(locale)
        voice = next((one for one in self._voice.availableVoices() if one.name() == name), None)
        if voice is not None:
            self._voice.setVoice(voice)
        return True

    def _of(self, language: str) -> list[QLocale]:
        """The kinds of a language that have voices: first the asked one, then the reader's own, then the usual one."""
        assert self._voice is not None
        wanted = QLocale(language)
        there = [one for one in self._voice.availableLocales() if one.language() == wanted.language()]
        asked = wanted.name() if "-" in language or "_" in language else ""
        first = [asked, QLocale.system().name(), QLocale(wanted.language()).name()]
        there.sort(key=lambda one: (first.index(one.name()) if one.name() in first else len(first), one.name()))
        return there if _is_named(wanted) else []

    def _unnamed(self, language: str) -> Iterator[QVoice]:
        """Voices whose language the engine has and Qt has not, as eSpeak has Mandarin: they are called by it."""
        assert self._voice is not None
        name = QLocale.languageToString(QLocale(language).language())
        for locale in self._voice.availableLocales():
            if not _is_named(locale):
                yield from (one for one in self._in(locale) if one.name().startswith(name))

    def _in(self, locale: QLocale) -> list[QVoice]:
        assert self._voice is not None
        if self._voice.locale() != locale:
            self._voice.setLocale(locale)
        return self._voice.availableVoices()


def spoken_language(code: str) -> str:
    """The language in which an article of the language `code` is read: for none that of the window."""
    code = code.replace("_", "-")
    if code and _is_named(QLocale(code)):
        return code
    return QLocale().name() if _is_named(QLocale()) else "en"


def _is_named(locale: QLocale) -> bool:
    return locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)


def _pick(voice: QVoice) -> Pick:
    locale = voice.locale()
    return Pick(
        f"{locale.name()} {voice.name()}", voice.name(), locale.nativeTerritoryName() if _is_named(locale) else ""
    )
