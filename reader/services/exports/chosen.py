"""What an export is made of: the chosen articles one after the other, each with the reader's work on it."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reader.domain.archive import StateRow
from reader.domain.article import Draft
from reader.domain.marks import Bookmark, Highlight, Position
from reader.domain.phrase import Phrase, phrase
from reader.domain.progress import Progress
from reader.services import reading
from reader.services.reading import Page
from reader.storage.database import to_time
from reader.storage.library import Library
from reader.storage.views.exported import Exported

_AT_A_TIME = 50
_TRASHED = "state.trash WHERE is_trashed AND NOT deleted AND article IN (SELECT id FROM articles)"


class Marks(NamedTuple):
    """What the reader did with one article, and the rows that say so; `tags` are their own, `collections` names."""

    is_read: bool = False
    position: Position | None = None
    bookmarks: tuple[Bookmark, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    is_bio_text: bool = False
    rows: tuple[StateRow, ...] = ()
    tags: tuple[str, ...] = ()
    stars: int = 0
    is_archived: bool = False
    is_queued: bool = False
    collections: tuple[str, ...] = ()


class One(NamedTuple):
    """One of the chosen articles: all that is stored of it, and the reader's work."""

    draft: Draft
    marks: Marks

    @property
    def id(self) -> str:
        return self.draft.archived.id if self.draft.archived else ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The articles with these `keys` of a library, to be read in their order; `has_marks` says whether the reader's
    highlights, notes and places go with them, `title` what a book of them is called; `say` translates what is said in
    it. `notes` are what the export has to say of itself at its end."""

    library: Library
    keys: Sequence[int]
    progress: Progress
    has_marks: bool = True
    title: str = ""
    say: Callable[[Phrase], str] = str
    notes: list[Phrase] = field(default_factory=list)

    @property
    def stored(self) -> Exported:
        """The door to what is stored."""
        return Exported(self.library)

    def articles(self) -> Iterator[One]:
        """The chosen articles, some at a time in memory; `progress` is told of each."""
        done = 0
        for start in range(0, len(self.keys), _AT_A_TIME):
            some = self.keys[start : start + _AT_A_TIME]
            by_key = self.stored.drafts(some)
            drafts = [by_key[key] for key in some if key in by_key]
            ids = [draft.archived.id for draft in drafts if draft.archived]
            marks = marks_of(self.stored.marks(ids) if self.has_marks else ())
            for draft in drafts:
                one = One(draft, marks.get(draft.archived.id if draft.archived else "", Marks()))
                self.progress(done, len(self.keys), draft.title)
                yield one
                done += 1
        self.progress(len(self.keys), len(self.keys), "")

    @property
    def is_everything(self) -> bool:
        """Whether all articles that are not in the wastebasket were chosen."""
        return len(self.keys) >= self.stored.count("articles") - self.stored.count(_TRASHED)

    def titles(self) -> Iterator[tuple[str, str]]:
        """Id and title of each, without reading the articles."""
        yield from ((id_, title) for id_, title, _, _ in self.stored.told(self.keys))

    def ids(self) -> list[str]:
        """Their ids, in their order."""
        return [id_ for id_, *_ in self.stored.told(self.keys)]

    def name_of(self, ids: Sequence[str]) -> str:
        """What the whole is called: as was asked, or by its one article, or by how many there are."""
        if not self.title and len(ids) == 1:
            return next(title for _, title in self.titles())
        return self.title or self.say(phrase("{n} articles", n=len(ids)))

    def language_of(self, ids: Sequence[str]) -> str:
        """The language that most of them are written in; "" when that of most is unknown."""
        found = Counter(language for _, _, language, _ in self.stored.told(self.keys))
        return found.most_common(1)[0][0] if ids and found else ""

    def page(self, one: One) -> Page | None:
        """The page of one of them, with its HTML."""
        page = reading.page(self.library, one.id)
        return page._replace(is_bio_text=one.marks.is_bio_text) if page else None


def marks_of(rows: Sequence[StateRow]) -> dict[str, Marks]:
    """The reader's work by article."""
    by_article: dict[str, list[StateRow]] = defaultdict(list)
    for row in rows:
        by_article[str(row.values["article"])].append(row)
    return {article: _marks(some) for article, some in by_article.items()}


def _marks(rows: Sequence[StateRow]) -> Marks:
    def of(table: str) -> list[dict[str, Any]]:
        return [dict(row.values) for row in rows if row.table == table]

    places = [Position(row["offset"], row["anchor"], row["percent"]) for row in of("positions")]
    bookmarks = [
        Bookmark(
            row["id"], row["article"], row["label"] or "", row["offset"], row["anchor"] or "", to_time(row["created"])
        )
        for row in of("bookmarks")
    ]
    highlights = [_highlight(row) for row in of("highlights")]
    return Marks(
        is_read=any(row["is_read"] for row in of("reads")),
        position=places[0] if places else None,
        bookmarks=tuple(sorted(bookmarks, key=lambda mark: -1 if mark.offset is None else mark.offset)),
        highlights=tuple(sorted(highlights, key=lambda mark: -1 if mark.offset is None else mark.offset)),
        is_bio_text=any(row["is_text"] for row in of("bios")),
        rows=tuple(rows),
        tags=tuple(sorted(str(row["tag"]) for row in of("own_tags") if row["tag"])),
        stars=next((int(row["stars"]) for row in of("ratings") if row["stars"]), 0),
        is_archived=any(row["is_archived"] for row in of("archived")),
        is_queued=bool(of("queue")),
        collections=tuple(sorted(str(row["name"]) for row in of("collections") if row["name"])),
    )


def _highlight(row: dict[str, Any]) -> Highlight:
    return Highlight(
        quote=row["quote"] or "",
        note=row["note"] or "",
        colour=row["colour"] or "",
        prefix=row["prefix"] or "",
        suffix=row["suffix"] or "",
        created=to_time(row["created"]),
        tags=tuple(json.loads(row["tags"] or "[]")),
        offset=row["offset"],
        id=row["id"],
    )
