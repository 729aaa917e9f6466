"""The tags that the reader gives to articles, in state.db; those that came with the files are in library.db."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.domain.phrase import Phrase
from reader.domain.tags import OwnTag, below, is_in, renamed, spelled, tag_key, tree
from reader.storage.database import Database
from reader.storage.steps import Steps


class OwnTags:
    """The own tags of a `State`. Each change is one step of undo, told as `text`. Tags are clean: see `clean_tag`."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def of(self, article: str) -> tuple[str, ...]:
        """Those of an article, by name."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT tag FROM own_tags WHERE article = ? AND NOT deleted AND tag <> '' ORDER BY tag_key", (article,)
            ).fetchall()
        return tuple(row[0] for row in rows)

    def on(self, articles: Sequence[str]) -> Counter[str]:
        """How many of `articles` have each tag."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT tag, count(*) FROM json_each(?) asked CROSS JOIN own_tags t ON t.article = asked.value"
                " WHERE NOT t.deleted AND t.tag <> '' GROUP BY t.tag",
                (_json(articles),),
            ).fetchall()
        return Counter(dict(rows))

    def count(self, tag: str) -> int:
        """How many articles have the tag or one below it, counted once for each."""
        key = tag_key(tag)
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT count(*) FROM own_tags WHERE NOT deleted AND (tag_key = ? OR (tag_key > ? AND tag_key < ?))",
                (key, *below(key)),
            ).fetchone()
        return int(row[0])

    def all(self) -> list[OwnTag]:
        """All tags as a tree, with how many articles that are not in the wastebasket have each."""
        with self._database.reading() as connection:
            rows = connection.execute(_ALL).fetchall()
        tagged: dict[str, list[str]] = defaultdict(list)
        for tag, article in rows:
            tagged[tag].append(article)
        return tree(tagged)

    def names(self) -> list[OwnTag]:
        """The same, each with how many articles have just this tag, thrown away or not: a tenth of the time."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT tag, count(*) FROM own_tags WHERE NOT deleted AND tag <> '' GROUP BY tag_key"
            ).fetchall()
        counts = dict(rows)
        return [each._replace(articles=counts.get(each.tag, 0)) for each in tree(dict.fromkeys(counts, ()))]

    def add(self, articles: Sequence[str], tag: str, text: Phrase) -> None:
        """Give articles a tag, in the spelling that is known already."""
        self.retag(articles, [tag], [], text)

    def remove(self, articles: Sequence[str], tag: str, text: Phrase) -> None:
        """Take a tag from articles; those below it stay."""
        self.retag(articles, [], [tag], text)

    def retag(self, articles: Sequence[str], added: Sequence[str], removed: Sequence[str], text: Phrase) -> None:
        """Give articles several tags and take others from them, at once."""
        with self._steps.step(text):
            keys = [_key(article, tag) for article in articles for tag in removed]
            self._steps.put_many("own_tags", keys, adds=False, deleted=1)
            for tag in added:
                self._put(spelled(tag, self._known()), articles)

    def rename(self, old: str, new: str, text: Phrase) -> None:
        """Call a tag and all below it something else. Where there are such tags already, they become one."""
        with self._steps.step(text):
            found = self._below(old)
            others = (tag for tag in self._known() if not is_in(tag_key(tag), tag_key(old)))
            new = spelled(new, others)
            wanted: dict[str, set[str]] = defaultdict(set)
            for article, tag in found:
                wanted[renamed(tag, old, new)].add(article)
            kept = {_key(article, tag) for tag, articles in wanted.items() for article in articles}
            gone = {_key(article, tag) for article, tag in found} - kept
            self._steps.put_many("own_tags", gone, adds=False, deleted=1)
            for tag, articles in wanted.items():
                self._put(tag, sorted(articles))

    def drop(self, tag: str, text: Phrase) -> None:
        """Take a tag and all below it from all articles."""
        with self._steps.step(text):
            keys = [_key(article, each) for article, each in self._below(tag)]
            self._steps.put_many("own_tags", keys, adds=False, deleted=1)

    def _put(self, tag: str, articles: Iterable[str]) -> None:
        key = tag_key(tag)
        rows = {_key(article, tag): article for article in articles}
        found = self._database.connection.execute(
            "SELECT id FROM own_tags WHERE id IN (SELECT value FROM json_each(?))", (_json(rows),)
        )
        known = [row[0] for row in found]
        self._steps.put_many("own_tags", known, tag=tag, tag_key=key)
        new = {id_: article for id_, article in rows.items() if id_ not in set(known)}
        self._steps.add_many("own_tags", "article", new, tag=tag, tag_key=key)

    def _below(self, tag: str) -> list[tuple[str, str]]:
        """Each article that has the tag or one below it, with that."""
        key = tag_key(tag)
        rows = self._database.connection.execute(
            "SELECT article, tag FROM own_tags WHERE NOT deleted AND tag <> '' AND"
            " (tag_key = ? OR (tag_key > ? AND tag_key < ?))",
            (key, *below(key)),
        )
        return [(article, found) for article, found in rows]

    def _known(self) -> list[str]:
        rows = self._database.connection.execute("SELECT DISTINCT tag FROM own_tags WHERE NOT deleted AND tag <> ''")
        return sorted(row[0] for row in rows)


_ALL = """
SELECT tag, article FROM own_tags o WHERE NOT deleted AND tag <> '' AND NOT EXISTS
    (SELECT 1 FROM trash g WHERE g.article = o.article AND g.is_trashed AND NOT g.deleted) ORDER BY tag_key, article
"""


def _key(article: str, tag: str) -> str:
    return f"{article} {tag_key(tag)}"


def _json(values: Iterable[str]) -> str:
    return json.dumps([*values], ensure_ascii=False)
