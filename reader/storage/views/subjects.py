"""Authors, series and tags as a whole: their numbers, and who and what stands beside them. Reads both databases."""

import json
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.domain.article import Author
from reader.domain.subject import Subject, SubjectKind, Tally, Totals
from reader.domain.tags import tag_key
from reader.domain.text import fold
from reader.storage.database import keys_of
from reader.storage.library import Library, author_of
from reader.storage.library_schema import AUTHORS
from reader.storage.marks import TRASHED_KEYS


class Overview(NamedTuple):
    """Of all articles of a subject the numbers, the years, latest first, and the series, most frequent first."""

    totals: Totals
    years: list[Tally]
    series: list[Tally]


MOST = 10_000
"""Of a subject with more articles, what stands beside it is counted in those that were stored last."""
TALLIES = 40


class Subjects:
    """Asks a `Library` to which state.db is attached as `state`, as `Shelf` does it. For one thread, reads only."""

    def __init__(self, library: Library) -> None:
        self._database = library.database

    def overview(self, subject: Subject) -> Overview:
        """The numbers of all its articles that do not lie in the wastebasket, and their years and series, in one go
        through them."""
        with self._database.reading() as connection:
            rows = connection.execute(overview_sql(subject.kind), (_value(subject),)).fetchall()
        years = Counter(year for year, *_ in rows if year)
        series = Counter(key for _, key, *_ in rows if key)
        names = {key: name for _, key, name, *_ in rows}
        return Overview(
            Totals(
                len(rows),
                sum(minutes for *_, minutes, _, _ in rows),
                sum(is_read for *_, is_read, _ in rows),
                round(sum(minutes * (100 - percent) / 100 for *_, minutes, is_read, percent in rows if not is_read)),
                min(years, default=0),
                max(years, default=0),
            ),
            [Tally(str(year), str(year), years[year]) for year in sorted(years, reverse=True)],
            [Tally(key, names[key], count) for key, count in sorted(series.items(), key=lambda one: (-one[1], one[0]))],
        )

    def tallies(self, subject: Subject, of: SubjectKind, limit: int = TALLIES) -> list[Tally]:
        """Who or which tags stand in the same articles, the most frequent first, without the subject itself."""
        with self._database.reading() as connection:
            rows = connection.execute(tallies_sql(subject.kind, of), (_value(subject), limit + 1)).fetchall()
        found = [Tally(str(value), str(name), number) for value, name, number in rows]
        itself = self._same(subject.value) if subject.kind is SubjectKind.AUTHOR else {_value(subject)}
        return [each for each in found if of != subject.kind or each.value not in itself][:limit]

    def parts(self, series: str) -> "array[int]":
        """The keys of the articles of a series in their order, without those in the wastebasket."""
        with self._database.reading() as connection:
            return keys_of(connection, PARTS, (fold(series),))

    def numbers(self, series: str) -> dict[str, float | None]:
        """What each article of a series says is its number, by id."""
        with self._database.reading() as connection:
            return dict(connection.execute(_NUMBERS, (fold(series),)))

    def author(self, author: str) -> Author | None:
        """The author as whom the one with an id is shown, with what is known only of those who are shown so, too."""
        with self._database.reading() as connection:
            rows = connection.execute(_SHOWN, (author,)).fetchall()
        if not rows:
            return None
        chief, *others = (author_of(row) for row in rows)
        for other in others:
            chief = replace(
                chief,
                bio=chief.bio or other.bio,
                honours=tuple(dict.fromkeys((*chief.honours, *other.honours))),
                link=chief.link or other.link,
                picture=chief.picture or other.picture,
            )
        return chief

    def picture_size(self, picture: str) -> tuple[int, int]:
        """Width and height of a stored picture in pixels; 0 where they are not known."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT width, height FROM assets WHERE id = ?", (picture,)).fetchone()
        return (row[0], row[1]) if row else (0, 0)

    def merged(self, author: str) -> list[Tally]:
        """Those who are shown as an author is, without the one who gives the name, and how much they wrote."""
        with self._database.reading() as connection:
            return self.tallied([id_ for (id_,) in connection.execute(f"SELECT * FROM {AUTHORS}", (author,))][1:])

    def names(self) -> list[tuple[str, str]]:
        """Ids and names of all authors who have a name and are shown by it."""
        with self._database.reading() as connection:
            return connection.execute(NAMES).fetchall()

    def tallied(self, authors: Sequence[str]) -> list[Tally]:
        """The names of authors by their ids, as they came, and how many articles came from them; the most first."""
        with self._database.reading() as connection:
            rows = connection.execute(_TALLIED, (json.dumps(authors),)).fetchall()
        return [Tally(*row) for row in rows]

    def _same(self, author: str) -> set[str]:
        with self._database.reading() as connection:
            return {id_ for (id_,) in connection.execute(f"SELECT * FROM {AUTHORS}", (author,))}


def overview_sql(kind: SubjectKind) -> str:
    """Asks of each article for its year, the key and name of its series, its minutes, whether it is read, and how many
    percent of it are; `?1` is the subject."""
    return _mine(kind) + _OVERVIEW


def tallies_sql(kind: SubjectKind, of: SubjectKind) -> str:
    """Asks for value, name and number of what is counted; `?1` is the subject, `?2` how many are wanted."""
    return _mine(kind, f" ORDER BY 1 DESC LIMIT {MOST}") + _TALLIES[of]


def _value(subject: Subject) -> str:
    if subject.kind is SubjectKind.AUTHOR:
        return subject.value
    return tag_key(subject.value) if subject.kind is SubjectKind.OWN_TAG else fold(subject.value)


def _mine(kind: SubjectKind, bounds: str = "") -> str:
    return f"WITH mine (article) AS MATERIALIZED ({_ARTICLES[kind]}{bounds})"


_AUTHORS = AUTHORS.replace("?", "?1")
_ARTICLES = {
    SubjectKind.AUTHOR: "SELECT DISTINCT article FROM article_authors"
    f" WHERE author IN {_AUTHORS} AND article NOT IN {TRASHED_KEYS}",
    SubjectKind.TAG: f"SELECT DISTINCT article FROM article_tags WHERE tag_key = ?1 AND article NOT IN {TRASHED_KEYS}",
    SubjectKind.SERIES: "SELECT key FROM articles"
    f" WHERE series_key = ?1 AND series_key <> '' AND key NOT IN {TRASHED_KEYS}",
    SubjectKind.OWN_TAG: "SELECT DISTINCT k.key FROM state.own_tags o CROSS JOIN articles k ON k.id = o.article"
    " WHERE NOT o.deleted AND o.tag <> '' AND (o.tag_key = ?1 OR (o.tag_key > ?1 || '/' AND o.tag_key < ?1 || '0'))"
    f" AND k.key NOT IN {TRASHED_KEYS}",  # with the tags below it: see `tags.below`
}
_OVERVIEW = """
SELECT CAST(strftime('%Y', a.published, 'unixepoch') AS INTEGER), a.series_key, a.series, a.minutes,
    r.article IS NOT NULL, coalesce(p.percent, 0)
