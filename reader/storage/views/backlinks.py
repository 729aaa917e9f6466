"""Which stored articles link to one, and how they write it."""

from typing import NamedTuple

from reader.domain.article import LinkKind
from reader.storage.library import Library

MOST = 2000
"""Links looked at: an article that more lead to is a list of links itself."""


class Linking(NamedTuple):
    """One link to an article, and the article that it stands in."""

    id: str
    title: str
    authors: str
    minutes: int
    kind: LinkKind
    words: str
    snippet: str
    url: str


def linking(library: Library, article: str) -> list[Linking]:
    """The links of other articles to this one: those of the newest article first, those of one together."""
    with library.database.reading() as connection:
        rows = connection.execute(SQL, (article, MOST)).fetchall()
    return [Linking._make((*row[:4], LinkKind(row[4]), *row[5:])) for row in rows]


SQL = (
    "SELECT f.id, f.title, f.byline, f.minutes, l.kind, l.title, l.snippet, l.url"
    " FROM articles t JOIN links l ON l.target = t.key JOIN articles f ON f.key = l.article"
    " WHERE t.id = ? AND f.key <> t.key ORDER BY f.published DESC, f.key, l.place LIMIT ?"
)
