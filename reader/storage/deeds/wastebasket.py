"""What the reader deleted, in state.db: articles in the wastebasket, and those that were emptied out of it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from reader.domain.phrase import Phrase
from reader.storage.database import Database
from reader.storage.steps import Steps


class Wastebasket:
    """The wastebasket of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def add(self, articles: Sequence[str], text: Phrase) -> None:
        """Move articles to the wastebasket; what the reader did with them stays."""
        with self._steps.step(text):
            self._steps.put_many("trash", articles, is_trashed=1)

    def restore(self, articles: Iterable[str], text: Phrase) -> None:
        """Take articles back out of the wastebasket; those not in it are passed over."""
        with self._steps.step(text):
            self._steps.put_many("trash", articles, adds=False, is_trashed=0)

    def empty(self, articles: Iterable[str], text: Phrase) -> None:
        """Let articles be gone from the wastebasket, too, as far as anybody sees: undo still brings them back."""
        with self._steps.step(text):
            self._steps.put_many("trash", articles, adds=False, is_trashed=2)

    def has(self, article: str) -> bool:
        """Whether an article is in the wastebasket, or was emptied out of it."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT 1 FROM trash WHERE article = ? AND is_trashed AND NOT deleted", (article,)
            ).fetchone()
        return row is not None

    def those_of(self, articles: Sequence[str]) -> set[str]:
        """Which of these articles are in the wastebasket, or were emptied out of it."""
        return self._database.those("SELECT article FROM trash WHERE is_trashed AND NOT deleted", articles)

    def articles(self) -> dict[str, datetime]:
        """The articles in the wastebasket and those emptied out of it, and when they came there."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT article, changed_at FROM trash WHERE is_trashed AND NOT deleted"
            ).fetchall()
        return {article: datetime.fromtimestamp(at, UTC) for article, at in rows}

    def count(self) -> int:
        """How many articles are in the wastebasket, stored or not."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT count(*) FROM trash WHERE is_trashed = 1 AND NOT deleted").fetchone()
        return int(row[0])