FROM mine m CROSS JOIN articles a ON a.key = m.article
LEFT JOIN state.reads r ON r.article = a.id AND r.is_read AND NOT r.deleted
LEFT JOIN state.positions p ON p.article = a.id AND NOT p.deleted
"""
_TALLIES = {
    SubjectKind.AUTHOR: """
SELECT u.id, u.name, n.uses FROM (
    SELECT coalesce(x.shown_as, w.author) AS author, count(DISTINCT m.article) AS uses
    FROM mine m CROSS JOIN article_authors w ON w.article = m.article LEFT JOIN author_merges x ON x.author = w.author
    GROUP BY 1
) n CROSS JOIN authors u ON u.id = n.author WHERE u.name <> '' ORDER BY n.uses DESC, u.name LIMIT ?2
""",
    SubjectKind.TAG: """
SELECT g.tag_key, min(g.tag), count(*) AS uses FROM mine m CROSS JOIN article_tags g ON g.article = m.article
WHERE g.tag_key <> '' GROUP BY g.tag_key ORDER BY uses DESC, g.tag_key LIMIT ?2
""",
    SubjectKind.OWN_TAG: """
SELECT o.tag_key, min(o.tag), count(*) AS uses FROM mine m CROSS JOIN articles a ON a.key = m.article
CROSS JOIN state.own_tags o ON o.article = a.id WHERE NOT o.deleted AND o.tag <> ''
GROUP BY o.tag_key ORDER BY uses DESC, o.tag_key LIMIT ?2
""",
}
PARTS = (
    f"SELECT key FROM articles WHERE series_key = ? AND series_key <> '' AND key NOT IN {TRASHED_KEYS}"
    " ORDER BY series_place IS NULL, series_place, published, key"
)
_NUMBERS = "SELECT id, series_place FROM articles WHERE series_key = ? AND series_key <> ''"
_SHOWN = (
    f"SELECT u.name, u.bio, u.honours, u.link, u.picture, u.id FROM {AUTHORS} s CROSS JOIN authors u ON u.id = s.id"
)
NAMES = "SELECT id, name FROM authors WHERE name > '' AND id NOT IN (SELECT author FROM author_merges)"
_TALLIED = (
    "SELECT u.id, u.name, count(*) AS uses FROM json_each(?) one CROSS JOIN authors u ON u.id = one.value"
    " CROSS JOIN article_authors w ON w.author = u.id GROUP BY u.id ORDER BY uses DESC, u.name"
)
