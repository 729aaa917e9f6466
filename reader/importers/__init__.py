"""Files to drafts: each format is one module of this folder, found by itself.

A format is a module with `EXTENSIONS`, `sniff` and `read`; modules without `EXTENSIONS` only serve the formats.
"""

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from reader.domain.archive import Beside, Expected
from reader.domain.article import Found
from reader.domain.choices import Choices
from reader.domain.errors import UnknownKind, UnsupportedFile
from reader.domain.phrase import Phrase, phrase
from reader.importers.files import read_bytes

_LAST = "plain"
"""The format that takes whatever is text, and so is asked after all others."""

_HEAD = 256 * 1024

_PAGES = (".html", ".htm", ".xhtml")
_BINARY_STARTS = (
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
    b"\xd0\xcf\x11\xe0",
    b"OggS",
    b"ID3",
)


class Importer(Protocol):
    """A module that reads one format."""

    @property
    def EXTENSIONS(self) -> frozenset[str]:
        """File name endings, with the dot, in lower case, under which folders are searched for this format."""

    @property
    def __name__(self) -> str: ...

    def sniff(self, head: bytes, /) -> bool:
        """Whether a file that begins with `head` (256 KiB, or all of it) is of this format."""

    def read(self, path: Path, /) -> Iterator[Found | Beside | Expected]:
        """The drafts in `path`, and what in it can be none, or stands beside them; BadFile or UnsupportedFile, raised
        when the first is asked for, if there is nothing."""


class Parser(Importer, Protocol):
    """A format that is also read out of an archive."""

    def parse(self, raw: bytes, path: Path, /) -> Iterator[Found]:
        """The drafts in the bytes of a file; `path` is told in errors."""


class Choosing(Importer, Protocol):
    """A format whose files can be taken in several ways."""

    def read_chosen(self, path: Path, choices: Choices, /) -> Iterator[Found]:
        """What `read` gives, in the way that was chosen."""


def importers() -> tuple[Importer, ...]:
    """All formats, in the order in which they are asked."""
    return tuple(dict.fromkeys(importer for some in _by_ending().values() for importer in some))


def can_import(path: Path) -> bool:
    """Whether a file found in a folder is worth reading, judged by its name alone."""
    return path.suffix.lower() in _by_ending()


def refused_by_name(path: Path) -> Phrase | None:
    """Why a file found in a folder is left out though it is something to read, judged by its name alone."""
    from reader.importers.refusals import is_refused_reading, refusal_of  # most files are of a known kind

    ending = path.suffix.lower()
    refusal = refusal_of(ending, b"") if is_refused_reading(ending) else None
    return refusal and refusal[0]


def can_choose(path: Path) -> bool:
    """Whether a file can be taken in several ways, judged by its name alone."""
    return any(hasattr(importer, "read_chosen") for importer in _by_ending().get(path.suffix.lower(), ()))


def read_by(importer: Importer, path: Path, choices: Choices) -> Iterator[Found | Beside | Expected]:
    """What `importer` finds in `path`, in the way that was chosen where it gives a choice."""
    if hasattr(importer, "read_chosen"):
        return cast(Choosing, importer).read_chosen(path, choices)
    return importer.read(path)


def saved_with(names: Iterable[str]) -> frozenset[str]:
    """The folders that browsers make beside those of the files `names` that are web pages, for what the pages show."""
    from reader.importers.pages.page_pictures import FOLDERS  # most folders have no pages

    stems = [name.rpartition(".")[0] for name in names if name.lower().endswith(_PAGES)]
    return frozenset(stem + ending for stem in stems for ending in FOLDERS)


def importer_for(path: Path) -> Importer:
    """Who reads `path`: by its ending, else by its content; UnsupportedFile when nobody does, BadFile when it cannot
    be looked at."""
    ending = path.suffix.lower()
    named = _by_ending().get(ending, ())
    if len(named) == 1:
        return named[0]
    head = read_bytes(path, _HEAD)
    if not named:
        _refuse(path, ending, head)
    others = () if named and ending not in _PAGES else importers()  # what is called a page may be a piece of one
    for importer in (*named, *others):
        if importer.sniff(head):
            return importer
    raise UnknownKind(path, phrase("This is no export that Armchair knows."), _exports_hint())


def parser_for(name: str, head: bytes) -> Parser | None:
    """Who reads a file called `name` in an archive, that begins with `head`; None where nobody surely does."""
    named = _by_ending().get(Path(name).suffix.lower(), ())
    return next((cast(Parser, each) for each in named if hasattr(each, "parse") and each.sniff(head)), None)


@cache
def _by_ending() -> dict[str, tuple[Importer, ...]]:
    """Formats by file name ending, the one that takes everything last."""
    names = sorted((module.name for module in pkgutil.iter_modules(__path__)), key=lambda name: (name == _LAST, name))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    formats = [cast(Importer, module) for module in modules if hasattr(module, "EXTENSIONS")]
    endings = sorted({ending for importer in formats for ending in importer.EXTENSIONS})
    return {ending: tuple(importer for importer in formats if ending in importer.EXTENSIONS) for ending in endings}


def _refuse(path: Path, ending: str, head: bytes) -> None:
    """Raise UnsupportedFile for what is known not to be readable."""
    from reader.importers.refusals import refusal_of  # most files are of a known kind

    if refusal := refusal_of(ending, head):
        raise UnsupportedFile(path, *refusal)
    if head.startswith(_BINARY_STARTS):
        raise UnsupportedFile(path, phrase("This file is not text."), _hint())


def _exports_hint() -> Phrase:
    return phrase(
        "Armchair reads exports of Pocket, Instapaper, Omnivore, wallabag, Readwise, Raindrop, Matter, GoodLinks,"
        " Pinboard, Linkwarden, Karakeep and Kindle, bookmarks as HTML, and OPML."
    )


def _hint() -> Phrase:
    return phrase("Armchair reads web pages, Markdown, text, EPUB, Word and OpenDocument files.")
