"""Notes that are being written: kept as they are typed, so that no power cut costs more than a word."""

from typing import NamedTuple

from reader.storage.database import Database
from reader.storage.steps import Steps


class NoteDraft(NamedTuple):
    """What was typed so far: on a highlight, or, without `mark`, a new note on the article."""

    article: str
    mark: str
    note: str


class Drafts:
    """The drafts of a `State`. They are no steps of undo: what is done with the note in the end is one."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def keep(self, draft: NoteDraft) -> None:
        """Keep a draft in place of an earlier one of the same note."""
        self._database.write_in_time(lambda: self._put(draft))

    def drop(self, draft: NoteDraft) -> None:
        """The note is kept, or given up."""
        self._database.write_in_time(lambda: self._drop(draft))

    def all(self) -> list[NoteDraft]:
        """What was being written when the program ended."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT article, mark, note FROM drafts WHERE NOT deleted ORDER BY changed_at")
            return [NoteDraft(*row) for row in rows]

    def _put(self, draft: NoteDraft) -> None:
        with self._database.write():
            self._steps.put("drafts", _place_of(draft), **draft._asdict())

    def _drop(self, draft: NoteDraft) -> None:
        with self._database.write():
            self._steps.put_many("drafts", [_place_of(draft)], adds=False, deleted=1, note="")


def _place_of(draft: NoteDraft) -> str:
    return f"{draft.article} {draft.mark}"
