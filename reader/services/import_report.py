"""What an import did, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import PurePath
from typing import Any

from reader.domain.article import Draft
from reader.domain.errors import ReaderError
from reader.domain.phrase import Phrase, phrase
from reader.storage.arriving.arrivals import Outcome, Saved


class Names:
    """What files are called in the report of an import of `paths`: by their path below what was asked for.

    Of several folders also by the name of each; where two have the same, by what is below the folder of them all.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        asked = [PurePath(path) for path in dict.fromkeys(paths)]
        self._asked = set(asked)
        starts = [path if len(asked) == 1 else path.parent for path in asked]
        are_alike = len({path.name for path in asked}) < len(asked)
        self._starts = {_common(starts)} if are_alike else set(starts)

    def of(self, source: str) -> str:
        """The name of the file `source`; an address, or what is elsewhere, as it is."""
        path = PurePath(source)
        if "://" in source:
            return source
        start = next((folder for folder in reversed(path.parents) if folder in self._starts), None)
        if start is not None:
            return str(path.relative_to(start))
        return path.name if path in self._asked else source


def _common(paths: Sequence[PurePath]) -> PurePath:
    start = paths[0]
    while start != start.parent and not all(path.is_relative_to(start) for path in paths):
        start = start.parent
    return start


@dataclass(frozen=True, slots=True)
class Imported:
    """An article that an import brought, and the file it came from."""

    id: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class SameAs:
    """What came and is the same as an article from another source: its own title and file, and that article."""

    id: str
    title: str
    source: str
    same_as: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be imported, or something in one, and why; `line` and `entry` count from 1 where they are
    known, `part` is the name of a file in an archive."""

    source: str
    reason: Phrase
    line: int | None = None
    entry: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class TakenLink:
    """A saved link, what became of it, and the file it came from; `article` is the id of its article, "" while that is
    not here."""

    title: str
    url: str
    outcome: Outcome
    source: str
    article: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something an importer guessed or left out of a file; places as in `Failed`."""

    source: str
    note: Phrase
    line: int | None = None
    entry: int | None = None
    part: str = ""


