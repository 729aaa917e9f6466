"""Bookmarks of whole articles and of places in them, in state.db."""

import json
import os
from collections.abc import Callable, Sequence

from reader.domain.marks import Bookmark, Position
from reader.domain.phrase import Phrase
from reader.storage.database import Database, to_time
from reader.storage.steps import Steps

_WHOLE = """
SELECT article, id FROM bookmarks
WHERE offset IS NULL AND NOT deleted AND article IN (SELECT value FROM json_each(?)) ORDER BY created DESC
"""  # of several for one article the oldest comes last, and stays in a dict


class Bookmarks:
    """The bookmarks of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps, clock: Callable[[], float]) -> None:
        self._database = database
        self._steps = steps
        self._clock = clock

    def add(self, articles: Sequence[str], text: Phrase, label: str = "") -> None:
        """Bookmark whole articles; one that already is keeps its bookmark and gets the label, if one is given."""
        with self._steps.step(text) as connection:
            asked = json.dumps([*articles], ensure_ascii=False)
            known = dict(connection.execute(_WHOLE, (asked,)).fetchall())
            new = sorted(set(articles) - known.keys())
            added = dict(zip(_new_ids(len(new)), new, strict=True))
            self._steps.add_many("bookmarks", "article", added, label=label, anchor="", created=self._clock())
            if label:
                self._steps.put_many("bookmarks", known.values(), label=label)

    def add_place(self, article: str, position: Position, label: str, text: Phrase) -> Bookmark:
        """Keep a place in an article."""
        mark = Bookmark(_new_ids(1)[0], article, label, position.offset, position.anchor)
        with self._steps.step(text):
            self._steps.put(
                "bookmarks",
                mark.id,
                article=mark.article,
                label=mark.label,
                offset=mark.offset,
                anchor=mark.anchor,
                created=self._clock(),
            )
        return mark

    def remove(self, ids: Sequence[str], text: Phrase) -> None:
        """Take bookmarks away by their own ids."""
        with self._steps.step(text):
            self._steps.put_many("bookmarks", ids, deleted=1)

    def label(self, id_: str, label: str, text: Phrase) -> None:
        """Give a bookmark another label."""
        with self._steps.step(text):
            self._steps.put("bookmarks", id_, label=label)

    def of(self, article: str) -> tuple[Bookmark, ...]:
        """The bookmarks of an article: the one of the whole first, then the places in their order."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id, article, label, offset, anchor, created FROM bookmarks"
                " WHERE article = ? AND NOT deleted ORDER BY offset IS NOT NULL, offset, created",
                (article,),
            ).fetchall()
        return tuple(Bookmark._make((*row[:5], to_time(row[5]))) for row in rows)

    def whole(self, articles: Sequence[str]) -> dict[str, list[str]]:
        """The bookmarks of whole articles, by article; those without one are left out."""
        with self._database.reading() as connection:
            rows = connection.execute(_WHOLE, (json.dumps([*articles], ensure_ascii=False),)).fetchall()
        found: dict[str, list[str]] = {}
        for article, id_ in rows:
            found.setdefault(article, []).append(id_)
        return found


def _new_ids(count: int) -> list[str]:
    """New ids in their order: rows whose keys come in order are written in half the time."""
    digits = os.urandom(16 * count).hex()
    return sorted(digits[place : place + 32] for place in range(0, len(digits), 32))
