"""What came with articles from other programs, into state.db: only where it says nothing of its own yet.

A row that is there says something, also one that was taken away again.
"""

import json
import os
import sqlite3
from base64 import b32encode
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from reader.domain.marks import Came, Highlight
from reader.storage.database import to_seconds
from reader.storage.steps import Steps

_Keys = Mapping[str, Collection[str]]
"""Keys by table: articles, or of highlights their ids."""


def not_said(
    connection: sqlite3.Connection, came: Sequence[Came], undone: _Keys | None = None, coming: _Keys | None = None
) -> list[Came]:
    """What of `came` would be new, without articles of which nothing is; the highlights have their ids. Rows that are
    gone because an import was `undone` say nothing, and those that are `coming` say something already."""
    ids = json.dumps([each.article for each in came])

    def known(column: str, table: str, condition: str = "TRUE") -> set[str]:
        sql = f"SELECT {column}, deleted FROM {table} WHERE article IN (SELECT value FROM json_each(?)) AND {condition}"
        gone = (undone or {}).get(table, ())
        here = {key for key, is_deleted in connection.execute(sql, (ids,)) if not (is_deleted and key in gone)}
        return here.union((coming or {}).get(table, ()))

    read, placed, archived = (known("article", table) for table in ("reads", "positions", "archived"))
    starred, marked = known("article", "bookmarks", "offset IS NULL"), known("id", "highlights")
    found = []
    for each in came:
        kept = each.kept
        marks = {mark.id: mark for mark in _marks(each) if mark.id not in marked}
        new = each._replace(
            kept=kept._replace(
                is_read=bool(kept.is_read) and each.article not in read,
                is_starred=bool(kept.is_starred) and each.article not in starred,
                is_archived=bool(kept.is_archived) and each.article not in archived,
                highlights=tuple(marks.values()),
                percent=None,
                note="",
                rows=(),
            ),
            position=None if each.article in placed else each.position,
        )
        if new.position or not new.kept.says_nothing:
            found.append(new)
    return found


def put(steps: Steps, came: Sequence[Came], clock: Callable[[], float]) -> None:
    """Write what `not_said` found, inside a step."""
    steps.put_many("reads", [each.article for each in came if each.kept.is_read], is_read=1)
    steps.put_many("archived", [each.article for each in came if each.kept.is_archived], is_archived=1)
    starred = [each.article for each in came if each.kept.is_starred]
    marks = {os.urandom(16).hex(): article for article in starred}
    if marks:
        steps.add_many("bookmarks", "article", marks, label="", anchor="", created=clock())
    for each in came:
        if each.position:
            steps.put("positions", each.article, **each.position._asdict())
        for mark in each.kept.highlights:
            created = to_seconds(mark.created) or clock()
            values = mark._asdict() | {"tags": json.dumps(mark.tags, ensure_ascii=False), "created": created}
            del values["id"]
            steps.put("highlights", mark.id, article=each.article, **values)


def taken(came: Sequence[Came]) -> dict[str, list[str]]:
    """The keys of what `put` writes, by table; bookmarks by their articles."""
    return {
        "reads": [each.article for each in came if each.kept.is_read],
        "archived": [each.article for each in came if each.kept.is_archived],
        "positions": [each.article for each in came if each.position],
        "bookmarks": [each.article for each in came if each.kept.is_starred],
        "highlights": [mark.id for each in came for mark in each.kept.highlights],
    }


def _marks(came: Came) -> Iterator[Highlight]:
    """The highlights with ids that are the same each time they come, and the note on the whole as one."""
    if came.kept.note:
        yield _identified(came.article, Highlight("", note=came.kept.note))
    for mark in came.kept.highlights:
        yield _identified(came.article, mark)


def _identified(article: str, mark: Highlight) -> Highlight:
    import hashlib

    parts = article, mark.quote, "" if mark.quote else mark.note
    said = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()[:16]
    return mark._replace(id=b32encode(said).decode("ascii").rstrip("=").lower())
