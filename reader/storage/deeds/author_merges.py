"""Which authors are one, says the reader: rows of state.db, which library.db follows (`merged_authors.py`)."""

from collections.abc import Iterable, Mapping

from reader.domain.phrase import Phrase
from reader.storage.database import Database
from reader.storage.steps import Steps


class AuthorMerges:
    """By an author's id that of the author as whom they are shown. Each call is one step of undo."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def all(self) -> dict[str, str]:
        """As whom each merged author is shown, in the end."""
        with self._database.reading() as connection:
            rows = dict(connection.execute("SELECT author, shown_as FROM author_merges WHERE NOT deleted"))
        return resolved(rows)

    def merge(self, authors: Iterable[str], into: str, text: Phrase) -> None:
        """Show authors, and all that are shown as they are, as the author `into`, who is shown as themselves."""
        known = self.all()
        together = {into, *authors}
        together |= {known[author] for author in together if author in known}
        together |= {author for author, shown_as in known.items() if shown_as in together}
        with self._steps.step(text):
            self._steps.put("author_merges", into, deleted=1, shown_as="")
            self._steps.put_many("author_merges", sorted(together - {into}), shown_as=into)

    def part(self, author: str, text: Phrase) -> None:
        """Show an author as themselves again."""
        with self._steps.step(text):
            self._steps.put("author_merges", author, deleted=1)


def resolved(shown_as: Mapping[str, str]) -> dict[str, str]:
    """Where chains end. Rows of two machines together may go round: then nobody on the round is merged."""
    ends: dict[str, str] = {}
    for author in shown_as:
        met, end = {author}, shown_as[author]
        while end in shown_as and end not in met:
            met.add(end)
            end = shown_as[end]
        if end not in met:
            ends[author] = end
    return ends
