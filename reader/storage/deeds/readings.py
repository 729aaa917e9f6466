"""The log of reading in state.db: by day and article, how long and how many words."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from reader.domain.phrase import Phrase
from reader.domain.reading_life import Reading, Source
from reader.storage.database import Database
from reader.storage.library import Library
from reader.storage.steps import Steps


class Readings:
    """The log of a `State`. Writing it is no step of undo; erasing it is."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def put(self, rows: Mapping[str, Reading]) -> None:
        """Write rows by their ids, each with all that it comes to until now."""
        with self._database.write():
            for id_, row in rows.items():
                self._steps.put(
                    "readings",
                    id_,
                    day=row.day.isoformat(),
                    article=row.article,
                    seconds=round(row.seconds, 1),
                    words=row.words,
                    is_finished=int(row.is_finished),
                )

    def was_finished(self, article: str) -> bool:
        """Whether the log has that `article` was read to its end."""
        with self._database.reading() as connection:
            sql = "SELECT 1 FROM readings WHERE article = ? AND is_finished AND NOT deleted LIMIT 1"
            return connection.execute(sql, (article,)).fetchone() is not None

    def is_empty(self) -> bool:
        """Whether there is nothing to erase."""
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM readings WHERE NOT deleted LIMIT 1").fetchone() is None

    def erase(self, text: Phrase) -> None:
        """Take all of it away, as one step of undo told as `text`; what is left of the rows says nothing."""
        nothing: dict[str, Any] = {"day": "", "article": "", "seconds": 0, "words": 0, "is_finished": 0}
        with self._steps.step(text) as connection:
            ids = [row[0] for row in connection.execute("SELECT id FROM readings WHERE NOT deleted")]
            self._steps.put_many("readings", ids, adds=False, deleted=1, **nothing)


def logged(library: Library) -> tuple[list[Reading], dict[str, Source]]:
    """All that was logged, the oldest first, and what the articles are. `library` is one that a `Shelf` is over."""
    with library.database.reading() as connection:
        rows = connection.execute(_READINGS).fetchall()
        sources = connection.execute(_SOURCES).fetchall()
    return (
        [
            Reading(known, article, seconds, words, bool(finished))
            for day, article, seconds, words, finished in rows
            if (known := _day(day))
        ],
        {id_: Source(title, tuple(json.loads(names)), tuple(json.loads(tags))) for id_, title, names, tags in sources},
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # rows of archives are taken as they are
        return None


_READINGS = """
SELECT day, article, sum(seconds), sum(words), max(is_finished) FROM state.readings
WHERE NOT deleted AND typeof(day) = 'text' AND seconds >= 0 AND words >= 0 AND article <> ''
GROUP BY day, article ORDER BY day, article
"""
_SOURCES = """
SELECT a.id, a.title,
    (SELECT json_group_array(name) FROM (SELECT u.name FROM article_authors w JOIN authors u ON u.id = w.author
        WHERE w.article = a.key AND u.name <> '' ORDER BY w.place)),
    (SELECT json_group_array(tag) FROM (SELECT t.tag FROM article_tags t WHERE t.article = a.key
        UNION SELECT o.tag FROM state.own_tags o WHERE o.article = a.id AND NOT o.deleted))
FROM articles a WHERE a.id IN (SELECT article FROM state.readings WHERE NOT deleted)
"""
