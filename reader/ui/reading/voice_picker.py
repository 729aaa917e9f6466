"""Where the reader finds the voice that reads articles of a language: hundreds of them, where eSpeak speaks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from reader.domain.text import fold
from reader.ui.reading.voices import Voices
from reader.ui.theme import Theme
from reader.ui.widgets.picker import Pick, Picker
from reader.ui.words import tr


class VoicePicker(Picker):
    """Stays open while one voice after the other is tried: the article is read on by it at once."""

    def __init__(self, voices: Voices, take: Callable[[str], None], theme: Theme, window: QWidget) -> None:
        super().__init__(
            theme,
            window,
            name=tr("Voice"),
            placeholder=tr("Find a voice or a language"),
            hint=tr("Enter reads on with it · Escape closes"),
        )
        self._voices = voices
        self._take_voice = take

    def picks(self, typed: str) -> list[Pick]:
        wanted = fold(typed).split()
        return [one for one in self._voices.offers if all(each in fold(f"{one.text} {one.detail}") for each in wanted)]

    def take(self, pick: Pick) -> None:
        self._take_voice(pick.value)
