"""Exports in a ZIP: Omnivore's, which is many files, and any other whose files are read by themselves."""

from collections.abc import Iterator
from pathlib import Path

from reader.domain.archive import Beside, Expected
from reader.domain.article import Draft, Found, Noted, Skipped
from reader.domain.errors import BadFile, ReaderError, UnknownKind
from reader.domain.phrase import phrase
from reader.importers import armchair, omnivore
from reader.importers.archives import Archive, opened
from reader.importers.entries import drafts

EXTENSIONS = frozenset({".zip"})

_HEAD = 64 * 1024
_ENDINGS = (".csv", ".json", ".html", ".htm", ".opml", ".txt")
_LEFT_OUT = phrase("This is no export that Armchair knows; it was left out.")
_MOST_LOOKED_AT = 1000
"""An export has a few files; in an archive of pages none is looked for for ever."""


def sniff(_head: bytes) -> bool:
    """Never: an archive is known by its ending alone, as what else is packed so is no export."""
    return False


def read(path: Path) -> Iterator[Found | Beside | Expected]:
    """What is in the export `path`."""
    if armchair.is_archive(path):
        return armchair.read(path)
    return drafts(path, _found(path))


def _found(path: Path) -> Iterator[Found]:
    with opened(path) as archive:
        if omnivore.is_export(archive):
            yield from omnivore.whole(archive, path)
            return
        is_known = False
        unread: list[Skipped] = []
        unknown: list[str] = [name for name in archive.names if name.lower().endswith(".zip") and not _is_hidden(name)]
        for name in _candidates(archive):
            is_read = False
            for found in _in_member(archive, name, path, unread):
                is_known = is_read = True
                yield found
            if not is_read:
                unknown.append(name)
        if not is_known:
            raise BadFile(path, unread[0].reason) if unread else _unknown(path)
        yield from unread
        told = {each.part for each in unread}
        yield from (Noted(_LEFT_OUT, part=name) for name in unknown[:_MOST_LOOKED_AT] if name not in told)


def _candidates(archive: Archive) -> list[str]:
    names = [name for name in archive.names if name.lower().endswith(_ENDINGS) and not _is_hidden(name)]
    return names[:_MOST_LOOKED_AT]


def _in_member(archive: Archive, name: str, path: Path, unread: list[Skipped]) -> Iterator[Found]:
    """What is in a member, if it is an export; a member that cannot be looked at is added to `unread`."""
    from reader.importers import parser_for  # which imports this

    parser = None
    try:
        if parser := parser_for(name, archive.read(name, _HEAD)):
            for found in parser.parse(archive.read(name), path):
                yield found if isinstance(found, Draft) else found._replace(part=name)
    except ReaderError as exc:
        problem = Skipped(exc.message, getattr(exc, "line", None), part=name)
        if parser:
            yield problem
        else:
            unread.append(problem)


def _unknown(path: Path) -> UnknownKind:
    return UnknownKind(
        path,
        phrase("There is no export in the archive that Armchair knows."),
        phrase("Unpack it, and import the folder that comes out."),
    )


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
