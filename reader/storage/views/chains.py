"""Chains of articles that lead to each other by their own links to what comes before and after them."""

from reader.domain.article import LinkKind
from reader.storage.database import Database

LONGEST = 1000
"""Links followed at most, so that a page opens at once however long its series is."""

_LEADING = """
WITH RECURSIVE chain (key) AS (
    SELECT key FROM articles WHERE id = ?
    UNION
    SELECT l.article FROM chain JOIN links l ON l.target = chain.key AND l.kind = ?
    LIMIT ?
) SELECT key FROM chain
"""


def leading_to(database: Database, article: str, kind: LinkKind) -> frozenset[int]:
    """The keys of the articles from which links of a kind lead to an article, step by step; its own is among them."""
    with database.reading() as connection:
        return frozenset(key for (key,) in connection.execute(_LEADING, (article, kind, LONGEST)))
