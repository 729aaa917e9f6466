"""Lists that the reader keeps under a name, in state.db."""

import json
import os
from collections.abc import Mapping
from typing import Any

from reader.domain.listing import NO_FILTERS, ListQuery, SavedSearch, SortKey, View
from reader.domain.phrase import Phrase
from reader.domain.text import fold
from reader.storage.database import Database
from reader.storage.steps import Steps


class SavedSearches:
    """The saved searches of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def all(self) -> list[SavedSearch]:
        """The saved searches in the order in which they were made."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id, name, words, filters, sort FROM saved_searches WHERE NOT deleted ORDER BY place, id"
            ).fetchall()
        return [SavedSearch(id_, name, _query(words, filters, sort)) for id_, name, words, filters, sort in rows]

    def keep(self, name: str, query: ListQuery, text: Phrase) -> None:
        """Keep a list under a name. A list that has this name already gives way to it, in its place."""
        known = next((search.id for search in self.all() if fold(search.name) == fold(name)), None)
        filters = {"view": str(query.view), **query.filters}
        values: dict[str, Any] = {
            "name": name,
            "words": query.words.strip(),
            "filters": json.dumps(filters, ensure_ascii=False),
            "sort": str(query.found_by),
        }
        with self._steps.step(text) as connection:
            if known is None:
                (last,) = connection.execute("SELECT coalesce(max(place), 0) FROM saved_searches").fetchone()
                values["place"] = last + 1
            self._steps.put("saved_searches", known or os.urandom(16).hex(), **values)

    def rename(self, id_: str, name: str, text: Phrase) -> None:
        """Give a saved search another name."""
        with self._steps.step(text):
            self._steps.put("saved_searches", id_, name=name)

    def remove(self, id_: str, text: Phrase) -> None:
        """Take a saved search away."""
        with self._steps.step(text):
            self._steps.put("saved_searches", id_, deleted=1)


def _query(words: str, stored: str, sort: str) -> ListQuery:
    """The list that was kept; what a later version knew and this one does not is as if it had not been said."""
    try:
        filters: Mapping[str, Any] = dict(json.loads(stored))
    except (TypeError, ValueError):
        filters = {}
    view = filters.get("view")
    fit = {name: filters[name] for name, none in NO_FILTERS.items() if type(filters.get(name)) is type(none)}
    return ListQuery(
        view=next((known for known in View if known == view), View.ALL),
        words=words,
        found_by=next((known for known in SortKey if known == sort), SortKey.RELEVANCE),
        **fit,
    )
