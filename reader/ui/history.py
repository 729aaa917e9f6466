"""What was read one after the other, and where in it the reader stands."""

from collections.abc import Callable, Sequence


class History:
    """Ids of articles, the oldest first. Opening one after going back drops what lay ahead."""

    def __init__(self, visits: Sequence[str]) -> None:
        self._visits = list(visits)
        self._here = len(self._visits) - 1

    def add(self, article: str) -> bool:
        """`article` is being read now; whether that is news."""
        if self._visits and self._visits[self._here] == article:
            return False
        self._visits = [*self._visits[: self._here + 1], article]
        self._here = len(self._visits) - 1
        return True

    def can_go(self, by: int) -> bool:
        """Whether back (-1) or forward (1) leads anywhere."""
        return 0 <= self._here + by < len(self._visits)

    def go(self, by: int, is_there: Callable[[str], bool]) -> str | None:
        """Go to the nearest article that is still there, back (-1) or forward (1); None when there is none."""
        place = self._here + by
        while 0 <= place < len(self._visits):
            if is_there(self._visits[place]):
                self._here = place
                return self._visits[place]
            place += by
        return None
