"""Collections of articles that the reader makes by hand, in state.db, each with a name and an order of its own."""

import json
import os
from base64 import b32encode
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.domain.phrase import Phrase
from reader.domain.places import placed
from reader.domain.text import fold
from reader.storage.database import Database
from reader.storage.deeds.read_later import PLACE
from reader.storage.steps import Steps

LONGEST_NAME = 200


class Collection(NamedTuple):
    """A collection, and how many of some articles are in it."""

    id: str
    name: str
    articles: int = 0


class Collections:
    """The collections of a `State`. Each change is one step of undo, told as `text`."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def all(self, articles: Sequence[str] = ()) -> list[Collection]:
        """The collections in the order in which they were made, with how many of `articles` each has."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT c.id, c.name, (SELECT count(*) FROM collected i WHERE i.collection = c.id AND NOT i.deleted"
                " AND i.article IN (SELECT value FROM json_each(?)))"
                f" FROM collections c WHERE NOT c.deleted AND c.name <> '' ORDER BY {PLACE}, c.id",
                (json.dumps([*articles]),),
            ).fetchall()
        return [Collection._make(row) for row in rows]

    def of(self, article: str) -> list[Collection]:
        """The collections that an article is in."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT c.id, c.name, 1 FROM collections c WHERE NOT c.deleted AND c.name <> '' AND EXISTS"
                " (SELECT 1 FROM collected i WHERE i.id = c.id || ' ' || ? AND NOT i.deleted)"
                f" ORDER BY {PLACE}, c.id",
                (article,),
            ).fetchall()
        return [Collection._make(row) for row in rows]

    def articles(self, id_: str) -> list[str]:
        """The articles of a collection in their order."""
        return list(self._places(id_))

    def named(self, name: str) -> Collection | None:
        """The collection that is called so, whatever its case."""
        return next((each for each in self.all() if fold(each.name) == fold(name)), None)

    def add(self, name: str, articles: Sequence[str], text: Phrase) -> str:
        """Put articles at the end of the collection with this name, which is made if there is none; its id."""
        with self._steps.step(text) as connection:
            known = self.named(name)
            id_ = known.id if known else self._new_id(name)
            if known is None:
                (last,) = connection.execute(f"SELECT coalesce(max({PLACE}), 0) FROM collections").fetchone()
                self._steps.put("collections", id_, name=name, place=last + 1)
            now = self._places(id_)
            self._put(id_, placed(now, [article for article in articles if article not in now]))
        return id_

    def take_out(self, id_: str, articles: Sequence[str], text: Phrase) -> None:
        """Take articles out of a collection."""
        with self._steps.step(text):
            keys = [_key(id_, article) for article in articles]
            self._steps.put_many("collected", keys, adds=False, deleted=1)

    def move(self, id_: str, articles: Sequence[str], before: str | None, text: Phrase) -> None:
        """Move articles of a collection before another of them, or to the end."""
        with self._steps.step(text):
            now = self._places(id_)
            places = placed(now, [article for article in articles if article in now], before)
            self._put(id_, {name: place for name, place in places.items() if now[name] != place})

    def rename(self, id_: str, name: str, text: Phrase) -> None:
        """Give a collection another name; under that of another one the articles come to the end of that one."""
        with self._steps.step(text):
            other = self.named(name)
            if other is None or other.id == id_:
                self._steps.put("collections", id_, name=name)
                return
            now = self._places(other.id)
            moved = self._places(id_)
            self._put(other.id, placed(now, [article for article in moved if article not in now]))
            self._remove(id_)

    def remove(self, id_: str, text: Phrase) -> None:
        """Take a collection away; its articles stay in the library."""
        with self._steps.step(text):
            self._remove(id_)

    def _remove(self, id_: str) -> None:
        keys = [_key(id_, article) for article in self._places(id_)]
        self._steps.put_many("collected", keys, adds=False, deleted=1)
        self._steps.put_many("collections", [id_], adds=False, deleted=1)

    def _put(self, id_: str, places: Mapping[str, float]) -> None:
        rows = {_key(id_, article): {"article": article, "place": place} for article, place in places.items()}
        self._steps.put_each("collected", rows, collection=id_)

    def _places(self, id_: str) -> dict[str, float]:
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT article, {PLACE} FROM collected WHERE collection = ? AND NOT deleted ORDER BY 2, 1", (id_,)
            ).fetchall()
        return dict(rows)

    def _new_id(self, name: str) -> str:
        """The same for a name on every machine, as long as no other collection was called so first."""
        import hashlib

        digest = hashlib.sha256(fold(name).encode("utf-8", "surrogatepass")).digest()[:10]
        id_ = b32encode(digest).decode("ascii").lower()
        found = self._database.connection.execute("SELECT deleted FROM collections WHERE id = ?", (id_,)).fetchone()
        return id_ if found is None or found[0] else os.urandom(10).hex()


def _key(id_: str, article: str) -> str:
    return f"{id_} {article}"
