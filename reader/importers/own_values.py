"""Values as Armchair writes them out, in its archives and in the front matter of its Markdown."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from math import isfinite, isnan
from typing import Any

from reader.domain.archive import StateRow
from reader.domain.article import Author, Draft, LinkKind
from reader.domain.marks import Highlight, Kept

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST, _LAST = -62_135_596_800, 253_402_300_799
_TOO_LARGE = 2**63


def digest_of(text: str) -> str:
    """By what a text is known again that nobody changed."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def byline_of(authors: Sequence[Author]) -> str:
    """The names of authors that are known, in one line."""
    return ", ".join(author.name for author in authors if author.name)


def digest_of_head(draft: Draft) -> str:
    """By what all that front matter tells of an article, but for pictures, is known again that nobody changed."""
    moments = (draft.published, draft.saved)
    said = [
        draft.title,
        [
            [author.name, author.bio, author.link, *((honour.text, honour.year) for honour in author.honours)]
            for author in draft.authors
        ],
        [each and each.timestamp() for each in moments],
        [draft.source_url, draft.language, *draft.tags],
        [draft.series, draft.series_place, draft.summary],
        [
            (link.title, link.snippet, link.url)
            for kind in (LinkKind.PREVIOUS, LinkKind.NEXT, LinkKind.RECOMMENDED)
            for link in draft.links
            if link.kind is kind
        ],
    ]
    return digest_of(json.dumps(said))


def moment(seconds: float | None) -> datetime | None:
    """Seconds since 1970 as a time; None for what is none."""
    if seconds is None or isnan(seconds):
        return None
    return _EPOCH + timedelta(seconds=min(max(seconds, _FIRST), _LAST))


def storable(value: Any) -> Any:
    """`value`, out of JSON or YAML, as databases take it, however deep: text without halves of signs; ValueError where
    a number is none, or larger than there is room for."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {storable(name): storable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [storable(inner) for inner in value]
    if not (isfinite(value) if isinstance(value, float) else not isinstance(value, int) or abs(value) < _TOO_LARGE):
        raise ValueError("no number that could be kept")
    return value


def state_rows(lines: Iterable[Mapping[str, Any]]) -> tuple[StateRow, ...]:
    """Rows of the reader's work, each a mapping of `table` and columns; ValueError where one is none."""
    rows = []
    for line in lines:
        values = storable(dict(line))
        table = values.pop("table", None)
        if not isinstance(table, str) or any(isinstance(value, dict | list) for value in values.values()):
            raise ValueError("no row")
        rows.append(StateRow(table, values))
    return tuple(rows)


def kept_of(told: Mapping[str, Any] | None) -> Kept | None:
    """What was done with an article elsewhere and waits for it; TypeError or ValueError where it is not that."""
    if not told:
        return None
    values = storable(dict(told))
    highlights = tuple(_highlight(mark) for mark in values.pop("highlights", ()))
    rows = tuple(StateRow(str(table), dict(row)) for table, row in values.pop("rows", ()))
    return Kept(**values, highlights=highlights, rows=rows)


def _highlight(told: Mapping[str, Any]) -> Highlight:
    values = {"quote": "", **told}
    created, tags = values.pop("created", None), values.pop("tags", ())
    return Highlight(**values, created=moment(created), tags=tuple(tags))
