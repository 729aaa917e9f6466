"""Articles and saved links as archives of whole libraries have them: out of library.db, and back into its rows."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from reader.domain.archive import Archived, ArchivedLink, SourceFile
from reader.domain.article import Asset, Author, BodyFormat, Draft, Honour, Link, LinkKind
from reader.domain.text import fold
from reader.storage.arriving import copies
from reader.storage.arriving.rows import Rows, author_row, rows_of
from reader.storage.database import to_time
from reader.storage.packing import body_of, original_of

_ARTICLES = """
SELECT a.key, a.id, a.title, c.body, c.body_format, c.original, c.packing, c.fingerprint, a.summary, a.published,
    a.saved, a.source_url, a.source_file, a.language, a.series, a.series_place, a.byline, a.is_doubtful
FROM articles a JOIN contents c ON c.article = a.key WHERE a.key IN (SELECT value FROM json_each(?)) ORDER BY a.key
"""
_AUTHORS = """
SELECT u.id, u.name, u.bio, u.honours, u.link, u.picture FROM article_authors w JOIN authors u ON u.id = w.author
WHERE w.article = ? ORDER BY w.place
"""
_LINKS = "SELECT kind, title, snippet, url, title_key, url_key, is_wanted FROM links WHERE article = ? ORDER BY place"
_PICTURES = """
SELECT x.name, s.id, s.media_type, s.width, s.height FROM article_assets x JOIN assets s ON s.id = x.asset
WHERE x.article = ? ORDER BY x.name
"""
_PORTRAITS = "SELECT id, media_type, width, height FROM assets WHERE id IN (SELECT value FROM json_each(?))"


def drafts_of(connection: sqlite3.Connection, keys: Sequence[int]) -> Iterator[tuple[int, Draft]]:
    """The articles with these keys, whole but for their pictures' bytes, each behind its key."""
    for row in connection.execute(_ARTICLES, (json.dumps(list(keys)),)).fetchall():
        yield row[0], _draft(connection, row)


def rows_of_archived(draft: Draft) -> Rows:
    """The rows of an article from an archive: those of its draft, with all that the archive says beside it."""
    archived = draft.archived
    assert archived is not None
    rows = rows_of(_plain(draft))
    present = {asset.id for asset in draft.assets}
    article = rows.article._replace(
        summary=archived.summary,
        published=archived.published,
        saved=archived.saved,
        source_file=archived.source_file,
        language=draft.language,
    )
    return rows._replace(
        id=archived.id,
        fingerprint=archived.fingerprint,
        is_named=True,
        names=(article.title_key, *(each[5:] for each in archived.addresses if each.startswith("name:"))),
        article=article,
        content=(*rows.content[:3], archived.fingerprint, rows.content[4]),
        authors=tuple(author_row(author) for author in draft.authors),
        tags=tuple((place, tag, fold(tag)) for place, tag in archived.tags),
        pictures=tuple((each.id, each.media_type, each.width, each.height, each.data) for each in draft.assets),
        picture_names=tuple((name, asset) for name, asset in archived.pictures if asset in present),
        addresses=archived.addresses,
        links=tuple((place, *link[:6], int(link.is_wanted)) for place, link in enumerate(archived.links)),
        is_copy=True,
        is_ours=True,
        byline=archived.byline,
        files=archived.files,
        forms=archived.forms,
    )


def _plain(draft: Draft) -> Draft:
    """`draft` without what the archive says better, and without pictures: authors name theirs by ids already."""
    return replace(draft, archived=None, assets=(), authors=(), kept=None, links=(), addresses=(), tags=())


def _draft(connection: sqlite3.Connection, row: Sequence[Any]) -> Draft:
    key, id_, title, kept, form, original, packing, fingerprint, summary, published, saved, *rest = row
    source_url, source_file, language, series, series_place, byline, is_doubtful = rest
    body = body_of(kept, packing)
    authors = tuple(_author(each) for each in connection.execute(_AUTHORS, (key,)))
    named = connection.execute(_PICTURES, (key,)).fetchall()
    links = tuple(ArchivedLink._make((*each[:6], bool(each[6]))) for each in connection.execute(_LINKS, (key,)))
    return Draft(
        title=title,
        body=body,
        body_format=BodyFormat(form),
        authors=authors,
        published=to_time(published),
        saved=to_time(saved),
        source_url=source_url,
        language=language,
        tags=tuple(tag for _, tag in _tags(connection, key)),
        series=series,
        series_place=series_place,
        summary=summary,
        links=tuple(Link(LinkKind(link.kind), link.title, link.snippet, link.url) for link in links),
        assets=_assets(connection, named, authors),
        original=original_of(original, body, packing),
        is_doubtful=bool(is_doubtful),
        archived=Archived(
            id=id_,
            is_whole=True,
            fingerprint=fingerprint,
            byline=byline,
            summary=summary,
            published=published,
            saved=saved,
            source_file=source_file,
            tags=_tags(connection, key),
            links=links,
            addresses=tuple(
                each
                for (each,) in connection.execute("SELECT address FROM addresses WHERE article = ? ORDER BY 1", (key,))
            ),
            pictures=tuple((each[0], each[1]) for each in named),
            files=tuple(
                SourceFile(*each)
                for each in connection.execute(
                    "SELECT path, size, modified FROM source_files WHERE article = ? ORDER BY path", (key,)
                )
            ),
            forms=copies.forms_of(connection, key),
        ),
    )


def _tags(connection: sqlite3.Connection, key: int) -> tuple[tuple[int, str], ...]:
    found = connection.execute("SELECT place, tag FROM article_tags WHERE article = ? ORDER BY place", (key,))
    return tuple((place, tag) for place, tag in found)


def _assets(
    connection: sqlite3.Connection, named: Sequence[tuple[Any, ...]], authors: Sequence[Author]
) -> tuple[Asset, ...]:
    """Every picture of the article and of its authors once; `name` is the first in the text, "" where it has none."""
    found = {id_: Asset(name, kind, b"", width, height, id_) for name, id_, kind, width, height in reversed(named)}
    portraits = [author.picture for author in authors if author.picture and author.picture not in found]
    for id_, kind, width, height in connection.execute(_PORTRAITS, (json.dumps(portraits),)) if portraits else ():
        found[id_] = Asset("", kind, b"", width, height, id_)
    return tuple(sorted(found.values(), key=lambda asset: asset.id))


def _author(row: Sequence[Any]) -> Author:
    honours = tuple(Honour(text, year) for year, text in json.loads(row[3]))
    return Author(row[1], row[2], honours, row[4], row[5], stored_id=row[0])
