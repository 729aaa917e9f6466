"""What the reader thinks of articles, in state.db: stars, and which are done with and lie in the archive."""

from collections.abc import Sequence

from reader.domain.phrase import Phrase
from reader.storage.database import Database
from reader.storage.steps import Steps

MOST_STARS = 5


class Verdicts:
    """The ratings and the archive of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def rate(self, articles: Sequence[str], stars: int, text: Phrase) -> None:
        """Give articles 1 to 5 stars; 0 takes their rating away."""
        with self._steps.step(text):
            if stars:
                self._steps.put_many("ratings", articles, stars=max(1, min(stars, MOST_STARS)))
            else:
                self._steps.put_many("ratings", articles, adds=False, deleted=1)

    def rating(self, article: str) -> int:
        """The stars of an article; 0 where it has no rating."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT stars FROM ratings WHERE article = ? AND NOT deleted AND stars BETWEEN 1 AND {MOST_STARS}",
                (article,),
            ).fetchone()
        return int(row[0]) if row else 0

    def archive(self, articles: Sequence[str], is_archived: bool, text: Phrase) -> None:
        """Put articles into the archive, which takes them out of the queue, or take them back out of it."""
        with self._steps.step(text):
            self._steps.put_many("archived", articles, adds=is_archived, is_archived=int(is_archived))
            if is_archived:
                self._steps.put_many("queue", articles, adds=False, deleted=1)

    def archived(self, articles: Sequence[str]) -> set[str]:
        """Which of these articles lie in the archive."""
        return self._database.those("SELECT article FROM archived WHERE is_archived AND NOT deleted", articles)