@dataclass(slots=True)
class ImportReport:
    """What an import did, file by file.

    `links` are addresses without their articles; `skipped`, what files hold that nothing could be made of;
    `passed_over` counts the files in folders that are of a kind that may hold anything, and held nothing of ours.
    `paths` are the files and folders, or addresses, that were asked for, from which files have their names.
    `unread` counts the files left when it was cancelled, or when `problem` made the library take no more. `bugs` has
    what our own mistakes raised, one of a kind; their files are among the failed ones. `number` is that of the import
    among those that the library remembers, 0 for none. `counts` has the whole numbers of one remembered in part.
    """

    added: list[Imported] = field(default_factory=list)
    updated: list[Imported] = field(default_factory=list)
    unchanged: list[Imported] = field(default_factory=list)
    same: list[SameAs] = field(default_factory=list)
    failed: list[Failed] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    links: list[TakenLink] = field(default_factory=list)
    skipped: list[Failed] = field(default_factory=list)
    passed_over: int = 0
    unread: int = 0
    is_cancelled: bool = False
    problem: ReaderError | None = None
    bugs: list[Exception] = field(default_factory=list)
    number: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    paths: list[str] = field(default_factory=list)

    def count(self, name: str) -> int:
        """How many there were of a kind, also where not all are remembered."""
        return self.counts.get(name) or len(getattr(self, name))

    def of(self, outcome: Outcome) -> list[Imported]:
        """The list for `outcome`."""
        return {Outcome.ADDED: self.added, Outcome.UPDATED: self.updated, Outcome.UNCHANGED: self.unchanged}[outcome]

    @property
    def has_news(self) -> bool:
        """Whether anything was not as it was before, or went wrong."""
        told = ((each.name, getattr(self, each.name)) for each in fields(self))
        return any(
            isinstance(value, list) and value for name, value in told if name not in ("unchanged", "notes", "paths")
        )

    def join(self, other: "ImportReport") -> None:
        """Tell also what `other` does."""
        for each in fields(self):
            if isinstance(told := getattr(other, each.name), list):
                getattr(self, each.name).extend(told)
        self.passed_over += other.passed_over
        self.unread += other.unread
        self.is_cancelled = self.is_cancelled or other.is_cancelled
        self.problem = self.problem or other.problem

    def take(self, draft: Draft, saved: Saved, source: str) -> None:
        """Tell what became of a draft, which came from the file or address `source`."""
        self.notes += [Note(source, note) for note in draft.notes]
        if draft.is_link:
            self.links.append(TakenLink(saved.title, draft.source_url, saved.outcome, source, saved.id))
        elif saved.outcome is Outcome.SAME:
            self.same.append(SameAs(saved.id, draft.title, source, saved.title))
        else:
            self.of(saved.outcome).append(Imported(saved.id, saved.title, source))

    @property
    def brought(self) -> list[Imported]:
        """The articles that came, or are the same as what came."""
        return [*self.added, *self.updated, *(Imported(each.id, each.same_as, each.source) for each in self.same)]

    @property
    def articles(self) -> list[Imported]:
        """The same, and those that were here already."""
        return [*self.brought, *self.unchanged]

    def document(self, most: int | None = None) -> dict[str, Any]:
        """All of it as values for JSON; with `most`, at most so many of each list, beside their whole numbers."""
        names = Names(self.paths)

        def name(each: Failed | Note, told: dict[str, Any]) -> dict[str, Any]:
            return {"source": each.source, "name": names.of(each.source), **told}

        lists: dict[str, list[dict[str, Any]]] = {
            "added": _imported(self.added[:most]),
            "updated": _imported(self.updated[:most]),
            "unchanged": _imported(self.unchanged[:most]),
            "same": [
                {"id": each.id, "title": each.title, "source": each.source, "same_as": each.same_as}
                for each in self.same[:most]
            ],
            "links": [
                {
                    "title": link.title,
                    "url": link.url,
                    "outcome": link.outcome,
                    "source": link.source,
                    "id": link.article,
                }
                for link in self.links[:most]
            ],
            "skipped": [name(each, _failed(each)) for each in self.skipped[:most]],
            "failed": [name(each, _failed(each)) for each in self.failed[:most]],
            "notes": [name(each, _noted(each)) for each in self.notes[:most]],
        }
        counts = {name: len(getattr(self, name)) for name in lists} | {"passed_over": self.passed_over}
        return lists | {"counts": counts}


def report_from(document: Mapping[str, Any]) -> ImportReport:
    """The report that `document` was made of, as far as it was kept."""

    def listed(name: str) -> list[dict[str, Any]]:
        return document.get(name) or []

    def failed(name: str) -> list[Failed]:
        return [
            Failed(each["source"], _said(each["reason"]), each["line"], each.get("entry"), each.get("part", ""))
            for each in listed(name)
        ]

    return ImportReport(
        added=[Imported(**each) for each in listed("added")],
        updated=[Imported(**each) for each in listed("updated")],
        unchanged=[Imported(**each) for each in listed("unchanged")],
        same=[SameAs(**each) for each in listed("same")],
        links=[
            TakenLink(each["title"], each["url"], Outcome(each["outcome"]), each["source"], each["id"])
            for each in listed("links")
        ],
        failed=failed("failed"),
        skipped=failed("skipped"),
        notes=[
            Note(each["source"], _said(each["note"]), each.get("line"), each.get("entry"), each.get("part", ""))
            for each in listed("notes")
        ],
        passed_over=document["counts"].get("passed_over", 0),
        unread=document.get("unread", 0),
        is_cancelled=document.get("is_cancelled", False),
        problem=ReaderError(_said(document["problem"])) if document.get("problem") else None,
        counts=document["counts"],
        paths=document.get("paths") or [],
    )


def _said(text: str) -> Phrase:
    """A sentence as it was said then, in whatever language."""
    return phrase("{text}", text=text)


def _imported(items: Sequence[Imported]) -> list[dict[str, Any]]:
    return [{"id": item.id, "title": item.title, "source": item.source} for item in items]


def _failed(each: Failed) -> dict[str, Any]:
    return {"line": each.line, "reason": str(each.reason)} | _place({"entry": each.entry, "part": each.part})


def _noted(each: Note) -> dict[str, Any]:
    return {"note": str(each.note)} | _place({"line": each.line, "entry": each.entry, "part": each.part})


def _place(told: dict[str, int | str | None]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value}
