"""How long was really read: counting while somebody is there, on which days, and how many words that may have been."""

from collections.abc import Iterator
from datetime import date, datetime, tzinfo

IDLE_SECONDS = 120.0
"""For so long after something was scrolled or pressed, somebody is held to be reading."""
MOST_WORDS_A_SECOND = 1000 / 60
"""Faster than that is leafing: who jumps to the end has not read all that is before it."""
AGAIN_PERCENT = 50
"""Whoever goes back so far reads it again."""
_STEP_SECONDS, _EXACTLY = 600.0, 0.001


class Stopwatch:
    """Counts seconds from touch to touch. Its times are those of a clock that never goes back."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._until = 0.0

    @property
    def is_running(self) -> bool:
        return self._since is not None

    def touch(self, now: float) -> float:
        """Somebody is there: what was counted since the last look."""
        counted = self.look(now)
        self._since = now
        self._until = now + IDLE_SECONDS
        return counted

    def look(self, now: float) -> float:
        """What was counted since the last look; without a touch for too long it stops by itself."""
        if self._since is None:
            return 0.0
        counted = max(0.0, min(now, self._until) - self._since)
        self._since = now if now < self._until else None
        return counted

    def stop(self, now: float) -> float:
        """What was counted since the last look, and no more until somebody is there again."""
        counted = self.look(now)
        self._since = None
        return counted


class Progress:
    """How many words of one article were read in one sitting, by how far it went and how long that took."""

    def __init__(self, words: int, percent: float = 0.0) -> None:
        self._words = words
        self._reached = 0.0 if percent >= 100 else percent  # one that was read whole is read again
        self._passed = 0.0
        self._seconds = 0.0
        self._told = 0

    def go_to(self, percent: float) -> None:
        """What is seen now reaches to `percent`; going back a little passes nothing, going back far begins anew."""
        if percent < self._reached - AGAIN_PERCENT:
            self._reached = percent
        self._passed += max(0.0, percent - self._reached)
        self._reached = max(self._reached, percent)

    def new_words(self, seconds: float) -> int:
        """The words read since this was asked last, now that `seconds` more went by."""
        self._seconds += seconds
        words = int(min(self._words * self._passed / 100, self._seconds * MOST_WORDS_A_SECOND))
        new, self._told = max(0, words - self._told), max(words, self._told)
        return new


def by_day(start: float, end: float, zone: tzinfo | None = None) -> Iterator[tuple[date, float]]:
    """The local days from `start` to `end`, in seconds since 1970, and how many seconds fell on each; whatever the
    clocks of `zone`, that of this machine by default, do on them."""
    while start < end:
        today = local_day(start, zone)
        stop = min(end, start + _STEP_SECONDS)
        if local_day(stop, zone) != today:
            stop = _change(start, stop, zone)
        yield today, stop - start
        start = stop


def local_day(moment: float, zone: tzinfo | None = None) -> date:
    """The day on which a moment falls for whoever lives in `zone`."""
    return datetime.fromtimestamp(moment, zone).date()


def _change(start: float, end: float, zone: tzinfo | None) -> float:
    """The first moment after `start` of another day."""
    today = local_day(start, zone)
    while end - start > _EXACTLY:
        middle = (start + end) / 2
        if local_day(middle, zone) == today:
            start = middle
        else:
            end = middle
    return end
