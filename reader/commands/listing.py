"""`armchair list` and `search`: articles, authors and wanted articles, as aligned lines or as a JSON array."""

from array import array
from collections.abc import Sequence
from itertools import islice
from typing import Any, TypeVar

from reader.commands.call import Call
from reader.commands.output import clean, columns, fitted, iso, padded
from reader.domain.article import Summary
from reader.domain.listing import AuthorRow, ListQuery, SortKey, View, WantedRow
from reader.domain.text import fold
from reader.services.opening import opened
from reader.storage.shelf import Shelf

TEXT_ROWS = 50
ID_SIGNS = 8
"""Signs of an id that are shown: enough to be unique in any library."""
_AT_A_TIME = 500

T = TypeVar("T")


def list_articles(call: Call) -> int:
    """List articles, or what the view chosen shows."""
    asked = call.asked
    _check(call)
    with opened(call.folder) as stored:
        if asked.view is View.AUTHORS:
            _print_authors(call, _authors(stored.shelf, asked.author))
        elif asked.view is View.WANTED:
            _print_wanted(call, stored.shelf.wanted())
        else:
            query = ListQuery(
                view=asked.view, tag=asked.tag or "", sort=asked.sort or SortKey.PUBLISHED, reverse=asked.reverse
            )
            _print_articles(call, stored.shelf, _order(stored.shelf, query, asked.author))
    return 0


def search(call: Call) -> int:
    """List the articles that hold all words of the query, the newest first."""
    with opened(call.folder) as stored:
        _print_articles(call, stored.shelf, stored.shelf.order(ListQuery(words=" ".join(call.asked.query))))
    return 0


def _check(call: Call) -> None:
    """Options that do not go with a view are wrong usage."""
    asked = call.asked
    given = {"--tag": asked.tag, "--sort": asked.sort, "--reverse": asked.reverse, "--author": asked.author}
    if asked.view is View.AUTHORS:
        del given["--author"]
    elif asked.view is not View.WANTED:
        given = {}
    if odd := [name for name, value in given.items() if value]:
        asked.wrong(f"{', '.join(odd)} cannot be used with --view {asked.view}")


def _order(shelf: Shelf, query: ListQuery, author: str | None) -> "array[int]":
    """The list, narrowed to the authors whose name holds `author` or whose id it is."""
    if not author:
        return shelf.order(query)
    theirs = {key for row in _authors(shelf, author) for key in shelf.order(ListQuery(author=row.id))}
    return array("q", (key for key in shelf.order(query) if key in theirs))


def _authors(shelf: Shelf, named: str | None) -> list[AuthorRow]:
    """The authors with `named` in their name, or as their id; all of them when it is not given."""
    part = fold(named or "")
    return [row for row in shelf.authors() if not named or row.id == named or part in fold(row.name)]


def _print_articles(call: Call, shelf: Shelf, order: Sequence[int]) -> None:
    keys = _limited(call, order)
    rows: list[Summary] = []
    for start in range(0, len(keys), _AT_A_TIME):
        rows += shelf.rows(keys[start : start + _AT_A_TIME])
    if call.output.is_json:
        call.output.document([_article(row) for row in rows])
        return
    cells = [
        (
            row.id[:ID_SIGNS],
            row.published.date().isoformat() if row.published else "",
            f"{row.minutes} min",
            "read" if row.is_read else f"{row.percent}%" if row.percent else "new",
            "*" if row.is_bookmarked else "",
            clean(f"{row.title} · {row.authors}" if row.authors else row.title),
        )
        for row in rows
    ]
    _print(call, cells, ends=(2,), left=len(order) - len(keys), nothing="No articles.")


def _print_authors(call: Call, found: Sequence[AuthorRow]) -> None:
    rows = _limited(call, found)
    if call.output.is_json:
        call.output.document(
            [{"id": row.id, "name": row.name, "bio": row.bio, "articles": row.articles} for row in rows]
        )
        return
    cells = [(row.id, str(row.articles), clean(row.name) or f"unknown: {clean(row.bio[:100])}") for row in rows]
    _print(call, cells, ends=(1,), left=len(found) - len(rows), nothing="No authors.")


def _print_wanted(call: Call, found: Sequence[WantedRow]) -> None:
    rows = _limited(call, found)
    if call.output.is_json:
        call.output.document(
            [
                {"title": row.title, "snippet": row.snippet, "url": row.url, "links": row.links, "source": row.source}
                for row in rows
            ]
        )
        return
    half = call.output.width // 2
    cells = [
        (str(row.links), fitted(clean(row.title or row.url), half), f"from {clean(row.source_title)}") for row in rows
    ]
    _print(call, cells, ends=(0,), left=len(found) - len(rows), nothing="Nothing is wanted.")


def _article(row: Summary) -> dict[str, Any]:
    return {
        "id": row.id,
        "title": row.title,
        "authors": row.authors,
        "published": iso(row.published),
        "saved": iso(row.saved),
        "minutes": row.minutes,
        "percent": row.percent,
        "read": row.is_read,
        "bookmarked": row.is_bookmarked,
        "summary": row.summary,
    }


def _limited(call: Call, rows: Sequence[T]) -> Sequence[T]:
    limit = call.asked.limit or (None if call.output.is_json else TEXT_ROWS)
    return rows if limit is None else list(islice(rows, limit))


def _print(call: Call, rows: Sequence[tuple[str, ...]], *, ends: Sequence[int], left: int, nothing: str) -> None:
    """Lines of columns, those in `ends` flush right; the last column is cut at the terminal's edge."""
    if not rows:
        call.output.lines([nothing])
        return
    widths = [max(columns(row[place]) for row in rows) for place in range(len(rows[0]) - 1)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if place in ends else padded(cell, width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        lines.append(fitted("  ".join([*cells, row[-1]]), call.output.width).rstrip())
    if left:
        lines.append(f"… and {left:,} more (--limit)")
    call.output.lines(lines)
