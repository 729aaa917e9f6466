"""`armchair list` and `search`: articles, groups of them, wanted articles, as aligned lines or as a JSON array."""

from argparse import Namespace
from array import array
from collections.abc import Sequence
from itertools import islice
from random import getrandbits
from typing import Any, TypeVar

from reader.commands.call import Call
from reader.commands.output import clean, columns, fitted, iso, padded
from reader.domain.article import Summary
from reader.domain.errors import ReaderError, StorageProblem
from reader.domain.listing import (
    COLLECTION,
    GROUPS,
    IN_OWN_ORDER,
    NOT_OF_ARTICLES,
    OWN_TAG,
    AuthorRow,
    GroupRow,
    ListQuery,
    SortKey,
    View,
    WantedRow,
)
from reader.domain.phrase import phrase
from reader.domain.tags import clean_tag
from reader.domain.text import fold
from reader.paths import DataFolder
from reader.services.opening import Opened, opened
from reader.services.searching import FEW_WAITING, listed
from reader.storage.library import Library
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
        elif asked.view in GROUPS:
            _print_groups(call, stored.shelf.groups(asked.view))
        else:
            _print_articles(call, stored.shelf, order_of(stored, asked))
    return 0


def search(call: Call) -> int:
    """List the articles that answer the query, the most relevant first unless another order is asked for."""
    words = " ".join(call.asked.query)
    with opened(call.folder, can_write=True) as stored:
        take_in_few(stored.library, call.folder)
        results = listed(stored.shelf, ListQuery(words=words, found_by=call.asked.sort or SortKey.RELEVANCE))
        if results.is_by_title and any(stored.shelf.counts().values()):
            call.output.tell("The text of the articles is not searched yet: only titles, authors and tags.")
        if results.is_partial:
            call.output.tell("The search is still being prepared: more may be found.")
        if results.is_loose:
            call.output.tell("Hardly any article has all of these words; some of them were enough.")
        if call.output.is_json:
            call.output.document(_with_snippets(stored, words, _limited(call, results.order)))
        else:
            _print_articles(call, stored.shelf, results.order)
    if results.instead and not call.output.is_json:
        call.output.lines([f"Did you mean “{clean(results.instead)}”?"])
    return 0


def take_in_few(library: Library, folder: DataFolder) -> None:
    """Have the search index know what was saved last, where that takes no time and the index can be written."""
    from reader.services.indexing import due, take_in

    try:
        if due(library, folder.index) <= FEW_WAITING:
            take_in(library, folder.index)
    except StorageProblem:
        pass  # what there is is searched


def _with_snippets(stored: Opened, words: str, keys: Sequence[int]) -> list[dict[str, Any]]:
    """Each article with the piece of its text that has most of the words."""
    from reader.services.snippets import hits

    articles = []
    for start in range(0, len(keys), _AT_A_TIME):
        some = keys[start : start + _AT_A_TIME]
        found = hits(stored.library, words, some)
        for row in stored.shelf.rows(some):
            hit = found.get(stored.shelf.key_of(row.id) or 0)
            articles.append({**_article(row), "snippet": hit.text.text if hit else ""})
    return articles


def _check(call: Call) -> None:
    """Options that do not go with a view are wrong usage."""
    asked = call.asked
    orders, filters = ("sort", "reverse"), ("author", "tag", "own_tag", "collection", "source", "year")
    unfit = {*(orders if asked.view in IN_OWN_ORDER else ()), *(filters if asked.view in NOT_OF_ARTICLES else ())}
    if asked.view is View.AUTHORS:
        unfit.remove("author")
    if odd := [f"--{name.replace('_', '-')}" for name in (*filters, *orders) if name in unfit and getattr(asked, name)]:
        asked.wrong(f"{', '.join(odd)} cannot be used with --view {asked.view}")


def _query(asked: Namespace) -> ListQuery:
    return ListQuery(
        view=asked.view,
        tag=asked.tag or "",
        own_tag=clean_tag(asked.own_tag or ""),
        source=asked.source or "",
        year=asked.year or 0,
        sort=asked.sort or SortKey.PUBLISHED,
        reverse=asked.reverse,
        shuffle=getrandbits(31),
    )


def order_of(stored: Opened, asked: Namespace) -> "array[int]":
    """The list that the options of a call ask for; everything, with the archive, where they ask for all."""
    query = _query(asked)._replace(has_archived=bool(getattr(asked, "all", False)))
    if asked.collection:
        known = stored.state.collections.named(asked.collection)
        if known is None:
            raise ReaderError(
                phrase("There is no collection called “{name}”.", name=asked.collection),
                phrase("armchair list --view collections lists them."),
            )
        query = query._replace(collection=known.id)
    return _order(stored.shelf, query, asked.author)


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


def _print_groups(call: Call, found: Sequence[GroupRow]) -> None:
    rows = _limited(call, found)
    if call.output.is_json:
        call.output.document([{row.filter: _group_name(row), "articles": row.articles} for row in rows])
        return
    cells = [
        (str(row.articles), clean(str(_group_name(row))) + (" (yours)" if row.filter == OWN_TAG else ""))
        for row in rows
    ]
    _print(call, cells, ends=(0,), left=len(found) - len(rows), nothing=f"No {call.asked.view}.")


def _group_name(row: GroupRow) -> str | int:
    """What options and searches know a group by."""
    return row.name if row.filter == COLLECTION else row.value


def _wanted_document(row: WantedRow) -> dict[str, Any]:
    told = {"title": row.title, "snippet": row.snippet, "url": row.url, "links": row.links, "source": row.source}
    if not row.is_saved:
        return told
    kept = {"tags": list(row.tags), "is_read": row.is_read, "is_starred": row.is_starred}
    return told | {"saved": iso(row.saved) if row.saved else None} | kept


def _wanted_why(row: WantedRow) -> str:
    if row.source:
        return f"from {clean(row.source_title)}"
    return f"saved {row.saved:%Y-%m-%d}" if row.saved else "saved"


def _print_wanted(call: Call, found: Sequence[WantedRow]) -> None:
    rows = _limited(call, found)
    if call.output.is_json:
        call.output.document([_wanted_document(row) for row in rows])
        return
    half = call.output.width // 2
    cells = [(str(row.links), fitted(clean(row.title or row.url), half), _wanted_why(row)) for row in rows]
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
        "rating": row.stars,
        "archived": row.is_archived,
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
